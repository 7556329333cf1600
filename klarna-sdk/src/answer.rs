//! What came with an answer.

use std::fmt;

use bytes::Bytes;

use crate::IdempotencyKey;

/// An answer of Klarna as it came, beside the values that were read from it.
#[derive(Clone)]
pub struct Answer {
    status: u16,
    correlation_id: Option<String>,
    idempotency_key: Option<IdempotencyKey>,
    body: Bytes,
}

impl Answer {
    pub(crate) fn new(
        status: u16,
        correlation_id: Option<String>,
        idempotency_key: Option<IdempotencyKey>,
        body: Bytes,
    ) -> Self {
        Self {
            status,
            correlation_id,
            idempotency_key,
            body,
        }
    }

    /// Returns the HTTP status.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status
    }

    /// Returns Klarna's id of the call, from the header `klarna-correlation-id`.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.correlation_id.as_deref()
    }

    /// Returns the idempotency key that the call carried; reads and deletions carry none.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.idempotency_key.as_ref()
    }

    /// Returns the body as it came, with every member that this version doesn't know.
    ///
    /// It may hold personal data and tokens. Don't log it.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    pub(crate) fn into_body(self) -> Bytes {
        self.body
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answer")
            .field("status", &self.status)
            .field("correlation_id", &self.correlation_id)
            .field("idempotency_key", &self.idempotency_key)
            .finish_non_exhaustive()
    }
}
