//! Sends everything that the SDK can send, and reads everything that the document lets a server
//! answer.
//!
//! ```text
//! cargo run --package klarna-tests --example surface -- http://127.0.0.1:4010
//! ```
//!
//! It is for a server that holds requests against the document and mocks the answer that the header
//! `Prefer` asks for. It fails when a call is refused, or an answer is read as anything but what it
//! is. `cargo xtask contract` runs it so.

mod builders;
mod operations;

use std::{
    collections::{BTreeMap, BTreeSet},
    process::ExitCode,
    time::SystemTime,
};

use klarna_contract::Contract;
use klarna_gen::{Idempotency, Operation};
use klarna_sdk::{
    ApiKey, Client, Error, ErrorKind, IdempotencyKey, OperationCall, types::IntegrationMetadata,
};
use klarna_tests::Full;
use reqwest::header::{HeaderMap, HeaderValue};
use serde::de::DeserializeOwned;

/// The base64 form of `contract:klarna_test_api_contract`: servers that know HTTP but not Klarna
/// take nothing else after the word `Basic`.
const KEY: &str = "Y29udHJhY3Q6a2xhcm5hX3Rlc3RfYXBpX2NvbnRyYWN0";
const ACCOUNT: &str = "krn:partner:global:account:test:ABCD1234";

#[tokio::main]
async fn main() -> ExitCode {
    let Some(base_url) = std::env::args().nth(1) else {
        eprintln!("Usage: surface BASE_URL");
        return ExitCode::from(2);
    };
    // The HTTP clients of this program are its own, and so is what they make TLS with.
    rustls::crypto::ring::default_provider()
        .install_default()
        .expect("it is the first one");
    let mut surface = Surface::new(base_url);
    surface.refuses_something().await;
    builders::send(&mut surface).await;
    // Where a member has alternatives, they take turns.
    for choice in [0, 1] {
        operations::send(&mut surface, choice).await;
    }
    let sent = surface.calls;
    for status in surface.statuses() {
        // Another seed makes the server choose other alternatives.
        let seeds = if status < 400 { 1..=4 } else { 1..=1 };
        for seed in seeds {
            surface.ask_for(status, seed);
            operations::send(&mut surface, 0).await;
        }
    }
    surface.finish(sent)
}

/// What was called, and how that went.
struct Surface {
    base_url: String,
    client: Client,
    clock: SystemTime,
    /// The statuses that the document knows of each operation, by the operation's id.
    documented: BTreeMap<&'static str, BTreeSet<u16>>,
    /// The answer that the server is asked for; it chooses a success when it isn't.
    wanted: Option<u16>,
    operations: BTreeSet<&'static str>,
    calls: usize,
    wrong: Vec<String>,
}

impl Surface {
    fn new(base_url: String) -> Self {
        let operations = Contract::shared().operations();
        let documented = operations.filter_map(|(_, _, operation)| {
            let statuses = operation["responses"].as_object()?.keys();
            let statuses = statuses.filter_map(|status| status.parse().ok()).collect();
            Some((operation["operationId"].as_str()?, statuses))
        });
        Self {
            client: client(&base_url, None),
            clock: SystemTime::now(),
            base_url,
            documented: documented.collect(),
            wanted: None,
            operations: BTreeSet::new(),
            calls: 0,
            wrong: Vec::new(),
        }
    }

    /// What a server takes proves nothing when it takes anything.
    async fn refuses_something(&mut self) {
        let call = reqwest::Client::new().post(format!("{}/v2/payment/authorize", self.base_url));
        let call = call.header("authorization", format!("Basic {KEY}"));
        let call = call.header("content-type", "application/json").body("{}");
        let told = match call.send().await {
            Ok(answer) if answer.status().is_client_error() => return,
            Ok(answer) => format!("the server took nonsense: {}", answer.status()),
            Err(error) => format!("the server can't be reached: {error}"),
        };
        self.wrong.push(told);
    }

    fn statuses(&self) -> BTreeSet<u16> {
        self.documented.values().flatten().copied().collect()
    }

    /// From now on, the server is asked for this answer with every member that it can have.
    fn ask_for(&mut self, status: u16, seed: u8) {
        self.wanted = Some(status);
        let wish = format!("code={status}, dynamic=true, seed={seed}");
        self.client = client(&self.base_url, Some(&wish));
    }

    /// Returns a value with every member of a component; of alternatives, the one at `choice`.
    fn full<T: DeserializeOwned>(&self, component: &str, choice: usize) -> T {
        let full = Full::of(Contract::shared().document(), component, choice).value;
        serde_json::from_value(full).unwrap_or_else(|error| panic!("{component}: {error}"))
    }

    /// Begins a call of an operation with everything that the transport can add, when the document
    /// knows the wanted answer to it.
    fn operation(&mut self, name: &'static str) -> Option<OperationCall> {
        let operation = Operation::named(name).unwrap_or_else(|| panic!("{name} is gone"));
        if let Some(status) = self.wanted
            && !self.documented[operation.id].contains(&status)
        {
            return None;
        }
        self.operations.insert(operation.name);
        let metadata: IntegrationMetadata = self.full("IntegrationMetadata", 0);
        let call = self.client.operation();
        let call = call
            .with_partner_correlation_id("contract-1")
            .with_integration_metadata(metadata);
        Some(match operation.idempotency {
            Some(Idempotency::Key) => {
                call.with_idempotency_key(IdempotencyKey::new("contract-1").expect("a key"))
            }
            _ => call,
        })
    }

    /// Writes down how a call went.
    fn note<T>(&mut self, name: &str, result: Result<T, Error>) {
        self.calls += 1;
        let wanted = self.wanted.filter(|status| *status >= 400);
        let told = match (wanted, result) {
            (None, Ok(_)) => return,
            // A mock knows nothing of the call: what it answers may be about another payment.
            (None, Err(error)) if is_about_another(&error) => return,
            (Some(status), Err(error)) if is_rejection(&error, status) => return,
            (Some(status), Ok(_)) => format!("{name}: {status} was read as a success"),
            (_, Err(error)) => {
                let body = error.body().map(String::from_utf8_lossy);
                format!("{name}: {error}\n  {}", body.unwrap_or_default())
            }
        };
        self.wrong.push(told);
    }

    fn finish(self, sent: usize) -> ExitCode {
        for told in &self.wrong {
            eprintln!("{told}");
        }
        println!(
            "{sent} calls of {} operations with everything that can be sent, {} answers: {} went wrong",
            self.operations.len(),
            self.calls - sent,
            self.wrong.len()
        );
        match self.wrong.is_empty() {
            true => ExitCode::SUCCESS,
            false => ExitCode::FAILURE,
        }
    }
}

/// Whether the SDK read a success that doesn't answer the call.
fn is_about_another(error: &Error) -> bool {
    let kinds = [ErrorKind::MismatchedAnswer, ErrorKind::IncompleteAnswer];
    kinds.contains(&error.kind())
}

/// Whether the SDK took an answer for Klarna's refusal, with the error object that came.
fn is_rejection(error: &Error, status: u16) -> bool {
    error.kind() == ErrorKind::Rejected
        && error.status() == Some(status)
        && error.error_code().is_some()
}

fn client(base_url: &str, wish: Option<&str>) -> Client {
    let mut headers = HeaderMap::new();
    if let Some(wish) = wish {
        headers.insert("prefer", HeaderValue::try_from(wish).expect("a header"));
    }
    let http = reqwest::Client::builder().default_headers(headers).build();
    Client::builder()
        .api_key(ApiKey::new(KEY).expect("a key"))
        .base_url(base_url)
        .http_client(http.expect("a client"))
        // A refusal is final, and has to be seen at once.
        .retries(0)
        .build()
        .expect("the address of a server")
}
