//! How much is measured.

/// The names of the bodies.
pub(crate) const BODIES: [&str; 2] = ["small", "large"];

/// Sizes of a run.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    /// Calls before anything is measured.
    pub warm_up: u32,
    /// Calls of which allocations are counted.
    pub allocations: u32,
    /// Calls of which instructions are counted, as the difference to none.
    pub instructions: u32,
    /// Bodies of which instructions are counted.
    pub counted: &'static [&'static str],
    /// Calls of one round of latencies.
    pub latency: u32,
    /// Length of one round of throughput.
    pub throughput_milliseconds: u32,
    /// Numbers of calls in flight.
    pub in_flight: [u32; 3],
    /// Rounds in which the clients take turns.
    pub rounds: u32,
    /// Fresh clients of each kind that make a first call.
    pub first_calls: u32,
    /// Calls that wait while memory is read.
    pub waiting: u32,
}

impl Plan {
    /// What BENCHMARKS.md is made from.
    pub const FULL: Self = Self {
        warm_up: 300,
        allocations: 500,
        instructions: 100,
        counted: &BODIES,
        latency: 1_000,
        throughput_milliseconds: 250,
        in_flight: [1, 64, 1_024],
        rounds: 15,
        first_calls: 101,
        waiting: 10_000,
    };
    /// Shows that everything works, and nothing else.
    pub const SMOKE: Self = Self {
        warm_up: 2,
        allocations: 2,
        instructions: 1,
        counted: &["small"],
        latency: 5,
        throughput_milliseconds: 20,
        in_flight: [1, 4, 16],
        rounds: 1,
        first_calls: 2,
        waiting: 50,
    };
}
