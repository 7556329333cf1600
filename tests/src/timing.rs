//! A clock that stands still unless somebody waits.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use klarna_sdk::{Sleep, Timing};

/// Clock, waiting and chance that a test holds: waiting takes no time, and is remembered.
///
/// Clones share their clock.
#[derive(Clone, Debug)]
pub struct Virtual(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    start: Instant,
    waits: Vec<Duration>,
    random: f64,
}

impl Virtual {
    /// Starts a clock; `random` takes the place of chance, a number from 0 up to 1.
    pub fn new(random: f64) -> Self {
        Self(Arc::new(Mutex::new(State {
            start: Instant::now(),
            waits: Vec::new(),
            random,
        })))
    }

    /// Returns how long was waited, each time.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Timing for Virtual {
    fn now(&self) -> Instant {
        let state = self.state();
        state.start + state.waits.iter().sum::<Duration>()
    }

    fn system_time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        self.state().waits.push(duration);
        // Once around the other tasks, as any other wait.
        Box::pin(tokio::task::yield_now())
    }

    fn random(&self) -> f64 {
        self.state().random
    }
}
