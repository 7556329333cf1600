//! Saying what went wrong, and what that means for a payment.

use std::time::Duration;

use http::{HeaderName, HeaderValue, header::AUTHORIZATION};

use super::{Call, Category, Ended};
use crate::{
    Answer, Attempt, Delivery, Error, ErrorKind, error,
    generated::{ErrorResponse, Held, Idempotency, SECRET_HEADERS},
    rejection::rejection,
};

impl Call {
    /// An answer that decodes and still isn't what it announces.
    pub(crate) fn incomplete(&self, missing: &str, answer: Answer) -> Error {
        let message = format!("the answer has no {missing}; {}", self.unknown());
        self.misread(ErrorKind::IncompleteAnswer, message, answer)
    }

    /// An answer that is about another payment than the request.
    pub(crate) fn mismatched(&self, advice: &str, answer: Answer) -> Error {
        let message = format!(
            "the answer is about another amount, currency or reference than the request: {advice}"
        );
        self.misread(ErrorKind::MismatchedAnswer, message, answer)
    }

    /// An answer that asks for a step-up, when what was sent can't be read again for the final call.
    pub(crate) fn unkept(&self, answer: Answer) -> Error {
        let message = "Klarna asks for a step-up, but what was sent can't be read again for the final \
                       call: make the pending authorization with AuthorizePayment::pending and the \
                       payment_request_id of the answer";
        self.misread(ErrorKind::IncompleteAnswer, message.to_owned(), answer)
    }

    fn misread(&self, kind: ErrorKind, message: String, answer: Answer) -> Error {
        let call = error::Call {
            answer,
            is_repeatable: self.recorded().is_repeatable,
            retry_after: None,
        };
        Error::call(kind, message, call)
    }

    /// A request that wasn't sent, nor any other of the same call.
    pub(super) fn unsent(&self, why: Option<Error>) -> Error {
        why.unwrap_or_else(unbuilt).with_call(error::Call {
            answer: self.answer(Ended::default(), Vec::new()),
            is_repeatable: false,
            retry_after: None,
        })
    }

    /// A request that wasn't sent, while another one of the same call was: what became of that one
    /// stays known.
    pub(super) fn unsent_beside(&self, why: Option<Error>, sent: Ended) -> Error {
        why.unwrap_or_else(unbuilt).with_call(self.told(sent))
    }

    /// What an error tells of a call.
    fn told(&self, ended: Ended) -> error::Call {
        // Not held while the answer is made, which looks there, too.
        let is_repeatable = self.recorded().is_repeatable;
        error::Call {
            is_repeatable,
            retry_after: ended.retry_after,
            answer: self.answer(ended, Vec::new()),
        }
    }

    /// A call whose caller dropped the operation before it ended.
    pub(super) fn given_up(&self) -> Error {
        let kind = ErrorKind::Interrupted;
        {
            let mut recorded = self.recorded();
            let now = self.client.shared.timing.now();
            let since = recorded.started.unwrap_or(now);
            let elapsed = now.saturating_duration_since(since);
            let duration = elapsed.saturating_sub(recorded.elapsed);
            recorded.elapsed = elapsed;
            recorded.attempts.push(Attempt {
                delay: Duration::ZERO,
                duration,
                status: None,
                failure: Some(kind),
                error_code: None,
                correlation_id: None,
                delivery: Delivery::Unknown,
            });
        }
        let what = "the operation was given up before it ended";
        self.end(kind, what.to_owned(), Ended::default())
    }

    /// A call without a whole answer.
    pub(super) fn failed(&self, ended: Ended) -> Error {
        let kind = ended.failure.unwrap_or(ErrorKind::Interrupted);
        let is_error = ended.status.is_some_and(|status| status >= 400);
        if is_error && kind != ErrorKind::Redirected {
            // An error that broke off is still an error.
            return self.rejected(ended, None);
        }
        let what = match kind {
            ErrorKind::TruncatedAnswer => "the answer broke off".to_owned(),
            ErrorKind::AnswerTooLarge => {
                format!(
                    "the answer is longer than {} bytes",
                    self.max_answer_bytes()
                )
            }
            ErrorKind::Redirected => match ended.status {
                Some(status) => format!("the answer is a redirect ({status}), check the base URL"),
                None => "the answer is a redirect, check the base URL".to_owned(),
            },
            other => without_answer(other).to_owned(),
        };
        self.end(kind, what, ended)
    }

    /// An answer with an error status.
    pub(super) fn rejected(&self, ended: Ended, klarna: Option<Held<ErrorResponse>>) -> Error {
        // Any JSON object decodes as one; without its main members it is somebody else's.
        let klarna =
            klarna.filter(|klarna| klarna.error_code.is_some() || klarna.error_id.is_some());
        let sent = std::mem::take(&mut self.recorded().headers);
        let secrets = secrets_of(&sent);
        let what = rejection(
            ended.status.unwrap_or_default(),
            klarna.as_deref(),
            &secrets,
        );
        let error = self.end(ErrorKind::Rejected, what, ended);
        match klarna {
            Some(klarna) => error.with_klarna(klarna),
            None => error,
        }
    }

    /// A whole answer that can't be read.
    pub(super) fn undecodable(&self, ended: Ended, problem: &serde_json::Error) -> Error {
        if ended
            .status
            .is_none_or(|status| !(200..300).contains(&status))
        {
            return self.rejected(ended, None);
        }
        let (kind, what) = if ended.body.trim_ascii().is_empty() {
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
        let what = format!(
            "the answer {what} (line {}, column {})",
            problem.line(),
            problem.column(),
        );
        self.end(kind, what, ended)
    }

    /// Adds what it means for the payment to what went wrong.
    fn end(&self, kind: ErrorKind, what: String, mut ended: Ended) -> Error {
        let source = ended.source.take();
        let call = self.told(ended);
        let made = call.answer.attempts();
        let attempts = match made.len() {
            0 | 1 => String::new(),
            count => format!(" (after {count} attempts)"),
        };
        let message = match Delivery::of_all(made) {
            Delivery::NotSent => format!("{what}{attempts}: nothing was sent"),
            Delivery::Refused => format!("{what}{attempts}"),
            Delivery::Unknown => format!("{what}{attempts}; {}", self.unknown()),
        };
        let error = Error::call(kind, message, call);
        match source {
            Some(source) => error.with_source(source),
            None => error,
        }
    }

    /// Says what to do about a call whose outcome is unknown.
    fn unknown(&self) -> &'static str {
        let recorded = self.recorded();
        let idempotency = recorded
            .operation
            .and_then(|operation| operation.idempotency);
        match idempotency {
            Some(Idempotency::Nature) => "repeating the call is safe",
            _ if recorded.is_repeatable => {
                "Klarna may have acted: repeat the call with the same reference to learn the outcome"
            }
            _ => {
                "Klarna may have acted, and the document doesn't say that the call may be repeated: \
                 look at what became of it before sending it again"
            }
        }
    }
}

/// A request that couldn't even be built, such as from a header value with a line break.
fn unbuilt() -> Error {
    Error::invalid_input("the request", "can't be sent as HTTP")
}

/// Says why no answer began.
pub(crate) fn without_answer(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::Connect => "no connection to Klarna",
        ErrorKind::Tls => "TLS failed, check the certificates and who trusts them on both sides",
        ErrorKind::Timeout => "no answer in time",
        _ => "the connection broke before an answer",
    }
}

/// Returns the API key and every token that was sent, to keep them out of messages.
fn secrets_of(sent: &[(HeaderName, HeaderValue)]) -> Vec<&str> {
    let secrets = sent.iter().filter_map(|(name, value)| {
        let text = value.to_str().ok()?;
        if name == AUTHORIZATION {
            return Some(text.strip_prefix("Basic ").unwrap_or(text));
        }
        SECRET_HEADERS.contains(&name.as_str()).then_some(text)
    });
    secrets.collect()
}
