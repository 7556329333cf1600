//! The rules that a request has to keep.

use std::time::SystemTime;

use super::{expiry, refusal::Problem};
use crate::generated::{
    AuthorizePaymentRequest, Check, CustomerInteractionConfig, CustomerInteractionMethod,
    SupplementaryPurchaseData, types::RequestCustomerToken,
};

/// Lists what breaks a limit of the document.
pub(super) fn limits(request: &impl Check) -> Vec<Problem> {
    let Err(violations) = request.checked() else {
        return Vec::new();
    };
    let problems = violations.iter().map(|violation| {
        let reason = format!("The value {}.", violation.rule());
        Problem::new(violation.parameter(), reason)
    });
    problems.collect()
}

/// Adds what breaks a rule that a limit can't express.
pub(super) fn authorization(
    request: &AuthorizePaymentRequest,
    now: SystemTime,
    problems: &mut Vec<Problem>,
) {
    wishes(request, problems);
    line_items(
        request
            .request_payment_transaction
            .as_ref()
            .map(|payment| payment.amount),
        request.supplementary_purchase_data.as_ref(),
        "request_payment_transaction.amount",
        problems,
    );
    if let Some(config) = &request.step_up_config {
        interaction(
            &config.customer_interaction_config,
            "step_up_config.customer_interaction_config",
            now,
            problems,
        );
    }
}

/// Something is asked for, and in words that Klarna knows.
fn wishes(request: &AuthorizePaymentRequest, problems: &mut Vec<Problem>) {
    if request.request_payment_transaction.is_none() && request.request_customer_token.is_none() {
        problems.push(Problem::new(
            "request_payment_transaction",
            "At least one of request_payment_transaction and request_customer_token must be given.",
        ));
    }
    if let Some(payment) = &request.request_payment_transaction
        && payment
            .capture
            .as_ref()
            .is_some_and(|mode| mode.is_unknown())
    {
        let parameter = "request_payment_transaction.capture";
        problems.push(Problem::new(parameter, "The value must be NOW or LATER."));
    }
    if let Some(token) = &request.request_customer_token {
        customer_token(token, problems);
    }
}

/// A customer token is asked for with scopes that Klarna knows.
pub(super) fn customer_token(wish: &RequestCustomerToken, problems: &mut Vec<Problem>) {
    let parameter = "request_customer_token.scopes";
    if wish.scopes.is_empty() {
        problems.push(Problem::new(parameter, "At least one must be given."));
    }
    for (index, scope) in wish.scopes.iter().enumerate() {
        if scope.is_unknown() {
            let parameter = format!("{parameter}[{index}]");
            problems.push(Problem::new(parameter, "The scope is unknown."));
        }
    }
}

/// Line items add up to the amount, whose place is `parameter`.
pub(super) fn line_items(
    amount: Option<i64>,
    data: Option<&SupplementaryPurchaseData>,
    parameter: &str,
    problems: &mut Vec<Problem>,
) {
    let (Some(amount), Some(data)) = (amount, data) else {
        return;
    };
    // Wide enough for any number of items.
    let totals = data
        .line_items
        .iter()
        .map(|item| i128::from(item.total_amount));
    if !data.line_items.is_empty() && totals.sum::<i128>() != i128::from(amount) {
        let reason = "The value must be the sum of the line items' total_amount.";
        problems.push(Problem::new(parameter, reason));
    }
}

/// The customer can reach Klarna and come back, in time.
pub(super) fn interaction(
    config: &CustomerInteractionConfig,
    place: &str,
    now: SystemTime,
    problems: &mut Vec<Problem>,
) {
    if config.method.is_unknown() {
        let parameter = format!("{place}.method");
        let reason = "The value must be HANDOVER or QR_CODE.";
        problems.push(Problem::new(parameter, reason));
    }
    let has_return_url = config
        .return_url
        .as_ref()
        .is_some_and(|url| !url.is_empty());
    if config.method == CustomerInteractionMethod::Handover && !has_return_url {
        let parameter = format!("{place}.return_url");
        problems.push(Problem::new(parameter, "HANDOVER needs a return URL."));
    }
    if let Err(problem) = expiry::expires_at(config.interaction_expiry.as_ref(), place, now) {
        problems.push(problem);
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::sandbox::{refusal::Refusal, testing::Caller};

    /// Returns the parameters that are refused after `change` was made to a valid request.
    fn refused(change: impl FnOnce(&mut Value)) -> Vec<String> {
        let mut body = Caller::payment();
        change(&mut body);
        let request = serde_json::from_value(body).unwrap();
        let mut problems = limits(&request);
        authorization(&request, SystemTime::UNIX_EPOCH, &mut problems);
        let Err(refusal) = Refusal::unless_none(problems) else {
            return Vec::new();
        };
        assert_eq!(refusal.status, 400);
        let error = refusal.json(uuid::Uuid::nil());
        let listed = error["validation_errors"].as_array().unwrap().iter();
        let parameters = listed.map(|problem| problem["parameter"].as_str().unwrap().to_owned());
        parameters.collect()
    }

    const INTERACTION: &str = "/step_up_config/customer_interaction_config";

    fn interaction_in(body: &mut Value) -> &mut Value {
        body.pointer_mut(INTERACTION).unwrap()
    }

    #[test]
    fn an_ordinary_request_passes() {
        assert!(refused(|_| ()).is_empty());
    }

    #[test]
    fn limits_of_the_document_are_checked_in_dot_notation() {
        let parameters = refused(|body| {
            body["currency"] = "EURO".into();
            body["supplementary_purchase_data"]["line_items"][0]["quantity"] = 0.into();
        });
        assert_eq!(
            parameters,
            [
                "currency",
                "supplementary_purchase_data.line_items[0].quantity"
            ]
        );
    }

    #[test]
    fn a_currency_may_be_written_in_lower_case() {
        assert!(refused(|body| body["currency"] = "eur".into()).is_empty());
    }

    #[test]
    fn something_must_be_asked_for() {
        let parameters = refused(|body| {
            body["request_payment_transaction"].take();
        });
        assert_eq!(parameters, ["request_payment_transaction"]);
    }

    #[test]
    fn line_items_add_up_to_the_amount() {
        let parameters =
            refused(|body| body["request_payment_transaction"]["amount"] = 8_451.into());
        assert_eq!(parameters, ["request_payment_transaction.amount"]);
    }

    #[test]
    fn line_items_that_exceed_64_bits_are_no_reason_to_panic() {
        let huge = json!({ "name": "n", "quantity": 1, "total_amount": i64::MAX });
        let parameters = refused(|body| {
            body["supplementary_purchase_data"]["line_items"] = json!([huge, huge]);
        });
        assert!(parameters.contains(&"request_payment_transaction.amount".to_owned()));
    }

    #[test]
    fn no_line_items_add_up_to_nothing() {
        assert!(
            refused(|body| body["supplementary_purchase_data"]["line_items"] = json!([]))
                .is_empty()
        );
    }

    #[test]
    fn a_handover_needs_a_return_url() {
        for url in [Value::Null, "".into()] {
            let parameters = refused(|body| interaction_in(body)["return_url"] = url);
            assert_eq!(
                parameters,
                ["step_up_config.customer_interaction_config.return_url"]
            );
        }
    }

    #[test]
    fn a_qr_code_needs_no_return_url() {
        let parameters = refused(|body| *interaction_in(body) = json!({ "method": "QR_CODE" }));
        assert!(parameters.is_empty());
    }

    #[test]
    fn values_that_klarna_does_not_document_are_refused() {
        let parameters = refused(|body| {
            body["request_payment_transaction"]["capture"] = "SOON".into();
            body["request_customer_token"] = json!({ "scopes": ["customer:login", "other"] });
            interaction_in(body)["method"] = "POST".into();
        });
        assert_eq!(
            parameters,
            [
                "request_payment_transaction.capture",
                "request_customer_token.scopes[1]",
                "step_up_config.customer_interaction_config.method",
            ]
        );
    }

    #[test]
    fn a_customer_token_needs_a_scope() {
        let parameters = refused(|body| body["request_customer_token"] = json!({ "scopes": [] }));
        assert_eq!(parameters, ["request_customer_token.scopes"]);
    }

    #[test]
    fn the_lifetime_has_bounds() {
        let parameters = refused(|body| {
            interaction_in(body)["interaction_expiry"] = json!({ "duration": "PT5M" });
        });
        assert_eq!(
            parameters,
            ["step_up_config.customer_interaction_config.interaction_expiry.duration"]
        );
    }
}
