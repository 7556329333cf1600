//! `cargo xtask lint`

use clap::Args;

use super::root;
use crate::{
    console::{Console, Ended},
    lint,
    workspace::{DOCUMENT, OVERLAY},
};

/// Holds the document and its overlay against our own rules.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask lint           before a change of the document is committed
  cargo xtask lint --rules   what the rules are, and why")]
pub(super) struct Lint {
    /// Prints the rules with their reasons instead.
    #[arg(long)]
    rules: bool,
}

impl Lint {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        if self.rules {
            for rule in lint::RULES {
                console.print(format_args!("{}: {}\n", rule.name, rule.reason));
            }
            return Ok(());
        }
        let root = root();
        lint::run(&root.join(DOCUMENT), &root.join(OVERLAY))?;
        console.say(format_args!("{} rules, nothing found", lint::RULES.len()));
        Ok(())
    }
}
