//! One guide for each task, with code that runs against the sandbox.
//!
//! | to | read |
//! | --- | --- |
//! | take a payment | [`authorize`] |
//! | finish one that the customer had to approve | [`finalize`] |
//! | store a customer's consent, and charge it later | [`charge_token`] |
//! | ship, pay back, release, authorize again | [`capture_and_refund`] |
//! | be told by Klarna, safely | [`webhooks`] |
//! | repeat without charging twice, and know what happened | [`retries_and_idempotency`] |
//! | log, count, trace, and run a client in production | [`operating`] |
//! | test without an account | [`testing_with_the_sandbox`] |
//! | replace calls that are written by hand | [`migrating`] |
//!
//! The examples start a [`Sandbox`](crate::sandbox::Sandbox) where a program of yours has Klarna's
//! host; everything after that line is the same.

pub mod authorize;
pub mod capture_and_refund;
pub mod charge_token;
pub mod finalize;
pub mod migrating;
pub mod operating;
pub mod retries_and_idempotency;
pub mod testing_with_the_sandbox;
pub mod webhooks;
