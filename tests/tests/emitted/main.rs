//! Everything that the process says while payments are made, at the finest level, by every crate
//! of it, and everything that any public type prints: no secret and no person may be in it.
//!
//! A program of its own, because what it listens to is there once in a process.

mod flow;
mod printed;
mod types;

use klarna_sdk::{ApiKey, Client, Currency, Money, SessionToken, sandbox::Sandbox};
use klarna_tests::{Answer, Heard, Stub, account_with_key};

use printed::Printed;

/// What the caller brings: a part of every secret, name and address.
const MARK: &str = "M4RK";

#[tokio::test(flavor = "multi_thread")]
async fn nothing_of_a_secret_or_a_person_is_said_or_printed() {
    let heard = Heard::everything().unwrap();
    let mut printed = Printed::default();
    let mut secrets = vec![MARK.to_owned()];

    flow::all_calls(&mut printed, &mut secrets).await;
    errors(&mut printed).await;
    printed.assert_complete();

    let said = heard.text();
    for source in ["hyper", "reqwest", "klarna_sdk"] {
        assert!(said.contains(source), "{source} wasn't listened to");
    }
    assert!(secrets.len() > 4, "the sandbox gave out too few secrets");
    for text in printed.texts().chain(said.lines()) {
        for secret in &secrets {
            assert!(!text.contains(secret.as_str()), "{secret} is in: {text}");
        }
    }
}

/// Calls that fail in every way, against servers that repeat all that they got.
async fn errors(printed: &mut Printed) {
    let key = format!("klarna_test_api_{MARK}");
    let token = SessionToken::new(format!("krn:{MARK}")).unwrap();
    let echo = format!(
        r#"{{"error_id": "{MARK}", "error_code": "{MARK}", "error_type": "{MARK}",
            "error_message": "{MARK}", "validation_errors": [{{"parameter": "{MARK}",
            "reason": "{MARK}"}}]}}"#
    );
    let location = format!("HTTP/1.1 302 Found\r\nlocation: https://{MARK}.example/\r\n\r\n");
    for answer in [
        Answer::json(400, &echo),
        Answer::json(401, &echo),
        Answer::json(409, &echo),
        Answer::json(429, &echo),
        Answer::json(500, &echo),
        Answer::new(502, "text/html", &format!("<p>{MARK}</p>")),
        Answer::json(200, &format!(r#""{MARK}""#)),
        Answer::json(200, &format!("{{\"{MARK}")),
        Answer::json(
            200,
            &format!(r#"{{"payment_transaction_response": "{MARK}"}}"#),
        ),
        Answer::json(200, &format!(r#"{{"x": "{MARK}"}}"#)),
        Answer::json(
            200,
            &format!(
                r#"{{"payment_transaction_response": {{"result": "APPROVED", "payment_transaction":
                {{"payment_transaction_id": "t", "payment_transaction_reference": "{MARK}"}}}}}}"#
            ),
        ),
        Answer::text(&location),
        Answer::text(&format!(
            "HTTP/1.1 200 OK\r\ncontent-length: 900\r\n\r\n{MARK}"
        )),
        Answer::text(&format!("HTTP/1.1 200 OK\r\nx: {MARK}\r\nnot a header")),
        Answer::Close,
    ] {
        let stub = Stub::new([answer]);
        let call = account_with_key(&stub.base_url(), &key)
            .authorize_payment(Money::new(500, Currency::EUR))
            .payment_transaction_reference("reference")
            .klarna_network_session_token(token.clone())
            .customer(flow::customer())
            .with_retries(0);
        printed.add_error(&call.send().await.expect_err("an error"));
    }
    for error in [
        ApiKey::new(format!("{MARK} \n")).unwrap_err(),
        SessionToken::new(format!("{MARK}\n")).unwrap_err(),
        Client::builder()
            .api_key(ApiKey::new(key.as_str()).unwrap())
            .base_url(format!("https://{MARK}:{MARK}@host.example"))
            .build()
            .unwrap_err(),
    ] {
        printed.add_error(&error);
    }
    // Nobody listens there any more.
    let closed = Stub::new([]).base_url();
    let call = account_with_key(&closed, &key).read_payment_request("request-1");
    printed.add_error(&call.with_retries(0).send().await.unwrap_err());

    // What the sandbox refuses.
    let sandbox = Sandbox::start().await.unwrap();
    let call = account_with_key(sandbox.base_url(), &key).read_payment_request("request-1");
    printed.add_error(&call.send().await.unwrap_err());
    printed.add(&sandbox.received());
}
