//! The ways in which calls and webhooks go wrong.

use serde::Deserialize;

/// What becomes of a call.
///
/// A call that is committed has happened: its payment exists, whether or not the caller hears of it.
/// In a script a fault is written in lower case, and one with members as an object, such as
/// `{ "server_error": { "status": 503, "after_commit": true } }`.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{Client, Currency, Money, StepUp};
/// use klarna_sdk::sandbox::{Sandbox, SandboxFault, SandboxRule, SandboxScript};
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let lost = SandboxRule::new(SandboxFault::ResetAfterCommit).times(1);
/// let script = SandboxScript::new().call(lost);
/// let sandbox = Sandbox::builder().script(script).start().await?;
/// # let klarna = Client::builder()
/// #     .api_key(sandbox.api_key())
/// #     .base_url(sandbox.base_url())
/// #     .build()?;
/// # let account = klarna.account(sandbox.partner_account_id().as_str())?;
/// account
///     .authorize_payment(Money::new(500, Currency::EUR))
///     .payment_transaction_reference("order-1")
///     .step_up(StepUp::qr_code())
///     .send()
///     .await?;
///
/// // The first answer was lost; the second attempt got it under the same idempotency key.
/// assert_eq!(sandbox.received().len(), 2);
/// assert_eq!(sandbox.payment_requests().len(), 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum SandboxFault {
    /// The connection is reset, and nothing has happened.
    ResetBeforeCommit,
    /// The connection is reset before any byte of the answer, and the call has happened.
    ResetAfterCommit,
    /// The call waits, on top of what the script lets all calls wait, and is answered as usual.
    ///
    /// A caller that goes away in the meantime has done nothing.
    Slow {
        /// How long.
        milliseconds: u64,
    },
    /// The answer is 429 with `RATE_LIMITED`, and nothing has happened.
    RateLimited {
        /// What `Retry-After` asks for; the header isn't sent without it. Klarna doesn't document it.
        #[serde(default)]
        retry_after_seconds: Option<u32>,
    },
    /// The answer is an error of the server, in Klarna's error object.
    ServerError {
        /// 500 to 599, and 500 where it is left out. 503 has the code `TEMPORARY_UNAVAILABLE`, all
        /// others have `INTERNAL_ERROR`.
        #[serde(default = "internal")]
        status: u16,
        /// Whether the call has happened.
        #[serde(default)]
        after_commit: bool,
    },
    /// The answer is 500 with `TIMEOUT`, which Klarna sends after 59 idle seconds.
    Timeout {
        /// Whether the call has happened.
        #[serde(default)]
        after_commit: bool,
    },
    /// The call has happened, and the answer has its status and no JSON.
    Garbage,
}

fn internal() -> u16 {
    500
}

/// What becomes of an event on its way to an endpoint.
///
/// # Examples
///
/// ```
/// use klarna_sdk::sandbox::{SandboxRule, SandboxScript, SandboxWebhookFault};
///
/// let late = SandboxWebhookFault::Late { seconds: 30 };
/// let script = SandboxScript::new()
///     .webhook(SandboxRule::new(SandboxWebhookFault::Dropped).times(1))
///     .webhook(SandboxRule::new(late));
///
/// let written = r#"{ "webhooks": [
///     { "times": 1, "fault": "dropped" },
///     { "fault": { "late": { "seconds": 30 } } }
/// ] }"#;
/// assert_eq!(written.parse::<SandboxScript>()?, script);
/// # Ok::<_, klarna_sdk::sandbox::SandboxScriptError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum SandboxWebhookFault {
    /// It is never sent, and counts as failed.
    Dropped,
    /// It is sent later.
    Late {
        /// How much later, by the sandbox's clock.
        seconds: u32,
    },
    /// It is sent twice.
    Duplicated,
}
