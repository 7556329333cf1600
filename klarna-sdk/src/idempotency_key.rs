//! The key under which Klarna carries out a call once.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Serialize};
use uuid::{Uuid, uuid};

use crate::conversions::from_text;
use crate::error::Error;
use crate::identifier::check_header_value;

/// Makes a call safe to repeat: Klarna answers a repeated key with the first result instead of
/// acting again.
///
/// Klarna honours a key for 24 hours, on every POST and PATCH, and recommends UUIDv5 (source:
/// "Idempotency" in Klarna's documentation).
/// After 24 hours the same key starts a new attempt, which may charge the customer a second time.
///
/// Without a key of your own, this crate derives one from what identifies the call, such as
/// `payment_transaction_reference`.
/// So the same reference gives the same key on every attempt, in every process; and a **new attempt
/// to pay needs a new `payment_transaction_reference`**, or a key of your own.
/// With the old one Klarna would replay the first result, and a declined payment would stay
/// declined whatever else has changed.
///
/// A key is not a secret: it is shown in clear, and in serde it is text, checked when it is read.
///
/// # Examples
///
/// ```
/// use klarna_sdk::IdempotencyKey;
///
/// let key = IdempotencyKey::new("0b0e6cd4-6d3c-5b6a-8f0e-1d2f4e0b7a11")?;
/// assert_eq!(key.to_string(), "0b0e6cd4-6d3c-5b6a-8f0e-1d2f4e0b7a11");
///
/// assert!(IdempotencyKey::new("order 1").is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct IdempotencyKey(Arc<str>);

impl IdempotencyKey {
    /// The largest number of characters; Klarna documents none for this header, and 255 for its
    /// identifiers.
    pub const MAX_CHARACTERS: usize = 255;

    /// Takes a key of your own: unique for each thing to be done, the same each time it is tried.
    ///
    /// # Errors
    ///
    /// The text is empty, longer than 255 characters, or holds anything but visible ASCII.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::IdempotencyKey;
    ///
    /// assert!(IdempotencyKey::new("order-1-attempt-2").is_ok());
    /// assert!(IdempotencyKey::new("").is_err());
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        check_header_value("idempotency_key", &text, Self::MAX_CHARACTERS)?;
        Ok(Self(text.into()))
    }

    /// Returns the key as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Derives the key of a call from what identifies it: a UUIDv5 in [`NAMESPACE`].
    ///
    /// Each part enters the name after its length in bytes (64 bits, big-endian), so that
    /// `["ab", "c"]` and `["a", "bc"]` differ.
    /// The result must never change between versions: a program updated between two attempts would
    /// pay twice.
    pub(crate) fn derive(parts: &[&str]) -> Self {
        let length = parts.iter().map(|part| 8 + part.len()).sum();
        // Most names fit here.
        let mut room = [0; 512];
        let key = match room.get_mut(..length) {
            Some(name) => Self::named(name, parts),
            None => Self::named(&mut vec![0; length], parts),
        };
        let mut text = Uuid::encode_buffer();
        let text: &str = key.hyphenated().encode_lower(&mut text);
        Self(text.into())
    }

    /// Writes the name into the room for it, which is as long, and derives the key from it.
    fn named(name: &mut [u8], parts: &[&str]) -> Uuid {
        let mut rest = &mut *name;
        for part in parts {
            let length = (part.len() as u64).to_be_bytes();
            for bytes in [&length[..], part.as_bytes()] {
                let (place, after) = std::mem::take(&mut rest).split_at_mut(bytes.len());
                place.copy_from_slice(bytes);
                rest = after;
            }
        }
        Uuid::new_v5(&NAMESPACE, name)
    }
}

from_text!(IdempotencyKey);

impl From<IdempotencyKey> for String {
    fn from(key: IdempotencyKey) -> Self {
        key.as_str().to_owned()
    }
}

impl fmt::Display for IdempotencyKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Keeps derived keys apart from those of other programs: the UUIDv5 of
/// `https://docs.rs/klarna-sdk/idempotency-key` in the URL namespace.
const NAMESPACE: Uuid = uuid!("715c0851-4257-5848-9ca5-1781442fcf63");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_namespace_is_what_its_documentation_says() {
        let text = b"https://docs.rs/klarna-sdk/idempotency-key";
        assert_eq!(NAMESPACE, Uuid::new_v5(&Uuid::NAMESPACE_URL, text));
    }

    /// The expected keys were computed by another implementation (Python's hashlib and uuid).
    #[test]
    fn derived_keys_never_change() {
        assert_eq!(
            IdempotencyKey::derive(&["ab", "c"]).as_str(),
            "f522ea15-d5e7-54b2-b113-c193511d0686"
        );
        assert_eq!(
            IdempotencyKey::derive(&[]).as_str(),
            "139f59bf-0341-550b-a42e-d5c506e85830"
        );
    }

    #[test]
    fn parts_split_at_another_place_give_another_key() {
        assert_ne!(
            IdempotencyKey::derive(&["ab", "c"]),
            IdempotencyKey::derive(&["a", "bc"])
        );
    }

    #[test]
    fn an_empty_part_counts() {
        assert_ne!(IdempotencyKey::derive(&[]), IdempotencyKey::derive(&[""]));
        assert_ne!(
            IdempotencyKey::derive(&["a"]),
            IdempotencyKey::derive(&["a", ""])
        );
    }

    #[test]
    fn a_part_that_imitates_a_length_prefix_gives_another_key() {
        assert_ne!(
            IdempotencyKey::derive(&["a", "b"]),
            IdempotencyKey::derive(&["a\0\0\0\0\0\0\0\u{1}b"])
        );
    }

    #[test]
    fn a_derived_key_is_a_uuid_of_version_5_that_new_accepts() {
        let key = IdempotencyKey::derive(&["å", "payment"]);
        assert_eq!(Uuid::parse_str(key.as_str()).unwrap().get_version_num(), 5);
        assert_eq!(IdempotencyKey::new(key.as_str()).unwrap(), key);
    }

    #[test]
    fn a_key_has_1_to_255_characters() {
        assert!(IdempotencyKey::new("").is_err());
        assert!(IdempotencyKey::new("k").is_ok());
        assert!(IdempotencyKey::new("k".repeat(255)).is_ok());
        assert!(IdempotencyKey::new("k".repeat(256)).is_err());
    }

    #[test]
    fn what_a_header_cannot_carry_is_refused() {
        for text in [" ", "a b", "a\n", "a\r\nX-Injected: b", "\0", "clé"] {
            assert!(IdempotencyKey::new(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn debug_and_display_show_the_key() {
        let key = IdempotencyKey::new("order-1").unwrap();
        assert_eq!(
            format!("{key} {key:?}"),
            r#"order-1 IdempotencyKey("order-1")"#
        );
    }

    #[test]
    fn serde_writes_text_and_checks_what_it_reads() {
        let key = IdempotencyKey::new("order-1").unwrap();
        assert_eq!(serde_json::to_string(&key).unwrap(), r#""order-1""#);
        assert_eq!(
            serde_json::from_str::<IdempotencyKey>(r#""order-1""#).unwrap(),
            key
        );
        assert!(serde_json::from_str::<IdempotencyKey>(r#""order 1""#).is_err());
    }
}
