//! Request bodies: one media type for each.

use serde_json::{Map, Value, json};

use super::{
    Stage, WIRE,
    media::{self, Kind},
    references,
};
use crate::{document::Document, pointer::Pointer};

/// Takes the body of an operation in its normal form.
pub(super) fn normalize(
    stage: &mut Stage<'_>,
    document: &Document,
    operation: &mut Map<String, Value>,
    at: &Pointer,
) -> Result<Option<Value>, String> {
    let at = at.join("requestBody");
    let Some(mut body) = operation.remove("requestBody") else {
        return Ok(None);
    };
    let required = body["required"] == true;
    let Some(content) = body.get_mut("content").and_then(Value::as_object_mut) else {
        return Ok(None);
    };
    let ranked = media::ranked(content);
    let Some(first) = ranked.first().cloned() else {
        return Ok(None);
    };
    // A form can't carry files.
    let files = ranked.iter().find(|(kind, media)| {
        *kind == Kind::Multipart && has_files(document, &content[media]["schema"])
    });
    let (mut kind, media) = match files {
        Some(multipart) if first.0 == Kind::Form => multipart.clone(),
        _ => first,
    };
    let left: Vec<&str> = ranked
        .iter()
        .filter(|(_, other)| *other != media)
        .map(|(_, media)| media.as_str())
        .collect();
    if !left.is_empty() {
        let told = format!("is sent as {media}, and never as {}", left.join(", "));
        stage.lost(&at.join("content"), told);
    }
    let at = at.join("content").join(&media);
    let mut taken = content.get_mut(&media).map(Value::take).unwrap_or_default();
    let schema = taken.get_mut("schema").map(Value::take);
    let encoding = taken
        .get_mut("encoding")
        .map(Value::take)
        .unwrap_or_default();
    let schema = match (kind, schema) {
        (Kind::Json, None) => {
            stage.lost(&at, "has no schema: the body is any JSON");
            Some(json!({}))
        }
        (Kind::Form | Kind::Multipart, None) => {
            stage.lost(&at, "has no schema: the caller writes the body");
            kind = Kind::Raw;
            None
        }
        (Kind::Form | Kind::Multipart, Some(schema)) => {
            let members = members(document, &schema, 0);
            if members.is_empty() {
                stage.lost(
                    &at,
                    "isn't an object with members: the caller writes the body",
                );
                kind = Kind::Raw;
                None
            } else if kind == Kind::Multipart {
                Some(with_files(document, &schema, 0))
            } else {
                Some(schema)
            }
        }
        (Kind::Raw, Some(schema)) => {
            if !media::is_binary(&schema) && !(schema["type"] == "string") {
                stage.lost(
                    &at,
                    format!("the caller writes {media}: its schema isn't a type here"),
                );
            }
            None
        }
        (Kind::Text, Some(schema)) if schema["type"] != "string" => {
            stage.lost(
                &at,
                format!("the caller writes {media}: its schema isn't a type here"),
            );
            None
        }
        (Kind::Raw | Kind::Text, _) => None,
        (Kind::Json, schema) => schema,
    };
    let mut normal = json!({"required": required});
    if let Some(schema) = schema {
        normal["content"] = json!({"application/json": {"schema": schema}});
    }
    if let Some(description) = body.get("description") {
        normal["description"] = description.clone();
    }
    // What stands for any type is sent as the type that it was taken for.
    let media = match kind {
        Kind::Json if media.contains('*') => "application/json".to_owned(),
        Kind::Raw | Kind::Text if media.contains('*') => "application/octet-stream".to_owned(),
        _ => media,
    };
    normal[WIRE] = json!({"kind": kind.name(), "media": media, "encoding": encoding});
    Ok(Some(normal))
}

/// How far the parts of an object are followed.
const DEPTH: usize = 16;

/// The properties of an object, with those of its parts.
fn members(document: &Document, schema: &Value, depth: usize) -> Map<String, Value> {
    let mut found = Map::new();
    if depth > DEPTH {
        return found;
    }
    let schema = resolved(document, schema);
    for part in ["allOf", "oneOf", "anyOf"] {
        for part in schema[part].as_array().into_iter().flatten() {
            found.extend(members(document, part, depth + 1));
        }
    }
    if let Some(properties) = schema["properties"].as_object() {
        found.extend(properties.clone());
    }
    let is_map = schema["additionalProperties"].is_object();
    if found.is_empty() && is_map {
        found.insert("*".into(), schema["additionalProperties"].clone());
    }
    found
}

fn resolved<'a>(document: &'a Document, schema: &'a Value) -> &'a Value {
    schema["$ref"]
        .as_str()
        .and_then(Pointer::from_reference)
        .and_then(|place| references::resolve(&document.value, &place))
        .and_then(|at| document.value.pointer(at.as_str()))
        .unwrap_or(schema)
}

fn has_files(document: &Document, schema: &Value) -> bool {
    members(document, schema, 0).values().any(|member| {
        let member = resolved(document, member);
        media::is_binary(member) || media::is_binary(resolved(document, &member["items"]))
    })
}

/// A copy of an object whose files are marked, so that they become parts with names of their own.
fn with_files(document: &Document, schema: &Value, depth: usize) -> Value {
    let mut copy = resolved(document, schema).clone();
    if depth > DEPTH {
        return copy;
    }
    let parts = copy.get_mut("allOf").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten() {
        *part = with_files(document, part, depth + 1);
    }
    let properties = copy.get_mut("properties").and_then(Value::as_object_mut);
    for (_, property) in properties.into_iter().flatten() {
        let target = resolved(document, property);
        if media::is_binary(target) {
            *property = json!({"type": "string", "format": "binary", "x-part": "file",
                "description": target["description"].as_str().unwrap_or_default()});
        } else if media::is_binary(resolved(document, &target["items"])) && target.is_object() {
            let mut list = target.clone();
            list["items"] = json!({"type": "string", "format": "binary", "x-part": "file"});
            *property = list;
        }
    }
    copy
}
