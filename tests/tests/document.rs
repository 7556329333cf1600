//! The document, its examples and the generated types against each other.

use std::{collections::BTreeMap, path::Path, sync::LazyLock};

use klarna_gen::{Check, types};
use schemars::schema_for;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use xtask::{document::Document, pipeline};

/// The document, read once: that takes longer than what most tests do with it.
fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/klarna-network.yaml");
        pipeline::with_types(Document::read(&path).unwrap()).unwrap()
    });
    &DOCUMENT
}

/// A schema of the document, with what it refers to at hand.
fn validator(schema: &str) -> jsonschema::Validator {
    let document = document();
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{schema}"),
        "components": document["components"],
    });
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

/// The named examples that the operation shows at a place.
fn examples(place: &str) -> Vec<(String, Value)> {
    let document = document();
    let shown = document.pointer(place).unwrap_or_else(|| panic!("{place}"));
    shown
        .as_object()
        .unwrap()
        .values()
        .map(|example| {
            let name = example["$ref"]
                .as_str()
                .unwrap()
                .rsplit('/')
                .next()
                .unwrap();
            let value = document["components"]["examples"][name]["value"].clone();
            (name.to_owned(), value)
        })
        .collect()
}

const OPERATION: &str = "/paths/~1v2~1accounts~1{partner_account_id}~1payment~1authorize/post";

fn requests() -> Vec<(String, Value)> {
    examples(&format!(
        "{OPERATION}/requestBody/content/application~1json/examples"
    ))
}

fn answers() -> Vec<(String, Value)> {
    examples("/components/responses/AuthorizationProcessed/content/application~1json/examples")
}

fn errors() -> Vec<(String, Value)> {
    let document = document();
    let responses = document["components"]["responses"].as_object().unwrap();
    let schema = "/content/application~1json/schema/$ref";
    let errors = responses.iter().filter(|(_, response)| {
        response.pointer(schema) == Some(&json!("#/components/schemas/ErrorResponse"))
    });
    errors
        .flat_map(|(name, _)| {
            examples(&format!(
                "/components/responses/{name}/content/application~1json/examples"
            ))
        })
        .collect()
}

fn assert_valid(schema: &str, examples: &[(String, Value)]) {
    let validator = validator(schema);
    for (name, example) in examples {
        let found: Vec<String> = validator
            .iter_errors(example)
            .map(|e| e.to_string())
            .collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}

fn assert_round_trip<T: DeserializeOwned + Serialize>(examples: &[(String, Value)]) {
    for (name, example) in examples {
        let read: T =
            serde_json::from_value(example.clone()).unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!(serde_json::to_value(&read).unwrap(), *example, "{name}");
    }
}

/// So many codes of errors have an example. What Klarna adds has none.
const CODES: usize = 12;

/// So many requests and answers have an example.
const CONTENTS: usize = 491;

#[test]
fn there_is_an_example_for_each_result_and_each_error() {
    assert!(requests().len() >= 10);
    let results: Vec<Value> = answers()
        .iter()
        .map(|(_, answer)| answer["payment_transaction_response"]["result"].clone())
        .collect();
    for result in ["APPROVED", "DECLINED", "STEP_UP_REQUIRED"] {
        assert!(results.contains(&json!(result)), "{result}");
    }
    let codes: Vec<Value> = errors()
        .iter()
        .map(|(_, e)| e["error_code"].clone())
        .collect();
    let (shown, other): (Vec<&str>, Vec<&str>) = types::ErrorCode::KNOWN
        .iter()
        .partition(|code| codes.contains(&json!(code)));
    assert!(shown.len() >= CODES, "none has {other:?}");
}

#[test]
fn every_change_requires_an_idempotency_key() {
    let document = document();
    for (path, operations) in document["paths"].as_object().unwrap() {
        for (method, operation) in operations.as_object().unwrap() {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let mut keys = parameters
                .map(|parameter| resolve(document, parameter))
                .filter(|parameter| parameter["name"] == "Klarna-Idempotency-Key");
            let key = keys.next().map(|key| &key["required"]);
            let expected =
                matches!(method.as_str(), "post" | "patch").then_some(&Value::Bool(true));
            assert_eq!(key, expected, "{method} {path}");
        }
    }
}

#[test]
fn every_example_is_valid_against_its_schema() {
    assert_valid("AuthorizePaymentRequest", &requests());
    assert_valid("AuthorizePaymentResponse", &answers());
    assert_valid("ErrorResponse", &errors());
}

#[test]
fn every_example_survives_the_generated_types() {
    assert_round_trip::<types::AuthorizePaymentRequest>(&requests());
    assert_round_trip::<types::AuthorizePaymentResponse>(&answers());
    assert_round_trip::<types::ErrorResponse>(&errors());
}

#[test]
fn every_example_of_a_request_passes_the_check() {
    for (name, example) in requests() {
        let request: types::AuthorizePaymentRequest = serde_json::from_value(example).unwrap();
        assert_eq!(request.checked(), Ok(()), "{name}");
    }
}

#[test]
fn the_check_and_an_independent_validator_find_the_same_faults() {
    let validator = validator("AuthorizePaymentRequest");
    let sound = json!({
        "currency": "EUR",
        "request_payment_transaction": {"amount": 1, "payment_transaction_reference": "r"},
        "supplementary_purchase_data": {
            "line_items": [{"name": "n", "quantity": 1, "total_amount": 1}],
            "customer": {"date_of_birth": "1990-01-01", "address": {"country": "DE"}},
        },
    });
    assert!(validator.is_valid(&sound));
    for (place, fault) in [
        ("/currency", json!("EURO")),
        ("/currency", json!("E1R")),
        ("/request_payment_transaction/amount", json!(-1)),
        (
            "/request_payment_transaction/amount",
            json!(9_007_199_254_740_992_i64),
        ),
        (
            "/request_payment_transaction/payment_transaction_reference",
            json!(""),
        ),
        (
            "/request_payment_transaction/payment_transaction_reference",
            json!("r".repeat(256)),
        ),
        (
            "/supplementary_purchase_data/line_items/0/quantity",
            json!(0),
        ),
        (
            "/supplementary_purchase_data/customer/address/country",
            json!("de"),
        ),
        (
            "/supplementary_purchase_data/customer/date_of_birth",
            json!("1990-13-01"),
        ),
    ] {
        let mut unsound = sound.clone();
        *unsound.pointer_mut(place).unwrap() = fault.clone();
        assert!(
            !validator.is_valid(&unsound),
            "the validator misses {fault} at {place}"
        );
        let request: types::AuthorizePaymentRequest = serde_json::from_value(unsound).unwrap();
        let found = request.checked().unwrap_err();
        let told = found.iter().next().unwrap().parameter();
        let told = told.replace('[', "/").replace(']', "").replace('.', "/");
        assert_eq!(format!("/{told}"), place, "{fault}");
    }
}

macro_rules! schemas {
    ($($name:ident $kind:ident,)*) => {
        [$((stringify!($name), schema_for!(types::$name).to_value())),*]
    };
}

#[test]
fn every_component_has_a_type_or_is_a_plain_text() {
    let document = document();
    let generated: Vec<&str> = klarna_gen::for_each_component!(schemas)
        .iter()
        .map(|(name, _)| *name)
        .collect();
    for (name, component) in document["components"]["schemas"].as_object().unwrap() {
        let is_text = component["type"] == "string" && component.get("enum").is_none();
        assert!(is_text || generated.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn the_schemas_of_the_generated_types_are_those_of_the_document() {
    let document = document();
    let components = document["components"]["schemas"].as_object().unwrap();
    for (name, generated) in klarna_gen::for_each_component!(schemas) {
        let component = components.get(name).unwrap_or_else(|| panic!("{name}"));
        assert_eq!(
            names(&generated["properties"]),
            names(&component["properties"]),
            "{name}"
        );
        assert_eq!(
            sorted(&generated["required"]),
            sorted(&component["required"]),
            "{name}"
        );
        if let Some(values) = component.get("enum") {
            assert_eq!(generated["anyOf"][0]["enum"], *values, "{name}");
        }
    }
}

/// Reads a value as the type of a component and writes it again.
fn written(component: &str, value: &Value) -> Result<Value, String> {
    macro_rules! write {
        ($($name:ident $kind:ident,)*) => {
            match component {
                $(stringify!($name) => round_trip::<types::$name>(value),)*
                other => panic!("{other} is no component"),
            }
        };
    }
    klarna_gen::for_each_component!(write)
}

fn round_trip<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, String> {
    let read: T = serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
    serde_json::to_value(&read).map_err(|error| error.to_string())
}

/// Follows a reference of the document.
fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value["$ref"].as_str() {
        Some(reference) => document
            .pointer(reference.trim_start_matches('#'))
            .unwrap_or_else(|| panic!("{reference}")),
        None => value,
    }
}

/// Every content of every operation and event, with the operation and the part it belongs to.
fn contents(document: &Value) -> Vec<(String, &Value)> {
    let mut contents = Vec::new();
    for section in ["paths", "webhooks"] {
        let items = document[section].as_object().unwrap().values();
        for operation in items.flat_map(|item| item.as_object().unwrap().values()) {
            let id = operation["operationId"].as_str().unwrap();
            let answers = operation["responses"].as_object().unwrap();
            let mut parts = vec![("request", &operation["requestBody"])];
            parts.extend(
                answers
                    .iter()
                    .map(|(status, answer)| (status.as_str(), answer)),
            );
            for (part, holder) in parts {
                let media = &resolve(document, holder)["content"]["application/json"];
                if !media.is_null() {
                    contents.push((format!("{id} {part}"), media));
                }
            }
        }
    }
    contents
}

#[test]
fn requests_and_answers_have_an_example() {
    let (shown, other): (Vec<_>, Vec<_>) =
        contents(document()).into_iter().partition(|(_, media)| {
            let shown = media["examples"].as_object();
            shown.is_some_and(|shown| !shown.is_empty())
        });
    let other: Vec<String> = other.into_iter().map(|(place, _)| place).collect();
    assert!(shown.len() >= CONTENTS, "none is in {other:?}");
}

#[test]
fn every_example_of_every_operation_is_valid_and_survives_its_type() {
    let document = document();
    let mut validators = BTreeMap::new();
    for (place, media) in contents(document) {
        let schema = media["schema"]["$ref"].as_str().unwrap();
        let component = schema.rsplit('/').next().unwrap();
        let validator = validators
            .entry(component)
            .or_insert_with(|| validator(component));
        for (name, example) in media["examples"].as_object().into_iter().flatten() {
            let value = &resolve(document, example)["value"];
            let found: Vec<String> = validator
                .iter_errors(value)
                .map(|error| error.to_string())
                .collect();
            assert!(found.is_empty(), "{place} {name}: {found:?}");
            assert_eq!(
                written(component, value).as_ref(),
                Ok(value),
                "{place} {name}"
            );
        }
    }
}

fn names(properties: &Value) -> Vec<String> {
    let mut names: Vec<String> = properties
        .as_object()
        .map(|properties| properties.keys().cloned().collect())
        .unwrap_or_default();
    names.sort();
    names
}

fn sorted(required: &Value) -> Vec<String> {
    let mut names: Vec<String> = required
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect();
    names.sort();
    names
}
