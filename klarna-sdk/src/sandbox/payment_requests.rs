//! The operations on payment requests, and on the approvals that they lead to.

use std::sync::Arc;

use axum::{Router, http::StatusCode};
use serde_json::Value;

use super::{
    expiry,
    operation::{Answer, Turn, Verb, serve},
    payment_request::{PaymentRequest, Progress, Wishes},
    refusal::{Problem, Refusal},
    register::{Held, Register},
    shared::Shared,
    validation,
};
use crate::generated::{
    SupplementaryPurchaseData,
    types::{CreatePaymentRequestRequest, PaymentRequestState, UpdatePaymentRequestRequest},
};

const PATH: &str = "/payment/requests/{id}";
const INTERACTION: &str = "customer_interaction_config";

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .merge(serve(Verb::Post, "/payment/requests", create))
        .merge(serve(Verb::Get, PATH, read))
        .merge(serve(Verb::Patch, PATH, update))
        .merge(serve(Verb::Delete, PATH, cancel))
        .merge(serve(Verb::Delete, "/payment/tokens/{id}", cancel_approval))
}

fn create(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (request, mut problems) = turn.decode::<CreatePaymentRequestRequest>()?;
    if request.amount.is_none() && request.request_customer_token.is_none() {
        let reason = "At least one of amount and request_customer_token must be given.";
        problems.push(Problem::new("amount", reason));
    }
    if let Some(token) = &request.request_customer_token {
        validation::customer_token(token, &mut problems);
    }
    for (index, scope) in request.collect_customer_profile.iter().enumerate() {
        if scope.is_unknown() {
            let parameter = format!("collect_customer_profile[{index}]");
            problems.push(Problem::new(parameter, "The scope is unknown."));
        }
    }
    if let Some(config) = &request.shipping_config
        && config.mode.as_ref().is_some_and(|mode| mode.is_unknown())
    {
        let reason = "The value must be EDITABLE or READ_ONLY.";
        problems.push(Problem::new("shipping_config.mode", reason));
    }
    let data = request.supplementary_purchase_data.as_ref();
    validation::line_items(request.amount, data, "amount", &mut problems);
    let interaction = &request.customer_interaction_config;
    validation::interaction(interaction, INTERACTION, turn.now, &mut problems);
    Refusal::unless_none(problems)?;
    turn.known_tokens()?;

    let wishes = Wishes {
        reference: request.payment_request_reference.as_ref(),
        amount: request.amount,
        currency: &request.currency,
        purchase_data: turn.purchase_data(),
        customer_token: request.request_customer_token.as_ref(),
        interaction,
        place: INTERACTION,
        profile: &request.collect_customer_profile,
        shipping: request.shipping_config.as_ref(),
    };
    let payment_request = PaymentRequest::new(turn.shared, &wishes, turn.now)?;
    let written = payment_request.json(turn.now);
    turn.state.submit(payment_request, turn.now);
    Ok(Answer::created(written))
}

fn unknown() -> Refusal {
    Refusal::not_found("There is no such payment request.")
}

/// Finds the payment request that the path names.
fn named<'a>(
    requests: &'a mut Register<PaymentRequest>,
    id: &str,
) -> Result<Held<'a, PaymentRequest>, Refusal> {
    let found = requests.get_mut(id).filter(|request| request.id == id);
    found.ok_or_else(unknown)
}

fn read(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let found = turn.state.payment_requests.get(&turn.call.resource);
    let found = found.filter(|request| request.id == turn.call.resource);
    Ok(found.ok_or_else(unknown)?.json(turn.now).into())
}

fn update(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (change, mut problems) = turn.decode::<UpdatePaymentRequestRequest>()?;
    let now = turn.now;
    let mut request = named(&mut turn.state.payment_requests, &turn.call.resource)?;
    if request.state(now) != PaymentRequestState::Submitted {
        let message = "Only a submitted payment request can be updated.";
        return Err(Refusal::conflict(message));
    }
    let amount = change.amount.or(request.amount);
    let written = turn.call.body.get("supplementary_purchase_data");
    let data = merged(request.purchase_data.as_ref(), written);
    let decoded = data.as_ref().and_then(purchase_data);
    validation::line_items(amount, decoded.as_ref(), "amount", &mut problems);
    if let Some(config) = &change.customer_interaction_config {
        validation::interaction(config, INTERACTION, now, &mut problems);
    }
    Refusal::unless_none(problems)?;

    if let Some(config) = &change.customer_interaction_config {
        request.method = config.method.clone();
        if let Some(expiry) = &config.interaction_expiry {
            request.expires_at = expiry::expires_at(Some(expiry), INTERACTION, now)?;
        }
    }
    if let Some(reference) = change.payment_request_reference {
        request.reference = Some(reference);
    }
    request.amount = amount;
    request.purchase_data = data;
    request.updated_at = now;
    let (written, event) = (request.json(now), request.event(now));
    let notifications = &mut turn.state.notifications;
    notifications.announce("payment.request.updated", event, now);
    Ok(written.into())
}

/// Replaces the members that are written; the others stay.
pub(super) fn merged(before: Option<&Value>, written: Option<&Value>) -> Option<Value> {
    let Some(Value::Object(written)) = written else {
        return before.cloned();
    };
    let mut members = match before {
        Some(Value::Object(members)) => members.clone(),
        _ => serde_json::Map::new(),
    };
    members.extend(written.clone());
    Some(members.into())
}

/// Decodes data that was decoded before, in the call that brought it.
pub(super) fn purchase_data(data: &Value) -> Option<SupplementaryPurchaseData> {
    serde_json::from_value(data.clone()).ok()
}

fn cancel(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let now = turn.now;
    let mut request = named(&mut turn.state.payment_requests, &turn.call.resource)?;
    request.cancel(now)?;
    let (written, event) = (request.json(now), request.event(now));
    turn.state.notifications.announce(CANCELED, event, now);
    Ok(written.into())
}

const CANCELED: &str = "payment.request.state-change.canceled";

fn cancel_approval(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let now = turn.now;
    let found = turn.state.payment_requests.get_mut(&turn.call.resource);
    // Before the customer approves, nobody knows the token.
    let found = found.filter(|request| {
        let decided = !matches!(
            request.progress,
            Progress::Submitted | Progress::Entered | Progress::Declined | Progress::Expired
        );
        decided && request.amount.is_some() && request.payment_token == turn.call.resource
    });
    let unknown = || Refusal::not_found("There is no such payment token.");
    let mut request = found.ok_or_else(unknown)?;
    request.cancel(now)?;
    let event = request.event(now);
    turn.state.notifications.announce(CANCELED, event, now);
    Ok(Answer::empty(StatusCode::OK))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::*;
    use crate::{
        SessionToken,
        sandbox::testing::{Caller, assert_refused, parameters},
    };

    const HOUR: Duration = Duration::from_secs(3_600);

    fn wish() -> Value {
        json!({
            "currency": "EUR",
            "amount": 8450,
            "payment_request_reference": "session-1",
            "supplementary_purchase_data": {
                "line_items": [{ "name": "Shoe", "quantity": 1, "total_amount": 8450 }],
            },
            "customer_interaction_config": {
                "method": "HANDOVER",
                "return_url": "https://psp.example/return",
            },
        })
    }

    fn token_wish() -> Value {
        json!({
            "currency": "EUR",
            "request_customer_token": { "scopes": ["payment:customer_not_present"] },
            "customer_interaction_config": { "method": "QR_CODE" },
        })
    }

    async fn created(caller: &Caller, body: &Value) -> String {
        let (status, answer) = caller.send("POST", "/payment/requests", body).await;
        assert_eq!(status, 201, "{answer}");
        answer["payment_request_id"].as_str().unwrap().to_owned()
    }

    async fn at(caller: &Caller, method: &str, id: &str, body: &Value) -> (u16, Value) {
        let path = format!("/payment/requests/{id}");
        caller.send(method, &path, body).await
    }

    async fn read(caller: &Caller, id: &str) -> Value {
        at(caller, "GET", id, &Value::Null).await.1
    }

    #[tokio::test]
    async fn a_request_that_is_created_waits_for_the_customer() {
        let caller = Caller::start().await;
        let (status, answer) = caller.send("POST", "/payment/requests", &wish()).await;
        assert_eq!((status, &answer["state"]), (201, &"SUBMITTED".into()));
        assert_eq!(answer["payment_request_reference"], "session-1");
        let interaction = &answer["state_context"]["customer_interaction"];
        assert_eq!(interaction["method"], "HANDOVER");
        assert!(interaction["payment_request_url"].is_string());
        let id = answer["payment_request_id"].as_str().unwrap();
        assert_eq!(read(&caller, id).await, answer);
    }

    #[tokio::test]
    async fn what_was_created_and_approved_is_finalized_like_a_step_up() {
        let caller = Caller::start().await;
        let id = created(&caller, &wish()).await;
        caller.sandbox.approve(&id).unwrap();
        let read = read(&caller, &id).await;
        assert_eq!(read["state"], "COMPLETED");
        let token = read["state_context"]["klarna_network_session_token"].as_str();
        let token = SessionToken::new(token.unwrap()).unwrap();
        let mut body = Caller::payment();
        body["supplementary_purchase_data"].take();
        body["request_payment_transaction"]["amount"] = 1.into();
        assert_eq!(
            parameters(&caller.finalize(&token, &body).await),
            ["request_payment_transaction.amount"]
        );
        body["request_payment_transaction"]["amount"] = 8450.into();
        let (status, answer) = caller.finalize(&token, &body).await;
        assert_eq!(status, 200);
        assert_eq!(answer["payment_transaction_response"]["result"], "APPROVED");
    }

    #[tokio::test]
    async fn a_token_alone_arrives_with_the_completed_request() {
        let caller = Caller::start().await;
        let id = created(&caller, &token_wish()).await;
        assert!(read(&caller, &id).await["state_context"]["klarna_customer"].is_null());
        caller.sandbox.approve(&id).unwrap();
        let context = read(&caller, &id).await["state_context"].clone();
        let token = context["klarna_customer"]["customer_token"]
            .as_str()
            .unwrap();
        assert_eq!(context["klarna_network_session_token"], Value::Null);
        let mut charge = Caller::payment();
        charge["step_up_config"].take();
        let (_, answer) = caller.charge(token, &charge).await;
        assert_eq!(answer["payment_transaction_response"]["result"], "APPROVED");
    }

    #[tokio::test]
    async fn what_klarna_was_asked_to_collect_comes_with_the_approval() {
        let caller = Caller::start().await;
        let mut body = wish();
        body["collect_customer_profile"] = json!(["profile:email"]);
        body["shipping_config"] = json!({ "mode": "EDITABLE", "supported_countries": ["DE"] });
        let id = created(&caller, &body).await;
        caller.sandbox.approve(&id).unwrap();
        let context = read(&caller, &id).await["state_context"].clone();
        let profile = &context["klarna_customer"]["customer_profile"];
        assert_eq!(*profile, json!({ "email": "sam@sandbox.example" }));
        assert_eq!(context["shipping"]["address"]["country"], "DE");
    }

    #[tokio::test]
    async fn something_must_be_asked_for_in_words_that_are_known() {
        let caller = Caller::start().await;
        let mut body = wish();
        body["amount"].take();
        body["collect_customer_profile"] = json!(["profile:name", "profile:shoe_size"]);
        body["shipping_config"] = json!({ "mode": "NEVER" });
        body["customer_interaction_config"] = json!({
            "method": "HANDOVER",
            "interaction_expiry": { "duration": "PT1M" },
        });
        let answer = caller.send("POST", "/payment/requests", &body).await;
        assert_eq!(
            parameters(&answer),
            [
                "amount",
                "collect_customer_profile[1]",
                "shipping_config.mode",
                "customer_interaction_config.return_url",
                "customer_interaction_config.interaction_expiry.duration",
            ]
        );
    }

    #[tokio::test]
    async fn line_items_add_up_on_creation_and_on_update() {
        let caller = Caller::start().await;
        let mut body = wish();
        body["amount"] = 1.into();
        let answer = caller.send("POST", "/payment/requests", &body).await;
        assert_eq!(parameters(&answer), ["amount"]);
        let id = created(&caller, &wish()).await;
        let answer = at(&caller, "PATCH", &id, &json!({ "amount": 1 })).await;
        assert_eq!(parameters(&answer), ["amount"]);
        assert_eq!(read(&caller, &id).await["amount"], 8450);
    }

    #[tokio::test]
    async fn an_update_changes_what_it_names() {
        let caller = Caller::start().await;
        let id = created(&caller, &wish()).await;
        let before = read(&caller, &id).await;
        let change = json!({
            "amount": 500,
            "supplementary_purchase_data": {
                "line_items": [{ "name": "Sock", "quantity": 1, "total_amount": 500 }],
            },
            "customer_interaction_config": {
                "method": "QR_CODE",
                "interaction_expiry": { "duration": "PT20M" },
            },
        });
        let (status, answer) = at(&caller, "PATCH", &id, &change).await;
        assert_eq!((status, &answer["amount"]), (200, &500.into()));
        assert_eq!(answer["payment_request_reference"], "session-1");
        assert!(answer["expires_at"].as_str() < before["expires_at"].as_str());
        let interaction = &answer["state_context"]["customer_interaction"];
        assert_eq!(interaction["method"], "QR_CODE");
        assert_eq!(read(&caller, &id).await, answer);
    }

    #[tokio::test]
    async fn only_a_submitted_request_is_updated() {
        let caller = Caller::start().await;
        let change = json!({ "payment_request_reference": "other" });
        let entered = created(&caller, &wish()).await;
        caller.sandbox.enter(&entered).unwrap();
        let approved = created(&caller, &wish()).await;
        caller.sandbox.approve(&approved).unwrap();
        let expired = created(&caller, &wish()).await;
        caller.sandbox.clock().advance(3 * HOUR);
        for id in [entered, approved, expired] {
            let answer = at(&caller, "PATCH", &id, &change).await;
            assert_refused(&answer, 409, "RESOURCE_CONFLICT");
        }
    }

    #[tokio::test]
    async fn a_request_is_canceled_until_it_is_finalized_or_over() {
        let caller = Caller::start().await;
        let submitted = created(&caller, &wish()).await;
        let entered = created(&caller, &wish()).await;
        caller.sandbox.enter(&entered).unwrap();
        let approved = created(&caller, &wish()).await;
        let token = caller.sandbox.approve(&approved).unwrap();
        for id in [submitted, entered, approved] {
            let (status, answer) = at(&caller, "DELETE", &id, &Value::Null).await;
            assert_eq!((status, &answer["state"]), (200, &"CANCELED".into()));
            assert_eq!(answer["state_reason"], "PARTNER_CANCELED");
            let again = at(&caller, "DELETE", &id, &Value::Null).await;
            assert_refused(&again, 409, "RESOURCE_CONFLICT");
        }
        let body = json!({ "currency": "EUR", "request_payment_transaction": { "amount": 8450 } });
        assert_eq!(caller.finalize(&token, &body).await.0, 404);

        let finalized = created(&caller, &wish()).await;
        let token = caller.sandbox.approve(&finalized).unwrap();
        assert_eq!(caller.finalize(&token, &body).await.0, 200);
        let lost = created(&caller, &wish()).await;
        caller.sandbox.approve(&lost).unwrap();
        let declined = created(&caller, &wish()).await;
        caller.sandbox.decline(&declined).unwrap();
        let token_alone = created(&caller, &token_wish()).await;
        caller.sandbox.approve(&token_alone).unwrap();
        let expired = created(&caller, &wish()).await;
        caller.sandbox.clock().advance(3 * HOUR);
        for id in [finalized, lost, declined, token_alone, expired] {
            let answer = at(&caller, "DELETE", &id, &Value::Null).await;
            assert_refused(&answer, 409, "RESOURCE_CONFLICT");
        }
    }

    #[tokio::test]
    async fn an_approval_is_released_by_its_payment_token() {
        let caller = Caller::start().await;
        let id = created(&caller, &wish()).await;
        caller.sandbox.approve(&id).unwrap();
        let context = read(&caller, &id).await["state_context"].clone();
        let token = context["payment_token"].as_str().unwrap();
        let path = format!("/payment/tokens/{token}");
        let answer = caller.send("DELETE", &path, &Value::Null).await;
        assert_eq!(answer, (200, Value::Null));
        assert_eq!(read(&caller, &id).await["state"], "CANCELED");
        let again = caller.send("DELETE", &path, &Value::Null).await;
        assert_refused(&again, 409, "RESOURCE_CONFLICT");
        let unknown = caller
            .send("DELETE", "/payment/tokens/x", &Value::Null)
            .await;
        assert_refused(&unknown, 404, "RESOURCE_NOT_FOUND");
    }

    #[tokio::test]
    async fn a_finalized_approval_is_not_released() {
        let caller = Caller::start().await;
        let id = created(&caller, &wish()).await;
        let token = caller.sandbox.approve(&id).unwrap();
        let body = json!({ "currency": "EUR", "request_payment_transaction": { "amount": 8450 } });
        assert_eq!(caller.finalize(&token, &body).await.0, 200);
        let context = read(&caller, &id).await["state_context"].clone();
        let path = format!(
            "/payment/tokens/{}",
            context["payment_token"].as_str().unwrap()
        );
        let answer = caller.send("DELETE", &path, &Value::Null).await;
        assert_refused(&answer, 409, "RESOURCE_CONFLICT");
    }

    #[tokio::test]
    async fn an_unknown_session_or_customer_is_not_found() {
        let caller = Caller::start().await;
        for name in ["Klarna-Network-Session-Token", "Klarna-Customer-Token"] {
            let request = caller.post("/payment/requests", &wish());
            let request = request.header(name, "unknown").build().unwrap();
            assert_refused(&caller.execute(request).await, 404, "RESOURCE_NOT_FOUND");
        }
        assert!(caller.sandbox.payment_requests().is_empty());
    }
}
