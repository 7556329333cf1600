//! Reading an answer that may have any size, and handing it on.

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, StatusCode};

use super::Ended;
use crate::ErrorKind;

impl Ended {
    /// Reads a body that may not be longer than `limit`. What came before it broke off is kept.
    pub(super) async fn read(&mut self, mut response: reqwest::Response, limit: usize) {
        let announced = response.content_length().unwrap_or(0);
        self.headers = std::mem::take(response.headers_mut());
        if announced > limit as u64 {
            self.failure = Some(ErrorKind::AnswerTooLarge);
            return;
        }
        let mut first = Bytes::new();
        let mut rest = BytesMut::new();
        loop {
            match response.chunk().await {
                Ok(Some(chunk)) if first.len() + rest.len() + chunk.len() > limit => {
                    self.failure = Some(ErrorKind::AnswerTooLarge);
                    break;
                }
                // Most answers are one chunk, which isn't copied.
                Ok(Some(chunk)) if first.is_empty() => first = chunk,
                Ok(Some(chunk)) => rest.extend_from_slice(&chunk),
                Ok(None) => break,
                Err(error) => {
                    self.failure = Some(if error.is_timeout() {
                        ErrorKind::Timeout
                    } else {
                        ErrorKind::TruncatedAnswer
                    });
                    self.source = Some(error);
                    break;
                }
            }
        }
        self.body = if rest.is_empty() {
            first
        } else {
            let mut whole = BytesMut::with_capacity(first.len() + rest.len());
            whole.extend_from_slice(&first);
            whole.extend_from_slice(&rest);
            whole.freeze()
        };
    }

    /// Makes the answer that the generated code reads; a stand-in that it can't decode when there
    /// is none.
    pub(super) fn response(&self, takes_empty: bool) -> reqwest::Response {
        let status = self.status.and_then(|code| StatusCode::from_u16(code).ok());
        let Some(status) = status.filter(|_| self.failure.is_none()) else {
            return stand_in();
        };
        let is_empty = status.is_success() && self.body.trim_ascii().is_empty();
        let body = if is_empty && takes_empty {
            Bytes::from_static(b"{}")
        } else {
            self.body.clone()
        };
        rebuild(status, self.headers.clone(), body)
    }
}

/// An answer that the generated code can't decode.
pub(super) fn stand_in() -> reqwest::Response {
    rebuild(StatusCode::IM_A_TEAPOT, HeaderMap::new(), Bytes::new())
}

fn rebuild(status: StatusCode, headers: HeaderMap, body: Bytes) -> reqwest::Response {
    let mut response = http::Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response.into()
}
