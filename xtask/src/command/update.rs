//! `cargo xtask update`

use std::{
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
};

use clap::Args;

use super::root;
use crate::{
    console::{Console, Ended, Exit},
    update,
};

/// Takes in a new version of the document: validates, compares, generates, builds, tests and adds to
/// the changelog. When anything fails, nothing has changed.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask update new.yaml              all of it
  cargo xtask update new.yaml --no-build   to see what is to decide")]
pub(super) struct Update {
    /// The new version of the document.
    file: PathBuf,
    /// Builds, but runs no tests.
    #[arg(long)]
    no_test: bool,
    /// Neither builds nor runs tests.
    #[arg(long)]
    no_build: bool,
    /// The workspace to update, where it isn't that of this program.
    #[arg(long, value_name = "FOLDER")]
    root: Option<PathBuf>,
}

impl Update {
    pub(super) fn run(self, console: Console) -> Result<(), Ended> {
        static INTERRUPTED: AtomicBool = AtomicBool::new(false);
        // Where signals can't be caught, an interrupted update still leaves the workspace alone.
        if let Err(error) = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst)) {
            console.say(format_args!(
                "an interrupted build may go on for a while: {error}"
            ));
        }
        let root = self.root.unwrap_or_else(root);
        let target = std::env::var_os("CARGO_TARGET_DIR");
        let options = update::Options {
            target: target.map_or_else(|| root.join("target"), PathBuf::from),
            root,
            document: self.file,
            build: !self.no_build,
            test: !self.no_test,
            cargo: std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from),
        };
        // What is told first, is told when all has been generated. From then on cargo shows where it is.
        let mut progress = Some(console.progress("generating"));
        let mut is_built = false;
        let done = update::run(&options, &INTERRUPTED, &mut |text| {
            progress = None;
            is_built |= text.starts_with("cargo ");
            console.say(text.trim_end_matches('\n'));
        });
        drop(progress);
        let summary = done.map_err(|failure| {
            if INTERRUPTED.load(Ordering::SeqCst) {
                return Ended::interrupted(failure);
            }
            match Ended::from(failure) {
                Ended {
                    exit: Exit::Failed,
                    failure,
                } if is_built => Ended::build(failure),
                ended => ended,
            }
        })?;
        console.print(format_args!("\n{summary}"));
        Ok(())
    }
}
