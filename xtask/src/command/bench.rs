//! `cargo xtask bench`

use clap::Args;

use super::root;
use crate::{
    bench,
    console::{Console, Ended},
};

/// Measures klarna-sdk against a hand-written client in the same run, and writes BENCHMARKS.md.
///
/// Takes some minutes. With valgrind instructions are counted as well; clients of other generators
/// are measured where openapi-generator-cli and openapi-to-rust are on the path.
#[derive(Args, Debug)]
#[command(after_help = "Examples:
  cargo xtask bench                             all of it
  cargo xtask bench --no-generators --no-build  what klarna-sdk costs at run time
  cargo xtask bench --smoke                     whether the benchmarks work; writes nothing")]
pub(super) struct Bench {
    /// Options of the benchmarks, as in the examples.
    #[arg(
        trailing_var_arg = true,
        allow_hyphen_values = true,
        value_name = "OPTIONS"
    )]
    options: Vec<String>,
}

impl Bench {
    pub(super) fn run(self, _: Console) -> Result<(), Ended> {
        bench::run(&root(), &self.options).map_err(Ended::build)
    }
}
