//! What the handle, the server and the courier have in common.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use axum::{
    http::header::CONTENT_TYPE,
    response::{IntoResponse, Response},
};
use tokio::sync::Notify;

use super::{
    FirstCall, SandboxBuilder, SandboxClock, SandboxFunding, courier,
    credentials::Credentials,
    identifiers::Identifiers,
    operation::Answer,
    play,
    received::Inbox,
    refusal::Refusal,
    saved::{Saved, StateFile},
    state::State,
};

/// Everything that outlives a call.
pub(super) struct Shared {
    pub(super) base_url: String,
    pub(super) credentials: Credentials,
    pub(super) clock: SandboxClock,
    pub(super) identifiers: Arc<Identifiers>,
    pub(super) first_call: FirstCall,
    pub(super) funding: SandboxFunding,
    /// Carries webhooks.
    pub(super) http: reqwest::Client,
    /// Held while webhooks are carried.
    pub(super) delivering: tokio::sync::Mutex<()>,
    /// Told when something happened, or the clock was moved.
    pub(super) changed: Arc<Notify>,
    /// What the script makes of calls.
    calls: Mutex<play::Calls>,
    state: Mutex<State>,
    /// Locked after the state.
    file: Mutex<Option<StateFile>>,
    received: Mutex<Inbox>,
}

impl Shared {
    pub(super) fn new(address: SocketAddr, chosen: &SandboxBuilder) -> io::Result<Self> {
        let changed = Arc::new(Notify::new());
        let (file, saved) = match chosen
            .state_file
            .as_deref()
            .map(StateFile::open)
            .transpose()?
        {
            Some((file, saved)) => (Some(file), saved),
            None => (None, None),
        };
        let advanced = saved
            .as_ref()
            .map_or(Duration::ZERO, |saved| saved.advanced);
        let clock = SandboxClock::new(changed.clone(), advanced);
        let (identifiers, credentials, mut state) = match saved {
            Some(saved) => {
                let identifiers = Arc::new(saved.identifiers()?);
                let credentials = saved.credentials()?;
                if !credentials.fit(chosen) {
                    let message = "the state file is of a sandbox with another key or account";
                    return Err(io::Error::new(io::ErrorKind::InvalidInput, message));
                }
                let mut state = saved.state;
                state.notifications.identifiers = identifiers.clone();
                (identifiers, credentials, state)
            }
            None => {
                let identifiers = Arc::new(Identifiers::new(address, clock.now()));
                let credentials =
                    Credentials::new(&identifiers, chosen).map_err(io::Error::other)?;
                let account = credentials.partner_account_id.as_str();
                let state = State::new(identifiers.clone(), account);
                (identifiers, credentials, state)
            }
        };
        state.notifications.play(&chosen.script);
        let shared = Self {
            base_url: format!("http://{address}"),
            calls: Mutex::new(play::Calls::new(&chosen.script)),
            state: Mutex::new(state),
            file: Mutex::new(file),
            credentials,
            clock,
            identifiers,
            first_call: chosen.first_call,
            funding: chosen.funding,
            http: courier::client().map_err(io::Error::other)?,
            delivering: tokio::sync::Mutex::default(),
            changed,
            received: Mutex::new(Inbox::new(chosen.keep_received)),
        };
        let state = shared.state.lock().unwrap_or_else(PoisonError::into_inner);
        // The key and the account are worth keeping before anything happens.
        shared.save(&state)?;
        drop(state);
        Ok(shared)
    }

    /// Lets something happen, which there may be webhooks about.
    pub(super) fn act<T>(&self, change: impl FnOnce(&mut State, SystemTime) -> T) -> T {
        let changed = self.watch(change);
        self.changed.notify_one();
        changed
    }

    /// Looks at the state as it is now.
    pub(super) fn watch<T>(&self, look: impl FnOnce(&mut State, SystemTime) -> T) -> T {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        let now = self.clock.now();
        state.pass_time(now);
        let seen = look(&mut state, now);
        if let Err(error) = self.save(&state) {
            tracing::error!(%error, "the sandbox can't write its state");
        }
        seen
    }

    /// Writes the state to its file, if it has one, before anyone hears of what happened.
    fn save(&self, state: &State) -> io::Result<()> {
        let mut file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(file) = file.as_mut() else {
            return Ok(());
        };
        let advanced = self.clock.advanced();
        let saved = Saved::new(&self.credentials, &self.identifiers, advanced, state);
        file.write(&saved)
    }

    pub(super) fn received(&self) -> MutexGuard<'_, Inbox> {
        self.received.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn calls(&self) -> MutexGuard<'_, play::Calls> {
        self.calls.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes what an operation came to.
    pub(super) fn respond(&self, result: Result<Answer, Refusal>) -> Response {
        let (status, body) = match result {
            Ok(answer) => (answer.status, answer.body),
            Err(refusal) => (refusal.status, Some(refusal.json(self.identifiers.uuid()))),
        };
        match body {
            Some(body) => {
                let content_type = [(CONTENT_TYPE, "application/json")];
                (status, content_type, body.to_string()).into_response()
            }
            None => status.into_response(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::sandbox::{Sandbox, testing::Caller};

    #[tokio::test]
    async fn debug_shows_no_key_and_no_token() {
        let caller = Caller::start().await;
        let (_, answer) = caller.call(&Caller::payment()).await;
        let token = caller.approve(&answer);
        caller.finalize(&token, &Caller::payment()).await;
        let sandbox = &caller.sandbox;
        let shown = format!(
            "{sandbox:?} {:?} {:?} {:?} {:?} {:?}",
            sandbox.clock(),
            sandbox.payment_requests(),
            sandbox.transactions(),
            sandbox.received(),
            Sandbox::builder(),
        );
        let key = sandbox.api_key();
        for secret in [key.expose(), "klarna_test_api_", token.expose()] {
            assert!(!shown.contains(secret), "{shown}");
        }
    }

    #[tokio::test]
    async fn a_poisoned_lock_is_no_reason_to_panic() {
        let caller = Caller::start().await;
        let shared = caller.sandbox.shared.clone();
        let poisoning = std::thread::spawn(move || {
            let _state = shared.state.lock().unwrap();
            let _received = shared.received();
            std::panic::resume_unwind(Box::new(()));
        });
        assert!(poisoning.join().is_err());
        assert_eq!(caller.call(&Caller::payment()).await.0, 200);
        assert_eq!(caller.sandbox.received().len(), 1);
    }
}
