//! Puts the client that openapi-to-rust makes to the test.

use klarna_bench_driver::{Caller, Failure, Order, Target};
use uuid::Uuid;

#[allow(warnings, reason = "written by the generator")]
mod generated;

use generated as api;

#[derive(Clone)]
struct Client {
    http: api::HttpClient,
    account: String,
    stored: api::AuthorizePaymentRequest,
}

fn body(order: &Order) -> api::AuthorizePaymentRequest {
    let payment = api::RequestPaymentTransaction {
        amount: order.amount,
        capture: None,
        payment_capture_reference: None,
        payment_option_id: None,
        payment_program_enablement_codes: None,
        payment_transaction_reference: Some(order.reference.clone()),
    };
    let mut body = api::AuthorizePaymentRequest::new(order.currency.to_owned());
    body.request_payment_transaction = Some(payment);
    body
}

fn full_body(order: &Order) -> Result<api::AuthorizePaymentRequest, Failure> {
    let items = order.items.iter().map(|item| {
        Ok::<_, Failure>(api::LineItem {
            currency: None,
            image_url: Some(item.image_url.parse()?),
            line_item_metadata: None,
            line_item_reference: Some(item.reference.clone()),
            name: item.name.clone(),
            product_identifier: None,
            product_url: Some(item.product_url.parse()?),
            quantity: item.quantity,
            reference: None,
            shipping_reference: None,
            subscription_reference: None,
            total_amount: item.total_amount,
            total_tax_amount: Some(item.total_tax_amount),
            unit_price: Some(item.unit_price),
        })
    });
    let customer = api::Customer {
        given_name: Some(order.given_name.clone()),
        family_name: Some(order.family_name.clone()),
        email: Some(order.email.clone()),
        phone: Some(order.phone.clone()),
        ..api::Customer::default()
    };
    let address = api::Address {
        street_address: Some(order.street_address.clone()),
        postal_code: Some(order.postal_code.clone()),
        city: Some(order.city.clone()),
        country: Some(order.country.clone()),
        ..api::Address::default()
    };
    let shipping = api::Shipping {
        address: Some(address),
        ..api::Shipping::default()
    };
    let mut body = body(order);
    body.supplementary_purchase_data = Some(api::SupplementaryPurchaseData {
        purchase_reference: Some(order.reference.clone()),
        line_items: Some(items.collect::<Result<_, _>>()?),
        customer: Some(customer),
        shipping: Some(vec![shipping]),
        ..api::SupplementaryPurchaseData::default()
    });
    Ok(body)
}

impl Client {
    async fn send(
        &self,
        order: &Order,
        body: api::AuthorizePaymentRequest,
        token: Option<&str>,
    ) -> Result<(), Failure> {
        let name = format!("{}/{}", order.reference, token.unwrap_or_default());
        let key = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string();
        let none = None::<&str>;
        let answer = self
            .http
            .authorize_payment(
                &self.account, &key, token, none, none, none, none, none, none, none, body,
            )
            .await
            .map_err(|error| error.to_string())?;
        let payment = answer.payment_transaction_response;
        match payment.and_then(|payment| payment.result) {
            Some(api::AuthorizationResult::Approved) => Ok(()),
            other => Err(format!("not approved: {other:?}").into()),
        }
    }
}

impl Caller for Client {
    fn new(target: &Target) -> Result<Self, Failure> {
        let http = api::HttpClient::with_client(include!("http.rs"));
        Ok(Self {
            http: http.with_base_url(&target.base_url),
            account: target.partner_account_id.clone(),
            stored: body(&Order::new(100)),
        })
    }

    async fn finalize(&self, order: &Order, session_token: &str) -> Result<(), Failure> {
        self.send(order, self.stored.clone(), Some(session_token)).await
    }

    async fn authorize(&self, order: &Order) -> Result<(), Failure> {
        self.send(order, full_body(order)?, None).await
    }
}

fn main() -> std::process::ExitCode {
    let _ = rustls::crypto::ring::default_provider().install_default();
    klarna_bench_driver::main::<Client>()
}
