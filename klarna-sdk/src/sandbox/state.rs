//! What the sandbox remembers.

use std::{collections::HashSet, time::SystemTime};

use super::{
    error::SandboxError,
    idempotency::IdempotencyKeys,
    payment_request::{Approval, PaymentRequest, Progress, SandboxPaymentRequest},
    transaction::{SandboxTransaction, Transaction},
};
use crate::SessionToken;

/// Everything that calls change. One lock guards all of it, so that calls happen one after another.
#[derive(Default)]
pub(super) struct State {
    pub(super) payment_requests: Vec<PaymentRequest>,
    pub(super) transactions: Vec<Transaction>,
    /// The tokens that can be charged.
    pub(super) customer_tokens: HashSet<String>,
    pub(super) idempotency_keys: IdempotencyKeys,
}

impl State {
    /// The customer approves: session token and customer token become valid.
    pub(super) fn approve(
        &mut self,
        payment_request_id: &str,
        now: SystemTime,
    ) -> Result<SessionToken, SandboxError> {
        let request = find(&mut self.payment_requests, payment_request_id)?;
        let approval = Approval {
            at: now,
            final_answer: None,
        };
        request.decide(Progress::Completed(approval), now)?;
        self.customer_tokens.extend(request.customer_token.clone());
        Ok(request.session_token.clone())
    }

    pub(super) fn decline(
        &mut self,
        payment_request_id: &str,
        now: SystemTime,
    ) -> Result<(), SandboxError> {
        let request = find(&mut self.payment_requests, payment_request_id)?;
        request.decide(Progress::Declined, now)
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

fn find<'a>(
    requests: &'a mut [PaymentRequest],
    id: &str,
) -> Result<&'a mut PaymentRequest, SandboxError> {
    let found = requests.iter_mut().find(|request| request.id == id);
    found.ok_or(SandboxError::UnknownPaymentRequest)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::{generated::types::PaymentRequestState, sandbox::testing::Caller};

    #[tokio::test]
    async fn payment_requests_are_listed_as_they_stand() {
        let caller = Caller::start().await;
        let mut ids = Vec::new();
        for _ in 0..3 {
            ids.push(caller.stepped_up(&Caller::payment()).await);
        }
        caller.sandbox.approve(&ids[0]).unwrap();
        caller.sandbox.decline(&ids[1]).unwrap();
        caller
            .sandbox
            .clock()
            .advance(Duration::from_secs(3 * 3_600));

        let listed = caller.sandbox.payment_requests();
        let states: Vec<_> = listed.iter().map(|request| &request.state).collect();
        assert_eq!(
            states,
            [
                &PaymentRequestState::Completed,
                &PaymentRequestState::Declined,
                &PaymentRequestState::Expired,
            ]
        );
        assert_eq!(listed[0].payment_request_id, ids[0]);
        assert_eq!(
            listed[0].payment_request_reference.as_deref(),
            Some("checkout-1")
        );
        assert_eq!(
            (listed[0].amount, listed[0].currency.as_str()),
            (Some(8_450), "EUR")
        );
    }

    #[tokio::test]
    async fn a_customer_cannot_approve_twice() {
        let caller = Caller::start().await;
        let id = caller.stepped_up(&Caller::payment()).await;
        caller.sandbox.approve(&id).unwrap();
        let error = caller.sandbox.approve(&id).unwrap_err();
        assert!(error.to_string().contains("COMPLETED"), "{error}");
    }

    #[tokio::test]
    async fn nobody_can_act_on_an_unknown_payment_request() {
        let caller = Caller::start().await;
        let unknown = SandboxError::UnknownPaymentRequest;
        assert_eq!(caller.sandbox.approve("unknown").unwrap_err(), unknown);
        assert_eq!(caller.sandbox.decline("unknown").unwrap_err(), unknown);
    }
}
