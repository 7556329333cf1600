//! What values print.

use std::{any::type_name, collections::BTreeSet, error::Error as _, fmt::Debug};

use klarna_sdk::Error;

use crate::types;

/// What values print, and of which types they were.
#[derive(Debug, Default)]
pub(crate) struct Printed {
    texts: Vec<String>,
    types: BTreeSet<String>,
}

impl Printed {
    pub(crate) fn add<T: Debug>(&mut self, value: &T) {
        let name = type_name::<T>();
        // Vectors, options and references stand for what is in them.
        for part in name.split(['<', '>', ',', '&', ' ', '[', ']', '(', ')']) {
            if part.starts_with("klarna_sdk::") {
                let last = part.rsplit("::").next().unwrap_or_default();
                self.types.insert(last.to_owned());
            }
        }
        self.texts.push(format!("{name} {value:?}"));
        self.texts.push(format!("{name} {value:#?}"));
    }

    pub(crate) fn add_error(&mut self, error: &Error) {
        self.add(error);
        self.add(&error.kind());
        self.add(&error.delivery());
        self.add(&error.attempts().to_vec());
        self.texts.push(error.to_string());
        let mut source = error.source();
        while let Some(cause) = source {
            self.texts.push(format!("{cause} {cause:?}"));
            source = cause.source();
        }
    }

    pub(crate) fn merge(&mut self, other: Self) {
        self.texts.extend(other.texts);
        self.types.extend(other.types);
    }

    pub(crate) fn texts(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(String::as_str)
    }

    /// Fails when a public type was neither printed nor is one that has nothing to tell.
    pub(crate) fn assert_complete(&self) {
        let public = types::public();
        let left: Vec<_> = public
            .iter()
            .filter(|name| !self.types.contains(*name) && !types::PLAIN.contains(&name.as_str()))
            .collect();
        assert!(left.is_empty(), "no value was printed of: {left:?}");
        let gone: Vec<_> = types::PLAIN
            .iter()
            .filter(|name| !public.contains(**name))
            .collect();
        assert!(gone.is_empty(), "not public: {gone:?}");
    }
}
