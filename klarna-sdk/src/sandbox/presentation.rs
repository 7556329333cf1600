//! The operation `readPaymentPresentation`.

use std::sync::Arc;

use axum::Router;
use serde_json::json;
use url::form_urlencoded;

use super::{
    operation::{Answer, Turn, Verb, serve},
    refusal::{Problem, Refusal},
    server::Shared,
};
use crate::generated::types::{BillingInterval, PresentationIntent};

/// The largest number that every JSON reader takes.
const MOST: i64 = 9_007_199_254_740_991;

pub(super) fn routes() -> Router<Arc<Shared>> {
    serve(Verb::Get, "/payment/presentation", read)
}

/// Shows one option to pay with, which the customer is said to like best.
fn read(turn: &mut Turn<'_>) -> Result<Answer, Refusal> {
    let mut problems = Vec::new();
    for (name, value) in form_urlencoded::parse(turn.query.as_bytes()) {
        if let Err(reason) = check(&name, &value) {
            problems.push(Problem::new(name, reason));
        }
    }
    Refusal::unless_none(problems)?;
    turn.known_tokens()?;
    let instruction = if turn.call.customer_token.is_some() {
        "SANDBOX_SAVED_CUSTOMER"
    } else {
        "SANDBOX_ANY_CUSTOMER"
    };
    let answer = json!({
        "instruction": instruction,
        "payment_options": [{
            "payment_option_id": turn.shared.identifiers.payment_option(),
            "name": "Klarna",
        }],
    });
    Ok(answer.into())
}

fn check(name: &str, value: &str) -> Result<(), &'static str> {
    let number = |least: i64| {
        value
            .parse()
            .is_ok_and(|number| (least..=MOST).contains(&number))
    };
    let (is_valid, reason) = match name {
        "amount" => (number(0), "The value must be an amount in minor units."),
        "currency" => (
            value.len() == 3 && value.bytes().all(|letter| letter.is_ascii_alphabetic()),
            "The value must be three letters.",
        ),
        "intents" => (
            !PresentationIntent::from(value).is_unknown(),
            "There is no such intent.",
        ),
        "subscription_billing_interval" => (
            !BillingInterval::from(value).is_unknown(),
            "There is no such interval.",
        ),
        "subscription_billing_interval_frequency" => {
            (number(1), "The value must be a number above zero.")
        }
        "locale" | "app_return_url" => (!value.is_empty(), "The value must not be empty."),
        _ => (true, ""),
    };
    if is_valid { Ok(()) } else { Err(reason) }
}
