//! What holds for two schemas at once.

use serde_json::{Map, Value, json};

use super::Merger;
use crate::{pointer::Pointer, schemas};

/// More forms than this are no help to anybody.
const MOST_FORMS: usize = 64;

/// The lower bounds, each with the upper one.
const BOUNDS: [(&str, &str); 3] = [
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
];

impl Merger<'_> {
    /// Merges two schemas of which the second one is nearer to what is described.
    pub(super) fn intersect(
        &mut self,
        mut first: Map<String, Value>,
        mut second: Map<String, Value>,
        at: &Pointer,
    ) -> Map<String, Value> {
        self.types(&mut first, &mut second, at);
        bounds(&mut first, &mut second);
        for (key, new) in second {
            let Some(old) = first.remove(&key) else {
                first.insert(key, new);
                continue;
            };
            if old == new {
                first.insert(key, old);
                continue;
            }
            let merged = match key.as_str() {
                "properties" => self.properties(old, new, at),
                "required" => either(old, new),
                "enum" => self.values(old, new, at),
                "items" | "additionalProperties" => self.together(old, new),
                "oneOf" | "anyOf" => self.forms(old, new, at),
                "uniqueItems" | "readOnly" | "writeOnly" | "deprecated" => {
                    (old == true || new == true).into()
                }
                "pattern" | "format" => {
                    self.lost(
                        &at.join(&key),
                        format!("{old} and {new}: only {new} is checked"),
                    );
                    new
                }
                _ => new,
            };
            first.insert(key, merged);
        }
        first
    }

    fn types(
        &mut self,
        first: &mut Map<String, Value>,
        second: &mut Map<String, Value>,
        at: &Pointer,
    ) {
        let kind = |schema: &Map<String, Value>| {
            let kind = schema.get("type").and_then(Value::as_str);
            kind.map(str::to_owned)
        };
        let (Some(old), Some(new)) = (kind(first), kind(second)) else {
            return;
        };
        match (old.as_str(), new.as_str()) {
            (old, new) if old == new => {}
            ("integer", "number") => {
                second.insert("type".into(), "integer".into());
                second.remove("format");
            }
            ("number", "integer") => {
                first.insert("type".into(), "integer".into());
                first.remove("format");
            }
            _ => {
                self.lost(
                    at,
                    format!("is {old} and {new} at once, which no value is: {new} is taken"),
                );
                first.retain(|key, _| schemas::is_annotation(key));
            }
        }
    }

    fn properties(&mut self, old: Value, new: Value, at: &Pointer) -> Value {
        let (Value::Object(mut old), Value::Object(new)) = (old, new) else {
            return json!({});
        };
        let at = at.join("properties");
        for (name, schema) in new {
            let merged = match old.remove(&name) {
                None => schema,
                Some(before) if before == schema => schema,
                Some(before) => self.property(before, schema, &at.join(&name)),
            };
            old.insert(name, merged);
        }
        old.into()
    }

    fn property(&mut self, old: Value, new: Value, at: &Pointer) -> Value {
        let says_nothing = |schema: &Value| {
            schema
                .as_object()
                .is_some_and(|schema| schema.keys().all(|key| schemas::is_annotation(key)))
        };
        if says_nothing(&new) || says_nothing(&old) {
            let (Value::Object(mut rules), Value::Object(texts)) = (if says_nothing(&new) {
                (old, new)
            } else {
                (new, old)
            }) else {
                return json!({});
            };
            for (key, value) in texts {
                rules.entry(key).or_insert(value);
            }
            return rules.into();
        }
        let merged = self.together(old, new);
        if at.as_str().matches('/').count() > super::DEEPEST {
            self.lost(at, "repeats itself without end: any value is taken");
            return json!({});
        }
        merged
    }

    fn together(&mut self, old: Value, new: Value) -> Value {
        let names = (
            schemas::component(&old).map(str::to_owned),
            schemas::component(&new).map(str::to_owned),
        );
        match names {
            (Some(one), Some(other)) if one == other => new,
            (Some(one), Some(other)) => self.both(&one, &other),
            _ => json!({"allOf": [old, new]}),
        }
    }

    fn values(&mut self, old: Value, new: Value, at: &Pointer) -> Value {
        let (Value::Array(old), Value::Array(new)) = (&old, &new) else {
            return new;
        };
        let shared: Vec<Value> = new
            .iter()
            .filter(|value| old.contains(value))
            .cloned()
            .collect();
        if shared.is_empty() {
            self.lost(
                &at.join("enum"),
                "has no value that all its parts allow: the last part's are taken",
            );
            return new.clone().into();
        }
        shared.into()
    }

    /// Every form of the one with every form of the other.
    fn forms(&mut self, old: Value, new: Value, at: &Pointer) -> Value {
        let (Value::Array(old), Value::Array(new)) = (old, new) else {
            return json!([]);
        };
        if old.len() * new.len() > MOST_FORMS {
            self.lost(
                at,
                "has too many forms at once: those of its last part are taken",
            );
            return new.into();
        }
        old.iter()
            .flat_map(|one| new.iter().map(move |other| json!({"allOf": [one, other]})))
            .collect()
    }
}

fn either(old: Value, new: Value) -> Value {
    let (Value::Array(mut old), Value::Array(new)) = (old, new) else {
        return json!([]);
    };
    for name in new {
        if !old.contains(&name) {
            old.push(name);
        }
    }
    old.into()
}

/// Leaves the tighter one of two bounds in `second` only.
fn bounds(first: &mut Map<String, Value>, second: &mut Map<String, Value>) {
    for (lower, upper) in BOUNDS {
        for (key, exclusive, is_lower) in [
            (lower, "exclusiveMinimum", true),
            (upper, "exclusiveMaximum", false),
        ] {
            let value = |schema: &Map<String, Value>| schema.get(key).and_then(Value::as_f64);
            let (Some(old), Some(new)) = (value(first), value(second)) else {
                continue;
            };
            let keeps_first = if is_lower { old > new } else { old < new };
            let (loser, winner) = if keeps_first {
                (&mut *second, &mut *first)
            } else {
                (&mut *first, &mut *second)
            };
            loser.remove(key);
            if key == "minimum" || key == "maximum" {
                let same = old == new;
                let flag = loser.remove(exclusive);
                if let (true, Some(flag)) = (same, flag) {
                    winner.entry(exclusive).or_insert(flag);
                }
            }
        }
    }
}
