//! Webhooks: Klarna tells what happened to a payment by calling your server.
//!
//! 1. Create a signing key at Klarna, keep it as you keep a password, and put it into
//!    [`SigningKeys`].
//! 2. [`Verifier::verify`] takes headers and body of a request, holds the signature against the key
//!    that the request names, and returns the [`Event`]. Give it the bytes of the body as they
//!    arrived: JSON that was read and written again has another signature.
//! 3. Klarna repeats a delivery until it is acknowledged, and may repeat one that was: [`SeenEvents`]
//!    tells the first from the others.
//! 4. From the event `payment.request.state-change.completed`, [`Event::finalize`] leads to the
//!    final authorization.
//!
//! The example `webhook_server` in this project's repository does all of it with axum.
//!
//! # What to answer
//!
//! | outcome | status |
//! | --- | --- |
//! | the event is processed, or stored | 200, 201, 202 or 204 |
//! | [`WebhookError`] | 400 |
//! | the event can't be processed now | 500 or 503: Klarna sends it again |
//!
//! Answer promptly, and with an empty body. Klarna repeats a delivery that isn't acknowledged 10
//! seconds, 2 minutes, 15 minutes, 3 hours, 6 hours and 12 hours later, and then gives up: see
//! [`RETRY_WINDOW`].
//!
//! # What is documented and what isn't
//!
//! Klarna documents the headers, HMAC-SHA256 over the raw body and the fields of `metadata`. That
//! the digest is written in hexadecimal is known from integrations, and that the bytes of the key's
//! text are the key is inferred. No signature covers a time, so that an old request can be replayed
//! with its signature: remembering `event_id` is what protects from it.
//!
//! # Examples
//!
//! ```
//! use klarna_sdk::webhook::{Claimed, Payload, SeenEvents, SigningKeys, Verifier};
//!
//! # struct Request<'a> { headers: &'a http::HeaderMap, body: &'a [u8] }
//! # fn store(_: &str) {}
//! // Made once, shared by all requests.
//! # fn setup(keys: SigningKeys) -> (Verifier, SeenEvents) {
//! let verifier = Verifier::new(keys);
//! let seen = SeenEvents::new(100_000);
//! # (verifier, seen)
//! # }
//!
//! fn receive(verifier: &Verifier, seen: &SeenEvents, request: Request<'_>) -> u16 {
//!     let Ok(event) = verifier.verify(request.headers, request.body) else {
//!         return 400;
//!     };
//!     let claim = match seen.claim(event.event_id()) {
//!         Claimed::First(claim) => claim,
//!         Claimed::InProgress => return 503,
//!         Claimed::Done => return 200,
//!     };
//!     match event.payload() {
//!         Payload::PaymentTransaction(payment) => store(payment.payment_transaction_id.as_deref().unwrap_or("?")),
//!         _ => println!("not used here: {}", event.event_type()),
//!     }
//!     claim.done();
//!     200
//! }
//! ```

use std::time::Duration;

use http::{HeaderMap, HeaderName};

mod error;
mod event;
mod keys;
mod seen;
#[cfg(test)]
mod tests;

pub use error::{WebhookError, WebhookErrorKind};
pub use event::{Event, Payload};
pub use keys::{SigningKey, SigningKeys};
pub use seen::{Claim, Claimed, SeenEvents};

/// Names the header with the signature.
pub const SIGNATURE: HeaderName = HeaderName::from_static("klarna-signature");

/// Names the header with the id of the key.
pub const SIGNING_KEY_ID: HeaderName = HeaderName::from_static("klarna-signing-key-id");

/// For how long an event may arrive again: the sum of Klarna's waits of 10 seconds, 2 minutes, 15
/// minutes, 3 hours, 6 hours and 12 hours, which is 21 hours, 17 minutes and 10 seconds.
///
/// The time that each delivery takes comes on top. Inferred: a wait begins when the delivery before
/// failed.
pub const RETRY_WINDOW: Duration =
    Duration::from_secs(10 + 2 * 60 + 15 * 60 + (3 + 6 + 12) * 60 * 60);

/// Decides whether a request comes from Klarna, and reads the event in it.
///
/// Cheap to clone; clones share the keys.
///
/// # Examples
///
/// ```
/// use http::HeaderMap;
/// use klarna_sdk::webhook::{SIGNATURE, SIGNING_KEY_ID, SigningKey, Verifier};
///
/// let key = SigningKey::new("key-1", "example")?;
/// let verifier = Verifier::new(key.clone());
///
/// let body = br#"{"metadata": {"event_type": "payment.request.updated", "event_id": "1"}}"#;
/// let mut headers = HeaderMap::new();
/// headers.insert(SIGNING_KEY_ID, "key-1".parse()?);
/// headers.insert(SIGNATURE, key.sign(body).parse()?);
///
/// assert_eq!(verifier.verify(&headers, body)?.event_type().as_str(), "payment.request.updated");
/// assert!(verifier.verify(&headers, b"{}").is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Verifier {
    keys: SigningKeys,
    max_body_bytes: usize,
}

impl Verifier {
    /// How long a body may be when nothing else is said: 1 MiB. The longest of the documented events
    /// hold a session token, of at most 8 KiB.
    pub const MAX_BODY_BYTES: usize = 1024 * 1024;

    /// Verifies with these keys, or with one. They may change at any time, see [`SigningKeys`].
    #[must_use]
    pub fn new(keys: impl Into<SigningKeys>) -> Self {
        Self {
            keys: keys.into(),
            max_body_bytes: Self::MAX_BODY_BYTES,
        }
    }

    /// Sets how many bytes a body may have; a longer one isn't even hashed.
    ///
    /// The server should stop reading there as well: the body is in memory when it gets here.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::webhook::{SigningKey, Verifier, WebhookErrorKind};
    ///
    /// let verifier = Verifier::new(SigningKey::new("key-1", "example")?).max_body_bytes(1_000);
    /// let error = verifier.verify_parts("key-1", "00", &[b' '; 1_001]).unwrap_err();
    /// assert_eq!(error.kind(), WebhookErrorKind::BodyTooLarge);
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    #[must_use]
    pub fn max_body_bytes(mut self, bytes: usize) -> Self {
        self.max_body_bytes = bytes;
        self
    }

    /// Returns the keys, to add and remove some.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::webhook::{SigningKey, Verifier};
    ///
    /// let verifier = Verifier::new(SigningKey::new("key-1", "example")?);
    /// verifier.keys().insert(SigningKey::new("key-2", "another example")?);
    /// assert_eq!(verifier.keys().ids(), ["key-1", "key-2"]);
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    #[must_use]
    pub fn keys(&self) -> &SigningKeys {
        &self.keys
    }

    /// Returns the event when the request is signed with one of the keys.
    ///
    /// The signature alone decides: whatever Klarna signed is returned, with unknown event types,
    /// versions and members.
    ///
    /// `body` is what arrived, byte by byte.
    ///
    /// # Errors
    ///
    /// The headers or the signature aren't right, the body is longer than the limit, or it isn't an
    /// event: [`WebhookError::kind`] tells which.
    pub fn verify(&self, headers: &HeaderMap, body: &[u8]) -> Result<Event, WebhookError> {
        let id = header(headers, &SIGNING_KEY_ID)?;
        let signature = header(headers, &SIGNATURE)?;
        self.verify_parts(id, signature, body)
    }

    /// Returns the event, like [`verify`](Self::verify), given the values of the two headers
    /// `Klarna-Signing-Key-Id` and `Klarna-Signature`, for servers with another type of headers.
    ///
    /// # Errors
    ///
    /// Those of [`verify`](Self::verify).
    pub fn verify_parts(
        &self,
        signing_key_id: &str,
        signature: &str,
        body: &[u8],
    ) -> Result<Event, WebhookError> {
        if body.len() > self.max_body_bytes {
            let limit = self.max_body_bytes;
            return Err(WebhookError::new(
                WebhookErrorKind::BodyTooLarge,
                format!("the body of the webhook is longer than {limit} bytes"),
            ));
        }
        let key = self.keys.get(signing_key_id).ok_or_else(|| {
            WebhookError::new(
                WebhookErrorKind::UnknownKey,
                "there is no signing key with the id that the webhook names",
            )
        })?;
        // Klarna is known to write lower case, from integrations alone. Upper case names the same
        // bytes: refusing it would protect from nothing and could cost events.
        let mut bytes = [0; 32];
        let written = base16ct::mixed::decode(signature, &mut bytes).map(<[u8]>::len);
        if written != Ok(bytes.len()) {
            return Err(WebhookError::new(
                WebhookErrorKind::MalformedSignature,
                "the signature of the webhook must be 64 hexadecimal digits",
            ));
        }
        if !key.signed(body, &bytes) {
            return Err(WebhookError::new(
                WebhookErrorKind::WrongSignature,
                "the signature of the webhook is not the one of its body",
            ));
        }
        Event::read(body)
    }
}

/// Takes the one value of a header: of two, a proxy might have checked the other.
fn header<'a>(headers: &'a HeaderMap, name: &HeaderName) -> Result<&'a str, WebhookError> {
    let mut values = headers.get_all(name).iter();
    let value = values.next().ok_or_else(|| {
        WebhookError::new(
            WebhookErrorKind::MissingHeader,
            format!("the webhook has no header {name}"),
        )
    })?;
    match (value.to_str(), values.next()) {
        (Ok(text), None) => Ok(text),
        _ => Err(WebhookError::new(
            WebhookErrorKind::UnreadableHeader,
            format!("the header {name} of the webhook must be there once, in visible ASCII"),
        )),
    }
}
