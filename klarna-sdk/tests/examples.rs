//! The examples, run against a sandbox whose every exchange is held against the document.

mod documented;

use documented::assert_documented;
use klarna_sdk::sandbox::Sandbox;

// The examples as they are, with a `main` that is for users.
#[allow(dead_code)]
#[path = "../examples/any_operation.rs"]
mod any_operation;
#[allow(dead_code)]
#[path = "../examples/capture_and_refund.rs"]
mod capture_and_refund;
#[allow(dead_code)]
#[path = "../examples/interceptor.rs"]
mod interceptor;
#[allow(dead_code)]
#[path = "../examples/token_charge.rs"]
mod token_charge;
#[allow(dead_code)]
#[path = "../examples/webhook_server.rs"]
mod webhook_server;

fn assert_accepted(sandbox: &Sandbox) {
    assert_documented(sandbox);
    for request in sandbox.received() {
        let status = request.answer_status;
        assert!(
            status.is_some_and(|status| status < 300),
            "{} {}: {status:?}",
            request.method,
            request.path
        );
    }
}

#[tokio::test]
async fn any_operation_keeps_to_the_document() {
    let sandbox = Sandbox::start().await.unwrap();
    any_operation::run(&sandbox).await.unwrap();
    assert_accepted(&sandbox);
}

#[tokio::test]
async fn capture_and_refund_keeps_to_the_document() {
    let sandbox = Sandbox::start().await.unwrap();
    capture_and_refund::run(&sandbox).await.unwrap();
    assert_accepted(&sandbox);
    let transaction = &sandbox.transactions()[0];
    assert_eq!(transaction.captured_amount, 11_800);
    assert_eq!(transaction.refunded_amount, 5_900);
}

#[tokio::test]
async fn token_charge_keeps_to_the_document() {
    let sandbox = Sandbox::start().await.unwrap();
    token_charge::run(&sandbox).await.unwrap();
    assert_accepted(&sandbox);
    assert_eq!(sandbox.transactions().len(), 2);
}

#[tokio::test]
async fn webhook_server_keeps_to_the_document() {
    let sandbox = Sandbox::start().await.unwrap();
    webhook_server::run(&sandbox).await.unwrap();
    assert_accepted(&sandbox);
    assert_eq!(sandbox.transactions().len(), 1);
}

#[tokio::test]
async fn interceptor_counts_calls_and_failures() {
    let sandbox = Sandbox::start().await.unwrap();
    let metrics = interceptor::Metrics::default();
    interceptor::run(&sandbox, &metrics).await.unwrap();
    assert_documented(&sandbox);
    metrics.with(|numbers| {
        let told: Vec<_> = numbers
            .iter()
            .map(|(operation, numbers)| (*operation, numbers.calls, numbers.failures))
            .collect();
        assert_eq!(
            told,
            [("authorizePayment", 2, 0), ("readPaymentTransaction", 1, 1)]
        );
    });
}
