//! A server that repeats what it was sent: nothing of it is printed.

use std::error::Error as _;

use klarna_sdk::{Account, AuthorizePayment, Currency, Error, Money, Reference, SessionToken};
use klarna_tests::{Answer, Stub, account_with_key};

const KEY: &str = "klarna_test_api_MARKkey";
/// Base64 of `:klarna_test_api_MARKkey`.
const ENCODED_KEY: &str = "OmtsYXJuYV90ZXN0X2FwaV9NQVJLa2V5";
const TOKEN: &str = "krn:payment:eu1:klarna-network-session-token:MARK-token-0123456789";

fn call(account: &Account) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(500, Currency::SEK))
        .payment_transaction_reference("reference")
        .klarna_network_session_token(SessionToken::new(TOKEN).unwrap())
}

/// Everything that a program could print of an error, apart from Klarna's own object.
fn printed(error: &Error) -> String {
    let mut told = format!("{error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(cause) = source {
        told.push_str(&format!(" {cause} {cause:?}"));
        source = cause.source();
    }
    told
}

/// Klarna's error object with a text in each of its members in turn.
fn objects(text: &str) -> Vec<(&'static str, String)> {
    let object = |member: &'static str, value: serde_json::Value| {
        let mut object = serde_json::json!({ "error_id": "id-1", "error_code": "CODE" });
        object[member] = value;
        (member, object.to_string())
    };
    let listed = |member: &str| serde_json::json!([{ member: text, "parameter": text }]);
    vec![
        object("error_id", text.into()),
        object("error_code", text.into()),
        object("error_type", text.into()),
        object("error_message", text.into()),
        object("doc_url", text.into()),
        object("validation_errors", listed("reason")),
        object("errors", listed("error_message")),
    ]
}

async fn assert_unprinted(key: &str, echo: &str) {
    for (member, object) in objects(echo) {
        for status in [400, 401] {
            let answer = Answer::json(status, &object);
            let stub = Stub::answering(move |_| answer.clone());
            let account = account_with_key(&stub.base_url(), key);
            let error = call(&account).send().await.unwrap_err();
            let told = printed(&error);
            assert!(!told.contains("MARK"), "{member} {status}: {told}");
        }
    }
}

#[tokio::test]
async fn an_echoed_authorization_header_is_not_printed() {
    assert_unprinted(KEY, &format!("Basic:{KEY}")).await;
}

#[tokio::test]
async fn a_key_that_the_server_decoded_is_not_printed() {
    assert_unprinted(ENCODED_KEY, KEY).await;
}

#[tokio::test]
async fn a_token_that_the_server_cut_off_is_not_printed() {
    assert_unprinted(KEY, &TOKEN[..TOKEN.len() - 10]).await;
}

#[tokio::test]
async fn a_secret_that_looks_like_the_name_of_a_field_is_not_printed() {
    let (key, token) = ("secret_key_1", "secret.token[1]");
    for secret in [key, token] {
        let named = serde_json::json!([{ "parameter": secret, "reason": "unknown" }]);
        let object = serde_json::json!({ "error_code": "BAD_REQUEST", "validation_errors": named });
        let stub = Stub::new([Answer::json(400, &object.to_string())]);
        let call = call(&account_with_key(&stub.base_url(), key))
            .klarna_network_session_token(SessionToken::new(token).unwrap());
        let told = printed(&call.send().await.unwrap_err());
        assert!(told.contains("on [not printable]"), "{told}");
        assert!(!told.contains(secret), "{told}");
    }
}

#[tokio::test]
async fn what_decoding_fails_on_is_not_printed() {
    for body in [
        format!("\"{TOKEN}\""),
        format!(r#"{{"payment_transaction_response": "{TOKEN}"}}"#),
        format!(r#"{{"payment_transaction_response": {{"{TOKEN}": 1}}}}"#),
        TOKEN.to_owned(),
        format!(r#"{{"{TOKEN}"#),
    ] {
        let answer = Answer::json(200, &body);
        let stub = Stub::answering(move |_| answer.clone());
        let account = account_with_key(&stub.base_url(), KEY);
        let error = call(&account).send().await.unwrap_err();
        let told = printed(&error);
        assert!(!told.contains("MARK"), "{body}: {told}");
    }
}

#[tokio::test]
async fn a_header_that_fails_to_parse_is_not_printed() {
    for head in [
        format!("HTTP/1.1 {TOKEN}\r\n\r\n"),
        format!("{TOKEN}\r\n\r\n"),
        format!("HTTP/1.1 200 OK\r\n{TOKEN}\r\n\r\n"),
        format!(
            "HTTP/1.1 302 Found\r\nlocation: https://a.example/?{TOKEN}\r\ncontent-length: 0\r\n\r\n"
        ),
    ] {
        let answer = Answer::text(&head);
        let stub = Stub::answering(move |_| answer.clone());
        let account = account_with_key(&stub.base_url(), KEY);
        let error = call(&account).send().await.unwrap_err();
        let told = printed(&error);
        assert!(!told.contains("MARK"), "{head}: {told}");
    }
}
