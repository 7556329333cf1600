//! Programs of the workspace that this tool runs.
//!
//! They are programs of their own: code that doesn't compile because of the document must not keep
//! this tool from being built, because this tool is what repairs it.

use std::{io, path::Path, process::Command};

use crate::{console::Ended, diagnostic::Failure};

/// Returns cargo, about to run an example of a package of the workspace.
///
/// Options for cargo may follow, and after `--` those for the example.
pub(crate) fn example(root: &Path, package: &str, name: &str) -> Command {
    let mut command = cargo_run(root, package);
    command.args(["--example", name]);
    command
}

/// Returns cargo, about to run the program of a package of the workspace.
///
/// Options for cargo may follow, and after `--` those for the program.
pub(crate) fn cargo_run(root: &Path, package: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["run", "--quiet", "--package", package, "--manifest-path"])
        .arg(root.join("Cargo.toml"));
    command
}

/// Runs a program to its end; failures are told of its `source`.
///
/// Where the system has it, it takes the place of this one: ctrl-C and its exit code need nobody in
/// between.
pub(crate) fn become_it(mut command: Command, source: &str) -> Result<(), Ended> {
    let refuse = |told: String| Ended::from(Failure::file(source, told));
    let failed = |error: io::Error| refuse(format!("can't be run: {error}"));
    #[cfg(unix)]
    {
        Err(failed(std::os::unix::process::CommandExt::exec(
            &mut command,
        )))
    }
    #[cfg(not(unix))]
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(refuse(format!("failed ({status})"))),
        Err(error) => Err(failed(error)),
    }
}
