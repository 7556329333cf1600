//! `cargo xtask contract`

use clap::Args;

use super::root;
use crate::{
    console::{Console, Ended},
    witness::Witness,
};

/// Holds all that the SDK can send, and every answer that it can get, against the document with tools
/// that aren't ours: a mock server refuses what is wrong, a proxy says what was never touched.
///
/// The tools are installed with `npm --prefix .ci/contract ci`.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask contract   traffic and reports go to target/contract")]
pub(super) struct Contract {}

impl Contract {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        let root = root();
        let target = std::env::var_os("CARGO_TARGET_DIR");
        let target = target.map_or_else(|| root.join("target"), Into::into);
        let witness = Witness::find(&root)?;
        let progress = console.progress("calling everything");
        let witnessed = witness.run(&target.join("contract"));
        drop(progress);
        console.say(witnessed.map_err(Ended::build)?);
        Ok(())
    }
}
