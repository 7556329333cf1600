//! A call that is sent again, also from what was stored, is the same request byte for byte.

use klarna_sdk::{
    AuthorizePayment, Currency, Money, PendingAuthorization, Reference, SessionToken,
};
use klarna_tests::{Answer, Request, Stub, account};

const STEP_UP: &str = r#"{"payment_transaction_response": {"result": "STEP_UP_REQUIRED"},
    "payment_request": {"payment_request_id": "krn:payment:eu1:request:1"}}"#;
const DECLINED: &str = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;

/// Each caller has a client of its own, as after a restart.
fn call(stub: &Stub) -> AuthorizePayment<Reference> {
    account(&stub.base_url())
        .authorize_payment(Money::new(11_800, Currency::USD))
        .payment_transaction_reference("reference-1")
}

fn assert_same(calls: &[Request]) {
    assert_eq!(calls.len(), 3);
    assert!(calls.iter().all(|call| call.bytes == calls[0].bytes));
}

#[tokio::test]
async fn a_repeated_first_call_is_the_same_request_byte_for_byte() {
    let stub = Stub::new([DECLINED; 3].map(|body| Answer::json(200, body)));
    for _ in 0..3 {
        call(&stub).send().await.unwrap();
    }
    assert_same(&stub.received());
}

#[tokio::test]
async fn a_repeated_final_call_is_the_same_request_byte_for_byte() {
    let answers = [STEP_UP, DECLINED, DECLINED, DECLINED];
    let stub = Stub::new(answers.map(|body| Answer::json(200, body)));
    let outcome = call(&stub).send().await.unwrap();
    let row = serde_json::to_string(&outcome.step_up_required().unwrap()).unwrap();
    for _ in 0..3 {
        let pending: PendingAuthorization = serde_json::from_str(&row).unwrap();
        let token = SessionToken::new("krn:payment:eu1:klarna-network-session-token:1").unwrap();
        let call = account(&stub.base_url()).finalize(&pending, token);
        call.send().await.unwrap();
    }
    assert_same(&stub.received()[1..]);
}
