//! What became of a request.

use crate::{Attempt, ErrorKind};

/// What is known of a request that failed: the three answers that a payment needs.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{Delivery, Error};
///
/// fn next_step(error: &Error) -> &'static str {
///     match error.delivery() {
///         Delivery::NotSent => "nothing happened: correct the input, or try again",
///         Delivery::Refused => "nothing happened: Klarna says why",
///         _ => "repeat the call with the same reference",
///     }
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Delivery {
    /// The request never left whole, on any attempt. Nothing happened.
    NotSent,
    /// Every attempt that got through was refused. Nothing happened.
    Refused,
    /// Klarna may have acted on at least one attempt. Repeat the call with the same reference and
    /// content: it carries the same idempotency key. After a
    /// [`MismatchedAnswer`](ErrorKind::MismatchedAnswer) that would only repeat the answer: read what
    /// Klarna has instead.
    Unknown,
}

impl Delivery {
    /// Judges one attempt.
    pub(crate) fn of(status: Option<u16>, failure: Option<ErrorKind>) -> Self {
        match (status, failure) {
            // A conflict can be the answer to a repetition of what is still being carried out, 408
            // and 499 tell of a request that was cut off.
            (Some(400..=407 | 410..=498), _) => Self::Refused,
            (Some(_), _) => Self::Unknown,
            (None, Some(ErrorKind::Connect | ErrorKind::Tls)) => Self::NotSent,
            (None, _) => Self::Unknown,
        }
    }

    /// Judges a call by its attempts: what one of them may have done, a later refusal doesn't undo.
    pub(crate) fn of_all(attempts: &[Attempt]) -> Self {
        let any = |delivery| attempts.iter().any(|attempt| attempt.delivery == delivery);
        if any(Self::Unknown) {
            Self::Unknown
        } else if any(Self::Refused) {
            Self::Refused
        } else {
            Self::NotSent
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_request_is_refused_by_the_400s_that_cannot_follow_an_effect() {
        for status in [400, 401, 403, 404, 413, 415, 422, 429] {
            assert_eq!(
                Delivery::of(Some(status), None),
                Delivery::Refused,
                "{status}"
            );
        }
        for status in [200, 302, 408, 409, 499, 500, 502, 503, 504] {
            assert_eq!(
                Delivery::of(Some(status), None),
                Delivery::Unknown,
                "{status}"
            );
        }
    }

    #[test]
    fn only_a_failed_connection_sends_nothing() {
        for (failure, delivery) in [
            (ErrorKind::Connect, Delivery::NotSent),
            (ErrorKind::Tls, Delivery::NotSent),
            (ErrorKind::Timeout, Delivery::Unknown),
            (ErrorKind::Interrupted, Delivery::Unknown),
        ] {
            assert_eq!(Delivery::of(None, Some(failure)), delivery, "{failure:?}");
        }
    }

    #[test]
    fn the_gravest_of_all_attempts_counts() {
        use Delivery::{NotSent, Refused, Unknown};
        for (attempts, all) in [
            (&[][..], NotSent),
            (&[NotSent], NotSent),
            (&[Refused], Refused),
            (&[Unknown], Unknown),
            (&[NotSent, Refused], Refused),
            (&[Unknown, NotSent], Unknown),
            (&[Unknown, Refused], Unknown),
        ] {
            let attempt = |delivery: &Delivery| Attempt {
                delay: Duration::ZERO,
                duration: Duration::ZERO,
                status: None,
                failure: None,
                error_code: None,
                correlation_id: None,
                delivery: *delivery,
            };
            let attempts: Vec<_> = attempts.iter().map(attempt).collect();
            assert_eq!(Delivery::of_all(&attempts), all, "{attempts:?}");
        }
    }
}
