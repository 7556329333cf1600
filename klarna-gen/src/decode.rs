//! What answers may do beyond the document.

use serde::{Deserialize, Deserializer};

/// Takes an explicit `null` for an absent value: Klarna's documents don't tell the two apart.
pub(crate) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}
