//! Follows a script.

use std::num::NonZeroU32;

use super::{
    fault::{SandboxFault, SandboxWebhookFault},
    rate_limit::RateLimits,
    script::{SandboxRule, SandboxScript},
};

/// Rules, and how often each one has met what it is for.
struct Rules<F>(Vec<(SandboxRule<F>, u64)>);

impl<F: Copy> Rules<F> {
    fn new(rules: &[SandboxRule<F>]) -> Self {
        Self(rules.iter().map(|rule| (rule.clone(), 0)).collect())
    }

    /// Returns what happens now; the first rule that applies decides.
    fn next(&mut self, chance: &mut fastrand::Rng, is_on: impl Fn(&str) -> bool) -> Option<F> {
        for (rule, met) in &mut self.0 {
            if !rule.on.as_deref().is_none_or(&is_on) {
                continue;
            }
            *met += 1;
            let turn = met.saturating_sub(rule.skip);
            let is_its_turn = turn > 0 && rule.times.is_none_or(|times| turn <= times);
            if is_its_turn && chance.f64() < rule.share {
                return Some(rule.fault);
            }
        }
        None
    }
}

/// The part of a script that is about calls.
pub(super) struct Calls {
    pub(super) latency_ms: u64,
    pub(super) requests_per_second: Option<NonZeroU32>,
    pub(super) limits: RateLimits,
    rules: Rules<SandboxFault>,
    chance: fastrand::Rng,
}

impl Calls {
    pub(super) fn new(script: &SandboxScript) -> Self {
        Self {
            latency_ms: script.latency_ms,
            requests_per_second: script.requests_per_second,
            limits: RateLimits::default(),
            rules: Rules::new(&script.calls),
            chance: fastrand::Rng::with_seed(script.seed),
        }
    }

    /// Returns whether nothing depends on which operation is called.
    pub(super) fn is_silent(&self) -> bool {
        self.requests_per_second.is_none() && self.rules.0.is_empty()
    }

    /// Returns what becomes of the next call of an operation.
    pub(super) fn next(&mut self, operation_id: &str) -> Option<SandboxFault> {
        self.rules.next(&mut self.chance, |on| on == operation_id)
    }
}

/// The part of a script that is about webhooks.
pub(super) struct Webhooks {
    rules: Rules<SandboxWebhookFault>,
    chance: fastrand::Rng,
}

impl Webhooks {
    pub(super) fn new(script: &SandboxScript) -> Self {
        Self {
            rules: Rules::new(&script.webhooks),
            // Apart from the chances of calls, so that neither disturbs the other.
            chance: fastrand::Rng::with_seed(!script.seed),
        }
    }

    /// Returns what becomes of the next delivery of an event.
    pub(super) fn next(&mut self, event_type: &str) -> Option<SandboxWebhookFault> {
        let is_on = |on: &str| super::webhook::covers(on, event_type);
        self.rules.next(&mut self.chance, is_on)
    }
}

impl Default for Webhooks {
    fn default() -> Self {
        Self::new(&SandboxScript::new())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GARBAGE: SandboxFault = SandboxFault::Garbage;

    fn played(rules: &[SandboxRule<SandboxFault>], calls: &[&str]) -> Vec<Option<SandboxFault>> {
        let mut script = SandboxScript::new();
        script.calls = rules.to_vec();
        let mut play = Calls::new(&script);
        calls.iter().map(|call| play.next(call)).collect()
    }

    #[test]
    fn a_rule_skips_happens_and_stops() {
        let rule = SandboxRule::new(GARBAGE).on("a").skip(1).times(2);
        let calls = ["a", "b", "a", "b", "a", "a"];
        let (yes, no) = (Some(GARBAGE), None);
        assert_eq!(played(&[rule], &calls), [no, no, yes, no, yes, no]);
    }

    #[test]
    fn the_first_rule_that_applies_decides() {
        let reset = SandboxFault::ResetBeforeCommit;
        let rules = [
            SandboxRule::new(reset).on("a").times(1),
            SandboxRule::new(GARBAGE),
        ];
        assert_eq!(
            played(&rules, &["a", "a", "b"]),
            [Some(reset), Some(GARBAGE), Some(GARBAGE)]
        );
    }

    #[test]
    fn a_share_is_about_kept_and_repeats_with_its_seed() {
        let calls = ["a"; 1_000];
        let rules = [SandboxRule::new(GARBAGE).share(0.1)];
        let first = played(&rules, &calls);
        let count = first.iter().flatten().count();
        assert!((70..130).contains(&count), "{count}");
        assert_eq!(played(&rules, &calls), first);
        let never = [SandboxRule::new(GARBAGE).share(0.0)];
        assert_eq!(played(&never, &calls).iter().flatten().count(), 0);
        let always = [SandboxRule::new(GARBAGE)];
        assert_eq!(played(&always, &calls).iter().flatten().count(), 1_000);
    }
}
