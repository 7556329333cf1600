//! What is written in several places becomes one type, under the names of all these places.
//!
//! Which name is the type's own doesn't matter to programs, because the others go on to work: so a
//! new place, or another order of places, takes no name away. Two components stay two types, however
//! alike they are: whoever wrote the document told them apart.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

use crate::{diagnostic::Loss, merge::VARIANT, pointer::Pointer, references, schemas};

/// Members of a schema that are for people.
const TEXTS: [&str; 2] = ["description", "title"];

/// Extensions that make a difference.
const KEPT: [&str; 4] = ["x-closed", "x-part", "x-sensitive", VARIANT];

/// The types that were written where they are used.
#[derive(Debug, Default)]
pub(super) struct Inline {
    /// Their names, outer ones first.
    pub(super) names: Vec<String>,
    /// Those that are forms of a union, with its name: they go where it goes.
    pub(super) forms: BTreeMap<String, String>,
}

/// Makes one type of all inline ones that are the same, or the same as one component; returns the
/// names that are left over, with those of the types that they stand for.
pub(super) fn join(
    types: &mut Map<String, Value>,
    inline: &Inline,
    losses: &mut Vec<Loss>,
) -> BTreeMap<String, String> {
    let is_inline: BTreeSet<&str> = inline.names.iter().map(String::as_str).collect();
    let components = types
        .keys()
        .filter(|name| !is_inline.contains(name.as_str()));
    let mut same = Same {
        types,
        components: components.collect(),
        inline,
        names: BTreeMap::new(),
    };
    // Types are the same when what they consist of is: each round looks one step further out.
    while same.round() {}
    let names = same.resolved();
    for (name, stands_for) in &names {
        if same.text(name, true) != same.text(stands_for, true) {
            losses.push(Loss {
                pointer: Pointer::root()
                    .join("components")
                    .join("schemas")
                    .join(name),
                message: format!("is {stands_for} in other words: its own texts are left out"),
            });
        }
    }
    for name in names.keys() {
        types.remove(name);
    }
    names
}

/// Lets every reference name the type that is left.
pub(super) fn rename(document: &mut Value, names: &BTreeMap<String, String>) {
    if names.is_empty() {
        return;
    }
    schemas::walk(document, &mut |schema, _| {
        if let Some(name) = schemas::component(schema).and_then(|name| names.get(name)) {
            schema["$ref"] = format!("{}{name}", references::PREFIX).into();
        }
        let rename = |name: &mut Value| {
            if let Some(stands_for) = name.as_str().and_then(|name| names.get(name)) {
                *name = stands_for.clone().into();
            }
        };
        schema.get_mut(VARIANT).map(rename);
        let discriminator = schema
            .get_mut("discriminator")
            .and_then(Value::as_object_mut);
        for (_, part) in discriminator.into_iter().flatten() {
            part.as_object_mut()
                .into_iter()
                .flatten()
                .for_each(|(_, name)| rename(name));
        }
    });
}

struct Same<'a> {
    types: &'a Map<String, Value>,
    components: Vec<&'a String>,
    inline: &'a Inline,
    /// The names that are left over, and the next one on the way to what they stand for.
    names: BTreeMap<String, String>,
}

impl Same<'_> {
    /// Finds what is the same by now; returns whether there was something.
    fn round(&mut self) -> bool {
        let mut components: BTreeMap<String, Vec<&String>> = BTreeMap::new();
        for name in &self.components {
            let text = self.text(name, false);
            components.entry(text).or_default().push(name);
        }
        let mut firsts: BTreeMap<String, String> = components
            .into_iter()
            // Of several components, none is the one that is meant.
            .filter_map(|(text, names)| match names.as_slice() {
                [only] => Some((text, (*only).clone())),
                _ => None,
            })
            .collect();
        let before = self.names.len();
        let inline = self.inline;
        for name in &inline.names {
            if self.names.contains_key(name) || inline.forms.contains_key(name) {
                continue;
            }
            let text = self.text(name, false);
            match firsts.get(&text) {
                Some(first) => {
                    let first = first.clone();
                    self.stand_for(name, &first);
                }
                None => {
                    firsts.insert(text, name.clone());
                }
            }
        }
        self.names.len() > before
    }

    fn stand_for(&mut self, name: &str, first: &str) {
        let forms = |of: &str| -> Vec<String> {
            let forms = self.types.get(of).and_then(|of| of.get("oneOf"));
            let forms = forms.and_then(Value::as_array).into_iter().flatten();
            let names = forms.filter_map(schemas::component);
            names.map(str::to_owned).collect()
        };
        let (own, others) = (forms(name), forms(first));
        for (own, other) in own.into_iter().zip(others) {
            if self.is_form(&own, name) {
                self.names.insert(own, other);
            }
        }
        self.names.insert(name.to_owned(), first.to_owned());
    }

    fn is_form(&self, form: &str, of: &str) -> bool {
        self.inline.forms.get(form).is_some_and(|union| union == of)
    }

    fn end<'n>(&'n self, mut name: &'n str) -> &'n str {
        while let Some(next) = self.names.get(name) {
            name = next;
        }
        name
    }

    fn resolved(&self) -> BTreeMap<String, String> {
        let names = self.names.keys();
        names
            .map(|name| (name.clone(), self.end(name).to_owned()))
            .collect()
    }

    /// What a type is, in a text that is the same for what is the same.
    fn text(&self, name: &str, for_people: bool) -> String {
        let mut text = String::new();
        if let Some(schema) = self.types.get(name) {
            let writer = Writer {
                same: self,
                of: name,
                for_people,
            };
            // The type's own text goes on beside each place.
            writer.members(schema, &mut text, true);
        }
        text
    }
}

struct Writer<'a> {
    same: &'a Same<'a>,
    of: &'a str,
    for_people: bool,
}

impl Writer<'_> {
    fn schema(&self, schema: &Value, text: &mut String) {
        self.members(schema, text, false);
    }

    fn members(&self, schema: &Value, text: &mut String, is_outer: bool) {
        let Some(members) = schema.as_object() else {
            text.push_str(&schema.to_string());
            return;
        };
        let mut members: Vec<(&String, &Value)> = members.iter().collect();
        members.sort_by_key(|(key, _)| *key);
        text.push('{');
        for (key, value) in members {
            let is_text = TEXTS.contains(&key.as_str());
            let is_silent = is_text && (is_outer || !self.for_people);
            if is_silent || key.starts_with("x-") && !KEPT.contains(&key.as_str()) {
                continue;
            }
            text.push_str(&format!("{key:?}:"));
            self.member(key, value, text);
            text.push(',');
        }
        text.push('}');
    }

    fn member(&self, key: &str, value: &Value, text: &mut String) {
        match (key, value) {
            ("$ref", Value::String(reference)) => self.reference(reference, text),
            ("properties", Value::Object(properties)) => {
                let mut properties: Vec<_> = properties.iter().collect();
                properties.sort_by_key(|(name, _)| *name);
                for (name, property) in properties {
                    text.push_str(&format!("{name:?}:"));
                    self.schema(property, text);
                }
            }
            ("oneOf", Value::Array(forms)) => {
                for form in forms {
                    self.schema(form, text);
                }
            }
            ("items" | "additionalProperties", schema) => self.schema(schema, text),
            (_, data) => text.push_str(&data.to_string()),
        }
    }

    /// A form is written out, under its name within the union.
    fn reference(&self, reference: &str, text: &mut String) {
        let name = reference.strip_prefix(references::PREFIX);
        let name = name.unwrap_or(reference);
        if self.same.is_form(name, self.of)
            && let Some(form) = self.same.types.get(name)
        {
            let label = name.strip_prefix(self.of).unwrap_or(name);
            text.push_str(&format!("{label:?}:"));
            let writer = Writer { of: name, ..*self };
            writer.schema(form, text);
        } else {
            text.push_str(self.same.end(name));
        }
    }
}
