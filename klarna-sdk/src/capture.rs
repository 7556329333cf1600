//! Captures.

use std::sync::Arc;

use crate::{
    Account, Error, HasReference, Money, PaymentTransactionId, Reference, Reply,
    generated::{CapturePaymentTransactionRequest, SupplementaryCaptureData, types},
    identifier::check_identifier,
    operation::{by_id, change},
    transport::{Call, send},
};

change! {
    /// Builds the capture of a payment transaction, wholly or in part; made by
    /// [`Account::capture_payment_transaction`].
    ///
    /// The idempotency key is a UUID of version 5 over account, transaction and capture reference:
    /// sending it again captures once, and each further capture needs a reference of its own.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// use klarna_sdk::{Account, Money, Payment, types::ShipmentTracking};
    ///
    /// # async fn capture(account: Account, payment: Payment, amount: Money) -> Result<(), klarna_sdk::Error> {
    /// let capture = account
    ///     .capture_payment_transaction(&payment, amount)
    ///     .payment_capture_reference("order-1234-parcel-1")
    ///     .delivery(ShipmentTracking::new().shipping_carrier("DHL").tracking_number("JD014"))
    ///     .send()
    ///     .await?;
    /// println!("{:?}", capture.payment_capture_id);
    /// # Ok(())
    /// # }
    /// ```
    CapturePaymentTransaction(PaymentTransactionId, CapturePaymentTransactionRequest) = "capturePaymentTransaction"
}

impl<R> CapturePaymentTransaction<R> {
    /// Sets your reference of the capture, 1 to 255 characters. Required.
    pub fn payment_capture_reference(
        mut self,
        reference: impl Into<String>,
    ) -> CapturePaymentTransaction<Reference> {
        let reference = reference.into();
        self.request.payment_capture_reference = Some(reference.clone());
        self.referenced(reference)
    }

    /// Releases what isn't captured: this is the last capture.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Account, Currency, Money, Payment};
    ///
    /// # fn last(account: Account, payment: Payment) {
    /// let capture = account
    ///     .capture_payment_transaction(&payment, Money::new(11_800, Currency::USD))
    ///     .payment_capture_reference("order-1234-last-parcel")
    ///     .release_remaining_authorization();
    /// # }
    /// ```
    pub fn release_remaining_authorization(mut self) -> Self {
        self.request.remaining_authorization = Some(types::RemainingAuthorization::Release);
        self
    }

    /// Adds a line of the purchase that is captured.
    pub fn line_item(mut self, item: impl Into<types::LineItem>) -> Self {
        self.captured().line_items.push(item.into());
        self
    }

    /// Adds a shipment on its way to the customer.
    pub fn delivery(self, tracking: types::ShipmentTracking) -> Self {
        self.shipment(types::CaptureShipment::new().delivery(tracking))
    }

    /// Adds a shipment with both its ways, to the customer and back.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{CapturePaymentTransaction, NoReference};
    /// use klarna_sdk::types::{CaptureShipment, ShipmentTracking};
    ///
    /// # fn add(builder: CapturePaymentTransaction<NoReference>) {
    /// let shipment = CaptureShipment::new()
    ///     .delivery(ShipmentTracking::new().tracking_number("JD014"))
    ///     .return_(ShipmentTracking::new().tracking_number("JD015"));
    /// let builder = builder.shipment(shipment);
    /// # }
    /// ```
    pub fn shipment(mut self, shipment: types::CaptureShipment) -> Self {
        self.captured().shipments.push(shipment);
        self
    }

    /// Changes the body directly, for what has no setter here.
    ///
    /// Amount and reference stay what they were given as.
    pub fn map_request(
        mut self,
        change: impl FnOnce(CapturePaymentTransactionRequest) -> CapturePaymentTransactionRequest,
    ) -> Self {
        self.request = change(self.request);
        self
    }

    fn captured(&mut self) -> &mut SupplementaryCaptureData {
        self.request
            .supplementary_capture_data
            .get_or_insert_default()
    }

    /// Sends the request. Sending it again captures once.
    ///
    /// # Errors
    ///
    /// - the amount is zero, negative, or in another currency than the payment, as far as that is
    ///   known, or something else breaks a rule
    ///   ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput)); nothing was sent
    /// - Klarna answers about another amount
    ///   ([`ErrorKind::MismatchedAnswer`](crate::ErrorKind::MismatchedAnswer)): the reference was
    ///   used for another capture before
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    pub async fn send(mut self) -> Result<Reply<types::PaymentCapture>, Error>
    where
        R: HasReference,
    {
        let key = self.idempotency_key();
        if let Some(amount) = self.target.checked_amount("capture_amount")? {
            self.request.capture_amount = amount;
        }
        check_identifier("payment_capture_reference", self.reference.text(), 255)?;
        self.request.payment_capture_reference = Some(self.reference.text().to_owned());
        let call = Call::new(&self.account, Some(key), self.options)?;
        let call = Arc::new(call.taking_empty());
        let (capture, answer) = send!(
            call,
            self.account,
            capture_payment_transaction / capture_payment_transaction_for_own_account,
            payment_transaction_id = self.target.as_str(),
            body = self.request,
        )?;
        // `amount` isn't compared: nothing says whether it is that of the capture.
        let is_other = self
            .target
            .is_other(capture.capture_amount, capture.currency.as_deref())
            || self
                .target
                .is_other_id(capture.payment_transaction_id.as_deref())
            || self
                .reference
                .is_other(capture.payment_capture_reference.as_deref());
        if is_other {
            let advice = "read the payment transaction to see what is captured; a further capture \
                          needs a payment_capture_reference of its own";
            return Err(call.mismatched(advice, answer));
        }
        Ok(Reply::new((capture, answer)))
    }
}

by_id! {
    /// Reads a capture; made by [`Account::read_payment_capture`].
    ReadPaymentCapture = read_payment_capture / read_payment_capture_for_own_account
        (payment_capture_id) -> types::PaymentCapture
}

impl Account {
    /// Starts the capture of a payment transaction, wholly or in part.
    ///
    /// `payment` is a [`Payment`](crate::Payment) or the id that it told.
    pub fn capture_payment_transaction(
        &self,
        payment: impl Into<PaymentTransactionId>,
        amount: Money,
    ) -> CapturePaymentTransaction<crate::NoReference> {
        let request = CapturePaymentTransactionRequest::new(amount.minor_units());
        CapturePaymentTransaction::new(self, payment, Some(amount), request)
    }

    /// Starts reading a capture.
    pub fn read_payment_capture(
        &self,
        payment_capture_id: impl Into<String>,
    ) -> ReadPaymentCapture {
        ReadPaymentCapture::new(self.clone(), payment_capture_id.into())
    }
}
