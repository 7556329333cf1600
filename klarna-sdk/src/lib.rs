//! Klarna payment authorization for acquiring partners.

mod account;
mod answer;
mod api_key;
mod authorize;
mod client;
mod currency;
mod environment;
mod error;
mod finalize;
mod generated;
mod idempotency_key;
mod identifier;
mod line_item;
mod money;
mod outcome;
mod pending;
#[cfg(feature = "sandbox")]
pub mod sandbox;
mod session_token;
mod step_up;
mod tls;
mod transport;

pub use account::Account;
pub use answer::Answer;
pub use api_key::ApiKey;
pub use authorize::{AuthorizePayment, HasReference, NoReference, Reference};
pub use client::{
    Client, ClientBuilder, HasApiKey, HasEnvironment, NoApiKey, NoEnvironment, Target,
};
pub use currency::Currency;
pub use environment::Environment;
pub use error::{Error, ErrorKind};
pub use finalize::Finalize;
pub use generated::types;
pub use idempotency_key::IdempotencyKey;
pub use identifier::PartnerAccountId;
pub use line_item::LineItem;
pub use money::Money;
pub use outcome::{Authorization, Decline, Payment, Unrecognized};
pub use pending::PendingAuthorization;
pub use session_token::SessionToken;
pub use step_up::{ReturnUrl, StepUp};
