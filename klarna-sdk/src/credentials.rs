//! API keys that may change while a client lives.

use std::{
    fmt::Debug,
    sync::{Arc, PoisonError, RwLock},
};

use crate::ApiKey;

/// Gives a client the API key of each call.
///
/// It is asked once for each call, not for each attempt: Klarna keeps the idempotency keys of
/// different credentials apart, so that an attempt with another key could act twice. For the same
/// reason, let a call whose outcome is unknown come to an end before its key is replaced for good.
///
/// It is called on the task of the call: hand out what is at hand, and fetch new keys elsewhere.
/// [`RotatingApiKey`] is one that another part of the program writes to.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ApiKey, ApiKeyProvider, Client, Environment};
///
/// /// Reads the key from a variable of the environment, anew for each call.
/// #[derive(Debug)]
/// struct FromEnvironment;
///
/// impl ApiKeyProvider for FromEnvironment {
///     fn api_key(&self) -> Result<ApiKey, Box<dyn std::error::Error + Send + Sync>> {
///         Ok(ApiKey::from_env("KLARNA_API_KEY")?)
///     }
/// }
///
/// let klarna = Client::builder()
///     .api_key_provider(FromEnvironment)
///     .environment(Environment::Test)
///     .build()?;
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
pub trait ApiKeyProvider: Debug + Send + Sync {
    /// Returns the key for a call that is about to be sent.
    ///
    /// # Errors
    ///
    /// When there is no key. Nothing is sent; the caller gets an error of the kind
    /// [`ErrorKind::Configuration`](crate::ErrorKind::Configuration) with this one as its source.
    fn api_key(&self) -> Result<ApiKey, Box<dyn std::error::Error + Send + Sync>>;
}

impl ApiKeyProvider for ApiKey {
    fn api_key(&self) -> Result<ApiKey, Box<dyn std::error::Error + Send + Sync>> {
        Ok(self.clone())
    }
}

/// An API key that can be replaced while clients use it. Clones share the key.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ApiKey, Client, Environment, RotatingApiKey};
///
/// let key = RotatingApiKey::new(ApiKey::new("klarna_test_api_old")?);
/// let klarna = Client::builder()
///     .api_key_provider(key.clone())
///     .environment(Environment::Test)
///     .build()?;
///
/// // Later; calls that begin from now on carry the new key.
/// key.replace(ApiKey::new("klarna_test_api_new")?);
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct RotatingApiKey(Arc<RwLock<ApiKey>>);

impl RotatingApiKey {
    /// Starts with a key.
    #[must_use]
    pub fn new(api_key: ApiKey) -> Self {
        Self(Arc::new(RwLock::new(api_key)))
    }

    /// Replaces the key for all calls that begin from now on.
    pub fn replace(&self, api_key: ApiKey) {
        // A single assignment: a panic elsewhere leaves nothing half done.
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = api_key;
    }
}

impl ApiKeyProvider for RotatingApiKey {
    fn api_key(&self) -> Result<ApiKey, Box<dyn std::error::Error + Send + Sync>> {
        Ok(self
            .0
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_shows_no_key() {
        let key = RotatingApiKey::new(ApiKey::new("klarna_test_api_example").unwrap());
        assert!(!format!("{key:?}").contains("example"));
    }

    #[test]
    fn clones_share_the_key() {
        let key = RotatingApiKey::new(ApiKey::new("klarna_test_api_old").unwrap());
        let clone = key.clone();
        key.replace(ApiKey::new("klarna_test_api_new").unwrap());
        assert_eq!(clone.api_key().unwrap().expose(), "klarna_test_api_new");
    }
}
