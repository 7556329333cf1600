//! Schemas that references name where they stand, and what operations share.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::{CHAIN, PREFIX, components, locate, note_inline, resolve, target, unescaped};
use crate::{
    diagnostic::Loss, document::Document, names::call as names, pointer::Pointer, schemas,
};

/// Puts what `holder` refers to in its place: a parameter, a body, a response, a path item.
///
/// Members beside the reference stay, as far as OpenAPI 3.1 takes them. Nothing happens when the
/// reference names nothing: `validate` has told that.
pub(crate) fn inline(document: &mut Document, holder: &mut Value) {
    let Some(target) = target(holder) else {
        return;
    };
    let Some(at) = resolve(&document.value, &target) else {
        return;
    };
    share(document, &at);
    let Some(mut value) = document.value.pointer(at.as_str()).cloned() else {
        return;
    };
    if let (Some(members), Some(own)) = (value.as_object_mut(), holder.as_object()) {
        let own = own.iter().filter(|(name, _)| *name != "$ref");
        members.extend(own.map(|(name, member)| (name.clone(), member.clone())));
    }
    *holder = value;
}

/// Makes components of the schemas that stand in something shared, so that all who use it have one
/// type.
fn share(document: &mut Document, at: &Pointer) {
    let Some(value) = document.value.pointer(at.as_str()) else {
        return;
    };
    // A path item isn't shared by operations.
    let mut places = Vec::new();
    if value.get("schema").is_some() {
        places.push(at.join("schema"));
    }
    let content = value.get("content").and_then(Value::as_object);
    for (media, value) in content.into_iter().flatten() {
        if value.get("schema").is_some() {
            places.push(at.join("content").join(media).join("schema"));
        }
    }
    let base = at.steps().last().unwrap_or_default();
    for place in places {
        let is_simple = document
            .value
            .pointer(place.as_str())
            .is_none_or(|schema| schema.get("$ref").is_some() || !has_structure(schema));
        if !is_simple {
            move_to_components(document, &place, &base);
        }
    }
}

/// Whether a schema becomes a type of its own.
fn has_structure(schema: &Value) -> bool {
    [
        "properties",
        "enum",
        "oneOf",
        "anyOf",
        "allOf",
        "additionalProperties",
    ]
    .iter()
    .any(|key| schema.get(key).is_some())
        || schema.get("items").is_some_and(has_structure)
}

/// Makes components of all schemas that are referred to at another place.
pub(crate) fn collect_schemas(document: &mut Document) {
    let mut names = BTreeMap::new();
    // What is moved may refer to further places.
    loop {
        let mut odd = BTreeSet::new();
        let mut value = document.value.take();
        schemas::walk(&mut value, &mut |schema, _| {
            if let Some(target) = target(schema)
                && !is_component(&target)
                && !names.contains_key(&target)
            {
                odd.insert(target);
            }
        });
        document.value = value;
        if odd.is_empty() {
            break;
        }
        // Inner places first: afterwards the way to them leads through a reference.
        let mut odd: Vec<Pointer> = odd.into_iter().collect();
        odd.sort_by_key(|place| std::cmp::Reverse(place.as_str().len()));
        for place in odd {
            let target = locate(&document.value, &place).and_then(|at| {
                if is_component(&at) {
                    return Some(at);
                }
                let value = document.value.pointer(at.as_str())?;
                match value.get("$ref").and_then(Value::as_str) {
                    Some(next) => Pointer::from_reference(next),
                    None => {
                        let base = words(&at);
                        Some(move_to_components(document, &at, &base))
                    }
                }
            });
            // What names nothing was told by `validate`.
            names.insert(place.clone(), target.unwrap_or(place));
        }
    }
    let mut value = document.value.take();
    schemas::walk(&mut value, &mut |schema, _| {
        let mut target = target(schema);
        for _ in 0..CHAIN {
            match target.as_ref().and_then(|target| names.get(target)) {
                Some(next) if Some(next) != target.as_ref() => target = Some(next.clone()),
                _ => break,
            }
        }
        if let (Some(target), Some(schema)) = (target, schema.as_object_mut()) {
            schema.insert("$ref".into(), target.to_string().into());
        }
    });
    document.value = value;
}

/// Whether a place is a component schema itself.
fn is_component(at: &Pointer) -> bool {
    let steps: Vec<String> = at.steps().collect();
    matches!(steps.as_slice(), [a, b, _] if a == "components" && b == "schemas")
}

/// The telling words of a place.
fn words(at: &Pointer) -> String {
    const SILENT: [&str; 9] = [
        "components",
        "content",
        "definitions",
        "paths",
        "properties",
        "requestBodies",
        "responses",
        "schema",
        "schemas",
    ];
    let is_in_file = at.steps().next().as_deref() == Some(crate::bundle::FILES);
    let steps = at
        .steps()
        // The number of a file says nothing.
        .skip(if is_in_file { 2 } else { 0 })
        .filter(|step| !SILENT.contains(&step.as_str()) && !step.contains("/json"));
    steps.collect::<Vec<_>>().join("-")
}

/// Moves a schema to the components and leaves a reference; returns its new place.
fn move_to_components(document: &mut Document, from: &Pointer, base: &str) -> Pointer {
    let schemas = Pointer::root().join("components").join("schemas");
    let mut taken: BTreeSet<String> = BTreeSet::new();
    if let Some(Value::Object(known)) = document.value.pointer(schemas.as_str()) {
        taken.extend(known.keys().map(|name| names::pascal(name)));
    }
    let name = names::unique(&names::pascal(base), &mut |name| {
        !taken.contains(&names::pascal(name))
    });
    let to = schemas.join(&name);
    document.moved(from, &to);
    let mut schema = Value::Null;
    if let Some(place) = document.value.pointer_mut(from.as_str()) {
        schema = std::mem::replace(place, json!({"$ref": to.to_string()}));
    }
    let known = document
        .value
        .as_object_mut()
        .map(|root| root.entry("components").or_insert_with(|| json!({})))
        .and_then(Value::as_object_mut)
        .map(|components| components.entry("schemas").or_insert_with(|| json!({})));
    if let Some(Value::Object(known)) = known {
        known.insert(name.clone(), schema);
    }
    note_inline(&mut document.value, name);
    to
}

/// Brings references to components and the mappings of discriminators into one form: the prefix, and
/// the name as it is.
pub(crate) fn one_form(document: &mut Value, losses: &mut Vec<Loss>) {
    let known: BTreeSet<String> = components(document).keys().cloned().collect();
    schemas::walk(document, &mut |schema, at| {
        if let Some(place) = target(schema)
            && let Some(name) = place.as_str().strip_prefix("/components/schemas/")
        {
            schema["$ref"] = format!("{PREFIX}{}", unescaped(name)).into();
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

#[cfg(test)]
mod tests {
    use super::*;

    fn document(value: Value) -> Document {
        Document::parse("api.json", &value.to_string()).unwrap()
    }

    #[test]
    fn schemas_at_odd_places_become_components() {
        let mut document = document(json!({
            "paths": {"/a": {"get": {"responses": {"200": {"content": {"application/json": {"schema":
                {"type": "object", "properties": {"x": {"enum": ["A"]}}}}}}}}}},
            "components": {"schemas": {
                "S": {"properties": {
                    "whole": {"$ref": "#/paths/~1a/get/responses/200/content/application~1json/schema"},
                    "part": {"$ref": "#/paths/~1a/get/responses/200/content/application~1json/schema/properties/x"},
                    "again": {"$ref": "#/components/schemas/S/properties/part"},
                }},
            }},
        }));
        collect_schemas(&mut document);
        let schemas = &document.value["components"]["schemas"];
        let properties = &schemas["S"]["properties"];
        let of = |name: &str| {
            let target = properties[name]["$ref"].as_str().unwrap();
            target
                .strip_prefix("#/components/schemas/")
                .unwrap()
                .to_owned()
        };
        assert_eq!(schemas[of("part")], json!({"enum": ["A"]}));
        assert_eq!(of("again"), of("part"));
        assert!(schemas[of("whole")]["properties"]["x"]["$ref"].is_string());
    }

    #[test]
    fn what_is_shared_has_one_schema() {
        let mut document = document(json!({"components": {
            "schemas": {"NotFound": {}},
            "responses": {"NotFound": {"description": "d", "content": {"application/json": {
                "schema": {"type": "object", "properties": {}}}}}},
        }}));
        let mut holders = [
            json!({"$ref": "#/components/responses/NotFound"}),
            json!({"$ref": "#/components/responses/NotFound"}),
        ];
        for holder in &mut holders {
            inline(&mut document, holder);
        }
        assert_eq!(
            holders[0]["content"]["application/json"]["schema"]["$ref"],
            "#/components/schemas/NotFound2"
        );
        assert_eq!(holders[0], holders[1]);
    }

    fn named(mut document: Value) -> (Value, Vec<Loss>) {
        let mut losses = Vec::new();
        one_form(&mut document, &mut losses);
        (document, losses)
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
