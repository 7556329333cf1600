//! Watching calls, for audit and metrics.

use std::{
    fmt::{self, Debug},
    time::Duration,
};

use crate::{Answer, Attempt, Error, IdempotencyKey, generated::Operation};

/// Sees every call of a client; given with
/// [`ClientBuilder::interceptor`](crate::ClientBuilder::interceptor).
///
/// It sees no API key and no header, and changes nothing. Bodies are there for whoever asks for
/// them, with [`CallInfo::request_body`] and [`Answer::body`](crate::Answer::body): they hold
/// personal data, and those of answers hold tokens. Its methods run on the task of the call: they
/// should be quick and must not panic. A call that is dropped ends without
/// [`after_call`](Self::after_call).
///
/// # Examples
///
/// ```
/// use std::{sync::atomic::{AtomicU64, Ordering}, time::Duration};
/// use klarna_sdk::{Attempt, CallInfo, Interceptor};
///
/// #[derive(Debug, Default)]
/// struct Retries(AtomicU64);
///
/// impl Interceptor for Retries {
///     fn before_attempt(&self, call: &CallInfo<'_>) {
///         println!("attempt {}, trace {:?}", call.attempt(), call.partner_correlation_id());
///     }
///
///     fn after_attempt(&self, _: &CallInfo<'_>, _: &Attempt, retry_in: Option<Duration>) {
///         if retry_in.is_some() {
///             self.0.fetch_add(1, Ordering::Relaxed);
///         }
///     }
/// }
/// ```
pub trait Interceptor: Debug + Send + Sync {
    /// Is told before each attempt, when everything is ready to be sent.
    fn before_attempt(&self, call: &CallInfo<'_>) {
        let _ = call;
    }

    /// Is told after each attempt, with the wait before the next one when there will be one.
    fn after_attempt(&self, call: &CallInfo<'_>, attempt: &Attempt, retry_in: Option<Duration>) {
        let _ = (call, attempt, retry_in);
    }

    /// Is told once at the end: what Klarna answered, or why there is no answer.
    ///
    /// A request that is refused for the document's or Klarna's limits ends here as well, without
    /// an attempt; one that its builder refuses doesn't get here. An answer that decodes and still
    /// isn't usable for a payment, such as an approval without an id, counts as an answer here.
    fn after_call(&self, call: &CallInfo<'_>, outcome: Result<&Answer, &Error>) {
        let _ = (call, outcome);
    }
}

/// A call as an [`Interceptor`] sees it.
#[derive(Clone, Copy)]
pub struct CallInfo<'a> {
    pub(crate) operation: Option<&'static Operation>,
    pub(crate) idempotency_key: Option<&'a IdempotencyKey>,
    pub(crate) partner_correlation_id: Option<&'a str>,
    pub(crate) attempt: u32,
    pub(crate) request_body: Option<&'a [u8]>,
}

impl CallInfo<'_> {
    /// Returns the operation, with its method and the template of its path.
    ///
    /// `None` for a request that was refused before it was known where to send it.
    #[must_use]
    pub fn operation(&self) -> Option<&'static Operation> {
        self.operation
    }

    /// Returns the idempotency key, the same on all attempts.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.idempotency_key
    }

    /// Returns your trace id of the call.
    #[must_use]
    pub fn partner_correlation_id(&self) -> Option<&str> {
        self.partner_correlation_id
    }

    /// Returns the number of the attempt: 1 for the first one, 0 when there was none.
    #[must_use]
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// Returns the body as it is sent, the same on all attempts: JSON, with what the customer buys
    /// and who they are. Tokens aren't in it, they travel in headers.
    ///
    /// `None` for a call without a body, and for one that was refused before it was sent.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Answer, CallInfo, Error, Interceptor};
    ///
    /// #[derive(Debug)]
    /// struct Sizes;
    ///
    /// impl Interceptor for Sizes {
    ///     fn after_call(&self, call: &CallInfo<'_>, outcome: Result<&Answer, &Error>) {
    ///         let sent = call.request_body().map_or(0, <[u8]>::len);
    ///         let received = outcome.map_or(0, |answer| answer.body().len());
    ///         println!("{sent} bytes out, {received} bytes in");
    ///     }
    /// }
    /// ```
    #[must_use]
    pub fn request_body(&self) -> Option<&[u8]> {
        self.request_body
    }
}

impl fmt::Debug for CallInfo<'_> {
    /// Leaves out the body, which holds personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CallInfo")
            .field("operation", &self.operation)
            .field("idempotency_key", &self.idempotency_key)
            .field("partner_correlation_id", &self.partner_correlation_id)
            .field("attempt", &self.attempt)
            .finish_non_exhaustive()
    }
}
