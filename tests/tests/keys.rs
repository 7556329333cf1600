//! The idempotency keys, which must never change: a program that is updated between two attempts
//! would pay twice.

use std::collections::BTreeSet;

use klarna_sdk::{
    Account, Currency, CustomerToken, IdempotencyKey, Money, SessionToken, StepUp,
    types::CustomerTokenScope,
};
use klarna_tests::{KEY, account};

/// The keys of each builder for a partner's account and for the key's own, with the reference `r`.
///
/// Computed with the `hashlib` and `uuid` of Python 3.
const KEYS: [(&str, &str, &str); 14] = [
    (
        "authorize_payment",
        "3b432d02-c931-50e1-8dcd-195ced00ae69",
        "32ccb9b3-f1a4-5bfc-a600-8968c87fe855",
    ),
    (
        "authorize_payment, with a session token",
        "32aade0b-451c-5542-b895-fe2e1ccc2145",
        "34ff58e9-a286-52f1-a59a-43a27e23e78f",
    ),
    (
        "charge_customer_present",
        "f2148c75-89db-51bf-9593-6759aab02fce",
        "860a9964-9753-5bf1-8cb5-a0eca29bd98e",
    ),
    (
        "charge_customer_not_present",
        "f2148c75-89db-51bf-9593-6759aab02fce",
        "860a9964-9753-5bf1-8cb5-a0eca29bd98e",
    ),
    (
        "finalize",
        "b6caf1ab-91b5-58a3-bfa8-a4268a53a531",
        "867a63a6-39ac-51b6-baee-05345a00cea9",
    ),
    (
        "tokenize",
        "92d49e6d-0774-5fef-9596-d472bd4a89c1",
        "698c6f7a-a7cc-5b29-ba6c-5829af98ca8d",
    ),
    (
        "create_payment_request",
        "9fc10a72-5234-53e5-955c-ff6b1ac4cb8b",
        "fa34b502-2bd5-5a73-9a8a-d79055a2562a",
    ),
    (
        "update_payment_request",
        "cb37f900-8990-53b1-b87e-ffc162965c39",
        "5224e509-cc8d-54aa-be15-7a7dad3b70d4",
    ),
    (
        "capture_payment_transaction",
        "3ca02bb9-e710-5965-8e11-93df90a96b23",
        "1b5d9905-5008-5678-91b1-995b0afd84bc",
    ),
    (
        "refund_payment_transaction",
        "cb09f3f0-5849-5701-a8fb-4d9b34240557",
        "5178a561-a557-59d8-ae60-b88c36964762",
    ),
    (
        "refund_payment_capture",
        "45bf0fc1-b401-5058-a1ca-b74fd48c16bc",
        "942a5374-3e68-557c-92ed-55400b01873f",
    ),
    (
        "void_payment_transaction",
        "d40bd4bf-784a-50e1-88e3-6b71ca5cc006",
        "ed2e8864-5095-5212-82f3-711de8844fb1",
    ),
    (
        "reauthorize_payment_transaction",
        "a92dc312-eded-56fa-9919-7b0cbd7c8596",
        "011d5260-2e34-5181-8e80-ce2ddb5886fb",
    ),
    (
        "update_payment_transaction",
        "2bf54714-bde0-53a4-ba4f-2f2b4062ecde",
        "e55f7162-dded-5608-968a-ab508768c5fb",
    ),
];

/// The builders, in the order of [`KEYS`].
fn keys(account: &Account) -> [IdempotencyKey; 14] {
    let amount = Money::new(500, Currency::EUR);
    let step_up = || StepUp::handover("https://psp.example/return");
    let session_token = || SessionToken::new("session").unwrap();
    let token = || CustomerToken::new("customer").unwrap();
    let payment = || {
        account
            .authorize_payment(amount)
            .payment_transaction_reference("r")
    };
    let there = account.charge_customer_present(amount, token());
    let away = account.charge_customer_not_present(amount, token());
    let pending = payment().pending("p").unwrap();
    let scopes = [CustomerTokenScope::PaymentCustomerPresent];
    let tokenize = account.tokenize(Currency::EUR, scopes, step_up());
    let create = account.create_payment_request(amount, step_up());
    let capture = account.capture_payment_transaction("t", amount);
    let refund = account.refund_payment_transaction("t", amount);
    let refund_of_capture = account.refund_payment_capture("t", amount);
    let reauthorize = account.reauthorize_payment_transaction("t");
    [
        payment().idempotency_key(),
        payment()
            .klarna_network_session_token(session_token())
            .idempotency_key(),
        there.payment_transaction_reference("r").idempotency_key(),
        away.payment_transaction_reference("r").idempotency_key(),
        account
            .finalize(&pending, session_token())
            .idempotency_key()
            .clone(),
        tokenize.customer_token_reference("r").idempotency_key(),
        create.payment_request_reference("r").idempotency_key(),
        account
            .update_payment_request("p")
            .change_reference("r")
            .idempotency_key(),
        capture.payment_capture_reference("r").idempotency_key(),
        refund.refund_reference("r").idempotency_key(),
        refund_of_capture
            .payment_refund_reference("r")
            .idempotency_key(),
        account
            .void_payment_transaction("t")
            .change_reference("r")
            .idempotency_key(),
        reauthorize.change_reference("r").idempotency_key(),
        account
            .update_payment_transaction("t")
            .change_reference("r")
            .idempotency_key(),
    ]
}

fn own_account() -> Account {
    let client = klarna_sdk::Client::builder()
        .api_key(klarna_sdk::ApiKey::new(KEY).unwrap())
        .base_url("http://127.0.0.1:9")
        .build()
        .unwrap();
    client.own_account()
}

#[test]
fn the_key_of_a_call_for_a_partner_never_changes() {
    let keys = keys(&account("http://127.0.0.1:9"));
    for ((builder, expected, _), key) in KEYS.iter().zip(keys) {
        assert_eq!(key.as_str(), *expected, "{builder}");
    }
}

#[test]
fn the_key_of_a_call_for_the_own_account_never_changes() {
    for ((builder, _, expected), key) in KEYS.iter().zip(keys(&own_account())) {
        assert_eq!(key.as_str(), *expected, "{builder}");
    }
}

#[test]
fn no_two_kinds_of_call_share_a_key() {
    let mut known = BTreeSet::new();
    for (builder, partner, own) in KEYS {
        // Both charges ask for the same, and differ in who is there.
        if builder != "charge_customer_not_present" {
            assert!(known.insert(partner) && known.insert(own), "{builder}");
        }
    }
}

#[test]
fn a_key_of_ones_own_goes_before_the_derived_one_of_a_final_call() {
    let account = own_account();
    let payment = account.authorize_payment(Money::new(500, Currency::EUR));
    let payment = payment.payment_transaction_reference("r");
    let pending = payment.pending("p").unwrap();
    let own = IdempotencyKey::new("own").unwrap();
    let call = account.finalize(&pending, SessionToken::new("session").unwrap());
    let call = call.with_idempotency_key(own.clone());
    assert_eq!(call.idempotency_key(), &own);
}
