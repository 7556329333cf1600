//! What every request carries.

use http::{
    HeaderMap, HeaderName, HeaderValue, Method,
    header::{AUTHORIZATION, CONTENT_LENGTH, USER_AGENT},
};

use super::Call;
use crate::{
    Error, IdempotencyKey,
    authorization::Carried,
    generated::{Idempotency, Operation, SECRET_HEADERS, insert},
    limits,
};

const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("klarna-idempotency-key");
const SESSION_TOKEN: HeaderName = HeaderName::from_static("klarna-network-session-token");
const CUSTOMER_TOKEN: HeaderName = HeaderName::from_static("klarna-customer-token");
const INTEGRATION_METADATA: HeaderName = HeaderName::from_static("klarna-integration-metadata");
const PARTNER_CORRELATION_ID: HeaderName = HeaderName::from_static("partner-correlation-id");

impl Call {
    /// Completes a request and decides whether it may be repeated.
    ///
    /// # Errors
    ///
    /// When it can't be sent: there is no API key, no idempotency key for a change, it is too large
    /// for Klarna, or another one was sent.
    pub(super) fn prepare(
        &self,
        operation: Option<&'static Operation>,
        request: &mut reqwest::Request,
    ) -> Result<(), Error> {
        let shared = &self.client.shared;
        {
            let mut recorded = self.recorded();
            if recorded.is_sent {
                return Err(second_operation());
            }
            recorded.operation = operation;
        }
        let api_key = shared.api_key.api_key().map_err(Error::no_api_key)?;
        if let (Some(own), Some(environment)) = (api_key.environment(), shared.environment)
            && own != environment
        {
            return Err(Error::wrong_environment());
        }
        let is_bare = request.body().is_none() && request.method() == Method::POST;
        let headers = request.headers_mut();
        if is_bare {
            // HTTP asks for it, some servers insist on it, and the HTTP library leaves it out.
            insert(headers, CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        insert(headers, AUTHORIZATION, api_key.authorization().clone());
        self.insert_own(headers);
        match &self.options.integration_metadata {
            Some(own) => {
                insert(headers, INTEGRATION_METADATA, own.header_value()?);
            }
            None => {
                if let Some(value) = &shared.integration_metadata {
                    insert(headers, INTEGRATION_METADATA, value.clone());
                }
            }
        }
        if headers.get(USER_AGENT).is_none() {
            insert(headers, USER_AGENT, shared.user_agent.clone());
        }
        for (name, value) in headers.iter_mut() {
            if SECRET_HEADERS.contains(&name.as_str()) {
                value.set_sensitive(true);
            }
        }
        let idempotency_key = match &self.idempotency_key {
            Some(key) => Some(key.clone()),
            // The generated builder may have been given one.
            None => headers
                .get(IDEMPOTENCY_KEY)
                .and_then(|value| IdempotencyKey::new(value.to_str().ok()?).ok()),
        };
        let is_repeatable = match operation.and_then(|operation| operation.idempotency) {
            Some(Idempotency::Nature) => true,
            // What became of a change without one could be lost with its answer.
            Some(Idempotency::Key) if idempotency_key.is_none() => {
                return Err(no_idempotency_key());
            }
            Some(Idempotency::Key) => true,
            _ => false,
        };
        let host = request.url().authority();
        let body = match request.body() {
            Some(body) => body
                .as_bytes()
                .ok_or_else(|| Error::invalid_input("the body", "must be held in memory"))?
                .len(),
            None => 0,
        };
        limits::check(request.headers(), host, body)?;
        let mut recorded = self.recorded();
        if std::mem::replace(&mut recorded.is_sent, true) {
            return Err(second_operation());
        }
        // Another one may have been about to be sent.
        recorded.operation = operation;
        recorded.is_repeatable = is_repeatable;
        recorded.idempotency_key = idempotency_key;
        recorded.headers = kept(request.headers());
        Ok(())
    }

    /// Returns the headers of the first attempt once more.
    pub(super) fn kept_headers(&self) -> HeaderMap {
        let mut headers = HeaderMap::new();
        // Each name is there once.
        for (name, value) in &self.recorded().headers {
            insert(&mut headers, name.clone(), value.clone());
        }
        headers
    }

    /// Inserts the headers that were given to this call.
    fn insert_own(&self, headers: &mut HeaderMap) {
        let key = self.idempotency_key.as_ref().map(IdempotencyKey::as_str);
        let id = self.options.partner_correlation_id.as_deref();
        let own = [(IDEMPOTENCY_KEY, key), (PARTNER_CORRELATION_ID, id)];
        for (name, value) in own {
            // Each was checked when it was given.
            if let Some(value) = value.and_then(|value| HeaderValue::from_str(value).ok()) {
                insert(headers, name, value);
            }
        }
        let Carried {
            session_token,
            customer_token,
        } = &self.carried;
        if let Some(token) = session_token {
            insert(headers, SESSION_TOKEN, token.header_value().clone());
        }
        if let Some(token) = customer_token {
            insert(headers, CUSTOMER_TOKEN, token.header_value().clone());
        }
    }
}

fn no_idempotency_key() -> Error {
    let rule = "must be given for this operation, such as by `with_idempotency_key`";
    Error::invalid_input("the idempotency key", rule)
}

/// Copies headers into less room than a map takes: most of the copies are never sent.
fn kept(headers: &HeaderMap) -> Vec<(HeaderName, HeaderValue)> {
    let mut kept = Vec::with_capacity(headers.len());
    kept.extend(
        headers
            .iter()
            .map(|(name, value)| (name.clone(), value.clone())),
    );
    kept
}

/// A second operation would carry the key of the first, and get its result.
fn second_operation() -> Error {
    let rule = "must be one for each call; the first one was sent";
    Error::invalid_input("the operation", rule)
}
