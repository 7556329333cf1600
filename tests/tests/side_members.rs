//! An outcome doesn't hang on members that it doesn't need: one of another type is left out.

use klarna_contract::Contract;
use klarna_sdk::{Authorization, Currency, Error, ErrorKind, Money, StepUp};
use klarna_tests::{Answer, Full, Stub, account};
use serde_json::{Value, json};

/// What an outcome is read from, and what shows that it is about the payment that was asked for.
const DECISIVE: [&str; 11] = [
    "payment_request",
    "payment_request.amount",
    "payment_request.currency",
    "payment_request.payment_request_id",
    "payment_transaction_response",
    "payment_transaction_response.payment_transaction",
    "payment_transaction_response.payment_transaction.amount",
    "payment_transaction_response.payment_transaction.currency",
    "payment_transaction_response.payment_transaction.payment_transaction_id",
    "payment_transaction_response.payment_transaction.payment_transaction_reference",
    "payment_transaction_response.result",
];

/// An answer with every member that the document knows.
fn full(result: &str) -> Full {
    let mut full = Full::of(Contract::shared().document(), "AuthorizePaymentResponse", 1);
    let payment = &mut full.value["payment_transaction_response"];
    payment["result"] = json!(result);
    payment["payment_transaction"]["amount"] = json!(500);
    payment["payment_transaction"]["currency"] = json!("EUR");
    payment["payment_transaction"]["payment_transaction_reference"] = json!("order-1");
    full.value["payment_request"]["amount"] = json!(500);
    full.value["payment_request"]["currency"] = json!("EUR");
    full
}

async fn outcome(answer: &Value) -> Result<Authorization, Error> {
    outcome_of(Answer::json(200, &answer.to_string())).await
}

async fn outcome_of(answer: Answer) -> Result<Authorization, Error> {
    let stub = Stub::new([answer]);
    let call = account(&stub.base_url())
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("order-1")
        .step_up(StepUp::handover("https://psp.example/return"));
    call.with_retries(0).send().await
}

/// An approval with a member that is off.
fn approval_without_the_price() -> Value {
    let mut answer = full("APPROVED").value;
    answer["payment_transaction_response"]["payment_transaction"]["payment_pricing"] = json!([7]);
    answer
}

/// Returns a value that no schema of the document takes in place of this one.
fn mistyped(value: &Value) -> Value {
    match value {
        Value::Object(_) | Value::Array(_) => json!(7),
        _ => json!([{ "off": [] }]),
    }
}

/// Names a place as an error about it does.
fn path(pointer: &str) -> String {
    let steps = pointer.split('/').skip(1);
    // A list is left out as a whole.
    let steps = steps.take_while(|step| step.parse::<usize>().is_err());
    steps.collect::<Vec<_>>().join(".")
}

#[tokio::test]
async fn an_approval_stands_without_the_price() {
    let answer = approval_without_the_price();
    let payment = outcome(&answer).await.unwrap().approved().unwrap();
    assert_eq!(payment.payment_transaction_id(), "text");
    assert_eq!(payment.payment_pricing().map(|_| ()), None);
    assert!(payment.payment_funding().is_some());
    assert!(payment.customer_token().unwrap().is_some());
    let left_out = ["payment_transaction_response.payment_transaction.payment_pricing"];
    assert_eq!(payment.answer().left_out(), left_out);
    assert_eq!(payment.answer().body(), answer.to_string().as_bytes());
}

#[tokio::test]
async fn nothing_is_left_out_of_an_answer_as_documented() {
    let answer = full("APPROVED").value;
    let payment = outcome(&answer).await.unwrap().approved().unwrap();
    assert_eq!(payment.answer().left_out(), [""; 0]);
}

#[tokio::test]
async fn any_member_may_be_off_that_the_outcome_does_not_need() {
    for result in ["APPROVED", "DECLINED", "STEP_UP_REQUIRED"] {
        let full = full(result);
        let mut left_out = 0;
        for spot in &full.spots[1..] {
            let path = path(&spot.pointer);
            let there = full.value.pointer(&spot.pointer).unwrap();
            let outcome = outcome(&full.with(spot, mistyped(there))).await;
            if DECISIVE.contains(&path.as_str()) {
                let error = outcome.expect_err(&path);
                assert_eq!(error.kind(), ErrorKind::UndecodableAnswer, "{path}");
                continue;
            }
            let outcome = outcome.unwrap_or_else(|error| panic!("{path}: {error}"));
            let answer = match &outcome {
                Authorization::Approved(payment) => payment.answer(),
                Authorization::Declined(decline) => decline.answer(),
                Authorization::StepUpRequired(pending) => pending.answer().unwrap(),
                other => panic!("{path}: {other:?}"),
            };
            // Some places take any value.
            if let [told] = answer.left_out() {
                assert!(path.starts_with(told.as_str()), "{path}: {told}");
                left_out += 1;
            }
        }
        assert!(left_out > 20, "{result}: only {left_out} members were off");
    }
}

#[tokio::test]
async fn a_member_that_is_off_inside_of_a_union_costs_no_other_member_of_it() {
    let mut answer = full("APPROVED").value;
    let token = &mut answer["customer_token_response"]["customer_token"];
    token["customer_token_id"] = json!("token-1");
    token["customer_token_reference"] = json!([7]);
    let payment = outcome(&answer).await.unwrap().approved().unwrap();
    let token = payment.customer_token().unwrap().expect("the token");
    assert_eq!(token.expose(), "token-1");
    // A union keeps a form that isn't documented, so that nothing has to be left out.
    let kept = serde_json::to_value(payment.customer_token_response().unwrap()).unwrap();
    assert_eq!(kept, answer["customer_token_response"]);
    assert_eq!(payment.answer().left_out(), [""; 0]);
}

#[tokio::test]
async fn several_members_may_be_off_at_once() {
    let mut answer = full("APPROVED").value;
    answer["customer_token_response"] = json!(7);
    let payment = &mut answer["payment_transaction_response"]["payment_transaction"];
    for member in ["expires_at", "payment_funding", "payment_pricing", "state"] {
        payment[member] = json!([7]);
    }
    let payment = outcome(&answer).await.unwrap().approved().unwrap();
    assert_eq!(payment.answer().left_out().len(), 5);
}

#[tokio::test]
async fn an_answer_that_is_off_everywhere_is_no_outcome() {
    for answer in [
        json!({ "payment_transaction_response": 7 }),
        json!({ "payment_request": { "amount": {} }, "payment_transaction_response": [7] }),
    ] {
        let error = outcome(&answer).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::UndecodableAnswer, "{answer}");
    }
}

#[tokio::test]
async fn an_error_that_looks_like_an_outcome_is_none() {
    let mut answer = approval_without_the_price();
    // Else it would decode as an error.
    answer["error_code"] = json!(7);
    let error = outcome_of(Answer::json(400, &answer.to_string())).await;
    assert_eq!(error.unwrap_err().kind(), ErrorKind::Rejected);
}

#[tokio::test]
async fn an_answer_that_broke_off_where_an_outcome_could_end_is_none() {
    let answer = approval_without_the_price().to_string();
    let announced = answer.len() + 1;
    let text = format!("HTTP/1.1 200 OK\r\ncontent-length: {announced}\r\n\r\n{answer}");
    let error = outcome_of(Answer::text(&text)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TruncatedAnswer);
}
