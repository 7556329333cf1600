//! `cargo xtask diff`

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    console::{Console, Ended},
    diff::{self, render},
};

/// Lists what changed between two documents, and what that means to users of the SDK.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask diff openapi/klarna-network.yaml new.yaml
  cargo xtask diff old.yaml new.yaml --format json")]
pub(super) struct Diff {
    /// The older document.
    old: PathBuf,
    /// The newer document.
    new: PathBuf,
    /// How the changes are written.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// An overlay for both documents, where the generated code is compared.
    #[arg(long, value_name = "FILE")]
    overlay: Option<PathBuf>,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Markdown,
    Json,
}

impl Diff {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        let progress = console.progress("generating from both documents");
        let comparison = diff::files(&self.old, &self.new, self.overlay.as_deref())?;
        drop(progress);
        let format = match self.format {
            Format::Text => render::Format::Text,
            Format::Markdown => render::Format::Markdown,
            Format::Json => render::Format::Json,
        };
        console.print(render::render(&comparison, format));
        Ok(())
    }
}
