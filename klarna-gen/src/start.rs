//! A request that is being made.
//!
//! As `RequestBuilder` of the HTTP library, which is compiled once more for each kind of name and
//! value that it takes.

use std::fmt::Display;

use reqwest::{
    Body, Client, Request, RequestBuilder,
    header::{HeaderMap, HeaderName, HeaderValue},
};

/// A request that is being made, or why it can't be.
pub(crate) struct Start<'a> {
    client: &'a Client,
    request: reqwest::Result<Request>,
}

impl<'a> Start<'a> {
    pub(crate) fn new(client: &'a Client, request: reqwest::Result<Request>) -> Self {
        Self { client, request }
    }

    /// Sets a header.
    #[inline]
    pub(crate) fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        if let Ok(request) = &mut self.request {
            insert(request.headers_mut(), name, value);
        }
        self
    }

    /// Sets headers, in place of those that have the same names.
    #[inline]
    pub(crate) fn headers(mut self, headers: HeaderMap) -> Self {
        if !headers.is_empty()
            && let Ok(request) = &mut self.request
        {
            replace(request.headers_mut(), headers);
        }
        self
    }

    /// Sets the body.
    #[inline]
    pub(crate) fn body(mut self, body: impl Into<Body>) -> Self {
        if let Ok(request) = &mut self.request {
            *request.body_mut() = Some(body.into());
        }
        self
    }

    /// Adds a parameter of the query.
    #[inline]
    pub(crate) fn query(self, parameter: &(impl serde::Serialize + ?Sized)) -> Self {
        self.changed(|request| request.query(parameter))
    }

    /// Changes the request as the HTTP library does.
    #[inline]
    pub(crate) fn changed(mut self, change: impl FnOnce(RequestBuilder) -> RequestBuilder) -> Self {
        self.request = self.request.and_then(|request| {
            change(RequestBuilder::from_parts(self.client.clone(), request)).build()
        });
        self
    }

    /// Returns the request.
    #[inline]
    pub(crate) fn build(self) -> reqwest::Result<Request> {
        self.request
    }
}

/// Sets the header of a parameter.
#[inline(never)]
pub(crate) fn header(
    headers: &mut HeaderMap,
    name: &str,
    value: &dyn Display,
) -> Result<(), String> {
    let name = HeaderName::from_bytes(name.as_bytes()).map_err(|error| error.to_string())?;
    let value = HeaderValue::try_from(value.to_string()).map_err(|error| error.to_string())?;
    insert(headers, name, value);
    Ok(())
}

/// Sets a header: what finds its place is compiled once, here.
#[doc(hidden)]
#[inline(never)]
pub fn insert(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.insert(name, value);
}

#[inline(never)]
fn replace(headers: &mut HeaderMap, others: HeaderMap) {
    let before = std::mem::replace(headers, others);
    for (name, value) in &before {
        if !headers.contains_key(name) {
            insert(headers, name.clone(), value.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(all: &[(&str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in all {
            header(&mut headers, name, value).unwrap();
        }
        headers
    }

    #[test]
    fn a_header_that_is_given_takes_the_place_of_one_that_is_there() {
        let mut first = headers(&[("Accept", "a/b"), ("Other", "1")]);
        replace(&mut first, headers(&[("accept", "c/d"), ("More", "2")]));
        let all = headers(&[("accept", "c/d"), ("other", "1"), ("more", "2")]);
        assert_eq!(first, all);
    }

    #[test]
    fn a_value_that_no_header_can_carry_is_refused() {
        let told = header(&mut HeaderMap::new(), "A", &"line\nbreak").unwrap_err();
        assert_eq!(told, "failed to parse header value");
    }
}
