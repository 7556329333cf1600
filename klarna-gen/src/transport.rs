//! Who really sends a request.

use std::{fmt::Debug, future::Future, pin::Pin, sync::Arc};

use progenitor_client::{ClientHooks, ClientInfo, OperationInfo};

use crate::{Client, Error, Violations};

/// The future of one exchange with the server.
pub type TransportFuture<'a> =
    Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>>;

/// Sends the requests of the generated [`Client`].
///
/// The generated code knows paths, parameters and bodies. Credentials, timeouts and everything
/// else that is a decision belong to the implementation.
pub trait Transport: Debug + Send + Sync {
    /// Sends one request and returns its answer.
    ///
    /// `operation` is the operation's id in snake case, such as `authorize_payment`.
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        operation: &'static str,
        request: reqwest::Request,
    ) -> TransportFuture<'a>;

    /// Is told when a request breaks the document's limits and therefore isn't sent.
    fn refused(&self, violations: &Violations) {
        let _ = violations;
    }
}

impl ClientHooks<Arc<dyn Transport>> for Client {
    async fn exec(
        &self,
        request: reqwest::Request,
        info: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        self.inner()
            .execute(self.client(), info.operation_id, request)
            .await
    }
}

impl Client {
    /// Refuses a request that breaks the document's limits.
    pub(crate) fn refuse<E>(&self, violations: &Violations) -> Error<E> {
        self.inner().refused(violations);
        Error::InvalidRequest(violations.to_string())
    }
}
