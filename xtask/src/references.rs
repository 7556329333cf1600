//! References between schemas: each names a component, wherever its target stands.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::{diagnostic::Loss, names, pointer::Pointer, schemas};

/// What a reference to a component starts with.
pub const PREFIX: &str = "#/components/schemas/";

/// Name of the member of a document with the components that stood elsewhere.
pub(crate) const INLINE: &str = "x-inline";

/// Makes a component of every schema that is referred to by its place, and brings references and
/// the mappings of discriminators into one form: the prefix, and the name as it is.
pub fn name_targets(document: &mut Value, losses: &mut Vec<Loss>) {
    let mut targets = BTreeMap::new();
    schemas::walk(document, &mut |schema, _| {
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            targets
                .entry(reference.to_owned())
                .or_insert(None::<String>);
        }
    });
    let mut taken = names::Taken::default();
    for name in components(document).keys() {
        taken.give_type(name);
    }
    let mut copies = Vec::new();
    for (reference, name) in &mut targets {
        let Some(target) = Pointer::from_reference(reference) else {
            continue;
        };
        let component = target
            .as_str()
            .strip_prefix("/components/schemas/")
            .filter(|rest| !rest.contains('/'))
            .map(unescaped);
        if let Some(component) = component
            && components(document).contains_key(&component)
        {
            *name = Some(component);
        } else if let Some(schema) = document.pointer(target.as_str()) {
            let given = taken.give_type(&place_name(target.as_str()));
            copies.push((given.clone(), schema.clone()));
            *name = Some(given);
        }
    }
    if !copies.is_empty() {
        let schemas = &mut document["components"]["schemas"];
        if !schemas.is_object() {
            *schemas = Value::Object(Map::new());
        }
        if let Some(schemas) = schemas.as_object_mut() {
            schemas.extend(copies);
        }
    }
    let known: BTreeSet<String> = components(document).keys().cloned().collect();
    schemas::walk(document, &mut |schema, at| {
        let reference = schema.get("$ref").and_then(Value::as_str);
        if let Some(Some(name)) = reference.and_then(|reference| targets.get(reference)) {
            schema["$ref"] = format!("{PREFIX}{name}").into();
        }
        let mapping = schema
            .get_mut("discriminator")
            .and_then(|discriminator| discriminator.get_mut("mapping"))
            .and_then(Value::as_object_mut);
        let Some(mapping) = mapping else { return };
        for (value, target) in std::mem::take(mapping) {
            let text = target.as_str().unwrap_or_default();
            let name = match text.strip_prefix(PREFIX) {
                Some(name) => unescaped(name),
                None => text.to_owned(),
            };
            if known.contains(&name) {
                mapping.insert(value, name.into());
            } else {
                losses.push(Loss {
                    pointer: at.join("discriminator").join("mapping").join(value),
                    message: "names no schema: the value is kept as an unknown form".into(),
                });
            }
        }
    });
}

/// Returns the component schemas of a document.
pub fn components(document: &Value) -> &Map<String, Value> {
    static NONE: std::sync::LazyLock<Map<String, Value>> = std::sync::LazyLock::new(Map::new);
    document
        .get("components")
        .and_then(|components| components.get("schemas"))
        .and_then(Value::as_object)
        .unwrap_or(&NONE)
}

/// Notes that the document has no component of this name: its schema stood elsewhere.
pub(crate) fn note_inline(document: &mut Value, name: String) {
    if let Some(root) = document.as_object_mut()
        && let Value::Array(names) = root.entry(INLINE).or_insert_with(|| json!([]))
    {
        names.push(name.into());
    }
}

/// Returns a schema that is the component of this name.
pub fn reference(name: &str) -> Value {
    json!({ "$ref": format!("{PREFIX}{name}") })
}

/// Returns a step of a pointer as the document writes it.
pub(crate) fn unescaped(step: &str) -> String {
    step.replace("~1", "/").replace("~0", "~")
}

/// The name of a component for a schema at this place: its steps without those of OpenAPI.
fn place_name(place: &str) -> String {
    const STEPS: [&str; 14] = [
        "paths",
        "components",
        "schemas",
        "properties",
        "content",
        "schema",
        "$defs",
        "definitions",
        "responses",
        "parameters",
        "application/json",
        "allOf",
        "anyOf",
        "oneOf",
    ];
    let steps: Vec<String> = place.split('/').skip(1).map(unescaped).collect();
    let named: Vec<&str> = steps
        .iter()
        .map(String::as_str)
        .filter(|step| !STEPS.contains(step))
        .collect();
    names::of_type(&named.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(mut document: Value) -> (Value, Vec<Loss>) {
        let mut losses = Vec::new();
        name_targets(&mut document, &mut losses);
        (document, losses)
    }

    #[test]
    fn a_schema_that_is_referred_to_by_its_place_becomes_a_component() {
        let (document, _) = named(json!({
            "paths": {"/a": {"get": {"responses": {"200": {"content": {"application/json": {
                "schema": {"type": "object", "properties": {"id": {"type": "string"}}}}}}}}}},
            "components": {"schemas": {"A": {"properties": {
                "b": {"$ref": "#/paths/~1a/get/responses/200/content/application~1json/schema"},
                "c": {"$ref": "#/components/schemas/A/$defs/Inner"}},
                "$defs": {"Inner": {"type": "integer"}}}}},
        }));
        let schemas = &document["components"]["schemas"];
        assert_eq!(
            schemas["A"]["properties"],
            json!({"b": {"$ref": "#/components/schemas/AGet200"}, "c": {"$ref": "#/components/schemas/AInner"}})
        );
        assert_eq!(schemas["AGet200"]["properties"]["id"]["type"], "string");
        assert_eq!(schemas["AInner"], json!({"type": "integer"}));
    }

    #[test]
    fn escaped_names_are_the_components_they_stand_for() {
        let (document, _) = named(json!({"components": {"schemas": {
            "List«a/b»": {"type": "array"},
            "B": {"$ref": "#/components/schemas/List%C2%ABa~1b%C2%BB"},
        }}}));
        assert_eq!(
            document["components"]["schemas"]["B"]["$ref"],
            "#/components/schemas/List«a/b»"
        );
    }

    #[test]
    fn a_mapping_names_components_and_what_names_none_is_recorded() {
        let (document, losses) = named(json!({"components": {"schemas": {"U": {
            "oneOf": [{"$ref": "#/components/schemas/U"}],
            "discriminator": {"propertyName": "kind", "mapping": {
                "a": "#/components/schemas/U", "b": "U", "c": "Other"}}}}}}));
        let mapping = &document["components"]["schemas"]["U"]["discriminator"]["mapping"];
        assert_eq!(*mapping, json!({"a": "U", "b": "U"}));
        assert!(losses[0].pointer.as_str().ends_with("/mapping/c"));
    }
}
