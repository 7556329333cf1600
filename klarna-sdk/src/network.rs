//! The HTTP client below: connections, pool, proxy.

use std::{fmt, time::Duration};

use crate::{ClientIdentity, Error, RootCertificates, generated::Secret, tls};

/// How long a connection may be idle before it is closed.
///
/// Shorter than what load balancers and address translation usually grant, so that a connection
/// that is taken from the pool is rarely one that the other side has given up.
const IDLE: Duration = Duration::from_secs(30);
/// How many idle connections are kept: as many as were needed at once, because a smaller number
/// makes every burst of calls over HTTP/1.1 shake hands again. HTTP/2 needs one.
const IDLE_CONNECTIONS: usize = usize::MAX;
/// How often a silent connection is asked whether it is there: TCP by its own probes, HTTP/2 by
/// PING while calls wait for an answer.
const KEEP_ALIVE: Duration = Duration::from_secs(15);
/// How long an HTTP/2 connection may leave a PING without an answer before it counts as broken.
const KEEP_ALIVE_ANSWER: Duration = Duration::from_secs(5);

/// What a client was told of its connections.
#[derive(Clone, Debug, Default)]
pub(crate) struct Network {
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) identity: Option<ClientIdentity>,
    pub(crate) roots: Option<RootCertificates>,
    pub(crate) proxy: Proxy,
    pub(crate) own: Option<reqwest::Client>,
}

/// Through what calls go.
#[derive(Clone, Debug, Default)]
pub(crate) enum Proxy {
    /// What the environment variables say.
    #[default]
    Environment,
    /// Nothing.
    None,
    /// This one.
    Url(ProxyUrl),
}

/// The address of a proxy, which may hold a password, and what reads it: no part of a program
/// without one.
#[derive(Clone)]
pub(crate) struct ProxyUrl(Secret, fn(&Secret) -> Result<reqwest::Proxy, Error>);

impl ProxyUrl {
    pub(crate) fn new(url: impl Into<String>) -> Self {
        Self(Secret::new(url), |url| {
            // The error of the parser could quote a password.
            let refuse = |_| Error::invalid_input("proxy", "must be the URL of a proxy");
            reqwest::Proxy::all(url.expose()).map_err(refuse)
        })
    }
}

impl fmt::Debug for ProxyUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The two clients of one network.
#[derive(Clone, Debug)]
pub(crate) struct Connections {
    /// Keeps its connections.
    pub(crate) pooled: reqwest::Client,
    /// Opens a connection for each request: for another attempt after a connection broke, because
    /// the pool may hold more that the same event broke.
    pub(crate) fresh: reqwest::Client,
    /// The limit that both set for an attempt by themselves, which costs less than setting it for
    /// each.
    pub(crate) attempt_timeout: Option<Duration>,
}

impl Network {
    /// How long connecting may take unless the client is told otherwise.
    pub(crate) const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);

    /// Builds the HTTP clients; those for plain HTTP are told that nobody is trusted.
    pub(crate) fn build(
        &self,
        nobody: Option<&RootCertificates>,
        attempt_timeout: Duration,
    ) -> Result<Connections, Error> {
        if let Some(own) = &self.own {
            let is_told_more = self.connect_timeout.is_some()
                || self.identity.is_some()
                || self.roots.is_some()
                || !matches!(self.proxy, Proxy::Environment);
            if is_told_more {
                return Err(Error::invalid_input(
                    "http_client",
                    "must not be given together with connect_timeout, client_identity, \
                     root_certificates, proxy or no_proxy: an HTTP client has its own",
                ));
            }
            return Ok(Connections {
                pooled: own.clone(),
                fresh: own.clone(),
                attempt_timeout: None,
            });
        }
        let is_plain = nobody.is_some();
        let (roots, identity) = match nobody {
            Some(_) => (nobody, None),
            None => (self.roots.as_ref(), self.identity.as_ref()),
        };
        let tls = tls::configuration(roots, identity)?;
        Ok(Connections {
            pooled: self.client(tls.clone(), is_plain, attempt_timeout, IDLE_CONNECTIONS)?,
            fresh: self.client(tls, is_plain, attempt_timeout, 0)?,
            attempt_timeout: Some(attempt_timeout),
        })
    }

    fn client(
        &self,
        tls: rustls::ClientConfig,
        is_plain: bool,
        attempt_timeout: Duration,
        idle: usize,
    ) -> Result<reqwest::Client, Error> {
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .connect_timeout(self.connect_timeout.unwrap_or(Self::CONNECT_TIMEOUT))
            .timeout(attempt_timeout)
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(idle)
            .tcp_nodelay(true)
            .tcp_keepalive(KEEP_ALIVE)
            .http2_keep_alive_interval(KEEP_ALIVE)
            .http2_keep_alive_timeout(KEEP_ALIVE_ANSWER);
        let client = match &self.proxy {
            _ if is_plain => client.no_proxy(),
            Proxy::Environment => client,
            Proxy::None => client.no_proxy(),
            Proxy::Url(ProxyUrl(url, read)) => client.proxy(read(url)?),
        };
        client.build().map_err(|error| {
            Error::configuration("the HTTP client can't be built", Some(Box::new(error)))
        })
    }
}
