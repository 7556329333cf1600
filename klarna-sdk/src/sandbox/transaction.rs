//! Approved payments, and how they age.

use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    SandboxFunding,
    movement::{Capture, Chargeback, Refund},
    operation::Turn,
    refusal::{Problem, Refusal},
    register::Entry,
};
use crate::generated::{
    RequestPaymentTransaction,
    types::{PaymentFundingState, PaymentTransactionState},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// Klarna's usual time to capture.
pub(super) const LIFETIME: Duration = Duration::from_secs(28 * 24 * 60 * 60);
/// How long an expired payment can be authorized again.
pub(super) const GRACE: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// Klarna refuses further ones.
const MOST_VOIDS: u32 = 200;
/// Ours: Klarna documents no limit.
const LONGEST: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// An approved payment.
#[derive(Serialize, Deserialize)]
pub(super) struct Transaction {
    pub(super) id: String,
    pub(super) reference: Option<String>,
    /// Cannot be below what is captured.
    pub(super) amount: i64,
    pub(super) currency: String,
    pub(super) purchase_data: Option<Value>,
    pub(super) expires_at: SystemTime,
    pub(super) state: PaymentTransactionState,
    /// What of the amount isn't captured and never will be.
    released: i64,
    voids: u32,
    /// `None` when Klarna guarantees the money.
    pub(super) funding: Option<PaymentFundingState>,
    pub(super) captures: Vec<Capture>,
    pub(super) refunds: Vec<Refund>,
    pub(super) chargebacks: Vec<Chargeback>,
}

/// Captures, refunds and chargebacks are found by the payment that their ids begin with.
impl Entry for Transaction {
    fn names(&self) -> Vec<&str> {
        vec![&self.id]
    }

    fn next_change(&self) -> Option<SystemTime> {
        match self.state {
            PaymentTransactionState::Authorized => Some(self.expires_at),
            PaymentTransactionState::Expired => Some(self.expires_at + GRACE),
            _ => None,
        }
    }
}

/// Returns the id of the payment that a capture, refund or chargeback belongs to, from its id.
pub(super) fn transaction_of(id: &str) -> &str {
    // The last two parts of the id say which one of the payment's own it is.
    let owner = id
        .rsplit_once(':')
        .and_then(|(rest, _)| rest.rsplit_once(':'));
    owner.map_or(id, |(owner, _)| owner)
}

impl Transaction {
    /// Begins the payment that a call asks for; `approved` is the purchase data that the customer
    /// saw, which stands for data that the call leaves out.
    pub(super) fn new(
        turn: &Turn<'_>,
        payment: &RequestPaymentTransaction,
        currency: &str,
        approved: Option<&Value>,
    ) -> Self {
        Self {
            id: turn.shared.identifiers.transaction(),
            reference: payment.payment_transaction_reference.clone(),
            amount: payment.amount,
            currency: currency.to_owned(),
            purchase_data: turn.purchase_data().or(approved).cloned(),
            expires_at: turn.now + LIFETIME,
            state: PaymentTransactionState::Authorized,
            released: 0,
            voids: 0,
            funding: match turn.shared.funding {
                SandboxFunding::Guaranteed => None,
                SandboxFunding::NonGuaranteed => Some(PaymentFundingState::Pending),
            },
            captures: Vec::new(),
            refunds: Vec::new(),
            chargebacks: Vec::new(),
        }
    }

    pub(super) fn captured(&self) -> i64 {
        self.captures.iter().map(|capture| capture.amount).sum()
    }

    /// Returns what can still be captured.
    pub(super) fn remaining(&self) -> i64 {
        self.amount - self.captured() - self.released
    }

    /// Writes down what time made of it; returns when that was, until nothing is left to write.
    pub(super) fn age(&mut self, now: SystemTime) -> Option<SystemTime> {
        let at = self.next_change().filter(|at| *at <= now)?;
        self.state = if self.state == PaymentTransactionState::Authorized {
            PaymentTransactionState::Expired
        } else {
            self.released = self.amount - self.captured();
            self.ended()
        };
        Some(at)
    }

    /// Returns where it stands when nothing can be captured any more.
    fn ended(&self) -> PaymentTransactionState {
        if self.captures.is_empty() {
            PaymentTransactionState::Closed
        } else {
            PaymentTransactionState::Completed
        }
    }

    /// Refuses what an authorized payment alone allows.
    pub(super) fn authorized(&self) -> Result<(), Refusal> {
        if self.state == PaymentTransactionState::Authorized {
            return Ok(());
        }
        Err(Refusal::conflict("The payment isn't authorized any more."))
    }

    /// Captures a part; what is left is kept or released.
    pub(super) fn capture(
        &mut self,
        amount: i64,
        reference: Option<String>,
        release: bool,
        now: SystemTime,
    ) -> Result<&Capture, Refusal> {
        self.authorized()?;
        if self.funding == Some(PaymentFundingState::Expired) {
            return Err(Refusal::conflict(
                "The money for the payment didn't arrive.",
            ));
        }
        if amount > self.remaining() {
            let reason = format!("At most {} is left to capture.", self.remaining());
            return Err(Problem::new("capture_amount", reason).into());
        }
        let number = self.captures.len() + 1;
        self.captures.push(Capture {
            id: format!("{}:capture:{number}", self.id),
            reference,
            amount,
            at: now,
            refunded: 0,
            charged_back: 0,
        });
        if release {
            self.released += self.remaining();
        }
        if self.remaining() == 0 {
            self.state = PaymentTransactionState::Completed;
        }
        Ok(&self.captures[number - 1])
    }

    /// Releases what isn't captured.
    pub(super) fn void(&mut self) -> Result<(), Refusal> {
        self.authorized()?;
        if self.voids >= MOST_VOIDS {
            return Err(Refusal::conflict("The payment was voided 200 times."));
        }
        self.voids += 1;
        self.released += self.remaining();
        self.state = self.ended();
        Ok(())
    }

    /// Sets the authorized amount, of which nothing is released any more.
    pub(super) fn authorize(&mut self, amount: i64) -> Result<(), Problem> {
        if amount <= self.captured() {
            let reason = format!("The value must be above {}.", self.captured());
            return Err(Problem::new("amount", reason));
        }
        self.amount = amount;
        self.released = 0;
        Ok(())
    }

    /// Authorizes another amount, more time, or both; returns whether it is authorized again.
    pub(super) fn reauthorize(
        &mut self,
        amount: Option<i64>,
        extension_days: Option<i64>,
        now: SystemTime,
    ) -> Result<bool, Refusal> {
        if self.state == PaymentTransactionState::Closed {
            return Err(Refusal::conflict("The payment is closed."));
        }
        if self.state == PaymentTransactionState::Completed && amount.is_none() {
            return Err(Refusal::conflict("Nothing is left of the payment."));
        }
        let mut end = self.expires_at;
        if let Some(days) = extension_days {
            let reason = "The payment must not be authorized for more than 365 days from now.";
            let problem = || Problem::new("extension_days", reason);
            let days = u32::try_from(days).map_err(|_| problem())?;
            let extended = end.max(now).checked_add(DAY.saturating_mul(days));
            let latest = now + LONGEST;
            end = extended.filter(|end| *end <= latest).ok_or_else(problem)?;
        } else if end <= now {
            end = now + LIFETIME;
        }
        if let Some(amount) = amount {
            self.authorize(amount)?;
        }
        self.expires_at = end;
        let is_news = self.state != PaymentTransactionState::Authorized;
        self.state = PaymentTransactionState::Authorized;
        Ok(is_news)
    }

    /// Pays a part back: of one capture, or of all of them, the oldest first.
    pub(super) fn refund(
        &mut self,
        capture: Option<&str>,
        amount: i64,
        reference: Option<String>,
        now: SystemTime,
    ) -> Result<&Refund, Refusal> {
        if self.state == PaymentTransactionState::Closed {
            return Err(Refusal::conflict("The payment is closed."));
        }
        let mut concerned: Vec<_> = self
            .captures
            .iter_mut()
            .filter(|own| capture.is_none_or(|id| own.id == id))
            .collect();
        let refundable = concerned.iter().map(|own| own.refundable()).sum();
        if amount > refundable {
            let reason = format!("At most {refundable} is left to refund.");
            return Err(Problem::new("refund_amount", reason).into());
        }
        let mut rest = amount;
        for own in &mut concerned {
            let part = rest.min(own.refundable());
            own.refunded += part;
            rest -= part;
        }
        let number = self.refunds.len() + 1;
        self.refunds.push(Refund {
            id: format!("{}:refund:{number}", self.id),
            reference,
            capture: capture.map(str::to_owned),
            amount,
            at: now,
        });
        Ok(&self.refunds[number - 1])
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    const START: SystemTime = SystemTime::UNIX_EPOCH;

    pub(in crate::sandbox) fn authorized() -> Transaction {
        Transaction {
            id: "id-1".to_owned(),
            reference: Some("r-1".to_owned()),
            amount: 8_450,
            currency: "EUR".to_owned(),
            purchase_data: None,
            expires_at: START + LIFETIME,
            state: PaymentTransactionState::Authorized,
            released: 0,
            voids: 0,
            funding: None,
            captures: Vec::new(),
            refunds: Vec::new(),
            chargebacks: Vec::new(),
        }
    }

    fn captured(amount: i64) -> Transaction {
        let mut transaction = authorized();
        transaction.capture(amount, None, false, START).unwrap();
        transaction
    }

    /// Lets time pass; returns the states that it went through, and when.
    fn states(transaction: &mut Transaction, now: SystemTime) -> Vec<(String, SystemTime)> {
        let mut states = Vec::new();
        while let Some(at) = transaction.age(now) {
            states.push((transaction.state.as_str().to_owned(), at));
        }
        states
    }

    #[test]
    fn it_expires_after_28_days_and_ends_7_days_later() {
        let expiry = START + LIFETIME;
        let end = expiry + GRACE;
        let moment = Duration::from_millis(1);
        for (mut transaction, last) in [(authorized(), "CLOSED"), (captured(1), "COMPLETED")] {
            assert_eq!(states(&mut transaction, expiry - moment), []);
            let expired = ("EXPIRED".to_owned(), expiry);
            assert_eq!(states(&mut transaction, expiry), [expired]);
            assert_eq!(states(&mut transaction, end - moment), []);
            assert_eq!(states(&mut transaction, end), [(last.to_owned(), end)]);
            assert_eq!(states(&mut transaction, end + LIFETIME), []);
        }
    }

    #[test]
    fn time_that_passes_at_once_is_written_down_in_order() {
        let mut transaction = authorized();
        let passed = states(&mut transaction, START + LIFETIME * 2);
        let names: Vec<_> = passed.iter().map(|(state, _)| state.as_str()).collect();
        assert_eq!(names, ["EXPIRED", "CLOSED"]);
    }

    #[test]
    fn what_is_captured_wholly_does_not_expire() {
        let mut transaction = captured(8_450);
        assert_eq!(states(&mut transaction, START + LIFETIME * 2), []);
    }

    #[test]
    fn an_expired_payment_is_reauthorized_within_its_grace() {
        let mut transaction = authorized();
        let now = START + LIFETIME + GRACE / 2;
        states(&mut transaction, now);
        assert!(transaction.capture(1, None, false, now).is_err());
        assert!(transaction.reauthorize(None, Some(10), now).unwrap());
        assert_eq!(transaction.expires_at, now + DAY * 10);
        assert!(transaction.capture(1, None, false, now).is_ok());
    }

    #[test]
    fn another_amount_alone_gives_an_expired_payment_its_lifetime_anew() {
        let mut transaction = authorized();
        let now = START + LIFETIME;
        states(&mut transaction, now);
        transaction.reauthorize(Some(1), None, now).unwrap();
        assert_eq!(transaction.expires_at, now + LIFETIME);
    }

    #[test]
    fn a_payment_that_ended_is_not_reauthorized() {
        let mut closed = authorized();
        closed.void().unwrap();
        assert!(closed.reauthorize(Some(9_000), None, START).is_err());
        assert!(captured(8_450).reauthorize(None, Some(1), START).is_err());
        assert!(
            captured(8_450)
                .reauthorize(Some(8_450), None, START)
                .is_err()
        );
    }

    #[test]
    fn a_refused_reauthorization_changes_nothing() {
        let mut transaction = captured(100);
        assert!(transaction.reauthorize(Some(100), Some(1), START).is_err());
        assert!(
            transaction
                .reauthorize(Some(200), Some(999), START)
                .is_err()
        );
        assert_eq!(transaction.amount, 8_450);
        assert_eq!(transaction.expires_at, START + LIFETIME);
    }

    #[test]
    fn it_is_voided_200_times_at_most() {
        let mut transaction = captured(1);
        for _ in 0..200 {
            transaction.void().unwrap();
            assert!(transaction.reauthorize(Some(2), None, START).unwrap());
        }
        let refused = transaction.void().unwrap_err();
        assert_eq!(refused.status, 409);
        assert_eq!(transaction.state, PaymentTransactionState::Authorized);
    }

    #[test]
    fn the_largest_amounts_are_no_reason_to_panic() {
        let mut transaction = authorized();
        transaction.amount = i64::MAX;
        assert!(transaction.capture(i64::MAX, None, true, START).is_ok());
        assert!(transaction.refund(None, i64::MAX, None, START).is_ok());
        assert!(transaction.refund(None, i64::MAX, None, START).is_err());
    }
}
