//! What a program that plays Klarna or the customer can't do.

use std::fmt;

use crate::generated::types::PaymentRequestState;

/// A program asked a sandbox for something that can't happen there.
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::{Sandbox, SandboxError};
///
/// # #[tokio::main]
/// # async fn main() -> std::io::Result<()> {
/// let sandbox = Sandbox::start().await?;
/// let error = sandbox.decline("no such id").unwrap_err();
/// assert_eq!(error, SandboxError::UnknownPaymentRequest);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SandboxError {
    /// There is no payment request with this id.
    UnknownPaymentRequest,
    /// The payment request is in a state in which the customer can't act any more.
    #[non_exhaustive]
    WrongState {
        /// The state that it is in.
        state: PaymentRequestState,
    },
    /// There is no payment transaction with this id.
    UnknownTransaction,
    /// There is no capture with this id.
    UnknownCapture,
    /// There is no event with this id that was sent to anyone.
    UnknownEvent,
    /// The amount is not above zero, or more than what was captured and not given back.
    #[non_exhaustive]
    AmountOutOfRange {
        /// The most that can be taken, in minor units.
        most: i64,
    },
    /// Klarna guarantees the money of the payment, or it is decided already whether it arrives.
    FundingNotPending,
}

impl fmt::Display for SandboxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPaymentRequest => f.write_str("there is no payment request with this id"),
            Self::WrongState { state } => {
                write!(f, "the payment request is {state}: the customer can't act")
            }
            Self::UnknownTransaction => f.write_str("there is no payment transaction with this id"),
            Self::UnknownCapture => f.write_str("there is no capture with this id"),
            Self::UnknownEvent => f.write_str("no event with this id was sent to anyone"),
            Self::AmountOutOfRange { most } => write!(f, "the amount must be from 1 to {most}"),
            Self::FundingNotPending => f.write_str("the money of the payment isn't awaited"),
        }
    }
}

impl std::error::Error for SandboxError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_state_is_named() {
        let state = PaymentRequestState::Expired;
        let told = SandboxError::WrongState { state }.to_string();
        assert!(told.contains("EXPIRED"), "{told}");
    }
}
