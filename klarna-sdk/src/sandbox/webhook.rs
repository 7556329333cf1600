//! Subscriptions: the model, and the operations on them.

use std::{sync::Arc, time::SystemTime};

use axum::{Router, http::StatusCode};
use serde_json::{Value, json};
use url::{Host, Url};

use super::{
    answer,
    operation::{Answer, Turn, Verb, serve_own_account},
    refusal::{Problem, Refusal},
    sample,
    server::Shared,
    signing_key::SigningKey,
};
use crate::generated::types::{
    CreateWebhookRequest, SimulateWebhookRequest, UpdateWebhookRequest, WebhookEventType,
    WebhookStatus,
};

/// The only version of events that is documented.
const EVENT_VERSION: &str = "v2";

/// An endpoint that is told about events.
#[derive(Clone)]
pub(super) struct Webhook {
    pub(super) id: String,
    pub(super) url: Url,
    event_types: Vec<String>,
    pub(super) event_version: String,
    pub(super) signing_key_id: Option<String>,
    status: WebhookStatus,
    created_at: SystemTime,
}

impl Webhook {
    pub(super) fn is_enabled(&self) -> bool {
        self.status == WebhookStatus::Enabled
    }

    /// Returns whether it subscribed to an event.
    pub(super) fn wants(&self, event_type: &str) -> bool {
        let mut patterns = self.event_types.iter();
        patterns.any(|pattern| covers(pattern, event_type))
    }

    /// Returns whether it sends the same events to the same place.
    fn is_same(&self, other: &Self) -> bool {
        let within =
            |a: &Self, b: &Self| a.event_types.iter().all(|own| b.event_types.contains(own));
        self.url == other.url
            && self.event_version == other.event_version
            && within(self, other)
            && within(other, self)
    }

    fn json(&self) -> Value {
        let mut written = json!({
            "webhook_id": self.id,
            "url": self.url.as_str(),
            "event_types": self.event_types,
            "event_version": self.event_version,
            "status": self.status.as_str(),
            "created_at": answer::timestamp(self.created_at),
        });
        if let Some(id) = &self.signing_key_id {
            written["signing_key_id"] = id.as_str().into();
        }
        written
    }
}

/// An asterisk stands for everything that follows a dot.
fn covers(pattern: &str, event_type: &str) -> bool {
    match pattern.strip_suffix('*') {
        Some(beginning) => beginning.ends_with('.') && event_type.starts_with(beginning),
        None => pattern == event_type,
    }
}

const PATH: &str = "/notification/webhooks/{id}";

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .merge(serve_own_account(
            Verb::Post,
            "/notification/webhooks",
            create,
        ))
        .merge(serve_own_account(Verb::Get, "/notification/webhooks", list))
        .merge(serve_own_account(Verb::Get, PATH, read))
        .merge(serve_own_account(Verb::Patch, PATH, update))
        .merge(serve_own_account(Verb::Delete, PATH, delete))
        .merge(serve_own_account(
            Verb::Post,
            "/notification/webhooks/{id}/simulate",
            simulate,
        ))
}

/// Reads an endpoint. Klarna takes HTTPS on port 443 or 8443 from anywhere; see the documentation
/// of the sandbox.
fn endpoint(text: &str) -> Result<Url, Problem> {
    let problem = |reason: &str| Problem::new("url", reason);
    let url = Url::parse(text).map_err(|_| problem("The value must be a URL."))?;
    let is_loopback = match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    };
    if url.scheme() != "http" || !is_loopback {
        let reason = "The sandbox sends to http URLs of this machine only, such as \
                      http://127.0.0.1:8080/hooks, so that no test reaches anyone else. \
                      Klarna itself wants https on port 443 or 8443.";
        return Err(problem(reason));
    }
    Ok(url)
}

/// Adds what is wrong with values that Klarna leaves open.
fn check(
    event_types: &[String],
    event_version: Option<&String>,
    signing_key: Option<&String>,
    keys: &[SigningKey],
    status: Option<&WebhookStatus>,
    problems: &mut Vec<Problem>,
) {
    for (index, pattern) in event_types.iter().enumerate() {
        let mut known = WebhookEventType::KNOWN.iter();
        if !known.any(|event_type| covers(pattern, event_type)) {
            let parameter = format!("event_types[{index}]");
            problems.push(Problem::new(parameter, "There is no such event."));
        }
    }
    version(event_version, problems);
    if let Some(id) = signing_key
        && !keys.iter().any(|key| key.id == *id)
    {
        let reason = "There is no such signing key.";
        problems.push(Problem::new("signing_key_id", reason));
    }
    if status.is_some_and(|status| status.is_unknown()) {
        let reason = "The value must be ENABLED or DISABLED.";
        problems.push(Problem::new("status", reason));
    }
}

fn version(event_version: Option<&String>, problems: &mut Vec<Problem>) {
    if event_version.is_some_and(|version| version != EVENT_VERSION) {
        problems.push(Problem::new("event_version", "The value must be v2."));
    }
}

const EXISTS: &str = "There is a webhook with this URL and these events already.";

fn create(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (request, mut problems) = turn.decode::<CreateWebhookRequest>()?;
    let url = endpoint(&request.url);
    check(
        &request.event_types,
        Some(&request.event_version),
        request.signing_key_id.as_ref(),
        &turn.state.notifications.signing_keys,
        request.status.as_ref(),
        &mut problems,
    );
    let url = match url {
        Ok(url) if problems.is_empty() => url,
        Ok(_) => return Err(Refusal::invalid(problems)),
        Err(problem) => {
            problems.push(problem);
            return Err(Refusal::invalid(problems));
        }
    };
    let webhook = Webhook {
        id: turn.shared.identifiers.webhook(),
        url,
        event_types: request.event_types,
        event_version: request.event_version,
        signing_key_id: request.signing_key_id,
        status: request.status.unwrap_or(WebhookStatus::Enabled),
        created_at: turn.now,
    };
    let webhooks = &mut turn.state.notifications.webhooks;
    if webhooks.iter().any(|own| own.is_same(&webhook)) {
        return Err(Refusal::conflict(EXISTS));
    }
    let written = webhook.json();
    webhooks.push(webhook);
    Ok(Answer::created(written))
}

fn list(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let webhooks = turn.state.notifications.webhooks.iter();
    let written: Vec<_> = webhooks.map(Webhook::json).collect();
    Ok(json!({ "webhooks": written }).into())
}

fn position(turn: &Turn<'_>) -> Result<usize, Refusal> {
    let mut webhooks = turn.state.notifications.webhooks.iter();
    let found = webhooks.position(|own| own.id == turn.call.resource);
    found.ok_or_else(|| Refusal::not_found("There is no such webhook."))
}

fn read(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let position = position(turn)?;
    Ok(turn.state.notifications.webhooks[position].json().into())
}

fn update(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (change, mut problems) = turn.decode::<UpdateWebhookRequest>()?;
    let position = position(turn)?;
    let mut webhook = turn.state.notifications.webhooks[position].clone();
    // The generated types don't tell an empty list from an absent one.
    let written = turn.call.body.get("event_types").and_then(Value::as_array);
    if written.is_some_and(Vec::is_empty) {
        let reason = "At least one event must be given.";
        problems.push(Problem::new("event_types", reason));
    }
    check(
        &change.event_types,
        change.event_version.as_ref(),
        change.signing_key_id.as_ref(),
        &turn.state.notifications.signing_keys,
        change.status.as_ref(),
        &mut problems,
    );
    match change.url.as_deref().map(endpoint) {
        Some(Ok(url)) => webhook.url = url,
        Some(Err(problem)) => problems.push(problem),
        None => {}
    }
    Refusal::unless_none(problems)?;
    if !change.event_types.is_empty() {
        webhook.event_types = change.event_types;
    }
    webhook.event_version = change.event_version.unwrap_or(webhook.event_version);
    webhook.signing_key_id = change.signing_key_id.or(webhook.signing_key_id);
    webhook.status = change.status.unwrap_or(webhook.status);
    let mut others = turn.state.notifications.webhooks.iter();
    if others.any(|other| other.id != webhook.id && other.is_same(&webhook)) {
        return Err(Refusal::conflict(EXISTS));
    }
    let written = webhook.json();
    turn.state.notifications.webhooks[position] = webhook;
    turn.state.notifications.give_up();
    Ok(written.into())
}

fn delete(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let position = position(turn)?;
    turn.state.notifications.webhooks.remove(position);
    turn.state.notifications.give_up();
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}

fn simulate(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (request, mut problems) = turn.decode::<SimulateWebhookRequest>()?;
    let position = position(turn)?;
    if request.event_type.is_unknown() {
        problems.push(Problem::new("event_type", "There is no such event."));
    }
    version(Some(&request.event_version), &mut problems);
    Refusal::unless_none(problems)?;
    let webhook = turn.state.notifications.webhooks[position].clone();
    if !webhook.is_enabled() {
        return Err(Refusal::conflict("The webhook is disabled."));
    }
    let event_type = request.event_type.as_str();
    let payload = sample::payload(event_type, &turn.shared.identifiers, turn.now);
    let notifications = &mut turn.state.notifications;
    notifications.send_to(&webhook, event_type, &payload, turn.now);
    Ok(Answer::empty(StatusCode::OK))
}
