//! The connection before the first call.

use std::{
    convert::Infallible,
    net::TcpListener,
    sync::{Arc, Mutex},
};

use http_body_util::Full;
use hyper::{
    Request, Response, StatusCode,
    body::{Bytes, Incoming},
    server::conn::http1,
    service::service_fn,
};
use hyper_util::rt::TokioIo;
use klarna_sdk::{ApiKey, Client, ClientBuilder, Currency, Delivery, ErrorKind, Money, Target};
use klarna_tests::{Authority, KEY};
use rustls::{ServerConfig, crypto::ring};
use tokio_rustls::TlsAcceptor;

const DECLINED: &str = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;

/// A TLS server that keeps its connections, and what it saw: handshakes and requests, in order.
struct Server {
    base_url: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Starts it; `HEAD` is answered with the status.
    async fn start(authority: &Authority, status: StatusCode) -> Self {
        let issued = authority.issue("localhost");
        let provider = Arc::new(ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(issued.chain(), issued.private_key())
            .unwrap();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let seen = Arc::new(Mutex::new(Vec::new()));
        tokio::spawn({
            let seen = seen.clone();
            async move {
                loop {
                    let (stream, _) = listener.accept().await.unwrap();
                    let Ok(stream) = acceptor.accept(stream).await else {
                        continue;
                    };
                    seen.lock().unwrap().push("handshake".to_owned());
                    let seen = seen.clone();
                    let service = service_fn(move |request: Request<Incoming>| {
                        let answer = answer(&seen, &request, status);
                        async move { Ok::<_, Infallible>(answer) }
                    });
                    tokio::spawn(async move {
                        // A client that goes away is no error.
                        let _ = http1::Builder::new()
                            .serve_connection(TokioIo::new(stream), service)
                            .await;
                    });
                }
            }
        });
        Self {
            base_url: format!("https://localhost:{port}"),
            seen,
        }
    }

    fn client(&self, authority: &Authority) -> Client {
        builder(&self.base_url)
            .root_certificates(authority.roots())
            .build()
            .unwrap()
    }

    fn seen(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }
}

fn answer(
    seen: &Mutex<Vec<String>>,
    request: &Request<Incoming>,
    status: StatusCode,
) -> Response<Full<Bytes>> {
    let keys = ["authorization", "klarna-idempotency-key"];
    let credentials = keys.map(|name| request.headers().contains_key(name));
    let line = format!("{} {} {credentials:?}", request.method(), request.uri());
    seen.lock().unwrap().push(line);
    let is_head = request.method() == "HEAD";
    let body = if is_head { "" } else { DECLINED };
    let mut answer = Response::new(Full::new(Bytes::from_static(body.as_bytes())));
    *answer.status_mut() = if is_head { status } else { StatusCode::OK };
    answer
}

fn builder(base_url: &str) -> ClientBuilder<ApiKey, Target> {
    Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(base_url)
        .no_proxy()
}

async fn pay(client: &Client) {
    client
        .account("a")
        .unwrap()
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("reference")
        .send()
        .await
        .unwrap();
}

const CALL: &str = "POST /v2/accounts/a/payment/authorize [true, true]";

#[tokio::test]
async fn the_first_call_shakes_no_hands() {
    let authority = Authority::new();
    let server = Server::start(&authority, StatusCode::NOT_FOUND).await;
    let client = server.client(&authority);
    client.warm_up().await.unwrap();
    let before = ["handshake", "HEAD / [false, false]"];
    assert_eq!(server.seen(), before);
    pay(&client).await;
    pay(&client).await;
    assert_eq!(server.seen(), [&before[..], &[CALL, CALL]].concat());
}

#[tokio::test]
async fn without_it_the_first_call_shakes_hands() {
    let authority = Authority::new();
    let server = Server::start(&authority, StatusCode::OK).await;
    pay(&server.client(&authority)).await;
    assert_eq!(server.seen(), ["handshake", CALL]);
}

#[tokio::test]
async fn a_server_in_trouble_is_a_connection_as_well() {
    let authority = Authority::new();
    let server = Server::start(&authority, StatusCode::SERVICE_UNAVAILABLE).await;
    assert!(server.client(&authority).warm_up().await.is_ok());
}

#[tokio::test]
async fn a_server_that_nobody_trusts_is_told_as_such() {
    let server = Server::start(&Authority::new(), StatusCode::OK).await;
    let client = server.client(&Authority::new());
    let error = client.warm_up().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Tls);
    assert!(error.to_string().ends_with("no call was made"), "{error}");
    assert_eq!(server.seen(), [""; 0]);
}

#[tokio::test]
async fn nobody_there_is_worth_another_try() {
    let port = {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        listener.local_addr().unwrap().port()
    };
    let client = builder(&format!("http://127.0.0.1:{port}"))
        .build()
        .unwrap();
    let error = client.warm_up().await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert_eq!(error.delivery(), Delivery::NotSent);
    assert!(error.is_retryable());
}
