//! A server for one request.

use std::sync::{Arc, Mutex};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
};

/// What reached the server.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// The method and the path with its query.
    pub line: String,
    /// The headers with lower-case names, in the order of the wire.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Request {
    /// The values of a header, joined as RFC 9110 allows.
    pub fn header(&self, name: &str) -> Option<String> {
        let of_name = self.headers.iter().filter(|(other, _)| other == name);
        let values: Vec<_> = of_name.map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join(", "))
    }
}

/// A server on loopback that answers every request alike.
pub struct Server {
    pub address: String,
    seen: Arc<Mutex<Vec<Request>>>,
}

impl Server {
    /// Answers with this status line, content type and body.
    pub async fn answering(status: &'static str, kind: &'static str, body: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Mutex::new(Vec::new()));
        let written = seen.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut bytes = Vec::new();
                let request = loop {
                    let mut part = [0; 4096];
                    let read = stream.read(&mut part).await.unwrap();
                    if read == 0 {
                        break None;
                    }
                    bytes.extend_from_slice(&part[..read]);
                    if let Some(request) = complete(&bytes) {
                        break Some(request);
                    }
                };
                written.lock().unwrap().extend(request);
                let kind = if kind.is_empty() {
                    String::new()
                } else {
                    format!("content-type: {kind}\r\n")
                };
                let answer = format!(
                    "HTTP/1.1 {status}\r\n{kind}content-length: {}\r\nconnection: close\r\n\r\n{body}",
                    body.len()
                );
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        });
        Self { address, seen }
    }

    /// The one request that came in.
    pub fn request(&self) -> Request {
        let seen = self.seen.lock().unwrap();
        assert_eq!(seen.len(), 1);
        seen[0].clone()
    }
}

fn complete(bytes: &[u8]) -> Option<Request> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let line = lines.next()?.trim_end_matches(" HTTP/1.1").to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let request = Request {
        line,
        headers,
        body: body.to_owned(),
    };
    let chunked = request.header("transfer-encoding").is_some();
    let length = request.header("content-length");
    let length = length.map_or(0, |length| length.parse().unwrap());
    let whole = if chunked {
        body.ends_with("0\r\n\r\n")
    } else {
        body.len() >= length
    };
    whole.then_some(request)
}
