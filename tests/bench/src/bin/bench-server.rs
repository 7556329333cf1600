//! A bare server with a fixed answer, in a process of its own so that its work isn't counted.
//!
//! Prints its address, and ends with its standard input. The line `hold N` makes it keep all
//! answers until N requests are there.

use std::{
    convert::Infallible,
    error::Error,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http_body_util::{BodyExt, Full};
use hyper::{
    Request, Response,
    body::{Bytes, Incoming},
    header::{CONTENT_TYPE, HeaderValue},
    service::service_fn,
};
use hyper_util::{
    rt::{TokioExecutor, TokioIo},
    server::conn::auto,
};
use tokio::{
    io::{AsyncBufReadExt, BufReader},
    net::{TcpListener, TcpStream},
    sync::Notify,
};

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

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    println!("http://{}", listener.local_addr()?);
    let held = Arc::new(Held::default());
    let accepting = held.clone();
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, accepting.clone()));
        }
    });
    let mut lines = BufReader::new(tokio::io::stdin()).lines();
    while let Some(line) = lines.next_line().await? {
        if let Some(count) = line.strip_prefix("hold ") {
            held.arrived.store(0, Ordering::SeqCst);
            held.expected.store(count.parse()?, Ordering::SeqCst);
            println!("holding");
        }
    }
    Ok(())
}

async fn serve(stream: TcpStream, held: Arc<Held>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(|request: Request<Incoming>| {
        let held = held.clone();
        async move {
            let mut body = request.into_body();
            while let Some(Ok(_)) = body.frame().await {}
            held.wait().await;
            let mut answer = Response::new(Full::new(Bytes::from_static(ANSWER.as_bytes())));
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
