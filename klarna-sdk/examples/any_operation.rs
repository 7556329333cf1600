//! An operation without a builder, through the generated client under the same transport: a
//! subscription to webhooks.
//!
//! ```sh
//! cargo run --example any_operation
//! ```

use std::error::Error;

use klarna_sdk::{Client, IdempotencyKey, sandbox::Sandbox, types::CreateWebhookRequest};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(&Sandbox::start().await?).await
}

pub(crate) async fn run(sandbox: &Sandbox) -> Result<(), Box<dyn Error>> {
    let klarna = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .build()?;

    // Methods of the generated client are Klarna's operations. The key makes it safe to repeat.
    let key = klarna
        .operation()
        .with_idempotency_key(IdempotencyKey::new("signing-key-2026")?)
        .send(async |generated| generated.create_signing_key().send().await)
        .await?;
    let key_id = key.signing_key_id.clone().ok_or("no key")?;
    println!("signing key {key_id}, shown this once and never printed: {key:?}");

    let request = CreateWebhookRequest::new(
        "http://127.0.0.1:9/hooks/klarna",
        ["payment.request.*".to_owned()],
        "v2",
    )
    .signing_key_id(key_id);
    let created = klarna
        .operation()
        .with_idempotency_key(IdempotencyKey::new("webhook-payment-requests")?)
        .send(async |generated| generated.create_webhook().body(request).send().await)
        .await?;
    println!("webhook     {:?} {:?}", created.webhook_id, created.status);

    let listed = klarna
        .operation()
        .send(async |generated| generated.list_webhooks().send().await)
        .await?;
    println!("all of them {}", listed.webhooks.len());
    Ok(())
}
