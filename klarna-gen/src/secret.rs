//! Text that must not be printed.

use std::fmt;

use serde::Serialize;
use zeroize::Zeroize;

/// A text that grants something to whoever holds it, such as a session token.
///
/// `Debug` prints a placeholder, there is no `Display`, and the memory is cleared when the value
/// is dropped. It is written to JSON in clear, because that is how Klarna takes it.
#[derive(Clone, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(transparent))]
pub struct Secret(String);

impl Secret {
    /// Wraps a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// Returns the text in clear. Don't log it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

crate::kind::from_text!(Secret, Self(String::new()));
crate::write::custom!(Secret, text, |secret| &secret.0);

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_nothing_of_it() {
        assert_eq!(format!("{:?}", Secret::new("token")), "[redacted]");
    }

    #[test]
    fn json_carries_it_in_clear() {
        let secret: Secret = serde_json::from_str("\"token\"").unwrap();
        assert_eq!(serde_json::to_string(&secret).unwrap(), "\"token\"");
    }
}
