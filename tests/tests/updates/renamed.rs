//! The day the official document arrives: the same API in other words.
//!
//! Paths, operationIds and names on the wire are Klarna's and stay. Names of components are ours, so
//! all of them change here; what is sent and what arrives get schemas of their own; simple schemas
//! and lists become components.

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    fs,
};

use serde_json::{Map, Value, json};
use xtask::{
    document::Document,
    workspace::{DOCUMENT, OVERLAY},
};

use crate::{
    copy::{Copy, original},
    coupling::{self, IMPORTS},
};

const PREFIX: &str = "#/components/schemas/";

/// Where a value travels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Way {
    Sent,
    Received,
}

/// The API in other words.
struct Renamed {
    document: Value,
    /// The new names of each component, the one for what is sent first.
    names: BTreeMap<String, Vec<String>>,
}

struct Renamer<'a> {
    old: &'a Map<String, Value>,
    ways: BTreeMap<String, BTreeSet<Way>>,
    hoisted: Map<String, Value>,
}

fn renamed(document: &Value) -> Renamed {
    let old = document["components"]["schemas"].as_object().unwrap();
    let mut renamer = Renamer {
        old,
        ways: BTreeMap::new(),
        hoisted: Map::new(),
    };
    renamer.find_ways(document);
    let mut new = document.clone();
    let schemas = new["components"]
        .as_object_mut()
        .unwrap()
        .remove("schemas")
        .unwrap();
    for (section, way) in [
        ("parameters", Way::Sent),
        ("requestBodies", Way::Sent),
        ("responses", Way::Received),
        ("headers", Way::Received),
    ] {
        if let Some(section) = new["components"].get_mut(section) {
            renamer.rewrite(section, way);
        }
    }
    for (section, turned) in [("paths", false), ("webhooks", true)] {
        let Some(items) = new.get_mut(section).and_then(Value::as_object_mut) else {
            continue;
        };
        for part in items
            .values_mut()
            .flat_map(|item| item.as_object_mut().unwrap().values_mut())
        {
            let Some(operation) = part.as_object_mut() else {
                renamer.rewrite(part, Way::Sent);
                continue;
            };
            for (key, part) in operation {
                let way = if (key == "responses") != turned {
                    Way::Received
                } else {
                    Way::Sent
                };
                renamer.rewrite(part, way);
            }
        }
    }
    let (mut components, mut names) = (Map::new(), BTreeMap::new());
    for (name, schema) in schemas.as_object().unwrap() {
        for way in renamer.ways_of(name) {
            let mut copy = schema.clone();
            renamer.rewrite(&mut copy, way);
            let new = renamer.name(name, way);
            names
                .entry(name.clone())
                .or_insert_with(Vec::new)
                .push(new.clone());
            components.insert(new, copy);
        }
    }
    components.extend(renamer.hoisted);
    new["components"]["schemas"] = components.into();
    Renamed {
        document: new,
        names,
    }
}

impl Renamer<'_> {
    fn find_ways(&mut self, document: &Value) {
        let mut waiting = VecDeque::new();
        for (section, turned) in [("paths", false), ("webhooks", true)] {
            let operations = document
                .get(section)
                .and_then(Value::as_object)
                .into_iter()
                .flatten();
            for operation in operations.flat_map(|(_, item)| item.as_object().unwrap().values()) {
                for (key, way) in [("requestBody", Way::Sent), ("responses", Way::Received)] {
                    let way = match (way, turned) {
                        (Way::Sent, true) => Way::Received,
                        (Way::Received, true) => Way::Sent,
                        (way, false) => way,
                    };
                    waiting.extend(references(&operation[key]).into_iter().map(|to| (to, way)));
                }
            }
        }
        let mut seen = BTreeSet::new();
        while let Some((place, way)) = waiting.pop_front() {
            if !seen.insert((place.clone(), way)) {
                continue;
            }
            if let Some(name) = place.strip_prefix(PREFIX) {
                self.ways.entry(name.to_owned()).or_default().insert(way);
            }
            let target = document.pointer(place.trim_start_matches('#')).unwrap();
            waiting.extend(references(target).into_iter().map(|to| (to, way)));
        }
    }

    /// Objects are split by their ways; value sets and simple schemas keep being one.
    fn ways_of(&self, name: &str) -> Vec<Way> {
        let ways: Vec<Way> = self.ways.get(name).into_iter().flatten().copied().collect();
        let is_object = self.old[name].get("properties").is_some();
        match ways.as_slice() {
            [] => vec![Way::Received],
            [_, _] if is_object => ways,
            [first, ..] => vec![*first],
        }
    }

    fn name(&self, name: &str, way: Way) -> String {
        let is_split = self.ways_of(name).len() > 1;
        match (is_split, way) {
            (false, _) => format!("Network{name}Model"),
            (true, Way::Sent) => format!("Network{name}Input"),
            (true, Way::Received) => format!("Network{name}Output"),
        }
    }

    fn rewrite(&mut self, value: &mut Value, way: Way) {
        match value {
            Value::Object(members) => {
                let reference = members.get("$ref").and_then(Value::as_str);
                if let Some(name) = reference.and_then(|reference| reference.strip_prefix(PREFIX)) {
                    let new = format!("{PREFIX}{}", self.name(name, way));
                    members.insert("$ref".into(), new.into());
                }
                for (name, member) in members.iter_mut() {
                    if name == "properties" {
                        for (property, schema) in member.as_object_mut().unwrap() {
                            self.rewrite(schema, way);
                            self.regroup(property, schema);
                        }
                    } else if name != "examples" {
                        self.rewrite(member, way);
                    }
                }
            }
            Value::Array(entries) => {
                for entry in entries {
                    self.rewrite(entry, way);
                }
            }
            _ => {}
        }
    }

    /// Makes every list and every other text a component.
    fn regroup(&mut self, property: &str, schema: &mut Value) {
        let is_list = schema["type"] == "array";
        let is_text = schema["type"] == "string" && schema.get("enum").is_none();
        if is_list || is_text && property.len().is_multiple_of(2) {
            let name = format!("Part{}", self.hoisted.len());
            let text = std::mem::replace(schema, json!({"$ref": format!("{PREFIX}{name}")}));
            self.hoisted.insert(name, text);
        }
    }
}

fn references(value: &Value) -> Vec<String> {
    match value {
        Value::Object(members) => {
            let own = members
                .get("$ref")
                .and_then(Value::as_str)
                .map(str::to_owned);
            let rest = members.iter().filter(|(name, _)| *name != "examples");
            own.into_iter()
                .chain(rest.flat_map(|(_, member)| references(member)))
                .collect()
        }
        Value::Array(entries) => entries.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}

/// The overlay, with the new names in its targets.
fn overlay(names: &BTreeMap<String, Vec<String>>) -> String {
    let mut overlay = Document::read(&original().join(OVERLAY)).unwrap().value;
    for action in overlay["actions"].as_array_mut().unwrap() {
        let target = action["target"].as_str().unwrap();
        let Some(rest) = target.strip_prefix("$.components.schemas") else {
            continue;
        };
        let (named, rest) = if let Some(rest) = rest.strip_prefix("['") {
            rest.split_once("']").unwrap()
        } else {
            let rest = rest.strip_prefix('.').unwrap();
            rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len()))
        };
        if named == "*" {
            continue;
        }
        let new: Vec<String> = named
            .split("', '")
            .flat_map(|name| names[name].iter().map(|name| format!("'{name}'")))
            .collect();
        action["target"] = format!("$.components.schemas[{}]{rest}", new.join(", ")).into();
    }
    format!("{overlay:#}\n")
}

#[test]
fn the_same_api_in_other_words_costs_one_file_of_klarna_sdk() {
    let document = Document::read(&original().join(DOCUMENT)).unwrap().value;
    let renamed = renamed(&document);
    let before = document["components"]["schemas"].as_object().unwrap();
    let after = renamed.document["components"]["schemas"]
        .as_object()
        .unwrap();
    assert!(before.keys().all(|name| !after.contains_key(name)));

    let copy = Copy::new();
    fs::write(copy.path(OVERLAY), overlay(&renamed.names)).unwrap();
    let summary = copy.update(&renamed.document.to_string(), None).unwrap();
    let reached: BTreeSet<&str> = summary
        .uses
        .iter()
        .map(|found| found.file.as_str())
        .collect();
    assert!(reached.contains(IMPORTS), "{reached:?}");
    coupling::follow(&copy, &summary);
    coupling::cargo(
        &copy,
        "renamed",
        &[
            "check",
            "--locked",
            "--package",
            "klarna-sdk",
            "--lib",
            "--examples",
            "--all-features",
        ],
    );
}
