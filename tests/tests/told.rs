//! What errors say in words.

use std::{error::Error as _, time::Duration};

use klarna_sdk::{Error, ErrorKind, ReadPaymentRequest};
use klarna_tests::{Answer, Stub, account};

/// Reads a payment request, which is answered so, without trying again.
async fn error(answer: Answer) -> Error {
    error_of(answer, |call| call).await
}

async fn error_of(
    answer: Answer,
    set: impl FnOnce(ReadPaymentRequest) -> ReadPaymentRequest,
) -> Error {
    let stub = Stub::new([answer]);
    let call = account(&stub.base_url()).read_payment_request("request-1");
    set(call.with_retries(0)).send().await.unwrap_err()
}

#[tokio::test]
async fn a_call_without_a_whole_answer_says_what_is_missing() {
    let broken = "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{";
    let moved = "HTTP/1.1 302 Found\r\nlocation: /\r\ncontent-length: 0\r\n\r\n";
    for (error, told) in [
        (
            error(Answer::Close).await,
            "the connection broke before an answer; ",
        ),
        (error(Answer::text(broken)).await, "the answer broke off; "),
        (
            error(Answer::text(moved)).await,
            "the answer is a redirect (302), check the base URL",
        ),
        (
            error_of(Answer::json(200, "{}  "), |call| {
                call.with_max_answer_bytes(3)
            })
            .await,
            "the answer is longer than 3 bytes; ",
        ),
        (
            error_of(Answer::Silence, |call| {
                call.with_timeout(Duration::from_millis(200))
            })
            .await,
            "no answer in time; ",
        ),
    ] {
        assert!(error.to_string().starts_with(told), "{error}: {told}");
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_told_with_what_the_system_says() {
    let closed = Stub::new([]).base_url();
    let call = account(&closed).read_payment_request("request-1");
    let error = call.with_retries(0).send().await.unwrap_err();
    assert!(
        error.to_string().starts_with("no connection to Klarna"),
        "{error}"
    );
    assert!(error.source().is_some(), "{error:?}");
}

#[tokio::test]
async fn an_answer_that_broke_off_is_told_with_what_the_http_library_says() {
    let broken = "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{";
    let error = error(Answer::text(broken)).await;
    assert!(error.source().is_some(), "{error:?}");
}

#[tokio::test]
async fn an_error_that_broke_off_is_an_error() {
    let broken = "HTTP/1.1 400 Bad Request\r\ncontent-length: 900\r\n\r\n{";
    let error = error(Answer::text(broken)).await;
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::Rejected, Some(400))
    );
}

#[tokio::test]
async fn klarnas_error_is_known_by_its_code_or_by_its_id() {
    for (body, is_klarnas) in [
        (r#"{"error_code": "BAD_REQUEST"}"#, true),
        (r#"{"error_id": "e1"}"#, true),
        (r#"{"error_message": "no"}"#, false),
    ] {
        let error = error(Answer::json(400, body)).await;
        assert_eq!(error.klarna_error().is_some(), is_klarnas, "{body}");
    }
}

#[tokio::test]
async fn what_to_do_next_depends_on_what_a_repetition_does() {
    let read = error(Answer::json(200, "7")).await;
    assert!(
        read.to_string().ends_with("; repeating the call is safe"),
        "{read}"
    );
}
