//! Who gets which fault.

use std::{
    collections::VecDeque,
    env, fmt,
    hash::{DefaultHasher, Hash, Hasher},
};

use super::Fault;
use crate::Request;

/// The variable that makes a random run repeat an earlier one.
const SEED: &str = "KLARNA_FAULTS_SEED";

/// Says what becomes of each request.
pub struct Plan(Source);

enum Source {
    Always(Fault),
    Script(VecDeque<Fault>),
    Random { seed: u64, menu: Vec<(u32, Fault)> },
}

impl Plan {
    /// Every request has the same fate.
    pub fn always(fault: Fault) -> Self {
        Self(Source::Always(fault))
    }

    /// The requests have these fates in the order of their arrival; all further ones pass.
    pub fn script(faults: impl IntoIterator<Item = Fault>) -> Self {
        Self(Source::Script(faults.into_iter().collect()))
    }

    /// Every request has one of these fates, the likelier the greater the number beside it.
    ///
    /// The choice depends on the seed, on the body, and on how often its idempotency key came
    /// before, so that a caller meets the same faults again however the others are scheduled.
    ///
    /// # Panics
    ///
    /// When the menu is empty, or all of its numbers are 0.
    pub fn random(seed: u64, menu: impl IntoIterator<Item = (u32, Fault)>) -> Self {
        let menu: Vec<_> = menu.into_iter().collect();
        assert!(menu.iter().any(|(weight, _)| *weight > 0), "an empty menu");
        Self(Source::Random { seed, menu })
    }

    /// Returns the fate of a request whose key came `earlier` times before.
    pub(super) fn next(&mut self, request: &Request, earlier: usize) -> Fault {
        match &mut self.0 {
            Source::Always(fault) => *fault,
            Source::Script(faults) => faults.pop_front().unwrap_or(Fault::Pass),
            Source::Random { seed, menu } => {
                // This hasher has no key: it gives the same in every process.
                let mut hasher = DefaultHasher::new();
                (*seed, &request.body, earlier).hash(&mut hasher);
                let all = menu.iter().map(|(weight, _)| weight).sum();
                let mut drawn = fastrand::Rng::with_seed(hasher.finish()).u32(0..all);
                for (weight, fault) in menu {
                    if drawn < *weight {
                        return *fault;
                    }
                    drawn -= *weight;
                }
                unreachable!("what is drawn is below the sum")
            }
        }
    }
}

impl fmt::Debug for Plan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Always(fault) => f.debug_tuple("Always").field(fault).finish(),
            Source::Script(faults) => f.debug_tuple("Script").field(faults).finish(),
            Source::Random { seed, .. } => f.debug_tuple("Random").field(seed).finish(),
        }
    }
}

/// Returns the seed of `KLARNA_FAULTS_SEED`, or a new one, and prints it.
///
/// # Panics
///
/// When the variable isn't a number.
pub fn seed() -> u64 {
    let seed = match env::var(SEED) {
        Ok(text) => text.parse().expect("KLARNA_FAULTS_SEED is a number"),
        Err(_) => fastrand::u64(..),
    };
    println!("{SEED}={seed} repeats this run");
    seed
}
