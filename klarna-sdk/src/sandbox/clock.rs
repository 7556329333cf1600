//! Time as the sandbox sees it. Nothing else here asks for the time.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant, SystemTime},
};

use tokio::sync::Notify;

/// A clock that starts at the real time, runs with it, and can be moved forward.
///
/// # Examples
///
/// ```
/// use std::time::Duration;
/// use klarna_sdk::sandbox::Sandbox;
///
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// let sandbox = Sandbox::start().await?;
/// let before = sandbox.clock().now();
/// sandbox.clock().advance(Duration::from_secs(3_600));
/// assert!(sandbox.clock().now() >= before + Duration::from_secs(3_600));
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct SandboxClock {
    start: SystemTime,
    /// Measures how long ago `start` was, unmoved by changes to the computer's clock.
    since: Instant,
    advanced: Mutex<Duration>,
    /// Told when it was moved.
    moved: Arc<Notify>,
}

impl SandboxClock {
    pub(super) fn new(moved: Arc<Notify>, advanced: Duration) -> Self {
        Self {
            start: SystemTime::now(),
            since: Instant::now(),
            advanced: Mutex::new(advanced),
            moved,
        }
    }

    /// Returns how far it was moved, over all.
    pub(super) fn advanced(&self) -> Duration {
        *self.advanced.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the time in the sandbox. It never goes back, and stops at the year 9000.
    #[must_use]
    pub fn now(&self) -> SystemTime {
        let passed = self.since.elapsed().saturating_add(self.advanced());
        let latest = SystemTime::UNIX_EPOCH + LATEST;
        self.start
            .checked_add(passed)
            .map_or(latest, |now| now.min(latest))
    }

    /// Moves the time forward: what has a lifetime ages by `duration`, and webhooks whose time
    /// has come are sent; [`Sandbox::deliver_due`](super::Sandbox::deliver_due) waits for them.
    pub fn advance(&self, duration: Duration) {
        let mut advanced = self.advanced.lock().unwrap_or_else(PoisonError::into_inner);
        *advanced = advanced.saturating_add(duration);
        drop(advanced);
        self.moved.notify_one();
    }
}

/// The year 9000, so that what is dated after now can still be written with four digits.
const LATEST: Duration = Duration::from_secs(221_845_392_000);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::types::Timestamp;

    #[test]
    fn it_starts_at_the_real_time() {
        let before = SystemTime::now();
        let now = SandboxClock::new(Arc::default(), Duration::ZERO).now();
        assert!(now >= before && now <= SystemTime::now() + Duration::from_secs(1));
    }

    #[test]
    fn advances_add_up() {
        let clock = SandboxClock::new(Arc::default(), Duration::ZERO);
        let before = clock.now();
        clock.advance(Duration::from_secs(60));
        clock.advance(Duration::from_secs(60));
        let passed = clock.now().duration_since(before).unwrap();
        assert!(passed >= Duration::from_secs(120) && passed < Duration::from_secs(180));
    }

    #[test]
    fn however_far_it_is_moved_a_month_later_can_still_be_written() {
        let clock = SandboxClock::new(Arc::default(), Duration::ZERO);
        clock.advance(Duration::MAX);
        clock.advance(Duration::MAX);
        let later = clock.now() + Duration::from_secs(31 * 86_400);
        assert!(Timestamp::try_from(later).is_ok());
    }
}
