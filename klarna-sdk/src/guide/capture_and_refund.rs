//! After the approval: ship, pay back, release, authorize again.
//!
//! Every change has a reference. It decides the idempotency key: the same reference is the same call
//! again, and each further capture, refund or change needs one of its own.
//!
//! | to | call | reference |
//! | --- | --- | --- |
//! | take the money, when a parcel leaves | [`capture_payment_transaction`](crate::Account::capture_payment_transaction) | `payment_capture_reference` |
//! | take it at once, with the authorization | [`capture_now`](crate::AuthorizePayment::capture_now) | its argument |
//! | pay back a capture | [`refund_payment_capture`](crate::Account::refund_payment_capture) | `payment_refund_reference` |
//! | pay back without naming a capture | [`refund_payment_transaction`](crate::Account::refund_payment_transaction) | `refund_reference` |
//! | release what won't be captured | [`void_payment_transaction`](crate::Account::void_payment_transaction) | `change_reference`, which isn't sent |
//! | authorize another amount, or longer | [`reauthorize_payment_transaction`](crate::Account::reauthorize_payment_transaction) | the same |
//! | change references or purchase data | [`update_payment_transaction`](crate::Account::update_payment_transaction) | the same |
//!
//! ```
//! use klarna_sdk::{Currency, LineItem, Money, types::ShipmentTracking};
//! # use klarna_sdk::{Client, sandbox::{FirstCall, Sandbox}};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::builder().first_call(FirstCall::Approve).start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.account(sandbox.partner_account_id().as_str())?;
//! # let payment = account
//! #     .authorize_payment(Money::new(13_000, Currency::USD))
//! #     .payment_transaction_reference("order-1234")
//! #     .send()
//! #     .await?
//! #     .approved()
//! #     .ok_or("not approved")?;
//! // `payment` comes from the authorization; its id, stored by you, will do as well.
//! let capture = account
//!     .capture_payment_transaction(&payment, Money::new(11_800, Currency::USD))
//!     .payment_capture_reference("order-1234-parcel-1")
//!     .line_item(LineItem::new("Desk lamp", 2, 5_900))
//!     .delivery(ShipmentTracking::new().shipping_carrier("DHL").tracking_number("JD014"))
//!     .send()
//!     .await?;
//! assert_eq!(capture.capture_amount, Some(11_800));
//!
//! // The rest is sold out. The last capture can say so itself, with
//! // `release_remaining_authorization`.
//! account
//!     .void_payment_transaction(&payment)
//!     .change_reference("order-1234-sold-out")
//!     .send()
//!     .await?;
//!
//! // One lamp comes back. The currency of the payment is known, and another one is refused here.
//! let refund = account
//!     .refund_payment_capture(&capture, Money::new(5_900, Currency::USD))
//!     .payment_refund_reference("order-1234-return-1")
//!     .line_item(LineItem::new("Desk lamp", 1, 5_900))
//!     .send()
//!     .await?;
//! let euros = account
//!     .refund_payment_transaction(&payment, Money::new(100, Currency::EUR))
//!     .refund_reference("order-1234-return-2")
//!     .send()
//!     .await;
//! assert!(euros.is_err_and(|error| !error.may_have_reached_klarna()));
//!
//! // What Klarna has on record.
//! let id = payment.payment_transaction_id();
//! let now = account.read_payment_transaction(id).send().await?;
//! println!("{:?}", now.state);
//! let captured = capture.payment_capture_id.as_deref().ok_or("no id")?;
//! account.read_payment_capture(captured).send().await?;
//! let refunded = refund.payment_refund_id.as_deref().ok_or("no id")?;
//! account.read_payment_refund(refunded).send().await?;
//! # Ok(())
//! # }
//! ```
//!
//! Klarna asks not to poll a payment transaction to confirm a capture, refund or void: the answer of
//! each is authoritative.
//!
//! # What the answers are
//!
//! A [`Reply`](crate::Reply) dereferences to the type of Klarna's document, and keeps what came with
//! it: status, ids for Klarna's support, attempts, and the body as it arrived. All members are
//! optional, because a member that is missing must not lose the rest of an answer about money.
//!
//! # Longer, or more
//!
//! A payment that isn't captured expires, see [`Payment::expires_at`](crate::Payment::expires_at).
//! Until 7 days after that it can be authorized again:
//!
//! ```
//! use klarna_sdk::{Account, Currency, Error, Money, Payment};
//!
//! # async fn extend(account: Account, payment: Payment) -> Result<(), Error> {
//! account
//!     .reauthorize_payment_transaction(&payment)
//!     .change_reference("order-1234-extension-1")
//!     .amount(Money::new(15_000, Currency::USD))
//!     .extension_days(10)
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # Another reference, other data
//!
//! ```
//! use klarna_sdk::{Account, Error, Payment};
//!
//! # async fn rename(account: Account, payment: Payment) -> Result<(), Error> {
//! account
//!     .update_payment_transaction(&payment)
//!     .change_reference("order-1234-renamed")
//!     .payment_transaction_reference("order-1234-B")
//!     .send()
//!     .await?;
//! # Ok(())
//! # }
//! ```
//!
//! # The customer's bank takes the money back
//!
//! Klarna tells of a chargeback by webhook:
//!
//! ```
//! # use klarna_sdk::{Client, Currency, Money, sandbox::{FirstCall, Sandbox}};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::builder().first_call(FirstCall::Approve).start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.own_account();
//! # let payment = account.authorize_payment(Money::new(500, Currency::USD))
//! #     .payment_transaction_reference("order-1").send().await?.approved().ok_or("not approved")?;
//! # let captured = account.capture_payment_transaction(&payment, Money::new(500, Currency::USD))
//! #     .payment_capture_reference("parcel-1").send().await?.into_value();
//! # let id = sandbox.charge_back(&captured.payment_capture_id.ok_or("no id")?, 500)?;
//! // `id` is in the webhook.
//! let chargeback = account.read_payment_chargeback(id).send().await?;
//! println!("{:?} {:?}", chargeback.amount, chargeback.currency);
//! # Ok(())
//! # }
//! ```
