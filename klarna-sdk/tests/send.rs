//! Calls can be made on any thread, and spawned. That types can be sent and shared, too, is in
//! `public-api.txt`.

use klarna_sdk::{ApiKey, Client, Currency, Environment, Error, Money, SessionToken};

/// The future isn't polled: the compiler is who is asked.
fn spawnable<T: Send + 'static>(_: T) {}

#[test]
fn every_kind_of_call_can_be_spawned() -> Result<(), Error> {
    let klarna = Client::builder()
        .api_key(ApiKey::new("klarna_test_api_example")?)
        .environment(Environment::Test)
        .build()?;
    let account = klarna.own_account();
    let euro = Money::new(100, Currency::EUR);
    let authorize = account
        .authorize_payment(euro)
        .payment_transaction_reference("order-1");
    let pending = authorize.clone().pending("krn:payment:eu1:request:1")?;
    let token = SessionToken::new("example")?;
    let void = account.void_payment_transaction("1").change_reference("1");
    let capture = account.capture_payment_transaction("1", euro);
    let refund = account.refund_payment_transaction("1", euro);
    spawnable(authorize.send());
    spawnable(account.finalize(&pending, token).send());
    spawnable(account.read_payment_request("1").send());
    spawnable(void.send());
    spawnable(capture.payment_capture_reference("1").send());
    spawnable(refund.refund_reference("1").send());
    Ok(())
}
