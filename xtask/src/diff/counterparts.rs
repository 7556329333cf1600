//! Types of the generated code that have another name because the document puts the same into other
//! schemas: what was a component stands where it is used, or the other way round.

use std::collections::{BTreeMap, BTreeSet};

use super::rust::{self, words};

/// What a type is, in words that have no names of other types.
type Shape = Vec<String>;

/// Returns the types that are gone, each with the new type that stands where it stood.
///
/// Starts from the calls, which keep their names, and goes on to the members of what they take and
/// give. Types that no call leads to are found by their members. What is sent comes first: those
/// are the types that programs write down.
///
/// # Errors
///
/// When one of the texts isn't Rust.
pub fn counterparts(old: &str, new: &str) -> Result<BTreeMap<String, String>, String> {
    let (old, new) = (rust::api(old)?, rust::api(new)?);
    let mut search = Search {
        gone: types(&old).difference(&types(&new)).cloned().collect(),
        there: types(&new),
        old: &old,
        new: &new,
        found: BTreeMap::new(),
        seen: BTreeSet::new(),
    };
    let is_sent = |path: &&String| path.ends_with("::body");
    let calls = old.keys().filter(|path| !path.starts_with("types::"));
    let (sent, received): (Vec<_>, Vec<_>) = calls.partition(is_sent);
    for path in sent.into_iter().chain(received) {
        search.pair(path, path);
    }
    search.by_shape();
    Ok(search.found)
}

/// The names of all types.
fn types(api: &BTreeMap<String, String>) -> BTreeSet<String> {
    let names = api.keys().filter_map(|path| path.strip_prefix("types::"));
    let types = names.filter(|name| !name.contains(':'));
    types.map(str::to_owned).collect()
}

struct Search<'a> {
    gone: BTreeSet<String>,
    there: BTreeSet<String>,
    old: &'a BTreeMap<String, String>,
    new: &'a BTreeMap<String, String>,
    found: BTreeMap<String, String>,
    seen: BTreeSet<(String, String)>,
}

impl Search<'_> {
    /// Two items that are the same but for the names of types say which type is which.
    fn pair(&mut self, old: &str, new: &str) {
        let (Some(old), Some(new)) = (self.old.get(old), self.new.get(new)) else {
            return;
        };
        let (old, new): (Vec<_>, Vec<_>) = (words(old).collect(), words(new).collect());
        if old.len() != new.len() {
            return;
        }
        let named: Vec<(&str, &str)> = old
            .into_iter()
            .zip(new)
            .filter(|(old, new)| old != new || self.there.contains(*new))
            .collect();
        let are_types = named.iter().all(|(old, new)| {
            (self.gone.contains(*old) || old == new) && self.there.contains(*new)
        });
        if are_types {
            for (old, new) in named {
                self.types(old, new);
            }
        }
    }

    fn types(&mut self, old: &str, new: &str) {
        if !self.seen.insert((old.to_owned(), new.to_owned())) {
            return;
        }
        if self.gone.contains(old) && !self.found.contains_key(old) {
            self.found.insert(old.to_owned(), new.to_owned());
        }
        for (path, rest) in members(self.old, old) {
            self.pair(path, &format!("types::{new}{rest}"));
        }
    }

    /// Pairs types that have the same members as no others.
    fn by_shape(&mut self) {
        let mut shapes: BTreeMap<Shape, (Vec<String>, Vec<String>)> = BTreeMap::new();
        for name in &self.gone {
            let shape = self.shape(self.old, name);
            shapes.entry(shape).or_default().0.push(name.clone());
        }
        for name in &self.there {
            let shape = self.shape(self.new, name);
            shapes.entry(shape).or_default().1.push(name.clone());
        }
        for pair in shapes.into_values() {
            if let ([old], [new]) = (pair.0.as_slice(), pair.1.as_slice()) {
                self.types(old, new);
            }
        }
    }

    fn shape(&self, api: &BTreeMap<String, String>, name: &str) -> Shape {
        let is_type = |word: &str| self.gone.contains(word) || self.there.contains(word);
        let own = api.get(&format!("types::{name}")).cloned();
        let members = members(api, name).map(|(path, rest)| {
            let what = words(&api[path]).map(|word| if is_type(word) { "_" } else { word });
            format!("{rest} {}", what.collect::<String>())
        });
        own.into_iter().chain(members).collect()
    }
}

/// The items of a type, with what stands behind its name in their paths.
fn members<'a>(
    api: &'a BTreeMap<String, String>,
    name: &str,
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let start = format!("types::{name}::");
    let cut = start.len() - 2;
    api.range(start.clone()..)
        .take_while(move |(path, _)| path.starts_with(&start))
        .map(move |(path, _)| (path.as_str(), &path[cut..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(old: &str, new: &str) -> Vec<String> {
        let found = counterparts(old, new).unwrap();
        found
            .into_iter()
            .map(|(old, new)| format!("{old} {new}"))
            .collect()
    }

    const OLD: &str = "
        pub mod builder { impl Pay {
            pub fn body(self, value: types::Order) -> Self {}
            pub fn send(self) -> Answer<types::Receipt> {}
        } }
        pub mod types {
            pub struct Order { pub to: Option<Address>, pub name: String }
            pub struct Receipt { pub to: Address, pub by: Method }
            pub struct Address { pub city: String }
            pub enum Method { Card(Card) }
            pub struct Card { pub number: String }
            pub struct Event { pub at: String, pub to: Address }
            pub struct Alike { pub a: String }
            pub struct Same { pub a: String }
        }";

    #[test]
    fn what_stands_where_a_type_stood_is_that_type() {
        let new = OLD
            .replace("Option<Address>", "Option<OrderTo>")
            .replace("pub struct Address", "pub struct OrderTo")
            .replace("pub to: Address", "pub to: ReceiptTo")
            .replace("Method", "ReceiptBy")
            .replace("Card(Card)", "Card(ReceiptByCard)")
            .replace("struct Card", "struct ReceiptByCard")
            .replace("struct Event", "struct News")
            .replace("Alike", "Other")
            .replace("Same", "Another")
            .replacen(
                "pub struct OrderTo",
                "pub struct ReceiptTo { pub city: String } pub struct OrderTo",
                1,
            );
        assert_eq!(
            found(OLD, &new),
            [
                "Address OrderTo",
                "Card ReceiptByCard",
                "Event News",
                "Method ReceiptBy"
            ]
        );
    }

    #[test]
    fn what_is_of_another_kind_is_another_type() {
        let new = OLD.replace("Option<Address>", "Vec<OrderTo>").replace(
            "pub struct Address { pub city: String }",
            "pub struct OrderTo { pub town: String }",
        );
        let new = new.replace("pub to: Address", "pub to: String");
        assert_eq!(found(OLD, &new), [""; 0]);
    }
}
