//! What leaves the SDK, byte for byte.

use std::time::{Duration, SystemTime};

use klarna_sdk::{
    ApiKey, Authorization, Client, Currency, IdempotencyKey, Money, PendingAuthorization,
    SessionToken,
};
use klarna_tests::{Answer, KEY, Request, Stub, account};

const REFERENCE: &str = "acquiring-partner-transaction-reference-1234";
const TOKEN: &str = "krn:payment:eu1:klarna-network-session-token:opaque";

const STEP_UP: &str = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"},
    "payment_request": {"payment_request_id": "krn:payment:eu1:request:1", "state": "SUBMITTED"}}"#;

const APPROVED: &str = r#"{"payment_transaction_response": {"result": "APPROVED",
    "payment_transaction": {
        "payment_transaction_id": "krn:payment:eu1:transaction:6debe89e-98c0",
        "payment_transaction_reference": "acquiring-partner-transaction-reference-1234",
        "amount": 11800, "currency": "USD",
        "payment_funding": {"type": "GUARANTEED", "state": "FUNDED", "new": [1]},
        "payment_pricing": {"fee": {"amount": 12.5}, "list": [null, "x"]},
        "expires_at": "2025-10-30T19:26:02.772Z"}}}"#;

/// Runs both calls against a stub; returns what arrived, and the outcome.
async fn both_calls() -> (Vec<Request>, Authorization) {
    let stub = Stub::new([Answer::json(200, STEP_UP), Answer::json(200, APPROVED)]);
    let account = account(&stub.base_url());
    let outcome = account
        .authorize_payment(Money::new(11_800, Currency::USD))
        .payment_transaction_reference(REFERENCE)
        .send()
        .await
        .unwrap();
    let pending = outcome.step_up_required().unwrap();
    let row = serde_json::to_string(&pending).unwrap();
    drop(pending);
    let pending: PendingAuthorization = serde_json::from_str(&row).unwrap();
    let token = SessionToken::new(TOKEN).unwrap();
    let outcome = account.finalize(&pending, token).send().await.unwrap();
    (stub.received(), outcome)
}

#[tokio::test]
async fn the_final_call_is_the_documented_one() {
    let (received, _) = both_calls().await;
    let call = &received[1];
    assert_eq!(
        call.line(),
        "POST /v2/accounts/partner-account/payment/authorize HTTP/1.1"
    );
    assert_eq!(
        call.body,
        r#"{"currency":"USD","request_payment_transaction":{"amount":11800,"payment_transaction_reference":"acquiring-partner-transaction-reference-1234"}}"#
    );
    assert_eq!(call.header("authorization"), Some(format!("Basic {KEY}")));
    assert_eq!(call.header("content-type"), Some("application/json".into()));
    assert_eq!(
        call.header("klarna-network-session-token"),
        Some(TOKEN.into())
    );
}

#[tokio::test]
async fn no_header_leaves_that_is_not_listed_here() {
    let (received, _) = both_calls().await;
    let names = |call: &Request| -> Vec<String> {
        call.headers().into_iter().map(|(name, _)| name).collect()
    };
    let always = [
        "accept",
        "authorization",
        "content-length",
        "content-type",
        "host",
        "klarna-idempotency-key",
    ];
    let first: Vec<&str> = always.iter().copied().chain(["user-agent"]).collect();
    let last: Vec<&str> = always
        .iter()
        .copied()
        .chain(["klarna-network-session-token", "user-agent"])
        .collect();
    assert_eq!(names(&received[0]), first);
    assert_eq!(names(&received[1]), last);
}

#[tokio::test]
async fn the_documented_answer_is_read_whole() {
    let (_, outcome) = both_calls().await;
    let payment = outcome.approved().unwrap();
    assert_eq!(
        payment.payment_transaction_id(),
        "krn:payment:eu1:transaction:6debe89e-98c0"
    );
    assert_eq!(payment.payment_transaction_reference(), Some(REFERENCE));
    assert_eq!(payment.amount(), Some(Money::new(11_800, Currency::USD)));
    let funding = payment.payment_funding().unwrap();
    assert_eq!(funding.type_.as_ref().unwrap().as_str(), "GUARANTEED");
    let pricing = serde_json::to_value(payment.payment_pricing().unwrap()).unwrap();
    assert_eq!(
        pricing,
        serde_json::json!({"fee": {"amount": 12.5}, "list": [null, "x"]})
    );
    let expiry = SystemTime::UNIX_EPOCH + Duration::from_millis(1_761_852_362_772);
    assert_eq!(payment.expires_at(), Some(expiry));
}

/// Sends a first call through `client`; returns what arrived.
async fn sent(account_id: &str, key: &str, own: Option<&str>) -> Request {
    let stub = Stub::new([Answer::json(200, STEP_UP)]);
    let client = Client::builder()
        .api_key(ApiKey::new(key).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    let mut call = client
        .account(account_id)
        .unwrap()
        .authorize_payment(Money::new(1, Currency::EUR))
        .payment_transaction_reference("reference");
    if let Some(own) = own {
        call = call.with_idempotency_key(IdempotencyKey::new(own).unwrap());
    }
    let announced = call.idempotency_key();
    call.send().await.unwrap();
    let request = stub.received().remove(0);
    let key = request.header("klarna-idempotency-key");
    assert_eq!(key.as_deref(), Some(announced.as_str()));
    request
}

#[tokio::test]
async fn an_account_id_stays_one_segment_of_the_path() {
    for (id, segment) in [
        ("a/b", "a%2Fb"),
        ("a/../b", "a%2F..%2Fb"),
        ("../../x", "..%2F..%2Fx"),
        ("a?b=c", "a%3Fb%3Dc"),
        (r"a\b", "a%5Cb"),
        (r"..\..\x", "..%5C..%5Cx"),
        ("a%2e%2e", "a%252e%252e"),
        ("%2e%2e", "%252e%252e"),
        ("a#b", "a%23b"),
        ("a b", "a%20b"),
        (
            "krn:partner:global:account:test:A1",
            "krn:partner:global:account:test:A1",
        ),
    ] {
        let request = sent(id, "key", None).await;
        let line = format!("POST /v2/accounts/{segment}/payment/authorize HTTP/1.1");
        assert_eq!(request.line(), line, "{id}");
    }
}

#[tokio::test]
async fn either_form_of_the_key_leaves_unchanged() {
    for key in ["klarna_test_api_x", "OmtsYXJuYV90ZXN0X2FwaV94"] {
        let request = sent("account", key, None).await;
        assert_eq!(
            request.header("authorization"),
            Some(format!("Basic {key}"))
        );
    }
}

#[tokio::test]
async fn the_same_reference_carries_the_same_idempotency_key() {
    let key = |request: Request| request.header("klarna-idempotency-key").unwrap();
    let one = key(sent("account", "key", None).await);
    let again = key(sent("account", "another-key", None).await);
    let other = key(sent("another-account", "key", None).await);
    assert_eq!(one, again);
    assert_ne!(one, other);
}

#[tokio::test]
async fn a_session_token_gives_the_first_call_another_key() {
    let stub = Stub::new([]);
    let call = account(&stub.base_url())
        .authorize_payment(Money::new(1, Currency::EUR))
        .payment_transaction_reference("reference");
    let with_token = call
        .clone()
        .klarna_network_session_token(SessionToken::new(TOKEN).unwrap());
    assert_ne!(call.idempotency_key(), with_token.idempotency_key());
}

#[tokio::test]
async fn a_key_of_the_callers_own_is_carried() {
    let request = sent("account", "key", Some("own-key-1")).await;
    assert_eq!(
        request.header("klarna-idempotency-key"),
        Some("own-key-1".into())
    );
}

#[tokio::test]
async fn the_two_calls_of_a_payment_have_keys_of_their_own() {
    let (received, _) = both_calls().await;
    let key = |call: &Request| call.header("klarna-idempotency-key").unwrap();
    assert_ne!(key(&received[0]), key(&received[1]));
}
