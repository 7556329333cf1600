//! Puts the hand-written client to the test.

use klarna_bench_driver::{Caller, Failure, Order, Target};

use crate::handwritten::{
    Address, Authorize, Customer, Klarna, LineItem, Outcome, PurchaseData, RequestPayment, Shipping,
};

/// The hand-written client, with the body of a final call as a database would have kept it.
#[derive(Clone, Debug)]
pub struct Handwritten {
    klarna: Klarna,
    stored: Authorize,
}

fn body(order: &Order) -> Authorize {
    Authorize {
        currency: order.currency.to_owned(),
        request_payment_transaction: RequestPayment {
            amount: order.amount,
            payment_transaction_reference: order.reference.clone(),
        },
        supplementary_purchase_data: None,
    }
}

fn full_body(order: &Order) -> Authorize {
    let line_items = order.items.iter().map(|item| LineItem {
        name: item.name.clone(),
        quantity: item.quantity,
        unit_price: item.unit_price,
        total_amount: item.total_amount,
        total_tax_amount: item.total_tax_amount,
        line_item_reference: item.reference.clone(),
        product_url: item.product_url.clone(),
        image_url: item.image_url.clone(),
    });
    Authorize {
        supplementary_purchase_data: Some(PurchaseData {
            purchase_reference: order.reference.clone(),
            line_items: line_items.collect(),
            customer: Customer {
                given_name: order.given_name.clone(),
                family_name: order.family_name.clone(),
                email: order.email.clone(),
                phone: order.phone.clone(),
            },
            shipping: vec![Shipping {
                address: Address {
                    street_address: order.street_address.clone(),
                    postal_code: order.postal_code.clone(),
                    city: order.city.clone(),
                    country: order.country.clone(),
                },
            }],
        }),
        ..body(order)
    }
}

impl Handwritten {
    async fn send(&self, body: &Authorize, token: Option<&str>) -> Result<(), Failure> {
        let answer = self.klarna.authorize(body, token).await?;
        let payment = answer.payment_transaction_response;
        match (payment.result, payment.payment_transaction) {
            (Outcome::Approved, Some(_)) => Ok(()),
            _ => Err("not approved".into()),
        }
    }
}

impl Caller for Handwritten {
    fn new(target: &Target) -> Result<Self, Failure> {
        let mut http = Klarna::http(&target.api_key)?;
        if target.is_http2 {
            http = http.http2_prior_knowledge();
        }
        if let Some(certificate) = &target.certificate {
            let certificate = reqwest::Certificate::from_pem(certificate.as_bytes())?;
            http = http.tls_certs_only([certificate]);
        }
        Ok(Self {
            klarna: Klarna::over(http.build()?, &target.base_url, &target.partner_account_id)?,
            stored: body(&Order::new(100)),
        })
    }

    async fn finalize(&self, _: &Order, session_token: &str) -> Result<(), Failure> {
        self.send(&self.stored, Some(session_token)).await
    }

    async fn authorize(&self, order: &Order) -> Result<(), Failure> {
        self.send(&full_body(order), None).await
    }
}
