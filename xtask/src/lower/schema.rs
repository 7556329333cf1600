//! One schema, of either version of OpenAPI, in the words that the later stages read: one `type`,
//! `nullable`, values of that type in `enum`, and members that are schemas.

use serde_json::{Map, Value, json};

use super::types;
use crate::{diagnostic::Loss, pointer::Pointer, schemas};

/// What says nothing about types.
const DROPPED: [&str; 14] = [
    "$anchor",
    "$comment",
    "$defs",
    "$dynamicAnchor",
    "$id",
    "$recursiveAnchor",
    "$schema",
    "$vocabulary",
    "contentSchema",
    "definitions",
    "example",
    "examples",
    "externalDocs",
    "xml",
];

/// Rules that no type can hold.
const UNCHECKED: [&str; 13] = [
    "contains",
    "dependencies",
    "dependentRequired",
    "else",
    "if",
    "maxContains",
    "maxProperties",
    "minContains",
    "minProperties",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
];

/// Lowers one schema; the schemas in it come later.
pub(super) struct Lowering<'a> {
    pub(super) is_3_1: bool,
    pub(super) losses: &'a mut Vec<Loss>,
}

impl Lowering<'_> {
    pub(super) fn schema(&mut self, schema: &mut Value, at: &Pointer) {
        match schema {
            Value::Object(_) => {}
            Value::Bool(true) => *schema = json!({}),
            Value::Bool(false) => {
                self.lost(at, "nothing satisfies this schema: any value is taken");
                *schema = json!({});
            }
            _ => {
                self.lost(at, "isn't a schema: any value is taken");
                *schema = json!({});
            }
        }
        let Some(members) = schema.as_object_mut() else {
            return;
        };
        for key in DROPPED {
            members.remove(key);
        }
        self.malformed(members, at);
        if members.contains_key("$ref") {
            self.beside_reference(members, at);
            return;
        }
        self.unchecked(members, at);
        self.tuple(members, at);
        self.named_by_pattern(members, at);
        self.properties(members, at);
        self.bounds(members, at);
        types::settle(members, at, self.losses);
    }

    fn lost(&mut self, at: &Pointer, message: impl Into<String>) {
        self.losses.push(Loss {
            pointer: at.clone(),
            message: message.into(),
        });
    }

    /// Takes out members that have another form than OpenAPI gives them.
    fn malformed(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        let is_wrong = |key: &str, value: &Value| match key {
            "$ref" | "format" | "pattern" | "description" | "title" => !value.is_string(),
            "properties" | "patternProperties" | "dependentSchemas" | "discriminator" => {
                !value.is_object()
            }
            "required" | "enum" => !value.is_array(),
            "allOf" | "anyOf" | "oneOf" => value.as_array().is_none_or(Vec::is_empty),
            "minimum" | "maximum" => !value.is_number(),
            "exclusiveMinimum" | "exclusiveMaximum" => !value.is_number() && !value.is_boolean(),
            "nullable" | "readOnly" | "writeOnly" | "deprecated" => !value.is_boolean(),
            "type" => !value.is_string() && !value.is_array(),
            _ => false,
        };
        let found: Vec<String> = members
            .iter()
            .filter(|(key, value)| is_wrong(key, value))
            .map(|(key, _)| key.clone())
            .collect();
        for key in found {
            // `required: true` inside a property is a common slip, and `allOf: []` says nothing.
            let is_empty = members[&key].as_array().is_some_and(Vec::is_empty);
            members.remove(&key);
            if !is_empty {
                self.lost(
                    &at.join(&key),
                    "has a form that OpenAPI doesn't know: it is left out",
                );
            }
        }
    }

    /// OpenAPI 3.0 ignores what stands beside a reference, 3.1 adds it.
    fn beside_reference(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        let rules: Vec<String> = members
            .keys()
            .filter(|key| *key != "$ref" && !schemas::is_annotation(key))
            .cloned()
            .collect();
        if rules.is_empty() {
            return;
        }
        let mut own = Map::new();
        for key in rules {
            if let Some(value) = members.remove(&key) {
                own.insert(key, value);
            }
        }
        if self.is_3_1 {
            let reference = members.remove("$ref").unwrap_or_default();
            members.insert("allOf".into(), json!([{ "$ref": reference }, own]));
        } else {
            let keys: Vec<&str> = own.keys().map(String::as_str).collect();
            let message = format!("{} beside a $ref is ignored, as 3.0 says", keys.join(", "));
            self.lost(at, message);
        }
    }

    fn unchecked(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        for key in ["$dynamicRef", "$recursiveRef"] {
            if members.remove(key).is_some() {
                self.lost(&at.join(key), "isn't followed: any value is taken");
            }
        }
        // What a condition adds are members that may be there.
        let mut added = Vec::new();
        for key in ["then", "else"] {
            added.extend(members.get(key).cloned());
        }
        let dependent = members.remove("dependentSchemas");
        if let Some(Value::Object(dependent)) = dependent {
            self.lost(
                &at.join("dependentSchemas"),
                "their members are optional, always",
            );
            added.extend(dependent.into_iter().map(|(_, schema)| schema));
        }
        for key in UNCHECKED {
            if members.remove(key).is_some() {
                self.lost(&at.join(key), "isn't checked");
            }
        }
        added.retain(|schema| schema.get("properties").is_some() || schema.get("$ref").is_some());
        if !added.is_empty() {
            for schema in &mut added {
                if let Some(schema) = schema.as_object_mut() {
                    schema.remove("required");
                }
            }
            let all = members.entry("allOf").or_insert_with(|| json!([]));
            if let Some(all) = all.as_array_mut() {
                all.extend(added);
            }
        }
        match members.remove("unevaluatedProperties") {
            Some(rest @ Value::Object(_)) if !members.contains_key("additionalProperties") => {
                members.insert("additionalProperties".into(), rest);
            }
            _ => {}
        }
    }

    /// A tuple becomes a list of whatever its places hold.
    fn tuple(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        let listed = match members.get("items") {
            Some(Value::Array(_)) => members.remove("items"),
            _ => None,
        };
        let places = members.remove("prefixItems").or(listed);
        let Some(Value::Array(mut places)) = places else {
            return;
        };
        members.remove("additionalItems");
        match members.remove("items") {
            None | Some(Value::Bool(_)) => {}
            Some(rest) => places.push(rest),
        }
        let first = places.first().cloned().unwrap_or_else(|| json!({}));
        if places.iter().all(|place| *place == first) {
            members.insert("items".into(), first);
            return;
        }
        self.lost(
            at,
            "is a list with a type for each place: entries are of any of these types",
        );
        members.insert("items".into(), json!({ "anyOf": places }));
    }

    fn named_by_pattern(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        let Some(Value::Object(patterns)) = members.remove("patternProperties") else {
            return;
        };
        let mut values: Vec<Value> = patterns
            .into_iter()
            .filter(|(name, value)| *value != Value::Bool(false) && !name.starts_with("^x-"))
            .map(|(_, value)| value)
            .collect();
        if let Some(rest @ Value::Object(_)) = members.get("additionalProperties") {
            values.push(rest.clone());
        }
        if values.is_empty() {
            return;
        }
        self.lost(
            &at.join("patternProperties"),
            "the names of these members aren't held against their patterns",
        );
        values.dedup();
        let value = match <[Value; 1]>::try_from(values) {
            Ok([value]) => value,
            Err(values) => json!({ "anyOf": values }),
        };
        members.insert("additionalProperties".into(), value);
    }

    fn properties(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        let at = at.join("properties");
        if let Some(Value::Object(properties)) = members.get_mut("properties") {
            properties.retain(|name, schema| {
                let stays = *schema != Value::Bool(false);
                if !stays {
                    self.losses.push(Loss {
                        pointer: at.join(name),
                        message: "must never be there: it has no field".into(),
                    });
                }
                stays
            });
        }
        match members.get("additionalProperties") {
            // Answers may have new members; requests have none that the type doesn't have.
            Some(Value::Bool(false)) => {
                members.remove("additionalProperties");
                if !members.contains_key("properties") && !members.contains_key("allOf") {
                    members.insert("properties".into(), json!({}));
                }
                members.insert("x-closed".into(), true.into());
            }
            Some(Value::Bool(true) | Value::Null) => {
                members.insert("additionalProperties".into(), json!({}));
            }
            _ => {}
        }
    }

    fn bounds(&mut self, members: &mut Map<String, Value>, at: &Pointer) {
        for (exclusive, bound, tighter) in [
            (
                "exclusiveMinimum",
                "minimum",
                f64::max as fn(f64, f64) -> f64,
            ),
            (
                "exclusiveMaximum",
                "maximum",
                f64::min as fn(f64, f64) -> f64,
            ),
        ] {
            let Some(value) = members.get(exclusive).filter(|value| value.is_number()) else {
                continue;
            };
            let value = value.clone();
            let (Some(own), other) = (value.as_f64(), members.get(bound).and_then(Value::as_f64))
            else {
                continue;
            };
            if other.is_some_and(|other| own == other || tighter(own, other) == own)
                || other.is_none()
            {
                members.insert(bound.into(), value);
                members.insert(exclusive.into(), true.into());
            } else {
                members.remove(exclusive);
            }
        }
        if members.contains_key("multipleOf") {
            self.lost(&at.join("multipleOf"), "isn't checked");
        }
    }
}
