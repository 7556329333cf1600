//! What becomes of payments and payment requests, and who is told of it.

use std::time::Duration;

use serde_json::{Value, json};

use super::*;
use crate::{
    generated::types::PaymentRequestState,
    sandbox::{
        FirstCall, Sandbox, SandboxFunding,
        testing::{Caller, Endpoint, Event},
    },
};

#[tokio::test]
async fn payment_requests_are_listed_as_they_stand() {
    let caller = Caller::start().await;
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(caller.stepped_up(&Caller::payment()).await);
    }
    caller.sandbox.approve(&ids[0]).unwrap();
    caller.sandbox.decline(&ids[1]).unwrap();
    caller
        .sandbox
        .clock()
        .advance(Duration::from_secs(3 * 3_600));

    let listed = caller.sandbox.payment_requests();
    let states: Vec<_> = listed.iter().map(|request| &request.state).collect();
    assert_eq!(
        states,
        [
            &PaymentRequestState::Completed,
            &PaymentRequestState::Declined,
            &PaymentRequestState::Expired,
        ]
    );
    assert_eq!(listed[0].payment_request_id, ids[0]);
    assert_eq!(
        listed[0].payment_request_reference.as_deref(),
        Some("checkout-1")
    );
    assert_eq!(
        (listed[0].amount, listed[0].currency.as_str()),
        (Some(8_450), "EUR")
    );
}

#[tokio::test]
async fn what_is_forgotten_can_happen_again() {
    let builder = Sandbox::builder().first_call(FirstCall::Approve);
    let caller = Caller::of(builder).await;
    let endpoint = Endpoint::start(&[]).await;
    endpoint.subscribe(&caller, &["payment.*"]).await;
    let first = caller.call_with_key("key", &Caller::payment()).await;
    caller.sandbox.deliver_due().await;
    caller.sandbox.clear();
    assert!(caller.sandbox.transactions().is_empty());
    assert!(caller.sandbox.deliveries().is_empty());
    assert!(caller.sandbox.received().is_empty());

    let second = caller.call_with_key("key", &Caller::payment()).await;
    assert_eq!(second.0, 200);
    assert_ne!(second, first);
    assert_eq!(caller.sandbox.transactions().len(), 1);
    caller.sandbox.deliver_due().await;
    // The subscription stayed.
    assert_eq!(endpoint.received().len(), 2);
}

#[tokio::test]
async fn a_customer_cannot_approve_twice() {
    let caller = Caller::start().await;
    let id = caller.stepped_up(&Caller::payment()).await;
    caller.sandbox.approve(&id).unwrap();
    let error = caller.sandbox.approve(&id).unwrap_err();
    assert!(error.to_string().contains("COMPLETED"), "{error}");
}

#[tokio::test]
async fn nobody_can_act_on_an_unknown_payment_request() {
    let caller = Caller::start().await;
    let unknown = SandboxError::UnknownPaymentRequest;
    assert_eq!(caller.sandbox.approve("unknown").unwrap_err(), unknown);
    assert_eq!(caller.sandbox.decline("unknown").unwrap_err(), unknown);
}

const DAY: Duration = Duration::from_secs(86_400);

#[tokio::test]
async fn everything_that_happens_to_a_payment_is_told_in_order() {
    let caller = Caller::start().await;
    let endpoint = Endpoint::start(&[]).await;
    endpoint.subscribe(&caller, &["payment.*"]).await;
    let mut body = Caller::payment();
    let id = caller.stepped_up(&body).await;
    caller.sandbox.enter(&id).unwrap();
    let token = caller.sandbox.approve(&id).unwrap();
    body["step_up_config"].take();
    let (_, answer) = caller.finalize(&token, &body).await;
    let payment = &answer["payment_transaction_response"]["payment_transaction"];
    let payment = payment["payment_transaction_id"].as_str().unwrap();
    let part = json!({ "capture_amount": 450 });
    let (_, capture) = caller.change(payment, "capture", &part).await;
    let back = json!({ "refund_amount": 50 });
    assert_eq!(caller.change(payment, "refund", &back).await.0, 200);
    let capture = capture["payment_capture_id"].as_str().unwrap();
    caller.sandbox.charge_back(capture, 400).unwrap();
    let rest = json!({ "capture_amount": 8000 });
    assert_eq!(caller.change(payment, "capture", &rest).await.0, 200);
    caller.sandbox.deliver_due().await;
    assert_eq!(
        endpoint.event_types(),
        [
            "payment.request.state-change.submitted",
            "payment.request.state-change.in-progress",
            "payment.request.state-change.completed",
            "payment.transaction.state-change.authorized",
            "payment.transaction.captured",
            "payment.transaction.refunded",
            "payment.transaction.chargeback",
            "payment.transaction.captured",
            "payment.transaction.state-change.completed",
        ]
    );
    let completed = &endpoint.received()[2].json()["payload"];
    assert_eq!(completed["klarna_network_session_token"], token.expose());
}

#[tokio::test]
async fn what_partner_customer_or_bank_decide_is_told() {
    let builder = Sandbox::builder().funding(SandboxFunding::NonGuaranteed);
    let caller = Caller::of(builder.first_call(FirstCall::Approve)).await;
    let endpoint = Endpoint::start(&[]).await;
    endpoint
        .subscribe(&caller, &["payment.*", "identity.*"])
        .await;
    let wish = json!({
        "currency": "EUR",
        "request_customer_token": { "scopes": ["customer:login"] },
        "customer_interaction_config": { "method": "QR_CODE" },
    });
    let mut ids = Vec::new();
    for _ in 0..3 {
        let (_, request) = caller.send("POST", "/payment/requests", &wish).await;
        ids.push(request["payment_request_id"].as_str().unwrap().to_owned());
    }
    let path = |id: &str| format!("/payment/requests/{id}");
    let change = json!({ "payment_request_reference": "r" });
    caller.send("PATCH", &path(&ids[0]), &change).await;
    caller.send("DELETE", &path(&ids[0]), &Value::Null).await;
    caller.sandbox.decline(&ids[1]).unwrap();
    caller.sandbox.approve(&ids[2]).unwrap();
    let (_, read) = caller.send("GET", &path(&ids[2]), &Value::Null).await;
    let token = &read["state_context"]["klarna_customer"]["customer_token"];
    let revocation = caller.post("/identity/customer-token/revoke", &Value::Null);
    let revocation = revocation.header("Klarna-Customer-Token", token.as_str().unwrap());
    assert_eq!(caller.execute(revocation.build().unwrap()).await.0, 200);
    let funded = caller.pay(&Caller::payment()).await;
    caller.sandbox.fund(&funded).unwrap();
    assert_eq!(caller.change(&funded, "void", &Value::Null).await.0, 200);
    let unfunded = caller.pay(&Caller::payment()).await;
    caller.sandbox.expire_funding(&unfunded).unwrap();
    caller.sandbox.deliver_due().await;
    assert_eq!(
        endpoint.event_types()[3..],
        [
            "payment.request.updated",
            "payment.request.state-change.canceled",
            "payment.request.state-change.declined",
            "payment.request.state-change.completed",
            "identity.customer-token.state-change.revoked",
            "payment.transaction.state-change.authorized",
            "payment.funding.state-change.funded",
            "payment.transaction.state-change.closed",
            "payment.transaction.state-change.authorized",
            "payment.funding.state-change.expired",
        ]
    );
}

#[tokio::test]
async fn what_time_does_is_told_as_of_when_it_did() {
    let caller = Caller::start().await;
    let endpoint = Endpoint::start(&[]).await;
    let (_, answer) = caller.call(&Caller::payment()).await;
    let token = caller.approve(&answer);
    let (_, paid) = caller.finalize(&token, &Caller::payment()).await;
    caller.stepped_up(&Caller::payment()).await;
    endpoint.subscribe(&caller, &["payment.*"]).await;
    caller.sandbox.clock().advance(DAY * 40);
    caller.sandbox.deliver_due().await;
    assert_eq!(
        endpoint.event_types(),
        [
            "payment.request.state-change.expired",
            "payment.transaction.state-change.expired",
            "payment.transaction.state-change.closed",
        ]
    );
    let payment = &paid["payment_transaction_response"]["payment_transaction"];
    let expiry = &endpoint.received()[1].json()["metadata"]["occurred_at"];
    assert_eq!(*expiry, payment["expires_at"]);
}

#[tokio::test]
async fn an_endpoint_hears_only_of_what_it_subscribed_to() {
    let caller = Caller::start().await;
    let (one, all) = (Endpoint::start(&[]).await, Endpoint::start(&[]).await);
    let declined = "payment.request.state-change.declined";
    one.subscribe(&caller, &[declined]).await;
    all.subscribe(&caller, &["payment.request.*"]).await;
    let id = caller.stepped_up(&Caller::payment()).await;
    caller.sandbox.decline(&id).unwrap();
    caller.sandbox.deliver_due().await;
    assert_eq!(one.event_types(), [declined]);
    assert_eq!(all.event_types().len(), 2);
    let id = |event: &Event| event.json()["metadata"]["event_id"].clone();
    assert_eq!(id(&one.received()[0]), id(&all.received()[1]));
}
