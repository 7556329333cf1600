//! Puts the bare generated client to the test, with a transport that adds the credentials alone.

use std::{sync::Arc, time::Duration};

use klarna_bench_driver::{Caller, Failure, Order, Target};
use klarna_gen::{Client, Transport, TransportFuture, types};
use reqwest::{
    header::{AUTHORIZATION, HeaderValue},
    redirect::Policy,
};
use uuid::Uuid;

use crate::sdk::{customer, shipping};

/// The generated client.
#[derive(Clone, Debug)]
pub struct Generated {
    client: Client,
    partner_account_id: String,
    stored: types::AuthorizePaymentRequest,
}

#[derive(Debug)]
struct Credentials(HeaderValue);

impl Transport for Credentials {
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        _: &'static str,
        mut request: reqwest::Request,
    ) -> TransportFuture<'a> {
        request.headers_mut().insert(AUTHORIZATION, self.0.clone());
        Box::pin(client.execute(request))
    }
}

/// Limits that a payment needs.
pub fn http() -> reqwest::ClientBuilder {
    reqwest::Client::builder()
        .connect_timeout(Duration::from_secs(5))
        .timeout(Duration::from_secs(30))
        .redirect(Policy::none())
}

fn body(order: &Order) -> types::AuthorizePaymentRequest {
    let payment = types::RequestPaymentTransaction::new(order.amount)
        .payment_transaction_reference(&order.reference);
    types::AuthorizePaymentRequest::new(order.currency).request_payment_transaction(payment)
}

fn full_body(order: &Order) -> types::AuthorizePaymentRequest {
    let items = order.items.iter().map(|item| {
        types::LineItem::new(&item.name, item.quantity, item.total_amount)
            .unit_price(item.unit_price)
            .total_tax_amount(item.total_tax_amount)
            .line_item_reference(&item.reference)
            .product_url(&item.product_url)
            .image_url(&item.image_url)
    });
    let data = types::SupplementaryPurchaseData::new()
        .purchase_reference(&order.reference)
        .line_items(items.collect::<Vec<_>>())
        .customer(customer(order))
        .shipping(vec![shipping(order)]);
    body(order).supplementary_purchase_data(data)
}

impl Generated {
    async fn send(
        &self,
        order: &Order,
        body: types::AuthorizePaymentRequest,
        token: Option<&str>,
    ) -> Result<(), Failure> {
        let name = format!("{}/{}", order.reference, token.unwrap_or_default());
        let key = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes());
        let mut call = self
            .client
            .authorize_payment()
            .partner_account_id(&self.partner_account_id)
            .klarna_idempotency_key(key.to_string())
            .body(body);
        if let Some(token) = token {
            call = call.klarna_network_session_token(token);
        }
        let answer = call.send().await?.into_inner();
        let payment = answer.payment_transaction_response;
        match payment.and_then(|payment| payment.result) {
            Some(types::AuthorizationResult::Approved) => Ok(()),
            other => Err(format!("not approved: {other:?}").into()),
        }
    }
}

impl Caller for Generated {
    fn new(target: &Target) -> Result<Self, Failure> {
        let http = if target.is_http2 {
            http().http2_prior_knowledge()
        } else {
            http()
        };
        let mut authorization = HeaderValue::try_from(format!("Basic {}", target.api_key))?;
        authorization.set_sensitive(true);
        Ok(Self {
            client: Client::new_with_client(
                &target.base_url,
                http.build()?,
                Arc::new(Credentials(authorization)),
            ),
            partner_account_id: target.partner_account_id.clone(),
            stored: body(&Order::new(100)),
        })
    }

    async fn finalize(&self, order: &Order, session_token: &str) -> Result<(), Failure> {
        self.send(order, self.stored.clone(), Some(session_token))
            .await
    }

    async fn authorize(&self, order: &Order) -> Result<(), Failure> {
        self.send(order, full_body(order), None).await
    }
}
