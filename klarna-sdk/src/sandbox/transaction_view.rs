//! Approved payments, as answers, events and programs see them.

use serde_json::{Value, json};

use super::{answer, transaction::Transaction};
use crate::generated::types::PaymentTransactionState;

/// An approved payment, as it stood when it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SandboxTransaction {
    /// The id that the answer carried.
    pub payment_transaction_id: String,
    /// The reference that the request carried, or that an update gave it.
    pub payment_transaction_reference: Option<String>,
    /// Where it stood by the sandbox's clock.
    pub state: PaymentTransactionState,
    /// The authorized amount in minor units, of which some may be captured or released.
    pub amount: i64,
    /// How much is captured, in minor units.
    pub captured_amount: i64,
    /// How much is paid back to the customer, in minor units, without chargebacks.
    pub refunded_amount: i64,
    /// The currency as the request wrote it.
    pub currency: String,
}

impl Transaction {
    /// Writes it as an approval shows it.
    pub(super) fn approval(&self) -> Value {
        let mut written = json!({
            "payment_transaction_id": self.id,
            "amount": self.amount,
            "currency": self.currency,
            "payment_funding": self.funding(),
            "payment_pricing": {},
            "expires_at": answer::timestamp(self.expires_at),
        });
        if let Some(reference) = &self.reference {
            written["payment_transaction_reference"] = reference.as_str().into();
        }
        written
    }

    pub(super) fn funding(&self) -> Value {
        match &self.funding {
            None => json!({ "type": "GUARANTEED", "state": "FUNDED" }),
            Some(state) => json!({ "type": "NON_GUARANTEED", "state": state.as_str() }),
        }
    }

    /// Writes it as it is read.
    pub(super) fn json(&self) -> Value {
        let mut written = self.approval();
        written["state"] = self.state.as_str().into();
        if let Some(data) = &self.purchase_data {
            written["supplementary_purchase_data"] = data.clone();
        }
        written
    }

    /// Writes what events about it, and what belongs to it, begin with.
    pub(super) fn names(&self) -> Value {
        let mut written = json!({ "payment_transaction_id": self.id });
        if let Some(reference) = &self.reference {
            written["payment_transaction_reference"] = reference.as_str().into();
        }
        written
    }

    /// Writes it as an event about its state shows it.
    pub(super) fn event(&self) -> Value {
        let mut written = self.names();
        written["state"] = self.state.as_str().into();
        written["amount"] = self.amount.into();
        written["currency"] = self.currency.as_str().into();
        written["expires_at"] = answer::timestamp(self.expires_at).into();
        written
    }

    pub(super) fn snapshot(&self) -> SandboxTransaction {
        SandboxTransaction {
            payment_transaction_id: self.id.clone(),
            payment_transaction_reference: self.reference.clone(),
            state: self.state.clone(),
            amount: self.amount,
            captured_amount: self.captured(),
            refunded_amount: self.refunds.iter().map(|refund| refund.amount).sum(),
            currency: self.currency.clone(),
        }
    }
}

/// Returns the event that tells that a payment came to a state.
pub(super) fn event_of(state: &PaymentTransactionState) -> &'static str {
    match state {
        PaymentTransactionState::Expired => "payment.transaction.state-change.expired",
        PaymentTransactionState::Completed => "payment.transaction.state-change.completed",
        PaymentTransactionState::Closed => "payment.transaction.state-change.closed",
        _ => "payment.transaction.state-change.authorized",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sandbox::transaction::tests::authorized;

    #[test]
    fn an_approval_is_written_as_klarna_writes_it() {
        assert_eq!(
            authorized().approval(),
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
        let mut transaction = authorized();
        transaction.reference = None;
        let written = transaction.approval();
        assert!(written.get("payment_transaction_reference").is_none());
    }
}
