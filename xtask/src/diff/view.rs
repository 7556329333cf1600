//! A schema as both dialects of OpenAPI 3 mean it: 3.0 and 3.1 write the same in different words.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::side::{Site, structural};

/// One schema, read.
#[derive(Clone, Debug)]
pub(super) struct View<'a> {
    /// The schema without the wrappers that only add `null` or a description.
    pub(super) site: Site<'a>,
    /// Whether `null` is a value.
    pub(super) nullable: bool,
    /// Whether Klarna is about to drop it.
    pub(super) deprecated: bool,
    /// The text for people.
    pub(super) description: Option<&'a str>,
}

impl<'a> View<'a> {
    pub(super) fn read(site: Site<'a>) -> Self {
        let mut view = Self {
            site,
            nullable: false,
            deprecated: false,
            description: None,
        };
        loop {
            let value = view.site.value;
            let Some(members) = value.as_object() else {
                return view;
            };
            view.nullable |= allows_null(members);
            view.deprecated |= members.get("deprecated") == Some(&Value::Bool(true));
            let description = members.get("description").and_then(Value::as_str);
            view.description = view.description.or(description.map(str::trim));
            let Some(inner) = unwrapped(&view.site, members) else {
                return view;
            };
            view.site = inner;
        }
    }

    pub(super) fn reference(&self) -> Option<&'a str> {
        self.site.text("$ref")
    }

    fn get(&self, key: &str) -> Option<&'a Value> {
        self.site.value.get(key)
    }

    /// The values of a value set, without `null`.
    pub(super) fn values(&self) -> Option<Vec<&'a Value>> {
        if let Some(value) = self.get("const") {
            return Some(vec![value]);
        }
        let values = self.get("enum")?.as_array()?;
        Some(values.iter().filter(|value| !value.is_null()).collect())
    }

    /// The members of a union, without `null`.
    pub(super) fn union(&self) -> Vec<Site<'a>> {
        let mut members = self.site.entries("oneOf");
        members.extend(self.site.entries("anyOf"));
        members.retain(|member| !is_null(member.value));
        members
    }

    /// What kind of value this is, in words; two kinds are two types in Rust.
    pub(super) fn kind(&self) -> String {
        let value = self.site.value;
        if *value == Value::Bool(false) {
            return "nothing".into();
        }
        let has = |key: &str| value.get(key).is_some();
        if has("oneOf") || has("anyOf") {
            return "union".into();
        }
        let types = types(value);
        let one = match types.iter().next() {
            Some(one) if types.len() == 1 => *one,
            Some(_) => {
                let types: Vec<&str> = types.into_iter().collect();
                return types.join(" or ");
            }
            None if has("properties") || has("allOf") => "object",
            None if has("items") => "array",
            None => match self.values() {
                Some(values) if values.iter().all(|value| value.is_string()) => "string",
                Some(_) => "value",
                None => return "anything".into(),
            },
        };
        match one {
            "string" if self.values().is_some() => "value set".into(),
            "string"
                if self
                    .get("format")
                    .is_some_and(|format| format == "date-time") =>
            {
                "date-time".into()
            }
            "object" if has("properties") || has("allOf") => "object".into(),
            "object" => "map".into(),
            other => other.to_owned(),
        }
    }

    /// The names of the required members.
    pub(super) fn required(&self) -> BTreeSet<&'a str> {
        let names = self.get("required").and_then(Value::as_array);
        names
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
            .collect()
    }

    /// The schema of members without a name, `None` when anything may stand there.
    pub(super) fn additional(&self) -> Option<Site<'a>> {
        let site = self.site.get("additionalProperties")?;
        match site.value {
            Value::Object(members) if !members.is_empty() => Some(site),
            _ => None,
        }
    }
}

/// The types of a schema, without `null`.
fn types(schema: &Value) -> BTreeSet<&str> {
    match schema.get("type") {
        Some(Value::String(one)) => BTreeSet::from([one.as_str()]),
        Some(Value::Array(several)) => several.iter().filter_map(Value::as_str).collect(),
        _ => BTreeSet::new(),
    }
    .into_iter()
    .filter(|kind| *kind != "null")
    .collect()
}

fn is_null(schema: &Value) -> bool {
    schema.get("type").is_some_and(|kind| kind == "null")
        || schema.get("const").is_some_and(Value::is_null)
        || schema.get("enum") == Some(&Value::Array(vec![Value::Null]))
}

fn allows_null(members: &Map<String, Value>) -> bool {
    let listed = |key: &str, found: &dyn Fn(&Value) -> bool| {
        let entries = members.get(key).and_then(Value::as_array);
        entries.is_some_and(|entries| entries.iter().any(found))
    };
    members.get("nullable") == Some(&Value::Bool(true))
        || listed("type", &|kind| kind == "null")
        || listed("enum", &Value::is_null)
        || listed("oneOf", &is_null)
        || listed("anyOf", &is_null)
}

/// The only schema inside of one that adds nothing else than `null` or a description.
fn unwrapped<'a>(site: &Site<'a>, members: &Map<String, Value>) -> Option<Site<'a>> {
    let own: Vec<&str> = structural(members)
        .map(|(key, _)| key.as_str())
        .filter(|key| *key != "nullable")
        .collect();
    let [key @ ("allOf" | "oneOf" | "anyOf")] = own.as_slice() else {
        return None;
    };
    let mut entries = site.entries(key);
    let all = entries.len();
    entries.retain(|entry| !is_null(entry.value));
    // A union of one is a union to the generator, unless null is the other member.
    let alone = entries.len() == 1 && (*key == "allOf" || all > 1);
    if alone { entries.pop() } else { None }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pointer::Pointer;

    fn told(schema: &Value) -> (String, bool) {
        let at = Pointer::root();
        let view = View::read(Site { value: schema, at });
        let name = view.reference().map_or_else(|| view.kind(), str::to_owned);
        (name, view.nullable)
    }

    #[test]
    fn both_dialects_read_the_same() {
        for (old, new) in [
            (
                json!({"type": "string", "nullable": true}),
                json!({"type": ["string", "null"]}),
            ),
            (
                json!({"allOf": [{"$ref": "#/a"}], "nullable": true, "description": "d"}),
                json!({"anyOf": [{"$ref": "#/a"}, {"type": "null"}]}),
            ),
            (
                json!({"allOf": [{"$ref": "#/a"}], "description": "d"}),
                json!({"$ref": "#/a", "description": "d"}),
            ),
            (
                json!({"type": "string", "enum": ["a", null], "nullable": true}),
                json!({"type": ["string", "null"], "enum": ["a", null]}),
            ),
            (
                json!({"type": "string", "enum": ["a"]}),
                json!({"const": "a"}),
            ),
        ] {
            assert_eq!(told(&old), told(&new), "{old} {new}");
        }
    }

    #[test]
    fn kinds_that_are_types_of_their_own_differ() {
        let kinds = [
            json!({"type": "string"}),
            json!({"type": "string", "format": "date-time"}),
            json!({"type": "string", "enum": ["a"]}),
            json!({"type": "object"}),
            json!({"type": "object", "properties": {}}),
            json!({"type": "array"}),
            json!({"oneOf": [{"type": "string"}, {"type": "integer"}]}),
            json!({"type": ["string", "integer"]}),
            json!({}),
            json!(false),
        ];
        let told: BTreeSet<String> = kinds.iter().map(|kind| told(kind).0).collect();
        assert_eq!(told.len(), kinds.len(), "{told:?}");
    }
}
