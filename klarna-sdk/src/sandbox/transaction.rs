//! Approved payments.

use std::time::{Duration, SystemTime};

use serde_json::{Value, json};

use super::answer;
use crate::generated::RequestPaymentTransaction;

/// Klarna's usual time to capture.
const LIFETIME: Duration = Duration::from_secs(28 * 24 * 60 * 60);

/// An approved payment, as it stood when it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SandboxTransaction {
    /// The id that the answer carried.
    pub payment_transaction_id: String,
    /// The reference that the request carried.
    pub payment_transaction_reference: Option<String>,
    /// The amount in minor units.
    pub amount: i64,
    /// The currency as the request wrote it.
    pub currency: String,
}

pub(super) struct Transaction {
    id: String,
    reference: Option<String>,
    amount: i64,
    currency: String,
    expires_at: SystemTime,
}

impl Transaction {
    pub(super) fn new(
        id: String,
        payment: &RequestPaymentTransaction,
        currency: &str,
        now: SystemTime,
    ) -> Self {
        Self {
            id,
            reference: payment.payment_transaction_reference.clone(),
            amount: payment.amount,
            currency: currency.to_owned(),
            expires_at: now + LIFETIME,
        }
    }

    /// Writes it as an approval shows it.
    pub(super) fn json(&self) -> Value {
        let mut written = json!({
            "payment_transaction_id": self.id,
            "amount": self.amount,
            "currency": self.currency,
            "payment_funding": { "type": "GUARANTEED", "state": "FUNDED" },
            "payment_pricing": {},
            "expires_at": answer::timestamp(self.expires_at),
        });
        if let Some(reference) = &self.reference {
            written["payment_transaction_reference"] = reference.as_str().into();
        }
        written
    }

    pub(super) fn snapshot(&self) -> SandboxTransaction {
        SandboxTransaction {
            payment_transaction_id: self.id.clone(),
            payment_transaction_reference: self.reference.clone(),
            amount: self.amount,
            currency: self.currency.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn transaction(payment: &RequestPaymentTransaction) -> Value {
        let now = SystemTime::UNIX_EPOCH;
        Transaction::new("id-1".to_owned(), payment, "EUR", now).json()
    }

    #[test]
    fn it_is_written_as_klarna_writes_it() {
        let payment = RequestPaymentTransaction::new(8_450).payment_transaction_reference("r-1");
        assert_eq!(
            transaction(&payment),
            json!({
                "payment_transaction_id": "id-1",
                "payment_transaction_reference": "r-1",
                "amount": 8450,
                "currency": "EUR",
                "payment_funding": { "type": "GUARANTEED", "state": "FUNDED" },
                "payment_pricing": {},
                "expires_at": "1970-01-29T00:00:00.000Z",
            })
        );
    }

    #[test]
    fn a_reference_that_was_not_sent_is_left_out() {
        let written = transaction(&RequestPaymentTransaction::new(1));
        assert!(written.get("payment_transaction_reference").is_none());
    }
}
