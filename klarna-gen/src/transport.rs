//! Who really sends a request.

use std::{
    fmt::{self, Debug, Display, Write},
    future::Future,
    pin::Pin,
};

use progenitor_client::ClientInfo;
use reqwest::{Method, Request, Url, header::HeaderMap};

use crate::{Client, Error, Violations, start::Start};

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
    /// It is called when a call is made, and the call may never be awaited: nothing is sent before
    /// the future is polled.
    ///
    /// `operation` is the operation's id in snake case, such as `authorize_payment`.
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        operation: &'static str,
        request: reqwest::Request,
    ) -> TransportFuture<'a>;

    /// Returns the base URL of the client, taken apart already: where it is known, it isn't parsed
    /// for every request.
    fn base(&self) -> Option<&Url> {
        None
    }

    /// Is told when a request breaks the document's limits and therefore isn't sent.
    fn refused(&self, violations: &Violations) {
        let _ = violations;
    }
}

/// Says that an argument is missing.
#[cold]
pub(crate) fn missing<E>(name: &str) -> Error<E> {
    Error::InvalidRequest(format!("{name} was not initialized"))
}

/// Encodes a value as one segment of a path.
///
/// Only what RFC 3986 never reserves, and the colon of Klarna's identifiers, stays as it is: URL
/// parsers take more than a slash for the end of a segment.
pub(crate) fn path_segment(value: &(impl Display + ?Sized)) -> impl Display {
    Segment(value)
}

struct Segment<'a, T: ?Sized>(&'a T);

impl<T: Display + ?Sized> Display for Segment<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Encoded(f), "{}", self.0)
    }
}

struct Encoded<'a, 'b>(&'a mut fmt::Formatter<'b>);

impl Write for Encoded<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        // Without a way out, so that many bytes are looked at at once.
        if text.bytes().fold(true, |all, byte| all & stays(byte)) {
            return self.0.write_str(text);
        }
        text.bytes().try_for_each(|byte| {
            if stays(byte) {
                self.0.write_char(char::from(byte))
            } else {
                write!(self.0, "%{byte:02X}")
            }
        })
    }
}

/// Writes an address, with room for those that occur: a text that grows is copied.
pub(crate) fn address(parts: fmt::Arguments<'_>) -> String {
    let mut address = String::with_capacity(128);
    // A text takes all that is written.
    let _ = address.write_fmt(parts);
    address
}

fn stays(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~' | b':')
}

/// Puts the path of an address below a base URL; `None` where it has to be parsed as a whole.
fn below(base: &Url, base_text: &str, address: &str) -> Option<Url> {
    let path = address.strip_prefix(base_text)?;
    // Without a way out, so that many bytes are looked at at once.
    let is_more = path
        .bytes()
        .fold(false, |any, byte| any | matches!(byte, b'?' | b'#'));
    if !path.starts_with('/') || is_more {
        return None;
    }
    let mut url = base.clone();
    match base.path() {
        "/" => url.set_path(path),
        stem => url.set_path(&format!("{}{path}", stem.trim_end_matches('/'))),
    }
    Some(url)
}

/// Room for what a transport adds to the headers of the document: a map that grows is copied.
const HEADERS: usize = 12;

impl Client {
    /// Begins a request to an address below the base URL.
    pub(crate) fn begin(&self, method: Method, address: String) -> Start<'_> {
        let base = self.inner().base();
        let request = match base.and_then(|base| below(base, self.baseurl(), &address)) {
            Some(url) => {
                let mut request = Request::new(method, url);
                *request.headers_mut() = HeaderMap::with_capacity(HEADERS);
                Ok(request)
            }
            None => self.client().request(method, address).build(),
        };
        Start::new(self.client(), request)
    }

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
            assert_eq!(
                segments,
                ["v2", &path_segment(text).to_string(), "end"],
                "{text}"
            );
        }
    }

    #[test]
    fn identifiers_of_klarna_are_not_changed() {
        let id = "krn:partner:global:account:test:A1";
        assert_eq!(path_segment(id).to_string(), id);
    }

    #[test]
    fn an_address_below_a_base_is_the_one_that_a_parser_makes() {
        for base in [
            "https://host",
            "https://host/",
            "http://127.0.0.1:8080/stem",
            "https://h/a//",
        ] {
            let text = base.trim_end_matches('/');
            for path in [
                "/",
                "/v2/x",
                "/v2/../x",
                "/v2/%2E%2E/x",
                "/a:b/~c",
                "/a b",
                r"/a\b",
                "/å",
                "/a\tb",
                "//x",
                "/v2/.",
            ] {
                let address = format!("{text}{path}");
                let url = below(&Url::parse(text).unwrap(), text, &address).unwrap();
                assert_eq!(url, Url::parse(&address).unwrap(), "{address}");
            }
        }
    }

    #[test]
    fn what_is_more_than_a_path_is_parsed_as_a_whole() {
        let base = Url::parse("https://host").unwrap();
        for address in [
            "https://host/a?b",
            "https://host/a#b",
            "https://host.example/",
            "https://other/",
        ] {
            assert_eq!(below(&base, "https://host", address), None, "{address}");
        }
    }
}
