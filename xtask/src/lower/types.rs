//! The type of a schema: exactly one, or a union, or none where any value is taken.

use serde_json::{Map, Value, json};

use crate::{diagnostic::Loss, pointer::Pointer};

/// The types, each with the members that say something about it alone.
const TYPES: [(&str, &[&str]); 6] = [
    (
        "object",
        &["properties", "additionalProperties", "required", "x-closed"],
    ),
    ("array", &["items", "minItems", "maxItems", "uniqueItems"]),
    (
        "string",
        &[
            "minLength",
            "maxLength",
            "pattern",
            "contentEncoding",
            "contentMediaType",
        ],
    ),
    (
        "integer",
        &[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ],
    ),
    (
        "number",
        &[
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
        ],
    ),
    ("boolean", &[]),
];

/// Formats of OpenAPI and the types that have them.
const FORMATS: [(&str, &str); 12] = [
    ("int32", "integer"),
    ("int64", "integer"),
    ("uint32", "integer"),
    ("uint64", "integer"),
    ("float", "number"),
    ("double", "number"),
    ("date-time", "string"),
    ("date", "string"),
    ("email", "string"),
    ("uuid", "string"),
    ("uri", "string"),
    ("binary", "string"),
];

/// Gives a schema one type, or makes it a union.
pub(super) fn settle(members: &mut Map<String, Value>, at: &Pointer, losses: &mut Vec<Loss>) {
    let mut lost = |message: &str| {
        losses.push(Loss {
            pointer: at.clone(),
            message: message.to_owned(),
        });
    };
    if let Some(value) = members.remove("const") {
        if value.is_object() || value.is_array() {
            lost("has an object or a list as its only value, which isn't checked");
            if !members.contains_key("type") {
                let kind = if value.is_object() { "object" } else { "array" };
                members.insert("type".into(), kind.into());
            }
        } else {
            members.insert("enum".into(), json!([value]));
        }
    }
    let mut types = named_types(members, &mut lost);
    if types == ["object"] && members.get("format").is_some_and(|format| format == "file") {
        // Left over from Swagger 2.0, by programs that convert it.
        lost("is a file: it is taken for a string");
        types = vec!["string".into()];
        members.insert("format".into(), "binary".into());
    }
    if let Some(Value::Array(mut values)) = members.remove("enum") {
        let all = values.len();
        values.retain(|value| !value.is_null());
        if values.len() < all {
            members.insert("nullable".into(), true.into());
            if values.is_empty() {
                types = vec!["null".into()];
            }
        }
        enumeration(members, &mut types, values, &mut lost);
    }
    nulls_in_unions(members);
    if types.iter().any(|kind| kind == "null") {
        types.retain(|kind| kind != "null");
        members.insert("nullable".into(), true.into());
        if types.is_empty() {
            // Known to be null today; what it becomes isn't known.
            lost("can only be null: any value is taken");
            members.retain(|key, _| key == "description" || key == "nullable");
            return;
        }
    }
    if types.is_empty() {
        types.extend(inferred(members));
    }
    match types.as_slice() {
        [] => {}
        [one] => {
            let one = one.clone();
            members.insert("type".into(), one.clone().into());
            keep_own(members, &one);
            if one == "number" {
                // Every number is an `f64`: half of one is no use to anybody.
                members.remove("format");
            }
            let has_formats = ["string", "integer", "number"].contains(&one.as_str());
            if !has_formats && members.remove("format").is_some() {
                lost("has a format, which its type doesn't have: it is ignored");
            }
            if one == "array" && !members.contains_key("items") {
                members.insert("items".into(), json!({}));
            }
            let is_open = members.get("items").is_some_and(|items| !items.is_object());
            if one == "array" && is_open {
                members.insert("items".into(), json!({}));
            }
        }
        several => {
            let several = several.to_vec();
            split(members, &several);
        }
    }
}

fn named_types(members: &mut Map<String, Value>, lost: &mut dyn FnMut(&str)) -> Vec<String> {
    let names: Vec<String> = match members.remove("type") {
        Some(Value::String(name)) => vec![name],
        Some(Value::Array(names)) => names
            .iter()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect(),
        _ => Vec::new(),
    };
    let mut types: Vec<String> = Vec::new();
    for name in names {
        let name = match name.as_str() {
            "object" | "array" | "string" | "integer" | "number" | "boolean" | "null" => name,
            "file" | "date" | "date-time" | "text" | "String" | "str" | "uuid" => {
                lost("has a type that JSON Schema doesn't have: it is taken for a string");
                "string".into()
            }
            "int" | "long" | "int32" | "int64" | "Integer" => {
                lost("has a type that JSON Schema doesn't have: it is taken for an integer");
                "integer".into()
            }
            "float" | "double" | "decimal" => {
                lost("has a type that JSON Schema doesn't have: it is taken for a number");
                "number".into()
            }
            "bool" | "Boolean" => {
                lost("has a type that JSON Schema doesn't have: it is taken for a boolean");
                "boolean".into()
            }
            "any" => continue,
            _ => {
                lost("has a type that JSON Schema doesn't have: it is left out");
                continue;
            }
        };
        if !types.contains(&name) {
            types.push(name);
        }
    }
    // Each integer is a number.
    if types.iter().any(|kind| kind == "number") {
        types.retain(|kind| kind != "integer");
    }
    types
}

/// Sorts values by their types.
fn enumeration(
    members: &mut Map<String, Value>,
    types: &mut Vec<String>,
    values: Vec<Value>,
    lost: &mut dyn FnMut(&str),
) {
    let kind_of = |value: &Value| match value {
        Value::String(_) => "string",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::Array(_) => "array",
        _ => "object",
    };
    if values.is_empty() {
        return;
    }
    let own: Vec<String> = types
        .iter()
        .filter(|kind| *kind != "null")
        .cloned()
        .collect();
    let values: Vec<Value> = match own.as_slice() {
        // `enum: [1, yes]` in YAML, where texts are meant.
        [only] if only == "string" => {
            let fits = values.iter().all(Value::is_string);
            if !fits {
                lost("has values that aren't texts: they are taken for their texts");
            }
            let text = |value: Value| match value {
                Value::String(text) => Value::String(text),
                other => other.to_string().into(),
            };
            values.into_iter().map(text).collect()
        }
        [only] if only == "integer" || only == "number" => {
            let number = |value: &Value| match value {
                Value::String(text) => serde_json::from_str(text).ok().filter(Value::is_number),
                Value::Number(_) => Some(value.clone()),
                _ => None,
            };
            let numbers: Vec<Value> = values.iter().filter_map(number).collect();
            if numbers != values {
                lost("has values that aren't numbers: they are taken for numbers or left out");
            }
            numbers
        }
        _ => values,
    };
    let mut kinds: Vec<&str> = values.iter().map(kind_of).collect();
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.contains(&"number") {
        kinds.retain(|kind| *kind != "integer");
    }
    if own.is_empty() {
        types.extend(kinds.iter().map(|kind| (*kind).to_owned()));
    }
    if kinds.contains(&"object") || kinds.contains(&"array") {
        lost("has objects or lists as its values, which aren't checked");
    }
    members.insert("enum".into(), values.into());
}

/// `null` as a member of a union makes the union nullable.
fn nulls_in_unions(members: &mut Map<String, Value>) {
    for key in ["oneOf", "anyOf"] {
        let Some(Value::Array(list)) = members.get_mut(key) else {
            continue;
        };
        let all = list.len();
        list.retain(|member| !is_null(member));
        if list.len() == all {
            continue;
        }
        let rest = std::mem::take(list);
        members.insert("nullable".into(), true.into());
        match rest.len() {
            0 => {
                members.remove(key);
            }
            1 => {
                members.remove(key);
                let all = members.entry("allOf").or_insert_with(|| json!([]));
                if let Some(all) = all.as_array_mut() {
                    all.extend(rest);
                }
            }
            _ => {
                members.insert(key.into(), rest.into());
            }
        }
    }
}

fn is_null(schema: &Value) -> bool {
    let only_null = |list: &Value| {
        list.as_array()
            .is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_null))
    };
    schema.get("type") == Some(&json!("null"))
        || schema.get("type") == Some(&json!(["null"]))
        || schema.get("const") == Some(&Value::Null)
        || schema.get("enum").is_some_and(only_null)
}

/// The type that the members of a schema are about.
fn inferred(members: &Map<String, Value>) -> Option<String> {
    let about = |keys: &[&str]| keys.iter().any(|key| members.contains_key(*key));
    let by_member = TYPES
        .iter()
        .filter(|(kind, _)| *kind != "integer")
        .find(|(kind, keys)| {
            let structural = ["allOf", "anyOf", "oneOf"];
            // What only demands members says nothing about a type of its own.
            let bare = *kind == "object"
                && !about(&["properties", "additionalProperties"])
                && about(&structural);
            !bare && about(keys)
        })
        .map(|(kind, _)| (*kind).to_owned());
    by_member.or_else(|| {
        let format = members.get("format")?.as_str()?;
        let (_, kind) = FORMATS.iter().find(|(known, _)| *known == format)?;
        Some((*kind).to_owned())
    })
}

/// Takes out what is about other types.
fn keep_own(members: &mut Map<String, Value>, kind: &str) {
    let own = TYPES.iter().find(|(name, _)| *name == kind);
    let own: &[&str] = own.map_or(&[], |(_, keys)| keys);
    for (_, keys) in TYPES {
        for key in keys {
            if !own.contains(key) {
                members.remove(*key);
            }
        }
    }
}

/// One schema for each type, as members of a union.
fn split(members: &mut Map<String, Value>, types: &[String]) {
    let mut parts = Vec::new();
    let values = members.remove("enum");
    let of_kind = |value: &Value, kind: &str| match kind {
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => false,
    };
    for kind in types {
        let own = TYPES.iter().find(|(name, _)| name == kind);
        let mut part = Map::new();
        part.insert("type".into(), kind.clone().into());
        for key in own.map_or(&[] as &[&str], |(_, keys)| keys) {
            if let Some(value) = members.get(*key) {
                part.insert((*key).to_owned(), value.clone());
            }
        }
        let format = members.get("format").and_then(Value::as_str);
        let format = format.filter(|format| {
            FORMATS
                .iter()
                .all(|(known, of)| known != format || of == kind)
        });
        if let Some(format) = format
            && ["string", "integer", "number"].contains(&kind.as_str())
        {
            part.insert("format".into(), format.into());
        }
        if let Some(values) = values.as_ref().and_then(Value::as_array) {
            let own: Vec<Value> = values
                .iter()
                .filter(|v| of_kind(v, kind))
                .cloned()
                .collect();
            if own.is_empty() {
                continue;
            }
            part.insert("enum".into(), own.into());
        }
        parts.push(Value::Object(part));
    }
    for (_, keys) in TYPES {
        for key in keys {
            members.remove(*key);
        }
    }
    members.remove("format");
    if members.contains_key("anyOf") || members.contains_key("oneOf") {
        // The members of a union say more than a list of their types.
        return;
    }
    members.insert("anyOf".into(), parts.into());
}
