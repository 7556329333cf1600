//! The two calls of a payment that needs the customer, told step by step.
//!
//! Alone it runs against a sandbox inside this program:
//!
//! ```text
//! cargo run --example final_authorization
//! ```
//!
//! With `KLARNA_API_KEY` and `KLARNA_PARTNER_ACCOUNT_ID` set it talks to Klarna's test host, or to
//! `KLARNA_BASE_URL`, and waits for the session token on standard input.

use std::{error::Error, io, process::ExitCode, time::SystemTime};

use klarna_sdk::{
    Account, ApiKey, Authorization, Client, Currency, Environment, LineItem, Money, Payment,
    PendingAuthorization, SessionToken, StepUp, sandbox::Sandbox, types::Timestamp,
};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            let mut source = error.source();
            while let Some(cause) = source {
                eprintln!("  because {cause}");
                source = cause.source();
            }
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<()> {
    let klarna = Klarna::from_environment().await?;
    let account = klarna.account()?;

    println!("1. First call: authorize 118.00 USD for two desk lamps.");
    let reference = format!("example-{}", seconds_since_1970()?);
    let outcome = account
        .authorize_payment(Money::from_decimal("118.00", Currency::USD)?)
        .payment_transaction_reference(&reference)
        .line_item(LineItem::new("Desk lamp", 2, 5_900))
        .step_up(StepUp::handover("https://psp.example/return"))
        .send()
        .await?;
    let pending = match outcome {
        Authorization::StepUpRequired(pending) => pending,
        Authorization::Approved(payment) => {
            println!("   APPROVED at once, without the customer.");
            tell(&payment);
            return Ok(());
        }
        Authorization::Declined(decline) => {
            return Err(format!("Klarna declined: {:?}", decline.reason()).into());
        }
        other => return Err(format!("Klarna answered something new: {other:?}").into()),
    };
    println!("   STEP_UP_REQUIRED: Klarna wants to see the customer.");
    println!("   Payment request {}", pending.payment_request_id());
    if let Some(url) = pending.payment_request_url() {
        println!("   The customer goes to {url}");
    }

    println!("2. What the final call must repeat goes into the database:");
    let row = serde_json::to_string(&pending)?;
    println!("   {} bytes of JSON, without key or token", row.len());

    println!("3. The customer completes the purchase at Klarna.");
    let token = klarna.completed(&pending)?;
    println!("   The session token arrives: {token:?}");

    println!("4. Final call: the same payment, now with the token.");
    let pending: PendingAuthorization = serde_json::from_str(&row)?;
    let payment = finalize(&account, &pending, &token).await?;
    println!("   APPROVED");
    tell(&payment);

    println!("5. The same call again, as after a crash:");
    let again = finalize(&account, &pending, &token).await?;
    if again.payment_transaction_id() != payment.payment_transaction_id() {
        return Err("the second call made a second payment".into());
    }
    println!("   APPROVED, and it is the same payment transaction. Nothing was charged twice.");
    Ok(())
}

async fn finalize(
    account: &Account,
    pending: &PendingAuthorization,
    token: &SessionToken,
) -> Result<Payment> {
    match account.finalize(pending, token.clone()).send().await? {
        Authorization::Approved(payment) => Ok(payment),
        other => Err(format!("not approved: {other:?}").into()),
    }
}

fn tell(payment: &Payment) {
    println!(
        "   payment_transaction_id {}",
        payment.payment_transaction_id()
    );
    if let Some(amount) = payment.amount() {
        println!("   amount {amount}");
    }
    let expiry = payment.expires_at().map(Timestamp::try_from);
    if let Some(Ok(moment)) = expiry {
        println!("   to be captured until {moment}");
    }
}

/// Who answers: Klarna's test host, or a stand-in for it.
enum Klarna {
    Sandbox(Sandbox, Client),
    Remote(Client, String),
}

impl Klarna {
    async fn from_environment() -> Result<Self> {
        const KEY: &str = "KLARNA_API_KEY";
        const ACCOUNT: &str = "KLARNA_PARTNER_ACCOUNT_ID";
        match (variable(KEY)?, variable(ACCOUNT)?) {
            (None, None) if variable("KLARNA_BASE_URL")?.is_some() => {
                Err(format!("KLARNA_BASE_URL is set: set {KEY} and {ACCOUNT} as well").into())
            }
            (None, None) => {
                let sandbox = Sandbox::start().await?;
                println!("Sandbox at {} (ours, not Klarna's)\n", sandbox.base_url());
                let client = Client::builder()
                    .api_key(sandbox.api_key())
                    .base_url(sandbox.base_url())
                    .build()?;
                Ok(Self::Sandbox(sandbox, client))
            }
            (Some(_), Some(account)) => {
                let builder = Client::builder().api_key(ApiKey::from_env(KEY)?);
                let client = match variable("KLARNA_BASE_URL")? {
                    Some(base_url) => builder.base_url(base_url).build()?,
                    None => builder.environment(Environment::Test).build()?,
                };
                println!("{client:?}\n");
                Ok(Self::Remote(client, account))
            }
            (Some(_), None) => Err(format!("{KEY} is set, {ACCOUNT} isn't: set both").into()),
            (None, Some(_)) => Err(format!("{ACCOUNT} is set, {KEY} isn't: set both").into()),
        }
    }

    fn account(&self) -> Result<Account> {
        Ok(match self {
            Self::Sandbox(sandbox, client) => {
                client.account(sandbox.partner_account_id().as_str())?
            }
            Self::Remote(client, account) => client.account(account)?,
        })
    }

    /// Waits until the customer has completed the purchase; returns the session token.
    fn completed(&self, pending: &PendingAuthorization) -> Result<SessionToken> {
        match self {
            Self::Sandbox(sandbox, _) => Ok(sandbox.approve(pending.payment_request_id())?),
            Self::Remote(..) => {
                println!("   Paste the session token of the webhook or the return URL:");
                let mut line = String::new();
                if io::stdin().read_line(&mut line)? == 0 {
                    return Err("standard input ended before there was a session token".into());
                }
                Ok(SessionToken::new(line.trim())?)
            }
        }
    }
}

fn variable(name: &str) -> Result<Option<String>> {
    match std::env::var(name) {
        Ok(value) if value.is_empty() => Err(format!("{name} is set to nothing").into()),
        Ok(value) => Ok(Some(value)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        Err(std::env::VarError::NotUnicode(_)) => Err(format!("{name} isn't Unicode").into()),
    }
}

fn seconds_since_1970() -> Result<u64> {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?;
    Ok(since.as_secs())
}
