//= unused `AuthorizePayment` that must be used
//= nothing is sent before `send`

#![deny(unused_must_use)]

use klarna_sdk::{Account, Money};

pub fn pay(account: Account, amount: Money) {
    account
        .authorize_payment(amount)
        .payment_transaction_reference("order-1234");
}
