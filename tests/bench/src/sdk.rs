//! Puts klarna-sdk to the test, as its documentation says to use it.

use klarna_bench_driver::{Caller, Failure, Order, Target};
use klarna_sdk::{
    Account, ApiKey, Authorization, Client, Currency, LineItem, Money, PendingAuthorization,
    RootCertificates, SessionToken, types,
};

/// klarna-sdk, with a pending authorization as a database would have kept it.
#[derive(Clone, Debug)]
pub struct Sdk {
    client: Client,
    account: Account,
    pending: PendingAuthorization,
}

fn amount(order: &Order) -> Money {
    Money::new(order.amount, Currency::EUR)
}

fn approved(outcome: &Authorization) -> Result<(), Failure> {
    match outcome {
        Authorization::Approved(_) => Ok(()),
        other => Err(format!("not approved: {other:?}").into()),
    }
}

/// What every client that is made of the document puts into the full body.
#[must_use]
pub fn customer(order: &Order) -> types::Customer {
    types::Customer::new()
        .given_name(&order.given_name)
        .family_name(&order.family_name)
        .email(&order.email)
        .phone(&order.phone)
}

/// Where it goes.
#[must_use]
pub fn shipping(order: &Order) -> types::Shipping {
    let address = types::Address::new()
        .street_address(&order.street_address)
        .postal_code(&order.postal_code)
        .city(&order.city)
        .country(&order.country);
    types::Shipping::new().address(address)
}

impl Caller for Sdk {
    fn new(target: &Target) -> Result<Self, Failure> {
        let mut client = Client::builder()
            .api_key(ApiKey::new(&target.api_key)?)
            .base_url(&target.base_url);
        if target.is_http2 {
            // By default HTTP/2 is agreed upon inside of TLS, which there is none of here.
            client = client.http_client(crate::generated::http().http2_prior_knowledge().build()?);
        }
        if let Some(certificate) = &target.certificate {
            let roots = RootCertificates::from_pem(certificate.as_bytes())?;
            client = client.root_certificates(roots);
        }
        let order = Order::new(100);
        let client = client.build()?;
        let account = client.account(&target.partner_account_id)?;
        let pending = account
            .authorize_payment(amount(&order))
            .payment_transaction_reference(&order.reference)
            .pending(&order.payment_request_id)?;
        Ok(Self {
            client,
            account,
            pending,
        })
    }

    async fn finalize(&self, _: &Order, session_token: &str) -> Result<(), Failure> {
        let token = SessionToken::new(session_token)?;
        approved(&self.account.finalize(&self.pending, token).send().await?)
    }

    async fn authorize(&self, order: &Order) -> Result<(), Failure> {
        let items = order.items.iter().map(|item| {
            LineItem::new(&item.name, item.quantity as u32, item.unit_price)
                .total_tax_amount(item.total_tax_amount)
                .line_item_reference(&item.reference)
                .product_url(&item.product_url)
                .image_url(&item.image_url)
        });
        let outcome = self
            .account
            .authorize_payment(amount(order))
            .payment_transaction_reference(&order.reference)
            .purchase_reference(&order.reference)
            .line_items(items)
            .customer(customer(order))
            .shipping(shipping(order))
            .send()
            .await?;
        approved(&outcome)
    }

    async fn warm_up(&self) -> Result<(), Failure> {
        Ok(self.client.warm_up().await?)
    }
}
