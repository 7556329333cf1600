//! Be told by Klarna, safely. Needs the feature `webhook`.
//!
//! A webhook is a POST from the internet to a server of yours. Four things make it safe:
//!
//! 1. **Verify the bytes.** [`Verifier`](crate::webhook::Verifier) holds the HMAC of the raw body
//!    against the header, in constant time. Give it the body as it arrived; JSON that was read and
//!    written again has another signature.
//! 2. **Process once.** Klarna repeats what wasn't acknowledged, and what was, when the
//!    acknowledgement got lost. [`SeenEvents`](crate::webhook::SeenEvents) tells the first delivery
//!    from the others within one process; its page has the SQL for several.
//! 3. **Take what is new.** Unknown events, versions and members are kept whole: answer 200 to what
//!    you don't use.
//! 4. **Acknowledge only what is stored.** Answer 503 when the database is down, and Klarna comes
//!    again.
//!
//! ```
//! use klarna_sdk::webhook::{Claimed, SeenEvents, SigningKey, SigningKeys, Verifier};
//! use klarna_sdk::{Account, Authorization, PendingAuthorization, types::WebhookEventType};
//! # use klarna_sdk::{Client, Currency, Money, StepUp, sandbox::Sandbox};
//!
//! struct Server {
//!     verifier: Verifier,
//!     seen: SeenEvents,
//!     account: Account,
//! }
//!
//! impl Server {
//!     /// Returns the status to answer with.
//!     async fn receive(&self, headers: &http::HeaderMap, body: &[u8]) -> u16 {
//!         let event = match self.verifier.verify(headers, body) {
//!             Ok(event) => event,
//!             Err(error) => {
//!                 eprintln!("refused: {error}");
//!                 return 400;
//!             }
//!         };
//!         let claim = match self.seen.claim(event.event_id()) {
//!             Claimed::First(claim) => claim,
//!             Claimed::InProgress => return 503,
//!             Claimed::Done => return 200,
//!         };
//!         if *event.event_type() == WebhookEventType::PaymentRequestStateChangeCompleted {
//!             let Some(pending) = event.payment_request_id().and_then(look_up) else {
//!                 return 503; // The webhook was faster than the database.
//!             };
//!             let call = match event.finalize(&self.account, &pending) {
//!                 Ok(call) => call,
//!                 Err(error) => {
//!                     eprintln!("look into this: {error}");
//!                     return 200;
//!                 }
//!             };
//!             match call.send().await {
//!                 Ok(Authorization::Approved(payment)) => {
//!                     println!("paid: {}", payment.payment_transaction_id());
//!                 }
//!                 Ok(other) => println!("not paid: {other:?}"),
//!                 Err(error) if error.is_retryable() => return 503,
//!                 Err(error) => eprintln!("look into this: {error}"),
//!             }
//!         }
//!         claim.done();
//!         200
//!     }
//! }
//!
//! /// Reads the row that was stored after the first call.
//! fn look_up(payment_request_id: &str) -> Option<PendingAuthorization> {
//!     # ROWS.lock().unwrap().as_ref().and_then(|row: &String| serde_json::from_str(row).ok())
//!     # /*
//!     ...
//!     # */
//! }
//! # static ROWS: std::sync::Mutex<Option<String>> = std::sync::Mutex::new(None);
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.own_account();
//! # let outcome = account.authorize_payment(Money::new(1, Currency::USD))
//! #     .payment_transaction_reference("order-1").step_up(StepUp::qr_code()).send().await?;
//! # let pending = outcome.step_up_required().unwrap();
//! # let token = sandbox.approve(pending.payment_request_id())?;
//! # let key = SigningKey::new("key-1", "example")?;
//! # let server = Server { verifier: Verifier::new(key.clone()), seen: SeenEvents::new(10), account };
//! # let body = serde_json::json!({
//! #     "metadata": {"event_type": "payment.request.state-change.completed", "event_id": "1", "event_version": "v2"},
//! #     "payload": {"payment_request_id": pending.payment_request_id(), "state": "COMPLETED",
//! #         "klarna_network_session_token": token.expose()},
//! # }).to_string();
//! # let mut headers = http::HeaderMap::new();
//! # headers.insert("klarna-signing-key-id", "key-1".parse()?);
//! # headers.insert("klarna-signature", key.sign(body.as_bytes()).parse()?);
//! # assert_eq!(server.receive(&headers, body.as_bytes()).await, 503);
//! # *ROWS.lock().unwrap() = Some(serde_json::to_string(&pending)?);
//! # assert_eq!(server.receive(&headers, body.as_bytes()).await, 200);
//! # assert_eq!(server.receive(&headers, body.as_bytes()).await, 200);
//! # assert_eq!(server.receive(&headers, b"{}").await, 400);
//! # assert_eq!(sandbox.transactions().len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! # Keys that rotate
//!
//! Klarna names the key of each request, so that old and new work side by side: create the new key at
//! Klarna, [`insert`](crate::webhook::SigningKeys::insert) it in every process, let the subscription
//! sign with it, and [`remove`](crate::webhook::SigningKeys::remove) the old one a day later. A set of
//! keys can be changed while the server runs; clones share it.
//!
//! ```
//! use klarna_sdk::webhook::{SigningKey, SigningKeys, Verifier};
//!
//! let keys = SigningKeys::from(SigningKey::new("key-1", "example")?);
//! let verifier = Verifier::new(keys.clone());
//!
//! let new = SigningKey::new("key-2", "another example")?;
//! keys.insert(new.clone());
//! let body = br#"{"metadata": {"event_type": "payment.request.updated", "event_id": "1"}}"#;
//! assert!(verifier.verify_parts(new.id(), &new.sign(body), body).is_ok());
//!
//! keys.remove("key-1");
//! assert_eq!(keys.ids(), ["key-2"]);
//! # Ok::<(), klarna_sdk::Error>(())
//! ```
//!
//! # Subscribe
//!
//! Signing keys and subscriptions are made with [`Client::operation`](crate::Client::operation):
//!
//! ```
//! use klarna_sdk::{IdempotencyKey, types::CreateWebhookRequest, webhook::SigningKey};
//! # use klarna_sdk::{Client, sandbox::Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let url = "http://127.0.0.1:9/hooks/klarna";
//! // Klarna tells the key once.
//! let created = klarna
//!     .operation()
//!     .with_idempotency_key(IdempotencyKey::new("signing-key-2026")?)
//!     .send(async |generated| generated.create_signing_key().send().await)
//!     .await?;
//! let key = SigningKey::try_from(created.into_value())?;
//!
//! let request = CreateWebhookRequest::new(url, ["payment.request.*".to_owned()], "v2")
//!     .signing_key_id(key.id());
//! klarna
//!     .operation()
//!     .with_idempotency_key(IdempotencyKey::new("webhook-payment-requests")?)
//!     .send(async |generated| generated.create_webhook().body(request).send().await)
//!     .await?;
//! # Ok(())
//! # }
//! ```
