//! Whatever the document allows to arrive, with what may be new in it, decodes, and what is known of
//! it comes out as it went in.
//!
//! `KLARNA_ANSWERS_SEED` tries other values; a failure names its seed.

use std::{collections::BTreeSet, path::Path};

use fastrand::Rng;
use klarna_gen::types;
use klarna_sdk::webhook::{Event, Payload, SigningKey, Verifier};
use klarna_tests::Random;
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};
use xtask::{document::Document, pipeline};

fn document() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/klarna-network.yaml");
    pipeline::with_types(Document::read(&path).unwrap()).unwrap()
}

fn first_seed() -> u64 {
    std::env::var("KLARNA_ANSWERS_SEED").map_or(1, |seed| seed.parse().unwrap())
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}

/// Reads and writes values of a component, each from a seed of its own.
fn assert_kept<T: DeserializeOwned + Serialize>(document: &Value, schema: &str) {
    for seed in first_seed()..first_seed() + 40 {
        let mut rng = Rng::with_seed(seed);
        let random = Random::of(document, &reference(schema), &mut rng);
        let text = random.text(&mut rng);
        let read: T = serde_json::from_str(&text)
            .unwrap_or_else(|error| panic!("{schema}, seed {seed}: {error}\n{text}"));
        let written = serde_json::to_value(&read).unwrap();
        assert_eq!(written, random.known, "{schema}, seed {seed}\n{text}");
    }
}

#[test]
fn any_value_of_any_component_is_kept() {
    let document = document();
    macro_rules! keep {
        ($($name:ident $kind:ident,)*) => {
            $(assert_kept::<types::$name>(&document, stringify!($name));)*
        };
    }
    klarna_gen::for_each_component!(keep);
}

/// Says that the test above leaves no operation out.
#[test]
fn every_answer_of_every_operation_is_a_component() {
    let document = document();
    let mut names = BTreeSet::new();
    macro_rules! name {
        ($($name:ident $kind:ident,)*) => { $(names.insert(stringify!($name));)* };
    }
    klarna_gen::for_each_component!(name);
    let mut answers = 0;
    let mut look = vec![&document["paths"], &document["components"]["responses"]];
    while let Some(value) = look.pop() {
        let Some(members) = value.as_object() else {
            continue;
        };
        for (name, member) in members {
            if name == "requestBody" || name == "parameters" {
                continue;
            }
            if name == "content" {
                let schema = member.pointer("/application~1json/schema/$ref");
                let schema = schema.and_then(Value::as_str).expect("a reference");
                let component = schema.rsplit('/').next().unwrap();
                assert!(names.contains(component), "{component}");
                answers += 1;
            } else {
                look.push(member);
            }
        }
    }
    assert!(answers > 20, "only {answers} answers were found");
}

fn signed(body: &str) -> Event {
    let key = SigningKey::new("key-1", "example").unwrap();
    let signature = key.sign(body.as_bytes());
    let verifier = Verifier::new(key);
    verifier
        .verify_parts("key-1", &signature, body.as_bytes())
        .unwrap_or_else(|error| panic!("{error}\n{body}"))
}

fn payload(event: &Event) -> Option<(&'static str, Value)> {
    let (schema, value) = match event.payload() {
        Payload::PaymentRequest(it) => ("PaymentRequestEventPayload", serde_json::to_value(it)),
        Payload::PaymentTransaction(it) => {
            ("PaymentTransactionEventPayload", serde_json::to_value(it))
        }
        Payload::PaymentFunding(it) => ("PaymentFundingEventPayload", serde_json::to_value(it)),
        Payload::PaymentDispute(it) => ("PaymentDisputeEventPayload", serde_json::to_value(it)),
        _ => return None,
    };
    Some((schema, value.unwrap()))
}

#[test]
fn any_webhook_of_any_documented_event_is_kept() {
    let document = document();
    let mut read = BTreeSet::new();
    for event_type in types::WebhookEventType::KNOWN {
        let bare = json!({"metadata": {"event_type": event_type, "event_id": "1"}, "payload": {}});
        let Some((schema, _)) = payload(&signed(&bare.to_string())) else {
            continue;
        };
        for seed in first_seed()..first_seed() + 20 {
            let mut rng = Rng::with_seed(seed);
            let content = Random::of(&document, &reference(schema), &mut rng);
            let mut envelope = bare.clone();
            envelope["payload"] = content.sent.clone();
            envelope["new"] = json!({ "x": null });
            let whole = Random {
                sent: envelope,
                known: Value::Null,
            };
            let event = signed(&whole.text(&mut rng));
            assert_eq!(event.event_type().as_str(), *event_type);
            assert_eq!(
                event.payload_json(),
                &content.sent,
                "{event_type}, seed {seed}"
            );
            let (_, known) = payload(&event).unwrap_or_else(|| panic!("{event_type}, seed {seed}"));
            assert_eq!(known, content.known, "{event_type}, seed {seed}");
            read.insert(schema);
        }
    }
    assert_eq!(read.len(), 4, "{read:?}");
}
