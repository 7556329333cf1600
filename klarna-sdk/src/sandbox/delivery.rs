//! Events on their way to an endpoint.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};

use super::{register::Entry, saved};

/// How long after a failed attempt the next one is made.
pub(super) const RETRIES: [Duration; 6] = [
    Duration::from_secs(10),
    Duration::from_secs(2 * 60),
    Duration::from_secs(15 * 60),
    Duration::from_secs(3 * 60 * 60),
    Duration::from_secs(6 * 60 * 60),
    Duration::from_secs(12 * 60 * 60),
];
const ACKNOWLEDGEMENTS: [u16; 4] = [200, 201, 202, 204];

/// An event on its way to an endpoint, as it stood when it was asked for.
///
/// The body may hold tokens and personal data: `Debug` doesn't show it.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct SandboxDelivery {
    /// The id of the event, which all deliveries of it have in common.
    pub event_id: String,
    /// What happened, such as `payment.request.state-change.completed`.
    pub event_type: String,
    /// The subscription that it is sent for.
    pub webhook_id: String,
    /// What is sent.
    pub body: Vec<u8>,
    /// How far it is.
    pub state: SandboxDeliveryState,
    /// What was tried so far, the first attempt first.
    pub attempts: Vec<SandboxAttempt>,
    /// When the next attempt is due by the sandbox's clock; `None` when there will be none.
    pub next_attempt_at: Option<SystemTime>,
}

impl fmt::Debug for SandboxDelivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SandboxDelivery")
            .field("event_id", &self.event_id)
            .field("event_type", &self.event_type)
            .field("webhook_id", &self.webhook_id)
            .field("body", &format_args!("[{} bytes]", self.body.len()))
            .field("state", &self.state)
            .field("attempts", &self.attempts)
            .field("next_attempt_at", &self.next_attempt_at)
            .finish()
    }
}

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[non_exhaustive]
pub enum SandboxDeliveryState {
    /// An attempt is due, now or later.
    Pending,
    /// The endpoint answered 200, 201, 202 or 204.
    Acknowledged,
    /// All attempts failed, and no other will be made.
    Failed,
    /// The subscription was deleted or disabled before the endpoint acknowledged.
    Canceled,
}

/// One attempt to deliver an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SandboxAttempt {
    /// When it was due by the sandbox's clock.
    pub at: SystemTime,
    /// Where it went.
    pub url: String,
    /// The status that the endpoint answered with; `None` when no answer came within 10 seconds.
    pub status: Option<u16>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Delivery {
    pub(super) event_id: String,
    event_type: String,
    pub(super) webhook_id: String,
    #[serde(with = "saved::text")]
    pub(super) body: Vec<u8>,
    state: SandboxDeliveryState,
    attempts: Vec<SandboxAttempt>,
    pub(super) due: Option<SystemTime>,
}

impl Entry for Delivery {
    fn names(&self) -> Vec<&str> {
        // Several deliveries are of one event.
        Vec::new()
    }

    fn next_change(&self) -> Option<SystemTime> {
        self.due
    }
}

impl Delivery {
    pub(super) fn new(
        event_id: String,
        event_type: &str,
        webhook_id: &str,
        body: Vec<u8>,
        due: SystemTime,
    ) -> Self {
        Self {
            event_id,
            event_type: event_type.to_owned(),
            webhook_id: webhook_id.to_owned(),
            body,
            state: SandboxDeliveryState::Pending,
            attempts: Vec::new(),
            due: Some(due),
        }
    }

    /// Returns a delivery of the same event.
    pub(super) fn again(&self, due: SystemTime) -> Self {
        let id = self.event_id.clone();
        Self::new(
            id,
            &self.event_type,
            &self.webhook_id,
            self.body.clone(),
            due,
        )
    }

    /// Writes down an attempt, and when the next one is due.
    ///
    /// That is counted from when this one was due, so that a clock that is moved far ahead makes
    /// up for all attempts that it passed.
    pub(super) fn attempted(&mut self, attempt: SandboxAttempt) {
        let (at, status) = (attempt.at, attempt.status);
        let pause = RETRIES.get(self.attempts.len());
        self.attempts.push(attempt);
        // It was given up while the attempt was under way.
        if self.state == SandboxDeliveryState::Canceled {
            return;
        }
        self.due = None;
        if status.is_some_and(|status| ACKNOWLEDGEMENTS.contains(&status)) {
            self.state = SandboxDeliveryState::Acknowledged;
        } else if let Some(pause) = pause {
            self.due = Some(at + *pause);
        } else {
            self.state = SandboxDeliveryState::Failed;
        }
    }

    /// Never sends it.
    pub(super) fn lose(&mut self) {
        self.state = SandboxDeliveryState::Failed;
        self.due = None;
    }

    /// Gives it up when it is still pending.
    pub(super) fn cancel(&mut self) {
        if self.state == SandboxDeliveryState::Pending {
            self.state = SandboxDeliveryState::Canceled;
            self.due = None;
        }
    }

    pub(super) fn snapshot(&self) -> SandboxDelivery {
        SandboxDelivery {
            event_id: self.event_id.clone(),
            event_type: self.event_type.clone(),
            webhook_id: self.webhook_id.clone(),
            body: self.body.clone(),
            state: self.state,
            attempts: self.attempts.clone(),
            next_attempt_at: self.due,
        }
    }
}
