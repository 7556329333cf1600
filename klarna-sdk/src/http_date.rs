//! Moments as HTTP writes them.

use std::time::SystemTime;

use crate::types::Timestamp;

const MONTHS: &[u8] = b"JanFebMarAprMayJunJulAugSepOctNovDec";

/// Reads a moment in any of the three forms that RFC 9110 has, or had.
///
/// The day of the week isn't held against the date.
pub(crate) fn parse(text: &str) -> Option<SystemTime> {
    let words = text.split([' ', ',', '-']).filter(|word| !word.is_empty());
    let (day, month, year, time) = match words.collect::<Vec<_>>()[..] {
        // `Sun, 06 Nov 1994 08:49:37 GMT` or `Sunday, 06-Nov-94 08:49:37 GMT`
        [_, day, month, year, time, "GMT"] => (day, month, year, time),
        // `Sun Nov  6 08:49:37 1994`
        [_, month, day, time, year] => (day, month, year, time),
        _ => return None,
    };
    let months = MONTHS.chunks(3);
    let month = 1 + { months }.position(|name| name == month.as_bytes())?;
    let century = match year.len() {
        2 if year < "70" => "20",
        2 => "19",
        _ => "",
    };
    let moment = format!("{century}{year}-{month:02}-{day:0>2}T{time}Z");
    Timestamp::from(moment).to_system_time().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_forms_are_read_as_others_read_them() {
        for text in [
            "Sun, 06 Nov 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Tue, 29 Feb 2028 23:59:59 GMT",
            "Tuesday, 31-Dec-69 00:00:00 GMT",
            "Thu Jan  1 00:00:00 1970",
        ] {
            let known = httpdate::parse_http_date(text);
            assert_eq!(parse(text), known.ok(), "{text}");
        }
    }

    #[test]
    fn every_month_is_read() {
        for month in 0..12 {
            let moment = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(month * 2_635_200);
            assert_eq!(parse(&httpdate::fmt_http_date(moment)), Some(moment));
        }
    }

    #[test]
    fn what_is_no_moment_is_not_read() {
        for text in [
            "",
            "soon",
            "Sun, 06 Nov 1994",
            "Sun, 06 Nov 1994 08:49:37",
            "Sun, 06 Nov 1994 08:49:37 CET",
            "Sun, 06 Nov 1994 08:49:37 GMT GMT",
            "Sun, 31 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 24:49:37 GMT",
            "Sun, 06 nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 994 08:49:37 GMT",
            "Sun, 06 \u{e5}ov 1994 08:49:37 GMT",
            "Sun, 6 Nov 1994 08:49 GMT",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
