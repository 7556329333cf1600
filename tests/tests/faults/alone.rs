//! Each fault alone, on a payment that is approved at once and on a final call.

use std::time::Duration;

use klarna_sdk::{
    Authorization, Error, ErrorKind, PendingAuthorization, SessionToken, sandbox::FirstCall, types,
};
use klarna_tests::{Fault, Plan, When};

use crate::shop::{PATIENCE, Shop, assert_true, order, reference};

/// A call that makes a payment when it succeeds.
enum Call {
    First,
    Final(Box<PendingAuthorization>, SessionToken),
}

struct Case {
    shop: Shop,
    call: Call,
}

impl Case {
    async fn first() -> Self {
        let shop = Shop::open(FirstCall::Approve, Plan::always(Fault::Pass)).await;
        Self {
            shop,
            call: Call::First,
        }
    }

    /// The customer has approved; only the final call is left.
    async fn last() -> Self {
        let shop = Shop::open(FirstCall::StepUp, Plan::always(Fault::Pass)).await;
        let outcome = order(&shop.healthy, 1).send().await.unwrap();
        let pending = outcome.step_up_required().unwrap();
        let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
        Self {
            shop,
            call: Call::Final(Box::new(pending), token),
        }
    }

    async fn both() -> [Self; 2] {
        [Self::first().await, Self::last().await]
    }

    async fn send(&self) -> Result<Authorization, Error> {
        let account = &self.shop.account;
        match &self.call {
            Call::First => order(account, 1).send().await,
            Call::Final(pending, token) => account.finalize(pending, token.clone()).send().await,
        }
    }

    fn made(&self) -> usize {
        self.shop.payments(&reference(1)).len()
    }

    /// Sends once more, when nothing fails any longer: there is one payment, and the caller has it.
    async fn assert_found_by_repeating(&self) {
        self.shop.proxy.follow(Plan::always(Fault::Pass));
        let outcome = self.send().await.unwrap();
        assert_true(1, outcome, &self.shop.payments(&reference(1)));
    }
}

/// Fails unless every attempt that meets the fault ends in this error, after which `made` payments
/// exist and repeating the call finds the only one.
async fn errors(fault: Fault, kind: ErrorKind, status: Option<u16>, made: usize) -> Vec<Error> {
    let mut errors = Vec::new();
    for case in Case::both().await {
        case.shop.proxy.follow(Plan::always(fault));
        let error = case.send().await.expect_err("a fault");
        assert_eq!((error.kind(), error.status()), (kind, status), "{error}");
        assert!(error.may_have_reached_klarna(), "{error}");
        assert!(error.idempotency_key().is_some());
        case.shop.proxy.settled().await;
        assert_eq!(case.made(), made, "{error}");
        case.assert_found_by_repeating().await;
        errors.push(error);
    }
    errors
}

/// Fails unless the caller gets the approval in spite of the fault.
async fn approves(fault: Fault) {
    for case in Case::both().await {
        case.shop.proxy.follow(Plan::always(fault));
        let outcome = case.send().await.unwrap();
        assert_true(1, outcome, &case.shop.payments(&reference(1)));
        case.assert_found_by_repeating().await;
    }
}

#[tokio::test]
async fn a_refused_connection_says_that_nothing_was_sent() {
    for case in Case::both().await {
        let before = case.shop.sandbox.received().len();
        case.shop.proxy.close().await;
        let error = case.send().await.unwrap_err();
        assert_eq!((error.kind(), error.status()), (ErrorKind::Connect, None));
        assert!(!error.may_have_reached_klarna());
        assert_eq!(case.shop.sandbox.received().len(), before);
        case.shop.proxy.open();
        case.assert_found_by_repeating().await;
    }
}

#[tokio::test]
async fn a_reset_before_the_commit_is_an_interruption_without_a_payment() {
    let fault = Fault::Reset(When::BeforeCommit);
    errors(fault, ErrorKind::Interrupted, None, 0).await;
}

#[tokio::test]
async fn a_reset_after_the_commit_is_an_interruption_with_a_payment() {
    let fault = Fault::Reset(When::AfterCommit);
    errors(fault, ErrorKind::Interrupted, None, 1).await;
}

#[tokio::test]
async fn a_stall_before_the_commit_is_a_timeout_without_a_payment() {
    let fault = Fault::Stall(When::BeforeCommit);
    errors(fault, ErrorKind::Timeout, None, 0).await;
}

#[tokio::test]
async fn a_stall_after_the_commit_is_a_timeout_with_a_payment() {
    let fault = Fault::Stall(When::AfterCommit);
    errors(fault, ErrorKind::Timeout, None, 1).await;
}

#[tokio::test]
async fn a_request_that_arrives_after_its_timeout_is_the_payment_that_repeating_finds() {
    errors(Fault::ForwardLate, ErrorKind::Timeout, None, 1).await;
}

#[tokio::test]
async fn an_answer_that_ends_in_its_head_is_an_interruption() {
    errors(Fault::CutHead, ErrorKind::Interrupted, None, 1).await;
}

#[tokio::test]
async fn an_answer_that_ends_in_its_body_is_truncated() {
    errors(Fault::CutBody, ErrorKind::TruncatedAnswer, Some(200), 1).await;
}

#[tokio::test]
async fn an_answer_that_announces_too_little_is_truncated() {
    errors(Fault::ShortLength, ErrorKind::TruncatedAnswer, Some(200), 1).await;
}

#[tokio::test]
async fn an_answer_that_drips_in_time_is_read() {
    approves(Fault::Drip(Duration::from_millis(2))).await;
}

#[tokio::test]
async fn an_answer_that_drips_too_long_is_a_timeout_with_its_status() {
    let errors = errors(Fault::Drip(PATIENCE / 6), ErrorKind::Timeout, Some(200), 1).await;
    assert!(errors.iter().all(Error::is_timeout));
}

#[tokio::test]
async fn a_garbled_head_is_an_interruption() {
    errors(Fault::GarbleHead, ErrorKind::Interrupted, None, 1).await;
}

#[tokio::test]
async fn a_garbled_body_is_not_json() {
    errors(Fault::GarbleBody, ErrorKind::NotJson, Some(200), 1).await;
}

#[tokio::test]
async fn a_page_of_a_gateway_is_a_rejection_without_klarnas_error() {
    for status in [502, 503, 504] {
        for (when, made) in [(When::BeforeCommit, 0), (When::AfterCommit, 1)] {
            let fault = Fault::Gateway(status, when);
            for error in errors(fault, ErrorKind::Rejected, Some(status), made).await {
                assert!(error.klarna_error().is_none());
                assert!(error.body().unwrap().starts_with(b"<html>"));
            }
        }
    }
}

#[tokio::test]
async fn too_many_requests_are_a_rejection_without_a_payment() {
    errors(Fault::RateLimit(0), ErrorKind::Rejected, Some(429), 0).await;
}

#[tokio::test]
async fn a_timeout_of_klarnas_is_a_rejection_that_may_have_made_a_payment() {
    for (when, made) in [(When::BeforeCommit, 0), (When::AfterCommit, 1)] {
        let fault = Fault::KlarnaTimeout(when);
        for error in errors(fault, ErrorKind::Rejected, Some(500), made).await {
            assert_eq!(error.error_code(), Some(&types::ErrorCode::Timeout));
        }
    }
}

#[tokio::test]
async fn a_success_without_content_is_an_empty_answer() {
    errors(Fault::Empty, ErrorKind::EmptyAnswer, Some(200), 1).await;
}

#[tokio::test]
async fn a_request_that_arrives_twice_is_one_payment() {
    approves(Fault::Duplicate).await;
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    for case in Case::both().await {
        case.shop.proxy.follow(Plan::always(Fault::Redirect));
        let error = case.send().await.unwrap_err();
        assert_eq!(
            (error.kind(), error.status()),
            (ErrorKind::Redirected, Some(302))
        );
        assert!(error.may_have_reached_klarna());
        assert_eq!(case.shop.proxy.requests(), 1);
        assert_eq!(case.made(), 0);
        case.assert_found_by_repeating().await;
    }
}

#[tokio::test]
async fn a_connection_that_was_closed_while_idle_is_not_used_again() {
    for case in Case::both().await {
        case.shop.proxy.follow(Plan::always(Fault::CloseIdle));
        case.send().await.unwrap();
        // The end of the connection needs a moment to arrive.
        tokio::time::sleep(Duration::from_millis(100)).await;
        case.assert_found_by_repeating().await;
        assert_eq!(case.shop.proxy.connections(), 2);
    }
}

#[tokio::test]
async fn a_kept_connection_that_died_unnoticed_makes_no_second_payment() {
    for case in Case::both().await {
        case.shop.proxy.follow(Plan::script([Fault::ResetNext]));
        case.send().await.unwrap();
        // Whether this one fails is a matter of retries.
        if let Err(error) = case.send().await {
            assert_eq!(error.kind(), ErrorKind::Interrupted);
            assert!(error.may_have_reached_klarna());
        }
        case.assert_found_by_repeating().await;
    }
}
