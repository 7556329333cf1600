//! The pipeline from Klarna's OpenAPI document to the generated client.
//!
//! Each stage is a function from document to document in a file of its own, in this order:
//! [`document`] (load), [`overlay`], [`validate`], [`lower`], [`merge`],
//! [`hoist`], [`shape`], [`codegen`], [`mod@write`].

pub mod bench;
pub mod bundle;
pub mod calls;
pub mod codegen;
pub mod command;
pub mod console;
pub mod contract;
pub mod diagnostic;
pub mod diff;
mod docs;
pub mod document;
pub mod explain;
pub mod export;
pub mod hoist;
pub mod lint;
pub mod lower;
pub mod manual;
pub mod merge;
pub mod names;
pub mod overlay;
pub mod package;
pub mod pattern;
pub mod pipeline;
pub mod pointer;
pub mod provenance;
pub mod public_api;
pub mod references;
pub mod rustdoc;
pub mod schemas;
pub mod shape;
pub mod update;
pub mod users;
pub mod validate;
pub mod witness;
pub mod workspace;
pub mod write;
