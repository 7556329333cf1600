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
mod tests {
    use std::time::Duration;

    use serde_json::{Value, json};

    use super::*;
    use crate::{
        generated::types::PaymentRequestState,
        sandbox::{
            FirstCall, Sandbox, SandboxFunding,
            testing::{Caller, Endpoint, Event},
        },
    };

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
    async fn what_is_forgotten_can_happen_again() {
        let builder = Sandbox::builder().first_call(FirstCall::Approve);
        let caller = Caller::of(builder).await;
        let endpoint = Endpoint::start(&[]).await;
        endpoint.subscribe(&caller, &["payment.*"]).await;
        let first = caller.call_with_key("key", &Caller::payment()).await;
        caller.sandbox.deliver_due().await;
        caller.sandbox.clear();
        assert!(caller.sandbox.transactions().is_empty());
        assert!(caller.sandbox.deliveries().is_empty());
        assert!(caller.sandbox.received().is_empty());

        let second = caller.call_with_key("key", &Caller::payment()).await;
        assert_eq!(second.0, 200);
        assert_ne!(second, first);
        assert_eq!(caller.sandbox.transactions().len(), 1);
        caller.sandbox.deliver_due().await;
        // The subscription stayed.
        assert_eq!(endpoint.received().len(), 2);
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

    const DAY: Duration = Duration::from_secs(86_400);

    #[tokio::test]
    async fn everything_that_happens_to_a_payment_is_told_in_order() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[]).await;
        endpoint.subscribe(&caller, &["payment.*"]).await;
        let mut body = Caller::payment();
        let id = caller.stepped_up(&body).await;
        caller.sandbox.enter(&id).unwrap();
        let token = caller.sandbox.approve(&id).unwrap();
        body["step_up_config"].take();
        let (_, answer) = caller.finalize(&token, &body).await;
        let payment = &answer["payment_transaction_response"]["payment_transaction"];
        let payment = payment["payment_transaction_id"].as_str().unwrap();
        let part = json!({ "capture_amount": 450 });
        let (_, capture) = caller.change(payment, "capture", &part).await;
        let back = json!({ "refund_amount": 50 });
        assert_eq!(caller.change(payment, "refund", &back).await.0, 200);
        let capture = capture["payment_capture_id"].as_str().unwrap();
        caller.sandbox.charge_back(capture, 400).unwrap();
        let rest = json!({ "capture_amount": 8000 });
        assert_eq!(caller.change(payment, "capture", &rest).await.0, 200);
        caller.sandbox.deliver_due().await;
        assert_eq!(
            endpoint.event_types(),
            [
                "payment.request.state-change.submitted",
                "payment.request.state-change.in-progress",
                "payment.request.state-change.completed",
                "payment.transaction.state-change.authorized",
                "payment.transaction.captured",
                "payment.transaction.refunded",
                "payment.transaction.chargeback",
                "payment.transaction.captured",
                "payment.transaction.state-change.completed",
            ]
        );
        let completed = &endpoint.received()[2].json()["payload"];
        assert_eq!(completed["klarna_network_session_token"], token.expose());
    }

    #[tokio::test]
    async fn what_partner_customer_or_bank_decide_is_told() {
        let builder = Sandbox::builder().funding(SandboxFunding::NonGuaranteed);
        let caller = Caller::of(builder.first_call(FirstCall::Approve)).await;
        let endpoint = Endpoint::start(&[]).await;
        endpoint
            .subscribe(&caller, &["payment.*", "identity.*"])
            .await;
        let wish = json!({
            "currency": "EUR",
            "request_customer_token": { "scopes": ["customer:login"] },
            "customer_interaction_config": { "method": "QR_CODE" },
        });
        let mut ids = Vec::new();
        for _ in 0..3 {
            let (_, request) = caller.send("POST", "/payment/requests", &wish).await;
            ids.push(request["payment_request_id"].as_str().unwrap().to_owned());
        }
        let path = |id: &str| format!("/payment/requests/{id}");
        let change = json!({ "payment_request_reference": "r" });
        caller.send("PATCH", &path(&ids[0]), &change).await;
        caller.send("DELETE", &path(&ids[0]), &Value::Null).await;
        caller.sandbox.decline(&ids[1]).unwrap();
        caller.sandbox.approve(&ids[2]).unwrap();
        let (_, read) = caller.send("GET", &path(&ids[2]), &Value::Null).await;
        let token = &read["state_context"]["klarna_customer"]["customer_token"];
        let revocation = caller.post("/identity/customer-token/revoke", &Value::Null);
        let revocation = revocation.header("Klarna-Customer-Token", token.as_str().unwrap());
        assert_eq!(caller.execute(revocation.build().unwrap()).await.0, 200);
        let funded = caller.pay(&Caller::payment()).await;
        caller.sandbox.fund(&funded).unwrap();
        assert_eq!(caller.change(&funded, "void", &Value::Null).await.0, 200);
        let unfunded = caller.pay(&Caller::payment()).await;
        caller.sandbox.expire_funding(&unfunded).unwrap();
        caller.sandbox.deliver_due().await;
        assert_eq!(
            endpoint.event_types()[3..],
            [
                "payment.request.updated",
                "payment.request.state-change.canceled",
                "payment.request.state-change.declined",
                "payment.request.state-change.completed",
                "identity.customer-token.state-change.revoked",
                "payment.transaction.state-change.authorized",
                "payment.funding.state-change.funded",
                "payment.transaction.state-change.closed",
                "payment.transaction.state-change.authorized",
                "payment.funding.state-change.expired",
            ]
        );
    }

    #[tokio::test]
    async fn what_time_does_is_told_as_of_when_it_did() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[]).await;
        let (_, answer) = caller.call(&Caller::payment()).await;
        let token = caller.approve(&answer);
        let (_, paid) = caller.finalize(&token, &Caller::payment()).await;
        caller.stepped_up(&Caller::payment()).await;
        endpoint.subscribe(&caller, &["payment.*"]).await;
        caller.sandbox.clock().advance(DAY * 40);
        caller.sandbox.deliver_due().await;
        assert_eq!(
            endpoint.event_types(),
            [
                "payment.request.state-change.expired",
                "payment.transaction.state-change.expired",
                "payment.transaction.state-change.closed",
            ]
        );
        let payment = &paid["payment_transaction_response"]["payment_transaction"];
        let expiry = &endpoint.received()[1].json()["metadata"]["occurred_at"];
        assert_eq!(*expiry, payment["expires_at"]);
    }

    #[tokio::test]
    async fn an_endpoint_hears_only_of_what_it_subscribed_to() {
        let caller = Caller::start().await;
        let (one, all) = (Endpoint::start(&[]).await, Endpoint::start(&[]).await);
        let declined = "payment.request.state-change.declined";
        one.subscribe(&caller, &[declined]).await;
        all.subscribe(&caller, &["payment.request.*"]).await;
        let id = caller.stepped_up(&Caller::payment()).await;
        caller.sandbox.decline(&id).unwrap();
        caller.sandbox.deliver_due().await;
        assert_eq!(one.event_types(), [declined]);
        assert_eq!(all.event_types().len(), 2);
        let id = |event: &Event| event.json()["metadata"]["event_id"].clone();
        assert_eq!(id(&one.received()[0]), id(&all.received()[1]));
    }
}
