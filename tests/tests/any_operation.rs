//! Operations without a builder, through the generated client.

use klarna_sdk::{
    ApiKey, Client, ErrorKind, IdempotencyKey,
    types::{CreateWebhookRequest, UpdateWebhookRequest},
};
use klarna_tests::{Answer, KEY, Stub};

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
        .with_idempotency_key(IdempotencyKey::new("key-1").unwrap())
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

#[tokio::test]
async fn the_generated_clients_own_error_prints_no_answer_either() {
    let answer = r#"{"signing_key": "MARK-key", "signing_key_id": ["MARK-id"]}"#;
    let stub = Stub::new([Answer::json(201, answer)]);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    let mut told = String::new();
    let error = client
        .operation()
        .with_idempotency_key(IdempotencyKey::new("key-1").unwrap())
        .send(async |generated| {
            let created = generated.create_signing_key().send().await;
            if let Err(error) = &created {
                told = format!("{error} {error:?}");
            }
            created
        })
        .await
        .unwrap_err();
    assert!(!told.is_empty() && !told.contains("MARK"), "{told}");
    assert_eq!(error.kind(), ErrorKind::UndecodableAnswer);
    assert!(error.to_string().contains("line 1, column"), "{error}");
    assert_eq!(error.body(), Some(answer.as_bytes()));
}

#[tokio::test]
async fn a_call_sends_one_operation_also_after_it_has_ended() {
    let stub = Stub::new([Answer::json(200, "{}")]);
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap();
    let mut kept = None;
    client
        .operation()
        .send(async |generated| {
            kept = Some(generated.clone());
            generated.read_webhook().webhook_id("w1").send().await
        })
        .await
        .unwrap();
    let again = kept.unwrap().read_webhook().webhook_id("w2").send().await;
    assert!(again.is_err());
    assert_eq!(stub.received().len(), 1);
}
