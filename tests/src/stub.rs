//! A server that answers what the test tells it, byte for byte.

use std::{
    collections::VecDeque,
    fmt,
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError},
    thread::{self, JoinHandle},
    time::Duration,
};

use crate::Request;

/// How long a request may take to arrive whole before the test fails.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the server does with one request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// Writes these bytes and closes the connection.
    Bytes(Vec<u8>),
    /// Writes these bytes, keeps the connection open and says nothing more.
    Stall(Vec<u8>),
    /// Closes the connection without a word.
    Close,
    /// Keeps the connection open and says nothing.
    Silence,
}

impl Answer {
    /// An HTTP answer with a length that fits. The connection isn't used again: a client that
    /// tried to would race against its end.
    pub fn new(status: u16, content_type: &str, body: &str) -> Self {
        let length = body.len();
        Self::text(&format!(
            "HTTP/1.1 {status} Reason\r\ncontent-type: {content_type}\r\n\
             klarna-correlation-id: correlation-1\r\nconnection: close\r\n\
             content-length: {length}\r\n\r\n{body}"
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

/// A running server.
///
/// Dropping it fails the test when an answer wasn't asked for, a request wasn't expected, didn't
/// arrive whole or contradicts the document, or the server itself panicked.
#[derive(Debug)]
pub struct Stub {
    address: SocketAddr,
    shared: Arc<Shared>,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    state: Mutex<State>,
    accepted: Condvar,
    source: Source,
}

/// Where answers come from.
enum Source {
    Queue(Mutex<VecDeque<Answer>>),
    Rule(Box<dyn Fn(&Request) -> Answer + Send + Sync>),
}

#[derive(Default)]
struct State {
    received: Vec<Request>,
    peers: Vec<SocketAddr>,
    /// How many of the peers are this server's own.
    probes: usize,
    stopped: bool,
    silent: Vec<TcpStream>,
    serving: Vec<JoinHandle<()>>,
    faults: Vec<String>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").finish_non_exhaustive()
    }
}

impl Stub {
    /// Starts on a free port and gives each request the next of the answers.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub fn new(answers: impl IntoIterator<Item = Answer>) -> Self {
        let answers = answers.into_iter().collect();
        Self::start(Source::Queue(Mutex::new(answers)))
    }

    /// Starts on a free port and answers each request by a rule.
    ///
    /// # Panics
    ///
    /// When there is no free port.
    pub fn answering(rule: impl Fn(&Request) -> Answer + Send + Sync + 'static) -> Self {
        Self::start(Source::Rule(Box::new(rule)))
    }

    fn start(source: Source) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            state: Mutex::default(),
            accepted: Condvar::new(),
            source,
        });
        let accepting = thread::spawn({
            let shared = shared.clone();
            move || accept(&listener, &shared)
        });
        Self {
            address,
            shared,
            accepting: Some(accepting),
        }
    }

    /// Returns what paths are appended to.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns the requests so far.
    pub fn received(&self) -> Vec<Request> {
        lock(&self.shared.state).received.clone()
    }

    /// Returns how many connections were opened so far.
    ///
    /// # Panics
    ///
    /// When the server is gone.
    pub fn connections(&self) -> usize {
        // Connections are accepted in the order in which they were made: once this one is, so are
        // all that came before.
        let probe = TcpStream::connect(self.address).expect("the server runs");
        let own = probe.local_addr().expect("an address");
        let state = lock(&self.shared.state);
        let mut state = self
            .shared
            .accepted
            .wait_while(state, |state| !state.peers.contains(&own))
            .unwrap_or_else(PoisonError::into_inner);
        state.probes += 1;
        state.peers.len() - state.probes
    }
}

impl Drop for Stub {
    fn drop(&mut self) {
        lock(&self.shared.state).stopped = true;
        // Wakes the server up, so that it sees that it is to stop.
        drop(TcpStream::connect(self.address));
        let mut panicked = self
            .accepting
            .take()
            .is_some_and(|thread| thread.join().is_err());
        let serving = std::mem::take(&mut lock(&self.shared.state).serving);
        for thread in serving {
            panicked |= thread.join().is_err();
        }
        if thread::panicking() {
            return;
        }
        assert!(!panicked, "the server panicked");
        if let Source::Queue(answers) = &self.shared.source {
            assert_eq!(lock(answers).len(), 0, "answers that nobody asked for");
        }
        let faults = &lock(&self.shared.state).faults;
        assert!(faults.is_empty(), "{faults:?}");
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    loop {
        let (stream, peer) = listener.accept().expect("a connection");
        let mut state = lock(&shared.state);
        if state.stopped {
            return;
        }
        state.peers.push(peer);
        shared.accepted.notify_all();
        let shared = shared.clone();
        state
            .serving
            .push(thread::spawn(move || serve(stream, &shared)));
    }
}

fn serve(mut stream: TcpStream, shared: &Shared) {
    let request = match read(&mut stream) {
        Ok(Some(request)) => request,
        Ok(None) => return,
        Err(fault) => return lock(&shared.state).faults.push(fault),
    };
    lock(&shared.state).received.push(request.clone());
    let undocumented = request.contradictions();
    lock(&shared.state).faults.extend(undocumented);
    let answer = match &shared.source {
        Source::Rule(rule) => rule(&request),
        Source::Queue(answers) => {
            let Some(answer) = lock(answers).pop_front() else {
                let fault = format!("nobody expected: {}", request.line());
                return lock(&shared.state).faults.push(fault);
            };
            answer
        }
    };
    // A client may hang up in the middle of an answer; whether it should is for the test to say.
    match answer {
        Answer::Bytes(bytes) => drop(stream.write_all(&bytes)),
        Answer::Close => {}
        Answer::Silence => lock(&shared.state).silent.push(stream),
        Answer::Stall(bytes) => {
            drop(stream.write_all(&bytes));
            lock(&shared.state).silent.push(stream);
        }
    }
}

/// Reads one request; `None` when the client has nothing to say, or speaks TLS.
fn read(stream: &mut TcpStream) -> Result<Option<Request>, String> {
    const TLS_HANDSHAKE: u8 = 0x16;
    stream
        .set_read_timeout(Some(PATIENCE))
        .map_err(|error| error.to_string())?;
    let mut bytes = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        match stream.read(&mut buffer) {
            Ok(0) | Err(_) if bytes.is_empty() => return Ok(None),
            Ok(0) => return Err("a request broke off".to_owned()),
            Ok(read) => bytes.extend_from_slice(&buffer[..read]),
            Err(error) => return Err(format!("a request didn't arrive whole: {error}")),
        }
        if bytes[0] == TLS_HANDSHAKE {
            return Ok(None);
        }
        if let Some(request) = Request::parse(&bytes)? {
            return Ok(Some(request));
        }
    }
}
