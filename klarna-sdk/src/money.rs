//! Amounts of money.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::currency::Currency;
use crate::error::Error;

/// Holds an amount in minor units (cents, öre, yen) together with its currency.
///
/// Klarna takes every amount as an integer in minor currency units, and so does this type:
/// 118.00 USD is `Money::new(11_800, Currency::USD)`.
/// A negative amount is allowed here because line items such as discounts may be negative; the
/// amount that a customer is asked to pay is checked when a request is built.
///
/// In serde it is `{"amount": 11800, "currency": "USD"}`; an amount with a decimal point is
/// refused.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{Currency, Money};
///
/// let price = Money::from_decimal("59.00", Currency::USD)?;
/// let total = price.checked_mul(2).expect("two lamps fit");
/// assert_eq!(total, Money::new(11_800, Currency::USD));
/// assert_eq!((total.minor_units(), total.currency()), (11_800, Currency::USD));
/// assert_eq!(total.to_string(), "118.00 USD");
///
/// // A thousands separator could as well be a decimal point, so it is refused.
/// assert!(Money::from_decimal("1,180", Currency::USD).is_err());
/// # Ok::<(), klarna_sdk::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    #[serde(rename = "amount")]
    minor_units: i64,
    currency: Currency,
}

impl Money {
    /// The largest payable amount in minor units: 2^53 - 1, the largest integer that every JSON
    /// reader carries exactly.
    pub const MAX_MINOR_UNITS: i64 = 9_007_199_254_740_991;

    /// Makes an amount of `minor_units` of `currency`.
    ///
    /// Any number is taken; whether it may be paid is checked when a request is built, where an
    /// amount below zero or above [`Money::MAX_MINOR_UNITS`] is an error.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Currency, Money};
    ///
    /// let total = Money::new(11_800, Currency::USD);
    /// assert_eq!(total.to_string(), "118.00 USD");
    /// ```
    pub const fn new(minor_units: i64, currency: Currency) -> Self {
        Self {
            minor_units,
            currency,
        }
    }

    /// Returns the amount in minor units.
    pub const fn minor_units(self) -> i64 {
        self.minor_units
    }

    /// Returns the currency.
    pub const fn currency(self) -> Currency {
        self.currency
    }

    /// Reads a decimal amount in major units, such as `118.00` or `-0.5`.
    ///
    /// The grammar is `-?digits(.digits)?` and nothing else: no exponent, spaces, thousands
    /// separators or `+`.
    /// Nothing is rounded: more fraction digits than the currency has are refused even when they
    /// are zeros, because a third digit after the point hints at another currency or a thousands
    /// separator.
    /// Fewer are fine: `118.5` in US dollars is 11850 cents.
    ///
    /// # Errors
    ///
    /// - the number of decimal places of the currency is not known ([`Currency::minor_units`] is
    ///   `None`)
    /// - the text does not follow the grammar
    /// - it has more fraction digits than the currency
    /// - the amount in minor units does not fit into an `i64`
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Currency, Money};
    ///
    /// assert_eq!(Money::from_decimal("118.00", Currency::USD)?.minor_units(), 11_800);
    /// assert_eq!(Money::from_decimal("118", Currency::JPY)?.minor_units(), 118);
    ///
    /// assert!(Money::from_decimal("118.000", Currency::USD).is_err());
    /// assert!(Money::from_decimal("118.00", Currency::JPY).is_err());
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn from_decimal(text: &str, currency: Currency) -> Result<Self, Error> {
        let places = decimal_places(currency)?;
        let (is_negative, unsigned) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        if !is_digits(whole) || !fraction.is_none_or(is_digits) {
            return Err(Error::invalid_input(
                "amount",
                "must be digits with an optional fraction, such as 118.00",
            ));
        }
        let fraction = fraction.unwrap_or_default();
        let Some(missing) = places.checked_sub(fraction.len()) else {
            let rule = format!("must have at most {places} digits after the point in {currency}");
            return Err(Error::invalid_input("amount", rule));
        };

        let mut minor_units: i64 = 0;
        for digit in whole
            .bytes()
            .chain(fraction.bytes())
            .chain(std::iter::repeat_n(b'0', missing))
        {
            // Grows away from zero, so that the smallest i64 is reached without passing the
            // largest.
            let digit = i64::from(digit - b'0') * if is_negative { -1 } else { 1 };
            minor_units = minor_units
                .checked_mul(10)
                .and_then(|shifted| shifted.checked_add(digit))
                .ok_or_else(|| {
                    Error::invalid_input("amount", "must fit into 64 bits as minor units")
                })?;
        }
        Ok(Self::new(minor_units, currency))
    }

    /// Writes the amount in major units with all decimal places of the currency, such as `118.00`;
    /// `None` when their number is not known.
    ///
    /// [`Money::from_decimal`] reads it back to the same amount.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Currency, Money};
    ///
    /// assert_eq!(Money::new(-5, Currency::USD).to_decimal().as_deref(), Some("-0.05"));
    /// assert_eq!(Money::new(5, Currency::from_code("QQQ")?).to_decimal(), None);
    /// # Ok::<(), klarna_sdk::Error>(())
    /// ```
    pub fn to_decimal(self) -> Option<String> {
        let places = self.currency.minor_units()?;
        let sign = if self.minor_units < 0 { "-" } else { "" };
        let magnitude = self.minor_units.unsigned_abs();
        if places == 0 {
            return Some(format!("{sign}{magnitude}"));
        }
        let unit = 10_u64.checked_pow(places)?;
        Some(format!(
            "{sign}{}.{:0width$}",
            magnitude / unit,
            magnitude % unit,
            width = places as usize
        ))
    }

    /// Adds two amounts; `None` when the currencies differ or the sum does not fit into an `i64`.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Currency, Money};
    ///
    /// let lamp = Money::new(5_900, Currency::USD);
    /// let shipping = Money::new(100, Currency::USD);
    /// assert_eq!(lamp.checked_add(shipping), Some(Money::new(6_000, Currency::USD)));
    /// assert_eq!(lamp.checked_add(Money::new(100, Currency::EUR)), None);
    /// ```
    #[must_use = "the sum is returned, the amount itself stays as it is"]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.combine(other, i64::checked_add)
    }

    /// Subtracts `other`; `None` when the currencies differ or the difference does not fit into an
    /// `i64`.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Currency, Money};
    ///
    /// let lamp = Money::new(5_900, Currency::USD);
    /// let discount = Money::new(900, Currency::USD);
    /// assert_eq!(lamp.checked_sub(discount), Some(Money::new(5_000, Currency::USD)));
    /// assert_eq!(lamp.checked_sub(Money::new(900, Currency::EUR)), None);
    /// ```
    #[must_use = "the difference is returned, the amount itself stays as it is"]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        self.combine(other, i64::checked_sub)
    }

    /// Multiplies by a quantity; `None` when the product does not fit into an `i64`.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{Currency, Money};
    ///
    /// let lamp = Money::new(5_900, Currency::USD);
    /// assert_eq!(lamp.checked_mul(2), Some(Money::new(11_800, Currency::USD)));
    /// assert_eq!(Money::new(i64::MAX, Currency::USD).checked_mul(2), None);
    /// ```
    #[must_use = "the product is returned, the amount itself stays as it is"]
    pub fn checked_mul(self, quantity: u32) -> Option<Self> {
        let minor_units = self.minor_units.checked_mul(i64::from(quantity))?;
        Some(Self::new(minor_units, self.currency))
    }

    /// Checks that a customer can be asked to pay this amount: zero to [`Money::MAX_MINOR_UNITS`].
    ///
    /// # Errors
    ///
    /// The amount is negative, or larger than the limit; the error names `field`.
    pub(crate) fn check_payable(self, field: &str) -> Result<(), Error> {
        if self.minor_units < 0 {
            return Err(Error::invalid_input(field, "must not be negative"));
        }
        if self.minor_units > Self::MAX_MINOR_UNITS {
            let rule = format!("must be at most {} minor units", Self::MAX_MINOR_UNITS);
            return Err(Error::invalid_input(field, rule));
        }
        Ok(())
    }

    /// Returns whether an answer is about another amount, as far as it tells one.
    pub(crate) fn is_other(self, minor_units: Option<i64>, currency: Option<&str>) -> bool {
        minor_units.is_some_and(|minor_units| minor_units != self.minor_units)
            || currency.is_some_and(|code| !code.eq_ignore_ascii_case(self.currency.as_str()))
    }

    fn combine(self, other: Self, operation: fn(i64, i64) -> Option<i64>) -> Option<Self> {
        if self.currency != other.currency {
            return None;
        }
        let minor_units = operation(self.minor_units, other.minor_units)?;
        Some(Self::new(minor_units, self.currency))
    }
}

/// Writes `118.00 USD`, or `11800 minor units of QQQ` when the decimal places of the currency are
/// not known.
impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.to_decimal() {
            Some(decimal) => format!("{decimal} {}", self.currency),
            None => format!("{} minor units of {}", self.minor_units, self.currency),
        };
        f.pad(&text)
    }
}

fn decimal_places(currency: Currency) -> Result<usize, Error> {
    let places = currency
        .minor_units()
        .and_then(|places| usize::try_from(places).ok());
    places.ok_or_else(|| {
        let rule = format!(
            "must have a known number of decimal places, which {currency} has not: give minor units"
        );
        Error::invalid_input("currency", rule)
    })
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests;
