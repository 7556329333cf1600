//! The sandbox, with every exchange held against the document.

use std::ops::Deref;

use klarna_contract::{Contract, Exchange};
use klarna_sdk::sandbox::{ReceivedRequest, Sandbox};

/// A sandbox that holds every exchange against the document when it is dropped.
///
/// A test that sends something else on purpose uses [`Sandbox`] itself.
#[derive(Debug)]
pub struct CheckedSandbox(Sandbox);

impl CheckedSandbox {
    /// Starts on a free port.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub async fn start() -> Self {
        Self::of(Sandbox::start().await.expect("a free port"))
    }

    /// Checks a sandbox that was started otherwise.
    pub fn of(sandbox: Sandbox) -> Self {
        Self(sandbox)
    }
}

impl Deref for CheckedSandbox {
    type Target = Sandbox;

    fn deref(&self) -> &Sandbox {
        &self.0
    }
}

impl Drop for CheckedSandbox {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        let received = self.0.received();
        let found: Vec<String> = received.iter().flat_map(contradictions).collect();
        assert!(found.is_empty(), "{found:#?}");
    }
}

/// Returns what of an exchange contradicts the document, in words.
fn contradictions(request: &ReceivedRequest) -> Vec<String> {
    let target = match &request.query {
        Some(query) => format!("{}?{query}", request.path),
        None => request.path.clone(),
    };
    let answer = request
        .answer_status
        .map(|status| (status, &request.answer_body[..]));
    Contract::shared().violations(&Exchange {
        method: &request.method,
        target: &target,
        headers: &request.headers,
        body: &request.body,
        answer,
    })
}
