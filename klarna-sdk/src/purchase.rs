//! The setters of everything that describes a purchase and the shop it is made in.

use crate::{Error, generated::SupplementaryPurchaseData, identifier::check_identifier};

/// Refuses an order number that Klarna's document lets pass and that can't be one.
pub(crate) fn check_purchase(data: Option<&SupplementaryPurchaseData>) -> Result<(), Error> {
    match data.and_then(|data| data.purchase_reference.as_deref()) {
        Some(reference) => check_identifier(
            "supplementary_purchase_data.purchase_reference",
            reference,
            255,
        ),
        None => Ok(()),
    }
}

/// The setters of what is bought, for builders with a method `purchase` that returns the data.
macro_rules! purchase_setters {
    () => {
        /// Sets the order number that the customer knows, 1 to 255 characters.
        pub fn purchase_reference(mut self, reference: impl Into<String>) -> Self {
            self.purchase().purchase_reference = Some(reference.into());
            self
        }

        /// Adds a line of the purchase. The totals of all lines add up to the amount.
        pub fn line_item(mut self, item: impl Into<crate::types::LineItem>) -> Self {
            self.purchase().line_items.push(item.into());
            self
        }

        /// Adds lines of the purchase.
        pub fn line_items(
            mut self,
            items: impl IntoIterator<Item = impl Into<crate::types::LineItem>>,
        ) -> Self {
            let items = items.into_iter().map(Into::into);
            self.purchase().line_items.extend(items);
            self
        }

        /// Sets what is known of the customer.
        pub fn customer(mut self, customer: crate::types::Customer) -> Self {
            self.purchase().customer = Some(customer);
            self
        }

        /// Adds a shipment.
        pub fn shipping(mut self, shipping: crate::types::Shipping) -> Self {
            self.purchase().shipping.push(shipping);
            self
        }

        /// Sets all of the purchase data at once, in place of what other setters gave.
        ///
        /// # Examples
        ///
        /// ```
        /// use klarna_sdk::types::{LineItem, SupplementaryPurchaseData};
        ///
        /// let data = SupplementaryPurchaseData::new()
        ///     .purchase_reference("A-1234")
        ///     .line_items([LineItem::new("Desk lamp", 2, 11_800)]);
        /// # let set = |_builder: klarna_sdk::AuthorizePayment<klarna_sdk::NoReference>| {
        /// # let builder = _builder;
        /// let builder = builder.supplementary_purchase_data(data);
        /// # };
        /// ```
        pub fn supplementary_purchase_data(
            mut self,
            data: crate::types::SupplementaryPurchaseData,
        ) -> Self {
            *self.purchase() = data;
            self
        }

        fn purchase(&mut self) -> &mut crate::types::SupplementaryPurchaseData {
            self.request
                .supplementary_purchase_data
                .get_or_insert_default()
        }
    };
}

/// The setters of where a purchase is made, and of who gets the money.
macro_rules! shop_setters {
    () => {
        /// Sets the data that the partner's shop handed over for Klarna, unread and unchanged.
        pub fn klarna_network_data(mut self, data: impl Into<String>) -> Self {
            self.request.klarna_network_data = Some(data.into());
            self
        }

        /// Sets which payment account takes the money.
        pub fn acquiring_config(mut self, config: crate::types::AcquiringConfig) -> Self {
            self.request.acquiring_config = Some(config);
            self
        }

        /// Sets the store where the purchase happens.
        pub fn point_of_checkout(mut self, point: crate::types::PointOfCheckout) -> Self {
            self.request.point_of_checkout = Some(point);
            self
        }
    };
}

pub(crate) use {purchase_setters, shop_setters};
