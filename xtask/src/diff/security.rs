//! Hosts and credentials, and what else is said once for the whole document.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Class, Kind, Subject,
    schemas::{Comparer, Pair},
    side::{Call, Flow, Site},
};

impl<'a> Comparer<'a> {
    /// Compares what stands around the operations.
    pub(super) fn document(&mut self) {
        let pair = self.whole();
        let told = |site: &Site<'_>, place: &str| {
            let value = site.value.pointer(place);
            value.map(|value| {
                value
                    .as_str()
                    .map_or_else(|| value.to_string(), str::to_owned)
            })
        };
        for (place, name) in [("/openapi", "openapi"), ("/info/version", "version")] {
            let (before, after) = (told(&pair.old, place), told(&pair.new, place));
            if before != after {
                let told = |value: Option<String>| value.unwrap_or_else(|| "nothing".into());
                let message = format!("is {}, was {}", told(after), told(before));
                let (subject, kind) = (Subject::Document, Kind::Changed);
                self.changed(Class::Cosmetic, subject, kind, name, message, &pair);
            }
        }
        let hosts = |site: &Site<'a>| -> Vec<String> {
            let servers = site.entries("servers");
            let urls = servers.iter().filter_map(|server| server.text("url"));
            urls.map(str::to_owned).collect()
        };
        let (before, after) = (hosts(&pair.old), hosts(&pair.new));
        if before != after {
            let message = format!(
                "are {}, were {} (the SDK chooses its hosts itself)",
                after.join(", "),
                before.join(", ")
            );
            let (subject, kind) = (Subject::Document, Kind::Changed);
            self.changed(Class::Cosmetic, subject, kind, "servers", message, &pair);
        }
    }

    /// Compares how calls are authorized.
    pub(super) fn security(&mut self) {
        let pair = self.whole();
        self.alternatives(&pair, "every call");
        let schemes = |site: &Site<'a>| {
            let components = site.get("components");
            components.map_or_else(BTreeMap::new, |site| site.members("securitySchemes"))
        };
        let (before, after) = (schemes(&pair.old), schemes(&pair.new));
        for (name, site) in &before {
            let Some(now) = after.get(name) else {
                let places = (Some(&site.at), None);
                let (subject, kind) = (Subject::Auth, Kind::Removed);
                self.note(Class::Breaking, subject, kind, name, "is gone", places);
                continue;
            };
            let pair = Pair {
                old: site.clone(),
                new: now.clone(),
                flow: Flow::REQUEST,
            };
            for key in ["type", "scheme", "in", "name", "openIdConnectUrl", "flows"] {
                let (before, after) = (site.value.get(key), now.value.get(key));
                // Names of schemes have no case.
                let plain = |value: Option<&Value>| value.map(|v| v.to_string().to_lowercase());
                if plain(before) != plain(after) {
                    let told = |value: Option<&Value>| match value {
                        Some(Value::String(text)) => text.clone(),
                        Some(value) => value.to_string(),
                        None => "nothing".into(),
                    };
                    let message = format!("{key} is {}, was {}", told(after), told(before));
                    let (subject, kind) = (Subject::Auth, Kind::Changed);
                    self.changed(Class::Breaking, subject, kind, name, message, &pair);
                }
            }
        }
        for (name, site) in after.iter().filter(|(name, _)| !before.contains_key(*name)) {
            let places = (None, Some(&site.at));
            let (subject, kind) = (Subject::Auth, Kind::Added);
            self.note(Class::Additive, subject, kind, name, "is new", places);
        }
    }

    /// Compares how one operation is authorized, where that isn't said for all.
    pub(super) fn own_security(&mut self, old: &Call<'a>, new: &Call<'a>, name: &str) {
        let has = |call: &Call<'a>| call.site.value.get("security").is_some();
        if !has(old) && !has(new) {
            return;
        }
        let whole = self.whole();
        let either = |call: &Call<'a>, root: Site<'a>| match has(call) {
            true => call.site.clone(),
            false => root,
        };
        let pair = Pair {
            old: either(old, whole.old),
            new: either(new, whole.new),
            flow: Flow::REQUEST,
        };
        self.alternatives(&pair, name);
    }

    /// Each alternative is a set of schemes; any of them lets a call in.
    fn alternatives(&mut self, pair: &Pair<'a>, label: &str) {
        let read = |site: &Site<'a>| -> Vec<String> {
            let alternatives = site.entries("security").into_iter().map(|entry| {
                let schemes = entry.value.as_object().into_iter().flatten();
                let mut schemes: Vec<String> = schemes
                    .map(|(name, scopes)| match scopes.as_array() {
                        Some(scopes) if !scopes.is_empty() => {
                            let scopes = scopes.iter().filter_map(Value::as_str);
                            format!("{name} ({})", scopes.collect::<Vec<_>>().join(", "))
                        }
                        _ => name.clone(),
                    })
                    .collect();
                schemes.sort();
                schemes.join(" and ")
            });
            let mut alternatives: Vec<String> = alternatives.collect();
            if alternatives.is_empty() {
                alternatives.push(String::new());
            }
            alternatives
        };
        let named = |schemes: &str| match schemes {
            "" => "no credentials".to_owned(),
            schemes => schemes.to_owned(),
        };
        let (before, after) = (read(&pair.old), read(&pair.new));
        for gone in before.iter().filter(|schemes| !after.contains(schemes)) {
            let message = format!("doesn't take {} any more", named(gone));
            let (subject, kind) = (Subject::Auth, Kind::Removed);
            self.changed(Class::Breaking, subject, kind, label, message, pair);
        }
        for new in after.iter().filter(|schemes| !before.contains(schemes)) {
            let message = format!("takes {} now", named(new));
            let (subject, kind) = (Subject::Auth, Kind::Added);
            self.changed(Class::Additive, subject, kind, label, message, pair);
        }
    }

    fn whole(&self) -> Pair<'a> {
        Pair {
            old: self.old.root(),
            new: self.new.root(),
            flow: Flow::default(),
        }
    }
}
