//! Every limit of the document, broken once: the check and an independent validator both see it.

use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

use klarna_gen::{Check, Violations, types};
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

/// The components that are the body of a request.
fn bodies(document: &Value) -> BTreeSet<&str> {
    let paths = document["paths"].as_object().unwrap();
    let operations = paths
        .values()
        .flat_map(|item| item.as_object().unwrap().values());
    let place = "/requestBody/content/application~1json/schema/$ref";
    operations
        .filter_map(|operation| operation.pointer(place)?.as_str()?.rsplit('/').next())
        .collect()
}

fn validator(document: &Value, body: &str) -> jsonschema::Validator {
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$ref": format!("#/components/schemas/{body}"),
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

/// Breaks every limit of these kinds, one at a time; returns what `finds` misses, and how many
/// there were.
fn missed(keywords: &[&str], finds: impl Fn(&str, &Value, &str) -> bool) -> (Vec<String>, usize) {
    let document = document();
    let (mut missed, mut planted) = (Vec::new(), 0);
    for body in bodies(&document) {
        let full = Full::of(&document, body, 0);
        for spot in &full.spots {
            let value = full.value.pointer(&spot.pointer).unwrap();
            for (keyword, value) in violations(spot, value) {
                if keywords.contains(&keyword) {
                    planted += 1;
                    if !finds(body, &full.with(spot, value), &spot.pointer) {
                        missed.push(format!("{keyword} of {body}{}", spot.pointer));
                    }
                }
            }
        }
    }
    (missed, planted)
}

macro_rules! check {
    ($($name:ident $kind:ident),* $(,)?) => {
        |body: &str, value: Value| match body {
            $(stringify!($name) => check!(@$kind $name value),)*
            _ => panic!("{body} has no type"),
        }
    };
    (@checked $name:ident $value:ident) => {
        serde_json::from_value::<types::$name>($value).unwrap().checked()
    };
    (@unchecked $name:ident $value:ident) => {
        panic!("{} isn't checked, {}", stringify!($name), $value)
    };
}

/// Holds a request against the limits, as the client does before it sends.
fn checked(body: &str, value: Value) -> Result<(), Violations> {
    klarna_gen::for_each_component!(check)(body, value)
}

fn check_finds(body: &str, request: &Value, pointer: &str) -> bool {
    checked(body, request.clone()).is_err_and(|found| {
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
    for body in bodies(&document) {
        let full = Full::of(&document, body, 0);
        let validator = validator(&document, body);
        let found: Vec<String> = validator
            .iter_errors(&full.value)
            .map(|error| error.to_string())
            .collect();
        assert!(found.is_empty(), "{body}: {found:?}");
        assert_eq!(checked(body, full.value), Ok(()), "{body}");
    }
}

#[test]
fn the_check_finds_every_broken_limit_at_its_place_and_nowhere_else() {
    let (missed, planted) = missed(LIMITS, check_finds);
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(planted > 300, "only {planted} limits were broken");
}

#[test]
fn an_independent_validator_agrees_with_every_broken_limit() {
    let document = document();
    let validators: BTreeMap<&str, _> = bodies(&document)
        .into_iter()
        .map(|body| (body, validator(&document, body)))
        .collect();
    let finds = |body: &str, request: &Value, _: &str| !validators[body].is_valid(request);
    let (missed, planted) = missed(LIMITS, finds);
    assert!(missed.is_empty(), "{missed:#?}");
    assert!(planted > 300, "only {planted} limits were broken");
}

#[test]
fn a_limit_that_is_not_checked_is_told_by_the_generator() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
    let overlay = folder.join("overlay.yaml");
    let generated = pipeline::run(&folder.join("klarna-network.yaml"), Some(&overlay)).unwrap();
    let told = |keyword: &str| {
        let message = format!("{keyword} isn't checked before sending");
        generated
            .losses
            .iter()
            .any(|explained| explained.loss.message == message)
    };
    for keyword in ["email", "duration"] {
        let (missed, planted) = missed(&[keyword], check_finds);
        assert!(planted > 0, "no {keyword} was broken");
        assert!(missed.is_empty() || told(keyword), "{missed:#?}");
    }
}
