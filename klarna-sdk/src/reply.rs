//! What Klarna answered to a call, and how it came.

use std::ops::Deref;

use crate::{
    Answer, CustomerToken, Error, SessionToken,
    generated::{PaymentRequest, types},
};

/// What Klarna answered to a call, beside what came with the answer.
///
/// Members of the answer are read directly, because it dereferences to `T`. All of them are
/// optional: Klarna documents few of them, and a member that is missing must not lose the rest.
/// What this version doesn't know is in [`Answer::body`].
///
/// # Examples
///
/// ```
/// use klarna_sdk::{Reply, types::PaymentRequest};
///
/// fn log(asked: Reply<PaymentRequest>) -> PaymentRequest {
///     println!("{:?} until {:?}", asked.state, asked.expires_at);
///     println!("{} after {:?}", asked.answer().status(), asked.answer().elapsed());
///     asked.into_value()
/// }
/// ```
#[derive(Clone, Debug)]
pub struct Reply<T> {
    value: T,
    answer: Answer,
}

impl<T> Reply<T> {
    pub(crate) fn new((value, answer): (T, Answer)) -> Self {
        Self { value, answer }
    }

    /// Returns what came with the answer.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }

    /// Returns what Klarna answered, without what came with it.
    #[must_use]
    pub fn into_value(self) -> T {
        self.value
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl Reply<types::PaymentRequest> {
    /// Returns where to send the customer, or what to show as a QR code, while the payment request
    /// waits for the customer.
    #[must_use]
    pub fn payment_request_url(&self) -> Option<&str> {
        url(self)
    }

    /// Returns the token for the final authorization, once the payment request is `COMPLETED`.
    ///
    /// It is good for 60 minutes after the completion.
    ///
    /// # Errors
    ///
    /// Klarna sent a token that no header can carry.
    pub fn session_token(&self) -> Result<Option<SessionToken>, Error> {
        let context = self.value.state_context.as_ref();
        SessionToken::of(context.and_then(|told| told.klarna_network_session_token.as_ref()))
    }

    /// Returns the customer token that was asked for, once the payment request is `COMPLETED`.
    /// Store it as you store a password.
    ///
    /// # Errors
    ///
    /// Klarna sent a token that no header can carry.
    pub fn customer_token(&self) -> Result<Option<CustomerToken>, Error> {
        let context = self.value.state_context.as_ref();
        let customer = context.and_then(|told| told.klarna_customer.as_ref());
        CustomerToken::of(customer.and_then(|customer| customer.customer_token.as_ref()))
    }
}

/// Returns where a payment request sends the customer.
pub(crate) fn url(payment_request: &PaymentRequest) -> Option<&str> {
    let context = payment_request.state_context.as_ref()?;
    let interaction = context.customer_interaction.as_ref()?;
    interaction.payment_request_url.as_deref()
}
