//! The operation `authorizePayment`.

use std::sync::Arc;

use axum::Router;

use super::{
    final_call, first_call,
    operation::{Answer, Turn, Verb, serve},
    refusal::Refusal,
    shared::Shared,
    validation,
};
use crate::generated::AuthorizePaymentRequest;

pub(super) fn routes() -> Router<Arc<Shared>> {
    serve(Verb::Post, "/payment/authorize", authorize)
}

fn authorize(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (request, mut problems) = turn.decode::<AuthorizePaymentRequest>()?;
    validation::authorization(&request, turn.now, &mut problems);
    Refusal::unless_none(problems)?;
    let answer = match &turn.call.session_token {
        // The token of a checkout comes with a first call.
        Some(token) if !turn.state.checkout_tokens.contains(token) => {
            final_call::answer(turn, &request, token)?
        }
        _ => first_call::answer(turn, &request)?,
    };
    Ok(answer.into())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use crate::sandbox::testing::Caller;

    const DAY: Duration = Duration::from_secs(86_400);

    #[tokio::test]
    async fn the_same_key_and_body_give_the_first_answer() {
        let caller = Caller::start().await;
        let body = Caller::payment();
        let first = caller.call_with_key("key-1", &body).await;
        assert_eq!(caller.call_with_key("key-1", &body).await, first);
        assert_eq!(caller.sandbox.payment_requests().len(), 1);
    }

    #[tokio::test]
    async fn another_key_is_another_attempt() {
        let caller = Caller::start().await;
        let body = Caller::payment();
        let first = caller.call_with_key("key-1", &body).await;
        assert_ne!(caller.call_with_key("key-2", &body).await, first);
    }

    #[tokio::test]
    async fn a_key_runs_out_after_a_day() {
        let caller = Caller::start().await;
        let body = Caller::payment();
        let first = caller.call_with_key("key-1", &body).await;
        caller.sandbox.clock().advance(DAY);
        assert_ne!(caller.call_with_key("key-1", &body).await, first);
    }

    #[tokio::test]
    async fn a_key_that_is_used_for_another_body_is_a_conflict() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        caller.call_with_key("key-1", &body).await;
        body["request_payment_transaction"]["payment_transaction_reference"] = "other".into();
        let (status, error) = caller.call_with_key("key-1", &body).await;
        assert_eq!(
            (status, &error["error_code"]),
            (409, &"RESOURCE_CONFLICT".into())
        );
    }

    #[tokio::test]
    async fn a_key_that_is_used_for_the_final_call_too_is_a_conflict() {
        let caller = Caller::start().await;
        let body = Caller::payment();
        let (_, answer) = caller.call_with_key("key-1", &body).await;
        let token = caller.approve(&answer);
        let request = caller.request_with_key("key-1", &body);
        let request = request.header("Klarna-Network-Session-Token", token.expose());
        assert_eq!(caller.execute(request.build().unwrap()).await.0, 409);
    }

    #[tokio::test]
    async fn a_key_whose_call_failed_is_free() {
        let caller = Caller::start().await;
        let mut wrong = Caller::payment();
        wrong["currency"] = "EURO".into();
        assert_eq!(caller.call_with_key("key-1", &wrong).await.0, 400);
        let (status, _) = caller.call_with_key("key-1", &Caller::payment()).await;
        assert_eq!(status, 200);
    }

    #[tokio::test]
    async fn a_replay_is_answered_although_its_moment_has_passed() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        let end = caller.sandbox.clock().now() + Duration::from_secs(3_600);
        let expiry = serde_json::json!({ "timestamp": super::super::answer::timestamp(end) });
        body["step_up_config"]["customer_interaction_config"]["interaction_expiry"] = expiry;
        let first = caller.call_with_key("key-1", &body).await;
        caller.sandbox.clock().advance(DAY / 2);
        assert_eq!(caller.call_with_key("key-1", &body).await, first);
    }

    #[tokio::test]
    async fn a_value_of_another_type_is_a_validation_error() {
        let caller = Caller::start().await;
        let mut body = Caller::payment();
        body["request_payment_transaction"]["amount"] = "84.50".into();
        let (status, error) = caller.call(&body).await;
        assert_eq!(
            (status, &error["error_code"]),
            (400, &"VALIDATION_ERROR".into())
        );
        assert_eq!(error["validation_errors"][0]["parameter"], "body");
    }
}
