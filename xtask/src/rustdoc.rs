//! What rustdoc knows of our crates, as data.

use std::{
    env,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use rustdoc_types::Crate;

use crate::diagnostic::Failure;

/// The variable that makes this program stand in for rustdoc.
const STAND_IN: &str = "KLARNA_XTASK_RUSTDOC";

/// A crate as rustdoc describes it.
#[derive(Debug)]
pub struct Description {
    /// The file with the description.
    pub file: PathBuf,
    /// What is in it.
    pub krate: Crate,
}

/// Describes crates of the workspace, with all features.
///
/// The description is unstable in the stable toolchain. It is asked for with the switch by which the
/// toolchain builds itself, for rustdoc alone: given to all of the build, it would have everything
/// compiled anew.
///
/// # Errors
///
/// When a crate doesn't compile, or this toolchain writes another format than the one read here.
pub fn describe(root: &Path, packages: &[&str]) -> Result<Vec<Description>, Failure> {
    let refuse = |message: String| Failure::file("rustdoc", message);
    let program = env::current_exe().map_err(|error| refuse(error.to_string()))?;
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let rustdoc = env::var_os("RUSTDOC").unwrap_or_else(|| "rustdoc".into());
    let status = Command::new(cargo)
        // All members, so that features are those of the other steps and nothing is compiled twice.
        .args(["doc", "--quiet", "--locked", "--workspace", "--no-deps"])
        .args(["--lib", "--all-features", "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .env("RUSTDOC", program)
        .env(STAND_IN, rustdoc)
        .env("RUSTDOCFLAGS", "-Z unstable-options --output-format json")
        .status()
        .map_err(|error| refuse(format!("can't be run: {error}")))?;
    if !status.success() {
        return Err(refuse("fails".to_owned()));
    }
    let target = env::var_os("CARGO_TARGET_DIR");
    let target = target.map_or_else(|| root.join("target"), PathBuf::from);
    packages
        .iter()
        .map(|package| {
            let name = package.replace('-', "_");
            read(&target.join(format!("doc/{name}.json")))
        })
        .collect()
}

fn read(file: &Path) -> Result<Description, Failure> {
    let refuse = |message: String| Failure::file(file.display().to_string(), message);
    let text = std::fs::read(file).map_err(|error| refuse(format!("can't be read: {error}")))?;
    let value: serde_json::Value = serde_json::from_slice(&text)
        .map_err(|error| refuse(format!("isn't a description: {error}")))?;
    let format = &value["format_version"];
    if *format != rustdoc_types::FORMAT_VERSION {
        return Err(refuse(format!(
            "is of format {format}; {} is read, which Rust 1.95 writes: run `cargo +1.95.0 xtask`",
            rustdoc_types::FORMAT_VERSION
        )));
    }
    let krate = serde_json::from_value(value)
        .map_err(|error| refuse(format!("isn't a description: {error}")))?;
    Ok(Description {
        file: file.to_owned(),
        krate,
    })
}

/// Becomes rustdoc, where [`describe`] had cargo call this program in its place.
pub fn stand_in() -> Option<ExitCode> {
    let rustdoc = env::var_os(STAND_IN)?;
    let status = Command::new(&rustdoc)
        .args(env::args_os().skip(1))
        .env("RUSTC_BOOTSTRAP", "1")
        .status();
    Some(match status {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{} can't be run: {error}", rustdoc.display());
            ExitCode::FAILURE
        }
    })
}
