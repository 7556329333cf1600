use serde_json::json;

use super::*;

/// The component `S` after the stage, and what was lost.
fn merged(schemas: Value) -> (Value, Vec<String>) {
    let mut document = json!({"components": {"schemas": schemas}});
    let mut losses = Vec::new();
    merge(&mut document, &mut losses);
    let told = losses.iter().map(ToString::to_string).collect();
    (document["components"]["schemas"]["S"].take(), told)
}

fn to(name: &str) -> Value {
    reference(name)
}

fn object(properties: Value) -> Value {
    json!({"type": "object", "properties": properties})
}

#[test]
fn parts_become_one_object() {
    let (schema, losses) = merged(json!({
        "A": {"type": "object", "required": ["a"], "properties": {"a": {"type": "string"}}, "description": "a"},
        "B": {"allOf": [to("A"), object(json!({"b": {"type": "integer"}}))]},
        "S": {"description": "s", "allOf": [to("B")], "required": ["c"],
              "type": "object", "properties": {"c": {"type": "boolean"}}},
    }));
    assert_eq!(
        schema,
        json!({"type": "object", "description": "s", "required": ["a", "c"], "properties": {
            "a": {"type": "string"}, "b": {"type": "integer"}, "c": {"type": "boolean"}}})
    );
    assert!(losses.is_empty(), "{losses:?}");
}

#[test]
fn one_reference_with_texts_beside_it_stays_a_reference() {
    let (schema, _) = merged(json!({
        "A": object(json!({"a": {"type": "string"}})),
        "S": object(json!({"p": {"allOf": [to("A"), {"description": "d"}], "nullable": true}})),
    }));
    assert_eq!(
        schema["properties"]["p"],
        json!({"$ref": "#/components/schemas/A", "description": "d", "nullable": true})
    );
}

#[test]
fn of_two_limits_the_tighter_one_holds() {
    let (schema, _) = merged(json!({"S": {"allOf": [
        {"type": "integer", "minimum": 1, "maximum": 9}, {"type": "number", "minimum": 3, "maximum": 10}]}}));
    assert_eq!(
        schema,
        json!({"type": "integer", "minimum": 3, "maximum": 9})
    );
}

#[test]
fn parts_that_exclude_each_other_are_recorded_and_the_last_one_holds() {
    let (schema, losses) = merged(json!({"S": {"allOf": [
        object(json!({"a": {"type": "string", "maxLength": 2}, "b": {"type": "string"}})),
        object(json!({"a": {"type": "integer"}}))]}}));
    assert_eq!(
        schema["properties"],
        json!({"a": {"type": "integer"}, "b": {"type": "string"}})
    );
    assert_eq!(
        losses,
        [
            "#/components/schemas/S/properties/a: is string and integer at once, which no value is: integer is taken"
        ]
    );
}

#[test]
fn a_property_of_two_components_becomes_a_component_of_both() {
    let mut document = json!({"components": {"schemas": {
        "A": object(json!({"next": to("A"), "a": {"type": "string"}})),
        "B": object(json!({"next": to("B"), "b": {"type": "string"}})),
        "S": {"allOf": [to("A"), to("B")]},
    }}});
    merge(&mut document, &mut Vec::new());
    let schemas = &document["components"]["schemas"];
    assert_eq!(schemas["S"]["properties"]["next"], to("AAndB"));
    assert_eq!(schemas["AAndB"]["properties"]["next"], to("AAndB"));
}

#[test]
fn a_part_of_itself_adds_nothing_and_is_recorded() {
    let (schema, losses) = merged(json!({
        "S": {"allOf": [to("T"), object(json!({"a": {"type": "string"}}))]},
        "T": {"allOf": [to("S"), object(json!({"b": {"type": "string"}}))]},
    }));
    let properties = schema["properties"].as_object().unwrap();
    assert!(properties.contains_key("a") && properties.contains_key("b"));
    assert!(
        losses
            .iter()
            .any(|loss| loss.contains("has itself as a part"))
    );
}

#[test]
fn what_stands_beside_a_union_is_in_each_form() {
    let (schema, losses) = merged(json!({
        "A": object(json!({"a": {"type": "string"}})),
        "S": {"type": "object", "properties": {"id": {"type": "string"}},
              "oneOf": [to("A"), {"title": "Other", "properties": {"b": {"type": "string"}}, "type": "object"}]},
    }));
    let forms = schema["oneOf"].as_array().unwrap();
    assert_eq!(forms[0]["x-variant"], "A");
    assert_eq!(forms[1]["x-variant"], "Other");
    for (form, own) in forms.iter().zip(["a", "b"]) {
        assert!(form["properties"].get("id").is_some() && form["properties"].get(own).is_some());
    }
    assert!(losses.is_empty(), "{losses:?}");
}

#[test]
fn a_union_of_demands_is_no_union() {
    let (schema, losses) = merged(json!({"S": {"type": "object",
        "properties": {"a": {"type": "string"}, "b": {"type": "string"}},
        "anyOf": [{"required": ["a"]}, {"required": ["b"]}]}}));
    assert_eq!(schema.get("oneOf"), None);
    assert_eq!(schema["properties"].as_object().unwrap().len(), 2);
    assert!(losses[0].contains("which of its members belong together"));
}

#[test]
fn forms_that_no_value_tells_apart_become_one() {
    for (forms, left) in [
        // The usual way to say that a value set is open.
        (
            json!([{"type": "string", "enum": ["a"]}, {"type": "string"}]),
            json!({"type": "string", "enum": ["a"]}),
        ),
        (
            json!([{"type": "string"}, {"type": "string", "format": "uri"}]),
            json!({"type": "string"}),
        ),
        (
            json!([{"type": "integer"}, {"type": "number"}]),
            json!({"type": "number"}),
        ),
        (
            json!([to("E"), to("F")]),
            json!({"type": "string", "enum": ["e", "f"]}),
        ),
        (
            json!([{"type": "array", "items": {"type": "string"}}, {"type": "array", "items": {"type": "boolean"}}]),
            json!({"type": "array", "items": {"oneOf": [{"type": "string"}, {"type": "boolean"}]}}),
        ),
        (
            json!([to("E"), {"type": "array", "items": {"type": "string"}}]),
            json!({"oneOf": [to("E"), {"type": "array", "items": {"type": "string"}}]}),
        ),
        (
            json!([{"oneOf": [to("E"), {"type": "boolean"}]}, {"type": "integer"}]),
            json!({"oneOf": [to("E"), {"type": "boolean"}, {"type": "integer"}]}),
        ),
        (json!([{}, {"type": "integer"}]), json!({})),
    ] {
        let (schema, _) = merged(json!({
            "E": {"type": "string", "enum": ["e"]},
            "F": {"type": "string", "enum": ["f"]},
            "S": {"anyOf": forms},
        }));
        assert_eq!(schema, left, "{forms}");
    }
}

#[test]
fn who_extends_a_schema_with_a_discriminator_is_a_form_of_it() {
    let mut document = json!({"components": {"schemas": {
        "Pet": {"type": "object", "required": ["kind"], "properties": {"kind": {"type": "string"}},
                "discriminator": {"propertyName": "kind", "mapping": {"cat": "Cat"}}},
        "Cat": {"allOf": [to("Pet"), object(json!({"lives": {"type": "integer"}}))]},
        "Dog": {"allOf": [to("Pet"), object(json!({"tricks": {"type": "integer"}}))]},
    }}});
    merge(&mut document, &mut Vec::new());
    let schemas = &document["components"]["schemas"];
    assert_eq!(
        schemas["Pet"]["oneOf"],
        json!([to("Cat"), to("Dog"), to("PetBase")])
    );
    assert_eq!(
        schemas["Pet"]["discriminator"]["mapping"],
        json!({"cat": "Cat", "Dog": "Dog", "Pet": "PetBase"})
    );
    assert!(schemas["Cat"]["properties"].get("kind").is_some());
}

#[test]
fn a_union_whose_forms_extend_it_does_not_go_round_in_circles() {
    let mut document = json!({"components": {"schemas": {
        "Pet": {"type": "object", "properties": {"kind": {"type": "string"}}, "oneOf": [to("Cat")],
                "discriminator": {"propertyName": "kind"}},
        "Cat": {"allOf": [to("Pet"), object(json!({"lives": {"type": "integer"}}))]},
    }}});
    let mut losses = Vec::new();
    merge(&mut document, &mut losses);
    assert!(losses.is_empty(), "{losses:?}");
    let cat = &document["components"]["schemas"]["Cat"];
    assert!(cat["properties"].get("kind").is_some() && cat["properties"].get("lives").is_some());
}
