//! `cargo xtask sandbox`

use std::ffi::OsString;

use clap::Args;

use super::{program, root};
use crate::console::{Console, Ended};

/// Runs the sandbox alone on a port, for a client in any language.
///
/// --help lists its options, triggers and faults.
#[derive(Args, Debug)]
#[command(
    disable_help_flag = true,
    after_help = "Examples:
  cargo xtask sandbox --port 8080
  cargo xtask sandbox --help"
)]
pub(super) struct Sandbox {
    /// Options of the sandbox.
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "OPTIONS"
    )]
    options: Vec<OsString>,
}

impl Sandbox {
    pub(super) fn run(self, _: Console) -> Result<(), Ended> {
        let mut command = program::example(&root(), "klarna-sdk", "sandbox");
        command.arg("--").args(self.options);
        program::become_it(command, "klarna-sdk/examples/sandbox.rs")
    }
}
