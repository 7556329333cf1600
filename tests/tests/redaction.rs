//! What the generated types print, over every member of the document.

use std::{fmt::Debug, path::Path};

use klarna_gen::types;
use klarna_tests::{Full, Spot};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use xtask::{document::Document, overlay};

const MARK: &str = "MARK";

/// The document with the marks that the generator takes.
fn document() -> Value {
    let read = |name: &str| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../openapi");
        Document::read(&folder.join(name)).unwrap()
    };
    let mut document = read("klarna-network.yaml");
    overlay::apply(&read("overlay.yaml"), &mut document).unwrap();
    document.value
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
    let full = Full::of(&document(), schema, choice);
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

fn assert_unprinted(least: usize, is_marked: impl Fn(&Spot) -> bool) {
    let found = [
        leaks::<types::AuthorizePaymentRequest>("AuthorizePaymentRequest", 0, &is_marked),
        leaks::<types::AuthorizePaymentResponse>("AuthorizePaymentResponse", 0, &is_marked),
        leaks::<types::AuthorizePaymentResponse>("AuthorizePaymentResponse", 1, &is_marked),
        leaks::<types::ErrorResponse>("ErrorResponse", 0, &is_marked),
    ];
    let marked: usize = found.iter().map(|(_, marked)| marked).sum();
    let leaks: Vec<String> = found.into_iter().flat_map(|(leaks, _)| leaks).collect();
    assert!(leaks.is_empty(), "{leaks:#?}");
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
    ];
    assert_unprinted(5, |spot| SECRETS.contains(&spot.member()));
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
