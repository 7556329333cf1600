//! Stage `shape`: takes out what the generator would turn into panics, into strict decoding or
//! into types without a purpose.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{contract, diagnostic::Loss, docs, pointer::Pointer, schemas};

/// Limits that the generator would also enforce on answers.
const LIMITS: [&str; 11] = [
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
];

/// Rewrites a 3.0 document into what the generator takes.
pub fn shape(document: &mut Value, losses: &mut Vec<Loss>) {
    parameters(document, losses);
    inline_scalars(document);
    schemas::walk(document, &mut |schema, _| loosen(schema));
    responses(document, losses);
    bodies(document);
    if let Some(components) = document
        .get_mut("components")
        .and_then(Value::as_object_mut)
    {
        for section in ["responses", "requestBodies", "headers"] {
            components.remove(section);
        }
    }
    texts(document);
    schemas::sort(document);
}

/// A parameter that carries JSON is a text to the generator.
fn parameters(document: &mut Value, losses: &mut Vec<Loss>) {
    let mut lower = |list: Option<&mut Value>, at: Pointer| {
        let members: Vec<(String, &mut Value)> = match list {
            Some(Value::Array(items)) => items
                .iter_mut()
                .enumerate()
                .map(|(index, item)| (index.to_string(), item))
                .collect(),
            Some(Value::Object(members)) => members
                .iter_mut()
                .map(|(name, item)| (name.clone(), item))
                .collect(),
            _ => return,
        };
        for (name, parameter) in members {
            let Some(parameter) = parameter.as_object_mut() else {
                continue;
            };
            parameter.remove("example");
            parameter.remove("examples");
            // Becomes an entry of a list, which ends with the line.
            if let Some(Value::String(text)) = parameter.get_mut("description") {
                *text = text.trim().replace('\n', " ");
            }
            if parameter.remove("content").is_some() {
                parameter.insert("schema".into(), json!({"type": "string"}));
                losses.push(Loss {
                    pointer: at.join(name),
                    message: "is a text for the generated client: its JSON isn't checked".into(),
                });
            }
        }
    };
    let at = Pointer::root().join("components").join("parameters");
    lower(document.pointer_mut(at.as_str()), at);
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        let at = Pointer::root().join("paths").join(path).join("parameters");
        lower(item.get_mut("parameters"), at);
    }
    schemas::operations(document, &mut |operation, at| {
        lower(operation.get_mut("parameters"), at.join("parameters"));
    });
}

/// Puts simple components where they are used, so that a text is a `String` and not one of many
/// wrappers. Members of a union keep their component: its name becomes the variant's.
fn inline_scalars(document: &mut Value) {
    let Some(components) = document
        .pointer("/components/schemas")
        .and_then(Value::as_object)
    else {
        return;
    };
    let scalars: BTreeMap<String, Value> = components
        .iter()
        .filter(|(_, schema)| contract::is_scalar(schema))
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    let mut kept = Vec::new();
    schemas::walk(document, &mut |schema, at| {
        let in_union = at.parent().is_some_and(|parent| {
            ["/oneOf", "/anyOf", "/allOf"]
                .iter()
                .any(|end| parent.as_str().ends_with(end))
        });
        let Some(name) = schemas::component(schema) else {
            return;
        };
        let Some(scalar) = scalars.get(name) else {
            return;
        };
        if in_union {
            kept.push(name.to_owned());
            return;
        }
        let mut inlined = scalar.clone();
        if let (Some(inlined), Some(own)) = (inlined.as_object_mut(), schema.as_object()) {
            let own = own.iter().filter(|(key, _)| *key != "$ref");
            inlined.extend(own.map(|(key, value)| (key.clone(), value.clone())));
        }
        *schema = inlined;
    });
    if let Some(components) = document
        .pointer_mut("/components/schemas")
        .and_then(Value::as_object_mut)
    {
        components.retain(|name, _| !scalars.contains_key(name) || kept.contains(name));
    }
}

/// Answers must decode even when they break a limit; requests are held against the contract.
fn loosen(schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else {
        return;
    };
    if members.contains_key("$ref") {
        members.retain(|key, _| key == "$ref");
        return;
    }
    members.retain(|key, _| !LIMITS.contains(&key.as_str()) && !key.starts_with("x-"));
    match members.get("type").and_then(Value::as_str) {
        Some("string") => {
            members.remove("format");
        }
        // One width for all: bounds would pick narrower ones.
        Some("integer") => {
            members.insert("format".into(), "int64".into());
        }
        _ => {}
    }
}

/// Klarna asks clients to take any 2xx for a success and any 4xx or 5xx for an error, and the
/// generator takes one type for each.
fn responses(document: &mut Value, losses: &mut Vec<Loss>) {
    let shared = take(document, "/components/responses");
    schemas::operations(document, &mut |operation, at| {
        let Some(responses) = operation
            .get_mut("responses")
            .and_then(Value::as_object_mut)
        else {
            return;
        };
        for response in responses.values_mut() {
            inline(response, &shared, "#/components/responses/");
            if let Some(response) = response.as_object_mut() {
                response.remove("headers");
                response.remove("links");
            }
        }
        merge(responses, "2", &["2XX"], at, losses);
        merge(responses, "45", &["4XX", "5XX"], at, losses);
    });
}

fn bodies(document: &mut Value) {
    let shared = take(document, "/components/requestBodies");
    schemas::operations(document, &mut |operation, _| {
        if let Some(body) = operation.get_mut("requestBody") {
            inline(body, &shared, "#/components/requestBodies/");
        }
    });
}

fn take(document: &mut Value, pointer: &str) -> Value {
    document
        .pointer_mut(pointer)
        .map(Value::take)
        .unwrap_or_default()
}

/// Puts a shared response or body in place of its reference, without its examples.
fn inline(holder: &mut Value, shared: &Value, prefix: &str) {
    let name = holder["$ref"]
        .as_str()
        .and_then(|name| name.strip_prefix(prefix));
    if let Some(target) = name.and_then(|name| shared.get(name)) {
        *holder = target.clone();
    }
    let content = holder.get_mut("content").and_then(Value::as_object_mut);
    for media in content
        .into_iter()
        .flatten()
        .filter_map(|(_, media)| media.as_object_mut())
    {
        media.remove("example");
        media.remove("examples");
    }
}

fn merge(
    responses: &mut Map<String, Value>,
    classes: &str,
    ranges: &[&str],
    at: &Pointer,
    losses: &mut Vec<Loss>,
) {
    let of_class = |status: &String| status.starts_with(|first| classes.contains(first));
    let contents: Vec<&Value> = responses
        .iter()
        .filter(|(status, _)| of_class(status))
        .map(|(_, response)| &response["content"])
        .collect();
    let Some((first, rest)) = contents.split_first() else {
        return;
    };
    if rest.iter().any(|content| content != first) {
        return;
    }
    let mut response = json!({"description": ""});
    if !first.is_null() {
        response["content"] = (*first).clone();
    }
    let statuses: Vec<String> = responses.keys().filter(|s| of_class(s)).cloned().collect();
    for status in &statuses {
        responses.remove(status);
    }
    for range in ranges {
        responses.insert((*range).to_owned(), response.clone());
    }
    losses.push(Loss {
        pointer: at.join("responses"),
        message: format!(
            "{} are taken as {}",
            statuses.join(", "),
            ranges.join(" and ")
        ),
    });
}

/// Descriptions become rustdoc.
fn texts(value: &mut Value) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                match member {
                    Value::String(text) if name == "description" || name == "summary" => {
                        *text = docs::rustdoc(text);
                    }
                    _ => texts(member),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(texts),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shaped(mut document: Value) -> Value {
        shape(&mut document, &mut Vec::new());
        document
    }

    #[test]
    fn limits_and_formats_are_taken_out() {
        let document = shaped(
            json!({"components": {"schemas": {"A": {"type": "object", "properties": {
                "text": {"type": "string", "minLength": 1, "format": "date-time", "x-sensitive": "secret"},
                "number": {"type": "integer", "minimum": 0},
            }}}}}),
        );
        let properties = &document["components"]["schemas"]["A"]["properties"];
        assert_eq!(properties["text"], json!({"type": "string"}));
        assert_eq!(
            properties["number"],
            json!({"type": "integer", "format": "int64"})
        );
    }

    #[test]
    fn simple_components_move_to_where_they_are_used() {
        let document = shaped(json!({"components": {"schemas": {
            "A": {"type": "object", "properties": {
                "code": {"$ref": "#/components/schemas/Code", "description": "own"},
            }},
            "U": {"oneOf": [{"$ref": "#/components/schemas/Token"}]},
            "Code": {"type": "string", "description": "shared"},
            "Token": {"type": "string"},
        }}}));
        let schemas = &document["components"]["schemas"];
        assert_eq!(
            schemas["A"]["properties"]["code"],
            json!({"type": "string", "description": "own"})
        );
        assert_eq!(schemas.get("Code"), None);
        assert!(
            schemas.get("Token").is_some(),
            "a union names its variants after components"
        );
    }

    #[test]
    fn statuses_with_one_type_become_ranges() {
        let answer = json!({"description": "d", "content": {"application/json": {
            "schema": {"$ref": "#/components/schemas/A"}, "examples": {}}}});
        let document = shaped(json!({
            "paths": {"/a": {"get": {"operationId": "a", "responses": {
                "200": answer, "400": {"$ref": "#/components/responses/E"}, "503": answer,
            }}}},
            "components": {"responses": {"E": answer}},
        }));
        let responses = document["paths"]["/a"]["get"]["responses"]
            .as_object()
            .unwrap();
        let statuses: Vec<_> = responses.keys().collect();
        assert_eq!(statuses, ["2XX", "4XX", "5XX"]);
        assert_eq!(
            responses["4XX"]["content"]["application/json"],
            json!({"schema": {"$ref": "#/components/schemas/A"}})
        );
    }

    #[test]
    fn a_json_parameter_becomes_a_text_and_is_recorded() {
        let mut document = json!({"components": {"parameters": {"P": {
            "name": "P", "in": "header", "content": {"application/json": {"schema": {}}},
        }}}});
        let mut losses = Vec::new();
        shape(&mut document, &mut losses);
        assert_eq!(
            document["components"]["parameters"]["P"]["schema"],
            json!({"type": "string"})
        );
        assert_eq!(losses.len(), 1);
    }
}
