//! Certificates for servers and clients of a test, made when it runs.

use std::{fmt, sync::Arc};

use klarna_sdk::{ClientIdentity, RootCertificates};
use rcgen::{BasicConstraints, Certificate, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::{
    RootCertStore,
    pki_types::{CertificateDer, PrivateKeyDer},
};

/// An authority of the test's own.
pub struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// A certificate of an [`Authority`], with its key.
pub struct Issued {
    certificate: Certificate,
    key: KeyPair,
}

impl Authority {
    /// Makes an authority that nobody knows.
    ///
    /// # Panics
    ///
    /// When there is no randomness.
    #[allow(clippy::new_without_default, reason = "each one is another")]
    pub fn new() -> Self {
        let mut params = CertificateParams::new(Vec::new()).expect("no names are fine");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let key = KeyPair::generate().expect("randomness");
        let certificate = params.self_signed(&key).expect("the key signs");
        Self {
            certificate,
            issuer: Issuer::new(params, key),
        }
    }

    /// Issues a certificate for a host, or for a client that is called so.
    ///
    /// # Panics
    ///
    /// When the name isn't one, which is a mistake in the test.
    pub fn issue(&self, name: &str) -> Issued {
        let key = KeyPair::generate().expect("randomness");
        let params = CertificateParams::new([name.to_owned()]).expect("the name is one");
        let certificate = params.signed_by(&key, &self.issuer).expect("the key signs");
        Issued { certificate, key }
    }

    /// Returns what makes a client trust the authority.
    ///
    /// # Panics
    ///
    /// When the SDK doesn't take what was made here.
    pub fn roots(&self) -> RootCertificates {
        RootCertificates::from_pem(self.certificate.pem().as_bytes()).expect("an authority")
    }

    /// Returns what makes a server trust the authority.
    ///
    /// # Panics
    ///
    /// When rustls doesn't take what was made here.
    pub fn store(&self) -> Arc<RootCertStore> {
        let mut store = RootCertStore::empty();
        let certificate = self.certificate.der().clone();
        store.add(certificate).expect("an authority");
        Arc::new(store)
    }
}

impl Issued {
    /// Returns it as the identity of a client.
    ///
    /// # Panics
    ///
    /// When the SDK doesn't take what was made here.
    pub fn identity(&self) -> ClientIdentity {
        let (certificate, key) = (self.certificate_pem(), self.key_pem());
        ClientIdentity::from_pem(certificate.as_bytes(), key.as_bytes()).expect("an identity")
    }

    /// Returns the certificate as a server takes it.
    pub fn chain(&self) -> Vec<CertificateDer<'static>> {
        vec![self.certificate.der().clone()]
    }

    /// Returns the key as a server takes it.
    ///
    /// # Panics
    ///
    /// When rustls doesn't take what was made here.
    pub fn private_key(&self) -> PrivateKeyDer<'static> {
        PrivateKeyDer::try_from(self.key.serialize_der()).expect("a key")
    }

    /// Returns the certificate as text.
    pub fn certificate_pem(&self) -> String {
        self.certificate.pem()
    }

    /// Returns the key as text.
    pub fn key_pem(&self) -> String {
        self.key.serialize_pem()
    }
}

impl fmt::Debug for Authority {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Authority").finish_non_exhaustive()
    }
}

impl fmt::Debug for Issued {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Issued").finish_non_exhaustive()
    }
}
