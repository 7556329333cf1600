//! Benchmarks of klarna-sdk against a hand-written client, in the same run.
//!
//! `cargo xtask bench` runs all of it. Each client is a program of its own, so is the server; the
//! clients take turns, and what counts is their ratio to the hand-written one.

pub mod build_cost;
pub mod clients;
pub mod first_call;
pub mod generated;
pub mod generators;
pub mod handwritten;
pub mod handwritten_caller;
pub mod plan;
pub mod process;
pub mod progress;
pub mod report;
pub mod runs;
pub mod sdk;
