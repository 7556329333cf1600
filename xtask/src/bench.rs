//! Builds the benchmarks and runs them.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use crate::diagnostic::Failure;

/// Runs the program of `tests/bench` with its own options; it says itself what goes wrong.
///
/// # Errors
///
/// When it can't be built, or fails.
pub fn run(root: &Path, options: &[String]) -> Result<(), Failure> {
    let refuse = |what: &str| Failure::file("tests/bench", what.to_owned());
    let root = root
        .canonicalize()
        .or_else(|_| std::env::current_dir())
        .map_err(|error| refuse(&format!("isn't found: {error}")))?;
    let cargo = std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from);
    let mut build = Command::new(cargo);
    build.args([
        "build",
        "--locked",
        "--release",
        "--package",
        "klarna-bench",
    ]);
    succeed(build.arg("--bins").current_dir(&root))
        .map_err(|error| refuse(&format!("can't be built: {error}")))?;
    let target = std::env::var_os("CARGO_TARGET_DIR");
    let target = target.map_or_else(|| root.join("target"), |target| root.join(target));
    let program = format!("bench{}", std::env::consts::EXE_SUFFIX);
    let mut bench = Command::new(target.join("release").join(program));
    succeed(bench.arg("--root").arg(&root).args(options))
        .map_err(|error| refuse(&format!("failed: {error}")))
}

fn succeed(command: &mut Command) -> Result<(), String> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(status.to_string()),
        Err(error) => Err(error.to_string()),
    }
}
