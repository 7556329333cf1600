//! What the builders refuse, and what they make of odd answers.

use std::time::Duration;

use klarna_sdk::{
    Currency, ErrorKind, LineItem, Money, PaymentTransactionId, StepUp,
    types::{CustomerTokenScope, PaymentTransaction},
};
use klarna_tests::{Answer, Stub, account};
use serde_json::{Value, json};

fn usd(amount: i64) -> Money {
    Money::new(amount, Currency::USD)
}

fn step_up() -> StepUp {
    StepUp::handover("https://psp.example/return")
}

const REQUEST: &str = r#"{"payment_request_id": "r1", "state": "SUBMITTED"}"#;

const APPROVED: &str = r#"{"payment_transaction_response": {"result": "APPROVED",
    "payment_transaction": {"payment_transaction_id": "t1"}}}"#;

/// Captures with the answer; returns what went wrong.
async fn capture_error(answer: Answer) -> klarna_sdk::Error {
    let stub = Stub::new([answer]);
    let account = account(&stub.base_url());
    let capture = account.capture_payment_transaction("t1", usd(300));
    capture
        .payment_capture_reference("c1")
        .send()
        .await
        .unwrap_err()
}

#[tokio::test]
async fn an_answer_about_another_capture_is_told() {
    for answer in [
        r#"{"capture_amount": 200, "currency": "USD"}"#,
        r#"{"capture_amount": 300, "currency": "EUR"}"#,
    ] {
        let error = capture_error(Answer::json(200, answer)).await;
        assert_eq!(error.kind(), ErrorKind::MismatchedAnswer);
        assert!(
            error.to_string().contains("payment_capture_reference"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn an_amount_that_cannot_be_meant_is_not_sent() {
    let stub = Stub::new([]);
    let account = account(&stub.base_url());
    let known = json!({"payment_transaction_id": "t1", "currency": "EUR"});
    let known: PaymentTransaction = serde_json::from_value(known).unwrap();
    for (id, amount, rule) in [
        (PaymentTransactionId::from("t1"), 0, "zero"),
        (PaymentTransactionId::from("t1"), -1, "negative"),
        (
            PaymentTransactionId::from(&known),
            1,
            "currency of the payment",
        ),
    ] {
        let capture = account.capture_payment_transaction(id.clone(), usd(amount));
        let error = capture
            .payment_capture_reference("c")
            .send()
            .await
            .unwrap_err();
        assert!(error.to_string().contains("capture_amount"), "{error}");
        assert!(error.to_string().contains(rule), "{error}");
        let refund = account.refund_payment_transaction(id, usd(amount));
        let error = refund.refund_reference("f").send().await.unwrap_err();
        assert!(error.to_string().contains("refund_amount"), "{error}");
        assert!(error.to_string().contains(rule), "{error}");
    }
}

#[tokio::test]
async fn a_success_without_content_is_a_success_for_a_capture() {
    let stub = Stub::new([Answer::text(
        "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n",
    )]);
    let account = account(&stub.base_url());
    let capture = account.capture_payment_transaction("t1", usd(300));
    let capture = capture
        .payment_capture_reference("c1")
        .send()
        .await
        .unwrap();
    assert_eq!(capture.payment_capture_id, None);
    assert_eq!(capture.answer().status(), 204);
}

#[tokio::test]
async fn a_created_payment_request_is_finalized_like_a_step_up() {
    let stub = Stub::new([Answer::json(201, REQUEST), Answer::json(200, APPROVED)]);
    let account = account(&stub.base_url());
    let created = account
        .create_payment_request(usd(500), step_up())
        .payment_request_reference("session-1")
        .line_item(LineItem::new("Lamp", 1, 500))
        .payment_option_id("option")
        .send()
        .await
        .unwrap();
    let row = serde_json::to_string(&created.pending("order-1").unwrap()).unwrap();
    drop(created);
    let pending = serde_json::from_str(&row).unwrap();
    let token = klarna_sdk::SessionToken::new("token").unwrap();
    let outcome = account.finalize(&pending, token).send().await.unwrap();
    assert_eq!(outcome.approved().unwrap().payment_transaction_id(), "t1");
    let body: Value = serde_json::from_str(&stub.received()[1].body).unwrap();
    assert_eq!(
        body,
        json!({
            "currency": "USD",
            "request_payment_transaction": {
                "amount": 500, "payment_transaction_reference": "order-1",
                "payment_option_id": "option",
            },
            "supplementary_purchase_data": {"line_items": [
                {"name": "Lamp", "quantity": 1, "unit_price": 500, "total_amount": 500},
            ]},
        })
    );
}

#[tokio::test]
async fn a_created_payment_request_about_another_amount_is_told() {
    let answer = r#"{"payment_request_id": "r1", "amount": 1, "currency": "USD"}"#;
    let stub = Stub::new([Answer::json(201, answer)]);
    let account = account(&stub.base_url());
    let request = account.create_payment_request(usd(500), step_up());
    let error = request
        .payment_request_reference("s")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MismatchedAnswer);
}

#[tokio::test]
async fn a_lifetime_that_klarna_refuses_is_not_sent() {
    let stub = Stub::new([]);
    let account = account(&stub.base_url());
    let short = || step_up().expires_in(Duration::from_secs(60));
    let place = "customer_interaction_config.interaction_expiry.duration";
    let create = account.create_payment_request(usd(500), short());
    let error = create
        .payment_request_reference("s")
        .send()
        .await
        .unwrap_err();
    assert!(error.to_string().starts_with(place), "{error}");
    let update = account.update_payment_request("r1").step_up(short());
    let error = update.change_reference("s").send().await.unwrap_err();
    assert!(error.to_string().starts_with(place), "{error}");
    let scopes = [CustomerTokenScope::PaymentCustomerPresent];
    let tokenize = account.tokenize(Currency::NOK, scopes, short());
    let error = tokenize
        .customer_token_reference("w")
        .send()
        .await
        .unwrap_err();
    assert!(error.to_string().contains(place), "{error}");
}

#[tokio::test]
async fn the_session_token_of_a_completed_payment_request_is_read() {
    let answer = r#"{"payment_request_id": "r1", "state": "COMPLETED", "state_context": {
        "klarna_network_session_token": "session-secret",
        "klarna_customer": {"customer_token": "customer-secret"}}}"#;
    let stub = Stub::new([Answer::json(200, answer)]);
    let read = account(&stub.base_url())
        .read_payment_request("r1")
        .send()
        .await
        .unwrap();
    assert_eq!(read.session_token().unwrap().expose(), "session-secret");
    assert_eq!(read.customer_token().unwrap().expose(), "customer-secret");
    let shown = format!("{read:?}");
    assert!(!shown.contains("secret"), "{shown}");
}
