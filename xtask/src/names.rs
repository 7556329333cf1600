//! Rust names for what a document calls anything.

pub(crate) mod call;

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase, ToUpperCamelCase};
use unicode_ident::{is_xid_continue, is_xid_start};

/// Names that generated code, or what it derives, takes for those of the standard library.
const TAKEN_TYPES: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Self",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Words that stand for themselves in Rust, of all editions.
const KEYWORDS: &[&str] = &[
    "_", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue",
    "crate", "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if",
    "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "self", "static", "struct", "super", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// What a name that consists of signs alone is called.
const SIGNS: &[(char, &str)] = &[
    ('+', "plus"),
    ('-', "minus"),
    ('*', "star"),
    ('/', "slash"),
    ('<', "less"),
    ('>', "greater"),
    ('=', "equal"),
    ('!', "not"),
    ('%', "percent"),
    ('&', "and"),
    ('|', "or"),
    ('.', "dot"),
    (',', "comma"),
    (':', "colon"),
    (';', "semicolon"),
    ('_', "underscore"),
    ('#', "hash"),
    ('@', "at"),
    ('$', "dollar"),
    ('?', "question"),
    ('~', "tilde"),
    ('^', "caret"),
    (' ', "blank"),
];

/// Returns the name of a type.
pub fn of_type(text: &str) -> String {
    let name = cased(text, str::to_upper_camel_case);
    if TAKEN_TYPES.contains(&name.as_str()) {
        format!("{name}Object")
    } else {
        name
    }
}

/// Returns the name of a variant.
pub fn of_variant(text: &str) -> String {
    let name = cased(text, str::to_upper_camel_case);
    if name == "Self" {
        return "Self_".into();
    }
    name
}

/// Returns the name of a field, which is also that of its setter.
pub fn of_field(text: &str) -> String {
    let name = cased(text, str::to_snake_case);
    if KEYWORDS.contains(&name.as_str()) {
        return format!("{name}_");
    }
    name
}

fn cased(text: &str, case: fn(&str) -> String) -> String {
    let words = text.replace('\'', "").replace(|c| !is_xid_continue(c), "-");
    let mut name = case(&words);
    if name.is_empty() {
        let signs: Vec<&str> = text
            .chars()
            .filter_map(|sign| Some(SIGNS.iter().find(|(known, _)| *known == sign)?.1))
            .collect();
        let words = match (text.is_empty(), signs.is_empty()) {
            (true, _) => "empty".to_owned(),
            (_, true) => "unnamed".to_owned(),
            _ => signs.join("-"),
        };
        name = case(&words);
    } else if text.starts_with('-') && text[1..].starts_with(|c: char| c.is_ascii_digit()) {
        name = case(&format!("minus-{words}"));
    }
    if name.starts_with(is_xid_start) {
        name
    } else {
        case("x") + &name
    }
}

/// Names that are in use.
#[derive(Debug, Default)]
pub struct Taken {
    names: BTreeSet<String>,
    /// The number to try next for a name that was asked for before.
    next: BTreeMap<String, usize>,
}

impl Taken {
    /// Starts with names that can't be given.
    pub fn with(names: &[&str]) -> Self {
        Self {
            names: names.iter().map(|name| (*name).to_owned()).collect(),
            next: BTreeMap::new(),
        }
    }

    /// Returns whether nobody has a name yet.
    pub fn is_free(&self, name: &str) -> bool {
        !self.names.contains(name)
    }

    /// Gives the name of a field or function, with a number behind it where it is in use already.
    pub fn give(&mut self, name: &str) -> String {
        self.numbered(name, "_")
    }

    /// Gives the name of a type or variant: these have no underscores.
    pub fn give_type(&mut self, name: &str) -> String {
        self.numbered(name, "N")
    }

    fn numbered(&mut self, name: &str, after_digit: &str) -> String {
        if self.names.insert(name.to_owned()) {
            return name.to_owned();
        }
        let ends_with_digit = name.ends_with(|c: char| c.is_ascii_digit());
        let separator = if ends_with_digit { after_digit } else { "" };
        let next = self.next.entry(name.to_owned()).or_insert(2);
        loop {
            let given = format!("{name}{separator}{next}");
            *next += 1;
            if self.names.insert(given.clone()) {
                return given;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_rust_names() {
        for (text, name) in [
            ("payment_request", "PaymentRequest"),
            ("HTTPError", "HttpError"),
            ("3ds", "X3ds"),
            ("a.b/c d", "ABCD"),
            ("", "Empty"),
            ("+", "Plus"),
            ("List«Foo»", "ListFoo"),
            ("größe", "Größe"),
            ("日本", "日本"),
            ("💶", "Unnamed"),
            ("Option", "OptionObject"),
            ("self", "SelfObject"),
        ] {
            assert_eq!(of_type(text), name);
        }
        for (text, name) in [
            ("type", "type_"),
            ("3d", "x3d"),
            ("streetAddress2", "street_address2"),
            ("@id", "id"),
            ("self", "self_"),
            ("gen", "gen_"),
            ("_", "underscore"),
            ("$", "dollar"),
        ] {
            assert_eq!(of_field(text), name);
        }
        for (text, name) in [
            ("-1", "Minus1"),
            ("1", "X1"),
            ("x:later", "XLater"),
            ("<=", "LessEqual"),
            ("self", "Self_"),
        ] {
            assert_eq!(of_variant(text), name);
        }
    }

    #[test]
    fn a_name_is_given_once() {
        let mut taken = Taken::with(&["new"]);
        let given: Vec<String> = ["new", "a", "a", "a", "a2", "x1", "x1"]
            .map(|name| taken.give(name))
            .into();
        assert_eq!(given, ["new2", "a", "a2", "a3", "a2_2", "x1", "x1_2"]);
    }

    #[test]
    fn the_name_of_a_type_stays_what_it_is() {
        let mut taken = Taken::default();
        for text in ["Foo1", "Foo1", "foo_1", "3ds", "HTTPError", "Foo_Bar"] {
            let name = taken.give_type(&of_type(text));
            assert_eq!(of_type(&name), name);
        }
    }
}
