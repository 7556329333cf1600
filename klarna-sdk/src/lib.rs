//! Klarna payments for acquiring partners: payment service providers, acquirers, payment
//! platforms.
//!
//! A payment takes one call of `authorizePayment` when Klarna approves it at once, and two when the
//! customer has to interact with Klarna first:
//!
//! 1. [`Account::authorize_payment`] asks for the payment. When the outcome is
//!    [`Authorization::StepUpRequired`], its [`PendingAuthorization`] holds everything that the
//!    second call must repeat: store it, and send the customer to Klarna.
//! 2. The customer approves, and a session token arrives, by webhook or with the return URL.
//! 3. [`Account::finalize`] asks again, with the token, within 60 minutes.
//!
//! ```no_run
//! use klarna_sdk::{ApiKey, Authorization, Client, Currency, Environment};
//! use klarna_sdk::{LineItem, Money, SessionToken, StepUp};
//!
//! # async fn pay(token: String) -> Result<(), Box<dyn std::error::Error>> {
//! let klarna = Client::builder()
//!     .api_key(ApiKey::from_env("KLARNA_API_KEY")?)
//!     .environment(Environment::Test)
//!     .build()?;
//! let account = klarna.account("krn:partner:global:account:test:ABCD1234")?;
//!
//! let outcome = account
//!     .authorize_payment(Money::from_decimal("118.00", Currency::USD)?)
//!     .payment_transaction_reference("order-1234")
//!     .line_item(LineItem::new("Desk lamp", 2, 5_900))
//!     .step_up(StepUp::handover("https://psp.example/return"))
//!     .send()
//!     .await?;
//! if let Authorization::StepUpRequired(pending) = outcome {
//!     // Minutes later, perhaps in another process:
//!     let outcome = account.finalize(&pending, SessionToken::new(token)?).send().await?;
//!     let payment = outcome.approved().ok_or("not approved")?;
//!     println!("{}", payment.payment_transaction_id());
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # The map
//!
//! | to | start with | guide |
//! | --- | --- | --- |
//! | take a payment | [`Account::authorize_payment`] | [`authorize`](guide::authorize) |
//! | finish it after the customer's approval | [`Account::finalize`] | [`finalize`](guide::finalize) |
//! | always ask the customer, without an attempt first | [`Account::create_payment_request`] | [`authorize`](guide::authorize) |
//! | receive webhooks, and finalize from one | [`webhook::Verifier`] | [`webhooks`](guide::webhooks) |
//! | read what came back with the return URL | [`ReturnUrlTemplate`] | [`finalize`](guide::finalize) |
//! | learn of a completion whose webhook didn't arrive | [`Account::read_payment_request`] | [`finalize`](guide::finalize) |
//! | capture, refund, release | [`Account::capture_payment_transaction`], [`Account::refund_payment_capture`], [`Account::refund_payment_transaction`], [`Account::void_payment_transaction`] | [`capture_and_refund`](guide::capture_and_refund) |
//! | authorize another amount, or longer | [`Account::reauthorize_payment_transaction`] | [`capture_and_refund`](guide::capture_and_refund) |
//! | change references or purchase data | [`Account::update_payment_transaction`], [`Account::update_payment_request`] | [`capture_and_refund`](guide::capture_and_refund) |
//! | obtain a customer token | [`AuthorizePayment::request_customer_token`] along with a payment, [`Account::tokenize`] without | [`charge_token`](guide::charge_token) |
//! | charge it | [`Account::charge_customer_present`], [`Account::charge_customer_not_present`] | [`charge_token`](guide::charge_token) |
//! | send any other operation of Klarna's | [`Client::operation`] | [`webhooks`](guide::webhooks) |
//! | know what a failed call did | [`Error::delivery`] | [`retries_and_idempotency`](guide::retries_and_idempotency) |
//! | set limits, certificates and keys, log and count | [`ClientBuilder`] | [`operating`](guide::operating) |
//! | test without an account | [`sandbox::Sandbox`] | [`testing_with_the_sandbox`](guide::testing_with_the_sandbox) |
//! | replace calls that are written by hand | | [`migrating`](guide::migrating) |
//!
//! The types of Klarna's document are in [`types`]: the ones that builders take and answers hold.
//!
//! An acquiring partner names the partner's account with [`Client::account`]. A partner with an API
//! key of its own uses [`Client::own_account`].
//!
//! # When the outcome is unknown
//!
//! The client tries calls again where that can't act twice;
//! [`retries_and_idempotency`](guide::retries_and_idempotency) has a table of what happens when. A call can still fail after Klarna acted on it: see [`Error::delivery`]. Repeat it with
//! the same reference and the same content. It carries the same idempotency key, for 24 hours
//! Klarna answers with the first result, and nothing is charged twice. A final call can be repeated
//! at any time, because Klarna takes the session token for a key as well.
//!
//! Each call that changes something has a reference, which decides its key: of the payment, the
//! capture, the refund, or one of your own that isn't sent (`change_reference`). The same reference
//! means the same call again, a new reference means a new one.
//!
//! # Where the rules come from
//!
//! From Klarna's public documentation. The OpenAPI document in this project's repository marks what
//! is inferred; this crate isn't made by Klarna.
//!
//! # Features
//!
//! - `ring` (default), `aws-lc-rs`: where TLS gets its cryptography from
//! - `schemars`: `schemars::JsonSchema` for [`types`]
//! - `sandbox`: a stateful stand-in for Klarna, for examples and tests
//! - `webhook`: verifies and reads webhooks

#![cfg_attr(docsrs, feature(doc_cfg))]
// Without their features, the modules that the map names aren't there.
#![cfg_attr(
    not(all(feature = "sandbox", feature = "webhook")),
    allow(rustdoc::broken_intra_doc_links)
)]

mod account;
mod answer;
mod api_key;
mod attempt;
mod authorization;
mod authorize;
mod budget;
mod call_options;
mod capture;
mod client;
mod conversions;
mod credentials;
mod currency;
mod customer_token;
mod delivery;
mod environment;
mod error;
mod finalize;
mod generated;
pub mod guide;
mod idempotency_key;
mod identifier;
mod interceptor;
mod limits;
mod line_item;
mod metadata;
mod money;
mod network;
mod operation;
mod operation_call;
mod outcome;
mod payment_request;
mod payment_transaction;
mod pending;
mod purchase;
mod rate_limit;
mod reference;
mod refund;
mod rejection;
mod reply;
mod resource_id;
mod retry;
mod return_url;
#[cfg(feature = "sandbox")]
pub mod sandbox;
mod sensitive;
mod session_token;
mod step_up;
mod telemetry;
mod timing;
mod tls;
mod tokenize;
mod transport;
#[cfg(feature = "webhook")]
pub mod webhook;

pub use account::Account;
pub use answer::Answer;
pub use api_key::ApiKey;
pub use attempt::Attempt;
pub use authorize::{AuthorizePayment, CustomerNotPresent, CustomerPresent};
pub use capture::{CapturePaymentTransaction, ReadPaymentCapture};
pub use client::{
    Client, ClientBuilder, HasApiKey, HasEnvironment, NoApiKey, NoEnvironment, ProvidedApiKey,
    Target,
};
pub use credentials::{ApiKeyProvider, RotatingApiKey};
pub use currency::Currency;
pub use customer_token::CustomerToken;
pub use delivery::Delivery;
pub use environment::Environment;
pub use error::{Error, ErrorKind};
pub use finalize::Finalize;
pub use generated::{Idempotency, Operation, Rule, Violation, types};
pub use idempotency_key::IdempotencyKey;
pub use identifier::PartnerAccountId;
pub use interceptor::{CallInfo, Interceptor};
pub use line_item::LineItem;
pub use money::Money;
pub use operation_call::OperationCall;
pub use outcome::{Authorization, Decline, Payment, Unrecognized};
pub use payment_request::{
    CancelPaymentRequest, CreatePaymentRequest, CreatedPaymentRequest, ReadPaymentRequest,
    UpdatePaymentRequest,
};
pub use payment_transaction::{
    ReadPaymentTransaction, ReauthorizePaymentTransaction, UpdatePaymentTransaction,
    VoidPaymentTransaction,
};
pub use pending::PendingAuthorization;
pub use rate_limit::RateLimit;
pub use reference::{HasReference, NoReference, Reference};
pub use refund::{
    ReadPaymentChargeback, ReadPaymentRefund, RefundPaymentCapture, RefundPaymentTransaction,
};
pub use reply::Reply;
pub use resource_id::{PaymentCaptureId, PaymentRequestId, PaymentTransactionId};
pub use return_url::{CustomerReturn, ReturnUrl, ReturnUrlTemplate};
pub use session_token::SessionToken;
pub use step_up::StepUp;
pub use timing::{Sleep, Timing};
pub use tls::{ClientIdentity, RootCertificates};
pub use tokenize::{IssuedToken, PendingTokenization, Tokenization, Tokenize};
