//! Sends an authorization and reads what it came to.

use std::{pin::Pin, sync::Arc};

use crate::{
    Account, Answer, Authorization, CustomerToken, Decline, Error, IdempotencyKey, Money, Payment,
    PendingAuthorization, SessionToken, Unrecognized,
    call_options::CallOptions,
    generated::{
        AuthorizationResult, AuthorizePayment, AuthorizePaymentForOwnAccount,
        AuthorizePaymentRequest, AuthorizePaymentResponse, Body, GeneratedClient, Held,
        PaymentTransaction, TransportFuture, reread,
    },
    identifier::check_identifier,
    purchase::check_purchase,
    step_up::check_interaction,
    transport::{self, Call},
};

/// What an authorization carries apart from its body.
#[derive(Clone, Debug, Default)]
pub(crate) struct Carried {
    pub(crate) session_token: Option<SessionToken>,
    pub(crate) customer_token: Option<CustomerToken>,
}

/// Makes the call of a checked request.
pub(crate) fn call(
    account: &Account,
    key: IdempotencyKey,
    carried: Carried,
    options: CallOptions,
) -> Result<Arc<Call>, Error> {
    Call::carrying(account, Some(key), options, carried)
}

/// An authorization that is checked, before it is sent.
pub(crate) struct Begun {
    pub(crate) account: Account,
    pub(crate) call: Arc<Call>,
    /// Dropped once it is written, where nobody else needs it.
    pub(crate) body: Body<'static, AuthorizePaymentRequest>,
    pub(crate) payment: Asking,
}

/// The payment that is asked for.
pub(crate) enum Asking {
    First { amount: Money, reference: String },
    Final(PendingAuthorization),
}

impl Asking {
    fn asked(&self) -> Asked<'_> {
        match self {
            Self::First { amount, reference } => Asked {
                amount: *amount,
                reference: Some(reference),
            },
            Self::Final(pending) => Asked {
                amount: pending.amount(),
                reference: pending.payment_transaction_reference(),
            },
        }
    }

    fn kept(&self) -> Kept<'_> {
        match self {
            Self::First { .. } => Kept::Sent,
            Self::Final(pending) => Kept::Pending(pending),
        }
    }
}

/// What an authorization is sent by.
// Behind a pointer, so that it is compiled here alone, and futures that hold it are small.
pub(crate) type Authorizing = Pin<Box<dyn Future<Output = Result<Authorization, Error>> + Send>>;

/// Sends the first authorization or the final one.
pub(crate) fn authorize(begun: Result<Begun, Error>) -> Authorizing {
    Box::pin(async move {
        let Begun {
            account,
            call,
            body,
            payment,
        } = begun?;
        let received = exchange(&account, body, &call).await?;
        outcome(&account, payment.asked(), payment.kept(), &call, received)
    })
}

/// Sends a checked request through the generated operation.
// Futures are compiled once for each place that polls them: what is large isn't in this one.
pub(crate) async fn exchange(
    account: &Account,
    body: Body<'_, AuthorizePaymentRequest>,
    call: &Arc<Call>,
) -> Result<Received, Error> {
    let client = call.generated(transport::operations!(
        authorize_payment / authorize_payment_for_own_account
    ));
    let sent = begin(&client, account, body, call)?;
    Ok(sent.await)
}

/// What came of a request.
pub(crate) type Received = reqwest::Result<reqwest::Response>;

fn begin<'a>(
    client: &'a GeneratedClient,
    account: &'a Account,
    body: Body<'_, AuthorizePaymentRequest>,
    call: &Call,
) -> Result<TransportFuture<'a>, Error> {
    // Headers are the transport's.
    let sent = match account.id() {
        Some(id) => AuthorizePayment::request_alone(client, id.as_str(), &body),
        None => AuthorizePaymentForOwnAccount::request_alone(client, &body),
    };
    sent.map_err(|refusal| call.refused(refusal))
}

/// Reads an answer.
pub(crate) fn read(
    received: Received,
    call: &Call,
) -> Result<(Held<AuthorizePaymentResponse>, Answer), Error> {
    // Both forms of the operation have the same answers.
    #[allow(clippy::result_large_err, reason = "the type is the generator's")]
    let read = |body: &[u8]| match received {
        Ok(response) => AuthorizePayment::answered_whole(response, body),
        Err(error) => Err(error.into()),
    };
    call.finish_or(read, |body| reread(body, &DECISIVE, Held::from_slice))
}

/// What an outcome is read from, and what shows that it is about the payment that was asked for.
/// Without any other member an approval is an approval.
const DECISIVE: [&str; 8] = [
    "payment_request.amount",
    "payment_request.currency",
    "payment_request.payment_request_id",
    "payment_transaction_response.payment_transaction.amount",
    "payment_transaction_response.payment_transaction.currency",
    "payment_transaction_response.payment_transaction.payment_transaction_id",
    "payment_transaction_response.payment_transaction.payment_transaction_reference",
    "payment_transaction_response.result",
];

const NEW_REFERENCE: &str = "the first payment stands; a new payment needs a new \
                             payment_transaction_reference, and a final call the session token of \
                             its own payment request";

/// What was asked for, by which the answer is known to be about it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked<'a> {
    pub(crate) amount: Money,
    pub(crate) reference: Option<&'a str>,
}

/// Where the body of the final call comes from.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Kept<'a> {
    /// From what was sent.
    Sent,
    /// From what was pending before.
    Pending(&'a PendingAuthorization),
}

/// Reads what an authorization came to.
pub(crate) fn outcome(
    account: &Account,
    asked: Asked<'_>,
    kept: Kept<'_>,
    call: &Call,
    received: Received,
) -> Result<Authorization, Error> {
    let (mut response, answer) = read(received, call)?;
    let response = &mut *response;
    let Some(payment) = &mut response.payment_transaction_response else {
        return Err(call.incomplete("payment_transaction_response", answer));
    };
    let Some(result) = &payment.result else {
        return Err(call.incomplete("result", answer));
    };
    let customer_token = response.customer_token_response.take().map(Held::new);
    match result {
        AuthorizationResult::Approved => match payment.payment_transaction.take().map(Held::new) {
            Some(transaction)
                if asked.is_other(transaction.amount, transaction.currency.as_deref())
                    || asked.has_other_reference(&transaction) =>
            {
                Err(call.mismatched(NEW_REFERENCE, answer))
            }
            Some(transaction)
                if transaction
                    .payment_transaction_id
                    .as_deref()
                    .is_none_or(str::is_empty) =>
            {
                Err(call.incomplete("payment_transaction_id", answer))
            }
            Some(transaction) => Ok(Authorization::Approved(Payment::new(
                transaction,
                customer_token,
                answer,
            ))),
            None => Err(call.incomplete("payment_transaction", answer)),
        },
        AuthorizationResult::Declined => Ok(Authorization::Declined(Decline {
            reason: payment.result_reason.take(),
            customer_token,
            answer,
        })),
        AuthorizationResult::StepUpRequired => {
            let Some(told) = &response.payment_request else {
                return Err(call.incomplete("payment_request", answer));
            };
            if asked.is_other(told.amount, told.currency.as_deref()) {
                return Err(call.mismatched(NEW_REFERENCE, answer));
            }
            let id = told.payment_request_id.as_deref().unwrap_or_default();
            let pending = match kept {
                Kept::Pending(pending) => pending.again(id),
                Kept::Sent => match call.request_body() {
                    Some(sent) => PendingAuthorization::new(account.id.clone(), sent, id),
                    None => return Err(call.unkept(answer)),
                },
            };
            match pending {
                Ok(pending) => Ok(Authorization::StepUpRequired(
                    pending.with_payment_request(told).with_answer(answer),
                )),
                Err(_) => Err(call.incomplete("usable payment_request_id", answer)),
            }
        }
        other => Ok(Authorization::Unrecognized(Unrecognized {
            result: other.as_str().to_owned(),
            customer_token,
            answer,
        })),
    }
}

/// Refuses references that are empty or have control characters, because the document has limits
/// for the length of some of them only, and lifetimes that Klarna doesn't allow.
pub(crate) fn check_references(request: &AuthorizePaymentRequest) -> Result<(), Error> {
    let payment = request.request_payment_transaction.as_ref();
    let step_up = request.step_up_config.as_ref();
    let token = request.request_customer_token.as_ref();
    for (field, reference, most) in [
        (
            "request_payment_transaction.payment_transaction_reference",
            payment.and_then(|payment| payment.payment_transaction_reference.as_deref()),
            255,
        ),
        (
            "request_payment_transaction.payment_capture_reference",
            payment.and_then(|payment| payment.payment_capture_reference.as_deref()),
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
    ] {
        if let Some(reference) = reference {
            check_identifier(field, reference, most)?;
        }
    }
    check_purchase(request.supplementary_purchase_data.as_ref())?;
    match step_up {
        Some(step_up) => check_interaction(
            "step_up_config.customer_interaction_config",
            &step_up.customer_interaction_config,
        ),
        None => Ok(()),
    }
}

impl Asked<'_> {
    /// Whether an approval names another reference than the request: it belongs to another
    /// payment, as when the session token of one order finalizes another.
    fn has_other_reference(&self, transaction: &PaymentTransaction) -> bool {
        let named = transaction.payment_transaction_reference.as_deref();
        named.is_some() && named != self.reference
    }

    /// Whether an answer is about another amount than the request.
    ///
    /// A reference that is used twice makes Klarna repeat the first result: taking that for an
    /// approval of the second payment would give goods away.
    fn is_other(&self, amount: Option<i64>, currency: Option<&str>) -> bool {
        let asked = self.amount.currency();
        amount.is_some_and(|amount| amount != self.amount.minor_units())
            || currency.is_some_and(|currency| !currency.eq_ignore_ascii_case(asked.as_str()))
    }
}
