//= expected `Money`, found

use klarna_sdk::{Account, AuthorizePayment, NoReference};

pub fn pay(account: Account) -> AuthorizePayment<NoReference> {
    account.authorize_payment(118.00)
}
