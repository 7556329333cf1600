//! Calls over HTTP/2, with a server of the test's own.

use std::{
    convert::Infallible,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Response, Version,
    body::{Bytes, Incoming},
    server::conn::http2,
    service::service_fn,
};
use hyper_util::rt::{TokioExecutor, TokioIo};
use klarna_contract::{Contract, Exchange};
use klarna_sdk::{
    Account, ApiKey, AuthorizePayment, Client, Currency, Money, Reference, SessionToken,
};
use klarna_tests::{Authority, Heard, KEY};
use rustls::{ServerConfig, crypto::ring};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

const DECLINED: &str = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;

/// What a server counted.
#[derive(Default)]
struct Counted {
    connections: AtomicUsize,
    requests: AtomicUsize,
}

async fn assert_documented(request: Request<Incoming>) {
    let (head, body) = request.into_parts();
    let headers: Vec<(String, String)> = head
        .headers
        .iter()
        .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
        .collect();
    Contract::shared().assert(&Exchange {
        method: head.method.as_str(),
        target: head.uri.path_and_query().unwrap().as_str(),
        headers: &headers,
        body: &body.collect().await.unwrap().to_bytes(),
        answer: None,
    });
}

/// Starts a server that speaks HTTP/2 only, and ends each connection, mid-request, at its request
/// of the number `last`.
async fn start(authority: &Authority, last: usize) -> (String, Arc<Counted>) {
    let issued = authority.issue("localhost");
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(issued.chain(), issued.private_key())
        .unwrap();
    config.alpn_protocols = vec![b"h2".to_vec()];
    let acceptor = TlsAcceptor::from(Arc::new(config));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base_url = format!(
        "https://localhost:{}",
        listener.local_addr().unwrap().port()
    );
    let counted = Arc::new(Counted::default());
    tokio::spawn({
        let counted = counted.clone();
        async move {
            loop {
                let (stream, _) = listener.accept().await.unwrap();
                let stream = acceptor.accept(stream).await.unwrap();
                counted.connections.fetch_add(1, Ordering::SeqCst);
                let here = Arc::new(AtomicUsize::new(0));
                let end = Arc::new(tokio::sync::Notify::new());
                let serve = service_fn({
                    let (counted, end) = (counted.clone(), end.clone());
                    move |request: Request<Incoming>| {
                        let (counted, here, end) = (counted.clone(), here.clone(), end.clone());
                        async move {
                            assert_eq!(request.version(), Version::HTTP_2);
                            let key = request.headers().get("klarna-idempotency-key");
                            assert!(key.is_some());
                            assert_documented(request).await;
                            counted.requests.fetch_add(1, Ordering::SeqCst);
                            if here.fetch_add(1, Ordering::SeqCst) + 1 == last {
                                end.notify_one();
                                std::future::pending::<()>().await;
                            }
                            Ok::<_, Infallible>(Response::new(Full::<Bytes>::from(DECLINED)))
                        }
                    }
                });
                tokio::spawn(async move {
                    let connection = http2::Builder::new(TokioExecutor::new())
                        .serve_connection(TokioIo::new(stream), serve);
                    tokio::select! {
                        _ = connection => {}
                        () = end.notified() => {}
                    }
                });
            }
        }
    });
    (base_url, counted)
}

fn account(base_url: &str, authority: &Authority) -> Account {
    let client = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(base_url)
        .root_certificates(authority.roots())
        .no_proxy()
        .build()
        .unwrap();
    client.account("partner-account").unwrap()
}

fn call(account: &Account) -> AuthorizePayment<Reference> {
    account
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("reference")
}

#[tokio::test]
async fn calls_share_one_connection_over_http_2() {
    let authority = Authority::new();
    let (base_url, counted) = start(&authority, usize::MAX).await;
    let account = account(&base_url, &authority);
    call(&account).send().await.unwrap();
    let (one, other) = tokio::join!(call(&account).send(), call(&account).send());
    one.unwrap();
    other.unwrap();
    assert_eq!(counted.requests.load(Ordering::SeqCst), 3);
    assert_eq!(counted.connections.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn a_connection_that_ends_under_a_call_does_not_surface() {
    let authority = Authority::new();
    let (base_url, counted) = start(&authority, 2).await;
    let account = account(&base_url, &authority);
    call(&account).send().await.unwrap();
    call(&account).send().await.unwrap();
    assert_eq!(counted.requests.load(Ordering::SeqCst), 3);
    assert_eq!(counted.connections.load(Ordering::SeqCst), 2);
}

#[tokio::test]
async fn nothing_says_keys_or_tokens_over_http_2() {
    let heard = Heard::default();
    let _listening = tracing::subscriber::set_default(heard.subscriber());
    let authority = Authority::new();
    let (base_url, _) = start(&authority, usize::MAX).await;
    let token = SessionToken::new("s3cret-session").unwrap();
    let call = call(&account(&base_url, &authority)).klarna_network_session_token(token);
    call.send().await.unwrap();
    let said = heard.text();
    assert!(said.contains("h2::"), "{said}");
    for secret in [KEY, "s3cret-session"] {
        let line = said.lines().find(|line| line.contains(secret));
        assert!(line.is_none(), "{line:?}");
    }
}
