//! What Klarna answered to a call, and how it came.

use std::ops::Deref;

use crate::{
    Answer, CustomerToken, SessionToken,
    generated::{PaymentRequest, issued_token, types},
};

/// What Klarna answered to a call, beside what came with the answer.
///
/// Members of the answer are read directly, because it dereferences to `T`. All of them are
/// optional: Klarna documents few of them, and a member that is missing must not lose the rest.
/// What this version doesn't know is in [`Answer::body`].
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
    #[must_use]
    pub fn session_token(&self) -> Option<SessionToken> {
        let context = self.value.state_context.as_ref()?;
        let token = context.klarna_network_session_token.as_ref()?;
        SessionToken::new(token.expose()).ok()
    }

    /// Returns the customer token that was asked for, once the payment request is `COMPLETED`.
    /// Store it as you store a password.
    #[must_use]
    pub fn customer_token(&self) -> Option<CustomerToken> {
        let context = self.value.state_context.as_ref()?;
        let token = context.klarna_customer.as_ref()?.customer_token.as_ref()?;
        CustomerToken::try_from(issued_token(token)?.clone()).ok()
    }
}

/// Returns where a payment request sends the customer.
pub(crate) fn url(payment_request: &PaymentRequest) -> Option<&str> {
    let context = payment_request.state_context.as_ref()?;
    let interaction = context.customer_interaction.as_ref()?;
    interaction.payment_request_url.as_deref()
}
