//! A stateful stand-in for Klarna, in this process and on a loopback port, for examples and tests.
//!
//! A [`Sandbox`] speaks HTTP, so that any client can be pointed at it. It serves every operation of
//! Klarna's document, for the account in the path and for the account of the API key. It remembers
//! payment requests, transactions, tokens, webhooks and idempotency keys, and has a clock that can
//! be moved forward.
//!
//! ```
//! use klarna_sdk::{Client, Currency, LineItem, Money, StepUp, sandbox::Sandbox};
//!
//! # #[tokio::main]
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
//!     .payment_transaction_reference("order-1")
//!     .line_item(LineItem::new("Desk lamp", 2, 5_900))
//!     .step_up(StepUp::handover("https://psp.example/return"))
//!     .send()
//!     .await?;
//! let pending = outcome.step_up_required().ok_or("no step-up")?;
//!
//! let token = sandbox.approve(pending.payment_request_id())?;
//! let outcome = account.finalize(&pending, token).send().await?;
//! assert!(outcome.approved().is_some());
//! assert_eq!(sandbox.transactions().len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! # What a program plays
//!
//! | part | played by |
//! | --- | --- |
//! | the customer | [`enter`](Sandbox::enter), [`approve`](Sandbox::approve), [`decline`](Sandbox::decline), or a person at `payment_request_url` |
//! | the bank | [`charge_back`](Sandbox::charge_back), [`fund`](Sandbox::fund), [`expire_funding`](Sandbox::expire_funding) |
//! | time | [`SandboxClock::advance`] |
//! | the network | [`deliver_due`](Sandbox::deliver_due), [`redeliver`](Sandbox::redeliver) |
//!
//! What came of it is in [`payment_requests`](Sandbox::payment_requests),
//! [`transactions`](Sandbox::transactions), [`deliveries`](Sandbox::deliveries) and
//! [`received`](Sandbox::received).
//!
//! # The purchase page
//!
//! A browser that is sent to `payment_request_url` finds a page where a person approves, declines,
//! leaves without deciding, or lets the time run out, and is sent back to `return_url` with its
//! placeholders filled in. The session token is among them once the payment is approved; its
//! placeholder becomes nothing before. The page says that it is a sandbox, looks like nothing of
//! Klarna's, works without scripts, and isn't among the requests that are [`received`](Sandbox::received).
//!
//! # Faults
//!
//! A [`SandboxScript`] makes it slow, limits how often it may be called, and lets chosen calls and
//! webhooks go wrong. Without one, nothing does: the headers about rate limits are sent, and never
//! run out.
//!
//! # Webhooks
//!
//! Endpoints are subscribed as they are at Klarna, with `createWebhook`. Klarna takes HTTPS on port
//! 443 or 8443; the sandbox takes `http` URLs of `localhost` and of loopback addresses, and refuses
//! all others, so that no test calls anyone else. It follows no redirect, and waits 10 seconds for
//! an answer. Events are delivered one after another, soon after they happen and signed with the
//! key of the subscription. What isn't acknowledged is repeated after 10 seconds, 2 minutes, 15
//! minutes, 3 hours, 6 hours and 12 hours of the sandbox's clock, each counted from when the attempt
//! before was due.
//!
//! # How far to trust it
//!
//! It is ours, not Klarna's: written from Klarna's public documentation, and never compared with
//! Klarna's servers. What works here still has to be tried in Klarna's test environment.
//!
//! From the documentation are: paths, headers and the shapes of answers and errors; the lifetime
//! and the states of payment requests; that a final call repeats amount and currency, comes within
//! 60 minutes, and can be repeated; that a customer token takes a step-up; that a payment expires,
//! can be authorized again for 7 days, and is then closed, or completed when a part was captured;
//! that a void closes or completes, at most 200 times; that an account has at most 50 signing keys,
//! each shown once; the envelope of events, their signature and the times of their repetition; that
//! idempotency keys hold 24 hours.
//!
//! Ours are, because the documentation is silent:
//!
//! - **Who is declined, and why.** A customer e-mail with `+denied@` in it is declined by every
//!   first call (Klarna's general test pages use such addresses), with the `result_reason`
//!   `SANDBOX_DENIED`. A first call that needs the customer and has no `step_up_config` is declined
//!   with `SANDBOX_STEP_UP_NOT_ALLOWED`.
//! - **Which error answers what.** A final call that differs from what the customer approved is
//!   400 `VALIDATION_ERROR` and names the parameter, as is an amount above what is left to capture
//!   or refund; a token that is unknown, revoked or older than 60 minutes is 404
//!   `RESOURCE_NOT_FOUND`; what a state doesn't allow is 409 `RESOURCE_CONFLICT`, as is the 51st
//!   signing key; a charge that the scopes of a customer token don't cover is 403
//!   `OPERATION_FORBIDDEN`; a body above 1,000,000 bytes is 413 with `VALIDATION_ERROR`; a POST or
//!   PATCH without `Klarna-Idempotency-Key` is 400.
//! - **What is the same request.** A key belongs to an operation, what its path names, its body,
//!   session token and customer token. The form of the path with the account and the one without
//!   are the same operation. Bodies are compared as JSON, so that spaces and the order of members
//!   don't matter. Only successes are remembered. A replay is found before the request is checked.
//! - **What is a final call.** Every call with a session token is one, unless the token comes from
//!   `createInteroperabilityTestToken`. Tokens that Klarna's Web SDK hands out aren't known here, and
//!   answer 404.
//! - **What counts as a difference.** Currencies are compared without regard to case, and purchase
//!   data as JSON, so that any change counts as a material one. A final call may leave purchase data
//!   out, and has a `payment_transaction_reference` of its own.
//! - **What is refused as unknown.** Values of `method`, `capture`, `scopes`, `mode`,
//!   `collect_customer_profile`, `remaining_authorization`, `customer_journey`, `status`,
//!   `event_type`, `event_types`, `event_version` and of the query beyond the documented ones. In
//!   other places they are taken.
//! - **`null`** in place of a documented member is refused.
//! - **Line items** have to add up to the amount that they are sent with, but not those of captures
//!   and refunds. An update keeps the members of purchase data that it doesn't name.
//! - **Payment requests** can also be canceled while they are completed and not finalized, unless
//!   only a customer token was asked for. Then the session token is left out as well, because no
//!   final call is needed. The profile and the address that Klarna collects are invented.
//! - **Customer tokens.** With a `step_up_config` the customer is taken to be present, which
//!   `payment:customer_present` has to cover; without one, either scope for payments will do. A
//!   token is revoked once. What introspection tells is made up.
//! - **Transactions.** The lifetime is 28 days. What is left when it is over, or when a void or a
//!   capture releases it, can't be captured. A completed payment can be authorized again with an
//!   amount above what is captured; one that is closed can't. An authorization reaches 365 days ahead
//!   at most, and its amount has to be above what is captured. A refund that names no capture takes
//!   the oldest ones first. What is charged back can't be refunded.
//! - **Money that isn't guaranteed** can be captured until its time runs out.
//! - **Webhooks.** A subscription is there already when one has the same URL, version and events. An
//!   asterisk stands for what follows a dot. Without a `signing_key_id` nothing is signed. A key that
//!   a subscription uses can't be deleted. Deleting or disabling a subscription ends its deliveries.
//!   A simulated event has invented contents, and is sent whatever was subscribed to.
//! - **What Klarna doesn't publish.** The members of the presentation, of the interoperability tokens
//!   and of the event about a revoked customer token are made up, as is the token for the Web SDK,
//!   which nothing takes.
//! - **Times.** An `interaction_expiry` of exactly 15 minutes or 48 hours is taken; durations are
//!   made of days, hours and minutes.
//!
//! Not there, or ignored: disputes, settlements and events about the partner (other than simulated
//! ones), the older `payment_request_expires_at`, `Klarna-Interoperability-Token` and
//! `Klarna-Payment-Token`.

mod answer;
mod authorize;
mod builder;
mod clock;
mod connection;
mod controls;
mod courier;
mod course;
mod credentials;
mod customer;
mod customer_token;
mod delivery;
mod error;
mod expiry;
mod fault;
mod final_call;
mod first_call;
mod idempotency;
mod identifiers;
mod incoming;
mod interoperability;
mod movement;
mod notifications;
mod operation;
mod payment_request;
mod payment_requests;
mod play;
mod presentation;
mod purchase_page;
mod rate_limit;
mod received;
mod refusal;
mod register;
mod sample;
mod saved;
mod script;
mod server;
mod shared;
mod signing_key;
mod state;
#[cfg(test)]
mod testing;
mod transaction;
mod transaction_view;
mod transactions;
mod validation;
mod webhook;

use std::{fmt, io, sync::Arc};

use tokio::{sync::oneshot, task::AbortHandle};

pub use builder::{FirstCall, SandboxBuilder, SandboxFunding};
pub use clock::SandboxClock;
pub use delivery::{SandboxAttempt, SandboxDelivery, SandboxDeliveryState};
pub use error::SandboxError;
pub use fault::{SandboxFault, SandboxWebhookFault};
pub use payment_request::SandboxPaymentRequest;
pub use received::ReceivedRequest;
pub use script::{SandboxRule, SandboxScript, SandboxScriptError};
pub use transaction_view::SandboxTransaction;

use crate::{ApiKey, PartnerAccountId};
use shared::Shared;

/// A running stand-in for Klarna, with one partner account and one API key of its own.
///
/// Dropping it stops the server: it takes no new connections, and closes the open ones once their
/// current answer is out. That happens on the runtime it was started on, as soon as that runtime
/// gets to it.
///
/// `Debug` shows the address, no key and no token.
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::Sandbox;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let sandbox = Sandbox::start().await?;
/// assert!(sandbox.base_url().starts_with("http://127.0.0.1:"));
/// assert!(sandbox.approve("krn:payment:eu1:request:unknown").is_err());
/// # Ok(())
/// # }
/// ```
pub struct Sandbox {
    shared: Arc<Shared>,
    /// The server runs for as long as this end of the channel exists.
    _running: oneshot::Sender<()>,
    /// Delivers webhooks.
    worker: AbortHandle,
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        self.worker.abort();
    }
}

impl Sandbox {
    /// Starts on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// - there is no Tokio runtime around the call (one without I/O or time makes Tokio panic)
    /// - there is no cryptography provider, as for [`ClientBuilder::build`](crate::ClientBuilder::build)
    /// - no port can be opened
    ///
    /// # Examples
    ///
    /// ```
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// let one = klarna_sdk::sandbox::Sandbox::start().await?;
    /// let other = klarna_sdk::sandbox::Sandbox::start().await?;
    /// assert_ne!(one.base_url(), other.base_url());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn start() -> io::Result<Self> {
        Self::builder().start().await
    }

    /// Begins a sandbox with choices of your own.
    pub fn builder() -> SandboxBuilder {
        SandboxBuilder::default()
    }

    /// Returns what `/v2/...` is appended to, such as `http://127.0.0.1:49152`.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.shared.base_url
    }

    /// Returns the only key that this sandbox accepts.
    #[must_use]
    pub fn api_key(&self) -> ApiKey {
        self.shared.credentials.api_key.clone()
    }

    /// Returns the only account that this sandbox knows.
    #[must_use]
    pub fn partner_account_id(&self) -> PartnerAccountId {
        self.shared.credentials.partner_account_id.clone()
    }

    /// Returns the clock that every lifetime and timestamp follows.
    #[must_use]
    pub fn clock(&self) -> &SandboxClock {
        &self.shared.clock
    }

    /// Returns every request that arrived, in the order of arrival, also those that were refused.
    ///
    /// All are kept for as long as the sandbox lives, unless
    /// [`keep_received`](SandboxBuilder::keep_received) says otherwise.
    #[must_use]
    pub fn received(&self) -> Vec<ReceivedRequest> {
        self.shared.received().all()
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}
