//! Schemas, pair by pair.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use serde_json::Value;

use super::{
    Change, Class, Kind, Subject,
    side::{Flow, Side, Site, component_name, component_pointer, is_type, shown},
    view::View,
};
use crate::pointer::Pointer;

/// The two versions of one schema or other part.
#[derive(Clone, Debug)]
pub(super) struct Pair<'a> {
    pub(super) old: Site<'a>,
    pub(super) new: Site<'a>,
    /// Where it travels.
    pub(super) flow: Flow,
}

/// How a value stands in what holds it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Presence {
    /// It may be missing: `Option` in Rust.
    Optional,
    /// It is a member that may be missing: where it is sent, `null` is told from that.
    OptionalMember,
    /// It is always there.
    Required,
}

/// Collects the changes between two documents.
pub(super) struct Comparer<'a> {
    pub(super) old: &'a Side<'a>,
    pub(super) new: &'a Side<'a>,
    changes: Vec<Change>,
    waiting: VecDeque<(Pointer, Pointer)>,
    seen: BTreeSet<(Pointer, Pointer)>,
    /// Named schemas with another name, from old to new.
    pub(super) renamed: BTreeMap<String, String>,
    /// The operations that the changes at hand reach.
    pub(super) reaches: Vec<String>,
    /// The named schemas at hand, until it is known which operations they reach.
    within: Option<(Pointer, Pointer)>,
    /// What holds the schemas at hand: operation, event or parameter.
    pub(super) subject: Option<Subject>,
}

impl<'a> Comparer<'a> {
    pub(super) fn new(old: &'a Side<'a>, new: &'a Side<'a>) -> Self {
        Self {
            old,
            new,
            changes: Vec::new(),
            waiting: VecDeque::new(),
            seen: BTreeSet::new(),
            renamed: BTreeMap::new(),
            reaches: Vec::new(),
            within: None,
            subject: None,
        }
    }

    /// All changes, the gravest first, then in the order of the documents.
    pub(super) fn into_changes(mut self) -> Vec<Change> {
        let place = |change: &Change| {
            let spot = change.new.as_ref().or(change.old.as_ref());
            spot.map(|spot| (spot.line, spot.pointer.clone()))
        };
        self.changes.sort_by(|a, b| {
            (a.class, place(a), a.subject, &a.name, &a.message).cmp(&(
                b.class,
                place(b),
                b.subject,
                &b.name,
                &b.message,
            ))
        });
        self.changes.dedup();
        self.changes
    }

    /// Notes a change of something that is in both documents.
    pub(super) fn changed(
        &mut self,
        class: Class,
        subject: Subject,
        kind: Kind,
        name: &str,
        message: impl Into<String>,
        pair: &Pair<'_>,
    ) {
        let places = (Some(&pair.old.at), Some(&pair.new.at));
        self.note(class, subject, kind, name, message, places);
    }

    /// Notes a change.
    pub(super) fn note(
        &mut self,
        class: Class,
        subject: Subject,
        kind: Kind,
        name: &str,
        message: impl Into<String>,
        (old, new): (Option<&Pointer>, Option<&Pointer>),
    ) {
        // Few schemas change, so this is found out for them alone.
        if let Some((before, after)) = self.within.take() {
            let mut reaches = self.old.operations_with(&before);
            reaches.extend(self.new.operations_with(&after));
            reaches.sort();
            reaches.dedup();
            self.reaches = reaches;
        }
        self.changes.push(Change {
            class,
            subject,
            kind,
            name: name.to_owned(),
            message: message.into(),
            old: old.map(|at| self.old.spot(at)),
            new: new.map(|at| self.new.spot(at)),
            operations: self.reaches.clone(),
        });
    }

    /// Compares the named schemas: those that operations use, then the rest.
    pub(super) fn components(&mut self) {
        self.follow();
        let (old, new) = (self.old.components(), self.new.components());
        for name in old.keys().filter(|name| new.contains_key(*name)) {
            self.queue(component_pointer(name), component_pointer(name));
        }
        self.follow();
        for (before, after) in self.renames_by_shape() {
            self.queue(component_pointer(&before), component_pointer(&after));
        }
        self.follow();
        let known: BTreeSet<String> = self.renamed.values().cloned().collect();
        for (name, site) in &old {
            if !new.contains_key(name) && !self.renamed.contains_key(*name) {
                self.lone(name, site, Kind::Removed);
            }
        }
        for (name, site) in &new {
            if !old.contains_key(name) && !known.contains(*name) {
                self.lone(name, site, Kind::Added);
            }
        }
    }

    fn lone(&mut self, name: &str, site: &Site<'a>, kind: Kind) {
        let is_removed = kind == Kind::Removed;
        let (side, places) = if is_removed {
            (self.old, (Some(&site.at), None))
        } else {
            (self.new, (None, Some(&site.at)))
        };
        self.reaches = side.operations_with(&site.at);
        let (class, message) = match (is_type(site.value), is_removed) {
            (true, true) => (
                Class::Breaking,
                "is gone: the type of this name goes with it",
            ),
            (true, false) => (Class::Additive, "is new"),
            (false, true) => (Class::Cosmetic, "is gone: it was no type of its own"),
            (false, false) => (Class::Cosmetic, "is new: it is no type of its own"),
        };
        self.note(class, Subject::Schema, kind, name, message, places);
        self.reaches.clear();
    }

    pub(super) fn queue(&mut self, old: Pointer, new: Pointer) {
        if self.seen.insert((old.clone(), new.clone())) {
            self.waiting.push_back((old, new));
        }
    }

    /// Compares the pairs of named schemas that were met on the way.
    pub(super) fn follow(&mut self) {
        while let Some((before, after)) = self.waiting.pop_front() {
            let label = component_name(&after).unwrap_or_else(|| after.to_string());
            let (old, new) = (self.old.root(), self.new.root());
            let (Some(old), Some(new)) = (
                old.value.pointer(before.as_str()),
                new.value.pointer(after.as_str()),
            ) else {
                continue;
            };
            let flows = (self.old.flow(&before), self.new.flow(&after));
            self.reaches.clear();
            self.within = Some((before.clone(), after.clone()));
            self.subject = None;
            let pair = Pair {
                old: Site {
                    value: old,
                    at: before.clone(),
                },
                new: Site {
                    value: new,
                    at: after.clone(),
                },
                flow: flows.0.and(flows.1),
            };
            if before != after {
                self.rename(&pair, &label);
            }
            if flows.0.request && !flows.1.request && is_type(old) {
                let message = "is no longer part of a request: its constructor and setters go";
                let kind = Kind::Changed;
                self.changed(
                    Class::Breaking,
                    Subject::Schema,
                    kind,
                    &label,
                    message,
                    &pair,
                );
            }
            self.schema(&pair, &label, Presence::Required);
        }
        self.within = None;
        self.reaches.clear();
    }

    fn rename(&mut self, pair: &Pair<'_>, label: &str) {
        let (Some(before), Some(after)) =
            (component_name(&pair.old.at), component_name(&pair.new.at))
        else {
            return;
        };
        if self.renamed.get(&before) != Some(&after) {
            return;
        }
        let class = if is_type(pair.new.value) {
            Class::Breaking
        } else {
            Class::Cosmetic
        };
        let message = format!("was called {before}");
        self.changed(class, Subject::Schema, Kind::Renamed, label, message, pair);
    }

    /// Compares two schemas.
    pub(super) fn schema(&mut self, pair: &Pair<'a>, label: &str, presence: Presence) {
        let (old, new) = (View::read(pair.old.clone()), View::read(pair.new.clone()));
        let places = Pair {
            old: old.site.clone(),
            new: new.site.clone(),
            flow: pair.flow,
        };
        self.about(&old, &new, &places, label);
        if old.nullable != new.nullable {
            let told = if new.nullable {
                "may be null"
            } else {
                "is never null"
            };
            let is_told = presence == Presence::OptionalMember
                && (pair.flow.request || old.kind() == "array");
            let (class, why) = if presence == Presence::Required || is_told {
                (Class::Breaking, "its Rust type becomes another")
            } else {
                (Class::Cosmetic, "it is optional either way")
            };
            let subject = self.subject(pair.flow);
            let message = format!("{told} now ({why})");
            self.changed(class, subject, Kind::Changed, label, message, &places);
        }
        match (old.reference(), new.reference()) {
            (Some(_), Some(_)) => self.referred(&places, label),
            (None, None) => self.content(&old, &new, pair.flow, label),
            // Named on one side: what counts is what the values are.
            _ => {
                let name = |site: &Site<'_>| shown(site).unwrap_or_else(|| "inline".into());
                let (before, after) = (name(&old.site), name(&new.site));
                let resolved =
                    |side: &Side<'a>, site: &Site<'a>| View::read(side.resolve(site.clone()));
                let (old, new) = (resolved(self.old, &old.site), resolved(self.new, &new.site));
                if is_type(old.site.value) || is_type(new.site.value) {
                    let message = format!(
                        "is now {after}, was {before} (the name of its Rust type may change)"
                    );
                    let kind = Kind::Changed;
                    self.changed(
                        Class::Cosmetic,
                        Subject::Schema,
                        kind,
                        label,
                        message,
                        &places,
                    );
                }
                if self.seen.insert((old.site.at.clone(), new.site.at.clone())) {
                    self.content(&old, &new, pair.flow, label);
                }
            }
        }
    }

    /// Two references: the same name, another name for the same thing, or another thing.
    fn referred(&mut self, pair: &Pair<'a>, label: &str) {
        let target = |site: &Site<'_>| {
            site.text("$ref")
                .and_then(|reference| Pointer::from_reference(reference).ok_or(reference).ok())
        };
        let (Some(before), Some(after)) = (target(&pair.old), target(&pair.new)) else {
            if pair.old.text("$ref") != pair.new.text("$ref") {
                let message = "refers to another file (its content isn't compared)";
                let (subject, kind) = (self.subject(pair.flow), Kind::Changed);
                self.changed(Class::Breaking, subject, kind, label, message, pair);
            }
            return;
        };
        if before == after || self.is_renamed(&before, &after) {
            self.queue(before, after);
            return;
        }
        let (old, new) = (
            self.old.resolve(pair.old.clone()),
            self.new.resolve(pair.new.clone()),
        );
        if is_type(old.value) || is_type(new.value) {
            let name = |site: &Site<'_>| shown(site).unwrap_or_default();
            let message = format!(
                "type changed from {} to {}",
                name(&pair.old),
                name(&pair.new)
            );
            let (subject, kind) = (self.subject(pair.flow), Kind::Changed);
            self.changed(Class::Breaking, subject, kind, label, message, pair);
        } else if self.seen.insert((old.at.clone(), new.at.clone())) {
            let flow = pair.flow;
            self.schema(&Pair { old, new, flow }, label, Presence::Optional);
        }
    }

    /// Whether the one name took the place of the other; notes it when this is the first place
    /// that says so.
    pub(super) fn is_renamed(&mut self, before: &Pointer, after: &Pointer) -> bool {
        let (Some(old), Some(new)) = (component_name(before), component_name(after)) else {
            return false;
        };
        if let Some(known) = self.renamed.get(&old) {
            return *known == new;
        }
        let is_free = self.new.component(&old).is_none()
            && self.old.component(&new).is_none()
            && !self.renamed.values().any(|known| *known == new);
        if !is_free || !self.is_alike(&old, &new) {
            return false;
        }
        self.renamed.insert(old, new);
        true
    }

    /// What stands beside the values: texts and deprecations.
    fn about(&mut self, old: &View<'_>, new: &View<'_>, pair: &Pair<'_>, label: &str) {
        self.deprecation(old.deprecated, new.deprecated, label, pair);
        if old.description != new.description {
            self.text("description", label, pair);
        }
        let default = |view: &View<'_>| view.site.value.get("default").cloned();
        let (before, after) = (default(old), default(new));
        if before != after {
            let told = |value: Option<Value>| {
                value.map_or_else(|| "nothing".to_owned(), |value| value.to_string())
            };
            let (class, why) = if pair.flow.request {
                (Class::Breaking, "leaving it out means something else now")
            } else {
                (Class::Cosmetic, "answers say what they mean")
            };
            let message = format!("default is {}, was {} ({why})", told(after), told(before));
            let subject = self.subject(pair.flow);
            self.changed(class, subject, Kind::Changed, label, message, pair);
        }
    }

    pub(super) fn deprecation(&mut self, old: bool, new: bool, label: &str, pair: &Pair<'_>) {
        if old == new {
            return;
        }
        let (class, kind, message) = if new {
            (Class::Additive, Kind::Added, "is deprecated now")
        } else {
            (Class::Cosmetic, Kind::Removed, "isn't deprecated any more")
        };
        self.changed(class, Subject::Deprecation, kind, label, message, pair);
    }

    pub(super) fn text(&mut self, what: &str, label: &str, pair: &Pair<'_>) {
        let message = format!("{what} has changed");
        let class = Class::Cosmetic;
        self.changed(class, Subject::Text, Kind::Changed, label, message, pair);
    }

    /// The word for a value that travels like this.
    pub(super) fn subject(&self, flow: Flow) -> Subject {
        self.subject.unwrap_or(match (flow.request, flow.answer) {
            (true, false) => Subject::RequestProperty,
            (false, true) => Subject::ResponseProperty,
            (true, true) => Subject::Property,
            (false, false) => Subject::Schema,
        })
    }
}
