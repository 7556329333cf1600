//! Money that moved: captures, refunds and chargebacks of a payment.

use std::time::SystemTime;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{answer, transaction::Transaction};

#[derive(Serialize, Deserialize)]
pub(super) struct Capture {
    pub(super) id: String,
    pub(super) reference: Option<String>,
    pub(super) amount: i64,
    pub(super) at: SystemTime,
    /// What was paid back of it, whether or not the refund named it.
    pub(super) refunded: i64,
    pub(super) charged_back: i64,
}

impl Capture {
    /// Returns what can still be paid back.
    pub(super) fn refundable(&self) -> i64 {
        self.amount - self.refunded - self.charged_back
    }

    pub(super) fn json(&self, of: &Transaction) -> Value {
        let mut written = of.names();
        written["payment_capture_id"] = self.id.as_str().into();
        written["capture_amount"] = self.amount.into();
        written["currency"] = of.currency.as_str().into();
        written["captured_at"] = answer::timestamp(self.at).into();
        if let Some(reference) = &self.reference {
            written["payment_capture_reference"] = reference.as_str().into();
        }
        written
    }

    pub(super) fn event(&self, of: &Transaction) -> Value {
        let mut written = event(of, self.amount);
        written["payment_capture_id"] = self.id.as_str().into();
        if let Some(reference) = &self.reference {
            written["payment_capture_reference"] = reference.as_str().into();
        }
        written
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Refund {
    pub(super) id: String,
    pub(super) reference: Option<String>,
    /// The capture that the call named.
    pub(super) capture: Option<String>,
    pub(super) amount: i64,
    pub(super) at: SystemTime,
}

impl Refund {
    /// The reference goes by the name that it was sent under.
    pub(super) fn json(&self, of: &Transaction) -> Value {
        let mut written = json!({
            "payment_refund_id": self.id,
            "payment_transaction_id": of.id,
            "refund_amount": self.amount,
            "currency": of.currency,
            "refunded_at": answer::timestamp(self.at),
        });
        let mut name = "refund_reference";
        if let Some(capture) = &self.capture {
            written["payment_capture_id"] = capture.as_str().into();
            name = "payment_refund_reference";
        }
        if let Some(reference) = &self.reference {
            written[name] = reference.as_str().into();
        }
        written
    }

    pub(super) fn event(&self, of: &Transaction) -> Value {
        let mut written = event(of, self.amount);
        written["payment_refund_id"] = self.id.as_str().into();
        if let Some(capture) = &self.capture {
            written["payment_capture_id"] = capture.as_str().into();
        }
        if let Some(reference) = &self.reference {
            written["payment_refund_reference"] = reference.as_str().into();
        }
        written
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Chargeback {
    pub(super) id: String,
    pub(super) capture: String,
    pub(super) amount: i64,
    pub(super) at: SystemTime,
}

impl Chargeback {
    pub(super) fn json(&self, of: &Transaction) -> Value {
        let mut written = self.event(of);
        written["created_at"] = answer::timestamp(self.at).into();
        written
    }

    pub(super) fn event(&self, of: &Transaction) -> Value {
        let mut written = event(of, self.amount);
        written["payment_chargeback_id"] = self.id.as_str().into();
        written["payment_capture_id"] = self.capture.as_str().into();
        written
    }
}

/// Writes what the events have in common.
fn event(of: &Transaction, amount: i64) -> Value {
    let mut written = of.names();
    written["amount"] = amount.into();
    written["currency"] = of.currency.as_str().into();
    written
}
