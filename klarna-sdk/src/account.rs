//! The account of one partner.

use crate::{
    AuthorizePayment, Client, CustomerNotPresent, CustomerPresent, CustomerToken, Finalize, Money,
    NoReference, PartnerAccountId, PendingAuthorization, SessionToken,
};

/// The account in whose name payments are authorized: a partner's, or the API key's own.
///
/// Cheap to clone.
#[derive(Clone, Debug)]
pub struct Account {
    pub(crate) client: Client,
    /// `None` for the account that the API key belongs to.
    pub(crate) id: Option<PartnerAccountId>,
}

impl Account {
    pub(crate) fn new(client: Client, id: Option<PartnerAccountId>) -> Self {
        Self { client, id }
    }

    /// Returns the id that Klarna gave the account; `None` for the account that the API key belongs
    /// to.
    #[must_use]
    pub fn id(&self) -> Option<&PartnerAccountId> {
        self.id.as_ref()
    }

    /// Returns what names the account in an idempotency key.
    pub(crate) fn key_part(&self) -> &str {
        // Klarna keeps the keys of different credentials apart, so that nothing is enough for the
        // own account. Inferred; references that differ are safe in any case.
        self.id.as_ref().map_or("", PartnerAccountId::as_str)
    }

    /// Starts the authorization of a payment: the first call of two when the customer has to
    /// interact with Klarna.
    ///
    /// The amount includes tax and discounts, and equals the sum of the line items when there are
    /// any.
    pub fn authorize_payment(&self, amount: Money) -> AuthorizePayment<NoReference> {
        AuthorizePayment::new(self.clone(), amount, None, true)
    }

    /// Starts the charge of a stored customer token while the customer is there, as on demand.
    ///
    /// The token has the scope `payment:customer_present`. Klarna may still ask for the customer:
    /// allow it with [`AuthorizePayment::step_up`]. The final call then carries the session token
    /// alone. Inferred: it stands for the whole approval, and a pending authorization holds no token.
    pub fn charge_customer_present(
        &self,
        amount: Money,
        token: CustomerToken,
    ) -> AuthorizePayment<NoReference, CustomerPresent> {
        AuthorizePayment::new(self.clone(), amount, Some(token), true)
    }

    /// Starts the charge of a stored customer token while the customer is away, such as the renewal
    /// of a subscription.
    ///
    /// The token has the scope `payment:customer_not_present`. Klarna approves or declines: there
    /// is nobody who could interact with it, and no way to allow that.
    ///
    /// ```compile_fail,E0599
    /// use klarna_sdk::{Account, Currency, CustomerToken, Money, StepUp};
    ///
    /// # fn renew(account: Account, token: CustomerToken) {
    /// let _ = account
    ///     .charge_customer_not_present(Money::new(1_299, Currency::GBP), token)
    ///     .step_up(StepUp::qr_code());
    /// # }
    /// ```
    pub fn charge_customer_not_present(
        &self,
        amount: Money,
        token: CustomerToken,
    ) -> AuthorizePayment<NoReference, CustomerNotPresent> {
        AuthorizePayment::new(self.clone(), amount, Some(token), false)
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
