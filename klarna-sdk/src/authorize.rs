//! The builder around `authorizePayment`.

use std::sync::Arc;

use crate::{
    Account, Authorization, Decline, Error, IdempotencyKey, Money, Payment, PendingAuthorization,
    SessionToken, StepUp, Unrecognized,
    generated::{
        AuthorizationResult, AuthorizePaymentRequest, AuthorizePaymentResponse, PaymentTransaction,
        RequestPaymentTransaction, Secret, SupplementaryPurchaseData, types,
    },
    identifier::{check_header_value, check_identifier},
    transport::Call,
};

/// Builds the authorization of a payment; made by [`Account::authorize_payment`].
///
/// Setters that are named like Klarna's fields fill the body; those that start with `with_` are
/// options of the call.
///
/// # Idempotency
///
/// Each call carries an idempotency key: a UUID of version 5 over the account and the payment
/// transaction reference. The same reference gives the same key, in every process and after every
/// crash, and within 24 hours Klarna answers the same key with the first result. So repeating a
/// call whose outcome is unknown is safe, and a *new* payment, also one after a decline, needs a
/// new reference.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{Account, Authorization, Currency, LineItem, Money, StepUp};
///
/// # async fn pay(account: Account) -> Result<(), klarna_sdk::Error> {
/// let outcome = account
///     .authorize_payment(Money::new(11_800, Currency::USD))
///     .payment_transaction_reference("acquiring-partner-transaction-reference-1234")
///     .line_item(LineItem::new("Desk lamp", 2, 5_900))
///     .step_up(StepUp::handover("https://psp.example/return"))
///     .send()
///     .await?;
/// # Ok(())
/// # }
/// ```
///
/// Without a reference it doesn't compile, because nothing could tell a repetition from a new
/// payment:
///
/// ```compile_fail
/// use klarna_sdk::{Account, Currency, Money};
///
/// # async fn pay(account: Account) -> Result<(), klarna_sdk::Error> {
/// account.authorize_payment(Money::new(11_800, Currency::USD)).send().await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct AuthorizePayment<Reference> {
    account: Account,
    amount: Money,
    reference: Reference,
    request: AuthorizePaymentRequest,
    /// What a setter can't express in the body, told when the request is sent.
    refused: Option<(&'static str, &'static str)>,
    options: Options,
}

/// The options of a call, apart from its body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Options {
    pub(crate) idempotency_key: Option<IdempotencyKey>,
    pub(crate) session_token: Option<SessionToken>,
    pub(crate) correlation_id: Option<String>,
}

/// The reference of an [`AuthorizePayment`] isn't given yet.
#[derive(Clone, Copy, Debug)]
pub struct NoReference;

/// The reference of an [`AuthorizePayment`].
#[derive(Clone, Debug)]
pub struct Reference(String);

/// A payment transaction reference that was given.
#[diagnostic::on_unimplemented(
    message = "the payment has no reference yet",
    label = "call `.payment_transaction_reference(..)` first"
)]
pub trait HasReference: private::Sealed {}

impl HasReference for Reference {}

mod private {
    pub trait Sealed {
        fn text(&self) -> &str;
    }

    impl Sealed for super::Reference {
        fn text(&self) -> &str {
            &self.0
        }
    }
}

impl AuthorizePayment<NoReference> {
    pub(crate) fn new(account: Account, amount: Money) -> Self {
        let payment = RequestPaymentTransaction::new(amount.minor_units());
        let request = AuthorizePaymentRequest::new(amount.currency().as_str())
            .request_payment_transaction(payment);
        Self {
            account,
            amount,
            reference: NoReference,
            request,
            refused: None,
            options: Options::default(),
        }
    }
}

impl<R> AuthorizePayment<R> {
    /// Sets your reference of the payment, 1 to 255 characters. Required.
    ///
    /// It appears in Klarna's webhooks, and decides the idempotency key: a new payment needs a new
    /// reference.
    pub fn payment_transaction_reference(
        mut self,
        reference: impl Into<String>,
    ) -> AuthorizePayment<Reference> {
        let reference = reference.into();
        self.payment().payment_transaction_reference = Some(reference.clone());
        AuthorizePayment {
            account: self.account,
            amount: self.amount,
            reference: Reference(reference),
            request: self.request,
            refused: self.refused,
            options: self.options,
        }
    }

    /// Sets the order number that the customer knows, 1 to 255 characters.
    pub fn purchase_reference(mut self, reference: impl Into<String>) -> Self {
        self.purchase().purchase_reference = Some(reference.into());
        self
    }

    /// Adds a line of the purchase. The totals of all lines add up to the amount.
    pub fn line_item(mut self, item: impl Into<types::LineItem>) -> Self {
        self.purchase().line_items.push(item.into());
        self
    }

    /// Adds lines of the purchase.
    pub fn line_items(
        mut self,
        items: impl IntoIterator<Item = impl Into<types::LineItem>>,
    ) -> Self {
        let items = items.into_iter().map(Into::into);
        self.purchase().line_items.extend(items);
        self
    }

    /// Sets what is known of the customer.
    pub fn customer(mut self, customer: types::Customer) -> Self {
        self.purchase().customer = Some(customer);
        self
    }

    /// Adds a shipment.
    pub fn shipping(mut self, shipping: types::Shipping) -> Self {
        self.purchase().shipping.push(shipping);
        self
    }

    /// Sets all of the purchase data at once, in place of what other setters gave.
    pub fn supplementary_purchase_data(mut self, data: types::SupplementaryPurchaseData) -> Self {
        self.request.supplementary_purchase_data = Some(data);
        self
    }

    /// Sets the payment option that the customer chose, as Klarna's presentation named it.
    pub fn payment_option_id(mut self, id: impl Into<String>) -> Self {
        self.payment().payment_option_id = Some(id.into());
        self
    }

    /// Captures the payment as soon as it is approved, under your reference of that capture.
    pub fn capture_now(mut self, payment_capture_reference: impl Into<String>) -> Self {
        let payment = self.payment();
        payment.capture = Some(types::CaptureMode::Now);
        payment.payment_capture_reference = Some(payment_capture_reference.into());
        self
    }

    /// Asks for a customer token along with the payment; Klarna always asks for the customer's
    /// consent first.
    pub fn request_customer_token(mut self, request: types::RequestCustomerToken) -> Self {
        self.request.request_customer_token = Some(request);
        self
    }

    /// Allows Klarna to ask for the customer. Without it a payment that needs the customer is
    /// declined.
    pub fn step_up(mut self, step_up: StepUp) -> Self {
        self.refused = step_up.refused();
        self.request.step_up_config = Some(step_up.into());
        self
    }

    /// Sets the data that the partner's shop handed over for Klarna, unread and unchanged.
    pub fn klarna_network_data(mut self, data: impl Into<String>) -> Self {
        self.request.klarna_network_data = Some(data.into());
        self
    }

    /// Sets which payment account takes the money.
    pub fn acquiring_config(mut self, config: types::AcquiringConfig) -> Self {
        self.request.acquiring_config = Some(config);
        self
    }

    /// Sets the store where the purchase happens.
    pub fn point_of_checkout(mut self, point: types::PointOfCheckout) -> Self {
        self.request.point_of_checkout = Some(point);
        self
    }

    /// Sets the terminal where the purchase happens.
    pub fn point_of_transaction(mut self, point: types::PointOfTransaction) -> Self {
        self.request.point_of_transaction = Some(point);
        self
    }

    /// Sets the session token of a checkout that Klarna's Web SDK began.
    ///
    /// For the call after the customer's step-up, use [`Account::finalize`].
    pub fn klarna_network_session_token(mut self, token: SessionToken) -> Self {
        self.options.session_token = Some(token);
        self
    }

    /// Changes the body directly, for what has no setter here.
    ///
    /// Amount, currency and reference stay what they were given as.
    pub fn map_request(
        mut self,
        change: impl FnOnce(AuthorizePaymentRequest) -> AuthorizePaymentRequest,
    ) -> Self {
        self.request = change(self.request);
        self
    }

    /// Sets the idempotency key, in place of the one over the reference.
    pub fn with_idempotency_key(mut self, key: IdempotencyKey) -> Self {
        self.options.idempotency_key = Some(key);
        self
    }

    /// Sets your trace id of the call, 1 to 255 visible ASCII characters; Klarna returns it.
    pub fn with_partner_correlation_id(mut self, id: impl Into<String>) -> Self {
        self.options.correlation_id = Some(id.into());
        self
    }

    fn payment(&mut self) -> &mut RequestPaymentTransaction {
        self.request
            .request_payment_transaction
            .get_or_insert_with(|| RequestPaymentTransaction::new(self.amount.minor_units()))
    }

    fn purchase(&mut self) -> &mut SupplementaryPurchaseData {
        self.request
            .supplementary_purchase_data
            .get_or_insert_default()
    }
}

// The bounds are on the methods, so that the compiler says what is missing in our words.
impl<R> AuthorizePayment<R> {
    /// Returns the idempotency key that the call will carry.
    #[must_use]
    pub fn idempotency_key(&self) -> IdempotencyKey
    where
        R: HasReference,
    {
        // A call with a session token must not get the answer of one without it again.
        let step = match self.options.session_token {
            Some(_) => "first, with session token",
            None => "first",
        };
        self.options.idempotency_key.clone().unwrap_or_else(|| {
            IdempotencyKey::derive(&[
                "authorizePayment",
                step,
                self.account.id.as_str(),
                self.reference.text(),
            ])
        })
    }

    /// Makes the pending authorization from your own records, without a call: for the final
    /// authorization when what the first call returned is lost.
    ///
    /// Give the builder the same content as then. The id is in the webhook and in the return URL.
    ///
    /// # Errors
    ///
    /// When the id or something in the request breaks a rule.
    pub fn pending(
        self,
        payment_request_id: impl Into<String>,
    ) -> Result<PendingAuthorization, Error>
    where
        R: HasReference,
    {
        let (account, request, _) = self.checked()?;
        PendingAuthorization::new(account.id, request, &payment_request_id.into())
    }

    /// Sends the request.
    ///
    /// # Errors
    ///
    /// - a value breaks a rule ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput));
    ///   nothing was sent
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    ///
    /// A declined payment isn't an error.
    pub async fn send(self) -> Result<Authorization, Error>
    where
        R: HasReference,
    {
        let key = self.idempotency_key();
        let (account, request, options) = self.checked()?;
        let again = request.clone();
        let (call, response, answer) = exchange(&account, request, key, options).await?;
        outcome(&account, again, call, response, answer)
    }

    /// Puts amount and reference where they belong, and checks what the document doesn't.
    fn checked(mut self) -> Result<(Account, AuthorizePaymentRequest, Options), Error>
    where
        R: HasReference,
    {
        const PAYMENT: &str = "request_payment_transaction";
        self.amount.check_payable(&format!("{PAYMENT}.amount"))?;
        let (amount, reference) = (self.amount, self.reference.text().to_owned());
        check_identifier(
            &format!("{PAYMENT}.payment_transaction_reference"),
            &reference,
            255,
        )?;
        self.request.currency = amount.currency().as_str().to_owned();
        let payment = self.payment();
        payment.amount = amount.minor_units();
        payment.payment_transaction_reference = Some(reference);
        if let Some((field, rule)) = self.refused {
            return Err(Error::invalid_input(field, rule));
        }
        check_references(&self.request)?;
        Ok((self.account, self.request, self.options))
    }
}

/// Sends a checked request through the generated operation.
pub(crate) async fn exchange(
    account: &Account,
    request: AuthorizePaymentRequest,
    key: IdempotencyKey,
    options: Options,
) -> Result<(Arc<Call>, AuthorizePaymentResponse, crate::Answer), Error> {
    let token = options.session_token;
    let secrets = token.iter().map(|token| Secret::new(token.expose()));
    let call = Call::new(account.client.clone(), key.clone(), secrets.collect());
    let call = Arc::new(call);
    let client = call.generated();
    let mut operation = client
        .authorize_payment()
        .partner_account_id(account.id.as_str())
        .klarna_idempotency_key(key.as_str())
        .body(request);
    if let Some(token) = &token {
        operation = operation.klarna_network_session_token(token.expose());
    }
    if let Some(id) = &options.correlation_id {
        check_header_value("Partner-Correlation-Id", id, 255)?;
        operation = operation.partner_correlation_id(id.as_str());
    }
    let (response, answer) = call.finish(operation.send().await)?;
    Ok((call, response, answer))
}

/// Reads what an authorization came to.
pub(crate) fn outcome(
    account: &Account,
    request: AuthorizePaymentRequest,
    call: Arc<Call>,
    response: AuthorizePaymentResponse,
    answer: crate::Answer,
) -> Result<Authorization, Error> {
    let Some(payment) = response.payment_transaction_response else {
        return Err(call.incomplete("payment_transaction_response", answer));
    };
    let Some(result) = payment.result else {
        return Err(call.incomplete("result", answer));
    };
    match result {
        AuthorizationResult::Approved => match payment.payment_transaction {
            Some(transaction)
                if is_other(
                    &request,
                    transaction.amount,
                    transaction.currency.as_deref(),
                ) || has_other_reference(&request, &transaction) =>
            {
                Err(call.mismatched(answer))
            }
            Some(transaction) if transaction.payment_transaction_id.is_none() => {
                Err(call.incomplete("payment_transaction_id", answer))
            }
            Some(transaction) => Ok(Authorization::Approved(Payment::new(
                transaction,
                response.customer_token_response,
                answer,
            ))),
            None => Err(call.incomplete("payment_transaction", answer)),
        },
        AuthorizationResult::Declined => Ok(Authorization::Declined(Decline {
            reason: payment.result_reason,
            customer_token: response.customer_token_response,
            answer,
        })),
        AuthorizationResult::StepUpRequired => {
            let Some(asked) = response.payment_request else {
                return Err(call.incomplete("payment_request", answer));
            };
            if is_other(&request, asked.amount, asked.currency.as_deref()) {
                return Err(call.mismatched(answer));
            }
            let id = asked.payment_request_id.as_deref().unwrap_or_default();
            match PendingAuthorization::new(account.id.clone(), request, id) {
                Ok(pending) => Ok(Authorization::StepUpRequired(
                    pending.with_payment_request(&asked),
                )),
                Err(_) => Err(call.incomplete("usable payment_request_id", answer)),
            }
        }
        other => Ok(Authorization::Unrecognized(Unrecognized {
            result: other.as_str().to_owned(),
            customer_token: response.customer_token_response,
            answer,
        })),
    }
}

/// Refuses references that are empty or have control characters; the document has limits for the
/// length of some of them only.
fn check_references(request: &AuthorizePaymentRequest) -> Result<(), Error> {
    let payment = request.request_payment_transaction.as_ref();
    let purchase = request.supplementary_purchase_data.as_ref();
    let step_up = request.step_up_config.as_ref();
    let token = request.request_customer_token.as_ref();
    let interaction = step_up.map(|step_up| &step_up.customer_interaction_config);
    for (field, reference, most) in [
        (
            "request_payment_transaction.payment_capture_reference",
            payment.and_then(|payment| payment.payment_capture_reference.as_deref()),
            255,
        ),
        (
            "supplementary_purchase_data.purchase_reference",
            purchase.and_then(|purchase| purchase.purchase_reference.as_deref()),
            255,
        ),
        (
            "step_up_config.payment_request_reference",
            step_up.and_then(|step_up| step_up.payment_request_reference.as_deref()),
            usize::MAX,
        ),
        (
            "request_customer_token.customer_token_reference",
            token.and_then(|token| token.customer_token_reference.as_deref()),
            usize::MAX,
        ),
        (
            "step_up_config.customer_interaction_config.return_url",
            interaction.and_then(|interaction| interaction.return_url.as_deref()),
            usize::MAX,
        ),
        (
            "step_up_config.customer_interaction_config.app_return_url",
            interaction.and_then(|interaction| interaction.app_return_url.as_deref()),
            usize::MAX,
        ),
    ] {
        if let Some(reference) = reference {
            check_identifier(field, reference, most)?;
        }
    }
    Ok(())
}

/// Whether an approval names another reference than the request: it belongs to another payment,
/// as when the session token of one order finalizes another.
fn has_other_reference(
    request: &AuthorizePaymentRequest,
    transaction: &PaymentTransaction,
) -> bool {
    let asked = request.request_payment_transaction.as_ref();
    let asked = asked.and_then(|payment| payment.payment_transaction_reference.as_deref());
    let named = transaction.payment_transaction_reference.as_deref();
    named.is_some() && named != asked
}

/// Whether an answer is about another amount than the request.
///
/// A reference that is used twice makes Klarna repeat the first result: taking that for an
/// approval of the second payment would give goods away.
fn is_other(
    request: &AuthorizePaymentRequest,
    amount: Option<i64>,
    currency: Option<&str>,
) -> bool {
    let asked = request.request_payment_transaction.as_ref();
    let asked = asked.map(|payment| payment.amount);
    amount.is_some_and(|amount| Some(amount) != asked)
        || currency.is_some_and(|currency| !currency.eq_ignore_ascii_case(&request.currency))
}
