//! What the sandbox remembers.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
    time::SystemTime,
};

use serde::{Deserialize, Serialize};

use super::{
    customer_token::CustomerToken,
    error::SandboxError,
    idempotency::IdempotencyKeys,
    identifiers::Identifiers,
    movement::Chargeback,
    notifications::Notifications,
    payment_request::{Approval, PaymentRequest, Progress, SandboxPaymentRequest},
    register::{Held, Register},
    transaction::{Transaction, transaction_of},
    transaction_view::{SandboxTransaction, event_of},
};
use crate::{
    SessionToken,
    generated::{
        RequestPaymentTransaction,
        types::{CaptureMode, PaymentFundingState, PaymentRequestState},
    },
};

/// Everything that calls change. One lock guards all of it, so that calls happen one after another.
#[derive(Serialize, Deserialize)]
pub(super) struct State {
    pub(super) payment_requests: Register<PaymentRequest>,
    pub(super) transactions: Register<Transaction>,
    /// The tokens that customers agreed to, also those that were revoked.
    pub(super) customer_tokens: HashMap<String, CustomerToken>,
    /// The session tokens that stand for a checkout, and for no approval.
    pub(super) checkout_tokens: HashSet<String>,
    pub(super) idempotency_keys: IdempotencyKeys,
    pub(super) notifications: Notifications,
}

impl State {
    pub(super) fn new(identifiers: Arc<Identifiers>, account: &str) -> Self {
        Self {
            payment_requests: Register::default(),
            transactions: Register::default(),
            customer_tokens: HashMap::new(),
            checkout_tokens: HashSet::new(),
            idempotency_keys: IdempotencyKeys::default(),
            notifications: Notifications::new(identifiers, account),
        }
    }

    /// Forgets what calls made, but for subscriptions and signing keys.
    pub(super) fn clear(&mut self) {
        self.payment_requests = Register::default();
        self.transactions = Register::default();
        self.customer_tokens = HashMap::new();
        self.checkout_tokens = HashSet::new();
        self.idempotency_keys = IdempotencyKeys::default();
        self.notifications.clear();
    }

    /// Writes down what time made of everything, and tells of it.
    pub(super) fn pass_time(&mut self, now: SystemTime) {
        while self.expire_next(now) || self.age_next(now) {}
    }

    /// Writes down the next end of a payment request, when it is over.
    fn expire_next(&mut self, now: SystemTime) -> bool {
        let due = self.payment_requests.next_moment();
        let due = due.filter(|(at, _)| *at <= now);
        let Some(mut request) = due.and_then(|(_, position)| self.payment_requests.at(position))
        else {
            return false;
        };
        let is_news = request.expire(now);
        if is_news {
            let event = request_event(&PaymentRequestState::Expired);
            let (payload, at) = (request.event(now), request.expires_at);
            self.notifications.announce(event, payload, at);
        }
        is_news
    }

    /// Writes down what time does to a payment next, when it did.
    fn age_next(&mut self, now: SystemTime) -> bool {
        let due = self.transactions.next_moment();
        let due = due.filter(|(at, _)| *at <= now);
        let Some(mut transaction) = due.and_then(|(_, position)| self.transactions.at(position))
        else {
            return false;
        };
        let Some(at) = transaction.age(now) else {
            return false;
        };
        let event = event_of(&transaction.state);
        let payload = transaction.event();
        self.notifications.announce(event, payload, at);
        true
    }

    /// Returns when time will change something.
    pub(super) fn next_moment(&mut self) -> Option<SystemTime> {
        let change = |moment: Option<(SystemTime, usize)>| moment.map(|(at, _)| at);
        let request = change(self.payment_requests.next_moment());
        let transaction = change(self.transactions.next_moment());
        let attempt = self.notifications.next_attempt();
        [request, transaction, attempt].into_iter().flatten().min()
    }

    /// Begins to wait for the customer.
    pub(super) fn submit(&mut self, request: PaymentRequest, now: SystemTime) {
        let event = request_event(&PaymentRequestState::Submitted);
        self.notifications.announce(event, request.event(now), now);
        self.payment_requests.push(request);
    }

    /// Begins an approved payment, and captures it when the call asks for that.
    pub(super) fn open(
        &mut self,
        mut transaction: Transaction,
        payment: &RequestPaymentTransaction,
        now: SystemTime,
    ) {
        let event = event_of(&transaction.state);
        self.notifications.announce(event, transaction.event(), now);
        let amount = transaction.amount;
        let reference = payment.payment_capture_reference.clone();
        if payment.capture == Some(CaptureMode::Now)
            && transaction.capture(amount, reference, false, now).is_ok()
        {
            self.notifications.announce_capture(&transaction, now);
        }
        self.transactions.push(transaction);
    }

    /// The customer begins to look at what is asked.
    pub(super) fn enter(&mut self, id: &str, now: SystemTime) -> Result<(), SandboxError> {
        let state = self.waiting(id)?.state(now);
        if state != PaymentRequestState::Submitted {
            return Err(SandboxError::WrongState { state });
        }
        self.decide(id, Progress::Entered, now)
    }

    /// The customer approves: session token and customer token become valid.
    pub(super) fn approve(
        &mut self,
        payment_request_id: &str,
        now: SystemTime,
    ) -> Result<SessionToken, SandboxError> {
        let approval = Approval {
            at: now,
            final_answer: None,
        };
        self.decide(payment_request_id, Progress::Completed(approval), now)?;
        let mut request = self.waiting(payment_request_id)?;
        let session_token = request.session_token.clone();
        if let Some(token) = &mut request.customer_token {
            token.issued_at = now;
            let token = token.clone();
            drop(request);
            self.customer_tokens.insert(token.text.clone(), token);
        }
        Ok(session_token)
    }

    pub(super) fn decline(
        &mut self,
        payment_request_id: &str,
        now: SystemTime,
    ) -> Result<(), SandboxError> {
        self.decide(payment_request_id, Progress::Declined, now)
    }

    /// The customer's time ends now.
    pub(super) fn run_out(&mut self, id: &str, now: SystemTime) -> Result<(), SandboxError> {
        self.waiting(id)?.run_out(now)?;
        self.pass_time(now);
        Ok(())
    }

    fn decide(&mut self, id: &str, to: Progress, now: SystemTime) -> Result<(), SandboxError> {
        let mut request = self.waiting(id)?;
        request.decide(to, now)?;
        let (event, payload) = (request_event(&request.state(now)), request.event(now));
        drop(request);
        self.notifications.announce(event, payload, now);
        Ok(())
    }

    /// Finds the payment request that somebody decides about.
    fn waiting(&mut self, id: &str) -> Result<Held<'_, PaymentRequest>, SandboxError> {
        let found = self.payment_requests.get_mut(id);
        let found = found.filter(|request| request.id == id);
        found.ok_or(SandboxError::UnknownPaymentRequest)
    }

    /// Takes money back from the partner.
    pub(super) fn charge_back(
        &mut self,
        capture_id: &str,
        amount: i64,
        now: SystemTime,
    ) -> Result<String, SandboxError> {
        let found = self.transactions.get_mut(transaction_of(capture_id));
        let mut transaction = found.ok_or(SandboxError::UnknownCapture)?;
        let mut captures = transaction.captures.iter_mut();
        let found = captures.find(|own| own.id == capture_id);
        let capture = found.ok_or(SandboxError::UnknownCapture)?;
        let most = capture.refundable();
        if !(1..=most).contains(&amount) {
            return Err(SandboxError::AmountOutOfRange { most });
        }
        capture.charged_back += amount;
        let number = transaction.chargebacks.len() + 1;
        let chargeback = Chargeback {
            id: format!("{}:chargeback:{number}", transaction.id),
            capture: capture_id.to_owned(),
            amount,
            at: now,
        };
        let (id, payload) = (chargeback.id.clone(), chargeback.event(&transaction));
        transaction.chargebacks.push(chargeback);
        let event = "payment.transaction.chargeback";
        self.notifications.announce(event, payload, now);
        Ok(id)
    }

    /// The money for a payment arrives, or its time runs out.
    pub(super) fn fund(
        &mut self,
        transaction_id: &str,
        to: PaymentFundingState,
        now: SystemTime,
    ) -> Result<(), SandboxError> {
        let found = self.transactions.get_mut(transaction_id);
        let mut transaction = found.ok_or(SandboxError::UnknownTransaction)?;
        if transaction.funding != Some(PaymentFundingState::Pending) {
            return Err(SandboxError::FundingNotPending);
        }
        let event = match to {
            PaymentFundingState::Expired => "payment.funding.state-change.expired",
            _ => "payment.funding.state-change.funded",
        };
        transaction.funding = Some(to);
        let mut payload = transaction.names();
        payload["payment_funding"] = transaction.funding();
        self.notifications.announce(event, payload, now);
        Ok(())
    }

    pub(super) fn payment_requests(&self, now: SystemTime) -> Vec<SandboxPaymentRequest> {
        let requests = self.payment_requests.iter();
        requests.map(|request| request.snapshot(now)).collect()
    }

    pub(super) fn transactions(&self) -> Vec<SandboxTransaction> {
        self.transactions
            .iter()
            .map(Transaction::snapshot)
            .collect()
    }
}

/// Returns the event that tells that a payment request came to a state.
fn request_event(state: &PaymentRequestState) -> &'static str {
    match state {
        PaymentRequestState::InProgress => "payment.request.state-change.in-progress",
        PaymentRequestState::Completed => "payment.request.state-change.completed",
        PaymentRequestState::Canceled => "payment.request.state-change.canceled",
        PaymentRequestState::Expired => "payment.request.state-change.expired",
        PaymentRequestState::Declined => "payment.request.state-change.declined",
        _ => "payment.request.state-change.submitted",
    }
}

#[cfg(test)]
mod tests;
