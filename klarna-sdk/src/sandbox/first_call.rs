//! The call that asks for a payment, a customer token, or both.

use serde_json::Value;

use super::{
    FirstCall, answer,
    operation::Turn,
    payment_request::{PaymentRequest, Wishes},
    refusal::Refusal,
    transaction::Transaction,
};
use crate::generated::AuthorizePaymentRequest;

pub(super) fn answer(
    turn: &mut Turn<'_>,
    request: &AuthorizePaymentRequest,
) -> Result<Value, Refusal> {
    let customer_token = turn.customer_token()?;
    if let Some(token) = customer_token
        && request.request_payment_transaction.is_some()
    {
        token.charge(request.step_up_config.is_some())?;
    }
    let consents = customer_token.is_some() || turn.shared.first_call == FirstCall::Approve;
    if is_denied(&turn.call.body) {
        return Ok(answer::declined(request, "SANDBOX_DENIED"));
    }
    // Consent to a customer token is given by the customer only.
    if consents
        && request.request_customer_token.is_none()
        && let Some(payment) = &request.request_payment_transaction
    {
        let transaction = Transaction::new(turn, payment, &request.currency, None);
        let approved = answer::approved(Some(transaction.approval()), None);
        turn.state.open(transaction, payment, turn.now);
        return Ok(approved);
    }
    let Some(config) = &request.step_up_config else {
        return Ok(answer::declined(request, "SANDBOX_STEP_UP_NOT_ALLOWED"));
    };
    let payment = request.request_payment_transaction.as_ref();
    let wishes = Wishes {
        reference: config.payment_request_reference.as_ref(),
        amount: payment.map(|payment| payment.amount),
        currency: &request.currency,
        purchase_data: turn.purchase_data(),
        customer_token: request.request_customer_token.as_ref(),
        interaction: &config.customer_interaction_config,
        place: "step_up_config.customer_interaction_config",
        profile: &[],
        shipping: None,
    };
    let payment_request = PaymentRequest::new(turn.shared, &wishes, turn.now)?;
    let written = payment_request.json(turn.now);
    turn.state.submit(payment_request, turn.now);
    Ok(answer::step_up_required(request, written))
}

/// Klarna's test pages let such customers be declined, like `customer+us+denied@klarna.com`.
fn is_denied(body: &Value) -> bool {
    body.pointer("/supplementary_purchase_data/customer/email")
        .and_then(Value::as_str)
        .is_some_and(|email| email.contains("+denied@"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::*;
    use crate::sandbox::testing::Caller;

    const DENIED: &str = "customer+us+denied@klarna.com";

    fn token_only() -> Value {
        let mut body = Caller::payment();
        body["request_payment_transaction"].take();
        body["request_customer_token"] = json!({ "scopes": ["customer:login"] });
        body
    }

    fn chargeable() -> Value {
        let mut body = token_only();
        body["request_customer_token"]["scopes"] = json!(["payment:customer_present"]);
        body
    }

    #[tokio::test]
    async fn an_ordinary_first_call_asks_for_the_customer() {
        let caller = Caller::start().await;
        let before = caller.sandbox.clock().now();
        let (status, answer) = caller.call(&Caller::payment()).await;
        let after = caller.sandbox.clock().now();
        assert_eq!(status, 200);

        let request = &answer["payment_request"];
        let id = request["payment_request_id"].as_str().unwrap();
        assert!(id.starts_with("krn:payment:eu1:request:"), "{id}");
        let expires_at = request["expires_at"].as_str().unwrap();
        let hours = Duration::from_secs(3 * 3_600);
        assert!(answer::timestamp(before + hours).as_str() <= expires_at);
        assert!(expires_at <= answer::timestamp(after + hours).as_str());
        let created_at = request["created_at"].as_str().unwrap();
        assert!(answer::timestamp(before).as_str() <= created_at);
        let url = format!(
            "{}/sandbox/purchase/{}",
            caller.sandbox.base_url(),
            id.replace(':', "%3A")
        );
        assert_eq!(
            answer,
            json!({
                "payment_transaction_response": { "result": "STEP_UP_REQUIRED" },
                "payment_request": {
                    "payment_request_id": id,
                    "payment_request_reference": "checkout-1",
                    "amount": 8450,
                    "currency": "EUR",
                    "state": "SUBMITTED",
                    "expires_at": expires_at,
                    "created_at": created_at,
                    "updated_at": created_at,
                    "supplementary_purchase_data": Caller::payment()["supplementary_purchase_data"],
                    "state_context": { "customer_interaction": {
                        "method": "HANDOVER",
                        "payment_request_id": id,
                        "payment_request_url": url,
                    } },
                },
            })
        );
    }

    #[tokio::test]
    async fn a_qr_code_has_a_url_too() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["step_up_config"]["customer_interaction_config"] = json!({ "method": "QR_CODE" });
        let (_, answer) = caller.call(&body).await;
        let context = &answer["payment_request"]["state_context"];
        let interaction = &context["customer_interaction"];
        assert_eq!(interaction["method"], "QR_CODE");
        assert!(interaction["payment_request_url"].is_string());
    }

    #[tokio::test]
    async fn the_lifetime_follows_the_request() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["step_up_config"]["customer_interaction_config"]["interaction_expiry"] =
            json!({ "duration": "PT30M" });
        let id = caller.stepped_up(&body).await;
        caller.sandbox.clock().advance(Duration::from_secs(30 * 60));
        let error = caller.sandbox.approve(&id).unwrap_err();
        assert!(error.to_string().contains("EXPIRED"), "{error}");
    }

    #[tokio::test]
    async fn a_denied_customer_is_declined() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["supplementary_purchase_data"]["customer"] = json!({ "email": DENIED });
        let (status, answer) = caller.call(&body).await;
        assert_eq!(status, 200);
        assert_eq!(
            answer,
            json!({ "payment_transaction_response": {
                "result": "DECLINED", "result_reason": "SANDBOX_DENIED",
            } })
        );
    }

    #[tokio::test]
    async fn a_customer_who_may_not_be_asked_is_declined() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["step_up_config"].take();
        let (status, answer) = caller.call(&body).await;
        let result = &answer["payment_transaction_response"];
        assert_eq!((status, &result["result"]), (200, &"DECLINED".into()));
        assert_eq!(result["result_reason"], "SANDBOX_STEP_UP_NOT_ALLOWED");
    }

    #[tokio::test]
    async fn a_sandbox_can_approve_at_once() {
        let caller = Caller::with(FirstCall::Approve).await;
        let mut body = Caller::payment();
        body["step_up_config"].take();
        let (_, answer) = caller.call(&body).await;
        assert_eq!(answer["payment_transaction_response"]["result"], "APPROVED");
        assert_eq!(caller.sandbox.transactions().len(), 1);
        assert!(caller.sandbox.payment_requests().is_empty());
    }

    #[tokio::test]
    async fn a_customer_token_always_takes_a_step_up() {
        let caller = Caller::with(FirstCall::Approve).await;
        let mut body = Caller::payment();
        body["request_customer_token"] = json!({ "scopes": ["customer:login"] });
        let (_, answer) = caller.call(&body).await;
        let result = json!({ "result": "STEP_UP_REQUIRED" });
        assert_eq!(answer["payment_transaction_response"], result);
        assert_eq!(answer["customer_token_response"], result);
    }

    #[tokio::test]
    async fn a_customer_token_alone_has_no_amount() {
        let caller = Caller::start().await;
        let (_, answer) = caller.call(&token_only()).await;
        assert!(answer.get("payment_transaction_response").is_none());
        assert!(answer["payment_request"].get("amount").is_none());
        assert_eq!(caller.sandbox.payment_requests()[0].amount, None);
    }

    #[tokio::test]
    async fn an_unknown_customer_token_is_not_found() {
        let caller = Caller::start().await;
        let (status, error) = caller.charge("unknown", &Caller::payment()).await;
        assert_eq!(
            (status, &error["error_code"]),
            (404, &"RESOURCE_NOT_FOUND".into())
        );
    }

    #[tokio::test]
    async fn a_known_customer_token_is_charged_at_once() {
        let caller = Caller::start().await;
        let token = caller.customer_token(&chargeable()).await;
        let (_, answer) = caller.charge(&token, &Caller::payment()).await;
        assert_eq!(answer["payment_transaction_response"]["result"], "APPROVED");
    }

    #[tokio::test]
    async fn a_denied_customer_is_declined_with_a_customer_token_too() {
        let caller = Caller::start().await;
        let token = caller.customer_token(&chargeable()).await;
        let mut body = Caller::payment();
        body["supplementary_purchase_data"]["customer"] = json!({ "email": DENIED });
        let (_, answer) = caller.charge(&token, &body).await;
        assert_eq!(answer["payment_transaction_response"]["result"], "DECLINED");
    }
}
