//! Brings events to their endpoints, signed.

use std::{sync::Arc, time::Duration};

use hmac::{Hmac, KeyInit as _, Mac as _};
use reqwest::{header::CONTENT_TYPE, redirect};
use sha2::Sha256;

use super::shared::Shared;
use crate::{Error, RootCertificates, tls};

/// Klarna asks for a prompt answer, and says no number.
const PATIENCE: Duration = Duration::from_secs(10);

/// Returns a client that goes to loopback addresses, and to no other.
pub(super) fn client() -> Result<reqwest::Client, Error> {
    let loopback = [
        ([127, 0, 0, 1], 0).into(),
        (std::net::Ipv6Addr::LOCALHOST, 0).into(),
    ];
    let client = reqwest::Client::builder()
        .tls_backend_preconfigured(tls::configuration(Some(&RootCertificates::nobody()), None)?)
        .resolve_to_addrs("localhost", &loopback)
        .redirect(redirect::Policy::none())
        .no_proxy()
        .timeout(PATIENCE);
    let told = "the sandbox can't make the client that delivers webhooks";
    client
        .build()
        .map_err(|error| Error::configuration(told, Some(Box::new(error))))
}

/// Makes all attempts that are due, one after another, until none is left.
///
/// The program under test may wait for this as well, so only one does it at a time.
pub(super) async fn deliver_due(shared: &Shared) {
    let _alone = shared.delivering.lock().await;
    loop {
        let due = shared.watch(|state, now| state.notifications.next_due(now));
        let Some(due) = due else { return };
        let mut request = shared
            .http
            .post(&due.url)
            .header(CONTENT_TYPE, "application/json");
        if let Some((id, key)) = &due.key {
            request = request
                .header("Klarna-Signature", signature(key, &due.body))
                .header("Klarna-Signing-Key-Id", id);
        }
        let answer = request.body(due.body.clone()).send().await;
        let status = answer.ok().map(|answer| answer.status().as_u16());
        shared.watch(|state, _| state.notifications.attempted(&due, status));
    }
}

/// Delivers what becomes due, for as long as it is let.
pub(super) async fn work(shared: Arc<Shared>) {
    loop {
        deliver_due(&shared).await;
        let pause = shared.watch(|state, now| {
            let next = state.next_moment()?;
            Some(next.duration_since(now).unwrap_or_default())
        });
        let woken = shared.changed.notified();
        match pause {
            // Too early or in time is the same: it looks again.
            Some(pause) => drop(tokio::time::timeout(pause, woken).await),
            None => woken.await,
        }
    }
}

/// Signs a body: HMAC-SHA256 in hexadecimal.
///
/// On its own, so that a mistake in what verifies webhooks isn't repeated here.
fn signature(key: &str, body: &[u8]) -> String {
    // A key of any length is taken.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else {
        return String::new();
    };
    mac.update(body);
    base16ct::lower::encode_string(&mac.finalize().into_bytes())
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::*;
    use crate::sandbox::{
        SandboxDeliveryState,
        delivery::RETRIES,
        testing::{Caller, Endpoint},
    };

    const SUBMITTED: &str = "payment.request.state-change.submitted";
    const SECOND: Duration = Duration::from_secs(1);

    /// A sandbox with an endpoint for one kind of events, and one event on its way.
    async fn announced(answers: &[u16]) -> (Caller, Endpoint) {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(answers).await;
        endpoint.subscribe(&caller, &[SUBMITTED]).await;
        caller.stepped_up(&Caller::payment()).await;
        caller.sandbox.deliver_due().await;
        (caller, endpoint)
    }

    fn state(caller: &Caller) -> SandboxDeliveryState {
        caller.sandbox.deliveries()[0].state
    }

    #[test]
    fn a_signature_is_that_of_the_standard() {
        // Test case 2 of RFC 4231.
        assert_eq!(
            signature("Jefe", b"what do ya want for nothing?"),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
    }

    #[tokio::test]
    async fn an_event_arrives_in_klarnas_envelope() {
        let (caller, endpoint) = announced(&[]).await;
        let event = endpoint.received()[0].json();
        let delivery = &caller.sandbox.deliveries()[0];
        let request = &caller.sandbox.payment_requests()[0];
        let account = caller.sandbox.partner_account_id();
        assert_eq!(
            event,
            serde_json::json!({
                "metadata": {
                    "event_type": SUBMITTED,
                    "event_id": delivery.event_id,
                    "event_version": "v2",
                    "occurred_at": event["metadata"]["occurred_at"].as_str().unwrap(),
                    "subject_account_id": account.as_str(),
                    "recipient_account_id": account.as_str(),
                    "webhook_id": delivery.webhook_id,
                    "live": false,
                },
                "payload": {
                    "payment_request_id": request.payment_request_id,
                    "payment_request_reference": "checkout-1",
                    "state": "SUBMITTED",
                },
            })
        );
        assert_eq!(delivery.body, endpoint.received()[0].body);
    }

    #[tokio::test]
    async fn an_event_is_signed_with_the_key_of_the_webhook() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[]).await;
        let none = &Value::Null;
        let mut keys = Vec::new();
        for _ in 0..2 {
            keys.push(caller.notification("POST", "/signing-keys", none).await.1);
        }
        let mut body = endpoint.subscription(&[SUBMITTED]);
        body["signing_key_id"] = keys[0]["signing_key_id"].clone();
        let (_, webhook) = caller.notification("POST", "/webhooks", &body).await;
        for key in &keys {
            let path = format!("/webhooks/{}", webhook["webhook_id"].as_str().unwrap());
            let change = serde_json::json!({ "signing_key_id": key["signing_key_id"] });
            assert_eq!(caller.notification("PATCH", &path, &change).await.0, 200);
            caller.stepped_up(&Caller::payment()).await;
            caller.sandbox.deliver_due().await;
        }
        for (event, key) in endpoint.received().iter().zip(&keys) {
            let id = key["signing_key_id"].as_str().unwrap();
            assert_eq!(event.headers["Klarna-Signing-Key-Id"], id);
            let text = key["signing_key"].as_str().unwrap();
            assert_eq!(
                event.headers["Klarna-Signature"],
                signature(text, &event.body)
            );
            assert_eq!(event.headers["Content-Type"], "application/json");
        }
        assert_eq!(endpoint.received().len(), 2);
    }

    #[tokio::test]
    async fn a_webhook_without_a_key_gets_no_signature() {
        let (_caller, endpoint) = announced(&[]).await;
        let headers = &endpoint.received()[0].headers;
        assert!(!headers.contains_key("Klarna-Signature"));
        assert!(!headers.contains_key("Klarna-Signing-Key-Id"));
    }

    #[tokio::test]
    async fn four_statuses_acknowledge() {
        for status in [200, 201, 202, 204] {
            let (caller, _endpoint) = announced(&[status]).await;
            assert_eq!(
                state(&caller),
                SandboxDeliveryState::Acknowledged,
                "{status}"
            );
        }
        for status in [203, 302, 307, 400, 500] {
            let (caller, endpoint) = announced(&[status]).await;
            assert_eq!(state(&caller), SandboxDeliveryState::Pending, "{status}");
            assert_eq!(endpoint.received().len(), 1, "{status}");
        }
    }

    #[tokio::test]
    async fn a_failed_delivery_is_repeated_in_klarnas_rhythm_and_then_given_up() {
        let (caller, endpoint) = announced(&[500; 7]).await;
        for (index, pause) in RETRIES.iter().enumerate() {
            caller.sandbox.clock().advance(*pause - SECOND * 5);
            caller.sandbox.deliver_due().await;
            assert_eq!(endpoint.received().len(), index + 1, "{pause:?}");
            caller.sandbox.clock().advance(SECOND * 5);
            caller.sandbox.deliver_due().await;
            assert_eq!(endpoint.received().len(), index + 2, "{pause:?}");
        }
        let delivery = &caller.sandbox.deliveries()[0];
        assert_eq!(delivery.state, SandboxDeliveryState::Failed);
        assert_eq!(delivery.next_attempt_at, None);
        let moments: Vec<_> = delivery.attempts.iter().map(|attempt| attempt.at).collect();
        let pauses: Vec<_> = moments
            .windows(2)
            .map(|two| two[1].duration_since(two[0]).unwrap())
            .collect();
        assert_eq!(pauses, RETRIES);
        caller
            .sandbox
            .clock()
            .advance(Duration::from_secs(1_000_000));
        caller.sandbox.deliver_due().await;
        assert_eq!(endpoint.received().len(), 7);
    }

    #[tokio::test]
    async fn a_clock_that_is_moved_far_makes_up_for_all_attempts() {
        let (caller, endpoint) = announced(&[500; 7]).await;
        caller.sandbox.clock().advance(Duration::from_secs(86_400));
        caller.sandbox.deliver_due().await;
        assert_eq!(endpoint.received().len(), 7);
        let bodies: Vec<_> = endpoint
            .received()
            .iter()
            .map(|event| event.body.clone())
            .collect();
        assert!(bodies.iter().all(|body| *body == bodies[0]));
    }

    #[tokio::test]
    async fn an_endpoint_that_nobody_serves_has_no_status() {
        let caller = Caller::start().await;
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", port.local_addr().unwrap());
        drop(port);
        let mut body = Endpoint::default().subscription(&[SUBMITTED]);
        body["url"] = url.as_str().into();
        assert_eq!(caller.notification("POST", "/webhooks", &body).await.0, 201);
        caller.stepped_up(&Caller::payment()).await;
        caller.sandbox.deliver_due().await;
        let attempts = &caller.sandbox.deliveries()[0].attempts;
        assert_eq!(
            (attempts[0].status, attempts[0].url.as_str()),
            (None, url.as_str())
        );
    }

    #[tokio::test]
    async fn localhost_is_reached() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[]).await;
        let mut body = endpoint.subscription(&[SUBMITTED]);
        let url = body["url"]
            .as_str()
            .unwrap()
            .replace("127.0.0.1", "localhost");
        body["url"] = url.into();
        assert_eq!(caller.notification("POST", "/webhooks", &body).await.0, 201);
        caller.stepped_up(&Caller::payment()).await;
        caller.sandbox.deliver_due().await;
        assert_eq!(state(&caller), SandboxDeliveryState::Acknowledged);
    }

    #[tokio::test]
    async fn what_is_due_is_delivered_without_being_asked_for() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[500]).await;
        endpoint.subscribe(&caller, &[SUBMITTED]).await;
        caller.stepped_up(&Caller::payment()).await;
        for wanted in 1..=2 {
            for _ in 0..500 {
                if endpoint.received().len() >= wanted {
                    break;
                }
                tokio::time::sleep(Duration::from_millis(10)).await;
            }
            assert_eq!(endpoint.received().len(), wanted);
            caller.sandbox.clock().advance(RETRIES[0]);
        }
    }

    #[tokio::test]
    async fn an_event_can_be_sent_again() {
        let (caller, endpoint) = announced(&[]).await;
        let id = caller.sandbox.deliveries()[0].event_id.clone();
        caller.sandbox.redeliver(&id).unwrap();
        caller.sandbox.deliver_due().await;
        let received = endpoint.received();
        assert_eq!(received.len(), 2);
        assert_eq!(received[0].body, received[1].body);
        let listed = caller.sandbox.deliveries();
        assert!(listed.iter().all(|delivery| delivery.event_id == id));
        // Twice was sent what once is sent again.
        caller.sandbox.redeliver(&id).unwrap();
        assert_eq!(caller.sandbox.deliveries().len(), 3);
    }

    #[tokio::test]
    async fn a_deleted_or_disabled_webhook_gets_nothing_more() {
        for (method, change) in [
            ("DELETE", Value::Null),
            ("PATCH", serde_json::json!({ "status": "DISABLED" })),
        ] {
            let (caller, endpoint) = announced(&[500]).await;
            let delivery = &caller.sandbox.deliveries()[0];
            let path = format!("/webhooks/{}", delivery.webhook_id);
            caller.notification(method, &path, &change).await;
            assert_eq!(state(&caller), SandboxDeliveryState::Canceled, "{method}");
            caller.stepped_up(&Caller::payment()).await;
            caller.sandbox.redeliver(&delivery.event_id).unwrap();
            caller.sandbox.clock().advance(RETRIES[0]);
            caller.sandbox.deliver_due().await;
            assert_eq!(endpoint.received().len(), 1, "{method}");
        }
    }

    #[tokio::test]
    async fn debug_shows_no_body_and_no_key() {
        let caller = Caller::start().await;
        let endpoint = Endpoint::start(&[]).await;
        endpoint.subscribe(&caller, &["payment.request.*"]).await;
        let id = caller.stepped_up(&Caller::payment()).await;
        let token = caller.sandbox.approve(&id).unwrap();
        caller.sandbox.deliver_due().await;
        let deliveries = caller.sandbox.deliveries();
        let body = String::from_utf8(deliveries[1].body.clone()).unwrap();
        assert!(body.contains(token.expose()));
        assert!(!format!("{deliveries:?}").contains(token.expose()));
    }
}
