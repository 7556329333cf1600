//! The builder around `authorizePayment`.

use std::marker::PhantomData;

use crate::{
    Account, Authorization, CustomerToken, Error, HasReference, IdempotencyKey, Money, NoReference,
    PendingAuthorization, Reference, SessionToken, StepUp,
    authorization::{Asking, Begun, Carried, authorize, call, check_references},
    call_options::{CallOptions, call_options, idempotency_option},
    generated::{AuthorizePaymentRequest, Body, Held, RequestPaymentTransaction, types},
    purchase::{purchase_setters, shop_setters},
};

/// Builds the authorization of a payment; made by [`Account::authorize_payment`].
///
/// Setters that are named like Klarna's fields fill the body; those that start with `with_` are
/// options of the call.
///
/// # Idempotency
///
/// Each call carries an idempotency key: a UUID of version 5 over the account, the payment
/// transaction reference, and whether a session token or a customer token goes with it. The same
/// call gives the same key, in every process and after every crash, and within 24 hours Klarna
/// answers the same key with the first result. Repeat a call with the kind of token that it had. So repeating a
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
pub struct AuthorizePayment<Reference, Customer = CustomerPresent> {
    account: Account,
    amount: Money,
    reference: Reference,
    customer: PhantomData<Customer>,
    /// Whether the customer can interact with Klarna.
    is_interactive: bool,
    request: Held<AuthorizePaymentRequest>,
    carried: Carried,
    options: CallOptions,
}

/// The customer of an [`AuthorizePayment`] is there and can interact with Klarna.
#[derive(Clone, Copy, Debug)]
pub enum CustomerPresent {}

/// The customer of an [`AuthorizePayment`] isn't there: a stored token is charged, and Klarna can
/// only approve or decline.
///
/// Klarna's documentation names no other outcome, so [`AuthorizePayment::step_up`] isn't there
/// either: allowing an interaction with somebody who is away could only leave the payment pending.
#[derive(Clone, Copy, Debug)]
pub enum CustomerNotPresent {}

impl<C> AuthorizePayment<NoReference, C> {
    pub(crate) fn new(
        account: Account,
        amount: Money,
        customer_token: Option<CustomerToken>,
        is_interactive: bool,
    ) -> Self {
        Self {
            account,
            amount,
            reference: NoReference,
            customer: PhantomData,
            is_interactive,
            request: request(amount),
            carried: Carried {
                session_token: None,
                customer_token,
            },
            options: CallOptions::default(),
        }
    }
}

/// The body of a payment over this amount.
fn request(amount: Money) -> Held<AuthorizePaymentRequest> {
    let payment = RequestPaymentTransaction::new(amount.minor_units());
    let request = AuthorizePaymentRequest::new(amount.currency().as_str());
    Held::new(request.request_payment_transaction(payment))
}

impl<R, C> AuthorizePayment<R, C> {
    /// Sets your reference of the payment, 1 to 255 characters. Required.
    ///
    /// It appears in Klarna's webhooks, and decides the idempotency key: a new payment needs a new
    /// reference.
    pub fn payment_transaction_reference(
        mut self,
        reference: impl Into<String>,
    ) -> AuthorizePayment<Reference, C> {
        let reference = reference.into();
        self.payment().payment_transaction_reference = Some(reference.clone());
        AuthorizePayment {
            account: self.account,
            amount: self.amount,
            reference: Reference(reference),
            customer: PhantomData,
            is_interactive: self.is_interactive,
            request: self.request,
            carried: self.carried,
            options: self.options,
        }
    }

    purchase_setters!();

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

    shop_setters!();

    /// Sets the terminal where the purchase happens.
    ///
    /// # Examples
    ///
    /// In a store, with a code for the customer's phone:
    ///
    /// ```
    /// use klarna_sdk::{AuthorizePayment, NoReference, StepUp};
    /// use klarna_sdk::types::{AcquiringConfig, PointOfTransaction};
    ///
    /// # fn set(builder: AuthorizePayment<NoReference>) {
    /// let builder = builder
    ///     .point_of_transaction(PointOfTransaction::new())
    ///     .acquiring_config(AcquiringConfig::new())
    ///     .payment_option_id("option-1")
    ///     .step_up(StepUp::qr_code());
    /// # }
    /// ```
    pub fn point_of_transaction(mut self, point: types::PointOfTransaction) -> Self {
        self.request.point_of_transaction = Some(point);
        self
    }

    /// Changes the body directly, for what has no setter here.
    ///
    /// Amount, currency and reference stay what they were given as.
    pub fn map_request(
        mut self,
        change: impl FnOnce(AuthorizePaymentRequest) -> AuthorizePaymentRequest,
    ) -> Self {
        self.request = Held::new(change(*self.request.take()));
        self
    }

    idempotency_option!();

    call_options!();

    fn payment(&mut self) -> &mut RequestPaymentTransaction {
        self.request
            .request_payment_transaction
            .get_or_insert_with(|| RequestPaymentTransaction::new(self.amount.minor_units()))
    }
}

impl<R> AuthorizePayment<R, CustomerPresent> {
    /// Asks for a customer token along with the payment; Klarna always asks for the customer's
    /// consent first.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{AuthorizePayment, NoReference};
    /// use klarna_sdk::types::{CustomerTokenScope, RequestCustomerToken};
    ///
    /// # fn set(builder: AuthorizePayment<NoReference>) {
    /// let scopes = [CustomerTokenScope::PaymentCustomerNotPresent];
    /// let asked = RequestCustomerToken::new(scopes).customer_token_reference("wallet-5512");
    /// let builder = builder.request_customer_token(asked);
    /// # }
    /// ```
    pub fn request_customer_token(mut self, request: types::RequestCustomerToken) -> Self {
        self.request.request_customer_token = Some(request);
        self
    }

    /// Allows Klarna to ask for the customer. Without it a payment that needs the customer is
    /// declined.
    pub fn step_up(mut self, step_up: StepUp) -> Self {
        self.request.step_up_config = Some(step_up.into());
        self
    }

    /// Sets the session token of a checkout that Klarna's Web SDK began.
    ///
    /// For the call after the customer's step-up, use [`Account::finalize`].
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{AuthorizePayment, NoReference, SessionToken};
    ///
    /// # fn set(builder: AuthorizePayment<NoReference>) -> Result<(), klarna_sdk::Error> {
    /// let token = SessionToken::new("krn:payment:eu1:klarna-network-session-token:example")?;
    /// let builder = builder.klarna_network_session_token(token);
    /// # Ok(())
    /// # }
    /// ```
    pub fn klarna_network_session_token(mut self, token: SessionToken) -> Self {
        self.carried.session_token = Some(token);
        self
    }
}

type Checked<R> = (
    Account,
    R,
    Held<AuthorizePaymentRequest>,
    Carried,
    CallOptions,
);

// The bounds are on the methods, so that the compiler says what is missing in our words.
impl<R, C> AuthorizePayment<R, C> {
    /// Returns the idempotency key that the call will carry.
    #[must_use]
    pub fn idempotency_key(&self) -> IdempotencyKey
    where
        R: HasReference,
    {
        // A call with a token must not get the answer of one without it again.
        let step = match (&self.carried.session_token, &self.carried.customer_token) {
            (Some(_), _) => "first, with session token",
            (None, Some(_)) => "first, with customer token",
            (None, None) => "first",
        };
        self.options.idempotency_key.clone().unwrap_or_else(|| {
            IdempotencyKey::derive(&[
                "authorizePayment",
                step,
                self.account.key_part(),
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
        let (account, _, request, ..) = self.checked()?;
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
    ///
    /// What this was given is checked at once; nothing is sent before the future is awaited.
    pub fn send(self) -> impl Future<Output = Result<Authorization, Error>> + Send
    where
        R: HasReference,
    {
        // The future keeps what it needs, and not the builder.
        authorize(self.begin())
    }

    /// Checks the request, and makes the call.
    pub(crate) fn begin(self) -> Result<Begun, Error>
    where
        R: HasReference,
    {
        let key = self.idempotency_key();
        let amount = self.amount;
        let (account, reference, request, carried, options) = self.checked()?;
        let call = call(&account, key, carried, options)?;
        Ok(Begun {
            account,
            call,
            body: Body::Given(request),
            payment: Asking::First {
                amount,
                reference: reference.into_text(),
            },
        })
    }

    /// Puts amount and reference where they belong, and checks what the document doesn't.
    fn checked(mut self) -> Result<Checked<R>, Error>
    where
        R: HasReference,
    {
        self.amount
            .check_payable("request_payment_transaction.amount")?;
        let amount = self.amount;
        let request = &mut *self.request;
        // Into the room that is there.
        amount.currency().as_str().clone_into(&mut request.currency);
        let payment = request
            .request_payment_transaction
            .get_or_insert_with(|| RequestPaymentTransaction::new(amount.minor_units()));
        payment.amount = amount.minor_units();
        let named = &mut payment.payment_transaction_reference;
        self.reference
            .text()
            .clone_into(named.get_or_insert_default());
        if !self.is_interactive {
            self.request.step_up_config = None;
            self.request.request_customer_token = None;
        }
        check_references(&self.request)?;
        Ok((
            self.account,
            self.reference,
            self.request,
            self.carried,
            self.options,
        ))
    }
}
