//! A proxy over real sockets that does to a request what a plan says.

mod exchange;
mod fault;
mod plan;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    fmt, io,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    net::{TcpListener, TcpSocket},
    sync::watch,
    task::{JoinHandle, JoinSet},
};

pub use fault::{Fault, When};
pub use plan::{Plan, seed};

use crate::Request;

/// How many connections may wait to be accepted.
const BACKLOG: u32 = 1024;
/// How many ports are tried.
const ATTEMPTS: usize = 100;

/// A running proxy on a port of 127.0.0.1, in front of one server.
///
/// It reads whole requests, also several on one connection, and asks its [`Plan`] what becomes of
/// each. Dropping it closes the port and resets what is open.
pub struct Proxy {
    address: SocketAddr,
    shared: Arc<Shared>,
    /// Is bound and doesn't listen: nobody else gets the port while it is closed.
    _reserved: TcpSocket,
    accepting: Mutex<Option<JoinHandle<()>>>,
}

struct Shared {
    target: SocketAddr,
    record: Mutex<Record>,
    /// How many requests are being dealt with.
    busy: watch::Sender<usize>,
}

struct Record {
    plan: Plan,
    connections: usize,
    forwarded: usize,
    requests: usize,
    by_key: HashMap<String, usize>,
    dealt: HashMap<Fault, usize>,
}

impl Proxy {
    /// Starts on a free port, in front of the server with this base URL.
    ///
    /// # Panics
    ///
    /// When the base URL isn't `http://` and an address, or there is no free port.
    pub fn start(base_url: &str, plan: Plan) -> Self {
        let target = base_url.strip_prefix("http://").map(str::parse);
        let Some(Ok(target)) = target else {
            panic!("no address: {base_url}");
        };
        let (reserved, listener) = (0..ATTEMPTS)
            .find_map(|_| reserve().ok())
            .expect("a free port");
        let address = reserved.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            target,
            record: Mutex::new(Record {
                plan,
                connections: 0,
                forwarded: 0,
                requests: 0,
                by_key: HashMap::new(),
                dealt: HashMap::new(),
            }),
            busy: watch::Sender::new(0),
        });
        let accepting = tokio::spawn(accept(listener, shared.clone()));
        Self {
            address,
            shared,
            _reserved: reserved,
            accepting: Mutex::new(Some(accepting)),
        }
    }

    /// Returns what paths are appended to.
    pub fn base_url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Deals with the requests from now on as another plan says.
    pub fn follow(&self, plan: Plan) {
        self.shared.record().plan = plan;
    }

    /// Resets all connections, and refuses new ones until [`open`](Self::open).
    pub async fn close(&self) {
        let accepting = lock(&self.accepting).take();
        if let Some(accepting) = accepting {
            accepting.abort();
            // The port is closed once the task is gone.
            let _ = accepting.await;
        }
    }

    /// Takes connections again.
    ///
    /// # Panics
    ///
    /// When the port can't be opened.
    pub fn open(&self) {
        let mut accepting = lock(&self.accepting);
        if accepting.is_none() {
            let listener = listen(self.address).expect("the port is reserved");
            *accepting = Some(tokio::spawn(accept(listener, self.shared.clone())));
        }
    }

    /// Waits until no request is being dealt with, such as one that is forwarded late.
    pub async fn settled(&self) {
        let mut busy = self.shared.busy.subscribe();
        // The sender lives as long as the proxy.
        let _ = busy.wait_for(|busy| *busy == 0).await;
    }

    /// Returns how many connections were accepted so far.
    pub fn connections(&self) -> usize {
        self.shared.record().connections
    }

    /// Returns how many requests came in so far.
    pub fn requests(&self) -> usize {
        self.shared.record().requests
    }

    /// Returns how many requests came in so far with this idempotency key.
    pub fn requests_with_key(&self, key: &str) -> usize {
        let record = self.shared.record();
        record.by_key.get(key).copied().unwrap_or_default()
    }

    /// Returns how many requests were sent on to the server so far.
    pub fn forwarded(&self) -> usize {
        self.shared.record().forwarded
    }

    /// Returns how often each fault was dealt so far.
    pub fn dealt(&self) -> HashMap<Fault, usize> {
        self.shared.record().dealt.clone()
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        if let Some(accepting) = lock(&self.accepting).take() {
            accepting.abort();
        }
    }
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy")
            .field("address", &self.address)
            .finish_non_exhaustive()
    }
}

impl Shared {
    fn record(&self) -> MutexGuard<'_, Record> {
        lock(&self.record)
    }

    /// Notes a request, and says what becomes of it.
    fn deal(&self, request: &Request) -> Fault {
        let record = &mut *self.record();
        record.requests += 1;
        let key = request.header("klarna-idempotency-key");
        let count = record.by_key.entry(key.unwrap_or_default()).or_default();
        let fault = record.plan.next(request, *count);
        *count += 1;
        *record.dealt.entry(fault).or_default() += 1;
        fault
    }
}

/// Counts a request for as long as it is being dealt with.
struct Busy<'a>(&'a watch::Sender<usize>);

impl<'a> Busy<'a> {
    fn new(busy: &'a watch::Sender<usize>) -> Self {
        busy.send_modify(|busy| *busy += 1);
        Self(busy)
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.send_modify(|busy| *busy -= 1);
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn socket(address: SocketAddr) -> io::Result<TcpSocket> {
    let socket = TcpSocket::new_v4()?;
    // The reserving and the listening socket share the port.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    Ok(socket)
}

fn listen(address: SocketAddr) -> io::Result<TcpListener> {
    socket(address)?.listen(BACKLOG)
}

/// Reserves a port and listens there. A program that had the port before may have it again between
/// the two.
fn reserve() -> io::Result<(TcpSocket, TcpListener)> {
    let reserved = socket(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)))?;
    let listener = listen(reserved.local_addr()?)?;
    Ok((reserved, listener))
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    // Dropped with this task, and then all connections with it.
    let mut serving = JoinSet::new();
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                // One that is gone before it is accepted is the client's business.
                let Ok((client, _)) = accepted else { continue };
                shared.record().connections += 1;
                let shared = shared.clone();
                serving.spawn(async move { exchange::serve(client, &shared).await });
            }
            Some(_) = serving.join_next() => {}
        }
    }
}
