//! Why a webhook isn't taken.

use std::{borrow::Cow, fmt};

/// An error of this module: what was received isn't a signed event.
///
/// Answer it with 400, the status that Klarna documents, and with nothing else:
/// [`kind`](Self::kind) and the text are for your logs. They hold nothing of the signature, the
/// key or the body, and don't tell how much of a signature was right.
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::{SigningKey, Verifier, WebhookErrorKind};
///
/// let key = SigningKey::new("key-1", "example")?;
/// let error = Verifier::new(key).verify_parts("key-2", "00", b"{}").unwrap_err();
/// assert_eq!(error.kind(), WebhookErrorKind::UnknownKey);
/// assert!(!error.is_authentic());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebhookError {
    kind: WebhookErrorKind,
    message: Cow<'static, str>,
}

/// Why a webhook isn't taken; told by [`WebhookError::kind`].
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::{WebhookError, WebhookErrorKind};
///
/// /// Whether somebody should look at the keys.
/// fn is_about_keys(error: &WebhookError) -> bool {
///     matches!(error.kind(), WebhookErrorKind::UnknownKey | WebhookErrorKind::WrongSignature)
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebhookErrorKind {
    /// The body is longer than the limit. It wasn't looked at.
    BodyTooLarge,
    /// `Klarna-Signature` or `Klarna-Signing-Key-Id` isn't there.
    MissingHeader,
    /// One of the two headers is there twice, or isn't visible ASCII.
    UnreadableHeader,
    /// There is no key with the id that the request names. Klarna may have begun to sign with a key
    /// that isn't added here yet: answered with 400, it sends the event again.
    UnknownKey,
    /// The signature isn't 64 hexadecimal digits.
    MalformedSignature,
    /// The signature isn't the one of this body with this key.
    WrongSignature,
    /// The body is signed and isn't JSON.
    NotJson,
    /// The body is signed, and isn't an event: it has no `metadata` with the texts `event_type` and
    /// `event_id`.
    NotAnEvent,
}

impl WebhookError {
    pub(super) fn new(kind: WebhookErrorKind, message: impl Into<Cow<'static, str>>) -> Self {
        Self {
            kind,
            message: message.into(),
        }
    }

    /// Returns why the webhook isn't taken.
    #[must_use]
    pub fn kind(&self) -> WebhookErrorKind {
        self.kind
    }

    /// Returns whether the signature is right, so that the body comes from Klarna and can't be
    /// read.
    ///
    /// Keep the body of such a request: it says something that this version doesn't understand, and
    /// Klarna stops repeating it after [`RETRY_WINDOW`](super::RETRY_WINDOW).
    #[must_use]
    pub fn is_authentic(&self) -> bool {
        matches!(
            self.kind,
            WebhookErrorKind::NotJson | WebhookErrorKind::NotAnEvent
        )
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for WebhookError {}
