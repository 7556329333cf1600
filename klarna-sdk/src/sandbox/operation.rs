//! What all operations have in common, from the route to the answer.

use std::{collections::HashMap, sync::Arc, time::SystemTime};

use axum::{
    Router,
    extract::{Path, State as Extract, rejection::PathRejection},
    http::{HeaderMap, StatusCode, Uri},
    routing::{MethodFilter, on},
};
use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{
    customer_token::CustomerToken,
    idempotency::Call,
    incoming,
    refusal::{Problem, Refusal},
    server::Shared,
    state::State,
    validation,
};
use crate::generated::Check;

/// What a call comes to when it isn't refused.
#[derive(Clone)]
pub(super) struct Answer {
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
        let request = incoming::decode(self.body)?;
        let problems = validation::limits(&request);
        Ok((request, problems))
    }

    /// Returns the purchase data as it was written.
    pub(super) fn purchase_data(&self) -> Option<&Value> {
        let data = self.call.body.get("supplementary_purchase_data")?;
        // The generated types don't tell `null` from absent either.
        (!data.is_null()).then_some(data)
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
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verb {
    Get,
    Post,
    /// A POST whose document has no body: one may come, and says nothing.
    PostWithoutBody,
    Patch,
    Delete,
}

impl Verb {
    fn method(self) -> MethodFilter {
        match self {
            Self::Get => MethodFilter::GET,
            Self::Post | Self::PostWithoutBody => MethodFilter::POST,
            Self::Patch => MethodFilter::PATCH,
            Self::Delete => MethodFilter::DELETE,
        }
    }

    /// Returns whether the call takes an idempotency key.
    fn takes_key(self) -> bool {
        matches!(self, Self::Post | Self::PostWithoutBody | Self::Patch)
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
    let verb = operation.verb;
    let has_body = verb.takes_body() || (verb.takes_key() && !incoming.body.is_empty());
    let body = if has_body {
        incoming::json(headers, incoming.body)?
    } else {
        Value::Null
    };
    let call = Call {
        operation: (verb, operation.path),
        resource: parameters.remove("id").unwrap_or_default(),
        body,
        session_token: incoming::header(headers, "Klarna-Network-Session-Token"),
        customer_token: incoming::header(headers, "Klarna-Customer-Token"),
    };
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
