//! What the script makes of a call, from its arrival to its answer.

use std::time::Duration;

use axum::{
    body::Body,
    http::{HeaderMap, HeaderValue, header::RETRY_AFTER, request::Parts},
    response::Response,
};

use super::{
    fault::SandboxFault,
    rate_limit::{Standing, category},
    refusal::Refusal,
    shared::Shared,
};
use crate::generated::OPERATIONS;

/// What becomes of one call.
pub(super) struct Course {
    pub(super) latency: Duration,
    fault: Option<SandboxFault>,
    standing: Standing,
    retry_after: Option<u32>,
}

/// What happens in place of the operation.
pub(super) enum Instead {
    Refuse(Refusal),
    Reset,
}

impl Course {
    /// Decides by the script, which counts the call.
    pub(super) fn of(shared: &Shared, parts: &Parts) -> Self {
        let now = shared.clock.now();
        let mut calls = shared.calls();
        let mut course = Self {
            latency: Duration::from_millis(calls.latency_ms),
            fault: None,
            standing: Standing::unlimited(),
            retry_after: None,
        };
        if calls.is_silent() {
            return course;
        }
        let Some((id, template)) = operation(parts.method.as_str(), parts.uri.path()) else {
            return course;
        };
        if let Some(limit) = calls.requests_per_second {
            course.standing = calls.limits.count(&category(template), limit, now);
        }
        if course.standing.is_exceeded() {
            return course;
        }
        course.fault = calls.next(id);
        match course.fault {
            Some(SandboxFault::Slow { milliseconds }) => {
                course.latency += Duration::from_millis(milliseconds);
            }
            Some(SandboxFault::RateLimited {
                retry_after_seconds,
            }) => {
                course.standing.exhaust();
                course.retry_after = retry_after_seconds;
            }
            _ => {}
        }
        course
    }

    /// Returns what happens before the operation, which then doesn't.
    pub(super) fn instead(&self) -> Option<Instead> {
        if self.standing.is_exceeded() {
            return Some(Instead::Refuse(Refusal::rate_limited()));
        }
        match self.fault? {
            SandboxFault::ResetBeforeCommit => Some(Instead::Reset),
            SandboxFault::ServerError {
                status,
                after_commit: false,
            } => Some(Instead::Refuse(Refusal::failed(status))),
            SandboxFault::Timeout {
                after_commit: false,
            } => Some(Instead::Refuse(Refusal::timed_out())),
            _ => None,
        }
    }

    /// Returns what happens after the operation, in place of its answer.
    pub(super) fn afterwards(&self) -> Option<Instead> {
        match self.fault? {
            SandboxFault::ResetAfterCommit => Some(Instead::Reset),
            SandboxFault::ServerError { status, .. } => {
                Some(Instead::Refuse(Refusal::failed(status)))
            }
            SandboxFault::Timeout { .. } => Some(Instead::Refuse(Refusal::timed_out())),
            _ => None,
        }
    }

    /// Makes the answer unreadable where the script says so.
    pub(super) fn garble(&self, response: Response) -> Response {
        if self.fault != Some(SandboxFault::Garbage) {
            return response;
        }
        response.map(|_| Body::from(&b"\x1f\xff<garbage"[..]))
    }

    /// Adds what the call left of the limits.
    pub(super) fn mark(&self, headers: &mut HeaderMap) {
        self.standing.mark(headers);
        if let Some(seconds) = self.retry_after {
            headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
    }
}

/// Returns the id of the operation that a request is for, and the path of either of its forms.
fn operation(method: &str, path: &str) -> Option<(&'static str, &'static str)> {
    let fits = |template: &str| {
        let (mut expected, mut given) = (template.split('/'), path.split('/'));
        loop {
            match (expected.next(), given.next()) {
                (None, None) => return true,
                (Some(expected), Some(given)) if expected == given => {}
                (Some(expected), Some(_)) if expected.starts_with('{') => {}
                _ => return false,
            }
        }
    };
    let mut operations = OPERATIONS.iter();
    let found = operations.find(|own| own.method == method && fits(own.path))?;
    let id = found.id.strip_suffix("ForOwnAccount").unwrap_or(found.id);
    Some((id, found.path))
}

#[cfg(test)]
mod tests {
    use std::num::NonZeroU32;

    use serde_json::{Value, json};

    use super::*;
    use crate::sandbox::{
        Sandbox, SandboxRule, SandboxScript,
        testing::{Caller, assert_refused},
    };

    async fn under(fault: SandboxFault) -> Caller {
        let rule = SandboxRule::new(fault).on("authorizePayment").times(1);
        let script = SandboxScript::new().call(rule);
        Caller::of(Sandbox::builder().script(script)).await
    }

    fn made(caller: &Caller) -> usize {
        caller.sandbox.payment_requests().len()
    }

    #[tokio::test]
    async fn a_reset_leaves_no_answer_and_the_next_call_passes() {
        for (fault, expected) in [
            (SandboxFault::ResetBeforeCommit, 0),
            (SandboxFault::ResetAfterCommit, 1),
        ] {
            let caller = under(fault).await;
            let lost = caller.request(&Caller::payment()).build().unwrap();
            let error = caller.http.execute(lost).await.unwrap_err();
            assert!(error.is_request(), "{fault:?} {error:?}");
            assert!(format!("{error:?}").contains("reset"), "{error:?}");
            assert_eq!(made(&caller), expected, "{fault:?}");
            assert_eq!(caller.sandbox.received()[0].answer_status, None);
            assert_eq!(caller.call(&Caller::payment()).await.0, 200);
        }
    }

    #[tokio::test]
    async fn a_lost_answer_is_found_again_under_its_key() {
        let caller = under(SandboxFault::ResetAfterCommit).await;
        let call = caller.request(&Caller::payment()).build().unwrap();
        let again = call.try_clone().unwrap();
        assert!(caller.http.execute(call).await.is_err());
        assert_eq!(caller.execute(again).await.0, 200);
        assert_eq!(made(&caller), 1);
    }

    #[tokio::test]
    async fn an_error_of_the_server_has_klarnas_object() {
        let error = |status, after_commit| SandboxFault::ServerError {
            status,
            after_commit,
        };
        for (fault, status, code, expected) in [
            (error(500, false), 500, "INTERNAL_ERROR", 0),
            (error(503, true), 503, "TEMPORARY_UNAVAILABLE", 1),
            (
                SandboxFault::Timeout {
                    after_commit: false,
                },
                500,
                "TIMEOUT",
                0,
            ),
            (
                SandboxFault::Timeout { after_commit: true },
                500,
                "TIMEOUT",
                1,
            ),
            (
                SandboxFault::RateLimited {
                    retry_after_seconds: None,
                },
                429,
                "RATE_LIMITED",
                0,
            ),
        ] {
            let caller = under(fault).await;
            let answer = caller.call(&Caller::payment()).await;
            assert_refused(&answer, status, code);
            assert_eq!(made(&caller), expected, "{fault:?}");
        }
    }

    #[tokio::test]
    async fn garbage_comes_after_the_commit_and_is_kept_as_it_was_sent() {
        let caller = under(SandboxFault::Garbage).await;
        let call = caller.request(&Caller::payment()).send().await.unwrap();
        assert_eq!(call.status(), 200);
        assert_eq!(call.headers()["Content-Type"], "application/json");
        let body = call.bytes().await.unwrap();
        assert!(serde_json::from_slice::<Value>(&body).is_err());
        assert_eq!(made(&caller), 1);
        assert_eq!(caller.sandbox.received()[0].answer_body, body);
    }

    #[tokio::test]
    async fn too_many_requests_say_when_to_come_again() {
        let caller = under(SandboxFault::RateLimited {
            retry_after_seconds: Some(2),
        })
        .await;
        let call = caller.request(&Caller::payment()).send().await.unwrap();
        assert_eq!(call.headers()["Retry-After"], "2");
        assert_eq!(call.headers()["X-Ratelimit-Remaining"], "0");
    }

    #[tokio::test]
    async fn latency_is_waited_for() {
        let script = SandboxScript::new().latency(Duration::from_millis(30));
        let slow = SandboxFault::Slow { milliseconds: 40 };
        let script = script.call(SandboxRule::new(slow));
        let caller = Caller::of(Sandbox::builder().script(script)).await;
        let began = std::time::Instant::now();
        assert_eq!(caller.call(&Caller::payment()).await.0, 200);
        assert!(began.elapsed() >= Duration::from_millis(70));
    }

    #[tokio::test]
    async fn a_script_is_for_the_operations_that_it_names() {
        let caller = under(SandboxFault::Garbage).await;
        let (status, _) = caller
            .send("GET", "/payment/requests/unknown", &Value::Null)
            .await;
        assert_eq!(status, 404);
        // Both forms of the path are the same operation.
        let own = format!("{}/v2/payment/authorize", caller.sandbox.base_url());
        let call = caller.write("POST", &own, &Caller::payment());
        let body = call.send().await.unwrap().bytes().await.unwrap();
        assert!(serde_json::from_slice::<Value>(&body).is_err());
    }

    #[tokio::test]
    async fn a_limit_holds_for_each_category_and_second() {
        let limit = NonZeroU32::new(2).unwrap();
        let script = SandboxScript::new().requests_per_second(limit);
        let caller = Caller::of(Sandbox::builder().script(script)).await;
        let mut remaining = Vec::new();
        let mut refused = 0;
        // Three calls of one category, so that two fall into the same second.
        for _ in 0..5 {
            let call = caller.request(&Caller::payment()).send().await.unwrap();
            let header = |name: &str| call.headers()[name].to_str().unwrap().to_owned();
            assert_eq!(
                header("X-Ratelimit-Limit"),
                r#"2, 2;w=1;name="payment-authorize""#
            );
            remaining.push(header("X-Ratelimit-Remaining"));
            if call.status() == 429 {
                refused += 1;
                let error: Value = serde_json::from_slice(&call.bytes().await.unwrap()).unwrap();
                assert_eq!(error["error_code"], "RATE_LIMITED");
            }
        }
        assert!(remaining.contains(&"1".to_owned()) && remaining.contains(&"0".to_owned()));
        assert!(refused > 0, "{remaining:?}");
        assert_eq!(made(&caller), 5 - refused);
        let other = json!({ "customer_journey": "KLARNA_EXPRESS_CHECKOUT" });
        let (status, _) = caller
            .send("POST", "/interoperability/test-tokens", &other)
            .await;
        assert_ne!(status, 429);
        caller.sandbox.clock().advance(Duration::from_secs(1));
        assert_eq!(caller.call(&Caller::payment()).await.0, 200);
    }

    #[tokio::test]
    async fn a_script_can_be_replaced_while_the_sandbox_runs() {
        let caller = Caller::start().await;
        let garbage = || SandboxScript::new().call(SandboxRule::new(SandboxFault::Garbage));
        caller.sandbox.play(garbage()).unwrap();
        let call = caller.request(&Caller::payment()).send().await.unwrap();
        let body = call.bytes().await.unwrap();
        assert!(serde_json::from_slice::<Value>(&body).is_err());
        caller.sandbox.play(SandboxScript::new()).unwrap();
        assert_eq!(caller.call(&Caller::payment()).await.0, 200);
        let wrong = SandboxRule::new(SandboxFault::Garbage).on("payWithMagic");
        let script = SandboxScript::new().call(wrong);
        assert!(caller.sandbox.play(script.clone()).is_err());
        let error = Sandbox::builder().script(script).start().await.unwrap_err();
        assert_eq!(error.kind(), std::io::ErrorKind::InvalidInput);
    }
}
