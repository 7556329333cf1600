//! Stage `validate`: what the generator would answer with a panic, with code that doesn't
//! compile, or with silence.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Failure},
    document::Document,
    pointer::Pointer,
    schemas::{self, METHODS},
};

/// How the SDK treats a value, as the overlay's `x-sensitive` says.
pub const SENSITIVITIES: [&str; 2] = ["secret", "personal"];

/// By what a call may be repeated, as the overlay's `x-idempotency` says.
pub const IDEMPOTENCIES: [&str; 2] = ["nature", "key"];

/// Holds a document against the rules that the later stages rely on.
///
/// # Errors
///
/// With every rule that is broken and its place.
pub fn validate(document: &Document) -> Result<(), Failure> {
    let mut validation = Validation {
        document,
        found: Vec::new(),
    };
    validation.version();
    validation.references(&document.value, &Pointer::root());
    validation.schemas();
    validation.operations();
    if validation.found.is_empty() {
        Ok(())
    } else {
        Err(Failure(validation.found))
    }
}

struct Validation<'a> {
    document: &'a Document,
    found: Vec<Diagnostic>,
}

impl Validation<'_> {
    fn refuse(&mut self, at: &Pointer, message: impl Into<String>) {
        self.found.push(self.document.diagnostic(at, message));
    }

    fn version(&mut self) {
        let at = Pointer::root().join("openapi");
        match &self.document.value["openapi"] {
            Value::String(version)
                if version.starts_with("3.0.") || version.starts_with("3.1.") => {}
            Value::Null => self.refuse(&at, "isn't there: this is no OpenAPI 3 document"),
            other => self.refuse(&at, format!("version {other} isn't 3.0.x or 3.1.x")),
        }
    }

    fn references(&mut self, value: &Value, at: &Pointer) {
        match value {
            Value::Object(members) => {
                if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                    let place = at.join("$ref");
                    match Pointer::from_reference(reference) {
                        None => self.refuse(&place, format!("{reference} is in another file")),
                        Some(target) if self.document.value.pointer(target.as_str()).is_none() => {
                            self.refuse(&place, format!("{reference} names nothing"));
                        }
                        Some(_) => {}
                    }
                }
                for (name, member) in members {
                    // Examples are data: a `$ref` in there is nobody's reference, except for the
                    // named ones.
                    let is_property = at.as_str().ends_with("/properties");
                    let is_data = matches!(
                        name.as_str(),
                        "example" | "value" | "default" | "const" | "enum"
                    );
                    if is_property || !is_data {
                        self.references(member, &at.join(name));
                    }
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.references(item, &at.join(index));
                }
            }
            _ => {}
        }
    }

    fn schemas(&mut self) {
        let components = Pointer::root().join("components").join("schemas");
        let mut copy = self.document.value.clone();
        let mut found = Vec::new();
        schemas::walk(&mut copy, &mut |schema, at| {
            let mut refuse = |message: &str| found.push((at.clone(), message.to_owned()));
            let named = at.parent().as_ref() == Some(&components);
            if !named && schema.get("properties").is_some() {
                refuse(
                    "is an object without a name: make it a component, its name becomes the type's",
                );
            }
            if !named && schema.get("enum").is_some() {
                refuse(
                    "is a value set without a name: make it a component, its name becomes the type's",
                );
            }
            if let Some(mark) = schema.get("x-sensitive")
                && !mark
                    .as_str()
                    .is_some_and(|mark| SENSITIVITIES.contains(&mark))
            {
                refuse("has an x-sensitive that is neither secret nor personal");
            }
            let typed = ["$ref", "type", "oneOf", "anyOf", "allOf", "const"]
                .iter()
                .any(|key| schema.get(key).is_some());
            if !typed && schema.as_object().is_some_and(|schema| !schema.is_empty()) {
                refuse("has no type");
            }
            if schema.get("additionalProperties") == Some(&Value::Bool(false)) {
                refuse(
                    "has additionalProperties: false: an answer with a new field wouldn't decode",
                );
            }
        });
        for (at, message) in found {
            self.refuse(&at, message);
        }
    }

    fn operations(&mut self) {
        let mut known: BTreeMap<String, Pointer> = BTreeMap::new();
        let paths = self.document.value.get("paths").and_then(Value::as_object);
        for (path, item) in paths.into_iter().flatten() {
            for method in METHODS {
                let Some(operation) = item.get(method) else {
                    continue;
                };
                let at = Pointer::root().join("paths").join(path).join(method);
                match operation.get("operationId").and_then(Value::as_str) {
                    None => self.refuse(&at, "has no operationId"),
                    Some(id) => {
                        if let Some(other) = known.insert(id.to_snake_case(), at.clone()) {
                            self.refuse(&at, format!("has the same method name {id} as {other}"));
                        }
                    }
                }
                if let Some(mark) = operation.get("x-idempotency")
                    && !mark
                        .as_str()
                        .is_some_and(|mark| IDEMPOTENCIES.contains(&mark))
                {
                    let at = at.join("x-idempotency");
                    self.refuse(&at, format!("{mark} is neither nature nor key"));
                }
                self.parameters(item, operation, &at);
            }
        }
    }

    fn parameters(&mut self, item: &Value, operation: &Value, at: &Pointer) {
        let mut names = BTreeSet::new();
        let own = operation.get("parameters").and_then(Value::as_array);
        let shared = item.get("parameters").and_then(Value::as_array);
        for parameter in own.into_iter().chain(shared).flatten() {
            let parameter = parameter
                .get("$ref")
                .and_then(Value::as_str)
                .and_then(Pointer::from_reference)
                .and_then(|target| self.document.value.pointer(target.as_str()))
                .unwrap_or(parameter);
            let Some(name) = parameter.get("name").and_then(Value::as_str) else {
                self.refuse(at, "has a parameter without a name");
                continue;
            };
            let ignored = ["authorization", "accept", "content-type"];
            if parameter["in"] == "header" && ignored.contains(&name.to_lowercase().as_str()) {
                self.refuse(
                    at,
                    format!("declares the header {name}, which OpenAPI leaves to others"),
                );
            }
            if parameter["in"] == "cookie" {
                self.refuse(at, format!("has the cookie parameter {name}"));
            }
            if name == "body" || !names.insert(name.to_snake_case()) {
                self.refuse(
                    at,
                    format!("has two parameters that become {}", name.to_snake_case()),
                );
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn findings(text: &str) -> String {
        let document = Document::parse("api.yaml", text).unwrap();
        validate(&document).map_or_else(|failure| failure.to_string(), |()| String::new())
    }

    const SOUND: &str = "
openapi: 3.1.0
paths:
  /a:
    post:
      operationId: doIt
      x-idempotency: key
      parameters: [{name: Key, in: header, schema: {type: string}}]
components:
  schemas:
    A: {type: object, properties: {b: {$ref: '#/components/schemas/B'}}}
    B: {type: string, enum: [X]}
";

    #[test]
    fn a_sound_document_passes() {
        assert_eq!(findings(SOUND), "");
    }

    #[test]
    fn each_unsound_place_is_named() {
        for (sound, unsound, told) in [
            ("3.1.0", "2.0.0", "api.yaml:2: #/openapi: version \"2.0.0\""),
            (
                "schemas/B'",
                "schemas/C'",
                "#/components/schemas/A/properties/b/$ref: #/components/schemas/C names nothing",
            ),
            (
                "'#/components/schemas/B'",
                "other.yaml",
                "other.yaml is in another file",
            ),
            (
                "operationId: doIt",
                "summary: x",
                "#/paths/~1a/post: has no operationId",
            ),
            (
                "x-idempotency: key",
                "x-idempotency: always",
                "#/paths/~1a/post/x-idempotency: \"always\" is neither nature nor key",
            ),
            ("name: Key", "name: Accept", "declares the header Accept"),
            ("in: header", "in: cookie", "cookie parameter Key"),
            ("name: Key", "name: body", "two parameters that become body"),
            (
                "b: {$ref: '#/components/schemas/B'}",
                "b: {type: object, properties: {}}",
                "object without a name",
            ),
            (
                "b: {$ref: '#/components/schemas/B'}",
                "b: {type: string, enum: [Y]}",
                "value set without a name",
            ),
            (
                "b: {$ref: '#/components/schemas/B'}",
                "b: {maximum: 1}",
                "has no type",
            ),
            (
                "type: object,",
                "type: object, additionalProperties: false,",
                "additionalProperties: false",
            ),
            (
                "type: string, enum",
                "type: string, x-sensitive: very, enum",
                "x-sensitive",
            ),
        ] {
            let text = SOUND.replace(sound, unsound);
            assert_ne!(text, SOUND);
            let found = findings(&text);
            assert!(found.contains(told), "{unsound}: {found}");
        }
    }

    #[test]
    fn operations_that_become_one_method_are_refused() {
        let text = SOUND.replace(
            "components:",
            "  /b:\n    get: {operationId: do_it}\ncomponents:",
        );
        assert!(findings(&text).contains("same method name"));
    }
}
