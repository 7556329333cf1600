//! Operations as the generator takes them: what it has no word for is left out here, and written by
//! our own passes afterwards.

use serde_json::{Map, Value, json};

use crate::{
    contract::{Answer, Common, Contract, Kind, Operation, common},
    diagnostic::Loss,
    docs,
    names::call as names,
};

const JSON: &str = "application/json";

/// Rewrites all operations.
pub(super) fn reduce(document: &mut Value, contract: &Contract, losses: &mut Vec<Loss>) {
    let mut paths = Map::new();
    for (name, operation) in &contract.operations {
        let method = operation.method.to_lowercase();
        let Some(original) = document["paths"][&operation.path].get(&method) else {
            continue;
        };
        let reduced = one(name, operation, original, contract, losses);
        let item = paths
            .entry(operation.template.clone())
            .or_insert_with(|| json!({}));
        item[method] = reduced;
    }
    document["paths"] = Value::Object(paths);
}

fn one(
    name: &str,
    operation: &Operation,
    original: &Value,
    contract: &Contract,
    losses: &mut Vec<Loss>,
) -> Value {
    let id = &operation.id;
    let id = if names::snake(id) == name { id } else { name };
    let mut reduced = json!({"operationId": id});
    for key in ["summary", "description"] {
        if let Some(text) = original[key].as_str() {
            reduced[key] = docs::rustdoc(text).into();
        }
    }
    let parameters = original["parameters"].as_array();
    let parameters = parameters.into_iter().flatten();
    reduced["parameters"] = parameters
        .map(|original| parameter(original, operation))
        .collect();
    if let Some(body) = &operation.body
        && body.kind != Kind::None
    {
        let content = match body.kind {
            Kind::Raw => {
                json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})
            }
            Kind::Text => json!({"text/plain": {"schema": {"type": "string"}}}),
            _ => json!({JSON: {"schema": original["requestBody"]["content"][JSON]["schema"]}}),
        };
        reduced["requestBody"] = json!({"required": true, "content": content});
        if let Some(text) = original["requestBody"]["description"].as_str() {
            reduced["requestBody"]["description"] = docs::rustdoc(text).into();
        }
    }
    reduced["responses"] = responses(operation, &original["responses"], contract, losses);
    reduced
}

fn parameter(original: &Value, operation: &Operation) -> Value {
    let setter = names::snake(original["name"].as_str().unwrap_or_default());
    let parameter = operation.parameters.get(&setter);
    // The generator can't have an object that may be left out: its type is put in afterwards.
    let schema = match original.get("schema") {
        Some(schema) if parameter.is_some_and(|known| known.own_type.is_none()) => simple(schema),
        _ => json!({"type": "string"}),
    };
    let mut reduced = json!({
        "name": original["name"],
        "in": original["in"],
        "required": original["required"] == true,
        "schema": schema,
    });
    // Becomes an entry of a list, which ends with the line.
    if let Some(text) = original["description"].as_str() {
        let text = docs::rustdoc(text);
        reduced["description"] = text.split('\n').collect::<Vec<_>>().join(" ").into();
    }
    reduced
}

/// A text, a number or a flag, in one width for all: formats would pick narrower ones.
fn simple(schema: &Value) -> Value {
    let kind = &schema["type"];
    if kind != "integer" {
        return json!({"type": kind});
    }
    let format = match schema["format"].as_str() {
        Some("uint64") => "uint64",
        _ => "int64",
    };
    json!({"type": "integer", "format": format})
}

/// One answer for the results and one for the errors.
fn responses(
    operation: &Operation,
    original: &Value,
    contract: &Contract,
    losses: &mut Vec<Loss>,
) -> Value {
    let mut reduced = Map::new();
    let classes = [
        (operation.results(), &["2XX"] as &[&str]),
        (operation.errors(), &["4XX", "5XX"]),
    ];
    for (answers, ranges) in classes {
        let shared = match common(&answers) {
            Common::Nothing => continue,
            Common::Mixed => json!({"description": ""}),
            Common::One(answer) => {
                if contract.by_class {
                    losses.push(by_class(operation, &answers, ranges));
                }
                // As it is now: the contract was read before simple components moved.
                let content = &original[answer.status.to_string()]["content"];
                response(answer, &content[JSON]["schema"])
            }
        };
        for range in ranges {
            reduced.insert((*range).to_owned(), shared.clone());
        }
    }
    Value::Object(reduced)
}

fn response(answer: &Answer, schema: &Value) -> Value {
    let content = match answer.kind {
        Kind::Json => json!({JSON: {"schema": schema}}),
        Kind::Text => json!({JSON: {"schema": {"type": "string"}}}),
        Kind::Raw => json!({"application/octet-stream": {}}),
        _ => return json!({"description": ""}),
    };
    json!({"description": "", "content": content})
}

fn by_class(operation: &Operation, answers: &[&Answer], ranges: &[&str]) -> Loss {
    let statuses: Vec<String> = answers
        .iter()
        .map(|answer| answer.status.to_string())
        .collect();
    Loss {
        pointer: operation.at.join("responses"),
        message: format!(
            "{} {} taken as {}",
            statuses.join(", "),
            if statuses.len() == 1 { "is" } else { "are" },
            ranges.join(" and ")
        ),
    }
}
