//! Stage `lower`: OpenAPI 3.1 to the 3.0 constructs that the generator takes.

use serde_json::{Value, json};

use crate::{
    diagnostic::{Diagnostic, Failure, Loss},
    document::Document,
    pointer::Pointer,
    schemas,
};

/// Members of a schema that say nothing about its values.
const ANNOTATIONS: [&str; 6] = [
    "description",
    "title",
    "deprecated",
    "example",
    "examples",
    "$comment",
];

/// Constructs that 3.0 has no counterpart for: guessing would change what the document says.
const REFUSED: [&str; 15] = [
    "prefixItems",
    "patternProperties",
    "propertyNames",
    "unevaluatedProperties",
    "unevaluatedItems",
    "dependentSchemas",
    "dependentRequired",
    "if",
    "then",
    "else",
    "contains",
    "not",
    "$defs",
    "$dynamicRef",
    "$recursiveRef",
];

/// Rewrites a document to OpenAPI 3.0.
///
/// # Errors
///
/// With every construct that can't be written in 3.0 without loss, and its place.
pub fn lower(document: &mut Document, losses: &mut Vec<Loss>) -> Result<(), Failure> {
    let mut found = Vec::new();
    let mut value = document.value.take();
    frame(&mut value, losses);
    schemas::walk(&mut value, &mut |schema, at| {
        if let Err(message) = lower_schema(schema, at, losses) {
            found.push((at.clone(), message));
        }
    });
    document.value = value;
    if found.is_empty() {
        return Ok(());
    }
    let told =
        |(at, message): (Pointer, String)| -> Diagnostic { document.diagnostic(&at, message) };
    Err(Failure(found.into_iter().map(told).collect()))
}

/// What stands around the schemas.
fn frame(document: &mut Value, losses: &mut Vec<Loss>) {
    let Some(root) = document.as_object_mut() else {
        return;
    };
    root.insert("openapi".into(), "3.0.3".into());
    root.remove("jsonSchemaDialect");
    let mut lost = |at: Pointer, message: &str| {
        losses.push(Loss {
            pointer: at,
            message: message.to_owned(),
        });
    };
    if root.remove("webhooks").is_some() {
        let at = Pointer::root().join("webhooks");
        lost(
            at,
            "the generator has no code for webhooks: only their schemas become types",
        );
    }
    for section in ["servers", "security"] {
        if root.remove(section).is_some() {
            let at = Pointer::root().join(section);
            lost(
                at,
                "isn't part of the generated client: the SDK chooses hosts and credentials",
            );
        }
    }
    if let Some(info) = root.get_mut("info").and_then(Value::as_object_mut) {
        info.remove("summary");
        info.remove("license");
    }
    if let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) {
        for section in ["examples", "securitySchemes", "pathItems"] {
            components.remove(section);
        }
    }
}

fn lower_schema(schema: &mut Value, at: &Pointer, losses: &mut Vec<Loss>) -> Result<(), String> {
    let Some(members) = schema.as_object_mut() else {
        return match schema {
            Value::Bool(true) => {
                *schema = json!({});
                Ok(())
            }
            _ => Err("is a schema that nothing satisfies".into()),
        };
    };
    for key in REFUSED {
        if members.contains_key(key) {
            return Err(format!("uses {key}, which OpenAPI 3.0 doesn't have"));
        }
    }
    if members.contains_key("$ref") {
        let rule = members.keys().find(|key| {
            *key != "$ref" && !key.starts_with("x-") && !ANNOTATIONS.contains(&key.as_str())
        });
        if let Some(rule) = rule {
            return Err(format!(
                "puts {rule} beside a $ref, which OpenAPI 3.0 ignores"
            ));
        }
        return Ok(());
    }
    for key in [
        "example", "examples", "$comment", "$schema", "$id", "$anchor",
    ] {
        members.remove(key);
    }
    if members.get("type").is_some_and(|kind| kind == "null") {
        return Err("allows null as a member of a union, which OpenAPI 3.0 can't say".into());
    }
    if members.get("items") == Some(&Value::Bool(true)) {
        members.insert("items".into(), json!({}));
    }
    if let Some(Value::Array(types)) = members.get("type") {
        let mut types: Vec<Value> = types.clone();
        let all = types.len();
        types.retain(|name| name != "null");
        if types.len() < all {
            members.insert("nullable".into(), true.into());
        }
        match types.as_slice() {
            [one] => members.insert("type".into(), one.clone()),
            _ => return Err("allows several types".into()),
        };
    }
    if let Some(value) = members.remove("const") {
        let kind = match &value {
            Value::String(_) => "string",
            Value::Bool(_) => "boolean",
            Value::Number(number) if number.is_f64() => "number",
            Value::Number(_) => "integer",
            _ => return Err("has a const that isn't a simple value".into()),
        };
        members.entry("type").or_insert(kind.into());
        members.insert("enum".into(), json!([value]));
    }
    for (exclusive, bound) in [
        ("exclusiveMinimum", "minimum"),
        ("exclusiveMaximum", "maximum"),
    ] {
        if members.get(exclusive).is_some_and(Value::is_number) {
            if members.contains_key(bound) {
                return Err(format!("has both {bound} and {exclusive}"));
            }
            let value = members.insert(exclusive.into(), true.into());
            members.extend(value.map(|value| (bound.to_owned(), value)));
        }
    }
    for key in ["contentEncoding", "contentMediaType", "contentSchema"] {
        if members.remove(key).is_some() {
            losses.push(Loss {
                pointer: at.join(key),
                message: "isn't carried over: the value is plain text for the generated code"
                    .into(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lowered(schema: Value) -> Result<Value, String> {
        let text =
            json!({"openapi": "3.1.0", "components": {"schemas": {"S": schema}}}).to_string();
        let mut document = Document::parse("api.json", &text).unwrap();
        lower(&mut document, &mut Vec::new())
            .map(|()| document.value["components"]["schemas"]["S"].take())
            .map_err(|failure| failure.to_string())
    }

    #[test]
    fn each_construct_gets_its_counterpart() {
        for (new, old) in [
            (
                json!({"type": ["string", "null"]}),
                json!({"type": "string", "nullable": true}),
            ),
            (
                json!({"const": "a"}),
                json!({"type": "string", "enum": ["a"]}),
            ),
            (json!({"const": 1}), json!({"type": "integer", "enum": [1]})),
            (
                json!({"type": "integer", "exclusiveMinimum": 0}),
                json!({"type": "integer", "minimum": 0, "exclusiveMinimum": true}),
            ),
            (
                json!({"type": "number", "exclusiveMaximum": 9}),
                json!({"type": "number", "maximum": 9, "exclusiveMaximum": true}),
            ),
            (
                json!({"type": "string", "examples": ["a"]}),
                json!({"type": "string"}),
            ),
            (
                json!({"type": "array", "items": true}),
                json!({"type": "array", "items": {}}),
            ),
        ] {
            assert_eq!(lowered(new.clone()), Ok(old), "{new}");
        }
    }

    #[test]
    fn what_has_no_counterpart_is_refused_with_its_place() {
        for schema in [
            json!({"type": ["string", "integer"]}),
            json!({"prefixItems": []}),
            json!({"type": "object", "patternProperties": {}}),
            json!({"$ref": "#/components/schemas/S", "maxLength": 1}),
            json!({"type": "integer", "minimum": 1, "exclusiveMinimum": 1}),
            json!({"const": {}}),
            json!({"type": "null"}),
            json!(false),
        ] {
            let told = lowered(schema.clone()).unwrap_err();
            assert!(
                told.contains("#/components/schemas/S: "),
                "{schema}: {told}"
            );
        }
    }

    #[test]
    fn a_description_beside_a_reference_stays() {
        let schema = json!({"$ref": "#/components/schemas/S", "description": "d"});
        assert_eq!(lowered(schema.clone()), Ok(schema));
    }

    #[test]
    fn webhooks_are_recorded_as_a_loss() {
        let text = r#"{"openapi": "3.1.0", "webhooks": {}}"#;
        let mut document = Document::parse("api.json", text).unwrap();
        let mut losses = Vec::new();
        lower(&mut document, &mut losses).unwrap();
        assert_eq!(losses[0].pointer, Pointer::root().join("webhooks"));
        assert_eq!(document.value["openapi"], "3.0.3");
    }
}
