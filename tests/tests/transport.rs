//! What every call carries, what bounds it, and who may watch it.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use klarna_sdk::{
    Account, Answer as Told, ApiKey, ApiKeyProvider, Attempt, Authorization, AuthorizePayment,
    CallInfo, Client, ClientBuilder, Currency, Delivery, Environment, Error, ErrorKind,
    Interceptor, LineItem, Money, PendingAuthorization, PendingTokenization, Reference,
    RotatingApiKey, SessionToken, StepUp, Target, Tokenization,
    types::{CustomerTokenScope, IntegrationMetadata, Integrator, Originator},
};
use klarna_tests::{Answer, KEY, Stub, Virtual};

const DECLINED: &str = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;

fn builder(stub: &Stub) -> ClientBuilder<ApiKey, Target> {
    Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .timing(Virtual::new(0.5))
}

fn account<Key: klarna_sdk::HasApiKey>(builder: ClientBuilder<Key, Target>) -> Account {
    builder.build().unwrap().account("partner-account").unwrap()
}

fn call(account: &Account) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("reference")
}

fn declined() -> Answer {
    Answer::json(200, DECLINED)
}

fn metadata(name: &str) -> IntegrationMetadata {
    IntegrationMetadata::new(Integrator::new(name, "session-1").module_version("1.2.0"))
        .originators([Originator::new("SHOP", "session-2")])
}

#[tokio::test]
async fn every_header_of_a_call_that_carries_all_there_is() {
    let stub = Stub::new([declined()]);
    let account = account(
        builder(&stub)
            .user_agent_product("example-psp", "1.2.3")
            .integration_metadata(metadata("EXAMPLE_PSP")),
    );
    let pending: PendingAuthorization = call(&account).pending("request-1").unwrap();
    let token = SessionToken::new("token").unwrap();
    let finalize = account
        .finalize(&pending, token)
        .with_partner_correlation_id("trace1");
    let key = finalize.idempotency_key().to_string();
    finalize.send().await.unwrap();
    let call = &stub.received()[0];
    let host = stub.base_url().replace("http://", "");
    let expected = [
        ("accept", "application/json"),
        ("authorization", &format!("Basic {KEY}")),
        ("content-length", &call.body.len().to_string()),
        ("content-type", "application/json"),
        ("host", &host),
        ("klarna-idempotency-key", &key),
        (
            "klarna-integration-metadata",
            r#"{"integrator":{"module_version":"1.2.0","name":"EXAMPLE_PSP","session_reference":"session-1"},"originators":[{"name":"SHOP","session_reference":"session-2"}]}"#,
        ),
        ("klarna-network-session-token", "token"),
        ("partner-correlation-id", "trace1"),
        (
            "user-agent",
            concat!(
                "klarna-sdk-rust/",
                env!("CARGO_PKG_VERSION"),
                " example-psp/1.2.3"
            ),
        ),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(call.headers(), expected);
}

#[tokio::test]
async fn a_call_can_carry_metadata_of_its_own() {
    let stub = Stub::new([declined()]);
    let account = account(builder(&stub).integration_metadata(metadata("OF_THE_CLIENT")));
    let call = call(&account).with_integration_metadata(metadata("OF_THE_CALL"));
    call.send().await.unwrap();
    let sent = stub.received()[0]
        .header("klarna-integration-metadata")
        .unwrap();
    assert!(sent.contains("OF_THE_CALL"), "{sent}");
}

#[tokio::test]
async fn metadata_that_breaks_a_rule_is_not_sent() {
    let stub = Stub::new([]);
    let error = builder(&stub)
        .integration_metadata(metadata(""))
        .build()
        .unwrap_err();
    assert!(error.to_string().contains("integrator.name"), "{error}");
    let account = account(builder(&stub));
    let call = call(&account).with_integration_metadata(metadata(""));
    let error = call.send().await.unwrap_err();
    assert!(error.to_string().contains("integrator.name"), "{error}");
    assert_eq!(error.delivery(), Delivery::NotSent);
}

#[tokio::test]
async fn what_is_too_large_for_klarna_is_not_sent() {
    let stub = Stub::new([]);
    let account = account(builder(&stub));
    let pending: PendingAuthorization = call(&account).pending("request-1").unwrap();
    let token = "MARK".repeat(2_000);
    let finalize = account.finalize(&pending, SessionToken::new(token).unwrap());
    let error = finalize.send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    let told = error.to_string();
    assert!(
        told.contains("klarna-network-session-token") && told.contains("6144"),
        "{told}"
    );
    assert!(!told.contains("MARK"), "{told}");

    let items =
        (0..10_000).map(|index| LineItem::new(format!("{index} {}", "x".repeat(100)), 1, 0));
    let error = call(&account).line_items(items).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(
        error
            .to_string()
            .starts_with("the body must be at most 1048576 bytes"),
        "{error}"
    );
    assert_eq!(stub.connections(), 0);
}

#[tokio::test]
async fn the_limit_for_an_answer_can_be_set_for_one_call() {
    let stub = Stub::new([declined(), declined()]);
    let account = account(builder(&stub).max_answer_bytes(10));
    let error = call(&account).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::AnswerTooLarge);
    call(&account)
        .with_max_answer_bytes(1_000)
        .send()
        .await
        .unwrap();
}

#[tokio::test]
async fn an_answer_that_broke_off_is_kept_as_far_as_it_came() {
    let half = "HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"payment";
    let stub = Stub::new([Answer::text(half)]);
    let error = call(&account(builder(&stub).retries(0)))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TruncatedAnswer);
    assert_eq!(error.body(), Some(&b"{\"payment"[..]));
}

#[tokio::test]
async fn an_answer_tells_how_it_came_for_a_step_up_too() {
    let body = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"},
        "payment_request": {"payment_request_id": "krn:payment:eu1:request:1"}}"#;
    let stub = Stub::new([
        Answer::json(503, ""),
        Answer::text(&format!(
            "HTTP/1.1 200 OK\r\nklarna-correlation-id: c-2\r\nx-ratelimit-limit: 40, 40;w=1\r\n\
             x-ratelimit-remaining: 39\r\nx-ratelimit-reset: 1\r\nconnection: close\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        )),
    ]);
    let account = account(builder(&stub));
    let outcome = call(&account)
        .step_up(StepUp::qr_code())
        .with_partner_correlation_id("trace1")
        .send()
        .await
        .unwrap();
    let pending = outcome.step_up_required().unwrap();
    let answer = pending.answer().unwrap();
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.correlation_id(), Some("c-2"));
    assert_eq!(answer.partner_correlation_id(), Some("trace1"));
    assert_eq!(answer.attempts().len(), 2);
    assert_eq!(answer.elapsed(), Duration::from_millis(250));
    let limit = answer.rate_limit().unwrap();
    assert_eq!((limit.limit(), limit.remaining()), (Some(40), Some(39)));
    assert_eq!(limit.reset(), Some(Duration::from_secs(1)));

    let row = serde_json::to_string(&pending).unwrap();
    assert!(!row.contains("trace1") && !row.contains("c-2"), "{row}");
    let read: PendingAuthorization = serde_json::from_str(&row).unwrap();
    assert!(read.answer().is_none());
}

#[tokio::test]
async fn a_token_that_waits_for_the_customer_tells_how_its_answer_came() {
    let body = r#"{"customer_token_response": {"result": "STEP_UP_REQUIRED"},
        "payment_request": {"payment_request_id": "krn:payment:eu1:request:1"}}"#;
    let stub = Stub::new([Answer::json(200, body)]);
    let scopes = [CustomerTokenScope::PaymentCustomerPresent];
    let outcome = account(builder(&stub))
        .tokenize(Currency::EUR, scopes, StepUp::qr_code())
        .customer_token_reference("reference")
        .send()
        .await
        .unwrap();
    let Tokenization::StepUpRequired(pending) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(
        pending.answer().unwrap().correlation_id(),
        Some("correlation-1")
    );
    let row = serde_json::to_string(&pending).unwrap();
    assert!(!row.contains("correlation-1"), "{row}");
    let read: PendingTokenization = serde_json::from_str(&row).unwrap();
    assert!(read.answer().is_none());
}

#[tokio::test]
async fn an_error_tells_how_it_came() {
    let stub = Stub::new([Answer::json(400, "{}")]);
    let call = call(&account(builder(&stub))).with_partner_correlation_id("trace1");
    let key = call.idempotency_key();
    let error = call.send().await.unwrap_err();
    assert_eq!(error.correlation_id(), Some("correlation-1"));
    assert_eq!(error.partner_correlation_id(), Some("trace1"));
    assert_eq!(error.idempotency_key(), Some(&key));
    assert_eq!(error.attempts().len(), 1);
}

/// Writes down what it is told, and replaces the key of the client after each attempt.
#[derive(Clone, Debug)]
struct Watch {
    log: Arc<Mutex<Vec<String>>>,
    key: RotatingApiKey,
}

impl Watch {
    /// Watches the calls of an account.
    fn over(stub: &Stub) -> (Self, Account) {
        let watch = Self {
            log: Arc::default(),
            key: RotatingApiKey::new(ApiKey::new("klarna_test_api_0").unwrap()),
        };
        let client = Client::builder().api_key_provider(watch.key.clone());
        let client = client.base_url(stub.base_url()).timing(Virtual::new(0.5));
        let account = account(client.interceptor(watch.clone()));
        (watch, account)
    }

    fn note(&self, what: String) {
        self.log.lock().unwrap().push(what);
    }
}

impl Interceptor for Watch {
    fn before_attempt(&self, call: &CallInfo<'_>) {
        let operation = call.operation().unwrap();
        let (id, method, path) = (operation.id, operation.method, operation.path);
        assert!(call.idempotency_key().is_some());
        self.note(format!("{} {id} {method} {path}", call.attempt()));
    }

    fn after_attempt(&self, call: &CallInfo<'_>, attempt: &Attempt, retry_in: Option<Duration>) {
        let (number, status) = (call.attempt(), attempt.status());
        self.note(format!("{number} {status:?} {retry_in:?}"));
        let key = format!("klarna_test_api_{number}");
        self.key.replace(ApiKey::new(key).unwrap());
    }

    fn after_call(&self, call: &CallInfo<'_>, outcome: Result<&Told, &Error>) {
        let outcome = outcome.map(Told::status).map_err(Error::kind);
        self.note(format!("{} {outcome:?}", call.attempt()));
    }
}

#[tokio::test]
async fn an_interceptor_sees_the_attempts_and_the_end_of_a_call() {
    let stub = Stub::new([Answer::json(503, ""), declined()]);
    let (watch, account) = Watch::over(&stub);
    call(&account).send().await.unwrap();
    let refused = call(&account)
        .purchase_reference("")
        .send()
        .await
        .unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidInput);
    let operation = "authorizePayment POST /v2/accounts/{partner_account_id}/payment/authorize";
    assert_eq!(
        *watch.log.lock().unwrap(),
        [
            &format!("1 {operation}"),
            "1 Some(503) Some(250ms)",
            &format!("2 {operation}"),
            "2 Some(200) None",
            "2 Ok(200)",
        ]
    );
    let keys: Vec<_> = stub
        .received()
        .iter()
        .map(|request| request.header("authorization").unwrap())
        .collect();
    // Klarna keeps idempotency keys apart by credential: one call, one credential.
    assert_eq!(keys, ["Basic klarna_test_api_0"; 2]);
}

#[tokio::test]
async fn an_interceptor_is_told_of_a_call_that_fails() {
    let stub = Stub::new([Answer::json(400, "{}")]);
    let (watch, account) = Watch::over(&stub);
    call(&account).send().await.unwrap_err();
    let log = watch.log.lock().unwrap();
    assert_eq!(log.last().unwrap(), "1 Err(Rejected)");
}

#[tokio::test]
async fn an_interceptor_is_told_of_a_call_that_breaks_a_limit_of_klarna() {
    let (watch, account) = Watch::over(&Stub::new([]));
    let pending: PendingAuthorization = call(&account).pending("request-1").unwrap();
    let too_long = SessionToken::new("text".repeat(2_000)).unwrap();
    let call = account.finalize(&pending, too_long);
    call.send().await.unwrap_err();
    assert_eq!(*watch.log.lock().unwrap(), ["0 Err(InvalidInput)"]);
}

/// Keeps the body that each turn of a call shows.
#[derive(Clone, Debug, Default)]
struct Bodies(Arc<Mutex<Vec<Option<Vec<u8>>>>>);

impl Interceptor for Bodies {
    fn before_attempt(&self, call: &CallInfo<'_>) {
        self.keep(call);
    }

    fn after_attempt(&self, call: &CallInfo<'_>, _: &Attempt, _: Option<Duration>) {
        self.keep(call);
    }

    fn after_call(&self, call: &CallInfo<'_>, _: Result<&Told, &Error>) {
        self.keep(call);
    }
}

impl Bodies {
    fn keep(&self, call: &CallInfo<'_>) {
        assert!(!format!("{call:?}").contains("Desk lamp"), "{call:?}");
        let body = call.request_body().map(<[u8]>::to_vec);
        self.0.lock().unwrap().push(body);
    }
}

#[tokio::test]
async fn an_interceptor_sees_the_body_that_was_sent_and_does_not_print_it() {
    let stub = Stub::new([declined()]);
    let bodies = Bodies::default();
    let account = account(builder(&stub).interceptor(bodies.clone()));
    let item = klarna_sdk::LineItem::new("Desk lamp", 2, 5_900);
    call(&account).line_item(item).send().await.unwrap();
    let sent = stub.received()[0].body.clone().into_bytes();
    assert!(!sent.is_empty());
    let seen = bodies.0.lock().unwrap();
    assert_eq!(*seen, [Some(sent.clone()), Some(sent.clone()), Some(sent)]);
}

#[tokio::test]
async fn a_replaced_key_is_carried_by_the_next_call() {
    let stub = Stub::new([declined(), declined()]);
    let key = RotatingApiKey::new(ApiKey::new("klarna_test_api_old").unwrap());
    let client = Client::builder()
        .api_key_provider(key.clone())
        .base_url(stub.base_url());
    let account = account(client);
    call(&account).send().await.unwrap();
    key.replace(ApiKey::new("klarna_test_api_new").unwrap());
    call(&account).send().await.unwrap();
    let received = stub.received();
    for (request, key) in received.iter().zip(["old", "new"]) {
        let expected = format!("Basic klarna_test_api_{key}");
        assert_eq!(request.header("authorization"), Some(expected));
    }
}

#[derive(Debug)]
struct Empty;

impl ApiKeyProvider for Empty {
    fn api_key(&self) -> Result<ApiKey, Box<dyn std::error::Error + Send + Sync>> {
        Err("the vault is closed".into())
    }
}

#[tokio::test]
async fn without_a_key_nothing_is_sent() {
    let stub = Stub::new([]);
    let client = Client::builder()
        .api_key_provider(Empty)
        .base_url(stub.base_url());
    let error = call(&account(client)).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Configuration);
    assert_eq!(error.delivery(), Delivery::NotSent);
    let source = std::error::Error::source(&error).unwrap();
    assert_eq!(source.to_string(), "the vault is closed");
}

#[tokio::test]
async fn a_provided_key_of_the_other_environment_is_not_sent() {
    let key = RotatingApiKey::new(ApiKey::new("klarna_live_api_a").unwrap());
    let client = Client::builder()
        .api_key_provider(key)
        .environment(Environment::Test);
    let error = call(&account(client)).send().await.unwrap_err();
    assert!(
        error
            .to_string()
            .starts_with("api_key must belong to the environment"),
        "{error}"
    );
}

fn own_client() -> reqwest::Client {
    // The provider of cryptography is the caller's, for this process.
    let _ = rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build().unwrap()
}

#[tokio::test]
async fn an_http_client_of_the_callers_own_sends_the_calls() {
    let stub = Stub::new([Answer::Close, declined()]);
    let account = account(builder(&stub).http_client(own_client()));
    let outcome = call(&account).send().await.unwrap();
    assert!(matches!(outcome, Authorization::Declined(_)), "{outcome:?}");
}

#[tokio::test]
async fn an_answer_after_a_redirect_is_refused_whoever_followed_it() {
    let elsewhere = Stub::new([declined()]);
    let moved = Answer::text(&format!(
        "HTTP/1.1 307 Moved\r\nlocation: {}/elsewhere\r\nconnection: close\r\n\
         content-length: 0\r\n\r\n",
        elsewhere.base_url()
    ));
    let stub = Stub::new([moved]);
    // Redirects are on in an HTTP client that nobody told otherwise.
    let account = account(builder(&stub).http_client(own_client()));
    let error = call(&account).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Redirected);
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert_eq!(error.attempts().len(), 1);
}

#[test]
fn an_http_client_is_not_told_what_it_decides_itself() {
    let stub = Stub::new([]);
    let with_client = || builder(&stub).http_client(own_client());
    for builder in [
        with_client().no_proxy(),
        with_client().proxy("http://127.0.0.1:1"),
        with_client().connect_timeout(Duration::from_secs(1)),
    ] {
        let error = builder.build().unwrap_err();
        assert!(
            error.to_string().starts_with("http_client must not"),
            "{error}"
        );
    }
    assert!(with_client().build().is_ok());
}

#[test]
fn a_proxy_that_is_no_url_is_refused_without_its_text() {
    let error = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .environment(Environment::Test)
        .proxy("http://user:MARK@[")
        .build()
        .unwrap_err();
    assert!(error.to_string().starts_with("proxy must be"), "{error}");
    assert!(!format!("{error} {error:?}").contains("MARK"));
}
