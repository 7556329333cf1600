//! What answers may do beyond the document.

use std::fmt;

use bytes::Bytes;
use progenitor_client::ResponseValue;
use serde::de::Error as _;

use crate::{
    Error, Held,
    read::{Read, read_slice},
    source::ENDLESS,
};

/// The body of an answer that a [`Transport`](crate::Transport) has read already.
///
/// Put into the extensions of a response, it is read in place of what the connection brings, and
/// so the transport hands on the response that it got rather than a copy.
#[derive(Clone)]
pub struct WholeBody(pub Bytes);

impl WholeBody {
    /// Puts the body back into the response that it came with, where there is one.
    ///
    /// For answers that aren't JSON: those are handed on as responses.
    #[must_use]
    pub fn restored(mut response: reqwest::Response) -> reqwest::Response {
        match response.extensions_mut().remove() {
            Some(Self(body)) => {
                let response: http::Response<reqwest::Body> = response.into();
                response.map(|_| body).into()
            }
            None => response,
        }
    }
}

impl fmt::Debug for WholeBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It may hold a token.
        f.debug_tuple("WholeBody").finish_non_exhaustive()
    }
}

/// Why a [`Transport`](crate::Transport) didn't send a request.
///
/// Put into the extensions of a response with an error status, which stands in for an answer, it
/// becomes an [`Error::InvalidRequest`].
#[derive(Clone, Debug)]
pub struct Unsent(pub String);

/// What there is of the body of an answer.
enum Found<Rest> {
    Whole(Bytes),
    Rest(Rest),
    Nothing(String),
}

/// Reads an answer into a value.
///
/// The future holds the body, and not the whole response.
#[allow(clippy::result_large_err, reason = "the type is the generator's")]
pub(crate) fn read<T: Read, E>(
    mut response: reqwest::Response,
) -> impl Future<Output = Result<ResponseValue<T>, Error<E>>> + Send {
    let status = response.status();
    let headers = std::mem::take(response.headers_mut());
    let body = if let Some(WholeBody(body)) = response.extensions_mut().remove() {
        Found::Whole(body)
    } else if let Some(Unsent(why)) = response.extensions_mut().remove() {
        Found::Nothing(why)
    } else {
        Found::Rest(Box::pin(response.bytes()))
    };
    async move {
        let body = match body {
            Found::Whole(body) => body,
            Found::Rest(rest) => rest.await.map_err(Error::ResponseBodyError)?,
            Found::Nothing(why) => return Err(Error::InvalidRequest(why)),
        };
        match value(&body) {
            Ok(value) => Ok(ResponseValue::new(value, status, headers)),
            Err(problem) => Err(unreadable(problem)),
        }
    }
}

fn value<T: Read>(body: &[u8]) -> serde_json::Result<T> {
    let mut value = T::blank().ok_or_else(|| serde_json::Error::custom(ENDLESS))?;
    read_slice(&mut |take| value.slot(take), body)?;
    Ok(value)
}

/// Reads the body of an answer to where it stays.
#[allow(clippy::result_large_err, reason = "the type is the generator's")]
pub(crate) fn held<T, E>(body: &[u8]) -> Result<Held<T>, Error<E>>
where
    T: Read + Send + Sync + 'static,
{
    Held::from_slice(body).map_err(|problem| unreadable(problem))
}

/// Reads an answer whose body was taken out of it.
#[allow(clippy::result_large_err, reason = "the type is the generator's")]
pub(crate) fn now<T: Read, E>(
    mut response: reqwest::Response,
    body: &[u8],
) -> Result<ResponseValue<T>, Error<E>> {
    let value = value(body).map_err(|problem| unreadable(problem))?;
    let headers = std::mem::take(response.headers_mut());
    Ok(ResponseValue::new(value, response.status(), headers))
}

fn unreadable<E>(problem: serde_json::Error) -> Error<E> {
    Error::InvalidResponsePayload(Bytes::new(), silent(problem))
}

/// Takes what was found out of an error about it: what doesn't decode may hold a token, and the
/// error would print it. The place stays.
fn silent(problem: serde_json::Error) -> serde_json::Error {
    if !problem.is_data() {
        // Only errors about data quote what they found.
        return problem;
    }
    let (line, column) = (problem.line(), problem.column());
    serde_json::Error::custom(format!("another shape at line {line} column {column}"))
}

#[cfg(test)]
mod tests {
    use std::{
        future::Future,
        pin::pin,
        task::{Context, Poll, Waker},
    };

    use super::*;

    fn response(body: &'static str) -> reqwest::Response {
        http::Response::new(body).into()
    }

    /// What a transport that doesn't wait gives is there at once.
    #[allow(clippy::result_large_err, reason = "the type is the generator's")]
    fn read_now<T: Read>(response: reqwest::Response) -> Result<ResponseValue<T>, Error<()>> {
        let mut context = Context::from_waker(Waker::noop());
        match pin!(super::read(response)).poll(&mut context) {
            Poll::Ready(read) => read,
            Poll::Pending => panic!("the body isn't there"),
        }
    }

    fn read(body: &'static str) -> Error<()> {
        read_now::<Vec<i64>>(response(body)).unwrap_err()
    }

    #[test]
    fn a_body_that_was_read_before_is_put_back() {
        let mut response = response("");
        let address = response.url().clone();
        let whole = WholeBody(Bytes::from_static(b"[7]"));
        response.extensions_mut().insert(whole);
        let restored = WholeBody::restored(response);
        assert_eq!(*restored.url(), address);
        assert_eq!(read_now::<Vec<i64>>(restored).unwrap().into_inner(), [7]);
    }

    #[test]
    fn a_body_that_was_read_before_is_taken() {
        let mut response = response("");
        let whole = WholeBody(Bytes::from_static(b"[7]"));
        response.extensions_mut().insert(whole);
        let read = read_now::<Vec<i64>>(response).unwrap();
        assert_eq!(read.into_inner(), [7]);
    }

    #[test]
    fn a_body_that_was_taken_out_is_read_at_once() {
        let held = held::<Vec<i64>, ()>(b"[7]").unwrap();
        assert_eq!(**held, [7]);
        let value = now::<Vec<i64>, ()>(response(""), b"[7]").unwrap();
        assert_eq!(
            (value.status().as_u16(), value.into_inner()),
            (200, vec![7])
        );
    }

    #[test]
    fn an_error_about_an_answer_prints_nothing_of_it() {
        for body in ["[1, \"token-1\"]", "[1, token-1]", "[\"token-1"] {
            let text = body.as_bytes();
            let at_once = now::<Vec<i64>, ()>(response(""), text).unwrap_err();
            let in_place = held::<Vec<i64>, ()>(text).unwrap_err();
            for error in [read(body), at_once, in_place] {
                let told = format!("{error} {error:?}");
                assert!(!told.contains("token-1"), "{told}");
            }
        }
    }

    #[test]
    fn kind_and_place_of_the_problem_stay() {
        let Error::InvalidResponsePayload(_, problem) = read("[1,\n \"token-1\"]") else {
            panic!("another error");
        };
        assert!(problem.is_data());
        assert_eq!((problem.line(), problem.column()), (2, 10));
        let Error::InvalidResponsePayload(_, problem) = read("[1") else {
            panic!("another error");
        };
        assert!(problem.is_eof());
    }
}
