//! Every call that builders make, from the first to the refund, and every value on the way.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::{MARK, printed::Printed};
use klarna_sdk::{
    Account, Answer, ApiKey, Authorization, CallInfo, Client, CreatedPaymentRequest, Currency,
    CustomerToken, Environment, Error, IdempotencyKey, Interceptor, LineItem, Money,
    PendingAuthorization, ReturnUrl, ReturnUrlTemplate, RotatingApiKey, SessionToken, StepUp,
    Tokenization,
    sandbox::{Sandbox, SandboxFault, SandboxRule, SandboxScript, SandboxWebhookFault},
    types,
    webhook::{Event, SeenEvents, SigningKey, SigningKeys, Verifier},
};
use klarna_tests::{Answer as Raw, Authority, Request, Stub, account_with_key};

/// Prints what interceptors are told.
#[derive(Clone, Debug, Default)]
struct Watching(Arc<Mutex<Printed>>);

impl Interceptor for Watching {
    fn after_call(&self, call: &CallInfo<'_>, outcome: Result<&Answer, &Error>) {
        let mut printed = self.0.lock().unwrap();
        printed.add(call);
        match outcome {
            Ok(answer) => printed.add(answer),
            Err(error) => printed.add_error(error),
        }
    }
}

pub(crate) fn customer() -> types::Customer {
    types::Customer::new()
        .given_name(MARK)
        .family_name(MARK)
        .email(format!("{MARK}@mail.example"))
        .phone("+46701740615")
        .address(types::Address::new().street_address(MARK).city(MARK))
}

fn eur(minor_units: i64) -> Money {
    Money::new(minor_units, Currency::EUR)
}

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::new(text).unwrap()
}

fn verified(verifier: &Verifier, request: &Request) -> Event {
    let id = request.header("klarna-signing-key-id").unwrap();
    let signature = request.header("klarna-signature").unwrap();
    let body = request.body.as_bytes();
    verifier.verify_parts(&id, &signature, body).unwrap()
}

pub(crate) async fn all_calls(printed: &mut Printed, secrets: &mut Vec<String>) {
    let sandbox = Sandbox::start().await.unwrap();
    let watching = Watching::default();
    let builder = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .interceptor(watching.clone());
    printed.add(&sandbox.api_key());
    printed.add(&Sandbox::builder());
    let script = SandboxScript::new()
        .call(SandboxRule::new(SandboxFault::Garbage))
        .webhook(SandboxRule::new(SandboxWebhookFault::Duplicated));
    printed.add(&script);
    printed.add(&SandboxRule::new(SandboxFault::Garbage));
    printed.add(&SandboxFault::Garbage);
    printed.add(&SandboxWebhookFault::Duplicated);
    printed.add(&"{".parse::<SandboxScript>().unwrap_err());
    printed.add(&sandbox);
    printed.add(sandbox.clock());
    printed.add(&builder);
    let client = builder.build().unwrap();
    printed.add(&client);
    let id = sandbox.partner_account_id();
    printed.add(&id);
    let account = client.account(id.as_str()).unwrap();
    printed.add(&account);

    let endpoint = Stub::answering(|_| Raw::new(204, "text/plain", ""));
    let verifier = subscribed(&client, &endpoint, printed, secrets).await;
    let pending = first_call(&account, printed).await;
    let token = sandbox.approve(pending.payment_request_id()).unwrap();
    secrets.push(token.expose().to_owned());
    printed.add(&token);
    returned(&account, &pending, &token, printed);
    sandbox.clock().advance(Duration::from_secs(1));
    sandbox.deliver_due().await;
    let hooks = endpoint.received();
    let seen = SeenEvents::new(10);
    let event = verified(&verifier, hooks.last().unwrap());
    printed.add(&event);
    printed.add(event.payload());
    let claim = seen.claim(event.event_id());
    printed.add(&claim);
    if let klarna_sdk::webhook::Claimed::First(claim) = claim {
        printed.add(&claim);
        claim.done();
    }
    printed.add(&seen);
    let body = hooks.last().unwrap().body.clone();
    let wrong = verifier
        .verify_parts(MARK, MARK, body.as_bytes())
        .unwrap_err();
    printed.add(&wrong);
    printed.add(&wrong.kind());

    let finalize = event.finalize(&account, &pending).unwrap();
    printed.add(&finalize);
    let outcome = finalize.send().await.unwrap();
    printed.add(&outcome);
    let payment = outcome.approved().unwrap();
    printed.add(&payment);
    money_moves(&account, &payment, printed).await;
    payment_requests(&account, &sandbox, printed, secrets).await;
    tokens(&account, &sandbox, printed, secrets).await;
    odd_outcomes(printed).await;
    issued_token(printed).await;
    configuration(printed);

    let received = sandbox.received();
    let authorization = received[0].header("authorization").unwrap();
    let (_, api_key) = authorization.split_once(' ').unwrap();
    secrets.push(api_key.to_owned());
    printed.add(&received);
    printed.add(&sandbox.payment_requests());
    printed.add(&sandbox.transactions());
    printed.add(&sandbox.deliveries());
    let attempts = sandbox.deliveries().into_iter().flat_map(|one| {
        printed.add(&one.state);
        one.attempts
    });
    let attempts: Vec<_> = attempts.collect();
    printed.add(&attempts);
    printed.add(&sandbox.approve(MARK_ID).unwrap_err());
    printed.merge(std::mem::take(&mut watching.0.lock().unwrap()));
}

/// An id that nothing has.
const MARK_ID: &str = "unknown";

async fn subscribed(
    client: &Client,
    endpoint: &Stub,
    printed: &mut Printed,
    secrets: &mut Vec<String>,
) -> Verifier {
    let call = client.operation().with_idempotency_key(key("signing-key"));
    printed.add(&call);
    let created = call
        .send(async |generated| generated.create_signing_key().send().await)
        .await
        .unwrap();
    printed.add(&created);
    let id = created.signing_key_id.clone().unwrap();
    let text = created.signing_key.as_ref().unwrap().expose().to_owned();
    let signing_key = SigningKey::new(id.as_str(), text.as_str()).unwrap();
    secrets.push(text);
    printed.add(&signing_key);
    let keys = SigningKeys::from(signing_key);
    printed.add(&keys);
    let verifier = Verifier::new(keys);
    printed.add(&verifier);
    let url = format!("{}/hooks", endpoint.base_url());
    let request =
        types::CreateWebhookRequest::new(url, ["payment.*".to_owned()], "v2").signing_key_id(id);
    client
        .operation()
        .with_idempotency_key(key("webhook"))
        .send(async |generated| generated.create_webhook().body(request).send().await)
        .await
        .unwrap();
    verifier
}

async fn first_call(account: &Account, printed: &mut Printed) -> PendingAuthorization {
    let step_up = StepUp::handover(format!(
        "https://psp.example/?t={}",
        ReturnUrl::SESSION_TOKEN
    ));
    printed.add(&step_up);
    let item = LineItem::new("Desk lamp", 1, 500);
    printed.add(&item);
    let call = account
        .authorize_payment(eur(500))
        .payment_transaction_reference("order-1")
        .line_item(item)
        .customer(customer())
        .klarna_network_data(format!("{{\"customer\": \"{MARK}\"}}"))
        .step_up(step_up);
    printed.add(&call);
    printed.add(&call.idempotency_key());
    let outcome = call.send().await.unwrap();
    printed.add(&outcome);
    let pending = outcome.step_up_required().unwrap();
    printed.add(&pending);
    printed.add(pending.answer().unwrap());
    pending
}

fn returned(
    account: &Account,
    pending: &PendingAuthorization,
    token: &SessionToken,
    printed: &mut Printed,
) {
    let template = format!("https://psp.example/?t={}", ReturnUrl::SESSION_TOKEN);
    let template = ReturnUrlTemplate::new(template).unwrap();
    printed.add(&template);
    let back = template.read(&format!("/?t={}", token.expose())).unwrap();
    printed.add(&back);
    printed.add(&back.finalize(account, pending).unwrap());
    printed.add_error(&template.read(&format!("/?t={MARK}%0A")).unwrap_err());
}

/// Prints a call and what it came to.
macro_rules! send {
    ($printed:ident, $call:expr) => {{
        let call = $call;
        $printed.add(&call);
        let reply = call.send().await.unwrap();
        $printed.add(&reply);
        reply
    }};
}

async fn money_moves(account: &Account, payment: &klarna_sdk::Payment, printed: &mut Printed) {
    let call = account.capture_payment_transaction(payment, eur(300));
    let capture = send!(printed, call.payment_capture_reference("parcel-1"));
    printed.add(&klarna_sdk::PaymentTransactionId::from(payment));
    printed.add(&klarna_sdk::PaymentCaptureId::from(&capture));
    let capture_id = capture.payment_capture_id.clone().unwrap();
    send!(printed, account.read_payment_capture(&capture_id));
    let call = account.refund_payment_capture(&capture, eur(100));
    let refund = send!(printed, call.payment_refund_reference("refund-1"));
    let call = account.refund_payment_transaction(payment, eur(50));
    send!(printed, call.refund_reference("refund-2"));
    let refund_id = refund.payment_refund_id.clone().unwrap();
    send!(printed, account.read_payment_refund(refund_id));
    let id = payment.payment_transaction_id();
    send!(printed, account.read_payment_transaction(id));
    let call = account
        .update_payment_transaction(payment)
        .payment_transaction_reference("order-1b");
    send!(printed, call.change_reference("update-1"));
    let call = account
        .reauthorize_payment_transaction(payment)
        .amount(eur(600));
    printed.add(&call.clone().change_reference("again-1"));
    let call = account.void_payment_transaction(payment);
    send!(printed, call.change_reference("void-1"));
    printed.add(&account.read_payment_chargeback("chargeback-1"));
    let error = account.read_payment_chargeback("chargeback-1").send().await;
    printed.add_error(&error.unwrap_err());
}

async fn payment_requests(
    account: &Account,
    sandbox: &Sandbox,
    printed: &mut Printed,
    secrets: &mut Vec<String>,
) {
    let call = account
        .create_payment_request(eur(700), StepUp::qr_code())
        .payment_request_reference("checkout-1");
    printed.add(&call);
    let created: CreatedPaymentRequest = call.send().await.unwrap();
    printed.add(&created);
    printed.add(&klarna_sdk::PaymentRequestId::from(&created));
    let id = created.payment_request_id().to_owned();
    let call = account.update_payment_request(&created).amount(eur(800));
    send!(printed, call.change_reference("change-1"));
    let token = sandbox.approve(&id).unwrap();
    secrets.push(token.expose().to_owned());
    send!(printed, account.read_payment_request(&id));
    let call = account
        .create_payment_request(eur(700), StepUp::qr_code())
        .payment_request_reference("checkout-2");
    let created = call.send().await.unwrap();
    send!(
        printed,
        account.cancel_payment_request(created.payment_request_id())
    );
}

async fn tokens(
    account: &Account,
    sandbox: &Sandbox,
    printed: &mut Printed,
    secrets: &mut Vec<String>,
) {
    let scopes = [types::CustomerTokenScope::from("payment:customer_present")];
    let call = account
        .tokenize(Currency::EUR, scopes, StepUp::qr_code())
        .customer_token_reference("customer-1");
    printed.add(&call);
    let outcome = call.send().await.unwrap();
    printed.add(&outcome);
    let Tokenization::StepUpRequired(pending) = outcome else {
        panic!("{outcome:?}");
    };
    printed.add(&pending);
    sandbox.approve(pending.payment_request_id()).unwrap();
    let read = account.read_payment_request(pending.payment_request_id());
    let read = read.send().await.unwrap();
    printed.add(&read);
    let token = read.customer_token().unwrap().unwrap();
    secrets.push(token.expose().to_owned());
    printed.add(&token);
    let call = account
        .charge_customer_present(eur(400), token.clone())
        .payment_transaction_reference("charge-1");
    printed.add(&call);
    printed.add(&call.send().await.unwrap());
    printed.add(&account.charge_customer_not_present(eur(1), token));
}

/// Answers that the sandbox doesn't give.
async fn odd_outcomes(printed: &mut Printed) {
    let declined = format!(
        r#"{{"payment_transaction_response": {{"result": "DECLINED"}}, "x": "{MARK}",
            "customer_token_response": {{"customer_token": "{MARK}"}}}}"#
    );
    let unknown = declined.replace("DECLINED", "NEW");
    let limited = format!(
        "HTTP/1.1 200 OK\r\nconnection: close\r\nx-ratelimit-limit: 40\r\nx-secret: {MARK}\r\n\
         content-length: {}\r\n\r\n{unknown}",
        unknown.len()
    );
    for answer in [Raw::json(200, &declined), Raw::text(&limited)] {
        let stub = Stub::new([answer]);
        let key = format!("klarna_test_api_{MARK}");
        let account = account_with_key(&stub.base_url(), &key);
        let token = CustomerToken::new(format!("krn:{MARK}")).unwrap();
        let call = account
            .charge_customer_present(eur(500), token)
            .payment_transaction_reference("charge-1");
        let outcome = call.send().await.unwrap();
        printed.add(&outcome);
        match &outcome {
            Authorization::Declined(decline) => printed.add(decline),
            Authorization::Unrecognized(other) => {
                printed.add(other);
                printed.add(&other.answer().rate_limit().unwrap());
            }
            other => panic!("{other:?}"),
        }
    }
}

/// A token that is issued at once, which the sandbox never does.
async fn issued_token(printed: &mut Printed) {
    let issued = format!(
        r#"{{"customer_token_response": {{"result": "APPROVED", "customer_token": "{MARK}"}}}}"#
    );
    let stub = Stub::new([Raw::json(200, &issued)]);
    let account = account_with_key(&stub.base_url(), &format!("klarna_test_api_{MARK}"));
    let scopes = [types::CustomerTokenScope::from("payment:customer_present")];
    let call = account
        .tokenize(Currency::EUR, scopes, StepUp::qr_code())
        .customer_token_reference("customer-1");
    let Tokenization::Approved(token) = call.send().await.unwrap() else {
        panic!("the token was issued");
    };
    printed.add(&token);
}

/// What clients are made of.
fn configuration(printed: &mut Printed) {
    let rotating = RotatingApiKey::new(ApiKey::new(format!("klarna_test_api_{MARK}")).unwrap());
    printed.add(&rotating);
    let authority = Authority::new();
    printed.add(&authority.roots());
    printed.add(&authority.issue("client").identity());
    let builder = Client::builder()
        .api_key_provider(rotating)
        .client_identity(authority.issue("client").identity());
    printed.add(&builder);
    printed.add(&builder.clone().environment(Environment::Test));
    printed.add(&Environment::Live);
    printed.add(&eur(1));
    printed.add(&Currency::EUR);
}
