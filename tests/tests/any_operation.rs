//! Operations without a builder, through the generated client.

use std::time::Duration;

use klarna_sdk::{
    ApiKey, Client, Delivery, ErrorKind, IdempotencyKey, OperationCall,
    types::{CreateWebhookRequest, UpdateWebhookRequest},
};
use klarna_tests::{Answer, KEY, Stub};

const CREATED: &str = r#"{"webhook_id": "w1", "status": "NEW"}"#;

fn client(stub: &Stub) -> Client {
    Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(stub.base_url())
        .build()
        .unwrap()
}

/// A call that is sent once.
fn keyed(client: &Client) -> OperationCall {
    let key = IdempotencyKey::new("key-1").unwrap();
    client.operation().with_idempotency_key(key).with_retries(0)
}

fn webhook() -> CreateWebhookRequest {
    webhook_at("https://psp.example/hooks")
}

fn webhook_at(url: &str) -> CreateWebhookRequest {
    CreateWebhookRequest::new(url, ["payment.request.*".to_owned()], "v2")
}

#[tokio::test]
async fn any_other_operation_goes_through_the_generated_client() {
    let stub = Stub::new([Answer::json(201, CREATED)]);
    let client = client(&stub);
    let created = tokio::spawn(async move {
        client
            .operation()
            .with_idempotency_key(IdempotencyKey::new("key-1").unwrap())
            .with_partner_correlation_id("trace-1")
            .send(async |generated| generated.create_webhook().body(webhook()).send().await)
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
    let client = client(&stub);
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
    let client = client(&stub);
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
    let client = client(&stub);
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
    let client = client(&stub);
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

#[tokio::test]
async fn the_outcome_of_what_was_sent_survives_a_second_operation_at_the_same_time() {
    let stub = Stub::new([Answer::json(201, CREATED)]);
    let mut second = None;
    let created = keyed(&client(&stub))
        .send(async |generated| {
            let one = generated.create_webhook().body(webhook()).send();
            let other = generated.create_webhook().body(webhook()).send();
            let (one, other) = tokio::join!(one, other);
            second = other.err().map(|error| error.to_string());
            one
        })
        .await
        .unwrap();
    assert_eq!(created.webhook_id.as_deref(), Some("w1"));
    let second = second.unwrap();
    assert!(second.contains("must be one for each call"), "{second}");
    assert_eq!(stub.received().len(), 1);
}

#[tokio::test]
async fn a_failure_of_what_was_sent_survives_a_second_operation_at_the_same_time() {
    let stub = Stub::new([Answer::Close]);
    let error = keyed(&client(&stub))
        .send(async |generated| {
            let one = generated.create_webhook().body(webhook()).send();
            let other = generated.create_webhook().body(webhook()).send();
            tokio::join!(one, other).0
        })
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_eq!(error.delivery(), Delivery::Unknown);
}

#[tokio::test]
async fn a_value_from_elsewhere_does_not_hide_a_failure() {
    let stub = Stub::new([Answer::Close]);
    let error = keyed(&client(&stub))
        .send(async |generated| {
            let sent = generated.create_webhook().body(webhook()).send();
            sent.await.unwrap_err();
            let (status, headers) = Default::default();
            Ok(klarna_gen::ResponseValue::new((), status, headers))
        })
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_eq!(error.delivery(), Delivery::Unknown);
}

#[tokio::test]
async fn the_error_of_a_second_operation_tells_what_became_of_the_first() {
    let stub = Stub::new([Answer::json(201, CREATED)]);
    let error = keyed(&client(&stub))
        .send(async |generated| {
            let one = generated.create_webhook().body(webhook()).send();
            let other = generated.create_webhook().body(webhook()).send();
            tokio::join!(one, other).1
        })
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert_eq!(error.status(), Some(201));
    assert_eq!(error.body(), Some(CREATED.as_bytes()));
}

#[tokio::test]
async fn a_limit_that_a_second_operation_breaks_does_not_undo_the_first() {
    let stub = Stub::new([Answer::json(201, CREATED)]);
    let error = keyed(&client(&stub))
        .send(async |generated| {
            generated.create_webhook().body(webhook()).send().await?;
            let broken = webhook_at("");
            generated.create_webhook().body(broken).send().await
        })
        .await
        .unwrap_err();
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert_eq!(error.violated().count(), 1);
    assert_eq!(error.body(), Some(CREATED.as_bytes()));
}

#[tokio::test]
async fn an_operation_may_follow_one_that_was_not_sent() {
    let stub = Stub::new([Answer::json(201, CREATED)]);
    let created = keyed(&client(&stub))
        .send(async |generated| {
            let broken = webhook_at("");
            generated
                .create_webhook()
                .body(broken)
                .send()
                .await
                .unwrap_err();
            generated.create_webhook().body(webhook()).send().await
        })
        .await
        .unwrap();
    assert_eq!(created.webhook_id.as_deref(), Some("w1"));
}

#[tokio::test]
async fn the_outcome_of_an_operation_that_was_given_up_is_unknown() {
    let stub = Stub::new([Answer::Silence]);
    let error = keyed(&client(&stub))
        .send(async |generated| {
            let sent = generated.create_webhook().body(webhook()).send();
            tokio::select! {
                biased;
                result = sent => result,
                () = until_received(&stub) => Err(klarna_gen::Error::Custom("late".into())),
            }
        })
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Interrupted);
    assert_eq!(error.delivery(), Delivery::Unknown);
    assert!(error.to_string().contains("given up"), "{error}");
}

async fn until_received(stub: &Stub) {
    while stub.received().is_empty() {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn a_change_is_not_sent_without_a_key() {
    let stub = Stub::new([]);
    let error = client(&stub)
        .operation()
        .send(async |generated| generated.create_webhook().body(webhook()).send().await)
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert!(error.to_string().contains("idempotency key"), "{error}");
}

#[tokio::test]
async fn a_change_may_get_its_key_from_the_generated_builder() {
    let stub = Stub::new([Answer::json(201, CREATED)]);
    let created = client(&stub)
        .operation()
        .send(async |generated| {
            let create = generated.create_webhook().klarna_idempotency_key("key-2");
            create.body(webhook()).send().await
        })
        .await
        .unwrap();
    assert_eq!(
        created.answer().idempotency_key().unwrap().as_str(),
        "key-2"
    );
}
