//! What must not be printed: marked values go through both calls, and no mark may come out.

use std::{error::Error as _, fmt::Debug};

use klarna_sdk::{
    ApiKey, Authorization, Client, Currency, Error, Money, PendingAuthorization, ReturnUrl,
    SessionToken, StepUp, types,
};
use klarna_tests::{Answer, Stub};

const KEY: &str = "klarna_test_api_MARK-key";
const TOKEN: &str = "krn:payment:eu1:klarna-network-session-token:MARK-token";

/// Texts that a program could print.
#[derive(Default)]
struct Printed(Vec<String>);

impl Printed {
    fn add(&mut self, value: &impl Debug) {
        self.0.push(format!("{value:?}"));
        self.0.push(format!("{value:#?}"));
    }

    fn add_error(&mut self, error: &Error) {
        self.add(error);
        self.0.push(error.to_string());
        let mut source = error.source();
        while let Some(cause) = source {
            self.0.push(format!("{cause} {cause:?}"));
            source = cause.source();
        }
        if let Some(klarna) = error.klarna_error() {
            self.add(klarna);
        }
    }

    fn assert_clean(&self) {
        assert!(!self.0.is_empty());
        for text in &self.0 {
            assert!(!text.contains("MARK"), "{text}");
        }
    }
}

fn customer() -> types::Customer {
    types::Customer::new()
        .given_name("MARK-given")
        .family_name("MARK-family")
        .email("MARK@mail.example")
        .phone("+49MARK")
        .date_of_birth("1990-01-01")
        .address(
            types::Address::new()
                .street_address("MARK-street")
                .city("MARK-city"),
        )
        .customer_account(types::CustomerAccount::new().account_identifier("MARK-account"))
        .customer_device(
            types::CustomerDevice::new()
                .ip_address("MARK-address")
                .geolocation(types::Geolocation::new().country("SE")),
        )
}

fn call(account: &klarna_sdk::Account) -> klarna_sdk::AuthorizePayment<klarna_sdk::Reference> {
    let recipient = types::ShippingRecipient::new().email("MARK@mail.example");
    account
        .authorize_payment(Money::new(500, Currency::SEK))
        .payment_transaction_reference("reference")
        .with_retries(0)
        .customer(customer())
        .shipping(types::Shipping::new().recipient(recipient))
        .klarna_network_data("{\"customer\": \"MARK-data\"}")
        .step_up(StepUp::handover(format!(
            "https://psp.example/{}",
            ReturnUrl::SESSION_TOKEN
        )))
        .klarna_network_session_token(SessionToken::new(TOKEN).unwrap())
}

fn account(stub: &Stub) -> klarna_sdk::Account {
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    client.account("account").unwrap()
}

#[test]
fn nothing_that_is_made_for_a_call_prints_its_secrets() {
    let stub = Stub::new([]);
    let mut printed = Printed::default();
    let builder = Client::builder().api_key(ApiKey::new(KEY).unwrap());
    printed.add(&builder);
    printed.add(&builder.clone().base_url("https://MARK:MARK@a.example"));
    printed.add_error(
        &builder
            .base_url("https://MARK:MARK@a.example")
            .build()
            .unwrap_err(),
    );
    let account = account(&stub);
    printed.add(&account);
    let call = call(&account);
    printed.add(&call);
    let pending = call.pending("request-1").unwrap();
    printed.add(&pending);
    printed.add(&account.finalize(&pending, SessionToken::new(TOKEN).unwrap()));
    printed.assert_clean();
}

#[test]
fn refused_secrets_are_not_in_the_refusal() {
    let mut printed = Printed::default();
    printed.add_error(&ApiKey::new("MARK key\n").unwrap_err());
    printed.add_error(&ApiKey::new("Basic MARK").unwrap_err());
    printed.add_error(&SessionToken::new("MARK\n").unwrap_err());
    printed.assert_clean();
}

#[tokio::test]
async fn what_a_server_echoes_is_not_printed() {
    let error = format!(
        r#"{{"error_id": "{TOKEN}", "error_code": "{KEY}", "error_type": "MARK", "error_message":
            "got {TOKEN}", "doc_url": "https://a.example", "validation_errors": [{{"parameter":
            "x.{TOKEN}", "reason": "{KEY}"}}], "errors": [{{"parameter": "a", "error_message": "{TOKEN}"}}]}}"#
    );
    let mut printed = Printed::default();
    for answer in [
        Answer::json(400, &error),
        Answer::json(500, &format!("\"{TOKEN}\"")),
        Answer::json(200, &format!("\"{TOKEN}\"")),
        Answer::json(
            200,
            &format!(r#"{{"payment_transaction_response": "{TOKEN}"}}"#),
        ),
        Answer::new(502, "text/html", &format!("<p>{KEY}</p>")),
    ] {
        let stub = Stub::new([answer]);
        let error = call(&account(&stub)).send().await.unwrap_err();
        // The object itself keeps what it was sent; what is printed of it doesn't.
        printed.add(&error);
        printed.add(&error.attempts());
        printed.0.push(error.to_string());
        let mut source = error.source();
        while let Some(cause) = source {
            printed.0.push(format!("{cause} {cause:?}"));
            source = cause.source();
        }
    }
    printed.assert_clean();
}

#[tokio::test]
async fn outcomes_print_neither_tokens_nor_people() {
    let step_up = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"},
        "payment_request": {"payment_request_id": "r", "supplementary_purchase_data": {"x": "MARK"},
        "state_context": {"klarna_network_session_token": "MARK", "payment_token": "MARK",
        "shipping": {"x": "MARK"}, "klarna_customer": {"customer_token": "MARK",
        "customer_profile": {"x": "MARK"}}}}}"#;
    let approved = r#"{"payment_transaction_response": {"result": "APPROVED",
        "payment_transaction": {"payment_transaction_id": "t"}},
        "customer_token_response": {"result": "APPROVED", "customer_token": "MARK"}}"#;
    let details = approved.replace(r#""MARK""#, r#"{"customer_token_id": "MARK"}"#);
    let unknown = r#"{"payment_transaction_response": {"result": "NEW"}, "x": "MARK"}"#;
    let mut printed = Printed::default();
    for body in [step_up, approved, &details, unknown] {
        let stub = Stub::new([Answer::json(200, body)]);
        let outcome = call(&account(&stub)).send().await.unwrap();
        printed.add(&outcome);
        match &outcome {
            Authorization::Approved(payment) => {
                printed.add(payment.answer());
                printed.add(&payment.transaction());
                printed.add(&payment.customer_token_response());
            }
            Authorization::Unrecognized(other) => printed.add(other.answer()),
            _ => {}
        }
        let answer: klarna_gen::types::AuthorizePaymentResponse =
            serde_json::from_str(body).unwrap();
        printed.add(&answer);
    }
    printed.assert_clean();
}

#[test]
fn what_is_stored_holds_neither_key_nor_token() {
    let stub = Stub::new([]);
    let pending: PendingAuthorization = call(&account(&stub)).pending("request-1").unwrap();
    let row = serde_json::to_string(&pending).unwrap();
    assert!(
        !row.contains("MARK-key") && !row.contains("MARK-token"),
        "{row}"
    );
    assert!(
        row.contains("MARK-given"),
        "the final call repeats the purchase data"
    );
}

#[tokio::test]
async fn the_sandbox_prints_no_secret_either() {
    let sandbox = klarna_tests::CheckedSandbox::start().await;
    let client = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .build()
        .unwrap();
    let account = client
        .account(sandbox.partner_account_id().as_str())
        .unwrap();
    let outcome = account
        .authorize_payment(Money::new(500, Currency::SEK))
        .payment_transaction_reference("reference")
        .step_up(StepUp::qr_code())
        .send()
        .await
        .unwrap();
    let pending = outcome.step_up_required().unwrap();
    let token = sandbox.approve(pending.payment_request_id()).unwrap();
    account
        .finalize(&pending, token.clone())
        .send()
        .await
        .unwrap();
    let received = sandbox.received();
    let key = received[0]
        .header("authorization")
        .unwrap()
        .replace("Basic ", "");
    let mut printed = Printed::default();
    printed.add(&sandbox);
    printed.add(&received);
    printed.add(&sandbox.payment_requests());
    printed.add(&sandbox.transactions());
    for text in &printed.0 {
        assert!(
            !text.contains(&key) && !text.contains(token.expose()),
            "{text}"
        );
    }
}
