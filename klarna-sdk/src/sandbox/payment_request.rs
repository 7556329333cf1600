//! What the customer is asked to approve.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::form_urlencoded;

use super::{
    answer, customer, customer_token::CustomerToken, error::SandboxError, expiry, refusal::Refusal,
    register::Entry, saved, shared::Shared,
};
use crate::{
    SessionToken,
    generated::{
        CustomerInteractionConfig, CustomerInteractionMethod,
        types::{CustomerProfileScope, PaymentRequestState, RequestCustomerToken, ShippingConfig},
    },
};

/// An approval is lost when it isn't spent within 60 minutes.
pub(super) const APPROVAL_LIFETIME: Duration = Duration::from_secs(60 * 60);

/// A payment request as it stood when it was asked for. It holds no token.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SandboxPaymentRequest {
    /// The id that the answer carried.
    pub payment_request_id: String,
    /// The reference that the request carried, in `step_up_config` or on its own.
    pub payment_request_reference: Option<String>,
    /// Where it stood by the sandbox's clock.
    pub state: PaymentRequestState,
    /// The amount in minor units; `None` when only a customer token was asked for.
    pub amount: Option<i64>,
    /// The currency as the request wrote it.
    pub currency: String,
}

/// What a payment request is made of.
pub(super) struct Wishes<'a> {
    pub(super) reference: Option<&'a String>,
    pub(super) amount: Option<i64>,
    pub(super) currency: &'a str,
    pub(super) purchase_data: Option<&'a Value>,
    pub(super) customer_token: Option<&'a RequestCustomerToken>,
    pub(super) interaction: &'a CustomerInteractionConfig,
    /// Where the configuration stands in the call.
    pub(super) place: &'static str,
    pub(super) profile: &'a [CustomerProfileScope],
    pub(super) shipping: Option<&'a ShippingConfig>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct PaymentRequest {
    pub(super) id: String,
    pub(super) reference: Option<String>,
    pub(super) amount: Option<i64>,
    pub(super) currency: String,
    pub(super) purchase_data: Option<Value>,
    pub(super) method: CustomerInteractionMethod,
    pub(super) url: String,
    pub(super) return_url: Option<String>,
    pub(super) created_at: SystemTime,
    pub(super) updated_at: SystemTime,
    pub(super) expires_at: SystemTime,
    /// Becomes valid when the customer approves.
    #[serde(with = "saved::session_token")]
    pub(super) session_token: SessionToken,
    /// Names the approval when it is taken back.
    pub(super) payment_token: String,
    /// Becomes valid when the customer approves; there when one was asked for.
    pub(super) customer_token: Option<CustomerToken>,
    /// What Klarna was asked to share, with the customer's consent.
    pub(super) profile: Vec<CustomerProfileScope>,
    pub(super) shipping: Option<ShippingConfig>,
    pub(super) progress: Progress,
}

/// How far the customer is. That time ran out is written down once it was noticed.
#[derive(Serialize, Deserialize)]
pub(super) enum Progress {
    Submitted,
    Entered,
    Completed(Approval),
    Declined,
    Canceled,
    Expired,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Approval {
    pub(super) at: SystemTime,
    /// The answer to the first final call, which every other one gets as well.
    pub(super) final_answer: Option<Value>,
}

impl Approval {
    pub(super) fn is_lost(&self, now: SystemTime) -> bool {
        let age = now.duration_since(self.at).unwrap_or_default();
        self.final_answer.is_none() && age > APPROVAL_LIFETIME
    }
}

impl Entry for PaymentRequest {
    fn names(&self) -> Vec<&str> {
        vec![&self.id, self.session_token.expose(), &self.payment_token]
    }

    fn next_change(&self) -> Option<SystemTime> {
        let waits = matches!(self.progress, Progress::Submitted | Progress::Entered);
        waits.then_some(self.expires_at)
    }
}

impl PaymentRequest {
    pub(super) fn new(
        shared: &Shared,
        wishes: &Wishes<'_>,
        now: SystemTime,
    ) -> Result<Self, Refusal> {
        let id = shared.identifiers.payment_request();
        let encoded: String = form_urlencoded::byte_serialize(id.as_bytes()).collect();
        let expiry = wishes.interaction.interaction_expiry.as_ref();
        let session_token = SessionToken::new(shared.identifiers.session_token());
        Ok(Self {
            url: format!("{}/sandbox/purchase/{encoded}", shared.base_url),
            return_url: wishes.interaction.return_url.clone(),
            id,
            reference: wishes.reference.cloned(),
            amount: wishes.amount,
            currency: wishes.currency.to_owned(),
            purchase_data: wishes.purchase_data.cloned(),
            method: wishes.interaction.method.clone(),
            created_at: now,
            updated_at: now,
            expires_at: expiry::expires_at(expiry, wishes.place, now)?,
            session_token: session_token.map_err(|_| Refusal::internal())?,
            payment_token: shared.identifiers.payment_token(),
            customer_token: wishes.customer_token.map(|wish| {
                let text = shared.identifiers.customer_token();
                CustomerToken::new(text, wish, now)
            }),
            profile: wishes.profile.to_vec(),
            shipping: wishes.shipping.cloned(),
            progress: Progress::Submitted,
        })
    }

    pub(super) fn state(&self, now: SystemTime) -> PaymentRequestState {
        match self.progress {
            Progress::Submitted | Progress::Entered if now >= self.expires_at => {
                PaymentRequestState::Expired
            }
            Progress::Submitted => PaymentRequestState::Submitted,
            Progress::Entered => PaymentRequestState::InProgress,
            Progress::Completed(_) => PaymentRequestState::Completed,
            Progress::Declined => PaymentRequestState::Declined,
            Progress::Canceled => PaymentRequestState::Canceled,
            Progress::Expired => PaymentRequestState::Expired,
        }
    }

    /// Moves to where the customer's decision leads.
    pub(super) fn decide(&mut self, to: Progress, now: SystemTime) -> Result<(), SandboxError> {
        match self.state(now) {
            PaymentRequestState::Submitted | PaymentRequestState::InProgress => {
                self.progress = to;
                self.updated_at = now;
                Ok(())
            }
            state => Err(SandboxError::WrongState { state }),
        }
    }

    /// Writes down that the time ran out; returns whether that is news.
    pub(super) fn expire(&mut self, now: SystemTime) -> bool {
        let waits = matches!(self.progress, Progress::Submitted | Progress::Entered);
        if !waits || now < self.expires_at {
            return false;
        }
        self.progress = Progress::Expired;
        self.updated_at = self.expires_at;
        true
    }

    /// Ends the time that the customer has.
    pub(super) fn run_out(&mut self, now: SystemTime) -> Result<(), SandboxError> {
        match self.state(now) {
            PaymentRequestState::Submitted | PaymentRequestState::InProgress => {
                self.expires_at = now;
                Ok(())
            }
            state => Err(SandboxError::WrongState { state }),
        }
    }

    /// Takes it back: what waits for the customer, or an approval that can still be spent.
    pub(super) fn cancel(&mut self, now: SystemTime) -> Result<(), Refusal> {
        match &self.progress {
            Progress::Submitted | Progress::Entered => {}
            // A customer token alone is issued with the approval: nothing is left to take back.
            Progress::Completed(approval)
                if self.amount.is_some()
                    && approval.final_answer.is_none()
                    && !approval.is_lost(now) => {}
            _ => return Err(Refusal::conflict("The payment request can't be canceled.")),
        }
        self.progress = Progress::Canceled;
        self.updated_at = now;
        Ok(())
    }

    /// Writes it as every answer shows it.
    pub(super) fn json(&self, now: SystemTime) -> Value {
        let mut written = self.event(now);
        written["currency"] = self.currency.as_str().into();
        written["expires_at"] = answer::timestamp(self.expires_at).into();
        written["created_at"] = answer::timestamp(self.created_at).into();
        written["updated_at"] = answer::timestamp(self.updated_at).into();
        if let Some(amount) = self.amount {
            written["amount"] = amount.into();
        }
        if let Some(data) = &self.purchase_data {
            written["supplementary_purchase_data"] = data.clone();
        }
        let members = [
            "klarna_network_session_token",
            "klarna_customer",
            "shipping",
        ];
        let mut context = json!({});
        for name in members {
            if let Some(value) = written.as_object_mut().and_then(|all| all.remove(name)) {
                context[name] = value;
            }
        }
        match self.progress {
            Progress::Submitted | Progress::Entered if now < self.expires_at => {
                context["customer_interaction"] = json!({
                    "method": self.method.as_str(),
                    "payment_request_id": self.id,
                    "payment_request_url": self.url,
                });
            }
            Progress::Completed(_) if self.amount.is_some() => {
                context["payment_token"] = self.payment_token.as_str().into();
            }
            _ => {}
        }
        written["state_context"] = context;
        written
    }

    /// Writes it as an event shows it.
    pub(super) fn event(&self, now: SystemTime) -> Value {
        let mut written = json!({
            "payment_request_id": self.id,
            "state": self.state(now).as_str(),
        });
        if let Some(reference) = &self.reference {
            written["payment_request_reference"] = reference.as_str().into();
        }
        match self.progress {
            Progress::Canceled => written["state_reason"] = "PARTNER_CANCELED".into(),
            Progress::Completed(_) => {
                // A customer token alone needs no final call.
                if self.amount.is_some() {
                    let token = self.session_token.expose();
                    written["klarna_network_session_token"] = token.into();
                }
                let mut customer = json!({});
                if let Some(token) = &self.customer_token {
                    customer["customer_token"] = token.text.as_str().into();
                }
                if !self.profile.is_empty() {
                    customer["customer_profile"] = customer::profile(&self.profile);
                }
                if customer != json!({}) {
                    written["klarna_customer"] = customer;
                }
                if let Some(config) = &self.shipping {
                    let sent = self.purchase_data.as_ref();
                    written["shipping"] = customer::shipping(config, sent);
                }
            }
            _ => {}
        }
        written
    }

    pub(super) fn snapshot(&self, now: SystemTime) -> SandboxPaymentRequest {
        SandboxPaymentRequest {
            payment_request_id: self.id.clone(),
            payment_request_reference: self.reference.clone(),
            state: self.state(now),
            amount: self.amount,
            currency: self.currency.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const START: SystemTime = SystemTime::UNIX_EPOCH;
    const HOUR: Duration = Duration::from_secs(3_600);

    fn submitted() -> PaymentRequest {
        PaymentRequest {
            id: "id-1".to_owned(),
            reference: Some("checkout-1".to_owned()),
            amount: Some(8_450),
            currency: "EUR".to_owned(),
            purchase_data: None,
            method: CustomerInteractionMethod::Handover,
            url: "http://127.0.0.1:1/sandbox/purchase/id-1".to_owned(),
            return_url: None,
            created_at: START,
            updated_at: START,
            expires_at: START + HOUR,
            session_token: SessionToken::new("token").unwrap(),
            payment_token: "payment-token".to_owned(),
            customer_token: None,
            profile: Vec::new(),
            shipping: None,
            progress: Progress::Submitted,
        }
    }

    fn approval() -> Progress {
        Progress::Completed(Approval {
            at: START,
            final_answer: None,
        })
    }

    #[test]
    fn it_is_written_as_klarna_writes_it() {
        assert_eq!(
            submitted().json(START),
            json!({
                "payment_request_id": "id-1",
                "payment_request_reference": "checkout-1",
                "amount": 8450,
                "currency": "EUR",
                "state": "SUBMITTED",
                "expires_at": "1970-01-01T01:00:00.000Z",
                "created_at": "1970-01-01T00:00:00.000Z",
                "updated_at": "1970-01-01T00:00:00.000Z",
                "state_context": { "customer_interaction": {
                    "method": "HANDOVER",
                    "payment_request_id": "id-1",
                    "payment_request_url": "http://127.0.0.1:1/sandbox/purchase/id-1",
                } },
            })
        );
    }

    #[test]
    fn it_expires_when_its_time_is_over() {
        let request = submitted();
        let just_before = START + HOUR - Duration::from_millis(1);
        assert_eq!(request.state(just_before), PaymentRequestState::Submitted);
        assert_eq!(request.state(START + HOUR), PaymentRequestState::Expired);
    }

    #[test]
    fn what_the_customer_decided_does_not_expire() {
        for (decision, state) in [
            (approval(), PaymentRequestState::Completed),
            (Progress::Declined, PaymentRequestState::Declined),
        ] {
            let mut request = submitted();
            request.decide(decision, START).unwrap();
            assert_eq!(request.state(START + HOUR), state);
        }
    }

    #[test]
    fn a_customer_decides_once_and_in_time() {
        let mut decided = submitted();
        decided.decide(Progress::Declined, START).unwrap();
        assert_eq!(
            decided.decide(approval(), START).unwrap_err(),
            SandboxError::WrongState {
                state: PaymentRequestState::Declined
            }
        );
        assert_eq!(
            submitted().decide(approval(), START + HOUR).unwrap_err(),
            SandboxError::WrongState {
                state: PaymentRequestState::Expired
            }
        );
    }
}
