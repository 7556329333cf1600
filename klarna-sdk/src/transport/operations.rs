//! What the document says of the operation that is sent.
//!
//! A program has the operations that it sends, and not the table of all, where the compiler finds
//! them.

use std::sync::Arc;

use reqwest::Url;

use super::Call;
use crate::generated::{OPERATIONS, Operation, Transport, TransportFuture, Violations};

/// Returns an operation of the document, for the compiler to evaluate.
pub(crate) const fn operation(name: &str) -> Operation {
    let mut at = 0;
    while !is_same(OPERATIONS[at].name.as_bytes(), name.as_bytes()) {
        at += 1;
    }
    OPERATIONS[at]
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

/// Both forms of an operation: with the account in the path, and without.
macro_rules! operations {
    ($operation:ident / $own:ident) => {{
        const BOTH: [&$crate::Operation; 2] = [
            &$crate::transport::operation(stringify!($operation)),
            &$crate::transport::operation(stringify!($own)),
        ];
        &BOTH
    }};
}

pub(crate) use operations;

/// A call of an operation that isn't known before it is sent.
#[derive(Debug)]
pub(crate) struct AnyOperation(Arc<Call>);

impl AnyOperation {
    pub(crate) fn of(call: Arc<Call>) -> Self {
        Self(call)
    }
}

impl Transport for AnyOperation {
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        operation: &'static str,
        request: reqwest::Request,
    ) -> TransportFuture<'a> {
        Box::pin(self.0.execute(client, Operation::named(operation), request))
    }

    fn base(&self) -> Option<&Url> {
        self.0.base()
    }

    fn refused(&self, violations: &Violations) {
        Transport::refused(&*self.0, violations);
    }
}
