//! A bare server with a fixed answer, in a process of its own so that its work isn't counted.
//!
//! Prints its address, and ends with its standard input. The line `hold N` makes it keep all
//! answers until N requests are there. Given a file, it speaks TLS and writes its certificate there;
//! the line `handshakes` asks how many there were.

use std::{
    convert::Infallible,
    error::Error,
    fs,
    path::Path,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request, Response,
    body::{Bytes, Incoming},
    header::{CONTENT_TYPE, HeaderValue},
    service::service_fn,
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use rustls::{HandshakeKind, ServerConfig, crypto::ring, pki_types::PrivateKeyDer};
use tokio::{
    io::{AsyncBufReadExt, AsyncRead, AsyncWrite, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};
use tokio_rustls::TlsAcceptor;

/// How long all answers are held once all requests are there.
const HOLD: Duration = Duration::from_millis(1_500);

/// An approval, with what Klarna documents of one.
const ANSWER: &str = r#"{"payment_transaction_response":{"result":"APPROVED","payment_transaction":{"payment_transaction_id":"krn:payment:eu1:transaction:9a8b7c6d-5e4f-4302-8190-a1b2c3d4e5f6","payment_transaction_reference":"psp-payment-2041","amount":1180000,"currency":"EUR","payment_funding":{"type":"GUARANTEED","state":"FUNDED"},"payment_pricing":{},"expires_at":"2026-03-03T10:21:09.431Z"}}}"#;

#[derive(Default)]
struct Held {
    /// How many requests have to come; none is held at 0.
    expected: AtomicUsize,
    arrived: AtomicUsize,
    release: Notify,
}

impl Held {
    async fn wait(&self) {
        let expected = self.expected.load(Ordering::SeqCst);
        if expected == 0 {
            return;
        }
        let released = self.release.notified();
        if self.arrived.fetch_add(1, Ordering::SeqCst) + 1 < expected {
            released.await;
            return;
        }
        tokio::time::sleep(HOLD).await;
        self.expected.store(0, Ordering::SeqCst);
        self.release.notify_waiters();
    }
}

/// How clients came in by TLS.
#[derive(Default)]
struct Handshakes {
    full: AtomicUsize,
    resumed: AtomicUsize,
}

impl Handshakes {
    fn count(&self, kind: Option<HandshakeKind>) {
        let counter = match kind {
            Some(HandshakeKind::Resumed) => &self.resumed,
            _ => &self.full,
        };
        counter.fetch_add(1, Ordering::SeqCst);
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let certificate = std::env::args_os().nth(1);
    let acceptor = certificate
        .map(|file| acceptor(file.as_ref()))
        .transpose()?;
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let scheme = if acceptor.is_some() { "https" } else { "http" };
    println!("{scheme}://{}", listener.local_addr()?);
    let (held, handshakes) = (Arc::new(Held::default()), Arc::new(Handshakes::default()));
    let (holding, counting) = (held.clone(), handshakes.clone());
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (acceptor, counting, held) = (acceptor.clone(), counting.clone(), holding.clone());
            tokio::spawn(async move {
                let _ = stream.set_nodelay(true);
                match acceptor {
                    Some(acceptor) => serve_tls(stream, acceptor, &counting, held).await,
                    None => serve(stream, held).await,
                }
            });
        }
    });
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some(count) = line.strip_prefix("hold ") {
            held.arrived.store(0, Ordering::SeqCst);
            held.expected.store(count.parse()?, Ordering::SeqCst);
            println!("holding");
        } else if line == "handshakes" {
            let [full, resumed] = [&handshakes.full, &handshakes.resumed]
                .map(|counter| counter.load(Ordering::SeqCst));
            println!(r#"{{"full":{full},"resumed":{resumed}}}"#);
        }
    }
    Ok(())
}

/// Makes a certificate for this machine, and writes it down for those who are to trust it.
fn acceptor(file: &Path) -> Result<TlsAcceptor, Box<dyn Error>> {
    let issued = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()])?;
    fs::write(file, issued.cert.pem())?;
    let key = PrivateKeyDer::try_from(issued.signing_key.serialize_der())?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(vec![issued.cert.der().clone()], key)?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(TlsAcceptor::from(Arc::new(config)))
}

async fn serve_tls(
    stream: TcpStream,
    acceptor: TlsAcceptor,
    handshakes: &Handshakes,
    held: Arc<Held>,
) {
    // Who doesn't trust the certificate says so, and is no client.
    let Ok(stream) = acceptor.accept(stream).await else {
        return;
    };
    handshakes.count(stream.get_ref().1.handshake_kind());
    serve(stream, held).await;
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin + 'static, held: Arc<Held>) {
    let service = service_fn(|request: Request<Incoming>| {
        let held = held.clone();
        async move {
            let is_head = request.method() == Method::HEAD;
            let mut body = request.into_body();
            while let Some(Ok(_)) = body.frame().await {}
            held.wait().await;
            let text = if is_head { "" } else { ANSWER };
            let mut answer = Response::new(Full::new(Bytes::from_static(text.as_bytes())));
            let headers = answer.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
            headers.insert(
                "klarna-correlation-id",
                HeaderValue::from_static("2a1f1c5e-7c0e-4b7e-9d0a-6a4c1c7b1e11"),
            );
            Ok::<_, Infallible>(answer)
        }
    });
    let mut server = auto::Builder::new(TokioExecutor::new());
    server.http2().max_concurrent_streams(20_000);
    // A client that goes away is no error of the server.
    let _ = server.serve_connection(TokioIo::new(stream), service).await;
}
