//! The operations on payment transactions, captures, refunds and chargebacks.

use std::sync::Arc;

use axum::Router;
use serde_json::Value;

use super::{
    operation::{Answer, Turn, Verb, serve},
    payment_requests::merged,
    refusal::{Problem, Refusal},
    register::{Held, Register},
    shared::Shared,
    transaction::{Transaction, transaction_of},
    transaction_view::event_of,
    validation,
};
use crate::generated::types::{
    CapturePaymentTransactionRequest, ReauthorizePaymentTransactionRequest,
    RefundPaymentCaptureRequest, RefundPaymentTransactionRequest, UpdatePaymentTransactionRequest,
};

const PATH: &str = "/payment/transactions/{id}";
const REAUTHORIZE: &str = "/payment/transactions/{id}/authorize";
const CAPTURE: &str = "/payment/transactions/{id}/capture";
const REFUND: &str = "/payment/transactions/{id}/refund";
const VOID: &str = "/payment/transactions/{id}/void";
const REFUND_CAPTURE: &str = "/payment/captures/{id}/refund";
const UNKNOWN_CAPTURE: &str = "There is no such capture.";

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .merge(serve(Verb::Get, PATH, read))
        .merge(serve(Verb::Patch, PATH, update))
        .merge(serve(Verb::Post, REAUTHORIZE, reauthorize))
        .merge(serve(Verb::Post, CAPTURE, capture))
        .merge(serve(Verb::Post, REFUND, refund))
        .merge(serve(Verb::PostWithoutBody, VOID, void))
        .merge(serve(Verb::Get, "/payment/captures/{id}", read_capture))
        .merge(serve(Verb::Post, REFUND_CAPTURE, refund_capture))
        .merge(serve(Verb::Get, "/payment/refunds/{id}", read_refund))
        .merge(serve(
            Verb::Get,
            "/payment/chargebacks/{id}",
            read_chargeback,
        ))
}

/// Finds the transaction that the path names.
fn named<'a>(
    transactions: &'a mut Register<Transaction>,
    id: &str,
) -> Result<Held<'a, Transaction>, Refusal> {
    let found = transactions.get_mut(id);
    found.ok_or_else(|| Refusal::not_found("There is no such payment transaction."))
}

fn read(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let transaction = named(&mut turn.state.transactions, &turn.call.resource)?;
    Ok(transaction.json().into())
}

fn update(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (change, mut problems) = turn.decode::<UpdatePaymentTransactionRequest>()?;
    let mut transaction = named(&mut turn.state.transactions, &turn.call.resource)?;
    transaction.authorized()?;
    let data = change.supplementary_purchase_data.as_ref();
    let amount = change.amount.unwrap_or(transaction.amount);
    validation::line_items(Some(amount), data, "amount", &mut problems);
    Refusal::unless_none(problems)?;
    if change.amount.is_some() {
        transaction.authorize(amount)?;
    }
    if let Some(reference) = change.payment_transaction_reference {
        transaction.reference = Some(reference);
    }
    revise(&mut transaction, &turn.call.body);
    Ok(transaction.json().into())
}

/// Takes over purchase data that is sent along.
fn revise(transaction: &mut Transaction, body: &Value) {
    let written = body.get("supplementary_purchase_data");
    transaction.purchase_data = merged(transaction.purchase_data.as_ref(), written);
}

fn reauthorize(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (wish, mut problems) = turn.decode::<ReauthorizePaymentTransactionRequest>()?;
    let mut transaction = named(&mut turn.state.transactions, &turn.call.resource)?;
    if wish.amount.is_none() && wish.extension_days.is_none() {
        let reason = "At least one of amount and extension_days must be given.";
        problems.push(Problem::new("amount", reason));
    }
    let data = wish.supplementary_purchase_data.as_ref();
    let amount = wish.amount.unwrap_or(transaction.amount);
    validation::line_items(Some(amount), data, "amount", &mut problems);
    Refusal::unless_none(problems)?;
    let is_news = transaction.reauthorize(wish.amount, wish.extension_days, turn.now)?;
    revise(&mut transaction, &turn.call.body);
    if is_news {
        let event = event_of(&transaction.state);
        let payload = transaction.event();
        turn.state.notifications.announce(event, payload, turn.now);
    }
    Ok(transaction.json().into())
}

fn capture(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (wish, mut problems) = turn.decode::<CapturePaymentTransactionRequest>()?;
    let mut transaction = named(&mut turn.state.transactions, &turn.call.resource)?;
    let remaining = wish.remaining_authorization.as_ref();
    if remaining.is_some_and(|remaining| remaining.is_unknown()) {
        let reason = "The value must be RELEASE.";
        problems.push(Problem::new("remaining_authorization", reason));
    }
    Refusal::unless_none(problems)?;
    let reference = wish.payment_capture_reference;
    let release = remaining.is_some();
    transaction.capture(wish.capture_amount, reference, release, turn.now)?;
    revise(&mut transaction, &turn.call.body);
    turn.state
        .notifications
        .announce_capture(&transaction, turn.now);
    let captured = transaction.captures.last().ok_or_else(Refusal::internal)?;
    Ok(captured.json(&transaction).into())
}

fn void(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let mut transaction = named(&mut turn.state.transactions, &turn.call.resource)?;
    transaction.void()?;
    let (event, payload) = (event_of(&transaction.state), transaction.event());
    turn.state.notifications.announce(event, payload, turn.now);
    Ok(transaction.json().into())
}

fn refund(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (wish, problems) = turn.decode::<RefundPaymentTransactionRequest>()?;
    // Found before it is refused: an unknown payment has no limit that could be named.
    named(&mut turn.state.transactions, &turn.call.resource)?;
    Refusal::unless_none(problems)?;
    let id = turn.call.resource.clone();
    pay_back(turn, &id, None, wish.refund_amount, wish.refund_reference)
}

fn refund_capture(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (wish, problems) = turn.decode::<RefundPaymentCaptureRequest>()?;
    let capture = &turn.call.resource;
    let id = transaction_of(capture);
    let found = turn.state.transactions.get(id);
    let found = found.filter(|own| own.captures.iter().any(|own| own.id == *capture));
    found.ok_or_else(|| Refusal::not_found(UNKNOWN_CAPTURE))?;
    Refusal::unless_none(problems)?;
    let reference = wish.payment_refund_reference;
    pay_back(turn, id, Some(capture), wish.refund_amount, reference)
}

fn pay_back(
    turn: &mut Turn<'_>,
    id: &str,
    capture: Option<&str>,
    amount: i64,
    reference: Option<String>,
) -> Result<Answer, Refusal> {
    let mut transaction = named(&mut turn.state.transactions, id)?;
    transaction.refund(capture, amount, reference, turn.now)?;
    let refund = transaction.refunds.last().ok_or_else(Refusal::internal)?;
    let (written, payload) = (refund.json(&transaction), refund.event(&transaction));
    let event = "payment.transaction.refunded";
    turn.state.notifications.announce(event, payload, turn.now);
    Ok(written.into())
}

/// Writes the part of a transaction that the path names.
fn found(
    turn: &Turn<'_>,
    written: impl Fn(&Transaction, &str) -> Option<Value>,
    unknown: &'static str,
) -> Result<Answer, Refusal> {
    let id = &turn.call.resource;
    let transaction = turn.state.transactions.get(transaction_of(id));
    let found = transaction.and_then(|own| written(own, id));
    Ok(found.ok_or_else(|| Refusal::not_found(unknown))?.into())
}

fn read_capture(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let written = |of: &Transaction, id: &str| {
        let capture = of.captures.iter().find(|own| own.id == id)?;
        Some(capture.json(of))
    };
    found(turn, written, UNKNOWN_CAPTURE)
}

fn read_refund(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let written = |of: &Transaction, id: &str| {
        let refund = of.refunds.iter().find(|own| own.id == id)?;
        Some(refund.json(of))
    };
    found(turn, written, "There is no such refund.")
}

fn read_chargeback(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let written = |of: &Transaction, id: &str| {
        let chargeback = of.chargebacks.iter().find(|own| own.id == id)?;
        Some(chargeback.json(of))
    };
    found(turn, written, "There is no such chargeback.")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::sandbox::{
        FirstCall, Sandbox, SandboxFunding,
        testing::{Caller, assert_refused, parameters},
    };

    async fn paid() -> (Caller, String) {
        let caller = Caller::with(FirstCall::Approve).await;
        let id = caller.pay(&Caller::payment()).await;
        (caller, id)
    }

    async fn read(caller: &Caller, id: &str) -> Value {
        let path = format!("/payment/transactions/{id}");
        caller.send("GET", &path, &Value::Null).await.1
    }

    async fn capture(caller: &Caller, id: &str, amount: i64) -> (u16, Value) {
        let body = json!({ "capture_amount": amount, "payment_capture_reference": "c" });
        caller.change(id, "capture", &body).await
    }

    async fn captured(caller: &Caller, id: &str, amount: i64) -> String {
        let (status, answer) = capture(caller, id, amount).await;
        assert_eq!(status, 200, "{answer}");
        answer["payment_capture_id"].as_str().unwrap().to_owned()
    }

    #[tokio::test]
    async fn a_payment_is_read_with_its_state_and_its_purchase_data() {
        let (caller, id) = paid().await;
        let read = read(&caller, &id).await;
        assert_eq!(
            (&read["amount"], &read["state"]),
            (&8450.into(), &"AUTHORIZED".into())
        );
        assert_eq!(
            read["supplementary_purchase_data"],
            Caller::payment()["supplementary_purchase_data"]
        );
    }

    #[tokio::test]
    async fn captures_add_up_to_what_is_authorized_and_not_beyond() {
        let (caller, id) = paid().await;
        let first = captured(&caller, &id, 8000).await;
        assert_eq!(first, format!("{id}:capture:1"));
        let refused = capture(&caller, &id, 451).await;
        assert_eq!(parameters(&refused), ["capture_amount"]);
        assert_eq!(read(&caller, &id).await["state"], "AUTHORIZED");
        captured(&caller, &id, 450).await;
        assert_eq!(read(&caller, &id).await["state"], "COMPLETED");
        assert_refused(&capture(&caller, &id, 1).await, 409, "RESOURCE_CONFLICT");
        let listed = &caller.sandbox.transactions()[0];
        assert_eq!(listed.captured_amount, 8450);
    }

    #[tokio::test]
    async fn a_capture_is_answered_and_read_alike() {
        let (caller, id) = paid().await;
        let (_, answer) = capture(&caller, &id, 100).await;
        let capture_id = answer["payment_capture_id"].as_str().unwrap();
        assert_eq!(
            answer,
            json!({
                "payment_capture_id": capture_id,
                "payment_capture_reference": "c",
                "payment_transaction_id": id,
                "payment_transaction_reference": "order-1",
                "capture_amount": 100,
                "currency": "EUR",
                "captured_at": answer["captured_at"].as_str().unwrap(),
            })
        );
        let path = format!("/payment/captures/{capture_id}");
        assert_eq!(caller.send("GET", &path, &Value::Null).await, (200, answer));
    }

    #[tokio::test]
    async fn what_a_capture_releases_is_lost() {
        let (caller, id) = paid().await;
        let body = json!({ "capture_amount": 100, "remaining_authorization": "RELEASE" });
        assert_eq!(caller.change(&id, "capture", &body).await.0, 200);
        assert_eq!(read(&caller, &id).await["state"], "COMPLETED");
        assert_refused(&capture(&caller, &id, 1).await, 409, "RESOURCE_CONFLICT");
    }

    #[tokio::test]
    async fn another_word_for_the_rest_is_refused() {
        let (caller, id) = paid().await;
        let body = json!({ "capture_amount": 0, "remaining_authorization": "FORGET" });
        let answer = caller.change(&id, "capture", &body).await;
        assert_eq!(
            parameters(&answer),
            ["capture_amount", "remaining_authorization"]
        );
    }

    #[tokio::test]
    async fn a_payment_can_be_captured_with_its_approval() {
        let caller = Caller::with(FirstCall::Approve).await;
        let mut body = Caller::payment();
        body["request_payment_transaction"]["capture"] = "NOW".into();
        body["request_payment_transaction"]["payment_capture_reference"] = "at-once".into();
        let id = caller.pay(&body).await;
        assert_eq!(read(&caller, &id).await["state"], "COMPLETED");
        let path = format!("/payment/captures/{id}:capture:1");
        let (_, answer) = caller.send("GET", &path, &Value::Null).await;
        assert_eq!(answer["capture_amount"], 8450);
        assert_eq!(answer["payment_capture_reference"], "at-once");
    }

    #[tokio::test]
    async fn refunds_add_up_to_what_is_captured_and_not_beyond() {
        let (caller, id) = paid().await;
        let refund = |amount: i64| json!({ "refund_amount": amount, "refund_reference": "r" });
        let early = caller.change(&id, "refund", &refund(1)).await;
        assert_eq!(parameters(&early), ["refund_amount"]);
        captured(&caller, &id, 1000).await;
        let (status, answer) = caller.change(&id, "refund", &refund(600)).await;
        assert_eq!((status, &answer["refund_amount"]), (200, &600.into()));
        assert_eq!(answer["refund_reference"], "r");
        let beyond = caller.change(&id, "refund", &refund(401)).await;
        assert_eq!(parameters(&beyond), ["refund_amount"]);
        assert_eq!(caller.change(&id, "refund", &refund(400)).await.0, 200);
        assert_eq!(caller.sandbox.transactions()[0].refunded_amount, 1000);
        let path = format!("/payment/refunds/{id}:refund:1");
        assert_eq!(caller.send("GET", &path, &Value::Null).await, (200, answer));
    }

    #[tokio::test]
    async fn a_capture_is_refunded_up_to_its_own_amount() {
        let (caller, id) = paid().await;
        let first = captured(&caller, &id, 1000).await;
        let second = captured(&caller, &id, 500).await;
        let refund = async |capture: &str, amount: i64| {
            let path = format!("/payment/captures/{capture}/refund");
            let body = json!({ "refund_amount": amount, "payment_refund_reference": "r" });
            caller.send("POST", &path, &body).await
        };
        assert_eq!(parameters(&refund(&second, 501).await), ["refund_amount"]);
        let (status, answer) = refund(&second, 200).await;
        assert_eq!(
            (status, &answer["payment_capture_id"]),
            (200, &second.as_str().into())
        );
        assert_eq!(answer["payment_refund_reference"], "r");
        // A refund that names no capture takes the oldest one first.
        let body = json!({ "refund_amount": 1100 });
        assert_eq!(caller.change(&id, "refund", &body).await.0, 200);
        assert_eq!(parameters(&refund(&first, 1).await), ["refund_amount"]);
        assert_eq!(parameters(&refund(&second, 201).await), ["refund_amount"]);
        assert_eq!(refund(&second, 200).await.0, 200);
    }

    #[tokio::test]
    async fn a_chargeback_is_read_and_takes_from_what_can_be_refunded() {
        let (caller, id) = paid().await;
        let capture = captured(&caller, &id, 1000).await;
        assert!(caller.sandbox.charge_back(&capture, 1001).is_err());
        assert!(caller.sandbox.charge_back(&capture, 0).is_err());
        let chargeback = caller.sandbox.charge_back(&capture, 400).unwrap();
        let path = format!("/payment/chargebacks/{chargeback}");
        let (status, answer) = caller.send("GET", &path, &Value::Null).await;
        assert_eq!((status, &answer["amount"]), (200, &400.into()));
        assert_eq!(answer["payment_capture_id"], capture.as_str());
        let answer = caller
            .change(&id, "refund", &json!({ "refund_amount": 601 }))
            .await;
        assert_eq!(parameters(&answer), ["refund_amount"]);
    }

    #[tokio::test]
    async fn a_void_closes_or_completes() {
        let (caller, untouched) = paid().await;
        let (status, answer) = caller.change(&untouched, "void", &Value::Null).await;
        assert_eq!((status, &answer["state"]), (200, &"CLOSED".into()));
        let again = caller.change(&untouched, "void", &Value::Null).await;
        assert_refused(&again, 409, "RESOURCE_CONFLICT");
        let refund = caller
            .change(&untouched, "refund", &json!({ "refund_amount": 1 }))
            .await;
        assert_refused(&refund, 409, "RESOURCE_CONFLICT");

        let partly = caller.pay(&Caller::payment()).await;
        captured(&caller, &partly, 100).await;
        let (_, answer) = caller.change(&partly, "void", &Value::Null).await;
        assert_eq!(answer["state"], "COMPLETED");
        let refund = caller
            .change(&partly, "refund", &json!({ "refund_amount": 100 }))
            .await;
        assert_eq!(refund.0, 200);
    }

    #[tokio::test]
    async fn an_update_changes_what_it_names_while_authorized() {
        let (caller, id) = paid().await;
        let path = format!("/payment/transactions/{id}");
        let change = json!({
            "payment_transaction_reference": "order-2",
            "supplementary_purchase_data": { "purchase_reference": "P-1" },
        });
        let (status, answer) = caller.send("PATCH", &path, &change).await;
        assert_eq!(status, 200);
        assert_eq!(answer["payment_transaction_reference"], "order-2");
        let data = &answer["supplementary_purchase_data"];
        assert_eq!(data["purchase_reference"], "P-1");
        assert_eq!(data["line_items"].as_array().unwrap().len(), 2);
        captured(&caller, &id, 100).await;
        let low = caller.send("PATCH", &path, &json!({ "amount": 100 })).await;
        assert_eq!(parameters(&low), ["amount"]);
        let (_, answer) = caller.send("PATCH", &path, &json!({ "amount": 101 })).await;
        assert_eq!(answer["amount"], 101);
        captured(&caller, &id, 1).await;
        let late = caller.send("PATCH", &path, &change).await;
        assert_refused(&late, 409, "RESOURCE_CONFLICT");
    }

    #[tokio::test]
    async fn a_reauthorization_needs_an_amount_or_days() {
        let (caller, id) = paid().await;
        let answer = caller.change(&id, "authorize", &json!({})).await;
        assert_eq!(parameters(&answer), ["amount"]);
        for days in [0, 366, i64::MAX] {
            let body = json!({ "extension_days": days });
            let answer = caller.change(&id, "authorize", &body).await;
            assert_eq!(parameters(&answer), ["extension_days"], "{days}");
        }
        let body = json!({ "amount": 9000, "extension_days": 10 });
        let before = read(&caller, &id).await;
        let (status, answer) = caller.change(&id, "authorize", &body).await;
        assert_eq!((status, &answer["amount"]), (200, &9000.into()));
        assert!(answer["expires_at"].as_str() > before["expires_at"].as_str());
        captured(&caller, &id, 9000).await;
    }

    #[tokio::test]
    async fn money_that_did_not_arrive_is_not_captured() {
        let builder = Sandbox::builder()
            .first_call(FirstCall::Approve)
            .funding(SandboxFunding::NonGuaranteed);
        let caller = Caller::of(builder).await;
        let id = caller.pay(&Caller::payment()).await;
        let funding = read(&caller, &id).await["payment_funding"].clone();
        assert_eq!(
            funding,
            json!({ "type": "NON_GUARANTEED", "state": "PENDING" })
        );
        caller.sandbox.expire_funding(&id).unwrap();
        assert_eq!(
            read(&caller, &id).await["payment_funding"]["state"],
            "EXPIRED"
        );
        assert_refused(&capture(&caller, &id, 1).await, 409, "RESOURCE_CONFLICT");
        assert!(caller.sandbox.fund(&id).is_err());
    }
}
