//! What a program does in place of Klarna and of the customer.

use super::{
    Sandbox, SandboxDelivery, SandboxError, SandboxPaymentRequest, SandboxScript,
    SandboxScriptError, SandboxTransaction, courier, play,
};
use crate::{SessionToken, generated::types::PaymentFundingState};

impl Sandbox {
    /// Plays a customer who opens the payment request: it becomes `IN_PROGRESS`, and can't be
    /// updated any more.
    ///
    /// # Errors
    ///
    /// - there is no such payment request
    /// - it isn't `SUBMITTED`
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::{Sandbox, SandboxError};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// let sandbox = Sandbox::start().await?;
    /// let error = sandbox.enter("no such id").unwrap_err();
    /// assert_eq!(error, SandboxError::UnknownPaymentRequest);
    /// # Ok(())
    /// # }
    /// ```
    pub fn enter(&self, payment_request_id: &str) -> Result<(), SandboxError> {
        self.shared
            .act(|state, now| state.enter(payment_request_id, now))
    }

    /// Plays a customer who approves; returns the token for the final call.
    ///
    /// Klarna delivers this token by webhook or with the return URL, and the final call has to
    /// come within 60 minutes.
    ///
    /// # Errors
    ///
    /// - there is no such payment request
    /// - it is completed, declined or expired already
    ///
    /// # Examples
    ///
    /// ```
    /// # use klarna_sdk::{Client, Currency, Money, StepUp, sandbox::Sandbox};
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = Sandbox::start().await?;
    /// # let klarna = Client::builder()
    /// #     .api_key(sandbox.api_key())
    /// #     .base_url(sandbox.base_url())
    /// #     .build()?;
    /// # let account = klarna.account(sandbox.partner_account_id().as_str())?;
    /// # let outcome = account
    /// #     .authorize_payment(Money::new(500, Currency::EUR))
    /// #     .payment_transaction_reference("order-1")
    /// #     .step_up(StepUp::qr_code())
    /// #     .send()
    /// #     .await?;
    /// # let pending = outcome.step_up_required().ok_or("no step-up")?;
    /// let token = sandbox.approve(pending.payment_request_id())?;
    /// assert!(account.finalize(&pending, token).send().await?.approved().is_some());
    ///
    /// // The customer has approved already.
    /// assert!(sandbox.approve(pending.payment_request_id()).is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn approve(&self, payment_request_id: &str) -> Result<SessionToken, SandboxError> {
        self.shared
            .act(|state, now| state.approve(payment_request_id, now))
    }

    /// Plays a customer who refuses.
    ///
    /// # Errors
    ///
    /// - there is no such payment request
    /// - it is completed, declined or expired already
    ///
    /// # Examples
    ///
    /// ```
    /// # use klarna_sdk::{Client, Currency, Money, StepUp, sandbox::Sandbox};
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let sandbox = Sandbox::start().await?;
    /// # let klarna = Client::builder()
    /// #     .api_key(sandbox.api_key())
    /// #     .base_url(sandbox.base_url())
    /// #     .build()?;
    /// # let account = klarna.account(sandbox.partner_account_id().as_str())?;
    /// # let outcome = account
    /// #     .authorize_payment(Money::new(500, Currency::EUR))
    /// #     .payment_transaction_reference("order-1")
    /// #     .step_up(StepUp::qr_code())
    /// #     .send()
    /// #     .await?;
    /// # let pending = outcome.step_up_required().ok_or("no step-up")?;
    /// sandbox.decline(pending.payment_request_id())?;
    ///
    /// // The customer has refused already.
    /// assert!(sandbox.approve(pending.payment_request_id()).is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn decline(&self, payment_request_id: &str) -> Result<(), SandboxError> {
        self.shared
            .act(|state, now| state.decline(payment_request_id, now))
    }

    /// Plays a bank that takes money of a capture back; returns the id of the chargeback.
    ///
    /// What is charged back can't be refunded.
    ///
    /// # Errors
    ///
    /// - there is no such capture
    /// - the amount, in minor units, isn't above zero, or more than is captured and not given back
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::{Sandbox, SandboxError};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// let sandbox = Sandbox::start().await?;
    /// let error = sandbox.charge_back("no such id", 500).unwrap_err();
    /// assert_eq!(error, SandboxError::UnknownCapture);
    /// # Ok(())
    /// # }
    /// ```
    pub fn charge_back(
        &self,
        payment_capture_id: &str,
        amount: i64,
    ) -> Result<String, SandboxError> {
        self.shared
            .act(|state, now| state.charge_back(payment_capture_id, amount, now))
    }

    /// Lets the money arrive for a payment that Klarna doesn't guarantee.
    ///
    /// # Errors
    ///
    /// - there is no such payment transaction
    /// - its money isn't awaited; see [`SandboxFunding`](super::SandboxFunding)
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Client, Currency, Money};
    /// use klarna_sdk::sandbox::{FirstCall, Sandbox, SandboxError, SandboxFunding};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::builder()
    ///     .first_call(FirstCall::Approve)
    ///     .funding(SandboxFunding::NonGuaranteed)
    ///     .start()
    ///     .await?;
    /// # let klarna = Client::builder()
    /// #     .api_key(sandbox.api_key())
    /// #     .base_url(sandbox.base_url())
    /// #     .build()?;
    /// # let account = klarna.account(sandbox.partner_account_id().as_str())?;
    /// account
    ///     .authorize_payment(Money::new(500, Currency::EUR))
    ///     .payment_transaction_reference("order-1")
    ///     .send()
    ///     .await?;
    ///
    /// let id = &sandbox.transactions()[0].payment_transaction_id;
    /// sandbox.fund(id)?;
    /// assert_eq!(sandbox.fund(id).unwrap_err(), SandboxError::FundingNotPending);
    /// # Ok(())
    /// # }
    /// ```
    pub fn fund(&self, payment_transaction_id: &str) -> Result<(), SandboxError> {
        let to = PaymentFundingState::Funded;
        self.shared
            .act(|state, now| state.fund(payment_transaction_id, to, now))
    }

    /// Lets the time run out in which the money for a payment should have arrived; it can't be
    /// captured any more.
    ///
    /// # Errors
    ///
    /// Those of [`fund`](Self::fund).
    pub fn expire_funding(&self, payment_transaction_id: &str) -> Result<(), SandboxError> {
        let to = PaymentFundingState::Expired;
        self.shared
            .act(|state, now| state.fund(payment_transaction_id, to, now))
    }

    /// Forgets payment requests, payments, tokens, idempotency keys, deliveries and
    /// [`received`](Self::received) requests, for tests that share a sandbox and for long runs.
    ///
    /// Key, account, clock, script, webhooks and signing keys stay. A call that is made meanwhile is
    /// forgotten as well, or belongs to what comes after.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Client, Currency, Money, sandbox::Sandbox};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start().await?;
    /// # let klarna = Client::builder()
    /// #     .api_key(sandbox.api_key())
    /// #     .base_url(sandbox.base_url())
    /// #     .build()?;
    /// # let account = klarna.account(sandbox.partner_account_id().as_str())?;
    /// account
    ///     .authorize_payment(Money::new(500, Currency::EUR))
    ///     .payment_transaction_reference("order-1")
    ///     .send()
    ///     .await?;
    /// sandbox.clear();
    /// assert!(sandbox.received().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub fn clear(&self) {
        self.shared.act(|state, _| state.clear());
        self.shared.received().clear();
    }

    /// Follows another script from now on, which begins anew.
    ///
    /// # Errors
    ///
    /// When the script can't be meant; the sandbox then goes on with the one before.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::{Sandbox, SandboxFault, SandboxRule, SandboxScript};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let sandbox = Sandbox::start().await?;
    /// let lost = SandboxRule::new(SandboxFault::ResetAfterCommit).times(1);
    /// sandbox.play(SandboxScript::new().call(lost))?;
    ///
    /// let unknown = SandboxRule::new(SandboxFault::Garbage).on("payWithMagic");
    /// assert!(sandbox.play(SandboxScript::new().call(unknown)).is_err());
    /// # Ok(())
    /// # }
    /// ```
    pub fn play(&self, script: SandboxScript) -> Result<(), SandboxScriptError> {
        script.check()?;
        *self.shared.calls() = play::Calls::new(&script);
        self.shared
            .watch(|state, _| state.notifications.play(&script));
        Ok(())
    }

    /// Returns the payment requests in the order of their creation, as they stand now.
    #[must_use]
    pub fn payment_requests(&self) -> Vec<SandboxPaymentRequest> {
        self.shared.watch(|state, now| state.payment_requests(now))
    }

    /// Returns the approved payments in the order of their creation, as they stand now.
    #[must_use]
    pub fn transactions(&self) -> Vec<SandboxTransaction> {
        self.shared.watch(|state, _| state.transactions())
    }

    /// Returns what was sent to webhooks, and what will be, in the order of the events.
    #[must_use]
    pub fn deliveries(&self) -> Vec<SandboxDelivery> {
        self.shared
            .watch(|state, _| state.notifications.deliveries())
    }

    /// Makes every attempt to deliver a webhook that is due by the sandbox's clock, and returns
    /// when none is left.
    ///
    /// Webhooks are delivered in any case, soon after they become due. A test that calls this
    /// knows that they were. An endpoint must not wait for it before it answers.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::Sandbox;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// let sandbox = Sandbox::start().await?;
    /// sandbox.deliver_due().await;
    /// assert!(sandbox.deliveries().is_empty());
    /// # Ok(())
    /// # }
    /// ```
    pub async fn deliver_due(&self) {
        courier::deliver_due(&self.shared).await;
    }

    /// Sends an event once more, under the same `event_id`, to every endpoint that it was sent to.
    ///
    /// Klarna may do that at any time, so that who receives events has to know which ones it saw.
    ///
    /// # Errors
    ///
    /// When no event with this id was sent to anyone.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::sandbox::{Sandbox, SandboxError};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> std::io::Result<()> {
    /// let sandbox = Sandbox::start().await?;
    /// let error = sandbox.redeliver("no such id").unwrap_err();
    /// assert_eq!(error, SandboxError::UnknownEvent);
    /// # Ok(())
    /// # }
    /// ```
    pub fn redeliver(&self, event_id: &str) -> Result<(), SandboxError> {
        self.shared
            .act(|state, now| state.notifications.repeat(event_id, now))
    }
}
