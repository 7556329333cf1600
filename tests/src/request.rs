//! A request as it came over the wire.

use klarna_contract::{Contract, Exchange};

/// A request as it came over the wire.
#[derive(Clone, Debug)]
pub struct Request {
    /// The request line and the headers, without the blank line.
    pub head: String,
    /// The body.
    pub body: String,
    /// All of it, as it came.
    pub bytes: Vec<u8>,
}

impl Request {
    /// Reads a request with a length; `None` while it isn't whole.
    ///
    /// # Errors
    ///
    /// When it is longer than it says, doesn't say how long it is, or isn't UTF-8.
    pub fn parse(bytes: &[u8]) -> Result<Option<Self>, String> {
        let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            return Ok(None);
        };
        let text = |part: &[u8]| {
            let text = String::from_utf8(part.to_vec());
            text.map_err(|_| "a request isn't UTF-8".to_owned())
        };
        let (head, body) = (text(&bytes[..at])?, &bytes[at + 4..]);
        let head = Self {
            head,
            body: String::new(),
            bytes: Vec::new(),
        };
        let length = match head.header("content-length") {
            Some(length) => length.parse().map_err(|_| "a length isn't a number")?,
            None if head.line().starts_with("POST ") || head.line().starts_with("PATCH ") => {
                return Err("a request has no length".to_owned());
            }
            None => 0,
        };
        match body.len() {
            most if most > length => Err("a request is longer than it says".to_owned()),
            most if most < length => Ok(None),
            _ => Ok(Some(Self {
                body: text(body)?,
                bytes: bytes.to_vec(),
                ..head
            })),
        }
    }

    /// Returns the request line.
    pub fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// Returns what of a request to Klarna's API contradicts the document, in words.
    pub fn contradictions(&self) -> Vec<String> {
        let mut line = self.line().split(' ');
        let method = line.next().unwrap_or_default();
        let target = line.next().unwrap_or_default();
        if !target.starts_with("/v2/") {
            return Vec::new();
        }
        Contract::shared().violations(&Exchange {
            method,
            target,
            headers: &self.headers(),
            body: self.body.as_bytes(),
            answer: None,
        })
    }

    /// Fails the test when the request contradicts the document.
    ///
    /// # Panics
    ///
    /// With everything that contradicts it.
    pub fn assert_documented(&self) {
        let found = self.contradictions();
        assert!(found.is_empty(), "against the document: {found:#?}");
    }

    /// Returns the headers as they were written, names in lower case, sorted.
    pub fn headers(&self) -> Vec<(String, String)> {
        let mut headers: Vec<_> = self
            .head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        headers.sort();
        headers
    }

    /// Returns the value of a header.
    pub fn header(&self, name: &str) -> Option<String> {
        let mut headers = self.headers().into_iter();
        headers.find(|(own, _)| own == name).map(|(_, value)| value)
    }
}
