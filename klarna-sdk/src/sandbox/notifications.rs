//! Who is told about what: subscriptions, signing keys, and the deliveries that events become.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{
    answer,
    delivery::{Delivery, SandboxAttempt, SandboxDelivery},
    error::SandboxError,
    fault::SandboxWebhookFault,
    identifiers::Identifiers,
    play,
    register::Register,
    script::SandboxScript,
    signing_key::SigningKey,
    transaction::Transaction,
    transaction_view::event_of,
    webhook::Webhook,
};
use crate::generated::types::PaymentTransactionState;

#[derive(Serialize, Deserialize)]
pub(super) struct Notifications {
    #[serde(skip)]
    pub(super) identifiers: Arc<Identifiers>,
    account: String,
    pub(super) webhooks: Vec<Webhook>,
    pub(super) signing_keys: Vec<SigningKey>,
    deliveries: Register<Delivery>,
    /// Chosen at each start.
    #[serde(skip)]
    script: play::Webhooks,
}

/// What is sent next.
pub(super) struct Due {
    position: usize,
    event_id: String,
    at: SystemTime,
    pub(super) url: String,
    pub(super) body: Vec<u8>,
    /// The id and the text of the key to sign with.
    pub(super) key: Option<(String, String)>,
}

impl Notifications {
    pub(super) fn new(identifiers: Arc<Identifiers>, account: &str) -> Self {
        Self {
            identifiers,
            account: account.to_owned(),
            webhooks: Vec::new(),
            signing_keys: Vec::new(),
            deliveries: Register::default(),
            script: play::Webhooks::default(),
        }
    }

    /// Forgets every delivery.
    pub(super) fn clear(&mut self) {
        self.deliveries = Register::default();
    }

    /// Sends an event to everyone who subscribed to it.
    pub(super) fn announce(&mut self, event_type: &str, payload: Value, at: SystemTime) {
        let interested = |webhook: &&Webhook| webhook.is_enabled() && webhook.wants(event_type);
        let webhooks: Vec<_> = self.webhooks.iter().filter(interested).collect();
        if webhooks.is_empty() {
            return;
        }
        let event_id = self.identifiers.uuid().to_string();
        let delivery = |webhook: &Webhook| {
            let body = self.envelope(&event_id, event_type, webhook, &payload, at);
            Delivery::new(event_id.clone(), event_type, &webhook.id, body, at)
        };
        let deliveries: Vec<_> = webhooks.into_iter().map(delivery).collect();
        for delivery in deliveries {
            self.send(delivery, event_type, at);
        }
    }

    /// Puts a delivery on its way, as the script says.
    fn send(&mut self, mut delivery: Delivery, event_type: &str, at: SystemTime) {
        match self.script.next(event_type) {
            Some(SandboxWebhookFault::Dropped) => delivery.lose(),
            Some(SandboxWebhookFault::Late { seconds }) => {
                delivery = delivery.again(at + Duration::from_secs(seconds.into()));
            }
            Some(SandboxWebhookFault::Duplicated) => self.deliveries.push(delivery.again(at)),
            None => {}
        }
        self.deliveries.push(delivery);
    }

    /// Follows another script from now on.
    pub(super) fn play(&mut self, script: &SandboxScript) {
        self.script = play::Webhooks::new(script);
    }

    /// Sends an event to one endpoint, whatever it subscribed to.
    pub(super) fn send_to(
        &mut self,
        webhook: &Webhook,
        event_type: &str,
        payload: &Value,
        at: SystemTime,
    ) {
        let event_id = self.identifiers.uuid().to_string();
        let body = self.envelope(&event_id, event_type, webhook, payload, at);
        let delivery = Delivery::new(event_id, event_type, &webhook.id, body, at);
        self.send(delivery, event_type, at);
    }

    /// Tells of the latest capture, and of the end of the payment if that was it.
    pub(super) fn announce_capture(&mut self, of: &Transaction, at: SystemTime) {
        if let Some(capture) = of.captures.last() {
            self.announce("payment.transaction.captured", capture.event(of), at);
        }
        if of.state == PaymentTransactionState::Completed {
            self.announce(event_of(&of.state), of.event(), at);
        }
    }

    fn envelope(
        &self,
        event_id: &str,
        event_type: &str,
        webhook: &Webhook,
        payload: &Value,
        at: SystemTime,
    ) -> Vec<u8> {
        let envelope = json!({
            "metadata": {
                "event_type": event_type,
                "event_id": event_id,
                "event_version": webhook.event_version,
                "occurred_at": answer::timestamp(at),
                "subject_account_id": self.account,
                "recipient_account_id": self.account,
                "webhook_id": webhook.id,
                "live": false,
            },
            "payload": payload,
        });
        envelope.to_string().into_bytes()
    }

    /// Gives up what has no receiver any more.
    pub(super) fn give_up(&mut self) {
        let webhooks = &self.webhooks;
        self.deliveries.change_all(|delivery| {
            let webhook = webhooks.iter().find(|own| own.id == delivery.webhook_id);
            if !webhook.is_some_and(Webhook::is_enabled) {
                delivery.cancel();
            }
        });
    }

    /// Returns what is due first.
    pub(super) fn next_due(&mut self, now: SystemTime) -> Option<Due> {
        let due = self.deliveries.next_moment();
        let (at, position) = due.filter(|(at, _)| *at <= now)?;
        let delivery = self.deliveries.at(position)?;
        let mut webhooks = self.webhooks.iter();
        let webhook = webhooks.find(|own| own.id == delivery.webhook_id)?;
        let mut keys = self.signing_keys.iter();
        let key = keys.find(|key| Some(&key.id) == webhook.signing_key_id.as_ref());
        Some(Due {
            position,
            event_id: delivery.event_id.clone(),
            at,
            url: webhook.url.to_string(),
            body: delivery.body.clone(),
            key: key.map(|key| (key.id.clone(), key.text.clone())),
        })
    }

    /// Writes down what an attempt came to: the status, or no answer.
    pub(super) fn attempted(&mut self, due: &Due, status: Option<u16>) {
        let delivery = self.deliveries.at(due.position);
        // It may have been forgotten meanwhile, and another one be in its place.
        if let Some(mut delivery) = delivery.filter(|own| own.event_id == due.event_id) {
            delivery.attempted(SandboxAttempt {
                at: due.at,
                url: due.url.clone(),
                status,
            });
        }
    }

    /// Returns when the next attempt is due.
    pub(super) fn next_attempt(&mut self) -> Option<SystemTime> {
        let (at, _) = self.deliveries.next_moment()?;
        Some(at)
    }

    /// Sends an event once more to everyone who was sent it.
    pub(super) fn repeat(&mut self, event_id: &str, now: SystemTime) -> Result<(), SandboxError> {
        let mut again: Vec<Delivery> = Vec::new();
        for delivery in self
            .deliveries
            .iter()
            .filter(|own| own.event_id == event_id)
        {
            if !again
                .iter()
                .any(|own| own.webhook_id == delivery.webhook_id)
            {
                again.push(delivery.again(now));
            }
        }
        if again.is_empty() {
            return Err(SandboxError::UnknownEvent);
        }
        for delivery in again {
            self.deliveries.push(delivery);
        }
        self.give_up();
        Ok(())
    }

    pub(super) fn deliveries(&self) -> Vec<SandboxDelivery> {
        self.deliveries.iter().map(Delivery::snapshot).collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::sandbox::{
        Sandbox, SandboxDeliveryState, SandboxRule, SandboxScript, SandboxWebhookFault,
        testing::{Caller, Endpoint},
    };

    const SUBMITTED: &str = "payment.request.state-change.submitted";

    /// Two events under a script in which the first one goes wrong.
    async fn under(fault: SandboxWebhookFault) -> (Caller, Endpoint) {
        let rule = SandboxRule::new(fault).on("payment.request.*").times(1);
        let script = SandboxScript::new().webhook(rule);
        let caller = Caller::of(Sandbox::builder().script(script)).await;
        let endpoint = Endpoint::start(&[]).await;
        endpoint.subscribe(&caller, &[SUBMITTED]).await;
        for _ in 0..2 {
            caller.stepped_up(&Caller::payment()).await;
        }
        caller.sandbox.deliver_due().await;
        (caller, endpoint)
    }

    #[tokio::test]
    async fn a_dropped_event_is_never_sent() {
        let (caller, endpoint) = under(SandboxWebhookFault::Dropped).await;
        let deliveries = caller.sandbox.deliveries();
        assert_eq!(deliveries[0].state, SandboxDeliveryState::Failed);
        assert!(deliveries[0].attempts.is_empty());
        assert_eq!(endpoint.received().len(), 1);
        assert_eq!(endpoint.received()[0].body, deliveries[1].body);
    }

    #[tokio::test]
    async fn a_late_event_comes_after_the_one_that_it_was_before() {
        let (caller, endpoint) = under(SandboxWebhookFault::Late { seconds: 30 }).await;
        assert_eq!(endpoint.received().len(), 1);
        let clock = caller.sandbox.clock();
        clock.advance(std::time::Duration::from_secs(30));
        caller.sandbox.deliver_due().await;
        assert_eq!(endpoint.received().len(), 2);
        let occurred_at = |index: usize| {
            let event = endpoint.received()[index].json();
            event["metadata"]["occurred_at"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        // It still tells when it happened.
        assert!(occurred_at(1) <= occurred_at(0));
    }

    #[tokio::test]
    async fn a_duplicated_event_is_sent_twice_under_one_id() {
        let (caller, endpoint) = under(SandboxWebhookFault::Duplicated).await;
        assert_eq!(endpoint.received().len(), 3);
        let deliveries = caller.sandbox.deliveries();
        assert_eq!(deliveries[0].event_id, deliveries[1].event_id);
        assert_ne!(deliveries[1].event_id, deliveries[2].event_id);
    }
}
