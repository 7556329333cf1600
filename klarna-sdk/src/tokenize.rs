//! Customer tokens without a first payment.

use std::{fmt, time::SystemTime};

use serde::{Deserialize, Deserializer, Serialize, de::Error as _};

use crate::{
    Account, Answer, Currency, CustomerToken, Decline, Error, HasReference, IdempotencyKey,
    NoReference, PartnerAccountId, Reference, StepUp, Unrecognized,
    authorization::{Carried, Received, call, check_references, exchange, read},
    call_options::{CallOptions, call_options, idempotency_option},
    generated::{
        AuthorizationResult, AuthorizePaymentRequest, Body, Held, PaymentRequest,
        RequestCustomerToken, StepUpConfig, SupplementaryPurchaseData, types,
    },
    identifier::check_identifier,
    reply,
    transport::Call,
};

/// Builds the request for a customer token without a payment; made by [`Account::tokenize`].
///
/// Together with a first payment, use
/// [`AuthorizePayment::request_customer_token`](crate::AuthorizePayment::request_customer_token).
///
/// The idempotency key is a UUID of version 5 over account and customer token reference: sending it
/// again asks once, and each further token needs a reference of its own.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{Account, Currency, StepUp, Tokenization};
/// use klarna_sdk::types::{CustomerTokenScope, OndemandService};
///
/// # async fn ask(account: Account, service: OndemandService) -> Result<(), klarna_sdk::Error> {
/// let outcome = account
///     .tokenize(
///         Currency::NOK,
///         [CustomerTokenScope::PaymentCustomerPresent],
///         StepUp::handover("https://scooter.example/return"),
///     )
///     .customer_token_reference("wallet-5512")
///     .ondemand_service(service)
///     .send()
///     .await?;
/// if let Tokenization::StepUpRequired(pending) = outcome {
///     // Store `pending` and send the customer to Klarna. After the approval:
///     let asked = account.read_payment_request(pending.payment_request_id()).send().await?;
///     let token = asked.customer_token()?;
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Tokenize<Reference> {
    account: Account,
    reference: Reference,
    request: AuthorizePaymentRequest,
    asked: RequestCustomerToken,
    options: CallOptions,
}

impl<R> Tokenize<R> {
    /// Sets your reference of the customer token, 1 to 255 characters. Required.
    ///
    /// It decides the idempotency key: a new token needs a new reference.
    pub fn customer_token_reference(self, reference: impl Into<String>) -> Tokenize<Reference> {
        Tokenize {
            account: self.account,
            reference: Reference(reference.into()),
            request: self.request,
            asked: self.asked,
            options: self.options,
        }
    }

    /// Describes the service that is paid on demand, which the scope `payment:customer_present`
    /// needs.
    pub fn ondemand_service(mut self, service: types::OndemandService) -> Self {
        self.purchase().ondemand_service = Some(service);
        self
    }

    /// Adds a subscription, which the scope `payment:customer_not_present` needs.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{NoReference, Tokenize, types::Subscription};
    ///
    /// # fn add(builder: Tokenize<NoReference>, plan: Subscription) {
    /// let builder = builder.subscription(plan);
    /// # }
    /// ```
    pub fn subscription(mut self, subscription: types::Subscription) -> Self {
        self.purchase().subscriptions.push(subscription);
        self
    }

    /// Sets what is known of the customer.
    pub fn customer(mut self, customer: types::Customer) -> Self {
        self.purchase().customer = Some(customer);
        self
    }

    fn purchase(&mut self) -> &mut SupplementaryPurchaseData {
        self.request
            .supplementary_purchase_data
            .get_or_insert_default()
    }

    /// Changes the body directly, for what has no setter here.
    ///
    /// What is asked of the token, and its reference, stay what they were given as.
    pub fn map_request(
        mut self,
        change: impl FnOnce(AuthorizePaymentRequest) -> AuthorizePaymentRequest,
    ) -> Self {
        self.request = change(self.request);
        self
    }

    idempotency_option!();

    call_options!();

    /// Returns the idempotency key that the call will carry.
    #[must_use]
    pub fn idempotency_key(&self) -> IdempotencyKey
    where
        R: HasReference,
    {
        self.options.idempotency_key.clone().unwrap_or_else(|| {
            IdempotencyKey::derive(&[
                "authorizePayment",
                "tokenize",
                self.account.key_part(),
                self.reference.text(),
            ])
        })
    }

    /// Sends the request. Sending it again asks the customer once.
    ///
    /// # Errors
    ///
    /// - something breaks a rule ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput));
    ///   nothing was sent
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    pub async fn send(mut self) -> Result<Tokenization, Error>
    where
        R: HasReference,
    {
        const TOKEN: &str = "request_customer_token";
        let key = self.idempotency_key();
        let reference = self.reference.text().to_owned();
        check_identifier(
            &format!("{TOKEN}.customer_token_reference"),
            &reference,
            255,
        )?;
        if self.asked.scopes.is_empty() {
            let field = format!("{TOKEN}.scopes");
            return Err(Error::invalid_input(
                field,
                "must name what the token is for",
            ));
        }
        let asked = self.asked.customer_token_reference(reference);
        self.request.request_customer_token = Some(asked);
        // A payment would need its amount, its reference and a final call.
        self.request.request_payment_transaction = None;
        check_references(&self.request)?;
        let call = call(&self.account, key, Carried::default(), self.options)?;
        let received = exchange(&self.account, Body::Lent(&self.request), &call).await?;
        outcome(self.account, &call, received)
    }
}

fn outcome(account: Account, call: &Call, received: Received) -> Result<Tokenization, Error> {
    let (mut response, answer) = read(received, call)?;
    let Some(token) = response.customer_token_response.take().map(Held::new) else {
        return Err(call.incomplete("customer_token_response", answer));
    };
    let Some(result) = &token.result else {
        return Err(call.incomplete("result", answer));
    };
    match result {
        AuthorizationResult::Approved => match CustomerToken::of(token.customer_token.as_ref()) {
            Ok(Some(token)) => Ok(Tokenization::Approved(IssuedToken { token, answer })),
            _ => Err(call.incomplete("usable customer_token", answer)),
        },
        AuthorizationResult::StepUpRequired => {
            let id = response
                .payment_request
                .as_ref()
                .and_then(|asked| asked.payment_request_id.clone());
            match (id, &response.payment_request) {
                (Some(id), Some(asked)) if !id.is_empty() => Ok(Tokenization::StepUpRequired(
                    PendingTokenization::new(account.id, id, asked, answer),
                )),
                _ => Err(call.incomplete("payment_request_id", answer)),
            }
        }
        AuthorizationResult::Declined => Ok(Tokenization::Declined(Decline {
            reason: token.result_reason.clone(),
            customer_token: Some(token),
            answer,
        })),
        other => Ok(Tokenization::Unrecognized(Unrecognized {
            result: other.as_str().to_owned(),
            customer_token: Some(token),
            answer,
        })),
    }
}

/// What a request for a customer token came to. None of these is an error.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Tokenization {
    /// Klarna issued the token at once. Klarna documents that the customer is always asked first.
    Approved(IssuedToken),
    /// The customer has to agree: save this, send the customer there, and read the token with
    /// [`Account::read_payment_request`] or from the webhook afterwards. No final call is needed.
    StepUpRequired(PendingTokenization),
    /// Klarna refused. Asking again gives the same result.
    Declined(Decline),
    /// Klarna answered with a result that isn't documented yet. The token may exist.
    Unrecognized(Unrecognized),
}

/// A customer token that Klarna issued. Store it as you store a password.
///
/// # Examples
///
/// ```
/// use klarna_sdk::IssuedToken;
///
/// /// Returns what goes into the vault, and what into the log.
/// fn split(issued: &IssuedToken) -> (&str, Option<&str>) {
///     (issued.customer_token().expose(), issued.answer().correlation_id())
/// }
/// ```
#[derive(Clone, Debug)]
pub struct IssuedToken {
    token: CustomerToken,
    answer: Answer,
}

impl IssuedToken {
    /// Returns the token.
    #[must_use]
    pub fn customer_token(&self) -> &CustomerToken {
        &self.token
    }

    /// Returns what came with the answer.
    #[must_use]
    pub fn answer(&self) -> &Answer {
        &self.answer
    }
}

/// A customer token that waits for the customer: plain data for a database.
///
/// `Debug` leaves out the address that lets whoever holds it open the customer's journey.
///
/// # Examples
///
/// ```
/// use klarna_sdk::PendingTokenization;
///
/// let row = r#"{"version": 1, "payment_request_id": "krn:payment:eu1:request:1"}"#;
/// let pending: PendingTokenization = serde_json::from_str(row)?;
/// assert_eq!(pending.payment_request_id(), "krn:payment:eu1:request:1");
/// // Klarna didn't tell these, or they aren't stored.
/// assert!(pending.payment_request_url().is_none() && pending.expires_at().is_none());
/// assert!(pending.partner_account_id().is_none() && pending.answer().is_none());
///
/// assert!(serde_json::from_str::<PendingTokenization>(r#"{"version": 2}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Deserialize, Serialize)]
pub struct PendingTokenization {
    #[serde(deserialize_with = "known_version")]
    version: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    partner_account_id: Option<PartnerAccountId>,
    #[serde(deserialize_with = "identifier")]
    payment_request_id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    payment_request_url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expires_at: Option<types::Timestamp>,
    /// Told once and never stored: it is about the call, not about the token.
    #[serde(skip)]
    answer: Option<Answer>,
}

/// The written form. A change that older programs can't read raises it.
const VERSION: u32 = 1;

fn known_version<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    let version = u32::deserialize(deserializer)?;
    if version == VERSION {
        return Ok(version);
    }
    let rule = format!("version must be {VERSION}: a newer release of this crate wrote it");
    Err(D::Error::custom(rule))
}

fn identifier<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let id = String::deserialize(deserializer)?;
    check_identifier("payment_request_id", &id, 255).map_err(D::Error::custom)?;
    Ok(id)
}

impl PendingTokenization {
    fn new(
        account: Option<PartnerAccountId>,
        id: String,
        asked: &PaymentRequest,
        answer: Answer,
    ) -> Self {
        Self {
            version: VERSION,
            partner_account_id: account,
            payment_request_id: id,
            payment_request_url: reply::url(asked).map(str::to_owned),
            expires_at: asked.expires_at.clone(),
            answer: Some(answer),
        }
    }

    /// Returns the answer that this was read from, with its metadata; `None` for one that was stored
    /// and read again.
    #[must_use]
    pub fn answer(&self) -> Option<&Answer> {
        self.answer.as_ref()
    }

    /// Returns the account that the token is for; `None` for the one of the API key.
    #[must_use]
    pub fn partner_account_id(&self) -> Option<&PartnerAccountId> {
        self.partner_account_id.as_ref()
    }

    /// Returns the id of the payment request, which webhooks name and which is read for the token.
    #[must_use]
    pub fn payment_request_id(&self) -> &str {
        &self.payment_request_id
    }

    /// Returns where to send the customer, or what to show as a QR code.
    #[must_use]
    pub fn payment_request_url(&self) -> Option<&str> {
        self.payment_request_url.as_deref()
    }

    /// Returns until when the customer has time, when Klarna told it readably.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.expires_at.as_ref()?.to_system_time().ok()
    }
}

impl fmt::Debug for PendingTokenization {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PendingTokenization")
            .field("partner_account_id", &self.partner_account_id)
            .field("payment_request_id", &self.payment_request_id)
            .finish_non_exhaustive()
    }
}

impl Account {
    /// Starts the request for a customer token without a payment.
    ///
    /// `scopes` say what the token is for, at least one. Klarna always asks the customer first, so
    /// `step_up` is needed.
    pub fn tokenize(
        &self,
        currency: Currency,
        scopes: impl IntoIterator<Item = types::CustomerTokenScope>,
        step_up: StepUp,
    ) -> Tokenize<NoReference> {
        let scopes: Vec<_> = scopes.into_iter().collect();
        Tokenize {
            account: self.clone(),
            reference: NoReference,
            request: AuthorizePaymentRequest::new(currency.as_str())
                .step_up_config(StepUpConfig::from(step_up)),
            asked: RequestCustomerToken::new(scopes),
            options: CallOptions::default(),
        }
    }
}
