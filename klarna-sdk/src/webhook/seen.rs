//! Telling the first delivery of an event from the others.

use std::{
    collections::{HashSet, VecDeque},
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// The ids of the events that this process has processed, or is processing.
///
/// Klarna repeats a delivery that it has no acknowledgement of, which yours may have been lost on
/// the way, for [`RETRY_WINDOW`](super::RETRY_WINDOW). Ids are remembered for 24 hours after the event was
/// processed, unless [`retention`](Self::retention) says otherwise, and at most `capacity` of them:
/// beyond that the oldest are forgotten first. An id takes about 150 bytes.
///
/// Cheap to clone; clones share the ids.
///
/// # Several processes, and restarts
///
/// This one forgets everything at a restart, and other processes don't know of it. Where an event
/// must not be processed twice, let the database decide: a table with the event id as its primary
/// key, into which the id is inserted in the same transaction that stores what the event changes.
///
/// ```sql
/// CREATE TABLE klarna_events (event_id text PRIMARY KEY, received_at timestamptz NOT NULL DEFAULT now());
///
/// -- In the transaction of the work. No row inserted: the event was processed before.
/// INSERT INTO klarna_events (event_id) VALUES ($1) ON CONFLICT DO NOTHING;
///
/// -- Every now and then. Not before Klarna's last repeat.
/// DELETE FROM klarna_events WHERE received_at < now() - interval '24 hours';
/// ```
///
/// A replayed request carries a valid signature for as long as its key is in use: to be safe from
/// that too, keep the ids until the key is removed.
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::{Claimed, SeenEvents};
///
/// let seen = SeenEvents::new(10_000);
/// let Claimed::First(claim) = seen.claim("event-1") else { panic!() };
/// assert!(matches!(seen.claim("event-1"), Claimed::InProgress));
///
/// claim.done();
/// assert!(matches!(seen.claim("event-1"), Claimed::Done));
///
/// // An event that couldn't be processed isn't lost: its next delivery is the first again.
/// let Claimed::First(claim) = seen.claim("event-2") else { panic!() };
/// drop(claim);
/// assert!(matches!(seen.claim("event-2"), Claimed::First(_)));
/// ```
#[derive(Clone)]
pub struct SeenEvents {
    ids: Arc<Mutex<Ids>>,
}

#[derive(Default)]
struct Ids {
    capacity: usize,
    retention: Duration,
    in_progress: HashSet<Arc<str>>,
    done: HashSet<Arc<str>>,
    /// The ids of `done`, the oldest first.
    order: VecDeque<(Instant, Arc<str>)>,
}

/// What is known of an event; made by [`SeenEvents::claim`].
#[derive(Debug)]
#[must_use]
pub enum Claimed {
    /// Nobody processes the event: you do. Call [`Claim::done`] when it is processed.
    First(Claim),
    /// Another request processes the event right now, and may fail. Answer 503, so that Klarna
    /// sends it again.
    InProgress,
    /// The event was processed. Answer 200.
    Done,
}

/// The right to process an event; made by [`SeenEvents::claim`].
///
/// Dropping it gives the event back, for its next delivery: so an error, a panic or a connection
/// that is gone doesn't lose an event.
#[must_use = "dropping it gives the event back"]
pub struct Claim {
    ids: Arc<Mutex<Ids>>,
    id: Arc<str>,
}

impl SeenEvents {
    /// Begins with no ids, to remember at most `capacity` of processed events.
    ///
    /// Choose more than the number of events in 24 hours.
    #[must_use]
    pub fn new(capacity: usize) -> Self {
        Self {
            ids: Arc::new(Mutex::new(Ids {
                capacity,
                retention: Duration::from_secs(24 * 60 * 60),
                ..Ids::default()
            })),
        }
    }

    /// Sets for how long ids are remembered.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::webhook::SeenEvents;
    /// use std::time::Duration;
    ///
    /// let seen = SeenEvents::new(100_000).retention(Duration::from_secs(48 * 60 * 60));
    /// ```
    ///
    /// Less than [`RETRY_WINDOW`](super::RETRY_WINDOW) lets
    /// repeated events through.
    #[must_use]
    pub fn retention(self, retention: Duration) -> Self {
        lock(&self.ids).retention = retention;
        self
    }

    /// Asks for the right to process an event.
    pub fn claim(&self, event_id: &str) -> Claimed {
        self.claim_at(event_id, Instant::now())
    }

    fn claim_at(&self, event_id: &str, now: Instant) -> Claimed {
        let mut ids = lock(&self.ids);
        ids.forget(now);
        if ids.done.contains(event_id) {
            return Claimed::Done;
        }
        let id: Arc<str> = event_id.into();
        if !ids.in_progress.insert(Arc::clone(&id)) {
            return Claimed::InProgress;
        }
        Claimed::First(Claim {
            ids: Arc::clone(&self.ids),
            id,
        })
    }
}

impl Ids {
    /// Forgets what is too old or too much.
    fn forget(&mut self, now: Instant) {
        while let Some((since, id)) = self.order.front() {
            let young = now.saturating_duration_since(*since) < self.retention;
            if young && self.order.len() <= self.capacity {
                return;
            }
            self.done.remove(id);
            self.order.pop_front();
        }
    }
}

impl Claim {
    /// Remembers the event as processed.
    pub fn done(self) {
        self.done_at(Instant::now());
    }

    fn done_at(self, now: Instant) {
        let mut ids = lock(&self.ids);
        // Before its end: no other request sees the event as nobody's in between.
        if ids.done.insert(Arc::clone(&self.id)) {
            ids.order.push_back((now, Arc::clone(&self.id)));
        }
        ids.forget(now);
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        lock(&self.ids).in_progress.remove(&self.id);
    }
}

// Nothing can panic while the lock is held.
fn lock(ids: &Mutex<Ids>) -> MutexGuard<'_, Ids> {
    ids.lock().unwrap_or_else(PoisonError::into_inner)
}

impl fmt::Debug for SeenEvents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ids = lock(&self.ids);
        f.debug_struct("SeenEvents")
            .field("capacity", &ids.capacity)
            .field("retention", &ids.retention)
            .field("in_progress", &ids.in_progress.len())
            .field("done", &ids.done.len())
            .finish()
    }
}

impl fmt::Debug for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Claim")
            .field("event_id", &self.id)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn process(seen: &SeenEvents, id: &str, now: Instant) {
        match seen.claim_at(id, now) {
            Claimed::First(claim) => claim.done_at(now),
            other => panic!("{id}: {other:?}"),
        }
    }

    fn is_done(seen: &SeenEvents, id: &str, now: Instant) -> bool {
        matches!(seen.claim_at(id, now), Claimed::Done)
    }

    #[test]
    fn an_event_is_processed_once() {
        let (seen, now) = (SeenEvents::new(10), Instant::now());
        process(&seen, "1", now);
        assert!(is_done(&seen.clone(), "1", now));
        assert!(!is_done(&seen, "2", now));
    }

    #[test]
    fn a_claim_that_is_done_is_remembered() {
        let seen = SeenEvents::new(10);
        let Claimed::First(claim) = seen.claim("1") else {
            panic!("it is the first");
        };
        claim.done();
        assert!(matches!(seen.claim("1"), Claimed::Done));
    }

    #[test]
    fn what_is_printed_tells_events_and_counts() {
        let seen = SeenEvents::new(10);
        let claimed = seen.claim("event-1");
        assert!(format!("{claimed:?}").contains("event-1"));
        let printed = format!("{seen:?}");
        assert!(
            printed.contains("capacity: 10") && printed.contains("in_progress: 1"),
            "{printed}"
        );
    }

    #[test]
    fn of_many_threads_one_gets_the_event() {
        let seen = SeenEvents::new(10);
        let first = std::thread::scope(|scope| {
            let claims: Vec<_> = (0..16).map(|_| scope.spawn(|| seen.claim("1"))).collect();
            let claims = claims.into_iter().map(|thread| thread.join().unwrap());
            let claims: Vec<Claimed> = claims.collect();
            claims
                .iter()
                .filter(|claim| matches!(claim, Claimed::First(_)))
                .count()
        });
        assert_eq!(first, 1);
    }

    #[test]
    fn a_panic_while_processing_gives_the_event_back() {
        let seen = SeenEvents::new(10);
        let claim = seen.claim("1");
        let thread = std::thread::spawn(move || {
            let _claim = claim;
            panic!("processing failed, on purpose");
        });
        assert!(thread.join().is_err());
        assert!(matches!(seen.claim("1"), Claimed::First(_)));
    }

    #[test]
    fn ids_outlive_klarnas_last_repeat_and_not_the_retention() {
        let (seen, start) = (SeenEvents::new(10), Instant::now());
        process(&seen, "1", start);
        assert!(is_done(&seen, "1", start + crate::webhook::RETRY_WINDOW));
        let day = Duration::from_secs(24 * 60 * 60);
        assert!(is_done(&seen, "1", start + day - Duration::from_secs(1)));
        assert!(!is_done(&seen, "1", start + day));

        let seen = SeenEvents::new(10).retention(Duration::from_secs(1));
        process(&seen, "1", start);
        assert!(!is_done(&seen, "1", start + Duration::from_secs(1)));
    }

    #[test]
    fn beyond_the_capacity_the_oldest_are_forgotten() {
        let (seen, now) = (SeenEvents::new(3), Instant::now());
        for id in ["1", "2", "3", "4", "5"] {
            process(&seen, id, now);
        }
        let done = ["1", "2", "3", "4", "5"].map(|id| is_done(&seen, id, now));
        assert_eq!(done, [false, false, true, true, true]);
        let ids = lock(&seen.ids);
        assert_eq!((ids.done.len(), ids.order.len()), (3, 3));
    }

    #[test]
    fn events_in_progress_are_not_forgotten_for_lack_of_room() {
        let (seen, now) = (SeenEvents::new(0), Instant::now());
        let _claim = seen.claim_at("1", now);
        process(&seen, "2", now);
        assert!(matches!(seen.claim_at("1", now), Claimed::InProgress));
        assert!(matches!(seen.claim_at("2", now), Claimed::First(_)));
    }
}
