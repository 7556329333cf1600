//! Keys that webhooks are signed with: the model, and the operations on them.

use std::{sync::Arc, time::SystemTime};

use axum::{Router, http::StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    answer,
    operation::{Answer, Turn, Verb, serve_own_account},
    refusal::Refusal,
    shared::Shared,
};

/// Klarna says so.
const MOST: usize = 50;

#[derive(Serialize, Deserialize)]
pub(super) struct SigningKey {
    pub(super) id: String,
    pub(super) text: String,
    created_at: SystemTime,
}

impl SigningKey {
    /// Writes it without the key itself.
    fn json(&self) -> Value {
        json!({
            "signing_key_id": self.id,
            "created_at": answer::timestamp(self.created_at),
        })
    }
}

const PATH: &str = "/notification/signing-keys/{id}";

pub(super) fn routes() -> Router<Arc<Shared>> {
    let path = "/notification/signing-keys";
    Router::new()
        .merge(serve_own_account(Verb::PostWithoutBody, path, create))
        .merge(serve_own_account(Verb::Get, path, list))
        .merge(serve_own_account(Verb::Get, PATH, read))
        .merge(serve_own_account(Verb::Delete, PATH, delete))
}

fn create(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let keys = &mut turn.state.notifications.signing_keys;
    if keys.len() >= MOST {
        return Err(Refusal::conflict("An account has at most 50 signing keys."));
    }
    let key = SigningKey {
        id: turn.shared.identifiers.signing_key_id(),
        text: turn.shared.identifiers.signing_key(),
        created_at: turn.now,
    };
    let mut written = key.json();
    written["signing_key"] = key.text.as_str().into();
    keys.push(key);
    Ok(Answer::created(written))
}

fn list(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let keys = turn.state.notifications.signing_keys.iter();
    let written: Vec<_> = keys.map(SigningKey::json).collect();
    Ok(json!({ "signing_keys": written }).into())
}

fn position(turn: &Turn<'_>) -> Result<usize, Refusal> {
    let mut keys = turn.state.notifications.signing_keys.iter();
    let found = keys.position(|own| own.id == turn.call.resource);
    found.ok_or_else(|| Refusal::not_found("There is no such signing key."))
}

fn read(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let position = position(turn)?;
    let key = &turn.state.notifications.signing_keys[position];
    Ok(key.json().into())
}

fn delete(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let position = position(turn)?;
    let notifications = &mut turn.state.notifications;
    let id = &notifications.signing_keys[position].id;
    let mut webhooks = notifications.webhooks.iter();
    if webhooks.any(|webhook| webhook.signing_key_id.as_ref() == Some(id)) {
        return Err(Refusal::conflict("A webhook is signed with the key."));
    }
    notifications.signing_keys.remove(position);
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::testing::{Caller, Endpoint, assert_refused};

    const KEYS: &str = "/signing-keys";

    async fn created(caller: &Caller) -> Value {
        let (status, key) = caller.notification("POST", KEYS, &Value::Null).await;
        assert_eq!(status, 201, "{key}");
        key
    }

    fn path(key: &Value) -> String {
        format!("{KEYS}/{}", key["signing_key_id"].as_str().unwrap())
    }

    #[tokio::test]
    async fn a_key_is_shown_once() {
        let caller = Caller::start().await;
        let key = created(&caller).await;
        let text = key["signing_key"].as_str().unwrap();
        let (_, read) = caller.notification("GET", &path(&key), &Value::Null).await;
        let (_, list) = caller.notification("GET", KEYS, &Value::Null).await;
        assert_eq!(read["signing_key_id"], key["signing_key_id"]);
        assert_eq!(list, json!({ "signing_keys": [read] }));
        assert!(!list.to_string().contains(text));
    }

    #[tokio::test]
    async fn keys_differ() {
        let caller = Caller::start().await;
        let (first, second) = (created(&caller).await, created(&caller).await);
        assert_ne!(first["signing_key"], second["signing_key"]);
        assert_ne!(first["signing_key_id"], second["signing_key_id"]);
    }

    #[tokio::test]
    async fn an_account_has_50_keys_at_most() {
        let caller = Caller::start().await;
        let first = created(&caller).await;
        for _ in 1..50 {
            created(&caller).await;
        }
        let refused = caller.notification("POST", KEYS, &Value::Null).await;
        assert_refused(&refused, 409, "RESOURCE_CONFLICT");
        let deleted = caller
            .notification("DELETE", &path(&first), &Value::Null)
            .await;
        assert_eq!(deleted, (204, Value::Null));
        created(&caller).await;
    }

    #[tokio::test]
    async fn a_key_that_is_in_use_is_not_deleted() {
        let caller = Caller::start().await;
        let key = created(&caller).await;
        let mut body = Endpoint::start(&[]).await.subscription(&["payment.*"]);
        body["signing_key_id"] = key["signing_key_id"].clone();
        assert_eq!(caller.notification("POST", "/webhooks", &body).await.0, 201);
        let refused = caller
            .notification("DELETE", &path(&key), &Value::Null)
            .await;
        assert_refused(&refused, 409, "RESOURCE_CONFLICT");
    }

    #[tokio::test]
    async fn an_unknown_key_is_not_found() {
        let caller = Caller::start().await;
        for method in ["GET", "DELETE"] {
            let path = format!("{KEYS}/unknown");
            let answer = caller.notification(method, &path, &Value::Null).await;
            assert_refused(&answer, 404, "RESOURCE_NOT_FOUND");
        }
    }
}
