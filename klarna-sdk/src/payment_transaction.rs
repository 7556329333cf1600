//! Changes of a payment transaction other than captures and refunds.

use std::sync::Arc;

use crate::{
    Account, Error, HasReference, Money, NoReference, PaymentTransactionId, Reply,
    generated::{
        PaymentTransaction, ReauthorizePaymentTransactionRequest, UpdatePaymentTransactionRequest,
    },
    identifier::check_identifier,
    operation::{by_id, change, change_reference, refuse_empty},
    purchase::{check_purchase, purchase_setters},
    transport::{Call, send},
};

by_id! {
    /// Reads a payment transaction; made by [`Account::read_payment_transaction`].
    ReadPaymentTransaction = read_payment_transaction / read_payment_transaction_for_own_account
        (payment_transaction_id) -> PaymentTransaction
}

change! {
    /// Builds the release of what isn't captured of a payment transaction; made by
    /// [`Account::void_payment_transaction`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Payment};
    ///
    /// # async fn void(account: Account, payment: Payment) -> Result<(), klarna_sdk::Error> {
    /// account
    ///     .void_payment_transaction(&payment)
    ///     .change_reference("order-1234-canceled")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    VoidPaymentTransaction(PaymentTransactionId, ()) = "voidPaymentTransaction"
}

change! {
    /// Builds another amount, a longer lifetime, or both, for a payment transaction; made by
    /// [`Account::reauthorize_payment_transaction`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Payment};
    ///
    /// # async fn extend(account: Account, payment: Payment) -> Result<(), klarna_sdk::Error> {
    /// account
    ///     .reauthorize_payment_transaction(&payment)
    ///     .change_reference("order-1234-extension-1")
    ///     .extension_days(10)
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ReauthorizePaymentTransaction(PaymentTransactionId, ReauthorizePaymentTransactionRequest)
        = "reauthorizePaymentTransaction"
}

change! {
    /// Builds the change of a payment transaction's references or purchase data; made by
    /// [`Account::update_payment_transaction`].
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Payment};
    ///
    /// # async fn update(account: Account, payment: Payment) -> Result<(), klarna_sdk::Error> {
    /// account
    ///     .update_payment_transaction(&payment)
    ///     .change_reference("order-1234-renamed")
    ///     .purchase_reference("ORDER-1234-B")
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    UpdatePaymentTransaction(PaymentTransactionId, UpdatePaymentTransactionRequest)
        = "updatePaymentTransaction"
}

change_reference!(VoidPaymentTransaction);
change_reference!(ReauthorizePaymentTransaction);
change_reference!(UpdatePaymentTransaction);

/// Declares what the changes of a payment transaction have in common.
macro_rules! transaction_change {
    ($name:ident, $operation:ident / $own:ident $(, $body:ident . $amount:ident)?) => {
        impl<R> $name<R> {
            /// Sends the request. Sending it again acts once.
            ///
            /// A member that is missing in the answer is a member that Klarna didn't tell: any
            /// success is one.
            ///
            /// # Errors
            ///
            /// - something breaks a rule
            ///   ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput)); nothing was sent
            /// - Klarna answers about another amount or transaction
            ///   ([`ErrorKind::MismatchedAnswer`](crate::ErrorKind::MismatchedAnswer)): the
            ///   reference was used for another change before
            /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers
            ///   with something that can't be read: see [`Error::may_have_reached_klarna`]
            #[allow(unused_mut, reason = "not every change has an amount")]
            pub async fn send(mut self) -> Result<Reply<PaymentTransaction>, Error>
            where
                R: HasReference,
            {
                check_identifier("change_reference", self.reference.text(), 255)?;
                $(if let Some(amount) = self.target.checked_amount(stringify!($amount))? {
                    self.request.$amount = Some(amount);
                })?
                $(
                    self.request.check_texts()?;
                    refuse_empty(stringify!($body), &self.request)?;
                )?
                let key = self.idempotency_key();
                let call = Call::new(&self.account, Some(key), self.options)?;
                let call = Arc::new(call.taking_empty());
                let (transaction, answer) = send!(
                    call,
                    self.account,
                    $operation / $own,
                    payment_transaction_id = self.target.as_str()
                    $(, $body = self.request)?
                )?;
                let is_other = self
                    .target
                    .is_other(transaction.amount, transaction.currency.as_deref())
                    || self
                        .target
                        .is_other_id(transaction.payment_transaction_id.as_deref());
                if is_other {
                    let advice = "read the payment transaction to see what it is now; a further \
                                  change needs a change_reference of its own";
                    return Err(call.mismatched(advice, answer));
                }
                Ok(Reply::new((transaction, answer)))
            }
        }
    };
}

transaction_change! {
    VoidPaymentTransaction,
    void_payment_transaction / void_payment_transaction_for_own_account
}

transaction_change! {
    ReauthorizePaymentTransaction,
    reauthorize_payment_transaction / reauthorize_payment_transaction_for_own_account,
    body.amount
}

transaction_change! {
    UpdatePaymentTransaction,
    update_payment_transaction / update_payment_transaction_for_own_account,
    body.amount
}

/// The texts of a change that the document lets pass and that can't be meant.
trait CheckTexts {
    fn check_texts(&self) -> Result<(), Error>;
}

impl CheckTexts for ReauthorizePaymentTransactionRequest {
    fn check_texts(&self) -> Result<(), Error> {
        check_purchase(self.supplementary_purchase_data.as_ref())
    }
}

impl CheckTexts for UpdatePaymentTransactionRequest {
    fn check_texts(&self) -> Result<(), Error> {
        if let Some(reference) = &self.payment_transaction_reference {
            check_identifier("payment_transaction_reference", reference, 255)?;
        }
        check_purchase(self.supplementary_purchase_data.as_ref())
    }
}

/// Declares the setters of the changes that have a body.
macro_rules! content {
    ($name:ident, $request:ident) => {
        impl<R> $name<R> {
            /// Sets the new authorized amount.
            pub fn amount(mut self, amount: Money) -> Self {
                self.target.amount = Some(amount);
                self
            }

            purchase_setters!();

            /// Changes the body directly, for what has no setter here.
            ///
            /// An amount that was set stays what it was set to.
            pub fn map_request(mut self, change: impl FnOnce($request) -> $request) -> Self {
                self.request = change(self.request);
                self
            }
        }
    };
}

content!(
    ReauthorizePaymentTransaction,
    ReauthorizePaymentTransactionRequest
);
content!(UpdatePaymentTransaction, UpdatePaymentTransactionRequest);

impl<R> ReauthorizePaymentTransaction<R> {
    /// Extends the lifetime by so many days; Klarna documents no limit.
    pub fn extension_days(mut self, days: u32) -> Self {
        self.request.extension_days = Some(i64::from(days));
        self
    }
}

impl<R> UpdatePaymentTransaction<R> {
    /// Sets your new reference of the payment, 1 to 255 characters.
    pub fn payment_transaction_reference(mut self, reference: impl Into<String>) -> Self {
        self.request.payment_transaction_reference = Some(reference.into());
        self
    }
}

impl Account {
    /// Starts reading a payment transaction.
    ///
    /// Klarna asks not to poll it to confirm a capture, refund or void: the answer of each of them
    /// is authoritative.
    pub fn read_payment_transaction(
        &self,
        payment_transaction_id: impl Into<String>,
    ) -> ReadPaymentTransaction {
        ReadPaymentTransaction::new(self.clone(), payment_transaction_id.into())
    }

    /// Starts the release of what isn't captured of a payment transaction.
    ///
    /// Without an earlier capture the transaction is closed, otherwise it is completed. `payment`
    /// is a [`Payment`](crate::Payment) or the id that it told.
    pub fn void_payment_transaction(
        &self,
        payment: impl Into<PaymentTransactionId>,
    ) -> VoidPaymentTransaction<NoReference> {
        VoidPaymentTransaction::new(self, payment, None, ())
    }

    /// Starts the authorization of another amount, a longer lifetime, or both, for a payment
    /// transaction.
    ///
    /// An expired transaction can be reauthorized within 7 days, unless another time is agreed.
    pub fn reauthorize_payment_transaction(
        &self,
        payment: impl Into<PaymentTransactionId>,
    ) -> ReauthorizePaymentTransaction<NoReference> {
        let request = ReauthorizePaymentTransactionRequest::new();
        ReauthorizePaymentTransaction::new(self, payment, None, request)
    }

    /// Starts the change of a payment transaction's references or purchase data.
    ///
    /// Klarna allows it while the transaction isn't expired, completed or closed.
    pub fn update_payment_transaction(
        &self,
        payment: impl Into<PaymentTransactionId>,
    ) -> UpdatePaymentTransaction<NoReference> {
        let request = UpdatePaymentTransactionRequest::new();
        UpdatePaymentTransaction::new(self, payment, None, request)
    }
}
