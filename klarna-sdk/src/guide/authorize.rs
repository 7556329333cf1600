//! Take a payment: the first call.
//!
//! # A client and an account
//!
//! A [`Client`](crate::Client) belongs to one API key. Make it once and keep it: its clones share
//! connections and the budget of retries. An acquiring partner then names the partner's account
//! that the payment is for.
//!
//! ```
//! use klarna_sdk::{ApiKey, Client, Environment};
//!
//! let klarna = Client::builder()
//!     .api_key(ApiKey::new("klarna_test_api_example")?)
//!     .environment(Environment::Test)
//!     .build()?;
//! let account = klarna.account("krn:partner:global:account:test:ABCD1234")?;
//! assert_eq!(account.id().map(|id| id.as_str()), Some("krn:partner:global:account:test:ABCD1234"));
//!
//! // A partner with an API key of its own needs no id.
//! assert!(klarna.own_account().id().is_none());
//! # Ok::<(), klarna_sdk::Error>(())
//! ```
//!
//! # The payment
//!
//! Amounts are in minor units, such as cents, and go with their currency: see
//! [`Money`](crate::Money). Your reference tells this payment from every other one, and a repetition
//! from a new call; without it the call doesn't compile.
//!
//! ```
//! use std::time::Duration;
//! use klarna_sdk::{Authorization, Currency, LineItem, Money, StepUp, types};
//! # use klarna_sdk::{Client, sandbox::Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.account(sandbox.partner_account_id().as_str())?;
//! let step_up = StepUp::handover("https://psp.example/return")
//!     .app_return_url("psp-example://return")
//!     .payment_request_reference("checkout-5521")
//!     .expires_in(Duration::from_secs(30 * 60));
//! let outcome = account
//!     .authorize_payment(Money::from_decimal("118.00", Currency::USD)?)
//!     .payment_transaction_reference("order-1234")
//!     .purchase_reference("A-1234")
//!     .line_item(LineItem::new("Desk lamp", 2, 5_900).line_item_reference("SKU-77"))
//!     .customer(types::Customer::new().email("customer@example.com"))
//!     .shipping(types::Shipping::new())
//!     .step_up(step_up)
//!     .with_partner_correlation_id("trace-1")
//!     .send()
//!     .await?;
//! match outcome {
//!     Authorization::Approved(payment) => println!("paid: {}", payment.payment_transaction_id()),
//!     Authorization::StepUpRequired(pending) => {
//!         // Store it, then send the customer to this address. The guide `finalize` goes on.
//!         let row = serde_json::to_string(&pending)?;
//!         assert!(pending.payment_request_url().is_some());
//!         assert!(!row.is_empty());
//!     }
//!     Authorization::Declined(decline) => println!("another way to pay: {:?}", decline.reason()),
//!     other => println!("ask Klarna about {other:?}"),
//! }
//! # Ok(())
//! # }
//! ```
//!
//! None of the outcomes is an error. A decline stays one: asking again under the same reference
//! gives the same answer, and a new attempt needs a new reference.
//!
//! # Whether the customer can be asked
//!
//! [`step_up`](crate::AuthorizePayment::step_up) allows Klarna to ask. Without it a payment that
//! needs the customer is declined. A checkout that always sends the customer to Klarna begins with
//! [`create_payment_request`](crate::Account::create_payment_request) instead, which asks without an
//! attempt to authorize first:
//!
//! ```
//! use klarna_sdk::{Currency, LineItem, Money, StepUp, types};
//! # use klarna_sdk::{Client, sandbox::Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.account(sandbox.partner_account_id().as_str())?;
//! let created = account
//!     .create_payment_request(
//!         Money::new(11_800, Currency::USD),
//!         StepUp::handover("https://psp.example/return"),
//!     )
//!     .payment_request_reference("session-1234")
//!     .line_item(LineItem::new("Desk lamp", 2, 5_900))
//!     .collect_customer_profile(types::CustomerProfileScope::ProfileEmail)
//!     .send()
//!     .await?;
//! println!("{:?}, {:?}", created.payment_request_url(), created.reply().state);
//! let pending = created.pending("order-1234")?;
//!
//! // The basket changed while the customer was away.
//! account
//!     .update_payment_request(&pending)
//!     .change_reference("session-1234-change-1")
//!     .amount(Money::new(5_900, Currency::USD))
//!     .line_item(LineItem::new("Desk lamp", 1, 5_900))
//!     .send()
//!     .await?;
//!
//! // The customer left.
//! let canceled = account.cancel_payment_request(created.payment_request_id()).send().await?;
//! assert_eq!(canceled.state, Some(types::PaymentRequestState::Canceled));
//! # Ok(())
//! # }
//! ```
//!
//! # What has no setter
//!
//! The setters cover what is used daily. All of the body is within reach of
//! [`map_request`](crate::AuthorizePayment::map_request), and what is set there is checked against
//! the document's limits like everything else:
//!
//! ```
//! use klarna_sdk::{Account, Currency, Error, Money, types};
//!
//! # async fn with_a_store(account: Account) -> Result<(), Error> {
//! account
//!     .authorize_payment(Money::new(11_800, Currency::USD))
//!     .payment_transaction_reference("order-1234")
//!     .payment_option_id("as the presentation named it")
//!     .acquiring_config(types::AcquiringConfig::new())
//!     .point_of_checkout(types::PointOfCheckout::new().store_id("store-7"))
//!     .map_request(|request| request.klarna_network_data("from the partner's shop"))
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
