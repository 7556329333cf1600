//! What an answer may be, and what the caller is told.

use std::time::Duration;

use klarna_sdk::{
    Account, ApiKey, Authorization, AuthorizePayment, Client, Currency, Error, ErrorKind, Money,
    Reference,
};
use klarna_tests::{Answer, KEY, Stub, account};

fn call(account: &Account) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(11_800, Currency::USD))
        .payment_transaction_reference("reference")
        .with_retries(0)
}

async fn outcome(answer: Answer) -> Result<Authorization, Error> {
    let stub = Stub::new([answer]);
    let call = call(&account(&stub.base_url()));
    let key = call.idempotency_key();
    let outcome = call.send().await;
    if let Err(error) = &outcome {
        // Whatever happened, the caller can name the call.
        assert_eq!(error.idempotency_key(), Some(&key), "{error}");
    }
    outcome
}

async fn error(answer: Answer) -> Error {
    outcome(answer).await.expect_err("an error")
}

fn json(body: &str) -> Answer {
    Answer::json(200, body)
}

const ERROR_OBJECT: &str = r#"{"error_id": "0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55", "error_type": "X", "error_code": "RESOURCE_CONFLICT",
    "error_message": "told by the server", "validation_errors": null}"#;

#[tokio::test]
async fn a_success_that_cannot_be_read_has_a_kind_of_its_own() {
    let truncated = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"payment";
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n{\"pay\r\n";
    let html = "<!doctype html><title>Proxy</title>";
    let transaction = r#"{"payment_transaction_response": {"result": "APPROVED"}}"#;
    let request = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"}}"#;
    let id = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"},
        "payment_request": {"payment_request_id": ""}}"#;
    let huge = "HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n{";
    let endless = format!(
        "HTTP/1.1 200 OK\r\n\r\n{{\"a\": \"{}",
        "x".repeat(2 * 1024 * 1024)
    );
    for (name, answer, kind) in [
        (
            "body broke off",
            Answer::text(truncated),
            ErrorKind::TruncatedAnswer,
        ),
        (
            "chunk broke off",
            Answer::text(chunked),
            ErrorKind::TruncatedAnswer,
        ),
        (
            "JSON broke off",
            json("{\"payment_trans"),
            ErrorKind::TruncatedAnswer,
        ),
        ("nothing", json(""), ErrorKind::EmptyAnswer),
        ("blanks", json(" \r\n"), ErrorKind::EmptyAnswer),
        (
            "no content",
            Answer::text("HTTP/1.1 204 No\r\n\r\n"),
            ErrorKind::EmptyAnswer,
        ),
        (
            "HTML",
            Answer::new(200, "text/html", html),
            ErrorKind::NotJson,
        ),
        ("text", json("approved"), ErrorKind::NotJson),
        ("list", json("[]"), ErrorKind::UndecodableAnswer),
        ("number", json("1"), ErrorKind::UndecodableAnswer),
        (
            "wrong type",
            json(r#"{"payment_transaction_response": {"result": 1}}"#),
            ErrorKind::UndecodableAnswer,
        ),
        ("no result", json("{}"), ErrorKind::IncompleteAnswer),
        (
            "no transaction",
            json(transaction),
            ErrorKind::IncompleteAnswer,
        ),
        (
            "no payment request",
            json(request),
            ErrorKind::IncompleteAnswer,
        ),
        (
            "empty payment request id",
            json(id),
            ErrorKind::IncompleteAnswer,
        ),
        ("huge", Answer::text(huge), ErrorKind::AnswerTooLarge),
        ("endless", Answer::text(&endless), ErrorKind::AnswerTooLarge),
        ("no answer", Answer::Close, ErrorKind::Interrupted),
        (
            "not HTTP",
            Answer::text("SSH-2.0-server\r\n\r\n"),
            ErrorKind::Interrupted,
        ),
    ] {
        let error = error(answer).await;
        assert_eq!(error.kind(), kind, "{name}: {error}");
        assert!(error.may_have_reached_klarna(), "{name}");
    }
}

#[tokio::test]
async fn the_largest_answer_that_is_allowed_is_read() {
    let declined = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;
    let blanks = " ".repeat(1024 * 1024 - declined.len());
    let exact = format!("{declined}{blanks}");
    outcome(Answer::json(200, &exact)).await.unwrap();
    let error = outcome(Answer::json(200, &format!("{exact} "))).await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::AnswerTooLarge);
}

#[tokio::test]
async fn an_answer_in_several_pieces_is_read_whole() {
    let pieces = [
        r#"{"payment_transaction_response""#,
        r#": {"result""#,
        r#": "DECLINED"}}"#,
        "",
    ];
    let pieces = pieces.map(|piece| format!("{:x}\r\n{piece}\r\n", piece.len()));
    let answer = format!(
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n{}",
        pieces.concat()
    );
    let outcome = outcome(Answer::text(&answer)).await.unwrap();
    assert!(matches!(outcome, Authorization::Declined(_)), "{outcome:?}");
}

#[tokio::test]
async fn an_unreadable_answer_is_kept_with_its_status_and_correlation_id() {
    let error = error(json("[1]")).await;
    assert_eq!(error.status(), Some(200));
    assert_eq!(error.correlation_id(), Some("correlation-1"));
    assert_eq!(error.body(), Some(&b"[1]"[..]));
}

#[tokio::test]
async fn an_answer_about_another_amount_is_no_approval() {
    for (amount, currency) in [("11801", "\"USD\""), ("11800", "\"EUR\"")] {
        let approved = format!(
            r#"{{"payment_transaction_response": {{"result": "APPROVED", "payment_transaction":
                {{"payment_transaction_id": "t", "amount": {amount}, "currency": {currency}}}}}}}"#
        );
        let step_up = format!(
            r#"{{"payment_transaction_response": {{"result": "STEP_UP_REQUIRED"}},
                "payment_request": {{"payment_request_id": "r", "amount": {amount},
                "currency": {currency}}}}}"#
        );
        for body in [approved, step_up] {
            let error = error(json(&body)).await;
            assert_eq!(error.kind(), ErrorKind::MismatchedAnswer, "{body}");
        }
    }
}

#[tokio::test]
async fn error_statuses_are_rejections_with_klarnas_error_where_there_is_one() {
    for status in [
        400, 401, 403, 404, 409, 413, 418, 422, 429, 500, 502, 503, 504,
    ] {
        let error = error(Answer::json(status, ERROR_OBJECT)).await;
        assert_eq!(error.kind(), ErrorKind::Rejected, "{status}");
        assert_eq!(error.status(), Some(status));
        assert_eq!(
            error.error_code().map(|code| code.as_str()),
            Some("RESOURCE_CONFLICT")
        );
        assert_eq!(
            error.error_id(),
            Some("0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55")
        );
        assert!(error.to_string().contains("RESOURCE_CONFLICT"), "{error}");
        assert!(!error.to_string().contains("told by the server"), "{error}");
    }
}

#[tokio::test]
async fn error_statuses_without_klarnas_error_are_rejections_too() {
    for (status, content_type, body) in [
        (403, "text/plain", ""),
        (413, "text/plain", "too large"),
        (502, "text/html", "<html>"),
        (500, "application/json", "[]"),
        (500, "application/json", r#"{"message": "a proxy's own"}"#),
    ] {
        let error = error(Answer::new(status, content_type, body)).await;
        assert_eq!(error.kind(), ErrorKind::Rejected, "{status} {body}");
        assert_eq!(error.status(), Some(status));
        assert!(error.klarna_error().is_none(), "{status} {body}");
        assert_eq!(error.body(), Some(body.as_bytes()));
    }
}

#[tokio::test]
async fn a_redirect_is_never_followed() {
    let elsewhere = Stub::new([]);
    for status in [301, 302, 303, 307, 308] {
        let answer = Answer::text(&format!(
            "HTTP/1.1 {status} Moved\r\nlocation: {}/\r\ncontent-length: 0\r\n\r\n",
            elsewhere.base_url()
        ));
        let error = error(answer).await;
        assert_eq!(error.kind(), ErrorKind::Redirected, "{status}");
    }
    assert_eq!(elsewhere.connections(), 0);
}

#[tokio::test]
async fn silence_ends_with_the_limit() {
    timeout_of(Answer::Silence).await;
}

#[tokio::test]
async fn silence_in_the_middle_of_an_answer_ends_with_the_limit() {
    let half = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"payment";
    timeout_of(Answer::Stall(half.into())).await;
}

/// Waits a short time for the rest of such an answer.
async fn timeout_of(answer: Answer) {
    let stub = Stub::new([answer]);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .timeout(Duration::from_millis(200))
        .build()
        .unwrap();
    let error = call(&client.account("a").unwrap())
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Timeout);
    assert!(error.is_timeout() && error.may_have_reached_klarna());
    assert_eq!(stub.received().len(), 1);
}

#[tokio::test]
async fn without_a_connection_nothing_was_sent() {
    let stub = Stub::new([]);
    let base_url = stub.base_url();
    let over_tls = base_url.replace("http:", "https:");
    let closed = std::net::TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    for base_url in [format!("http://{closed}"), over_tls] {
        let error = call(&account(&base_url)).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Connect, "{base_url}");
        assert!(!error.may_have_reached_klarna());
    }
}

#[tokio::test]
async fn what_is_new_or_odd_in_an_answer_decodes() {
    let long = "x".repeat(5_000);
    let approved = |members: &str| {
        format!(
            r#"{{"payment_transaction_response": {{"result": "APPROVED", "payment_transaction":
                {{"payment_transaction_id": "t"{members}}}}}}}"#
        )
    };
    for body in [
        approved(""),
        approved(r#", "new": {"deep": [1, null]}, "payment_pricing": {}"#),
        approved(&format!(
            r#", "expires_at": "{long}", "currency": "{}""#,
            "USD"
        )),
        approved(r#", "expires_at": "soon", "amount": null, "payment_funding": null"#),
        approved(r#", "payment_funding": {"type": "NEW", "state": "NEWER", "x": 1}"#),
        approved("").replace("\"result\"", "\"new\": [{}], \"result\""),
        approved("").replacen(
            '{',
            r#"{"payment_request": null, "customer_token_response": null, "new": 1,"#,
            1,
        ),
    ] {
        match outcome(json(&body)).await {
            Ok(Authorization::Approved(payment)) => {
                assert_eq!(payment.payment_transaction_id(), "t");
                assert_eq!(payment.answer().body(), body.as_bytes());
            }
            other => panic!("{body}: {other:?}"),
        }
    }
}

#[tokio::test]
async fn any_2xx_is_a_success() {
    for status in [200, 201, 202, 299] {
        let body = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;
        let outcome = outcome(Answer::json(status, body)).await.unwrap();
        let Authorization::Declined(decline) = outcome else {
            panic!("{status}: {outcome:?}");
        };
        assert_eq!(decline.answer().status(), status);
    }
}

#[tokio::test]
async fn a_decline_is_an_outcome_with_or_without_a_reason() {
    for (reason, expected) in [
        ("", None),
        (r#", "result_reason": "MASKED""#, Some("MASKED")),
    ] {
        let body =
            format!(r#"{{"payment_transaction_response": {{"result": "DECLINED"{reason}}}}}"#);
        match outcome(json(&body)).await.unwrap() {
            Authorization::Declined(decline) => assert_eq!(decline.reason(), expected),
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn a_result_that_is_not_documented_is_kept_as_text() {
    let body = r#"{"payment_transaction_response": {"result": "IN_REVIEW"}}"#;
    match outcome(json(body)).await.unwrap() {
        Authorization::Unrecognized(other) => assert_eq!(other.result(), "IN_REVIEW"),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_customer_token_of_a_new_form_loses_no_payment() {
    for token in ["17", r#"["token-1"]"#, "true"] {
        let body = format!(
            r#"{{"payment_transaction_response": {{"result": "APPROVED",
                "payment_transaction": {{"payment_transaction_id": "t"}}}},
                "customer_token_response": {{"result": "APPROVED", "customer_token": {token}}}}}"#
        );
        let stub = Stub::new([Answer::json(200, &body)]);
        let account = account(&stub.base_url());
        let call = account.authorize_payment(Money::new(500, Currency::EUR));
        let call = call.payment_transaction_reference("order-1");
        let payment = call.send().await.unwrap().approved().unwrap();
        assert_eq!(payment.payment_transaction_id(), "t");
        assert!(payment.customer_token().unwrap().is_none(), "{token}");
        let kept = serde_json::to_string(payment.customer_token_response().unwrap()).unwrap();
        assert!(kept.contains(token), "{kept}");
        assert!(!format!("{payment:?}").contains("token-1"));
    }
}

#[tokio::test]
async fn a_customer_token_is_read_in_either_form() {
    for token in [
        r#""token-1""#,
        r#"{"customer_token_id": "token-1", "new": 1}"#,
    ] {
        let body = format!(
            r#"{{"payment_transaction_response": {{"result": "APPROVED",
                "payment_transaction": {{"payment_transaction_id": "t"}}}},
                "customer_token_response": {{"result": "APPROVED", "customer_token": {token}}}}}"#
        );
        let payment = outcome(json(&body)).await.unwrap().approved().unwrap();
        assert_eq!(
            payment.customer_token().unwrap().unwrap().expose(),
            "token-1",
            "{token}"
        );
    }
}
