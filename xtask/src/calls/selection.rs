//! Which operations a finding concerns, and the document without them.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::references;
use crate::{
    bundle, diagnostic::Diagnostic, document::Document, pointer::Pointer, schemas::METHODS,
};

/// Says with each finding which operations can't be taken because of it.
pub fn explained(document: &Document, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let reached = Reached::of(document);
    found
        .into_iter()
        .map(|mut finding| {
            let Some(at) = finding.pointer.clone() else {
                return finding;
            };
            let concerned: Vec<&str> = reached
                .operations
                .iter()
                .filter(|operation| operation.at != at && operation.reaches(&at))
                .map(|operation| operation.name.as_str())
                .collect();
            match concerned.as_slice() {
                [] => {}
                few @ ([_] | [_, _] | [_, _, _]) => {
                    finding.message += &format!(", in {}", few.join(", "));
                }
                [first, second, rest @ ..] => {
                    finding.message += &format!(", in {first}, {second} and {} more", rest.len());
                }
            }
            finding
        })
        .collect()
}

/// Takes everything out of a document that a finding concerns. Returns one finding for each
/// operation that is gone, or the findings that aren't about operations.
pub fn without(
    document: &mut Document,
    found: &[Diagnostic],
) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let reached = Reached::of(document);
    let bad: Vec<(&Pointer, &Diagnostic)> = found
        .iter()
        .filter_map(|finding| Some((finding.pointer.as_ref()?, finding)))
        .collect();
    let is_local = |at: &Pointer| {
        let first = at.steps().next();
        matches!(
            first.as_deref(),
            Some("paths" | "components" | bundle::FILES | "webhooks")
        )
    };
    let fatal: Vec<Diagnostic> = found
        .iter()
        .filter(|finding| !finding.pointer.as_ref().is_some_and(is_local))
        .cloned()
        .collect();
    if !fatal.is_empty() {
        return Err(fatal);
    }
    let mut gone = Vec::new();
    for operation in &reached.operations {
        let reason = bad.iter().find(|(at, _)| operation.reaches(at));
        let Some((at, reason)) = reason else {
            continue;
        };
        let message = if **at == operation.at {
            reason.message.clone()
        } else {
            format!("{at}: {}", reason.message)
        };
        gone.push(document.diagnostic(&operation.at, message));
        let item = operation.at.parent().unwrap_or_default();
        if let Some(Value::Object(item)) = document.value.pointer_mut(item.as_str()) {
            item.remove(operation.method);
        }
    }
    for (at, reaches) in &reached.components {
        if bad.iter().any(|(bad, _)| is_any_within(bad, reaches)) {
            let holder = at.parent().unwrap_or_default();
            if let Some(Value::Object(section)) = document.value.pointer_mut(holder.as_str()) {
                section.remove(&at.steps().last().unwrap_or_default());
            }
        }
    }
    if let Some(root) = document.value.as_object_mut()
        && bad
            .iter()
            .any(|(at, _)| at.steps().next().as_deref() == Some("webhooks"))
    {
        root.remove("webhooks");
    }
    Ok(gone)
}

struct Operation {
    name: String,
    method: &'static str,
    at: Pointer,
    /// The places that belong to it: its own, and those it refers to.
    places: BTreeSet<Pointer>,
}

impl Operation {
    fn reaches(&self, at: &Pointer) -> bool {
        is_any_within(at, &self.places)
    }
}

fn is_any_within(at: &Pointer, places: &BTreeSet<Pointer>) -> bool {
    let mut outer = Some(at.clone());
    while let Some(place) = outer {
        if places.contains(&place) {
            return true;
        }
        outer = place.parent();
    }
    false
}

struct Reached {
    operations: Vec<Operation>,
    components: BTreeMap<Pointer, BTreeSet<Pointer>>,
}

impl Reached {
    fn of(document: &Document) -> Self {
        let graph = Graph::of(&document.value);
        let mut operations = Vec::new();
        let paths = document.value.get("paths").and_then(Value::as_object);
        for path in paths.into_iter().flat_map(|paths| paths.keys()) {
            let item = Pointer::root().join("paths").join(path);
            // Where a path is a reference, its operations stand elsewhere.
            let Some(home) = references::resolve(&document.value, &item) else {
                continue;
            };
            for method in METHODS {
                let at = home.join(method);
                let Some(operation) = document.value.pointer(at.as_str()) else {
                    continue;
                };
                let id = operation["operationId"].as_str();
                let mut places = graph.reached(&at);
                places.extend(graph.reached(&home.join("parameters")));
                places.insert(item.join("$ref"));
                operations.push(Operation {
                    name: id.map_or_else(
                        || format!("{} {path}", method.to_uppercase()),
                        str::to_owned,
                    ),
                    method,
                    at,
                    places,
                });
            }
        }
        let mut components = BTreeMap::new();
        let sections = document.value.get("components").and_then(Value::as_object);
        for (section, members) in sections.into_iter().flatten() {
            for name in members
                .as_object()
                .into_iter()
                .flat_map(|members| members.keys())
            {
                let at = Pointer::root().join("components").join(section).join(name);
                let places = graph.reached(&at);
                components.insert(at, places);
            }
        }
        Self {
            operations,
            components,
        }
    }
}

/// All references of a document, in the order of their places.
struct Graph(BTreeMap<Pointer, Option<Pointer>>);

impl Graph {
    fn of(document: &Value) -> Self {
        let mut copy = document.clone();
        let mut targets = BTreeMap::new();
        bundle::each_reference(&mut copy, &Pointer::root(), &mut |reference, at| {
            let target = Pointer::from_reference(reference)
                .and_then(|place| references::locate(document, &place));
            targets.insert(at.clone(), target);
        });
        Self(targets)
    }

    /// A place and all places that it refers to, directly or not.
    fn reached(&self, from: &Pointer) -> BTreeSet<Pointer> {
        let mut seen = BTreeSet::new();
        let mut pending = vec![from.clone()];
        while let Some(place) = pending.pop() {
            if !seen.insert(place.clone()) {
                continue;
            }
            let within = self
                .0
                .range(place.clone()..)
                .take_while(|(at, _)| at.as_str().starts_with(place.as_str()));
            for (at, target) in within {
                if at.is_within(&place) {
                    pending.extend(target.clone());
                }
            }
        }
        seen
    }
}
