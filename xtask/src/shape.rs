//! Stage `shape`: takes out what the generator would turn into panics, into strict decoding or
//! into types without a purpose.

mod operations;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::{
    contract::{self, Contract},
    diagnostic::Loss,
    docs, schemas,
};

/// Limits that the generator would also enforce on answers.
const LIMITS: [&str; 11] = [
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
];

/// Rewrites a 3.0 document into what the generator takes.
pub fn shape(document: &mut Value, contract: &Contract, losses: &mut Vec<Loss>) {
    inline_scalars(document);
    schemas::walk(document, &mut |schema, _| loosen(schema));
    if let Some(schemas) = document.pointer_mut("/components/schemas") {
        texts(schemas);
    }
    operations::reduce(document, contract, losses);
    // Nothing else of a document matters to the generator, and what it can't read stops it.
    let mut taken = json!({
        "openapi": "3.0.3",
        "info": {"title": "", "version": ""},
        "paths": document["paths"].take(),
        "components": {"schemas": document["components"]["schemas"].take()},
    });
    if taken["components"]["schemas"].is_null() {
        taken["components"]["schemas"] = json!({});
    }
    for key in ["title", "version"] {
        let text = match &document["info"][key] {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        taken["info"][key] = text.into();
    }
    if let Some(text) = document["info"]["description"].as_str() {
        taken["info"]["description"] = docs::rustdoc(text).into();
    }
    *document = taken;
    schemas::sort(document);
}

/// Puts simple components where they are used, so that a text is a `String` and not one of many
/// wrappers. Members of a union keep their component: its name becomes the variant's.
fn inline_scalars(document: &mut Value) {
    let Some(components) = document
        .pointer("/components/schemas")
        .and_then(Value::as_object)
    else {
        return;
    };
    let scalars: BTreeMap<String, Value> = components
        .iter()
        .filter(|(_, schema)| contract::is_scalar(schema))
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    let mut kept = Vec::new();
    schemas::walk(document, &mut |schema, at| {
        let in_union = at.parent().is_some_and(|parent| {
            ["/oneOf", "/anyOf", "/allOf"]
                .iter()
                .any(|end| parent.as_str().ends_with(end))
        });
        let Some(name) = schemas::component(schema) else {
            return;
        };
        let Some(scalar) = scalars.get(name) else {
            return;
        };
        if in_union {
            kept.push(name.to_owned());
            return;
        }
        let mut inlined = scalar.clone();
        if let (Some(inlined), Some(own)) = (inlined.as_object_mut(), schema.as_object()) {
            let own = own.iter().filter(|(key, _)| *key != "$ref");
            inlined.extend(own.map(|(key, value)| (key.clone(), value.clone())));
        }
        *schema = inlined;
    });
    if let Some(components) = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
    {
        components.retain(|name, _| !scalars.contains_key(name) || kept.contains(name));
    }
}

/// Answers must decode even when they break a limit; requests are held against the contract.
fn loosen(schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    if members.contains_key("$ref") {
        members.retain(|key, _| key == "$ref");
        return;
    }
    members.retain(|key, _| !LIMITS.contains(&key.as_str()) && !key.starts_with("x-"));
    match members.get("type").and_then(Value::as_str) {
        Some("string") => {
            members.remove("format");
        }
        // One width for all: bounds would pick narrower ones.
        Some("integer") => {
            members.insert("format".into(), "int64".into());
        }
        _ => {}
    }
}

/// Descriptions become rustdoc.
fn texts(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if name == "description" || name == "summary" => {
                        *text = docs::rustdoc(text);
                    }
                    _ => texts(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(texts),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(mut document: Value) -> Value {
        shape(&mut document, &Contract::default(), &mut Vec::new());
        document
    }

    #[test]
    fn limits_and_formats_are_taken_out() {
        let document = shaped(
            json!({"components": {"schemas": {"A": {"type": "object", "properties": {
                "text": {"type": "string", "minLength": 1, "format": "date-time", "x-sensitive": "secret"},
                "number": {"type": "integer", "minimum": 0},
            }}}}}),
        );
        let properties = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!(properties["text"], json!({"type": "string"}));
        assert_eq!(
            properties["number"],
            json!({"type": "integer", "format": "int64"})
        );
    }

    #[test]
    fn simple_components_move_to_where_they_are_used() {
        let document = shaped(json!({"components": {"schemas": {
            "A": {"type": "object", "properties": {
                "code": {"$ref": "#/components/schemas/Code", "description": "own"},
            }},
            "U": {"oneOf": [{"$ref": "#/components/schemas/Token"}]},
            "Code": {"type": "string", "description": "shared"},
            "Token": {"type": "string"},
        }}}));
        let schemas = &document["components"]["schemas"];
        assert_eq!(
            schemas["A"]["properties"]["code"],
            json!({"type": "string", "description": "own"})
        );
        assert_eq!(schemas.get("Code"), None);
        assert!(
            schemas.get("Token").is_some(),
            "a union names its variants after components"
        );
    }
}
