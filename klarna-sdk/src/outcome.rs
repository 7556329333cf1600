//! What an authorization came to.

use std::time::SystemTime;

use crate::{
    Answer, Currency, CustomerToken, Error, Money, PendingAuthorization,
    generated::{CustomerTokenResponse, Held, PaymentFunding, PaymentPricing, PaymentTransaction},
};

/// What an authorization came to. None of these is an error.
///
/// # Examples
///
/// ```
/// use klarna_sdk::Authorization;
///
/// fn next_step(outcome: &Authorization) -> String {
///     match outcome {
///         Authorization::Approved(payment) => format!("paid: {}", payment.payment_transaction_id()),
///         Authorization::StepUpRequired(pending) => {
///             format!("send the customer to {:?}", pending.payment_request_url())
///         }
///         Authorization::Declined(_) => "offer another way to pay".to_owned(),
///         other => format!("ask Klarna about {other:?}"),
///     }
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Authorization {
    /// Klarna accepted: store the id of the payment transaction.
    Approved(Payment),
    /// The customer has to interact with Klarna first: save this, send the customer there, and
    /// finalize afterwards.
    StepUpRequired(PendingAuthorization),
    /// Klarna refused: invite another payment method. Asking again gives the same result.
    Declined(Decline),
    /// Klarna answered with a result that isn't documented yet. The payment may exist.
    Unrecognized(Unrecognized),
}

impl Authorization {
    /// Returns the payment when it is approved.
    #[must_use]
    pub fn approved(self) -> Option<Payment> {
        match self {
            Self::Approved(payment) => Some(payment),
            _ => None,
        }
    }

    /// Returns the pending authorization when the customer has to interact with Klarna first.
    #[must_use]
    pub fn step_up_required(self) -> Option<PendingAuthorization> {
        match self {
            Self::StepUpRequired(pending) => Some(pending),
            _ => None,
        }
    }
}

/// An approved payment: a Payment Transaction in Klarna's words.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{Currency, Money, Payment};
///
/// /// Makes a row of a table.
/// fn row(payment: &Payment) -> (String, String, Option<Money>) {
///     let funding = payment.payment_funding().and_then(|funding| funding.state.as_ref());
///     println!("{funding:?}, costs {:?}", payment.payment_pricing());
///     println!("{:?} by call {:?}", payment.transaction().state, payment.answer().correlation_id());
///     (
///         payment.payment_transaction_id().to_owned(),
///         payment.payment_transaction_reference().unwrap_or_default().to_owned(),
///         payment.amount(),
///     )
/// }
/// # use klarna_sdk::{Client, sandbox::{FirstCall, Sandbox}};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = Sandbox::builder().first_call(FirstCall::Approve).start().await?;
/// # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
/// # let call = klarna.own_account().authorize_payment(Money::new(11_800, Currency::USD));
/// # let outcome = call.payment_transaction_reference("order-1234").send().await?;
/// # let payment = outcome.approved().ok_or("not approved")?;
/// # assert!(payment.customer_token()?.is_none() && payment.customer_token_response().is_none());
///
/// let (id, reference, amount) = row(&payment);
/// assert!(!id.is_empty());
/// assert_eq!(reference, "order-1234");
/// assert_eq!(amount, Some(Money::new(11_800, Currency::USD)));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct Payment {
    transaction: Held<PaymentTransaction>,
    customer_token: Option<Held<CustomerTokenResponse>>,
    answer: Answer,
}

impl Payment {
    pub(crate) fn new(
        transaction: Held<PaymentTransaction>,
        customer_token: Option<Held<CustomerTokenResponse>>,
        answer: Answer,
    ) -> Self {
        Self {
            transaction,
            customer_token,
            answer,
        }
    }

    /// Returns the id that captures, refunds and voids need. Store it.
    #[must_use]
    pub fn payment_transaction_id(&self) -> &str {
        // Checked when the answer was read.
        self.transaction
            .payment_transaction_id
            .as_deref()
            .unwrap_or_default()
    }

    /// Returns your reference.
    #[must_use]
    pub fn payment_transaction_reference(&self) -> Option<&str> {
        self.transaction.payment_transaction_reference.as_deref()
    }

    /// Returns the authorized amount, when Klarna told it with a readable currency.
    #[must_use]
    pub fn amount(&self) -> Option<Money> {
        let currency = Currency::from_code(self.transaction.currency.as_deref()?).ok()?;
        Some(Money::new(self.transaction.amount?, currency))
    }

    /// Returns how the payment is funded.
    #[must_use]
    pub fn payment_funding(&self) -> Option<&PaymentFunding> {
        self.transaction.payment_funding.as_ref()
    }

    /// Returns what the payment costs; its members aren't documented and are kept as they arrive.
    #[must_use]
    pub fn payment_pricing(&self) -> Option<&PaymentPricing> {
        self.transaction.payment_pricing.as_ref()
    }

    /// Returns until when the payment can be captured, when Klarna told it readably.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.transaction.expires_at.as_ref()?.to_system_time().ok()
    }

    /// Returns what became of the customer token that was asked for along with the payment.
    #[must_use]
    pub fn customer_token_response(&self) -> Option<&CustomerTokenResponse> {
        self.customer_token.as_deref()
    }

    /// Returns the customer token for later charges, when one was asked for and granted. Store it
    /// as you store a password.
    ///
    /// Klarna's samples disagree on its form, a text or an object with an id: both are read, whatever
    /// else the object holds. A form that this version doesn't know is in
    /// [`customer_token_response`](Self::customer_token_response) only.
    ///
    /// # Errors
    ///
    /// Klarna sent a token that no header can carry. The payment is approved all the same.
    pub fn customer_token(&self) -> Result<Option<CustomerToken>, Error> {
        let response = self.customer_token.as_deref();
        CustomerToken::of(response.and_then(|response| response.customer_token.as_ref()))
    }

    /// Returns all that Klarna told of the payment.
    #[must_use]
    pub fn transaction(&self) -> &PaymentTransaction {
        &self.transaction
    }

    /// Returns the answer that this was read from.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}

/// A payment that Klarna refused.
///
/// # Examples
///
/// ```
/// use klarna_sdk::Decline;
///
/// fn log(decline: &Decline) {
///     println!("declined: {:?}, call {:?}", decline.reason(), decline.answer().correlation_id());
///     if let Some(token) = decline.customer_token_response() {
///         println!("the customer token that was asked for: {:?}", token.result);
///     }
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Decline {
    pub(crate) reason: Option<String>,
    pub(crate) customer_token: Option<Held<CustomerTokenResponse>>,
    pub(crate) answer: Answer,
}

impl Decline {
    /// Returns Klarna's `result_reason`, whose values aren't published.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.reason.as_deref()
    }

    /// Returns what became of the customer token that was asked for along with the payment: it may
    /// be granted although the payment is declined.
    #[must_use]
    pub fn customer_token_response(&self) -> Option<&CustomerTokenResponse> {
        self.customer_token.as_deref()
    }

    /// Returns the answer that this was read from.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}

/// A result that isn't documented yet.
///
/// The payment may exist: read [`Answer::body`], and keep what was asked for.
///
/// # Examples
///
/// ```
/// use klarna_sdk::Unrecognized;
///
/// /// Keeps an answer for a person to look at.
/// fn keep(unknown: &Unrecognized) -> (String, Vec<u8>) {
///     println!("about a customer token: {}", unknown.customer_token_response().is_some());
///     (unknown.result().to_owned(), unknown.answer().body().to_owned())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Unrecognized {
    pub(crate) result: String,
    pub(crate) customer_token: Option<Held<CustomerTokenResponse>>,
    pub(crate) answer: Answer,
}

impl Unrecognized {
    /// Returns Klarna's `result` as it came.
    #[must_use]
    pub fn result(&self) -> &str {
        &self.result
    }

    /// Returns what became of the customer token that was asked for along with the payment.
    #[must_use]
    pub fn customer_token_response(&self) -> Option<&CustomerTokenResponse> {
        self.customer_token.as_deref()
    }

    /// Returns the answer that this was read from.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}
