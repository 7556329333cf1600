//! What a program would have without klarna-sdk: a page of reqwest and serde.
//!
//! Typed bodies, a typed answer, a timeout, an idempotency key, typed errors; no retries, no checks,
//! and only the members that this program needs. It stands alone, because the build cost of klarna-sdk is
//! measured against a program with just this file.

use std::{fmt, time::Duration};

use reqwest::{
    Client, StatusCode,
    header::{AUTHORIZATION, HeaderMap, HeaderValue},
    redirect::Policy,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A client of one partner account.
#[derive(Clone, Debug)]
pub struct Klarna {
    http: Client,
    authorize_url: String,
}

/// The body of an authorization.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Authorize {
    /// ISO 4217 code.
    pub currency: String,
    /// The payment.
    pub request_payment_transaction: RequestPayment,
    /// What is bought.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supplementary_purchase_data: Option<PurchaseData>,
}

/// The payment that is asked for.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct RequestPayment {
    /// In minor units.
    pub amount: i64,
    /// Your reference.
    pub payment_transaction_reference: String,
}

/// What is bought, and by whom.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct PurchaseData {
    /// The order number.
    pub purchase_reference: String,
    /// The lines.
    pub line_items: Vec<LineItem>,
    /// The customer.
    pub customer: Customer,
    /// Where it goes.
    pub shipping: Vec<Shipping>,
}

/// A line of a purchase.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct LineItem {
    /// What the customer reads.
    pub name: String,
    /// Number of pieces.
    pub quantity: i64,
    /// In minor units.
    pub unit_price: i64,
    /// In minor units.
    pub total_amount: i64,
    /// In minor units.
    pub total_tax_amount: i64,
    /// Stock keeping unit.
    pub line_item_reference: String,
    /// The product's page.
    pub product_url: String,
    /// The product's picture.
    pub image_url: String,
}

/// The customer.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Customer {
    /// First name.
    pub given_name: String,
    /// Last name.
    pub family_name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number.
    pub phone: String,
}

/// Where goods go.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Shipping {
    /// The address.
    pub address: Address,
}

/// A postal address.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub struct Address {
    /// Street and number.
    pub street_address: String,
    /// Postal code.
    pub postal_code: String,
    /// City.
    pub city: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
}

/// The answer to an authorization.
#[derive(Clone, Debug, Deserialize)]
pub struct Authorized {
    /// What became of the payment.
    pub payment_transaction_response: PaymentResponse,
}

/// What became of the payment.
#[derive(Clone, Debug, Deserialize)]
pub struct PaymentResponse {
    /// The outcome.
    pub result: Outcome,
    /// Why not.
    pub result_reason: Option<String>,
    /// The payment, when it is approved.
    pub payment_transaction: Option<Payment>,
}

/// The outcome of an authorization.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Outcome {
    /// Paid.
    Approved,
    /// Not paid.
    Declined,
    /// The customer has to interact.
    StepUpRequired,
    /// Something new.
    #[serde(other)]
    Unknown,
}

/// An approved payment.
#[derive(Clone, Debug, Deserialize)]
pub struct Payment {
    /// What captures need.
    pub payment_transaction_id: String,
    /// Your reference.
    pub payment_transaction_reference: Option<String>,
    /// In minor units.
    pub amount: i64,
    /// ISO 4217 code.
    pub currency: String,
    /// Until when it can be captured.
    pub expires_at: Option<String>,
}

/// Klarna's error.
#[derive(Clone, Debug, Deserialize)]
pub struct Problem {
    /// For support.
    pub error_id: Option<String>,
    /// For programs.
    pub error_code: Option<String>,
    /// For people.
    pub error_message: Option<String>,
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Error {
    /// Nothing, or nothing whole, came back.
    Http(reqwest::Error),
    /// Klarna said no.
    Refused(StatusCode, Option<Problem>),
    /// It isn't what the documentation says.
    Unreadable(serde_json::Error),
    /// The key can't be a header.
    ApiKey,
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Http(error) => error.fmt(f),
            Self::Refused(status, problem) => {
                let code = problem
                    .as_ref()
                    .and_then(|problem| problem.error_code.as_deref());
                write!(f, "{status}: {}", code.unwrap_or("no code"))
            }
            Self::Unreadable(error) => error.fmt(f),
            Self::ApiKey => f.write_str("the API key can't be a header"),
        }
    }
}

impl std::error::Error for Error {}

impl From<reqwest::Error> for Error {
    fn from(error: reqwest::Error) -> Self {
        Self::Http(error)
    }
}

impl Klarna {
    /// Makes a client over the HTTP client of [`http`](Self::http).
    ///
    /// # Errors
    ///
    /// When the key can't be a header, or TLS can't be set up.
    pub fn new(base_url: &str, account: &str, api_key: &str) -> Result<Self, Error> {
        Self::over(Self::http(api_key)?.build()?, base_url, account)
    }

    /// Makes a client over an HTTP client.
    ///
    /// # Errors
    ///
    /// None yet.
    pub fn over(http: Client, base_url: &str, account: &str) -> Result<Self, Error> {
        Ok(Self {
            http,
            authorize_url: format!("{base_url}/v2/accounts/{account}/payment/authorize"),
        })
    }

    /// Sets the HTTP client up.
    ///
    /// # Errors
    ///
    /// When the key can't be a header.
    pub fn http(api_key: &str) -> Result<reqwest::ClientBuilder, Error> {
        let authorization = HeaderValue::try_from(format!("Basic {api_key}"));
        let mut authorization = authorization.map_err(|_| Error::ApiKey)?;
        authorization.set_sensitive(true);
        Ok(Client::builder()
            .user_agent("shop/1.0")
            .default_headers(HeaderMap::from_iter([(AUTHORIZATION, authorization)]))
            .connect_timeout(Duration::from_secs(5))
            .timeout(Duration::from_secs(30))
            .redirect(Policy::none()))
    }

    /// Sends an authorization; with a session token it is the final one.
    ///
    /// # Errors
    ///
    /// Without an answer, or with another than documented.
    pub async fn authorize(
        &self,
        body: &Authorize,
        session_token: Option<&str>,
    ) -> Result<Authorized, Error> {
        let name = format!(
            "{}/{}",
            body.request_payment_transaction
                .payment_transaction_reference,
            session_token.unwrap_or_default(),
        );
        let key = Uuid::new_v5(&Uuid::NAMESPACE_URL, name.as_bytes());
        let mut request = self
            .http
            .post(&self.authorize_url)
            .header("klarna-idempotency-key", key.to_string())
            .json(body);
        if let Some(token) = session_token {
            request = request.header("klarna-network-session-token", token);
        }
        let response = request.send().await?;
        let status = response.status();
        let answer = response.bytes().await?;
        if !status.is_success() {
            return Err(Error::Refused(status, serde_json::from_slice(&answer).ok()));
        }
        serde_json::from_slice(&answer).map_err(Error::Unreadable)
    }
}
