//! Webhooks: what is signed, and what only looks like it.

use http::{HeaderMap, HeaderValue};
use klarna_sdk::webhook::{SIGNATURE, SIGNING_KEY_ID, SigningKey, Verifier};

/// Takes the bytes for a body that Klarna signed, and for all of a request that somebody else sent.
pub(crate) fn run(data: &[u8]) {
    let key = SigningKey::new("key-1", "s3cret-key").expect("it is one");
    let verifier = Verifier::new(key.clone());
    match verifier.verify_parts("key-1", &key.sign(data), data) {
        Ok(event) => {
            assert_eq!(event.body(), data);
            assert!(!event.event_id().is_empty());
            let told = (
                event.payload(),
                event.payment_request_id(),
                event.occurred_at(),
            );
            let tokens = (event.session_token(), event.customer_token());
            assert!(!format!("{event:?} {told:?} {tokens:?}").is_empty());
        }
        Err(error) => assert!(error.is_authentic(), "{error}"),
    }

    let mut parts = data.splitn(3, |byte| *byte == b'\n');
    let mut part = || parts.next().unwrap_or_default();
    let mut headers = HeaderMap::new();
    for name in [SIGNING_KEY_ID, SIGNATURE] {
        if let Ok(value) = HeaderValue::from_bytes(part()) {
            headers.append(name, value);
        }
    }
    if let Err(error) = verifier.verify(&headers, part()) {
        assert!(!error.to_string().contains("s3cret"), "{error}");
    } else {
        panic!("nobody else has the key");
    }
}
