//! What goes wrong, and when.

use std::{fmt, num::NonZeroU32, str::FromStr, time::Duration};

use serde::Deserialize;

use super::fault::{SandboxFault, SandboxWebhookFault};
use crate::generated::OPERATIONS;

/// How a sandbox misbehaves: slow, limited, and with faults at chosen calls and webhooks.
///
/// An empty script, which is the default, lets everything pass. A script is made with the methods
/// below, or read from JSON. All members may be left out, and unknown ones are refused:
///
/// ```json
/// {
///   "seed": 7,
///   "latency_ms": 25,
///   "requests_per_second": 40,
///   "calls": [
///     { "on": "authorizePayment", "skip": 1, "times": 2, "fault": "reset_after_commit" },
///     { "share": 0.05, "fault": { "server_error": { "status": 503 } } }
///   ],
///   "webhooks": [
///     { "on": "payment.request.*", "times": 1, "fault": "dropped" }
///   ]
/// }
/// ```
///
/// | member | meaning |
/// | --- | --- |
/// | `seed` | begins the chances of `share`; the same seed and calls give the same faults |
/// | `latency_ms` | how long each call waits before anything happens |
/// | `requests_per_second` | what each category of operations may be called in a second of the sandbox's clock |
/// | `calls` | rules for calls, with a [`SandboxFault`] each |
/// | `webhooks` | rules for deliveries, with a [`SandboxWebhookFault`] each |
///
/// Of several rules the first one that applies decides; [`SandboxRule`] says when one does.
///
/// # Examples
///
/// ```
/// use std::time::Duration;
/// use klarna_sdk::sandbox::{SandboxFault, SandboxRule, SandboxScript};
///
/// let lost = SandboxRule::new(SandboxFault::ResetAfterCommit).on("authorizePayment").times(1);
/// let script = SandboxScript::new()
///     .seed(7)
///     .latency(Duration::from_millis(25))
///     .requests_per_second(40.try_into()?)
///     .call(lost);
///
/// let written = r#"{
///     "seed": 7,
///     "latency_ms": 25,
///     "requests_per_second": 40,
///     "calls": [{ "on": "authorizePayment", "times": 1, "fault": "reset_after_commit" }]
/// }"#;
/// assert_eq!(written.parse::<SandboxScript>()?, script);
///
/// let error = r#"{ "calls": [{ "fault": "explode" }] }"#.parse::<SandboxScript>().unwrap_err();
/// assert!(error.to_string().contains("reset_after_commit"));
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct SandboxScript {
    pub(super) seed: u64,
    pub(super) latency_ms: u64,
    pub(super) requests_per_second: Option<NonZeroU32>,
    pub(super) calls: Vec<SandboxRule<SandboxFault>>,
    pub(super) webhooks: Vec<SandboxRule<SandboxWebhookFault>>,
}

impl SandboxScript {
    /// Returns a script that lets everything pass.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets where the chances of [`SandboxRule::share`] begin; 0 by default.
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Lets each call wait before anything happens, in whole milliseconds; none by default.
    #[must_use]
    pub fn latency(mut self, latency: Duration) -> Self {
        self.latency_ms = u64::try_from(latency.as_millis()).unwrap_or(u64::MAX);
        self
    }

    /// Limits the calls of each category of operations in a second of the sandbox's clock; there is
    /// no limit by default.
    ///
    /// What is above is answered with 429 and `RATE_LIMITED`, and not acted upon. The headers
    /// `X-Ratelimit-*` tell the limit, as Klarna documents them. Klarna's own numbers for payment
    /// authorization aren't public; its test environment allows 12 captures in a second. The
    /// categories are the sandbox's: authorizing, payment requests, captures, and so on.
    #[must_use]
    pub fn requests_per_second(mut self, limit: NonZeroU32) -> Self {
        self.requests_per_second = Some(limit);
        self
    }

    /// Adds a rule for calls, after those that are there.
    #[must_use]
    pub fn call(mut self, rule: SandboxRule<SandboxFault>) -> Self {
        self.calls.push(rule);
        self
    }

    /// Adds a rule for deliveries of webhooks, after those that are there.
    #[must_use]
    pub fn webhook(mut self, rule: SandboxRule<SandboxWebhookFault>) -> Self {
        self.webhooks.push(rule);
        self
    }

    /// Finds what can't be meant.
    pub(super) fn check(&self) -> Result<(), SandboxScriptError> {
        let refuse = |message: String| Err(SandboxScriptError { message });
        for rule in &self.calls {
            if let Some(on) = &rule.on
                && !OPERATIONS.iter().any(|operation| operation.id == on)
            {
                return refuse(format!("calls: {on:?} isn't an operation of the document"));
            }
            if let SandboxFault::ServerError { status, .. } = rule.fault
                && !(500..600).contains(&status)
            {
                return refuse(format!("calls: {status} isn't a status of 500 to 599"));
            }
        }
        let calls = self.calls.iter().map(|rule| rule.share);
        let shares = calls.chain(self.webhooks.iter().map(|rule| rule.share));
        for share in shares {
            if !(0.0..=1.0).contains(&share) {
                return refuse(format!("share: {share} isn't between 0 and 1"));
            }
        }
        Ok(())
    }
}

impl FromStr for SandboxScript {
    type Err = SandboxScriptError;

    /// Reads a script from JSON.
    ///
    /// # Errors
    ///
    /// - it isn't JSON, or has members or faults that aren't known; the message names line and column
    /// - a rule names an operation that the document doesn't have
    /// - a share isn't between 0 and 1, or a status isn't one of 500 to 599
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let script: Self = serde_json::from_str(text).map_err(|error| SandboxScriptError {
            message: error.to_string(),
        })?;
        script.check()?;
        Ok(script)
    }
}

/// When a fault happens.
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::{SandboxRule, SandboxWebhookFault};
///
/// // Every tenth event of a payment request arrives twice, but for the first three.
/// let twice = SandboxRule::new(SandboxWebhookFault::Duplicated)
///     .on("payment.request.*")
///     .skip(3)
///     .times(1_000)
///     .share(0.1);
/// # let _ = twice;
/// ```
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SandboxRule<F> {
    pub(super) on: Option<String>,
    #[serde(default)]
    pub(super) skip: u64,
    #[serde(default)]
    pub(super) times: Option<u64>,
    #[serde(default = "always")]
    pub(super) share: f64,
    pub(super) fault: F,
}

fn always() -> f64 {
    1.0
}

impl<F> SandboxRule<F> {
    /// Lets a fault happen at every call, or every delivery.
    #[must_use]
    pub fn new(fault: F) -> Self {
        Self {
            on: None,
            skip: 0,
            times: None,
            share: always(),
            fault,
        }
    }

    /// Limits it to an operation by its `operationId`, such as `authorizePayment`, or to a type of
    /// events, in which an asterisk stands for what follows a dot.
    ///
    /// The form of a path with the account and the one without are the same operation.
    #[must_use]
    pub fn on(mut self, name: impl Into<String>) -> Self {
        self.on = Some(name.into());
        self
    }

    /// Lets the first ones pass; none by default.
    #[must_use]
    pub fn skip(mut self, count: u64) -> Self {
        self.skip = count;
        self
    }

    /// Stops after this many; never by default.
    #[must_use]
    pub fn times(mut self, count: u64) -> Self {
        self.times = Some(count);
        self
    }

    /// Sets the chance, from 0 to 1, that it happens; 1 by default.
    #[must_use]
    pub fn share(mut self, share: f64) -> Self {
        self.share = share;
        self
    }
}

/// A script that can't be meant.
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::SandboxScript;
///
/// let written = r#"{ "calls": [{ "on": "payWithMagic", "fault": "garbage" }] }"#;
/// let error = written.parse::<SandboxScript>().unwrap_err();
/// assert_eq!(error.to_string(), r#"calls: "payWithMagic" isn't an operation of the document"#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SandboxScriptError {
    message: String,
}

impl fmt::Display for SandboxScriptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for SandboxScriptError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(script: &str) -> String {
        script.parse::<SandboxScript>().unwrap_err().to_string()
    }

    #[test]
    fn every_fault_can_be_written() {
        let script: SandboxScript = r#"{
            "seed": 7,
            "requests_per_second": 40,
            "calls": [
                { "fault": "reset_before_commit" },
                { "fault": "reset_after_commit" },
                { "fault": { "slow": { "milliseconds": 300 } } },
                { "fault": { "rate_limited": {} } },
                { "fault": { "rate_limited": { "retry_after_seconds": 2 } } },
                { "fault": { "server_error": { "status": 503 } } },
                { "fault": { "server_error": { "status": 500, "after_commit": true } } },
                { "fault": { "timeout": { "after_commit": true } } },
                { "fault": "garbage" }
            ],
            "webhooks": [
                { "fault": "dropped" },
                { "fault": { "late": { "seconds": 30 } } },
                { "fault": "duplicated" }
            ]
        }"#
        .parse()
        .unwrap();
        assert_eq!((script.calls.len(), script.webhooks.len()), (9, 3));
        assert_eq!(
            script.calls[3].fault,
            SandboxFault::RateLimited {
                retry_after_seconds: None
            }
        );
    }

    #[test]
    fn what_cannot_be_meant_is_named() {
        for (script, named) in [
            ("{", "line 1 column 1"),
            (r#"{ "latency": 1 }"#, "latency_ms"),
            (r#"{ "calls": [{}] }"#, "fault"),
            (
                r#"{ "calls": [{ "fault": "garbage", "time": 1 }] }"#,
                "times",
            ),
            (
                r#"{ "calls": [{ "fault": "garbage", "share": 1.1 }] }"#,
                "1.1",
            ),
            (
                r#"{ "webhooks": [{ "fault": "dropped", "share": -1 }] }"#,
                "-1",
            ),
            (
                r#"{ "calls": [{ "fault": { "server_error": { "status": 404 } } }] }"#,
                "404",
            ),
            (r#"{ "requests_per_second": 0 }"#, "nonzero"),
        ] {
            assert!(told(script).contains(named), "{script}: {}", told(script));
        }
    }
}
