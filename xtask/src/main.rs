//! The maintainer's tool; `cargo xtask` alone prints its commands.

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use xtask::{diagnostic::Failure, pipeline, write};

/// Keeps the generated client in step with Klarna's OpenAPI document.
#[derive(Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes klarna-gen/src/generated.rs from openapi/klarna-network.yaml and its overlay.
    Generate {
        /// Writes nothing; fails with the difference when the committed file is stale.
        #[arg(long)]
        check: bool,
        /// Prints what was changed to please the generator, and what that costs.
        #[arg(long)]
        explain: bool,
    },
}

fn main() -> ExitCode {
    let Command::Generate { check, explain } = Arguments::parse().command;
    match generate(check, explain) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn generate(check: bool, explain: bool) -> Result<(), Failure> {
    let root = workspace();
    let generated = pipeline::run(
        &root.join("openapi/klarna-network.yaml"),
        Some(&root.join("openapi/overlay.yaml")),
    )?;
    if explain {
        for loss in &generated.losses {
            println!("{loss}");
        }
    }
    let target = root.join("klarna-gen/src/generated.rs");
    if check {
        write::check(&target, &generated.module)?;
        println!("{} is fresh", target.display());
    } else if write::write(&target, &generated.module)? {
        println!("{} is written", target.display());
    } else {
        println!("{} was fresh", target.display());
    }
    Ok(())
}

/// The workspace that this tool was built in.
///
/// Relative where possible, so that messages name files as a maintainer would.
fn workspace() -> PathBuf {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    match (root.canonicalize(), std::env::current_dir()) {
        (Ok(root), Ok(current)) if root == current => PathBuf::new(),
        (Ok(root), _) => root,
        (Err(_), _) => root,
    }
}
