//! The operation `readPaymentPresentation`.

use std::sync::Arc;

use axum::Router;
use serde_json::json;
use url::form_urlencoded;

use super::{
    operation::{Answer, Turn, Verb, serve},
    refusal::{Problem, Refusal},
    shared::Shared,
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
            (number(1), "The value must be from 1 to 9007199254740991.")
        }
        "locale" | "app_return_url" => (!value.is_empty(), "The value must not be empty."),
        _ => (true, ""),
    };
    if is_valid { Ok(()) } else { Err(reason) }
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use crate::sandbox::testing::{Caller, assert_refused, parameters};

    async fn shown(caller: &Caller, query: &str) -> (u16, Value) {
        let path = format!("/payment/presentation{query}");
        caller.send("GET", &path, &Value::Null).await
    }

    #[tokio::test]
    async fn an_option_to_pay_with_is_shown() {
        let caller = Caller::start().await;
        let query = "?locale=en-US&amount=1000&currency=EUR&intents=PAY&intents=SUBSCRIBE\
                     &subscription_billing_interval=MONTH\
                     &subscription_billing_interval_frequency=1&app_return_url=shop%3A%2F%2Fback";
        for query in [query, ""] {
            let (status, answer) = shown(&caller, query).await;
            assert_eq!(status, 200, "{query}");
            assert!(answer["payment_options"][0]["payment_option_id"].is_string());
        }
    }

    #[tokio::test]
    async fn what_is_wrong_in_the_query_is_named() {
        let caller = Caller::start().await;
        for (name, values) in [
            ("amount", &["-1", "1.5", "", "9007199254740992", "%2B"][..]),
            ("currency", &["EURO", "E1R", ""]),
            ("intents", &["PAY,SUBSCRIBE", "pay"]),
            ("subscription_billing_interval", &["FORTNIGHT"]),
            ("subscription_billing_interval_frequency", &["0"]),
            ("locale", &[""]),
            ("app_return_url", &[""]),
        ] {
            for value in values {
                let answer = shown(&caller, &format!("?{name}={value}")).await;
                assert_eq!(parameters(&answer), [name], "{name}={value}");
            }
        }
    }

    #[tokio::test]
    async fn an_unknown_customer_is_not_found() {
        let caller = Caller::start().await;
        let url = caller.url_of("/payment/presentation");
        for name in ["Klarna-Network-Session-Token", "Klarna-Customer-Token"] {
            let request = caller.bare("GET", &url).header(name, "unknown");
            let answer = caller.execute(request.build().unwrap()).await;
            assert_refused(&answer, 404, "RESOURCE_NOT_FOUND");
        }
    }
}
