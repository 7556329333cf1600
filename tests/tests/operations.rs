//! Each builder, as it leaves for the wire: for a partner's account and for the key's own.

use std::time::Duration;

use klarna_sdk::{
    Account, ApiKey, Client, Currency, CustomerToken, ErrorKind, IdempotencyKey, LineItem, Money,
    PaymentTransactionId, StepUp,
    types::{
        CaptureShipment, CreateWebhookRequest, CustomerProfileScope, CustomerTokenScope,
        OndemandService, PaymentTransaction, ShipmentTracking, ShippingConfig,
        UpdateWebhookRequest,
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

/// What is expected of a call on the wire.
struct Expected {
    line: &'static str,
    body: Option<Value>,
    has_key: bool,
}

fn assert_sent(requests: &[Request; 2], expected: Expected) {
    let (method, path) = expected.line.split_once(' ').unwrap();
    let scopes = ["/v2/accounts/partner-account", "/v2"];
    for (request, scope) in requests.iter().zip(scopes) {
        assert_eq!(request.line(), format!("{method} {scope}{path} HTTP/1.1"));
        match &expected.body {
            Some(body) => assert_eq!(&serde_json::from_str::<Value>(&request.body).unwrap(), body),
            None => assert_eq!(request.body, ""),
        }
        let key = request.header("klarna-idempotency-key");
        assert_eq!(key.is_some(), expected.has_key, "{key:?}");
    }
    if expected.has_key {
        let key = |request: &Request| request.header("klarna-idempotency-key");
        assert_ne!(key(&requests[0]), key(&requests[1]), "accounts share a key");
    }
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
    let line = "POST /payment/requests";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
    );
}

#[tokio::test]
async fn a_payment_request_is_read() {
    let requests = sent(REQUEST, |account| {
        account.read_payment_request("r:1/x").send()
    })
    .await;
    let line = "GET /payment/requests/r:1%2Fx";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: false,
        },
    );
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
    let line = "PATCH /payment/requests/r1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
    );
}

#[tokio::test]
async fn a_payment_request_is_canceled() {
    let requests = sent(REQUEST, |account| {
        account.cancel_payment_request("r1").send()
    })
    .await;
    let line = "DELETE /payment/requests/r1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: false,
        },
    );
}

#[tokio::test]
async fn a_payment_transaction_is_read() {
    let requests = sent("{}", |account| {
        account.read_payment_transaction("t1").send()
    })
    .await;
    let line = "GET /payment/transactions/t1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: false,
        },
    );
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
    let line = "POST /payment/transactions/t1/capture";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
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
    let line = "POST /payment/transactions/t1/refund";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
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
    let line = "POST /payment/captures/t1:capture:1/refund";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
    );
}

#[tokio::test]
async fn a_payment_transaction_is_voided() {
    let requests = sent("", |account| {
        let void = account.void_payment_transaction("t1");
        void.change_reference("v1").send()
    })
    .await;
    let line = "POST /payment/transactions/t1/void";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: true,
        },
    );
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
    let line = "POST /payment/transactions/t1/authorize";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
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
    let line = "PATCH /payment/transactions/t1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
    );
}

#[tokio::test]
async fn captures_refunds_and_chargebacks_are_read() {
    let requests = sent("{}", |account| account.read_payment_capture("c1").send()).await;
    let line = "GET /payment/captures/c1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: false,
        },
    );
    let requests = sent("{}", |account| account.read_payment_refund("f1").send()).await;
    let line = "GET /payment/refunds/f1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: false,
        },
    );
    let requests = sent("{}", |account| account.read_payment_chargeback("b1").send()).await;
    let line = "GET /payment/chargebacks/b1";
    assert_sent(
        &requests,
        Expected {
            line,
            body: None,
            has_key: false,
        },
    );
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
    assert_sent(
        &away,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
    );
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
    let line = "POST /payment/authorize";
    assert_sent(
        &requests,
        Expected {
            line,
            body: Some(body),
            has_key: true,
        },
    );
}

#[tokio::test]
async fn any_other_operation_goes_through_the_generated_client() {
    let stub = Stub::new([Answer::json(
        201,
        r#"{"webhook_id": "w1", "status": "NEW"}"#,
    )]);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    let request = CreateWebhookRequest::new(
        "https://psp.example/hooks",
        ["payment.request.*".to_owned()],
        "v2",
    );
    let created = tokio::spawn(async move {
        client
            .operation()
            .with_idempotency_key(IdempotencyKey::new("key-1").unwrap())
            .with_partner_correlation_id("trace-1")
            .send(async |generated| generated.create_webhook().body(request).send().await)
            .await
    });
    let created = created.await.unwrap().unwrap();
    assert_eq!(created.webhook_id.as_deref(), Some("w1"));
    assert_eq!(created.status.as_ref().unwrap().as_str(), "NEW");
    assert_eq!(created.answer().status(), 201);
    let request = &stub.received()[0];
    assert_eq!(request.line(), "POST /v2/notification/webhooks HTTP/1.1");
    for (name, value) in [
        ("authorization", format!("Basic {KEY}")),
        ("klarna-idempotency-key", "key-1".to_owned()),
        ("partner-correlation-id", "trace-1".to_owned()),
    ] {
        assert_eq!(request.header(name), Some(value), "{name}");
    }
}

#[tokio::test]
async fn a_webhook_is_updated_without_naming_its_events() {
    let stub = Stub::new([Answer::json(200, "{}")]);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    let change = UpdateWebhookRequest::new().signing_key_id("key-2");
    client
        .operation()
        .send(async |generated| {
            let update = generated.update_webhook().webhook_id("w1");
            update.body(change).send().await
        })
        .await
        .unwrap();
    assert_eq!(stub.received()[0].body, r#"{"signing_key_id":"key-2"}"#);
}

#[tokio::test]
async fn a_limit_of_the_document_holds_for_any_operation() {
    let stub = Stub::new([]);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    let error = client
        .operation()
        .send(async |generated| generated.read_webhook().webhook_id("").send().await)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.to_string().contains("webhook_id"), "{error}");
}

/// Captures with the answer; returns what went wrong.
async fn capture_error(answer: Answer) -> klarna_sdk::Error {
    let stub = Stub::new([answer]);
    let account = account(&stub.base_url());
    let capture = account.capture_payment_transaction("t1", usd(300));
    capture
        .payment_capture_reference("c1")
        .send()
        .await
        .unwrap_err()
}

#[tokio::test]
async fn an_answer_about_another_capture_is_told() {
    for answer in [
        r#"{"capture_amount": 200, "currency": "USD"}"#,
        r#"{"capture_amount": 300, "currency": "EUR"}"#,
    ] {
        let error = capture_error(Answer::json(200, answer)).await;
        assert_eq!(error.kind(), ErrorKind::MismatchedAnswer);
        assert!(
            error.to_string().contains("payment_capture_reference"),
            "{error}"
        );
    }
}

#[tokio::test]
async fn an_amount_that_cannot_be_meant_is_not_sent() {
    let stub = Stub::new([]);
    let account = account(&stub.base_url());
    let known = json!({"payment_transaction_id": "t1", "currency": "EUR"});
    let known: PaymentTransaction = serde_json::from_value(known).unwrap();
    for (id, amount, rule) in [
        (PaymentTransactionId::from("t1"), 0, "zero"),
        (PaymentTransactionId::from("t1"), -1, "negative"),
        (
            PaymentTransactionId::from(&known),
            1,
            "currency of the payment",
        ),
    ] {
        let capture = account.capture_payment_transaction(id.clone(), usd(amount));
        let error = capture
            .payment_capture_reference("c")
            .send()
            .await
            .unwrap_err();
        assert!(error.to_string().contains("capture_amount"), "{error}");
        assert!(error.to_string().contains(rule), "{error}");
        let refund = account.refund_payment_transaction(id, usd(amount));
        let error = refund.refund_reference("f").send().await.unwrap_err();
        assert!(error.to_string().contains("refund_amount"), "{error}");
        assert!(error.to_string().contains(rule), "{error}");
    }
}

#[tokio::test]
async fn a_success_without_content_is_a_success_for_a_capture() {
    let stub = Stub::new([Answer::text(
        "HTTP/1.1 204 No Content\r\nconnection: close\r\n\r\n",
    )]);
    let account = account(&stub.base_url());
    let capture = account.capture_payment_transaction("t1", usd(300));
    let capture = capture
        .payment_capture_reference("c1")
        .send()
        .await
        .unwrap();
    assert_eq!(capture.payment_capture_id, None);
    assert_eq!(capture.answer().status(), 204);
}

#[tokio::test]
async fn a_created_payment_request_is_finalized_like_a_step_up() {
    let stub = Stub::new([Answer::json(201, REQUEST), Answer::json(200, APPROVED)]);
    let account = account(&stub.base_url());
    let created = account
        .create_payment_request(usd(500), step_up())
        .payment_request_reference("session-1")
        .line_item(LineItem::new("Lamp", 1, 500))
        .payment_option_id("option")
        .send()
        .await
        .unwrap();
    let row = serde_json::to_string(&created.pending("order-1").unwrap()).unwrap();
    drop(created);
    let pending = serde_json::from_str(&row).unwrap();
    let token = klarna_sdk::SessionToken::new("token").unwrap();
    let outcome = account.finalize(&pending, token).send().await.unwrap();
    assert_eq!(outcome.approved().unwrap().payment_transaction_id(), "t1");
    let body: Value = serde_json::from_str(&stub.received()[1].body).unwrap();
    assert_eq!(
        body,
        json!({
            "currency": "USD",
            "request_payment_transaction": {
                "amount": 500, "payment_transaction_reference": "order-1",
                "payment_option_id": "option",
            },
            "supplementary_purchase_data": {"line_items": [
                {"name": "Lamp", "quantity": 1, "unit_price": 500, "total_amount": 500},
            ]},
        })
    );
}

#[tokio::test]
async fn a_created_payment_request_about_another_amount_is_told() {
    let answer = r#"{"payment_request_id": "r1", "amount": 1, "currency": "USD"}"#;
    let stub = Stub::new([Answer::json(201, answer)]);
    let account = account(&stub.base_url());
    let request = account.create_payment_request(usd(500), step_up());
    let error = request
        .payment_request_reference("s")
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::MismatchedAnswer);
}

#[tokio::test]
async fn a_lifetime_that_klarna_refuses_is_not_sent() {
    let stub = Stub::new([]);
    let account = account(&stub.base_url());
    let short = || step_up().expires_in(Duration::from_secs(60));
    let place = "customer_interaction_config.interaction_expiry.duration";
    let create = account.create_payment_request(usd(500), short());
    let error = create
        .payment_request_reference("s")
        .send()
        .await
        .unwrap_err();
    assert!(error.to_string().starts_with(place), "{error}");
    let update = account.update_payment_request("r1").step_up(short());
    let error = update.change_reference("s").send().await.unwrap_err();
    assert!(error.to_string().starts_with(place), "{error}");
    let scopes = [CustomerTokenScope::PaymentCustomerPresent];
    let tokenize = account.tokenize(Currency::NOK, scopes, short());
    let error = tokenize
        .customer_token_reference("w")
        .send()
        .await
        .unwrap_err();
    assert!(error.to_string().contains(place), "{error}");
}

#[tokio::test]
async fn the_session_token_of_a_completed_payment_request_is_read() {
    let answer = r#"{"payment_request_id": "r1", "state": "COMPLETED", "state_context": {
        "klarna_network_session_token": "session-secret",
        "klarna_customer": {"customer_token": "customer-secret"}}}"#;
    let stub = Stub::new([Answer::json(200, answer)]);
    let read = account(&stub.base_url())
        .read_payment_request("r1")
        .send()
        .await
        .unwrap();
    assert_eq!(read.session_token().unwrap().expose(), "session-secret");
    assert_eq!(read.customer_token().unwrap().expose(), "customer-secret");
    let shown = format!("{read:?}");
    assert!(!shown.contains("secret"), "{shown}");
}
