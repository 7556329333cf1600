//! The day the official document arrives: the same API, with every schema where it is used.
//!
//! No component is left, so no name of ours is; each schema is written as often as it is used.

use std::{collections::BTreeMap, fs};

use serde_json::{Map, Value};
use xtask::{
    document::Document,
    workspace::{DOCUMENT, OVERLAY},
};

use crate::{
    copy::{Copy, original},
    coupling,
};

const PREFIX: &str = "#/components/schemas/";

struct Inliner {
    schemas: Map<String, Value>,
    /// Where each component stands now, as JSONPath.
    places: BTreeMap<String, Vec<String>>,
    open: Vec<String>,
}

impl Inliner {
    fn inline(&mut self, value: &mut Value, at: &str) {
        match value {
            Value::Object(members) => {
                let reference = members.get("$ref").and_then(Value::as_str);
                let name = reference.and_then(|reference| reference.strip_prefix(PREFIX));
                if let Some(name) = name.map(str::to_owned) {
                    assert!(!self.open.contains(&name), "{name} contains itself");
                    let mut schema = self.schemas[&name].as_object().unwrap().clone();
                    members.remove("$ref");
                    schema.append(members);
                    *value = schema.into();
                    self.places
                        .entry(name.clone())
                        .or_default()
                        .push(at.to_owned());
                    self.open.push(name);
                    self.inline(value, at);
                    self.open.pop();
                    return;
                }
                for (name, member) in members.iter_mut().filter(|(name, _)| *name != "examples") {
                    self.inline(member, &format!("{at}['{name}']"));
                }
            }
            Value::Array(entries) => {
                for (index, entry) in entries.iter_mut().enumerate() {
                    self.inline(entry, &format!("{at}[{index}]"));
                }
            }
            _ => {}
        }
    }
}

/// The overlay, with the places of what its targets named.
fn overlay(places: &BTreeMap<String, Vec<String>>) -> String {
    let mut overlay = Document::read(&original().join(OVERLAY)).unwrap().value;
    let actions = overlay["actions"].as_array_mut().unwrap();
    let mut new = Vec::new();
    for action in std::mem::take(actions) {
        let target = action["target"].as_str().unwrap();
        let Some(rest) = target.strip_prefix("$.components.schemas") else {
            new.push(action);
            continue;
        };
        let mut with_target = |target: String| {
            let mut action = action.clone();
            action["target"] = target.into();
            new.push(action);
        };
        let (names, rest) = if let Some(rest) = rest.strip_prefix("['") {
            rest.split_once("']").unwrap()
        } else {
            let rest = rest.strip_prefix('.').unwrap();
            rest.split_at(rest.find(['.', '[']).unwrap_or(rest.len()))
        };
        if names == "*" {
            with_target(format!("$.{rest}"));
            continue;
        }
        let names = names.split("', '").filter_map(|name| places.get(name));
        for place in names.flatten() {
            with_target(format!("${place}{rest}"));
        }
    }
    overlay["actions"] = new.into();
    format!("{overlay:#}\n")
}

#[test]
fn the_same_api_without_a_component_costs_one_file_of_klarna_sdk() {
    let mut document = Document::read(&original().join(DOCUMENT)).unwrap().value;
    let components = document["components"].as_object_mut().unwrap();
    let Some(Value::Object(schemas)) = components.remove("schemas") else {
        panic!("has no schemas");
    };
    let mut inliner = Inliner {
        schemas,
        places: BTreeMap::new(),
        open: Vec::new(),
    };
    inliner.inline(&mut document, "");

    let copy = Copy::new();
    fs::write(copy.path(OVERLAY), overlay(&inliner.places)).unwrap();
    let summary = copy.update(&document.to_string(), None).unwrap();
    coupling::follow(&copy, &summary);
    coupling::cargo(
        &copy,
        "inlined",
        &[
            "test",
            "--locked",
            "--package",
            "klarna-sdk",
            "--all-features",
            "--lib",
        ],
    );
}
