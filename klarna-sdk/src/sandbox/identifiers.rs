//! Identifiers and tokens in the forms that Klarna's have.

use std::{
    net::SocketAddr,
    sync::atomic::{AtomicU64, Ordering},
    time::{SystemTime, UNIX_EPOCH},
};

use uuid::Uuid;

/// Hands out identifiers that no other sandbox hands out.
#[derive(Default)]
pub(super) struct Identifiers {
    namespace: Uuid,
    given: AtomicU64,
}

impl Identifiers {
    /// Two sandboxes differ in their port, or in when they were started.
    pub(super) fn new(address: SocketAddr, start: SystemTime) -> Self {
        let start = start.duration_since(UNIX_EPOCH).unwrap_or_default();
        let seed = format!("{} {}", address.port(), start.as_nanos());
        Self {
            namespace: Uuid::new_v5(&Uuid::NAMESPACE_OID, seed.as_bytes()),
            given: AtomicU64::new(0),
        }
    }

    /// Goes on where [`position`](Self::position) was taken.
    pub(super) fn resume((namespace, given): (Uuid, u64)) -> Self {
        Self {
            namespace,
            given: AtomicU64::new(given),
        }
    }

    /// Returns what tells these from others, and how many were given.
    pub(super) fn position(&self) -> (Uuid, u64) {
        (self.namespace, self.given.load(Ordering::Relaxed))
    }

    pub(super) fn uuid(&self) -> Uuid {
        let number = self.given.fetch_add(1, Ordering::Relaxed);
        Uuid::new_v5(&self.namespace, &number.to_be_bytes())
    }

    pub(super) fn api_key(&self) -> String {
        format!("klarna_test_api_{}", self.uuid().simple())
    }

    pub(super) fn partner_account_id(&self) -> String {
        let id = self.uuid().simple().to_string().to_ascii_uppercase();
        format!("krn:partner:global:account:test:{id}")
    }

    pub(super) fn payment_request(&self) -> String {
        format!("krn:payment:eu1:request:{}", self.uuid())
    }

    pub(super) fn transaction(&self) -> String {
        format!("krn:payment:eu1:transaction:{}", self.uuid())
    }

    pub(super) fn session_token(&self) -> String {
        let opaque = self.uuid().simple();
        format!("krn:payment:eu1:klarna-network-session-token:{opaque}")
    }

    pub(super) fn payment_token(&self) -> String {
        format!("krn:payment:eu1:payment-token:{}", self.uuid().simple())
    }

    pub(super) fn payment_option(&self) -> String {
        self.uuid().simple().to_string()
    }

    pub(super) fn sdk_token(&self) -> String {
        format!("krn:network:eu1:interoperability:{}", self.uuid().simple())
    }

    pub(super) fn webhook(&self) -> String {
        format!("krn:partner:global:notification:webhook:{}", self.uuid())
    }

    pub(super) fn signing_key_id(&self) -> String {
        format!(
            "krn:partner:global:notification:signing-key:{}",
            self.uuid()
        )
    }

    pub(super) fn signing_key(&self) -> String {
        format!("{}{}", self.uuid().simple(), self.uuid().simple())
    }

    pub(super) fn customer_token(&self) -> String {
        format!("krn:customer-token:eu1:{}", self.uuid().simple())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn identifiers(port: u16, nanos: u64) -> Identifiers {
        let start = UNIX_EPOCH + Duration::from_nanos(nanos);
        Identifiers::new(SocketAddr::from(([127, 0, 0, 1], port)), start)
    }

    #[test]
    fn no_identifier_is_given_twice() {
        let identifiers = identifiers(1, 1);
        assert_ne!(identifiers.uuid(), identifiers.uuid());
    }

    #[test]
    fn sandboxes_of_different_port_or_start_differ() {
        let first = identifiers(1, 1).uuid();
        assert_ne!(first, identifiers(2, 1).uuid());
        assert_ne!(first, identifiers(1, 2).uuid());
    }

    #[test]
    fn a_start_before_1970_is_no_reason_to_panic() {
        let start = UNIX_EPOCH - Duration::from_secs(1);
        Identifiers::new(SocketAddr::from(([127, 0, 0, 1], 1)), start).uuid();
    }
}
