//! What a shop knows of a purchase before it is put into anybody's types.

/// The token of the customer's approval, of a length that occurs.
pub(crate) const SESSION_TOKEN: &str = "krn:network:eu1:test:session-token:eyJhbGciOiJIUzI1NiJ9.c2Vzc2lvbi10b2tlbi1mb3ItYmVuY2htYXJrcw.4vQyO1n0xJt8m2c5Vw7bLk3sZpR6dH9eFgUaTiXoYq0";

/// A purchase.
#[derive(Clone, Debug)]
pub struct Order {
    /// Your reference of the payment; the server's fixed answer repeats it.
    pub reference: String,
    /// The whole amount in cents.
    pub amount: i64,
    /// ISO 4217 code.
    pub currency: &'static str,
    /// Id of the payment request that the customer approved.
    pub payment_request_id: String,
    /// What is bought.
    pub items: Vec<Item>,
    /// The customer.
    pub given_name: String,
    /// The customer.
    pub family_name: String,
    /// The customer.
    pub email: String,
    /// The customer.
    pub phone: String,
    /// Where it goes.
    pub street_address: String,
    /// Where it goes.
    pub postal_code: String,
    /// Where it goes.
    pub city: String,
    /// Where it goes, ISO 3166-1 alpha-2.
    pub country: String,
}

/// A line of a purchase.
#[derive(Clone, Debug)]
pub struct Item {
    /// What the customer reads.
    pub name: String,
    /// Number of pieces.
    pub quantity: i64,
    /// Price of a piece in cents.
    pub unit_price: i64,
    /// Of the whole line, in cents.
    pub total_amount: i64,
    /// Of the whole line, in cents.
    pub total_tax_amount: i64,
    /// Stock keeping unit.
    pub reference: String,
    /// The product's page.
    pub product_url: String,
    /// The product's picture.
    pub image_url: String,
}

/// The reference in the fixed answer.
const REFERENCE: &str = "psp-payment-2041";

impl Order {
    /// Makes a purchase with so many lines; the amount is that of the fixed answer with 100.
    #[must_use]
    pub fn new(lines: i64) -> Self {
        let items = (1..=lines).map(|line| Item {
            name: format!("Desk lamp with a heavy foot, number {line}"),
            quantity: 2,
            unit_price: 5_900,
            total_amount: 11_800,
            total_tax_amount: 2_360,
            reference: format!("SKU-{line:08}"),
            product_url: format!("https://shop.example/products/desk-lamp-{line}"),
            image_url: format!("https://images.shop.example/desk-lamp-{line}.png"),
        });
        Self {
            reference: REFERENCE.to_owned(),
            amount: lines * 11_800,
            currency: "EUR",
            payment_request_id: "krn:payment:eu1:request:6d5f4c3b-2a19-4087-96e5-d4c3b2a19087"
                .to_owned(),
            items: items.collect(),
            given_name: "Jane".to_owned(),
            family_name: "Doe".to_owned(),
            email: "jane.doe@mail.example".to_owned(),
            phone: "+4930123456".to_owned(),
            street_address: "Beispielstrasse 1".to_owned(),
            postal_code: "10115".to_owned(),
            city: "Berlin".to_owned(),
            country: "DE".to_owned(),
        }
    }
}
