//! The account of one partner.

use crate::{
    AuthorizePayment, Client, Finalize, Money, PartnerAccountId, PendingAuthorization,
    SessionToken, authorize::NoReference,
};

/// The account of one partner, in whose name payments are authorized.
///
/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Account {
    pub(crate) client: Client,
    pub(crate) id: PartnerAccountId,
}

impl Account {
    pub(crate) fn new(client: Client, id: PartnerAccountId) -> Self {
        Self { client, id }
    }

    /// Returns the id that Klarna gave the account.
    #[must_use]
    pub fn id(&self) -> &PartnerAccountId {
        &self.id
    }

    /// Starts the authorization of a payment: the first call of two when the customer has to
    /// interact with Klarna.
    ///
    /// The amount includes tax and discounts, and equals the sum of the line items when there are
    /// any.
    pub fn authorize_payment(&self, amount: Money) -> AuthorizePayment<NoReference> {
        AuthorizePayment::new(self.clone(), amount)
    }

    /// Starts the final authorization: the second call, after the customer completed the step-up.
    ///
    /// It repeats what `pending` holds, so that it can't drift from what the customer approved.
    /// Send it within 60 minutes of the completion; afterwards Klarna drops the approval. Sending
    /// it again with the same token gives the same result, never a second payment.
    ///
    /// The token arrives with the webhook `payment.request.state-change.completed`, in the payment
    /// request that is read from Klarna, or in the return URL.
    pub fn finalize(&self, pending: &PendingAuthorization, token: SessionToken) -> Finalize {
        Finalize::new(self.clone(), pending.clone(), token)
    }
}
