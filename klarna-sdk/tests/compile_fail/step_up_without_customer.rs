//= no method named `step_up` found for struct `AuthorizePayment<NoReference, CustomerNotPresent>`
//= the method was found for
//= `AuthorizePayment<R>`

use klarna_sdk::{Account, AuthorizePayment, CustomerNotPresent, Money, NoReference, StepUp};

pub fn renew(
    account: Account,
    amount: Money,
    token: klarna_sdk::CustomerToken,
) -> AuthorizePayment<NoReference, CustomerNotPresent> {
    account
        .charge_customer_not_present(amount, token)
        .step_up(StepUp::qr_code())
}
