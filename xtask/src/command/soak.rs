//! `cargo xtask soak`

use std::ffi::OsString;

use clap::Args;

use super::{program, root};
use crate::console::{Console, Ended};

/// Authorizes 200,000 payments at the sandbox, and looks for lost ones, doubled ones, and lost
/// memory.
///
/// --help lists its options.
#[derive(Args, Debug)]
#[command(
    disable_help_flag = true,
    after_help = "Examples:
  cargo xtask soak
  cargo xtask soak --short
  cargo xtask soak --help"
)]
pub(super) struct Soak {
    /// Options of the soak test.
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "OPTIONS"
    )]
    options: Vec<OsString>,
}

impl Soak {
    pub(super) fn run(self, _: Console) -> Result<(), Ended> {
        let mut command = program::cargo_run(&root(), "klarna-soak");
        // What is short isn't worth an optimized build.
        if !self.options.iter().any(|option| option == "--short") {
            command.arg("--release");
        }
        command.arg("--").args(self.options);
        // Several arenas keep more and more of what was given back, which looks like a leak.
        command.env("MALLOC_ARENA_MAX", "1");
        program::become_it(command, "tests/soak/src/main.rs")
    }
}
