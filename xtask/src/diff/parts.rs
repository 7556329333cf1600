//! What schemas are made of: members, values, entries.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Class, Kind, Subject,
    schemas::{Comparer, Pair, Presence},
    side::{Flow, Site, component_pointer, shown},
    view::View,
};

impl<'a> Comparer<'a> {
    /// Compares what two schemas say about values.
    pub(super) fn content(&mut self, old: &View<'a>, new: &View<'a>, flow: Flow, label: &str) {
        let pair = Pair {
            old: old.site.clone(),
            new: new.site.clone(),
            flow,
        };
        let (before, after) = (old.kind(), new.kind());
        if before != after {
            let message = format!("type changed from {before} to {after}");
            let (subject, kind) = (self.subject(flow), Kind::Changed);
            self.changed(Class::Breaking, subject, kind, label, message, &pair);
            return;
        }
        self.limits(&pair, label);
        self.values(old, new, &pair, label);
        self.members(old, new, flow, label);
        self.union(old, new, &pair, label);
        let below = |site: &Site<'a>, key: &str| site.get(key);
        if let (Some(old), Some(new)) = (below(&old.site, "items"), below(&new.site, "items")) {
            let pair = Pair { old, new, flow };
            self.schema(&pair, &format!("{label}[]"), Presence::Required);
        } else if old.site.value.get("items").is_some() != new.site.value.get("items").is_some() {
            let message = "type of the entries changed";
            let (subject, kind) = (self.subject(flow), Kind::Changed);
            self.changed(Class::Breaking, subject, kind, label, message, &pair);
        }
        match (old.additional(), new.additional()) {
            (Some(old), Some(new)) => {
                let pair = Pair { old, new, flow };
                self.schema(&pair, &format!("{label}{{}}"), Presence::Required);
            }
            (None, None) => {}
            (old, _) => {
                let message = if old.is_some() {
                    "members without a name may be anything now"
                } else {
                    "members without a name have a type now"
                };
                let (subject, kind) = (self.subject(flow), Kind::Changed);
                self.changed(Class::Breaking, subject, kind, label, message, &pair);
            }
        }
    }

    fn values(&mut self, old: &View<'_>, new: &View<'_>, pair: &Pair<'_>, label: &str) {
        let (Some(before), Some(after)) = (old.values(), new.values()) else {
            // Texts with and without values differ in kind; numbers don't have value sets in Rust.
            return;
        };
        let shown = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        for value in before.iter().filter(|value| !after.contains(value)) {
            let name = format!("{label}: {}", shown(value));
            let message = "is gone, and its variant with it";
            let kind = Kind::Removed;
            self.changed(Class::Breaking, Subject::Value, kind, &name, message, pair);
        }
        for value in after.iter().filter(|value| !before.contains(value)) {
            let name = format!("{label}: {}", shown(value));
            let message = "is new (value sets are open)";
            let kind = Kind::Added;
            self.changed(Class::Additive, Subject::Value, kind, &name, message, pair);
        }
    }

    fn members(&mut self, old: &View<'a>, new: &View<'a>, flow: Flow, label: &str) {
        let (before, after) = (
            old.site.members("properties"),
            new.site.members("properties"),
        );
        let (was, is) = (old.required(), new.required());
        for (name, site) in &before {
            let label = format!("{label}.{name}");
            match after.get(name) {
                Some(new) => {
                    let pair = Pair {
                        old: site.clone(),
                        new: new.clone(),
                        flow,
                    };
                    let turned = (was.contains(name), is.contains(name));
                    self.presence(turned, &pair, &label);
                    let presence = match turned {
                        (false, false) => Presence::OptionalMember,
                        _ => Presence::Required,
                    };
                    self.schema(&pair, &label, presence);
                }
                None => {
                    let places = (Some(&site.at), None);
                    let subject = self.subject(flow);
                    let kind = Kind::Removed;
                    self.note(Class::Breaking, subject, kind, &label, "is gone", places);
                }
            }
        }
        for (name, site) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
            let label = format!("{label}.{name}");
            let (class, message) = match (flow.request, is.contains(name)) {
                (true, true) => (Class::Breaking, "is new and required"),
                (true, false) => (Class::Additive, "is new and optional"),
                (false, _) => (Class::Additive, "is new"),
            };
            let subject = self.subject(flow);
            let places = (None, Some(&site.at));
            self.note(class, subject, Kind::Added, &label, message, places);
        }
    }

    /// A member that is required on one side only.
    fn presence(&mut self, turned: (bool, bool), pair: &Pair<'a>, label: &str) {
        // A list that may be missing is an empty one.
        let resolved = self.new.resolve(pair.new.clone());
        let is_list = ["array", "map"].contains(&View::read(resolved).kind().as_str());
        let (class, message) = match (turned, pair.flow.request) {
            ((false, true), true) => (Class::Breaking, "is required now (an argument of `new`)"),
            ((true, false), true) => (
                Class::Breaking,
                "is optional now (no argument of `new` any more, but a setter)",
            ),
            ((false, true), false) if is_list => (
                Class::Breaking,
                "is always there now (what holds it has no `Default` any more)",
            ),
            ((true, false), false) if is_list => {
                (Class::Additive, "may be missing now (an empty list then)")
            }
            ((false, true), false) => (
                Class::Breaking,
                "is always there now (no `Option` any more)",
            ),
            ((true, false), false) => (Class::Breaking, "may be missing now (an `Option`)"),
            _ => return,
        };
        let subject = self.subject(pair.flow);
        self.changed(class, subject, Kind::Changed, label, message, pair);
    }

    /// Unions, and schemas that are put together from others.
    fn union(&mut self, old: &View<'a>, new: &View<'a>, pair: &Pair<'a>, label: &str) {
        let is_any = |view: &View<'_>| view.site.value.get("anyOf").is_some();
        let is_union = !old.union().is_empty() && !new.union().is_empty();
        if is_union && is_any(old) != is_any(new) {
            let message = "changed between anyOf and oneOf (its Rust type becomes another)";
            let (subject, kind) = (self.subject(pair.flow), Kind::Changed);
            self.changed(Class::Breaking, subject, kind, label, message, pair);
        }
        let whole = |view: &View<'a>| view.site.entries("allOf");
        for (before, after, is_union) in [
            (old.union(), new.union(), true),
            (whole(old), whole(new), false),
        ] {
            let named = |sites: Vec<Site<'a>>, renamed: &BTreeMap<String, String>| {
                let mut count = BTreeMap::<String, usize>::new();
                let mut named = BTreeMap::new();
                for site in sites {
                    let name = match shown(&site) {
                        Some(name) => renamed.get(&name).cloned().unwrap_or(name),
                        None => View::read(site.clone()).kind(),
                    };
                    let index = count.entry(name.clone()).or_default();
                    named.insert((name, *index), site);
                    *index += 1;
                }
                named
            };
            // The first look finds out which names changed.
            self.renames_of_members(&before, &after);
            let before = named(before, &self.renamed);
            let after = named(after, &BTreeMap::new());
            for ((name, index), site) in &before {
                let place = format!("{label}({name})");
                if let Some(new) = after.get(&(name.clone(), *index)) {
                    let pair = Pair {
                        old: site.clone(),
                        new: new.clone(),
                        flow: pair.flow,
                    };
                    let place = if is_union { &place } else { label };
                    self.schema(&pair, place, Presence::Required);
                } else {
                    let message = if is_union {
                        "is no member of the union any more"
                    } else {
                        "is no part of it any more"
                    };
                    let (subject, kind) = (self.subject(pair.flow), Kind::Removed);
                    let places = (Some(&site.at), None);
                    self.note(Class::Breaking, subject, kind, &place, message, places);
                }
            }
            for (key, site) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
                let place = format!("{label}({})", key.0);
                let (class, message) = if is_union {
                    (Class::Additive, "is a new member of the union")
                } else {
                    (self.of_new_part(site, pair.flow), "is a new part of it")
                };
                let (subject, kind) = (self.subject(pair.flow), Kind::Added);
                self.note(
                    class,
                    subject,
                    kind,
                    &place,
                    message,
                    (None, Some(&site.at)),
                );
            }
        }
    }

    fn of_new_part(&self, site: &Site<'a>, flow: Flow) -> Class {
        let part = View::read(self.new.resolve(site.clone()));
        if flow.request && !part.required().is_empty() {
            Class::Breaking
        } else {
            Class::Additive
        }
    }

    /// Members of a union whose names changed, but not what they are.
    fn renames_of_members(&mut self, before: &[Site<'a>], after: &[Site<'a>]) {
        let names =
            |sites: &[Site<'a>]| -> Vec<String> { sites.iter().filter_map(shown).collect() };
        let (before, after) = (names(before), names(after));
        let gone = before.iter().filter(|name| !after.contains(name));
        for (old, new) in gone.zip(after.iter().filter(|name| !before.contains(name))) {
            let (old, new) = (component_pointer(old), component_pointer(new));
            if self.is_renamed(&old, &new) {
                self.queue(old, new);
            }
        }
    }
}
