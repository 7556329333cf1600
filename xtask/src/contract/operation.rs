//! What is remembered of an operation.

use std::collections::BTreeMap;

use serde_json::Value;

use super::Property;

/// An operation.
#[derive(Debug, Default)]
pub struct Operation {
    /// The `operationId`.
    pub id: String,
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path with its parameters in braces.
    pub path: String,
    /// By what a call may be repeated without acting twice, when the document says it.
    pub idempotency: Option<Idempotency>,
    /// Its parameters, by the name of the generated setter.
    pub parameters: BTreeMap<String, Parameter>,
}

/// By what a call may be repeated without acting twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idempotency {
    /// By its nature.
    Nature,
    /// By the idempotency key that it carries.
    Key,
}

impl Idempotency {
    /// Reads the annotation of an operation. Other values were refused before.
    pub(super) fn read(operation: &Value) -> Option<Self> {
        match operation["x-idempotency"].as_str() {
            Some("nature") => Some(Self::Nature),
            Some("key") => Some(Self::Key),
            _ => None,
        }
    }
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// The name as the document writes it.
    pub name: String,
    /// Where it stands: `path`, `query` or `header`.
    pub location: String,
    /// Whether a call needs it.
    pub required: bool,
    /// Its value.
    pub property: Property,
}
