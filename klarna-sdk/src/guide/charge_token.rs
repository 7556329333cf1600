//! Store a customer's consent, and charge it later.
//!
//! A [`CustomerToken`](crate::CustomerToken) stands for a customer's consent. It is asked for along
//! with a payment, or alone; the customer always approves at Klarna first. It doesn't expire and can
//! be revoked. Store it as you store a password: whoever has it can charge the customer with your
//! credentials.
//!
//! | scope | the customer is | charged with |
//! | --- | --- | --- |
//! | `payment:customer_present` | there, as on demand | [`charge_customer_present`](crate::Account::charge_customer_present) |
//! | `payment:customer_not_present` | away, as for a subscription | [`charge_customer_not_present`](crate::Account::charge_customer_not_present) |
//!
//! ```
//! use klarna_sdk::{Currency, Money, StepUp, Tokenization};
//! use klarna_sdk::types::{CustomerTokenScope, OndemandService};
//! # use klarna_sdk::{Client, sandbox::Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.account(sandbox.partner_account_id().as_str())?;
//! // Once: the customer agrees.
//! let outcome = account
//!     .tokenize(
//!         Currency::SEK,
//!         [CustomerTokenScope::PaymentCustomerPresent, CustomerTokenScope::PaymentCustomerNotPresent],
//!         StepUp::handover("https://scooter.example/return"),
//!     )
//!     .customer_token_reference("wallet-5512")
//!     .ondemand_service(OndemandService::new().average_amount(15_000))
//!     .send()
//!     .await?;
//! let Tokenization::StepUpRequired(pending) = outcome else {
//!     return Err("Klarna always asks the customer first".into());
//! };
//! // Store `pending`, and send the customer to `pending.payment_request_url()`.
//! # sandbox.approve(pending.payment_request_id())?;
//!
//! // After the approval the token is in the webhook, and here. There is no final call.
//! let asked = account.read_payment_request(pending.payment_request_id()).send().await?;
//! let token = asked.customer_token()?.ok_or("not approved yet")?;
//!
//! // The customer is there: Klarna may still ask, so allow it.
//! let ride = account
//!     .charge_customer_present(Money::new(24_900, Currency::SEK), token.clone())
//!     .payment_transaction_reference("ride-881")
//!     .capture_now("ride-881-capture")
//!     .step_up(StepUp::handover("https://scooter.example/return"))
//!     .send()
//!     .await?;
//! assert!(ride.approved().is_some());
//!
//! // The customer is away: Klarna approves or declines.
//! let renewal = account
//!     .charge_customer_not_present(Money::new(9_900, Currency::SEK), token)
//!     .payment_transaction_reference("pass-2026-12")
//!     .capture_now("pass-2026-12-capture")
//!     .send()
//!     .await?;
//! assert!(renewal.approved().is_some());
//! # Ok(())
//! # }
//! ```
//!
//! # Along with a first payment
//!
//! [`AuthorizePayment::request_customer_token`](crate::AuthorizePayment::request_customer_token) asks
//! for one. The approved [`Payment`](crate::Payment) tells it, and a
//! [`Decline`](crate::Decline) may, too: Klarna can grant the token and refuse the payment.
//!
//! # The customer takes it back
//!
//! Klarna tells it by a webhook, and a charge is refused from then on. To revoke one yourself, send
//! the operation `revokeCustomerToken` with [`Client::operation`](crate::Client::operation).
