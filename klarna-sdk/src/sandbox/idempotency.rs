//! Answers that a repeated idempotency key gets again.

use std::{
    borrow::Cow,
    collections::HashMap,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    operation::{Answer, Verb},
    refusal::Refusal,
};

/// Klarna honours a key for 24 hours.
const LIFETIME: Duration = Duration::from_secs(24 * 60 * 60);

/// What makes a repeated request the same request.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(super) struct Call {
    /// The operation, whichever form of its path was called.
    pub(super) operation: (Verb, Cow<'static, str>),
    /// What the path names, or nothing.
    pub(super) resource: String,
    pub(super) body: Value,
    pub(super) session_token: Option<String>,
    pub(super) customer_token: Option<String>,
}

#[derive(Serialize, Deserialize)]
struct Remembered {
    call: Call,
    answer: Answer,
    at: SystemTime,
}

/// The keys that were used, with their first answers.
#[derive(Default, Serialize, Deserialize)]
pub(super) struct IdempotencyKeys(HashMap<String, Remembered>);

impl IdempotencyKeys {
    /// Returns the first answer when the key was used for the same call; refuses it when it was
    /// used for another one.
    pub(super) fn replay(
        &self,
        key: &str,
        call: &Call,
        now: SystemTime,
    ) -> Result<Option<Answer>, Refusal> {
        let Some(first) = self.0.get(key) else {
            return Ok(None);
        };
        if now.duration_since(first.at).unwrap_or_default() >= LIFETIME {
            return Ok(None);
        }
        if first.call != *call {
            let message = "The idempotency key was used for another request.";
            return Err(Refusal::conflict(message));
        }
        Ok(Some(first.answer.clone()))
    }

    /// Keeps a success; a key that ran out begins anew.
    pub(super) fn remember(&mut self, key: String, call: Call, answer: Answer, now: SystemTime) {
        let at = now;
        self.0.insert(key, Remembered { call, answer, at });
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const START: SystemTime = SystemTime::UNIX_EPOCH;

    fn call(body: Value) -> Call {
        Call {
            operation: (Verb::Post, "/payment/authorize".into()),
            resource: String::new(),
            body,
            session_token: None,
            customer_token: None,
        }
    }

    fn used() -> IdempotencyKeys {
        let mut keys = IdempotencyKeys::default();
        let answer = json!("first answer");
        keys.remember(
            "key".to_owned(),
            call(json!({"a": 1})),
            answer.into(),
            START,
        );
        keys
    }

    fn replay(key: &str, call: &Call, now: SystemTime) -> Option<Value> {
        used().replay(key, call, now).ok()??.body
    }

    #[test]
    fn the_same_call_gets_the_first_answer() {
        let again = replay("key", &call(json!({"a": 1})), START);
        assert_eq!(again, Some(json!("first answer")));
    }

    #[test]
    fn another_key_is_another_call() {
        assert_eq!(replay("other", &call(json!({"a": 1})), START), None);
    }

    #[test]
    fn a_key_runs_out_after_24_hours() {
        let second = Duration::from_secs(1);
        let same = call(json!({"a": 1}));
        assert!(replay("key", &same, START + LIFETIME - second).is_some());
        assert!(replay("key", &same, START + LIFETIME).is_none());
    }

    #[test]
    fn another_operation_resource_body_or_token_is_a_conflict() {
        let same = call(json!({"a": 1}));
        let other_calls = [
            call(json!({"a": 2})),
            Call {
                session_token: Some("token".to_owned()),
                ..same.clone()
            },
            Call {
                customer_token: Some("token".to_owned()),
                ..same.clone()
            },
            Call {
                operation: (Verb::Patch, "/payment/authorize".into()),
                ..same.clone()
            },
            Call {
                operation: (Verb::Post, "/payment/requests".into()),
                ..same.clone()
            },
            Call {
                resource: "other".to_owned(),
                ..same
            },
        ];
        for (index, other) in other_calls.iter().enumerate() {
            let refused = used().replay("key", other, START).err().unwrap();
            assert_eq!(refused.status, 409, "{index}");
        }
    }

    #[test]
    fn a_key_that_ran_out_takes_another_body() {
        assert_eq!(
            replay("key", &call(json!({"a": 2})), START + LIFETIME),
            None
        );
    }
}
