//! Where inputs begin: the examples of this workspace's document, and sound inputs by hand.

use std::path::{Path, PathBuf};

use klarna_sdk::ReturnUrl;
use serde_json::Value;
use xtask::document::Document;

use crate::{answer, pipeline::SMALL};

/// Returns inputs of a target that lead deep into what it tries.
///
/// # Panics
///
/// When the document can't be read.
#[must_use]
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    let text = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect();
    match target {
        "answer" => examples()
            .into_iter()
            .filter_map(|(schema, example)| {
                let choice = answer::choice(&schema)?;
                Some([&choice[..], example.to_string().as_bytes()].concat())
            })
            .collect(),
        "exchange" => exchanges(),
        "webhook" => webhooks(),
        "return_url" => text(&[
            "/return?id=request-1&t=krn:token",
            "https://psp.example/?t=a%3Ab+c&id=&x=1#top",
            &format!(
                "https://a.example/?token={}\n?token=a",
                ReturnUrl::SESSION_TOKEN
            ),
        ]),
        "document" => text(&[SMALL]),
        "overlay" => text(&[
            OVERLAY,
            "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n  - target: $.components.schemas.*\n    remove: true\n",
        ]),
        other => panic!("no target is called {other}"),
    }
}

const OVERLAY: &str = "overlay: 1.0.0
info: { title: Changes, version: '1' }
actions:
  - target: $.components.schemas.Thing.properties.token
    update: { x-sensitive: true }
  - target: $.paths['/things/{id}'].get.responses[?@.description == 'It.']
    update: { description: That. }
";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Returns the examples of the document with the schema that each is one of.
fn examples() -> Vec<(String, Value)> {
    let path = root().join("openapi/klarna-network.yaml");
    let document = Document::read(&path).expect("the document can be read");
    let mut found = Vec::new();
    collect(&document.value, &mut found);
    assert!(!found.is_empty(), "the document has examples");
    found
}

fn collect(value: &Value, found: &mut Vec<(String, Value)>) {
    match value {
        Value::Object(members) => {
            let schema = value.pointer("/schema/$ref").and_then(Value::as_str);
            if let Some(name) = schema.and_then(|reference| reference.rsplit('/').next()) {
                let named = members.get("examples").and_then(Value::as_object);
                let named = named.into_iter().flat_map(|named| named.values());
                let values = named.filter_map(|one| one.get("value"));
                let alone = members.get("example").into_iter();
                found.extend(
                    alone
                        .chain(values)
                        .map(|example| (name.to_owned(), example.clone())),
                );
            }
            members.values().for_each(|member| collect(member, found));
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}

fn exchanges() -> Vec<Vec<u8>> {
    let approved = r#"{"payment_transaction_response": {"result": "APPROVED",
        "payment_transaction": {"payment_transaction_id": "t-1", "amount": 500, "currency": "EUR"}},
        "customer_token_response": {"result": "APPROVED", "customer_token": "krn:token"}}"#;
    let step_up = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"},
        "payment_request": {"payment_request_id": "r-1", "amount": 500, "currency": "EUR",
        "expires_at": "2026-01-01T00:00:00Z", "state_context": {"klarna_network_session_token":
        "krn:token", "customer_interaction": {"payment_request_url": "https://a.example"}}}}"#;
    let error = r#"{"error_id": "1", "error_code": "VALIDATION_ERROR", "error_message": "m",
        "validation_errors": [{"parameter": "amount", "reason": "r"}]}"#;
    let raw = "HTTP/1.1 200 OK\r\nretry-after: 1\r\nx-ratelimit-limit: 40, 40;w=1\r\n\
        klarna-correlation-id: c\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
    let mut seeds = Vec::new();
    for call in 0..6 {
        seeds.push([&[call, 0][..], raw.as_bytes()].concat());
        for body in [approved, step_up] {
            seeds.push([&[call, 12][..], body.as_bytes()].concat());
        }
        for status in 4..12 {
            seeds.push([&[call, status][..], error.as_bytes()].concat());
        }
    }
    seeds.extend(
        examples()
            .iter()
            .map(|(_, example)| [&[2, 12][..], example.to_string().as_bytes()].concat()),
    );
    seeds
}

fn webhooks() -> Vec<Vec<u8>> {
    let mut seeds: Vec<_> = [
        "payment.request.state-change.completed",
        "payment.transaction.state-change.captured",
        "payment.funding.state-change.funded",
        "payment.dispute.opened",
        "new.event",
    ]
    .iter()
    .map(|event_type| {
        let event = serde_json::json!({
            "metadata": {"event_type": event_type, "event_id": "1", "event_version": "v2",
                "occurred_at": "2026-01-01T00:00:00Z", "live": true},
            "payload": {"payment_request_id": "r-1", "amount": 1, "state": "COMPLETED",
                "klarna_network_session_token": "krn:token",
                "klarna_customer": {"customer_token": {"customer_token_id": "krn:token"}}},
        });
        event.to_string().into_bytes()
    })
    .collect();
    seeds.push(format!("key-1\n{}\n{{}}", "0".repeat(64)).into_bytes());
    seeds
}
