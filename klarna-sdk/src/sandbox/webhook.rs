//! Subscriptions: the model, and the operations on them.

use std::{sync::Arc, time::SystemTime};

use axum::{Router, http::StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use url::{Host, Url};

use super::{
    answer,
    operation::{Answer, Turn, Verb, serve_own_account},
    refusal::{Problem, Refusal},
    sample, saved,
    shared::Shared,
    signing_key::SigningKey,
};
use crate::generated::types::{
    CreateWebhookRequest, SimulateWebhookRequest, UpdateWebhookRequest, WebhookEventType,
    WebhookStatus,
};

/// The only version of events that is documented.
const EVENT_VERSION: &str = "v2";

/// An endpoint that is told about events.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Webhook {
    pub(super) id: String,
    #[serde(with = "saved::url")]
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
pub(super) fn covers(pattern: &str, event_type: &str) -> bool {
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
    // The generated types don't tell an absent list from an empty one.
    let written = turn.call.body.get("event_types");
    if written.and_then(Value::as_array).is_some_and(Vec::is_empty) {
        problems.push(Problem::new("event_types", "At least one must be given."));
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::testing::{Caller, Endpoint, assert_refused, parameters};

    fn subscription() -> Value {
        json!({
            "url": "http://127.0.0.1:9/hooks",
            "event_types": ["payment.request.*"],
            "event_version": "v2",
        })
    }

    async fn created(caller: &Caller, body: &Value) -> Value {
        let (status, answer) = caller.notification("POST", "/webhooks", body).await;
        assert_eq!(status, 201, "{answer}");
        answer
    }

    fn path(webhook: &Value) -> String {
        format!("/webhooks/{}", webhook["webhook_id"].as_str().unwrap())
    }

    #[test]
    fn an_asterisk_stands_for_the_rest() {
        for (pattern, event_type, expected) in [
            ("payment.request.updated", "payment.request.updated", true),
            (
                "payment.request.updated",
                "payment.request.updated.x",
                false,
            ),
            ("payment.*", "payment.request.updated", true),
            ("payment.request.*", "payment.transaction.captured", false),
            ("payment.req*", "payment.request.updated", false),
            ("payment.request", "payment.request.updated", false),
            ("*", "payment.request.updated", false),
            ("", "payment.request.updated", false),
        ] {
            assert_eq!(
                covers(pattern, event_type),
                expected,
                "{pattern} {event_type}"
            );
        }
    }

    #[tokio::test]
    async fn a_webhook_is_created_read_listed_changed_and_deleted() {
        let caller = Caller::start().await;
        let webhook = created(&caller, &subscription()).await;
        assert_eq!(webhook["status"], "ENABLED");
        let none = &Value::Null;
        let path = path(&webhook);
        assert_eq!(
            caller.notification("GET", &path, none).await,
            (200, webhook.clone())
        );
        let (_, list) = caller.notification("GET", "/webhooks", none).await;
        assert_eq!(list, json!({ "webhooks": [webhook] }));

        let change = json!({ "status": "DISABLED", "event_types": ["payment.funding.*"] });
        let (status, changed) = caller.notification("PATCH", &path, &change).await;
        assert_eq!((status, &changed["status"]), (200, &"DISABLED".into()));
        assert_eq!(changed["event_types"], json!(["payment.funding.*"]));
        assert_eq!(changed["url"], webhook["url"]);
        assert_eq!(
            caller.notification("GET", &path, none).await,
            (200, changed)
        );

        assert_eq!(
            caller.notification("DELETE", &path, none).await,
            (204, Value::Null)
        );
        for method in ["GET", "DELETE", "PATCH"] {
            let answer = caller.notification(method, &path, &json!({})).await;
            assert_refused(&answer, 404, "RESOURCE_NOT_FOUND");
        }
    }

    #[tokio::test]
    async fn only_http_on_this_machine_is_delivered_to() {
        let caller = Caller::start().await;
        let mut body = subscription();
        for url in [
            "https://psp.example/hooks",
            "http://psp.example/hooks",
            "https://127.0.0.1/hooks",
            "http://192.0.2.1/hooks",
            "http://0.0.0.0/hooks",
            "http://localhost.example/hooks",
            "http://127.0.0.1.example/hooks",
            "ftp://127.0.0.1/hooks",
            "mailto:someone",
        ] {
            body["url"] = url.into();
            let answer = caller.notification("POST", "/webhooks", &body).await;
            assert_eq!(parameters(&answer), ["url"], "{url}");
        }
        let reason = &caller.notification("POST", "/webhooks", &body).await.1;
        let reason = reason["validation_errors"][0]["reason"].as_str().unwrap();
        assert!(reason.contains("this machine"), "{reason}");
        for url in [
            "http://127.9.9.9:1/",
            "http://[::1]:1/",
            "http://localhost:1/",
        ] {
            body["url"] = url.into();
            created(&caller, &body).await;
        }
    }

    #[tokio::test]
    async fn values_that_klarna_does_not_document_are_refused() {
        let caller = Caller::start().await;
        let webhook = created(&caller, &subscription()).await;
        let wrong = json!({
            "url": "http://127.0.0.1:9/hooks",
            "event_types": ["payment.request.*", "payment.request.lost", "*", "unknown.*"],
            "event_version": "v3",
            "signing_key_id": "unknown",
            "status": "PAUSED",
        });
        for (method, path) in [("POST", "/webhooks".to_owned()), ("PATCH", path(&webhook))] {
            let answer = caller.notification(method, &path, &wrong).await;
            assert_eq!(
                parameters(&answer),
                [
                    "event_types[1]",
                    "event_types[2]",
                    "event_types[3]",
                    "event_version",
                    "signing_key_id",
                    "status",
                ]
            );
        }
        let none = json!({ "event_types": [] });
        let answer = caller.notification("PATCH", &path(&webhook), &none).await;
        assert_eq!(parameters(&answer), ["event_types"]);
    }

    #[tokio::test]
    async fn the_same_events_to_the_same_place_are_a_conflict() {
        let caller = Caller::start().await;
        let mut body = subscription();
        body["event_types"] = json!(["payment.request.*", "payment.funding.*"]);
        created(&caller, &body).await;
        body["event_types"] = json!(["payment.funding.*", "payment.request.*"]);
        let answer = caller.notification("POST", "/webhooks", &body).await;
        assert_refused(&answer, 409, "RESOURCE_CONFLICT");
        let other = created(&caller, &subscription()).await;
        let change = json!({ "event_types": body["event_types"] });
        let answer = caller.notification("PATCH", &path(&other), &change).await;
        assert_refused(&answer, 409, "RESOURCE_CONFLICT");
    }

    #[tokio::test]
    async fn a_simulated_event_arrives_whatever_was_subscribed() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[]).await;
        let id = endpoint.subscribe(&caller, &["payment.funding.*"]).await;
        let path = format!("/webhooks/{id}/simulate");
        let event = "payment.transaction.captured";
        let body = json!({ "event_type": event, "event_version": "v2" });
        let answer = caller.notification("POST", &path, &body).await;
        assert_eq!(answer, (200, Value::Null));
        caller.sandbox.deliver_due().await;
        assert_eq!(endpoint.event_types(), [event]);
        let payload = &endpoint.received()[0].json()["payload"];
        assert!(payload["payment_capture_id"].is_string(), "{payload}");
    }

    #[tokio::test]
    async fn an_unknown_event_is_not_simulated_nor_one_for_a_disabled_webhook() {
        let caller = Caller::start().await;
        let webhook = created(&caller, &subscription()).await;
        let simulate = format!("{}/simulate", path(&webhook));
        let body = json!({ "event_type": "payment.request.*", "event_version": "v1" });
        let answer = caller.notification("POST", &simulate, &body).await;
        assert_eq!(parameters(&answer), ["event_type", "event_version"]);
        let change = json!({ "status": "DISABLED" });
        caller.notification("PATCH", &path(&webhook), &change).await;
        let body = json!({ "event_type": "payment.request.updated", "event_version": "v2" });
        let answer = caller.notification("POST", &simulate, &body).await;
        assert_refused(&answer, 409, "RESOURCE_CONFLICT");
    }
}
