//! Our own rules for the document and its overlay, beyond what the generator needs.

mod rules;

use std::path::Path;

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Failure},
    document::Document,
    overlay,
    pointer::Pointer,
    schemas::METHODS,
    validate,
};

/// One thing that a document has to keep to.
#[derive(Debug)]
pub struct Rule {
    /// What the rule is called in messages.
    pub name: &'static str,
    /// Why there is such a rule.
    pub reason: &'static str,
    check: fn(&mut Findings<'_>),
}

pub use rules::RULES;

/// Holds a document and its overlay against every rule.
///
/// # Errors
///
/// With each place that breaks a rule, or when one of the files can't be used at all.
pub fn run(document: &Path, overlay: &Path) -> Result<(), Failure> {
    let mut document = Document::read(document)?;
    overlay::apply(&Document::read(overlay)?, &mut document)?;
    validate::validate(&document)?;
    lint(&document)
}

/// Holds a document, with its overlay applied, against every rule.
fn lint(document: &Document) -> Result<(), Failure> {
    let mut findings = Findings {
        document,
        rule: "",
        found: Vec::new(),
    };
    for rule in RULES {
        findings.rule = rule.name;
        (rule.check)(&mut findings);
    }
    if findings.found.is_empty() {
        Ok(())
    } else {
        Err(Failure(findings.found))
    }
}

/// What the rules look at, and what they have found.
struct Findings<'a> {
    document: &'a Document,
    rule: &'static str,
    found: Vec<Diagnostic>,
}

impl<'a> Findings<'a> {
    fn root(&self) -> &'a Value {
        &self.document.value
    }

    fn find(&mut self, at: &Pointer, message: impl std::fmt::Display) {
        let message = format!("{message} [{}]", self.rule);
        self.found.push(self.document.diagnostic(at, message));
    }

    /// Follows references to what they name; the place is that of the target then.
    fn resolve(&self, value: &'a Value, at: &Pointer) -> (&'a Value, Pointer) {
        let (mut value, mut at) = (value, at.clone());
        // A chain longer than this is a circle.
        for _ in 0..16 {
            let target = value["$ref"].as_str().and_then(Pointer::from_reference);
            match target.and_then(|target| Some((self.root().pointer(target.as_str())?, target))) {
                Some((target, place)) => (value, at) = (target, place),
                None => break,
            }
        }
        (value, at)
    }

    /// The members of an object; none where it isn't one.
    fn members(value: &'a Value, at: &Pointer) -> Vec<(&'a String, &'a Value, Pointer)> {
        let members = value.as_object().into_iter().flatten();
        members
            .map(|(name, member)| (name, member, at.join(name)))
            .collect()
    }

    /// The operations of a section: `paths` or `webhooks`.
    fn operations(&self, section: &str) -> Vec<(&'a Value, Pointer)> {
        let at = Pointer::root().join(section);
        let mut operations = Vec::new();
        for (_, item, at) in Self::members(&self.root()[section], &at) {
            for method in METHODS {
                if let Some(operation) = item.get(method) {
                    operations.push((operation, at.join(method)));
                }
            }
        }
        operations
    }

    /// Every component of a kind.
    fn components(&self, kind: &str) -> Vec<(&'a String, &'a Value, Pointer)> {
        let at = Pointer::root().join("components").join(kind);
        Self::members(&self.root()["components"][kind], &at)
    }

    /// The media types of the requests and answers of both sections, without doubles.
    fn contents(&self) -> Vec<(&'a Value, Pointer)> {
        let mut contents: Vec<(&Value, Pointer)> = Vec::new();
        for section in ["paths", "webhooks"] {
            for (operation, at) in self.operations(section) {
                let mut holders =
                    vec![self.resolve(&operation["requestBody"], &at.join("requestBody"))];
                let answers = at.join("responses");
                for (_, answer, at) in Self::members(&operation["responses"], &answers) {
                    holders.push(self.resolve(answer, &at));
                }
                for (holder, at) in holders {
                    let at = at.join("content");
                    for (_, media, at) in Self::members(&holder["content"], &at) {
                        if !contents.iter().any(|(_, known)| *known == at) {
                            contents.push((media, at));
                        }
                    }
                }
            }
        }
        contents
    }
}

#[cfg(test)]
mod tests;
