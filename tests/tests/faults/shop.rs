//! A shop behind a bad network.

use std::time::Duration;

use klarna_sdk::{
    Account, Authorization, AuthorizePayment, Client, Currency, CustomerPresent, LineItem, Money,
    Reference, StepUp,
    sandbox::{FirstCall, Sandbox, SandboxTransaction},
};
use klarna_tests::{CheckedSandbox, Plan, Proxy};

/// How long an attempt may take: much longer than the sandbox needs, much shorter than a test.
pub(crate) const PATIENCE: Duration = Duration::from_millis(300);

pub(crate) struct Shop {
    pub(crate) sandbox: CheckedSandbox,
    pub(crate) proxy: Proxy,
    /// Goes through the proxy.
    pub(crate) account: Account,
    /// The same account on the way that never fails.
    pub(crate) healthy: Account,
}

impl Shop {
    pub(crate) async fn open(first_call: FirstCall, plan: Plan) -> Self {
        let builder = Sandbox::builder().first_call(first_call);
        let sandbox = CheckedSandbox::of(builder.start().await.unwrap());
        let proxy = Proxy::start(sandbox.base_url(), plan);
        let account = |base_url: &str, timeout| {
            let client = Client::builder()
                .api_key(sandbox.api_key())
                .base_url(base_url)
                .attempt_timeout(timeout)
                .retry_delays(Duration::from_millis(5), Duration::from_millis(20))
                // So bad a network would spend the default at once, and nothing would be retried.
                .retry_budget(1_000_000)
                .build()
                .unwrap();
            let id = sandbox.partner_account_id();
            client.account(id.as_str()).unwrap()
        };
        Self {
            account: account(&proxy.base_url(), PATIENCE),
            healthy: account(sandbox.base_url(), Duration::from_secs(30)),
            sandbox,
            proxy,
        }
    }

    /// Returns the payments that the sandbox made for a reference.
    pub(crate) fn payments(&self, reference: &str) -> Vec<SandboxTransaction> {
        let mut payments = self.sandbox.transactions();
        payments.retain(|one| one.payment_transaction_reference.as_deref() == Some(reference));
        payments
    }
}

/// The payment with this number: no two have the same reference or amount.
pub(crate) fn order(
    account: &Account,
    number: i64,
) -> AuthorizePayment<Reference, CustomerPresent> {
    account
        .authorize_payment(amount(number))
        .payment_transaction_reference(reference(number))
        .line_item(LineItem::new("Desk lamp", 1, amount(number).minor_units()))
        .step_up(StepUp::handover("https://psp.example/return"))
}

pub(crate) fn reference(number: i64) -> String {
    format!("order-{number}")
}

fn amount(number: i64) -> Money {
    Money::new(10_000 + number, Currency::USD)
}

/// Fails unless the caller holds the approval of the one payment that the sandbox made for it.
pub(crate) fn assert_true(number: i64, outcome: Authorization, made: &[SandboxTransaction]) {
    let [made] = made else {
        panic!("payment {number} was made {} times", made.len());
    };
    assert_eq!(made.amount, amount(number).minor_units());
    assert_eq!(made.currency, "USD");
    let payment = outcome.approved().expect("an approval");
    assert_eq!(payment.amount(), Some(amount(number)));
    assert_eq!(
        payment.payment_transaction_id(),
        made.payment_transaction_id
    );
    assert_eq!(
        payment.payment_transaction_reference(),
        Some(&*reference(number))
    );
}
