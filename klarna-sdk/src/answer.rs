//! What came with an answer.

use std::{fmt, sync::Arc, time::Duration};

use bytes::Bytes;

use crate::{Attempt, IdempotencyKey, RateLimit};

/// An answer of Klarna as it came, beside the values that were read from it.
///
/// # Examples
///
/// ```
/// # use klarna_sdk::{Client, Currency, Money, sandbox::{FirstCall, Sandbox}};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = Sandbox::builder().first_call(FirstCall::Approve).start().await?;
/// # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
/// # let account = klarna.own_account();
/// let outcome = account
///     .authorize_payment(Money::new(11_800, Currency::USD))
///     .payment_transaction_reference("order-1234")
///     .with_partner_correlation_id("trace-1")
///     .send()
///     .await?;
/// let payment = outcome.approved().ok_or("not approved")?;
/// let answer = payment.answer();
///
/// assert_eq!(answer.status(), 200);
/// assert_eq!(answer.partner_correlation_id(), Some("trace-1"));
/// assert!(answer.idempotency_key().is_some());
/// assert_eq!(answer.attempts().len(), 1);
/// // What Klarna's support asks for, and what a dashboard shows.
/// println!("{:?} {:?} {:?}", answer.correlation_id(), answer.elapsed(), answer.rate_limit());
/// // What isn't as documented, and was left out.
/// assert!(answer.left_out().is_empty());
/// // A member that this version doesn't know.
/// let body: serde_json::Value = serde_json::from_slice(answer.body())?;
/// println!("{}", body["something_new"]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Answer(Arc<Inner>);

struct Inner {
    exchange: Exchange,
    /// `None` without an answer, in errors.
    body: Option<Bytes>,
    left_out: Vec<String>,
}

/// What is known of a call apart from the body of its answer.
#[derive(Default)]
pub(crate) struct Exchange {
    pub(crate) status: Option<u16>,
    pub(crate) correlation_id: Option<Arc<str>>,
    pub(crate) idempotency_key: Option<IdempotencyKey>,
    pub(crate) partner_correlation_id: Option<String>,
    pub(crate) rate_limit: Option<RateLimit>,
    pub(crate) attempts: Vec<Attempt>,
    pub(crate) elapsed: Duration,
}

impl Answer {
    pub(crate) fn new(exchange: Exchange, body: Option<Bytes>, left_out: Vec<String>) -> Self {
        Self(Arc::new(Inner {
            exchange,
            body,
            left_out,
        }))
    }

    pub(crate) fn exchange(&self) -> &Exchange {
        &self.0.exchange
    }

    /// Returns the body; `None` without an answer.
    pub(crate) fn whole_body(&self) -> Option<&[u8]> {
        self.0.body.as_deref()
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        // An answer has one.
        self.0.exchange.status.unwrap_or_default()
    }

    /// Returns Klarna's id of the call, from the header `klarna-correlation-id`.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.0.exchange.correlation_id.as_deref()
    }

    /// Returns your trace id of the call, as it was sent.
    #[must_use]
    pub fn partner_correlation_id(&self) -> Option<&str> {
        self.0.exchange.partner_correlation_id.as_deref()
    }

    /// Returns the idempotency key that the call carried; reads and deletions carry none.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.0.exchange.idempotency_key.as_ref()
    }

    /// Returns the state of the rate limit, when Klarna told it.
    #[must_use]
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.0.exchange.rate_limit
    }

    /// Returns the attempts of the call in their order; the last one brought this answer.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        &self.0.exchange.attempts
    }

    /// Returns how long the call took with all of its attempts.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.0.exchange.elapsed
    }

    /// Returns the body as it came, with every member that this version doesn't know.
    ///
    /// It may hold personal data and tokens. Don't log it.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        self.whole_body().unwrap_or_default()
    }

    /// Returns the members that were left out of what was read, because they have another type than
    /// documented: their names from the outermost one, joined by dots.
    ///
    /// Authorizations are read without the members that an outcome doesn't need, so that a payment
    /// isn't lost for one of them. [`body`](Self::body) has them as they came. None is left out of
    /// an answer that is as documented.
    #[must_use]
    pub fn left_out(&self) -> &[String] {
        &self.0.left_out
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status())
            .field("correlation_id", &self.correlation_id())
            .field("idempotency_key", &self.idempotency_key())
            .field("attempts", &self.attempts().len())
            .finish_non_exhaustive()
    }
}
