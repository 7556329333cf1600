//! Every member of every object of the document, on its way through the generated types.

use std::path::Path;

use klarna_gen::types;
use klarna_tests::{Full, Spot};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use xtask::{document::Document, pipeline};

fn document() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/klarna-network.yaml");
    pipeline::with_types(Document::read(&path).unwrap()).unwrap()
}

/// Full values; the answer twice, because a customer token has two forms.
fn requests() -> Vec<Full> {
    let document = document();
    let of = |schema| Full::of(&document, schema, 0);
    vec![of("AuthorizePaymentRequest"), of("IntegrationMetadata")]
}

fn answers() -> Vec<Full> {
    let document = document();
    let of = |choice| Full::of(&document, "AuthorizePaymentResponse", choice);
    vec![of(0), of(1)]
}

fn errors() -> Vec<Full> {
    vec![Full::of(&document(), "ErrorResponse", 0)]
}

fn written<T: DeserializeOwned + Serialize>(value: &Value) -> Result<Value, String> {
    let read: T = serde_json::from_value(value.clone()).map_err(|error| error.to_string())?;
    serde_json::to_value(read).map_err(|error| error.to_string())
}

/// Changes each place that `change` has something for; returns how many those were.
fn each_change<T: DeserializeOwned + Serialize>(
    fulls: &[Full],
    change: impl Fn(&Full, &Spot) -> Option<Value>,
    assert: impl Fn(&Spot, &Value, Result<Value, String>),
) -> usize {
    let mut changes = 0;
    for full in fulls {
        for spot in &full.spots {
            if let Some(changed) = change(full, spot) {
                assert(spot, &changed, written::<T>(&changed));
                changes += 1;
            }
        }
    }
    changes
}

/// Changes answers and errors, all of which must still decode.
fn assert_decodes(least: usize, change: impl Fn(&Full, &Spot) -> Option<Value>) {
    let assert = |spot: &Spot, _: &Value, read: Result<Value, String>| {
        assert!(read.is_ok(), "{}: {read:?}", spot.pointer);
    };
    let changes = each_change::<types::AuthorizePaymentResponse>(&answers(), &change, assert)
        + each_change::<types::ErrorResponse>(&errors(), &change, assert);
    assert!(changes >= least, "only {changes} places were changed");
}

/// Changes answers and errors, all of which must come back as they went in.
fn assert_kept(least: usize, change: impl Fn(&Full, &Spot) -> Option<Value>) {
    let assert = |spot: &Spot, changed: &Value, read: Result<Value, String>| {
        assert_eq!(read.as_ref(), Ok(changed), "{}", spot.pointer);
    };
    let changes = each_change::<types::AuthorizePaymentResponse>(&answers(), &change, assert)
        + each_change::<types::ErrorResponse>(&errors(), &change, assert);
    assert!(changes >= least, "only {changes} places were changed");
}

#[test]
fn no_member_is_lost_between_the_document_and_the_types() {
    let [request, metadata] = requests().try_into().unwrap();
    assert_eq!(
        written::<types::AuthorizePaymentRequest>(&request.value),
        Ok(request.value)
    );
    assert_eq!(
        written::<types::IntegrationMetadata>(&metadata.value),
        Ok(metadata.value)
    );
    for answer in answers() {
        let read = written::<types::AuthorizePaymentResponse>(&answer.value);
        assert_eq!(read, Ok(answer.value));
    }
    for error in errors() {
        assert_eq!(
            written::<types::ErrorResponse>(&error.value),
            Ok(error.value)
        );
    }
}

#[test]
fn no_member_of_any_component_is_lost() {
    let document = document();
    macro_rules! keep {
        ($($name:ident $kind:ident,)*) => {
            $(for choice in [0, 1] {
                let full = Full::of(&document, stringify!($name), choice).value;
                assert_eq!(written::<types::$name>(&full), Ok(full), stringify!($name));
            })*
        };
    }
    klarna_gen::for_each_component!(keep);
}

#[test]
fn an_optional_member_of_an_answer_may_be_null() {
    assert_decodes(80, |full, spot| {
        spot.is_optional.then(|| full.with(spot, Value::Null))
    });
}

#[test]
fn an_optional_member_of_an_answer_may_be_missing() {
    assert_kept(80, |full, spot| {
        spot.is_optional.then(|| full.without(spot))
    });
}

#[test]
fn a_null_in_place_of_a_list_reads_as_an_empty_one() {
    let [error] = errors().try_into().unwrap();
    for spot in error
        .spots
        .iter()
        .filter(|spot| spot.schema["type"] == "array")
    {
        let null = written::<types::ErrorResponse>(&error.with(spot, Value::Null));
        let missing = written::<types::ErrorResponse>(&error.without(spot));
        assert_eq!(null, missing, "{}", spot.pointer);
        assert!(null.is_ok(), "{}", spot.pointer);
    }
}

#[test]
fn a_value_set_of_an_answer_keeps_a_value_that_it_does_not_know() {
    assert_kept(10, |full, spot| {
        spot.keyword("enum")?;
        Some(full.with(spot, json!("NEW value")))
    });
}

#[test]
fn a_value_set_of_a_request_takes_a_value_that_it_does_not_know() {
    let change = |full: &Full, spot: &Spot| {
        spot.keyword("enum")?;
        Some(full.with(spot, json!("NEW value")))
    };
    let [request, _] = requests().try_into().unwrap();
    let changes =
        each_change::<types::AuthorizePaymentRequest>(&[request], change, |spot, changed, read| {
            assert_eq!(read.as_ref(), Ok(changed), "{}", spot.pointer)
        });
    assert!(changes >= 20, "only {changes} places were changed");
}

#[test]
fn an_object_of_an_answer_takes_a_member_that_it_does_not_know() {
    assert_decodes(20, |full, spot| {
        let mut object = full.value.pointer(&spot.pointer)?.as_object()?.clone();
        object.insert("new".to_owned(), json!({ "deep": [1, null, "x"] }));
        Some(full.with(spot, Value::Object(object)))
    });
}

#[test]
fn a_text_of_an_answer_may_break_every_limit() {
    for text in ["", "x\n\0", "å", &"x".repeat(100_000)] {
        assert_kept(50, |full, spot| {
            (spot.schema["type"] == "string").then(|| full.with(spot, json!(text)))
        });
    }
}

#[test]
fn a_number_of_an_answer_may_break_every_limit() {
    for number in [i64::MIN, -1, 0, i64::MAX] {
        assert_kept(4, |full, spot| {
            (spot.schema["type"] == "integer").then(|| full.with(spot, json!(number)))
        });
    }
}

#[test]
fn a_list_of_an_answer_may_have_any_length() {
    assert_decodes(2, |full, spot| {
        let list = full.value.pointer(&spot.pointer)?.as_array()?;
        let many: Vec<Value> = list.iter().cycle().take(1_000).cloned().collect();
        Some(full.with(spot, Value::Array(many)))
    });
}
