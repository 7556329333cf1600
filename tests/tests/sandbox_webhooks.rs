//! From a webhook of the sandbox to the final authorization, as a partner's server lives it.

use klarna_sdk::{
    Client, Currency, IdempotencyKey, Money, StepUp,
    sandbox::SandboxDeliveryState,
    types::CreateWebhookRequest,
    webhook::{Event, SigningKey, Verifier},
};
use klarna_tests::{Answer, CheckedSandbox, Request, Stub};

fn key(text: &str) -> IdempotencyKey {
    IdempotencyKey::new(text).unwrap()
}

/// A sandbox that tells an endpoint of everything about payments, and what verifies it.
async fn subscribed(endpoint: &Stub) -> (CheckedSandbox, Client, Verifier) {
    let sandbox = CheckedSandbox::start().await;
    let klarna = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .build()
        .unwrap();
    let created = klarna
        .operation()
        .with_idempotency_key(key("signing-key"))
        .send(async |generated| generated.create_signing_key().send().await)
        .await
        .unwrap();
    let id = created.signing_key_id.clone().unwrap();
    let text = created.signing_key.as_ref().unwrap().expose();
    let verifier = Verifier::new(SigningKey::new(id.as_str(), text).unwrap());
    let url = format!("{}/hooks", endpoint.base_url());
    let events = ["payment.*".to_owned()];
    let request = CreateWebhookRequest::new(url, events, "v2").signing_key_id(id);
    klarna
        .operation()
        .with_idempotency_key(key("webhook"))
        .send(async |generated| generated.create_webhook().body(request).send().await)
        .await
        .unwrap();
    (sandbox, klarna, verifier)
}

fn verified(verifier: &Verifier, request: &Request) -> Event {
    let id = request.header("klarna-signing-key-id").unwrap();
    let signature = request.header("klarna-signature").unwrap();
    let body = request.body.as_bytes();
    verifier.verify_parts(&id, &signature, body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_completed_payment_request_is_told_verified_and_finalized() {
    let endpoint = Stub::answering(|_| Answer::new(204, "text/plain", ""));
    let (sandbox, klarna, verifier) = subscribed(&endpoint).await;
    let account = klarna
        .account(sandbox.partner_account_id().as_str())
        .unwrap();
    let outcome = account
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("order-1")
        .step_up(StepUp::qr_code())
        .send()
        .await
        .unwrap();
    let pending = outcome.step_up_required().expect("a step-up");
    sandbox.approve(pending.payment_request_id()).unwrap();
    sandbox.deliver_due().await;

    let deliveries = sandbox.deliveries();
    let acknowledged = SandboxDeliveryState::Acknowledged;
    assert!(deliveries.iter().all(|one| one.state == acknowledged));
    let requests = endpoint.received();
    let event = verified(&verifier, requests.last().unwrap());
    assert_eq!(event.event_id(), deliveries.last().unwrap().event_id);
    let paid = event.finalize(&account, &pending).unwrap().send().await;
    assert!(paid.unwrap().approved().is_some());
    assert_eq!(sandbox.transactions().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_delivery_has_the_same_event_id_and_a_sound_signature() {
    let endpoint = Stub::answering(|_| Answer::new(204, "text/plain", ""));
    let (sandbox, klarna, verifier) = subscribed(&endpoint).await;
    let account = klarna
        .account(sandbox.partner_account_id().as_str())
        .unwrap();
    account
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("order-1")
        .step_up(StepUp::qr_code())
        .send()
        .await
        .unwrap();
    sandbox.deliver_due().await;
    let first = sandbox.deliveries()[0].event_id.clone();
    sandbox.redeliver(&first).unwrap();
    sandbox.deliver_due().await;
    let requests = endpoint.received();
    assert_eq!(requests.len(), 2);
    for request in &requests {
        assert_eq!(verified(&verifier, request).event_id(), first);
    }
}
