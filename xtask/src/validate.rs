//! Stage `validate`: what the generator would answer with a panic, with code that doesn't
//! compile, or with silence.

use serde_json::Value;

use crate::{
    bundle,
    diagnostic::{Diagnostic, Failure},
    document::Document,
    pointer::Pointer,
    references,
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
    validation.references();
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

    fn references(&mut self) {
        let mut copy = self.document.value.clone();
        bundle::each_reference(&mut copy, &Pointer::root(), &mut |reference, at| {
            let target = Pointer::from_reference(reference);
            let message = match target {
                None => format!("{reference} is no place in the document"),
                Some(target) if references::locate(&self.document.value, &target).is_none() => {
                    format!("{reference} names nothing")
                }
                Some(_) => return,
            };
            self.found.push(self.document.diagnostic(at, message));
        });
    }

    fn schemas(&mut self) {
        let mut copy = self.document.value.clone();
        let mut found = Vec::new();
        schemas::walk(&mut copy, &mut |schema, at| {
            if let Some(mark) = schema.get("x-sensitive")
                && !mark
                    .as_str()
                    .is_some_and(|mark| SENSITIVITIES.contains(&mark))
            {
                found.push(at.clone());
            }
        });
        for at in found {
            self.refuse(
                &at,
                "has an x-sensitive that is neither secret nor personal",
            );
        }
    }

    fn operations(&mut self) {
        let paths = self.document.value.get("paths").and_then(Value::as_object);
        for (path, item) in paths.into_iter().flatten() {
            for method in METHODS {
                let Some(mark) = item.get(method).and_then(|item| item.get("x-idempotency")) else {
                    continue;
                };
                if !mark
                    .as_str()
                    .is_some_and(|mark| IDEMPOTENCIES.contains(&mark))
                {
                    let at = Pointer::root().join("paths").join(path).join(method);
                    let at = at.join("x-idempotency");
                    self.refuse(&at, format!("{mark} is neither nature nor key"));
                }
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
                "other.yaml is no place in the document",
            ),
            (
                "x-idempotency: key",
                "x-idempotency: always",
                "#/paths/~1a/post/x-idempotency: \"always\" is neither nature nor key",
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
}
