//! The call that spends the customer's approval.

use serde_json::Value;

use super::{
    answer,
    operation::Turn,
    payment_request::{PaymentRequest, Progress},
    refusal::{Problem, Refusal},
    transaction::Transaction,
};
use crate::generated::AuthorizePaymentRequest;

pub(super) fn answer(
    turn: &mut Turn<'_>,
    request: &AuthorizePaymentRequest,
    session_token: &str,
) -> Result<Value, Refusal> {
    let lost = || Refusal::not_found("There is no such approval, or it is too old.");
    let found = turn.state.payment_requests.get(session_token);
    let found = found.filter(|request| request.session_token.expose() == session_token);
    let approved = found.ok_or_else(lost)?;
    let Progress::Completed(approval) = &approved.progress else {
        return Err(lost());
    };
    if approval.is_lost(turn.now) {
        return Err(lost());
    }
    Refusal::unless_none(differences(approved, request, turn.purchase_data()))?;
    // The token acts as an idempotency key.
    if let Some(first_answer) = &approval.final_answer {
        return Ok(first_answer.clone());
    }
    let payment = request.request_payment_transaction.as_ref();
    let transaction = payment.map(|payment| {
        let data = approved.purchase_data.as_ref();
        (
            Transaction::new(turn, payment, &request.currency, data),
            payment,
        )
    });
    let written = transaction.as_ref().map(|(opened, _)| opened.approval());
    let customer_token = approved.customer_token.as_ref();
    let answer = answer::approved(written, customer_token.map(|token| token.text.as_str()));
    if let Some((transaction, payment)) = transaction {
        turn.state.open(transaction, payment, turn.now);
    }
    if let Some(mut request) = turn.state.payment_requests.get_mut(session_token)
        && let Progress::Completed(approval) = &mut request.progress
    {
        approval.final_answer = Some(answer.clone());
    }
    Ok(answer)
}

/// Lists what the call asks for beyond what the customer approved.
fn differences(
    approved: &PaymentRequest,
    request: &AuthorizePaymentRequest,
    purchase_data: Option<&Value>,
) -> Vec<Problem> {
    let mut found = Vec::new();
    let mut differs = |parameter: &str| {
        let reason = "The value must be what the customer approved.";
        found.push(Problem::new(parameter, reason));
    };
    if !request.currency.eq_ignore_ascii_case(&approved.currency) {
        differs("currency");
    }
    match (approved.amount, &request.request_payment_transaction) {
        (Some(amount), Some(payment)) if payment.amount != amount => {
            differs("request_payment_transaction.amount");
        }
        (Some(_), None) | (None, Some(_)) => differs("request_payment_transaction"),
        _ => {}
    }
    if request.request_customer_token.is_some() && approved.customer_token.is_none() {
        differs("request_customer_token");
    }
    if let Some(id) = &request.payment_request_id
        && *id != approved.id
    {
        differs("payment_request_id");
    }
    if let Some(data) = purchase_data
        && approved.purchase_data.as_ref() != Some(data)
    {
        differs("supplementary_purchase_data");
    }
    found
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::*;
    use crate::{
        SessionToken,
        sandbox::{payment_request::APPROVAL_LIFETIME as LIFETIME, testing::Caller},
    };

    async fn approved(caller: &Caller, body: &Value) -> SessionToken {
        let (_, answer) = caller.call(body).await;
        caller.approve(&answer)
    }

    /// Returns the parameters that are refused after `change` was made to the final call.
    async fn refused(change: impl FnOnce(&mut Value)) -> Vec<String> {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        let token = approved(&caller, &body).await;
        change(&mut body);
        let (status, error) = caller.finalize(&token, &body).await;
        if status == 200 {
            return Vec::new();
        }
        assert_eq!(
            (status, &error["error_code"]),
            (400, &"VALIDATION_ERROR".into())
        );
        assert!(caller.sandbox.transactions().is_empty());
        let listed = error["validation_errors"].as_array().unwrap().iter();
        let parameters = listed.map(|problem| problem["parameter"].as_str().unwrap().to_owned());
        parameters.collect()
    }

    #[tokio::test]
    async fn an_approved_payment_becomes_a_transaction() {
        let caller = Caller::start().await;
        let token = approved(&caller, &Caller::payment()).await;
        let before = caller.sandbox.clock().now();
        let (status, answer) = caller.finalize(&token, &Caller::payment()).await;
        let after = caller.sandbox.clock().now();
        assert_eq!(status, 200);

        let transaction = &answer["payment_transaction_response"]["payment_transaction"];
        let id = transaction["payment_transaction_id"].as_str().unwrap();
        assert!(id.starts_with("krn:payment:eu1:transaction:"), "{id}");
        let expires_at = transaction["expires_at"].as_str().unwrap();
        let days = Duration::from_secs(28 * 86_400);
        assert!(answer::timestamp(before + days).as_str() <= expires_at);
        assert!(expires_at <= answer::timestamp(after + days).as_str());
        assert_eq!(
            answer,
            json!({ "payment_transaction_response": {
                "result": "APPROVED",
                "payment_transaction": {
                    "payment_transaction_id": id,
                    "payment_transaction_reference": "order-1",
                    "amount": 8450,
                    "currency": "EUR",
                    "payment_funding": { "type": "GUARANTEED", "state": "FUNDED" },
                    "payment_pricing": {},
                    "expires_at": expires_at,
                },
            } })
        );
        let listed = caller.sandbox.transactions();
        assert_eq!(listed.len(), 1);
        assert_eq!(listed[0].payment_transaction_id, id);
        assert_eq!(
            (listed[0].amount, listed[0].currency.as_str()),
            (8_450, "EUR")
        );
    }

    #[tokio::test]
    async fn the_smallest_final_call_is_enough() {
        let parameters = refused(|body| {
            *body = json!({
                "currency": "EUR",
                "request_payment_transaction": { "amount": 8450 },
            });
        });
        assert!(parameters.await.is_empty());
    }

    #[tokio::test]
    async fn repeating_the_token_gives_the_same_transaction() {
        let caller = Caller::start().await;
        let token = approved(&caller, &Caller::payment()).await;
        let first = caller.finalize(&token, &Caller::payment()).await;
        caller
            .sandbox
            .clock()
            .advance(Duration::from_secs(48 * 3_600));
        assert_eq!(caller.finalize(&token, &Caller::payment()).await, first);
        assert_eq!(caller.sandbox.transactions().len(), 1);
    }

    #[tokio::test]
    async fn repeating_the_token_with_another_amount_is_refused() {
        let caller = Caller::start().await;
        let token = approved(&caller, &Caller::payment()).await;
        caller.finalize(&token, &Caller::payment()).await;
        let other = json!({ "currency": "EUR", "request_payment_transaction": { "amount": 1 } });
        assert_eq!(caller.finalize(&token, &other).await.0, 400);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 4)]
    async fn final_calls_at_once_make_one_transaction() {
        let caller = std::sync::Arc::new(Caller::start().await);
        let token = approved(&caller, &Caller::payment()).await;
        let calls: Vec<_> = (0..16)
            .map(|_| {
                let (caller, token) = (caller.clone(), token.clone());
                tokio::spawn(async move { caller.finalize(&token, &Caller::payment()).await })
            })
            .collect();
        let mut answers = Vec::new();
        for call in calls {
            answers.push(call.await.unwrap());
        }
        assert!(
            answers
                .iter()
                .all(|answer| *answer == answers[0] && answer.0 == 200)
        );
        assert_eq!(caller.sandbox.transactions().len(), 1);
    }

    #[tokio::test]
    async fn an_unknown_token_is_not_found() {
        let caller = Caller::start().await;
        let token = SessionToken::new("unknown").unwrap();
        let (status, error) = caller.finalize(&token, &Caller::payment()).await;
        assert_eq!(
            (status, &error["error_code"]),
            (404, &"RESOURCE_NOT_FOUND".into())
        );
    }

    #[tokio::test]
    async fn an_approval_is_lost_after_60_minutes() {
        let caller = Caller::start().await;
        let token = approved(&caller, &Caller::payment()).await;
        caller
            .sandbox
            .clock()
            .advance(LIFETIME + Duration::from_millis(1));
        let (status, error) = caller.finalize(&token, &Caller::payment()).await;
        assert_eq!(
            (status, &error["error_code"]),
            (404, &"RESOURCE_NOT_FOUND".into())
        );
    }

    #[tokio::test]
    async fn an_approval_is_good_for_59_minutes() {
        let caller = Caller::start().await;
        let token = approved(&caller, &Caller::payment()).await;
        caller
            .sandbox
            .clock()
            .advance(LIFETIME - Duration::from_secs(60));
        assert_eq!(caller.finalize(&token, &Caller::payment()).await.0, 200);
    }

    #[tokio::test]
    async fn the_amount_must_be_what_the_customer_approved() {
        let parameters = refused(|body| {
            body["request_payment_transaction"]["amount"] = 8_451.into();
            body["supplementary_purchase_data"].take();
        });
        assert_eq!(parameters.await, ["request_payment_transaction.amount"]);
    }

    #[tokio::test]
    async fn the_currency_must_be_what_the_customer_approved() {
        let parameters = refused(|body| body["currency"] = "USD".into());
        assert_eq!(parameters.await, ["currency"]);
    }

    #[tokio::test]
    async fn another_payment_request_is_refused() {
        let parameters = refused(|body| body["payment_request_id"] = "other".into());
        assert_eq!(parameters.await, ["payment_request_id"]);
    }

    #[tokio::test]
    async fn other_purchase_data_is_refused() {
        let parameters =
            refused(|body| body["supplementary_purchase_data"]["purchase_reference"] = "x".into());
        assert_eq!(parameters.await, ["supplementary_purchase_data"]);
    }

    #[tokio::test]
    async fn a_customer_token_that_was_not_approved_is_refused() {
        let parameters = refused(|body| {
            body["request_customer_token"] = json!({ "scopes": ["customer:login"] });
        });
        assert_eq!(parameters.await, ["request_customer_token"]);
    }

    #[tokio::test]
    async fn a_payment_that_was_not_approved_is_refused() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["request_customer_token"] = json!({ "scopes": ["customer:login"] });
        let payment = body["request_payment_transaction"].take();
        let token = approved(&caller, &body).await;
        body["request_payment_transaction"] = payment;
        let (_, error) = caller.finalize(&token, &body).await;
        assert_eq!(
            error["validation_errors"][0]["parameter"],
            "request_payment_transaction"
        );
    }

    #[tokio::test]
    async fn the_final_call_delivers_the_customer_token_as_text() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["request_customer_token"] = json!({ "scopes": ["payment:customer_present"] });
        let token = approved(&caller, &body).await;
        let (_, answer) = caller.finalize(&token, &body).await;
        assert_eq!(answer["payment_transaction_response"]["result"], "APPROVED");
        let response = &answer["customer_token_response"];
        assert_eq!(response["result"], "APPROVED");
        let customer_token = response["customer_token"].as_str().unwrap();
        let (status, _) = caller.charge(customer_token, &Caller::payment()).await;
        assert_eq!(status, 200);
    }

    #[tokio::test]
    async fn capturing_at_once_is_approved_as_well() {
        let parameters = refused(|body| {
            body["request_payment_transaction"]["capture"] = "NOW".into();
        });
        assert!(parameters.await.is_empty());
    }
}
