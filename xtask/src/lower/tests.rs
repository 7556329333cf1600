use serde_json::json;

use super::*;

/// A schema of a 3.1 document, lowered, and what was lost.
fn lowered(schema: Value) -> (Value, Vec<String>) {
    of_version("3.1.0", schema)
}

fn of_version(version: &str, schema: Value) -> (Value, Vec<String>) {
    let mut document = json!({
        "openapi": version,
        "components": {"schemas": {"S": schema, "T": {"type": "string"}}},
    });
    let mut losses = Vec::new();
    lower(&mut document, &mut losses);
    let told = losses.iter().map(ToString::to_string).collect();
    (document["components"]["schemas"]["S"].take(), told)
}

#[test]
fn each_construct_gets_its_counterpart() {
    let reference = json!({"$ref": "#/components/schemas/T"});
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
            json!({"enum": ["a", null]}),
            json!({"type": "string", "nullable": true, "enum": ["a"]}),
        ),
        (
            json!({"type": "integer", "exclusiveMinimum": 0}),
            json!({"type": "integer", "minimum": 0, "exclusiveMinimum": true}),
        ),
        (
            json!({"type": "integer", "minimum": 2, "exclusiveMinimum": 0}),
            json!({"type": "integer", "minimum": 2}),
        ),
        (
            json!({"type": "number", "maximum": 9, "exclusiveMaximum": 9}),
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
        (
            json!({"type": "array"}),
            json!({"type": "array", "items": {}}),
        ),
        (
            json!({"type": "array", "prefixItems": [{"type": "string"}, {"type": "string"}]}),
            json!({"type": "array", "items": {"type": "string"}}),
        ),
        (
            json!({"properties": {}}),
            json!({"type": "object", "properties": {}}),
        ),
        (
            json!({"maxLength": 3}),
            json!({"type": "string", "maxLength": 3}),
        ),
        (
            json!({"minimum": 3}),
            json!({"type": "number", "minimum": 3}),
        ),
        (
            json!({"format": "int32"}),
            json!({"type": "integer", "format": "int32"}),
        ),
        (
            json!({"type": "string", "minimum": 1}),
            json!({"type": "string"}),
        ),
        (
            json!({"type": ["integer", "number"]}),
            json!({"type": "number"}),
        ),
        (
            json!({"type": ["string", "integer"], "maxLength": 2, "minimum": 1}),
            json!({"anyOf": [{"type": "string", "maxLength": 2}, {"type": "integer", "minimum": 1}]}),
        ),
        (
            json!({"enum": ["a", 1]}),
            json!({"anyOf": [{"type": "integer", "enum": [1]}, {"type": "string", "enum": ["a"]}]}),
        ),
        (
            json!({"anyOf": [reference, {"type": "null"}]}),
            json!({"allOf": [reference], "nullable": true}),
        ),
        (
            json!({"oneOf": [reference, {"type": "integer"}, {"enum": [null]}]}),
            json!({"oneOf": [reference, {"type": "integer"}], "nullable": true}),
        ),
        (
            json!({"$ref": "#/components/schemas/T", "maxLength": 1, "description": "d"}),
            json!({"allOf": [reference, {"maxLength": 1, "type": "string"}], "description": "d"}),
        ),
        (
            json!({"type": "object", "additionalProperties": true}),
            json!({"type": "object", "additionalProperties": {}}),
        ),
        (
            json!({"type": "object", "required": ["a"], "unevaluatedProperties": false}),
            json!({"type": "object", "required": ["a"]}),
        ),
        (json!(true), json!({})),
    ] {
        assert_eq!(lowered(new.clone()), (old, vec![]), "{new}");
    }
}

#[test]
fn what_no_type_can_hold_is_recorded() {
    for (schema, left, told) in [
        (
            json!({"type": "null"}),
            json!({"nullable": true}),
            "can only be null",
        ),
        (json!(false), json!({}), "nothing satisfies"),
        (json!(null), json!({}), "isn't a schema"),
        (
            json!({"type": "string", "not": {"enum": ["a"]}}),
            json!({"type": "string"}),
            "/not: isn't checked",
        ),
        (
            json!({"const": {"a": 1}}),
            json!({"type": "object"}),
            "isn't checked",
        ),
        (
            json!({"type": "integer", "multipleOf": 5}),
            json!({"type": "integer", "multipleOf": 5}),
            "/multipleOf",
        ),
        (
            json!({"type": "file"}),
            json!({"type": "string"}),
            "taken for a string",
        ),
        (
            json!({"type": "string", "enum": [1, true]}),
            json!({"type": "string", "enum": ["1", "true"]}),
            "aren't texts",
        ),
        (
            json!({"type": "integer", "enum": ["1", "x"]}),
            json!({"type": "integer", "enum": [1]}),
            "aren't numbers",
        ),
        (
            json!({"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]}),
            json!({"type": "array", "items": {"anyOf": [{"type": "string"}, {"type": "integer"}]}}),
            "a type for each place",
        ),
        (
            json!({"type": "object", "patternProperties": {"^a": {"type": "string"}}}),
            json!({"type": "object", "additionalProperties": {"type": "string"}}),
            "/patternProperties",
        ),
        (
            json!({"type": "object", "properties": {"a": false}}),
            json!({"type": "object", "properties": {}}),
            "/properties/a: must never be there",
        ),
        (
            json!({"type": "string", "required": true}),
            json!({"type": "string"}),
            "/required",
        ),
        (
            json!({"type": "object", "format": "file"}),
            json!({"type": "string", "format": "binary"}),
            "is a file: it is taken for a string",
        ),
        (
            json!({"type": "object", "format": "map"}),
            json!({"type": "object"}),
            "has a format, which its type doesn't have",
        ),
        (
            json!({"type": "array", "items": {"type": "string"}, "format": "csv"}),
            json!({"type": "array", "items": {"type": "string"}}),
            "has a format, which its type doesn't have",
        ),
        (
            json!({"type": "boolean", "format": "flag"}),
            json!({"type": "boolean"}),
            "has a format, which its type doesn't have",
        ),
        (
            json!({"type": "object", "if": {}, "then": {"required": ["b"], "properties": {"b": {"type": "string"}}}}),
            json!({"type": "object", "allOf": [{"type": "object", "properties": {"b": {"type": "string"}}}]}),
            "/if: isn't checked",
        ),
    ] {
        let (lowered, losses) = lowered(schema.clone());
        assert_eq!(lowered, left, "{schema}");
        assert!(
            losses.iter().any(|loss| loss.contains(told)),
            "{schema}: {losses:?}"
        );
    }
}

#[test]
fn what_stands_beside_a_reference_in_3_0_is_ignored_and_recorded() {
    let schema = json!({"$ref": "#/components/schemas/T", "maxLength": 1, "nullable": true});
    let (lowered, losses) = of_version("3.0.3", schema);
    assert_eq!(
        lowered,
        json!({"$ref": "#/components/schemas/T", "nullable": true})
    );
    assert!(losses[0].contains("maxLength beside a $ref"));
}

#[test]
fn a_closed_object_is_an_object_that_answers_may_extend() {
    let (lowered, losses) = lowered(json!({"type": "object", "additionalProperties": false}));
    assert_eq!(
        lowered,
        json!({"type": "object", "properties": {}, "x-closed": true})
    );
    assert!(losses.is_empty());
}

#[test]
fn a_property_may_have_the_name_of_a_keyword() {
    let schema = json!({"type": "object", "properties": {
        "$ref": {"type": "string"}, "required": {"type": "boolean"}, "enum": {"type": "string"}}});
    let (lowered, losses) = lowered(schema.clone());
    assert_eq!(lowered, schema);
    assert!(losses.is_empty(), "{losses:?}");
}

#[test]
fn webhooks_are_recorded_as_a_loss() {
    let mut document = json!({"openapi": "3.1.0", "webhooks": {}});
    let mut losses = Vec::new();
    lower(&mut document, &mut losses);
    assert_eq!(losses[0].pointer, Pointer::root().join("webhooks"));
    assert_eq!(document["openapi"], "3.0.3");
}

#[test]
fn what_an_event_brings_is_a_component_under_its_name() {
    let body = |schema: Value| json!({"post": {"requestBody": {"content": {"application/json": {"schema": schema}}}}});
    let mut document = json!({
        "openapi": "3.1.0",
        "webhooks": {
            "order.paid": body(json!({"type": "object", "properties": {"id": {"type": ["string", "null"]}}})),
            "refunded": body(json!({"$ref": "#/components/schemas/Refund"})),
        },
        "components": {"schemas": {"Refund": {"type": "object"}}},
    });
    lower(&mut document, &mut Vec::new());
    let schemas = document["components"]["schemas"].as_object().unwrap();
    assert_eq!(schemas.len(), 2);
    assert_eq!(
        schemas["OrderPaid"]["properties"]["id"],
        json!({"type": "string", "nullable": true})
    );
}
