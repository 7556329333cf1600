//! Trust, without a decision for the rest of the process.

use std::sync::Arc;

use rustls::{ClientConfig, RootCertStore, crypto::CryptoProvider};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::Error;

/// Returns a TLS configuration that trusts what the platform trusts.
///
/// Nothing is installed process-wide: with two cryptography providers in one program rustls
/// would panic over which one is meant.
pub(crate) fn platform() -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(provider()?)
        .with_safe_default_protocol_versions()
        .map_err(|error| refused("the cryptography provider has no usable TLS version", error))?
        .with_platform_verifier()
        .map_err(|error| refused("the platform's trusted certificates can't be read", error))?;
    Ok(with_alpn(builder.with_no_client_auth()))
}

/// Returns a TLS configuration that trusts nobody, for plain HTTP on this machine.
pub(crate) fn nobody() -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(provider()?)
        .with_safe_default_protocol_versions()
        .map_err(|error| refused("the cryptography provider has no usable TLS version", error))?
        .with_root_certificates(RootCertStore::empty());
    Ok(with_alpn(builder.with_no_client_auth()))
}

fn with_alpn(mut config: ClientConfig) -> ClientConfig {
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    config
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
    Error::configuration(message, Some(Box::new(error)))
}
