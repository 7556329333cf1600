//! What the generator throws away and our passes bring back: limits, order, secrets, texts.

mod answers;
mod cycles;
mod default;
mod direction;
mod operation;
mod read;
mod schema;
mod union;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    diagnostic::Loss,
    hoist,
    pointer::Pointer,
    schemas::{self, METHODS},
};

pub use answers::{Common, common};
pub use operation::{Answer, Body, Encoding, Idempotency, Kind, Operation, Parameter, Status};
pub(crate) use read::is_wide;
pub use schema::{Content, Form, Property, Schema, Sensitivity, Shape, TextRule, Traits};

/// The parts of a document that the generated code doesn't express by itself.
#[derive(Debug, Default)]
pub struct Contract {
    /// The component schemas, by name.
    pub schemas: BTreeMap<String, Schema>,
    /// Names that a type has beside its own, each with the type's own.
    pub names: BTreeMap<String, String>,
    /// The operations, by method name.
    pub operations: BTreeMap<String, Operation>,
    /// The components that are a body by themselves.
    pub bodies: BTreeSet<String>,
    /// Types and types in them that must stand behind a pointer.
    pub boxed: BTreeSet<(String, String)>,
    /// Objects that would hold themselves in each value, and so have none.
    pub endless: BTreeSet<String>,
    /// The names of all headers that carry a secret, in lower case.
    pub secret_headers: BTreeSet<String>,
    /// Whether any status of a class stands for the documented ones, as the overlay's `x-answers`
    /// says.
    pub by_class: bool,
}

/// Reads the contract out of a document in 3.0 dialect.
pub fn read(document: &Value, losses: &mut Vec<Loss>) -> Contract {
    let mut reader = Reader { document, losses };
    let mut contract = Contract {
        by_class: document["x-answers"] == "by-class",
        ..Contract::default()
    };
    let names = document.get(hoist::NAMES).and_then(Value::as_object);
    for (name, stands_for) in names.into_iter().flatten() {
        let stands_for = stands_for.as_str().unwrap_or_default();
        contract.names.insert(name.clone(), stands_for.to_owned());
    }
    let at = Pointer::root().join("components").join("schemas");
    let components = document.pointer(at.as_str()).and_then(Value::as_object);
    for (name, schema) in components.into_iter().flatten() {
        let schema = reader.schema(schema, &at.join(name));
        contract.schemas.insert(name.clone(), schema);
    }
    let paths = document.get("paths").and_then(Value::as_object);
    let (mut bodies, mut answers) = (Vec::new(), Vec::new());
    for (path, item) in paths.into_iter().flatten() {
        for method in METHODS {
            let Some(operation) = item.get(method) else {
                continue;
            };
            let at = Pointer::root().join("paths").join(path).join(method);
            let place = (path.as_str(), method);
            if let Some((name, operation)) = reader.operation(item, operation, &at, place) {
                contract.secret_headers.extend(operation.secret_headers());
                contract.operations.insert(name, operation);
            }
            let own = operation.get("parameters").and_then(Value::as_array);
            let shared = item.get("parameters").and_then(Value::as_array);
            let contents = own.into_iter().chain(shared).flatten();
            for parameter in contents.map(|parameter| reader.resolve(parameter)) {
                bodies.extend(
                    ["content", "schema"]
                        .iter()
                        .filter_map(|key| parameter.get(key)),
                );
            }
            bodies.extend(
                operation
                    .get("requestBody")
                    .map(|body| reader.resolve(body)),
            );
            let responses = operation.get("responses").and_then(Value::as_object);
            let responses = responses.into_iter().flatten();
            answers.extend(
                responses.filter_map(|(_, response)| reader.resolve(response).get("content")),
            );
        }
    }
    for body in &bodies {
        let content = body.get("content").and_then(Value::as_object);
        let schemas = content
            .into_iter()
            .flatten()
            .filter_map(|(_, media)| media.get("schema"));
        let names = schemas.filter_map(schemas::component);
        contract.bodies.extend(names.map(str::to_owned));
    }
    let components = &mut contract.schemas;
    direction::mark(bodies, document, components, |schema| {
        &mut schema.in_requests
    });
    direction::mark(answers, document, components, |schema| {
        &mut schema.in_answers
    });
    direction::settle(components, losses);
    direction::empty_lists(components, losses);
    contract.boxed = cycles::boxed(components);
    contract.endless = cycles::endless(components);
    contract
}

struct Reader<'a> {
    document: &'a Value,
    losses: &'a mut Vec<Loss>,
}

impl<'a> Reader<'a> {
    fn resolve(&self, value: &'a Value) -> &'a Value {
        value
            .get("$ref")
            .and_then(Value::as_str)
            .and_then(Pointer::from_reference)
            .and_then(|target| self.document.pointer(target.as_str()))
            .unwrap_or(value)
    }

    fn lost(&mut self, at: &Pointer, message: String) {
        self.losses.push(Loss {
            pointer: at.clone(),
            message,
        });
    }
}

fn sensitivity(schema: &Value) -> Option<Sensitivity> {
    Sensitivity::read(schema.get("x-sensitive")?.as_str()?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Value {
        json!({
            "paths": {"/a/{id}": {"post": {
                "operationId": "doIt",
                "parameters": [
                    {"name": "id", "in": "path", "required": true, "schema": {"type": "string"}},
                    {"name": "Session-Token", "in": "header", "x-sensitive": "secret",
                     "schema": {"type": "string", "maxLength": 9}},
                    {"name": "Metadata", "in": "header", "content": {"application/json":
                        {"schema": {"$ref": "#/components/schemas/Metadata"}}}},
                ],
                "requestBody": {"content": {"application/json":
                    {"schema": {"$ref": "#/components/schemas/Asked"}}}},
            }}},
            "components": {"schemas": {
                "Asked": {"type": "object", "required": ["z", "a"], "properties": {
                    "z": {"$ref": "#/components/schemas/Code"},
                    "a": {"type": "integer", "minimum": 0, "exclusiveMinimum": true},
                    "list": {"type": "array", "maxItems": 3,
                             "items": {"$ref": "#/components/schemas/Inner"}},
                }},
                "Inner": {"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}},
                "Metadata": {"type": "object"},
                "Answer": {"type": "object"},
                "Code": {"type": "string", "pattern": "^[A-Z]+$", "x-sensitive": "personal"},
            }},
        })
    }

    fn contract() -> Contract {
        read(&document(), &mut Vec::new())
    }

    #[test]
    fn an_optional_list_has_no_smallest_length() {
        let list = json!({"type": "array", "minItems": 1, "items": {"type": "string"}});
        let document = json!({"components": {"schemas": {
            "A": {"type": "object", "required": ["needed"], "properties": {"needed": list, "other": list}},
        }}});
        let contract = read(&document, &mut Vec::new());
        let least = |name: &str| match &contract.schemas["A"].properties[name].value {
            Content::List { least, .. } => *least,
            other => panic!("{other:?}"),
        };
        assert_eq!(least("needed"), Some(1));
        assert_eq!(least("other"), None);
    }

    #[test]
    fn required_properties_keep_the_order_of_the_document() {
        assert_eq!(contract().schemas["Asked"].required, ["z", "a"]);
    }

    #[test]
    fn only_what_a_body_or_a_header_reaches_is_part_of_a_request() {
        let contract = contract();
        let requested: Vec<_> = contract
            .schemas
            .iter()
            .filter(|(_, schema)| schema.in_requests)
            .map(|(name, _)| name.as_str())
            .collect();
        assert_eq!(requested, ["Asked", "Code", "Inner", "Metadata"]);
    }

    #[test]
    fn an_exclusive_bound_of_a_whole_number_moves_by_one() {
        let contract = contract();
        let property = &contract.schemas["Asked"].properties["a"];
        assert!(matches!(
            property.value,
            Content::Integer {
                wide: false,
                minimum: Some(1),
                maximum: None
            }
        ));
    }

    #[test]
    fn secret_headers_are_collected() {
        let contract = contract();
        assert!(contract.secret_headers.contains("session-token"));
        assert_eq!(contract.secret_headers.len(), 1);
        assert_eq!(
            contract.operations["do_it"].parameters["session_token"].name,
            "Session-Token"
        );
    }

    #[test]
    fn a_rule_that_cannot_be_checked_is_recorded() {
        let mut document = document();
        document["components"]["schemas"]["Code"]["pattern"] = "^(ab|c)+$".into();
        let mut losses = Vec::new();
        read(&document, &mut losses);
        assert!(
            losses
                .iter()
                .any(|loss| loss.pointer.as_str().ends_with("/pattern"))
        );
    }
}
