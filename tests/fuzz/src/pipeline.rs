//! Documents and overlays that a maintainer was handed.

use std::fs;

use xtask::{
    document::Document,
    overlay as overlays,
    pipeline::{self, Options},
};

/// Takes the bytes for an OpenAPI document, all the way to code, with and without what can't be
/// taken.
pub(crate) fn document(data: &[u8]) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("fuzzed.yaml");
    fs::write(&path, data).expect("a file");
    for skip_unsupported in [false, true] {
        let _ = pipeline::package(&path, Options { skip_unsupported });
    }
}

/// Takes the bytes for an overlay over a small document.
pub(crate) fn overlay(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let Ok(overlay) = Document::parse("overlay.yaml", text) else {
        return;
    };
    let mut document = Document::parse("small.yaml", SMALL).expect("it is sound");
    let before = document.value.clone();
    if overlays::apply(&overlay, &mut document).is_err() {
        assert_eq!(document.value, before, "a refused overlay changes nothing");
    }
}

/// A document with a bit of everything that an overlay may aim at.
pub(crate) const SMALL: &str = include_str!("small.yaml");
