//! Moments in time as Klarna writes them.

use std::{fmt, time::SystemTime};

use chrono::{DateTime, SecondsFormat, Utc};
use serde::Serialize;

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
        DateTime::parse_from_rfc3339(&self.0)
            .map(|moment| SystemTime::from(moment.with_timezone(&Utc)))
            .map_err(|_| InvalidTimestamp)
    }
}

/// Whether a text is a moment as RFC 3339 writes it.
pub(crate) fn is_moment(text: &str) -> bool {
    DateTime::parse_from_rfc3339(text).is_ok()
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
        let moment = DateTime::from_timestamp(seconds, nanos).ok_or(InvalidTimestamp)?;
        let text = moment.to_rfc3339_opts(SecondsFormat::Millis, true);
        // Years beyond four digits are written with a sign.
        if text.starts_with(['+', '-']) {
            return Err(InvalidTimestamp);
        }
        Ok(Self(text))
    }
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

    #[test]
    fn any_text_decodes() {
        let odd: Timestamp = serde_json::from_str("\"soon\"").unwrap();
        assert_eq!(odd.as_str(), "soon");
        assert!(odd.to_system_time().is_err());
    }
}
