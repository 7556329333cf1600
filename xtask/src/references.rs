//! References, and what they name.

mod collect;

pub(crate) use collect::{collect_schemas, inline, one_form};

use serde_json::{Map, Value, json};

use crate::pointer::Pointer;

/// What a reference to a component starts with.
pub const PREFIX: &str = "#/components/schemas/";

/// Name of the member of a document with the components that stood elsewhere.
pub(crate) const INLINE: &str = "x-inline";

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
            let target = target(value)?;
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
        match target(document.pointer(at.as_str())?) {
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

/// The place that a reference names.
fn target(value: &Value) -> Option<Pointer> {
    Pointer::from_reference(value.get("$ref")?.as_str()?)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
