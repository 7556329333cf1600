//! The operations that create the tokens of a checkout.

use std::sync::Arc;

use axum::Router;
use serde_json::json;

use super::{
    operation::{Answer, Turn, Verb, serve},
    refusal::{Problem, Refusal},
    shared::Shared,
};
use crate::generated::types::CreateInteroperabilityTestTokenRequest;

pub(super) fn routes() -> Router<Arc<Shared>> {
    serve(
        Verb::PostWithoutBody,
        "/interoperability/sdk-tokens",
        create_sdk_token,
    )
    .merge(serve(
        Verb::Post,
        "/interoperability/test-tokens",
        create_test_token,
    ))
}

/// The token is for Klarna's Web SDK: no operation of the sandbox takes it.
fn create_sdk_token(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    turn.customer_token()?;
    let token = turn.shared.identifiers.sdk_token();
    Ok(json!({ "sdk_token": token }).into())
}

fn create_test_token(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let (request, mut problems) = turn.decode::<CreateInteroperabilityTestTokenRequest>()?;
    if request.customer_journey.is_unknown() {
        let reason = "The value must be KLARNA_EXPRESS_CHECKOUT.";
        problems.push(Problem::new("customer_journey", reason));
    }
    Refusal::unless_none(problems)?;
    turn.customer_token()?;
    let token = turn.shared.identifiers.session_token();
    turn.state.checkout_tokens.insert(token.clone());
    Ok(json!({ "klarna_network_session_token": token }).into())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::sandbox::testing::{Caller, assert_refused, parameters};

    const SDK: &str = "/interoperability/sdk-tokens";
    const TEST: &str = "/interoperability/test-tokens";

    #[tokio::test]
    async fn a_token_for_the_web_sdk_is_created_without_a_body() {
        let caller = Caller::start().await;
        let (status, answer) = caller.send("POST", SDK, &Value::Null).await;
        assert_eq!(status, 200);
        assert!(answer["sdk_token"].is_string());
    }

    #[tokio::test]
    async fn a_test_token_goes_with_a_first_call() {
        let caller = Caller::start().await;
        let body = json!({ "customer_journey": "KLARNA_EXPRESS_CHECKOUT" });
        let (status, answer) = caller.send("POST", TEST, &body).await;
        assert_eq!(status, 200);
        let token = answer["klarna_network_session_token"].as_str().unwrap();
        let token = crate::SessionToken::new(token).unwrap();
        let (status, answer) = caller.finalize(&token, &Caller::payment()).await;
        let result = &answer["payment_transaction_response"]["result"];
        assert_eq!((status, result), (200, &"STEP_UP_REQUIRED".into()));
    }

    #[tokio::test]
    async fn another_journey_is_refused() {
        let caller = Caller::start().await;
        let body = json!({ "customer_journey": "WALK" });
        let answer = caller.send("POST", TEST, &body).await;
        assert_eq!(parameters(&answer), ["customer_journey"]);
    }

    #[tokio::test]
    async fn an_unknown_customer_gets_no_token() {
        let caller = Caller::start().await;
        let body = json!({ "customer_journey": "KLARNA_EXPRESS_CHECKOUT" });
        for (path, body) in [(SDK, Value::Null), (TEST, body)] {
            let request = caller.post(path, &body);
            let request = request.header("Klarna-Customer-Token", "unknown");
            let answer = caller.execute(request.build().unwrap()).await;
            assert_refused(&answer, 404, "RESOURCE_NOT_FOUND");
        }
    }
}
