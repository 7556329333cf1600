//! What an event looks like that nothing happened for.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::{answer, identifiers::Identifiers};

/// Returns an invented payload of an event.
pub(super) fn payload(event_type: &str, identifiers: &Identifiers, now: SystemTime) -> Value {
    let (group, what) = match event_type.rsplit_once('.') {
        Some((group, what)) => (group, what),
        None => ("", event_type),
    };
    let group = group.strip_suffix(".state-change").unwrap_or(group);
    let state = what.replace('-', "_").to_ascii_uppercase();
    let transaction = identifiers.transaction();
    match group {
        "payment.request" => request(what, &state, identifiers),
        "payment.transaction" => {
            let mut payload = json!({
                "payment_transaction_id": transaction,
                "payment_transaction_reference": "sample-payment",
                "amount": 1000,
                "currency": "EUR",
            });
            match what {
                "captured" => {
                    payload["payment_capture_id"] = format!("{transaction}:capture:1").into();
                    payload["payment_capture_reference"] = "sample-capture".into();
                }
                "refunded" => {
                    payload["payment_refund_id"] = format!("{transaction}:refund:1").into();
                    payload["payment_refund_reference"] = "sample-refund".into();
                }
                "chargeback" => {
                    let id = format!("{transaction}:chargeback:1");
                    payload["payment_chargeback_id"] = id.into();
                }
                _ => {
                    payload["state"] = state.into();
                    let later = now + Duration::from_secs(24 * 60 * 60);
                    payload["expires_at"] = answer::timestamp(later).into();
                }
            }
            payload
        }
        "payment.funding" => json!({
            "payment_transaction_id": transaction,
            "payment_transaction_reference": "sample-payment",
            "payment_funding": { "type": "NON_GUARANTEED", "state": state },
        }),
        "payment.dispute" | "payment.dispute.updated" => json!({
            "payment_transaction_id": transaction,
            "payment_transaction_reference": "sample-payment",
            "payment_capture_id": format!("{transaction}:capture:1"),
            "purchase_reference": "SAMPLE-ORDER",
        }),
        // Nothing is known of the others.
        _ => json!({}),
    }
}

fn request(what: &str, state: &str, identifiers: &Identifiers) -> Value {
    let state = if what == "updated" {
        "SUBMITTED"
    } else {
        state
    };
    let mut payload = json!({
        "payment_request_id": identifiers.payment_request(),
        "payment_request_reference": "sample-request",
        "state": state,
    });
    match what {
        "completed" => {
            let token = identifiers.session_token();
            payload["klarna_network_session_token"] = token.into();
        }
        "canceled" => payload["state_reason"] = "PARTNER_CANCELED".into(),
        _ => {}
    }
    payload
}

#[cfg(test)]
mod tests {
    use std::net::SocketAddr;

    use super::*;
    use crate::generated::types::{
        PaymentFundingState, PaymentRequestState, PaymentTransactionState, WebhookEventType,
    };

    fn sample(event_type: &str) -> Value {
        let address = SocketAddr::from(([127, 0, 0, 1], 1));
        let now = SystemTime::UNIX_EPOCH;
        payload(event_type, &Identifiers::new(address, now), now)
    }

    #[test]
    fn every_event_about_a_payment_names_what_it_is_about() {
        let events = WebhookEventType::KNOWN.iter();
        for event in events.filter(|event| event.starts_with("payment.")) {
            let name = if event.starts_with("payment.request.") {
                "payment_request_id"
            } else {
                "payment_transaction_id"
            };
            assert!(sample(event)[name].is_string(), "{event}");
        }
    }

    #[test]
    fn every_state_is_one_of_klarnas() {
        let known = [
            ("payment.request.state-change.", PaymentRequestState::KNOWN),
            (
                "payment.transaction.state-change.",
                PaymentTransactionState::KNOWN,
            ),
        ];
        for (beginning, states) in known {
            let events = WebhookEventType::KNOWN.iter();
            for event in events.filter(|event| event.starts_with(beginning)) {
                let state = &sample(event)["state"];
                assert!(states.contains(&state.as_str().unwrap()), "{event} {state}");
            }
        }
        for event in [
            "payment.funding.state-change.funded",
            "payment.funding.state-change.expired",
        ] {
            let state = &sample(event)["payment_funding"]["state"];
            assert!(
                PaymentFundingState::KNOWN.contains(&state.as_str().unwrap()),
                "{event}"
            );
        }
        assert_eq!(sample("payment.request.updated")["state"], "SUBMITTED");
    }
}
