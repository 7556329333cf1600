//! The commands of `cargo xtask`: what they take, and what they do with it.

mod bench;
mod contract;
mod diff;
mod generate;
mod lint;
mod manual;
pub(crate) mod program;
mod public_api;
mod sandbox;
mod schema;
mod soak;
mod update;

use std::path::PathBuf;

use clap::{Parser, Subcommand};

use crate::console::{Console, EXIT_CODES, Ended};

/// Keeps the generated client in step with Klarna's OpenAPI document.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", arg_required_else_help = true, after_help = EXIT_CODES)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// Prints results and failures only.
    #[arg(long, short, global = true)]
    quiet: bool,
}

#[derive(Debug, Subcommand)]
enum Command {
    Bench(bench::Bench),
    Generate(generate::Generate),
    Lint(lint::Lint),
    Schema(schema::Schema),
    Sandbox(sandbox::Sandbox),
    Soak(soak::Soak),
    Diff(diff::Diff),
    Update(update::Update),
    PublicApi(public_api::PublicApi),
    Manual(manual::Manual),
    Contract(contract::Contract),
}

impl Arguments {
    /// Returns where the command talks to.
    pub fn console(&self) -> Console {
        Console::new(self.quiet)
    }

    /// Does what was asked for.
    ///
    /// # Errors
    ///
    /// When the command stops, with the exit code.
    pub fn run(self) -> Result<(), Ended> {
        let console = self.console();
        match self.command {
            Command::Bench(command) => command.run(console),
            Command::Generate(command) => command.run(console),
            Command::Lint(command) => command.run(console),
            Command::Schema(command) => command.run(console),
            Command::Sandbox(command) => command.run(console),
            Command::Soak(command) => command.run(console),
            Command::Diff(command) => command.run(console),
            Command::Update(command) => command.run(console),
            Command::PublicApi(command) => command.run(console),
            Command::Manual(command) => command.run(console),
            Command::Contract(command) => command.run(console),
        }
    }
}

/// The workspace that this tool was built in.
///
/// Relative where possible, so that messages name files as a maintainer would.
fn root() -> PathBuf {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    match (root.canonicalize(), std::env::current_dir()) {
        (Ok(root), Ok(current)) if root == current => PathBuf::new(),
        (Ok(root), _) => root,
        (Err(_), _) => root,
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_command_is_described_and_has_an_example() {
        for command in Arguments::command().get_subcommands() {
            let name = command.get_name();
            assert!(command.get_about().is_some(), "{name}");
            let after = command.get_after_help().map(ToString::to_string);
            let example = format!("cargo xtask {name}");
            assert!(after.is_some_and(|text| text.contains(&example)), "{name}");
        }
    }
}
