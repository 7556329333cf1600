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

/// Encodes a text as one segment of a path.
///
/// Only what RFC 3986 never reserves, and the colon of Klarna's identifiers, stays as it is: URL
/// parsers take more than a slash for the end of a segment.
pub(crate) fn path_segment(text: &str) -> String {
    let mut segment = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:".contains(&byte) {
            segment.push(char::from(byte));
        } else {
            segment.push_str(&format!("%{byte:02X}"));
        }
    }
    segment
}

impl Client {
    /// Refuses a request that breaks the document's limits.
    pub(crate) fn refuse<E>(&self, violations: &Violations) -> Error<E> {
        self.inner().refused(violations);
        Error::InvalidRequest(violations.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_segment_stays_one_segment_for_every_parser() {
        for text in [
            "a/b", r"a\b", r"..\..\x", "../x", "a?b", "a#b", "a%2fb", "å b;c", "\u{7}",
        ] {
            let url = format!("https://host/v2/{}/end", path_segment(text));
            let url = reqwest::Url::parse(&url).unwrap();
            let segments: Vec<_> = url.path_segments().unwrap().collect();
            assert_eq!(segments, ["v2", &path_segment(text), "end"], "{text}");
        }
    }

    #[test]
    fn identifiers_of_klarna_are_not_changed() {
        let id = "krn:partner:global:account:test:A1";
        assert_eq!(path_segment(id), id);
    }
}
