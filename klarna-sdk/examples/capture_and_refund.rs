//! A payment after its approval: shipped in two parcels, one of which comes back.
//!
//! ```sh
//! cargo run --example capture_and_refund
//! ```

use std::error::Error;

use klarna_sdk::{
    Account, Client, Currency, LineItem, Money, Payment, StepUp, sandbox::Sandbox,
    types::ShipmentTracking,
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
    let payment = approved(&account, sandbox).await?;
    println!("authorized {}", amount(payment.amount()));

    // One capture for each parcel, when it leaves. Each has a reference of its own, so that sending
    // one again captures once.
    let lamps = account
        .capture_payment_transaction(&payment, Money::new(11_800, Currency::USD))
        .payment_capture_reference("order-1234-parcel-1")
        .line_item(LineItem::new("Desk lamp", 2, 5_900))
        .delivery(ShipmentTracking::new().shipping_carrier("DHL"))
        .send()
        .await?;
    println!("captured   {:?}", lamps.capture_amount);

    // The bulbs are sold out: nothing more will be captured.
    let rest = account
        .void_payment_transaction(&payment)
        .change_reference("order-1234-bulbs-sold-out")
        .send()
        .await?;
    println!("voided     the rest, now {:?}", rest.state);

    // One lamp comes back.
    let refund = account
        .refund_payment_capture(&lamps, Money::new(5_900, Currency::USD))
        .payment_refund_reference("order-1234-return-1")
        .line_item(LineItem::new("Desk lamp", 1, 5_900))
        .send()
        .await?;
    println!("refunded   {:?}", refund.refund_amount);
    Ok(())
}

/// Authorizes a payment, with the customer played by the sandbox.
async fn approved(account: &Account, sandbox: &Sandbox) -> Result<Payment, Box<dyn Error>> {
    let outcome = account
        .authorize_payment(Money::new(13_000, Currency::USD))
        .payment_transaction_reference("order-1234")
        .line_item(LineItem::new("Desk lamp", 2, 5_900))
        .line_item(LineItem::new("Bulb", 4, 300))
        .step_up(StepUp::handover("https://psp.example/return"))
        .send()
        .await?;
    let pending = outcome.step_up_required().ok_or("no step-up")?;
    let token = sandbox.approve(pending.payment_request_id())?;
    let outcome = account.finalize(&pending, token).send().await?;
    Ok(outcome.approved().ok_or("not approved")?)
}

fn amount(amount: Option<Money>) -> String {
    amount.map_or_else(|| "an amount".to_owned(), |amount| amount.to_string())
}
