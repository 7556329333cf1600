//! What is known of the attempts of a call.

use std::{fmt, sync::Arc, time::Duration};

use crate::{Delivery, ErrorKind, generated::ErrorCode};

/// One attempt of a call. All attempts of a call carry the same bytes and the same idempotency key.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ApiKey, Client, Delivery, ErrorKind};
/// use std::time::Duration;
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), klarna_sdk::Error> {
/// // Nobody listens at this address.
/// let klarna = Client::builder()
///     .api_key(ApiKey::new("klarna_test_api_example")?)
///     .base_url("http://127.0.0.1:9")
///     .retries(1)
///     .retry_delays(Duration::from_millis(1), Duration::from_millis(1))
///     .build()?;
/// let error = klarna.own_account().read_payment_request("id").send().await.unwrap_err();
///
/// let [first, second] = error.attempts() else { panic!("two attempts") };
/// assert_eq!(first.delay(), Duration::ZERO);
/// assert!(second.duration() < Duration::from_secs(5));
/// assert_eq!(second.failure(), Some(ErrorKind::Connect));
/// assert_eq!(second.delivery(), Delivery::NotSent);
/// // There was no answer to have them.
/// assert!(second.status().is_none() && second.error_code().is_none());
/// assert!(second.correlation_id().is_none());
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Attempt {
    pub(crate) delay: Duration,
    pub(crate) duration: Duration,
    pub(crate) status: Option<u16>,
    pub(crate) failure: Option<ErrorKind>,
    pub(crate) error_code: Option<ErrorCode>,
    pub(crate) correlation_id: Option<Arc<str>>,
    pub(crate) delivery: Delivery,
}

impl Attempt {
    /// Returns how long the call waited before this attempt; zero before the first one.
    #[must_use]
    pub fn delay(&self) -> Duration {
        self.delay
    }

    /// Returns how long the attempt took, up to the end of the answer.
    #[must_use]
    pub fn duration(&self) -> Duration {
        self.duration
    }

    /// Returns the HTTP status, when an answer began.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.status
    }

    /// Returns why there was no whole answer; `None` when there was one, of whatever status.
    #[must_use]
    pub fn failure(&self) -> Option<ErrorKind> {
        self.failure
    }

    /// Returns Klarna's `error_code`, when the answer has one.
    #[must_use]
    pub fn error_code(&self) -> Option<&ErrorCode> {
        self.error_code.as_ref()
    }

    /// Returns Klarna's id of the attempt, from the header `klarna-correlation-id`.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.correlation_id.as_deref()
    }

    /// Returns what is known of the request of this attempt.
    ///
    /// [`Delivery::Unknown`] for a success: whether it can be read is found out later.
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        self.delivery
    }
}

impl fmt::Debug for Attempt {
    /// Leaves out an `error_code` that isn't documented: a server could put anything there.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = self.error_code.as_ref().filter(|code| !code.is_unknown());
        f.debug_struct("Attempt")
            .field("delay", &self.delay)
            .field("duration", &self.duration)
            .field("status", &self.status)
            .field("failure", &self.failure)
            .field("error_code", &code)
            .field("delivery", &self.delivery)
            .finish_non_exhaustive()
    }
}
