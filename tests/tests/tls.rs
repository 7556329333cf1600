//! TLS by real handshakes with servers of the test's own.

use std::{
    io::Read,
    net::TcpListener,
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use klarna_sdk::{
    Account, ApiKey, Authorization, Client, ClientBuilder, ClientIdentity, Currency, Delivery,
    Error, ErrorKind, Money, Target,
};
use klarna_tests::{Authority, KEY, Request};
use rustls::{
    ServerConfig,
    crypto::ring,
    server::{NoServerSessionStorage, WebPkiClientVerifier},
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWriteExt},
    net::TcpListener as AsyncListener,
};
use tokio_rustls::TlsAcceptor;

const DECLINED: &str = r#"{"payment_transaction_response": {"result": "DECLINED"}}"#;

/// What the server saw of each connection.
#[derive(Clone, Debug, PartialEq)]
enum Seen {
    /// The handshake failed.
    Refused,
    /// A request came, over this protocol, with this many certificates.
    Request(Option<Vec<u8>>, usize),
}

/// A server that declines every payment; it demands a certificate of `clients` when there is one.
struct Server {
    base_url: String,
    seen: Arc<Mutex<Vec<Seen>>>,
}

impl Server {
    async fn start(own: &Authority, clients: Option<&Authority>, tls12_only: bool) -> Self {
        let provider = Arc::new(ring::default_provider());
        let versions: &[_] = if tls12_only {
            &[&rustls::version::TLS12]
        } else {
            rustls::ALL_VERSIONS
        };
        let builder = ServerConfig::builder_with_provider(provider.clone())
            .with_protocol_versions(versions)
            .unwrap();
        let builder = match clients {
            Some(clients) => {
                let verifier =
                    WebPkiClientVerifier::builder_with_provider(clients.store(), provider);
                builder.with_client_cert_verifier(verifier.build().unwrap())
            }
            None => builder.with_no_client_auth(),
        };
        let issued = own.issue("localhost");
        let mut config = builder
            .with_single_cert(issued.chain(), issued.private_key())
            .unwrap();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        config.session_storage = Arc::new(NoServerSessionStorage {});
        let listener = AsyncListener::bind("127.0.0.1:0").await.unwrap();
        let base_url = format!(
            "https://localhost:{}",
            listener.local_addr().unwrap().port()
        );
        let seen = Arc::new(Mutex::new(Vec::new()));
        let acceptor = TlsAcceptor::from(Arc::new(config));
        tokio::spawn({
            let seen = seen.clone();
            async move {
                loop {
                    let (stream, _) = listener.accept().await.unwrap();
                    let mut stream = match acceptor.accept(stream).into_fallible().await {
                        Ok(stream) => stream,
                        Err((_, mut stream)) => {
                            seen.lock().unwrap().push(Seen::Refused);
                            // Closing with unread bytes would reset the connection, and the
                            // client might never read the alert.
                            tokio::spawn(async move {
                                let mut rest = Vec::new();
                                let _ = stream.read_to_end(&mut rest).await;
                            });
                            continue;
                        }
                    };
                    let (_, session) = stream.get_ref();
                    let certificates = session.peer_certificates().map_or(0, <[_]>::len);
                    let protocol = session.alpn_protocol().map(<[u8]>::to_vec);
                    let Some(request) = read_request(&mut stream).await else {
                        continue;
                    };
                    request.assert_documented();
                    seen.lock()
                        .unwrap()
                        .push(Seen::Request(protocol, certificates));
                    let length = DECLINED.len();
                    let head = format!(
                        "HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n"
                    );
                    let answer = head + DECLINED;
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                }
            }
        });
        Self { base_url, seen }
    }

    fn builder(&self) -> ClientBuilder<ApiKey, Target> {
        Client::builder()
            .api_key(ApiKey::new(KEY).unwrap())
            .base_url(&self.base_url)
            .no_proxy()
    }

    fn seen(&self) -> Vec<Seen> {
        self.seen.lock().unwrap().clone()
    }
}

fn account(builder: ClientBuilder<ApiKey, Target>) -> Account {
    builder.build().unwrap().account("a").unwrap()
}

async fn send(account: &Account) -> Result<Authorization, Error> {
    account
        .authorize_payment(Money::new(500, Currency::EUR))
        .payment_transaction_reference("reference")
        .send()
        .await
}

fn request_with(certificates: usize) -> Seen {
    Seen::Request(Some(b"http/1.1".to_vec()), certificates)
}

/// Reads one request; `None` when the client says nothing.
async fn read_request(stream: &mut (impl AsyncRead + Unpin)) -> Option<Request> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let read = stream
            .read(&mut buffer)
            .await
            .ok()
            .filter(|read| *read > 0)?;
        bytes.extend_from_slice(&buffer[..read]);
        if let Some(request) = Request::parse(&bytes).unwrap() {
            return Some(request);
        }
    }
}

#[tokio::test]
async fn a_server_that_demands_a_client_certificate_gets_it() {
    for tls12_only in [false, true] {
        let (own, clients) = (Authority::new(), Authority::new());
        let server = Server::start(&own, Some(&clients), tls12_only).await;
        let builder = server
            .builder()
            .root_certificates(own.roots())
            .client_identity(clients.issue("psp.example").identity());
        send(&account(builder)).await.unwrap();
        assert_eq!(server.seen(), [request_with(1)]);
    }
}

#[tokio::test]
async fn a_server_that_demands_a_client_certificate_refuses_a_client_without_one() {
    for tls12_only in [false, true] {
        let (own, clients) = (Authority::new(), Authority::new());
        let server = Server::start(&own, Some(&clients), tls12_only).await;
        let builder = server.builder().root_certificates(own.roots());
        let error = send(&account(builder)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Tls, "{error} {tls12_only}");
        assert!(error.to_string().starts_with("TLS failed"), "{error}");
        assert_eq!(error.delivery(), Delivery::NotSent);
        assert_eq!(error.attempts().len(), 1, "TLS doesn't pass");
        assert!(!error.is_retryable());
        assert_eq!(server.seen(), [Seen::Refused]);
    }
}

#[tokio::test]
async fn a_client_certificate_of_another_authority_is_refused() {
    let (own, clients, others) = (Authority::new(), Authority::new(), Authority::new());
    let server = Server::start(&own, Some(&clients), false).await;
    let builder = server
        .builder()
        .root_certificates(own.roots())
        .client_identity(others.issue("psp.example").identity());
    let error = send(&account(builder)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Tls, "{error}");
    assert_eq!(server.seen(), [Seen::Refused]);
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_is_refused() {
    let (own, other) = (Authority::new(), Authority::new());
    let server = Server::start(&own, None, false).await;
    for builder in [
        server.builder().root_certificates(other.roots()),
        // The platform doesn't know it either.
        server.builder(),
    ] {
        let error = send(&account(builder)).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Tls, "{error}");
        assert_eq!(error.attempts().len(), 1);
        assert_eq!(error.delivery(), Delivery::NotSent);
    }
    assert!(!server.seen().contains(&request_with(0)));
}

#[tokio::test]
async fn a_certificate_for_another_name_is_refused() {
    let own = Authority::new();
    let server = Server::start(&own, None, false).await;
    let base_url = server.base_url.replace("localhost", "127.0.0.1");
    let builder = server
        .builder()
        .base_url(base_url)
        .root_certificates(own.roots());
    let error = send(&account(builder)).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Tls, "{error}");
}

#[test]
fn a_key_that_belongs_to_another_certificate_is_refused_at_once() {
    let authority = Authority::new();
    let (one, other) = (authority.issue("a"), authority.issue("b"));
    let (certificate, key) = (one.certificate_pem(), other.key_pem());
    let identity = ClientIdentity::from_pem(certificate.as_bytes(), key.as_bytes()).unwrap();
    assert_eq!(format!("{identity:?}"), "ClientIdentity([redacted])");
    let error = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url("https://localhost:1")
        .client_identity(identity)
        .build()
        .unwrap_err();
    assert!(
        error.to_string().starts_with("client_identity must be"),
        "{error}"
    );
}

/// Returns what a client says first: the record of its hello.
async fn hello() -> Vec<u8> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base_url = format!(
        "https://localhost:{}",
        listener.local_addr().unwrap().port()
    );
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        stream
            .set_read_timeout(Some(Duration::from_secs(10)))
            .unwrap();
        let mut head = [0; 5];
        stream.read_exact(&mut head).unwrap();
        let mut record = vec![0; usize::from(u16::from_be_bytes([head[3], head[4]]))];
        stream.read_exact(&mut record).unwrap();
        record
    });
    let builder = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url(base_url)
        .retries(0)
        .no_proxy();
    send(&account(builder)).await.unwrap_err();
    tokio::task::spawn_blocking(|| server.join().unwrap())
        .await
        .unwrap()
}

/// Reads the extensions of a hello: each number with its content.
fn extensions(hello: &[u8]) -> Vec<(u16, Vec<u8>)> {
    let number = |at: usize| usize::from(u16::from_be_bytes([hello[at], hello[at + 1]]));
    // Type and length, version, random, session id, cipher suites, compression methods.
    let mut at = 4 + 2 + 32;
    at += 1 + usize::from(hello[at]);
    at += 2 + number(at);
    at += 1 + usize::from(hello[at]);
    let end = at + 2 + number(at);
    at += 2;
    let mut found = Vec::new();
    while at < end {
        let (kind, length) = (number(at) as u16, number(at + 2));
        found.push((kind, hello[at + 4..at + 4 + length].to_vec()));
        at += 4 + length;
    }
    found
}

#[tokio::test]
async fn tls_1_2_and_1_3_are_offered_and_nothing_older() {
    const SUPPORTED_VERSIONS: u16 = 43;
    let extensions = extensions(&hello().await);
    let (_, versions) = extensions
        .iter()
        .find(|(kind, _)| *kind == SUPPORTED_VERSIONS)
        .unwrap();
    // A length, and a number for each version.
    assert_eq!(versions[1..], [3, 4, 3, 3]);
}

#[tokio::test]
async fn http_2_is_offered_before_http_1_1() {
    const ALPN: u16 = 16;
    let extensions = extensions(&hello().await);
    let (_, protocols) = extensions.iter().find(|(kind, _)| *kind == ALPN).unwrap();
    assert_eq!(protocols[2..], *b"\x02h2\x08http/1.1");
}

#[tokio::test]
async fn a_proxy_sees_the_host_and_nothing_else() {
    let listener = AsyncListener::bind("127.0.0.1:0").await.unwrap();
    let proxy = format!(
        "http://user:MARK-password@{}",
        listener.local_addr().unwrap()
    );
    let seen = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut buffer = [0; 4096];
        let read = stream.read(&mut buffer).await.unwrap();
        let answer = b"HTTP/1.1 502 No\r\ncontent-length: 0\r\n\r\n";
        stream.write_all(answer).await.unwrap();
        String::from_utf8_lossy(&buffer[..read]).into_owned()
    });
    let builder = Client::builder()
        .api_key(ApiKey::new(KEY).unwrap())
        .base_url("https://klarna.example")
        .retries(0)
        .proxy(proxy);
    assert!(!format!("{builder:?}").contains("MARK"));
    let account = account(builder);
    let error = send(&account).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Connect);
    assert!(!format!("{error} {error:?} {account:?}").contains("MARK"));
    let seen = seen.await.unwrap();
    assert!(
        seen.starts_with("CONNECT klarna.example:443 HTTP/1.1\r\n"),
        "{seen}"
    );
    assert!(!seen.contains("reference") && !seen.contains(KEY), "{seen}");
}
