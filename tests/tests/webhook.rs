//! The document's webhooks against what the SDK reads.

use std::{collections::BTreeSet, path::Path};

use klarna_sdk::{
    types::WebhookEventType,
    webhook::{Event, Payload, SIGNATURE, SIGNING_KEY_ID, SigningKey, Verifier},
};
use serde_json::{Value, json};
use xtask::document::Document;

fn document() -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi/klarna-network.yaml");
    Document::read(&path).unwrap().value
}

fn members(value: &Value) -> impl Iterator<Item = (&String, &Value)> {
    value.as_object().into_iter().flatten()
}

fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    match value["$ref"].as_str() {
        Some(place) => document.pointer(&place[1..]).unwrap(),
        None => value,
    }
}

/// The examples of all webhooks, each with the name of the schema of its payload.
fn examples(document: &Value) -> Vec<(String, Value)> {
    let mut found = Vec::new();
    for (_, webhook) in members(&document["webhooks"]) {
        let content = &webhook["post"]["requestBody"]["content"]["application/json"];
        let schema = resolved(document, &content["schema"]);
        let payload = schema["properties"]["payload"]["$ref"].as_str().unwrap();
        for (_, example) in members(&content["examples"]) {
            let value = resolved(document, example)["value"].clone();
            found.push((payload.rsplit('/').next().unwrap().to_owned(), value));
        }
    }
    found
}

fn received(body: &Value) -> Event {
    let key = SigningKey::new("key-1", "example").unwrap();
    let body = body.to_string().into_bytes();
    let signature = key.sign(&body);
    Verifier::new(key)
        .verify_parts("key-1", &signature, &body)
        .unwrap()
}

/// The name of the form that a payload was read in, and the payload written from it.
fn written(payload: &Payload) -> (&str, Value) {
    let (name, value) = match payload {
        Payload::PaymentRequest(p) => ("PaymentRequestEventPayload", serde_json::to_value(p)),
        Payload::PaymentTransaction(p) => {
            ("PaymentTransactionEventPayload", serde_json::to_value(p))
        }
        Payload::PaymentFunding(p) => ("PaymentFundingEventPayload", serde_json::to_value(p)),
        Payload::PaymentDispute(p) => ("PaymentDisputeEventPayload", serde_json::to_value(p)),
        _ => ("UndocumentedEventPayload", Ok(json!({}))),
    };
    (name, value.unwrap())
}

#[test]
fn every_example_is_read_in_the_form_of_its_group_without_loss() {
    let document = document();
    let examples = examples(&document);
    assert!(examples.len() >= 10, "{}", examples.len());
    for (schema, example) in examples {
        let event = received(&example);
        assert!(!event.event_type().is_unknown(), "{event:?}");
        assert!(event.occurred_at().is_some(), "{event:?}");
        let metadata = serde_json::to_value(event.metadata()).unwrap();
        assert_eq!(metadata, example["metadata"]);
        assert_eq!(*event.payload_json(), example["payload"]);
        let (form, payload) = written(event.payload());
        assert_eq!((form, &payload), (schema.as_str(), &example["payload"]));
    }
}

#[test]
fn every_event_type_is_read_in_the_form_that_its_webhook_documents() {
    let document = document();
    let forms: Vec<(String, String)> = examples(&document)
        .into_iter()
        .map(|(schema, example)| {
            let event_type = example["metadata"]["event_type"].as_str().unwrap();
            let group = match event_type.split_once('.').unwrap() {
                ("payment", rest) => format!("payment.{}.", rest.split_once('.').unwrap().0),
                (group, _) => format!("{group}."),
            };
            (group, schema)
        })
        .collect();
    for event_type in WebhookEventType::KNOWN {
        let forms: BTreeSet<&String> = forms
            .iter()
            .filter(|(group, _)| event_type.starts_with(group))
            .map(|(_, schema)| schema)
            .collect();
        let metadata = json!({"event_type": event_type, "event_id": "1"});
        let event = received(&json!({"metadata": metadata, "payload": {}}));
        let (form, _) = written(event.payload());
        assert_eq!(forms, BTreeSet::from([&form.to_owned()]), "{event_type}");
    }
}

#[test]
fn the_headers_are_those_of_every_webhook_of_the_document() {
    let document = document();
    let read = BTreeSet::from([SIGNATURE.to_string(), SIGNING_KEY_ID.to_string()]);
    for (name, webhook) in members(&document["webhooks"]) {
        let parameters = webhook["post"]["parameters"].as_array().unwrap();
        let documented: BTreeSet<String> = parameters
            .iter()
            .map(|parameter| resolved(&document, parameter)["name"].as_str().unwrap())
            .map(str::to_lowercase)
            .collect();
        assert_eq!(documented, read, "{name}");
    }
}
