//= the call has no reference yet
//= call the setter whose name ends in `_reference` first

use klarna_sdk::{Account, Currency, Error, Money, Payment};

pub async fn capture(account: Account, payment: Payment) -> Result<(), Error> {
    let amount = Money::new(11_800, Currency::USD);
    account.capture_payment_transaction(&payment, amount).send().await?;
    Ok(())
}
