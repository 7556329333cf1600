//! Programs of the workspace that this tool runs.
//!
//! They are programs of their own: code that doesn't compile because of the document must not keep
//! this tool from being built, because this tool is what repairs it.

use std::{path::Path, process::Command};

/// Returns cargo, about to run an example of a package of the workspace.
///
/// Options for cargo may follow, and after `--` those for the example.
pub(crate) fn example(root: &Path, package: &str, name: &str) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["run", "--quiet", "--package", package, "--example", name])
        .arg("--manifest-path")
        .arg(root.join("Cargo.toml"));
    command
}
