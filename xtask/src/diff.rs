//! What changed between two versions of a document, and what that means to users of the SDK.

mod counterparts;
mod limits;
mod operations;
mod parts;
mod renames;
pub mod render;
mod rust;
mod schemas;
mod security;
mod side;
mod view;

use std::{fmt, path::Path};

use crate::{diagnostic::Failure, document::Document, pipeline, pointer::Pointer};

pub use counterparts::counterparts;
pub(crate) use rust::renamed;
pub use rust::{ApiChange, compare as compare_modules};

/// What a change means to a program that uses the SDK.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Class {
    /// It may stop compiling, or may be refused by Klarna.
    Breaking,
    /// It goes on as before, and can do more.
    Additive,
    /// It notices nothing.
    Cosmetic,
}

impl Class {
    /// All classes, the gravest first.
    pub const ALL: [Self; 3] = [Self::Breaking, Self::Additive, Self::Cosmetic];

    /// Returns the step of the version number that a change asks for.
    #[must_use]
    pub fn step(self) -> &'static str {
        match self {
            Self::Breaking => "major",
            Self::Additive => "minor",
            Self::Cosmetic => "patch",
        }
    }

    /// Returns the step before version 1.0, where Cargo takes the second number for the first.
    #[must_use]
    pub fn step_before_1_0(self) -> &'static str {
        match self {
            Self::Breaking => "minor",
            Self::Additive | Self::Cosmetic => "patch",
        }
    }
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Breaking => "breaking",
            Self::Additive => "additive",
            Self::Cosmetic => "cosmetic",
        })
    }
}

/// Which part of an API a change is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The document as a whole.
    Document,
    /// An operation.
    Operation,
    /// An event that arrives by webhook.
    Event,
    /// A parameter of an operation.
    Parameter,
    /// A member of what is sent.
    RequestProperty,
    /// A member of what arrives.
    ResponseProperty,
    /// A member of what is sent and of what arrives.
    Property,
    /// A header of an answer.
    ResponseHeader,
    /// A value of a value set.
    Value,
    /// A limit of a value.
    Limit,
    /// A named schema.
    Schema,
    /// A media type of a body.
    MediaType,
    /// A status of an answer.
    Status,
    /// How a call is authorized.
    Auth,
    /// What Klarna is about to drop.
    Deprecation,
    /// A text for people.
    Text,
}

impl Subject {
    /// Returns the name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Operation => "operation",
            Self::Event => "event",
            Self::Parameter => "parameter",
            Self::RequestProperty => "request property",
            Self::ResponseProperty => "response property",
            Self::Property => "property",
            Self::ResponseHeader => "response header",
            Self::Value => "enum value",
            Self::Limit => "limit",
            Self::Schema => "schema",
            Self::MediaType => "media type",
            Self::Status => "status",
            Self::Auth => "auth",
            Self::Deprecation => "deprecation",
            Self::Text => "text",
        }
    }
}

/// What happened to the subject of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name.
    Renamed,
    /// It is there as before, but not the same.
    Changed,
}

impl Kind {
    /// Returns the name in reports.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Renamed => "renamed",
            Self::Changed => "changed",
        }
    }
}

/// A place in one of the two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file, as the maintainer named it.
    pub file: String,
    /// The place in it.
    pub pointer: Pointer,
    /// The line of the place, where it is known.
    pub line: Option<usize>,
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        write!(f, ": {}", self.pointer)
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it means to users of the SDK.
    pub class: Class,
    /// What it is about.
    pub subject: Subject,
    /// What happened to the subject.
    pub kind: Kind,
    /// The name of the subject, such as `Address.country`.
    pub name: String,
    /// What changed, with the reason where the class isn't obvious.
    pub message: String,
    /// The place in the older document, unless the subject is new.
    pub old: Option<Spot>,
    /// The place in the newer document, unless the subject is gone.
    pub new: Option<Spot>,
    /// The operations and events that the change reaches, by name.
    pub operations: Vec<String>,
}

/// All changes between two documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// The changes of the API, the gravest first.
    pub changes: Vec<Change>,
    /// The changes of the generated Rust API, or why there are none to see.
    pub rust: Result<Vec<ApiChange>, String>,
}

impl Comparison {
    /// Returns the gravest class of all changes, `None` when there are none.
    #[must_use]
    pub fn class(&self) -> Option<Class> {
        let api = self.changes.iter().map(|change| change.class);
        let rust = self.rust.iter().flatten().map(|change| change.class);
        api.chain(rust).min()
    }
}

/// Compares two documents in terms of the API; the second is the newer one.
///
/// Works along the operations and the named schemas: each pair of named schemas is compared once,
/// so the time grows with the size of the documents, and schemas may contain themselves.
///
/// # Errors
///
/// When a reference names nothing, or a document isn't OpenAPI 3.
pub fn compare(old: &Document, new: &Document) -> Result<Vec<Change>, Failure> {
    let mut found = Vec::new();
    for document in [old, new] {
        found.extend(side::unsound(document));
    }
    if !found.is_empty() {
        return Err(Failure(found));
    }
    let (old, new) = (side::Side::new(old), side::Side::new(new));
    let mut comparer = schemas::Comparer::new(&old, &new);
    comparer.document();
    comparer.security();
    comparer.operations();
    comparer.components();
    Ok(comparer.into_changes())
}

/// Compares two documents, and what the pipeline makes of them with one overlay or none.
///
/// # Errors
///
/// As [`compare`] and [`Document::read`]. A document that the pipeline refuses has no Rust API; the
/// comparison says why.
pub fn files(old: &Path, new: &Path, overlay: Option<&Path>) -> Result<Comparison, Failure> {
    let changes = compare(&Document::read(old)?, &Document::read(new)?)?;
    let generated = |document: &Path| {
        pipeline::run(document, overlay)
            .map(|generated| generated.module)
            .map_err(|failure| failure.to_string())
    };
    let rust = generated(old)
        .and_then(|old| Ok((old, generated(new)?)))
        .and_then(|(old, new)| rust::compare(&old, &new));
    Ok(Comparison { changes, rust })
}
