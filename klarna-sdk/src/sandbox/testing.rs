//! A client of no SDK, for the tests of this folder.

use std::{
    collections::VecDeque,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode},
    routing::post,
};
use bytes::Bytes;
use klarna_contract::{Contract, Exchange};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{FirstCall, Sandbox, SandboxBuilder};
use crate::{RootCertificates, SessionToken, tls};

/// A sandbox and what calls it.
pub(super) struct Caller {
    pub(super) sandbox: Sandbox,
    pub(super) http: reqwest::Client,
    keys: AtomicU64,
}

impl Caller {
    pub(super) async fn start() -> Self {
        Self::with(FirstCall::default()).await
    }

    pub(super) async fn with(first_call: FirstCall) -> Self {
        Self::of(Sandbox::builder().first_call(first_call)).await
    }

    pub(super) async fn of(builder: SandboxBuilder) -> Self {
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(
                tls::configuration(Some(&RootCertificates::nobody()), None).unwrap(),
            )
            .no_proxy();
        Self {
            sandbox: builder.start().await.unwrap(),
            http: http.build().unwrap(),
            keys: AtomicU64::new(0),
        }
    }

    /// Returns the body of an ordinary first call.
    pub(super) fn payment() -> Value {
        json!({
            "currency": "EUR",
            "request_payment_transaction": {
                "amount": 8450,
                "payment_transaction_reference": "order-1",
            },
            "supplementary_purchase_data": {
                "line_items": [
                    { "name": "Running shoe", "quantity": 1, "total_amount": 7990 },
                    { "name": "Delivery", "quantity": 1, "total_amount": 460 },
                ],
            },
            "step_up_config": {
                "payment_request_reference": "checkout-1",
                "customer_interaction_config": {
                    "method": "HANDOVER",
                    "return_url": "https://psp.example/return",
                },
            },
        })
    }

    pub(super) fn url(&self) -> String {
        self.url_of("/payment/authorize")
    }

    /// Returns where something of the account is.
    pub(super) fn url_of(&self, path: &str) -> String {
        let account = self.sandbox.partner_account_id();
        let base_url = self.sandbox.base_url();
        format!("{base_url}/v2/accounts/{account}{path}")
    }

    /// Returns a call without a body and without an idempotency key.
    pub(super) fn bare(&self, method: &str, url: &str) -> reqwest::RequestBuilder {
        let api_key = self.sandbox.api_key();
        self.http
            .request(method.parse().unwrap(), url)
            .header("Authorization", format!("Basic {}", api_key.expose()))
    }

    /// Returns a call under a key of its own; without a body when that is `null`.
    pub(super) fn write(&self, method: &str, url: &str, body: &Value) -> reqwest::RequestBuilder {
        let number = self.keys.fetch_add(1, Ordering::Relaxed);
        let request = self
            .bare(method, url)
            .header("Klarna-Idempotency-Key", format!("own-{number}"));
        if body.is_null() {
            return request;
        }
        request
            .header("Content-Type", "application/json")
            .body(text(body))
    }

    pub(super) fn post(&self, path: &str, body: &Value) -> reqwest::RequestBuilder {
        self.write("POST", &self.url_of(path), body)
    }

    /// Makes a call for the account.
    pub(super) async fn send(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        self.send_to(method, &self.url_of(path), body).await
    }

    /// Makes a call with what its method needs.
    pub(super) async fn send_to(&self, method: &str, url: &str, body: &Value) -> (u16, Value) {
        let request = if matches!(method, "POST" | "PATCH") {
            self.write(method, url, body)
        } else {
            self.bare(method, url)
        };
        self.execute(request.build().unwrap()).await
    }

    /// Returns a call under a key of its own.
    pub(super) fn request(&self, body: &Value) -> reqwest::RequestBuilder {
        let number = self.keys.fetch_add(1, Ordering::Relaxed);
        self.request_with_key(&format!("own-{number}"), body)
    }

    pub(super) fn request_with_key(&self, key: &str, body: &Value) -> reqwest::RequestBuilder {
        let api_key = self.sandbox.api_key();
        self.http
            .post(self.url())
            .header("Authorization", format!("Basic {}", api_key.expose()))
            .header("Content-Type", "application/json")
            .header("Klarna-Idempotency-Key", key)
            .body(text(body))
    }

    /// Makes a call, and holds it and its answer against the document.
    pub(super) async fn execute(&self, request: reqwest::Request) -> (u16, Value) {
        let method = request.method().to_string();
        let url = request.url();
        let query = url.query().map(|query| format!("?{query}"));
        let target = format!("{}{}", url.path(), query.unwrap_or_default());
        let headers: Vec<_> = request
            .headers()
            .iter()
            .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
            .collect();
        let sent = request.body().and_then(reqwest::Body::as_bytes);
        let sent = sent.unwrap_or_default().to_vec();
        let response = self.http.execute(request).await.unwrap();
        let status = response.status().as_u16();
        let body = response.bytes().await.unwrap();
        Contract::shared().assert(&Exchange {
            method: &method,
            target: &target,
            headers: &headers,
            body: &sent,
            answer: Some((status, &body)),
        });
        if body.is_empty() {
            return (status, Value::Null);
        }
        (status, serde_json::from_slice(&body).unwrap())
    }

    pub(super) async fn call(&self, body: &Value) -> (u16, Value) {
        self.execute(self.request(body).build().unwrap()).await
    }

    pub(super) async fn call_with_key(&self, key: &str, body: &Value) -> (u16, Value) {
        let request = self.request_with_key(key, body);
        self.execute(request.build().unwrap()).await
    }

    /// Pays in a sandbox that approves at once; returns the id of the transaction.
    pub(super) async fn pay(&self, body: &Value) -> String {
        let (_, answer) = self.call(body).await;
        let id = &answer["payment_transaction_response"]["payment_transaction"];
        id["payment_transaction_id"].as_str().unwrap().to_owned()
    }

    /// Does something to a transaction.
    pub(super) async fn change(&self, id: &str, what: &str, body: &Value) -> (u16, Value) {
        let path = format!("/payment/transactions/{id}/{what}");
        self.send("POST", &path, body).await
    }

    /// Returns what belongs to the account, such as a webhook.
    pub(super) async fn notification(
        &self,
        method: &str,
        path: &str,
        body: &Value,
    ) -> (u16, Value) {
        let url = format!("{}/v2/notification{path}", self.sandbox.base_url());
        self.send_to(method, &url, body).await
    }

    /// Makes the first call; returns the id of the payment request.
    pub(super) async fn stepped_up(&self, body: &Value) -> String {
        let (_, answer) = self.call(body).await;
        let id = &answer["payment_request"]["payment_request_id"];
        id.as_str().unwrap().to_owned()
    }

    /// Approves what the first call was answered with.
    pub(super) fn approve(&self, answer: &Value) -> SessionToken {
        let id = &answer["payment_request"]["payment_request_id"];
        self.sandbox.approve(id.as_str().unwrap()).unwrap()
    }

    pub(super) async fn finalize(&self, token: &SessionToken, body: &Value) -> (u16, Value) {
        let request = self.request(body);
        let request = request.header("Klarna-Network-Session-Token", token.expose());
        self.execute(request.build().unwrap()).await
    }

    pub(super) async fn charge(&self, customer_token: &str, body: &Value) -> (u16, Value) {
        let request = self.request(body);
        let request = request.header("Klarna-Customer-Token", customer_token);
        self.execute(request.build().unwrap()).await
    }

    /// Obtains a customer token with a body that asks for one.
    pub(super) async fn customer_token(&self, body: &Value) -> String {
        let (_, answer) = self.call(body).await;
        let token = self.approve(&answer);
        let (_, answer) = self.finalize(&token, body).await;
        let token = &answer["customer_token_response"]["customer_token"];
        token.as_str().unwrap().to_owned()
    }
}

/// Writes a body; a member that a test took away, which leaves `null`, is left out.
fn text(body: &Value) -> String {
    let Value::Object(members) = body else {
        return body.to_string();
    };
    let kept = members.iter().filter(|(_, value)| !value.is_null());
    let kept: serde_json::Map<_, _> = kept
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect();
    Value::from(kept).to_string()
}

/// Returns the parameters that an answer complains about.
pub(super) fn parameters(answer: &(u16, Value)) -> Vec<&str> {
    let (status, error) = answer;
    assert_eq!(
        (*status, &error["error_code"]),
        (400, &"VALIDATION_ERROR".into())
    );
    let listed = error["validation_errors"].as_array().unwrap().iter();
    listed
        .map(|problem| problem["parameter"].as_str().unwrap())
        .collect()
}

/// Checks that an answer is Klarna's error object, with this status and code.
#[track_caller]
pub(super) fn assert_refused(answer: &(u16, Value), status: u16, code: &str) {
    assert_eq!((answer.0, &answer.1["error_code"]), (status, &code.into()));
    for name in ["error_id", "error_type", "error_message"] {
        assert!(answer.1[name].is_string(), "{name}");
    }
}

/// What an endpoint received.
#[derive(Clone)]
pub(super) struct Event {
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Event {
    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    pub(super) fn event_type(&self) -> String {
        self.json()["metadata"]["event_type"]
            .as_str()
            .unwrap()
            .to_owned()
    }
}

/// A partner's endpoint for webhooks.
#[derive(Clone, Default)]
pub(super) struct Endpoint {
    url: String,
    received: Arc<Mutex<Vec<Event>>>,
    answers: Arc<Mutex<VecDeque<u16>>>,
}

impl Endpoint {
    /// Starts one that gives these answers, and 204 from then on.
    pub(super) async fn start(answers: &[u16]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let endpoint = Self {
            url: format!("http://{}/hooks", listener.local_addr().unwrap()),
            answers: Arc::new(Mutex::new(answers.iter().copied().collect())),
            ..Self::default()
        };
        let router = Router::new().route("/hooks", post(Self::receive));
        let router = router.with_state(endpoint.clone());
        tokio::spawn(async move { axum::serve(listener, router).await });
        endpoint
    }

    async fn receive(
        State(endpoint): State<Self>,
        headers: HeaderMap,
        body: Bytes,
    ) -> (StatusCode, [(&'static str, String); 1]) {
        let event = Event { headers, body };
        let found = Contract::shared().event_violations(&event.event_type(), &event.body);
        assert!(found.is_empty(), "against the document: {found:#?}");
        endpoint.received.lock().unwrap().push(event);
        let status = endpoint.answers.lock().unwrap().pop_front().unwrap_or(204);
        // Only a redirection is followed, if anything does.
        let location = [("location", endpoint.url)];
        (StatusCode::from_u16(status).unwrap(), location)
    }

    pub(super) fn received(&self) -> Vec<Event> {
        self.received.lock().unwrap().clone()
    }

    pub(super) fn event_types(&self) -> Vec<String> {
        self.received().iter().map(Event::event_type).collect()
    }

    /// Returns a subscription to events.
    pub(super) fn subscription(&self, event_types: &[&str]) -> Value {
        json!({ "url": self.url, "event_types": event_types, "event_version": "v2" })
    }

    /// Subscribes to events; returns the id of the webhook.
    pub(super) async fn subscribe(&self, caller: &Caller, event_types: &[&str]) -> String {
        let body = self.subscription(event_types);
        let (status, answer) = caller.notification("POST", "/webhooks", &body).await;
        assert_eq!(status, 201, "{answer}");
        answer["webhook_id"].as_str().unwrap().to_owned()
    }
}
