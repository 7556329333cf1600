//! What all operations have in common, from the route to the answer.

use std::{collections::HashMap, sync::Arc, time::SystemTime};

use axum::{
    Router,
    extract::{Path, State as Extract, rejection::PathRejection},
    http::{HeaderMap, StatusCode, Uri},
    routing::{MethodFilter, on},
};
use bytes::Bytes;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use serde_json::Value;

use super::{
    customer_token::CustomerToken,
    idempotency::Call,
    incoming,
    refusal::{Problem, Refusal},
    saved,
    shared::Shared,
    state::State,
    validation,
};
use crate::generated::Check;

/// What a call comes to when it isn't refused.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Answer {
    #[serde(with = "saved::status")]
    pub(super) status: StatusCode,
    pub(super) body: Option<Value>,
}

impl Answer {
    /// Nothing but the status.
    pub(super) fn empty(status: StatusCode) -> Self {
        Self { status, body: None }
    }

    pub(super) fn created(body: Value) -> Self {
        Self {
            status: StatusCode::CREATED,
            body: Some(body),
        }
    }
}

impl From<Value> for Answer {
    fn from(body: Value) -> Self {
        Self {
            status: StatusCode::OK,
            body: Some(body),
        }
    }
}

/// A call that may be made, and everything it can look at and change.
pub(super) struct Turn<'a> {
    pub(super) shared: &'a Shared,
    pub(super) state: &'a mut State,
    pub(super) call: &'a Call,
    pub(super) query: &'a str,
    pub(super) now: SystemTime,
    body: &'a [u8],
}

impl Turn<'_> {
    /// Decodes the body, and collects what breaks a limit of the document.
    pub(super) fn decode<T: DeserializeOwned + Check>(&self) -> Result<(T, Vec<Problem>), Refusal> {
        let request = incoming::decode(self.body, &self.call.body)?;
        let problems = validation::limits(&request);
        Ok((request, problems))
    }

    /// Returns the purchase data as it was written.
    pub(super) fn purchase_data(&self) -> Option<&Value> {
        self.call.body.get("supplementary_purchase_data")
    }

    /// Refuses tokens in the headers that say who the customer is, and aren't known.
    pub(super) fn known_tokens(&self) -> Result<(), Refusal> {
        let token = self.call.session_token.as_ref();
        if token.is_some_and(|token| !self.state.checkout_tokens.contains(token)) {
            return Err(Refusal::not_found("There is no such session."));
        }
        self.customer_token().map(|_| ())
    }

    /// Returns the customer token in the header, which can be used.
    pub(super) fn customer_token(&self) -> Result<Option<&CustomerToken>, Refusal> {
        let Some(text) = &self.call.customer_token else {
            return Ok(None);
        };
        let tokens = &self.state.customer_tokens;
        let found = tokens.get(text).filter(|token| !token.is_revoked());
        found
            .map(Some)
            .ok_or_else(|| Refusal::not_found("There is no such customer token."))
    }
}

/// How an operation is called.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Verb {
    Get,
    Post,
    /// A POST whose document has no body: one may come, and says nothing.
    PostWithoutBody,
    /// A POST without a body, about the customer token in its header.
    PostAboutToken,
    Patch,
    Delete,
}

impl Verb {
    fn method(self) -> MethodFilter {
        match self {
            Self::Get => MethodFilter::GET,
            Self::Post | Self::PostWithoutBody | Self::PostAboutToken => MethodFilter::POST,
            Self::Patch => MethodFilter::PATCH,
            Self::Delete => MethodFilter::DELETE,
        }
    }

    /// Returns whether the call takes an idempotency key.
    fn takes_key(self) -> bool {
        !matches!(self, Self::Get | Self::Delete)
    }

    fn takes_body(self) -> bool {
        matches!(self, Self::Post | Self::Patch)
    }
}

type Act = fn(&mut Turn<'_>) -> Result<Answer, Refusal>;

/// An operation: its path below the version, and what it does.
struct Operation {
    verb: Verb,
    path: &'static str,
    act: Act,
}

/// Serves an operation for the account in the path, and for the account of the key.
pub(super) fn serve(verb: Verb, path: &'static str, act: Act) -> Router<Arc<Shared>> {
    let scoped = format!("/v2/accounts/{{partner_account_id}}{path}");
    let operation = Arc::new(Operation { verb, path, act });
    let router = route(Router::new(), &scoped, operation.clone(), true);
    route(router, &format!("/v2{path}"), operation, false)
}

/// Serves an operation for the account of the key alone.
pub(super) fn serve_own_account(verb: Verb, path: &'static str, act: Act) -> Router<Arc<Shared>> {
    let operation = Arc::new(Operation { verb, path, act });
    route(Router::new(), &format!("/v2{path}"), operation, false)
}

type Parameters = HashMap<String, String>;

fn route(
    router: Router<Arc<Shared>>,
    path: &str,
    operation: Arc<Operation>,
    is_scoped: bool,
) -> Router<Arc<Shared>> {
    let method = operation.verb.method();
    let handler = async move |Extract(shared): Extract<Arc<Shared>>,
                              parameters: Result<Path<Parameters>, PathRejection>,
                              uri: Uri,
                              headers: HeaderMap,
                              body: Bytes| {
        let incoming = Incoming {
            is_scoped,
            parameters: parameters.ok().map(|Path(parameters)| parameters),
            query: uri.query().unwrap_or_default(),
            headers: &headers,
            body: &body,
        };
        shared.respond(run(&shared, &operation, incoming))
    };
    router.route(path, on(method, handler))
}

struct Incoming<'a> {
    is_scoped: bool,
    /// `None` when the path can't be decoded.
    parameters: Option<Parameters>,
    query: &'a str,
    headers: &'a HeaderMap,
    body: &'a [u8],
}

fn run(shared: &Shared, operation: &Operation, incoming: Incoming<'_>) -> Result<Answer, Refusal> {
    let headers = incoming.headers;
    shared.credentials.admit(headers)?;
    let no_resource = || Refusal::not_found("There is no such resource.");
    let mut parameters = incoming.parameters.ok_or_else(no_resource)?;
    if incoming.is_scoped {
        let account = parameters.remove("partner_account_id");
        shared.credentials.own(account.as_deref())?;
    }
    incoming::check(headers)?;
    let verb = operation.verb;
    let has_body = verb.takes_body() || (verb.takes_key() && !incoming.body.is_empty());
    let body = if has_body {
        incoming::json(headers, incoming.body)?
    } else {
        Value::Null
    };
    let call = Call {
        operation: (verb, operation.path.into()),
        resource: parameters.remove("id").unwrap_or_default(),
        body,
        session_token: incoming::header(headers, "Klarna-Network-Session-Token"),
        customer_token: incoming::header(headers, "Klarna-Customer-Token"),
    };
    if verb == Verb::PostAboutToken && call.customer_token.is_none() {
        return Err(Problem::new("Klarna-Customer-Token", "The header must be sent.").into());
    }
    let key = verb
        .takes_key()
        .then(|| incoming::idempotency_key(headers))
        .transpose()?;

    // Held to the end, so that of two calls at once the second one sees what the first one did.
    shared.act(|state, now| {
        // Before the checks, because time may have made a request invalid that was answered once.
        if let Some(key) = &key
            && let Some(first_answer) = state.idempotency_keys.replay(key, &call, now)?
        {
            return Ok(first_answer);
        }
        let answer = (operation.act)(&mut Turn {
            shared,
            state,
            call: &call,
            query: incoming.query,
            now,
            body: incoming.body,
        })?;
        if let Some(key) = key {
            let keys = &mut state.idempotency_keys;
            keys.remember(key, call, answer.clone(), now);
        }
        Ok(answer)
    })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::sandbox::{
        FirstCall,
        testing::{Caller, Endpoint, assert_refused},
    };

    /// A sandbox with one of everything, and every call that takes an idempotency key.
    async fn calls() -> (Caller, Vec<(&'static str, String, Value)>) {
        let caller = Caller::with(FirstCall::Approve).await;
        let interaction = json!({ "method": "QR_CODE" });
        let wish = json!({
            "currency": "EUR", "amount": 500, "customer_interaction_config": interaction,
        });
        let (_, request) = caller.send("POST", "/payment/requests", &wish).await;
        let request = request["payment_request_id"].as_str().unwrap();
        let captured = caller.pay(&Caller::payment()).await;
        let part = json!({ "capture_amount": 100 });
        let (_, capture) = caller.change(&captured, "capture", &part).await;
        let capture = capture["payment_capture_id"].as_str().unwrap();
        let voided = caller.pay(&Caller::payment()).await;
        let events = Endpoint::default().subscription(&["payment.*"]);
        let mut subscription = events.clone();
        subscription["url"] = "http://127.0.0.1:9/a".into();
        let (_, webhook) = caller
            .notification("POST", "/webhooks", &subscription)
            .await;
        let webhook = webhook["webhook_id"].as_str().unwrap();
        subscription["url"] = "http://127.0.0.1:9/b".into();

        let refund = json!({ "refund_amount": 1 });
        let journey = json!({ "customer_journey": "KLARNA_EXPRESS_CHECKOUT" });
        let event = json!({ "event_type": "payment.request.updated", "event_version": "v2" });
        let payment = "/payment/transactions";
        let account = caller.url_of("");
        let own = format!("{}/v2", caller.sandbox.base_url());
        let mut calls = Vec::new();
        for base in [account, own.clone()] {
            let mut add = |method, path: String, body: Value| {
                calls.push((method, format!("{base}{path}"), body));
            };
            add("POST", "/payment/authorize".into(), Caller::payment());
            add("POST", "/payment/requests".into(), wish.clone());
            let change = json!({ "amount": 600 });
            add(
                "PATCH",
                format!("/payment/requests/{request}"),
                change.clone(),
            );
            let name = json!({ "payment_transaction_reference": "r" });
            add("PATCH", format!("{payment}/{captured}"), name);
            let days = json!({ "extension_days": 1 });
            add("POST", format!("{payment}/{captured}/authorize"), days);
            add(
                "POST",
                format!("{payment}/{captured}/capture"),
                part.clone(),
            );
            add(
                "POST",
                format!("{payment}/{captured}/refund"),
                refund.clone(),
            );
            add(
                "POST",
                format!("/payment/captures/{capture}/refund"),
                refund.clone(),
            );
            add("POST", "/interoperability/sdk-tokens".into(), Value::Null);
            add(
                "POST",
                "/interoperability/test-tokens".into(),
                journey.clone(),
            );
        }
        let mut add = |method, path: String, body: Value| {
            calls.push((method, format!("{own}{path}"), body));
        };
        add("POST", format!("{payment}/{voided}/void"), Value::Null);
        add("POST", "/notification/webhooks".into(), subscription);
        let change = json!({ "status": "ENABLED" });
        add("PATCH", format!("/notification/webhooks/{webhook}"), change);
        let simulation = format!("/notification/webhooks/{webhook}/simulate");
        add("POST", simulation, event);
        add("POST", "/notification/signing-keys".into(), Value::Null);
        (caller, calls)
    }

    fn with_key(request: reqwest::RequestBuilder, key: &str) -> reqwest::Request {
        let mut request = request.build().unwrap();
        let headers = request.headers_mut();
        headers.insert("Klarna-Idempotency-Key", key.parse().unwrap());
        request
    }

    #[tokio::test]
    async fn every_call_that_writes_is_replayed_under_its_key() {
        let (caller, calls) = calls().await;
        for (index, (method, url, body)) in calls.iter().enumerate() {
            let key = format!("key-{index}");
            let request = with_key(caller.write(method, url, body), &key);
            let first = caller.execute(request.try_clone().unwrap()).await;
            assert!((200..300).contains(&first.0), "{method} {url} {}", first.1);
            assert_eq!(caller.execute(request).await, first, "{method} {url}");
        }
        // Neither a capture nor a refund happened twice; both forms of the path made one.
        let listed = &caller.sandbox.transactions()[0];
        assert_eq!((listed.captured_amount, listed.refunded_amount), (300, 4));
    }

    #[tokio::test]
    async fn a_key_is_good_for_one_operation_only() {
        let (caller, calls) = calls().await;
        let (method, url, body) = &calls[0];
        let first = with_key(caller.write(method, url, body), "key");
        assert_eq!(caller.execute(first).await.0, 200);
        // The second half has the other form of the same operations.
        let others = calls
            .iter()
            .filter(|(_, url, _)| !url.ends_with("/payment/authorize"));
        for (method, url, body) in others {
            let other = with_key(caller.write(method, url, body), "key");
            let answer = caller.execute(other).await;
            assert_refused(&answer, 409, "RESOURCE_CONFLICT");
        }
    }

    #[tokio::test]
    async fn both_forms_of_a_path_are_the_same_operation() {
        let caller = Caller::start().await;
        let own = format!("{}/v2/payment/authorize", caller.sandbox.base_url());
        let body = Caller::payment();
        let first = caller.call_with_key("key", &body).await;
        let again = with_key(caller.write("POST", &own, &body), "key");
        assert_eq!(caller.execute(again).await, first);
    }

    #[tokio::test]
    async fn broken_or_unannounced_json_is_refused_everywhere() {
        let (caller, calls) = calls().await;
        for (method, url, _) in &calls {
            let broken = caller.write(method, url, &json!({})).body("{");
            let answer = caller.execute(broken.build().unwrap()).await;
            assert_refused(&answer, 400, "INVALID_CONTENT_TYPE");
            let text = caller.write(method, url, &Value::Null).body("{}");
            let answer = caller.execute(text.build().unwrap()).await;
            assert_refused(&answer, 400, "INVALID_CONTENT_TYPE");
        }
    }

    #[tokio::test]
    async fn a_key_is_asked_for_and_credentials_are_checked_everywhere() {
        let (caller, calls) = calls().await;
        for (method, url, body) in &calls {
            let mut request = caller.write(method, url, body).build().unwrap();
            request.headers_mut().remove("Klarna-Idempotency-Key");
            let answer = caller.execute(request).await;
            assert_refused(&answer, 400, "VALIDATION_ERROR");
            let mut request = caller.write(method, url, body).build().unwrap();
            request.headers_mut().remove("Authorization");
            assert_refused(&caller.execute(request).await, 401, "UNAUTHORIZED");
        }
    }

    #[tokio::test]
    async fn what_an_unknown_id_names_is_not_found() {
        let caller = Caller::start().await;
        let refund = json!({ "refund_amount": 1 });
        let event = json!({ "event_type": "payment.request.updated", "event_version": "v2" });
        for id in ["unknown", "%FF", "a%2Fb"] {
            for (method, path, body) in [
                ("GET", "/payment/requests/{}", json!({})),
                ("PATCH", "/payment/requests/{}", json!({})),
                ("DELETE", "/payment/requests/{}", json!({})),
                ("DELETE", "/payment/tokens/{}", json!({})),
                ("GET", "/payment/transactions/{}", json!({})),
                ("PATCH", "/payment/transactions/{}", json!({})),
                (
                    "POST",
                    "/payment/transactions/{}/authorize",
                    json!({ "amount": 1 }),
                ),
                (
                    "POST",
                    "/payment/transactions/{}/capture",
                    json!({ "capture_amount": 1 }),
                ),
                ("POST", "/payment/transactions/{}/refund", refund.clone()),
                ("POST", "/payment/transactions/{}/void", Value::Null),
                ("GET", "/payment/captures/{}", json!({})),
                ("POST", "/payment/captures/{}/refund", refund.clone()),
                ("GET", "/payment/refunds/{}", json!({})),
                ("GET", "/payment/chargebacks/{}", json!({})),
                ("GET", "/notification/webhooks/{}", json!({})),
                ("POST", "/notification/webhooks/{}/simulate", event.clone()),
                ("GET", "/notification/signing-keys/{}", json!({})),
            ] {
                let path = path.replace("{}", id);
                let own = format!("{}/v2{path}", caller.sandbox.base_url());
                let answer = caller.send_to(method, &own, &body).await;
                assert_refused(&answer, 404, "RESOURCE_NOT_FOUND");
                if !path.starts_with("/notification") {
                    let answer = caller.send(method, &path, &body).await;
                    assert_refused(&answer, 404, "RESOURCE_NOT_FOUND");
                }
            }
        }
    }
}
