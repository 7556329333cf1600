//! Holds any value against its limits, which are data: what checks is compiled once, and not once
//! for each type.

use serde_json::Value;

use self::Limit::{
    Date, DateTime, Duration, Email, Entries, MaxItems, MaxLength, Maximum, MinItems, MinLength,
    Minimum, Pattern, Uri,
};
use crate::{
    check::{Place, Rule, Violations},
    duration::is_duration,
    pattern::{Span, matches},
    shape::{Limited, Member, Shape},
    text::{has_at_least, has_at_most, is_date, is_email},
    timestamp::is_moment,
    uri::is_absolute,
    write::{Parts, Sink, Write},
};

/// A limit of a value.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "not every document has limits of each kind")]
pub enum Limit {
    MinLength(usize),
    MaxLength(usize),
    /// The pattern, and what it was taken apart into.
    // Behind one address, so that the other limits are small.
    Pattern(&'static (&'static str, &'static [Span])),
    Date,
    DateTime,
    Uri,
    Email,
    Duration,
    Minimum(i64),
    Maximum(i64),
    MinItems(usize),
    MaxItems(usize),
    /// What follows are limits of the entries of a list or a map.
    Entries,
}

impl Limit {
    /// Whether a text may be so.
    fn allows_text(&self, text: &str) -> bool {
        match *self {
            MinLength(least) => has_at_least(text, least),
            MaxLength(most) => has_at_most(text, most),
            Pattern((_, spans)) => matches(text, spans),
            Date => is_date(text),
            DateTime => is_moment(text),
            Uri => is_absolute(text),
            Email => is_email(text),
            Duration => is_duration(text),
            _ => true,
        }
    }

    /// Returns what is said to be broken.
    fn rule(&self) -> Option<Rule> {
        Some(match *self {
            MinLength(least) => Rule::MinLength(least),
            MaxLength(most) => Rule::MaxLength(most),
            Pattern((pattern, _)) => Rule::Pattern(pattern),
            Date => Rule::Format("date"),
            DateTime => Rule::Format("date-time"),
            Uri => Rule::Format("uri"),
            Email => Rule::Format("email"),
            Duration => Rule::Format("duration"),
            Minimum(least) => Rule::Minimum(least),
            Maximum(most) => Rule::Maximum(most),
            MinItems(least) => Rule::MinItems(least),
            MaxItems(most) => Rule::MaxItems(most),
            Entries => return None,
        })
    }
}

/// A static list of limits by their names.
macro_rules! limits {
    ($($limit:expr),* $(,)?) => {{
        #[allow(unused_imports, reason = "not every value has limits")]
        use crate::{Span, limit::Limit::*};
        const LIMITS: &[crate::limit::Limit] = &[$($limit),*];
        LIMITS
    }};
}

pub(crate) use limits;

/// Adds what breaks a limit in a value to `found`, named by its place below `at`.
#[allow(dead_code, reason = "not every document has requests with types")]
pub(crate) fn check<T: Write>(value: &T, at: Place<'_>, found: &mut Violations) {
    let mut checker = Checker::new(found, at, Inside::Nothing);
    value.write(&Member::entry(""), &mut checker);
}

/// What holds the values inside of one value against their limits.
struct Checker<'a> {
    found: &'a mut Violations,
    /// The place of the value around them.
    at: Place<'a>,
    inside: Inside,
    /// What is known of the object around them.
    shape: Option<&'static Shape>,
    /// The limits of each entry, or of each member that isn't known.
    others: &'static [Limit],
    /// The limits of the next value, where it has told them.
    told: &'static [Limit],
    /// How many entries there were.
    count: usize,
}

/// What kind of value is around the values.
#[derive(Clone, Copy)]
enum Inside {
    Nothing,
    List,
    Object,
}

impl<'a> Checker<'a> {
    fn new(found: &'a mut Violations, at: Place<'a>, inside: Inside) -> Self {
        Self {
            found,
            at,
            inside,
            shape: None,
            others: &[],
            told: &[],
            count: 0,
        }
    }

    /// Goes on to the next value, and returns its limits.
    #[inline]
    fn begin(&mut self, member: &Member<'_>) -> &'static [Limit] {
        match member.limited() {
            Limited::Known(place) => self.shape.map_or(&[], |shape| shape.limits_of(place)),
            Limited::LikeOthers => {
                self.count += 1;
                self.others
            }
            Limited::AsTold => {
                self.count += 1;
                self.told
            }
        }
    }

    /// Returns the place of the value that was begun last, and what was found so far.
    fn here<'b>(&'b mut self, member: &'b Member<'_>) -> (Place<'b>, &'b mut Violations) {
        let at = match self.inside {
            Inside::Nothing => self.at,
            Inside::List => self.at.index(self.count - 1),
            Inside::Object => self.at.field(member.name(self.shape)),
        };
        (at, self.found)
    }

    /// Holds the value that was begun last against its limits.
    // In two steps: nearly all values keep theirs, and going through them alone is less work.
    #[inline]
    fn hold(&mut self, member: &Member<'_>, limits: &[Limit], allows: impl Fn(&Limit) -> bool) {
        if !limits.iter().all(&allows) {
            self.tell(member, limits, &allows);
        }
    }

    #[inline(never)]
    fn hold_text(&mut self, member: &Member<'_>, limits: &[Limit], text: &str) {
        self.hold(member, limits, |limit| limit.allows_text(text));
    }

    #[cold]
    fn tell(&mut self, member: &Member<'_>, limits: &[Limit], allows: &dyn Fn(&Limit) -> bool) {
        let (at, found) = self.here(member);
        let broken = limits.iter().filter(|limit| !allows(limit));
        for rule in broken.filter_map(Limit::rule) {
            found.push(at, rule);
        }
    }
}

/// Divides limits into those of a value and those of its entries.
fn divide(limits: &'static [Limit]) -> (&'static [Limit], &'static [Limit]) {
    let is_mark = |limit: &Limit| matches!(limit, Entries);
    match limits.iter().position(is_mark) {
        Some(mark) => (&limits[..mark], &limits[mark + 1..]),
        None => (limits, &[]),
    }
}

/// Most values have no limits of their own.
impl Sink for Checker<'_> {
    fn limits(&mut self, limits: &'static [Limit]) {
        self.told = limits;
    }

    fn is_check(&self) -> bool {
        true
    }

    fn null(&mut self, member: &Member<'_>) {
        self.begin(member);
    }

    fn text(&mut self, member: &Member<'_>, text: &str) {
        let limits = self.begin(member);
        // Many texts have none.
        if !limits.is_empty() {
            self.hold_text(member, limits, text);
        }
    }

    fn integer(&mut self, member: &Member<'_>, number: i64) {
        let limits = self.begin(member);
        self.hold(member, limits, |limit| match *limit {
            Minimum(least) => number >= least,
            Maximum(most) => number <= most,
            _ => true,
        });
    }

    fn wide(&mut self, member: &Member<'_>, _: u64) {
        self.begin(member);
    }

    fn number(&mut self, member: &Member<'_>, number: f64) {
        let limits = self.begin(member);
        if !number.is_finite() {
            let (at, found) = self.here(member);
            found.push(at, Rule::Finite);
        }
        self.hold(member, limits, |limit| match *limit {
            Minimum(least) => number >= least as f64,
            Maximum(most) => number <= most as f64,
            _ => true,
        });
    }

    fn boolean(&mut self, member: &Member<'_>, _: bool) {
        self.begin(member);
    }

    fn value(&mut self, member: &Member<'_>, _: &Value) {
        self.begin(member);
    }

    fn list(&mut self, member: &Member<'_>, count: usize, entries: &dyn Parts) {
        let (limits, of_entries) = divide(self.begin(member));
        self.hold(member, limits, |limit| match *limit {
            MinItems(least) => count >= least,
            MaxItems(most) => count <= most,
            _ => true,
        });
        let (at, found) = self.here(member);
        entries.parts(&mut Checker {
            others: of_entries,
            ..Checker::new(found, at, Inside::List)
        });
    }

    fn object(&mut self, member: &Member<'_>, shape: Option<&'static Shape>, members: &dyn Parts) {
        let (_, of_entries) = divide(self.begin(member));
        let (at, found) = self.here(member);
        members.parts(&mut Checker {
            shape,
            others: shape.map_or(of_entries, Shape::others),
            ..Checker::new(found, at, Inside::Object)
        });
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Timestamp, check::Violation};

    #[derive(Debug, Default)]
    struct Order {
        amount: Option<i64>,
        at: Option<Timestamp>,
        code: Option<String>,
        day: Option<String>,
        lines: Vec<Line>,
        mail: Option<String>,
        names: BTreeMap<String, String>,
        note: Option<Option<String>>,
        page: Option<String>,
        rates: Vec<Vec<f64>>,
        wait: Option<String>,
        others: BTreeMap<String, Option<i64>>,
    }

    crate::kind::object! {
        Order {
            amount optional "amount" [Minimum(-1), Maximum(1)],
            at optional "at" [DateTime],
            code optional "code" [Pattern(&("^[A-Z]$", &[Span { class: &[('A', 'Z')], least: 1, most: Some(1) }]))],
            day optional "day" [Date],
            lines list "lines" [MinItems(1), MaxItems(2)],
            mail optional "mail" [Email],
            names required "names" [Entries, MinLength(1)],
            note settable "note" [MinLength(2), MaxLength(3)],
            page optional "page" [Uri],
            rates list "rates" [MaxItems(2), Entries, MinItems(1), Entries, Minimum(0), Maximum(1)],
            wait optional "wait" [Duration],
            * others [Minimum(0)],
        }
    }

    #[derive(Debug, Default)]
    struct Line {
        label: Option<Label>,
        order: Option<Box<Order>>,
    }

    crate::kind::object! {
        Line {
            label optional "label",
            order optional "order",
        }
    }

    #[derive(Debug, Default)]
    struct Label(Vec<String>);

    crate::kind::wrapper!(Label [MaxItems(1), Entries, MaxLength(2)]);

    /// What is found in a value, in the order in which it is found.
    fn found<T: Write>(value: &T) -> Vec<(String, Rule)> {
        let mut found = Violations::default();
        check(value, Place::root(), &mut found);
        let told = |violation: &Violation| (violation.parameter().to_owned(), violation.rule());
        found.iter().map(told).collect()
    }

    fn one(order: &Order) -> Rule {
        let found = found(order);
        assert_eq!(found.len(), 1, "{found:?}");
        found[0].1
    }

    fn with(change: impl FnOnce(&mut Order)) -> Order {
        let mut order = Order::default();
        change(&mut order);
        order
    }

    #[test]
    fn what_keeps_its_limits_is_not_told() {
        let order = with(|order| {
            order.amount = Some(1);
            order.at = Some("2026-01-05T10:41:09Z".into());
            order.code = Some("A".into());
            order.day = Some("2024-02-29".into());
            order.lines = vec![Line::default()];
            order.mail = Some("a@b".into());
            order.names.insert("a".into(), "b".into());
            order.note = Some(Some("åäö".into()));
            order.page = Some("https://shop.example".into());
            order.rates = vec![vec![0.0, 1.0]];
            order.wait = Some("PT30M".into());
            order.others.insert("b".into(), Some(0));
        });
        assert_eq!(found(&order), []);
    }

    #[test]
    fn what_is_absent_or_null_has_no_limits() {
        assert_eq!(found(&Order::default()), []);
        let order = with(|order| {
            order.note = Some(None);
            order.others.insert("a".into(), None);
        });
        assert_eq!(found(&order), []);
    }

    #[test]
    fn a_text_keeps_its_format() {
        let text = || Some("x y".to_owned());
        for (order, format) in [
            (with(|order| order.at = Some("soon".into())), "date-time"),
            (with(|order| order.day = text()), "date"),
            (with(|order| order.mail = text()), "email"),
            (with(|order| order.page = text()), "uri"),
            (with(|order| order.wait = text()), "duration"),
        ] {
            assert_eq!(one(&order), Rule::Format(format));
        }
    }

    #[test]
    fn a_text_keeps_its_pattern() {
        let order = with(|order| order.code = Some("a".into()));
        assert_eq!(one(&order), Rule::Pattern("^[A-Z]$"));
    }

    #[test]
    fn a_text_that_may_be_null_keeps_its_length() {
        for (text, rule) in [("a", Rule::MinLength(2)), ("åäöü", Rule::MaxLength(3))] {
            let order = with(|order| order.note = Some(Some(text.into())));
            assert_eq!(one(&order), rule);
        }
    }

    #[test]
    fn a_whole_number_keeps_its_bounds() {
        for (number, rule) in [(-2, Rule::Minimum(-1)), (2, Rule::Maximum(1))] {
            assert_eq!(one(&with(|order| order.amount = Some(number))), rule);
        }
    }

    #[test]
    fn a_number_is_finite_and_keeps_its_bounds() {
        let rules = |number: f64| {
            let order = with(|order| order.rates = vec![vec![number]]);
            let rules = found(&order).into_iter().map(|(_, rule)| rule);
            rules.collect::<Vec<_>>()
        };
        assert_eq!(rules(-0.1), [Rule::Minimum(0)]);
        assert_eq!(rules(1.1), [Rule::Maximum(1)]);
        assert_eq!(rules(f64::INFINITY), [Rule::Finite, Rule::Maximum(1)]);
        assert_eq!(
            rules(f64::NAN),
            [Rule::Finite, Rule::Minimum(0), Rule::Maximum(1)]
        );
    }

    #[test]
    fn entries_of_lists_in_lists_are_named_by_their_places() {
        let order = with(|order| order.rates = vec![vec![1.0, 2.0], vec![], vec![0.0]]);
        assert_eq!(
            found(&order),
            [
                ("rates".into(), Rule::MaxItems(2)),
                ("rates[0][1]".into(), Rule::Maximum(1)),
                ("rates[1]".into(), Rule::MinItems(1)),
            ]
        );
    }

    #[test]
    fn entries_of_maps_are_named_by_their_names() {
        let order = with(|order| {
            order.names.insert("a".into(), String::new());
            order.others.insert("b".into(), Some(-1));
        });
        assert_eq!(
            found(&order),
            [
                ("names.a".into(), Rule::MinLength(1)),
                ("b".into(), Rule::Minimum(0)),
            ]
        );
    }

    #[test]
    fn objects_in_lists_keep_their_own_limits() {
        let inner = with(|order| order.amount = Some(2));
        let line = Line {
            order: Some(Box::new(inner)),
            label: None,
        };
        let order = with(|order| order.lines = vec![Line::default(), line]);
        assert_eq!(
            found(&order),
            [("lines[1].order.amount".into(), Rule::Maximum(1))]
        );
    }

    #[test]
    fn a_wrapper_keeps_its_limits_wherever_it_is() {
        let label = || Label(vec!["a".into(), "abc".into()]);
        let line = Line {
            label: Some(label()),
            order: None,
        };
        for (found, place) in [
            (found(&label()), ""),
            (found(&line), "label"),
            (found(&vec![label()]), "[0]"),
        ] {
            assert_eq!(
                found,
                [
                    (place.into(), Rule::MaxItems(1)),
                    (format!("{place}[1]"), Rule::MaxLength(2)),
                ]
            );
        }
    }
}
