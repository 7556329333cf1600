//! From an event to the final authorization.

use super::*;

#[test]
fn a_completed_payment_request_leads_to_the_final_call() {
    let token = SessionToken::new("s3cret-session").unwrap();
    let expected = account().finalize(&pending("request-1"), token);
    let event = event(COMPLETED, &completed());
    let finalize = event.finalize(&account(), &pending("request-1")).unwrap();
    assert_eq!(finalize.idempotency_key(), expected.idempotency_key());
}

#[test]
fn a_payload_that_is_odd_elsewhere_still_leads_to_the_final_call() {
    let mut payload = completed();
    payload["state_reason"] = json!(["new", "form"]);
    payload["klarna_customer"] = json!("new form");
    let event = event(COMPLETED, &payload);
    assert!(matches!(event.payload(), Payload::Other));
    assert!(event.finalize(&account(), &pending("request-1")).is_ok());
    assert!(event.customer_token().unwrap().is_none());
}

#[test]
fn what_does_not_lead_to_the_final_call_is_told_by_member() {
    let with = |member: &str, value: Value| {
        let mut payload = completed();
        payload[member] = value;
        payload
    };
    let token = "klarna_network_session_token";
    for (event_type, payload, message) in [
        (
            "payment.request.updated",
            completed(),
            "metadata.event_type must be",
        ),
        (
            "payment.transaction.captured",
            completed(),
            "metadata.event_type must be",
        ),
        (
            COMPLETED,
            with("payment_request_id", json!("request-2")),
            "payload.payment_request_id must be",
        ),
        (
            COMPLETED,
            with("payment_request_id", json!(null)),
            "payload.payment_request_id must be",
        ),
        (COMPLETED, json!(null), "payload.payment_request_id must be"),
        (
            COMPLETED,
            with(token, json!(null)),
            "klarna_network_session_token must be there",
        ),
        (
            COMPLETED,
            with(token, json!({"s3cret": 1})),
            "klarna_network_session_token must be there",
        ),
        (
            COMPLETED,
            with(token, json!("s3cret\n")),
            "session_token must hold visible ASCII",
        ),
    ] {
        let event = event(event_type, &payload);
        let error = event
            .finalize(&account(), &pending("request-1"))
            .unwrap_err();
        let told = format!("{error} {error:?}");
        assert!(told.contains(message), "{told}");
        assert!(!told.contains("s3cret"), "{told}");
    }
}
