//! Identifiers that Klarna or the caller assigns, and what may be in them.

use serde::{Deserialize, Serialize};
use std::{fmt, sync::Arc};

use crate::conversions::from_text;
use crate::error::Error;

/// Names the account of the partner on whose behalf a payment is made.
///
/// Klarna assigns it when the partner is onboarded; it looks like
/// `krn:partner:global:account:test:ABCD1234`.
/// Klarna asks for it to be treated as opaque, so anything of 1 to 255 characters without control
/// characters is taken (255 is the limit of Klarna's identifiers elsewhere; none is documented for
/// this one).
/// It becomes one percent-encoded segment of the path: `/`, `?` and `%` in it reach Klarna as a
/// part of the identifier.
/// Only `.` and `..` alone are refused, because URL parsers take them as steps in the path even
/// when they are percent-encoded, and the call would reach another resource.
///
/// In serde it is text, checked when it is read.
///
/// # Examples
///
/// ```
/// use klarna_sdk::PartnerAccountId;
///
/// let account: PartnerAccountId = "krn:partner:global:account:test:ABCD1234".parse()?;
/// assert_eq!(account.as_str(), "krn:partner:global:account:test:ABCD1234");
///
/// assert!("..".parse::<PartnerAccountId>().is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PartnerAccountId(Arc<str>);

impl PartnerAccountId {
    /// The largest number of characters.
    pub const MAX_CHARACTERS: usize = 255;

    /// Takes the identifier as Klarna gave it.
    ///
    /// # Errors
    ///
    /// The text is empty, longer than 255 characters, holds a control character, or is `.` or `..`.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::PartnerAccountId;
    ///
    /// assert!(PartnerAccountId::new("krn:partner:global:account:test:ABCD1234").is_ok());
    /// assert!(PartnerAccountId::new("").is_err());
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        let text = text.into();
        check_identifier(PARTNER_ACCOUNT_ID, &text, Self::MAX_CHARACTERS)?;
        if text == "." || text == ".." {
            return Err(Error::invalid_input(
                PARTNER_ACCOUNT_ID,
                "must not be `.` or `..`, which are steps in a path",
            ));
        }
        Ok(Self(text.into()))
    }

    /// Returns the identifier as it was given, not percent-encoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

from_text!(PartnerAccountId);

impl From<PartnerAccountId> for String {
    fn from(id: PartnerAccountId) -> Self {
        id.as_str().to_owned()
    }
}

impl fmt::Display for PartnerAccountId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

/// Checks an identifier that travels in a body or a path: 1 to `max` characters, none of them a
/// control character.
///
/// Nothing else is refused, because Klarna's identifiers are opaque.
///
/// # Errors
///
/// The text is empty, longer than `max` characters, or holds a control character; the error names
/// `field`.
pub(crate) fn check_identifier(field: &str, text: &str, max: usize) -> Result<(), Error> {
    check_length(field, text, max)?;
    if text.chars().any(char::is_control) {
        return Err(Error::invalid_input(
            field,
            "must not hold control characters",
        ));
    }
    Ok(())
}

/// Checks a text that travels as a header value: 1 to `max` characters of visible ASCII.
///
/// # Errors
///
/// The text is empty, longer than `max` characters, or holds anything but visible ASCII; the error
/// names `field`.
pub(crate) fn check_header_value(field: &str, text: &str, max: usize) -> Result<(), Error> {
    check_length(field, text, max)?;
    // Without a way out, so that many bytes are compared at once.
    let is_visible = |all, byte: u8| all & byte.is_ascii_graphic();
    if !text.bytes().fold(true, is_visible) {
        return Err(Error::invalid_input(
            field,
            "must hold visible ASCII characters only, without spaces",
        ));
    }
    Ok(())
}

fn check_length(field: &str, text: &str, max: usize) -> Result<(), Error> {
    if text.is_empty() {
        return Err(Error::invalid_input(field, "must not be empty"));
    }
    // No character is shorter than a byte.
    if text.len() > max && text.chars().count() > max {
        return Err(Error::invalid_input(
            field,
            format!("must be at most {max} characters"),
        ));
    }
    Ok(())
}

const PARTNER_ACCOUNT_ID: &str = "partner_account_id";

#[cfg(test)]
mod tests {
    use super::*;

    const ACCOUNT: &str = "krn:partner:global:account:test:ABCD1234";

    #[test]
    fn an_empty_identifier_is_refused_by_name() {
        let error = check_identifier("purchase_reference", "", 10)
            .unwrap_err()
            .to_string();
        assert!(
            error.contains("purchase_reference") && error.contains("must not be empty"),
            "{error}"
        );
    }

    #[test]
    fn length_counts_characters_rather_than_bytes() {
        assert!(check_identifier("reference", &"å".repeat(10), 10).is_ok());
        let error = check_identifier("reference", &"å".repeat(11), 10)
            .unwrap_err()
            .to_string();
        assert!(error.contains("at most 10 characters"), "{error}");
    }

    #[test]
    fn every_control_character_is_refused() {
        for control in ('\0'..='\u{1f}').chain('\u{7f}'..='\u{9f}') {
            let error = check_identifier("reference", &format!("a{control}b"), 10)
                .unwrap_err()
                .to_string();
            assert!(error.contains("control characters"), "{control:?}");
        }
    }

    #[test]
    fn whitespace_inside_and_around_an_identifier_is_kept() {
        assert!(check_identifier("reference", " order 1 \u{2028}", 20).is_ok());
    }

    #[test]
    fn a_header_value_is_visible_ascii() {
        let visible: String = ('!'..='~').collect();
        assert!(check_header_value("key", &visible, 100).is_ok());
        for text in [" ", "a b", "a\r\nb", "a\tb", "\0", "\u{7f}", "å"] {
            let error = check_header_value("key", text, 100)
                .unwrap_err()
                .to_string();
            assert!(error.contains("visible ASCII"), "{text:?}");
        }
    }

    #[test]
    fn a_partner_account_id_keeps_its_text() {
        assert_eq!(PartnerAccountId::new(ACCOUNT).unwrap().as_str(), ACCOUNT);
        assert_eq!(PartnerAccountId::new(ACCOUNT).unwrap().to_string(), ACCOUNT);
    }

    #[test]
    fn a_partner_account_id_may_hold_what_urls_reserve() {
        for text in [
            "a/b", "a?b=c", "a#b", "50%", "%2e%2e", "../x", "a..b", "...", "å ä", "\\",
        ] {
            assert!(PartnerAccountId::new(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_partner_account_id_is_no_step_in_a_path() {
        for text in [".", ".."] {
            let error = PartnerAccountId::new(text).unwrap_err().to_string();
            assert!(error.contains("steps in a path"), "{text}");
        }
    }

    #[test]
    fn a_partner_account_id_has_1_to_255_characters() {
        assert!(PartnerAccountId::new("").is_err());
        assert!(PartnerAccountId::new("a".repeat(255)).is_ok());
        assert!(PartnerAccountId::new("a".repeat(256)).is_err());
    }

    #[test]
    fn a_partner_account_id_holds_no_control_character() {
        assert!(PartnerAccountId::new(format!("{ACCOUNT}\n")).is_err());
    }

    #[test]
    fn conversions_check_as_new_does() {
        assert!(ACCOUNT.parse::<PartnerAccountId>().is_ok());
        assert!("..".parse::<PartnerAccountId>().is_err());
        assert!(PartnerAccountId::try_from("..").is_err());
        assert!(PartnerAccountId::try_from("..".to_owned()).is_err());
    }

    #[test]
    fn serde_writes_text_and_checks_what_it_reads() {
        let json = format!("\"{ACCOUNT}\"");
        let account: PartnerAccountId = serde_json::from_str(&json).unwrap();
        assert_eq!(serde_json::to_string(&account).unwrap(), json);
        assert!(serde_json::from_str::<PartnerAccountId>(r#""..""#).is_err());
    }
}
