//! Media types.

use serde_json::{Map, Value};

/// How a body with a media type is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Json,
    Form,
    Multipart,
    Text,
    Raw,
}

impl Kind {
    pub(super) fn of(media: &str, content: &Value) -> Self {
        let essence = media.split(';').next().unwrap_or_default();
        let essence = essence.trim().to_ascii_lowercase();
        let subtype = essence.split_once('/').map_or("", |(_, subtype)| subtype);
        match essence.as_str() {
            "application/x-www-form-urlencoded" => Self::Form,
            "multipart/form-data" => Self::Multipart,
            // Anything goes, and what has a structure goes as JSON.
            "*/*" | "application/*" => match content.get("schema") {
                Some(schema) if !is_binary(schema) => Self::Json,
                _ => Self::Raw,
            },
            _ if subtype == "json" || subtype.ends_with("+json") => Self::Json,
            _ if essence.starts_with("text/") && subtype != "*" => Self::Text,
            _ => Self::Raw,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Form => "form",
            Self::Multipart => "multipart",
            Self::Text => "text",
            Self::Raw => "raw",
        }
    }
}

/// Whether a value is bytes rather than a text.
pub(super) fn is_binary(schema: &Value) -> bool {
    let is_text = match &schema["type"] {
        Value::String(kind) => kind == "string",
        Value::Array(kinds) => kinds.iter().any(|kind| kind == "string"),
        _ => true,
    };
    is_text
        && (schema["format"] == "binary"
            // As OpenAPI 3.1 has it: a media type, and no encoding to a text.
            || (schema["contentMediaType"].is_string() && schema.get("contentEncoding").is_none()))
}

/// The media types of a content, the one to take first: JSON before vendors' JSON before the rest,
/// in a fixed order.
pub(super) fn ranked(content: &Map<String, Value>) -> Vec<(Kind, String)> {
    let mut ranked: Vec<(u8, Kind, String)> = content
        .iter()
        .map(|(media, value)| {
            let kind = Kind::of(media, value);
            let is_plain = media.split(';').next().unwrap_or_default().trim() == "application/json";
            let rank = match kind {
                Kind::Json if is_plain => 0,
                Kind::Json if !media.contains('*') => 1,
                Kind::Json => 2,
                Kind::Form => 3,
                Kind::Multipart => 4,
                Kind::Text if !media.contains("xml") && !media.contains("html") => 5,
                Kind::Text | Kind::Raw => 6,
            };
            (rank, kind, media.clone())
        })
        .collect();
    ranked.sort_by(|a, b| (a.0, &a.2).cmp(&(b.0, &b.2)));
    ranked
        .into_iter()
        .map(|(_, kind, media)| (kind, media))
        .collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn json_is_known_under_all_its_names() {
        for media in [
            "application/json",
            "application/json; charset=utf-8",
            "application/vnd.x.v1+json",
            "Application/Problem+JSON",
            "text/json",
        ] {
            assert_eq!(Kind::of(media, &json!({})), Kind::Json, "{media}");
        }
        for media in [
            "application/x-ndjson",
            "application/json-seq",
            "application/pdf",
            "image/*",
        ] {
            assert_eq!(Kind::of(media, &json!({})), Kind::Raw, "{media}");
        }
    }

    #[test]
    fn anything_is_json_where_it_has_a_structure() {
        let structured = json!({"schema": {"$ref": "#/components/schemas/A"}});
        assert_eq!(Kind::of("*/*", &structured), Kind::Json);
        let bytes = json!({"schema": {"type": "string", "format": "binary"}});
        assert_eq!(Kind::of("*/*", &bytes), Kind::Raw);
    }

    #[test]
    fn json_comes_first() {
        let content = json!({"a/xml": {}, "application/x+json": {}, "application/json;v=1": {}});
        let ranked: Vec<String> = ranked(content.as_object().unwrap())
            .into_iter()
            .map(|(_, media)| media)
            .collect();
        assert_eq!(
            ranked,
            ["application/json;v=1", "application/x+json", "a/xml"]
        );
    }
}
