//! The token that ties a final authorization to what the customer approved.

use std::fmt;

use http::HeaderValue;

use crate::conversions::from_text;
use crate::error::Error;
use crate::generated::Secret;
use crate::identifier::check_header_value;
use crate::sensitive;

/// Carries the context of a Klarna session and, once the customer has completed a payment request,
/// the approval that the final authorization spends.
///
/// Klarna calls it the Klarna Network Session Token; it comes with the webhook of the completed
/// payment request or with the return URL.
/// Whoever holds it can finalize the payment with your credentials, so treat it as a secret:
/// `Debug` does not show it, and this copy of it is overwritten in memory when dropped.
///
/// Klarna asks never to parse or validate it, so only what an HTTP header can carry is checked: 1
/// to 8192 characters of visible ASCII.
/// Klarna also documents a limit of 6 KB for a single header, name and value together, which a
/// token of 8192 characters would break; this type accepts it and Klarna decides.
///
/// # Examples
///
/// ```
/// use klarna_sdk::SessionToken;
///
/// let token = SessionToken::new("krn:payment:eu1:klarna-network-session-token:example")?;
/// assert_eq!(format!("{token:?}"), "SessionToken([redacted])");
///
/// assert!(SessionToken::new("cut off\n").is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone)]
pub struct SessionToken(HeaderValue);

impl SessionToken {
    /// Takes the token that an answer or an event holds.
    pub(crate) fn of(told: Option<&Secret>) -> Result<Option<Self>, Error> {
        told.map(|token| Self::new(token.expose())).transpose()
    }

    /// The largest number of characters, as Klarna documents it for the header.
    pub const MAX_CHARACTERS: usize = 8192;

    /// Takes the token exactly as Klarna sent it.
    ///
    /// # Errors
    ///
    /// The text is empty, longer than 8192 characters, or holds anything but visible ASCII.
    /// The error never holds the text.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::SessionToken;
    ///
    /// assert!(SessionToken::new("krn:payment:eu1:klarna-network-session-token:example").is_ok());
    /// assert!(SessionToken::new("").is_err());
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        // Wrapped first, so that a refused token is overwritten as well.
        let token = Secret::new(text);
        check_header_value("session_token", token.expose(), Self::MAX_CHARACTERS)?;
        sensitive::header_value(token)
            .map(Self)
            .ok_or_else(|| Error::invalid_input("session_token", "must fit into a header"))
    }

    /// Shows the token.
    ///
    /// **It is a secret.** Use this to store or forward it, over encrypted channels only, and keep
    /// it out of logs, traces, metrics and messages to customers.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::SessionToken;
    ///
    /// assert_eq!(SessionToken::new("example")?.expose(), "example");
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn expose(&self) -> &str {
        sensitive::text(&self.0)
    }

    /// Returns the value of the header that carries it.
    pub(crate) fn header_value(&self) -> &HeaderValue {
        &self.0
    }
}

from_text!(SessionToken);

impl fmt::Debug for SessionToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SessionToken([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_kept_unchanged() {
        let text: String = ('!'..='~').collect();
        assert_eq!(SessionToken::new(text.as_str()).unwrap().expose(), text);
    }

    #[test]
    fn debug_is_redacted() {
        assert_eq!(
            format!("{:?}", SessionToken::new("s3cret").unwrap()),
            "SessionToken([redacted])"
        );
    }

    #[test]
    fn a_token_has_1_to_8192_characters() {
        assert!(SessionToken::new("").is_err());
        assert!(SessionToken::new("t").is_ok());
        assert!(SessionToken::new("t".repeat(8192)).is_ok());
        assert!(SessionToken::new("t".repeat(8193)).is_err());
    }

    #[test]
    fn what_a_header_cannot_carry_is_refused() {
        for text in [
            "a b",
            "a\n",
            "a\r\nX-Injected: b",
            "a\0",
            "a\u{7f}",
            "jeton-é",
        ] {
            assert!(SessionToken::new(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn no_error_repeats_the_token() {
        for text in ["s3cret\n".to_owned(), "s3cret".repeat(2000)] {
            let error = SessionToken::new(text).unwrap_err();
            assert!(!format!("{error} {error:?}").contains("s3cret"), "{error}");
        }
    }
}
