//! The keys that Klarna signs with.

use std::{
    collections::HashMap,
    fmt,
    sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard},
};

use hmac::{Hmac, KeyInit as _, Mac as _};
use sha2::Sha256;

use crate::{
    Error,
    generated::{CreatedSigningKey, Secret},
    identifier::{check_header_value, check_identifier},
};

/// A key that Klarna signs webhooks with, and its id.
///
/// Klarna shows a key once, in the answer to `createSigningKey`. Whoever holds it can make events
/// that look like Klarna's, so treat it as a secret: `Debug` shows the id alone, and what is kept of
/// the key is overwritten in memory when the last clone is dropped. Cheap to clone.
///
/// Inferred: the bytes of the text, as Klarna shows it, are the key of the HMAC. Klarna's
/// documentation names no other encoding.
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::SigningKey;
///
/// let key = SigningKey::new("krn:partner:global:notification:signing-key:1", "example")?;
/// assert!(!format!("{key:?}").contains("example"));
///
/// // Read from a file together with the end of its line: refused rather than repaired.
/// assert!(SigningKey::new("key-1", "example\n").is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone)]
pub struct SigningKey(Arc<Inner>);

struct Inner {
    id: Box<str>,
    /// Has taken in the key and nothing else; overwritten when dropped.
    mac: Hmac<Sha256>,
}

impl SigningKey {
    /// The largest number of characters of a key; far above what HMAC-SHA256 makes use of.
    pub const MAX_CHARACTERS: usize = 1024;

    /// Takes id and key as Klarna gave them.
    ///
    /// # Errors
    ///
    /// - the id is empty, longer than 255 characters, or can't be the value of a header
    /// - the key is empty, longer than 1024 characters, begins or ends with whitespace, or holds a
    ///   control character
    ///
    /// The error never holds the key.
    pub fn new(id: impl Into<String>, key: impl Into<String>) -> Result<Self, Error> {
        Self::checked(id.into(), Secret::new(key))
    }

    fn checked(id: String, key: Secret) -> Result<Self, Error> {
        check_header_value("signing_key_id", &id, 255)?;
        let text = key.expose();
        if text.trim().len() != text.len() {
            return Err(Error::invalid_input(
                "signing_key",
                "must not begin or end with whitespace, such as the newline at the end of a file",
            ));
        }
        check_identifier("signing_key", text, Self::MAX_CHARACTERS)?;
        let mac = Hmac::new_from_slice(text.as_bytes())
            .map_err(|_| Error::invalid_input("signing_key", "must be the key of an HMAC"))?;
        Ok(Self(Arc::new(Inner { id: id.into(), mac })))
    }

    /// Returns the id, which `Klarna-Signing-Key-Id` carries.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.id
    }

    /// Signs a body as Klarna does: the value of `Klarna-Signature`, in lower case.
    ///
    /// For tests of your own endpoint.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::webhook::{SigningKey, Verifier};
    ///
    /// let key = SigningKey::new("key-1", "example")?;
    /// let body = br#"{"metadata": {"event_type": "payment.request.updated", "event_id": "1"}}"#;
    /// let signature = key.sign(body);
    ///
    /// let event = Verifier::new(key).verify_parts("key-1", &signature, body)?;
    /// assert_eq!(event.event_id(), "1");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn sign(&self, body: &[u8]) -> String {
        base16ct::lower::encode_string(&self.mac(body).finalize().into_bytes())
    }

    /// Compares in constant time.
    pub(super) fn signed(&self, body: &[u8], signature: &[u8; 32]) -> bool {
        self.mac(body).verify_slice(signature).is_ok()
    }

    fn mac(&self, body: &[u8]) -> Hmac<Sha256> {
        self.0.mac.clone().chain_update(body)
    }
}

impl TryFrom<CreatedSigningKey> for SigningKey {
    type Error = Error;

    /// Takes what `createSigningKey` answered.
    ///
    /// # Errors
    ///
    /// Id or key is missing, as in the answers to all other operations, or [`SigningKey::new`]
    /// refuses it.
    fn try_from(created: CreatedSigningKey) -> Result<Self, Error> {
        let missing = |field: &str| Error::invalid_input(field, "must be there");
        let id = created.signing_key_id;
        let key = created.signing_key;
        Self::checked(
            id.ok_or_else(|| missing("signing_key_id"))?,
            key.ok_or_else(|| missing("signing_key"))?,
        )
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey")
            .field("id", &self.id())
            .finish_non_exhaustive()
    }
}

/// The signing keys in use, found by their ids.
///
/// Cheap to clone, and all clones are the same set: a key that is added or removed through one is
/// known to the others, and to the [`Verifier`](super::Verifier)s that hold it, from the next
/// request on.
///
/// To rotate, create a key at Klarna, [`insert`](Self::insert) it in every process, and only then
/// update the webhook to sign with it. [`remove`](Self::remove) the old key after
/// [`RETRY_WINDOW`](super::RETRY_WINDOW), because Klarna may still repeat what the old key signed.
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::{SigningKey, SigningKeys};
///
/// let keys = SigningKeys::from(SigningKey::new("key-1", "example-1")?);
/// keys.insert(SigningKey::new("key-2", "example-2")?);
/// assert_eq!(keys.ids(), ["key-1", "key-2"]);
///
/// keys.remove("key-1");
/// assert_eq!(keys.ids(), ["key-2"]);
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct SigningKeys(Arc<RwLock<HashMap<Box<str>, SigningKey>>>);

impl SigningKeys {
    /// Begins without a key.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a key; returns the one that had its id.
    pub fn insert(&self, key: SigningKey) -> Option<SigningKey> {
        self.write().insert(key.id().into(), key)
    }

    /// Removes a key and returns it, when it was there.
    pub fn remove(&self, id: &str) -> Option<SigningKey> {
        self.write().remove(id)
    }

    /// Puts other keys in the place of all, such as those that a secret store holds now.
    ///
    /// No request sees a part of the old and a part of the new keys.
    pub fn replace(&self, keys: impl IntoIterator<Item = SigningKey>) {
        let keys = by_id(keys);
        *self.write() = keys;
    }

    /// Returns the ids of all keys, sorted.
    #[must_use]
    pub fn ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = self.read().keys().map(|id| String::from(&**id)).collect();
        ids.sort();
        ids
    }

    pub(super) fn get(&self, id: &str) -> Option<SigningKey> {
        self.read().get(id).cloned()
    }

    // Nothing can panic while a lock is held, and a map is sound after a panic elsewhere.
    fn read(&self) -> RwLockReadGuard<'_, HashMap<Box<str>, SigningKey>> {
        self.0.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn write(&self) -> RwLockWriteGuard<'_, HashMap<Box<str>, SigningKey>> {
        self.0.write().unwrap_or_else(PoisonError::into_inner)
    }
}

fn by_id(keys: impl IntoIterator<Item = SigningKey>) -> HashMap<Box<str>, SigningKey> {
    keys.into_iter().map(|key| (key.id().into(), key)).collect()
}

impl FromIterator<SigningKey> for SigningKeys {
    fn from_iter<I: IntoIterator<Item = SigningKey>>(keys: I) -> Self {
        Self(Arc::new(RwLock::new(by_id(keys))))
    }
}

impl From<SigningKey> for SigningKeys {
    fn from(key: SigningKey) -> Self {
        Self::from_iter([key])
    }
}

impl fmt::Debug for SigningKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKeys").field(&self.ids()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(id: &str, text: &str) -> SigningKey {
        SigningKey::new(id, text).unwrap()
    }

    /// Computed with the `hmac` and `hashlib` of Python 3.
    const KNOWN: [(&str, &[u8], &str); 6] = [
        (
            "Jefe",
            b"what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
        ),
        (
            "example-signing-key",
            b"",
            "574a0434ffaa1ec6e293b7ac136dd7762789ca1467e4ac0d5b1b16f885a3378a",
        ),
        (
            "example-signing-key",
            b"{\"metadata\":{\"event_type\":\"payment.request.updated\",\"event_id\":\"1\"}}",
            "c84e7f889be5772e021e1c7d0529805a0e85b0544b71a4dbe54282f3158a9645",
        ),
        (
            "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
            b"\x00\x01\x02\xff\xfe",
            "c8a8a41fc5473df730b32399da3719057e158e66af86ebe0039d1e84f7edfa09",
        ),
        (
            "kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk",
            b"line\r\nline\n",
            "1165a3efcbf776fe06076c525ac0db0b085ea949d461c45b1ab7543034e2422f",
        ),
        (
            "schlüssel",
            b"pay\xc3\xa9",
            "639885e29632466c9d8e6f26353ab47571643d551f918e97b02d942d3e029708",
        ),
    ];

    #[test]
    fn signatures_are_those_of_another_implementation() {
        for (text, body, signature) in KNOWN {
            assert_eq!(key("id", text).sign(body), signature, "{text:.8}");
        }
    }

    #[test]
    fn one_changed_bit_of_signature_or_body_is_found() {
        let key = key("id", "secret");
        let body = b"{}".to_vec();
        let mut signature = [0; 32];
        base16ct::lower::decode(key.sign(&body), &mut signature).unwrap();
        assert!(key.signed(&body, &signature));
        for bit in 0..256 {
            let mut changed = signature;
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.signed(&body, &changed), "bit {bit}");
        }
        for bit in 0..16 {
            let mut changed = body.clone();
            changed[bit / 8] ^= 1 << (bit % 8);
            assert!(!key.signed(&changed, &signature), "bit {bit}");
        }
    }

    #[test]
    fn a_key_that_cannot_be_one_is_refused_by_rule_and_never_repeated() {
        let long = "s3cret".repeat(200);
        for (text, rule) in [
            ("", "must not be empty"),
            ("s3cret\n", "begin or end with whitespace"),
            (" s3cret", "begin or end with whitespace"),
            ("s3\0cret", "control characters"),
            (long.as_str(), "at most 1024 characters"),
        ] {
            let error = SigningKey::new("id", text).unwrap_err();
            let told = format!("{error} {error:?}");
            assert!(
                told.contains("signing_key ") && told.contains(rule),
                "{told}"
            );
            assert!(!told.contains("s3"), "{told}");
        }
    }

    #[test]
    fn an_id_that_no_header_can_carry_is_refused() {
        for id in ["", "a b", "a\n", "é", &"i".repeat(256)] {
            let error = SigningKey::new(id, "secret").unwrap_err().to_string();
            assert!(error.starts_with("signing_key_id must"), "{error}");
        }
    }

    #[test]
    fn the_answer_to_the_creation_of_a_key_is_one() {
        let created = |json| serde_json::from_str::<CreatedSigningKey>(json).unwrap();
        let key = SigningKey::try_from(created(
            r#"{"signing_key_id": "key-1", "signing_key": "secret"}"#,
        ));
        assert_eq!(
            key.unwrap().sign(b"{}"),
            self::key("x", "secret").sign(b"{}")
        );
        let error = SigningKey::try_from(created(r#"{"signing_key_id": "key-1"}"#)).unwrap_err();
        assert!(error.to_string().starts_with("signing_key must be there"));
        let error = SigningKey::try_from(created(r#"{"signing_key": "secret"}"#)).unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("signing_key_id must be there")
        );
    }

    #[test]
    fn clones_are_the_same_set() {
        let keys = SigningKeys::new();
        let clone = keys.clone();
        assert!(keys.insert(key("1", "one")).is_none());
        assert_eq!(clone.ids(), ["1"]);
        assert!(clone.remove("1").is_some() && clone.remove("1").is_none());
        assert!(keys.get("1").is_none());
    }

    #[test]
    fn a_key_with_a_known_id_takes_the_place_of_the_other() {
        let keys = SigningKeys::from(key("1", "old"));
        let old = keys.insert(key("1", "new")).unwrap();
        assert_eq!(old.sign(b""), key("x", "old").sign(b""));
        assert_eq!(keys.get("1").unwrap().sign(b""), key("x", "new").sign(b""));
    }

    #[test]
    fn replacing_leaves_none_of_the_old_keys() {
        let keys: SigningKeys = [key("1", "a"), key("2", "b")].into_iter().collect();
        keys.replace([key("3", "c")]);
        assert_eq!(keys.ids(), ["3"]);
    }

    #[test]
    fn what_is_kept_of_a_key_is_overwritten_when_dropped() {
        // The state of an HMAC is that of two hashes. Features of sha2 decide whether it is.
        fn assert<T: zeroize::ZeroizeOnDrop>() {}
        assert::<Sha256>();
    }

    #[test]
    fn debug_shows_ids_alone() {
        let one = key("key-1", "s3cret");
        let keys = SigningKeys::from(one.clone());
        let told = format!("{one:?} {keys:?}");
        assert_eq!(
            told,
            r#"SigningKey { id: "key-1", .. } SigningKeys(["key-1"])"#
        );
    }
}
