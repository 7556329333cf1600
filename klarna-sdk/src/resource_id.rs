//! Ids of what captures and refunds are about.

use std::{
    fmt,
    hash::{Hash, Hasher},
};

use crate::{
    CreatedPaymentRequest, Currency, Error, Money, Payment, PendingAuthorization, Reply,
    generated::types::{PaymentCapture, PaymentRequest, PaymentTransaction},
};

/// What a call is about, and the amount that it names.
#[derive(Clone, Debug)]
pub(crate) struct Target<Id> {
    pub(crate) id: Id,
    pub(crate) amount: Option<Money>,
}

impl<Id> Target<Id> {
    /// Returns whether an answer is about another amount, as far as it tells one.
    pub(crate) fn is_other(&self, minor_units: Option<i64>, currency: Option<&str>) -> bool {
        self.amount
            .is_some_and(|amount| amount.is_other(minor_units, currency))
    }
}

/// Declares the id of something that has an amount.
macro_rules! resource_id {
    ($(#[$about:meta])* $name:ident) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        pub struct $name {
            id: String,
            currency: Option<Currency>,
        }

        impl $name {
            fn new(id: Option<&str>, currency: Option<&str>) -> Self {
                Self {
                    id: id.unwrap_or_default().to_owned(),
                    currency: currency.and_then(|code| Currency::from_code(code).ok()),
                }
            }

            /// Returns the id.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.id
            }

        }

        impl Target<$name> {
            pub(crate) fn as_str(&self) -> &str {
                &self.id.id
            }

            /// Returns whether an answer is about something else, as far as it tells what about.
            pub(crate) fn is_other_id(&self, told: Option<&str>) -> bool {
                told.is_some_and(|told| told != self.id.id)
            }

            /// Returns the amount in minor units; refuses one that can't be meant.
            pub(crate) fn checked_amount(&self, field: &str) -> Result<Option<i64>, Error> {
                if let Some(amount) = self.amount {
                    check(field, amount, self.id.currency)?;
                }
                Ok(self.amount.map(Money::minor_units))
            }
        }

        // What is known of the currency is no part of what is named.
        impl PartialEq for $name {
            fn eq(&self, other: &Self) -> bool {
                self.id == other.id
            }
        }

        impl Eq for $name {}

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.id.hash(state);
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(&self.id)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self::new(Some(id), None)
            }
        }

        impl From<String> for $name {
            fn from(id: String) -> Self {
                Self { id, currency: None }
            }
        }
    };
}

resource_id! {
    /// Names a payment transaction.
    ///
    /// It is made from the id, or from a [`Payment`] or a payment transaction that was read, whose
    /// currency is then known and checked.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{PaymentTransactionId, types::PaymentTransaction};
    ///
    /// let told = r#"{"payment_transaction_id": "id-1", "currency": "EUR"}"#;
    /// let read: PaymentTransaction = serde_json::from_str(told)?;
    /// assert_eq!(PaymentTransactionId::from(&read), PaymentTransactionId::from("id-1"));
    /// assert_eq!(PaymentTransactionId::from(&read).as_str(), "id-1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    PaymentTransactionId
}

resource_id! {
    /// Names a payment request.
    ///
    /// It is made from the id, or from a payment request that was created or read, or a pending
    /// authorization, whose currency is then known and checked.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{PaymentRequestId, types::PaymentRequest};
    ///
    /// let told = r#"{"payment_request_id": "id-1", "currency": "EUR"}"#;
    /// let read: PaymentRequest = serde_json::from_str(told)?;
    /// assert_eq!(PaymentRequestId::from(&read), PaymentRequestId::from("id-1"));
    /// assert_eq!(PaymentRequestId::from(&read).as_str(), "id-1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    PaymentRequestId
}

resource_id! {
    /// Names a capture of a payment transaction.
    ///
    /// It is made from the id, or from what Klarna answered to the capture, whose currency is then
    /// known and checked where Klarna told it.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{PaymentCaptureId, types::PaymentCapture};
    ///
    /// let told = r#"{"payment_capture_id": "id-1", "currency": "EUR"}"#;
    /// let read: PaymentCapture = serde_json::from_str(told)?;
    /// assert_eq!(PaymentCaptureId::from(&read), PaymentCaptureId::from("id-1"));
    /// assert_eq!(PaymentCaptureId::from(&read).as_str(), "id-1");
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    PaymentCaptureId
}

impl From<&Payment> for PaymentTransactionId {
    fn from(payment: &Payment) -> Self {
        Self::from(payment.transaction())
    }
}

impl From<&PaymentTransaction> for PaymentTransactionId {
    fn from(transaction: &PaymentTransaction) -> Self {
        let id = transaction.payment_transaction_id.as_deref();
        Self::new(id, transaction.currency.as_deref())
    }
}

impl From<&Reply<PaymentTransaction>> for PaymentTransactionId {
    fn from(transaction: &Reply<PaymentTransaction>) -> Self {
        Self::from(&**transaction)
    }
}

impl From<&PaymentRequest> for PaymentRequestId {
    fn from(asked: &PaymentRequest) -> Self {
        let id = asked.payment_request_id.as_deref();
        Self::new(id, asked.currency.as_deref())
    }
}

impl From<&Reply<PaymentRequest>> for PaymentRequestId {
    fn from(asked: &Reply<PaymentRequest>) -> Self {
        Self::from(&**asked)
    }
}

impl From<&CreatedPaymentRequest> for PaymentRequestId {
    fn from(created: &CreatedPaymentRequest) -> Self {
        Self::from(created.reply())
    }
}

impl From<&PendingAuthorization> for PaymentRequestId {
    fn from(pending: &PendingAuthorization) -> Self {
        Self {
            id: pending.payment_request_id().to_owned(),
            currency: Some(pending.amount().currency()),
        }
    }
}

impl From<&PaymentCapture> for PaymentCaptureId {
    fn from(capture: &PaymentCapture) -> Self {
        let id = capture.payment_capture_id.as_deref();
        Self::new(id, capture.currency.as_deref())
    }
}

impl From<&Reply<PaymentCapture>> for PaymentCaptureId {
    fn from(capture: &Reply<PaymentCapture>) -> Self {
        Self::from(&**capture)
    }
}

fn check(field: &str, amount: Money, currency: Option<Currency>) -> Result<(), Error> {
    if currency.is_some_and(|currency| currency != amount.currency()) {
        return Err(Error::invalid_input(
            field,
            "must be in the currency of the payment",
        ));
    }
    if amount.minor_units() == 0 {
        return Err(Error::invalid_input(field, "must not be zero"));
    }
    amount.check_payable(field)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(id: &PaymentTransactionId, amount: Money) -> Result<Option<i64>, String> {
        let target = Target {
            id: id.clone(),
            amount: Some(amount),
        };
        let checked = target.checked_amount("capture_amount");
        checked.map_err(|error| error.to_string())
    }

    #[test]
    fn an_amount_in_another_currency_than_the_payment_is_refused() {
        let told = r#"{"payment_transaction_id": "t", "currency": "EUR"}"#;
        let transaction: PaymentTransaction = serde_json::from_str(told).unwrap();
        let id = PaymentTransactionId::from(&transaction);
        assert_eq!(check(&id, Money::new(1, Currency::EUR)), Ok(Some(1)));
        let told = check(&id, Money::new(1, Currency::USD)).unwrap_err();
        assert!(
            told.contains("capture_amount must be in the currency"),
            "{told}"
        );
    }

    #[test]
    fn an_amount_of_zero_or_less_is_refused() {
        let id = PaymentTransactionId::from("t");
        for (amount, rule) in [(0, "zero"), (-1, "negative")] {
            let told = check(&id, Money::new(amount, Currency::EUR)).unwrap_err();
            assert!(told.contains(rule), "{told}");
        }
    }

    #[test]
    fn a_currency_that_is_not_known_is_not_checked() {
        let id = PaymentTransactionId::from("t");
        assert_eq!(check(&id, Money::new(1, Currency::USD)), Ok(Some(1)));
    }
}
