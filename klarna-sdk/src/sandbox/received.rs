//! What arrived, for tests that look at what was sent.

use std::fmt;

use axum::http::request::Parts;
use bytes::Bytes;

/// A request as it arrived, and what it was answered.
///
/// Header values and bodies hold keys, tokens and personal data: `Debug` shows neither.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{Client, Currency, Money, sandbox::Sandbox};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let sandbox = Sandbox::start().await?;
/// # let klarna = Client::builder()
/// #     .api_key(sandbox.api_key())
/// #     .base_url(sandbox.base_url())
/// #     .build()?;
/// # let account = klarna.account(sandbox.partner_account_id().as_str())?;
/// account
///     .authorize_payment(Money::new(500, Currency::EUR))
///     .payment_transaction_reference("order-1")
///     .send()
///     .await?;
///
/// let request = &sandbox.received()[0];
/// assert_eq!(request.method, "POST");
/// assert_eq!(request.header("Content-Type"), Some("application/json"));
/// assert_eq!(request.header("X-Unknown"), None);
/// assert_eq!(request.answer_status, Some(200));
/// # Ok(())
/// # }
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ReceivedRequest {
    /// The method, such as `POST`.
    pub method: String,
    /// The path, still percent-encoded, without a query.
    pub path: String,
    /// What stood behind the path and `?`, still percent-encoded.
    pub query: Option<String>,
    /// Names, in lower case, and values in the order of arrival. A value that isn't UTF-8 has
    /// replacement characters.
    pub headers: Vec<(String, String)>,
    /// The body; of one that was too large, its beginning.
    pub body: Vec<u8>,
    /// The status of the answer; `None` while there is none.
    pub answer_status: Option<u16>,
    /// The body of the answer; empty while there is none.
    pub answer_body: Vec<u8>,
}

impl ReceivedRequest {
    pub(super) fn new(parts: &Parts, body: &Bytes) -> Self {
        let headers = parts.headers.iter().map(|(name, value)| {
            let value = String::from_utf8_lossy(value.as_bytes());
            (name.as_str().to_owned(), value.into_owned())
        });
        Self {
            method: parts.method.as_str().to_owned(),
            path: parts.uri.path().to_owned(),
            query: parts.uri.query().map(str::to_owned),
            headers: headers.collect(),
            body: body.to_vec(),
            answer_status: None,
            answer_body: Vec::new(),
        }
    }

    /// Returns the first value of a header, whose name is taken in any case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(own, _)| own.eq_ignore_ascii_case(name))?;
        Some(value)
    }
}

impl fmt::Debug for ReceivedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.headers.iter().map(|(name, _)| name).collect();
        f.debug_struct("ReceivedRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &names)
            .field("body", &format_args!("[{} bytes]", self.body.len()))
            .field("answer_status", &self.answer_status)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use crate::sandbox::testing::Caller;

    #[tokio::test]
    async fn a_request_is_kept_as_it_came() {
        let caller = Caller::start().await;
        let mut request = caller.request(&Caller::payment()).build().unwrap();
        request.url_mut().set_path("/a%2Fb%3a");
        request.url_mut().set_query(Some("c=%64"));
        let body = request.body().unwrap().as_bytes().unwrap().to_vec();
        caller.execute(request).await;

        let received = &caller.sandbox.received()[0];
        assert_eq!(received.method, "POST");
        assert_eq!(received.path, "/a%2Fb%3a");
        assert_eq!(received.query.as_deref(), Some("c=%64"));
        assert_eq!(received.header("CONTENT-TYPE"), Some("application/json"));
        assert_eq!(received.body, body);
    }

    #[tokio::test]
    async fn debug_shows_no_header_value_and_no_body() {
        let caller = Caller::start().await;
        let request = caller.request(&Caller::payment());
        let request = request.header("Klarna-Network-Session-Token", "s3cret-token");
        caller.execute(request.build().unwrap()).await;

        let shown = format!("{:?}", caller.sandbox.received());
        let key = caller.sandbox.api_key();
        for secret in ["s3cret-token", "Basic", key.expose(), "currency", "EUR"] {
            assert!(!shown.contains(secret), "{shown}");
        }
        assert!(shown.contains("klarna-network-session-token"), "{shown}");
    }
}
