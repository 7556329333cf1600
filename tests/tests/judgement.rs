//! What the builders refuse, and what they make of odd answers.

use std::time::Duration;

use klarna_sdk::{
    Currency, CustomerToken, ErrorKind, LineItem, Money, PaymentTransactionId, PendingTokenization,
    StepUp,
    types::{CustomerTokenScope, PaymentTransaction, StepUpConfig},
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
async fn an_answer_about_another_refund_is_told() {
    for answer in [
        r#"{"refund_amount": 200}"#,
        r#"{"refund_amount": 300, "payment_refund_reference": "other"}"#,
        r#"{"payment_transaction_id": "t2"}"#,
    ] {
        let stub = Stub::new([Answer::json(200, answer)]);
        let account = account(&stub.base_url());
        let refund = account.refund_payment_transaction("t1", usd(300));
        let error = refund.refund_reference("f").send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::MismatchedAnswer, "{answer}");
        assert!(error.to_string().contains("read the payment transaction"));
    }
}

#[tokio::test]
async fn an_answer_about_another_change_is_told() {
    let answer = || Answer::json(200, r#"{"amount": 100, "currency": "USD"}"#);
    let stub = Stub::new([answer(), answer(), answer()]);
    let account = account(&stub.base_url());
    let reauthorize = account
        .reauthorize_payment_transaction("t1")
        .amount(usd(120));
    let update = account.update_payment_transaction("t1").amount(usd(120));
    let request = account.update_payment_request("r1").amount(usd(120));
    for error in [
        reauthorize.change_reference("x").send().await.unwrap_err(),
        update.change_reference("x").send().await.unwrap_err(),
        request.change_reference("x").send().await.unwrap_err(),
    ] {
        assert_eq!(error.kind(), ErrorKind::MismatchedAnswer);
    }
}

#[tokio::test]
async fn a_change_of_nothing_is_not_sent() {
    let stub = Stub::new([]);
    let account = account(&stub.base_url());
    let reauthorize = account.reauthorize_payment_transaction("t1");
    let update = account.update_payment_transaction("t1");
    let request = account.update_payment_request("r1");
    for error in [
        reauthorize.change_reference("x").send().await.unwrap_err(),
        update.change_reference("x").send().await.unwrap_err(),
        request.change_reference("x").send().await.unwrap_err(),
    ] {
        assert!(
            error.to_string().contains("must name what to change"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn the_amount_of_a_payment_request_keeps_its_currency() {
    let stub = Stub::new([]);
    let account = account(&stub.base_url());
    let payment = account.authorize_payment(Money::new(500, Currency::EUR));
    let pending = payment
        .payment_transaction_reference("r")
        .pending("r1")
        .unwrap();
    let update = account.update_payment_request(&pending).amount(usd(400));
    let error = update.change_reference("x").send().await.unwrap_err();
    assert!(
        error.to_string().contains("currency of the payment"),
        "{error}"
    );
}

#[tokio::test]
async fn a_charge_without_the_customer_never_allows_a_step_up() {
    let stub = Stub::new([Answer::json(200, APPROVED)]);
    let account = account(&stub.base_url());
    let token = CustomerToken::new("t").unwrap();
    let config =
        serde_json::from_value(json!({"customer_interaction_config": {"method": "QR_CODE"}}));
    let config: StepUpConfig = config.unwrap();
    let charge = account.charge_customer_not_present(usd(500), token);
    let charge = charge.map_request(|request| request.step_up_config(config));
    charge
        .payment_transaction_reference("r")
        .send()
        .await
        .unwrap();
    assert!(!stub.received()[0].body.contains("step_up_config"));
}

#[tokio::test]
async fn an_approval_with_an_empty_id_is_incomplete() {
    let answer = APPROVED.replace("\"t1\"", "\"\"");
    let stub = Stub::new([Answer::json(200, &answer)]);
    let account = account(&stub.base_url());
    let payment = account.authorize_payment(usd(500));
    let error = payment
        .payment_transaction_reference("r")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::IncompleteAnswer);
}

#[tokio::test]
async fn a_cancellation_without_content_is_one() {
    let stub = Stub::new([Answer::text(
        "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n",
    )]);
    let canceled = account(&stub.base_url())
        .cancel_payment_request("r1")
        .send()
        .await;
    assert_eq!(canceled.unwrap().answer().status(), 204);
}

#[tokio::test]
async fn a_customer_token_of_a_payment_request_is_read_in_either_form() {
    for token in ["\"token-1\"", r#"{"customer_token_id": "token-1"}"#] {
        let answer = format!(
            r#"{{"state": "COMPLETED", "state_context": {{
                "klarna_network_session_token": "session-1",
                "klarna_customer": {{"customer_token": {token}}}}}}}"#
        );
        let stub = Stub::new([Answer::json(200, &answer)]);
        let read = account(&stub.base_url())
            .read_payment_request("r1")
            .send()
            .await
            .unwrap();
        assert_eq!(read.customer_token().unwrap().unwrap().expose(), "token-1");
        assert_eq!(read.session_token().unwrap().unwrap().expose(), "session-1");
        assert!(!format!("{read:?}").contains("token-1"));
    }
}

#[test]
fn a_stored_tokenization_that_was_damaged_is_refused() {
    for row in [
        json!({"version": 1, "payment_request_id": ""}),
        json!({"version": 2, "payment_request_id": "r1"}),
        json!({"payment_request_id": "r1"}),
    ] {
        assert!(serde_json::from_value::<PendingTokenization>(row).is_err());
    }
    let sound = json!({"version": 1, "payment_request_id": "r1"});
    assert!(serde_json::from_value::<PendingTokenization>(sound).is_ok());
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
    assert_eq!(
        read.session_token().unwrap().unwrap().expose(),
        "session-secret"
    );
    assert_eq!(
        read.customer_token().unwrap().unwrap().expose(),
        "customer-secret"
    );
    let shown = format!("{read:?}");
    assert!(!shown.contains("secret"), "{shown}");
}
