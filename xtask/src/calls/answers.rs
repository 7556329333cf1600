//! Answers: one media type for each status.

use serde_json::{Map, Value, json};

use super::{
    Stage, WIRE,
    media::{self, Kind},
};
use crate::pointer::Pointer;

/// Takes the responses of an operation in their normal form.
pub(super) fn normalize(
    stage: &mut Stage<'_>,
    operation: &mut Map<String, Value>,
    at: &Pointer,
) -> Value {
    let at = at.join("responses");
    let mut normal = Map::new();
    let Some(Value::Object(responses)) = operation.remove("responses") else {
        return Value::Object(normal);
    };
    for (status, response) in responses {
        if status.starts_with("x-") {
            continue;
        }
        let at = at.join(&status);
        let Some(known) = known_status(&status) else {
            stage.lost(&at, "is no status, so nothing is read for it");
            continue;
        };
        let answer = one(stage, response, &at);
        if known.starts_with(['1', '3']) && answer[WIRE]["kind"] != "json" {
            let told =
                "comes as an answer that isn't expected: `Error::UnexpectedResponse` holds it";
            stage.lost(&at, told);
        }
        normal.insert(known, answer);
    }
    Value::Object(normal)
}

fn known_status(status: &str) -> Option<String> {
    let status = status.to_ascii_uppercase();
    let bytes = status.as_bytes();
    match bytes {
        b"DEFAULT" => Some("default".into()),
        [b'1'..=b'5', b'X', b'X'] => Some(status),
        [b'1'..=b'9', b'0'..=b'9', b'0'..=b'9'] => Some(status),
        _ => None,
    }
}

fn one(stage: &mut Stage<'_>, mut response: Value, at: &Pointer) -> Value {
    let described = response.get("description").and_then(Value::as_str);
    let mut normal = json!({"description": described.unwrap_or_default()});
    let named = |key: &str| {
        let members = response.get(key).and_then(Value::as_object);
        let names: Vec<&str> = members
            .into_iter()
            .flatten()
            .map(|(name, _)| name.as_str())
            .collect();
        names.join(", ")
    };
    let (headers, links) = (named("headers"), named("links"));
    if !headers.is_empty() {
        let told = format!("{headers}: read them as texts from `ResponseValue::headers`");
        stage.lost(&at.join("headers"), told);
    }
    if !links.is_empty() {
        stage.lost(&at.join("links"), "the client has no code for links");
    }
    let Some(content) = response.get_mut("content").and_then(Value::as_object_mut) else {
        normal[WIRE] = json!({"kind": "none"});
        return normal;
    };
    let ranked = media::ranked(content);
    let Some((kind, _)) = ranked.first().cloned() else {
        normal[WIRE] = json!({"kind": "none"});
        return normal;
    };
    // Forms and the like are for requests: an answer in one is bytes to us.
    let kind = match kind {
        Kind::Form | Kind::Multipart => Kind::Raw,
        other => other,
    };
    let (taken, left): (Vec<_>, Vec<_>) = ranked.into_iter().partition(|(other, media)| {
        // Bytes are bytes, whatever they are called; JSON types may differ from each other.
        let other = match other {
            Kind::Form | Kind::Multipart => Kind::Raw,
            other => *other,
        };
        other == kind && (kind != Kind::Json || content[media]["schema"] == first_schema(content))
    });
    if !left.is_empty() {
        let left: Vec<String> = left.into_iter().map(|(_, media)| media).collect();
        stage.lost(
            &at.join("content"),
            format!("{} isn't asked for: {} is", left.join(", "), taken[0].1),
        );
    }
    let medias: Vec<String> = taken.into_iter().map(|(_, media)| media).collect();
    if kind == Kind::Json {
        let schema = match content.get_mut(&medias[0]) {
            Some(media) => media.get_mut("schema").map(Value::take),
            None => None,
        };
        if schema.is_none() {
            let at = at.join("content").join(&medias[0]);
            stage.lost(&at, "has no schema: the answer is any JSON");
        }
        let schema = schema.unwrap_or_else(|| json!({}));
        normal["content"] = json!({"application/json": {"schema": schema}});
    }
    normal[WIRE] = json!({"kind": kind.name(), "media": medias});
    normal
}

/// The schema of the media type that is taken.
fn first_schema(content: &Map<String, Value>) -> Value {
    media::ranked(content)
        .first()
        .map(|(_, media)| content[media]["schema"].clone())
        .unwrap_or_default()
}
