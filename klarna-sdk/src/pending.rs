//! What to keep between the two calls.

use std::{fmt, sync::Arc, time::SystemTime};

use serde::{Deserialize, Serialize};

use crate::{
    Answer, Currency, Error, IdempotencyKey, Money, PartnerAccountId, SessionToken,
    authorization::check_references,
    generated::{AuthorizePaymentRequest, Held, PaymentRequest, Shared, types::Timestamp},
    identifier::check_identifier,
};

/// An authorization that waits for the customer: everything that the final call must repeat.
///
/// Plain data for a database: it is written and read with serde. It holds no key and no token, but
/// the purchase data of the first call, which may be personal.
///
/// # Examples
///
/// ```
/// # use klarna_sdk::{ApiKey, Client, Currency, Environment, Money, PendingAuthorization};
/// # let klarna = Client::builder()
/// #     .api_key(ApiKey::new("klarna_test_api_example")?)
/// #     .environment(Environment::Test)
/// #     .build()?;
/// # let account = klarna.account("krn:partner:global:account:test:ABCD1234")?;
/// let pending = account
///     .authorize_payment(Money::new(11_800, Currency::USD))
///     .payment_transaction_reference("order-1")
///     .pending("krn:payment:eu1:request:1")?;
///
/// let row = serde_json::to_string(&pending)?;
/// let pending: PendingAuthorization = serde_json::from_str(&row)?;
/// assert_eq!(pending.amount(), Money::new(11_800, Currency::USD));
///
/// assert!(serde_json::from_str::<PendingAuthorization>("{}").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Deserialize, Serialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub struct PendingAuthorization {
    stored: Arc<Stored>,
    amount: Money,
    /// Told once and never stored: it is about the call, not about the payment.
    answer: Option<Answer>,
}

/// The written form. A change that older programs can't read raises `version`.
#[derive(Clone, Deserialize, Serialize)]
struct Stored {
    version: u32,
    /// Missing for the account that the API key belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    partner_account_id: Option<PartnerAccountId>,
    payment_request_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payment_request_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<Timestamp>,
    /// The body of the final call.
    request: Shared<AuthorizePaymentRequest>,
}

const VERSION: u32 = 1;

impl PendingAuthorization {
    /// Keeps what the first call asked for, without the rules for the interaction that is over
    /// when the final call is sent.
    pub(crate) fn new(
        partner_account_id: Option<PartnerAccountId>,
        mut request: Held<AuthorizePaymentRequest>,
        payment_request_id: &str,
    ) -> Result<Self, Error> {
        request.step_up_config = None;
        Self::of(partner_account_id, request.into(), payment_request_id)
    }

    /// Keeps the same for another payment request.
    pub(crate) fn again(&self, payment_request_id: &str) -> Result<Self, Error> {
        let account = self.stored.partner_account_id.clone();
        Self::of(account, self.stored.request.clone(), payment_request_id)
    }

    fn of(
        partner_account_id: Option<PartnerAccountId>,
        request: Shared<AuthorizePaymentRequest>,
        payment_request_id: &str,
    ) -> Result<Self, Error> {
        Self::try_from(Stored {
            version: VERSION,
            partner_account_id,
            payment_request_id: payment_request_id.to_owned(),
            payment_request_url: None,
            expires_at: None,
            request,
        })
    }

    /// Adds what Klarna told of the payment request.
    pub(crate) fn with_payment_request(mut self, payment_request: &PaymentRequest) -> Self {
        // Just made: nobody else holds it.
        let Some(stored) = Arc::get_mut(&mut self.stored) else {
            return self;
        };
        stored.expires_at = payment_request.expires_at.clone();
        stored.payment_request_url = payment_request
            .state_context
            .as_ref()
            .and_then(|context| context.customer_interaction.as_ref())
            .and_then(|interaction| interaction.payment_request_url.clone());
        self
    }

    /// Adds the answer that this was read from.
    pub(crate) fn with_answer(mut self, answer: Answer) -> Self {
        self.answer = Some(answer);
        self
    }

    /// Returns the answer that this was read from, with its metadata.
    ///
    /// `None` for one that was stored and read again, or made from your own records: it isn't part
    /// of the stored form.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }

    /// Returns the account that the payment belongs to; `None` for the one of the API key.
    #[must_use]
    pub fn partner_account_id(&self) -> Option<&PartnerAccountId> {
        self.stored.partner_account_id.as_ref()
    }

    /// Returns the id of the payment request, which webhooks name and Klarna's SDKs take.
    #[must_use]
    pub fn payment_request_id(&self) -> &str {
        &self.stored.payment_request_id
    }

    /// Returns where to send the customer, or what to show as a QR code.
    ///
    /// `None` when Klarna sent none; Klarna's SDKs get by with the id.
    #[must_use]
    pub fn payment_request_url(&self) -> Option<&str> {
        self.stored.payment_request_url.as_deref()
    }

    /// Returns until when the customer has time, when Klarna told it readably.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.stored.expires_at.as_ref()?.to_system_time().ok()
    }

    /// Returns the amount that the final call asks for.
    #[must_use]
    pub fn amount(&self) -> Money {
        self.amount
    }

    /// Returns your reference of the payment.
    #[must_use]
    pub fn payment_transaction_reference(&self) -> Option<&str> {
        let payment = self.stored.request.request_payment_transaction.as_ref()?;
        payment.payment_transaction_reference.as_deref()
    }

    /// Returns the idempotency key of the final call with this token: the same in every process
    /// that read this.
    ///
    /// The payment request tells it from the first call and from a second attempt under the same
    /// reference. The token is part of it, because a call with a wrong token must not take the key
    /// of the right one.
    pub(crate) fn final_key(&self, token: &SessionToken) -> IdempotencyKey {
        IdempotencyKey::derive(&[
            "authorizePayment",
            "final",
            self.partner_account_id()
                .map_or("", PartnerAccountId::as_str),
            self.payment_transaction_reference().unwrap_or_default(),
            &self.stored.payment_request_id,
            token.expose(),
        ])
    }

    pub(crate) fn request(&self) -> &Shared<AuthorizePaymentRequest> {
        &self.stored.request
    }
}

impl fmt::Debug for PendingAuthorization {
    /// Leaves out the purchase, and the address that lets whoever holds it open the customer's
    /// journey.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingAuthorization")
            .field("partner_account_id", &self.stored.partner_account_id)
            .field("payment_request_id", &self.stored.payment_request_id)
            .field(
                "payment_transaction_reference",
                &self.payment_transaction_reference(),
            )
            .field("amount", &self.amount)
            .finish_non_exhaustive()
    }
}

impl TryFrom<Stored> for PendingAuthorization {
    type Error = Error;

    fn try_from(stored: Stored) -> Result<Self, Error> {
        if stored.version != VERSION {
            let rule = format!("must be {VERSION}: a newer release of this crate wrote it");
            return Err(Error::invalid_input("version", rule));
        }
        check_identifier("payment_request_id", &stored.payment_request_id, 255)?;
        check_references(&stored.request)?;
        let payment = stored.request.request_payment_transaction.as_ref();
        let amount = payment.map(|payment| payment.amount).ok_or_else(|| {
            Error::invalid_input("request.request_payment_transaction", "must be there")
        })?;
        let amount = Money::new(amount, Currency::from_code(&stored.request.currency)?);
        Ok(Self {
            stored: Arc::new(stored),
            amount,
            answer: None,
        })
    }
}

impl From<PendingAuthorization> for Stored {
    fn from(pending: PendingAuthorization) -> Self {
        Arc::unwrap_or_clone(pending.stored)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::RequestPaymentTransaction;

    fn pending(request_id: &str) -> PendingAuthorization {
        let payment = RequestPaymentTransaction::new(500).payment_transaction_reference("r-1");
        let request = AuthorizePaymentRequest::new("EUR").request_payment_transaction(payment);
        let account = PartnerAccountId::new("account").unwrap();
        PendingAuthorization::new(Some(account), Held::new(request), request_id).unwrap()
    }

    #[test]
    fn it_survives_being_stored() {
        let before = pending("request-1");
        let row = serde_json::to_string(&before).unwrap();
        let after: PendingAuthorization = serde_json::from_str(&row).unwrap();
        assert_eq!(serde_json::to_string(&after).unwrap(), row);
        let token = SessionToken::new("token").unwrap();
        assert_eq!(after.final_key(&token), before.final_key(&token));
        assert_eq!(after.amount(), Money::new(500, Currency::EUR));
    }

    #[test]
    fn each_payment_request_has_a_key_of_its_own() {
        let (one, other) = (pending("request-1"), pending("request-2"));
        let token = SessionToken::new("token").unwrap();
        let key = one.final_key(&token);
        assert_ne!(key, other.final_key(&token));
        assert_eq!(key, pending("request-1").final_key(&token));
        assert_ne!(key, one.final_key(&SessionToken::new("wrong").unwrap()));
    }

    #[test]
    fn a_form_that_is_not_known_yet_is_refused() {
        let mut row = serde_json::to_value(pending("request-1")).unwrap();
        row["version"] = 2.into();
        let error = serde_json::from_value::<PendingAuthorization>(row).unwrap_err();
        assert!(error.to_string().contains("version must be 1"), "{error}");
    }

    #[test]
    fn a_stored_form_without_a_payment_is_refused() {
        let mut row = serde_json::to_value(pending("request-1")).unwrap();
        row["request"]["request_payment_transaction"].take();
        assert!(serde_json::from_value::<PendingAuthorization>(row).is_err());
    }
}
