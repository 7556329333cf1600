//! What Klarna tells.

use std::{fmt, time::SystemTime};

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{WebhookError, WebhookErrorKind};
use crate::{
    Account, CustomerToken, Error, Finalize, PendingAuthorization, SessionToken,
    generated::{
        PaymentDisputeEventPayload, PaymentFundingEventPayload, PaymentRequestEventPayload,
        PaymentTransactionEventPayload, WebhookEventType, WebhookMetadata,
    },
};

/// An event that Klarna signed, made by [`Verifier::verify`](super::Verifier::verify).
///
/// Types, versions and members that aren't known are kept: [`body`](Self::body) has the bytes as
/// they came, [`payload_json`](Self::payload_json) the payload. `Debug` shows what is documented and
/// neither secret nor personal.
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::{Payload, SigningKey, Verifier};
///
/// let body = br#"{
///     "metadata": {
///         "event_type": "payment.transaction.captured", "event_id": "event-1", "event_version": "v2",
///         "occurred_at": "2026-01-05T10:41:09Z", "webhook_id": "webhook-1", "live": false,
///         "subject_account_id": "krn:partner:1", "recipient_account_id": "krn:partner:2"
///     },
///     "payload": {"amount": 11800, "currency": "USD", "something_new": true}
/// }"#;
/// let key = SigningKey::new("key-1", "example")?;
/// let event = Verifier::new(key.clone()).verify_parts(key.id(), &key.sign(body), body)?;
///
/// assert_eq!(event.event_type().as_str(), "payment.transaction.captured");
/// assert_eq!(event.event_id(), "event-1");
/// assert_eq!(event.event_version(), Some("v2"));
/// assert!(event.occurred_at() < Some(std::time::SystemTime::now()));
/// assert_eq!(event.webhook_id(), Some("webhook-1"));
/// assert_eq!(event.live(), Some(false));
/// // Whose payment it is, and who is told of it.
/// assert_eq!(event.subject_account_id(), Some("krn:partner:1"));
/// assert_eq!(event.recipient_account_id(), Some("krn:partner:2"));
/// assert!(event.metadata().occurred_at.is_some());
///
/// let Payload::PaymentTransaction(payment) = event.payload() else { panic!("it is one") };
/// assert_eq!(payment.amount, Some(11_800));
/// // What this version doesn't know isn't lost.
/// assert_eq!(event.payload_json()["something_new"], true);
/// assert_eq!(event.body(), body);
/// assert!(event.payment_request_id().is_none());
/// assert!(event.session_token()?.is_none() && event.customer_token()?.is_none());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Event {
    event_type: WebhookEventType,
    event_id: Box<str>,
    metadata: WebhookMetadata,
    payload: Payload,
    /// What can be read of the payload of a payment request, however odd the rest of it is.
    approval: Option<Box<PaymentRequestEventPayload>>,
    raw: Value,
    body: Bytes,
}

/// What an event says, in the form of its group.
///
/// The beginning of `event_type` decides on the group, so that new events of a known group are
/// read. Each member of a payload is optional: Klarna publishes no schema, and the document of
/// this project marks what is inferred.
///
/// # Examples
///
/// ```
/// use klarna_sdk::webhook::{Event, Payload};
///
/// fn describe(event: &Event) -> String {
///     match event.payload() {
///         Payload::PaymentRequest(asked) => format!("{:?} is {:?}", asked.payment_request_id, asked.state),
///         Payload::PaymentTransaction(payment) => format!("{:?} {:?}", payment.amount, payment.currency),
///         Payload::PaymentFunding(_) | Payload::PaymentDispute(_) => "money".to_owned(),
///         _ => event.payload_json().to_string(),
///     }
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Payload {
    /// What happened to a payment request: `payment.request.*`.
    PaymentRequest(Box<PaymentRequestEventPayload>),
    /// What happened to a payment transaction: `payment.transaction.*`.
    PaymentTransaction(Box<PaymentTransactionEventPayload>),
    /// What happened to the funding of a payment: `payment.funding.*`.
    PaymentFunding(Box<PaymentFundingEventPayload>),
    /// What happened to a dispute: `payment.dispute.*`.
    PaymentDispute(Box<PaymentDisputeEventPayload>),
    /// Anything else: events about customer tokens, settlements and partners, whose payloads aren't
    /// published, events that this version doesn't know, and payloads of another form than the
    /// documented one. Read [`Event::payload_json`].
    Other,
}

impl Event {
    pub(super) fn read(body: &[u8]) -> Result<Self, WebhookError> {
        let envelope: Value = serde_json::from_slice(body).map_err(|error| {
            // Its own text may hold a piece of the body.
            let (line, column) = (error.line(), error.column());
            let message = format!(
                "the webhook is signed and isn't JSON, from line {line} column {column} on"
            );
            WebhookError::new(WebhookErrorKind::NotJson, message)
        })?;
        let not_an_event = |lack| WebhookError::new(WebhookErrorKind::NotAnEvent, lack);
        let Value::Object(mut envelope) = envelope else {
            return Err(not_an_event(
                "the webhook is signed and isn't an event: it must be an object",
            ));
        };
        let Some(Value::Object(metadata)) = envelope.get("metadata") else {
            return Err(not_an_event(
                "the webhook is signed and isn't an event: metadata must be an object",
            ));
        };
        let metadata: WebhookMetadata = readable(metadata).unwrap_or_default();
        let Some(event_type) = metadata.event_type.clone() else {
            return Err(not_an_event(
                "the webhook is signed and isn't an event: metadata.event_type must be a text",
            ));
        };
        let Some(event_id) = metadata.event_id.as_deref().filter(|id| !id.is_empty()) else {
            return Err(not_an_event(
                "the webhook is signed and isn't an event: metadata.event_id must be a text",
            ));
        };
        let raw = envelope.remove("payload").unwrap_or_default();
        let approval = match &raw {
            Value::Object(members) if event_type.as_str().starts_with(PAYMENT_REQUEST) => {
                readable(members).map(Box::new)
            }
            _ => None,
        };
        Ok(Self {
            event_id: event_id.into(),
            payload: Payload::read(event_type.as_str(), &raw),
            event_type,
            metadata,
            approval,
            raw,
            body: Bytes::copy_from_slice(body),
        })
    }

    /// Returns what happened.
    #[must_use]
    pub fn event_type(&self) -> &WebhookEventType {
        &self.event_type
    }

    /// Returns the id of the event, the same in each delivery of it; never empty.
    #[must_use]
    pub fn event_id(&self) -> &str {
        &self.event_id
    }

    /// Returns the version of the event, such as `v2`.
    #[must_use]
    pub fn event_version(&self) -> Option<&str> {
        self.metadata.event_version.as_deref()
    }

    /// Returns when it happened, when Klarna told it readably.
    ///
    /// A repeated event arrives after events that happened later.
    #[must_use]
    pub fn occurred_at(&self) -> Option<SystemTime> {
        self.metadata.occurred_at.as_ref()?.to_system_time().ok()
    }

    /// Returns the account that the event is about.
    #[must_use]
    pub fn subject_account_id(&self) -> Option<&str> {
        self.metadata.subject_account_id.as_deref()
    }

    /// Returns the account that owns the webhook.
    #[must_use]
    pub fn recipient_account_id(&self) -> Option<&str> {
        self.metadata.recipient_account_id.as_deref()
    }

    /// Returns the webhook that the event was sent for.
    #[must_use]
    pub fn webhook_id(&self) -> Option<&str> {
        self.metadata.webhook_id.as_deref()
    }

    /// Returns whether the event is about real money, rather than the test environment.
    #[must_use]
    pub fn live(&self) -> Option<bool> {
        self.metadata.live
    }

    /// Returns all documented members of `metadata`. One of another type than the documented one is
    /// missing here, and is in [`body`](Self::body).
    #[must_use]
    pub fn metadata(&self) -> &WebhookMetadata {
        &self.metadata
    }

    /// Returns what the event says.
    #[must_use]
    pub fn payload(&self) -> &Payload {
        &self.payload
    }

    /// Returns the payload with all members, also those that aren't known; null when there is none.
    ///
    /// It may hold tokens and personal data. Don't log it.
    #[must_use]
    pub fn payload_json(&self) -> &Value {
        &self.raw
    }

    /// Returns the body as it came.
    ///
    /// It may hold tokens and personal data. Don't log it.
    #[must_use]
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// Returns the customer token that came with a completed payment request, as of a tokenization
    /// without a payment. Store it as you store a password.
    ///
    /// # Errors
    ///
    /// Klarna sent a token that no header can carry.
    pub fn customer_token(&self) -> Result<Option<CustomerToken>, Error> {
        let approval = self.approval.as_ref();
        let customer = approval.and_then(|approval| approval.klarna_customer.as_ref());
        CustomerToken::of(customer.and_then(|customer| customer.customer_token.as_ref()))
    }

    /// Returns the session token that came with a completed payment request, for
    /// [`Account::finalize`]; better use [`finalize`](Self::finalize).
    ///
    /// # Errors
    ///
    /// Klarna sent a token that no header can carry.
    pub fn session_token(&self) -> Result<Option<SessionToken>, Error> {
        let approval = self.approval.as_ref();
        SessionToken::of(approval.and_then(|told| told.klarna_network_session_token.as_ref()))
    }

    /// Returns the payment request that the event is about, the key to look up the pending
    /// authorization by.
    #[must_use]
    pub fn payment_request_id(&self) -> Option<&str> {
        self.approval.as_ref()?.payment_request_id.as_deref()
    }

    /// Starts the final authorization of the payment that this event completes.
    ///
    /// # Errors
    ///
    /// Nothing was sent, and
    /// - the event isn't `payment.request.state-change.completed`
    /// - it is about another payment request than `pending`
    /// - it has no session token, as after a tokenization without a payment, or one that no header
    ///   can carry
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Authorization, PendingAuthorization, webhook::Event};
    ///
    /// # fn look_up(payment_request_id: &str) -> Option<PendingAuthorization> { None }
    /// # async fn completed(account: Account, event: Event) -> Result<(), Box<dyn std::error::Error>> {
    /// let id = event.payment_request_id().ok_or("not about a payment request")?;
    /// let pending = look_up(id).ok_or("not one of ours")?;
    /// match event.finalize(&account, &pending)?.send().await? {
    ///     Authorization::Approved(payment) => println!("{}", payment.payment_transaction_id()),
    ///     other => println!("not paid: {other:?}"),
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn finalize(
        &self,
        account: &Account,
        pending: &PendingAuthorization,
    ) -> Result<Finalize, Error> {
        if self.event_type != WebhookEventType::PaymentRequestStateChangeCompleted {
            return Err(Error::invalid_input(
                "metadata.event_type",
                "must be payment.request.state-change.completed",
            ));
        }
        if self.payment_request_id() != Some(pending.payment_request_id()) {
            return Err(Error::invalid_input(
                "payload.payment_request_id",
                "must be that of the pending authorization",
            ));
        }
        let token = self.session_token()?.ok_or_else(|| {
            Error::invalid_input("payload.klarna_network_session_token", "must be there")
        })?;
        Ok(account.finalize(pending, token))
    }
}

impl fmt::Debug for Event {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Event")
            .field("metadata", &self.metadata)
            .field("payload", &self.payload)
            .finish_non_exhaustive()
    }
}

const PAYMENT_REQUEST: &str = "payment.request.";

impl Payload {
    fn read(event_type: &str, raw: &Value) -> Self {
        fn whole<T: DeserializeOwned>(raw: &Value, group: fn(Box<T>) -> Payload) -> Payload {
            match T::deserialize(raw) {
                Ok(payload) => group(Box::new(payload)),
                Err(_) => Payload::Other,
            }
        }
        if !raw.is_object() {
            // Lists would be read as members without names.
            return Self::Other;
        }
        if event_type.starts_with(PAYMENT_REQUEST) {
            whole(raw, Self::PaymentRequest)
        } else if event_type.starts_with("payment.transaction.") {
            whole(raw, Self::PaymentTransaction)
        } else if event_type.starts_with("payment.funding.") {
            whole(raw, Self::PaymentFunding)
        } else if event_type.starts_with("payment.dispute.") {
            whole(raw, Self::PaymentDispute)
        } else {
            Self::Other
        }
    }
}

/// Reads an object whose members are all optional, without those of an unexpected type.
fn readable<T: DeserializeOwned>(members: &Map<String, Value>) -> Option<T> {
    T::deserialize(members).ok().or_else(|| {
        let mut sound = members.clone();
        sound.retain(|name, value| {
            let alone = Map::from_iter([(name.clone(), value.clone())]);
            T::deserialize(&alone).is_ok()
        });
        T::deserialize(&sound).ok()
    })
}
