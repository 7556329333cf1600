//! `cargo xtask manual`

use clap::Args;

use super::root;
use crate::{
    console::{Console, Ended},
    diagnostic::Failure,
    manual,
};

/// Holds the documentation of klarna-sdk against its rule: everything is used in an example, and what
/// can fail says when.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask manual   after something public was added")]
pub(super) struct Manual {}

impl Manual {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        let progress = console.progress("asking rustdoc");
        let coverage = manual::coverage(&root()).map_err(Ended::build)?;
        drop(progress);
        if !coverage.gaps.is_empty() {
            let gaps = coverage.gaps.into_iter();
            let found = gaps.flat_map(|gap| Failure::file("klarna-sdk", gap).0);
            return Err(Ended::stale(Failure(found.collect())));
        }
        console.say(coverage);
        Ok(())
    }
}
