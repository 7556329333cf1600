//! Payment requests that are made without an attempt to authorize first.

use std::sync::Arc;

use crate::{
    Account, Answer, Error, HasReference, Money, NoReference, PartnerAccountId, PaymentRequestId,
    PendingAuthorization, Reference, Reply, StepUp,
    call_options::{CallOptions, call_options, idempotency_option},
    generated::{
        AuthorizePaymentRequest, CreatePaymentRequestRequest, Held, PaymentRequest,
        RequestPaymentTransaction, StepUpConfig, UpdatePaymentRequestRequest, types,
    },
    identifier::check_identifier,
    operation::{by_id, change, change_reference, refuse_empty},
    purchase::{check_purchase, purchase_setters, shop_setters},
    step_up::check_interaction,
    transport::{Call, send},
};

const INTERACTION: &str = "customer_interaction_config";

/// Builds a payment request: the question to the customer whether to pay; made by
/// [`Account::create_payment_request`].
///
/// It is for checkouts that always send the customer to Klarna. Once the customer approved, the
/// payment is finalized like after a step-up: [`CreatedPaymentRequest::pending`] makes what
/// [`Account::finalize`] takes.
///
/// The idempotency key is a UUID of version 5 over account and payment request reference: sending
/// it again asks once, and each further payment request needs a reference of its own.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{Account, Currency, LineItem, Money, StepUp};
///
/// # async fn ask(account: Account) -> Result<(), klarna_sdk::Error> {
/// let created = account
///     .create_payment_request(
///         Money::new(11_800, Currency::USD),
///         StepUp::handover("https://psp.example/return"),
///     )
///     .payment_request_reference("session-1234")
///     .line_item(LineItem::new("Desk lamp", 2, 5_900))
///     .send()
///     .await?;
/// let pending = created.pending("order-1234")?;
/// // Store `pending`, send the customer to `created.payment_request_url()`, finalize afterwards.
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct CreatePaymentRequest<Reference> {
    account: Account,
    amount: Money,
    reference: Reference,
    request: CreatePaymentRequestRequest,
    options: CallOptions,
}

impl CreatePaymentRequest<NoReference> {
    fn new(account: Account, amount: Money, step_up: StepUp) -> Self {
        let config = StepUpConfig::from(step_up);
        let request = CreatePaymentRequestRequest::new(
            amount.currency().as_str(),
            config.customer_interaction_config,
        );
        Self {
            account,
            amount,
            reference: NoReference,
            request: request.amount(amount.minor_units()),
            options: CallOptions::default(),
        }
    }
}

impl<R> CreatePaymentRequest<R> {
    /// Sets your reference of the payment request, such as a session number, 1 to 255 characters.
    /// Required.
    ///
    /// It appears in Klarna's webhooks, and decides the idempotency key.
    pub fn payment_request_reference(
        self,
        reference: impl Into<String>,
    ) -> CreatePaymentRequest<Reference> {
        CreatePaymentRequest {
            account: self.account,
            amount: self.amount,
            reference: Reference(reference.into()),
            request: self.request,
            options: self.options,
        }
    }

    purchase_setters!();

    /// Sets the payment option that the customer chose, as Klarna's presentation named it.
    pub fn payment_option_id(mut self, id: impl Into<String>) -> Self {
        self.request.payment_option_id = Some(id.into());
        self
    }

    /// Lets Klarna collect the shipping address from the customer.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{CreatePaymentRequest, NoReference, types::ShippingConfig};
    ///
    /// # fn set(builder: CreatePaymentRequest<NoReference>) {
    /// let builder = builder.shipping_config(ShippingConfig::new());
    /// # }
    /// ```
    pub fn shipping_config(mut self, config: types::ShippingConfig) -> Self {
        self.request.shipping_config = Some(config);
        self
    }

    /// Asks for a part of the customer's profile, which Klarna shares with the customer's consent.
    pub fn collect_customer_profile(mut self, scope: types::CustomerProfileScope) -> Self {
        self.request.collect_customer_profile.push(scope);
        self
    }

    /// Asks for a customer token along with the payment.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{CreatePaymentRequest, NoReference};
    /// use klarna_sdk::types::{AcquiringConfig, CustomerTokenScope, RequestCustomerToken};
    ///
    /// # fn set(builder: CreatePaymentRequest<NoReference>) {
    /// let scopes = [CustomerTokenScope::PaymentCustomerNotPresent];
    /// let builder = builder
    ///     .request_customer_token(RequestCustomerToken::new(scopes))
    ///     .acquiring_config(AcquiringConfig::new())
    ///     .payment_option_id("option-1");
    /// # }
    /// ```
    pub fn request_customer_token(mut self, request: types::RequestCustomerToken) -> Self {
        self.request.request_customer_token = Some(request);
        self
    }

    shop_setters!();

    /// Changes the body directly, for what has no setter here.
    ///
    /// Amount, currency and reference stay what they were given as.
    pub fn map_request(
        mut self,
        change: impl FnOnce(CreatePaymentRequestRequest) -> CreatePaymentRequestRequest,
    ) -> Self {
        self.request = change(self.request);
        self
    }

    idempotency_option!();

    call_options!();

    /// Returns the idempotency key that the call will carry.
    #[must_use]
    pub fn idempotency_key(&self) -> crate::IdempotencyKey
    where
        R: HasReference,
    {
        self.options.idempotency_key.clone().unwrap_or_else(|| {
            crate::IdempotencyKey::derive(&[
                "createPaymentRequest",
                self.account.key_part(),
                self.reference.text(),
            ])
        })
    }

    /// Sends the request. Sending it again makes one payment request.
    ///
    /// # Errors
    ///
    /// - something breaks a rule ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput));
    ///   nothing was sent
    /// - Klarna answers about another amount
    ///   ([`ErrorKind::MismatchedAnswer`](crate::ErrorKind::MismatchedAnswer)): the reference was
    ///   used for another payment request before
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    pub async fn send(mut self) -> Result<CreatedPaymentRequest, Error>
    where
        R: HasReference,
    {
        let key = self.idempotency_key();
        let amount = self.amount;
        amount.check_payable("amount")?;
        check_identifier("payment_request_reference", self.reference.text(), 255)?;
        check_purchase(self.request.supplementary_purchase_data.as_ref())?;
        check_interaction(INTERACTION, &self.request.customer_interaction_config)?;
        self.request.amount = Some(amount.minor_units());
        self.request.currency = amount.currency().as_str().to_owned();
        self.request.payment_request_reference = Some(self.reference.text().to_owned());
        let kept = self.request.clone();
        let call = Arc::new(Call::new(&self.account, Some(key), self.options)?);
        let (created, answer): (PaymentRequest, Answer) = send!(
            call,
            self.account,
            create_payment_request / create_payment_request_for_own_account,
            body = self.request,
        )?;
        if amount.is_other(created.amount, created.currency.as_deref()) {
            let advice = "a new payment request needs a new payment_request_reference";
            return Err(call.mismatched(advice, answer));
        }
        match &created.payment_request_id {
            Some(id) if !id.is_empty() => Ok(CreatedPaymentRequest {
                partner_account_id: self.account.id,
                amount,
                kept: Box::new(kept),
                reply: Reply::new((created, answer)),
            }),
            _ => Err(call.incomplete("payment_request_id", answer)),
        }
    }
}

/// A payment request that Klarna made; answered to [`CreatePaymentRequest::send`].
///
/// The guide [`authorize`](crate::guide::authorize) shows all of it.
#[derive(Clone, Debug)]
pub struct CreatedPaymentRequest {
    partner_account_id: Option<PartnerAccountId>,
    amount: Money,
    kept: Box<CreatePaymentRequestRequest>,
    reply: Reply<PaymentRequest>,
}

impl CreatedPaymentRequest {
    /// Returns the id of the payment request, which webhooks name and Klarna's SDKs take.
    #[must_use]
    pub fn payment_request_id(&self) -> &str {
        // Checked when the answer was read.
        self.reply.payment_request_id.as_deref().unwrap_or_default()
    }

    /// Returns where to send the customer, or what to show as a QR code.
    ///
    /// `None` when Klarna sent none; Klarna's SDKs get by with the id.
    #[must_use]
    pub fn payment_request_url(&self) -> Option<&str> {
        self.reply.payment_request_url()
    }

    /// Returns all that Klarna answered.
    #[must_use]
    pub fn reply(&self) -> &Reply<PaymentRequest> {
        &self.reply
    }

    /// Makes what the final authorization must repeat, to be stored until the customer approved.
    ///
    /// `payment_transaction_reference` is your reference of the payment that is authorized then, 1
    /// to 255 characters.
    ///
    /// # Errors
    ///
    /// When the reference breaks a rule.
    pub fn pending(
        &self,
        payment_transaction_reference: impl Into<String>,
    ) -> Result<PendingAuthorization, Error> {
        let reference = payment_transaction_reference.into();
        check_identifier(
            "request_payment_transaction.payment_transaction_reference",
            &reference,
            255,
        )?;
        let kept = (*self.kept).clone();
        let mut payment = RequestPaymentTransaction::new(self.amount.minor_units())
            .payment_transaction_reference(reference)
            .payment_program_enablement_codes(kept.payment_program_enablement_codes);
        payment.payment_option_id = kept.payment_option_id;
        let mut request =
            AuthorizePaymentRequest::new(kept.currency).request_payment_transaction(payment);
        request.supplementary_purchase_data = kept.supplementary_purchase_data;
        request.request_customer_token = kept.request_customer_token;
        request.acquiring_config = kept.acquiring_config;
        request.point_of_checkout = kept.point_of_checkout;
        request.klarna_network_data = kept.klarna_network_data;
        request.interoperability_data = kept.interoperability_data;
        let account = self.partner_account_id.clone();
        PendingAuthorization::new(account, Held::new(request), self.payment_request_id())
            .map(|pending| pending.with_payment_request(&self.reply))
    }
}

by_id! {
    /// Reads a payment request; made by [`Account::read_payment_request`].
    ReadPaymentRequest = read_payment_request / read_payment_request_for_own_account
        (payment_request_id) -> PaymentRequest
}

by_id! {
    /// Takes back a payment request; made by [`Account::cancel_payment_request`].
    CancelPaymentRequest = cancel_payment_request / cancel_payment_request_for_own_account
        (payment_request_id) -> PaymentRequest, taking_empty
}

change! {
    /// Builds the change of a payment request that waits for the customer; made by
    /// [`Account::update_payment_request`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use std::time::Duration;
    /// use klarna_sdk::{Account, StepUp};
    ///
    /// # async fn extend(account: Account, id: String) -> Result<(), klarna_sdk::Error> {
    /// account
    ///     .update_payment_request(id)
    ///     .change_reference("session-1234-extended")
    ///     .step_up(StepUp::handover("https://psp.example/return").expires_in(Duration::from_secs(1_800)))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    UpdatePaymentRequest(PaymentRequestId, UpdatePaymentRequestRequest) = "updatePaymentRequest"
}

change_reference!(UpdatePaymentRequest);

impl<R> UpdatePaymentRequest<R> {
    /// Sets the new amount, in the currency of the payment request.
    ///
    /// What the final authorization must repeat changes with it: make the pending authorization
    /// anew, with [`AuthorizePayment::pending`](crate::AuthorizePayment::pending).
    pub fn amount(mut self, amount: Money) -> Self {
        self.target.amount = Some(amount);
        self
    }

    /// Sets how the customer reaches Klarna, and how much time there is.
    pub fn step_up(mut self, step_up: StepUp) -> Self {
        let config = StepUpConfig::from(step_up);
        self.request.customer_interaction_config = Some(config.customer_interaction_config);
        if config.payment_request_reference.is_some() {
            self.request.payment_request_reference = config.payment_request_reference;
        }
        self
    }

    purchase_setters!();

    /// Changes the body directly, for what has no setter here.
    ///
    /// An amount that was set stays what it was set to.
    pub fn map_request(
        mut self,
        change: impl FnOnce(UpdatePaymentRequestRequest) -> UpdatePaymentRequestRequest,
    ) -> Self {
        self.request = change(self.request);
        self
    }

    /// Sends the request. Sending it again changes once.
    ///
    /// # Errors
    ///
    /// - something breaks a rule ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput));
    ///   nothing was sent
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    pub async fn send(mut self) -> Result<Reply<PaymentRequest>, Error>
    where
        R: HasReference,
    {
        let key = self.idempotency_key();
        check_identifier("change_reference", self.reference.text(), 255)?;
        if let Some(config) = &self.request.customer_interaction_config {
            check_interaction(INTERACTION, config)?;
        }
        if let Some(reference) = &self.request.payment_request_reference {
            check_identifier("payment_request_reference", reference, usize::MAX)?;
        }
        check_purchase(self.request.supplementary_purchase_data.as_ref())?;
        if let Some(amount) = self.target.checked_amount("amount")? {
            self.request.amount = Some(amount);
        }
        refuse_empty("body", &self.request)?;
        let call = Call::new(&self.account, Some(key), self.options)?;
        let call = Arc::new(call.taking_empty());
        let (changed, answer) = send!(
            call,
            self.account,
            update_payment_request / update_payment_request_for_own_account,
            payment_request_id = self.target.as_str(),
            body = self.request,
        )?;
        let is_other = self
            .target
            .is_other(changed.amount, changed.currency.as_deref())
            || self
                .target
                .is_other_id(changed.payment_request_id.as_deref());
        if is_other {
            let advice = "read the payment request to see what it is now; a further change needs a \
                          change_reference of its own";
            return Err(call.mismatched(advice, answer));
        }
        Ok(Reply::new((changed, answer)))
    }
}

impl Account {
    /// Starts a payment request, which asks the customer without an attempt to authorize first.
    ///
    /// `step_up` says how the customer reaches Klarna and comes back; the reference of the payment
    /// request is the one that the builder is given.
    pub fn create_payment_request(
        &self,
        amount: Money,
        step_up: StepUp,
    ) -> CreatePaymentRequest<NoReference> {
        CreatePaymentRequest::new(self.clone(), amount, step_up)
    }

    /// Starts reading a payment request: the way to its session token when the webhook didn't
    /// arrive.
    pub fn read_payment_request(
        &self,
        payment_request_id: impl Into<String>,
    ) -> ReadPaymentRequest {
        ReadPaymentRequest::new(self.clone(), payment_request_id.into())
    }

    /// Starts the change of a payment request, which Klarna allows until the customer looks at it.
    ///
    /// `payment_request` is one that was created or read, a pending authorization, or an id.
    pub fn update_payment_request(
        &self,
        payment_request: impl Into<PaymentRequestId>,
    ) -> UpdatePaymentRequest<NoReference> {
        let request = UpdatePaymentRequestRequest::new();
        UpdatePaymentRequest::new(self, payment_request, None, request)
    }

    /// Starts taking back a payment request, for example because the checkout ended early.
    pub fn cancel_payment_request(
        &self,
        payment_request_id: impl Into<String>,
    ) -> CancelPaymentRequest {
        CancelPaymentRequest::new(self.clone(), payment_request_id.into())
    }
}
