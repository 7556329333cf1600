//! One connection of a client, and its requests.

use std::{io, time::Duration};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::{sleep, timeout},
};

use super::{Busy, Fault, Shared, When};
use crate::Request;

/// How long a client may take over a request, or a server over an answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many pieces a body drips in.
const PIECES: usize = 16;

/// What becomes of the connection.
enum End {
    /// It takes the next request.
    Keep,
    /// It takes none, and is reset when one comes.
    ResetNext,
    Close,
    Reset,
}

/// Serves one client until one of both hangs up.
pub(super) async fn serve(mut client: TcpStream, shared: &Shared) {
    loop {
        let Ok(Some(request)) = read_request(&mut client).await else {
            return;
        };
        let busy = Busy::new(&shared.busy);
        let fault = shared.deal(&request);
        // A server that can't be reached looks to the client like a connection that breaks.
        let end = exchange(&mut client, shared, &request, fault).await;
        drop(busy);
        match end.unwrap_or(End::Reset) {
            End::Keep => {}
            End::ResetNext => {
                // Any byte, or the end, is the client's next move; it is left unread.
                let _ = client.peek(&mut [0]).await;
                return reset(&client);
            }
            End::Close => return,
            End::Reset => return reset(&client),
        }
    }
}

/// Makes the end of the connection, which follows, a reset.
fn reset(client: &TcpStream) {
    // Fails only on a connection that is gone.
    let _ = client.set_zero_linger();
}

async fn exchange(
    client: &mut TcpStream,
    shared: &Shared,
    request: &Request,
    fault: Fault,
) -> io::Result<End> {
    let answer = match fault {
        Fault::Reset(When::BeforeCommit) => return Ok(End::Reset),
        Fault::Stall(When::BeforeCommit) => {
            gone(client).await;
            return Ok(End::Close);
        }
        Fault::ForwardLate => {
            gone(client).await;
            forward(shared, request).await?;
            return Ok(End::Close);
        }
        Fault::Gateway(status, When::BeforeCommit) => Answer::gateway(status),
        Fault::KlarnaTimeout(When::BeforeCommit) => Answer::klarna_timeout(),
        Fault::RateLimit(seconds) => Answer::rate_limit(seconds),
        Fault::Redirect => Answer::redirect(),
        Fault::Duplicate => {
            let (first, second) = tokio::join!(forward(shared, request), forward(shared, request));
            first?;
            second?
        }
        _ => forward(shared, request).await?,
    };
    let end = if answer.is_last {
        End::Close
    } else {
        End::Keep
    };
    let Answer { head, body, .. } = &answer;
    match fault {
        Fault::Reset(_) => return Ok(End::Reset),
        Fault::Stall(_) => {
            gone(client).await;
            return Ok(End::Close);
        }
        Fault::CutHead => {
            client.write_all(&head[..head.len() / 2]).await?;
            return Ok(End::Close);
        }
        Fault::CutBody => {
            client.write_all(head).await?;
            client.write_all(&body[..body.len() / 2]).await?;
            return Ok(End::Close);
        }
        Fault::ShortLength => {
            let length = |length: usize| format!("content-length: {length}\r\n");
            let head = String::from_utf8_lossy(head);
            let head = head.replace(&length(body.len()), &length(body.len() / 2));
            client.write_all(&[head.as_bytes(), body].concat()).await?;
        }
        Fault::Drip(pause) => {
            client.write_all(head).await?;
            for piece in body.chunks(body.len().div_ceil(PIECES).max(1)) {
                client.write_all(piece).await?;
                sleep(pause).await;
            }
        }
        Fault::GarbleHead => {
            let noise = vec![0xFF; head.len().min(16)];
            let rest = &head[noise.len()..];
            client.write_all(&[&noise[..], rest, body].concat()).await?;
        }
        Fault::GarbleBody => {
            let mut body = body.clone();
            let middle = body.len() / 2;
            if let Some(byte) = body.get_mut(middle) {
                *byte = 0;
            }
            client.write_all(&[&head[..], &body].concat()).await?;
        }
        Fault::Gateway(status, When::AfterCommit) => {
            client.write_all(&Answer::gateway(status).bytes()).await?;
        }
        Fault::KlarnaTimeout(When::AfterCommit) => {
            client.write_all(&Answer::klarna_timeout().bytes()).await?;
        }
        Fault::Empty => {
            let empty = Answer::new("200 OK", "application/json", "", 0);
            client.write_all(&empty.bytes()).await?;
        }
        Fault::CloseIdle => {
            client.write_all(&answer.bytes()).await?;
            return Ok(End::Close);
        }
        Fault::ResetNext => {
            client.write_all(&answer.bytes()).await?;
            return Ok(End::ResetNext);
        }
        Fault::Pass
        | Fault::Duplicate
        | Fault::ForwardLate
        | Fault::Gateway(_, When::BeforeCommit)
        | Fault::KlarnaTimeout(When::BeforeCommit)
        | Fault::RateLimit(_)
        | Fault::Redirect => client.write_all(&answer.bytes()).await?,
    }
    Ok(end)
}

/// An answer in its two parts.
struct Answer {
    /// Up to the blank line, with it.
    head: Vec<u8>,
    body: Vec<u8>,
    /// Whether the connection ends with it.
    is_last: bool,
}

impl Answer {
    fn new(status: &str, content_type: &str, headers: &str, length: usize) -> Self {
        let head = format!(
            "HTTP/1.1 {status}\r\ncontent-type: {content_type}\r\n{headers}\
             content-length: {length}\r\n\r\n"
        );
        Self {
            head: head.into_bytes(),
            body: Vec::new(),
            is_last: false,
        }
    }

    fn with_body(status: &str, content_type: &str, headers: &str, body: &str) -> Self {
        Self {
            body: body.as_bytes().to_vec(),
            ..Self::new(status, content_type, headers, body.len())
        }
    }

    fn gateway(status: u16) -> Self {
        let page = format!("<html><head><title>{status}</title></head><body>gateway</body></html>");
        Self::with_body(&format!("{status} Gateway"), "text/html", "", &page)
    }

    fn klarna_timeout() -> Self {
        let error = r#"{"error_id": "0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55",
            "error_type": "TECHNICAL_ERROR", "error_code": "TIMEOUT",
            "error_message": "The request took too long."}"#;
        Self::with_body("500 Internal Server Error", "application/json", "", error)
    }

    fn rate_limit(seconds: u64) -> Self {
        let headers = format!("retry-after: {seconds}\r\nx-ratelimit-reset: {seconds}\r\n");
        Self::with_body("429 Too Many Requests", "text/plain", &headers, "slow down")
    }

    fn redirect() -> Self {
        Self::with_body(
            "302 Found",
            "text/plain",
            "location: /elsewhere\r\n",
            "moved",
        )
    }

    fn bytes(&self) -> Vec<u8> {
        [&self.head[..], &self.body].concat()
    }
}

/// Waits until the client has hung up.
async fn gone(client: &mut TcpStream) {
    let mut buffer = [0; 256];
    let hung_up = async { while matches!(client.read(&mut buffer).await, Ok(1..)) {} };
    let _ = timeout(PATIENCE, hung_up).await;
}

/// Reads a request; `None` when the client has hung up.
async fn read_request(client: &mut TcpStream) -> io::Result<Option<Request>> {
    let mut bytes = Vec::new();
    loop {
        if client.read_buf(&mut bytes).await? == 0 {
            return Ok(None);
        }
        if let Some(request) = Request::parse(&bytes).map_err(io::Error::other)? {
            return Ok(Some(request));
        }
    }
}

/// Sends a request to the server, on a connection of its own, and reads the answer.
async fn forward(shared: &Shared, request: &Request) -> io::Result<Answer> {
    let exchange = async {
        let mut server = TcpStream::connect(shared.target).await?;
        shared.record().forwarded += 1;
        server.write_all(&request.bytes).await?;
        read_answer(&mut server).await
    };
    timeout(PATIENCE, exchange).await?
}

async fn read_answer(server: &mut TcpStream) -> io::Result<Answer> {
    let mut bytes = Vec::new();
    loop {
        let is_over = server.read_buf(&mut bytes).await? == 0;
        let Some(at) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
            if is_over {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            continue;
        };
        let head = String::from_utf8_lossy(&bytes[..at]).to_lowercase();
        let field = |name: &str| {
            let mut lines = head.lines();
            lines.find_map(|line| line.strip_prefix(name).map(str::trim))
        };
        let length: Option<usize> = field("content-length:").and_then(|text| text.parse().ok());
        if is_over || length.is_some_and(|length| bytes.len() >= at + 4 + length) {
            let is_last = is_over || field("connection:") == Some("close");
            let body = bytes.split_off(at + 4);
            return Ok(Answer {
                head: bytes,
                body,
                is_last,
            });
        }
    }
}
