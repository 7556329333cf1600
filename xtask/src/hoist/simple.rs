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
    let mut simple: BTreeMap<String, Value> = components
        .iter()
        .filter(|(name, schema)| {
            is_scalar(schema) || is_anything(schema) || is_finite(name, schema, components)
        })
        .map(|(name, schema)| (name.clone(), schema.clone()))
        .collect();
    for name in endless(&simple) {
        simple.remove(&name);
    }
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

/// Those that come back to themselves when each is put where it is used, such as a list of objects
/// that hold the same list.
fn endless(simple: &BTreeMap<String, Value>) -> Vec<String> {
    let uses: BTreeMap<&str, BTreeSet<&str>> = simple
        .iter()
        .map(|(name, schema)| {
            let mut used = BTreeSet::new();
            collect(schema, &mut used);
            used.retain(|used| simple.contains_key(*used));
            (name.as_str(), used)
        })
        .collect();
    let comes_back = |name: &&str| {
        let mut seen = BTreeSet::new();
        let mut next = vec![*name];
        while let Some(at) = next.pop() {
            next.extend(uses[at].iter().filter(|used| seen.insert(**used)));
        }
        seen.contains(name)
    };
    let names = uses.keys().filter(|name| comes_back(name));
    names.map(|name| (*name).to_owned()).collect()
}

/// Collects the components that a schema refers to.
fn collect<'v>(value: &'v Value, used: &mut BTreeSet<&'v str>) {
    used.extend(schemas::component(value));
    match value {
        Value::Array(values) => values.iter().for_each(|value| collect(value, used)),
        Value::Object(members) => members.values().for_each(|value| collect(value, used)),
        _ => {}
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document(item: &Value) -> Value {
        json!({
            "components": {"schemas": {
                "Menu": {"type": "array", "items": item},
                "Name": {"type": "string"},
            }}
        })
    }

    #[test]
    fn a_list_of_objects_that_hold_the_same_list_stays() {
        let item = |name: &Value| {
            let menu = json!({"$ref": "#/components/schemas/Menu"});
            json!({"type": "object", "properties": {"name": name, "parts": menu}})
        };
        let mut changed = document(&item(&json!({"$ref": "#/components/schemas/Name"})));
        inline(&mut changed);
        let kept = &changed["components"]["schemas"];
        assert_eq!(kept["Menu"]["items"], item(&json!({"type": "string"})));
        assert!(kept.get("Name").is_none());
    }

    #[test]
    fn lists_that_hold_each_other_stay() {
        let via = |name: &str| {
            let list = json!({"$ref": format!("#/components/schemas/{name}")});
            json!({"type": "array", "items": {"type": "object", "properties": {"parts": list}}})
        };
        let mut changed =
            json!({"components": {"schemas": {"One": via("Two"), "Two": via("One")}}});
        let before = changed.clone();
        inline(&mut changed);
        assert_eq!(changed, before);
    }
}
