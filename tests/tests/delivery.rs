//! Not sent, refused or unknown: what a caller is told of a payment that failed.

use std::{
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Barrier},
    thread,
};

use klarna_sdk::{
    Account, ApiKey, AuthorizePayment, Client, Currency, Delivery, ErrorKind, Money, Reference,
};
use klarna_tests::{Answer, KEY, Request, Stub, Virtual};

const DECLINED: &str = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;

fn account(base_url: &str) -> Account {
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(base_url)
        .timing(Virtual::new(0.5))
        .build()
        .unwrap();
    client.account("a").unwrap()
}

fn call(account: &Account) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("reference")
}

#[tokio::test]
async fn the_last_answer_does_not_undo_what_an_earlier_attempt_may_have_done() {
    let refused = || Answer::json(400, "{}");
    for (answers, delivery) in [
        (vec![refused()], Delivery::Refused),
        (vec![Answer::json(429, "{}"), refused()], Delivery::Refused),
        (vec![Answer::Close, refused()], Delivery::Unknown),
        (vec![Answer::json(503, ""), refused()], Delivery::Unknown),
        (vec![Answer::json(200, "{")], Delivery::Unknown),
    ] {
        let told = format!("{answers:?}");
        let stub = Stub::new(answers);
        let error = call(&account(&stub.base_url())).send().await.unwrap_err();
        assert_eq!(error.delivery(), delivery, "{told}");
        assert!(error.may_have_reached_klarna(), "{told}");
        let warns = error.to_string().contains("Klarna may have acted");
        assert_eq!(warns, delivery == Delivery::Unknown, "{told}: {error}");
    }
}

#[tokio::test]
async fn a_server_that_goes_away_after_the_request_leaves_the_outcome_unknown() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        drop(listener);
        read_request(&mut stream);
    });
    let error = call(&account(&base_url)).send().await.unwrap_err();
    server.join().unwrap();
    let kinds: Vec<_> = error
        .attempts()
        .iter()
        .map(|attempt| attempt.failure())
        .collect();
    assert_eq!(kinds[0], Some(ErrorKind::Interrupted));
    assert_eq!(error.kind(), ErrorKind::Connect, "{kinds:?}");
    assert_eq!(error.delivery(), Delivery::Unknown);
    let text = error.to_string();
    assert!(text.contains("Klarna may have acted"), "{text}");
    assert!(!text.contains("nothing was sent"), "{text}");
}

#[tokio::test]
async fn no_connection_at_all_sends_nothing() {
    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    let error = call(&account(&format!("http://{closed}")))
        .send()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert_eq!(error.attempts().len(), 3);
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert!(!error.may_have_reached_klarna() && error.is_retryable());
    assert!(error.to_string().contains("nothing was sent"), "{error}");
}

/// Reads one request and holds it against the document; panics at its absence.
fn read_request(stream: &mut TcpStream) {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        if let Some(request) = Request::parse(&bytes).unwrap() {
            return request.assert_documented();
        }
        match stream.read(&mut buffer).unwrap() {
            0 => panic!("the request broke off"),
            read => bytes.extend_from_slice(&buffer[..read]),
        }
    }
}

/// Answers the first request of each connection and keeps it open; closes it at the second one.
/// The first two connections wait for each other, so that the client opens both.
fn server_with_stale_connections() -> (String, thread::JoinHandle<usize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!("http://{}", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let both = Arc::new(Barrier::new(2));
        let mut serving = Vec::new();
        for index in 0..3 {
            let (mut stream, _) = listener.accept().unwrap();
            let both = both.clone();
            serving.push(thread::spawn(move || {
                read_request(&mut stream);
                if index < 2 {
                    both.wait();
                }
                let length = DECLINED.len();
                let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\n\r\n");
                stream.write_all((head + DECLINED).as_bytes()).unwrap();
                let mut byte = [0];
                // The client says more, or is gone.
                usize::from(stream.read(&mut byte).is_ok_and(|read| read == 1))
            }));
        }
        serving
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    (base_url, server)
}

#[tokio::test]
async fn stale_connections_of_the_pool_do_not_surface() {
    let (base_url, server) = server_with_stale_connections();
    let account = account(&base_url);
    let (one, other) = tokio::join!(call(&account).send(), call(&account).send());
    one.unwrap();
    other.unwrap();
    // Two connections are in the pool, and both will end at the next request.
    call(&account).with_retries(1).send().await.unwrap();
    drop(account);
    // Connections are closed by tasks of this thread.
    let broken = tokio::task::spawn_blocking(|| server.join().unwrap());
    let broken = broken.await.unwrap();
    assert_eq!(broken, 1, "the retry opened a connection of its own");
}

#[tokio::test]
async fn a_call_that_is_dropped_anywhere_leaves_the_client_usable() {
    let stub = Stub::answering(|request| {
        if request.header("partner-correlation-id").is_some() {
            Answer::json(503, "")
        } else {
            Answer::json(200, DECLINED)
        }
    });
    let account = account(&stub.base_url());
    let mut ended = false;
    let mut polls = 0;
    while !ended {
        polls += 1;
        let mut call = Box::pin(call(&account).with_partner_correlation_id("a").send());
        let mut left = polls;
        ended = std::future::poll_fn(|context| {
            left -= 1;
            match call.as_mut().poll(context) {
                std::task::Poll::Ready(outcome) => {
                    outcome.unwrap_err();
                    std::task::Poll::Ready(true)
                }
                std::task::Poll::Pending if left == 0 => std::task::Poll::Ready(false),
                std::task::Poll::Pending => std::task::Poll::Pending,
            }
        })
        .await;
        drop(call);
        self::call(&account).send().await.unwrap();
    }
    assert!(polls > 5, "only {polls} places to be dropped at");
}
