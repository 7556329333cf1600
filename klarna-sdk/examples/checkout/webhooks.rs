//! The endpoint that Klarna's events arrive at.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    Router,
    body::Bytes,
    extract::{DefaultBodyLimit, State},
    http::{HeaderMap, StatusCode},
    routing::post,
};
use klarna_sdk::{
    Client, IdempotencyKey,
    types::{CreateWebhookRequest, PaymentRequestState, WebhookEventType},
    webhook::{Event, Payload, SigningKey, Verifier},
};

use crate::{
    Result,
    acquirer::Acquirer,
    order::{Order, Source, Stage},
    redaction::readable,
    timeline::{Entry, EntryKind, SETUP, for_order},
};

const PATH: &str = "/klarna/webhooks";
/// Where the signing key is kept. A real program keeps it where passwords are.
const SIGNING_KEY: &str = "signing key";

/// When events are taken: to see what the other ways are good for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Deliveries {
    Now,
    /// The first delivery of each event is refused.
    Late,
    /// Nothing is subscribed to.
    Never,
}

pub(crate) struct Webhooks {
    acquirer: Arc<Acquirer>,
    verifier: Verifier,
    deliveries: Deliveries,
    refused: Mutex<HashSet<String>>,
}

impl Webhooks {
    /// Subscribes to what is told of payments, under a signing key that is made once.
    ///
    /// Each start does it again: under the same idempotency key for the same address, so that
    /// nothing is subscribed to twice.
    pub(crate) async fn subscribe(
        klarna: &Client,
        acquirer: Arc<Acquirer>,
        origin: &str,
        deliveries: Deliveries,
    ) -> Result<Arc<Self>> {
        let stored: Option<(String, String)> = acquirer.store.setting(SIGNING_KEY)?;
        let (id, text) = match stored {
            Some(key) => key,
            None => {
                let call = klarna
                    .operation()
                    .with_idempotency_key(IdempotencyKey::new("checkout-signing-key")?)
                    .send(async |generated| generated.create_signing_key().send().await);
                let key = for_order(SETUP, "Signing key", call).await?;
                let id = key.signing_key_id.clone().ok_or("the key has no id")?;
                let text = key.signing_key.as_ref().ok_or("the key wasn't told")?;
                let key = (id, text.expose().to_owned());
                acquirer.store.set(SIGNING_KEY, &key)?;
                key
            }
        };
        if deliveries != Deliveries::Never {
            let url = format!("{origin}{PATH}");
            let key = IdempotencyKey::new(format!("checkout-webhook-{url}"))?;
            let events = ["payment.request.*", "payment.transaction.*"];
            let request = CreateWebhookRequest::new(url, events, "v2").signing_key_id(&id);
            let call = klarna
                .operation()
                .with_idempotency_key(key)
                .send(async |generated| generated.create_webhook().body(request).send().await);
            for_order(SETUP, "Subscription", async {
                match call.await {
                    // The key is forgotten after a day, and the subscription is still there.
                    Err(error) if error.status() != Some(409) => Err(error),
                    _ => Ok(()),
                }
            })
            .await?;
        }
        Ok(Arc::new(Self {
            acquirer,
            verifier: Verifier::new(SigningKey::new(id, text)?),
            deliveries,
            refused: Mutex::default(),
        }))
    }

    pub(crate) fn routes(self: Arc<Self>) -> Router {
        Router::new()
            .route(PATH, post(receive))
            .layer(DefaultBodyLimit::max(Verifier::MAX_BODY_BYTES))
            .with_state(self)
    }

    /// Returns whether to play an endpoint that is down at first.
    fn is_too_early(&self, event: &Event) -> bool {
        let mut refused = self.refused.lock().unwrap_or_else(PoisonError::into_inner);
        self.deliveries == Deliveries::Late && refused.insert(event.event_id().to_owned())
    }

    /// Stores what an event changes, together with its id: a second delivery changes nothing.
    fn take(&self, event: &Event, order: &str) -> Result<bool> {
        let token = event.session_token()?;
        let taken = self
            .acquirer
            .store
            .change_once(event.event_id(), order, |order| {
                let request = event.payment_request_id().unwrap_or_default();
                match event.event_type() {
                    WebhookEventType::PaymentRequestStateChangeCompleted => {
                        if let Some(token) = &token
                            && order.waits_for(request)
                        {
                            order.approve(token, Source::Webhook);
                        }
                    }
                    WebhookEventType::PaymentRequestStateChangeDeclined => {
                        order.end(request, &PaymentRequestState::Declined);
                    }
                    WebhookEventType::PaymentRequestStateChangeExpired => {
                        order.end(request, &PaymentRequestState::Expired);
                    }
                    WebhookEventType::PaymentRequestStateChangeCanceled => {
                        order.end(request, &PaymentRequestState::Canceled);
                    }
                    // The others are told on the timeline.
                    _ => {}
                }
            })?;
        self.acquirer.timeline.moved(order);
        self.acquirer.work.notify_one();
        Ok(taken.is_some())
    }
}

/// Answers Klarna. The body is taken as bytes: those are what is signed.
async fn receive(State(own): State<Arc<Webhooks>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let Ok(event) = own.verifier.verify(&headers, &body) else {
        return StatusCode::BAD_REQUEST;
    };
    let order = order_of(&event);
    let (status, note) = if own.is_too_early(&event) {
        let note = "Refused on purpose (--webhooks late)";
        (StatusCode::SERVICE_UNAVAILABLE, note)
    } else {
        match own.acquirer.store.order(&order) {
            Ok(Some(_)) => match own.take(&event, &order) {
                Ok(true) => (StatusCode::OK, "Verified and stored"),
                Ok(false) => (StatusCode::OK, "Verified, and known already"),
                // Klarna sends it again.
                Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "It couldn't be stored"),
            },
            // Of nobody's order: it won't get better by repeating.
            Ok(None) => return StatusCode::OK,
            Err(_) => return StatusCode::SERVICE_UNAVAILABLE,
        }
    };
    let mut entry = Entry::new(EntryKind::Webhook, event.event_type().to_string())
        .fact("Event", event.event_id())
        .fact("Taken", note);
    entry.status = Some(status.as_u16());
    entry.request = readable(event.body());
    own.acquirer.timeline.add(&order, entry);
    status
}

/// Finds the order by the references that the calls carried.
fn order_of(event: &Event) -> String {
    let reference = match event.payload() {
        Payload::PaymentRequest(request) => request.payment_request_reference.as_deref(),
        Payload::PaymentTransaction(payment) => payment.payment_transaction_reference.as_deref(),
        _ => None,
    };
    Order::id_in(reference.unwrap_or_default()).to_owned()
}

impl Order {
    /// Whether an approval of this payment request is what the order waits for.
    fn waits_for(&self, payment_request_id: &str) -> bool {
        match &self.stage {
            Stage::Customer { pending } | Stage::Approved { pending, .. } => {
                pending.payment_request_id() == payment_request_id
            }
            _ => false,
        }
    }
}
