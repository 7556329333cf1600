//! A server that answers what the test tells it, byte for byte.

use std::{
    collections::VecDeque,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

/// What the server does with one request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Writes these bytes and closes the connection.
    Bytes(Vec<u8>),
    /// Closes the connection without a word.
    Close,
    /// Keeps the connection open and says nothing.
    Silence,
}

impl Answer {
    /// An HTTP answer with a length that fits.
    pub fn new(status: u16, content_type: &str, body: &str) -> Self {
        let length = body.len();
        Self::text(&format!(
            "HTTP/1.1 {status} Reason\r\ncontent-type: {content_type}\r\n\
             klarna-correlation-id: correlation-1\r\ncontent-length: {length}\r\n\r\n{body}"
        ))
    }

    /// An HTTP answer with a JSON body.
    pub fn json(status: u16, body: &str) -> Self {
        Self::new(status, "application/json", body)
    }

    /// Any bytes.
    pub fn text(text: &str) -> Self {
        Self::Bytes(text.as_bytes().to_vec())
    }
}

/// A request as it came over the wire.
#[derive(Clone, Debug)]
pub struct Request {
    /// The request line and the headers, without the blank line.
    pub head: String,
    /// The body.
    pub body: String,
}

impl Request {
    /// Returns the request line.
    pub fn line(&self) -> &str {
        self.head.lines().next().unwrap_or_default()
    }

    /// Returns the headers as they were written, names in lower case, sorted.
    pub fn headers(&self) -> Vec<(String, String)> {
        let mut headers: Vec<_> = self
            .head
            .lines()
            .skip(1)
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        headers.sort();
        headers
    }

    /// Returns the value of a header.
    pub fn header(&self, name: &str) -> Option<String> {
        let mut headers = self.headers().into_iter();
        headers.find(|(own, _)| own == name).map(|(_, value)| value)
    }
}

/// A running server. Dropping it checks that every answer was asked for.
#[derive(Debug)]
pub struct Stub {
    address: SocketAddr,
    shared: Arc<Mutex<Shared>>,
}

#[derive(Debug, Default)]
struct Shared {
    answers: VecDeque<Answer>,
    received: Vec<Request>,
    connections: usize,
    silent: Vec<TcpStream>,
}

impl Stub {
    /// Starts on a free port and answers one request after the other.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Mutex::new(Shared {
            answers: answers.into_iter().collect(),
            ..Shared::default()
        }));
        let serving = Arc::downgrade(&shared);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let Some(shared) = serving.upgrade() else {
                    return;
                };
                lock(&shared).connections += 1;
                let _ = serve(stream, &shared);
            }
        });
        Self { address, shared }
    }

    /// Returns what paths are appended to.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the requests so far.
    pub fn received(&self) -> Vec<Request> {
        lock(&self.shared).received.clone()
    }

    /// Returns how many connections were opened so far.
    pub fn connections(&self) -> usize {
        lock(&self.shared).connections
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        let left = lock(&self.shared).answers.len();
        // Wakes the server up, so that it sees that nobody is there any more.
        drop(TcpStream::connect(self.address));
        if !thread::panicking() {
            assert_eq!(left, 0, "answers that nobody asked for");
        }
    }
}

fn lock(shared: &Mutex<Shared>) -> std::sync::MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

fn serve(mut stream: TcpStream, shared: &Mutex<Shared>) -> std::io::Result<()> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    let request = loop {
        let read = stream.read(&mut buffer)?;
        if read == 0 {
            return Ok(());
        }
        bytes.extend_from_slice(&buffer[..read]);
        // Somebody speaks TLS: that is the end of it.
        if bytes[0] == 0x16 {
            return Ok(());
        }
        if let Some(request) = parse(&bytes) {
            break request;
        }
    };
    let answer = {
        let mut shared = lock(shared);
        shared.received.push(request);
        shared.answers.pop_front().unwrap_or(Answer::Close)
    };
    match answer {
        Answer::Bytes(bytes) => stream.write_all(&bytes),
        Answer::Close => Ok(()),
        Answer::Silence => {
            lock(shared).silent.push(stream);
            Ok(())
        }
    }
}

fn parse(bytes: &[u8]) -> Option<Request> {
    let text = std::str::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let request = Request {
        head: head.to_owned(),
        body: body.to_owned(),
    };
    let length: usize = request.header("content-length")?.parse().ok()?;
    (body.len() >= length).then_some(request)
}
