//! The calendar, for years of four digits.

/// How many days were before the first one of 1970, from that of the year 0.
const BEFORE_1970: i32 = 719_528;
const IN_400_YEARS: i32 = 146_097;

/// How many days of a common year are before each month, and before its end.
const BEFORE_MONTH: [i32; 13] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365];

/// Returns how many days after the first one of 1970 a day is; `None` for one that doesn't exist.
pub(crate) fn number(year: i32, month: i32, day: i32) -> Option<i32> {
    let (first, next) = (before(year, month)?, before(year, month + 1)?);
    (1..=next - first)
        .contains(&day)
        .then(|| new_year(year) + first + day - 1)
}

/// Returns year, month and day; the other way round.
pub(crate) fn day(number: i32) -> (i32, i32, i32) {
    let mut year = (number + BEFORE_1970) * 400 / IN_400_YEARS;
    // A year is a day off at most.
    if new_year(year + 1) <= number {
        year += 1;
    } else if new_year(year) > number {
        year -= 1;
    }
    let of_year = number - new_year(year);
    let (mut month, mut first) = (1, 0);
    while let Some(next) = before(year, month + 1).filter(|next| *next <= of_year) {
        (month, first) = (month + 1, next);
    }
    (year, month, of_year - first + 1)
}

/// Reads numbers from a text that has this form, in which each digit is a zero and `T` stands for
/// what may be between date and time.
pub(crate) fn read(text: &str, form: &str, numbers: &mut [i32]) -> Option<()> {
    let mut numbers = numbers.iter_mut();
    let mut number = numbers.next()?;
    if text.len() != form.len() {
        return None;
    }
    for (byte, form) in text.bytes().zip(form.bytes()) {
        match (form, byte) {
            (b'0', b'0'..=b'9') => *number = *number * 10 + i32::from(byte - b'0'),
            (b'T', b'T' | b't' | b' ') | (b'-', b'-') | (b':', b':') => number = numbers.next()?,
            _ => return None,
        }
    }
    Some(())
}

fn new_year(year: i32) -> i32 {
    // Leap days are in the years before.
    let leap_days = (year + 3) / 4 - (year + 99) / 100 + (year + 399) / 400;
    year * 365 + leap_days - BEFORE_1970
}

/// How many days of a year are before a month; the thirteenth is the year's end.
fn before(year: i32, month: i32) -> Option<i32> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = BEFORE_MONTH.get(usize::try_from(month - 1).ok()?)?;
    Some(days + i32::from(is_leap && month > 2))
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, Days, NaiveDate};

    use super::*;

    /// All days of four centuries, and the first and last ones that there are.
    fn days() -> impl Iterator<Item = NaiveDate> {
        [(0, 1000), (1890, 147_000), (9997, 1095)]
            .into_iter()
            .flat_map(|(year, count)| {
                let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
                (0..count).map(move |day| first + Days::new(day))
            })
    }

    #[test]
    fn days_are_counted_as_others_count_them() {
        let epoch = NaiveDate::from_ymd_opt(1970, 1, 1).unwrap();
        for day in days() {
            let [month, of_month] = [day.month(), day.day()].map(|part| part as i32);
            let number = number(day.year(), month, of_month).unwrap();
            assert_eq!(i64::from(number), (day - epoch).num_days(), "{day}");
            assert_eq!(super::day(number), (day.year(), month, of_month), "{day}");
        }
    }

    #[test]
    fn days_that_do_not_exist_have_no_number() {
        for year in [1900, 2000, 2023, 2024] {
            for month in 0..=13 {
                for day in [0, 1, 28, 29, 30, 31, 32] {
                    let known = NaiveDate::from_ymd_opt(year, month, day);
                    let [month, day] = [month, day].map(|part| part as i32);
                    let found = number(year, month, day);
                    assert_eq!(found.is_some(), known.is_some(), "{year}-{month}-{day}");
                }
            }
        }
    }
}
