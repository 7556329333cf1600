//! What goes between the checkout and Klarna, held against the document.

use std::{
    collections::BTreeSet,
    env, fs,
    time::{Duration, SystemTime},
};

use klarna_contract::{Contract, Exchange};
use klarna_sdk::sandbox::{Sandbox, SandboxDeliveryState};

use crate::{
    Checkout,
    acquirer::{Acquirer, Next},
    options::Options,
    order::{Kind, Line, Order, Shape, Stage},
    webhooks::Deliveries,
    worker::{self, Pace},
};

/// Takes an order to where the customer decides; returns the payment request.
async fn ordered(acquirer: &Acquirer, id: &str) -> String {
    let line = Line {
        name: "Desk lamp".to_owned(),
        quantity: 2,
        unit_price: 5_900,
    };
    let order = Order::new(id.to_owned(), Shape::Redirect, vec![line], 0);
    acquirer.store.insert(&order).unwrap();
    let next = acquirer.pay(id).await.unwrap();
    assert!(matches!(next, Next::PurchasePage(_)));
    match acquirer.store.order(id).unwrap().unwrap().stage {
        Stage::Customer { pending } => pending.payment_request_id().to_owned(),
        other => panic!("{}", other.name()),
    }
}

/// Waits until an order is where a webhook takes it.
async fn comes_to(acquirer: &Acquirer, id: &str, stage: &str) {
    let began = SystemTime::now();
    loop {
        let order = acquirer.store.order(id).unwrap().unwrap();
        if order.stage.name() == stage {
            return;
        }
        let waited = began.elapsed().unwrap_or_default();
        let is_at = order.stage.name();
        assert!(waited < Duration::from_secs(60), "{id} is {is_at}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

async fn moves(acquirer: &Acquirer, id: &str, kind: Kind, amount: &str) {
    let reference = format!("{}-{amount}", kind.word());
    let moved = acquirer.move_money(id, kind, &reference, amount).await;
    moved.unwrap().unwrap();
}

/// Holds every call and every event against the document; returns what was called.
fn documented(sandbox: &Sandbox) -> BTreeSet<String> {
    let contract = Contract::shared();
    let mut called = BTreeSet::new();
    for request in sandbox.received() {
        // The worker may be reading right now.
        let Some(status) = request.answer_status else {
            continue;
        };
        assert!(
            status < 300,
            "{} {}: {status}",
            request.method,
            request.path
        );
        contract.assert(&Exchange {
            method: &request.method,
            target: &request.path,
            headers: &request.headers,
            body: &request.body,
            answer: Some((status, &request.answer_body)),
        });
        let id = contract.operation_id(&request.method, &request.path);
        called.insert(id.unwrap().to_owned());
    }
    for event in sandbox.deliveries() {
        let found = contract.event_violations(&event.event_type, &event.body);
        assert!(found.is_empty(), "{}: {found:#?}", event.event_type);
        assert_eq!(event.state, SandboxDeliveryState::Acknowledged);
    }
    called
}

#[tokio::test]
async fn its_calls_and_the_events_it_takes_keep_to_the_document() {
    let name = format!("klarna-checkout-contract-{}", std::process::id());
    let options = Options {
        port: 0,
        sandbox_port: 0,
        data: env::temp_dir().join(name),
        webhooks: Deliveries::Now,
        pace: Pace {
            hold: Duration::ZERO,
            check: Duration::from_millis(50),
        },
    };
    let Checkout {
        sandbox,
        acquirer,
        listener,
        app,
        ..
    } = Checkout::open(&options).await.unwrap();
    tokio::spawn(worker::work(acquirer.clone(), options.pace));
    tokio::spawn(async { axum::serve(listener, app).await });

    let paid = ordered(&acquirer, "paid").await;
    sandbox.enter(&paid).unwrap();
    sandbox.approve(&paid).unwrap();
    comes_to(&acquirer, "paid", "paid").await;
    moves(&acquirer, "paid", Kind::Capture, "100.00").await;
    moves(&acquirer, "paid", Kind::Refund, "40.00").await;
    moves(&acquirer, "paid", Kind::Void, "18.00").await;
    let declined = ordered(&acquirer, "declined").await;
    sandbox.decline(&declined).unwrap();
    comes_to(&acquirer, "declined", "declined").await;
    ordered(&acquirer, "expired").await;
    sandbox.clock().advance(Duration::from_secs(31 * 60));
    comes_to(&acquirer, "expired", "expired").await;
    let waiting = ordered(&acquirer, "waiting").await;
    let read = format!("/payment/requests/{waiting}");
    let is_read = || {
        sandbox
            .received()
            .iter()
            .any(|own| own.path.ends_with(&read))
    };
    while !is_read() {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    sandbox.deliver_due().await;

    let called = documented(&sandbox);
    let expected = [
        "authorizePayment",
        "capturePaymentTransaction",
        "createSigningKey",
        "createWebhook",
        "readPaymentRequest",
        "refundPaymentTransaction",
        "voidPaymentTransaction",
    ];
    assert!(called.iter().eq(expected), "{called:?}");
    let events = sandbox.deliveries();
    let events: BTreeSet<_> = events.iter().map(|own| own.event_type.as_str()).collect();
    assert!(events.len() >= 8, "{events:?}");
    fs::remove_dir_all(&options.data).unwrap();
}
