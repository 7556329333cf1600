//! The token of a customer's stored consent.

use std::fmt;

use http::HeaderValue;

use crate::{
    conversions::from_text,
    error::Error,
    generated::{CustomerTokenValue, Secret, issued_token},
    identifier::check_header_value,
    sensitive,
};

/// A customer's stored consent and payment preference, for charges without another approval.
///
/// Klarna issues it through `request_customer_token`. It doesn't expire and can be revoked. Whoever
/// holds it can charge the customer with your credentials, so treat it as a secret: `Debug` does
/// not show it, and this copy of it is overwritten in memory when dropped.
///
/// It is opaque: only what an HTTP header can carry is checked, which is visible ASCII.
///
/// # Examples
///
/// ```
/// use klarna_sdk::CustomerToken;
///
/// let token = CustomerToken::new("krn:customer-token:eu1:example")?;
/// assert_eq!(format!("{token:?}"), "CustomerToken([redacted])");
/// assert!(CustomerToken::new("").is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone)]
pub struct CustomerToken(HeaderValue);

impl CustomerToken {
    /// Takes the token that an answer or an event holds; `None` without one, or in a form that this
    /// version doesn't know.
    pub(crate) fn of(told: Option<&CustomerTokenValue>) -> Result<Option<Self>, Error> {
        told.and_then(issued_token).map(Self::try_from).transpose()
    }

    /// Takes the token exactly as Klarna sent it.
    ///
    /// # Errors
    ///
    /// The text is empty, or holds anything but visible ASCII. The error never holds the text.
    pub fn new(text: impl Into<String>) -> Result<Self, Error> {
        // Wrapped first, so that a refused token is overwritten as well.
        Self::try_from(Secret::new(text))
    }

    /// Shows the token.
    ///
    /// **It is a secret.** Use this to store or forward it, over encrypted channels only, and keep
    /// it out of logs, traces, metrics and messages to customers.
    #[must_use]
    pub fn expose(&self) -> &str {
        sensitive::text(&self.0)
    }

    /// Returns the value of the header that carries it.
    pub(crate) fn header_value(&self) -> &HeaderValue {
        &self.0
    }
}

from_text!(CustomerToken);

impl TryFrom<Secret> for CustomerToken {
    type Error = Error;

    fn try_from(token: Secret) -> Result<Self, Error> {
        check_header_value("customer_token", token.expose(), usize::MAX)?;
        sensitive::header_value(token)
            .map(Self)
            .ok_or_else(|| Error::invalid_input("customer_token", "must fit into a header"))
    }
}

impl fmt::Debug for CustomerToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CustomerToken([redacted])")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_header_cannot_carry_is_refused_without_being_shown() {
        for text in ["", "secret token", "secret\r\nX-Injected: b", "sécret"] {
            let error = CustomerToken::new(text).unwrap_err().to_string();
            assert!(error.starts_with("customer_token must"), "{error}");
            assert!(!error.contains("cret"), "{error}");
        }
    }

    #[test]
    fn a_long_token_is_taken() {
        assert!(CustomerToken::new("t".repeat(20_000)).is_ok());
    }
}
