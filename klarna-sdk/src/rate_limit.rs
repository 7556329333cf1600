//! What Klarna tells of its rate limits.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, HeaderName, header::RETRY_AFTER};

const LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// The state of the rate limit that a call counts for, from the headers `X-Ratelimit-...`.
///
/// # Examples
///
/// ```
/// use klarna_sdk::RateLimit;
/// use std::time::Duration;
///
/// /// How long to leave Klarna alone before the next call of a nightly job.
/// fn pause(told: Option<RateLimit>) -> Duration {
///     let Some(told) = told else { return Duration::ZERO };
///     // Below a tenth of what Klarna takes, the checkout has precedence.
///     let is_scarce = told.remaining() < told.limit().map(|limit| limit / 10);
///     if is_scarce { told.reset().unwrap_or_default() } else { Duration::ZERO }
/// }
/// assert_eq!(pause(None), Duration::ZERO);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    limit: Option<u64>,
    remaining: Option<u64>,
    reset: Option<Duration>,
}

impl RateLimit {
    /// Reads the headers; `None` without any of them. What can't be read is left out.
    pub(crate) fn read(headers: &HeaderMap) -> Option<Self> {
        let number = |name: HeaderName| {
            let text = headers.get(name)?.to_str().ok()?;
            // `40, 40;w=1;name="..."`: the limit that counts comes first.
            let first = text.split([',', ';']).next()?;
            first.trim().parse::<u64>().ok()
        };
        let state = Self {
            limit: number(LIMIT),
            remaining: number(REMAINING),
            reset: number(RESET).map(Duration::from_secs),
        };
        let told = state.limit.is_some() || state.remaining.is_some() || state.reset.is_some();
        told.then_some(state)
    }

    /// Returns how many calls a second Klarna takes.
    #[must_use]
    pub fn limit(&self) -> Option<u64> {
        self.limit
    }

    /// Returns how many calls are left until the reset.
    #[must_use]
    pub fn remaining(&self) -> Option<u64> {
        self.remaining
    }

    /// Returns how long it is until the reset.
    #[must_use]
    pub fn reset(&self) -> Option<Duration> {
        self.reset
    }
}

/// Reads how long a server asks to be left alone: `Retry-After` in seconds or as a date, and for a
/// call that was one too many the reset of the rate limit. The longer one counts.
pub(crate) fn retry_after(status: u16, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let asked = headers.get(RETRY_AFTER).and_then(|value| {
        let text = value.to_str().ok()?.trim();
        match text.parse::<u64>() {
            Ok(seconds) => Some(Duration::from_secs(seconds)),
            // A moment that has passed asks for nothing.
            Err(_) => {
                let moment = httpdate::parse_http_date(text).ok()?;
                Some(moment.duration_since(now).unwrap_or_default())
            }
        }
    });
    let reset = RateLimit::read(headers)
        .filter(|_| status == 429)
        .and_then(|state| state.reset);
    asked.max(reset)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.insert(*name, value.parse().unwrap());
        }
        headers
    }

    #[test]
    fn klarnas_headers_are_read() {
        let state = RateLimit::read(&headers(&[
            ("x-ratelimit-limit", "40, 40;w=1;name=\"authorization\""),
            ("x-ratelimit-remaining", "0"),
            ("x-ratelimit-reset", "1"),
        ]))
        .unwrap();
        assert_eq!((state.limit(), state.remaining()), (Some(40), Some(0)));
        assert_eq!(state.reset(), Some(Duration::from_secs(1)));
    }

    #[test]
    fn one_header_is_enough() {
        for name in [
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset",
        ] {
            let state = RateLimit::read(&headers(&[(name, "7")])).unwrap();
            let told = |asked: &str| (asked == name).then_some(7);
            assert_eq!(state.limit(), told("x-ratelimit-limit"));
            assert_eq!(state.remaining(), told("x-ratelimit-remaining"));
            assert_eq!(
                state.reset(),
                told("x-ratelimit-reset").map(Duration::from_secs)
            );
        }
    }

    #[test]
    fn headers_that_say_nothing_are_no_state() {
        assert_eq!(RateLimit::read(&headers(&[])), None);
        assert_eq!(
            RateLimit::read(&headers(&[("x-ratelimit-limit", "many")])),
            None
        );
    }

    #[test]
    fn a_server_may_ask_in_seconds_or_by_date() {
        let now = httpdate::parse_http_date("Mon, 23 Nov 2026 10:00:00 GMT").unwrap();
        for (value, asked) in [
            ("3", Some(3)),
            (" 3 ", Some(3)),
            ("Mon, 23 Nov 2026 10:00:07 GMT", Some(7)),
            ("Mon, 23 Nov 2026 09:00:00 GMT", Some(0)),
            ("soon", None),
            ("-1", None),
            ("1.5", None),
            ("18446744073709551616", None),
        ] {
            let found = retry_after(503, &headers(&[("retry-after", value)]), now);
            assert_eq!(found, asked.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn the_reset_counts_for_a_call_that_was_one_too_many() {
        let told = headers(&[("x-ratelimit-reset", "1"), ("retry-after", "0")]);
        let asked = |status| retry_after(status, &told, SystemTime::UNIX_EPOCH);
        assert_eq!(asked(429), Some(Duration::from_secs(1)));
        assert_eq!(asked(503), Some(Duration::ZERO));
    }
}
