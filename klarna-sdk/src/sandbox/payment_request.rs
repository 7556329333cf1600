//! What the customer is asked to approve.

use std::time::SystemTime;

use serde_json::{Value, json};

use super::{answer, error::SandboxError};
use crate::{
    SessionToken,
    generated::{CustomerInteractionMethod, types::PaymentRequestState},
};

/// A payment request as it stood when it was asked for. It holds no token.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SandboxPaymentRequest {
    /// The id that the answer carried.
    pub payment_request_id: String,
    /// The reference that the request carried in `step_up_config`.
    pub payment_request_reference: Option<String>,
    /// Where it stood by the sandbox's clock.
    pub state: PaymentRequestState,
    /// The amount in minor units; `None` when only a customer token was asked for.
    pub amount: Option<i64>,
    /// The currency as the request wrote it.
    pub currency: String,
}

pub(super) struct PaymentRequest {
    pub(super) id: String,
    pub(super) reference: Option<String>,
    pub(super) amount: Option<i64>,
    pub(super) currency: String,
    pub(super) purchase_data: Option<Value>,
    pub(super) method: CustomerInteractionMethod,
    pub(super) url: String,
    pub(super) expires_at: SystemTime,
    /// Becomes valid when the customer approves.
    pub(super) session_token: SessionToken,
    /// Becomes valid when the customer approves; there when one was asked for.
    pub(super) customer_token: Option<String>,
    pub(super) progress: Progress,
}

/// How far the customer is. That time ran out isn't written down: the clock says it.
pub(super) enum Progress {
    Submitted,
    Completed(Approval),
    Declined,
}

pub(super) struct Approval {
    pub(super) at: SystemTime,
    /// The answer to the first final call, which every other one gets as well.
    pub(super) final_answer: Option<Value>,
}

impl PaymentRequest {
    pub(super) fn state(&self, now: SystemTime) -> PaymentRequestState {
        match self.progress {
            Progress::Submitted if now >= self.expires_at => PaymentRequestState::Expired,
            Progress::Submitted => PaymentRequestState::Submitted,
            Progress::Completed(_) => PaymentRequestState::Completed,
            Progress::Declined => PaymentRequestState::Declined,
        }
    }

    /// Moves to where the customer's decision leads.
    pub(super) fn decide(&mut self, to: Progress, now: SystemTime) -> Result<(), SandboxError> {
        match self.state(now) {
            PaymentRequestState::Submitted | PaymentRequestState::InProgress => {
                self.progress = to;
                Ok(())
            }
            state => Err(SandboxError::WrongState { state }),
        }
    }

    /// Writes it as an answer shows it that asks for the customer.
    pub(super) fn json(&self, now: SystemTime) -> Value {
        let mut written = json!({
            "payment_request_id": self.id,
            "currency": self.currency,
            "state": self.state(now).as_str(),
            "expires_at": answer::timestamp(self.expires_at),
            "state_context": { "customer_interaction": {
                "method": self.method.as_str(),
                "payment_request_id": self.id,
                "payment_request_url": self.url,
            } },
        });
        if let Some(reference) = &self.reference {
            written["payment_request_reference"] = reference.as_str().into();
        }
        if let Some(amount) = self.amount {
            written["amount"] = amount.into();
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
    use std::time::Duration;

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
            expires_at: START + HOUR,
            session_token: SessionToken::new("token").unwrap(),
            customer_token: None,
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
