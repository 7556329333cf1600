//! Exports calls as OpenTelemetry spans: here to standard output, elsewhere with any exporter.
//!
//! ```sh
//! cargo run --example opentelemetry
//! ```

use std::{
    error::Error,
    sync::{Arc, Mutex, PoisonError},
};

use klarna_sdk::{Client, Currency, Money, StepUp, sandbox::Sandbox};
use opentelemetry::trace::TracerProvider as _;
use opentelemetry_sdk::{
    error::OTelSdkResult,
    trace::{SdkTracerProvider, SpanData, SpanExporter},
};
use tracing::{Instrument as _, info_span, instrument::WithSubscriber as _};
use tracing_subscriber::layer::SubscriberExt as _;

/// Prints spans and keeps them, in the place of an exporter with a network behind it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Printer(Arc<Mutex<Vec<SpanData>>>);

impl Printer {
    pub(crate) fn spans(&self) -> Vec<SpanData> {
        let spans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spans.clone()
    }
}

impl SpanExporter for Printer {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        for span in &batch {
            println!("{} in trace {}", span.name, span.span_context.trace_id());
            for attribute in &span.attributes {
                println!("    {} = {}", attribute.key, attribute.value);
            }
        }
        let mut spans = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        spans.extend(batch);
        Ok(())
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let printer = Printer::default();
    run(&Sandbox::start().await?, printer.clone()).await?;
    println!("{} spans", printer.spans().len());
    Ok(())
}

pub(crate) async fn run(sandbox: &Sandbox, printer: Printer) -> Result<(), Box<dyn Error>> {
    // A program exports in batches, and sets its subscriber once for the whole process.
    let provider = SdkTracerProvider::builder()
        .with_simple_exporter(printer)
        .build();
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("shop"));
    let subscriber = tracing_subscriber::registry().with(layer);

    // The calls to Klarna are below the span of the program's own work, in one trace. That trace is
    // yours alone: no header of it is sent to Klarna.
    let work = async {
        let span = info_span!("checkout", order = "order-1234");
        checkout(sandbox).instrument(span).await
    };
    work.with_subscriber(subscriber).await?;
    provider.shutdown()?;
    Ok(())
}

async fn checkout(sandbox: &Sandbox) -> Result<(), Box<dyn Error>> {
    let klarna = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
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
    Ok(())
}
