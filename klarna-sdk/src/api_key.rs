//! The credential of the REST API.

use std::{ffi::OsString, fmt, sync::Arc};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::HeaderValue;
use zeroize::Zeroizing;

use crate::conversions::from_text;
use crate::environment::Environment;
use crate::error::Error;
use crate::generated::Secret;
use crate::sensitive;

/// Authenticates calls to Klarna; what follows the word `Basic` in the `Authorization` header.
///
/// Klarna documents two forms and this type takes either, unchanged:
///
/// - the bare key, `klarna_test_api_...` or `klarna_live_api_...`
/// - the base64 form of the key, of `:<key>`, or of `<username>:<key>`
///
/// A key works against its own environment only: test keys against the test host, live keys against
/// the live host.
/// Klarna disables a key after two months without use.
/// (Source of these rules: "Account credentials" in Klarna's documentation.)
///
/// The text is never shown by `Debug`, and this copy of it is overwritten in memory when the key is dropped.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ApiKey, Environment};
///
/// let key = ApiKey::new("klarna_test_api_example")?;
/// assert_eq!(key.environment(), Some(Environment::Test));
/// assert_eq!(format!("{key:?}"), "ApiKey([redacted])");
///
/// // Read from a file together with the end of its line: refused rather than repaired.
/// assert!(ApiKey::new("klarna_test_api_example\n").is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone)]
pub struct ApiKey(Arc<Inner>);

struct Inner {
    secret: Secret,
    environment: Option<Environment>,
    /// The value of the header `Authorization`: made once, since each copy is one more in memory.
    authorization: HeaderValue,
}

impl ApiKey {
    /// The largest number of characters; far above Klarna's keys, far below its limit of 6 KB for a
    /// header.
    pub const MAX_CHARACTERS: usize = 1024;

    /// Takes a key in one of the two forms, without the word `Basic`.
    ///
    /// # Errors
    ///
    /// - the text is empty or longer than 1024 characters
    /// - it begins with `Basic `
    /// - it begins or ends with whitespace, such as the newline at the end of a secret file
    /// - it holds anything but visible ASCII
    /// - it is a client id (`klarna_test_client_...`), which Klarna gives out for browsers and not
    ///   for this API
    /// - it is `<username>:<key>` without being base64
    ///
    /// The error never holds the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::ApiKey;
    ///
    /// assert!(ApiKey::new("klarna_test_api_example").is_ok());
    /// assert!(ApiKey::new("Basic klarna_test_api_example").is_err());
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        Self::checked("api_key", text.into())
    }

    /// Reads a key from an environment variable.
    ///
    /// # Errors
    ///
    /// The variable is not set, is empty, is not Unicode, or holds what [`ApiKey::new`] refuses.
    /// The error names the variable and never holds its value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::ApiKey;
    ///
    /// let key = ApiKey::from_env("KLARNA_API_KEY")?;
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    ///
    /// ```
    /// use klarna_sdk::ApiKey;
    ///
    /// let error = ApiKey::from_env("A_VARIABLE_THAT_NOBODY_SET").unwrap_err();
    /// assert!(error.to_string().contains("A_VARIABLE_THAT_NOBODY_SET"));
    /// ```
    pub fn from_env(name: &str) -> Result<Self, Error> {
        // The errors below repeat the name, so a key in its place must not get that far.
        if looks_like_key(name) {
            return Err(Error::invalid_input(
                "name",
                "must be the name of a variable, not the key itself",
            ));
        }
        Self::from_variable(name, std::env::var_os(name))
    }

    /// Guesses from the prefix of the key which environment it belongs to; `None` when there is no
    /// known prefix.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{ApiKey, Environment};
    ///
    /// assert_eq!(ApiKey::new("klarna_live_api_example")?.environment(), Some(Environment::Live));
    /// assert_eq!(ApiKey::new("example")?.environment(), None);
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn environment(&self) -> Option<Environment> {
        self.0.environment
    }

    /// Returns the value of the `Authorization` header.
    pub(crate) fn authorization(&self) -> &HeaderValue {
        &self.0.authorization
    }

    /// Returns the key in clear, for those that check it.
    #[cfg(any(feature = "sandbox", test))]
    pub(crate) fn expose(&self) -> &str {
        self.0.secret.expose()
    }

    fn from_variable(name: &str, value: Option<OsString>) -> Result<Self, Error> {
        let field = format!("environment variable {name}");
        let value = value.ok_or_else(|| Error::invalid_input(&field, "must be set"))?;
        // The error of `into_string` holds the value.
        let text = value
            .into_string()
            .map_err(|_| Error::invalid_input(&field, "must be Unicode text"))?;
        Self::checked(&field, text)
    }

    fn checked(field: &str, text: String) -> Result<Self, Error> {
        // Wrapped first, so that a refused key is overwritten as well.
        let secret = Secret::new(text);
        if let Some(rule) = broken_rule(secret.expose()) {
            return Err(Error::invalid_input(field, rule));
        }
        // With the final capacity from the start no partial copy is left behind by growing.
        let mut value = String::with_capacity("Basic ".len() + secret.expose().len());
        value.push_str("Basic ");
        value.push_str(secret.expose());
        let authorization = sensitive::header_value(Secret::new(value))
            .ok_or_else(|| Error::invalid_input(field, "must be visible ASCII"))?;
        let key = secret.expose().as_bytes();
        let environment = environment_of(key).or_else(|| {
            let decoded = Zeroizing::new(STANDARD.decode(key).ok()?);
            environment_of(password_of(&decoded))
        });
        Ok(Self(Arc::new(Inner {
            secret,
            environment,
            authorization,
        })))
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ApiKey").field(&self.0.secret).finish()
    }
}

from_text!(ApiKey);

fn broken_rule(text: &str) -> Option<&'static str> {
    if text.is_empty() {
        return Some("must not be empty");
    }
    if text.len() > ApiKey::MAX_CHARACTERS {
        return Some("must be at most 1024 characters");
    }
    if has_basic_prefix(text) {
        return Some(
            "must be given without `Basic ` in front, which is added when the key is sent",
        );
    }
    if text.trim().len() != text.len() {
        return Some(
            "must not begin or end with whitespace, such as the newline at the end of a file",
        );
    }
    if !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Some("must hold visible ASCII characters only");
    }
    if text.starts_with("klarna_test_client_") || text.starts_with("klarna_live_client_") {
        return Some("must be an API key, not a client id, which is for browsers");
    }
    if text.contains(':') && environment_of(password_of(text.as_bytes())).is_some() {
        return Some("must be base64 when a user name goes with the key");
    }
    None
}

fn looks_like_key(name: &str) -> bool {
    ["klarna_test_api_", "klarna_live_api_"]
        .iter()
        .any(|prefix| name.contains(prefix))
        || ApiKey::new(name).is_ok_and(|key| key.environment().is_some())
}

/// The name of an HTTP authentication scheme is not case-sensitive.
fn has_basic_prefix(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_at_checked("Basic".len()) else {
        return false;
    };
    scheme.eq_ignore_ascii_case("Basic") && rest.starts_with(char::is_whitespace)
}

/// A user name holds no colon, so the first one ends it (RFC 7617); without one all is the
/// password.
fn password_of(credentials: &[u8]) -> &[u8] {
    match credentials.iter().position(|byte| *byte == b':') {
        Some(colon) => &credentials[colon + 1..],
        None => credentials,
    }
}

fn environment_of(key: &[u8]) -> Option<Environment> {
    if key.starts_with(b"klarna_test_api_") {
        Some(Environment::Test)
    } else if key.starts_with(b"klarna_live_api_") {
        Some(Environment::Live)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BARE: &str = "klarna_test_api_abc";
    /// Base64 of `:klarna_test_api_abc`.
    const WITH_EMPTY_USER_NAME: &str = "OmtsYXJuYV90ZXN0X2FwaV9hYmM=";
    /// Base64 of `5d5ff2f0-0000-4000-8000-000000000000:klarna_live_api_xyz`.
    const WITH_USER_NAME: &str =
        "NWQ1ZmYyZjAtMDAwMC00MDAwLTgwMDAtMDAwMDAwMDAwMDAwOmtsYXJuYV9saXZlX2FwaV94eXo=";
    /// Base64 of `klarna_test_api_abc`.
    const ENCODED_BARE: &str = "a2xhcm5hX3Rlc3RfYXBpX2FiYw==";

    fn rule_broken_by(text: &str) -> String {
        ApiKey::new(text).unwrap_err().to_string()
    }

    fn environment(text: &str) -> Option<Environment> {
        ApiKey::new(text).unwrap().environment()
    }

    #[test]
    fn every_form_is_sent_exactly_as_given() {
        for text in [
            BARE,
            WITH_EMPTY_USER_NAME,
            WITH_USER_NAME,
            ENCODED_BARE,
            "some-later-format",
        ] {
            assert_eq!(
                ApiKey::new(text).unwrap().authorization().to_str().unwrap(),
                format!("Basic {text}")
            );
        }
    }

    #[test]
    fn debug_is_redacted() {
        assert_eq!(
            format!("{:?}", ApiKey::new(BARE).unwrap()),
            "ApiKey([redacted])"
        );
    }

    #[test]
    fn the_environment_of_a_bare_key_is_its_prefix() {
        assert_eq!(environment("klarna_test_api_abc"), Some(Environment::Test));
        assert_eq!(environment("klarna_live_api_abc"), Some(Environment::Live));
    }

    #[test]
    fn the_environment_of_a_base64_key_is_the_prefix_of_its_password() {
        assert_eq!(environment(WITH_EMPTY_USER_NAME), Some(Environment::Test));
        assert_eq!(environment(WITH_USER_NAME), Some(Environment::Live));
        assert_eq!(environment(ENCODED_BARE), Some(Environment::Test));
    }

    #[test]
    fn the_environment_of_another_key_is_unknown() {
        for text in ["abcd", "YWJjOmRlZg==", "klarna_test_apX_abc", "not-base64!"] {
            assert_eq!(environment(text), None, "{text}");
        }
    }

    #[test]
    fn an_empty_key_is_refused() {
        assert!(rule_broken_by("").contains("must not be empty"));
    }

    #[test]
    fn a_key_has_at_most_1024_characters() {
        assert!(ApiKey::new("k".repeat(1024)).is_ok());
        assert!(rule_broken_by(&"k".repeat(1025)).contains("at most 1024 characters"));
    }

    #[test]
    fn the_basic_prefix_is_refused_with_advice() {
        for text in [
            "Basic klarna_test_api_abc",
            "basic abc",
            "BASIC\tabc",
            "Basic ",
        ] {
            assert!(
                rule_broken_by(text).contains("without `Basic ` in front"),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_key_may_begin_with_the_letters_of_basic() {
        assert!(ApiKey::new("BasicallyBase64=").is_ok());
    }

    #[test]
    fn whitespace_around_a_key_is_refused_rather_than_trimmed() {
        for text in ["abc\n", "abc\r\n", " abc", "abc\t", "\n", "\u{a0}abc"] {
            assert!(rule_broken_by(text).contains("whitespace"), "{text:?}");
        }
    }

    #[test]
    fn anything_but_visible_ascii_is_refused() {
        for text in [
            "a b",
            "a\0b",
            "a\r\nX-Injected: b",
            "a\u{7f}b",
            "clé",
            "k\u{200b}ey",
        ] {
            assert!(rule_broken_by(text).contains("visible ASCII"), "{text:?}");
        }
    }

    #[test]
    fn a_client_id_is_refused() {
        for text in ["klarna_test_client_abc", "klarna_live_client_abc"] {
            assert!(rule_broken_by(text).contains("not a client id"), "{text}");
        }
    }

    #[test]
    fn a_user_name_that_is_not_encoded_is_refused() {
        for text in [":klarna_test_api_abc", "someone:klarna_live_api_abc"] {
            assert!(rule_broken_by(text).contains("must be base64"), "{text}");
        }
    }

    #[test]
    fn no_error_repeats_the_key() {
        for text in [
            "Basic s3cret",
            "s3cret\n",
            "s3cret\0",
            "user:klarna_live_api_s3cret",
            "klarna_test_client_s3cret",
        ] {
            let error = ApiKey::new(text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
        }
    }

    #[test]
    fn a_variable_may_hold_a_key() {
        let key = ApiKey::from_variable("NAME", Some(BARE.into())).unwrap();
        assert_eq!(key.expose(), BARE);
    }

    #[test]
    fn a_variable_that_is_not_set_is_named() {
        let error = ApiKey::from_env("A_VARIABLE_THAT_NOBODY_SET")
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("A_VARIABLE_THAT_NOBODY_SET") && error.contains("must be set"),
            "{error}"
        );
    }

    #[test]
    fn an_empty_variable_is_named() {
        let error = ApiKey::from_variable("NAME", Some(OsString::new()))
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("NAME") && error.contains("must not be empty"),
            "{error}"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_variable_that_is_not_unicode_is_named_without_its_value() {
        use std::os::unix::ffi::OsStringExt as _;

        let value = OsString::from_vec(b"s3cret\xff".to_vec());
        let error = ApiKey::from_variable("NAME", Some(value)).unwrap_err();
        let shown = format!("{error} {error:?}");
        assert!(
            shown.contains("NAME") && shown.contains("must be Unicode"),
            "{shown}"
        );
        assert!(!shown.contains("s3cret"), "{shown}");
    }

    #[test]
    fn a_key_in_place_of_the_variable_name_is_not_repeated() {
        for key in [
            BARE,
            "Basic klarna_live_api_abc",
            WITH_EMPTY_USER_NAME,
            WITH_USER_NAME,
        ] {
            let error = ApiKey::from_env(key).unwrap_err();
            assert!(!format!("{error} {error:?}").contains(key), "{error}");
        }
    }

    #[test]
    fn a_name_that_no_variable_can_have_is_refused() {
        for name in ["", "A=B", "A\0B"] {
            assert!(ApiKey::from_env(name).is_err(), "{name:?}");
        }
    }
}
