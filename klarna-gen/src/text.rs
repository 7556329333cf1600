//! What texts must be like.

/// Whether a text has at least so many characters.
#[inline]
pub(crate) fn has_at_least(text: &str, least: usize) -> bool {
    match least {
        0 => true,
        1 => !text.is_empty(),
        _ => reaches(text, least - 1),
    }
}

/// Whether a text has at most so many characters.
#[inline]
pub(crate) fn has_at_most(text: &str, most: usize) -> bool {
    text.len() <= most || !reaches(text, most)
}

/// Whether a text has a character at this place.
#[inline(never)]
fn reaches(text: &str, place: usize) -> bool {
    text.chars().nth(place).is_some()
}

/// Whether a text is a calendar date, `YYYY-MM-DD`.
pub(crate) fn is_date(text: &str) -> bool {
    let shaped = text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        });
    // Three numbers, without a parser of formats.
    let number = |digits: std::ops::Range<usize>| text.get(digits)?.parse::<u32>().ok();
    let exists = || {
        let year = i32::try_from(number(0..4)?).ok()?;
        chrono::NaiveDate::from_ymd_opt(year, number(5..7)?, number(8..10)?)
    };
    shaped && exists().is_some()
}

/// Whether a text has the form of an e-mail address: something on both sides of an `@`.
///
/// Anything stricter would refuse addresses that exist.
pub(crate) fn is_email(text: &str) -> bool {
    let clean = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    let sides = text.rsplit_once('@');
    clean && sides.is_some_and(|(user, host)| !user.is_empty() && !host.is_empty())
}

/// Whether a text has blanks and visible ASCII only.
pub(crate) fn is_plain(text: &str) -> bool {
    // Without a way out, so that many bytes are compared at once.
    let is_plain = |all, byte| all & matches!(byte, b' '..=b'~');
    text.bytes().fold(true, is_plain)
}
