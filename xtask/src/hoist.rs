//! Stage `hoist`: whatever becomes a type in Rust becomes a component, under the name of that type.

mod labels;
mod same;
mod simple;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::Loss,
    merge::VARIANT,
    names,
    pointer::Pointer,
    references::{self, reference},
    schemas::{self, METHODS},
};

/// What is said of a place, not of the type that a value there has.
const OF_THE_PLACE: [&str; 6] = [
    "default",
    "deprecated",
    "description",
    "nullable",
    "readOnly",
    "writeOnly",
];

/// Name of the member of a document with the names that a type has beside its own.
pub(crate) const NAMES: &str = "x-names";

/// Name of the member of a discriminator with what the document calls the forms.
pub(crate) const CALLED: &str = "x-called";

/// Names every type, and puts simple components where they are used.
pub fn hoist(document: &mut Value, losses: &mut Vec<Loss>) {
    aliases(document, losses);
    simple::inline(document);
    let components = references::components(document);
    let mut taken = names::Taken::default();
    let mut renamed = BTreeMap::new();
    // Who is called in Rust as in the document goes first.
    let (same, other): (Vec<_>, Vec<_>) = components
        .keys()
        .map(|name| (name.clone(), names::of_type(name)))
        .partition(|(name, given)| name == given);
    for (name, given) in sorted(same).into_iter().chain(sorted(other)) {
        renamed.insert(name, taken.give_type(&given));
    }
    let mut hoist = Hoist {
        renamed,
        taken,
        types: Map::new(),
        inline: same::Inline::default(),
        answers: BTreeMap::new(),
    };
    let components = document
        .get_mut("components")
        .and_then(|components| components.get_mut("schemas"))
        .map(Value::take)
        .unwrap_or_default();
    if let Value::Object(components) = components {
        let inline = document[references::INLINE].as_array().cloned();
        for (name, mut schema) in sorted(components.into_iter().collect()) {
            let is_inline = inline.iter().flatten().any(|inline| *inline == *name);
            let name = hoist.renamed[&name].clone();
            if is_inline {
                hoist.inline.names.push(name.clone());
            }
            hoist.inside(&mut schema, &name);
            hoist.types.insert(name, schema);
        }
    }
    hoist.shared(document);
    hoist.operations(document);
    let names = same::join(&mut hoist.types, &hoist.inline, losses);
    if !hoist.types.is_empty() {
        document["components"]["schemas"] = hoist.types.into();
    }
    same::rename(document, &names);
    if !names.is_empty() {
        document[NAMES] = json!(names);
    }
}

fn sorted<T>(mut pairs: Vec<(String, T)>) -> Vec<(String, T)> {
    pairs.sort_by(|one, other| one.0.cmp(&other.0));
    pairs
}

/// Puts the last component of a row of components that are nothing but another one in its place.
fn aliases(document: &mut Value, losses: &mut Vec<Loss>) {
    let next: BTreeMap<String, String> = references::components(document)
        .iter()
        .filter_map(|(name, schema)| {
            // What adds `null` is a type of its own.
            let adds = schema.get("nullable").is_some();
            let target = schemas::component(schema)?;
            (!adds).then(|| (name.clone(), target.to_owned()))
        })
        .collect();
    let mut ends: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    for name in next.keys() {
        let mut row = vec![name.as_str()];
        let mut at = name.as_str();
        let end = loop {
            match next.get(at) {
                None => break Some(at),
                Some(to) if row.contains(&to.as_str()) => break None,
                Some(to) => {
                    at = to;
                    if let Some(end) = ends.get(at) {
                        break *end;
                    }
                    row.push(at);
                }
            }
        };
        ends.insert(name, end);
    }
    schemas::walk(document, &mut |schema, _| {
        if let Some(Some(end)) = schemas::component(schema).and_then(|name| ends.get(name)) {
            let end = format!("{}{end}", references::PREFIX);
            schema["$ref"] = end.into();
        }
    });
    let components = document
        .get_mut("components")
        .and_then(|components| components.get_mut("schemas"))
        .and_then(Value::as_object_mut);
    let Some(components) = components else { return };
    for (name, end) in &ends {
        if end.is_some() {
            components.remove(*name);
        } else {
            losses.push(Loss {
                pointer: Pointer::root()
                    .join("components")
                    .join("schemas")
                    .join(name),
                message: "refers to nothing but itself: any value is taken".into(),
            });
            components.insert((*name).to_owned(), json!({}));
        }
    }
}

/// Whether a schema is a simple value, which needs no type of its own.
pub fn is_scalar(schema: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("string" | "integer") => schema.get("enum").is_none(),
        Some("number" | "boolean") => true,
        _ => false,
    }
}

/// Whether a value is secret or personal.
fn is_marked(schema: &Value) -> bool {
    schema.get("x-sensitive").is_some()
}

/// Whether a schema takes any value.
fn is_anything(schema: &Value) -> bool {
    let says = ["$ref", "type", "oneOf"];
    schema.is_object() && says.iter().all(|key| schema.get(key).is_none())
}

/// Whether a schema becomes a type of its own.
fn is_type(schema: &Value) -> bool {
    if schema.get("oneOf").is_some() {
        return true;
    }
    match schema.get("type").and_then(Value::as_str) {
        Some("object") => match schema.get("properties").and_then(Value::as_object) {
            Some(properties) => !properties.is_empty() || schema.get("x-closed").is_some(),
            None => false,
        },
        Some("string" | "integer") => schema.get("enum").is_some(),
        _ => false,
    }
}

/// Whether a body of this schema needs no type of its own.
fn is_plain_body(schema: &Value) -> bool {
    let is_plain = |schema: &Value| {
        schema.get("nullable") != Some(&Value::Bool(true))
            && (is_scalar(schema) || is_anything(schema) || schema.get("$ref").is_some())
    };
    let is_free = |schema: &Value| {
        let says = ["additionalProperties", "required"];
        schema["type"] == "object" && says.iter().all(|key| schema.get(key).is_none())
    };
    let inner = schema.get("items").or(schema.get("additionalProperties"));
    let not_null = schema.get("nullable") != Some(&Value::Bool(true));
    is_plain(schema) || not_null && inner.map_or_else(|| is_free(schema), is_plain)
}

struct Hoist {
    /// The types of the components, by their names in the document.
    renamed: BTreeMap<String, String>,
    taken: names::Taken,
    types: Map<String, Value>,
    inline: same::Inline,
    /// Types of an operation's answers, by what they are: the same body is the same type.
    answers: BTreeMap<String, String>,
}

impl Hoist {
    /// Gives a schema at some place a type, where it needs one.
    fn place(&mut self, schema: &mut Value, name: &str) {
        if let Some(target) = schemas::component(schema) {
            let target = self.renamed.get(target).cloned();
            if let Some(target) = target {
                schema["$ref"] = format!("{}{target}", references::PREFIX).into();
            }
        } else if is_type(schema) {
            self.component(schema, name);
        } else {
            self.inside(schema, name);
        }
    }

    /// Gives a schema a type that isn't that of a member: who has no field can't be marked there.
    fn inner(&mut self, schema: &mut Value, name: &str) {
        if is_scalar(schema) && is_marked(schema) {
            self.component(schema, name);
        } else {
            self.place(schema, name);
        }
    }

    /// Makes a component of a schema, and a reference to it of its place.
    fn component(&mut self, schema: &mut Value, name: &str) {
        let name = self.taken.give_type(&names::of_type(name));
        self.inline.names.push(name.clone());
        let mut own = schema.take();
        let mut place = reference(&name);
        for key in OF_THE_PLACE {
            let Some(members) = own.as_object_mut() else {
                continue;
            };
            let said = if key == "description" {
                members.get(key).cloned()
            } else {
                members.remove(key)
            };
            if let Some(said) = said {
                place[key] = said;
            }
        }
        self.inside(&mut own, &name);
        self.types.insert(name, own);
        *schema = place;
    }

    /// Gives the schemas inside of one with this name their types.
    fn inside(&mut self, schema: &mut Value, name: &str) {
        if let Some(target) = schemas::component(schema) {
            if let Some(target) = self.renamed.get(target).cloned() {
                schema["$ref"] = format!("{}{target}", references::PREFIX).into();
            }
            return;
        }
        if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            let mut keys: Vec<String> = properties.keys().cloned().collect();
            keys.sort();
            for key in keys {
                if let Some(property) = properties.get_mut(&key) {
                    self.place(property, &format!("{name} {key}"));
                }
            }
        }
        if let Some(items) = schema.get_mut("items") {
            self.inner(items, &format!("{name} item"));
        }
        if let Some(values) = schema.get_mut("additionalProperties") {
            self.inner(values, &format!("{name} value"));
        }
        let mut called = Map::new();
        if let Some(forms) = schema.get_mut("oneOf").and_then(Value::as_array_mut) {
            let labels = labels::of(forms);
            for (form, label) in forms.iter_mut().zip(labels) {
                let was = form.as_object_mut().and_then(|form| form.remove(VARIANT));
                let was = was.as_ref().and_then(Value::as_str);
                let was = was.or_else(|| schemas::component(form)).map(str::to_owned);
                let is_inline = schemas::component(form).is_none();
                self.inner(form, &format!("{name} {label}"));
                if let Some(form) = schemas::component(form).filter(|_| is_inline) {
                    self.inline.forms.insert(form.to_owned(), name.to_owned());
                }
                // What a discriminator calls the form.
                if let Some(was) = was {
                    let is = self.renamed.get(&was).unwrap_or(&was).clone();
                    if schemas::component(form) != Some(&is) {
                        form[VARIANT] = is.clone().into();
                    }
                    called.insert(was, is.into());
                }
            }
        }
        if let Some(Value::Object(discriminator)) = schema.get_mut("discriminator") {
            discriminator.insert(CALLED.into(), called.into());
        }
        let mapping = schema
            .get_mut("discriminator")
            .and_then(|discriminator| discriminator.get_mut("mapping"))
            .and_then(Value::as_object_mut);
        for (_, target) in mapping.into_iter().flatten() {
            let new = target.as_str().and_then(|name| self.renamed.get(name));
            if let Some(new) = new {
                *target = new.clone().into();
            }
        }
    }

    /// Gives the schema of a body its type.
    fn body(&mut self, schema: &mut Value, name: &str) {
        self.place(schema, name);
        if !is_plain_body(schema) {
            let name = self.taken.give_type(&names::of_type(name));
            self.inline.names.push(name.clone());
            let own = std::mem::replace(schema, reference(&name));
            self.types.insert(name, own);
        }
    }

    /// What operations share.
    fn shared(&mut self, document: &mut Value) {
        for (section, suffix) in [("requestBodies", "body"), ("responses", "response")] {
            for (name, holder) in entries(document, &["components", section]) {
                for (_, media) in entries(holder, &["content"]) {
                    if let Some(schema) = media.get_mut("schema") {
                        let name = if self.taken.is_free(&names::of_type(&name)) {
                            name.clone()
                        } else {
                            format!("{name} {suffix}")
                        };
                        self.body(schema, &name);
                    }
                }
            }
        }
        for (name, parameter) in entries(document, &["components", "parameters"]) {
            self.parameter(parameter, &name);
        }
    }

    fn operations(&mut self, document: &mut Value) {
        for (path, item) in entries(document, &["paths"]) {
            if let Some(parameters) = item.get_mut("parameters").and_then(Value::as_array_mut) {
                for parameter in parameters {
                    let name = parameter["name"].as_str().unwrap_or_default().to_owned();
                    self.parameter(parameter, &name);
                }
            }
            for method in METHODS {
                if let Some(operation) = item.get_mut(method) {
                    let id = operation.get("operationId").and_then(Value::as_str);
                    let name = id.map_or_else(|| format!("{method} {path}"), str::to_owned);
                    self.operation(operation, &name);
                }
            }
        }
    }

    fn operation(&mut self, operation: &mut Value, name: &str) {
        if let Some(parameters) = operation
            .get_mut("parameters")
            .and_then(Value::as_array_mut)
        {
            for parameter in parameters {
                let own = parameter["name"].as_str().unwrap_or_default();
                let name = format!("{name} {own}");
                self.parameter(parameter, &name);
            }
        }
        if let Some(body) = operation.get_mut("requestBody") {
            for (_, media) in entries(body, &["content"]) {
                if let Some(schema) = media.get_mut("schema") {
                    self.body(schema, &format!("{name} request"));
                }
            }
        }
        self.answers.clear();
        for (status, response) in entries(operation, &["responses"]) {
            let kind = if status.starts_with('2') {
                "response"
            } else {
                "error"
            };
            for (_, media) in entries(response, &["content"]) {
                let Some(schema) = media.get_mut("schema") else {
                    continue;
                };
                if schema.get("$ref").is_some() {
                    self.place(schema, name);
                    continue;
                }
                let key = schema.to_string();
                if let Some(known) = self.answers.get(&key) {
                    *schema = reference(known);
                    continue;
                }
                let mut suggestion = format!("{name} {kind}");
                if !self.taken.is_free(&names::of_type(&suggestion)) {
                    suggestion = format!("{name} {status} {kind}");
                }
                self.body(schema, &suggestion);
                if let Some(target) = schemas::component(schema) {
                    self.answers.insert(key, target.to_owned());
                }
            }
        }
    }

    fn parameter(&mut self, parameter: &mut Value, name: &str) {
        if let Some(schema) = parameter.get_mut("schema") {
            self.place(schema, name);
        }
        for (_, media) in entries(parameter, &["content"]) {
            if let Some(schema) = media.get_mut("schema") {
                self.place(schema, name);
            }
        }
    }
}

/// The members at a place, sorted by their names.
fn entries<'a>(holder: &'a mut Value, steps: &[&str]) -> Vec<(String, &'a mut Value)> {
    let mut at = holder;
    for step in steps {
        match at.get_mut(step) {
            Some(inner) => at = inner,
            None => return Vec::new(),
        }
    }
    let members = at.as_object_mut().into_iter().flatten();
    let members = members.map(|(name, value)| (name.clone(), value));
    sorted(members.collect())
}

#[cfg(test)]
mod tests;
