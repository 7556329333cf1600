//! Trust, without a decision for the rest of the process.
//!
//! What roots and identities need is in a program only where it has some: they bring it with them.

use std::{fmt, sync::Arc};

use rustls::{
    ClientConfig, ConfigBuilder, RootCertStore, WantsVerifier,
    client::WantsClientCert,
    crypto::CryptoProvider,
    pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject},
    version::{TLS12, TLS13},
};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::Error;

/// The certificate by which a client shows who it is, with its private key.
///
/// Klarna asks acquiring partners for mutual TLS; the certificate comes from its Management API.
/// The key is never printed, and this copy of it is dropped with the last client that uses it.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{ApiKey, Client, ClientIdentity, Environment};
///
/// # fn build() -> Result<Client, Box<dyn std::error::Error>> {
/// let pem = std::fs::read("klarna-client.pem")?;
/// let klarna = Client::builder()
///     .api_key(ApiKey::from_env("KLARNA_API_KEY")?)
///     .environment(Environment::Live)
///     .client_identity(ClientIdentity::from_pem(&pem, &pem)?)
///     .build()?;
/// # Ok(klarna)
/// # }
/// ```
#[derive(Clone)]
pub struct ClientIdentity(Arc<dyn Identity>);

trait Identity: Send + Sync {
    /// Makes a client show who it is.
    fn shown(
        &self,
        client: ConfigBuilder<ClientConfig, WantsClientCert>,
    ) -> Result<ClientConfig, Error>;
}

struct Certified {
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
}

impl Identity for Certified {
    fn shown(
        &self,
        client: ConfigBuilder<ClientConfig, WantsClientCert>,
    ) -> Result<ClientConfig, Error> {
        client
            .with_client_auth_cert(self.chain.clone(), self.key.clone_key())
            .map_err(|_| {
                let rule = "must be a certificate and the private key that belongs to it";
                Error::invalid_input("client_identity", rule)
            })
    }
}

impl ClientIdentity {
    /// Reads the certificate, with those between it and its root after it, and the private key:
    /// PKCS #8, PKCS #1 or SEC 1, not encrypted. Both may be in one text, given twice.
    ///
    /// That the key belongs to the certificate is checked when the client is built.
    ///
    /// # Errors
    ///
    /// When one of the texts is no PEM, or has no certificate or no key. The error holds neither.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::ClientIdentity;
    ///
    /// let error = ClientIdentity::from_pem(b"no certificate", b"no key").unwrap_err();
    /// assert!(error.to_string().contains("client_identity.certificates"));
    /// ```
    pub fn from_pem(certificates: &[u8], private_key: &[u8]) -> Result<Self, Error> {
        let chain = read_certificates("client_identity.certificates", certificates)?;
        let key = PrivateKeyDer::from_pem_slice(private_key).map_err(|_| {
            let rule = "must be PEM with an unencrypted private key";
            Error::invalid_input("client_identity.private_key", rule)
        })?;
        Ok(Self(Arc::new(Certified { chain, key })))
    }
}

impl fmt::Debug for ClientIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClientIdentity([redacted])")
    }
}

/// The certificates that a client trusts, in place of the platform's.
///
/// For a proxy of your own in front of Klarna, or for machines without a trust store.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{ApiKey, Client, RootCertificates};
///
/// # fn build() -> Result<Client, Box<dyn std::error::Error>> {
/// let klarna = Client::builder()
///     .api_key(ApiKey::from_env("KLARNA_API_KEY")?)
///     .base_url("https://klarna.proxy.psp.example")
///     .root_certificates(RootCertificates::from_pem(&std::fs::read("own-authority.pem")?)?)
///     .build()?;
/// # Ok(klarna)
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct RootCertificates(Arc<dyn Roots>);

trait Roots: fmt::Debug + Send + Sync {
    /// Makes a client trust these, and nobody else.
    fn trusted(
        &self,
        client: ConfigBuilder<ClientConfig, WantsVerifier>,
    ) -> ConfigBuilder<ClientConfig, WantsClientCert>;
}

impl Roots for Arc<RootCertStore> {
    fn trusted(
        &self,
        client: ConfigBuilder<ClientConfig, WantsVerifier>,
    ) -> ConfigBuilder<ClientConfig, WantsClientCert> {
        client.with_root_certificates(self.clone())
    }
}

impl RootCertificates {
    /// Reads one or more certificates.
    ///
    /// # Errors
    ///
    /// When the text is no PEM, has no certificate, or one that can't be a root.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::RootCertificates;
    ///
    /// assert!(RootCertificates::from_pem(b"no certificate").is_err());
    /// ```
    pub fn from_pem(certificates: &[u8]) -> Result<Self, Error> {
        const FIELD: &str = "root_certificates";
        let mut store = RootCertStore::empty();
        for certificate in read_certificates(FIELD, certificates)? {
            let refuse = |_| Error::invalid_input(FIELD, "must be certificates of authorities");
            store.add(certificate).map_err(refuse)?;
        }
        Ok(Self(Arc::new(Arc::new(store))))
    }

    /// Trusts nobody, for plain HTTP on this machine.
    pub(crate) fn nobody() -> Self {
        Self(Arc::new(Arc::new(RootCertStore::empty())))
    }
}

fn read_certificates(field: &str, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>, Error> {
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match read {
        Ok(certificates) if !certificates.is_empty() => Ok(certificates),
        _ => Err(Error::invalid_input(
            field,
            "must be PEM with at least one certificate",
        )),
    }
}

/// Returns a TLS configuration: 1.2 or 1.3, HTTP/2 or HTTP/1.1. Without roots those of the platform
/// are trusted.
///
/// Nothing is installed process-wide: with two cryptography providers in one program rustls
/// would panic over which one is meant.
pub(crate) fn configuration(
    roots: Option<&RootCertificates>,
    identity: Option<&ClientIdentity>,
) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(provider()?)
        .with_protocol_versions(&[&TLS13, &TLS12])
        .map_err(|error| refused("the cryptography provider has no usable TLS version", error))?;
    let builder = match roots {
        Some(RootCertificates(roots)) => roots.trusted(builder),
        None => builder
            .with_platform_verifier()
            .map_err(|error| refused("the platform's trusted certificates can't be read", error))?,
    };
    let mut config = match identity {
        Some(ClientIdentity(identity)) => identity.shown(builder)?,
        None => builder.with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

fn provider() -> Result<Arc<CryptoProvider>, Error> {
    #[cfg(feature = "ring")]
    return Ok(Arc::new(rustls::crypto::ring::default_provider()));
    #[cfg(all(feature = "aws-lc-rs", not(feature = "ring")))]
    return Ok(Arc::new(rustls::crypto::aws_lc_rs::default_provider()));
    #[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
    CryptoProvider::get_default().cloned().ok_or_else(|| {
        let message = "no cryptography provider: enable the feature ring or aws-lc-rs, \
                       or install a process-wide provider of rustls";
        Error::configuration(message, None)
    })
}

fn refused(message: &str, error: rustls::Error) -> Error {
    // As text: what prints the error would be compiled once more, with all that it may hold.
    Error::configuration(message, Some(error.to_string().into()))
}

/// Whether a failure comes from TLS itself and won't pass: a certificate that isn't trusted, no
/// common version, a server that refuses the client's certificate.
///
/// With TLS 1.3 the client has sent its request by the time it hears of the last one. The server
/// ends the handshake without having read it, so that the request counts as not sent. That holds
/// for the alerts of a handshake only; whatever else goes wrong once there is a connection, and
/// bytes that were garbled, are for others to judge.
pub(crate) fn is_handshake_failure(error: &reqwest::Error) -> bool {
    use rustls::{AlertDescription as Alert, Error as Tls};

    match tls_error(error) {
        Some(
            Tls::InvalidCertificate(_)
            | Tls::NoCertificatesPresented
            | Tls::UnsupportedNameType
            | Tls::PeerIncompatible(_),
        ) => error.is_connect(),
        Some(Tls::AlertReceived(alert)) => matches!(
            alert,
            Alert::HandshakeFailure
                | Alert::NoCertificate
                | Alert::BadCertificate
                | Alert::UnsupportedCertificate
                | Alert::CertificateRevoked
                | Alert::CertificateExpired
                | Alert::CertificateUnknown
                | Alert::CertificateRequired
                | Alert::DecryptError
                | Alert::UnknownCA
                | Alert::AccessDenied
                | Alert::ProtocolVersion
                | Alert::InsufficientSecurity
                | Alert::NoApplicationProtocol
                | Alert::UnrecognisedName
        ),
        _ => false,
    }
}

fn tls_error<'a>(error: &'a (dyn std::error::Error + 'static)) -> Option<&'a rustls::Error> {
    let mut source = Some(error);
    while let Some(error) = source {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        // An I/O error gives the source of the error inside of it, and so passes over that one.
        let inner = error.downcast_ref::<std::io::Error>();
        source = match inner.and_then(|error| error.get_ref()) {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}
