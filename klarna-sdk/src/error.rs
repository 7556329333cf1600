//! What can go wrong, and whether Klarna may have acted.

use std::{fmt, time::Duration};

use crate::{
    Answer, Attempt, Delivery, IdempotencyKey, RateLimit,
    answer::Exchange,
    generated::{ErrorCode, ErrorResponse, Held, Violation, Violations},
    retry::Cause,
};

/// An error of this crate.
///
/// One type for all of them, so that `?` works everywhere: [`kind`](Self::kind) tells them apart,
/// [`delivery`](Self::delivery) says what a payment needs to know.
/// A declined payment isn't an error, see [`Authorization`](crate::Authorization).
///
/// `Display` is one line that says what to do next, without anything secret or personal: no keys, no tokens, and no free text
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
///
/// What Klarna said, and what a program can do about it:
///
/// ```
/// use klarna_sdk::{Error, types::ErrorCode};
///
/// fn describe(error: &Error) -> String {
///     for violation in error.violated() {
///         println!("{violation:?}");
///     }
///     match error.error_code() {
///         Some(ErrorCode::ValidationError) => format!("a bug of ours: {:?}", error.klarna_error()),
///         _ if error.is_rate_limited() => format!("too fast: {:?}", error.rate_limit()),
///         _ if error.is_timeout() => "ask again".to_owned(),
///         _ => format!("{error}: {:?}", error.partner_correlation_id()),
///     }
/// }
/// # let error = klarna_sdk::IdempotencyKey::new("").unwrap_err();
/// # assert!(describe(&error).starts_with("idempotency_key"), "{error}");
/// # assert!(error.body().is_none());
/// ```
// One word wide, because most functions may return it.
pub struct Error(Box<Held<Inner>>);

struct Inner {
    kind: ErrorKind,
    /// What happened, in words of our own.
    message: String,
    violations: Violations,
    call: Option<Call>,
    klarna: Option<Held<ErrorResponse>>,
    source: Option<Box<dyn std::error::Error + Send + Sync>>,
}

/// What is known of the call that failed.
pub(crate) struct Call {
    /// What is known of it, also where there is no answer.
    pub(crate) answer: Answer,
    /// Whether sending the call again can't act twice.
    pub(crate) is_repeatable: bool,
    pub(crate) retry_after: Option<Duration>,
}

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// A value breaks a rule. The request wasn't sent.
    InvalidInput,
    /// The client can't be built as configured. Nothing was sent.
    Configuration,
    /// The connection couldn't be established. On this attempt nothing was sent.
    Connect,
    /// TLS failed: the certificate of the server isn't trusted, the server refused ours, or there is
    /// no common version. On this attempt nothing was sent, and trying again would end the same.
    Tls,
    /// There was no answer in time. The request may have been sent.
    Timeout,
    /// The connection broke before an answer began, or the caller gave an operation up. The request
    /// may have been sent.
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
    fn new(kind: ErrorKind, message: String) -> Self {
        Self(Box::new(Held::new(Inner {
            kind,
            message,
            violations: Violations::default(),
            call: None,
            klarna: None,
            source: None,
        })))
    }

    /// An input of the caller breaks a rule: names the field and the rule, never the value.
    pub(crate) fn invalid_input(field: impl AsRef<str>, rule: impl AsRef<str>) -> Self {
        Self::invalid(field.as_ref(), rule.as_ref())
    }

    fn invalid(field: &str, rule: &str) -> Self {
        Self::new(ErrorKind::InvalidInput, format!("{field} {rule}"))
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
        let mut error = Self::new(ErrorKind::Configuration, message.into());
        error.0.source = source;
        error
    }

    /// A call failed, with what is known of it.
    pub(crate) fn call(kind: ErrorKind, message: String, call: Call) -> Self {
        Self::new(kind, message).with_call(call)
    }

    pub(crate) fn with_klarna(mut self, klarna: Held<ErrorResponse>) -> Self {
        self.0.klarna = Some(klarna);
        self
    }

    pub(crate) fn with_source(mut self, source: reqwest::Error) -> Self {
        self.0.source = Some(Box::new(source.without_url()));
        self
    }

    /// The API key is for the other of Klarna's two environments.
    pub(crate) fn wrong_environment() -> Self {
        let rule = "must belong to the environment: test keys work only on the test host, live \
                    keys only on the live one";
        Self::invalid_input("api_key", rule)
    }

    /// There is no API key to send the call with.
    pub(crate) fn no_api_key(source: Box<dyn std::error::Error + Send + Sync>) -> Self {
        Self::configuration(
            "the API key provider has no key; nothing was sent",
            Some(source),
        )
    }

    /// Returns what kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// Returns what became of the request: not sent, refused, or unknown.
    ///
    /// All attempts count: a refusal after an attempt without an answer is [`Delivery::Unknown`].
    #[must_use]
    pub fn delivery(&self) -> Delivery {
        self.0.call.as_ref().map_or(Delivery::NotSent, |call| {
            Delivery::of_all(call.answer.attempts())
        })
    }

    /// Returns whether the request may have reached Klarna on any attempt.
    ///
    /// When it may have, the outcome can be unknown and isn't lost: repeat the call with the same
    /// payment transaction reference and the same content. It carries the same idempotency key,
    /// so that Klarna answers with the first result instead of acting twice (for 24 hours).
    ///
    /// `true` also for a request that Klarna refused: [`delivery`](Self::delivery) tells the two
    /// apart.
    #[must_use]
    pub fn may_have_reached_klarna(&self) -> bool {
        self.delivery() != Delivery::NotSent
    }

    /// Returns whether sending the same call again, later, may end otherwise and can't act twice.
    ///
    /// The client has tried already, as often as it was told to: leave some time before.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        let Some(call) = &self.0.call else {
            return false;
        };
        let may_pass = match self.0.kind {
            // What failed is beyond the status: it may be a page of a proxy, or half of an answer.
            ErrorKind::EmptyAnswer | ErrorKind::TruncatedAnswer | ErrorKind::NotJson => true,
            kind => {
                let failure = (kind != ErrorKind::Rejected).then_some(kind);
                Cause::of(call.answer.exchange().status, failure, self.error_code()).is_some()
            }
        };
        may_pass && (call.is_repeatable || self.delivery() == Delivery::NotSent)
    }

    /// Returns whether no answer came in time: by our limits, or by those of a server (408, 504, or
    /// Klarna's `TIMEOUT`).
    #[must_use]
    pub fn is_timeout(&self) -> bool {
        self.0.kind == ErrorKind::Timeout
            || matches!(self.status(), Some(408 | 504))
            || self.error_code() == Some(&ErrorCode::Timeout)
    }

    /// Returns whether the call was one too many for Klarna's rate limit (429).
    #[must_use]
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(429)
    }

    /// Returns how long the server asks to be left alone, even when that is longer than this client
    /// would wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.call.as_ref()?.retry_after
    }

    /// Returns the rules that the request breaks, each with its place in the request.
    pub fn violated(&self) -> impl Iterator<Item = &Violation> {
        self.0.violations.iter()
    }

    /// Returns the HTTP status of the answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.exchange()?.status
    }

    /// Returns Klarna's error object, when the answer has one.
    ///
    /// Its texts are for engineers and may change; decide by [`error_code`](Self::error_code).
    #[must_use]
    pub fn klarna_error(&self) -> Option<&ErrorResponse> {
        self.0.klarna.as_deref()
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
        self.exchange()?.correlation_id.as_deref()
    }

    /// Returns the idempotency key that the call carried, or would have carried.
    #[must_use]
    pub fn idempotency_key(&self) -> Option<&IdempotencyKey> {
        self.exchange()?.idempotency_key.as_ref()
    }

    /// Returns your trace id of the call, as it was sent.
    #[must_use]
    pub fn partner_correlation_id(&self) -> Option<&str> {
        self.exchange()?.partner_correlation_id.as_deref()
    }

    /// Returns the state of the rate limit, when Klarna told it.
    #[must_use]
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.exchange()?.rate_limit
    }

    /// Returns the attempts of the call in their order; none when nothing was tried.
    #[must_use]
    pub fn attempts(&self) -> &[Attempt] {
        self.exchange().map_or(&[], |exchange| &exchange.attempts)
    }

    /// Returns how long the call took with all of its attempts; zero when nothing was tried.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.exchange()
            .map_or(Duration::ZERO, |exchange| exchange.elapsed)
    }

    /// Returns the body of the answer as it came, or the part of it that did; at most as many bytes
    /// as an answer may have. It may hold personal data.
    #[must_use]
    pub fn body(&self) -> Option<&[u8]> {
        self.0.call.as_ref()?.answer.whole_body()
    }

    fn exchange(&self) -> Option<&Exchange> {
        Some(self.0.call.as_ref()?.answer.exchange())
    }

    pub(crate) fn with_call(mut self, call: Call) -> Self {
        self.0.call = Some(call);
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.message)?;
        if self.0.kind == ErrorKind::InvalidInput && self.delivery() == Delivery::NotSent {
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
            .field("delivery", &self.delivery())
            .field("attempts", &self.attempts().len())
            .finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| &**source as _)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn debug_has_no_body() {
        let call = Call {
            answer: Answer::new(Exchange::default(), Some("body-text".into()), Vec::new()),
            is_repeatable: false,
            retry_after: None,
        };
        let error = Error::call(ErrorKind::NotJson, "m".to_owned(), call);
        assert!(!format!("{error:?}").contains("body-text"));
        assert_eq!(error.body(), Some(&b"body-text"[..]));
    }
}
