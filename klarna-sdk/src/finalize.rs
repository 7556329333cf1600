//! The second call.

use crate::{
    Account, Authorization, Error, IdempotencyKey, PendingAuthorization, SessionToken,
    authorization::{Asking, Begun, Carried, authorize, call},
    call_options::{CallOptions, call_options},
    generated::{AuthorizePaymentRequest, Body, Held},
};

/// Builds the final authorization; made by [`Account::finalize`].
///
/// The body is the one of the first call without the rules for the interaction, the header
/// `Klarna-Network-Session-Token` carries the customer's approval. Klarna takes the token itself
/// for an idempotency key, and the call carries a key over account, reference, payment request and
/// token, so that sending it again can't charge twice.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{Account, Authorization, PendingAuthorization, SessionToken};
///
/// # async fn finalize(account: Account, row: &str, token: String) -> Result<(), Box<dyn std::error::Error>> {
/// let pending: PendingAuthorization = serde_json::from_str(row)?;
/// match account.finalize(&pending, SessionToken::new(token)?).send().await? {
///     Authorization::Approved(payment) => println!("{}", payment.payment_transaction_id()),
///     other => println!("not paid: {other:?}"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct Finalize {
    account: Account,
    pending: PendingAuthorization,
    /// The body where it isn't the one that is pending.
    named: Option<Held<AuthorizePaymentRequest>>,
    idempotency_key: IdempotencyKey,
    carried: Carried,
    options: CallOptions,
}

impl Finalize {
    pub(crate) fn new(
        account: Account,
        pending: PendingAuthorization,
        token: SessionToken,
    ) -> Self {
        Self {
            account,
            idempotency_key: pending.final_key(&token),
            pending,
            named: None,
            carried: Carried {
                session_token: Some(token),
                customer_token: None,
            },
            options: CallOptions::default(),
        }
    }

    /// Adds `payment_request_id` to the body.
    ///
    /// Klarna's documentation shows the final call with and without it; the token says which
    /// payment request is meant either way.
    pub fn payment_request_id(mut self) -> Self {
        let mut request = AuthorizePaymentRequest::clone(self.pending.request());
        request.payment_request_id = Some(self.pending.payment_request_id().to_owned());
        self.named = Some(Held::new(request));
        self
    }

    call_options!();

    /// Returns the idempotency key that the call will carry.
    #[must_use]
    pub fn idempotency_key(&self) -> &IdempotencyKey {
        &self.idempotency_key
    }

    /// Sets the idempotency key, in place of the derived one.
    pub fn with_idempotency_key(mut self, key: IdempotencyKey) -> Self {
        self.idempotency_key = key;
        self
    }

    /// Sends the request. Sending it again, also from another process, gives the same result.
    ///
    /// # Errors
    ///
    /// - the pending authorization belongs to another account, or breaks a rule
    ///   ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput)); nothing was sent
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    ///
    /// A declined payment isn't an error.
    ///
    /// What this was given is checked at once; nothing is sent before the future is awaited.
    pub fn send(self) -> impl Future<Output = Result<Authorization, Error>> + Send {
        // The future keeps what it needs, and not the builder.
        authorize(self.begin())
    }

    /// Checks what the document doesn't, and makes the call.
    pub(crate) fn begin(self) -> Result<Begun, Error> {
        if self.pending.partner_account_id() != self.account.id() {
            return Err(Error::invalid_input(
                "partner_account_id",
                "must be the account that the authorization was begun for",
            ));
        }
        self.pending
            .amount()
            .check_payable("request_payment_transaction.amount")?;
        let call = call(
            &self.account,
            self.idempotency_key,
            self.carried,
            self.options,
        )?;
        let pending = || Body::Shared(self.pending.request().clone());
        Ok(Begun {
            account: self.account,
            call,
            body: self.named.map_or_else(pending, Body::Given),
            payment: Asking::Final(self.pending),
        })
    }
}
