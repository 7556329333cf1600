//! Clock, waiting and chance, so that tests can hold them.

use std::{
    fmt::Debug,
    future::Future,
    pin::Pin,
    time::{Duration, Instant, SystemTime},
};

/// The future of [`Timing::sleep`].
pub type Sleep = Pin<Box<dyn Future<Output = ()> + Send>>;

/// Clock, waiting and chance of a client; given with
/// [`ClientBuilder::timing`](crate::ClientBuilder::timing).
///
/// For tests of what a program does while Klarna is down: a timing that only counts makes retries
/// take no time, and the same numbers in place of chance make them the same each time. The limits
/// for connecting and for one attempt are kept by the HTTP client and by real time.
///
/// # Examples
///
/// ```
/// use std::{sync::Mutex, time::{Duration, Instant, SystemTime}};
/// use klarna_sdk::{Sleep, Timing};
///
/// /// Never waits, and remembers how long it would have.
/// #[derive(Debug)]
/// struct Counting {
///     start: Instant,
///     waited: Mutex<Duration>,
/// }
///
/// impl Timing for Counting {
///     fn now(&self) -> Instant {
///         self.start + *self.waited.lock().unwrap()
///     }
///
///     fn system_time(&self) -> SystemTime {
///         SystemTime::UNIX_EPOCH
///     }
///
///     fn sleep(&self, duration: Duration) -> Sleep {
///         *self.waited.lock().unwrap() += duration;
///         Box::pin(std::future::ready(()))
///     }
///
///     fn random(&self) -> f64 {
///         0.5
///     }
/// }
/// ```
pub trait Timing: Debug + Send + Sync {
    /// Returns the moment by which durations are measured and deadlines kept.
    fn now(&self) -> Instant;

    /// Returns the time of day, for a server that names a moment.
    fn system_time(&self) -> SystemTime;

    /// Waits before the next attempt.
    fn sleep(&self, duration: Duration) -> Sleep;

    /// Returns a number from 0 up to 1, by which clients spread their attempts.
    fn random(&self) -> f64;
}

/// The real ones. Waiting needs Tokio's timer, as the HTTP client does.
#[derive(Debug)]
pub(crate) struct Real;

impl Timing for Real {
    fn now(&self) -> Instant {
        Instant::now()
    }

    fn system_time(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> Sleep {
        Box::pin(tokio::time::sleep(duration))
    }

    fn random(&self) -> f64 {
        fastrand::f64()
    }
}
