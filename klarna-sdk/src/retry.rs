//! Whether to try again, and when.

use std::time::Duration;

use crate::{
    ErrorKind,
    generated::{ErrorCode, ErrorResponse, Held},
};

/// How a call is tried again.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Backoff {
    /// The longest wait before the first retry; it doubles with each further one.
    pub(crate) first: Duration,
    /// The longest wait before any retry, also when the server asks for more.
    pub(crate) longest: Duration,
}

impl Default for Backoff {
    fn default() -> Self {
        Self {
            first: Duration::from_millis(500),
            longest: Duration::from_secs(8),
        }
    }
}

/// Why a call is worth another attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// It failed in a way that may pass.
    Passing,
    /// Another call with its key, or on the same thing, is under way.
    Conflict,
}

impl Cause {
    /// Judges the end of an attempt.
    pub(crate) fn of(
        status: Option<u16>,
        failure: Option<ErrorKind>,
        code: Option<&ErrorCode>,
    ) -> Option<Self> {
        match (status, failure) {
            (Some(409), _) => {
                (code == Some(&ErrorCode::ResourceConflict)).then_some(Self::Conflict)
            }
            // Klarna says that this one doesn't pass.
            (Some(500), _) => {
                (code != Some(&ErrorCode::ServerConfigurationError)).then_some(Self::Passing)
            }
            (Some(408 | 429 | 502..=504), _) => Some(Self::Passing),
            (
                None | Some(200..=299),
                Some(
                    ErrorKind::Connect
                    | ErrorKind::Timeout
                    | ErrorKind::Interrupted
                    | ErrorKind::TruncatedAnswer,
                ),
            ) => Some(Self::Passing),
            _ => None,
        }
    }
}

impl Backoff {
    /// Returns how long to wait before the retry of this number, counted from 0.
    ///
    /// `random` is a number from 0 up to 1; `asked` is what the server asked for.
    pub(crate) fn delay(
        &self,
        retry: u32,
        cause: Cause,
        asked: Option<Duration>,
        random: f64,
    ) -> Duration {
        let doubled = 2_u32.checked_pow(retry).unwrap_or(u32::MAX);
        let most = self.first.saturating_mul(doubled).min(self.longest);
        // Whatever a test gives, a wait is between nothing and the whole.
        let random = if random.is_nan() {
            0.0
        } else {
            random.clamp(0.0, 1.0)
        };
        let own = match cause {
            Cause::Passing => part(most, random),
            // What is under way needs a moment in any case.
            Cause::Conflict => most / 2 + part(most / 2, random),
        };
        match asked {
            // Everybody who was turned away hears the same number: they don't come back at once.
            Some(asked) => asked
                .saturating_add(part(self.first, random))
                .max(own)
                .min(self.longest),
            None => own,
        }
    }
}

/// Returns a part of a duration; `share` is between 0 and 1.
fn part(whole: Duration, share: f64) -> Duration {
    // Rounding could lead beyond the largest duration.
    Duration::try_from_secs_f64(whole.as_secs_f64() * share).map_or(whole, |part| part.min(whole))
}

/// Reads Klarna's `error_code` out of an answer with an error status.
pub(crate) fn error_code(status: u16, body: &[u8]) -> Option<ErrorCode> {
    if status < 400 {
        return None;
    }
    let mut error = Held::<ErrorResponse>::from_slice(body).ok()?;
    error.error_code.take()
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn ms(milliseconds: u64) -> Duration {
        Duration::from_millis(milliseconds)
    }

    #[test]
    fn the_wait_doubles_up_to_eight_seconds_and_is_anywhere_below() {
        let backoff = Backoff::default();
        let delay = |retry, random| backoff.delay(retry, Cause::Passing, None, random);
        let longest: Vec<Duration> = (0..7).map(|retry| delay(retry, 1.0)).collect();
        let expected = [500, 1_000, 2_000, 4_000, 8_000, 8_000, 8_000].map(ms);
        assert_eq!(longest, expected);
        assert_eq!(delay(3, 0.0), Duration::ZERO);
        assert_eq!(delay(3, 0.25), ms(1_000));
        assert_eq!(delay(u32::MAX, 1.0), ms(8_000));
    }

    #[test]
    fn a_conflict_waits_at_least_half_of_the_time() {
        let backoff = Backoff::default();
        assert_eq!(backoff.delay(0, Cause::Conflict, None, 0.0), ms(250));
        assert_eq!(backoff.delay(0, Cause::Conflict, None, 1.0), ms(500));
    }

    #[test]
    fn what_the_server_asks_for_is_kept_up_to_the_longest_wait() {
        let backoff = Backoff::default();
        let delay = |asked, random| backoff.delay(0, Cause::Passing, Some(asked), random);
        assert_eq!(delay(ms(3_000), 0.0), ms(3_000));
        assert_eq!(delay(ms(3_000), 0.5), ms(3_250));
        assert_eq!(delay(ms(3_600_000), 0.5), ms(8_000));
        assert_eq!(delay(Duration::MAX, 1.0), ms(8_000));
        assert_eq!(delay(Duration::ZERO, 0.5), ms(250));
    }

    #[test]
    fn numbers_that_are_no_chance_do_no_harm() {
        let backoff = Backoff::default();
        for random in [f64::NAN, f64::INFINITY, -1.0, 7.0] {
            assert!(backoff.delay(0, Cause::Passing, None, random) <= ms(500));
        }
    }

    #[test]
    fn the_largest_waits_do_not_overflow() {
        let backoff = Backoff {
            first: Duration::MAX,
            longest: Duration::MAX,
        };
        for cause in [Cause::Passing, Cause::Conflict] {
            for asked in [None, Some(Duration::MAX)] {
                backoff.delay(u32::MAX, cause, asked, 1.0);
            }
        }
    }

    #[test]
    fn the_statuses_that_may_pass_are_tried_again() {
        let cause = |status, code: Option<&str>| {
            let code = code.map(ErrorCode::from);
            Cause::of(Some(status), None, code.as_ref())
        };
        for status in [408, 429, 500, 502, 503, 504] {
            assert_eq!(cause(status, None), Some(Cause::Passing), "{status}");
        }
        for status in [200, 301, 400, 401, 403, 404, 409, 413, 422, 501, 505] {
            assert_eq!(cause(status, None), None, "{status}");
        }
        for (code, expected) in [
            ("INTERNAL_ERROR", Some(Cause::Passing)),
            ("TIMEOUT", Some(Cause::Passing)),
            ("OF_TOMORROW", Some(Cause::Passing)),
            ("SERVER_CONFIGURATION_ERROR", None),
        ] {
            assert_eq!(cause(500, Some(code)), expected, "{code}");
        }
        assert_eq!(cause(409, Some("RESOURCE_CONFLICT")), Some(Cause::Conflict));
        assert_eq!(cause(409, Some("OF_TOMORROW")), None);
    }

    #[test]
    fn the_failures_that_may_pass_are_tried_again() {
        for (failure, expected) in [
            (ErrorKind::Connect, Some(Cause::Passing)),
            (ErrorKind::Timeout, Some(Cause::Passing)),
            (ErrorKind::Interrupted, Some(Cause::Passing)),
            (ErrorKind::TruncatedAnswer, Some(Cause::Passing)),
            (ErrorKind::Tls, None),
            (ErrorKind::AnswerTooLarge, None),
            (ErrorKind::Redirected, None),
        ] {
            assert_eq!(
                Cause::of(None, Some(failure), None),
                expected,
                "{failure:?}"
            );
        }
    }

    #[test]
    fn an_error_that_broke_off_is_judged_by_its_status() {
        let failure = Some(ErrorKind::TruncatedAnswer);
        assert_eq!(Cause::of(Some(503), failure, None), Some(Cause::Passing));
        assert_eq!(Cause::of(Some(400), failure, None), None);
    }

    #[test]
    fn an_error_code_is_read_from_errors_only() {
        let body = br#"{"error_code": "RATE_LIMITED"}"#;
        for (status, is_read) in [
            (200, false),
            (399, false),
            (400, true),
            (429, true),
            (503, true),
        ] {
            let expected = is_read.then_some(ErrorCode::RateLimited);
            assert_eq!(error_code(status, body), expected, "{status}");
        }
        assert_eq!(error_code(500, b"<html>"), None);
    }
}
