//= the call has no reference yet
//= call the setter whose name ends in `_reference` first

use klarna_sdk::{Account, Authorization, Currency, Error, Money};

pub async fn pay(account: Account) -> Result<Authorization, Error> {
    let amount = Money::new(11_800, Currency::USD);
    account.authorize_payment(amount).send().await
}
