//! Stage `merge`: `allOf` becomes the one schema that it means, and unions become lists of forms
//! that can be told apart.

mod inherit;
mod intersect;
mod union;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::Loss,
    names,
    pointer::Pointer,
    references::{self, reference},
    schemas,
};

/// Name of the member with the component that a form of a union was made from.
pub(crate) const VARIANT: &str = "x-variant";

/// Schemas may repeat each other without end; no document is as deep as this.
const DEEPEST: usize = 60;

/// Merges every `allOf`, and sorts out every union.
pub fn merge(document: &mut Value, losses: &mut Vec<Loss>) {
    inherit::expand(document);
    let components = references::components(document).clone();
    let mut taken = names::Taken::default();
    for name in components.keys() {
        taken.give_type(&names::of_type(name));
        taken.give_type(name);
    }
    let mut merger = Merger {
        components,
        merged: BTreeMap::new(),
        open: Vec::new(),
        both: BTreeMap::new(),
        added: Vec::new(),
        taken,
        losses,
    };
    schemas::walk(document, &mut |schema, at| merger.visit(schema, at));
    while let Some((name, schema)) = merger.added.pop() {
        let mut part = json!({"components": {"schemas": {&name: schema}}});
        schemas::walk(&mut part, &mut |schema, at| merger.visit(schema, at));
        document["components"]["schemas"][&name] = part["components"]["schemas"][&name].take();
    }
}

struct Merger<'a> {
    /// The components as they came.
    components: Map<String, Value>,
    /// Those whose own `allOf` and union are settled.
    merged: BTreeMap<String, Value>,
    /// Those that are being settled.
    open: Vec<String>,
    /// The components that stand for what is two components at once.
    both: BTreeMap<(String, String), String>,
    added: Vec<(String, Value)>,
    taken: names::Taken,
    losses: &'a mut Vec<Loss>,
}

impl Merger<'_> {
    fn lost(&mut self, at: &Pointer, message: impl Into<String>) {
        // What is read twice is told once.
        let loss = Loss {
            pointer: at.clone(),
            message: message.into(),
        };
        if self.losses.last() != Some(&loss) {
            self.losses.push(loss);
        }
    }

    /// Settles a schema of the document.
    fn visit(&mut self, schema: &mut Value, at: &Pointer) {
        let component = at.as_str().strip_prefix("/components/schemas/");
        let component = component.filter(|name| !name.contains('/'));
        self.open.extend(component.map(references::unescaped));
        self.settle(schema, at);
        self.open.clear();
    }

    /// Settles one schema; the schemas in it come later.
    fn settle(&mut self, schema: &mut Value, at: &Pointer) {
        if schema.get("allOf").is_some() {
            if at.as_str().matches('/').count() > DEEPEST {
                self.lost(at, "repeats itself without end: any value is taken");
                *schema = json!({});
                return;
            }
            *schema = self.all_of(schema.take(), at);
        }
        if schema.get("oneOf").is_some() || schema.get("anyOf").is_some() {
            self.union(schema, at);
        }
    }

    /// A component, settled.
    fn component(&mut self, name: &str) -> Option<Value> {
        if let Some(known) = self.merged.get(name) {
            return Some(known.clone());
        }
        if self.open.iter().any(|open| open == name) {
            return None;
        }
        let mut schema = self.components.get(name)?.clone();
        let at = Pointer::root()
            .join("components")
            .join("schemas")
            .join(name);
        self.open.push(name.to_owned());
        self.settle(&mut schema, &at);
        let schema = self.resolved(schema);
        self.open.pop();
        if let Some(schema) = &schema {
            self.merged.insert(name.to_owned(), schema.clone());
        }
        schema
    }

    /// A schema, or the component that it refers to with its own annotations.
    fn resolved(&mut self, schema: Value) -> Option<Value> {
        let Some(name) = schemas::component(&schema) else {
            return Some(schema);
        };
        let mut target = self.component(name)?;
        if let (Some(target), Some(own)) = (target.as_object_mut(), schema.as_object()) {
            let own = own.iter().filter(|(key, _)| *key != "$ref");
            target.extend(own.map(|(key, value)| (key.clone(), value.clone())));
        }
        Some(target)
    }

    fn all_of(&mut self, schema: Value, at: &Pointer) -> Value {
        let Value::Object(mut own) = schema else {
            return schema;
        };
        let Some(Value::Array(parts)) = own.remove("allOf") else {
            return own.into();
        };
        let mut rules = Vec::new();
        for part in parts {
            let Value::Object(part) = part else { continue };
            if part.keys().all(|key| schemas::is_annotation(key)) {
                for (key, value) in part {
                    own.entry(key).or_insert(value);
                }
            } else {
                rules.push(part);
            }
        }
        let is_bare = own.keys().all(|key| schemas::is_annotation(key));
        if is_bare && rules.len() <= 1 {
            let Some(mut only) = rules.pop() else {
                return own.into();
            };
            only.extend(own);
            let mut only = Value::Object(only);
            if only.get("$ref").is_none() {
                self.settle(&mut only, at);
            }
            return only;
        }
        let nullable = own.get("nullable") == Some(&Value::Bool(true));
        let mut all_nullable = true;
        let mut merged = Map::new();
        for part in rules {
            let mut part = Value::Object(part);
            let name = schemas::component(&part).map(str::to_owned);
            self.settle(&mut part, at);
            let Some(resolved) = self.resolved(part) else {
                let name = name.unwrap_or_default();
                self.lost(
                    at,
                    format!("has itself as a part, through {name}: that part adds nothing"),
                );
                continue;
            };
            let Value::Object(mut part) = resolved else {
                continue;
            };
            if name.is_some() {
                // The text is about that component, not about this one.
                part.remove("description");
                part.remove("title");
            }
            all_nullable &= part.remove("nullable") == Some(Value::Bool(true));
            merged = self.intersect(merged, part, at);
        }
        own.remove("nullable");
        let is_bare = own.keys().all(|key| schemas::is_annotation(key));
        let mut merged = self.intersect(merged, own, at);
        if nullable || (all_nullable && is_bare) {
            merged.insert("nullable".into(), true.into());
        }
        merged.into()
    }

    /// The component that is both of two others.
    fn both(&mut self, one: &str, other: &str) -> Value {
        let pair = if one < other {
            (one, other)
        } else {
            (other, one)
        };
        let key = (pair.0.to_owned(), pair.1.to_owned());
        if let Some(name) = self.both.get(&key) {
            return reference(name);
        }
        let name = names::of_type(&format!("{} and {}", key.0, key.1));
        let name = self.taken.give_type(&name);
        let schema = json!({"allOf": [reference(&key.0), reference(&key.1)]});
        self.both.insert(key, name.clone());
        self.components.insert(name.clone(), schema.clone());
        self.added.push((name.clone(), schema));
        reference(&name)
    }
}

#[cfg(test)]
mod tests;
