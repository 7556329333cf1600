//! Test without an account. Needs the feature `sandbox`.
//!
//! [`Sandbox`](crate::sandbox::Sandbox) is a server on a free port of this machine that keeps payments
//! in memory, and follows Klarna's documentation in what it takes, answers and refuses. Add it to the
//! development dependencies:
//!
//! ```toml
//! [dev-dependencies]
//! klarna-sdk = { version = "0.1", features = ["sandbox"] }
//! ```
//!
//! Your program needs one thing for it: the base URL and the key have to come from its configuration.
//!
//! # The customer is a method
//!
//! ```
//! use klarna_sdk::{Client, Currency, Money, StepUp, sandbox::Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = Sandbox::start().await?;
//! let klarna = Client::builder()
//!     .api_key(sandbox.api_key())
//!     .base_url(sandbox.base_url())
//!     .build()?;
//! let account = klarna.account(sandbox.partner_account_id().as_str())?;
//!
//! let outcome = account
//!     .authorize_payment(Money::new(11_800, Currency::USD))
//!     .payment_transaction_reference("order-1234")
//!     .step_up(StepUp::handover("https://psp.example/return"))
//!     .send()
//!     .await?;
//! let pending = outcome.step_up_required().ok_or("no step-up")?;
//!
//! let token = sandbox.approve(pending.payment_request_id())?; // or `decline`, or nothing at all
//! assert!(account.finalize(&pending, token).send().await?.approved().is_some());
//!
//! let transaction = &sandbox.transactions()[0];
//! assert_eq!(transaction.captured_amount, 0);
//! # Ok(())
//! # }
//! ```
//!
//! # Time is a method, too
//!
//! ```
//! use std::time::Duration;
//! use klarna_sdk::sandbox::Sandbox;
//! # use klarna_sdk::{Client, Currency, Money, StepUp};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.own_account();
//! # let outcome = account.authorize_payment(Money::new(1, Currency::USD))
//! #     .payment_transaction_reference("order-1").step_up(StepUp::qr_code()).send().await?;
//! # let pending = outcome.step_up_required().unwrap();
//! let token = sandbox.approve(pending.payment_request_id())?;
//! sandbox.clock().advance(Duration::from_secs(61 * 60));
//! let late = account.finalize(&pending, token).send().await;
//! assert!(late.is_err_and(|error| error.status() == Some(404)));
//! # Ok(())
//! # }
//! ```
//!
//! # What to try before going live
//!
//! | case | how |
//! | --- | --- |
//! | approved at once | [`SandboxBuilder::first_call`](crate::sandbox::SandboxBuilder::first_call) |
//! | declined at once | a customer e-mail with `+denied@` in it |
//! | declined by the customer | [`Sandbox::decline`](crate::sandbox::Sandbox::decline) |
//! | the customer never comes back | [`SandboxClock::advance`](crate::sandbox::SandboxClock::advance) |
//! | the webhook is repeated | [`Sandbox::redeliver`](crate::sandbox::Sandbox::redeliver) |
//! | the webhook comes much later | [`Sandbox::deliver_due`](crate::sandbox::Sandbox::deliver_due) |
//! | a chargeback | [`Sandbox::charge_back`](crate::sandbox::Sandbox::charge_back) |
//! | Klarna can't be reached | drop the sandbox |
//!
//! What came of it is at hand, too:
//!
//! ```
//! use klarna_sdk::sandbox::{FirstCall, Sandbox, SandboxDeliveryState, SandboxFunding};
//! # use klarna_sdk::{Client, Currency, Money};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let sandbox = Sandbox::builder()
//!     .first_call(FirstCall::Approve)
//!     .funding(SandboxFunding::NonGuaranteed)
//!     .start()
//!     .await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let payment = klarna.own_account().authorize_payment(Money::new(500, Currency::USD))
//! #     .payment_transaction_reference("order-1").send().await?.approved().ok_or("not approved")?;
//! // A payment was approved, whose money never comes.
//! sandbox.expire_funding(payment.payment_transaction_id())?;
//!
//! assert!(sandbox.payment_requests().is_empty());
//! assert_eq!(sandbox.transactions().len(), 1);
//! assert_eq!(sandbox.received()[0].answer_status, Some(200));
//! // Nobody subscribed to webhooks.
//! let failed = |state| state == SandboxDeliveryState::Failed;
//! assert!(!sandbox.deliveries().iter().any(|delivery| failed(delivery.state)));
//! # Ok(())
//! # }
//! ```
//!
//! Retries take no time with a [`Timing`](crate::Timing) of your own.
//!
//! # How far to trust it
//!
//! It is ours, not Klarna's, and lists what it was built from and what is invented:
//! [`sandbox`](crate::sandbox). What works with it still has to be tried in Klarna's test
//! environment.
