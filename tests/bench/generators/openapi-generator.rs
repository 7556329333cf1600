//! Puts the client that openapi-generator makes to the test.

use klarna_bench_driver::{Caller, Failure, Order, Target};
use klarna_openapi_generator::{
    apis::{configuration::Configuration, payment_authorize_api_api::authorize_payment},
    models,
};
use uuid::Uuid;

#[derive(Clone)]
struct Client {
    configuration: Configuration,
    account: String,
    stored: models::AuthorizePaymentRequest,
}

fn body(order: &Order) -> models::AuthorizePaymentRequest {
    let mut payment = models::RequestPaymentTransaction::new(order.amount);
    payment.payment_transaction_reference = Some(order.reference.clone());
    let mut body = models::AuthorizePaymentRequest::new(order.currency.to_owned());
    body.request_payment_transaction = Some(Box::new(payment));
    body
}

fn full_body(order: &Order) -> models::AuthorizePaymentRequest {
    let items = order.items.iter().map(|item| {
        let mut line = models::LineItem::new(item.name.clone(), item.quantity, item.total_amount);
        line.unit_price = Some(item.unit_price);
        line.total_tax_amount = Some(item.total_tax_amount);
        line.line_item_reference = Some(item.reference.clone());
        line.product_url = Some(item.product_url.clone());
        line.image_url = Some(item.image_url.clone());
        line
    });
    let mut customer = models::Customer::new();
    customer.given_name = Some(order.given_name.clone());
    customer.family_name = Some(order.family_name.clone());
    customer.email = Some(order.email.clone());
    customer.phone = Some(order.phone.clone());
    let mut address = models::Address::new();
    address.street_address = Some(order.street_address.clone());
    address.postal_code = Some(order.postal_code.clone());
    address.city = Some(order.city.clone());
    address.country = Some(order.country.clone());
    let mut shipping = models::Shipping::new();
    shipping.address = Some(Box::new(address));
    let mut data = models::SupplementaryPurchaseData::new();
    data.purchase_reference = Some(order.reference.clone());
    data.line_items = Some(items.collect());
    data.customer = Some(Box::new(customer));
    data.shipping = Some(vec![shipping]);
    let mut body = body(order);
    body.supplementary_purchase_data = Some(Box::new(data));
    body
}

impl Client {
    async fn send(
        &self,
        order: &Order,
        body: models::AuthorizePaymentRequest,
        token: Option<&str>,
    ) -> Result<(), Failure> {
        let name = format!("{}/{}", order.reference, token.unwrap_or_default());
        let key = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes()).to_string();
        let answer = authorize_payment(
            &self.configuration, &self.account, &key, body, token, None, None, None, None,
            None, None, None,
        )
        .await?;
        let payment = answer.payment_transaction_response;
        match payment.and_then(|payment| payment.result) {
            Some(models::AuthorizationResult::Approved) => Ok(()),
            other => Err(format!("not approved: {other:?}").into()),
        }
    }
}

impl Caller for Client {
    fn new(target: &Target) -> Result<Self, Failure> {
        let configuration = Configuration {
            base_path: target.base_url.clone(),
            client: include!("http.rs"),
            ..Configuration::default()
        };
        Ok(Self {
            configuration,
            account: target.partner_account_id.clone(),
            stored: body(&Order::new(100)),
        })
    }

    async fn finalize(&self, order: &Order, session_token: &str) -> Result<(), Failure> {
        self.send(order, self.stored.clone(), Some(session_token)).await
    }

    async fn authorize(&self, order: &Order) -> Result<(), Failure> {
        self.send(order, full_body(order), None).await
    }
}

fn main() -> std::process::ExitCode {
    let _ = rustls::crypto::ring::default_provider().install_default();
    klarna_bench_driver::main::<Client>()
}
