//! The document, its examples and the generated types against each other.

use std::path::Path;

use klarna_gen::{Check, types};
use schemars::schema_for;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use xtask::document::Document;

fn document() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/klarna-network.yaml");
    Document::read(&path).unwrap().value
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

#[test]
fn there_is_an_example_for_each_result_and_each_error() {
    assert!(requests().len() >= 10);
    let results: Vec<Value> = answers()
        .iter()
        .map(|(_, answer)| answer["payment_transaction_response"]["result"].clone())
        .collect();
    for result in types::AuthorizationResult::KNOWN {
        assert!(results.contains(&json!(result)), "{result}");
    }
    let codes: Vec<Value> = errors()
        .iter()
        .map(|(_, e)| e["error_code"].clone())
        .collect();
    for code in types::ErrorCode::KNOWN {
        assert!(codes.contains(&json!(code)), "{code}");
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

#[test]
fn the_schemas_of_the_generated_types_are_those_of_the_document() {
    let document = document();
    let components = document["components"]["schemas"].as_object().unwrap();
    let mut compared = 0;
    for schema in [
        schema_for!(types::AuthorizePaymentRequest),
        schema_for!(types::AuthorizePaymentResponse),
        schema_for!(types::ErrorResponse),
        schema_for!(types::IntegrationMetadata),
    ] {
        let mut generated = schema.to_value();
        let title = generated["title"].as_str().unwrap().to_owned();
        let definitions = generated["$defs"].take();
        let mut named: Vec<(String, Value)> = vec![(title, generated)];
        named.extend(definitions.as_object().cloned().unwrap_or_default());
        for (name, generated) in named {
            let Some(component) = components.get(&name) else {
                assert!(["Secret", "Timestamp"].contains(&name.as_str()), "{name}");
                continue;
            };
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
            compared += 1;
        }
    }
    assert!(compared > 80, "only {compared} components were compared");
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
