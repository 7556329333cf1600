//! What a client is told before it is built.

use std::{fmt, sync::Arc, time::Duration};

use http::HeaderValue;

use super::{Client, Shared};
use crate::{
    ApiKey, ApiKeyProvider, ClientIdentity, Environment, Error, Interceptor, RootCertificates,
    Timing,
    budget::Budget,
    environment::BaseUrl,
    generated::{Held, types::IntegrationMetadata},
    metadata::{self, Metadata},
    network::{Network, Proxy, ProxyUrl},
    retry::Backoff,
    timing::Real,
};

/// Builds a [`Client`]; made by [`Client::builder`].
///
/// All that it can be told is shown in the guide [`operating`](crate::guide::operating).
#[derive(Clone, Debug)]
pub struct ClientBuilder<Key, Target> {
    api_key: Key,
    target: Target,
    settings: Held<Settings>,
}

#[derive(Clone, Debug)]
struct Settings {
    network: Network,
    timeout: Duration,
    attempt_timeout: Duration,
    max_answer_bytes: usize,
    retries: u32,
    backoff: Backoff,
    budget: u32,
    integration_metadata: Option<Metadata>,
    products: Option<Products>,
    timing: Arc<dyn Timing>,
    interceptors: Vec<Arc<dyn Interceptor>>,
}

/// The API key of a [`ClientBuilder`] isn't given yet.
#[derive(Clone, Copy, Debug)]
pub struct NoApiKey;

/// The API key of a [`ClientBuilder`] comes from a provider.
#[derive(Clone, Debug)]
pub struct ProvidedApiKey(Arc<dyn ApiKeyProvider>);

/// The environment of a [`ClientBuilder`] isn't given yet.
#[derive(Clone, Copy, Debug)]
pub struct NoEnvironment;

/// Where a [`ClientBuilder`] sends its requests.
#[derive(Clone)]
pub struct Target(Address);

#[derive(Clone)]
enum Address {
    Environment(Environment),
    /// With what reads it: no part of a program that has none.
    Custom(String, fn(&str) -> Result<Place, Error>),
}

/// Where requests go, and whom to trust there in place of others.
type Place = (BaseUrl, Option<RootCertificates>);

fn place(base_url: &str) -> Result<Place, Error> {
    let base_url = BaseUrl::parse(base_url)?;
    // Plain HTTP only ever goes to this machine, where nobody has to be trusted.
    let is_plain = base_url.as_str().starts_with("http:");
    Ok((base_url, is_plain.then(RootCertificates::nobody)))
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
            Address::Custom(..) => f.write_str("Custom"),
        }
    }
}

impl HasApiKey for ApiKey {}
impl HasApiKey for ProvidedApiKey {}
impl HasEnvironment for Target {}

mod private {
    use std::sync::Arc;

    use crate::{ApiKey, ApiKeyProvider};

    /// What a builder can hold; `None` for what isn't given.
    pub trait Sealed {
        fn provider(&self) -> Option<Arc<dyn ApiKeyProvider>> {
            None
        }

        /// The key, when it never changes.
        fn fixed(&self) -> Option<&ApiKey> {
            None
        }

        fn target(&self) -> Option<&super::Target> {
            None
        }
    }

    impl Sealed for ApiKey {
        fn provider(&self) -> Option<Arc<dyn ApiKeyProvider>> {
            Some(Arc::new(self.clone()))
        }

        fn fixed(&self) -> Option<&ApiKey> {
            Some(self)
        }
    }

    impl Sealed for super::ProvidedApiKey {
        fn provider(&self) -> Option<Arc<dyn ApiKeyProvider>> {
            Some(self.0.clone())
        }
    }

    impl Sealed for super::Target {
        fn target(&self) -> Option<&super::Target> {
            Some(self)
        }
    }
}

impl ClientBuilder<NoApiKey, NoEnvironment> {
    pub(super) fn new() -> Self {
        Self {
            api_key: NoApiKey,
            target: NoEnvironment,
            settings: Held::new(Settings {
                network: Network::default(),
                timeout: Duration::from_secs(60),
                attempt_timeout: Duration::from_secs(30),
                max_answer_bytes: 1024 * 1024,
                retries: 2,
                backoff: Backoff::default(),
                budget: 100,
                integration_metadata: None,
                products: None,
                timing: Arc::new(Real),
                interceptors: Vec::new(),
            }),
        }
    }
}

impl<Key, Target_> ClientBuilder<Key, Target_> {
    /// Sets the API key. Required, unless [`api_key_provider`](Self::api_key_provider) is called.
    #[must_use]
    pub fn api_key(self, api_key: ApiKey) -> ClientBuilder<ApiKey, Target_> {
        ClientBuilder {
            api_key,
            target: self.target,
            settings: self.settings,
        }
    }

    /// Sets where the API key of each call comes from, for keys that change while the client lives.
    ///
    /// Most programs want a [`RotatingApiKey`](crate::RotatingApiKey).
    #[must_use]
    pub fn api_key_provider(
        self,
        provider: impl ApiKeyProvider + 'static,
    ) -> ClientBuilder<ProvidedApiKey, Target_> {
        ClientBuilder {
            api_key: ProvidedApiKey(Arc::new(provider)),
            target: self.target,
            settings: self.settings,
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
        self.target(Address::Custom(base_url.into(), place))
    }

    fn target(self, address: Address) -> ClientBuilder<Key, Target> {
        ClientBuilder {
            api_key: self.api_key,
            target: Target(address),
            settings: self.settings,
        }
    }

    /// Sets how long establishing a connection may take, TLS included; 5 seconds by default.
    #[must_use]
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.settings.network.connect_timeout = Some(limit);
        self
    }

    /// Sets how long one attempt may take, from connecting to the end of the answer; 30 seconds by
    /// default.
    ///
    /// Klarna ends idle requests after 59 seconds with an answer of its own.
    #[must_use]
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.settings.attempt_timeout = limit;
        self
    }

    /// Sets how long a whole call may take, with all attempts and the waits between them; 60
    /// seconds by default.
    ///
    /// A call that is cut off may still take effect at Klarna: see
    /// [`Error::delivery`].
    #[must_use]
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.settings.timeout = limit;
        self
    }

    /// Sets how many times a call may be tried again where that can't act twice; 2 by default. See
    /// [`retries`](crate::guide::retries_and_idempotency).
    #[must_use]
    pub fn retries(mut self, retries: u32) -> Self {
        self.settings.retries = retries;
        self
    }

    /// Sets the longest wait before the first retry, half a second by default, and before any, 8
    /// seconds by default.
    ///
    /// The first doubles with each retry up to the second. A wait is a random part of that, and what
    /// the server asks for where that is longer, up to the second.
    #[must_use]
    pub fn retry_delays(mut self, first: Duration, longest: Duration) -> Self {
        self.settings.backoff = Backoff { first, longest };
        self
    }

    /// Sets how many retries the client may spend on all of its calls together; 100 by default.
    ///
    /// A retry after which Klarna answers costs nothing, and ten calls that get through at once earn
    /// one more. So single failures are always tried again, and an outage isn't met with a multiple
    /// of the usual calls.
    #[must_use]
    pub fn retry_budget(mut self, retries: u32) -> Self {
        self.settings.budget = retries;
        self
    }

    /// Sets how many bytes an answer may have; 1 MiB by default.
    #[must_use]
    pub fn max_answer_bytes(mut self, limit: usize) -> Self {
        self.settings.max_answer_bytes = limit;
        self
    }

    /// Sets the certificate by which the client shows who it is; Klarna asks acquiring partners for
    /// one. Not used with plain `http`.
    #[must_use]
    pub fn client_identity(mut self, identity: ClientIdentity) -> Self {
        self.settings.network.identity = Some(identity);
        self
    }

    /// Sets the authorities to trust, in place of those that the platform trusts.
    #[must_use]
    pub fn root_certificates(mut self, roots: RootCertificates) -> Self {
        self.settings.network.roots = Some(roots);
        self
    }

    /// Sets the proxy, in place of what the environment variables say: `http://` or `https://`, with
    /// a user name and a password where it asks for them.
    ///
    /// Calls go through it as TLS inside of `CONNECT`: it sees which host is called and nothing
    /// else. Calls to this machine by plain `http` don't go through it.
    #[must_use]
    pub fn proxy(mut self, url: impl Into<String>) -> Self {
        self.settings.network.proxy = Proxy::Url(ProxyUrl::new(url));
        self
    }

    /// Goes through no proxy, whatever the environment variables say.
    #[must_use]
    pub fn no_proxy(mut self) -> Self {
        self.settings.network.proxy = Proxy::None;
        self
    }

    /// Sets an HTTP client of your own, of reqwest 0.13.
    ///
    /// Then these are your duty: TLS 1.2 or newer with verified certificates and, for acquiring
    /// partners, a client certificate; **no redirects**
    /// (`redirect::Policy::none()`; an answer after a redirect is refused, but the request has gone
    /// there); no retries of its own (`retry::never()`); a limit for connecting; the pool and the
    /// proxy; and no default headers, because Klarna asks for none but its own. Limits for attempts
    /// and calls, retries and all else stay with this crate. A retry after a broken connection may
    /// take another one from your pool.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{ApiKey, Client, Environment};
    ///
    /// # rustls::crypto::ring::default_provider().install_default().ok();
    /// let http = reqwest::Client::builder()
    ///     .redirect(reqwest::redirect::Policy::none())
    ///     .retry(reqwest::retry::never())
    ///     .connect_timeout(std::time::Duration::from_secs(5))
    ///     .build()?;
    /// let klarna = Client::builder()
    ///     .api_key(ApiKey::new("klarna_test_api_example")?)
    ///     .environment(Environment::Test)
    ///     .http_client(http)
    ///     .build()?;
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn http_client(mut self, client: reqwest::Client) -> Self {
        self.settings.network.own = Some(client);
        self
    }

    /// Sets who makes the calls and with which software: the header `Klarna-Integration-Metadata`,
    /// which Klarna's policy asks for. A call can carry its own with `with_integration_metadata`.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Client, types::{IntegrationMetadata, Integrator}};
    ///
    /// let integrator = Integrator::new("EXAMPLE_PSP", "session-1")
    ///     .module_name("checkout")
    ///     .module_version("2.4.0");
    /// let builder = Client::builder().integration_metadata(IntegrationMetadata::new(integrator));
    /// ```
    #[must_use]
    pub fn integration_metadata(mut self, metadata: IntegrationMetadata) -> Self {
        self.settings.integration_metadata = Some(Metadata::new(metadata));
        self
    }

    /// Adds a product of yours to the User-Agent, which then is
    /// `klarna-sdk-rust/<version> <name>/<version>`.
    #[must_use]
    pub fn user_agent_product(
        mut self,
        name: impl Into<String>,
        version: impl Into<String>,
    ) -> Self {
        let products = self.settings.products.get_or_insert(Products {
            all: Vec::new(),
            user_agent,
        });
        products.all.push((name.into(), version.into()));
        self
    }

    /// Adds an interceptor, which sees all calls. They are told in the order of their adding.
    #[must_use]
    pub fn interceptor(mut self, interceptor: impl Interceptor + 'static) -> Self {
        self.settings.interceptors.push(Arc::new(interceptor));
        self
    }

    /// Sets clock, waiting and chance, for tests.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{ApiKey, Client, Environment, Timing};
    ///
    /// fn client(timing: impl Timing + 'static) -> Result<Client, klarna_sdk::Error> {
    ///     Client::builder()
    ///         .api_key(ApiKey::new("klarna_test_api_example")?)
    ///         .environment(Environment::Test)
    ///         .timing(timing)
    ///         .build()
    /// }
    /// ```
    #[must_use]
    pub fn timing(mut self, timing: impl Timing + 'static) -> Self {
        self.settings.timing = Arc::new(timing);
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
    /// - the private key doesn't belong to the client certificate, or the proxy isn't a URL
    /// - an HTTP client of your own is given together with what it decides itself
    /// - the metadata, or a product of the User-Agent, breaks a rule
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
        let api_key = self.api_key.provider();
        let api_key = api_key.ok_or_else(|| Error::invalid_input("api_key", "must be given"))?;
        let ((base_url, nobody), environment) = match self.target.target() {
            Some(self::Target(Address::Environment(environment))) => {
                ((BaseUrl::from(*environment), None), Some(*environment))
            }
            Some(self::Target(Address::Custom(text, read))) => (read(text)?, None),
            None => return Err(Error::invalid_input("environment", "must be given")),
        };
        // A key that may change is held against the environment at each call.
        if let Some(environment) = environment
            && let Some(own) = self.api_key.fixed().and_then(ApiKey::environment)
            && own != environment
        {
            return Err(Error::wrong_environment());
        }
        connect(self.settings, api_key, environment, base_url, nobody)
    }
}

/// Products beside this one, with what writes them: it isn't linked where there are none.
#[derive(Clone, Debug)]
struct Products {
    all: Vec<Product>,
    user_agent: fn(&[Product]) -> Result<String, Error>,
}

/// Name and version.
type Product = (String, String);

fn user_agent(products: &[Product]) -> Result<String, Error> {
    let mut user_agent = USER_AGENT.to_owned();
    for (name, version) in products {
        user_agent.push(' ');
        user_agent.push_str(&metadata::product(name, version)?);
    }
    Ok(user_agent)
}

/// Makes the client. Not generic: it isn't compiled in the program that asks for it.
fn connect(
    settings: Held<Settings>,
    api_key: Arc<dyn ApiKeyProvider>,
    environment: Option<Environment>,
    base_url: BaseUrl,
    nobody: Option<RootCertificates>,
) -> Result<Client, Error> {
    let settings = settings.take();
    let user_agent = match &settings.products {
        Some(products) => (products.user_agent)(&products.all)?,
        None => USER_AGENT.to_owned(),
    };
    let user_agent = HeaderValue::try_from(user_agent)
        .map_err(|_| Error::invalid_input("user_agent_product", "must be visible ASCII"))?;
    let integration_metadata = settings.integration_metadata.as_ref();
    let integration_metadata = integration_metadata
        .map(Metadata::header_value)
        .transpose()?;
    Ok(Client {
        shared: Arc::new(Shared {
            connections: settings
                .network
                .build(nobody.as_ref(), settings.attempt_timeout)?,
            base_url,
            environment,
            api_key,
            user_agent,
            integration_metadata,
            timeout: settings.timeout,
            attempt_timeout: settings.attempt_timeout,
            max_answer_bytes: settings.max_answer_bytes,
            retries: settings.retries,
            backoff: settings.backoff,
            budget: Budget::new(settings.budget),
            timing: settings.timing,
            interceptors: settings.interceptors,
        }),
    })
}

const USER_AGENT: &str = concat!("klarna-sdk-rust/", env!("CARGO_PKG_VERSION"));
