//! Customer tokens: the model, and the operations that look at one or end it.

use std::{sync::Arc, time::SystemTime};

use axum::{Router, http::StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    answer,
    operation::{Answer, Turn, Verb, serve},
    refusal::Refusal,
    shared::Shared,
};
use crate::generated::types::{CustomerTokenScope, RequestCustomerToken};

/// A token that the customer agreed to, or is asked to agree to.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct CustomerToken {
    /// What is sent in the header.
    pub(super) text: String,
    reference: Option<String>,
    scopes: Vec<CustomerTokenScope>,
    /// When the customer agreed.
    pub(super) issued_at: SystemTime,
    revoked_at: Option<SystemTime>,
}

impl CustomerToken {
    pub(super) fn new(text: String, wish: &RequestCustomerToken, now: SystemTime) -> Self {
        Self {
            text,
            reference: wish.customer_token_reference.clone(),
            scopes: wish.scopes.clone(),
            issued_at: now,
            revoked_at: None,
        }
    }

    pub(super) fn is_revoked(&self) -> bool {
        self.revoked_at.is_some()
    }

    /// Refuses a charge that the scopes don't cover.
    ///
    /// Whether the customer is present is only visible when the customer may be asked.
    pub(super) fn charge(&self, may_ask_the_customer: bool) -> Result<(), Refusal> {
        let present = CustomerTokenScope::PaymentCustomerPresent;
        let absent = CustomerTokenScope::PaymentCustomerNotPresent;
        let covered = self.scopes.contains(&present)
            || (!may_ask_the_customer && self.scopes.contains(&absent));
        if covered {
            return Ok(());
        }
        let message = "The scopes of the customer token don't cover the charge.";
        Err(Refusal::forbidden(message))
    }

    fn json(&self) -> Value {
        let scopes: Vec<_> = self.scopes.iter().map(CustomerTokenScope::as_str).collect();
        let status = if self.is_revoked() {
            "REVOKED"
        } else {
            "ACTIVE"
        };
        let mut written = json!({
            "status": status,
            "scopes": scopes,
            "created_at": answer::timestamp(self.issued_at),
        });
        if let Some(reference) = &self.reference {
            written["customer_token_reference"] = reference.as_str().into();
        }
        if let Some(revoked_at) = self.revoked_at {
            written["revoked_at"] = answer::timestamp(revoked_at).into();
        }
        written
    }
}

pub(super) fn routes() -> Router<Arc<Shared>> {
    let verb = Verb::PostAboutToken;
    serve(verb, "/identity/customer-token/introspect", introspect).merge(serve(
        verb,
        "/identity/customer-token/revoke",
        revoke,
    ))
}

/// Finds the token in the header, also when it was revoked.
fn named<'a>(turn: &'a mut Turn<'_>) -> Result<&'a mut CustomerToken, Refusal> {
    let text = turn.call.customer_token.as_deref().unwrap_or_default();
    let found = turn.state.customer_tokens.get_mut(text);
    found.ok_or_else(|| Refusal::not_found("There is no such customer token."))
}

fn introspect(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    Ok(named(turn)?.json().into())
}

fn revoke(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let now = turn.now;
    let token = named(turn)?;
    if token.is_revoked() {
        return Err(Refusal::conflict("The customer token is revoked already."));
    }
    token.revoked_at = Some(now);
    let mut payload = json!({ "customer_token": token.text });
    if let Some(reference) = &token.reference {
        payload["customer_token_reference"] = reference.as_str().into();
    }
    let event = "identity.customer-token.state-change.revoked";
    turn.state.notifications.announce(event, payload, now);
    Ok(Answer::empty(StatusCode::OK))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::testing::Caller;

    const REVOKE: &str = "/identity/customer-token/revoke";
    const INTROSPECT: &str = "/identity/customer-token/introspect";

    async fn token(caller: &Caller, scopes: &[&str]) -> String {
        let mut body = Caller::payment();
        body["request_payment_transaction"].take();
        body["request_customer_token"] =
            json!({ "scopes": scopes, "customer_token_reference": "wallet-1" });
        caller.customer_token(&body).await
    }

    async fn about(caller: &Caller, path: &str, token: &str) -> (u16, Value) {
        let request = caller.post(path, &Value::Null);
        let request = request.header("Klarna-Customer-Token", token);
        caller.execute(request.build().unwrap()).await
    }

    /// Returns the status and the code of a charge, with or without the customer.
    async fn charged(scopes: &[&str], with_customer: bool) -> (u16, Value) {
        let caller = Caller::start().await;
        let token = token(&caller, scopes).await;
        let mut body = Caller::payment();
        if !with_customer {
            body["step_up_config"].take();
        }
        let (status, mut answer) = caller.charge(&token, &body).await;
        (status, answer["error_code"].take())
    }

    #[tokio::test]
    async fn a_token_is_introspected_without_being_shown() {
        let caller = Caller::start().await;
        let token = token(&caller, &["customer:login"]).await;
        let (status, answer) = about(&caller, INTROSPECT, &token).await;
        assert_eq!(status, 200);
        assert_eq!(
            answer,
            json!({
                "status": "ACTIVE",
                "scopes": ["customer:login"],
                "customer_token_reference": "wallet-1",
                "created_at": answer["created_at"].as_str().unwrap(),
            })
        );
    }

    #[tokio::test]
    async fn a_revoked_token_is_no_longer_charged() {
        let caller = Caller::start().await;
        let token = token(&caller, &["payment:customer_present"]).await;
        assert_eq!(caller.charge(&token, &Caller::payment()).await.0, 200);
        assert_eq!(about(&caller, REVOKE, &token).await.0, 200);
        let (status, error) = caller.charge(&token, &Caller::payment()).await;
        assert_eq!(
            (status, &error["error_code"]),
            (404, &"RESOURCE_NOT_FOUND".into())
        );
        let (_, answer) = about(&caller, INTROSPECT, &token).await;
        assert_eq!(answer["status"], "REVOKED");
        assert!(answer["revoked_at"].is_string());
    }

    #[tokio::test]
    async fn a_token_is_revoked_once() {
        let caller = Caller::start().await;
        let token = token(&caller, &["customer:login"]).await;
        assert_eq!(about(&caller, REVOKE, &token).await.0, 200);
        assert_eq!(about(&caller, REVOKE, &token).await.0, 409);
    }

    #[tokio::test]
    async fn an_unknown_token_is_not_found_and_a_missing_one_is_named() {
        let caller = Caller::start().await;
        for path in [REVOKE, INTROSPECT] {
            assert_eq!(about(&caller, path, "unknown").await.0, 404, "{path}");
            let request = caller.post(path, &Value::Null);
            let (status, error) = caller.execute(request.build().unwrap()).await;
            assert_eq!(status, 400, "{path}");
            let parameter = &error["validation_errors"][0]["parameter"];
            assert_eq!(parameter, "Klarna-Customer-Token", "{path}");
        }
    }

    #[tokio::test]
    async fn a_charge_needs_a_scope_that_covers_it() {
        const PRESENT: &str = "payment:customer_present";
        const ABSENT: &str = "payment:customer_not_present";
        for (scopes, with_customer, status) in [
            (&[PRESENT][..], true, 200),
            (&[PRESENT], false, 200),
            (&[ABSENT], false, 200),
            (&[ABSENT], true, 403),
            (&[PRESENT, ABSENT], true, 200),
            (&["customer:login"], true, 403),
            (&["customer:login"], false, 403),
        ] {
            let (found, code) = charged(scopes, with_customer).await;
            assert_eq!(found, status, "{scopes:?} {with_customer}");
            if status == 403 {
                assert_eq!(code, "OPERATION_FORBIDDEN");
            }
        }
    }
}
