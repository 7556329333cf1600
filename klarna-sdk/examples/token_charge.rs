//! A customer agrees once, and is charged later: on demand with the customer there, and for a
//! subscription with the customer away.
//!
//! ```sh
//! cargo run --example token_charge
//! ```

use std::error::Error;

use klarna_sdk::{
    Account, Authorization, Client, Currency, CustomerToken, Money, StepUp, Tokenization,
    sandbox::Sandbox,
    types::{CustomerTokenScope, OndemandService},
};

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    run(&Sandbox::start().await?).await
}

pub(crate) async fn run(sandbox: &Sandbox) -> Result<(), Box<dyn Error>> {
    let klarna = Client::builder()
        .api_key(sandbox.api_key())
        .base_url(sandbox.base_url())
        .build()?;
    let account = klarna.account(sandbox.partner_account_id().as_str())?;
    let token = agreed(&account, sandbox).await?;

    // The customer is there: Klarna may ask again, so a step-up is allowed.
    let ride = account
        .charge_customer_present(Money::new(24_900, Currency::SEK), token.clone())
        .payment_transaction_reference("ride-881")
        .capture_now("ride-881-capture")
        .step_up(StepUp::handover("https://scooter.example/return"))
        .send()
        .await?;
    tell("ride", ride);

    // The customer is away: Klarna approves or declines, and there is no way to allow more.
    let renewal = account
        .charge_customer_not_present(Money::new(9_900, Currency::SEK), token)
        .payment_transaction_reference("pass-2026-12")
        .capture_now("pass-2026-12-capture")
        .send()
        .await?;
    tell("renewal", renewal);
    Ok(())
}

/// Asks the customer once; the token arrives with the completed payment request.
async fn agreed(account: &Account, sandbox: &Sandbox) -> Result<CustomerToken, Box<dyn Error>> {
    let service = OndemandService::new()
        .average_amount(15_000)
        .minimum_amount(5_000)
        .maximum_amount(60_000);
    let scopes = [
        CustomerTokenScope::PaymentCustomerPresent,
        CustomerTokenScope::PaymentCustomerNotPresent,
    ];
    let outcome = account
        .tokenize(
            Currency::SEK,
            scopes,
            StepUp::handover("https://scooter.example/return"),
        )
        .customer_token_reference("wallet-5512")
        .ondemand_service(service)
        .send()
        .await?;
    let Tokenization::StepUpRequired(pending) = outcome else {
        return Err("the customer wasn't asked".into());
    };
    println!("asked      at {:?}", pending.payment_request_url());

    // The customer agrees at Klarna.
    sandbox.approve(pending.payment_request_id())?;

    let asked = account
        .read_payment_request(pending.payment_request_id())
        .send()
        .await?;
    Ok(asked.customer_token()?.ok_or("no token")?)
}

fn tell(what: &str, outcome: Authorization) {
    match outcome {
        Authorization::Approved(payment) => {
            println!("{what:<10} paid: {}", payment.payment_transaction_id());
        }
        other => println!("{what:<10} not paid: {other:?}"),
    }
}
