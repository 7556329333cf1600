//! Stage `overlay`: corrections and annotations that aren't part of the published document.

use enumset::EnumSet;
use roas_overlay::{
    apply::{Apply, ApplyOptions},
    v1_0::Overlay,
    validation::Validate,
};

use crate::{diagnostic::Failure, document::Document, pointer::Pointer};

/// Applies an OpenAPI Overlay 1.0 document.
///
/// # Errors
///
/// When the overlay isn't one, or when a target matches nothing: an annotation that silently
/// lost its target could be the one that marks a secret.
pub fn apply(overlay: &Document, document: &mut Document) -> Result<(), Failure> {
    let refuse = |message: String| Failure::file(&overlay.file, message);
    let parsed: Overlay = serde_json::from_value(overlay.value.clone())
        .map_err(|error| refuse(format!("isn't an OpenAPI Overlay 1.0 document: {error}")))?;
    parsed
        .validate(EnumSet::empty())
        .map_err(|error| refuse(error.to_string()))?;
    parsed
        .apply(
            &mut document.value,
            ApplyOptions::ErrorOnZeroMatch | ApplyOptions::ErrorOnMixedKindMatch,
        )
        .map_err(|error| {
            let place = Pointer::root().join("actions").join(error.action_index);
            let message = format!("target {}: {}", error.target, error.kind);
            Failure(vec![overlay.diagnostic(&place, message)])
        })?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn overlay(actions: &str) -> Document {
        let text = format!("overlay: 1.0.0\ninfo: {{title: T, version: '1'}}\nactions:\n{actions}");
        Document::parse("overlay.yaml", &text).unwrap()
    }

    fn document() -> Document {
        Document::parse(
            "api.yaml",
            "schemas: {A: {type: string}, B: {type: object}}",
        )
        .unwrap()
    }

    #[test]
    fn an_update_is_merged() {
        let mut target = document();
        let actions = "- {target: $.schemas.A, update: {x-sensitive: secret}}\n";
        apply(&overlay(actions), &mut target).unwrap();
        assert_eq!(
            target.value["schemas"]["A"],
            json!({"type": "string", "x-sensitive": "secret"})
        );
    }

    #[test]
    fn a_removal_removes() {
        let mut target = document();
        apply(
            &overlay("- {target: $.schemas.B, remove: true}\n"),
            &mut target,
        )
        .unwrap();
        assert_eq!(target.value["schemas"].get("B"), None);
    }

    #[test]
    fn a_target_that_matches_nothing_is_named_with_its_line() {
        let mut target = document();
        let before = target.value.clone();
        let actions =
            "- {target: $.schemas.A, update: {x: 1}}\n- {target: $.schemas.C, remove: true}\n";
        let failure = apply(&overlay(actions), &mut target).unwrap_err();
        let told = failure.to_string();
        assert!(
            told.starts_with("overlay.yaml:5: #/actions/1: target $.schemas.C"),
            "{told}"
        );
        assert_eq!(target.value, before);
    }

    #[test]
    fn a_document_that_is_no_overlay_is_refused() {
        let other = Document::parse("api.yaml", "openapi: 3.1.0").unwrap();
        assert!(apply(&other, &mut document()).is_err());
    }
}
