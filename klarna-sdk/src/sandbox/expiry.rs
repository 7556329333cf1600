//! How long the customer has.

use std::time::{Duration, SystemTime};

use super::refusal::Problem;
use crate::generated::InteractionExpiry;

/// Klarna's current pages say 3 hours, older ones 48.
const BY_DEFAULT: Duration = Duration::from_secs(3 * 60 * 60);
const SHORTEST: Duration = Duration::from_secs(15 * 60);
const LONGEST: Duration = Duration::from_secs(48 * 60 * 60);

/// Returns when a payment request that is created now ends; `place` is that of the configuration.
pub(super) fn expires_at(
    expiry: Option<&InteractionExpiry>,
    place: &str,
    now: SystemTime,
) -> Result<SystemTime, Problem> {
    let Some(expiry) = expiry else {
        return Ok(now + BY_DEFAULT);
    };
    let at = |name: &str, reason: &str| {
        Problem::new(format!("{place}.interaction_expiry.{name}"), reason)
    };
    let (name, lifetime) = match (&expiry.duration, &expiry.timestamp) {
        (Some(text), None) => {
            let lifetime = duration(text);
            let reason = "The value must be a duration such as PT30M, PT2H or P1D.";
            ("duration", lifetime.ok_or_else(|| at("duration", reason))?)
        }
        (None, Some(text)) => {
            let moment = text.to_system_time();
            let reason = "The value must be a moment as RFC 3339 writes it.";
            let moment = moment.map_err(|_| at("timestamp", reason))?;
            let lifetime = moment.duration_since(now).unwrap_or_default();
            ("timestamp", lifetime)
        }
        _ => {
            let reason = "Exactly one of duration and timestamp must be given.";
            let parameter = format!("{place}.interaction_expiry");
            return Err(Problem::new(parameter, reason));
        }
    };
    if !(SHORTEST..=LONGEST).contains(&lifetime) {
        let reason = "The customer must have between 15 minutes and 48 hours.";
        return Err(at(name, reason));
    }
    Ok(now + lifetime)
}

/// Reads an ISO 8601 duration of days, hours and minutes.
fn duration(text: &str) -> Option<Duration> {
    let text = text.strip_prefix('P')?;
    let (date, time) = match text.split_once('T') {
        // The letter announces hours or minutes.
        Some((_, "")) => return None,
        Some(parts) => parts,
        None => (text, ""),
    };
    let (days, date) = part(date, 'D')?;
    let (hours, time) = part(time, 'H')?;
    let (minutes, time) = part(time, 'M')?;
    if text.is_empty() || !date.is_empty() || !time.is_empty() {
        return None;
    }
    let hours = days.checked_mul(24)?.checked_add(hours)?;
    let minutes = hours.checked_mul(60)?.checked_add(minutes)?;
    Some(Duration::from_secs(minutes.checked_mul(60)?))
}

/// Takes the number in front of `unit` off the text; 0 when the unit isn't there.
fn part(text: &str, unit: char) -> Option<(u64, &str)> {
    let Some((digits, rest)) = text.split_once(unit) else {
        return Some((0, text));
    };
    // `parse` would take a plus sign.
    if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some((digits.parse().ok()?, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::types::Timestamp;

    const MINUTE: Duration = Duration::from_secs(60);
    const NOW: SystemTime = SystemTime::UNIX_EPOCH;

    fn lifetime(expiry: InteractionExpiry) -> Option<Duration> {
        let end = expires_at(Some(&expiry), "config", NOW).ok()?;
        Some(end.duration_since(NOW).unwrap())
    }

    #[test]
    fn days_hours_and_minutes_are_read() {
        for (text, minutes) in [
            ("PT15M", 15),
            ("PT90M", 90),
            ("PT1H", 60),
            ("PT1H30M", 90),
            ("P1D", 1_440),
            ("P1DT1H1M", 1_501),
            ("PT0H20M", 20),
        ] {
            assert_eq!(duration(text), Some(MINUTE * minutes), "{text}");
        }
    }

    #[test]
    fn other_texts_are_no_durations() {
        for text in [
            "",
            "P",
            "PT",
            "P1DT",
            "1H",
            "T1H",
            "PT1",
            "PTM",
            "PT+1H",
            "PT-1H",
            "PT1.5H",
            "PT1H30",
            "PT30M1H",
            "P1H",
            "PT1D",
            "pt1h",
            "PT1H ",
            "PT1H1H",
            "P99999999999999999999D",
            "P18446744073709551615D",
        ] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn the_customer_has_three_hours_by_default() {
        assert_eq!(expires_at(None, "config", NOW).unwrap(), NOW + MINUTE * 180);
    }

    #[test]
    fn the_shortest_and_the_longest_lifetime_are_taken() {
        for (text, minutes) in [("PT15M", 15), ("PT48H", 2_880), ("P2D", 2_880)] {
            let expiry = InteractionExpiry::new().duration(text);
            assert_eq!(lifetime(expiry), Some(MINUTE * minutes), "{text}");
        }
    }

    #[test]
    fn lifetimes_beyond_the_bounds_are_refused() {
        for text in ["PT14M", "PT48H1M", "P3D", "PT0M"] {
            let expiry = InteractionExpiry::new().duration(text);
            assert_eq!(lifetime(expiry), None, "{text}");
        }
    }

    #[test]
    fn a_moment_is_held_against_the_clock() {
        for (minutes, expected) in [(14, None), (20, Some(MINUTE * 20)), (2_881, None)] {
            let moment = Timestamp::try_from(NOW + MINUTE * minutes).unwrap();
            let expiry = InteractionExpiry::new().timestamp(moment);
            assert_eq!(lifetime(expiry), expected, "{minutes}");
        }
    }

    #[test]
    fn a_moment_in_the_past_or_unreadable_is_refused() {
        for text in ["1969-01-01T00:00:00Z", "soon"] {
            let expiry = InteractionExpiry::new().timestamp(text);
            assert_eq!(lifetime(expiry), None, "{text}");
        }
    }

    #[test]
    fn both_or_neither_are_refused() {
        let both = InteractionExpiry::new()
            .duration("PT20M")
            .timestamp("1970-01-01T00:20:00Z");
        for expiry in [both, InteractionExpiry::new()] {
            assert_eq!(lifetime(expiry), None);
        }
    }
}
