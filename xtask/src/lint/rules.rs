//! The rules, one function each.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{Findings, Rule};
use crate::{pointer::Pointer, schemas};

/// Every rule, in the order they are looked at.
pub const RULES: &[Rule] = &[
    Rule {
        name: "openapi-schema",
        reason: "the document has the form that OpenAPI 3.1 describes, so that any tool can read it",
        check: openapi_schema,
    },
    Rule {
        name: "json-schema",
        reason: "a misspelt or mistyped keyword limits nothing",
        check: json_schema,
    },
    Rule {
        name: "example-missing",
        reason: "examples are what people read first, and what the tests send",
        check: example_missing,
    },
    Rule {
        name: "example-invalid",
        reason: "an example that breaks its schema teaches a call that fails",
        check: example_invalid,
    },
    Rule {
        name: "object-unnamed",
        reason: "an object without a name of its own gets an invented one in the client",
        check: object_unnamed,
    },
    Rule {
        name: "value-set-unnamed",
        reason: "a value set without a name of its own gets an invented one in the client",
        check: value_set_unnamed,
    },
    Rule {
        name: "type-missing",
        reason: "a value without a type is untyped in the client",
        check: type_missing,
    },
    Rule {
        name: "description-missing",
        reason: "descriptions are the documentation of the client",
        check: description_missing,
    },
    Rule {
        name: "operation-id",
        reason: "method names come from it",
        check: operation_id,
    },
    Rule {
        name: "idempotency-missing",
        reason: "who calls must know by what a call may be repeated",
        check: idempotency_missing,
    },
    Rule {
        name: "secret-unmarked",
        reason: "an unmarked token is printed by Debug",
        check: secret_unmarked,
    },
    Rule {
        name: "personal-unmarked",
        reason: "unmarked personal data is printed by Debug",
        check: personal_unmarked,
    },
    Rule {
        name: "component-unused",
        reason: "what nothing refers to is checked by nothing",
        check: component_unused,
    },
    Rule {
        name: "integer-format",
        reason: "amounts in minor units don't fit into 32 bits, and never have fractions",
        check: integer_format,
    },
    Rule {
        name: "answer-required",
        reason: "an approved payment must not become unreadable because another field is missing",
        check: answer_required,
    },
    Rule {
        name: "object-closed",
        reason: "Klarna may add fields at any time",
        check: object_closed,
    },
];

/// OpenAPI's own schema of its documents, under the Apache License 2.0.
const OPENAPI: &str = include_str!("openapi-3.1.json");

fn at(root: &Pointer, path: &str) -> Pointer {
    let path = format!("#{}{path}", root.as_str());
    Pointer::from_reference(&path).unwrap_or_default()
}

fn openapi_schema(findings: &mut Findings<'_>) {
    let built = serde_json::from_str(OPENAPI)
        .map_err(|error| error.to_string())
        .and_then(|schema: Value| {
            jsonschema::validator_for(&schema).map_err(|error| error.to_string())
        });
    match built {
        Err(error) => findings.find(&Pointer::root(), error),
        Ok(validator) => {
            for error in validator.iter_errors(findings.root()) {
                let place = at(&Pointer::root(), error.instance_path().as_str());
                findings.find(&place, error.masked());
            }
        }
    }
}

/// Every schema with its place.
fn schemas(findings: &Findings<'_>) -> Vec<(Value, Pointer)> {
    let mut found = Vec::new();
    let mut copy = findings.root().clone();
    schemas::walk(&mut copy, &mut |schema, at| {
        found.push((schema.clone(), at.clone()));
    });
    found
}

fn json_schema(findings: &mut Findings<'_>) {
    for (schema, place) in schemas(findings) {
        // What is inside another schema is seen with that one.
        let inner = place.parent().and_then(|at| at.parent());
        if inner.is_some_and(|at| at.as_str().contains("/schemas/")) {
            continue;
        }
        let error = jsonschema::draft202012::meta::validate(&schema).err();
        if let Some(error) = error {
            findings.find(&at(&place, error.instance_path().as_str()), error.masked());
        }
    }
}

fn example_missing(findings: &mut Findings<'_>) {
    for (media, at) in findings.contents() {
        let named = media["examples"].as_object();
        if media.get("example").is_none() && named.is_none_or(|named| named.is_empty()) {
            findings.find(&at, "has no example");
        }
    }
}

fn example_invalid(findings: &mut Findings<'_>) {
    let mut validators: BTreeMap<String, jsonschema::Validator> = BTreeMap::new();
    for (media, place) in findings.contents() {
        let mut shown = Vec::new();
        if let Some(example) = media.get("example") {
            shown.push((example, place.join("example")));
        }
        for (_, example, at) in Findings::members(&media["examples"], &place.join("examples")) {
            let (example, at) = findings.resolve(example, &at);
            shown.push((&example["value"], at.join("value")));
        }
        let key = media["schema"].to_string();
        if !validators.contains_key(&key) {
            let schema = json!({
                "$schema": "https://json-schema.org/draft/2020-12/schema",
                "allOf": [media["schema"]],
                "components": findings.root()["components"],
            });
            let built = jsonschema::options()
                .should_validate_formats(true)
                .build(&schema);
            match built {
                Ok(validator) => validators.insert(key.clone(), validator),
                Err(error) => {
                    findings.find(&place.join("schema"), error.to_string());
                    continue;
                }
            };
        }
        for (value, place) in shown {
            for error in validators[&key].iter_errors(value) {
                findings.find(&at(&place, error.instance_path().as_str()), &error);
            }
        }
    }
}

fn is_named(place: &Pointer) -> bool {
    place
        .parent()
        .is_some_and(|at| at.as_str() == "/components/schemas")
}

fn value_set_unnamed(findings: &mut Findings<'_>) {
    for (schema, place) in schemas(findings) {
        if !is_named(&place) && schema.get("enum").is_some() {
            findings.find(&place, "is a value set that isn't a named component");
        }
    }
}

fn type_missing(findings: &mut Findings<'_>) {
    const SAYING: [&str; 6] = ["$ref", "type", "oneOf", "anyOf", "allOf", "const"];
    for (schema, place) in schemas(findings) {
        let is_typed = SAYING.iter().any(|key| schema.get(key).is_some());
        if !is_typed && schema.as_object().is_some_and(|schema| !schema.is_empty()) {
            findings.find(&place, "has no type");
        }
    }
}

fn object_unnamed(findings: &mut Findings<'_>) {
    for (schema, place) in schemas(findings) {
        if !is_named(&place) && (schema["type"] == "object" || schema.get("properties").is_some()) {
            findings.find(&place, "is an object that isn't a named component");
        }
    }
}

fn description_missing(findings: &mut Findings<'_>) {
    let mut places: Vec<(Value, Pointer)> = schemas(findings);
    // A parameter and a header describe their value themselves.
    places.retain(|(_, at)| at.as_str().starts_with("/components/schemas/"));
    for section in ["paths", "webhooks"] {
        for (operation, at) in findings.operations(section) {
            places.push((operation.clone(), at.clone()));
            for (index, parameter) in operation["parameters"]
                .as_array()
                .into_iter()
                .flatten()
                .enumerate()
            {
                places.push((parameter.clone(), at.join("parameters").join(index)));
            }
        }
    }
    for kind in ["parameters", "headers", "responses"] {
        for (_, component, at) in findings.components(kind) {
            places.push((component.clone(), at));
        }
    }
    for (value, place) in places {
        let is_described = value["description"]
            .as_str()
            .is_some_and(|text| !text.trim().is_empty());
        if value.get("$ref").is_none() && !is_described {
            findings.find(&place, "has no description");
        }
    }
}

fn operation_id(findings: &mut Findings<'_>) {
    let mut known = BTreeSet::new();
    for section in ["paths", "webhooks"] {
        for (operation, at) in findings.operations(section) {
            let id = operation["operationId"].as_str().unwrap_or_default();
            let is_camel = id.starts_with(|c: char| c.is_ascii_lowercase())
                && id.chars().all(|c| c.is_ascii_alphanumeric());
            if !is_camel {
                findings.find(&at, format!("operationId {id:?} isn't camelCase"));
            } else if !known.insert(id) {
                findings.find(&at, format!("operationId {id} is taken"));
            }
        }
    }
}

fn idempotency_missing(findings: &mut Findings<'_>) {
    for (operation, at) in findings.operations("paths") {
        if !["nature", "key"]
            .iter()
            .any(|way| operation["x-idempotency"] == *way)
        {
            findings.find(
                &at,
                "has no x-idempotency of `nature` or `key` in the overlay",
            );
        }
    }
}

/// Properties and parameters by name, with what may be marked.
fn named<'a>(findings: &Findings<'a>) -> Vec<(String, &'a Value, Pointer)> {
    let mut named = Vec::new();
    for (_, schema, at) in findings.components("schemas") {
        for (name, property, at) in Findings::members(&schema["properties"], &at.join("properties"))
        {
            named.push((name.clone(), property, at));
        }
    }
    for (_, parameter, at) in findings.components("parameters") {
        let name = parameter["name"].as_str().unwrap_or_default();
        named.push((name.to_ascii_lowercase().replace('-', "_"), parameter, at));
    }
    named
}

/// Whether a value is marked: itself, by what it refers to, or in each of its alternatives.
///
/// An object needs no mark, because its members are looked at one by one.
fn is_marked(findings: &Findings<'_>, value: &Value, marks: &[&str], depth: usize) -> bool {
    if marks.iter().any(|mark| value["x-sensitive"] == *mark) {
        return true;
    }
    if depth == 0 {
        return false;
    }
    if let Some(target) = value["$ref"].as_str().and_then(Pointer::from_reference) {
        let target = findings.root().pointer(target.as_str());
        return target.is_some_and(|target| is_marked(findings, target, marks, depth - 1));
    }
    match value["oneOf"].as_array() {
        Some(choices) => choices
            .iter()
            .all(|choice| is_marked(findings, choice, marks, depth - 1)),
        None => value.get("properties").is_some(),
    }
}

fn secret_unmarked(findings: &mut Findings<'_>) {
    for (name, value, at) in named(findings) {
        let is_secret =
            name.ends_with("_token") || name.ends_with("_secret") || name == "signing_key";
        if is_secret && !is_marked(findings, value, &["secret"], 8) {
            findings.find(
                &at,
                "looks like a secret and isn't marked as one in the overlay",
            );
        }
    }
}

/// What always says something about a person, whatever object it is in.
const PERSONAL: &[&str] = &[
    "given_name",
    "family_name",
    "email",
    "phone",
    "date_of_birth",
    "ip_address",
    "postal_code",
    "national_identification",
];

fn personal_unmarked(findings: &mut Findings<'_>) {
    for (name, value, at) in named(findings) {
        let is_personal = PERSONAL.contains(&name.as_str());
        if is_personal && !is_marked(findings, value, &["personal", "secret"], 8) {
            findings.find(
                &at,
                "looks like personal data and isn't marked as such in the overlay",
            );
        }
    }
}

fn references(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            found.extend(
                members
                    .get("$ref")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
            );
            members
                .values()
                .for_each(|member| references(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        _ => {}
    }
}

fn component_unused(findings: &mut Findings<'_>) {
    let mut used = BTreeSet::new();
    references(findings.root(), &mut used);
    let at = Pointer::root().join("components");
    for (kind, _, _) in Findings::members(&findings.root()["components"], &at) {
        // Security schemes are named by their key, not by a reference.
        if kind == "securitySchemes" {
            continue;
        }
        for (_, _, at) in findings.components(kind) {
            if !used.contains(&at.to_string()) {
                findings.find(&at, "isn't used");
            }
        }
    }
}

fn integer_format(findings: &mut Findings<'_>) {
    for (schema, at) in schemas(findings) {
        if schema["type"] == "integer" && schema["format"] != "int64" {
            findings.find(&at, "is an integer without the format int64");
        }
    }
    for (name, property, at) in named(findings) {
        let is_amount = name == "amount" || name.ends_with("_amount") || name.ends_with("_price");
        let (value, _) = findings.resolve(property, &at);
        let value = value.get("schema").unwrap_or(value);
        if is_amount && value["type"] != "integer" {
            findings.find(&at, "is an amount and not an integer");
        }
    }
}

/// Collects the components that a schema contains.
fn reach(findings: &Findings<'_>, value: &Value, reached: &mut BTreeSet<String>) {
    let mut named = BTreeSet::new();
    references(value, &mut named);
    for reference in named {
        if reached.insert(reference.clone()) {
            let target = Pointer::from_reference(&reference);
            if let Some(target) = target.and_then(|at| findings.root().pointer(at.as_str())) {
                reach(findings, target, reached);
            }
        }
    }
}

fn answer_required(findings: &mut Findings<'_>) {
    let mut reached = BTreeSet::new();
    for (operation, _) in findings.operations("paths") {
        reach(findings, &operation["responses"], &mut reached);
    }
    // What Klarna sends by itself is read like an answer.
    for (operation, _) in findings.operations("webhooks") {
        reach(findings, &operation["requestBody"], &mut reached);
    }
    for (_, schema, at) in findings.components("schemas") {
        let is_answer = reached.contains(&at.to_string());
        if is_answer
            && schema["required"]
                .as_array()
                .is_some_and(|names| !names.is_empty())
        {
            findings.find(&at, "occurs in an answer and has required properties");
        }
    }
}

fn object_closed(findings: &mut Findings<'_>) {
    for (schema, at) in schemas(findings) {
        if schema["additionalProperties"] == false || schema["unevaluatedProperties"] == false {
            findings.find(&at, "allows no further properties");
        }
    }
}
