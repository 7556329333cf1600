//! What the customer whom a program plays can't do.

use std::fmt;

use crate::generated::types::PaymentRequestState;

/// The customer can't act on a payment request.
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
}

impl fmt::Display for SandboxError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::UnknownPaymentRequest => f.write_str("there is no payment request with this id"),
            Self::WrongState { state } => {
                write!(f, "the payment request is {state}: the customer can't act")
            }
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
