//! What a call tells `tracing`, and what it doesn't.

use std::{
    fmt::Debug,
    sync::{Arc, Mutex},
};

use klarna_sdk::{ApiKey, Client, Currency, IdempotencyKey, Money, SessionToken, types};
use klarna_tests::{Answer, Stub, Virtual};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};

const KEY: &str = "klarna_test_api_MARK-key";

/// Writes down every span and event as one line each.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push_str(&format!(" {}={value:?}", field.name()));
    }
}

impl Log {
    fn add(&self, start: String, visit: impl FnOnce(&mut Line<'_>)) {
        let mut text = start;
        visit(&mut Line(&mut text));
        self.0.lock().unwrap().push(text);
    }

    fn lines(&self) -> Vec<String> {
        self.0.lock().unwrap().clone()
    }

    fn line_with(&self, what: &str) -> String {
        let lines = self.lines();
        let found = lines.iter().find(|line| line.contains(what));
        found
            .unwrap_or_else(|| panic!("{what} isn't in {lines:#?}"))
            .clone()
    }
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("klarna")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let start = format!("span {}", span.metadata().name());
        self.add(start, |line| span.record(line));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.add("record".to_owned(), |line| values.record(line));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        let start = format!("{}", event.metadata().level());
        self.add(start, |line| event.record(line));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}

fn client(stub: &Stub) -> Client {
    Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .timing(Virtual::new(0.5))
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_call_is_a_span_and_each_attempt_an_event_under_the_names_of_opentelemetry() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let body = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;
    let stub = Stub::new([
        Answer::Close,
        Answer::json(429, "{}"),
        Answer::json(200, body),
    ]);
    client(&stub)
        .account("partner-account")
        .unwrap()
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("reference")
        .send()
        .await
        .unwrap();

    let port = stub.base_url().rsplit(':').next().unwrap().to_owned();
    let span = log.line_with("span klarna call");
    for field in [
        r#"otel.name="POST /v2/accounts/{partner_account_id}/payment/authorize""#,
        r#"otel.kind="client""#,
        r#"klarna.operation="authorizePayment""#,
        r#"http.request.method="POST""#,
        r#"server.address="127.0.0.1""#,
        &format!("server.port={port}"),
        r#"url.scheme="http""#,
        r#"url.template="/v2/accounts/{partner_account_id}/payment/authorize""#,
    ] {
        assert!(span.contains(field), "{field} isn't in {span}");
    }
    let first = log.line_with("attempt ended");
    assert!(
        first.starts_with("DEBUG") && first.contains(r#"error.type="Interrupted""#),
        "{first}"
    );
    let retry = log.line_with("retrying");
    assert!(
        retry.starts_with("INFO") && retry.contains("http.request.resend_count=1"),
        "{retry}"
    );
    let limited = log.line_with("rate limited");
    assert!(
        limited.starts_with("WARN") && limited.contains("retry_in_ms="),
        "{limited}"
    );
    let ended = log
        .lines()
        .iter()
        .filter(|line| line.contains("attempt ended"))
        .count();
    assert_eq!(ended, 3);
    log.line_with("record http.response.status_code=200");
    log.line_with("record http.request.resend_count=2");
    let errors = log
        .lines()
        .into_iter()
        .filter(|line| line.contains("otel.status_code"));
    assert_eq!(errors.count(), 0, "the call succeeded in the end");
}

#[tokio::test]
async fn a_call_that_fails_says_so_on_its_span() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let stub = Stub::new([Answer::json(404, "{}")]);
    let account = client(&stub).account("a").unwrap();
    account.read_payment_request("r").send().await.unwrap_err();
    log.line_with(r#"record error.type="404""#);
    log.line_with(r#"record otel.status_code="ERROR""#);
}

#[tokio::test]
async fn no_secret_person_or_token_in_a_path_is_traced() {
    let log = Log::default();
    let _guard = tracing::subscriber::set_default(log.clone());
    let echo = "HTTP/1.1 503 MARK\r\nklarna-correlation-id: MARK-echo\r\nretry-after: 0\r\n\
                connection: close\r\ncontent-length: 23\r\n\r\n{\"error_code\": \"MARK\"}  ";
    let stub = Stub::answering(move |_| Answer::text(echo));
    let client = client(&stub);
    let token = "krn:payment:eu1:payment-token:MARK";
    client
        .operation()
        .send(async |generated| {
            let call = generated.cancel_payment_token_for_own_account();
            call.payment_token(token).send().await
        })
        .await
        .unwrap_err();
    let customer = types::Customer::new().email("MARK@mail.example");
    client
        .account("MARK-account")
        .unwrap()
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("MARK-reference")
        .customer(customer)
        .klarna_network_session_token(SessionToken::new("MARK-token").unwrap())
        .with_idempotency_key(IdempotencyKey::new("MARK-idempotency").unwrap())
        .with_partner_correlation_id("MARK")
        .send()
        .await
        .unwrap_err();
    assert!(log.lines().len() > 10, "{:?}", log.lines());
    for line in log.lines() {
        assert!(!line.contains("MARK"), "{line}");
    }
    log.line_with(r#"url.template="/v2/payment/tokens/{payment_token}""#);
}
