//! Keys that webhooks are signed with: the model, and the operations on them.

use std::{sync::Arc, time::SystemTime};

use axum::{Router, http::StatusCode};
use serde_json::{Value, json};

use super::{
    answer,
    operation::{Answer, Turn, Verb, serve_own_account},
    refusal::Refusal,
    server::Shared,
};

/// Klarna says so.
const MOST: usize = 50;

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
