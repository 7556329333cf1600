//! What arrived, for tests that look at what was sent.

use std::{collections::VecDeque, fmt};

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

/// The latest requests, up to a number of them.
pub(super) struct Inbox {
    kept: VecDeque<ReceivedRequest>,
    /// How many arrived before the first one that is kept.
    before: usize,
    most: usize,
}

impl Inbox {
    pub(super) fn new(most: usize) -> Self {
        Self {
            kept: VecDeque::new(),
            before: 0,
            most,
        }
    }

    /// Keeps a request in place of the oldest one; returns its number.
    pub(super) fn push(&mut self, parts: &Parts, body: &Bytes) -> usize {
        let number = self.before + self.kept.len();
        if self.most == 0 {
            return number;
        }
        if self.kept.len() >= self.most {
            self.kept.pop_front();
            self.before += 1;
        }
        self.kept.push_back(ReceivedRequest::new(parts, body));
        number
    }

    /// Writes the answer beside its request, if that is still kept.
    pub(super) fn answer(&mut self, number: usize, status: u16, body: &[u8]) {
        let position = number.checked_sub(self.before);
        if let Some(request) = position.and_then(|position| self.kept.get_mut(position)) {
            request.answer_status = Some(status);
            request.answer_body = body.to_vec();
        }
    }

    pub(super) fn all(&self) -> Vec<ReceivedRequest> {
        self.kept.iter().cloned().collect()
    }

    pub(super) fn clear(&mut self) {
        self.before += self.kept.len();
        self.kept.clear();
    }
}

#[cfg(test)]
mod tests {
    use crate::sandbox::{Sandbox, testing::Caller};

    #[tokio::test]
    async fn only_the_latest_requests_are_kept_up_to_the_number_that_was_chosen() {
        for (most, expected) in [(0, &[][..]), (2, &["/2", "/3"]), (9, &["/1", "/2", "/3"])] {
            let caller = Caller::of(Sandbox::builder().keep_received(most)).await;
            for path in ["/1", "/2", "/3"] {
                let mut request = caller.request(&Caller::payment()).build().unwrap();
                request.url_mut().set_path(path);
                assert_eq!(caller.execute(request).await.0, 404);
            }
            let received = caller.sandbox.received();
            let paths: Vec<_> = received.iter().map(|own| own.path.as_str()).collect();
            assert_eq!(paths, expected, "{most}");
            assert!(received.iter().all(|own| own.answer_status == Some(404)));
        }
    }

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
