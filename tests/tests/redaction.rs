//! What the generated types print, over every member of the document.

use std::{error::Error as _, fmt::Debug, path::Path, sync::LazyLock};

use klarna_gen::types;
use klarna_sdk::{ApiKey, Client};
use klarna_tests::{Answer, Full, KEY, Spot, Stub};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use xtask::{document::Document, overlay, pipeline};

const MARK: &str = "MARK";

/// The document with the marks that the generator takes.
fn document() -> &'static Value {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
        let read = |name: &str| {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
            Document::read(&folder.join(name)).unwrap()
        };
        let mut document = read("klarna-network.yaml");
        overlay::apply(&read("overlay.yaml"), &mut document).unwrap();
        pipeline::with_types(document).unwrap()
    });
    &DOCUMENT
}

fn printed<T: DeserializeOwned + Debug>(value: &Value) -> String {
    let read: T = serde_json::from_value(value.clone()).unwrap();
    format!("{read:?} {read:#?}")
}

/// Puts a mark at each place that `is_marked`, one after the other; returns the places that print
/// it, and how many there were.
fn leaks<T: DeserializeOwned + Debug>(
    schema: &str,
    choice: usize,
    is_marked: impl Fn(&Spot) -> bool,
) -> (Vec<String>, usize) {
    let full = Full::of(document(), schema, choice);
    let (mut leaks, mut marked) = (Vec::new(), 0);
    for spot in full.spots.iter().filter(|spot| is_marked(spot)) {
        let mark = match spot.schema["type"].as_str() {
            Some("string") => json!(MARK),
            Some("object") if spot.keyword("properties").is_none() => json!({ MARK: MARK }),
            _ => continue,
        };
        marked += 1;
        if printed::<T>(&full.with(spot, mark)).contains(MARK) {
            leaks.push(format!("{schema}{}", spot.pointer));
        }
    }
    (leaks, marked)
}

/// Marks every component, one place after the other.
fn assert_unprinted(least: usize, is_marked: impl Fn(&Spot) -> bool) {
    let (mut leaked, mut marked) = (Vec::new(), 0);
    macro_rules! mark {
        ($($name:ident $kind:ident,)*) => {
            $(for choice in [0, 1] {
                let (found, count) = leaks::<types::$name>(stringify!($name), choice, &is_marked);
                leaked.extend(found);
                marked += count;
            })*
        };
    }
    klarna_gen::for_each_component!(mark);
    assert!(leaked.is_empty(), "{leaked:#?}");
    assert!(marked >= least, "only {marked} places were marked");
}

#[test]
fn what_the_overlay_marks_is_never_printed() {
    assert_unprinted(40, |spot| spot.keyword("x-sensitive").is_some());
}

#[test]
fn what_grants_something_is_never_printed() {
    const SECRETS: &[&str] = &[
        "klarna_network_session_token",
        "payment_token",
        "customer_token",
        "customer_token_id",
        "signing_key",
    ];
    assert_unprinted(20, |spot| SECRETS.contains(&spot.member()));
}

#[test]
fn what_tells_of_a_person_is_never_printed() {
    const PERSONAL: &[&str] = &[
        "given_name",
        "family_name",
        "email",
        "phone",
        "date_of_birth",
        "street_address2",
        "postal_code",
        "account_identifier",
        "device_identifier",
        "user_agent",
        "ip_address",
        "customer_profile",
        "klarna_network_data",
        "interoperability_data",
        "additional_data",
    ];
    assert_unprinted(30, |spot| PERSONAL.contains(&spot.member()));
}

#[test]
fn free_text_of_the_server_is_never_printed() {
    const FREE: &[&str] = &["error_message", "reason"];
    assert_unprinted(3, |spot| FREE.contains(&spot.member()));
}

/// Every text of a value is a mark.
fn marked(value: &mut Value) {
    match value {
        Value::String(text) => *text = MARK.to_owned(),
        Value::Array(items) => items.iter_mut().for_each(marked),
        Value::Object(members) => members.values_mut().for_each(marked),
        _ => {}
    }
}

/// Sends an operation that is answered with secrets and one member that is off; returns what its
/// errors print.
macro_rules! told {
    ($operation:ident $(.$parameter:ident($value:expr))*, $schema:literal, $off:literal) => {{
        let mut answer = Full::of(document(), $schema, 0).value;
        marked(&mut answer);
        answer[$off] = json!([MARK]);
        let stub = Stub::new([Answer::json(200, &answer.to_string())]);
        let client = Client::builder()
            .api_key(ApiKey::new(KEY).unwrap())
            .base_url(stub.base_url())
            .build()
            .unwrap();
        let mut told = String::new();
        let call = client.operation().send(async |generated| {
            let sent = generated.$operation()$(.$parameter($value))*.send().await;
            if let Err(error) = &sent {
                told = format!("{error} {error:?} {error:#?}");
            }
            sent
        });
        let error = call.await.expect_err($schema);
        let mut texts = vec![told, format!("{error} {error:?} {error:#?}")];
        let mut source = error.source();
        while let Some(cause) = source {
            texts.push(format!("{cause} {cause:?}"));
            source = cause.source();
        }
        ($schema, texts)
    }};
}

#[tokio::test]
async fn an_error_about_an_answer_with_secrets_prints_nothing_of_it() {
    let request = types::AuthorizePaymentRequest::new("EUR");
    for (schema, texts) in [
        told!(
            create_signing_key.klarna_idempotency_key("key-1"),
            "SigningKey",
            "signing_key"
        ),
        told!(
            read_payment_request_for_own_account.payment_request_id("r1"),
            "PaymentRequest",
            "state_context"
        ),
        told!(
            authorize_payment_for_own_account
                .klarna_idempotency_key("key-2")
                .body(request),
            "AuthorizePaymentResponse",
            "customer_token_response"
        ),
        told!(
            read_payment_transaction_for_own_account.payment_transaction_id("t1"),
            "PaymentTransaction",
            "payment_transaction_reference"
        ),
    ] {
        for text in texts {
            assert!(!text.is_empty() && !text.contains(MARK), "{schema}: {text}");
        }
    }
}
