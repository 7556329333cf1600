//! What a payment can be asked for along the way, against the sandbox.

use std::time::Duration;

use klarna_sdk::{
    Account, ApiKey, Authorization, AuthorizePayment, Client, Currency, Error, ErrorKind, Money,
    PendingAuthorization, Reference, SessionToken, StepUp,
    sandbox::{FirstCall, Sandbox},
    types,
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

/// A sandbox, an account at it, and the first call of a payment.
struct Shop {
    sandbox: CheckedSandbox,
    account: Account,
}

impl Shop {
    async fn open() -> Self {
        Self::of(Sandbox::start().await.unwrap())
    }

    fn of(sandbox: Sandbox) -> Self {
        let account = account(&sandbox, sandbox.api_key());
        let sandbox = CheckedSandbox::of(sandbox);
        Self { sandbox, account }
    }

    fn order(&self, reference: &str) -> AuthorizePayment<Reference> {
        self.account
            .authorize_payment(Money::new(11_800, Currency::USD))
            .payment_transaction_reference(reference)
    }

    async fn begin(&self, reference: &str, step_up: StepUp) -> PendingAuthorization {
        let outcome = self.order(reference).step_up(step_up).send().await.unwrap();
        outcome.step_up_required().expect("a step-up")
    }

    async fn finalize(
        &self,
        pending: &PendingAuthorization,
        token: &SessionToken,
    ) -> Result<Authorization, Error> {
        self.account.finalize(pending, token.clone()).send().await
    }
}

fn handover() -> StepUp {
    StepUp::handover("https://psp.example/return")
}

#[tokio::test]
async fn a_qr_code_is_asked_for_and_leads_to_an_approval() {
    let shop = Shop::open().await;
    let pending = shop.begin("order-1", StepUp::qr_code()).await;
    assert!(pending.payment_request_url().is_some());
    let sent: serde_json::Value = serde_json::from_slice(&shop.sandbox.received()[0].body).unwrap();
    assert_eq!(
        sent["step_up_config"],
        serde_json::json!({ "customer_interaction_config": { "method": "QR_CODE" } })
    );
    let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
    let outcome = shop.finalize(&pending, &token).await.unwrap();
    assert!(outcome.approved().is_some());
}

#[tokio::test]
async fn a_capture_is_asked_for_in_both_calls() {
    let shop = Shop::open().await;
    let call = shop.order("order-1").capture_now("capture-1");
    let outcome = call.step_up(handover()).send().await.unwrap();
    let pending = outcome.step_up_required().unwrap();
    let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
    let outcome = shop.finalize(&pending, &token).await.unwrap();
    assert!(outcome.approved().is_some());
    for request in shop.sandbox.received() {
        let body: serde_json::Value = serde_json::from_slice(&request.body).unwrap();
        assert_eq!(
            body["request_payment_transaction"],
            serde_json::json!({
                "amount": 11_800,
                "payment_transaction_reference": "order-1",
                "capture": "NOW",
                "payment_capture_reference": "capture-1",
            })
        );
    }
}

#[tokio::test]
async fn a_payment_that_needs_a_customer_nobody_may_ask_is_declined() {
    let shop = Shop::open().await;
    let outcome = shop.order("order-1").send().await.unwrap();
    let Authorization::Declined(decline) = outcome else {
        panic!("{outcome:?}");
    };
    assert_eq!(decline.reason(), Some("SANDBOX_STEP_UP_NOT_ALLOWED"));
}

#[tokio::test]
async fn an_approval_is_good_for_just_under_sixty_minutes() {
    let shop = Shop::open().await;
    let pending = shop.begin("order-1", handover()).await;
    let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
    shop.sandbox.clock().advance(Duration::from_secs(59 * 60));
    let outcome = shop.finalize(&pending, &token).await.unwrap();
    assert!(outcome.approved().is_some());
}

#[tokio::test]
async fn a_final_call_that_was_answered_can_be_repeated_for_longer() {
    let shop = Shop::open().await;
    let pending = shop.begin("order-1", handover()).await;
    let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
    let mut ids = Vec::new();
    for hours in [0, 2, 48] {
        let duration = Duration::from_secs(hours * 3_600);
        shop.sandbox.clock().advance(duration);
        let outcome = shop.finalize(&pending, &token).await.unwrap();
        let payment = outcome.approved().unwrap();
        ids.push(payment.payment_transaction_id().to_owned());
    }
    assert_eq!(ids, [&*ids[0], &ids[0], &ids[0]]);
    assert_eq!(shop.sandbox.transactions().len(), 1);
}

#[tokio::test]
async fn a_token_that_klarna_never_gave_is_not_found() {
    let shop = Shop::open().await;
    let pending = shop.begin("order-1", handover()).await;
    shop.sandbox.approve(pending.payment_request_id()).unwrap();
    let token = SessionToken::new("krn:made-up").unwrap();
    let error = shop.finalize(&pending, &token).await.unwrap_err();
    assert_eq!(error.status(), Some(404));
    assert!(shop.sandbox.transactions().is_empty());
}

#[tokio::test]
async fn a_customer_who_refuses_leaves_no_payment() {
    let shop = Shop::open().await;
    let pending = shop.begin("order-1", handover()).await;
    shop.sandbox.decline(pending.payment_request_id()).unwrap();
    assert!(shop.sandbox.approve(pending.payment_request_id()).is_err());
    let state = shop.sandbox.payment_requests().remove(0).state;
    assert_eq!(state, types::PaymentRequestState::Declined);
    assert!(shop.sandbox.transactions().is_empty());
}

#[tokio::test]
async fn a_wrong_key_on_the_final_call_spends_nothing() {
    let shop = Shop::open().await;
    let pending = shop.begin("order-1", handover()).await;
    let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
    let wrong = account(&shop.sandbox, ApiKey::new("klarna_test_api_wrong").unwrap());
    let error = wrong.finalize(&pending, token.clone()).send().await;
    assert_eq!(error.unwrap_err().status(), Some(401));
    assert!(shop.sandbox.transactions().is_empty());
    let outcome = shop.finalize(&pending, &token).await.unwrap();
    assert!(outcome.approved().is_some());
}

#[tokio::test]
async fn a_reference_that_is_used_for_another_amount_is_no_approval_of_it() {
    let builder = Sandbox::builder().first_call(FirstCall::Approve);
    let shop = Shop::of(builder.start().await.unwrap());
    shop.order("order-1").send().await.unwrap();
    let error = shop
        .account
        .authorize_payment(Money::new(99_900, Currency::USD))
        .payment_transaction_reference("order-1")
        .send()
        .await
        .unwrap_err();
    let kinds = [ErrorKind::Rejected, ErrorKind::MismatchedAnswer];
    assert!(kinds.contains(&error.kind()), "{error}");
    assert_eq!(shop.sandbox.transactions().len(), 1);
}
