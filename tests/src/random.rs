//! Values that a document allows, made at random.

use fastrand::Rng;
use serde_json::{Map, Value, json};

/// A value as it may be sent, and what a reader that knows the document keeps of it.
#[derive(Clone, Debug)]
pub struct Random {
    /// The value, with members that aren't in the document and nulls for optional ones.
    pub sent: Value,
    /// The value without both.
    pub known: Value,
}

impl Random {
    /// Makes a value of a schema; value sets have values that the document doesn't list, too.
    ///
    /// # Panics
    ///
    /// When the schema has something that isn't known here.
    pub fn of(document: &Value, schema: &Value, rng: &mut Rng) -> Self {
        if let Some(reference) = schema["$ref"].as_str() {
            let target = document.pointer(reference.trim_start_matches('#'));
            return Self::of(
                document,
                target.expect("the reference leads somewhere"),
                rng,
            );
        }
        if let Some(forms) = schema["oneOf"].as_array() {
            return Self::of(document, &forms[rng.usize(..forms.len())], rng);
        }
        if let Some(values) = schema["enum"].as_array() {
            return match rng.u8(..3) {
                0 => Self::plain(text(rng)),
                _ => Self::plain(values[rng.usize(..values.len())].clone()),
            };
        }
        match schema["type"].as_str() {
            Some("object") => Self::object(document, schema, rng),
            Some("array") => {
                let items = 0..rng.usize(1..4);
                let items: Vec<_> = items
                    .map(|_| Self::of(document, &schema["items"], rng))
                    .collect();
                Self {
                    sent: items.iter().map(|item| item.sent.clone()).collect(),
                    known: items.into_iter().map(|item| item.known).collect(),
                }
            }
            Some("string") => Self::plain(text(rng)),
            Some("integer") => {
                const LIMITS: [i64; 6] = [i64::MIN, i64::MAX, -1, 0, 1, 200_000_000_000];
                Self::plain(LIMITS[rng.usize(..LIMITS.len())].into())
            }
            Some("number") => {
                const LIMITS: [f64; 5] = [f64::MAX, f64::MIN_POSITIVE, -0.1, 0.1, 1.0];
                Self::plain(LIMITS[rng.usize(..LIMITS.len())].into())
            }
            Some("boolean") => Self::plain(rng.bool().into()),
            other => panic!("nothing is known of {other:?}"),
        }
    }

    fn plain(value: Value) -> Self {
        Self {
            sent: value.clone(),
            known: value,
        }
    }

    fn object(document: &Value, schema: &Value, rng: &mut Rng) -> Self {
        let Some(properties) = schema["properties"].as_object() else {
            return Self::plain(json!({ "free": [1, "x", { "deep": true }] }));
        };
        let required = schema["required"].as_array();
        let (mut sent, mut known) = (Map::new(), Map::new());
        for (name, property) in properties {
            let is_optional = !required.is_some_and(|names| names.contains(&json!(name)));
            match rng.u8(..4) {
                0 if is_optional => continue,
                1 if is_optional => {
                    sent.insert(name.clone(), Value::Null);
                }
                _ => {
                    let value = Self::of(document, property, rng);
                    sent.insert(name.clone(), value.sent);
                    known.insert(name.clone(), value.known);
                }
            }
        }
        if rng.bool() {
            sent.insert(
                format!("new_{}", rng.u8(..)),
                json!([{ "deep": null }, 1.5]),
            );
        }
        Self {
            sent: Value::Object(sent),
            known: Value::Object(known),
        }
    }

    /// Writes what is sent, with the members of each object in any order and blanks in between.
    pub fn text(&self, rng: &mut Rng) -> String {
        let mut text = String::new();
        write(&self.sent, rng, &mut text);
        text
    }
}

fn text(rng: &mut Rng) -> Value {
    const TEXTS: [&str; 8] = [
        "",
        "EUR",
        "2025-10-30T19:26:02.772Z",
        "a text",
        "å\u{1f600}",
        "\u{0}\n\"\\",
        "null",
        "-1",
    ];
    match rng.u8(..10) {
        0 => "long ".repeat(2_000).into(),
        _ => TEXTS[rng.usize(..TEXTS.len())].into(),
    }
}

fn write(value: &Value, rng: &mut Rng, text: &mut String) {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            rng.shuffle(&mut members);
            text.push('{');
            for (at, (name, member)) in members.into_iter().enumerate() {
                text.push_str(if at > 0 { " ,\n" } else { "\t" });
                text.push_str(&json!(name).to_string());
                text.push_str(" : ");
                write(member, rng, text);
            }
            text.push('}');
        }
        Value::Array(items) => {
            text.push('[');
            for (at, item) in items.iter().enumerate() {
                text.push_str(if at > 0 { " , " } else { " " });
                write(item, rng, text);
            }
            text.push(']');
        }
        plain => text.push_str(&plain.to_string()),
    }
}
