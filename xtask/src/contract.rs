//! What the generator throws away and our passes bring back: limits, order, secrets, texts.

mod answers;
mod operation;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    diagnostic::Loss,
    pattern::{self, Span},
    pointer::Pointer,
    schemas::{self, METHODS},
};

pub use answers::{Common, common};
pub use operation::{Answer, Body, Encoding, Idempotency, Kind, Operation, Parameter, Status};

/// The parts of a document that the generated code doesn't express by itself.
#[derive(Debug, Default)]
pub struct Contract {
    /// The component schemas, by name.
    pub schemas: BTreeMap<String, Schema>,
    /// The operations, by method name.
    pub operations: BTreeMap<String, Operation>,
    /// The names of all headers that carry a secret, in lower case.
    pub secret_headers: BTreeSet<String>,
    /// Whether any status of a class stands for the documented ones, as the overlay's `x-answers`
    /// says.
    pub by_class: bool,
}

/// A component schema.
#[derive(Debug)]
pub struct Schema {
    /// The names of the required properties, in the document's order.
    pub required: Vec<String>,
    /// The properties, by name.
    pub properties: BTreeMap<String, Property>,
    /// Whether a request body can contain it.
    pub in_requests: bool,
    /// How the SDK treats a value of this component itself.
    pub sensitivity: Option<Sensitivity>,
}

/// A property or a parameter.
#[derive(Debug)]
pub struct Property {
    /// The text beside it.
    pub description: Option<String>,
    /// Whether Klarna is about to drop it.
    pub deprecated: bool,
    /// How the SDK treats its value.
    pub sensitivity: Option<Sensitivity>,
    /// What its value may be.
    pub value: Content,
}

/// How the SDK treats a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sensitivity {
    /// It grants something: it is wrapped, and never printed.
    Secret,
    /// It says something about a person: it isn't printed.
    Personal,
}

/// What a value may be.
#[derive(Debug)]
pub enum Content {
    /// A text.
    Text(Vec<TextRule>),
    /// A moment in time.
    Timestamp,
    /// A whole number.
    Integer {
        /// The smallest value.
        minimum: Option<i64>,
        /// The largest value.
        maximum: Option<i64>,
    },
    /// Any other number.
    Number {
        /// The smallest value.
        minimum: Option<i64>,
        /// The largest value.
        maximum: Option<i64>,
    },
    /// A list.
    List {
        /// The smallest number of entries.
        least: Option<usize>,
        /// The largest number of entries.
        most: Option<usize>,
        /// What an entry may be.
        entry: Box<Content>,
    },
    /// A component of this name that has rules of its own.
    Component(String),
    /// Anything without rules of its own.
    Free,
}

/// A rule for a text.
#[derive(Debug)]
pub enum TextRule {
    /// The smallest number of characters.
    MinLength(usize),
    /// The largest number of characters.
    MaxLength(usize),
    /// A pattern, and the runs that it stands for.
    Pattern(String, Vec<Span>),
    /// A calendar date.
    Date,
    /// An absolute URI.
    Uri,
    /// An e-mail address.
    Email,
    /// A duration.
    Duration,
}

/// Reads the contract out of a document in 3.0 dialect.
pub fn read(document: &Value, losses: &mut Vec<Loss>) -> Contract {
    let mut reader = Reader { document, losses };
    let mut contract = Contract {
        by_class: document["x-answers"] == "by-class",
        ..Contract::default()
    };
    let at = Pointer::root().join("components").join("schemas");
    let components = document.pointer(at.as_str()).and_then(Value::as_object);
    for (name, schema) in components.into_iter().flatten() {
        let schema = reader.schema(schema, &at.join(name));
        contract.schemas.insert(name.clone(), schema);
    }
    let paths = document.get("paths").and_then(Value::as_object);
    let mut bodies = Vec::new();
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
        }
    }
    for body in bodies {
        mark_requested(body, document, &mut contract);
    }
    contract
}

/// Marks everything that `value` refers to as part of a request.
fn mark_requested(value: &Value, document: &Value, contract: &mut Contract) {
    match value {
        Value::Object(members) => {
            if let Some(name) = schemas::component(value)
                && let Some(schema) = contract.schemas.get_mut(name)
                && !std::mem::replace(&mut schema.in_requests, true)
            {
                mark_requested(&document["components"]["schemas"][name], document, contract);
            }
            for member in members.values() {
                mark_requested(member, document, contract);
            }
        }
        Value::Array(items) => {
            for item in items {
                mark_requested(item, document, contract);
            }
        }
        _ => {}
    }
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

    fn schema(&mut self, schema: &'a Value, at: &Pointer) -> Schema {
        let required = schema.get("required").and_then(Value::as_array);
        let properties = schema.get("properties").and_then(Value::as_object);
        let at = at.join("properties");
        let required: Vec<String> = required
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        let mut properties: BTreeMap<_, _> = properties
            .into_iter()
            .flatten()
            .map(|(name, property)| (name.clone(), self.property(property, &at.join(name))))
            .collect();
        for (name, property) in &mut properties {
            // An optional list that is empty isn't sent.
            if let Content::List { least, .. } = &mut property.value
                && !required.contains(name)
            {
                *least = None;
            }
        }
        Schema {
            required,
            properties,
            in_requests: false,
            sensitivity: sensitivity(schema),
        }
    }

    fn property(&mut self, property: &'a Value, at: &Pointer) -> Property {
        let target = self.resolve(property);
        let of_either = |key: &str| property.get(key).or_else(|| target.get(key));
        Property {
            description: of_either("description")
                .and_then(Value::as_str)
                .map(str::to_owned),
            deprecated: of_either("deprecated") == Some(&Value::Bool(true)),
            sensitivity: sensitivity(property).or_else(|| sensitivity(target)),
            value: self.value(property, at),
        }
    }

    fn value(&mut self, schema: &'a Value, at: &Pointer) -> Content {
        if let Some(name) = schemas::component(schema) {
            let target = self.resolve(schema);
            if is_scalar(target) || target["type"] == "array" {
                return self.value(target, at);
            }
            // Value sets are open and free-form objects have no rules.
            let has_rules = ["properties", "oneOf", "anyOf", "allOf"]
                .iter()
                .any(|key| target.get(key).is_some());
            return if has_rules {
                Content::Component(name.to_owned())
            } else {
                Content::Free
            };
        }
        let count = |key: &str| {
            schema
                .get(key)
                .and_then(Value::as_u64)
                .and_then(|count| usize::try_from(count).ok())
        };
        match schema.get("type").and_then(Value::as_str) {
            Some("string") if schema["format"] == "date-time" => Content::Timestamp,
            Some("string") => Content::Text(self.text(schema, at)),
            Some("integer") => Content::Integer {
                minimum: self.bound(schema, "minimum", "exclusiveMinimum", 1, at),
                maximum: self.bound(schema, "maximum", "exclusiveMaximum", -1, at),
            },
            Some("number") => Content::Number {
                minimum: self.bound(schema, "minimum", "exclusiveMinimum", 0, at),
                maximum: self.bound(schema, "maximum", "exclusiveMaximum", 0, at),
            },
            Some("array") => Content::List {
                least: count("minItems"),
                most: count("maxItems"),
                entry: Box::new(match schema.get("items") {
                    Some(items) => self.value(items, &at.join("items")),
                    None => Content::Free,
                }),
            },
            _ => Content::Free,
        }
    }

    fn text(&mut self, schema: &Value, at: &Pointer) -> Vec<TextRule> {
        let mut rules = Vec::new();
        let count = |key: &str| {
            schema
                .get(key)
                .and_then(Value::as_u64)
                .and_then(|count| usize::try_from(count).ok())
        };
        rules.extend(count("minLength").map(TextRule::MinLength));
        rules.extend(count("maxLength").map(TextRule::MaxLength));
        if let Some(text) = schema.get("pattern").and_then(Value::as_str) {
            match pattern::spans(text) {
                Some(spans) => rules.push(TextRule::Pattern(text.to_owned(), spans)),
                None => self.lost(
                    &at.join("pattern"),
                    format!("{text} isn't checked before sending: it is more than a row of character classes"),
                ),
            }
        }
        match schema.get("format").and_then(Value::as_str) {
            Some("date") => rules.push(TextRule::Date),
            Some("uri") => rules.push(TextRule::Uri),
            Some("email") => rules.push(TextRule::Email),
            Some("duration") => rules.push(TextRule::Duration),
            Some(format) => self.lost(
                &at.join("format"),
                format!("{format} isn't checked before sending"),
            ),
            None => {}
        }
        rules
    }

    /// Reads a bound; `step` is what an exclusive one adds.
    fn bound(
        &mut self,
        schema: &Value,
        key: &str,
        exclusive: &str,
        step: i64,
        at: &Pointer,
    ) -> Option<i64> {
        let bound = schema.get(key)?;
        let is_exclusive = schema.get(exclusive) == Some(&Value::Bool(true));
        let exact = match bound.as_i64() {
            Some(bound) if !is_exclusive => Some(bound),
            Some(bound) if step != 0 => bound.checked_add(step),
            _ => None,
        };
        if exact.is_none() {
            self.lost(
                &at.join(key),
                format!("{bound} isn't checked before sending"),
            );
        }
        exact
    }
}

fn sensitivity(schema: &Value) -> Option<Sensitivity> {
    match schema.get("x-sensitive")?.as_str()? {
        "secret" => Some(Sensitivity::Secret),
        "personal" => Some(Sensitivity::Personal),
        _ => None,
    }
}

/// Whether a component is a simple value, which needs no type of its own.
pub fn is_scalar(schema: &Value) -> bool {
    schema.get("enum").is_none()
        && matches!(
            schema.get("type").and_then(Value::as_str),
            Some("string" | "integer" | "number" | "boolean")
        )
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
    fn simple_components_lend_their_rules_to_the_property() {
        let contract = contract();
        let property = &contract.schemas["Asked"].properties["z"];
        assert_eq!(property.sensitivity, Some(Sensitivity::Personal));
        assert!(
            matches!(&property.value, Content::Text(rules) if matches!(rules[..], [TextRule::Pattern(..)]))
        );
    }

    #[test]
    fn an_exclusive_bound_of_a_whole_number_moves_by_one() {
        let contract = contract();
        let property = &contract.schemas["Asked"].properties["a"];
        assert!(matches!(
            property.value,
            Content::Integer {
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
