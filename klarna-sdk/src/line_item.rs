//! What is bought.

use crate::generated::ItemOfLine;

/// A line of a purchase, such as two lamps at 59.00 each.
///
/// Holds what is needed daily. Everything else that Klarna knows of a line is on
/// [`types::LineItem`](crate::types::LineItem), which this converts into and which the builder
/// takes as well.
///
/// # Examples
///
/// ```
/// use klarna_sdk::{LineItem, types};
///
/// let item = LineItem::new("Desk lamp", 2, 5_900)
///     .total_tax_amount(1_884)
///     .line_item_reference("SKU-7")
///     .product_url("https://shop.example/lamp")
///     .image_url("https://shop.example/lamp.jpg");
/// assert_eq!(types::LineItem::from(item).total_amount, 11_800);
/// ```
// Half as large as what it becomes: each setter moves it.
#[derive(Clone, Debug)]
pub struct LineItem {
    name: String,
    quantity: i64,
    unit_price: Option<i64>,
    total_amount: i64,
    total_tax_amount: Option<i64>,
    line_item_reference: Option<String>,
    product_url: Option<String>,
    image_url: Option<String>,
}

impl LineItem {
    /// Creates a line from the name that the customer knows, the quantity, and the price of one
    /// unit in minor currency units, tax included. The total is their product.
    ///
    /// A total beyond what JSON carries exactly is refused when the request is sent.
    #[inline]
    #[must_use]
    pub fn new(name: impl Into<String>, quantity: u32, unit_price: i64) -> Self {
        let quantity = i64::from(quantity);
        let total = quantity.saturating_mul(unit_price);
        Self::with(name.into(), quantity, total, Some(unit_price))
    }

    /// Creates a line that lowers the amount, such as a discount or a gift card, by `amount` minor
    /// currency units.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_sdk::{LineItem, types};
    ///
    /// let discount = LineItem::discount("Summer sale", 2_959);
    /// assert_eq!(types::LineItem::from(discount).total_amount, -2_959);
    /// ```
    #[inline]
    #[must_use]
    pub fn discount(name: impl Into<String>, amount: u64) -> Self {
        let amount = i64::try_from(amount).unwrap_or(i64::MAX);
        Self::with(name.into(), 1, -amount, None)
    }

    #[inline]
    fn with(name: String, quantity: i64, total_amount: i64, unit_price: Option<i64>) -> Self {
        Self {
            name,
            quantity,
            unit_price,
            total_amount,
            total_tax_amount: None,
            line_item_reference: None,
            product_url: None,
            image_url: None,
        }
    }

    /// Sets the tax that the total contains, in minor currency units.
    #[inline]
    #[must_use]
    pub fn total_tax_amount(mut self, amount: i64) -> Self {
        self.total_tax_amount = Some(amount);
        self
    }

    /// Sets your reference for the line, such as a stock keeping unit.
    #[inline]
    #[must_use]
    pub fn line_item_reference(mut self, reference: impl Into<String>) -> Self {
        self.line_item_reference = Some(reference.into());
        self
    }

    /// Sets the address of the product's page.
    #[inline]
    #[must_use]
    pub fn product_url(mut self, url: impl Into<String>) -> Self {
        self.product_url = Some(url.into());
        self
    }

    /// Sets the address of the product's picture.
    #[inline]
    #[must_use]
    pub fn image_url(mut self, url: impl Into<String>) -> Self {
        self.image_url = Some(url.into());
        self
    }
}

impl From<LineItem> for ItemOfLine {
    #[inline]
    fn from(item: LineItem) -> Self {
        let mut line = Self::new(item.name, item.quantity, item.total_amount);
        line.unit_price = item.unit_price;
        line.total_tax_amount = item.total_tax_amount;
        line.line_item_reference = item.line_item_reference;
        line.product_url = item.product_url;
        line.image_url = item.image_url;
        line
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::Check;

    #[test]
    fn a_total_beyond_exact_integers_is_refused() {
        let item = ItemOfLine::from(LineItem::new("Gold", u32::MAX, i64::MAX));
        let found = item.checked().unwrap_err().to_string();
        assert!(
            found.contains("total_amount must be at most 9007199254740991"),
            "{found}"
        );
    }

    #[test]
    fn no_units_are_refused() {
        let item = ItemOfLine::from(LineItem::new("Air", 0, 1));
        let found = item.checked().unwrap_err().to_string();
        assert_eq!(found, "quantity must be at least 1");
    }
}
