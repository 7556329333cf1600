//! What references name, wherever it stands.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::names;
use crate::{document::Document, pointer::Pointer, references, schemas};

/// More references in a row than this are a circle.
const CHAIN: usize = 64;

/// Returns where the place that a reference names really stands: its way may lead through other
/// references. `None` when it names nothing, or leads in a circle.
pub fn locate(document: &Value, place: &Pointer) -> Option<Pointer> {
    locate_within(document, place, CHAIN)
}

fn locate_within(document: &Value, place: &Pointer, chain: usize) -> Option<Pointer> {
    let chain = chain.checked_sub(1)?;
    let mut at = Pointer::root();
    let mut value = document;
    for step in place.steps() {
        // What is passed on the way may be a reference itself.
        if child(value, &step).is_none() {
            let target = reference(value)?;
            at = locate_within(document, &target, chain)?;
            value = document.pointer(at.as_str())?;
        }
        value = child(value, &step)?;
        at = at.join(step);
    }
    Some(at)
}

/// Follows references until there is none; returns where that is.
pub fn resolve(document: &Value, place: &Pointer) -> Option<Pointer> {
    let mut at = locate(document, place)?;
    for _ in 0..CHAIN {
        match reference(document.pointer(at.as_str())?) {
            None => return Some(at),
            Some(target) => at = locate(document, &target)?,
        }
    }
    None
}

fn child<'a>(value: &'a Value, step: &str) -> Option<&'a Value> {
    match value {
        Value::Object(members) => members.get(step),
        Value::Array(items) => items.get(step.parse::<usize>().ok()?),
        _ => None,
    }
}

fn reference(value: &Value) -> Option<Pointer> {
    Pointer::from_reference(value.get("$ref")?.as_str()?)
}

/// Puts what `holder` refers to in its place: a parameter, a body, a response, a path item.
///
/// Members beside the reference stay, as far as OpenAPI 3.1 takes them. Nothing happens when the
/// reference names nothing: `validate` has told that.
pub(super) fn inline(document: &mut Document, holder: &mut Value) {
    let Some(target) = reference(holder) else {
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
pub(super) fn collect_schemas(document: &mut Document) {
    let mut names = BTreeMap::new();
    // What is moved may refer to further places.
    loop {
        let mut odd = BTreeSet::new();
        let mut value = document.value.take();
        schemas::walk(&mut value, &mut |schema, _| {
            if let Some(target) = reference(schema)
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
        let mut target = reference(schema);
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
    references::note_inline(&mut document.value, name);
    to
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(value: Value) -> Document {
        Document::parse("api.json", &value.to_string()).unwrap()
    }

    #[test]
    fn a_way_may_lead_through_references() {
        let value = json!({"a": {"$ref": "#/b"}, "b": {"c": {"d": 1}}, "e": {"$ref": "#/e"}});
        let place = |text: &str| Pointer::from_reference(text).unwrap();
        assert_eq!(locate(&value, &place("#/a/c/d")), Some(place("#/b/c/d")));
        assert_eq!(locate(&value, &place("#/a/x")), None);
        assert_eq!(locate(&value, &place("#/e/x")), None);
        assert_eq!(resolve(&value, &place("#/e")), None);
        assert_eq!(resolve(&value, &place("#/a")), Some(place("#/b")));
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
}
