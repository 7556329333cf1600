//! Each builder, as it leaves for the wire: for a partner's account and for the key's own.

use std::time::Duration;

use klarna_sdk::{
    Account, ApiKey, Client, Currency, CustomerToken, LineItem, Money, StepUp,
    types::{
        CaptureShipment, CustomerProfileScope, CustomerTokenScope, OndemandService,
        ShipmentTracking, ShippingConfig,
    },
};
use klarna_tests::{Answer, KEY, Request, Stub, account};
use serde_json::{Value, json};

fn usd(amount: i64) -> Money {
    Money::new(amount, Currency::USD)
}

fn step_up() -> StepUp {
    StepUp::handover("https://psp.example/return")
}

fn own_account(base_url: &str) -> Account {
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(base_url)
        .build()
        .unwrap();
    client.own_account()
}

/// Sends a call for a partner's account and for the key's own; returns both requests.
async fn sent<F, T>(answer: &str, call: impl Fn(Account) -> F) -> [Request; 2]
where
    F: Future<Output = Result<T, klarna_sdk::Error>>,
{
    let stub = Stub::new([Answer::json(200, answer), Answer::json(200, answer)]);
    for account in [account(&stub.base_url()), own_account(&stub.base_url())] {
        if let Err(error) = call(account).await {
            panic!("{error}");
        }
    }
    stub.received().try_into().unwrap()
}

/// A change: each account has an idempotency key of its own for it.
fn assert_change_sent(requests: &[Request; 2], line: &str, body: Option<Value>) {
    assert_sent(requests, line, body);
    let keys = requests.each_ref().map(key);
    assert!(keys[0].is_some(), "no key");
    assert_ne!(keys[0], keys[1], "accounts share a key");
}

/// A call without an idempotency key: it can be repeated by its nature.
fn assert_sent_without_key(requests: &[Request; 2], line: &str) {
    assert_sent(requests, line, None);
    assert_eq!(requests.each_ref().map(key), [None, None]);
}

fn assert_sent(requests: &[Request; 2], line: &str, body: Option<Value>) {
    let (method, path) = line.split_once(' ').unwrap();
    let scopes = ["/v2/accounts/partner-account", "/v2"];
    for (request, scope) in requests.iter().zip(scopes) {
        assert_eq!(request.line(), format!("{method} {scope}{path} HTTP/1.1"));
        match &body {
            Some(body) => assert_eq!(&serde_json::from_str::<Value>(&request.body).unwrap(), body),
            None => assert_eq!(request.body, ""),
        }
    }
}

fn key(request: &Request) -> Option<String> {
    request.header("klarna-idempotency-key")
}

const REQUEST: &str = r#"{"payment_request_id": "r1", "state": "SUBMITTED"}"#;

#[tokio::test]
async fn a_payment_request_is_created() {
    let requests = sent(REQUEST, |account| {
        account
            .create_payment_request(usd(500), step_up().expires_in(Duration::from_secs(1800)))
            .payment_request_reference("session-1")
            .purchase_reference("ORDER-1")
            .line_item(LineItem::new("Lamp", 1, 500))
            .payment_option_id("option")
            .shipping_config(ShippingConfig::new())
            .collect_customer_profile(CustomerProfileScope::ProfileEmail)
            .klarna_network_data("{}")
            .send()
    })
    .await;
    let body = json!({
        "currency": "USD", "amount": 500, "payment_request_reference": "session-1",
        "customer_interaction_config": {
            "method": "HANDOVER", "return_url": "https://psp.example/return",
            "interaction_expiry": {"duration": "PT30M"},
        },
        "supplementary_purchase_data": {
            "purchase_reference": "ORDER-1",
            "line_items": [
                {"name": "Lamp", "quantity": 1, "unit_price": 500, "total_amount": 500},
            ],
        },
        "payment_option_id": "option", "shipping_config": {},
        "collect_customer_profile": ["profile:email"], "klarna_network_data": "{}",
    });
    assert_change_sent(&requests, "POST /payment/requests", Some(body));
}

#[tokio::test]
async fn a_payment_request_is_read() {
    let requests = sent(REQUEST, |account| {
        account.read_payment_request("r:1/x").send()
    })
    .await;
    assert_sent_without_key(&requests, "GET /payment/requests/r:1%2Fx");
}

#[tokio::test]
async fn a_payment_request_is_updated() {
    let requests = sent("", |account| {
        account
            .update_payment_request("r1")
            .change_reference("smaller")
            .amount(usd(400))
            .step_up(step_up().payment_request_reference("session-2"))
            .send()
    })
    .await;
    let body = json!({
        "amount": 400, "payment_request_reference": "session-2",
        "customer_interaction_config": {
            "method": "HANDOVER", "return_url": "https://psp.example/return",
        },
    });
    assert_change_sent(&requests, "PATCH /payment/requests/r1", Some(body));
}

#[tokio::test]
async fn a_payment_request_is_canceled() {
    let requests = sent(REQUEST, |account| {
        account.cancel_payment_request("r1").send()
    })
    .await;
    assert_sent_without_key(&requests, "DELETE /payment/requests/r1");
}

#[tokio::test]
async fn a_payment_transaction_is_read() {
    let requests = sent("{}", |account| {
        account.read_payment_transaction("t1").send()
    })
    .await;
    assert_sent_without_key(&requests, "GET /payment/transactions/t1");
}

#[tokio::test]
async fn a_payment_transaction_is_captured() {
    let requests = sent("{}", |account| {
        account
            .capture_payment_transaction("t1", usd(300))
            .payment_capture_reference("c1")
            .line_item(LineItem::new("Lamp", 1, 300))
            .delivery(ShipmentTracking::new().shipping_carrier("DHL"))
            .shipment(CaptureShipment::new().return_(ShipmentTracking::new()))
            .release_remaining_authorization()
            .send()
    })
    .await;
    let body = json!({
        "capture_amount": 300, "payment_capture_reference": "c1",
        "remaining_authorization": "RELEASE",
        "supplementary_capture_data": {
            "line_items": [
                {"name": "Lamp", "quantity": 1, "unit_price": 300, "total_amount": 300},
            ],
            "shipments": [{"delivery": {"shipping_carrier": "DHL"}}, {"return": {}}],
        },
    });
    assert_change_sent(
        &requests,
        "POST /payment/transactions/t1/capture",
        Some(body),
    );
}

#[tokio::test]
async fn a_payment_transaction_is_refunded() {
    let requests = sent("{}", |account| {
        account
            .refund_payment_transaction("t1", usd(300))
            .refund_reference("f1")
            .line_item(LineItem::new("Lamp", 1, 300))
            .send()
    })
    .await;
    let body = json!({
        "refund_amount": 300, "refund_reference": "f1",
        "supplementary_refund_data": {
            "line_items": [
                {"name": "Lamp", "quantity": 1, "unit_price": 300, "total_amount": 300},
            ],
        },
    });
    assert_change_sent(
        &requests,
        "POST /payment/transactions/t1/refund",
        Some(body),
    );
}

#[tokio::test]
async fn a_capture_is_refunded() {
    let requests = sent("{}", |account| {
        account
            .refund_payment_capture("t1:capture:1", usd(300))
            .payment_refund_reference("f1")
            .send()
    })
    .await;
    let body = json!({"refund_amount": 300, "payment_refund_reference": "f1"});
    assert_change_sent(
        &requests,
        "POST /payment/captures/t1:capture:1/refund",
        Some(body),
    );
}

#[tokio::test]
async fn a_payment_transaction_is_voided() {
    let requests = sent("", |account| {
        let void = account.void_payment_transaction("t1");
        void.change_reference("v1").send()
    })
    .await;
    assert_change_sent(&requests, "POST /payment/transactions/t1/void", None);
}

#[tokio::test]
async fn a_payment_transaction_is_reauthorized() {
    let requests = sent("{}", |account| {
        account
            .reauthorize_payment_transaction("t1")
            .change_reference("e1")
            .amount(usd(700))
            .extension_days(10)
            .send()
    })
    .await;
    let body = json!({"amount": 700, "extension_days": 10});
    assert_change_sent(
        &requests,
        "POST /payment/transactions/t1/authorize",
        Some(body),
    );
}

#[tokio::test]
async fn a_payment_transaction_is_updated() {
    let requests = sent("{}", |account| {
        account
            .update_payment_transaction("t1")
            .change_reference("u1")
            .payment_transaction_reference("order-2")
            .purchase_reference("ORDER-2")
            .send()
    })
    .await;
    let body = json!({
        "payment_transaction_reference": "order-2",
        "supplementary_purchase_data": {"purchase_reference": "ORDER-2"},
    });
    assert_change_sent(&requests, "PATCH /payment/transactions/t1", Some(body));
}

#[tokio::test]
async fn captures_refunds_and_chargebacks_are_read() {
    let requests = sent("{}", |account| account.read_payment_capture("c1").send()).await;
    assert_sent_without_key(&requests, "GET /payment/captures/c1");
    let requests = sent("{}", |account| account.read_payment_refund("f1").send()).await;
    assert_sent_without_key(&requests, "GET /payment/refunds/f1");
    let requests = sent("{}", |account| account.read_payment_chargeback("b1").send()).await;
    assert_sent_without_key(&requests, "GET /payment/chargebacks/b1");
}

const APPROVED: &str = r#"{"payment_transaction_response": {"result": "APPROVED",
    "payment_transaction": {"payment_transaction_id": "t1"}}}"#;

#[tokio::test]
async fn a_token_is_charged_with_the_customer_there_or_away() {
    let token = || CustomerToken::new("krn:customer-token:eu1:t").unwrap();
    let there = sent(APPROVED, |account| {
        account
            .charge_customer_present(usd(500), token())
            .payment_transaction_reference("ride-1")
            .step_up(step_up())
            .send()
    })
    .await;
    let away = sent(APPROVED, |account| {
        account
            .charge_customer_not_present(usd(500), token())
            .payment_transaction_reference("ride-1")
            .send()
    })
    .await;
    let payment = json!({"amount": 500, "payment_transaction_reference": "ride-1"});
    let body = json!({"currency": "USD", "request_payment_transaction": payment});
    let line = "POST /payment/authorize";
    for request in there.iter().chain(&away) {
        let token = request.header("klarna-customer-token");
        assert_eq!(token.as_deref(), Some("krn:customer-token:eu1:t"));
    }
    assert!(there[0].body.contains("step_up_config"));
    assert_change_sent(&away, line, Some(body));
}

#[tokio::test]
async fn a_charge_has_another_key_than_a_payment_of_the_same_reference() {
    let account = account("http://127.0.0.1:9");
    let token = CustomerToken::new("t").unwrap();
    let payment = account.authorize_payment(usd(500));
    let charge = account.charge_customer_present(usd(500), token);
    assert_ne!(
        payment.payment_transaction_reference("r").idempotency_key(),
        charge.payment_transaction_reference("r").idempotency_key(),
    );
}

#[tokio::test]
async fn a_customer_token_is_asked_for_without_a_payment() {
    let answer = r#"{"customer_token_response": {"result": "STEP_UP_REQUIRED"},
        "payment_request": {"payment_request_id": "r1"}}"#;
    let requests = sent(answer, |account| {
        account
            .tokenize(
                Currency::NOK,
                [CustomerTokenScope::PaymentCustomerPresent],
                step_up(),
            )
            .customer_token_reference("wallet-1")
            .ondemand_service(OndemandService::new())
            .send()
    })
    .await;
    let body = json!({
        "currency": "NOK",
        "request_customer_token": {
            "scopes": ["payment:customer_present"], "customer_token_reference": "wallet-1",
        },
        "step_up_config": {"customer_interaction_config": {
            "method": "HANDOVER", "return_url": "https://psp.example/return",
        }},
        "supplementary_purchase_data": {"ondemand_service": {}},
    });
    assert_change_sent(&requests, "POST /payment/authorize", Some(body));
}
