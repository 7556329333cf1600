//! What came of it, in figures.

use std::time::Duration;

use crate::Result;

const MEBIBYTE: u64 = 1 << 20;
/// Rounds until the allocators have what they need.
const WARM_UP: usize = 4;
/// What a process may grow by afterwards: far below what a leak of a few bytes in each call adds.
const GROWTH: u64 = 8 * MEBIBYTE;
/// What the short form may take, unoptimized.
const MOST: u64 = 1_024 * MEBIBYTE;

pub(crate) struct Round {
    pub(crate) authorizations: usize,
    pub(crate) calls: usize,
    pub(crate) repeated: usize,
    pub(crate) approved: usize,
    pub(crate) took: Duration,
    /// In bytes, after the books were closed; `None` where it can't be measured.
    pub(crate) client_memory: Option<u64>,
    pub(crate) sandbox_memory: Option<u64>,
}

pub(crate) struct Report {
    rounds: Vec<Round>,
}

impl Report {
    pub(crate) fn begin(in_flight: usize) -> Self {
        println!("{in_flight} authorizations in flight; memory is resident, in MiB");
        println!("round  authorizations    calls  repeated  approved  per second  client  sandbox");
        Self { rounds: Vec::new() }
    }

    pub(crate) fn add(&mut self, round: Round) {
        let shown = |bytes: Option<u64>| match bytes {
            Some(bytes) => format!("{:.1}", bytes as f64 / MEBIBYTE as f64),
            None => "-".to_owned(),
        };
        println!(
            "{:>5}  {:>14}  {:>7}  {:>8}  {:>8}  {:>10.0}  {:>6}  {:>7}",
            self.rounds.len() + 1,
            round.authorizations,
            round.calls,
            round.repeated,
            round.approved,
            round.authorizations as f64 / round.took.as_secs_f64(),
            shown(round.client_memory),
            shown(round.sandbox_memory),
        );
        self.rounds.push(round);
    }

    /// Says what holds, or fails with what doesn't.
    pub(crate) fn conclude(&self, is_short: bool) -> Result<()> {
        let total = |of: fn(&Round) -> usize| self.rounds.iter().map(of).sum::<usize>();
        println!(
            "{} authorizations: none lost, none doubled",
            total(|own| own.authorizations)
        );
        if total(|own| own.repeated) == 0 {
            return Err("nothing was repeated: the faults didn't happen".into());
        }
        for (name, memory) in [
            ("client", (|own| own.client_memory) as fn(&Round) -> _),
            ("sandbox", |own| own.sandbox_memory),
        ] {
            let memory: Vec<u64> = self.rounds.iter().filter_map(memory).collect();
            match judge(&memory, is_short) {
                Ok(told) => println!("{name}: {told}"),
                Err(told) => return Err(format!("{name}: {told}").into()),
            }
        }
        Ok(())
    }
}

/// Judges the memory of a process after each round.
fn judge(memory: &[u64], is_short: bool) -> std::result::Result<String, String> {
    let most = memory.iter().copied().max().unwrap_or_default();
    let told = format!("at most {} MiB", most / MEBIBYTE);
    if is_short {
        return if most > MOST { Err(told) } else { Ok(told) };
    }
    let Some((first, later)) = memory.get(WARM_UP - 1..).and_then(<[u64]>::split_first) else {
        return Ok(format!("{told}, too few rounds to see growth"));
    };
    // The lowest of the last ones: what is lost is there after every round.
    let last = later.iter().rev().take(3).copied().min().unwrap_or(*first);
    let growth = last.saturating_sub(*first);
    let told = format!(
        "{told}, grown by {:.1} MiB since round {WARM_UP}",
        growth as f64 / MEBIBYTE as f64
    );
    if growth > GROWTH { Err(told) } else { Ok(told) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mebibytes(memory: &[u64]) -> Vec<u64> {
        memory.iter().map(|own| own * MEBIBYTE).collect()
    }

    #[test]
    fn memory_that_adds_up_is_a_leak() {
        let memory = mebibytes(&[20, 50, 55, 60, 63, 66, 69, 72, 75]);
        let told = judge(&memory, false).unwrap_err();
        assert_eq!(told, "at most 75 MiB, grown by 9.0 MiB since round 4");
    }

    #[test]
    fn a_warm_up_and_a_peak_are_no_leak() {
        let memory = mebibytes(&[20, 30, 40, 60, 90, 61, 64, 61, 70]);
        let told = judge(&memory, false).unwrap();
        assert_eq!(told, "at most 90 MiB, grown by 1.0 MiB since round 4");
    }

    #[test]
    fn the_short_form_judges_the_size_alone() {
        assert!(judge(&mebibytes(&[20, 900]), true).is_ok());
        assert!(judge(&mebibytes(&[20, 1_100]), true).is_err());
    }
}
