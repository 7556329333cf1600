//! One of the two documents: references, and in which direction each schema travels.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::{Map, Value};

use super::Spot;
use crate::{
    diagnostic::Diagnostic,
    document::Document,
    pointer::Pointer,
    schemas::{self, METHODS},
};

/// The place of all named schemas.
pub(super) const COMPONENTS: &str = "/components/schemas/";

/// The directions in which a value travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Flow {
    /// Programs send it.
    pub(super) request: bool,
    /// It arrives.
    pub(super) answer: bool,
}

impl Flow {
    pub(super) const REQUEST: Self = Self {
        request: true,
        answer: false,
    };
    pub(super) const ANSWER: Self = Self {
        request: false,
        answer: true,
    };

    pub(super) fn and(self, other: Self) -> Self {
        Self {
            request: self.request || other.request,
            answer: self.answer || other.answer,
        }
    }

    /// Webhooks are requests that arrive.
    pub(super) fn turned(self) -> Self {
        Self {
            request: self.answer,
            answer: self.request,
        }
    }
}

/// A value and its place.
#[derive(Clone, Debug)]
pub(super) struct Site<'a> {
    pub(super) value: &'a Value,
    pub(super) at: Pointer,
}

impl<'a> Site<'a> {
    pub(super) fn get(&self, key: &str) -> Option<Self> {
        self.value.get(key).map(|value| Self {
            value,
            at: self.at.join(key),
        })
    }

    pub(super) fn text(&self, key: &str) -> Option<&'a str> {
        self.value.get(key).and_then(Value::as_str)
    }

    /// The members of an object below this place.
    pub(super) fn members(&self, key: &str) -> BTreeMap<&'a str, Self> {
        let at = self.at.join(key);
        let members = self.value.get(key).and_then(Value::as_object);
        let site = |(name, value): (&'a String, &'a Value)| {
            let at = at.join(name);
            (name.as_str(), Self { value, at })
        };
        members.into_iter().flatten().map(site).collect()
    }

    /// The entries of a list below this place.
    pub(super) fn entries(&self, key: &str) -> Vec<Self> {
        let at = self.at.join(key);
        let entries = self.value.get(key).and_then(Value::as_array);
        let entries = entries.into_iter().flatten().enumerate();
        entries
            .map(|(index, value)| Self {
                value,
                at: at.join(index),
            })
            .collect()
    }
}

/// An operation or event, and where it is.
pub(super) struct Call<'a> {
    pub(super) path: &'a str,
    pub(super) method: &'static str,
    pub(super) item: Site<'a>,
    pub(super) site: Site<'a>,
    pub(super) is_event: bool,
}

impl Call<'_> {
    /// The operationId, or method and path.
    pub(super) fn name(&self) -> String {
        match self.site.text("operationId") {
            Some(id) => id.to_owned(),
            None => format!("{} {}", self.method.to_uppercase(), self.path),
        }
    }
}

/// One document, ready to be compared.
pub(super) struct Side<'a> {
    document: &'a Document,
    flows: BTreeMap<String, Flow>,
    users: BTreeMap<String, BTreeSet<String>>,
}

impl<'a> Side<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        let mut side = Self {
            document,
            flows: BTreeMap::new(),
            users: BTreeMap::new(),
        };
        side.directions();
        side
    }

    pub(super) fn root(&self) -> Site<'a> {
        Site {
            value: &self.document.value,
            at: Pointer::root(),
        }
    }

    pub(super) fn spot(&self, at: &Pointer) -> Spot {
        Spot {
            file: self.document.file.clone(),
            line: self.document.line(at),
            pointer: at.clone(),
        }
    }

    /// All operations, then all events.
    pub(super) fn calls(&self) -> Vec<Call<'a>> {
        let mut calls = Vec::new();
        for (section, is_event) in [("paths", false), ("webhooks", true)] {
            for (path, item) in self.root().members(section) {
                let item = self.resolve(item);
                for method in METHODS {
                    if let Some(site) = item.get(method) {
                        calls.push(Call {
                            path,
                            method,
                            item: item.clone(),
                            site,
                            is_event,
                        });
                    }
                }
            }
        }
        calls
    }

    /// The named schemas, by name.
    pub(super) fn components(&self) -> BTreeMap<&'a str, Site<'a>> {
        let components = self.root().get("components");
        components.map_or_else(BTreeMap::new, |components| components.members("schemas"))
    }

    pub(super) fn component(&self, name: &str) -> Option<Site<'a>> {
        self.find(&component_pointer(name))
    }

    fn find(&self, at: &Pointer) -> Option<Site<'a>> {
        let value = self.document.value.pointer(at.as_str())?;
        Some(Site {
            value,
            at: at.clone(),
        })
    }

    /// What a reference names, or the place itself.
    pub(super) fn resolve(&self, site: Site<'a>) -> Site<'a> {
        let mut site = site;
        // A reference that only leads to itself ends somewhere in the circle.
        for _ in 0..32 {
            let target = site.text("$ref").and_then(Pointer::from_reference);
            match target.and_then(|target| self.find(&target)) {
                Some(target) => site = target,
                None => break,
            }
        }
        site
    }

    /// The directions in which a named schema travels.
    pub(super) fn flow(&self, at: &Pointer) -> Flow {
        self.flows.get(at.as_str()).copied().unwrap_or_default()
    }

    /// The operations and events that contain the target of a reference, directly or not.
    pub(super) fn operations_with(&self, at: &Pointer) -> Vec<String> {
        let mut seen = BTreeSet::from([at.as_str()]);
        let mut waiting = VecDeque::from([at.as_str()]);
        let mut found = BTreeSet::new();
        while let Some(place) = waiting.pop_front() {
            for user in self.users.get(place).into_iter().flatten() {
                if !user.starts_with('/') {
                    found.insert(user.clone());
                } else if seen.insert(user) {
                    waiting.push_back(user);
                }
            }
        }
        found.into_iter().collect()
    }

    /// Follows every reference once in each direction.
    fn directions(&mut self) {
        let mut waiting = VecDeque::new();
        for call in self.calls() {
            let name = call.name();
            let mut start = |value: &Value, flow: Flow| {
                let flow = if call.is_event { flow.turned() } else { flow };
                for target in references(value) {
                    let users = self.users.entry(target.clone()).or_default();
                    users.insert(name.clone());
                    waiting.push_back((target, flow));
                }
            };
            for holder in [&call.item, &call.site] {
                if let Some(parameters) = holder.value.get("parameters") {
                    start(parameters, Flow::REQUEST);
                }
            }
            for (key, flow) in [("requestBody", Flow::REQUEST), ("responses", Flow::ANSWER)] {
                if let Some(value) = call.site.value.get(key) {
                    start(value, flow);
                }
            }
        }
        let mut followed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        while let Some((place, flow)) = waiting.pop_front() {
            let known = self.flows.entry(place.clone()).or_default();
            let merged = known.and(flow);
            if followed.contains_key(&place) && *known == merged {
                continue;
            }
            *known = merged;
            let targets = followed.entry(place.clone()).or_insert_with(|| {
                let value = self.document.value.pointer(&place);
                value.map(references).unwrap_or_default()
            });
            for target in targets.iter() {
                let users = self.users.entry(target.clone()).or_default();
                users.insert(place.clone());
                waiting.push_back((target.clone(), flow));
            }
        }
    }
}

pub(super) fn component_pointer(name: &str) -> Pointer {
    Pointer::root()
        .join("components")
        .join("schemas")
        .join(name)
}

/// The name of a named schema, from its place.
pub(super) fn component_name(at: &Pointer) -> Option<String> {
    let name = at.as_str().strip_prefix(COMPONENTS)?;
    (!name.contains('/')).then(|| name.replace("~1", "/").replace("~0", "~"))
}

/// The places that a value refers to. Examples and defaults are data.
fn references(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    each_reference(value, &Pointer::root(), &mut |_, reference| {
        if let Some(target) = Pointer::from_reference(reference) {
            found.insert(target.as_str().to_owned());
        }
    });
    found
}

fn each_reference(value: &Value, at: &Pointer, visit: &mut dyn FnMut(&Pointer, &str)) {
    match value {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str) {
                visit(&at.join("$ref"), reference);
            }
            // A mapping, property or component may be called like one of these.
            let is_named = ["/properties", "/schemas", "/mapping"]
                .iter()
                .any(|end| at.as_str().ends_with(end));
            for (name, member) in members {
                let is_data = ["example", "examples", "value", "default", "const", "enum"]
                    .contains(&name.as_str());
                if is_named || !is_data {
                    each_reference(member, &at.join(name), visit);
                }
            }
        }
        Value::Array(entries) => {
            for (index, entry) in entries.iter().enumerate() {
                each_reference(entry, &at.join(index), visit);
            }
        }
        _ => {}
    }
}

/// What makes a document impossible to compare.
pub(super) fn unsound(document: &Document) -> Vec<Diagnostic> {
    let version = document.value.get("openapi").and_then(Value::as_str);
    if !version.is_some_and(|version| version.starts_with("3.")) {
        let at = Pointer::root().join("openapi");
        return vec![document.diagnostic(&at, "isn't there: this is no OpenAPI 3 document")];
    }
    let mut found = Vec::new();
    each_reference(&document.value, &Pointer::root(), &mut |at, reference| {
        // Files beside the document are compared by their names.
        if let Some(target) = Pointer::from_reference(reference)
            && document.value.pointer(target.as_str()).is_none()
        {
            found.push(document.diagnostic(at, format!("{reference} names nothing")));
        }
    });
    let mut misshapen = |value: &Value, at: Pointer, what: &str| {
        if !value.is_object() {
            found.push(document.diagnostic(&at, format!("is no {what}")));
        }
    };
    for section in ["paths", "webhooks"] {
        let items = document.value.get(section).and_then(Value::as_object);
        let items = items.into_iter().flatten();
        for (path, item) in items.filter(|(path, _)| !path.starts_with("x-")) {
            let at = Pointer::root().join(section).join(path);
            misshapen(item, at.clone(), "path item");
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    misshapen(operation, at.join(method), "operation");
                }
            }
        }
    }
    found
}

/// Whether a schema is a type of its own in Rust: others are put where they are used.
pub(super) fn is_type(schema: &Value) -> bool {
    let simple = ["string", "integer", "number", "boolean", "array"];
    let is_simple = schema.get("type").is_some_and(|kind| match kind {
        Value::String(kind) => simple.contains(&kind.as_str()),
        Value::Array(kinds) => kinds.iter().all(|kind| {
            kind.as_str()
                .is_some_and(|kind| kind == "null" || simple.contains(&kind))
        }),
        _ => false,
    });
    !is_simple || schema.get("enum").is_some()
}

/// The members that say something about the values of a schema.
pub(super) fn structural(members: &Map<String, Value>) -> impl Iterator<Item = (&String, &Value)> {
    members.iter().filter(|(key, _)| {
        !key.starts_with("x-")
            && ![
                "description",
                "title",
                "deprecated",
                "example",
                "examples",
                "$comment",
                "externalDocs",
                "xml",
                "readOnly",
                "writeOnly",
            ]
            .contains(&key.as_str())
    })
}

/// The name that a reference of a schema gives it, for reports.
pub(super) fn shown(site: &Site<'_>) -> Option<String> {
    schemas::component(site.value).map(str::to_owned)
}
