//! Reading an answer that may have any size, and handing it on.

use bytes::{Bytes, BytesMut};
use http::StatusCode;

use super::Ended;
use crate::{
    Error, ErrorKind,
    generated::{Unsent, WholeBody},
};

/// Why a body isn't whole.
pub(super) type Broken = (ErrorKind, Option<reqwest::Error>);

/// Reads a body that may not be longer than `limit`. What came before it broke off is returned,
/// too.
pub(super) async fn read(
    response: &mut reqwest::Response,
    limit: usize,
) -> (Bytes, Option<Broken>) {
    let announced = response.content_length().unwrap_or(0);
    if announced > limit as u64 {
        return (Bytes::new(), Some((ErrorKind::AnswerTooLarge, None)));
    }
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    let broken = loop {
        match response.chunk().await {
            Ok(Some(chunk)) if first.len() + rest.len() + chunk.len() > limit => {
                break Some((ErrorKind::AnswerTooLarge, None));
            }
            // Most answers are one chunk, which isn't copied.
            Ok(Some(chunk)) if first.is_empty() => first = chunk,
            Ok(Some(chunk)) => rest.extend_from_slice(&chunk),
            Ok(None) => break None,
            Err(error) if error.is_timeout() => break Some((ErrorKind::Timeout, Some(error))),
            Err(error) => break Some((ErrorKind::TruncatedAnswer, Some(error))),
        }
    };
    if !rest.is_empty() {
        let mut whole = BytesMut::with_capacity(first.len() + rest.len());
        whole.extend_from_slice(&first);
        whole.extend_from_slice(&rest);
        first = whole.freeze();
    }
    (first, broken)
}

impl Ended {
    /// Makes the answer that the generated code reads; a stand-in that it can't decode when there
    /// is none.
    pub(super) fn response(&mut self, takes_empty: bool, hand_on: HandOn) -> reqwest::Response {
        let whole = self.response.take().filter(|_| self.failure.is_none());
        let Some(mut response) = whole else {
            return stand_in();
        };
        let is_empty = response.status().is_success() && self.body.trim_ascii().is_empty();
        let body = if is_empty && takes_empty {
            Bytes::from_static(b"{}")
        } else {
            self.body.clone()
        };
        (hand_on.body)(&mut response, body);
        response
    }
}

/// What gets to the generated code with a response.
// Functions, because only calls that need them link them.
#[derive(Clone, Copy)]
pub(super) struct HandOn {
    body: fn(&mut reqwest::Response, Bytes),
    unsent: fn(&mut reqwest::Response, &Error),
}

impl HandOn {
    /// All that the generated code reads.
    pub(super) const TO_GENERATED_CODE: Self = Self {
        body: |response, body| {
            response.extensions_mut().insert(WholeBody(body));
        },
        unsent: |response, why| {
            response.extensions_mut().insert(Unsent(why.to_string()));
        },
    };

    /// Nothing: what is recorded is read.
    pub(super) const NOTHING: Self = Self {
        body: |_, _| {},
        unsent: |_, _| {},
    };

    /// What stands in for the answer to a request that wasn't sent.
    pub(super) fn unsent(self, why: &Error) -> reqwest::Response {
        let mut response = stand_in();
        (self.unsent)(&mut response, why);
        response
    }
}

/// Shares the body of a request, without copying it; it is held in memory.
pub(super) fn held(body: reqwest::Body) -> Bytes {
    struct Held(reqwest::Body);

    impl AsRef<[u8]> for Held {
        fn as_ref(&self) -> &[u8] {
            self.0.as_bytes().unwrap_or_default()
        }
    }

    Bytes::from_owner(Held(body))
}

/// An answer that the generated code can't decode.
pub(super) fn stand_in() -> reqwest::Response {
    let mut response = http::Response::new(Bytes::new());
    *response.status_mut() = StatusCode::IM_A_TEAPOT;
    response.into()
}
