//! Requests as they arrive, sound and unsound.

mod final_call;
mod mutated;
mod shown;

use serde_json::{Value, json};

use super::*;
use crate::{
    Account, ApiKey, Client, Currency, Environment, Money, PendingAuthorization, SessionToken,
    generated::{WebhookEventType, types::PaymentRequestState},
};

const KEY_ID: &str = "krn:partner:global:notification:signing-key:1";
const COMPLETED: &str = "payment.request.state-change.completed";

fn key() -> SigningKey {
    SigningKey::new(KEY_ID, "s3cret-key").unwrap()
}

fn verifier() -> Verifier {
    Verifier::new(key())
}

fn headers(values: &[(HeaderName, &str)]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for (name, value) in values {
        headers.append(name, value.parse().unwrap());
    }
    headers
}

/// What becomes of a body that Klarna signed.
fn received(body: &[u8]) -> Result<Event, WebhookError> {
    verifier().verify_parts(KEY_ID, &key().sign(body), body)
}

fn event(event_type: &str, payload: &Value) -> Event {
    let metadata = json!({"event_type": event_type, "event_id": "event-1"});
    let event = json!({"metadata": metadata, "payload": payload});
    received(event.to_string().as_bytes()).unwrap()
}

fn completed() -> Value {
    json!({
        "payment_request_id": "request-1",
        "state": "COMPLETED",
        "klarna_network_session_token": "s3cret-session",
        "klarna_customer": {"customer_token": "s3cret-customer"},
    })
}

fn account() -> Account {
    let key = ApiKey::new("klarna_test_api_x").unwrap();
    let client = Client::builder().api_key(key);
    let client = client.environment(Environment::Test).build().unwrap();
    client.account("account").unwrap()
}

fn pending(payment_request_id: &str) -> PendingAuthorization {
    account()
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("r-1")
        .pending(payment_request_id)
        .unwrap()
}

#[test]
fn a_signed_request_is_read() {
    let body = br#"{"metadata": {"event_type": "payment.request.state-change.completed",
        "event_id": "e-1", "event_version": "v2", "occurred_at": "1970-01-01T00:01:00Z",
        "subject_account_id": "a-1", "recipient_account_id": "a-2", "webhook_id": "w-1",
        "live": true}, "payload": {"payment_request_id": "r-1", "state": "COMPLETED"}}"#;
    let signature = key().sign(body);
    let headers = headers(&[(SIGNING_KEY_ID, KEY_ID), (SIGNATURE, &signature)]);
    let event = verifier().verify(&headers, body).unwrap();
    assert_eq!(
        *event.event_type(),
        WebhookEventType::PaymentRequestStateChangeCompleted
    );
    assert_eq!(event.event_id(), "e-1");
    assert_eq!(event.event_version(), Some("v2"));
    let minute = std::time::SystemTime::UNIX_EPOCH + Duration::from_secs(60);
    assert_eq!(event.occurred_at(), Some(minute));
    assert_eq!(event.subject_account_id(), Some("a-1"));
    assert_eq!(event.recipient_account_id(), Some("a-2"));
    assert_eq!(event.webhook_id(), Some("w-1"));
    assert_eq!(event.live(), Some(true));
    assert_eq!(event.payment_request_id(), Some("r-1"));
    assert_eq!(event.body(), body);
    let Payload::PaymentRequest(payload) = event.payload() else {
        panic!("{event:?}");
    };
    assert_eq!(payload.state, Some(PaymentRequestState::Completed));
}

#[test]
fn headers_that_are_missing_twice_or_unreadable_are_named() {
    let body = b"{}";
    let signature = key().sign(body);
    let both = [(SIGNING_KEY_ID, KEY_ID), (SIGNATURE, &signature)];
    for (at, name) in [(0, "klarna-signing-key-id"), (1, "klarna-signature")] {
        let error = |headers: &HeaderMap, kind| {
            let error = verifier().verify(headers, body).unwrap_err();
            assert_eq!(error.kind(), kind);
            assert!(error.to_string().contains(name), "{error}");
        };
        let mut missing = headers(&both);
        missing.remove(&both[at].0);
        error(&missing, WebhookErrorKind::MissingHeader);
        let mut twice = headers(&both);
        twice.append(&both[at].0, both[at].1.parse().unwrap());
        error(&twice, WebhookErrorKind::UnreadableHeader);
        let mut unreadable = headers(&both);
        let bytes = http::HeaderValue::from_bytes(b"\xff\xfe").unwrap();
        unreadable.insert(&both[at].0, bytes);
        error(&unreadable, WebhookErrorKind::UnreadableHeader);
    }
}

#[test]
fn a_key_that_is_not_known_is_told_before_the_signature_is_looked_at() {
    for id in ["", "other", "é", &KEY_ID[1..]] {
        let error = verifier().verify_parts(id, "no", b"{}").unwrap_err();
        assert_eq!(error.kind(), WebhookErrorKind::UnknownKey, "{id}");
    }
}

#[test]
fn a_signature_is_64_hexadecimal_digits_and_nothing_else() {
    let body = br#"{"metadata": {"event_type": "x", "event_id": "1"}}"#;
    let sound = key().sign(body);
    for malformed in [
        String::new(),
        sound[..63].to_owned(),
        sound[..62].to_owned(),
        format!("{sound}0"),
        format!("{sound}00"),
        format!("{sound}{sound}"),
        format!(" {sound}"),
        format!("sha256={sound}"),
        format!("{}g0", &sound[..62]),
        format!("{}é", &sound[..62]),
        "dGhpcyBpcyBiYXNlNjQgb2YgMzIgYnl0ZXMsIHllcyE=".to_owned(),
    ] {
        let error = verifier().verify_parts(KEY_ID, &malformed, body);
        let kind = error.unwrap_err().kind();
        assert_eq!(kind, WebhookErrorKind::MalformedSignature, "{malformed}");
    }
    for sound in [sound.to_uppercase(), sound] {
        assert!(verifier().verify_parts(KEY_ID, &sound, body).is_ok());
    }
}

#[test]
fn every_wrong_signature_gives_the_same_error() {
    let body = br#"{"metadata": {"event_type": "x", "event_id": "1"}}"#;
    let sound = key().sign(body);
    let told: Vec<WebhookError> = (0..64)
        .map(|at| {
            let mut wrong = sound.clone();
            let digit = if &sound[at..=at] == "0" { "1" } else { "0" };
            wrong.replace_range(at..=at, digit);
            let result = verifier().verify_parts(KEY_ID, &wrong, body);
            result.unwrap_err()
        })
        .collect();
    assert_eq!(told[0].kind(), WebhookErrorKind::WrongSignature);
    assert!(told.iter().all(|error| *error == told[0]));
}

#[test]
fn the_signature_of_another_key_or_body_is_wrong() {
    let other = SigningKey::new("other", "other").unwrap();
    let verifier = verifier();
    verifier.keys().insert(other.clone());
    let body = br#"{"metadata": {"event_type": "x", "event_id": "1"}}"#;
    for (id, signature, body) in [
        (KEY_ID, other.sign(body), &body[..]),
        ("other", key().sign(body), &body[..]),
        (KEY_ID, key().sign(b""), &body[..]),
        (KEY_ID, key().sign(body), &body[1..]),
    ] {
        let error = verifier.verify_parts(id, &signature, body).unwrap_err();
        assert_eq!(error.kind(), WebhookErrorKind::WrongSignature);
        assert!(!error.is_authentic());
    }
}

#[test]
fn keys_rotate_under_a_verifier_in_use() {
    let body = br#"{"metadata": {"event_type": "x", "event_id": "1"}}"#;
    let new = SigningKey::new("new", "new").unwrap();
    let keys = SigningKeys::from(key());
    let in_use = Verifier::new(keys.clone());
    let ask = |key: &SigningKey| in_use.verify_parts(key.id(), &key.sign(body), body).is_ok();
    assert_eq!((ask(&key()), ask(&new)), (true, false));
    keys.insert(new.clone());
    assert_eq!((ask(&key()), ask(&new)), (true, true));
    keys.remove(KEY_ID);
    assert_eq!((ask(&key()), ask(&new)), (false, true));
}

#[test]
fn a_body_beyond_the_limit_is_refused_before_the_signature_is_looked_at() {
    let body = br#"{"metadata": {"event_type": "x", "event_id": "1"}}"#;
    let signature = key().sign(body);
    let with = |limit| verifier().max_body_bytes(limit);
    assert!(
        with(body.len())
            .verify_parts(KEY_ID, &signature, body)
            .is_ok()
    );
    let long = vec![b' '; 1_048_577];
    let most = verifier().verify_parts("unknown", "malformed", &long[1..]);
    assert_ne!(most.unwrap_err().kind(), WebhookErrorKind::BodyTooLarge);
    let refusals = [
        with(body.len() - 1).verify_parts(KEY_ID, &signature, body),
        verifier().verify_parts("unknown", "malformed", &long),
    ];
    for refusal in refusals {
        let error = refusal.unwrap_err();
        assert_eq!(error.kind(), WebhookErrorKind::BodyTooLarge);
        assert!(error.to_string().contains("bytes"), "{error}");
    }
}

#[test]
fn a_signed_body_that_is_not_json_is_authentic_and_not_repeated() {
    let deep = "[".repeat(100_000);
    for body in [
        "",
        "s3cret",
        "{\"s3cret\": s3cret}",
        "\u{feff}{}",
        "{} {}",
        &deep,
    ] {
        let error = received(body.as_bytes()).unwrap_err();
        assert_eq!(error.kind(), WebhookErrorKind::NotJson);
        assert!(error.is_authentic());
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
    }
    assert_eq!(
        received(b"\"\xff\"").unwrap_err().kind(),
        WebhookErrorKind::NotJson
    );
}

#[test]
fn a_signed_body_without_type_or_id_is_told_by_what_it_lacks() {
    for (body, lack) in [
        ("[]", "must be an object"),
        ("null", "must be an object"),
        ("{}", "metadata must"),
        (r#"{"metadata": ["x", "1"]}"#, "metadata must"),
        (r#"{"metadata": {"event_id": "1"}}"#, "event_type must"),
        (
            r#"{"metadata": {"event_type": 1, "event_id": "1"}}"#,
            "event_type must",
        ),
        (r#"{"metadata": {"event_type": "x"}}"#, "event_id must"),
        (
            r#"{"metadata": {"event_type": "x", "event_id": ""}}"#,
            "event_id must",
        ),
        (
            r#"{"metadata": {"event_type": "x", "event_id": {}}}"#,
            "event_id must",
        ),
    ] {
        let error = received(body.as_bytes()).unwrap_err();
        assert_eq!(error.kind(), WebhookErrorKind::NotAnEvent, "{body}");
        assert!(error.is_authentic());
        assert!(error.to_string().contains(lack), "{body}: {error}");
    }
}

#[test]
fn each_group_has_its_form_also_for_events_that_are_not_known() {
    let payload = json!({"payment_transaction_id": "t-1", "payment_request_id": "r-1"});
    for (event_type, group) in [
        ("payment.request.updated", "PaymentRequest("),
        ("payment.request.something-new", "PaymentRequest("),
        ("payment.transaction.captured", "PaymentTransaction("),
        ("payment.transaction.something-new", "PaymentTransaction("),
        ("payment.funding.state-change.funded", "PaymentFunding("),
        ("payment.dispute.updated.something-new", "PaymentDispute("),
        ("payment.requests.updated", "Other"),
        ("identity.customer-token.state-change.revoked", "Other"),
        ("settlement.report.created", "Other"),
        ("something.new", "Other"),
        ("", "Other"),
    ] {
        let event = event(event_type, &payload);
        let told = format!("{:?}", event.payload());
        assert!(told.starts_with(group), "{event_type}: {told}");
        assert_eq!(event.event_type().as_str(), event_type);
        assert_eq!(*event.payload_json(), payload);
    }
}

#[test]
fn versions_and_members_that_are_not_known_are_kept() {
    let body = json!({
        "metadata": {"event_type": "payment.request.updated", "event_id": "1",
            "event_version": "v9", "new": 1},
        "payload": {"state": "NEW_STATE", "new": {"deep": [1.5, null]}},
        "new": true,
    });
    let text = body.to_string();
    let event = received(text.as_bytes()).unwrap();
    assert_eq!(event.event_version(), Some("v9"));
    assert_eq!(*event.payload_json(), body["payload"]);
    assert_eq!(event.body(), text.as_bytes());
    let Payload::PaymentRequest(payload) = event.payload() else {
        panic!("{event:?}");
    };
    assert_eq!(payload.state.as_ref().unwrap().as_str(), "NEW_STATE");
}

#[test]
fn members_of_version_1_are_read() {
    let payload = json!({"payment_reference": "p", "merchant_reference": "m", "state": "EXPIRED"});
    let event = event("payment.request.state-change.expired", &payload);
    let Payload::PaymentRequest(payload) = event.payload() else {
        panic!("{event:?}");
    };
    assert_eq!(payload.payment_reference.as_deref(), Some("p"));
    assert_eq!(payload.merchant_reference.as_deref(), Some("m"));
}

#[test]
fn a_payload_of_another_form_is_kept_whole() {
    // Of one of these lengths is the form, whose members could be taken by their order.
    let lists = (0..20).map(|length| json!(vec![Value::Null; length]));
    let odd = [
        json!(null),
        json!("text"),
        json!({"amount": "12,00"}),
        json!({"payment_transaction_id": 7, "currency": "EUR"}),
    ];
    for payload in lists.chain(odd) {
        let event = event("payment.transaction.captured", &payload);
        assert!(matches!(event.payload(), Payload::Other), "{payload}");
        assert_eq!(*event.payload_json(), payload);
    }
    let bare =
        received(br#"{"metadata": {"event_type": "payment.request.updated", "event_id": "1"}}"#);
    assert!(matches!(bare.unwrap().payload(), Payload::Other));
}

#[test]
fn an_odd_member_of_the_metadata_costs_that_member_alone() {
    let body = json!({"metadata": {"event_type": "x", "event_id": "1", "live": "yes",
        "occurred_at": 5, "webhook_id": "w", "event_version": null}, "payload": {}});
    let event = received(body.to_string().as_bytes()).unwrap();
    assert_eq!((event.live(), event.occurred_at()), (None, None));
    assert_eq!(event.webhook_id(), Some("w"));
}

#[test]
fn the_customer_token_of_a_tokenization_is_at_hand() {
    let token = event(COMPLETED, &completed()).customer_token().unwrap();
    assert_eq!(token.unwrap().expose(), "s3cret-customer");
    let odd = json!({"klarna_customer": {"customer_token": "s3cret\n"}});
    let error = event(COMPLETED, &odd).customer_token().unwrap_err();
    assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
}

#[test]
fn nothing_prints_a_secret() {
    let mut payload = completed();
    payload["new"] = json!("s3cret-new");
    payload["shipping"] = json!({"recipient": {"given_name": "s3cret-name"}});
    let event = event(COMPLETED, &payload);
    let tokens = (
        event.session_token().unwrap(),
        event.customer_token().unwrap(),
    );
    let finalize = event.finalize(&account(), &pending("request-1")).unwrap();
    let told = format!(
        "{event:?} {event:#?} {:?} {tokens:?} {:?} {:?} {:?} {finalize:?}",
        event.payload(),
        key(),
        verifier(),
        verifier().keys(),
    );
    assert!(
        told.contains("request-1") && told.contains(KEY_ID),
        "{told}"
    );
    assert!(!told.contains("s3cret"), "{told}");
}

#[test]
fn no_error_prints_signature_key_or_body() {
    let body = br#"{"s3cret-body": 1}"#;
    let signature = key().sign(body);
    let wrong = key().sign(b"");
    let failures = [
        verifier().verify_parts("s3cret-id", &signature, body),
        verifier().verify_parts(KEY_ID, "s3cret-signature", body),
        verifier().verify_parts(KEY_ID, &wrong, body),
        verifier().verify_parts(KEY_ID, &signature, body),
        verifier()
            .max_body_bytes(3)
            .verify_parts(KEY_ID, &signature, body),
        verifier().verify(&headers(&[(SIGNING_KEY_ID, "s3cret-id")]), body),
    ];
    for failure in failures {
        let error = failure.unwrap_err();
        let told = format!("{error} {error:?}");
        for marked in ["s3cret", &signature, &wrong] {
            assert!(!told.contains(marked), "{told}");
        }
    }
}

#[test]
fn the_retry_window_is_the_sum_of_klarnas_waits() {
    let (hours, minutes, seconds) = (21, 17, 10);
    assert_eq!(
        RETRY_WINDOW.as_secs(),
        (hours * 60 + minutes) * 60 + seconds
    );
}
