//! `cargo xtask schema`

use std::path::PathBuf;

use clap::Args;

use super::root;
use crate::{
    console::{Console, Ended},
    export,
};

/// Exports the JSON Schemas of all generated types.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask schema                      all of them as one object
  cargo xtask schema --out target/schema  one file for each type")]
pub(super) struct Schema {
    /// Writes one file for each type into this folder; without it all are printed as one object.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

impl Schema {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        let progress = console.progress("building klarna-gen");
        let schemas = export::schemas(&root()).map_err(Ended::build)?;
        drop(progress);
        match self.out {
            Some(folder) => {
                export::write_to(&folder, &schemas)?;
                let (count, folder) = (schemas.len(), folder.display());
                console.say(format_args!("{count} schemas are in {folder}"));
            }
            None => console.print(format_args!("{:#}\n", serde_json::Value::Object(schemas))),
        }
        Ok(())
    }
}
