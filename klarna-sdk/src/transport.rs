//! The one way a generated operation takes to Klarna and back.

use std::{
    fmt,
    sync::{Mutex, MutexGuard, PoisonError},
};

use bytes::{Bytes, BytesMut};
use http::{
    HeaderMap, HeaderValue, Method, StatusCode,
    header::{AUTHORIZATION, CONTENT_LENGTH, USER_AGENT},
};
use serde_json::error::Category;

use crate::{
    Account, Client, Error, ErrorKind, IdempotencyKey,
    answer::Answer,
    call_options::CallOptions,
    error,
    generated::{
        ErrorResponse, GeneratedClient, GeneratedError, ResponseValue, SECRET_HEADERS, Secret,
        Transport, TransportFuture, Violations,
    },
};

/// One call: adds what every request needs, and keeps what the generated code forgets of an
/// answer that it can't decode.
pub(crate) struct Call {
    client: Client,
    idempotency_key: Option<IdempotencyKey>,
    options: CallOptions,
    /// Whether a success without content is one.
    takes_empty: bool,
    /// Headers that grant something, such as the session token.
    tokens: Vec<(&'static str, Secret)>,
    recorded: Mutex<Recorded>,
}

#[derive(Default)]
struct Recorded {
    violations: Option<Violations>,
    failure: Option<Failure>,
    answer: Option<Raw>,
}

/// Why there is no whole answer.
struct Failure {
    kind: ErrorKind,
    source: Option<reqwest::Error>,
    status: Option<u16>,
    correlation_id: Option<String>,
}

struct Raw {
    status: u16,
    correlation_id: Option<String>,
    body: Bytes,
}

impl Call {
    /// Starts a call under the key, which `options` may replace.
    ///
    /// # Errors
    ///
    /// When an option breaks a rule.
    pub(crate) fn new(
        account: &Account,
        idempotency_key: Option<IdempotencyKey>,
        options: CallOptions,
    ) -> Result<Self, Error> {
        options.check()?;
        Ok(Self {
            client: account.client.clone(),
            idempotency_key,
            options,
            takes_empty: false,
            tokens: Vec::new(),
            recorded: Mutex::default(),
        })
    }

    /// Adds a header that grants something: it is sent, and kept out of all messages.
    pub(crate) fn carrying(mut self, name: &'static str, token: Option<&str>) -> Self {
        self.tokens
            .extend(token.map(|token| (name, Secret::new(token))));
        self
    }

    /// Takes a success without content for one whose members are all missing.
    ///
    /// Klarna asks clients to take any 2xx for a success, and doesn't say what is in some of them.
    pub(crate) fn taking_empty(mut self) -> Self {
        self.takes_empty = true;
        self
    }

    /// Returns the generated client that sends through this call.
    pub(crate) fn generated(self: &std::sync::Arc<Self>) -> GeneratedClient {
        let shared = &self.client.shared;
        GeneratedClient::new_with_client(
            shared.base_url.as_str(),
            shared.http.clone(),
            self.clone() as std::sync::Arc<dyn Transport>,
        )
    }

    fn recorded(&self) -> MutexGuard<'_, Recorded> {
        // Each write is a single assignment: a panic elsewhere leaves nothing half done.
        self.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn exchange(
        &self,
        http: &reqwest::Client,
        mut request: reqwest::Request,
    ) -> reqwest::Response {
        let shared = &self.client.shared;
        let is_bare = request.body().is_none() && request.method() == Method::POST;
        let headers = request.headers_mut();
        if is_bare {
            // HTTP asks for it, some servers insist on it, and the HTTP library leaves it out.
            headers.insert(CONTENT_LENGTH, HeaderValue::from_static("0"));
        }
        headers.insert(AUTHORIZATION, shared.authorization.clone());
        let key = self.idempotency_key.as_ref().map(IdempotencyKey::as_str);
        let id = self.options.partner_correlation_id.as_deref();
        let tokens = self
            .tokens
            .iter()
            .map(|(name, token)| (*name, token.expose()));
        let own = key
            .map(|key| ("klarna-idempotency-key", key))
            .into_iter()
            .chain(id.map(|id| ("partner-correlation-id", id)));
        for (name, value) in own.chain(tokens) {
            // Each was checked when it was given.
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(name, value);
            }
        }
        headers
            .entry(USER_AGENT)
            .or_insert(HeaderValue::from_static(USER_AGENT_VALUE));
        for name in SECRET_HEADERS {
            if let Some(value) = headers.get_mut(*name) {
                value.set_sensitive(true);
            }
        }
        let response = match http.execute(request).await {
            Ok(response) => response,
            Err(error) => {
                let kind = if error.is_connect() {
                    ErrorKind::Connect
                } else if error.is_timeout() {
                    ErrorKind::Timeout
                } else {
                    ErrorKind::Interrupted
                };
                return self.fail(kind, Some(error), None, None);
            }
        };
        let status = response.status();
        let correlation_id = correlation_id(response.headers());
        match read(response, shared.max_answer_bytes).await {
            Ok((headers, body)) => {
                let is_empty = status.is_success() && body.trim_ascii().is_empty();
                let read = if is_empty && self.takes_empty {
                    Bytes::from_static(b"{}")
                } else {
                    body.clone()
                };
                self.recorded().answer = Some(Raw {
                    status: status.as_u16(),
                    correlation_id,
                    body,
                });
                rebuild(status, headers, read)
            }
            Err((kind, error)) => self.fail(kind, error, Some(status), correlation_id),
        }
    }

    /// Records why there is no answer; the generated code gets a stand-in that it can't decode.
    fn fail(
        &self,
        kind: ErrorKind,
        source: Option<reqwest::Error>,
        status: Option<StatusCode>,
        correlation_id: Option<String>,
    ) -> reqwest::Response {
        self.recorded().failure = Some(Failure {
            kind,
            source,
            status: status.map(|status| status.as_u16()),
            correlation_id,
        });
        rebuild(StatusCode::IM_A_TEAPOT, HeaderMap::new(), Bytes::new())
    }

    /// Turns what the generated code returned, and what it forgot, into an answer or an error.
    pub(crate) fn finish<T>(
        &self,
        result: Result<ResponseValue<T>, GeneratedError<ErrorResponse>>,
    ) -> Result<(T, Answer), Error> {
        let Recorded {
            violations,
            failure,
            answer,
        } = std::mem::take(&mut *self.recorded());
        if let Some(violations) = violations {
            return Err(self.keyed(Error::violations(violations)));
        }
        if let Some(failure) = failure {
            return Err(self.failed(failure));
        }
        let Some(raw) = answer else {
            // The request couldn't even be built, such as from a header value with a line break.
            return Err(self.keyed(Error::invalid_input("the request", "can't be sent as HTTP")));
        };
        match result {
            Ok(value) => Ok((value.into_inner(), self.answer(raw))),
            Err(GeneratedError::ErrorResponse(klarna)) => {
                Err(self.rejected(raw, Some(klarna.into_inner())))
            }
            Err(GeneratedError::InvalidResponsePayload(_, problem)) => {
                Err(self.undecodable(raw, &problem))
            }
            Err(_) if (300..400).contains(&raw.status) => {
                let message = format!("the answer is a redirect ({})", raw.status);
                Err(Error::call(ErrorKind::Redirected, message, self.call(raw)))
            }
            Err(_) => Err(self.rejected(raw, None)),
        }
    }

    /// An answer that decodes and still isn't what it announces.
    pub(crate) fn incomplete(&self, missing: &str, answer: Answer) -> Error {
        let message = format!("the answer has no {missing}; Klarna may have acted");
        self.misread(ErrorKind::IncompleteAnswer, message, answer)
    }

    /// An answer that is about another payment than the request.
    pub(crate) fn mismatched(&self, advice: &str, answer: Answer) -> Error {
        let message = format!(
            "the answer is about another amount, currency or reference than the request: {advice}"
        );
        self.misread(ErrorKind::MismatchedAnswer, message, answer)
    }

    fn misread(&self, kind: ErrorKind, message: String, answer: Answer) -> Error {
        let call = error::Call {
            status: Some(answer.status()),
            correlation_id: answer.correlation_id().map(str::to_owned),
            idempotency_key: self.idempotency_key.clone(),
            body: Some(answer.into_body()),
        };
        Error::call(kind, message, call)
    }

    fn answer(&self, raw: Raw) -> Answer {
        Answer::new(
            raw.status,
            raw.correlation_id,
            self.idempotency_key.clone(),
            raw.body,
        )
    }

    fn call(&self, raw: Raw) -> error::Call {
        error::Call {
            status: Some(raw.status),
            correlation_id: raw.correlation_id,
            idempotency_key: self.idempotency_key.clone(),
            body: Some(raw.body),
        }
    }

    fn keyed(&self, mut error: Error) -> Error {
        error.call_mut().idempotency_key = self.idempotency_key.clone();
        error
    }

    fn failed(&self, failure: Failure) -> Error {
        if let Some(status) = failure.status.filter(|status| !(200..300).contains(status)) {
            // An error that broke off is still an error.
            let raw = Raw {
                status,
                correlation_id: failure.correlation_id,
                body: Bytes::new(),
            };
            return self.rejected(raw, None);
        }
        let message = match failure.kind {
            ErrorKind::Connect => "no connection to Klarna: nothing was sent".to_owned(),
            ErrorKind::Timeout => format!("no answer in time; {REPEAT}"),
            ErrorKind::TruncatedAnswer => format!("the answer broke off; {REPEAT}"),
            ErrorKind::AnswerTooLarge => {
                let limit = self.client.shared.max_answer_bytes;
                format!("the answer is longer than {limit} bytes; {REPEAT}")
            }
            _ => format!("the connection broke before an answer; {REPEAT}"),
        };
        let call = error::Call {
            status: failure.status,
            correlation_id: failure.correlation_id,
            idempotency_key: self.idempotency_key.clone(),
            body: None,
        };
        let error = Error::call(failure.kind, message, call);
        match failure.source {
            Some(source) => error.with_source(source),
            None => error,
        }
    }

    fn rejected(&self, raw: Raw, klarna: Option<ErrorResponse>) -> Error {
        // Any JSON object decodes as one; without its main members it is somebody else's.
        let klarna =
            klarna.filter(|klarna| klarna.error_code.is_some() || klarna.error_id.is_some());
        let key = std::iter::once(self.client.shared.api_key.expose());
        let own = self.tokens.iter().map(|(_, token)| token.expose());
        let secrets: Vec<&str> = key.chain(own).collect();
        let message = error::rejection(raw.status, klarna.as_ref(), &secrets);
        let error = Error::call(ErrorKind::Rejected, message, self.call(raw));
        match klarna {
            Some(klarna) => error.with_klarna(klarna),
            None => error,
        }
    }

    fn undecodable(&self, raw: Raw, problem: &serde_json::Error) -> Error {
        if !(200..300).contains(&raw.status) {
            return self.rejected(raw, None);
        }
        let (kind, what) = if raw.body.trim_ascii().is_empty() {
            (ErrorKind::EmptyAnswer, "is empty")
        } else {
            match problem.classify() {
                Category::Eof => (ErrorKind::TruncatedAnswer, "broke off"),
                Category::Syntax | Category::Io => (ErrorKind::NotJson, "isn't JSON"),
                Category::Data => (
                    ErrorKind::UndecodableAnswer,
                    "has another shape than documented",
                ),
            }
        };
        // The decoder's own message quotes values: only the place is told.
        let message = format!(
            "the answer {what} (line {}, column {}); {REPEAT}",
            problem.line(),
            problem.column(),
        );
        Error::call(kind, message, self.call(raw))
    }
}

/// Sends an operation in its form for the account: with the account in the path, or without.
macro_rules! send {
    ($call:expr, $account:expr, $operation:ident / $own:ident $(, $setter:ident = $value:expr)* $(,)?) => {{
        let client = $call.generated();
        let sent = match $account.id() {
            Some(id) => {
                let operation = client.$operation().partner_account_id(id.as_str());
                operation $(.$setter($value))* .send().await
            }
            None => client.$own() $(.$setter($value))* .send().await,
        };
        $call.finish(sent)
    }};
}

pub(crate) use send;

const REPEAT: &str =
    "Klarna may have acted: repeat the call with the same reference to learn the outcome";

const USER_AGENT_VALUE: &str = concat!("klarna-sdk-rust/", env!("CARGO_PKG_VERSION"));

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("idempotency_key", &self.idempotency_key)
            .finish_non_exhaustive()
    }
}

impl Transport for Call {
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        _operation: &'static str,
        request: reqwest::Request,
    ) -> TransportFuture<'a> {
        Box::pin(async move { Ok(self.exchange(client, request).await) })
    }

    fn refused(&self, violations: &Violations) {
        self.recorded().violations = Some(violations.clone());
    }
}

/// Reads a body that may not be longer than `limit`.
async fn read(
    mut response: reqwest::Response,
    limit: usize,
) -> Result<(HeaderMap, Bytes), (ErrorKind, Option<reqwest::Error>)> {
    let announced = response.content_length().unwrap_or(0);
    if announced > limit as u64 {
        return Err((ErrorKind::AnswerTooLarge, None));
    }
    let headers = std::mem::take(response.headers_mut());
    let mut first = Bytes::new();
    let mut rest = BytesMut::new();
    loop {
        let chunk = match response.chunk().await {
            Ok(Some(chunk)) => chunk,
            Ok(None) => break,
            Err(error) if error.is_timeout() => return Err((ErrorKind::Timeout, Some(error))),
            Err(error) => return Err((ErrorKind::TruncatedAnswer, Some(error))),
        };
        if first.len() + rest.len() + chunk.len() > limit {
            return Err((ErrorKind::AnswerTooLarge, None));
        }
        // Most answers are one chunk, which isn't copied.
        if first.is_empty() {
            first = chunk;
        } else {
            rest.extend_from_slice(&chunk);
        }
    }
    if rest.is_empty() {
        return Ok((headers, first));
    }
    let mut whole = BytesMut::with_capacity(first.len() + rest.len());
    whole.extend_from_slice(&first);
    whole.extend_from_slice(&rest);
    Ok((headers, whole.freeze()))
}

fn rebuild(status: StatusCode, headers: HeaderMap, body: Bytes) -> reqwest::Response {
    let mut response = http::Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response.into()
}

fn correlation_id(headers: &HeaderMap) -> Option<String> {
    let value = headers.get("klarna-correlation-id")?.to_str().ok()?;
    Some(value.to_owned())
}
