//! Which operations a finding concerns, and the document without them.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use crate::{
    bundle, diagnostic::Diagnostic, document::Document, pointer::Pointer, references,
    schemas::METHODS,
};

/// So many operations are named with a finding.
const NAMED: usize = 3;

/// Says with each finding which operations can't be taken because of it.
pub fn explained(document: &Document, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let graph = Graph::of(&document.value);
    found
        .into_iter()
        .map(|mut finding| {
            if let Some(at) = &finding.pointer {
                finding.message += &graph.concerned(at);
            }
            finding
        })
        .collect()
}

/// Takes everything out of a document that a finding concerns. Returns one finding for each
/// operation that is gone.
///
/// # Errors
///
/// With the findings that are neither about operations nor about components.
pub fn without(
    document: &mut Document,
    found: &[Diagnostic],
) -> Result<Vec<Diagnostic>, Vec<Diagnostic>> {
    let is_local = |finding: &&Diagnostic| {
        let first = finding.pointer.as_ref().and_then(|at| at.steps().next());
        matches!(
            first.as_deref(),
            Some("paths" | "components" | "webhooks" | bundle::FILES)
        )
    };
    let (local, fatal): (Vec<_>, Vec<_>) = found.iter().partition(is_local);
    if !fatal.is_empty() {
        return Err(fatal.into_iter().cloned().collect());
    }
    let graph = Graph::of(&document.value);
    let mut reasons: BTreeMap<Pointer, usize> = BTreeMap::new();
    for (index, finding) in local.iter().enumerate() {
        let start = finding.pointer.iter().cloned();
        graph.each_place(start.collect(), &mut |at| {
            let is_new = !reasons.contains_key(at);
            reasons.entry(at.clone()).or_insert(index);
            // What is known leads where it led before.
            is_new
        });
    }
    let mut holders = BTreeMap::new();
    for (place, reason) in &reasons {
        for holder in graph.holders(place) {
            holders.entry(holder).or_insert(*reason);
        }
    }
    let mut gone = Vec::new();
    for (at, reason) in holders {
        let reason = local[reason];
        if at.steps().next().as_deref() == Some("paths") {
            let message = match &reason.pointer {
                Some(place) if *place != at => format!("{place}: {}", reason.message),
                _ => reason.message.clone(),
            };
            gone.push(document.diagnostic(&at, message));
        }
        let holder = at.parent().unwrap_or_default();
        if let Some(Value::Object(members)) = document.value.pointer_mut(holder.as_str()) {
            members.remove(&at.steps().last().unwrap_or_default());
        }
    }
    Ok(gone)
}

/// Who refers to what.
struct Graph {
    /// The places of the references to each place.
    referrers: BTreeMap<Pointer, Vec<Pointer>>,
    /// The operations, by their places.
    operations: BTreeMap<Pointer, String>,
}

impl Graph {
    fn of(document: &Value) -> Self {
        let mut copy = document.clone();
        let mut referrers: BTreeMap<Pointer, Vec<Pointer>> = BTreeMap::new();
        bundle::each_reference(&mut copy, &Pointer::root(), &mut |reference, at| {
            let target = Pointer::from_reference(reference)
                .and_then(|place| references::locate(document, &place));
            if let Some(target) = target {
                referrers.entry(target).or_default().push(at.clone());
            }
        });
        let mut operations = BTreeMap::new();
        let paths = document.get("paths").and_then(Value::as_object);
        for (path, item) in paths.into_iter().flatten() {
            for method in METHODS {
                let Some(operation) = item.get(method) else {
                    continue;
                };
                let at = Pointer::root().join("paths").join(path).join(method);
                let name = operation["operationId"].as_str().map_or_else(
                    || format!("{} {path}", method.to_uppercase()),
                    str::to_owned,
                );
                operations.insert(at, name);
            }
        }
        Self {
            referrers,
            operations,
        }
    }

    /// Calls `visit` with these places and all that refer to them, directly or not, the nearest
    /// first; it says whether to go on from there.
    fn each_place(&self, from: VecDeque<Pointer>, visit: &mut dyn FnMut(&Pointer) -> bool) {
        let mut seen = BTreeSet::new();
        let mut pending = from;
        while let Some(place) = pending.pop_front() {
            if !seen.insert(place.clone()) || !visit(&place) {
                continue;
            }
            // Who refers to something around it has it, too.
            let mut outer = Some(place);
            while let Some(at) = outer {
                let referrers = self.referrers.get(&at).into_iter().flatten();
                pending.extend(referrers.cloned());
                outer = at.parent();
            }
        }
    }

    /// The operations or the component that a place belongs to.
    fn holders(&self, place: &Pointer) -> Vec<Pointer> {
        let steps: Vec<String> = place.steps().take(3).collect();
        let steps: Vec<&str> = steps.iter().map(String::as_str).collect();
        let item = |steps: &[&str]| steps.iter().fold(Pointer::root(), |at, step| at.join(step));
        match steps[..] {
            // What a path shares belongs to all of its operations.
            ["paths", _, "parameters"] => {
                let item = item(&steps[..2]);
                let own = METHODS.iter().map(|method| item.join(method));
                own.filter(|at| self.operations.contains_key(at)).collect()
            }
            // Its operations stand elsewhere.
            ["paths", _, "$ref"] => vec![item(&steps[..2])],
            ["paths" | "components", _, _] | ["webhooks", _] => vec![item(&steps)],
            ["webhooks", ..] => vec![item(&steps[..2])],
            _ => Vec::new(),
        }
    }

    /// The operations that a place concerns, as the end of a sentence.
    fn concerned(&self, place: &Pointer) -> String {
        let mut names = BTreeSet::new();
        self.each_place([place.clone()].into(), &mut |at| {
            let holders = self.holders(at);
            // An operation says itself where it stands.
            let others = holders.iter().filter(|holder| !place.is_within(holder));
            names.extend(others.filter_map(|at| self.operations.get(at)));
            names.len() <= NAMED
        });
        let named: Vec<&str> = names.iter().take(NAMED).map(|name| name.as_str()).collect();
        match (named.is_empty(), names.len() > NAMED) {
            (true, _) => String::new(),
            (false, true) => format!(", in {} and more", named.join(", ")),
            (false, false) => format!(", in {}", named.join(", ")),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn document() -> Document {
        let value = json!({
            "paths": {
                "/a": {
                    "parameters": [{"$ref": "#/components/parameters/P"}],
                    "get": {"operationId": "getA"},
                },
                "/b": {
                    "get": {"operationId": "getB", "x": {"$ref": "#/components/schemas/S"}},
                    "put": {"operationId": "putB"},
                },
            },
            "components": {
                "parameters": {"P": {"schema": {"$ref": "#/components/schemas/T"}}},
                "schemas": {
                    "S": {"properties": {"t": {"$ref": "#/components/schemas/T"}}},
                    "T": {"properties": {"bad": {}, "again": {"$ref": "#/components/schemas/S"}}},
                    "U": {},
                },
            },
        });
        Document::parse("api.json", &value.to_string()).unwrap()
    }

    fn finding(document: &Document, at: &str) -> Vec<Diagnostic> {
        let at = Pointer::from_reference(at).unwrap();
        vec![document.diagnostic(&at, "is odd")]
    }

    #[test]
    fn a_finding_names_the_operations_that_reach_it() {
        let document = document();
        let found = finding(&document, "#/components/schemas/T/properties/bad");
        let told = explained(&document, found)[0].to_string();
        assert!(
            told.ends_with("properties/bad: is odd, in getA, getB"),
            "{told}"
        );
        let found = finding(&document, "#/paths/~1b/put/responses");
        let told = explained(&document, found)[0].to_string();
        assert!(told.ends_with("responses: is odd"), "{told}");
    }

    #[test]
    fn what_is_reached_is_left_out_and_nothing_else() {
        let mut document = document();
        let found = finding(&document, "#/components/schemas/T/properties/bad");
        let gone = without(&mut document, &found).unwrap();
        let gone: Vec<String> = gone.iter().map(ToString::to_string).collect();
        let reason = "#/components/schemas/T/properties/bad: is odd";
        assert_eq!(
            gone,
            [
                format!("api.json:1: #/paths/~1a/get: {reason}"),
                format!("api.json:1: #/paths/~1b/get: {reason}"),
            ]
        );
        assert!(document.value["paths"]["/b"].get("put").is_some());
        assert_eq!(document.value["components"]["schemas"], json!({"U": {}}));
    }

    #[test]
    fn a_document_that_is_none_is_refused_as_a_whole() {
        let mut document = document();
        let found = finding(&document, "#/openapi");
        assert_eq!(without(&mut document, &found), Err(found));
    }
}
