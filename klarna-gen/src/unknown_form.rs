//! Forms that Klarna may add to a union at any time.

use std::fmt;

use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A form of a value that this version of the document doesn't know, kept as it arrived.
///
/// It is written back unchanged. `Debug` shows nothing of it, because it may hold anything.
#[derive(Clone, Deserialize, Serialize)]
#[serde(transparent)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schemars", schemars(transparent))]
pub struct UnknownForm(pub(crate) Value);

impl UnknownForm {
    /// Returns the value as it arrived. It may hold tokens and personal data: don't log it.
    #[must_use]
    pub fn value(&self) -> &Value {
        &self.0
    }
}

impl fmt::Debug for UnknownForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn anything_is_kept_and_nothing_is_shown() {
        for text in ["null", "[1,\"token\"]", "{\"token\":1}", "\"token\""] {
            let form: UnknownForm = serde_json::from_str(text).unwrap();
            assert_eq!(serde_json::to_string(&form).unwrap(), text);
            assert!(!format!("{form:?}").contains("token"));
        }
    }
}
