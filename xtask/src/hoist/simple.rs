//! Components without a type of their own go where they are used, so that a text is a `String` and
//! a list a `Vec`, and not one of many wrappers.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use super::{is_anything, is_marked, is_plain_body, is_scalar};
use crate::{pointer::Pointer, references, schemas};

/// Puts simple values, lists and maps where they are used.
///
/// Forms of a union keep their component, because its name becomes the variant's; so do bodies that
/// need a type in any case, and what is secret or personal outside of a field.
pub(super) fn inline(document: &mut Value) {
    let components = references::components(document);
    let simple: BTreeMap<String, Value> = components
        .iter()
        .filter(|(name, schema)| {
            is_scalar(schema) || is_anything(schema) || is_finite(name, schema, components)
        })
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    if simple.is_empty() {
        return;
    }
    let mut kept = BTreeSet::new();
    schemas::walk(document, &mut |schema, at| {
        let Some(name) = schemas::component(schema) else {
            return;
        };
        let Some(target) = simple.get(name) else {
            return;
        };
        if stays(target, at) {
            kept.insert(name.to_owned());
            return;
        }
        let mut inlined = target.clone();
        if let (Some(inlined), Some(own)) = (inlined.as_object_mut(), schema.as_object()) {
            let own = own.iter().filter(|(key, _)| *key != "$ref");
            inlined.extend(own.map(|(key, value)| (key.clone(), value.clone())));
        }
        *schema = inlined;
    });
    let components = document
        .get_mut("components")
        .and_then(|components| components.get_mut("schemas"))
        .and_then(Value::as_object_mut);
    if let Some(components) = components {
        components.retain(|name, _| !simple.contains_key(name) || kept.contains(name));
    }
}

fn stays(target: &Value, at: &Pointer) -> bool {
    let steps: Vec<&str> = at.as_str().rsplit('/').take(3).collect();
    match steps.as_slice() {
        [_, "oneOf", ..] => true,
        ["items" | "additionalProperties", holder, ..] => {
            *holder != "properties" && is_marked(target)
        }
        ["schema", _, "content"] => !is_scalar(target) && !is_plain_body(target),
        _ => false,
    }
}

/// Whether a component is a list or a map, and no list of lists of itself.
fn is_finite(name: &str, schema: &Value, components: &Map<String, Value>) -> bool {
    let mut seen = BTreeSet::from([name]);
    let mut at = schema;
    let mut depth = 0;
    loop {
        if let Some(name) = schemas::component(at) {
            let Some(target) = components.get(name) else {
                return depth > 0;
            };
            if !seen.insert(name) {
                return false;
            }
            at = target;
            continue;
        }
        let inner = match at.get("type").and_then(Value::as_str) {
            Some("array") => at.get("items"),
            // A map of anything is told from another by its name alone.
            Some("object") if at.get("properties").is_none() => at
                .get("additionalProperties")
                .filter(|values| !is_anything(values)),
            _ => None,
        };
        match inner {
            Some(inner) => at = inner,
            None => return depth > 0,
        }
        depth += 1;
    }
}
