//! What a call comes to, in Klarna's JSON.
//!
//! Written by hand, so that a mistake in the generated types isn't repeated here.

use std::time::SystemTime;

use serde_json::{Value, json};

use crate::generated::{AuthorizePaymentRequest, types::Timestamp};

/// Klarna refuses all that was asked for.
pub(super) fn declined(request: &AuthorizePaymentRequest, reason: &str) -> Value {
    let result = json!({ "result": "DECLINED", "result_reason": reason });
    for_each_wish(request, &result)
}

/// The customer has to act on the payment request.
pub(super) fn step_up_required(request: &AuthorizePaymentRequest, payment_request: Value) -> Value {
    let result = json!({ "result": "STEP_UP_REQUIRED" });
    let mut answer = for_each_wish(request, &result);
    answer["payment_request"] = payment_request;
    answer
}

/// Klarna accepts: a transaction, a customer token, or both exist now.
///
/// The token is a text, as in Klarna's own scripts; an integration reads an object instead.
pub(super) fn approved(transaction: Option<Value>, customer_token: Option<&str>) -> Value {
    let mut answer = json!({});
    if let Some(transaction) = transaction {
        answer[PAYMENT] = json!({ "result": "APPROVED", "payment_transaction": transaction });
    }
    if let Some(token) = customer_token {
        answer[CUSTOMER_TOKEN] = json!({ "result": "APPROVED", "customer_token": token });
    }
    answer
}

/// Writes a moment in UTC with milliseconds.
pub(super) fn timestamp(moment: SystemTime) -> String {
    // The clock stops long before the years that can't be written.
    Timestamp::try_from(moment).map_or_else(|_| String::new(), |moment| moment.to_string())
}

const PAYMENT: &str = "payment_transaction_response";
const CUSTOMER_TOKEN: &str = "customer_token_response";

fn for_each_wish(request: &AuthorizePaymentRequest, result: &Value) -> Value {
    let mut answer = json!({});
    if request.request_payment_transaction.is_some() {
        answer[PAYMENT] = result.clone();
    }
    if request.request_customer_token.is_some() {
        answer[CUSTOMER_TOKEN] = result.clone();
    }
    answer
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::{RequestPaymentTransaction, types::RequestCustomerToken};

    #[test]
    fn each_thing_that_was_asked_for_gets_a_result() {
        let payment = AuthorizePaymentRequest::new("EUR")
            .request_payment_transaction(RequestPaymentTransaction::new(1));
        let both = payment
            .clone()
            .request_customer_token(RequestCustomerToken::new(["customer:login"]));
        let result = json!({ "result": "DECLINED", "result_reason": "r" });
        assert_eq!(
            declined(&payment, "r"),
            json!({ "payment_transaction_response": result })
        );
        assert_eq!(
            declined(&both, "r"),
            json!({ "payment_transaction_response": result, "customer_token_response": result })
        );
    }

    #[test]
    fn moments_have_milliseconds() {
        assert_eq!(
            timestamp(SystemTime::UNIX_EPOCH),
            "1970-01-01T00:00:00.000Z"
        );
    }
}
