//! What happened between the shop, Klarna and the customer's browser, for people to read.

use std::{sync::Arc, time::SystemTime};

use klarna_sdk::{Answer, CallInfo, Error, Interceptor, types::Timestamp};
use serde::{Deserialize, Serialize};
use tokio::sync::broadcast;

use crate::{Result, redaction::readable, store::Store};

/// Where calls go that belong to no order, such as the subscription to webhooks.
pub(crate) const SETUP: &str = "setup";

tokio::task_local! {
    /// The order that the calls of a task are for, and what they are made for.
    static PURPOSE: (String, &'static str);
}

/// Attributes the calls that are made inside to an order, and to a purpose in people's words.
pub(crate) async fn for_order<F: Future>(
    order: &str,
    purpose: &'static str,
    calls: F,
) -> F::Output {
    PURPOSE.scope((order.to_owned(), purpose), calls).await
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Entry {
    pub(crate) at: String,
    pub(crate) kind: EntryKind,
    pub(crate) title: String,
    /// What a call was made for; nothing for the others.
    pub(crate) purpose: String,
    /// The status of the answer, whoever gave it.
    pub(crate) status: Option<u16>,
    pub(crate) milliseconds: Option<u64>,
    /// What Klarna's support asks for.
    pub(crate) correlation_id: Option<String>,
    /// What else is to be told, as pairs of a name and a text.
    pub(crate) facts: Vec<(String, String)>,
    /// The bodies, redacted.
    pub(crate) request: String,
    pub(crate) answer: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum EntryKind {
    /// The acquirer called Klarna.
    Call,
    /// Klarna sent a webhook.
    Webhook,
    /// The customer's browser came.
    Browser,
    /// Something happened inside the acquirer's program.
    Program,
}

impl Entry {
    pub(crate) fn new(kind: EntryKind, title: impl Into<String>) -> Self {
        let now = Timestamp::try_from(SystemTime::now());
        Self {
            at: now.map_or_else(|_| String::new(), |now| now.to_string()),
            kind,
            title: title.into(),
            purpose: String::new(),
            status: None,
            milliseconds: None,
            correlation_id: None,
            facts: Vec::new(),
            request: String::new(),
            answer: String::new(),
        }
    }

    pub(crate) fn fact(mut self, name: &str, text: impl Into<String>) -> Self {
        self.facts.push((name.to_owned(), text.into()));
        self
    }

    pub(crate) fn is_ok(&self) -> bool {
        self.status.is_some_and(|status| status < 300)
    }
}

/// News about an order: an entry of its timeline, or that its stage changed.
#[derive(Clone)]
pub(crate) struct News {
    pub(crate) order: String,
    pub(crate) entry: Option<(u64, Entry)>,
}

/// Keeps entries, and tells those who look at an order right now.
pub(crate) struct Timeline {
    store: Arc<Store>,
    live: broadcast::Sender<News>,
}

impl Timeline {
    pub(crate) fn new(store: Arc<Store>) -> Self {
        Self {
            store,
            live: broadcast::Sender::new(256),
        }
    }

    pub(crate) fn add(&self, order: &str, entry: Entry) {
        // It is shown, and nothing depends on it.
        if let Ok(number) = self.store.append(order, &entry) {
            self.tell(order, Some((number, entry)));
        }
    }

    /// Tells that the stage of an order changed.
    pub(crate) fn moved(&self, order: &str) {
        self.tell(order, None);
    }

    fn tell(&self, order: &str, entry: Option<(u64, Entry)>) {
        let order = order.to_owned();
        // An error says that nobody looks.
        let _ = self.live.send(News { order, entry });
    }

    pub(crate) fn after(&self, order: &str, number: u64) -> Result<Vec<(u64, Entry)>> {
        self.store.entries(order, number)
    }

    pub(crate) fn watch(&self) -> broadcast::Receiver<News> {
        self.live.subscribe()
    }
}

/// Puts every call to Klarna on the timeline.
pub(crate) struct Watch(Arc<Timeline>);

impl Watch {
    pub(crate) fn new(timeline: Arc<Timeline>) -> Self {
        Self(timeline)
    }
}

impl std::fmt::Debug for Watch {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Watch")
    }
}

impl Interceptor for Watch {
    fn after_call(&self, call: &CallInfo<'_>, outcome: std::result::Result<&Answer, &Error>) {
        let operation = call.operation();
        let title = operation.map_or("a call", |operation| operation.id);
        let mut entry = Entry::new(EntryKind::Call, title);
        if let Some(operation) = operation {
            let path = operation.path;
            let path = path.replace("/accounts/{partner_account_id}", "/accounts/…");
            entry = entry.fact("Request", format!("{} {path}", operation.method));
        }
        let (attempts, elapsed, correlation_id) = match outcome {
            Ok(answer) => {
                entry.status = Some(answer.status());
                entry.answer = readable(answer.body());
                (answer.attempts(), answer.elapsed(), answer.correlation_id())
            }
            Err(error) => {
                entry.status = error.status();
                entry.answer = error.body().map(readable).unwrap_or_default();
                entry = entry.fact("Error", error.to_string());
                (error.attempts(), error.elapsed(), error.correlation_id())
            }
        };
        entry.milliseconds = u64::try_from(elapsed.as_millis()).ok();
        entry.request = call.request_body().map(readable).unwrap_or_default();
        entry.correlation_id = correlation_id.map(str::to_owned);
        if let Some(key) = call.idempotency_key() {
            entry = entry.fact("Klarna-Idempotency-Key", key.as_str());
        }
        if attempts.len() > 1 {
            entry = entry.fact("Attempts", attempts.len().to_string());
        }
        let (order, purpose) = PURPOSE
            .try_with(Clone::clone)
            .unwrap_or((SETUP.to_owned(), ""));
        entry.purpose = purpose.to_owned();
        self.0.add(&order, entry);
    }
}
