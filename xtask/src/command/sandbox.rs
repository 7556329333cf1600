//! `cargo xtask sandbox`

use std::{ffi::OsString, io};

use clap::Args;

use super::{program, root};
use crate::{
    console::{Console, Ended},
    diagnostic::Failure,
};

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
    /// Where the system has it, the sandbox takes the place of this program: ctrl-C and its exit
    /// code need nobody in between.
    pub(super) fn run(self, _: Console) -> Result<(), Ended> {
        let refuse = |told: String| Failure::file("klarna-sdk/examples/sandbox.rs", told);
        let mut command = program::example(&root(), "klarna-sdk", "sandbox");
        command.arg("--").args(self.options);
        let failed = |error: io::Error| Ended::from(refuse(format!("can't be run: {error}")));
        #[cfg(unix)]
        {
            Err(failed(std::os::unix::process::CommandExt::exec(
                &mut command,
            )))
        }
        #[cfg(not(unix))]
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(Ended::from(refuse(format!("failed ({status})")))),
            Err(error) => Err(failed(error)),
        }
    }
}
