//! `cargo xtask generate`

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::root;
use crate::{
    console::{Console, Ended},
    explain::{self, Explained},
    package::Package,
    workspace::{DOCUMENT, Workspace},
};

/// Writes the generated code of klarna-gen from openapi/klarna-network.yaml and its overlay, or a crate
/// of its own from another document.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask generate             after a change of the document, the overlay or the pipeline
  cargo xtask generate --check     whether that was done
  cargo xtask generate --explain   what the generator can't say as the document does
  cargo xtask generate --document other.yaml --out ../other-client")]
pub(super) struct Generate {
    /// Writes nothing; fails with the difference when what is committed is stale.
    #[arg(long, conflicts_with = "document")]
    check: bool,
    /// Another OpenAPI 3.0 or 3.1 document, in YAML or JSON.
    #[arg(long, value_name = "FILE", requires = "out")]
    document: Option<PathBuf>,
    /// The folder of the crate that is made of it: a new one, or one of an earlier run.
    #[arg(long, value_name = "FOLDER", requires = "document")]
    out: Option<PathBuf>,
    /// Leaves out the operations that can't be taken, and lists them.
    #[arg(long, requires = "document")]
    skip_unsupported: bool,
    /// Prints what was changed to please the generator, what that costs, and in which operations;
    /// `all` names each place, `kinds` one of those that are alike.
    #[arg(
        long,
        value_name = "WHICH",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "kinds"
    )]
    explain: Option<Explain>,
}

/// How much of the losses is told.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Explain {
    Kinds,
    All,
}

impl Generate {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        let workspace = Workspace::new(root());
        if let (Some(document), Some(out)) = (&self.document, &self.out) {
            return self.package(console, &workspace, document, out);
        }
        let output = workspace.generate(&workspace.path(DOCUMENT))?;
        self.explain(console, &output.losses);
        if self.check {
            workspace.check(&output).map_err(Ended::stale)?;
            console.say("klarna-gen is fresh");
            return Ok(());
        }
        let written = workspace.write(&output)?;
        for path in &written {
            console.say(format_args!("{} is written", path.display()));
        }
        if written.is_empty() {
            console.say("klarna-gen was fresh");
        }
        Ok(())
    }

    fn explain(&self, console: Console, losses: &[Explained]) {
        let lines = match self.explain {
            None => return,
            Some(Explain::Kinds) => explain::folded(losses),
            Some(Explain::All) => losses.iter().map(ToString::to_string).collect(),
        };
        for line in lines {
            console.print(format_args!("{line}\n"));
        }
    }

    fn package(
        &self,
        console: Console,
        workspace: &Workspace,
        document: &Path,
        out: &Path,
    ) -> Result<(), Ended> {
        let package = Package::of(workspace, document, self.skip_unsupported)?;
        package.write(out)?;
        self.explain(console, &package.losses);
        for left_out in &package.left_out {
            console.print(format_args!("left out: {left_out}\n"));
        }
        console.say(format_args!("{} is written", out.display()));
        if self.explain.is_none() && !package.losses.is_empty() {
            console.say(format_args!(
                "{} losses: --explain lists what the client doesn't say as the document does",
                package.losses.len()
            ));
        }
        Ok(())
    }
}
