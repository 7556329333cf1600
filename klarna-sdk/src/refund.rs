//! Refunds and chargebacks.

use std::sync::Arc;

use crate::{
    Account, Error, HasReference, Money, NoReference, PaymentCaptureId, PaymentTransactionId,
    Reference, Reply,
    generated::{
        PaymentRefund, RefundPaymentCaptureRequest, RefundPaymentTransactionRequest, types,
    },
    identifier::check_identifier,
    operation::{by_id, change},
    transport::{Call, send},
};

change! {
    /// Builds the refund of a payment transaction, wholly or in part, without naming a capture; made
    /// by [`Account::refund_payment_transaction`].
    ///
    /// The idempotency key is a UUID of version 5 over account, transaction and refund reference:
    /// sending it again pays back once, and each further refund needs a reference of its own.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Money, Payment};
    ///
    /// # async fn refund(account: Account, payment: Payment, amount: Money) -> Result<(), klarna_sdk::Error> {
    /// let refund = account
    ///     .refund_payment_transaction(&payment, amount)
    ///     .refund_reference("order-1234-return-1")
    ///     .send()
    ///     .await?;
    /// println!("{:?}", refund.payment_refund_id);
    /// # Ok(())
    /// # }
    /// ```
    RefundPaymentTransaction(PaymentTransactionId, RefundPaymentTransactionRequest)
        = "refundPaymentTransaction"
}

change! {
    /// Builds the refund of a capture, wholly or in part; made by
    /// [`Account::refund_payment_capture`].
    ///
    /// The idempotency key is a UUID of version 5 over account, capture and refund reference:
    /// sending it again pays back once, and each further refund needs a reference of its own.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, LineItem, Money};
    ///
    /// # async fn refund(account: Account, capture: String, amount: Money) -> Result<(), klarna_sdk::Error> {
    /// let refund = account
    ///     .refund_payment_capture(capture, amount)
    ///     .payment_refund_reference("order-1234-return-1")
    ///     .line_item(LineItem::new("Rain cover", 1, 1_590))
    ///     .send()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    RefundPaymentCapture(PaymentCaptureId, RefundPaymentCaptureRequest)
        = "refundPaymentCapture"
}

/// Declares what both refunds have in common: they differ in the spelling of the reference.
macro_rules! refund {
    (
        $name:ident, $request:ident, $reference:ident,
        $operation:ident / $own:ident($id:ident)
    ) => {
        impl<R> $name<R> {
            /// Sets your reference of the refund, 1 to 255 characters. Required.
            pub fn $reference(mut self, reference: impl Into<String>) -> $name<Reference> {
                let reference = reference.into();
                self.request.$reference = Some(reference.clone());
                self.referenced(reference)
            }

            /// Adds a line of the purchase that is paid back.
            pub fn line_item(mut self, item: impl Into<types::LineItem>) -> Self {
                let refunded = &mut self.request.supplementary_refund_data;
                refunded
                    .get_or_insert_default()
                    .line_items
                    .push(item.into());
                self
            }

            /// Changes the body directly, for what has no setter here.
            ///
            /// Amount and reference stay what they were given as.
            pub fn map_request(mut self, change: impl FnOnce($request) -> $request) -> Self {
                self.request = change(self.request);
                self
            }

            /// Sends the request. Sending it again pays back once.
            ///
            /// # Errors
            ///
            /// - the amount is zero, negative, or in another currency than the payment, as far as
            ///   that is known, or something else breaks a rule
            ///   ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput)); nothing was sent
            /// - Klarna answers about another amount
            ///   ([`ErrorKind::MismatchedAnswer`](crate::ErrorKind::MismatchedAnswer)): the
            ///   reference was used for another refund before
            /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers
            ///   with something that can't be read: see [`Error::may_have_reached_klarna`]
            pub async fn send(mut self) -> Result<Reply<PaymentRefund>, Error>
            where
                R: HasReference,
            {
                let key = self.idempotency_key();
                if let Some(amount) = self.target.checked_amount("refund_amount")? {
                    self.request.refund_amount = amount;
                }
                check_identifier(stringify!($reference), self.reference.text(), 255)?;
                self.request.$reference = Some(self.reference.text().to_owned());
                let call = Call::new(&self.account, Some(key), self.options)?;
                let call = Arc::new(call.taking_empty());
                let (refund, answer) = send!(
                    call,
                    self.account,
                    $operation / $own,
                    $id = self.target.as_str(),
                    body = self.request,
                )?;
                let told = refund.payment_refund_reference.as_deref();
                let is_other = self
                    .target
                    .is_other(refund.refund_amount, refund.currency.as_deref())
                    || self.target.is_other_id(refund.$id.as_deref())
                    || self
                        .reference
                        .is_other(told.or(refund.refund_reference.as_deref()));
                if is_other {
                    let advice = concat!(
                        "read the payment transaction to see what is paid back; a further refund \
                         needs a ",
                        stringify!($reference),
                        " of its own"
                    );
                    return Err(call.mismatched(advice, answer));
                }
                Ok(Reply::new((refund, answer)))
            }
        }
    };
}

refund! {
    RefundPaymentTransaction, RefundPaymentTransactionRequest, refund_reference,
    refund_payment_transaction / refund_payment_transaction_for_own_account(payment_transaction_id)
}

refund! {
    RefundPaymentCapture, RefundPaymentCaptureRequest, payment_refund_reference,
    refund_payment_capture / refund_payment_capture_for_own_account(payment_capture_id)
}

by_id! {
    /// Reads a refund; made by [`Account::read_payment_refund`].
    ReadPaymentRefund = read_payment_refund / read_payment_refund_for_own_account
        (payment_refund_id) -> PaymentRefund
}

by_id! {
    /// Reads a chargeback; made by [`Account::read_payment_chargeback`].
    ReadPaymentChargeback = read_payment_chargeback / read_payment_chargeback_for_own_account
        (payment_chargeback_id) -> types::PaymentChargeback
}

impl Account {
    /// Starts the refund of a payment transaction, wholly or in part.
    ///
    /// `payment` is a [`Payment`](crate::Payment) or the id that it told.
    pub fn refund_payment_transaction(
        &self,
        payment: impl Into<PaymentTransactionId>,
        amount: Money,
    ) -> RefundPaymentTransaction<NoReference> {
        let request = RefundPaymentTransactionRequest::new(amount.minor_units());
        RefundPaymentTransaction::new(self, payment, Some(amount), request)
    }

    /// Starts the refund of a capture, wholly or in part.
    ///
    /// `capture` is what Klarna answered to the capture, or the id that it told.
    pub fn refund_payment_capture(
        &self,
        capture: impl Into<PaymentCaptureId>,
        amount: Money,
    ) -> RefundPaymentCapture<NoReference> {
        let request = RefundPaymentCaptureRequest::new(amount.minor_units());
        RefundPaymentCapture::new(self, capture, Some(amount), request)
    }

    /// Starts reading a refund.
    pub fn read_payment_refund(&self, payment_refund_id: impl Into<String>) -> ReadPaymentRefund {
        ReadPaymentRefund::new(self.clone(), payment_refund_id.into())
    }

    /// Starts reading a chargeback.
    pub fn read_payment_chargeback(
        &self,
        payment_chargeback_id: impl Into<String>,
    ) -> ReadPaymentChargeback {
        ReadPaymentChargeback::new(self.clone(), payment_chargeback_id.into())
    }
}
