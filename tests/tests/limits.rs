//! Every limit of the document, broken once: the check and an independent validator both see it.

use std::path::Path;

use klarna_gen::{Check, types};
use klarna_tests::{Full, Spot};
use serde_json::{Value, json};
use xtask::{document::Document, overlay, pipeline};

/// The document as the generator takes it.
fn document() -> Value {
    let read = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
        Document::read(&folder.join(name)).unwrap()
    };
    let mut document = read("klarna-network.yaml");
    overlay::apply(&read("overlay.yaml"), &mut document).unwrap();
    document.value
}

fn validator(document: &Value) -> jsonschema::Validator {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": "#/components/schemas/AuthorizePaymentRequest",
        "components": document["components"],
    });
    jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap()
}

/// What breaks one of the limits of a place, each with the limit's name.
fn violations(spot: &Spot, value: &Value) -> Vec<(&'static str, Value)> {
    let mut found = Vec::new();
    let mut add = |keyword: &'static str, value: Value| found.push((keyword, value));
    if spot.keyword("minLength").is_some() {
        add("minLength", json!(""));
    }
    if let Some(most) = spot.keyword("maxLength").and_then(Value::as_u64) {
        add("maxLength", json!("å".repeat(most as usize + 1)));
    }
    if spot.keyword("pattern").is_some() {
        for text in ["usd1", "D3", "ÅÅÅ", "EUR\n", " DE"] {
            add("pattern", json!(text));
        }
    }
    if let Some(least) = spot.keyword("minimum").and_then(Value::as_i64) {
        add("minimum", json!(least - 1));
    }
    if let Some(most) = spot.keyword("maximum").and_then(Value::as_i64) {
        add("maximum", json!(most + 1));
    }
    if let Some(most) = spot.keyword("maxItems").and_then(Value::as_u64) {
        add("maxItems", json!(vec![&value[0]; most as usize + 1]));
    }
    if let Some(format) = spot.keyword("format").and_then(Value::as_str) {
        match format {
            "date" => add("date", json!("2025-02-30")),
            "date-time" => add("date-time", json!("2025-10-30 tomorrow")),
            "uri" => add("uri", json!("no address")),
            "email" => add("email", json!("nobody")),
            "duration" => add("duration", json!("half an hour")),
            // Only says how the number is held.
            "int64" | "double" => {}
            other => panic!("nothing breaks {other}"),
        }
    }
    found
}

/// Writes a place as Klarna writes it: `line_items[0].quantity`.
fn parameter(pointer: &str) -> String {
    pointer
        .split('/')
        .skip(1)
        .enumerate()
        .map(|(depth, step)| match step.parse::<usize>() {
            Ok(index) => format!("[{index}]"),
            Err(_) if depth == 0 => step.to_owned(),
            Err(_) => format!(".{step}"),
        })
        .collect()
}

/// Breaks every limit of these kinds; returns what `finds` misses, and how many there were.
fn missed(keywords: &[&str], finds: impl Fn(&Value, &str) -> bool) -> (Vec<String>, usize) {
    let document = document();
    let full = Full::of(&document, "AuthorizePaymentRequest", 0);
    let (mut missed, mut planted) = (Vec::new(), 0);
    for spot in &full.spots {
        let value = full.value.pointer(&spot.pointer).unwrap();
        for (keyword, value) in violations(spot, value) {
            if keywords.contains(&keyword) {
                planted += 1;
                if !finds(&full.with(spot, value), &spot.pointer) {
                    missed.push(format!("{keyword} of {}", spot.pointer));
                }
            }
        }
    }
    (missed, planted)
}

fn check_finds(request: &Value, pointer: &str) -> bool {
    let request: types::AuthorizePaymentRequest =
        serde_json::from_value(request.clone()).unwrap_or_else(|e| panic!("{pointer}: {e}"));
    request.checked().is_err_and(|found| {
        let places: Vec<&str> = found.iter().map(|found| found.parameter()).collect();
        !places.is_empty() && places.iter().all(|place| *place == parameter(pointer))
    })
}

const LIMITS: &[&str] = &[
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "maxItems",
    "date",
    "date-time",
    "uri",
];

#[test]
fn a_request_with_every_member_passes() {
    let document = document();
    let full = Full::of(&document, "AuthorizePaymentRequest", 0);
    let found: Vec<String> = validator(&document)
        .iter_errors(&full.value)
        .map(|error| error.to_string())
        .collect();
    assert!(found.is_empty(), "{found:?}");
    let request: types::AuthorizePaymentRequest = serde_json::from_value(full.value).unwrap();
    assert_eq!(request.checked(), Ok(()));
}

#[test]
fn the_check_finds_every_broken_limit_at_its_place_and_nowhere_else() {
    let (missed, planted) = missed(LIMITS, check_finds);
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(planted > 100, "only {planted} limits were broken");
}

#[test]
fn an_independent_validator_agrees_with_every_broken_limit() {
    let validator = validator(&document());
    let finds = |request: &Value, _: &str| !validator.is_valid(request);
    let (missed, planted) = missed(LIMITS, finds);
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(planted > 100, "only {planted} limits were broken");
}

#[test]
fn a_limit_that_is_not_checked_is_told_by_the_generator() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
    let overlay = folder.join("overlay.yaml");
    let generated = pipeline::run(&folder.join("klarna-network.yaml"), Some(&overlay)).unwrap();
    let told = |keyword: &str| {
        let message = format!("{keyword} isn't checked before sending");
        generated.losses.iter().any(|loss| loss.message == message)
    };
    for keyword in ["email", "duration"] {
        let (missed, planted) = missed(&[keyword], check_finds);
        assert!(planted > 0, "no {keyword} was broken");
        assert!(missed.is_empty() || told(keyword), "{missed:#?}");
    }
}
