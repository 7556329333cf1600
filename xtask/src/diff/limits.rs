//! Limits: what is sent is held against them, what arrives isn't.

use std::cmp::Ordering;

use serde_json::Value;

use super::{
    Class, Kind, Subject,
    schemas::{Comparer, Pair},
};

/// Formats that a request is checked for. Others say nothing that is enforced.
const CHECKED_FORMATS: [&str; 4] = ["date", "uri", "email", "duration"];

/// A limit upwards or downwards.
struct Bound {
    keys: &'static [&'static str],
    name: &'static str,
    is_lower: bool,
}

const BOUNDS: [Bound; 8] = [
    bound(&["minimum", "exclusiveMinimum"], "minimum", true),
    bound(&["maximum", "exclusiveMaximum"], "maximum", false),
    bound(&["minLength"], "minLength", true),
    bound(&["maxLength"], "maxLength", false),
    bound(&["minItems"], "minItems", true),
    bound(&["maxItems"], "maxItems", false),
    bound(&["minProperties"], "minProperties", true),
    bound(&["maxProperties"], "maxProperties", false),
];

const fn bound(keys: &'static [&'static str], name: &'static str, is_lower: bool) -> Bound {
    Bound {
        keys,
        name,
        is_lower,
    }
}

/// Whether a rule takes fewer values than before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Tightened,
    Loosened,
    /// Takes some values that it didn't take, and refuses some that it took.
    Moved,
}

impl Comparer<'_> {
    /// Compares the rules of two simple values or lists.
    pub(super) fn limits(&mut self, pair: &Pair<'_>, label: &str) {
        for bound in BOUNDS {
            let (old, new) = (
                Edge::read(pair.old.value, &bound),
                Edge::read(pair.new.value, &bound),
            );
            let turn = match (&old, &new) {
                (None, None) => None,
                (None, Some(_)) => Some(Turn::Tightened),
                (Some(_), None) => Some(Turn::Loosened),
                (Some(old), Some(new)) => match old.compared(new, bound.is_lower) {
                    Ordering::Equal => None,
                    Ordering::Less => Some(Turn::Tightened),
                    Ordering::Greater => Some(Turn::Loosened),
                },
            };
            let told = |edge: Option<Edge>| edge.map(|edge| edge.told);
            self.rule(pair, label, bound.name, turn, (told(old), told(new)));
        }
        for name in ["pattern", "multipleOf", "uniqueItems", "format"] {
            let rule = |value: &Value| match value.get(name) {
                Some(Value::Bool(false)) | None => None,
                Some(Value::String(format)) if name == "format" => CHECKED_FORMATS
                    .contains(&format.as_str())
                    .then(|| format.clone()),
                Some(rule) => Some(rule.to_string().trim_matches('"').to_owned()),
            };
            let (old, new) = (rule(pair.old.value), rule(pair.new.value));
            let turn = match (&old, &new) {
                (None, None) => None,
                (None, Some(_)) => Some(Turn::Tightened),
                (Some(_), None) => Some(Turn::Loosened),
                (Some(old), Some(new)) => (old != new).then_some(Turn::Moved),
            };
            self.rule(pair, label, name, turn, (old, new));
        }
    }

    fn rule(
        &mut self,
        pair: &Pair<'_>,
        label: &str,
        name: &str,
        turn: Option<Turn>,
        told: (Option<String>, Option<String>),
    ) {
        let Some(turn) = turn else { return };
        let told = match told {
            (None, Some(new)) => format!("{name} is new: {new}"),
            (Some(old), None) => format!("{name} is gone, was {old}"),
            (old, new) => format!(
                "{name} is {}, was {}",
                new.unwrap_or_default(),
                old.unwrap_or_default()
            ),
        };
        let (class, why) = match turn {
            _ if !pair.flow.request => (Class::Cosmetic, "not enforced on answers"),
            Turn::Tightened => (Class::Breaking, "requests that passed may be refused"),
            Turn::Moved => (Class::Breaking, "requests that passed may be refused"),
            Turn::Loosened => (Class::Additive, "requests may hold more"),
        };
        let message = format!("{told} ({why})");
        self.changed(class, Subject::Limit, Kind::Changed, label, message, pair);
    }
}

/// One end of a range.
struct Edge {
    value: f64,
    is_exclusive: bool,
    told: String,
}

impl Edge {
    fn read(schema: &Value, bound: &Bound) -> Option<Self> {
        let number = |key: &str| schema.get(key).and_then(Value::as_f64);
        let told = |key: &str| schema.get(key).map(Value::to_string).unwrap_or_default();
        let [plain, rest @ ..] = bound.keys else {
            return None;
        };
        let inclusive = number(plain).map(|value| (value, told(plain)));
        // 3.0 has a flag beside the limit, 3.1 a second limit.
        let flagged = rest
            .iter()
            .any(|key| schema.get(*key) == Some(&Value::Bool(true)));
        let exclusive = rest
            .iter()
            .find_map(|key| number(key).map(|value| (value, told(key))));
        let (value, text, is_exclusive) = match (inclusive, exclusive) {
            (Some((value, text)), None) => (value, text, flagged),
            (None, Some((value, text))) => (value, text, true),
            (Some((plain, text)), Some((exclusive, other))) => {
                let inner = if bound.is_lower {
                    exclusive >= plain
                } else {
                    exclusive <= plain
                };
                if inner {
                    (exclusive, other, true)
                } else {
                    (plain, text, false)
                }
            }
            (None, None) => return None,
        };
        let is_integer = schema.get("type").is_some_and(|kind| kind == "integer");
        // Above 0 is from 1 on for whole numbers.
        if is_exclusive && is_integer && value.fract() == 0.0 {
            let value = if bound.is_lower {
                value + 1.0
            } else {
                value - 1.0
            };
            return Some(Self {
                value,
                is_exclusive: false,
                told: format!("{value}"),
            });
        }
        let told = if is_exclusive {
            format!("{text}, exclusive")
        } else {
            text
        };
        Some(Self {
            value,
            is_exclusive,
            told,
        })
    }

    /// `Less` when the newer end takes less.
    fn compared(&self, new: &Self, is_lower: bool) -> Ordering {
        let by_value = if is_lower {
            self.value.total_cmp(&new.value)
        } else {
            new.value.total_cmp(&self.value)
        };
        by_value.then(self.is_exclusive.cmp(&new.is_exclusive))
    }
}
