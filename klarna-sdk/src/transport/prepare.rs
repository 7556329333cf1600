//! What every request carries.

use http::{
    HeaderMap, HeaderValue, Method,
    header::{AUTHORIZATION, CONTENT_LENGTH, USER_AGENT},
};

use super::Call;
use crate::{
    Error, IdempotencyKey,
    generated::{Idempotency, Operation, SECRET_HEADERS, Secret},
    limits, metadata,
};

const IDEMPOTENCY_KEY: &str = "klarna-idempotency-key";
const INTEGRATION_METADATA: &str = "klarna-integration-metadata";
const PARTNER_CORRELATION_ID: &str = "partner-correlation-id";

impl Call {
    /// Completes a request and decides whether it may be repeated.
    ///
    /// # Errors
    ///
    /// When it can't be sent: there is no API key, or it is too large for Klarna.
    pub(super) fn prepare(
        &self,
        operation: Option<&'static Operation>,
        request: &mut reqwest::Request,
    ) -> Result<(), Error> {
        let shared = &self.client.shared;
        {
            let mut recorded = self.recorded();
            if !recorded.attempts.is_empty() {
                // A second operation would carry the key of the first, and get its result.
                let rule = "must be one for each call; the first one was sent";
                return Err(Error::invalid_input("the operation", rule));
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
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        let mut authorization = HeaderValue::from_str(&api_key.authorization_value())
            .map_err(|_| Error::invalid_input("api_key", "must be visible ASCII"))?;
        authorization.set_sensitive(true);
        headers.insert(AUTHORIZATION, authorization);
        self.insert_own(headers);
        match &self.options.integration_metadata {
            Some(own) => {
                headers.insert(INTEGRATION_METADATA, metadata::header_value(own)?);
            }
            None => {
                if let Some(value) = &shared.integration_metadata {
                    headers.insert(INTEGRATION_METADATA, value.clone());
                }
            }
        }
        headers
            .entry(USER_AGENT)
            .or_insert_with(|| shared.user_agent.clone());
        let mut secrets = vec![Secret::new(api_key.expose())];
        for name in SECRET_HEADERS {
            if let Some(value) = headers.get_mut(*name) {
                value.set_sensitive(true);
                secrets.extend(value.to_str().ok().map(Secret::new));
            }
        }

        let idempotency_key = headers
            .get(IDEMPOTENCY_KEY)
            .and_then(|value| IdempotencyKey::new(value.to_str().ok()?).ok());
        let is_repeatable = match operation.and_then(|operation| operation.idempotency) {
            Some(Idempotency::Nature) => true,
            Some(Idempotency::Key) => idempotency_key.is_some(),
            _ => false,
        };
        {
            let mut recorded = self.recorded();
            recorded.is_repeatable = is_repeatable;
            recorded.idempotency_key = idempotency_key;
            recorded.secrets = secrets;
        }
        let host = request.url().authority();
        let body = match request.body() {
            Some(body) => body
                .as_bytes()
                .ok_or_else(|| Error::invalid_input("the body", "must be held in memory"))?
                .len(),
            None => 0,
        };
        limits::check(request.headers(), host, body)
    }

    /// Inserts the headers that were given to this call.
    fn insert_own(&self, headers: &mut HeaderMap) {
        let key = self.idempotency_key.as_ref().map(IdempotencyKey::as_str);
        let id = self.options.partner_correlation_id.as_deref();
        let tokens = self
            .tokens
            .iter()
            .map(|(name, token)| (*name, token.expose()));
        let own = key
            .map(|key| (IDEMPOTENCY_KEY, key))
            .into_iter()
            .chain(id.map(|id| (PARTNER_CORRELATION_ID, id)));
        for (name, value) in own.chain(tokens) {
            // Each was checked when it was given.
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        }
    }
}
