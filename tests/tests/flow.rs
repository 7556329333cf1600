//! The two calls against the sandbox, as a program lives them.

use std::time::Duration;

use klarna_sdk::{
    Account, ApiKey, Authorization, AuthorizePayment, Client, Currency, ErrorKind, LineItem, Money,
    PendingAuthorization, Reference, SessionToken, StepUp, sandbox::Sandbox, types,
};
use klarna_tests::CheckedSandbox;

fn account(sandbox: &Sandbox, key: ApiKey) -> Account {
    let client = Client::builder()
        .api_key(key)
        .base_url(sandbox.base_url())
        .build()
        .unwrap();
    client
        .account(sandbox.partner_account_id().as_str())
        .unwrap()
}

fn order(account: &Account, reference: &str) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(11_800, Currency::USD))
        .payment_transaction_reference(reference)
        .line_item(LineItem::new("Desk lamp", 2, 5_900))
        .step_up(StepUp::handover("https://psp.example/return"))
}

async fn stepped_up(account: &Account, reference: &str) -> PendingAuthorization {
    let outcome = order(account, reference).send().await.unwrap();
    outcome.step_up_required().expect("a step-up")
}

async fn begun() -> (CheckedSandbox, Account, PendingAuthorization, SessionToken) {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let pending = stepped_up(&account, "order-1").await;
    let token = sandbox.approve(pending.payment_request_id()).unwrap();
    (sandbox, account, pending, token)
}

async fn finalized(
    account: &Account,
    pending: &PendingAuthorization,
    token: &SessionToken,
) -> String {
    let outcome = account
        .finalize(pending, token.clone())
        .send()
        .await
        .unwrap();
    let payment = outcome.approved().expect("an approval");
    payment.payment_transaction_id().to_owned()
}

#[tokio::test]
async fn a_payment_survives_the_process_between_its_calls() {
    let sandbox = CheckedSandbox::start().await;
    let row = {
        let account = account(&sandbox, sandbox.api_key());
        serde_json::to_string(&stepped_up(&account, "order-1").await).unwrap()
    };
    let pending: PendingAuthorization = serde_json::from_str(&row).unwrap();
    let token = sandbox.approve(pending.payment_request_id()).unwrap();
    let account = account(&sandbox, sandbox.api_key());
    finalized(&account, &pending, &token).await;
    let transactions = sandbox.transactions();
    assert_eq!(transactions.len(), 1);
    assert_eq!(transactions[0].amount, 11_800);
    assert_eq!(
        transactions[0].payment_transaction_reference.as_deref(),
        Some("order-1")
    );
}

#[tokio::test]
async fn the_final_call_repeats_the_purchase_and_leaves_the_step_up_out() {
    let (sandbox, account, pending, token) = begun().await;
    finalized(&account, &pending, &token).await;
    let bodies: Vec<serde_json::Value> = sandbox
        .received()
        .iter()
        .map(|request| serde_json::from_slice(&request.body).unwrap())
        .collect();
    let [first, last] = bodies.as_slice() else {
        panic!("two calls, not {}", bodies.len());
    };
    let mut expected = first.clone();
    assert!(
        expected
            .as_object_mut()
            .unwrap()
            .remove("step_up_config")
            .is_some()
    );
    assert_eq!(*last, expected);
}

#[tokio::test]
async fn final_calls_at_once_make_one_payment() {
    let (sandbox, account, pending, token) = begun().await;
    let calls = (0..8).map(|_| {
        let call = account.finalize(&pending, token.clone());
        tokio::spawn(async move { call.send().await.unwrap().approved().unwrap() })
    });
    let mut ids = Vec::new();
    for call in calls.collect::<Vec<_>>() {
        ids.push(call.await.unwrap().payment_transaction_id().to_owned());
    }
    ids.dedup();
    assert_eq!(ids.len(), 1);
    assert_eq!(sandbox.transactions().len(), 1);
}

#[tokio::test]
async fn a_token_of_another_channel_and_records_of_ones_own_finalize_too() {
    let (sandbox, account, pending, token) = begun().await;
    let rebuilt = order(&account, "order-1")
        .pending(pending.payment_request_id())
        .unwrap();
    assert_eq!(
        account.finalize(&rebuilt, token.clone()).idempotency_key(),
        account.finalize(&pending, token.clone()).idempotency_key(),
    );
    let one = finalized(&account, &rebuilt, &token).await;
    let other = finalized(&account, &pending, &token).await;
    assert_eq!(one, other);
    assert_eq!(sandbox.transactions().len(), 1);
}

#[tokio::test]
async fn the_payment_request_can_be_named() {
    let (sandbox, account, pending, token) = begun().await;
    let call = account.finalize(&pending, token).payment_request_id();
    call.send().await.unwrap().approved().unwrap();
    let received = sandbox.received();
    let body: serde_json::Value = serde_json::from_slice(&received[1].body).unwrap();
    assert_eq!(body["payment_request_id"], pending.payment_request_id());
}

#[tokio::test]
async fn an_approval_is_lost_after_sixty_minutes() {
    let (sandbox, account, pending, token) = begun().await;
    sandbox.clock().advance(Duration::from_secs(60 * 60 + 1));
    let error = account.finalize(&pending, token).send().await.unwrap_err();
    assert_eq!(error.status(), Some(404));
    assert_eq!(
        error.error_code(),
        Some(&types::ErrorCode::ResourceNotFound)
    );
    assert!(sandbox.transactions().is_empty());
}

#[tokio::test]
async fn another_amount_than_the_approved_one_is_refused() {
    let (sandbox, account, pending, token) = begun().await;
    let row = serde_json::to_string(&pending).unwrap();
    let row = row.replace("11800", "11900").replace("5900", "5950");
    let changed: PendingAuthorization = serde_json::from_str(&row).unwrap();
    let error = account.finalize(&changed, token).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Rejected);
    assert!(
        error
            .to_string()
            .contains("400 VALIDATION_ERROR on request_payment_transaction.amount"),
        "{error}"
    );
    assert!(sandbox.transactions().is_empty());
}

#[tokio::test]
async fn the_first_call_can_be_repeated() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let one = stepped_up(&account, "order-1").await;
    let again = stepped_up(&account, "order-1").await;
    let other = stepped_up(&account, "order-2").await;
    assert_eq!(one.payment_request_id(), again.payment_request_id());
    assert_ne!(one.payment_request_id(), other.payment_request_id());
    assert_eq!(sandbox.payment_requests().len(), 2);
}

#[tokio::test]
async fn a_wrong_key_is_told() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, ApiKey::new("klarna_test_api_wrong").unwrap());
    let error = order(&account, "order-1").send().await.unwrap_err();
    assert_eq!(error.status(), Some(401));
    assert_eq!(error.error_code(), Some(&types::ErrorCode::Unauthorized));
    assert!(error.error_id().is_some());
}

#[tokio::test]
async fn a_decline_is_an_outcome() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let customer = types::Customer::new().email("customer+us+denied@klarna.com");
    let outcome = order(&account, "order-1")
        .customer(customer)
        .send()
        .await
        .unwrap();
    assert!(matches!(outcome, Authorization::Declined(_)), "{outcome:?}");
}

#[tokio::test]
async fn a_customer_token_comes_with_the_final_call() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let scopes = [types::CustomerTokenScope::PaymentCustomerPresent];
    let outcome = order(&account, "order-1")
        .request_customer_token(types::RequestCustomerToken::new(scopes))
        .send()
        .await
        .unwrap();
    let pending = outcome.step_up_required().unwrap();
    let token = sandbox.approve(pending.payment_request_id()).unwrap();
    let outcome = account.finalize(&pending, token).send().await.unwrap();
    let payment = outcome.approved().unwrap();
    assert!(
        payment
            .customer_token()
            .unwrap()
            .unwrap()
            .expose()
            .starts_with("krn:customer-token:")
    );
}

#[tokio::test]
async fn the_token_of_another_order_is_no_approval_of_this_one() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let one = stepped_up(&account, "order-1").await;
    let other = stepped_up(&account, "order-2").await;
    let token = sandbox.approve(one.payment_request_id()).unwrap();
    finalized(&account, &one, &token).await;
    let error = account.finalize(&other, token).send().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MismatchedAnswer);
    assert_eq!(sandbox.transactions().len(), 1);
}

#[tokio::test]
async fn a_wrong_token_does_not_take_the_key_of_the_right_one() {
    let (sandbox, account, pending, token) = begun().await;
    let wrong = SessionToken::new("krn:wrong").unwrap();
    assert!(account.finalize(&pending, wrong).send().await.is_err());
    finalized(&account, &pending, &token).await;
    assert_eq!(sandbox.transactions().len(), 1);
}

#[tokio::test]
async fn what_is_stored_is_sent_unchanged() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let place = types::Geolocation::new()
        .latitude(-13.822349242911613)
        .longitude(0.1 + 0.2);
    let device = types::CustomerDevice::new().geolocation(place);
    let customer = types::Customer::new().customer_device(device);
    let outcome = order(&account, "order-1")
        .customer(customer)
        .send()
        .await
        .unwrap();
    let row = serde_json::to_string(&outcome.step_up_required().unwrap()).unwrap();
    let pending: PendingAuthorization = serde_json::from_str(&row).unwrap();
    let token = sandbox.approve(pending.payment_request_id()).unwrap();
    finalized(&account, &pending, &token).await;
}

/// The first call doesn't keep its values: what waits is read from what was sent.
#[tokio::test]
async fn what_waits_for_the_customer_is_what_was_asked_for() {
    let sandbox = CheckedSandbox::start().await;
    let account = account(&sandbox, sandbox.api_key());
    let place = types::Geolocation::new().latitude(-13.822349242911613);
    let device = types::CustomerDevice::new().geolocation(place);
    let customer = types::Customer::new().customer_device(device);
    let address = types::Address::new().city("\u{c5}rhus \"C\"").country("DK");
    let asked = order(&account, "order-1")
        .line_item(LineItem::discount("Sale", 1))
        .line_item(LineItem::new("Sticker", 1, 1).line_item_reference("SKU-1"))
        .customer(customer)
        .shipping(types::Shipping::new().address(address));
    let outcome = asked.clone().send().await.unwrap();
    let pending = outcome.step_up_required().expect("a step-up");
    let own = asked.pending(pending.payment_request_id()).unwrap();
    let request =
        |pending: &PendingAuthorization| serde_json::to_value(pending).unwrap()["request"].clone();
    assert_eq!(request(&pending), request(&own));
}
