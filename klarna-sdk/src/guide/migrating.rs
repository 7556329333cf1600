//! Replace calls that are written by hand.
//!
//! Three ways lead here: an integration on a bare HTTP client, a client that a generator made of an
//! OpenAPI document, and Klarna's older products.
//!
//! # One call at a time
//!
//! Nothing has to change at once. The SDK and your own code can share a key, an account and even the
//! connections: give the builder the HTTP client that you have, with
//! [`http_client`](crate::ClientBuilder::http_client). Start with reads, which can't do harm, then
//! replace the pair of authorization and final authorization together: what the first one returns is
//! what the second one takes.
//!
//! # Keep your idempotency keys
//!
//! The SDK derives a key from your reference. A call that your old code made, and that the new code
//! repeats within 24 hours, must carry the old key: otherwise Klarna takes it for another payment.
//! Give it along until the last of them is a day old:
//!
//! ```
//! use klarna_sdk::{Account, Authorization, Currency, Error, IdempotencyKey, Money};
//!
//! # async fn pay(account: Account, row: Row) -> Result<Authorization, Error> {
//! # struct Never;
//! let mut call = account
//!     .authorize_payment(Money::new(row.amount, Currency::from_code(&row.currency)?))
//!     .payment_transaction_reference(row.reference);
//! if let Some(old_key) = row.idempotency_key {
//!     call = call.with_idempotency_key(IdempotencyKey::new(old_key)?);
//! }
//! call.send().await
//! # }
//! # struct Row { amount: i64, currency: String, reference: String, idempotency_key: Option<String> }
//! ```
//!
//! # Payments that wait for their customer
//!
//! What your old code stored isn't a [`PendingAuthorization`](crate::PendingAuthorization). Make one
//! from your records, with the content of the first call, and no call is needed:
//!
//! ```
//! use klarna_sdk::{Currency, LineItem, Money};
//! # use klarna_sdk::{ApiKey, Client, Environment};
//! # let klarna = Client::builder()
//! #     .api_key(ApiKey::new("klarna_test_api_example")?)
//! #     .environment(Environment::Test)
//! #     .build()?;
//! # let account = klarna.own_account();
//!
//! let pending = account
//!     .authorize_payment(Money::new(11_800, Currency::USD))
//!     .payment_transaction_reference("order-1234")
//!     .line_items([LineItem::new("Desk lamp", 2, 5_900)])
//!     .pending("krn:payment:eu1:request:1")?;
//! assert_eq!(pending.payment_request_id(), "krn:payment:eu1:request:1");
//! # Ok::<(), klarna_sdk::Error>(())
//! ```
//!
//! # What replaces what
//!
//! | by hand | here |
//! | --- | --- |
//! | amounts as decimals or floats | [`Money::from_decimal`](crate::Money::from_decimal), which refuses what the currency can't have |
//! | a random idempotency key, stored or not | the reference that you have anyway |
//! | `match status` | [`Authorization`](crate::Authorization) for outcomes, [`Error::delivery`](crate::Error::delivery) for doubt |
//! | a loop around the call | [`ClientBuilder::retries`](crate::ClientBuilder::retries), and never around what can act twice |
//! | the body of the first call, built again for the second | [`Account::finalize`](crate::Account::finalize) |
//! | an enum that breaks with a new value | value sets that keep what they don't know |
//! | the HMAC of a body, compared with `==` | [`webhook::Verifier`](crate::webhook::Verifier) |
//! | logs with a list of things to leave out | `Debug` that holds no secret |
//! | a mock for each test | [`sandbox`](crate::sandbox) |
//!
//! # From Klarna Payments, Checkout or Order Management
//!
//! Those are other APIs, with other hosts and keys, and this crate doesn't call them. In place of a
//! session and an order there are a payment request and a payment transaction; orders that exist there
//! are captured and refunded there.
