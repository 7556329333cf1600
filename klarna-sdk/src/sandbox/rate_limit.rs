//! How often the operations of a category may be called.

use std::{
    collections::HashMap,
    num::NonZeroU32,
    time::{SystemTime, UNIX_EPOCH},
};

use axum::http::{HeaderMap, HeaderValue};

/// What the current second has seen of each category.
#[derive(Default)]
pub(super) struct RateLimits {
    second: u64,
    calls: HashMap<String, u32>,
}

/// How a category stands after a call.
pub(super) struct Standing {
    category: String,
    limit: u32,
    /// `None` when the call was one too many.
    remaining: Option<u32>,
}

impl RateLimits {
    pub(super) fn count(&mut self, category: &str, limit: NonZeroU32, now: SystemTime) -> Standing {
        let passed = now.duration_since(UNIX_EPOCH).unwrap_or_default();
        if passed.as_secs() != self.second {
            self.second = passed.as_secs();
            self.calls.clear();
        }
        let calls = self.calls.entry(category.to_owned()).or_default();
        *calls = calls.saturating_add(1);
        Standing {
            category: category.to_owned(),
            limit: limit.get(),
            remaining: limit.get().checked_sub(*calls),
        }
    }
}

impl Standing {
    /// How every answer of a sandbox without limits stands.
    pub(super) fn unlimited() -> Self {
        Self {
            category: "sandbox".to_owned(),
            limit: 40,
            remaining: Some(39),
        }
    }

    /// Uses up what is left, because a fault says so.
    pub(super) fn exhaust(&mut self) {
        self.remaining = None;
    }

    pub(super) fn is_exceeded(&self) -> bool {
        self.remaining.is_none()
    }

    /// Adds the headers of Klarna's answers. The reset is always one second away.
    pub(super) fn mark(&self, headers: &mut HeaderMap) {
        let (limit, category) = (self.limit, &self.category);
        for (name, value) in [
            (
                "x-ratelimit-limit",
                format!(r#"{limit}, {limit};w=1;name="{category}""#),
            ),
            (
                "x-ratelimit-remaining",
                self.remaining.unwrap_or_default().to_string(),
            ),
            ("x-ratelimit-reset", "1".to_owned()),
        ] {
            // Categories are made of plain letters.
            if let Ok(value) = HeaderValue::from_str(&value) {
                headers.insert(name, value);
            }
        }
    }
}

/// Returns the category of an operation by its path, such as `payment-authorize`.
pub(super) fn category(template: &str) -> String {
    let below = template
        .trim_start_matches("/v2")
        .trim_start_matches("/accounts/{partner_account_id}");
    if below.ends_with("/capture") {
        return "payment-capture".to_owned();
    }
    let parts: Vec<_> = below.split('/').skip(1).take(2).collect();
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_category_has_so_many_calls_in_a_second() {
        let limit = NonZeroU32::new(2).unwrap();
        let mut limits = RateLimits::default();
        let now = UNIX_EPOCH + Duration::from_millis(500);
        let mut exceeded = |category, now| limits.count(category, limit, now).is_exceeded();
        assert!(!exceeded("a", now) && !exceeded("a", now));
        assert!(exceeded("a", now));
        assert!(!exceeded("b", now));
        assert!(!exceeded("a", now + Duration::from_millis(500)));
    }

    #[test]
    fn both_forms_of_a_path_are_of_one_category() {
        for (template, expected) in [
            ("/v2/payment/authorize", "payment-authorize"),
            (
                "/v2/accounts/{partner_account_id}/payment/authorize",
                "payment-authorize",
            ),
            (
                "/v2/payment/transactions/{payment_transaction_id}/capture",
                "payment-capture",
            ),
            (
                "/v2/payment/transactions/{payment_transaction_id}",
                "payment-transactions",
            ),
            ("/v2/notification/webhooks", "notification-webhooks"),
        ] {
            assert_eq!(category(template), expected);
        }
    }
}
