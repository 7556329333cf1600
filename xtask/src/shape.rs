//! Stage `shape`: takes out what the generator would turn into panics, into strict decoding or
//! into types without a purpose.

mod operations;

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
    stubs(document);
    schemas::walk(document, &mut |schema, _| loosen(schema));
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

/// The generator sees that there is a type of this name; codegen writes it.
fn stubs(document: &mut Value) {
    let components = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut);
    for (_, schema) in components.into_iter().flatten() {
        *schema = json!({"type": "object", "properties": {"stub": {"type": "string"}}});
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
    let is_wide = contract::is_wide(schema);
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    members.retain(|key, _| !LIMITS.contains(&key.as_str()) && !key.starts_with("x-"));
    match members.get("type").and_then(Value::as_str) {
        Some("string") => {
            members.remove("format");
        }
        // One width for all: bounds would pick narrower ones.
        Some("integer") => {
            let format = if is_wide { "uint64" } else { "int64" };
            members.insert("format".into(), format.into());
        }
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
        for (schema, left) in [
            (
                json!({"type": "string", "minLength": 1, "format": "date-time", "x-sensitive": "secret"}),
                json!({"type": "string"}),
            ),
            (
                json!({"type": "integer", "minimum": 0}),
                json!({"type": "integer", "format": "int64"}),
            ),
            (
                json!({"type": "integer", "format": "uint64"}),
                json!({"type": "integer", "format": "uint64"}),
            ),
        ] {
            let mut loose = schema.clone();
            loosen(&mut loose);
            assert_eq!(loose, left, "{schema}");
        }
    }

    #[test]
    fn components_are_no_more_than_names() {
        let document = shaped(json!({"components": {"schemas": {
            "A": {"oneOf": [{"type": "string"}, {"type": "integer"}]}}}}));
        assert_eq!(document["components"]["schemas"]["A"]["type"], "object");
    }
}
