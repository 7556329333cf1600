//! `cargo xtask public-api`

use clap::Args;

use super::root;
use crate::{
    console::{Console, Ended},
    public_api, write,
};

/// Writes the lists of public items, public-api.txt of each published crate.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask public-api           after a change of the API that is meant
  cargo xtask public-api --check   whether there was one")]
pub(super) struct PublicApi {
    /// Writes nothing; fails with the difference when a list is stale.
    #[arg(long)]
    check: bool,
}

impl PublicApi {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        let root = root();
        let progress = console.progress("asking rustdoc");
        let lists = public_api::lists(&root).map_err(Ended::build)?;
        drop(progress);
        for (file, text) in lists {
            let path = root.join(file);
            if self.check {
                write::compare(&path, &text, "cargo xtask public-api").map_err(Ended::stale)?;
                console.say(format_args!("{file} is fresh"));
            } else if write::write(&path, &text)? {
                console.say(format_args!("{} is written", path.display()));
            }
        }
        Ok(())
    }
}
