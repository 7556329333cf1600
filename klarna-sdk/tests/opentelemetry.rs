//! The example of OpenTelemetry, in a process of its own: calls of other tests, made while nobody
//! listens, would race with its subscriber for what tracing remembers of each span.

mod documented;

use documented::assert_documented;
use klarna_sdk::sandbox::Sandbox;

// The example as it is, with a `main` that is for users.
#[allow(dead_code)]
#[path = "../examples/opentelemetry.rs"]
mod opentelemetry;

#[tokio::test]
async fn opentelemetry_has_one_trace_that_stays_here() {
    let sandbox = Sandbox::start().await.unwrap();
    let printer = opentelemetry::Printer::default();
    opentelemetry::run(&sandbox, printer.clone()).await.unwrap();
    assert_documented(&sandbox);

    let spans = printer.spans();
    let names: Vec<_> = spans.iter().map(|span| span.name.as_ref()).collect();
    let call = "POST /v2/accounts/{partner_account_id}/payment/authorize";
    assert_eq!(names, [call, call, "checkout"]);
    let checkout = &spans[2].span_context;
    for span in &spans[..2] {
        assert_eq!(span.span_context.trace_id(), checkout.trace_id());
        assert_eq!(span.parent_span_id, checkout.span_id());
    }
    for request in sandbox.received() {
        let names = request.headers.iter().map(|(name, _)| name.as_str());
        let traces = names.filter(|name| name.contains("trace") || *name == "baggage");
        assert_eq!(traces.count(), 0);
    }
}
