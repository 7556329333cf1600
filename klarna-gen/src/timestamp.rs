//! Moments in time as Klarna writes them.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use serde::Serialize;

use crate::date;

/// A moment as RFC 3339 writes it, such as `2026-01-05T10:41:09.120Z`, kept as the text it came in.
///
/// Decoding takes any text, so that an answer about money isn't lost over the spelling of a
/// date; [`to_system_time`](Self::to_system_time) says whether the text is a moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(transparent))]
pub struct Timestamp(
    #[cfg_attr(feature = "schemars", schemars(extend("format" = "date-time")))] String,
);

/// A text isn't a moment as RFC 3339 writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidTimestamp;

impl fmt::Display for InvalidTimestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a moment as RFC 3339 writes it")
    }
}

impl std::error::Error for InvalidTimestamp {}

impl Timestamp {
    /// Returns the text as it was given or received.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the moment.
    ///
    /// # Errors
    ///
    /// When the text isn't a moment as RFC 3339 writes it.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::time::{Duration, SystemTime};
    /// use klarna_gen::Timestamp;
    ///
    /// let moment = Timestamp::from("1970-01-01T00:01:00.500Z").to_system_time()?;
    /// assert_eq!(moment, SystemTime::UNIX_EPOCH + Duration::from_millis(60_500));
    /// assert!(Timestamp::from("tomorrow").to_system_time().is_err());
    /// # Ok::<(), klarna_gen::InvalidTimestamp>(())
    /// ```
    pub fn to_system_time(&self) -> Result<SystemTime, InvalidTimestamp> {
        moment(&self.0).ok_or(InvalidTimestamp)
    }
}

impl TryFrom<SystemTime> for Timestamp {
    type Error = InvalidTimestamp;

    /// Writes a moment in UTC with milliseconds.
    ///
    /// # Errors
    ///
    /// When the moment lies outside of the years 0 to 9999, which RFC 3339 can't write.
    fn try_from(moment: SystemTime) -> Result<Self, Self::Error> {
        let seconds = match moment.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => i64::try_from(since.as_secs()).map(|s| (s, since.subsec_nanos())),
            Err(before) => {
                let before = before.duration();
                // Rounded down to the second: nobody dates a payment before 1970 more precisely.
                i64::try_from(before.as_secs())
                    .map(|s| (-s - i64::from(before.subsec_nanos() > 0), 0))
            }
        };
        let (seconds, nanos) = seconds.map_err(|_| InvalidTimestamp)?;
        if !WRITABLE.contains(&seconds) {
            return Err(InvalidTimestamp);
        }
        let days = i32::try_from(seconds.div_euclid(DAY)).map_err(|_| InvalidTimestamp)?;
        let (year, month, day) = date::day(days);
        let second = seconds.rem_euclid(DAY);
        Ok(Self(format!(
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{:02}.{:03}Z",
            second / 3600,
            second / 60 % 60,
            second % 60,
            nanos / 1_000_000
        )))
    }
}

/// The seconds of a day.
const DAY: i64 = 24 * 60 * 60;

/// The seconds after 1970 of years that have four digits.
const WRITABLE: std::ops::Range<i64> = -719_528 * DAY..2_932_897 * DAY;

/// Reads a moment.
fn moment(text: &str) -> Option<SystemTime> {
    const FORM: &str = "0000-00-00T00:00:00";
    let (whole, rest) = text.split_at_checked(FORM.len())?;
    let mut numbers = [0; 6];
    date::read(whole, FORM, &mut numbers)?;
    let [year, month, day, hour, minute, second] = numbers;
    // A leap second is the one that comes after it.
    if hour > 23 || minute > 59 || second > 60 {
        return None;
    }
    let (nanos, rest) = match rest.strip_prefix('.') {
        Some(rest) => fraction(rest)?,
        None => (0, rest),
    };
    let of_day = hour * 3600 + minute * 60 + second - offset(rest)?;
    let seconds = i64::from(date::number(year, month, day)?) * DAY + i64::from(of_day);
    let distance = Duration::from_secs(seconds.unsigned_abs());
    let whole = if seconds < 0 {
        SystemTime::UNIX_EPOCH.checked_sub(distance)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(distance)
    };
    whole?.checked_add(Duration::from_nanos(nanos))
}

/// Reads a fraction of a second, and returns what follows. Digits beyond nanoseconds don't count.
fn fraction(text: &str) -> Option<(u64, &str)> {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let (mut nanos, mut unit) = (0, 100_000_000);
    for byte in text.bytes().take(text.len() - rest.len()) {
        nanos += u64::from(byte - b'0') * unit;
        unit /= 10;
    }
    (rest.len() < text.len()).then_some((nanos, rest))
}

/// Reads how many seconds a place is ahead of UTC.
fn offset(text: &str) -> Option<i32> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let mut characters = text.chars();
    let sign = match characters.next()? {
        '+' => 1,
        '-' | '\u{2212}' => -1,
        _ => return None,
    };
    let mut numbers = [0; 2];
    date::read(characters.as_str(), "00:00", &mut numbers)?;
    let [hours, minutes] = numbers;
    (hours < 24 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

crate::kind::from_text!(Timestamp, Self(String::new()));
crate::write::custom!(Timestamp, text, |moment| moment.as_str());

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_moment_survives_being_written_and_read() {
        let moment = SystemTime::UNIX_EPOCH + Duration::from_millis(1_761_852_362_772);
        let written = Timestamp::try_from(moment).unwrap();
        assert_eq!(written.as_str(), "2025-10-30T19:26:02.772Z");
        assert_eq!(written.to_system_time(), Ok(moment));
    }

    #[test]
    fn an_offset_names_the_same_moment() {
        let utc = Timestamp::from("2026-01-05T10:41:09Z");
        let offset = Timestamp::from("2026-01-05T11:41:09+01:00");
        assert_eq!(utc.to_system_time(), offset.to_system_time());
    }

    #[test]
    fn moments_that_rfc_3339_cannot_write_are_refused() {
        for far in [
            Duration::from_secs(u64::MAX >> 2),
            Duration::from_secs(300_000_000_000),
        ] {
            let Some(moment) = SystemTime::UNIX_EPOCH.checked_add(far) else {
                continue;
            };
            assert_eq!(Timestamp::try_from(moment), Err(InvalidTimestamp));
        }
    }

    /// Texts that are moments, and what is left of them when one character is another one.
    fn texts() -> impl Iterator<Item = String> {
        const MOMENTS: [&str; 9] = [
            "2026-01-05T10:41:09Z",
            "1969-12-31t23:59:60.5z",
            "2024-02-29 00:00:00.123456789012+00:00",
            "0000-01-01T00:00:00+23:59",
            "9999-12-31T23:59:59.999999999-23:59",
            "2000-06-30T12:30:00\u{2212}08:30",
            "1900-01-31T19:20:21.120-05:00",
            "2026-01-05T10:41:09",
            "2026-01-05",
        ];
        const OTHERS: &str = "0123459-+:.TtZz \u{2212}\u{e5}";
        MOMENTS.into_iter().flat_map(|moment| {
            let replaced = (0..moment.len()).flat_map(move |at| {
                let (before, rest) = moment.split_at_checked(at).unwrap_or_default();
                let after = rest.chars().as_str().get(1..).unwrap_or_default();
                let with = OTHERS.chars().map(move |c| format!("{before}{c}{after}"));
                with.chain([format!("{before}{after}"), before.to_owned()])
            });
            replaced.chain([moment.to_owned()])
        })
    }

    #[test]
    fn moments_are_read_as_others_read_them() {
        for text in texts() {
            let known = chrono::DateTime::parse_from_rfc3339(&text).ok();
            let known = known.map(|moment| SystemTime::from(moment.to_utc()));
            assert_eq!(moment(&text), known, "{text}");
        }
    }

    #[test]
    fn moments_are_written_as_others_write_them() {
        for seconds in (-62_167_219_200..253_402_300_800).step_by(86_400 * 37 + 3_671) {
            let moment = chrono::DateTime::from_timestamp(seconds, 0).unwrap();
            let written = moment.to_rfc3339_opts(chrono::SecondsFormat::Millis, true);
            let own = Timestamp::try_from(SystemTime::from(moment)).unwrap();
            assert_eq!(own.as_str(), written);
        }
    }

    #[test]
    fn any_text_decodes() {
        let odd: Timestamp = serde_json::from_str("\"soon\"").unwrap();
        assert_eq!(odd.as_str(), "soon");
        assert!(odd.to_system_time().is_err());
    }
}
