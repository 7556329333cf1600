//! What arbitrary bytes may not do: each target takes some and panics where something is wrong.
//!
//! The same targets run in three ways:
//!
//! - `cargo test -p klarna-fuzz`: over seeds, over inputs that once did harm, and over mutations of
//!   both, the same ones in each run
//! - `cargo run --release -p klarna-fuzz -- 60`: over other mutations, for so many seconds a target
//! - `tests/fuzz/run TARGET`: by libFuzzer, which looks for inputs that reach new code

mod answer;
mod exchange;
mod mutation;
mod pipeline;
mod return_url;
mod seeds;
mod webhook;

pub use mutation::Mutator;
pub use seeds::seeds;

/// Something that takes arbitrary bytes.
#[derive(Clone, Copy, Debug)]
pub struct Target {
    /// Names it, and the folder of its regressions.
    pub name: &'static str,
    /// Panics when the bytes do harm.
    pub run: fn(&[u8]),
}

/// All of them.
pub const TARGETS: &[Target] = &[
    Target {
        name: "answer",
        run: answer::run,
    },
    Target {
        name: "exchange",
        run: exchange::run,
    },
    Target {
        name: "webhook",
        run: webhook::run,
    },
    Target {
        name: "return_url",
        run: return_url::run,
    },
    Target {
        name: "document",
        run: pipeline::document,
    },
    Target {
        name: "overlay",
        run: pipeline::overlay,
    },
];

/// Returns the target of a name.
///
/// # Panics
///
/// When there is none.
#[must_use]
pub fn target(name: &str) -> Target {
    let found = TARGETS.iter().find(|target| target.name == name);
    *found.unwrap_or_else(|| panic!("no target is called {name}"))
}
