//! How many retries a client may spend, so that an outage isn't amplified.

use std::sync::atomic::{AtomicU64, Ordering};

/// What a retry costs; a call that gets through earns one of them.
const RETRY: u64 = 10;

/// A bucket of tokens that all calls of a client share.
#[derive(Debug)]
pub(crate) struct Budget {
    capacity: u64,
    tokens: AtomicU64,
}

impl Budget {
    /// Fills a bucket for so many retries.
    pub(crate) fn new(retries: u32) -> Self {
        let capacity = u64::from(retries) * RETRY;
        Self {
            capacity,
            tokens: AtomicU64::new(capacity),
        }
    }

    /// Takes one retry out of the bucket; `false` when there is none.
    pub(crate) fn withdraw(&self) -> bool {
        self.tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tokens| {
                tokens.checked_sub(RETRY)
            })
            .is_ok()
    }

    /// Klarna answered: earns a tenth of a retry, and gives a retry back that was of use.
    pub(crate) fn deposit(&self, after_retry: bool) {
        let earned = if after_retry { RETRY } else { 1 };
        // Never fails: the closure always returns a value.
        let _ = self
            .tokens
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |tokens| {
                Some((tokens + earned).min(self.capacity))
            });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outage_spends_no_more_than_the_bucket() {
        let budget = Budget::new(3);
        let spent = (0..100).filter(|_| budget.withdraw()).count();
        assert_eq!(spent, 3);
    }

    #[test]
    fn ten_calls_that_get_through_earn_a_retry() {
        let budget = Budget::new(1);
        assert!(budget.withdraw());
        for _ in 0..9 {
            budget.deposit(false);
        }
        assert!(!budget.withdraw());
        budget.deposit(false);
        assert!(budget.withdraw());
    }

    #[test]
    fn a_retry_that_was_of_use_costs_nothing() {
        let budget = Budget::new(1);
        assert!(budget.withdraw());
        budget.deposit(true);
        assert!(budget.withdraw());
    }

    #[test]
    fn a_bucket_never_holds_more_than_it_began_with() {
        let budget = Budget::new(1);
        for _ in 0..100 {
            budget.deposit(true);
        }
        assert!(budget.withdraw());
        assert!(!budget.withdraw());
    }

    #[test]
    fn the_largest_budget_does_not_overflow() {
        let budget = Budget::new(u32::MAX);
        budget.deposit(true);
        assert!(budget.withdraw());
    }
}
