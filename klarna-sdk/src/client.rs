//! The connection to Klarna.

mod builder;
mod warm_up;

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;

pub use builder::{
    ClientBuilder, HasApiKey, HasEnvironment, NoApiKey, NoEnvironment, ProvidedApiKey, Target,
};

use crate::{
    Account, ApiKeyProvider, Environment, Error, Interceptor, PartnerAccountId, Timing,
    budget::Budget, environment::BaseUrl, network::Connections, retry::Backoff,
};

/// A client of Klarna's payment API.
///
/// Cheap to clone: clones share their connections. Make one for each API key and keep it.
///
/// # Defaults
///
/// - connect within 5 seconds, an attempt within 30, a call with all of its attempts within 60:
///   long enough for Klarna, short enough for a customer at a checkout
/// - 2 retries where a repetition can't act twice, out of a budget of 100 for the whole client: see
///   [`retries`](crate::guide::retries_and_idempotency)
/// - answers of at most 1 MiB, requests within Klarna's limits
/// - TLS 1.2 or 1.3, HTTP/2 where the server has it, redirects never followed
/// - idle connections for at most 30 seconds, as many as were needed at once; connections are
///   probed every 15 seconds, and a retry after a broken connection opens a new one
/// - the proxy that the environment variables name (`HTTPS_PROXY` and the like)
///
/// # Examples
///
/// ```
/// use klarna_sdk::{ApiKey, Client, Environment};
///
/// let klarna = Client::builder()
///     .api_key(ApiKey::new("klarna_test_api_example")?)
///     .environment(Environment::Test)
///     .build()?;
/// let account = klarna.account("krn:partner:global:account:test:ABCD1234")?;
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
///
/// Without a key, or without an environment, it doesn't compile:
///
/// ```compile_fail
/// use klarna_sdk::{Client, Environment};
///
/// let klarna = Client::builder().environment(Environment::Test).build();
/// ```
#[derive(Clone)]
pub struct Client {
    pub(crate) shared: Arc<Shared>,
}

pub(crate) struct Shared {
    pub(crate) connections: Connections,
    pub(crate) base_url: BaseUrl,
    /// `None` for a host that isn't Klarna's.
    pub(crate) environment: Option<Environment>,
    pub(crate) api_key: Arc<dyn ApiKeyProvider>,
    pub(crate) user_agent: HeaderValue,
    pub(crate) integration_metadata: Option<HeaderValue>,
    pub(crate) timeout: Duration,
    pub(crate) attempt_timeout: Duration,
    pub(crate) max_answer_bytes: usize,
    pub(crate) retries: u32,
    pub(crate) backoff: Backoff,
    pub(crate) budget: Budget,
    pub(crate) timing: Arc<dyn Timing>,
    pub(crate) interceptors: Vec<Arc<dyn Interceptor>>,
}

impl Client {
    /// Starts building a client.
    #[must_use]
    pub fn builder() -> ClientBuilder<NoApiKey, NoEnvironment> {
        ClientBuilder::new()
    }

    /// Returns the account of a partner, by the id that Klarna gave it.
    ///
    /// # Errors
    ///
    /// When the id is empty, longer than 255 characters, has control characters, or is `.` or
    /// `..`, which would name another path.
    ///
    /// # Examples
    ///
    /// ```
    /// # use klarna_sdk::{ApiKey, Client, Environment};
    /// # let klarna = Client::builder()
    /// #     .api_key(ApiKey::new("klarna_test_api_example")?)
    /// #     .environment(Environment::Test)
    /// #     .build()?;
    /// assert!(klarna.account("krn:partner:global:account:test:ABCD1234").is_ok());
    /// assert!(klarna.account("").is_err());
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn account(&self, id: impl Into<String>) -> Result<Account, Error> {
        let id = PartnerAccountId::new(id)?;
        Ok(Account::new(self.clone(), Some(id)))
    }

    /// Returns the account that the API key belongs to.
    ///
    /// For partners with an API key or a Klarna agreement of their own; acquiring partners name the
    /// account of the partner they act for, with [`account`](Self::account).
    ///
    /// Keep to one of the two ways for a payment: the idempotency keys of both differ, also where
    /// they mean the same account.
    #[must_use]
    pub fn own_account(&self) -> Account {
        Account::new(self.clone(), None)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.shared.base_url.as_str())
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{ApiKey, ErrorKind};

    fn key(text: &str) -> ApiKey {
        ApiKey::new(text).unwrap()
    }

    #[test]
    fn a_key_of_the_other_environment_is_refused() {
        let error = Client::builder()
            .api_key(key("klarna_live_api_example"))
            .environment(Environment::Test)
            .build()
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert!(error.to_string().starts_with("api_key must belong"));
    }

    #[test]
    fn plain_http_to_another_machine_is_refused() {
        let error = Client::builder()
            .api_key(key("klarna_test_api_example"))
            .base_url("http://api-global.test.klarna.com")
            .build()
            .unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
    }

    #[test]
    fn debug_shows_no_key() {
        let client = Client::builder()
            .api_key(key("klarna_test_api_example"))
            .environment(Environment::Test);
        assert!(!format!("{client:?}").contains("klarna_test_api"));
        let client = client.build().unwrap();
        assert!(!format!("{client:?}").contains("klarna_test_api"));
    }
}
