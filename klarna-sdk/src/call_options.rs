//! What a call carries apart from its path and body.

use std::{
    fmt,
    ops::{Deref, DerefMut},
    time::Duration,
};

use crate::{
    Error, IdempotencyKey, generated::Held, identifier::check_header_value, metadata::Metadata,
};

/// The options of a call, apart from its path and body. Most calls have none, and no room for any.
#[derive(Clone, Default)]
pub(crate) struct CallOptions(Option<Held<Options>>);

/// What can be given.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// In place of the derived one.
    pub(crate) idempotency_key: Option<IdempotencyKey>,
    pub(crate) partner_correlation_id: Option<String>,
    // What follows is in place of what the client was told.
    pub(crate) integration_metadata: Option<Metadata>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retries: Option<u32>,
    pub(crate) max_answer_bytes: Option<usize>,
}

static NONE: Options = Options {
    idempotency_key: None,
    partner_correlation_id: None,
    integration_metadata: None,
    timeout: None,
    attempt_timeout: None,
    retries: None,
    max_answer_bytes: None,
};

impl Deref for CallOptions {
    type Target = Options;

    fn deref(&self) -> &Options {
        self.0.as_deref().unwrap_or(&NONE)
    }
}

impl DerefMut for CallOptions {
    fn deref_mut(&mut self) -> &mut Options {
        self.0.get_or_insert_with(|| Held::new(NONE.clone()))
    }
}

impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
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

        /// Sets how long this call may take with all of its attempts, in place of what
        /// [`ClientBuilder::timeout`](crate::ClientBuilder::timeout) says.
        pub fn with_timeout(mut self, limit: std::time::Duration) -> Self {
            self.options.timeout = Some(limit);
            self
        }

        /// Sets how long one attempt of this call may take, in place of what
        /// [`ClientBuilder::attempt_timeout`](crate::ClientBuilder::attempt_timeout) says.
        pub fn with_attempt_timeout(mut self, limit: std::time::Duration) -> Self {
            self.options.attempt_timeout = Some(limit);
            self
        }

        /// Sets how many times this call may be tried again, in place of what
        /// [`ClientBuilder::retries`](crate::ClientBuilder::retries) says.
        pub fn with_retries(mut self, retries: u32) -> Self {
            self.options.retries = Some(retries);
            self
        }

        /// Sets how many bytes the answer to this call may have, in place of what
        /// [`ClientBuilder::max_answer_bytes`](crate::ClientBuilder::max_answer_bytes) says.
        pub fn with_max_answer_bytes(mut self, limit: usize) -> Self {
            self.options.max_answer_bytes = Some(limit);
            self
        }

        /// Sets who makes this call and with which software, in place of what
        /// [`ClientBuilder::integration_metadata`](crate::ClientBuilder::integration_metadata)
        /// says. It is checked when the request is sent.
        ///
        /// # Examples
        ///
        /// ```
        /// use klarna_sdk::{Account, types::{IntegrationMetadata, Integrator}};
        ///
        /// # fn read(account: Account) {
        /// let shop = Integrator::new("EXAMPLE_SHOP", "session-1").module_name("plugin");
        /// let call = account
        ///     .read_payment_request("krn:payment:eu1:request:1")
        ///     .with_integration_metadata(IntegrationMetadata::new(shop));
        /// # }
        /// ```
        pub fn with_integration_metadata(
            mut self,
            metadata: crate::types::IntegrationMetadata,
        ) -> Self {
            self.options.integration_metadata = Some(crate::metadata::Metadata::new(metadata));
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
