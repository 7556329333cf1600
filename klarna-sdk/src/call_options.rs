//! What a call carries apart from its path and body.

use crate::{Error, IdempotencyKey, identifier::check_header_value};

/// The options of a call, apart from its path and body.
#[derive(Clone, Debug, Default)]
pub(crate) struct CallOptions {
    /// In place of the derived one.
    pub(crate) idempotency_key: Option<IdempotencyKey>,
    pub(crate) partner_correlation_id: Option<String>,
}

impl CallOptions {
    /// Refuses what can't be sent.
    pub(crate) fn check(&self) -> Result<(), Error> {
        match &self.partner_correlation_id {
            Some(id) => check_header_value("Partner-Correlation-Id", id, 255),
            None => Ok(()),
        }
    }
}

/// The setters of the options that every call has. They start with `with_`, so that a new field of
/// Klarna's never collides with one.
macro_rules! call_options {
    () => {
        /// Sets your trace id of the call, 1 to 255 visible ASCII characters; Klarna returns it.
        pub fn with_partner_correlation_id(mut self, id: impl Into<String>) -> Self {
            self.options.partner_correlation_id = Some(id.into());
            self
        }
    };
}

/// The setter of the option that every call with an idempotency key has.
macro_rules! idempotency_option {
    () => {
        /// Sets the idempotency key, in place of the derived one.
        pub fn with_idempotency_key(mut self, key: crate::IdempotencyKey) -> Self {
            self.options.idempotency_key = Some(key);
            self
        }
    };
}

pub(crate) use {call_options, idempotency_option};
