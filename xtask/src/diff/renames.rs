//! Named schemas that only got another name.

use std::{
    collections::{BTreeMap, BTreeSet, hash_map::DefaultHasher},
    hash::{Hash, Hasher},
};

use serde_json::Value;

use super::{
    schemas::Comparer,
    side::{COMPONENTS, Side, structural},
    view::View,
};

/// How far a shape looks through references.
const DEPTH: usize = 4;

impl Comparer<'_> {
    /// Pairs of names that are on one side only, with one and the same shape; notes them.
    pub(super) fn renames_by_shape(&mut self) -> Vec<(String, String)> {
        let taken: BTreeSet<&String> = self.renamed.values().collect();
        let mut groups: BTreeMap<u64, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for (name, shape) in shapes(self.old) {
            if self.new.component(&name).is_none() && !self.renamed.contains_key(&name) {
                groups.entry(shape).or_default().0.push(name);
            }
        }
        for (name, shape) in shapes(self.new) {
            if self.old.component(&name).is_none() && !taken.contains(&name) {
                groups.entry(shape).or_default().1.push(name);
            }
        }
        let mut found = Vec::new();
        for (old, new) in groups.into_values() {
            // Of several schemas with one shape, none can be told from the others.
            if let ([old], [new]) = (old.as_slice(), new.as_slice()) {
                found.push((old.clone(), new.clone()));
            }
        }
        self.renamed.extend(found.iter().cloned());
        found
    }

    /// Whether two named schemas have so much in common that the one is the other.
    pub(super) fn is_alike(&self, old: &str, new: &str) -> bool {
        let (Some(old), Some(new)) = (self.old.component(old), self.new.component(new)) else {
            return false;
        };
        let (old, new) = (View::read(old), View::read(new));
        if old.kind() != new.kind() {
            return false;
        }
        let parts = |view: &View<'_>| -> BTreeSet<String> {
            let members = view.site.members("properties");
            let values = view.values().into_iter().flatten().map(Value::to_string);
            members
                .into_keys()
                .map(str::to_owned)
                .chain(values)
                .collect()
        };
        let (old, new) = (parts(&old), parts(&new));
        old.intersection(&new).count() * 2 >= old.len().max(new.len())
    }
}

/// The shape of each named schema: what it says without any name, seen through references.
fn shapes(side: &Side<'_>) -> BTreeMap<String, u64> {
    let components = side.components();
    let mut shapes: BTreeMap<String, u64> = BTreeMap::new();
    for _ in 0..DEPTH {
        shapes = components
            .iter()
            .map(|(name, site)| {
                let mut hasher = DefaultHasher::new();
                shape(site.value, false, &shapes, &mut hasher);
                ((*name).to_owned(), hasher.finish())
            })
            .collect();
    }
    shapes
}

fn shape(value: &Value, is_named: bool, known: &BTreeMap<String, u64>, hasher: &mut DefaultHasher) {
    match value {
        // Names of properties are anything.
        Value::Object(members) if is_named => {
            let sorted: BTreeMap<_, _> = members.iter().collect();
            for (name, member) in sorted {
                name.hash(hasher);
                shape(member, false, known, hasher);
            }
        }
        Value::Object(members) => {
            if let Some(Value::String(reference)) = members.get("$ref") {
                let name = reference.strip_prefix(&format!("#{COMPONENTS}"));
                name.and_then(|name| known.get(name)).hash(hasher);
                return;
            }
            let mut sorted: Vec<_> = structural(members).collect();
            sorted.sort_by_key(|(name, _)| *name);
            for (name, member) in sorted {
                // It names the schemas that it chooses from.
                if name != "discriminator" {
                    name.hash(hasher);
                    shape(member, name == "properties", known, hasher);
                }
            }
        }
        Value::Array(entries) => {
            entries.len().hash(hasher);
            for entry in entries {
                shape(entry, false, known, hasher);
            }
        }
        other => other.to_string().hash(hasher),
    }
}
