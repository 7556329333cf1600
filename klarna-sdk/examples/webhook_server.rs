//! A server that receives Klarna's webhooks and finalizes payments, told step by step.
//!
//! It runs on its own: the sandbox stands in for Klarna's API, and the program sends itself the
//! webhooks that Klarna would send.
//!
//! ```text
//! cargo run --example webhook_server
//! ```

use std::{
    collections::HashMap,
    error::Error,
    net::SocketAddr,
    process::ExitCode,
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
    Account, Authorization, Client, Currency, Money, PendingAuthorization, StepUp,
    sandbox::Sandbox,
    types::WebhookEventType,
    webhook::{Claimed, Event, Payload, SeenEvents, SigningKey, SigningKeys, Verifier},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What the handler needs. Everything in it is shared by all requests.
struct Server {
    verifier: Verifier,
    seen: SeenEvents,
    account: Account,
    /// Stands in for a table: the pending authorizations as JSON, by payment request.
    pending: Mutex<HashMap<String, String>>,
}

impl Server {
    fn look_up(&self, payment_request_id: &str) -> Option<String> {
        let rows = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        rows.get(payment_request_id).cloned()
    }

    fn store(&self, pending: &PendingAuthorization) -> Result<()> {
        let row = serde_json::to_string(pending)?;
        let mut rows = self.pending.lock().unwrap_or_else(PoisonError::into_inner);
        rows.insert(pending.payment_request_id().to_owned(), row);
        Ok(())
    }
}

/// Answers one webhook. The body is taken as bytes: those are what is signed.
async fn receive(State(server): State<Arc<Server>>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let event = match server.verifier.verify(&headers, &body) {
        Ok(event) => event,
        Err(error) => {
            println!("   server: refused, {error}");
            return StatusCode::BAD_REQUEST;
        }
    };
    let claim = match server.seen.claim(event.event_id()) {
        Claimed::First(claim) => claim,
        Claimed::InProgress => return StatusCode::SERVICE_UNAVAILABLE,
        Claimed::Done => {
            println!("   server: processed before");
            return StatusCode::OK;
        }
    };
    match process(&server, &event).await {
        Ok(()) => {
            claim.done();
            StatusCode::OK
        }
        // The claim is dropped, and Klarna's next delivery is the first again.
        Err(error) => {
            println!("   server: not now, {error}");
            StatusCode::SERVICE_UNAVAILABLE
        }
    }
}

async fn process(server: &Server, event: &Event) -> Result<()> {
    match (event.event_type(), event.payload()) {
        (WebhookEventType::PaymentRequestStateChangeCompleted, _) => finalize(server, event).await,
        (_, Payload::PaymentTransaction(payment)) => {
            let (amount, currency) = (payment.amount, payment.currency.as_deref());
            println!("   server: {}, {amount:?} {currency:?}", event.event_type());
            Ok(())
        }
        (event_type, _) => {
            println!("   server: {event_type} isn't used here");
            Ok(())
        }
    }
}

/// Finalizes before it acknowledges, to be short; a server that expects slow answers stores the event
/// and finalizes afterwards.
///
/// An error is for what may pass: Klarna sends the event again. What won't pass is acknowledged and
/// told to a person.
async fn finalize(server: &Server, event: &Event) -> Result<()> {
    if event.session_token()?.is_none() {
        println!("   server: nothing to finalize, only a customer token was asked for");
        return Ok(());
    }
    let id = event
        .payment_request_id()
        .ok_or("it names no payment request")?;
    let row = server
        .look_up(id)
        .ok_or("its payment request isn't stored")?;
    let pending: PendingAuthorization = serde_json::from_str(&row)?;
    let outcome = match event.finalize(&server.account, &pending)?.send().await {
        Err(error) if !error.is_retryable() => {
            println!("   server: look into this, {error}");
            return Ok(());
        }
        outcome => outcome?,
    };
    match outcome {
        Authorization::Approved(payment) => {
            println!("   server: paid, {}", payment.payment_transaction_id());
        }
        Authorization::Declined(decline) => {
            println!("   server: declined, {:?}", decline.reason());
        }
        other => return Err(format!("a result that isn't final: {other:?}").into()),
    }
    Ok(())
}

#[tokio::main]
async fn main() -> ExitCode {
    match start().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn start() -> Result<()> {
    run(&Sandbox::start().await?).await
}

pub(crate) async fn run(sandbox: &Sandbox) -> Result<()> {
    let client = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .build()?;
    let account = client.account(sandbox.partner_account_id().as_str())?;

    // Klarna shows a key once, when it is created; keep it where passwords are kept.
    let old_key = SigningKey::new("signing-key-1", "example-of-a-signing-key-1")?;
    let new_key = SigningKey::new("signing-key-2", "example-of-a-signing-key-2")?;
    let keys = SigningKeys::from(old_key.clone());
    let server = Arc::new(Server {
        verifier: Verifier::new(keys.clone()),
        seen: SeenEvents::new(100_000),
        account: account.clone(),
        pending: Mutex::default(),
    });
    let router = Router::new()
        .route("/klarna/webhooks", post(receive))
        .layer(DefaultBodyLimit::max(Verifier::MAX_BODY_BYTES))
        .with_state(Arc::clone(&server));
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    tokio::spawn(async move { axum::serve(listener, router).await });
    println!("Server at http://{address}/klarna/webhooks\n");

    println!("1. First call: the customer has to approve the payment.");
    let outcome = account
        .authorize_payment(Money::from_decimal("118.00", Currency::USD)?)
        .payment_transaction_reference("order-1")
        .step_up(StepUp::handover("https://psp.example/return"))
        .send()
        .await?;
    let Authorization::StepUpRequired(pending) = outcome else {
        return Err(format!("no step-up: {outcome:?}").into());
    };
    let token = sandbox.approve(pending.payment_request_id())?;
    let completed = event(
        "event-1",
        "payment.request.state-change.completed",
        serde_json::json!({
            "payment_request_id": pending.payment_request_id(),
            "state": "COMPLETED",
            "klarna_network_session_token": token.expose(),
        }),
    );

    println!("2. The webhook is faster than the database: not acknowledged.");
    deliver(address, &old_key, &completed, 503).await?;

    println!("3. Klarna repeats it 10 seconds later: finalized.");
    server.store(&pending)?;
    deliver(address, &old_key, &completed, 200).await?;

    println!("4. The acknowledgement was lost, and Klarna repeats it: nothing happens twice.");
    deliver(address, &old_key, &completed, 200).await?;
    if sandbox.transactions().len() != 1 {
        return Err("there must be one payment".into());
    }

    println!("5. The keys rotate while the server runs.");
    let captured = event(
        "event-2",
        "payment.transaction.captured",
        serde_json::json!({"amount": 11_800, "currency": "USD"}),
    );
    deliver(address, &new_key, &captured, 400).await?;
    keys.insert(new_key.clone());
    deliver(address, &new_key, &captured, 200).await?;

    println!("6. An event of a kind that is new.");
    let new = event("event-3", "payment.something.new", serde_json::json!({}));
    deliver(address, &new_key, &new, 200).await?;

    println!("7. An event that somebody else signed.");
    let forger = SigningKey::new(new_key.id(), "a-guess")?;
    let forged = event(
        "event-4",
        "payment.transaction.captured",
        serde_json::json!({}),
    );
    deliver(address, &forger, &forged, 400).await
}

/// An event as Klarna sends it.
fn event(id: &str, event_type: &str, payload: serde_json::Value) -> String {
    let metadata = serde_json::json!({
        "event_type": event_type,
        "event_id": id,
        "event_version": "v2",
        "occurred_at": "2026-01-05T10:41:09Z",
        "live": false,
    });
    serde_json::json!({"metadata": metadata, "payload": payload}).to_string()
}

/// Sends an event as Klarna does, and holds the status of the answer against the expected one.
async fn deliver(server: SocketAddr, key: &SigningKey, body: &str, status: u16) -> Result<()> {
    let (id, signature) = (key.id(), key.sign(body.as_bytes()));
    let request = format!(
        "POST /klarna/webhooks HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\
         Content-Type: application/json\r\nContent-Length: {}\r\n\
         Klarna-Signing-Key-Id: {id}\r\nKlarna-Signature: {signature}\r\n\r\n{body}",
        body.len()
    );
    let mut connection = TcpStream::connect(server).await?;
    connection.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    connection.read_to_string(&mut answer).await?;
    let line = answer.lines().next().unwrap_or_default();
    println!("   Klarna: the answer is {line}");
    if line.split(' ').nth(1) == Some(status.to_string().as_str()) {
        Ok(())
    } else {
        Err(format!("the answer must be {status}").into())
    }
}
