//! What outcomes tell is what came, and what retries cost.

use std::time::{Duration, SystemTime};

use klarna_sdk::{
    ApiKey, Authorization, Client, Currency, CustomerToken, Error, Money, PendingAuthorization,
    SessionToken,
};
use klarna_tests::{Answer, KEY, Stub, Virtual, account};

async fn outcome(answer: &str) -> Authorization {
    let stub = Stub::new([Answer::json(200, answer)]);
    let token = CustomerToken::new("token").unwrap();
    account(&stub.base_url())
        .charge_customer_present(Money::new(500, Currency::EUR), token)
        .payment_transaction_reference("order-1")
        .send()
        .await
        .unwrap()
}

#[tokio::test]
async fn an_approval_tells_all_that_klarna_told_of_the_payment() {
    let outcome = outcome(
        r#"{"payment_transaction_response": {"result": "APPROVED", "payment_transaction":
            {"payment_transaction_id": "t1", "state": "AUTHORIZED"}}}"#,
    );
    let payment = outcome.await.approved().unwrap();
    let transaction = payment.transaction();
    assert_eq!(transaction.payment_transaction_id.as_deref(), Some("t1"));
    assert_eq!(transaction.state.as_ref().unwrap().as_str(), "AUTHORIZED");
}

#[tokio::test]
async fn a_customer_token_is_told_whatever_became_of_the_payment() {
    let answer = |result: &str| {
        format!(
            r#"{{"payment_transaction_response": {{"result": "{result}"}},
                "customer_token_response": {{"result": "APPROVED"}}}}"#
        )
    };
    let Authorization::Declined(decline) = outcome(&answer("DECLINED")).await else {
        panic!("it was declined");
    };
    let Authorization::Unrecognized(unknown) = outcome(&answer("NEW")).await else {
        panic!("it is unknown");
    };
    for response in [
        decline.customer_token_response(),
        unknown.customer_token_response(),
    ] {
        let result = response.and_then(|response| response.result.as_ref());
        assert_eq!(result.map(|result| result.as_str()), Some("APPROVED"));
    }
}

fn step_up(payment_request_id: &str) -> String {
    format!(
        r#"{{"payment_transaction_response": {{"result": "STEP_UP_REQUIRED"}},
        "payment_request": {{"payment_request_id": "{payment_request_id}",
        "expires_at": "1970-01-01T00:01:00Z",
        "state_context": {{"customer_interaction": {{"payment_request_url": "https://pay.example/"}}}}}}}}"#
    )
}

async fn pending() -> PendingAuthorization {
    let outcome = outcome(&step_up("r1")).await;
    outcome.step_up_required().unwrap()
}

#[tokio::test]
async fn a_step_up_tells_where_to_send_the_customer_and_until_when() {
    let pending = pending().await;
    let until = SystemTime::UNIX_EPOCH + Duration::from_secs(60);
    assert_eq!(pending.payment_request_url(), Some("https://pay.example/"));
    assert_eq!(pending.expires_at(), Some(until));
}

#[tokio::test]
async fn a_pending_authorization_prints_which_one_it_is() {
    let printed = format!("{:?}", pending().await);
    for told in ["partner-account", "r1", "order-1", "500"] {
        assert!(printed.contains(told), "{told} isn't in {printed}");
    }
}

/// Makes calls one after the other, with one retry for all of them; returns how each went.
#[tokio::test]
async fn a_step_up_after_the_final_call_is_pending_for_its_own_request_and_the_same_account() {
    let first = pending().await;
    let stub = Stub::new([Answer::json(200, &step_up("r2"))]);
    let token = SessionToken::new("token").unwrap();
    let account = account(&stub.base_url());
    let outcome = account.finalize(&first, token).send().await.unwrap();
    let second = outcome.step_up_required().unwrap();
    assert_eq!(second.payment_request_id(), "r2");
    assert!(first.partner_account_id().is_some());
    assert_eq!(second.partner_account_id(), first.partner_account_id());
}

async fn retried(answers: Vec<Answer>, calls: usize) -> Vec<Result<(), Error>> {
    let stub = Stub::new(answers);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .timing(Virtual::new(0.5))
        .retry_budget(1)
        .build()
        .unwrap();
    let account = client.own_account();
    let mut results = Vec::new();
    for _ in 0..calls {
        let read = account.read_payment_request("request-1").send().await;
        results.push(read.map(|_| ()));
    }
    results
}

#[tokio::test]
async fn only_a_retry_that_was_of_use_is_given_back() {
    let (busy, fine) = (|| Answer::json(503, "{}"), || Answer::json(200, "{}"));
    // Each retry gets through, so the next call may retry as well.
    let results = retried(vec![busy(), fine(), busy(), fine()], 2).await;
    assert!(results.iter().all(Result::is_ok), "{results:?}");
    // The first retry is lost; an answer at once earns a tenth of one, which isn't enough.
    let results = retried(vec![busy(), busy(), fine(), busy()], 3).await;
    assert!(results[0].is_err() && results[1].is_ok() && results[2].is_err());
}
