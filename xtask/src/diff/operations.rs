//! Operations and events: parameters, bodies, statuses.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Class, Kind, Subject,
    schemas::{Comparer, Pair, Presence},
    side::{Call, Flow, Side, Site},
};

impl<'a> Comparer<'a> {
    /// Compares all operations and events.
    pub(super) fn operations(&mut self) {
        let (mut before, mut after) = (self.old.calls(), self.new.calls());
        // By place first; what moved is known by its operationId.
        let keys: [fn(&Call<'_>) -> Option<String>; 2] = [
            |call| {
                Some(format!(
                    "{} {} {}",
                    call.is_event,
                    call.method,
                    plain(call.path)
                ))
            },
            |call| {
                let id = call.site.text("operationId")?;
                Some(format!("{} {id}", call.is_event))
            },
        ];
        for key in keys {
            let mut index: BTreeMap<String, usize> = after
                .iter()
                .enumerate()
                .filter_map(|(at, call)| Some((key(call)?, at)))
                .collect();
            let mut taken = BTreeSet::new();
            let mut left = Vec::new();
            for call in before {
                match key(&call).and_then(|key| index.remove(&key)) {
                    Some(at) => {
                        taken.insert(at);
                        self.call(&call, &after[at]);
                    }
                    None => left.push(call),
                }
            }
            before = left;
            let mut at = 0..;
            after.retain(|_| !at.next().is_some_and(|at| taken.contains(&at)));
        }
        for call in &before {
            self.reaches = vec![call.name()];
            let places = (Some(&call.site.at), None);
            let (subject, kind) = (of(call), Kind::Removed);
            self.note(
                Class::Breaking,
                subject,
                kind,
                &call.name(),
                "is gone",
                places,
            );
        }
        for call in &after {
            self.reaches = vec![call.name()];
            let places = (None, Some(&call.site.at));
            let (subject, kind) = (of(call), Kind::Added);
            self.note(
                Class::Additive,
                subject,
                kind,
                &call.name(),
                "is new",
                places,
            );
        }
        self.reaches.clear();
    }

    fn call(&mut self, old: &Call<'a>, new: &Call<'a>) {
        let name = new.name();
        self.reaches = vec![name.clone()];
        let pair = Pair {
            old: old.site.clone(),
            new: new.site.clone(),
            flow: Flow::default(),
        };
        let id = |call: &Call<'a>| call.site.text("operationId");
        if id(old) != id(new) {
            let message = format!("was called {} (its method is renamed)", old.name());
            let kind = Kind::Renamed;
            self.changed(Class::Breaking, of(new), kind, &name, message, &pair);
        }
        if plain(old.path) != plain(new.path) || old.method != new.method {
            let told = |call: &Call<'_>| format!("{} {}", call.method.to_uppercase(), call.path);
            let message = format!("moved to {}, was {}", told(new), told(old));
            let kind = Kind::Changed;
            self.changed(Class::Additive, of(new), kind, &name, message, &pair);
        }
        let deprecated = |call: &Call<'a>| call.site.value["deprecated"] == true;
        self.deprecation(deprecated(old), deprecated(new), &name, &pair);
        for key in ["summary", "description"] {
            if old.site.text(key).map(str::trim) != new.site.text(key).map(str::trim) {
                self.text(key, &name, &pair);
            }
        }
        if old.site.get("callbacks").map(|s| s.value) != new.site.get("callbacks").map(|s| s.value)
        {
            let message = "callbacks have changed (the generated client has none)";
            let kind = Kind::Changed;
            self.changed(Class::Cosmetic, of(new), kind, &name, message, &pair);
        }
        self.parameters(old, new, &name);
        self.body(old, new, &name);
        self.statuses(old, new, &name);
        self.own_security(old, new, &name);
        self.reaches.clear();
    }

    fn parameters(&mut self, old: &Call<'a>, new: &Call<'a>, name: &str) {
        let (before, after) = (parameters(self.old, old), parameters(self.new, new));
        self.subject = Some(Subject::Parameter);
        for (key, site) in &before {
            let shown = site.text("name").unwrap_or_default();
            let label = format!("{name}: {} {shown}", key.0);
            let Some(now) = after.get(key) else {
                let places = (Some(&site.at), None);
                let (subject, kind) = (Subject::Parameter, Kind::Removed);
                self.note(Class::Breaking, subject, kind, &label, "is gone", places);
                continue;
            };
            let pair = Pair {
                old: site.clone(),
                new: now.clone(),
                flow: Flow::REQUEST,
            };
            match (is_required(site), is_required(now)) {
                (false, true) => {
                    let message = "is required now (a call without it is refused before sending)";
                    let (subject, kind) = (Subject::Parameter, Kind::Changed);
                    self.changed(Class::Breaking, subject, kind, &label, message, &pair);
                }
                (true, false) => {
                    let (subject, kind) = (Subject::Parameter, Kind::Changed);
                    let message = "is optional now";
                    self.changed(Class::Additive, subject, kind, &label, message, &pair);
                }
                _ => {}
            }
            for key in ["style", "explode", "allowReserved"] {
                if site.value.get(key) != now.value.get(key) {
                    let message = format!("{key} has changed (it is written in another way)");
                    let (subject, kind) = (Subject::Parameter, Kind::Changed);
                    self.changed(Class::Breaking, subject, kind, &label, message, &pair);
                }
            }
            let deprecated = |site: &Site<'_>| site.value["deprecated"] == true;
            self.deprecation(deprecated(site), deprecated(now), &label, &pair);
            if site.text("description").map(str::trim) != now.text("description").map(str::trim) {
                self.text("description", &label, &pair);
            }
            self.holder(&pair, &label);
        }
        for (key, site) in after.iter().filter(|(key, _)| !before.contains_key(*key)) {
            let shown = site.text("name").unwrap_or_default();
            let label = format!("{name}: {} {shown}", key.0);
            let (class, message) = if is_required(site) {
                (Class::Breaking, "is new and required")
            } else {
                (Class::Additive, "is new and optional")
            };
            let places = (None, Some(&site.at));
            self.note(
                class,
                Subject::Parameter,
                Kind::Added,
                &label,
                message,
                places,
            );
        }
        self.subject = None;
    }

    fn body(&mut self, old: &Call<'a>, new: &Call<'a>, name: &str) {
        let flow = if new.is_event {
            Flow::ANSWER
        } else {
            Flow::REQUEST
        };
        let label = if new.is_event {
            format!("{name} payload")
        } else {
            format!("{name} request")
        };
        let body = |side: &Side<'a>, call: &Call<'a>| {
            call.site.get("requestBody").map(|body| side.resolve(body))
        };
        let subject = self.subject(flow);
        match (body(self.old, old), body(self.new, new)) {
            (None, None) => {}
            (None, Some(site)) => {
                let is_needed = flow.request && is_required(&site);
                let (class, message) = match (is_needed, flow.request) {
                    (true, _) => (Class::Breaking, "has a body now, which is required"),
                    (false, true) => (Class::Additive, "may have a body now"),
                    (false, false) => (Class::Additive, "has a body now"),
                };
                let places = (None, Some(&site.at));
                self.note(class, subject, Kind::Added, &label, message, places);
            }
            (Some(site), None) => {
                let places = (Some(&site.at), None);
                let message = "has no body any more";
                self.note(
                    Class::Breaking,
                    subject,
                    Kind::Removed,
                    &label,
                    message,
                    places,
                );
            }
            (Some(old), Some(new)) => {
                let turned = (is_required(&old), is_required(&new));
                let pair = Pair { old, new, flow };
                match turned {
                    (false, true) if flow.request => {
                        let (class, message) = (Class::Breaking, "has to have a body now");
                        self.changed(class, subject, Kind::Changed, &label, message, &pair);
                    }
                    (true, false) if flow.request => {
                        let (class, message) = (Class::Additive, "may go without a body now");
                        self.changed(class, subject, Kind::Changed, &label, message, &pair);
                    }
                    _ => {}
                }
                self.holder(&pair, &label);
            }
        }
    }

    fn statuses(&mut self, old: &Call<'a>, new: &Call<'a>, name: &str) {
        let flow = if new.is_event {
            Flow::REQUEST
        } else {
            Flow::ANSWER
        };
        let statuses = |side: &Side<'a>, call: &Call<'a>| -> BTreeMap<String, Site<'a>> {
            let members = call.site.members("responses").into_iter();
            let members = members.filter(|(status, _)| !status.starts_with("x-"));
            members
                .map(|(status, site)| (status.to_uppercase(), side.resolve(site)))
                .collect()
        };
        let (before, after) = (statuses(self.old, old), statuses(self.new, new));
        for (status, site) in &before {
            let label = format!("{name} {status}");
            let Some(now) = after.get(status) else {
                let (class, message) = if status.starts_with('2') {
                    (Class::Breaking, "is no success of this operation any more")
                } else {
                    (Class::Cosmetic, "isn't documented any more")
                };
                let places = (Some(&site.at), None);
                self.note(
                    class,
                    Subject::Status,
                    Kind::Removed,
                    &label,
                    message,
                    places,
                );
                continue;
            };
            let pair = Pair {
                old: site.clone(),
                new: now.clone(),
                flow,
            };
            if site.text("description").map(str::trim) != now.text("description").map(str::trim) {
                self.text("description", &label, &pair);
            }
            self.holder(&pair, &label);
            self.headers(&pair, &label);
        }
        for (status, site) in after
            .iter()
            .filter(|(status, _)| !before.contains_key(*status))
        {
            let label = format!("{name} {status}");
            let places = (None, Some(&site.at));
            let (subject, kind) = (Subject::Status, Kind::Added);
            self.note(Class::Additive, subject, kind, &label, "is new", places);
        }
    }

    fn headers(&mut self, pair: &Pair<'a>, name: &str) {
        let headers = |side: &Side<'a>, site: &Site<'a>| -> BTreeMap<String, Site<'a>> {
            let members = site.members("headers").into_iter();
            members
                .map(|(name, site)| (name.to_lowercase(), side.resolve(site)))
                .collect()
        };
        let (before, after) = (headers(self.old, &pair.old), headers(self.new, &pair.new));
        for (header, site) in &before {
            let label = format!("{name}: {header}");
            if let Some(now) = after.get(header) {
                let pair = Pair {
                    old: site.clone(),
                    new: now.clone(),
                    flow: pair.flow,
                };
                self.subject = Some(Subject::ResponseHeader);
                self.holder(&pair, &label);
                self.subject = None;
            } else {
                let places = (Some(&site.at), None);
                let (subject, kind) = (Subject::ResponseHeader, Kind::Removed);
                self.note(Class::Breaking, subject, kind, &label, "is gone", places);
            }
        }
        for (header, site) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
            let label = format!("{name}: {header}");
            let places = (None, Some(&site.at));
            let (subject, kind) = (Subject::ResponseHeader, Kind::Added);
            self.note(Class::Additive, subject, kind, &label, "is new", places);
        }
    }

    /// What has a schema of its own, or one for each media type.
    fn holder(&mut self, pair: &Pair<'a>, label: &str) {
        let (old, new) = (pair.old.get("schema"), pair.new.get("schema"));
        if let (Some(old), Some(new)) = (old, new) {
            let flow = pair.flow;
            let presence = Presence::Optional;
            self.schema(&Pair { old, new, flow }, label, presence);
        }
        let media = |site: &Site<'a>| -> BTreeMap<String, Site<'a>> {
            let members = site.members("content").into_iter();
            // Blanks and case mean nothing in a media type.
            let plain = |name: &str| name.to_lowercase().replace(' ', "");
            members.map(|(name, site)| (plain(name), site)).collect()
        };
        let (before, after) = (media(&pair.old), media(&pair.new));
        for (name, site) in &before {
            if let Some(now) = after.get(name) {
                if let (Some(old), Some(new)) = (site.get("schema"), now.get("schema")) {
                    let flow = pair.flow;
                    self.schema(&Pair { old, new, flow }, label, Presence::Required);
                }
            } else {
                let name = format!("{label}: {name}");
                let places = (Some(&site.at), None);
                let (subject, kind) = (Subject::MediaType, Kind::Removed);
                self.note(Class::Breaking, subject, kind, &name, "is gone", places);
            }
        }
        for (name, site) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
            let name = format!("{label}: {name}");
            let (class, message) = if before.is_empty() && !pair.flow.request {
                (Class::Breaking, "is new, where there was no body")
            } else {
                (Class::Additive, "is new")
            };
            let places = (None, Some(&site.at));
            self.note(
                class,
                Subject::MediaType,
                Kind::Added,
                &name,
                message,
                places,
            );
        }
    }
}

fn of(call: &Call<'_>) -> Subject {
    if call.is_event {
        Subject::Event
    } else {
        Subject::Operation
    }
}

fn is_required(site: &Site<'_>) -> bool {
    site.value.get("required") == Some(&Value::Bool(true))
}

/// A path without the names of its parameters.
fn plain(path: &str) -> String {
    path.split('/')
        .map(|step| if step.starts_with('{') { "{}" } else { step })
        .collect::<Vec<_>>()
        .join("/")
}

/// The parameters of an operation, by place and name. Header names have no case.
fn parameters<'a>(side: &Side<'a>, call: &Call<'a>) -> BTreeMap<(String, String), Site<'a>> {
    let mut found = BTreeMap::new();
    for holder in [&call.item, &call.site] {
        for site in holder.entries("parameters") {
            let site = side.resolve(site);
            let (Some(place), Some(name)) = (site.text("in"), site.text("name")) else {
                continue;
            };
            let name = if place == "header" {
                name.to_lowercase()
            } else {
                name.to_owned()
            };
            found.insert((place.to_owned(), name), site);
        }
    }
    found
}
