//! What an outage costs: no more attempts than calls and the budget of the client.

use std::time::Duration;

use klarna_sdk::{Account, Client, ErrorKind, sandbox::Sandbox};
use klarna_tests::{CheckedSandbox, Fault, Plan, Proxy, When};
use tokio::task::JoinSet;

use crate::shop::{order, reference};

const CALLS: usize = 200;
const BUDGET: u32 = 20;
const RETRIES: u32 = 2;

/// An account of a client with a small budget that waits only briefly between attempts.
fn account(sandbox: &Sandbox, proxy: &Proxy) -> Account {
    let client = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(proxy.base_url())
        .attempt_timeout(Duration::from_secs(5))
        .retries(RETRIES)
        .retry_delays(Duration::from_millis(1), Duration::from_millis(5))
        .retry_budget(BUDGET)
        .build()
        .unwrap();
    let id = sandbox.partner_account_id();
    client.account(id.as_str()).unwrap()
}

/// Sends all payments at once; returns how many attempts the errors tell of.
async fn send_all(account: &Account, kind: ErrorKind) -> usize {
    let mut calls = JoinSet::new();
    for number in 0..CALLS as i64 {
        let call = order(account, number);
        calls.spawn(async move { call.send().await.expect_err("an outage") });
    }
    let mut attempts = 0;
    while let Some(error) = calls.join_next().await {
        let error = error.unwrap();
        assert_eq!(error.kind(), kind, "{error}");
        attempts += error.attempts().len();
    }
    attempts
}

async fn assert_within_budget(fault: Fault, kind: ErrorKind) {
    let sandbox = CheckedSandbox::start().await;
    let proxy = Proxy::start(sandbox.base_url(), Plan::always(fault));
    let attempts = send_all(&account(&sandbox, &proxy), kind).await;
    assert_eq!(attempts, proxy.requests(), "{fault:?}");
    // Nothing gets through, so that nothing is earned back: all of the budget is spent, no more.
    assert_eq!(attempts, CALLS + BUDGET as usize, "{fault:?}");
}

#[tokio::test]
async fn connections_that_break_are_tried_again_within_the_budget() {
    let fault = Fault::Reset(When::BeforeCommit);
    assert_within_budget(fault, ErrorKind::Interrupted).await;
}

#[tokio::test]
async fn a_gateway_without_klarna_is_tried_again_within_the_budget() {
    let fault = Fault::Gateway(503, When::BeforeCommit);
    assert_within_budget(fault, ErrorKind::Rejected).await;
}

#[tokio::test]
async fn a_limit_that_is_exceeded_is_tried_again_within_the_budget() {
    assert_within_budget(Fault::RateLimit(0), ErrorKind::Rejected).await;
}

#[tokio::test]
async fn a_refused_connection_is_tried_again_within_the_budget() {
    let sandbox = CheckedSandbox::start().await;
    let proxy = Proxy::start(sandbox.base_url(), Plan::always(Fault::Pass));
    proxy.close().await;
    let attempts = send_all(&account(&sandbox, &proxy), ErrorKind::Connect).await;
    assert_eq!(attempts, CALLS + BUDGET as usize);
    assert!(sandbox.received().is_empty());
}

#[tokio::test]
async fn a_client_that_lived_through_an_outage_pays_afterwards() {
    let sandbox = CheckedSandbox::start().await;
    let proxy = Proxy::start(
        sandbox.base_url(),
        Plan::always(Fault::Gateway(503, When::BeforeCommit)),
    );
    let account = account(&sandbox, &proxy);
    send_all(&account, ErrorKind::Rejected).await;
    proxy.follow(Plan::always(Fault::Pass));
    let outcome = order(&account, 0).send().await.unwrap();
    let pending = outcome.step_up_required().expect("a step-up");
    assert_eq!(
        pending.payment_transaction_reference(),
        Some(&*reference(0))
    );
}

/// The pool doesn't know that the connection is dead; the retry opens a new one.
#[tokio::test]
async fn a_kept_connection_that_died_unnoticed_is_no_failed_payment() {
    let sandbox = CheckedSandbox::start().await;
    let proxy = Proxy::start(sandbox.base_url(), Plan::script([Fault::ResetNext]));
    let account = account(&sandbox, &proxy);
    for number in 0..2 {
        let outcome = order(&account, number).send().await.unwrap();
        assert!(outcome.step_up_required().is_some());
    }
    assert_eq!(proxy.connections(), 2);
}
