//! The maintainer's tool; `cargo xtask` alone prints its commands.

use std::process::ExitCode;

use clap::Parser as _;
use xtask::{command::Arguments, rustdoc};

fn main() -> ExitCode {
    if let Some(code) = rustdoc::stand_in() {
        return code;
    }
    let arguments = Arguments::parse();
    let console = arguments.console();
    match arguments.run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(ended) => console.fail(&ended),
    }
}
