//! Spans of time as ISO 8601 writes them.

/// Whole numbers with units, the larger ones first, time behind a `T`; or weeks alone.
pub(crate) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else {
        return false;
    };
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let dated = has_units(date, "YMD") || (time.is_none() && has_units(date, "W"));
    let timed = time.is_some_and(|time| has_units(time, "HMS"));
    match time {
        None => dated,
        Some(_) => timed && (date.is_empty() || dated),
    }
}

fn has_units(text: &str, units: &str) -> bool {
    let (mut rest, mut left) = (text, units);
    while !rest.is_empty() {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        let Some(unit) = number.chars().next() else {
            return false;
        };
        let Some(at) = left.find(unit).filter(|_| number.len() < rest.len()) else {
            return false;
        };
        left = &left[at + 1..];
        rest = &number[1..];
    }
    !text.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_duration_has_units_in_order() {
        for text in ["PT15M", "PT24H", "P1DT2H", "P2W", "P1Y2M3DT4H5M6S", "PT0S"] {
            assert!(is_duration(text), "{text}");
        }
        for text in [
            "", "P", "PT", "P1", "PT1", "15M", "PT1M1H", "P1DT", "P1H", "PTM", "P1WT1H", "P-1D",
            "PT1.5H", "PT1Må", "På",
        ] {
            assert!(!is_duration(text), "{text}");
        }
    }
}
