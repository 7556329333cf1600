//! What is tried again, when, and what is never.

use std::time::Duration;

use klarna_sdk::{
    Account, ApiKey, Authorization, AuthorizePayment, Client, ClientBuilder, Currency, Delivery,
    Error, ErrorKind, IdempotencyKey, Money, PendingAuthorization, Reference, SessionToken, Target,
    types::CreateWebhookRequest,
};
use klarna_tests::{Answer, KEY, Stub, Virtual};

const APPROVED: &str = r#"{"payment_transaction_response": {"result": "APPROVED",
    "payment_transaction": {"payment_transaction_id": "t"}}}"#;

fn builder(stub: &Stub, timing: &Virtual) -> ClientBuilder<ApiKey, Target> {
    Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .timing(timing.clone())
}

fn account(stub: &Stub, timing: &Virtual) -> Account {
    let client = builder(stub, timing).build().unwrap();
    client.account("partner-account").unwrap()
}

fn call(account: &Account) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(11_800, Currency::USD))
        .payment_transaction_reference("reference")
}

fn coded(status: u16, code: &str) -> Answer {
    let id = "0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55";
    let body = format!(r#"{{"error_id": "{id}", "error_code": "{code}"}}"#);
    Answer::json(status, &body)
}

fn webhook() -> CreateWebhookRequest {
    let events = vec!["payment.request.*".to_owned()];
    CreateWebhookRequest::new("https://psp.example/hooks/klarna", events, "v2")
}

/// An answer with an error status and a header.
fn told(status: u16, header: &str) -> Answer {
    Answer::text(&format!(
        "HTTP/1.1 {status} Reason\r\n{header}\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{{}}"
    ))
}

fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

async fn failure(stub: &Stub, timing: &Virtual) -> Error {
    call(&account(stub, timing)).send().await.unwrap_err()
}

#[tokio::test]
async fn what_may_pass_is_tried_again_with_the_same_bytes() {
    for first in [
        Answer::Close,
        Answer::text("HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"payment"),
        Answer::text("HTTP/1.1 2"),
        Answer::text("garbage\r\n\r\n"),
        Answer::json(408, ""),
        coded(409, "RESOURCE_CONFLICT"),
        coded(429, "RATE_LIMITED"),
        Answer::new(500, "text/html", "<html>"),
        coded(500, "INTERNAL_ERROR"),
        coded(500, "TIMEOUT"),
        coded(500, "OF_TOMORROW"),
        Answer::new(502, "text/html", "<html>"),
        coded(503, "TEMPORARY_UNAVAILABLE"),
        Answer::new(504, "text/plain", ""),
    ] {
        let stub = Stub::new([first.clone(), Answer::json(200, APPROVED)]);
        let timing = Virtual::new(0.5);
        let outcome = call(&account(&stub, &timing)).send().await.unwrap();
        let payment = outcome.approved().unwrap();
        let received = stub.received();
        assert_eq!(received[0].bytes, received[1].bytes, "{first:?}");
        let attempts = payment.answer().attempts();
        assert_eq!(attempts.len(), 2, "{first:?}");
        assert_eq!(attempts[0].delay(), Duration::ZERO);
        assert_eq!(vec![attempts[1].delay()], timing.waits(), "{first:?}");
        assert_eq!(attempts[1].status(), Some(200));
    }
}

#[tokio::test]
async fn what_does_not_pass_is_not_tried_again() {
    for answer in [
        coded(400, "VALIDATION_ERROR"),
        coded(401, "UNAUTHORIZED"),
        coded(403, "OPERATION_FORBIDDEN"),
        coded(404, "RESOURCE_NOT_FOUND"),
        Answer::json(409, "{}"),
        coded(413, "X"),
        coded(500, "SERVER_CONFIGURATION_ERROR"),
        Answer::json(501, ""),
        told(302, "location: /elsewhere"),
        Answer::new(200, "text/html", "<html>"),
        Answer::json(200, "{}"),
    ] {
        let stub = Stub::new([answer.clone()]);
        let error = failure(&stub, &Virtual::new(0.5)).await;
        assert_eq!(error.attempts().len(), 1, "{answer:?}");
        assert_eq!(stub.received().len(), 1, "{answer:?}");
    }
}

#[tokio::test]
async fn there_are_two_retries_unless_more_or_fewer_are_asked_for() {
    for (retries, attempts) in [(None, 3), (Some(0), 1), (Some(4), 5)] {
        let stub = Stub::answering(|_| Answer::json(503, ""));
        let mut call = call(&account(&stub, &Virtual::new(0.5)));
        if let Some(retries) = retries {
            call = call.with_retries(retries);
        }
        let error = call.send().await.unwrap_err();
        assert_eq!(stub.received().len(), attempts);
        assert_eq!(error.attempts().len(), attempts);
        assert!(error.is_retryable());
    }
}

#[tokio::test]
async fn the_history_of_a_failure_is_told() {
    let stub = Stub::new([
        Answer::Close,
        coded(503, "TEMPORARY_UNAVAILABLE"),
        Answer::Close,
    ]);
    let timing = Virtual::new(1.0);
    let error = failure(&stub, &timing).await;
    let told: Vec<_> = error
        .attempts()
        .iter()
        .map(|attempt| (attempt.status(), attempt.failure(), attempt.delay()))
        .collect();
    assert_eq!(
        told,
        [
            (None, Some(ErrorKind::Interrupted), Duration::ZERO),
            (Some(503), None, ms(500)),
            (None, Some(ErrorKind::Interrupted), ms(1_000)),
        ]
    );
    assert_eq!(error.attempts()[1].correlation_id(), Some("correlation-1"));
    assert_eq!(error.elapsed(), ms(1_500));
    let text = error.to_string();
    assert!(
        text.contains("(after 3 attempts)") && text.contains("same reference"),
        "{text}"
    );
    assert!(!text.contains('\n'), "{text}");
}

#[tokio::test]
async fn the_server_is_left_alone_for_as_long_as_it_asks() {
    for (answer, wait) in [
        (told(429, "retry-after: 3"), 3_250),
        (told(429, "x-ratelimit-reset: 1"), 1_250),
        (told(429, "x-ratelimit-reset: 1\r\nretry-after: 2"), 2_250),
        (
            told(503, "retry-after: Thu, 01 Jan 1970 00:00:05 GMT"),
            5_250,
        ),
        (told(503, "retry-after: 3600"), 8_000),
        (told(503, "retry-after: 99999999999999999999"), 250),
        (told(503, "x-ratelimit-reset: 5"), 250),
    ] {
        let stub = Stub::new([answer.clone(), Answer::json(200, APPROVED)]);
        let timing = Virtual::new(0.5);
        call(&account(&stub, &timing)).send().await.unwrap();
        assert_eq!(timing.waits(), [ms(wait)], "{answer:?}");
    }
}

#[tokio::test]
async fn a_wait_that_does_not_fit_into_the_limit_of_the_call_is_not_begun() {
    let stub = Stub::new([told(429, "retry-after: 5\r\nx-ratelimit-remaining: 0")]);
    let timing = Virtual::new(0.5);
    let call = call(&account(&stub, &timing)).with_timeout(Duration::from_secs(5));
    let error = call.send().await.unwrap_err();
    assert!(timing.waits().is_empty());
    assert!(error.is_rate_limited() && error.is_retryable());
    assert_eq!(error.retry_after(), Some(Duration::from_secs(5)));
    assert_eq!(error.rate_limit().unwrap().remaining(), Some(0));
    assert_eq!(error.delivery(), Delivery::Refused);
}

#[tokio::test]
async fn the_limit_of_the_call_holds_all_of_its_attempts() {
    let stub = Stub::answering(|_| Answer::json(503, ""));
    let timing = Virtual::new(1.0);
    let call = call(&account(&stub, &timing))
        .with_retries(100)
        .with_timeout(Duration::from_secs(10));
    let error = call.send().await.unwrap_err();
    assert_eq!(timing.waits(), [500, 1_000, 2_000, 4_000].map(ms));
    assert_eq!(error.attempts().len(), 5);
}

#[tokio::test]
async fn a_call_without_any_time_is_not_sent() {
    let stub = Stub::new([]);
    let call = call(&account(&stub, &Virtual::new(0.5))).with_timeout(Duration::ZERO);
    let error = call.send().await.unwrap_err();
    assert!(error.is_timeout() && error.is_retryable());
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert_eq!(stub.connections(), 0);
}

#[tokio::test]
async fn the_largest_limits_are_none() {
    let stub = Stub::new([Answer::json(503, ""), Answer::json(200, APPROVED)]);
    let call = call(&account(&stub, &Virtual::new(0.5)))
        .with_timeout(Duration::MAX)
        .with_attempt_timeout(Duration::MAX);
    call.send().await.unwrap();
}

#[tokio::test]
async fn an_attempt_without_an_answer_in_time_is_tried_again() {
    let stub = Stub::new([Answer::Silence, Answer::json(200, APPROVED)]);
    let call = call(&account(&stub, &Virtual::new(0.5))).with_attempt_timeout(ms(300));
    let payment = call.send().await.unwrap().approved().unwrap();
    let first = &payment.answer().attempts()[0];
    assert_eq!(first.failure(), Some(ErrorKind::Timeout));
    assert_eq!(first.delivery(), Delivery::Unknown);
}

#[tokio::test]
async fn the_limit_of_a_call_for_an_attempt_goes_before_that_of_its_client() {
    let stub = Stub::new([Answer::Silence]);
    let client = builder(&stub, &Virtual::new(0.5)).attempt_timeout(ms(3_600_000));
    let account = client.build().unwrap().account("a").unwrap();
    let call = call(&account).with_attempt_timeout(ms(300)).with_retries(0);
    let ended = tokio::time::timeout(ms(20_000), call.send()).await;
    assert!(
        ended
            .expect("an end long before that")
            .unwrap_err()
            .is_timeout()
    );
}

#[tokio::test]
async fn an_outage_costs_no_more_attempts_than_the_budget() {
    let stub = Stub::answering(|_| Answer::json(503, ""));
    let client = builder(&stub, &Virtual::new(0.5)).retry_budget(5);
    let account = client.build().unwrap().account("a").unwrap();
    let again = account.clone();
    for _ in 0..20 {
        call(&account).send().await.unwrap_err();
    }
    assert_eq!(stub.received().len(), 20 + 5);
    // Clones draw on the same budget.
    call(&again).send().await.unwrap_err();
    assert_eq!(stub.received().len(), 20 + 5 + 1);
}

#[tokio::test]
async fn a_conflict_of_the_final_call_is_resolved_by_the_same_call() {
    let stub = Stub::new([coded(409, "RESOURCE_CONFLICT"), Answer::json(200, APPROVED)]);
    let timing = Virtual::new(0.0);
    let account = account(&stub, &timing);
    let pending: PendingAuthorization = call(&account).pending("request-1").unwrap();
    let token = SessionToken::new("token").unwrap();
    let outcome = account.finalize(&pending, token).send().await.unwrap();
    assert!(matches!(outcome, Authorization::Approved(_)), "{outcome:?}");
    let received = stub.received();
    assert_eq!(received[0].bytes, received[1].bytes);
    // What is under way gets a moment, whatever chance says.
    assert_eq!(timing.waits(), [ms(250)]);
}

#[tokio::test]
async fn a_change_of_any_operation_is_repeated_by_its_key() {
    let stub = Stub::new([Answer::Close, Answer::json(201, "{}")]);
    let client = builder(&stub, &Virtual::new(0.5)).build().unwrap();
    client
        .operation()
        .with_idempotency_key(IdempotencyKey::new("key-1").unwrap())
        .send(async |generated| generated.create_webhook().body(webhook()).send().await)
        .await
        .unwrap();
    assert_eq!(stub.received().len(), 2);
}

#[tokio::test]
async fn a_read_is_repeated_by_its_nature() {
    let stub = Stub::new([Answer::Close, Answer::json(200, "{}")]);
    let account = account(&stub, &Virtual::new(0.5));
    account.read_payment_request("r").send().await.unwrap();
    let received = stub.received();
    assert_eq!(received.len(), 2);
    assert_eq!(received[0].header("klarna-idempotency-key"), None);
}

#[tokio::test]
async fn one_key_is_never_sent_with_two_operations() {
    let stub = Stub::new([Answer::json(201, "{}")]);
    let client = builder(&stub, &Virtual::new(0.5)).build().unwrap();
    let error = client
        .operation()
        .with_idempotency_key(IdempotencyKey::new("key-1").unwrap())
        .send(async |generated| {
            generated.create_webhook().body(webhook()).send().await?;
            generated.create_webhook().body(webhook()).send().await
        })
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert!(!error.to_string().contains("nothing was sent"), "{error}");
}
