//! The connection to Klarna.

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;

use crate::{Account, ApiKey, Environment, Error, PartnerAccountId, environment::BaseUrl, tls};

/// A client of Klarna's payment API.
///
/// Cheap to clone: clones share their connections. Make one for each API key and keep it.
///
/// # Defaults
///
/// - connect within 5 seconds
/// - an answer within 60 seconds: Klarna ends idle requests after 59, so that its own answer
///   arrives rather than a guess of ours
/// - answers of at most 1 MiB
/// - redirects are never followed, and no request is sent twice
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
    pub(crate) http: reqwest::Client,
    pub(crate) base_url: BaseUrl,
    pub(crate) api_key: ApiKey,
    pub(crate) authorization: HeaderValue,
    pub(crate) max_answer_bytes: usize,
}

impl Client {
    /// Starts building a client.
    #[must_use]
    pub fn builder() -> ClientBuilder<NoApiKey, NoEnvironment> {
        ClientBuilder {
            api_key: NoApiKey,
            target: NoEnvironment,
            connect_timeout: Duration::from_secs(5),
            timeout: Duration::from_secs(60),
            max_answer_bytes: 1024 * 1024,
        }
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

/// Builds a [`Client`].
#[derive(Clone, Debug)]
pub struct ClientBuilder<Key, Target> {
    api_key: Key,
    target: Target,
    connect_timeout: Duration,
    timeout: Duration,
    max_answer_bytes: usize,
}

/// The API key of a [`ClientBuilder`] isn't given yet.
#[derive(Clone, Copy, Debug)]
pub struct NoApiKey;

/// The environment of a [`ClientBuilder`] isn't given yet.
#[derive(Clone, Copy, Debug)]
pub struct NoEnvironment;

/// Where a [`ClientBuilder`] sends its requests.
#[derive(Clone)]
pub struct Target(Address);

#[derive(Clone)]
enum Address {
    Environment(Environment),
    Custom(String),
}

/// An API key that was given.
#[diagnostic::on_unimplemented(
    message = "the client has no API key yet",
    label = "call `.api_key(..)` before `.build()`"
)]
pub trait HasApiKey: private::Sealed {}

/// An environment, or a base URL, that was given.
#[diagnostic::on_unimplemented(
    message = "the client has no environment yet",
    label = "call `.environment(..)` or `.base_url(..)` before `.build()`"
)]
pub trait HasEnvironment: private::Sealed {}

impl fmt::Debug for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Address::Environment(environment) => environment.fmt(f),
            // Not checked yet: it may hold a password.
            Address::Custom(_) => f.write_str("Custom"),
        }
    }
}

impl HasApiKey for ApiKey {}
impl HasEnvironment for Target {}

mod private {
    /// What a builder can hold; `None` for what isn't given.
    pub trait Sealed {
        fn api_key(&self) -> Option<&crate::ApiKey> {
            None
        }

        fn target(&self) -> Option<&super::Target> {
            None
        }
    }

    impl Sealed for crate::ApiKey {
        fn api_key(&self) -> Option<&crate::ApiKey> {
            Some(self)
        }
    }

    impl Sealed for super::Target {
        fn target(&self) -> Option<&super::Target> {
            Some(self)
        }
    }
}

impl<Key, Target_> ClientBuilder<Key, Target_> {
    /// Sets the API key. Required.
    #[must_use]
    pub fn api_key(self, api_key: ApiKey) -> ClientBuilder<ApiKey, Target_> {
        ClientBuilder {
            api_key,
            target: self.target,
            connect_timeout: self.connect_timeout,
            timeout: self.timeout,
            max_answer_bytes: self.max_answer_bytes,
        }
    }

    /// Sets the environment. Required, unless [`base_url`](Self::base_url) is called.
    #[must_use]
    pub fn environment(self, environment: Environment) -> ClientBuilder<Key, Target> {
        self.target(Address::Environment(environment))
    }

    /// Sets another host than Klarna's, such as a sandbox or a proxy of your own.
    ///
    /// It must be `https`, or `http` on this machine's loopback addresses.
    #[must_use]
    pub fn base_url(self, base_url: impl Into<String>) -> ClientBuilder<Key, Target> {
        self.target(Address::Custom(base_url.into()))
    }

    fn target(self, address: Address) -> ClientBuilder<Key, Target> {
        ClientBuilder {
            api_key: self.api_key,
            target: Target(address),
            connect_timeout: self.connect_timeout,
            timeout: self.timeout,
            max_answer_bytes: self.max_answer_bytes,
        }
    }

    /// Sets how long establishing a connection may take; 5 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.connect_timeout = limit;
        self
    }

    /// Sets how long a whole call may take; 60 seconds by default.
    ///
    /// A call that is cut off may still take effect at Klarna: see
    /// [`Error::may_have_reached_klarna`].
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Sets how many bytes an answer may have; 1 MiB by default.
    #[must_use]
    pub fn max_answer_bytes(mut self, limit: usize) -> Self {
        self.max_answer_bytes = limit;
        self
    }
}

// The bounds are on the method, so that the compiler says what is missing in our words.
impl<Key, Target> ClientBuilder<Key, Target> {
    /// Builds the client. Nothing is sent yet.
    ///
    /// # Errors
    ///
    /// - the base URL isn't one, or is plain `http` to another machine
    /// - the key is a test key and the environment is live, or the other way round
    /// - there is no cryptography provider for TLS, or the platform's trusted certificates can't
    ///   be read
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{ApiKey, Client};
    ///
    /// let builder = Client::builder().api_key(ApiKey::new("klarna_test_api_example")?);
    /// assert!(builder.clone().base_url("http://127.0.0.1:8080").build().is_ok());
    /// assert!(builder.base_url("http://klarna.example").build().is_err());
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn build(self) -> Result<Client, Error>
    where
        Key: HasApiKey,
        Target: HasEnvironment,
    {
        // The bounds say that both are there; the errors are for the compiler.
        let api_key = self.api_key.api_key().cloned();
        let api_key = api_key.ok_or_else(|| Error::invalid_input("api_key", "must be given"))?;
        let base_url = match self.target.target() {
            Some(self::Target(Address::Environment(environment))) => {
                if api_key.environment().is_some_and(|own| own != *environment) {
                    return Err(Error::invalid_input(
                        "api_key",
                        "must belong to the environment: test keys work only on the test host, \
                         live keys only on the live one",
                    ));
                }
                BaseUrl::from(*environment)
            }
            Some(self::Target(Address::Custom(text))) => BaseUrl::parse(text)?,
            None => return Err(Error::invalid_input("environment", "must be given")),
        };
        let mut authorization = HeaderValue::from_str(&api_key.authorization_value())
            .map_err(|_| Error::invalid_input("api_key", "must be visible ASCII"))?;
        authorization.set_sensitive(true);

        // Plain HTTP only ever goes to this machine, where nobody has to be trusted.
        let is_plain = base_url.as_str().starts_with("http:");
        let tls = if is_plain {
            tls::nobody()?
        } else {
            tls::platform()?
        };
        let mut http = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(self.connect_timeout)
            .timeout(self.timeout);
        if is_plain {
            http = http.no_proxy();
        }
        let http = http.build().map_err(|error| {
            Error::configuration("the HTTP client can't be built", Some(Box::new(error)))
        })?;
        Ok(Client {
            shared: Arc::new(Shared {
                http,
                base_url,
                api_key,
                authorization,
                max_answer_bytes: self.max_answer_bytes,
            }),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ErrorKind;

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
