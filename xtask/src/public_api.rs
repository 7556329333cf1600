//! What others may build on: every public item of the two crates that are published.

use std::path::Path;

use public_api::PublicApi;
pub(crate) use public_api::PublicItem;
use rustdoc_types::{ItemEnum, Type};

use crate::{
    diagnostic::Failure,
    rustdoc::{self, Description},
    workspace::MODULE,
};

/// The crates that are published, each with its list.
pub const CRATES: [(&str, &str); 2] = [
    ("klarna-gen", "klarna-gen/public-api.txt"),
    ("klarna-sdk", "klarna-sdk/public-api.txt"),
];

/// Lists the public API of each crate, by the file that it belongs to.
///
/// What is generated isn't in the lists: it follows from the document, and `cargo xtask diff` says
/// what a change of it means.
///
/// # Errors
///
/// When a crate can't be described.
pub fn lists(root: &Path) -> Result<Vec<(&'static str, String)>, Failure> {
    let described = rustdoc::describe(root, &CRATES.map(|(package, _)| package))?;
    CRATES
        .iter()
        .zip(&described)
        .map(|((_, file), description)| Ok((*file, list(description)?)))
        .collect()
}

/// Returns all public items, but for implementations that every type has.
pub(crate) fn items(description: &Description) -> Result<PublicApi, Failure> {
    public_api::Builder::from_rustdoc_json(&description.file)
        .omit_blanket_impls(true)
        .build()
        .map_err(|error| Failure::file(description.file.display().to_string(), error.to_string()))
}

/// The modules of klarna-gen that are generated; klarna-sdk names them by another path.
const GENERATED: [&str; 2] = ["klarna_gen::types::", "klarna_gen::builder::"];

/// Of what the compiler finds by itself, users rely on these; the others say nothing of a client, and
/// their number changes with the compiler.
const AUTO_TRAITS: [&str; 3] = ["Send", "Sync", "Unpin"];

fn list(description: &Description) -> Result<String, Failure> {
    let api = items(description)?;
    let index = &description.krate.index;
    let lines = api.items().filter_map(|item| {
        let known = index.get(&item.id())?;
        let mut place = known.span.as_ref();
        if let ItemEnum::Impl(found) = &known.inner
            && found.is_synthetic
        {
            let auto = found.trait_.as_ref()?;
            if !AUTO_TRAITS.iter().any(|name| auto.path.ends_with(name)) {
                return None;
            }
            // What the compiler finds has no place of its own: its type has.
            if let Type::ResolvedPath(path) = &found.for_ {
                place = index.get(&path.id)?.span.as_ref();
            }
        }
        let line = item.to_string();
        // Some of what belongs to generated types comes from macros of ours.
        let is_generated = place.is_some_and(|span| span.filename.ends_with(MODULE))
            || GENERATED.iter().any(|path| line.contains(path));
        (!is_generated).then(|| format!("{line}\n"))
    });
    Ok(lines.collect())
}
