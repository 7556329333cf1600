//! What is refused before anything is sent.

use klarna_sdk::{
    Account, ApiKey, Currency, Error, ErrorKind, IdempotencyKey, LineItem, Money,
    PendingAuthorization, SessionToken, StepUp, types,
};
use klarna_tests::{Stub, account};

fn assert_refused(name: &str, error: &Error, field: &str) {
    assert_eq!(error.kind(), ErrorKind::InvalidInput, "{name}: {error}");
    assert!(!error.may_have_reached_klarna(), "{name}");
    assert!(
        error.to_string().contains(field),
        "{name}: {error} doesn't name {field}"
    );
}

/// Sends through an account of a server that must hear nothing.
async fn refused(name: &str, field: &str, send: impl AsyncFnOnce(&Account) -> Result<(), Error>) {
    let stub = Stub::new([]);
    let error = send(&account(&stub.base_url())).await.expect_err(name);
    assert_refused(name, &error, field);
    assert_eq!(stub.connections(), 0, "{name}");
}

const TOO_LONG: usize = 256;

#[tokio::test]
async fn texts_that_a_first_call_refuses_are_refused_in_changes_too() {
    let bad = "a\nb";
    let step_up = || StepUp::handover(format!("https://psp.example/{bad}"));
    let euro = Money::new(1, Currency::EUR);
    refused("request", "purchase_reference", async |account| {
        let call = account
            .create_payment_request(euro, StepUp::qr_code())
            .payment_request_reference("r")
            .purchase_reference(bad);
        call.send().await.map(drop)
    })
    .await;
    refused("request", "return_url", async |account| {
        let call = account
            .create_payment_request(euro, step_up())
            .payment_request_reference("r");
        call.send().await.map(drop)
    })
    .await;
    refused(
        "change of a request",
        "purchase_reference",
        async |account| {
            let call = account
                .update_payment_request("id")
                .change_reference("r")
                .purchase_reference(bad);
            call.send().await.map(drop)
        },
    )
    .await;
    refused("change of a request", "return_url", async |account| {
        let call = account
            .update_payment_request("id")
            .change_reference("r")
            .step_up(step_up());
        call.send().await.map(drop)
    })
    .await;
    refused(
        "change of a request",
        "payment_request_reference",
        async |account| {
            let call = account
                .update_payment_request("id")
                .change_reference("r")
                .step_up(StepUp::qr_code().payment_request_reference(bad));
            call.send().await.map(drop)
        },
    )
    .await;
    refused(
        "change of a payment",
        "purchase_reference",
        async |account| {
            let call = account
                .update_payment_transaction("id")
                .change_reference("r")
                .purchase_reference(bad);
            call.send().await.map(drop)
        },
    )
    .await;
    refused("change", "payment_transaction_reference", async |account| {
        let call = account
            .update_payment_transaction("id")
            .change_reference("r")
            .payment_transaction_reference(bad);
        call.send().await.map(drop)
    })
    .await;
    refused("longer", "purchase_reference", async |account| {
        let call = account
            .reauthorize_payment_transaction("id")
            .change_reference("r")
            .purchase_reference(bad);
        call.send().await.map(drop)
    })
    .await;
}

#[test]
fn bad_identifiers_and_secrets_are_refused_where_they_are_made() {
    let long = "x".repeat(TOO_LONG);
    for text in ["", "a\nb", "a\0b", "a\u{7f}b", ".", "..", &long] {
        let error = klarna_sdk::PartnerAccountId::new(text).unwrap_err();
        assert_refused(text, &error, "partner_account_id");
    }
    for text in ["", "a\nb", "a b", "å", "Basic x"] {
        assert_refused(text, &ApiKey::new(text).unwrap_err(), "api_key");
    }
    for text in ["", "a\r\nb", "å", &"x".repeat(8_193)] {
        assert_refused(text, &SessionToken::new(text).unwrap_err(), "session_token");
    }
    for text in ["", "a\nb", "å", &long] {
        assert_refused(
            text,
            &IdempotencyKey::new(text).unwrap_err(),
            "idempotency_key",
        );
    }
    for text in ["", "US", "USDX", "U$D", "12A"] {
        assert_refused(text, &Currency::from_code(text).unwrap_err(), "currency");
    }
    for text in [
        "1.234",
        "1e3",
        "1,00",
        "+1",
        " 1",
        "",
        "99999999999999999999",
    ] {
        assert_refused(
            text,
            &Money::from_decimal(text, Currency::USD).unwrap_err(),
            "amount",
        );
    }
}

#[tokio::test]
async fn bad_references_are_refused() {
    let long = "x".repeat(TOO_LONG);
    for reference in ["", "a\nb", "a\0b", &long] {
        refused(
            reference,
            "payment_transaction_reference",
            async |account| {
                let call = account
                    .authorize_payment(Money::new(1, Currency::USD))
                    .payment_transaction_reference(reference);
                call.send().await.map(drop)
            },
        )
        .await;
        refused(reference, "payment_capture_reference", async |account| {
            let call = account
                .authorize_payment(Money::new(1, Currency::USD))
                .payment_transaction_reference("r")
                .capture_now(reference);
            call.send().await.map(drop)
        })
        .await;
        refused(reference, "purchase_reference", async |account| {
            let call = account
                .authorize_payment(Money::new(1, Currency::USD))
                .payment_transaction_reference("r")
                .purchase_reference(reference);
            call.send().await.map(drop)
        })
        .await;
        refused(reference, "Partner-Correlation-Id", async |account| {
            let call = account
                .authorize_payment(Money::new(1, Currency::USD))
                .payment_transaction_reference("r")
                .with_partner_correlation_id(reference);
            call.send().await.map(drop)
        })
        .await;
    }
}

#[tokio::test]
async fn amounts_that_json_cannot_carry_or_nobody_can_pay_are_refused() {
    for amount in [-1, i64::MIN, Money::MAX_MINOR_UNITS + 1, i64::MAX] {
        refused(
            "amount",
            "request_payment_transaction.amount",
            async |account| {
                let call = account
                    .authorize_payment(Money::new(amount, Currency::USD))
                    .payment_transaction_reference("r");
                call.send().await.map(drop)
            },
        )
        .await;
    }
}

#[tokio::test]
async fn the_body_cannot_be_talked_into_another_amount() {
    let stub = Stub::new([klarna_tests::Answer::json(
        200,
        r#"{"payment_transaction_response": {"result": "DECLINED"}}"#,
    )]);
    let call = account(&stub.base_url())
        .authorize_payment(Money::new(500, Currency::USD))
        .payment_transaction_reference("r")
        .map_request(|_| types::AuthorizePaymentRequest::new("EUR"));
    call.send().await.unwrap();
    let body: serde_json::Value = serde_json::from_str(&stub.received()[0].body).unwrap();
    assert_eq!(body["currency"], "USD");
    assert_eq!(body["request_payment_transaction"]["amount"], 500);
}

#[tokio::test]
async fn what_breaks_a_limit_of_the_document_is_refused_with_its_place() {
    let data = || types::SupplementaryPurchaseData::new();
    let address = |country: &str| types::Address::new().country(country);
    let rows = [
        (
            "supplementary_purchase_data.line_items[1].quantity",
            data().line_items([LineItem::new("a", 1, 1), LineItem::new("b", 0, 1)]),
        ),
        (
            "supplementary_purchase_data.line_items[0].total_amount",
            data().line_items([LineItem::new("a", 2, Money::MAX_MINOR_UNITS)]),
        ),
        (
            "supplementary_purchase_data.customer.address.country",
            data().customer(types::Customer::new().address(address("Germany"))),
        ),
        (
            "supplementary_purchase_data.customer.date_of_birth",
            data().customer(types::Customer::new().date_of_birth("1990-02-30")),
        ),
        (
            "supplementary_purchase_data.customer.email_last_verified_at",
            data().customer(types::Customer::new().email_last_verified_at("yesterday")),
        ),
    ];
    for (place, data) in rows {
        refused(place, place, async |account| {
            let call = account
                .authorize_payment(Money::new(1, Currency::USD))
                .payment_transaction_reference("r")
                .supplementary_purchase_data(data);
            let error = call.send().await.unwrap_err();
            let found: Vec<&str> = error.violated().map(|found| found.parameter()).collect();
            assert_eq!(found, [place]);
            Err(error)
        })
        .await;
    }
    refused("expiry", "interaction_expiry.timestamp", async |account| {
        let never = std::time::SystemTime::UNIX_EPOCH
            .checked_add(std::time::Duration::from_secs(1 << 40))
            .unwrap();
        let call = account
            .authorize_payment(Money::new(1, Currency::USD))
            .payment_transaction_reference("r")
            .step_up(StepUp::qr_code().expires_at(never));
        call.send().await.map(drop)
    })
    .await;
}

fn pending(account: &Account) -> PendingAuthorization {
    account
        .authorize_payment(Money::new(500, Currency::USD))
        .payment_transaction_reference("r")
        .pending("krn:payment:eu1:request:1")
        .unwrap()
}

#[tokio::test]
async fn a_pending_authorization_of_another_account_is_refused() {
    let elsewhere = Stub::new([]);
    let other = {
        let row = serde_json::to_string(&pending(&account(&elsewhere.base_url()))).unwrap();
        let row = row.replace("partner-account", "somebody-else");
        serde_json::from_str::<PendingAuthorization>(&row).unwrap()
    };
    refused("account", "partner_account_id", async |account| {
        let token = SessionToken::new("token").unwrap();
        account.finalize(&other, token).send().await.map(drop)
    })
    .await;
}

#[tokio::test]
async fn a_stored_authorization_that_was_damaged_is_refused() {
    let stub = Stub::new([]);
    let row = serde_json::to_value(pending(&account(&stub.base_url()))).unwrap();
    for (place, value) in [
        ("/version", serde_json::json!(2)),
        ("/partner_account_id", serde_json::json!("..")),
        ("/payment_request_id", serde_json::json!("")),
        ("/request/currency", serde_json::json!("dollars")),
        (
            "/request/request_payment_transaction/amount",
            serde_json::json!(1.5),
        ),
        (
            "/request/request_payment_transaction",
            serde_json::Value::Null,
        ),
    ] {
        let mut damaged = row.clone();
        *damaged.pointer_mut(place).unwrap() = value;
        let read = serde_json::from_value::<PendingAuthorization>(damaged);
        assert!(read.is_err(), "{place}");
    }
    let mut damaged = row;
    *damaged
        .pointer_mut("/request/request_payment_transaction/amount")
        .unwrap() = (-5).into();
    let damaged: PendingAuthorization = serde_json::from_value(damaged).unwrap();
    refused(
        "amount",
        "request_payment_transaction.amount",
        async |account| {
            let token = SessionToken::new("token").unwrap();
            account.finalize(&damaged, token).send().await.map(drop)
        },
    )
    .await;
}
