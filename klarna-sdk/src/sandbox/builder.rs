//! What is chosen about a sandbox before it starts.

use std::{
    io,
    net::{Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use tokio::{net::TcpListener, runtime::Handle, sync::oneshot};

use super::{Sandbox, SandboxScript, courier, server, shared::Shared};
use crate::{ApiKey, PartnerAccountId};

/// Chooses how a sandbox behaves; made by [`Sandbox::builder`].
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::{FirstCall, Sandbox};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let builder = Sandbox::builder()
///     .first_call(FirstCall::Approve)
///     .script(r#"{ "latency_ms": 20 }"#.parse()?);
/// assert!(builder.clone().address("127.0.0.1:0".parse()?).start().await.is_ok());
/// assert!(builder.address("0.0.0.0:0".parse()?).start().await.is_err());
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing runs before `start`"]
pub struct SandboxBuilder {
    address: SocketAddr,
    pub(super) first_call: FirstCall,
    pub(super) funding: SandboxFunding,
    pub(super) state_file: Option<PathBuf>,
    pub(super) keep_received: usize,
    pub(super) script: SandboxScript,
    pub(super) api_key: Option<ApiKey>,
    pub(super) partner_account_id: Option<PartnerAccountId>,
}

impl Default for SandboxBuilder {
    fn default() -> Self {
        Self {
            address: SocketAddr::from((Ipv4Addr::LOCALHOST, 0)),
            first_call: FirstCall::default(),
            funding: SandboxFunding::default(),
            state_file: None,
            keep_received: usize::MAX,
            script: SandboxScript::default(),
            api_key: None,
            partner_account_id: None,
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

    /// Keeps everything in this file, so that a sandbox which is started with it again goes on where
    /// the earlier one was stopped, however that happened: with the same key, account and clock.
    ///
    /// The file is replaced as a whole after every change, before the change is answered; one that
    /// isn't there yet is made. It is JSON, and holds the sandbox's keys and tokens, which open
    /// nothing else. Only [`received`](Sandbox::received) isn't kept. Give the
    /// [`address`](Self::address) as well: the URLs that were handed out contain it. A file belongs
    /// to one sandbox at a time. When it can't be written later on, that is logged as an
    /// error, and the sandbox goes on without.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::Sandbox;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// # let path = std::env::temp_dir().join(format!("sandbox-{}.json", std::process::id()));
    /// let sandbox = Sandbox::builder().state_file(&path).start().await?;
    /// let account = sandbox.partner_account_id();
    /// drop(sandbox);
    ///
    /// let again = Sandbox::builder().state_file(&path).start().await?;
    /// assert_eq!(again.partner_account_id(), account);
    /// # std::fs::remove_file(path)
    /// # }
    /// ```
    pub fn state_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.state_file = Some(path.into());
        self
    }

    /// Sets how many requests [`received`](Sandbox::received) lists at most, the latest ones; all by
    /// default. A sandbox that is to run for long keeps a few, or with 0 none.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::Sandbox;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// let sandbox = Sandbox::builder().keep_received(100).start().await?;
    /// # drop(sandbox);
    /// # Ok(())
    /// # }
    /// ```
    pub fn keep_received(mut self, most: usize) -> Self {
        self.keep_received = most;
        self
    }

    /// Sets what goes wrong, and when; nothing by default. [`Sandbox::play`] replaces it later.
    pub fn script(mut self, script: SandboxScript) -> Self {
        self.script = script;
        self
    }

    /// Sets the only key that is accepted; one is made up by default.
    pub fn api_key(mut self, api_key: ApiKey) -> Self {
        self.api_key = Some(api_key);
        self
    }

    /// Sets the only account that is known; one is made up by default.
    pub fn partner_account_id(mut self, id: PartnerAccountId) -> Self {
        self.partner_account_id = Some(id);
        self
    }

    /// Starts the sandbox on the current Tokio runtime.
    ///
    /// # Errors
    ///
    /// - the script can't be meant ([`io::ErrorKind::InvalidInput`]); see [`SandboxScriptError`](super::SandboxScriptError)
    /// - the address isn't a loopback address ([`io::ErrorKind::InvalidInput`])
    /// - there is no Tokio runtime around the call (one without I/O or time makes Tokio panic)
    /// - there is no cryptography provider, as for [`ClientBuilder::build`](crate::ClientBuilder::build)
    /// - the port is taken, or can't be opened
    /// - the [`state_file`](Self::state_file) can't be read ([`io::ErrorKind::InvalidData`] when it
    ///   isn't one) or written, or is of a sandbox with another key or account than those that are
    ///   chosen ([`io::ErrorKind::InvalidInput`])
    pub async fn start(self) -> io::Result<Sandbox> {
        if !self.address.ip().is_loopback() {
            let message = "a sandbox listens on loopback addresses only";
            return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
        }
        let refuse = |error| io::Error::new(io::ErrorKind::InvalidInput, error);
        self.script.check().map_err(refuse)?;
        // Tokio itself would panic.
        Handle::try_current().map_err(io::Error::other)?;
        let listener = TcpListener::bind(self.address).await?;
        let shared = Arc::new(Shared::new(listener.local_addr()?, &self)?);
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
