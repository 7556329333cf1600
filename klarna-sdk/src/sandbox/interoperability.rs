//! The operations that create the tokens of a checkout.

use std::sync::Arc;

use axum::Router;
use serde_json::json;

use super::{
    operation::{Answer, Turn, Verb, serve},
    refusal::{Problem, Refusal},
    server::Shared,
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
