//! A stateful stand-in for Klarna, in this process and on a loopback port, for examples and tests.
//!
//! A [`Sandbox`] speaks HTTP, so that any client can be pointed at it. It remembers payment
//! requests, transactions, tokens and idempotency keys, and has a clock that can be moved forward.
//! The customer is played by the program: [`Sandbox::approve`] and [`Sandbox::decline`].
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
//! # How far to trust it
//!
//! It is ours, not Klarna's: written from Klarna's public documentation, and never compared with
//! Klarna's servers. What works here still has to be tried in Klarna's test environment.
//!
//! From the documentation are: paths, headers and the shapes of answers and errors; the lifetime
//! of payment requests; that a final call repeats amount and currency, comes within 60 minutes,
//! and can be repeated; that a customer token takes a step-up; that idempotency keys hold 24 hours.
//!
//! Ours are, because the documentation is silent:
//!
//! - **Who is declined, and why.** A customer e-mail with `+denied@` in it is declined by every
//!   first call (Klarna's general test pages use such addresses), with the `result_reason`
//!   `SANDBOX_DENIED`. A first call that needs the customer and has no `step_up_config` is declined
//!   with `SANDBOX_STEP_UP_NOT_ALLOWED`.
//! - **Which error answers what.** A final call that differs from what the customer approved is
//!   400 `VALIDATION_ERROR` and names the parameter; a token that is unknown or older than 60
//!   minutes is 404 `RESOURCE_NOT_FOUND`; a body above 1,000,000 bytes is 413 with
//!   `VALIDATION_ERROR`; a request without `Klarna-Idempotency-Key` is 400.
//! - **What is the same request.** Idempotency compares bodies as JSON, so that spaces and the order
//!   of members don't matter, along with session token and customer token. Only successes are
//!   remembered. A replay is found before the request is checked.
//! - **What is a final call.** Every call with a session token is one; the token that Klarna's Web
//!   SDK hands out before the first call isn't known here, and answers 404.
//! - **What counts as a difference.** Currencies are compared without regard to case, and purchase
//!   data as JSON, so that any change counts as a material one. A final call may leave purchase data
//!   out, and has a `payment_transaction_reference` of its own.
//! - **What is refused as unknown.** Values of `method`, `capture` and `scopes` beyond the documented
//!   ones. In other places they are taken.
//! - **Line items** have to add up to the amount.
//! - **Times.** A transaction expires after 28 days. An `interaction_expiry` of exactly 15 minutes or
//!   48 hours is taken; durations are made of days, hours and minutes.
//!
//! Not there yet, or ignored: every operation but `authorizePayment`, webhooks, rate limits (the
//! headers are sent, and never run out), the older `payment_request_expires_at`,
//! `Klarna-Interoperability-Token` and `Klarna-Payment-Token`, the contents of
//! `Klarna-Integration-Metadata`, the scopes of customer tokens, captures.

mod answer;
mod authorize;
mod clock;
mod controls;
mod courier;
mod credentials;
mod customer;
mod customer_token;
mod delivery;
mod error;
mod expiry;
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
mod presentation;
mod received;
mod refusal;
mod sample;
mod server;
mod signing_key;
mod state;
#[cfg(test)]
mod testing;
mod transaction;
mod transaction_view;
mod transactions;
mod validation;
mod webhook;

use std::{
    fmt, io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use tokio::{net::TcpListener, runtime::Handle, sync::oneshot, task::AbortHandle};

pub use clock::SandboxClock;
pub use delivery::{SandboxAttempt, SandboxDelivery, SandboxDeliveryState};
pub use error::SandboxError;
pub use payment_request::SandboxPaymentRequest;
pub use received::ReceivedRequest;
pub use transaction_view::SandboxTransaction;

use crate::{ApiKey, PartnerAccountId};
use server::Shared;

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
    /// All are kept for as long as the sandbox lives.
    #[must_use]
    pub fn received(&self) -> Vec<ReceivedRequest> {
        self.shared.received().clone()
    }
}

impl fmt::Debug for Sandbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sandbox")
            .field("base_url", &self.base_url())
            .finish_non_exhaustive()
    }
}

/// Chooses how a sandbox behaves; made by [`Sandbox::builder`].
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::{FirstCall, Sandbox};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let builder = Sandbox::builder().first_call(FirstCall::Approve);
/// assert!(builder.clone().address("127.0.0.1:0".parse()?).start().await.is_ok());
/// assert!(builder.address("0.0.0.0:0".parse()?).start().await.is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing runs before `start`"]
pub struct SandboxBuilder {
    address: SocketAddr,
    first_call: FirstCall,
    funding: SandboxFunding,
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            first_call: FirstCall::default(),
            funding: SandboxFunding::default(),
        }
    }
}

impl SandboxBuilder {
    /// Sets where to listen; a free port of 127.0.0.1 by default. Port 0 stands for a free one.
    ///
    /// Only loopback addresses are taken, because nothing here is encrypted.
    pub fn address(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Sets what an ordinary first call answers; [`FirstCall::StepUp`] by default, which is what
    /// all of Klarna's samples of a new customer show.
    pub fn first_call(mut self, first_call: FirstCall) -> Self {
        self.first_call = first_call;
        self
    }

    /// Sets whether Klarna vouches for the money of payments; [`SandboxFunding::Guaranteed`] by
    /// default.
    pub fn funding(mut self, funding: SandboxFunding) -> Self {
        self.funding = funding;
        self
    }

    /// Starts the sandbox on the current Tokio runtime.
    ///
    /// # Errors
    ///
    /// - the address isn't a loopback address ([`io::ErrorKind::InvalidInput`])
    /// - there is no Tokio runtime around the call (one without I/O or time makes Tokio panic)
    /// - there is no cryptography provider, as for [`ClientBuilder::build`](crate::ClientBuilder::build)
    /// - the port is taken, or can't be opened
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.address.ip().is_loopback() {
            let message = "a sandbox listens on loopback addresses only";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        // Tokio itself would panic.
        Handle::try_current().map_err(io::Error::other)?;
        let listener = TcpListener::bind(self.address).await?;
        let shared = Arc::new(Shared::new(
            listener.local_addr()?,
            self.first_call,
            self.funding,
        )?);
        let (running, stopped) = oneshot::channel();
        server::spawn(listener, shared.clone(), stopped);
        let worker = tokio::spawn(courier::work(shared.clone())).abort_handle();
        Ok(Sandbox {
            shared,
            _running: running,
            worker,
        })
    }
}

/// What a first call is answered with when nothing about it says otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FirstCall {
    /// `STEP_UP_REQUIRED`: the customer has to approve.
    #[default]
    StepUp,
    /// `APPROVED` at once, as for a customer whom Klarna knows.
    ///
    /// A request for a customer token takes a step-up all the same.
    Approve,
}

/// Whether Klarna vouches for the money of the payments that a sandbox approves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SandboxFunding {
    /// `GUARANTEED`, and `FUNDED` from the start.
    #[default]
    Guaranteed,
    /// `NON_GUARANTEED`, and `PENDING` until [`Sandbox::fund`] or [`Sandbox::expire_funding`].
    NonGuaranteed,
}
