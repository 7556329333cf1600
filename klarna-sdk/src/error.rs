//! What can go wrong, and whether Klarna may have acted.

use std::fmt;

use bytes::Bytes;
use uuid::Uuid;

use crate::{
    IdempotencyKey,
    generated::{ErrorCode, ErrorResponse, Violation, Violations},
};

/// An error of this crate.
///
/// One type for all of them, so that `?` works everywhere: [`kind`](Self::kind) tells them apart,
/// [`may_have_reached_klarna`](Self::may_have_reached_klarna) says what a payment needs to know.
/// A declined payment isn't an error, see [`Authorization`](crate::Authorization).
///
/// `Display` is one line without anything secret or personal: no keys, no tokens, and no free text
/// of the server, which is at hand through [`klarna_error`](Self::klarna_error) and
/// [`body`](Self::body).
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ErrorKind, IdempotencyKey};
///
/// let error = IdempotencyKey::new("").unwrap_err();
/// assert_eq!(error.kind(), ErrorKind::InvalidInput);
/// assert!(!error.may_have_reached_klarna());
/// ```
pub struct Error(Box<Inner>);

struct Inner {
    kind: ErrorKind,
    /// What happened, in words of our own.
    message: String,
    violations: Violations,
    call: Option<Call>,
    klarna: Option<ErrorResponse>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What is known of the call that failed.
#[derive(Default)]
pub(crate) struct Call {
    pub(crate) status: Option<u16>,
    pub(crate) correlation_id: Option<String>,
    pub(crate) idempotency_key: Option<IdempotencyKey>,
    pub(crate) body: Option<Bytes>,
}

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value breaks a rule. Nothing was sent.
    InvalidInput,
    /// The client can't be built as configured. Nothing was sent.
    Configuration,
    /// The connection couldn't be established. Nothing was sent.
    Connect,
    /// There was no answer in time. The request may have been sent.
    Timeout,
    /// The connection broke before an answer began. The request may have been sent.
    Interrupted,
    /// Klarna, or something in front of it, answered with an error status.
    Rejected,
    /// The answer is a redirect, which a payment never follows.
    Redirected,
    /// The answer is a success without content. Klarna may have acted.
    EmptyAnswer,
    /// The answer is a success that broke off. Klarna may have acted.
    TruncatedAnswer,
    /// The answer is longer than the limit. Klarna may have acted.
    AnswerTooLarge,
    /// The answer is a success that isn't JSON, such as a page of a proxy. Klarna may have acted.
    NotJson,
    /// The answer is JSON of another shape than the document's. Klarna may have acted.
    UndecodableAnswer,
    /// The answer announces something that it doesn't contain. Klarna may have acted.
    IncompleteAnswer,
    /// The answer is about another amount, currency or reference than was asked for: a reference was
    /// used for a second payment and Klarna repeats the result of the first one, or a session token
    /// belongs to another payment.
    MismatchedAnswer,
}

impl Error {
    fn new(kind: ErrorKind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            message: message.into(),
            violations: Violations::default(),
            call: None,
            klarna: None,
            source: None,
        }))
    }

    /// An input of the caller breaks a rule: names the field and the rule, never the value.
    pub(crate) fn invalid_input(field: impl Into<String>, rule: impl Into<String>) -> Self {
        let message = format!("{} {}", field.into(), rule.into());
        Self::new(ErrorKind::InvalidInput, message)
    }

    /// A request breaks the limits of the document.
    pub(crate) fn violations(violations: Violations) -> Self {
        let mut error = Self::new(ErrorKind::InvalidInput, violations.to_string());
        error.0.violations = violations;
        error
    }

    pub(crate) fn configuration(
        message: impl Into<String>,
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Self {
        let mut error = Self::new(ErrorKind::Configuration, message);
        error.0.source = source;
        error
    }

    /// A call failed, with what is known of it.
    pub(crate) fn call(kind: ErrorKind, message: impl Into<String>, call: Call) -> Self {
        let mut error = Self::new(kind, message);
        error.0.call = Some(call);
        error
    }

    pub(crate) fn with_klarna(mut self, klarna: ErrorResponse) -> Self {
        self.0.klarna = Some(klarna);
        self
    }

    pub(crate) fn with_source(mut self, source: reqwest::Error) -> Self {
        self.0.source = Some(Box::new(source.without_url()));
        self
    }

    /// Returns what kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns whether Klarna may have acted on the request.
    ///
    /// When it may have, the outcome is unknown and not lost: repeat the call with the same
    /// payment transaction reference and the same content. It carries the same idempotency key,
    /// so that Klarna answers with the first result instead of acting twice (for 24 hours).
    ///
    /// `true` also for an answer with an error status: Klarna got the request. One of the 400s
    /// other than 408, 409 and 429 says that it was refused, and repeating it unchanged is no use.
    #[must_use]
    pub fn may_have_reached_klarna(&self) -> bool {
        !matches!(
            self.0.kind,
            ErrorKind::InvalidInput | ErrorKind::Configuration | ErrorKind::Connect
        )
    }

    /// Returns whether no answer came in time.
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
    }

    /// Returns the rules that the request breaks, each with its place in the request.
    pub fn violated(&self) -> impl Iterator<Item = &Violation> {
        self.0.violations.iter()
    }

    /// Returns the HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.call.as_ref()?.status
    }

    /// Returns Klarna's error object, when the answer has one.
    ///
    /// Its texts are for engineers and may change; decide by [`error_code`](Self::error_code).
    #[must_use]
    pub fn klarna_error(&self) -> Option<&ErrorResponse> {
        self.0.klarna.as_ref()
    }

    /// Returns Klarna's `error_code`, the member to decide by.
    #[must_use]
    pub fn error_code(&self) -> Option<&ErrorCode> {
        self.0.klarna.as_ref()?.error_code.as_ref()
    }

    /// Returns Klarna's `error_id`, which its support asks for.
    #[must_use]
    pub fn error_id(&self) -> Option<&str> {
        self.0.klarna.as_ref()?.error_id.as_deref()
    }

    /// Returns Klarna's id of the call, from the header `klarna-correlation-id`.
    #[must_use]
    pub fn correlation_id(&self) -> Option<&str> {
        self.0.call.as_ref()?.correlation_id.as_deref()
    }

    /// Returns the idempotency key that the call carried, or would have carried.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.0.call.as_ref()?.idempotency_key.as_ref()
    }

    /// Returns the body of the answer as it came. It may hold personal data.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.call.as_ref()?.body.as_deref()
    }

    pub(crate) fn call_mut(&mut self) -> &mut Call {
        self.0.call.get_or_insert_default()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        if self.0.kind == ErrorKind::InvalidInput {
            f.write_str(" (nothing was sent)")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("message", &self.0.message)
            .field("status", &self.status())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}

/// Says what Klarna refused, with the parts of its error that can be printed.
pub(crate) fn rejection(status: u16, klarna: Option<&ErrorResponse>, secrets: &[&str]) -> String {
    // The name of a field has small letters, and no step as long as a secret.
    let printable = |text: &str| {
        let clean = !text.is_empty()
            && text
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_.[]".contains(&b))
            && text.split('.').all(|step| step.len() <= 40)
            && !text.contains("klarna_test_")
            && !text.contains("klarna_live_")
            && !secrets.iter().any(|secret| text.contains(secret));
        if clean {
            text.to_owned()
        } else {
            "[not printable]".to_owned()
        }
    };
    let Some(klarna) = klarna else {
        return format!("the answer is {status} without Klarna's error object");
    };
    let mut told = format!("Klarna refused the request with {status}");
    match &klarna.error_code {
        Some(code) if code.is_unknown() => told.push_str(" and an error_code of its own"),
        Some(code) => told.push_str(&format!(" {code}")),
        None => {}
    }
    let parameters: Vec<String> = klarna
        .validation_errors
        .iter()
        .map(|error| error.parameter.as_deref())
        .chain(klarna.errors.iter().map(|error| error.parameter.as_deref()))
        .filter_map(|parameter| parameter.map(printable))
        .take(8)
        .collect();
    if !parameters.is_empty() {
        told.push_str(&format!(" on {}", parameters.join(", ")));
    }
    if let Some(id) = klarna
        .error_id
        .as_deref()
        .and_then(|id| Uuid::parse_str(id).ok())
    {
        told.push_str(&format!(" (error_id {id})"));
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;

    fn klarna(text: &str) -> ErrorResponse {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn an_error_is_one_word_wide() {
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }

    #[test]
    fn an_error_can_cross_threads() {
        fn assert<T: Send + Sync + 'static>() {}
        assert::<Error>();
    }

    #[test]
    fn a_rejection_names_code_parameters_and_id() {
        let klarna = klarna(
            r#"{"error_id": "0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55",
                "error_code": "VALIDATION_ERROR", "error_message": "m",
                "validation_errors": [{"parameter": "line_items[0].quantity", "reason": "r"}]}"#,
        );
        assert_eq!(
            rejection(400, Some(&klarna), &[]),
            "Klarna refused the request with 400 VALIDATION_ERROR on line_items[0].quantity \
             (error_id 0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55)"
        );
    }

    #[test]
    fn what_a_server_echoes_is_not_printed() {
        let klarna = klarna(
            r#"{"error_id": "a token-1", "error_code": "token-1",
                "validation_errors": [{"parameter": "x.token-1"}, {"parameter": "a\nb"}]}"#,
        );
        let told = rejection(400, Some(&klarna), &["token-1"]);
        assert!(!told.contains("token-1") && !told.contains('\n'), "{told}");
    }

    #[test]
    fn debug_has_no_body() {
        let call = Call {
            body: Some(Bytes::from_static(b"body-text")),
            ..Call::default()
        };
        let error = Error::call(ErrorKind::NotJson, "m", call);
        assert!(!format!("{error:?}").contains("body-text"));
        assert_eq!(error.body(), Some(&b"body-text"[..]));
    }
}
