//! Watches calls: an audit trail, and numbers for a dashboard, without a body or a secret.
//!
//! ```sh
//! cargo run --example interceptor
//! ```

use std::{
    collections::BTreeMap,
    error::Error,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use klarna_sdk::{
    Answer, Attempt, CallInfo, Client, Currency, Interceptor, Money, StepUp, sandbox::Sandbox,
};

/// How often an operation was called, and how it went.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    pub(crate) calls: u32,
    pub(crate) attempts: u32,
    pub(crate) failures: u32,
    pub(crate) time: Duration,
}

/// Counts calls by operation. Clones share the numbers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Metrics(Arc<Mutex<BTreeMap<&'static str, Numbers>>>);

impl Metrics {
    pub(crate) fn with<T>(&self, read: impl FnOnce(&mut BTreeMap<&str, Numbers>) -> T) -> T {
        read(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Interceptor for Metrics {
    fn after_attempt(&self, call: &CallInfo<'_>, attempt: &Attempt, retry_in: Option<Duration>) {
        let status = attempt
            .status()
            .map_or("-".to_owned(), |status| status.to_string());
        let number = call.attempt();
        println!(
            "attempt {number}: {status} after {:?}, again in {retry_in:?}",
            attempt.duration()
        );
    }

    fn after_call(&self, call: &CallInfo<'_>, outcome: Result<&Answer, &klarna_sdk::Error>) {
        let (elapsed, correlation_id) = match outcome {
            Ok(answer) => (answer.elapsed(), answer.correlation_id()),
            Err(error) => (error.elapsed(), error.correlation_id()),
        };
        // What an auditor asks for, and Klarna's support: which call, under which key, and its id.
        let operation = call.operation().map_or("refused", |operation| operation.id);
        let key = call.idempotency_key().map(|key| key.as_str());
        println!("{operation}: key {key:?}, Klarna's id {correlation_id:?}");
        self.with(|numbers| {
            let numbers = numbers.entry(operation).or_default();
            numbers.calls += 1;
            numbers.attempts += call.attempt();
            numbers.failures += u32::from(outcome.is_err());
            numbers.time += elapsed;
        });
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let metrics = Metrics::default();
    run(&Sandbox::start().await?, &metrics).await?;
    metrics.with(|numbers| println!("\n{numbers:#?}"));
    Ok(())
}

pub(crate) async fn run(sandbox: &Sandbox, metrics: &Metrics) -> Result<(), Box<dyn Error>> {
    let klarna = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .interceptor(metrics.clone())
        .build()?;
    let account = klarna.account(sandbox.partner_account_id().as_str())?;

    let outcome = account
        .authorize_payment(Money::new(11_800, Currency::USD))
        .payment_transaction_reference("order-1234")
        .step_up(StepUp::handover("https://psp.example/return"))
        .send()
        .await?;
    let pending = outcome.step_up_required().ok_or("no step-up")?;
    let token = sandbox.approve(pending.payment_request_id())?;
    account.finalize(&pending, token).send().await?;

    // A failure is counted, too.
    let unknown = account.read_payment_transaction("unknown").send().await;
    println!(
        "as it should be: {}",
        unknown.err().ok_or("it isn't there")?
    );
    Ok(())
}
