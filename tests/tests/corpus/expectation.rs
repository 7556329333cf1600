//! What must come out of a document.

use std::path::Path;

use serde_json::Value;
use xtask::document::Document;

/// The content of a `.expect.yaml`.
#[derive(Debug, Default)]
pub(crate) struct Expectation {
    has: Vec<String>,
    lacks: Vec<String>,
    losses: Vec<String>,
    refused: Vec<String>,
}

impl Expectation {
    /// Reads the file; a document without one expects nothing, which is a mistake.
    pub(crate) fn read(path: &Path) -> Self {
        let document = Document::read(path).unwrap_or_else(|failure| panic!("{failure}"));
        let mut expected = Self::default();
        for (key, value) in document.value.as_object().unwrap() {
            let texts: Vec<String> = value
                .as_array()
                .unwrap_or_else(|| panic!("{}: {key} is no list", path.display()))
                .iter()
                .map(|text| blanks(text.as_str().unwrap()))
                .collect();
            match key.as_str() {
                "has" => expected.has = texts,
                "lacks" => expected.lacks = texts,
                "losses" => expected.losses = texts,
                "refused" => expected.refused = texts,
                other => panic!("{}: {other} isn't known", path.display()),
            }
        }
        expected
    }

    /// Generates from a document; returns what isn't as expected.
    pub(crate) fn check(&self, document: &Path) -> Vec<String> {
        let mut off = Vec::new();
        match super::generate(document, false) {
            Err(told) if self.refused.is_empty() => return vec![format!("refused: {told}")],
            Ok(_) if !self.refused.is_empty() => off.push("isn't refused".to_owned()),
            Err(told) => {
                off.extend(
                    missing(&self.refused, &told).map(|text| format!("{text}\n  in {told}")),
                );
            }
            Ok(_) => {}
        }
        let package = match super::generate(document, true) {
            Ok(package) => package,
            // Nothing of the document can be taken.
            Err(_) if self.has.is_empty() && !self.refused.is_empty() => return off,
            Err(told) => {
                off.push(format!("refused with --skip-unsupported: {told}"));
                return off;
            }
        };
        let module = blanks(&package.files["src/generated.rs"]);
        off.extend(missing(&self.has, &module).map(|text| format!("has no {text}")));
        let there = self.lacks.iter().filter(|text| module.contains(*text));
        off.extend(there.map(|text| format!("has {text}")));
        let losses: Vec<String> = package.losses.iter().map(|loss| loss.to_string()).collect();
        for expected in &self.losses {
            let (at, text) = expected.split_once(": ").unwrap_or((expected, ""));
            let recorded = losses.iter().any(|loss| {
                loss.strip_prefix(at)
                    .and_then(|rest| rest.strip_prefix(": "))
                    .is_some_and(|told| blanks(told).contains(text))
            });
            if !recorded {
                off.push(format!(
                    "has no loss {expected}\n  but {}",
                    losses.join("\n      ")
                ));
            }
        }
        off
    }
}

fn missing<'a>(expected: &'a [String], text: &'a str) -> impl Iterator<Item = &'a String> {
    expected.iter().filter(move |part| !text.contains(*part))
}

/// Line breaks are the formatter's: they don't count, nor do the commas that they bring.
pub(crate) fn blanks(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    words
        .replace(", )", ")")
        .replace(",)", ")")
        .replace("( ", "(")
        .replace(" )", ")")
        .replace("< ", "<")
        .replace(", >", ">")
        .replace(" >", ">")
        .replace(" .", ".")
}

/// Shows that an expectation which isn't met is told.
#[test]
fn what_is_missing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("a.yaml");
    let text = "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {/a: {get: {operationId: ping, responses: {'204': {description: d}}}}}\n";
    std::fs::write(&document, text).unwrap();
    let expected = |value: Value| {
        let path = folder.path().join("a.expect.yaml");
        std::fs::write(&path, value.to_string()).unwrap();
        Expectation::read(&path).check(&document)
    };
    assert_eq!(
        expected(serde_json::json!({"has": ["pub fn ping("]})),
        [""; 0]
    );
    for value in [
        serde_json::json!({"has": ["pub fn pong("]}),
        serde_json::json!({"lacks": ["pub fn ping("]}),
        serde_json::json!({"losses": ["#/paths: lost"]}),
        serde_json::json!({"refused": ["#/paths: odd"]}),
    ] {
        assert_eq!(expected(value.clone()).len(), 1, "{value}");
    }
}
