//! Holds requests against the limits of the document before they are sent.

use std::fmt;

use crate::{
    Timestamp,
    duration::is_duration,
    pattern::{Span, matches},
    text::{has_at_least, has_at_most, is_date, is_email, is_plain},
    uri,
};

/// A value that can be held against the limits of the document.
pub trait Check {
    /// Adds what breaks a rule to `found`, named by its place below `at`.
    fn check(&self, at: Place<'_>, found: &mut Violations);

    /// Returns everything in this value that breaks a rule of the document.
    ///
    /// # Errors
    ///
    /// When at least one rule is broken.
    fn checked(&self) -> Result<(), Violations> {
        let mut found = Violations::default();
        self.check(Place::root(), &mut found);
        found.into_result()
    }
}

impl<T: Check> Check for Box<T> {
    fn check(&self, at: Place<'_>, found: &mut Violations) {
        (**self).check(at, found);
    }
}

impl<T: Check + ?Sized> Check for &T {
    fn check(&self, at: Place<'_>, found: &mut Violations) {
        (**self).check(at, found);
    }
}

/// Where a value stands in a request, written as Klarna writes it: `line_items[0].quantity`.
///
/// Lives on the stack and is only rendered when a rule is broken.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    parent: Option<&'a Place<'a>>,
    step: Step<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Root,
    Field(&'a str),
    Index(usize),
}

impl<'a> Place<'a> {
    /// Returns the request itself.
    #[must_use]
    pub const fn root() -> Self {
        Self {
            parent: None,
            step: Step::Root,
        }
    }

    /// Returns the member `name` of this place.
    #[must_use]
    pub const fn field(&'a self, name: &'a str) -> Self {
        Self {
            parent: Some(self),
            step: Step::Field(name),
        }
    }

    /// Returns the element `index` of this place.
    #[must_use]
    pub const fn index(&'a self, index: usize) -> Self {
        Self {
            parent: Some(self),
            step: Step::Index(index),
        }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Index(index) => write!(f, "[{index}]"),
            Step::Field(name) => {
                let top = self
                    .parent
                    .is_none_or(|parent| matches!(parent.step, Step::Root));
                write!(f, "{}{name}", if top { "" } else { "." })
            }
        }
    }
}

/// A rule of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Rule {
    /// The text has at least this many characters.
    MinLength(usize),
    /// The text has at most this many characters.
    MaxLength(usize),
    /// The text matches this pattern.
    Pattern(&'static str),
    /// The text is written in this format of JSON Schema, such as `date`.
    Format(&'static str),
    /// The number is at least this.
    Minimum(i64),
    /// The number is at most this.
    Maximum(i64),
    /// The list has at least this many entries.
    MinItems(usize),
    /// The list has at most this many entries.
    MaxItems(usize),
    /// The number is finite.
    Finite,
    /// The path segment isn't `.` or `..`, which would name another path.
    PathSegment,
    /// The text has no control characters.
    NoControlCharacters,
    /// The text can be the value of an HTTP header: visible ASCII characters and blanks.
    HeaderValue,
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MinLength(1) => f.write_str("must not be empty"),
            Self::MinLength(least) => write!(f, "must have at least {least} characters"),
            Self::MaxLength(most) => write!(f, "must have at most {most} characters"),
            Self::Pattern(pattern) => write!(f, "must match {pattern}"),
            Self::Format(format) => write!(f, "must be written as a JSON Schema {format}"),
            Self::Minimum(least) => write!(f, "must be at least {least}"),
            Self::Maximum(most) => write!(f, "must be at most {most}"),
            Self::MinItems(least) => write!(f, "must have at least {least} entries"),
            Self::MaxItems(most) => write!(f, "must have at most {most} entries"),
            Self::Finite => f.write_str("must be a finite number"),
            Self::PathSegment => f.write_str("must not be \".\" or \"..\""),
            Self::NoControlCharacters => f.write_str("must not contain control characters"),
            Self::HeaderValue => f.write_str("must consist of visible ASCII characters"),
        }
    }
}

/// One broken rule: names the place and the rule, never the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    parameter: String,
    rule: Rule,
}

impl Violation {
    /// Returns the place in the request, such as `line_items[0].quantity`.
    #[must_use]
    pub fn parameter(&self) -> &str {
        &self.parameter
    }

    /// Returns the rule that is broken.
    #[must_use]
    pub fn rule(&self) -> Rule {
        self.rule
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.parameter, self.rule)
    }
}

/// Everything in one request that breaks a rule.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// Returns the violations in the order of the request's fields.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// Returns whether no rule is broken.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Turns a collection with violations into an error.
    ///
    /// # Errors
    ///
    /// When at least one rule is broken.
    pub fn into_result(self) -> Result<(), Self> {
        if self.0.is_empty() { Ok(()) } else { Err(self) }
    }

    /// Adds a broken rule.
    #[cold]
    pub fn push(&mut self, at: Place<'_>, rule: Rule) {
        self.0.push(Violation {
            parameter: at.to_string(),
            rule,
        });
    }

    #[inline]
    fn require(&mut self, holds: bool, at: Place<'_>, rule: Rule) {
        if !holds {
            self.push(at, rule);
        }
    }

    /// Checks that a text has at least `least` characters.
    #[inline]
    pub fn min_length(&mut self, at: Place<'_>, text: &str, least: usize) {
        self.require(has_at_least(text, least), at, Rule::MinLength(least));
    }

    /// Checks that a text has at most `most` characters.
    #[inline]
    pub fn max_length(&mut self, at: Place<'_>, text: &str, most: usize) {
        self.require(has_at_most(text, most), at, Rule::MaxLength(most));
    }

    /// Checks a text against a pattern that was taken apart into `spans`.
    pub fn pattern(&mut self, at: Place<'_>, text: &str, pattern: &'static str, spans: &[Span]) {
        self.require(matches(text, spans), at, Rule::Pattern(pattern));
    }

    /// Checks that a text is a calendar date, `YYYY-MM-DD`.
    pub fn date(&mut self, at: Place<'_>, text: &str) {
        self.require(is_date(text), at, Rule::Format("date"));
    }

    /// Checks that a text is a moment as RFC 3339 writes it.
    pub fn date_time(&mut self, at: Place<'_>, moment: &Timestamp) {
        self.require(
            moment.to_system_time().is_ok(),
            at,
            Rule::Format("date-time"),
        );
    }

    /// Checks that a text has the form of an e-mail address: something on both sides of an `@`.
    ///
    /// Anything stricter would refuse addresses that exist.
    pub fn email(&mut self, at: Place<'_>, text: &str) {
        self.require(is_email(text), at, Rule::Format("email"));
    }

    /// Checks that a text is a duration as ISO 8601 writes it, such as `PT30M`.
    pub fn duration(&mut self, at: Place<'_>, text: &str) {
        self.require(is_duration(text), at, Rule::Format("duration"));
    }

    /// Checks that a text is an absolute URI.
    #[inline]
    pub fn uri(&mut self, at: Place<'_>, text: &str) {
        self.require(uri::is_absolute(text), at, Rule::Format("uri"));
    }

    /// Checks that a whole number is at least `least`.
    #[inline]
    pub fn minimum(&mut self, at: Place<'_>, number: i64, least: i64) {
        self.require(number >= least, at, Rule::Minimum(least));
    }

    /// Checks that a whole number is at most `most`.
    #[inline]
    pub fn maximum(&mut self, at: Place<'_>, number: i64, most: i64) {
        self.require(number <= most, at, Rule::Maximum(most));
    }

    /// Checks that a number is one: JSON has no infinity and no "not a number".
    #[inline]
    pub fn finite(&mut self, at: Place<'_>, number: f64) {
        self.require(number.is_finite(), at, Rule::Finite);
    }

    /// Checks that a number is at least `least`.
    #[inline]
    pub fn number_minimum(&mut self, at: Place<'_>, number: f64, least: i64) {
        self.require(number >= least as f64, at, Rule::Minimum(least));
    }

    /// Checks that a number is at most `most`.
    #[inline]
    pub fn number_maximum(&mut self, at: Place<'_>, number: f64, most: i64) {
        self.require(number <= most as f64, at, Rule::Maximum(most));
    }

    /// Checks that a list has at least `least` entries.
    #[inline]
    pub fn min_items<T>(&mut self, at: Place<'_>, list: &[T], least: usize) {
        self.require(list.len() >= least, at, Rule::MinItems(least));
    }

    /// Checks that a list has at most `most` entries.
    #[inline]
    pub fn max_items<T>(&mut self, at: Place<'_>, list: &[T], most: usize) {
        self.require(list.len() <= most, at, Rule::MaxItems(most));
    }

    /// Checks that a value stays one segment when it becomes part of a path.
    ///
    /// URL parsers take `.` and `..` as steps through the path even when they are
    /// percent-encoded.
    pub fn path_segment(&mut self, at: Place<'_>, text: &str) {
        self.require(!text.is_empty(), at, Rule::MinLength(1));
        self.require(text != "." && text != "..", at, Rule::PathSegment);
        let clean = is_plain(text) || !text.chars().any(char::is_control);
        self.require(clean, at, Rule::NoControlCharacters);
    }

    /// Checks a header that may be absent, and whose limits are those of its length.
    #[inline]
    pub fn header(&mut self, at: Place<'_>, text: Option<&str>, least: usize, most: usize) {
        if let Some(text) = text {
            self.given_header(at, text, least, most);
        }
    }

    // In one call: an operation has up to ten of them.
    #[inline(never)]
    fn given_header(&mut self, at: Place<'_>, text: &str, least: usize, most: usize) {
        self.min_length(at, text, least);
        self.max_length(at, text, most);
        self.header_value(at, text);
    }

    /// Checks that a text can be the value of a header.
    pub fn header_value(&mut self, at: Place<'_>, text: &str) {
        self.require(is_plain(text), at, Rule::HeaderValue);
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, violation) in self.0.iter().enumerate() {
            write!(f, "{}{violation}", if index == 0 { "" } else { "; " })?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

#[cfg(test)]
mod tests {
    use super::*;

    fn broken(check: impl FnOnce(&mut Violations, Place<'_>)) -> Vec<Rule> {
        let mut found = Violations::default();
        let root = Place::root();
        check(&mut found, root.field("field"));
        found.iter().map(Violation::rule).collect()
    }

    #[test]
    fn a_place_is_written_as_klarna_writes_it() {
        let root = Place::root();
        let items = root.field("line_items");
        let item = items.index(2);
        assert_eq!(item.field("quantity").to_string(), "line_items[2].quantity");
    }

    #[test]
    fn lengths_count_characters_and_not_bytes() {
        assert!(broken(|found, at| found.max_length(at, "åäö", 3)).is_empty());
        assert_eq!(
            broken(|found, at| found.max_length(at, "åäöü", 3)),
            [Rule::MaxLength(3)]
        );
        assert_eq!(
            broken(|found, at| found.min_length(at, "å", 2)),
            [Rule::MinLength(2)]
        );
    }

    #[test]
    fn a_date_is_a_day_of_the_calendar() {
        assert!(broken(|found, at| found.date(at, "2024-02-29")).is_empty());
        for text in ["2023-02-29", "2024-2-9", "20240229", "+024-02-29", ""] {
            assert_eq!(
                broken(|found, at| found.date(at, text)),
                [Rule::Format("date")],
                "{text}"
            );
        }
    }

    #[test]
    fn an_address_of_mail_has_two_sides() {
        for text in [
            "a@b",
            "customer+us@klarna.com",
            "\"a@b\"@c.example",
            "å@ä.example",
        ] {
            assert!(
                broken(|found, at| found.email(at, text)).is_empty(),
                "{text}"
            );
        }
        for text in ["", "a", "@b", "a@", "a b@c", "a@b\n"] {
            assert_eq!(
                broken(|found, at| found.email(at, text)),
                [Rule::Format("email")],
                "{text}"
            );
        }
    }

    #[test]
    fn dot_segments_are_refused_as_path_segments() {
        for text in [".", ".."] {
            assert_eq!(
                broken(|found, at| found.path_segment(at, text)),
                [Rule::PathSegment]
            );
        }
        assert!(broken(|found, at| found.path_segment(at, "a/../b")).is_empty());
    }

    #[test]
    fn line_breaks_are_refused_in_headers_and_paths() {
        let text = "a\r\nb";
        assert_eq!(
            broken(|found, at| found.header_value(at, text)),
            [Rule::HeaderValue]
        );
        assert_eq!(
            broken(|found, at| found.path_segment(at, text)),
            [Rule::NoControlCharacters]
        );
    }

    #[test]
    fn violations_are_told_in_one_line() {
        let mut found = Violations::default();
        let root = Place::root();
        found.minimum(root.field("amount"), -1, 0);
        found.min_length(root.field("currency"), "", 1);
        assert_eq!(
            found.to_string(),
            "amount must be at least 0; currency must not be empty"
        );
    }
}
