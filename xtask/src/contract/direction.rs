//! Where values travel.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Content, Property, Schema};
use crate::{diagnostic::Loss, pointer::Pointer, schemas};

/// Marks everything that `start` refers to, directly or not.
pub(super) fn mark(
    start: Vec<&Value>,
    document: &Value,
    components: &mut BTreeMap<String, Schema>,
    flag: fn(&mut Schema) -> &mut bool,
) {
    let mut waiting = start;
    while let Some(value) = waiting.pop() {
        match value {
            Value::Object(members) => {
                if let Some(name) = schemas::component(value)
                    && let Some(schema) = components.get_mut(name)
                    && !std::mem::replace(flag(schema), true)
                {
                    waiting.push(&document["components"]["schemas"][name]);
                }
                waiting.extend(members.values());
            }
            Value::Array(items) => waiting.extend(items),
            _ => {}
        }
    }
}

/// An optional list that is empty is taken for one that isn't there.
pub(super) fn empty_lists(components: &BTreeMap<String, Schema>, losses: &mut Vec<Loss>) {
    for (name, schema) in components.iter().filter(|(_, schema)| schema.in_requests) {
        let is_lost = |(name, property): &(&String, &Property)| {
            matches!(property.value, Content::List { .. }) && !schema.required.contains(name)
        };
        for (property, _) in schema.properties.iter().filter(is_lost) {
            let at = Pointer::root().join("components").join("schemas");
            losses.push(Loss {
                pointer: at.join(name).join("properties").join(property),
                message: "is optional: a list without entries isn't sent".into(),
            });
        }
    }
}

/// What only one direction has can't be required in the other.
pub(super) fn settle(components: &mut BTreeMap<String, Schema>, losses: &mut Vec<Loss>) {
    for (name, schema) in components {
        let (sent, received) = (schema.in_requests, schema.in_answers || !schema.in_requests);
        let properties = &schema.properties;
        let before = schema.required.len();
        schema.required.retain(|name| {
            let property = &properties[name];
            !(sent && property.read_only || received && property.write_only)
        });
        if schema.required.len() < before && sent && received {
            let at = Pointer::root().join("components").join("schemas");
            losses.push(Loss {
                pointer: at.join(name).join("required"),
                message: "travels in both directions: what one of them doesn't have is optional"
                    .into(),
            });
        }
    }
}
