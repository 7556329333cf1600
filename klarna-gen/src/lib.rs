//! Low-level client of Klarna's payment API, generated from its OpenAPI document.
//!
//! Most programs want `klarna-sdk`, which puts builders, outcomes and a transport around this
//! crate. Here is what it builds on:
//!
//! - [`types`]: every object and value set of the document. Value sets are open: a value that
//!   Klarna adds later is kept as text and written back unchanged.
//! - [`Client`] and [`builder`]: one method per operation. Request bodies and parameters are held
//!   against the document's limits before anything is sent; answers are not, so that an answer
//!   which breaks a documented length still decodes.
//! - [`OPERATIONS`]: what the document says of each operation, such as by what it may be repeated.
//! - [`Transport`]: who really sends a request. This crate holds no policy: no retries, no
//!   timeouts, no credentials.
//!
//! The module that `cargo xtask generate` writes is never edited by hand.

#![cfg_attr(docsrs, feature(doc_cfg))]

mod body;
mod check;
mod decode;
mod duration;
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, unused_imports, unused_mut, reason = "written by the generator")]
mod generated;
mod held;
mod json;
mod kind;
#[allow(unreachable_pub, reason = "named in a trait that is named in a bound")]
mod limit;
mod open_enum;
mod operation;
mod pattern;
#[allow(
    missing_debug_implementations,
    missing_docs,
    unreachable_pub,
    reason = "named in a bound, and implemented here alone"
)]
mod read;
mod reread;
mod secret;
#[allow(unreachable_pub, reason = "named in a trait that is named in a bound")]
mod shape;
mod source;
mod start;
mod text;
mod timestamp;
mod transport;
mod unknown_form;
mod uri;
#[allow(
    missing_docs,
    unreachable_pub,
    reason = "named in a bound, and implemented here alone"
)]
mod write;

pub use body::Body;
pub use check::{Check, Place, Rule, Violation, Violations};
pub use decode::{Unsent, WholeBody};
pub use generated::{Client, Error, OPERATIONS, ResponseValue, SECRET_HEADERS, builder, types};
pub use held::{Held, Shared};
pub use json::ascii;
pub use open_enum::UnknownValue;
pub use operation::{Idempotency, Operation};
pub use pattern::Span;
#[doc(hidden)]
pub use reread::reread;
pub use secret::Secret;
pub use start::insert;
pub use timestamp::{InvalidTimestamp, Timestamp};
pub use transport::{Transport, TransportFuture};
pub use unknown_form::UnknownForm;
