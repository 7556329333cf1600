//! A discriminator without a union: whoever has the schema as a part is one of its forms.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::{
    names,
    references::{self, reference},
    schemas,
};

const UNIONS: [&str; 2] = ["oneOf", "anyOf"];

/// Makes a union of every component that others extend and tell apart by its discriminator.
pub(super) fn expand(document: &mut Value) {
    let components = references::components(document);
    let mut extended: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, schema) in components {
        for parent in parents(schema) {
            extended
                .entry(parent.to_owned())
                .or_default()
                .insert(name.clone());
        }
    }
    let bases: Vec<String> = components
        .iter()
        .filter(|(name, schema)| {
            let forms = UNIONS.iter().find_map(|key| schema.get(key)?.as_array());
            extended.get(*name).is_some_and(|heirs| match forms {
                None => schema["discriminator"]["propertyName"].is_string(),
                // The forms of a union have the union as a part: what it says beside its forms.
                Some(forms) => forms
                    .iter()
                    .filter_map(schemas::component)
                    .any(|form| heirs.contains(form)),
            })
        })
        .map(|(name, _)| name.clone())
        .collect();
    if bases.is_empty() {
        return;
    }
    let mut taken = names::Taken::default();
    for name in components.keys() {
        taken.give_type(name);
        taken.give_type(&names::of_type(name));
    }
    let mut renamed = BTreeMap::new();
    for base in &bases {
        renamed.insert(base.clone(), taken.give_type(&format!("{base}Base")));
    }
    let Some(components) = document["components"]["schemas"].as_object_mut() else {
        return;
    };
    for schema in components.values_mut() {
        rename_parents(schema, &renamed);
    }
    for base in bases {
        let Some(mut schema) = components.remove(&base) else {
            continue;
        };
        let mut taken_out = |key| schema.as_object_mut().and_then(|schema| schema.remove(key));
        let discriminator = taken_out("discriminator");
        let listed = UNIONS.iter().find_map(|key| taken_out(key));
        let described = schema.get("description").cloned();
        let common = renamed[&base].clone();
        if let Some(forms) = listed {
            let mut union = json!({ "oneOf": forms });
            if let Some(discriminator) = discriminator {
                union["discriminator"] = discriminator;
            }
            if let Some(description) = described {
                union["description"] = description;
            }
            components.insert(common, schema);
            components.insert(base, union);
            continue;
        }
        let mut forms = BTreeSet::new();
        heirs(&base, &extended, &renamed, &mut forms);
        forms.remove(&base);
        let union = union(&base, &common, &forms, discriminator, described);
        components.insert(common, schema);
        components.insert(base, union);
    }
}

/// Everything that extends `base`; what is a union of its own speaks for its own heirs.
fn heirs(
    base: &str,
    extended: &BTreeMap<String, BTreeSet<String>>,
    unions: &BTreeMap<String, String>,
    found: &mut BTreeSet<String>,
) {
    for heir in extended.get(base).into_iter().flatten() {
        if found.insert(heir.clone()) && !unions.contains_key(heir) {
            heirs(heir, extended, unions, found);
        }
    }
}

fn union(
    base: &str,
    common: &str,
    heirs: &BTreeSet<String>,
    discriminator: Option<Value>,
    description: Option<Value>,
) -> Value {
    let mut mapping = Map::new();
    let given = discriminator
        .as_ref()
        .and_then(|discriminator| discriminator["mapping"].as_object());
    let mut mapped = BTreeSet::new();
    for (value, name) in given.into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        mapped.insert(name.to_owned());
        let name = if name == base { common } else { name };
        mapping.insert(value.clone(), name.into());
    }
    for heir in heirs.iter().filter(|heir| !mapped.contains(*heir)) {
        mapping.entry(heir.clone()).or_insert(heir.clone().into());
    }
    if !mapped.contains(base) {
        mapping.entry(base).or_insert(common.into());
    }
    let forms: Vec<Value> = heirs
        .iter()
        .map(String::as_str)
        .chain([common])
        .map(reference)
        .collect();
    let mut union = json!({
        "oneOf": forms,
        "discriminator": {
            "propertyName": discriminator.unwrap_or_default()["propertyName"],
            "mapping": mapping,
        },
    });
    if let Some(description) = description {
        union["description"] = description;
    }
    union
}

fn parents(schema: &Value) -> impl Iterator<Item = &str> {
    let parts = schema.get("allOf").and_then(Value::as_array);
    parts.into_iter().flatten().filter_map(schemas::component)
}

fn rename_parents(schema: &mut Value, renamed: &BTreeMap<String, String>) {
    let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
    for part in parts.into_iter().flatten() {
        if let Some(new) = schemas::component(part).and_then(|name| renamed.get(name)) {
            part["$ref"] = reference(new)["$ref"].take();
        }
    }
}
