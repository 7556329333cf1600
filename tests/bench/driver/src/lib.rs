//! Measures one client from inside of its own process.
//!
//! A program per client implements [`Caller`] and runs [`main`], which takes commands from standard
//! input and answers each with one line of JSON. So every client has a process of its own, and
//! measurements of several clients can take turns.

mod first_call;
mod measure;
mod order;

use std::{error::Error, fs, future::Future, io::BufRead, process::ExitCode, sync::Arc};

use serde_json::{Value, json};

pub use order::{Item, Order};

/// What went wrong, for people.
pub type Failure = Box<dyn Error + Send + Sync>;

/// A client under test: sends `authorizePayment` and reads the answer into types.
pub trait Caller: Clone + Send + Sync + Sized + 'static {
    /// Makes the client, with what a program does once.
    ///
    /// # Errors
    ///
    /// When the client can't be made.
    fn new(target: &Target) -> Result<Self, Failure>;

    /// Sends the final authorization: the small body, with a session token.
    fn finalize(
        &self,
        order: &Order,
        session_token: &str,
    ) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Sends an authorization with all that is known of the purchase: the large body.
    fn authorize(&self, order: &Order) -> impl Future<Output = Result<(), Failure>> + Send;

    /// Opens the connection ahead of the first call.
    ///
    /// # Errors
    ///
    /// When there is none afterwards; also when the client has no way to do it.
    fn warm_up(&self) -> impl Future<Output = Result<(), Failure>> + Send {
        async { Err("this client opens no connection ahead".into()) }
    }
}

/// Where a client sends its calls, and as whom.
#[derive(Clone, Debug)]
pub struct Target {
    /// Address of the server, without a slash at the end.
    pub base_url: String,
    /// The value of the header `Authorization` after `Basic `.
    pub api_key: String,
    /// The partner account in the path.
    pub partner_account_id: String,
    /// Whether calls share one connection by HTTP/2 without TLS.
    pub is_http2: bool,
    /// The certificate of a TLS server that is to be trusted, as PEM.
    pub certificate: Option<String>,
}

impl Target {
    /// Reads what follows the name of the program: the base URL, and `http1`, `http2` or `tls:FILE`
    /// with the file of a certificate.
    fn read(arguments: &[String]) -> Result<Self, Failure> {
        let [base_url, transport, ..] = arguments else {
            return Err("BASE_URL http1|http2|tls:FILE".into());
        };
        let certificate = transport.strip_prefix("tls:").map(fs::read_to_string);
        Ok(Self {
            base_url: base_url.clone(),
            api_key: "klarna_test_api_a2V5LWZvci1iZW5jaG1hcmtz".to_owned(),
            partner_account_id: "krn:partner:global:account:test:ABCD1234".to_owned(),
            is_http2: transport == "http2",
            certificate: certificate.transpose()?,
        })
    }
}

/// Which of the two bodies a call has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// The final authorization.
    Small,
    /// Purchase data with 100 line items.
    Large,
}

impl Body {
    fn read(word: Option<&str>) -> Result<Self, Failure> {
        match word {
            Some("small") => Ok(Self::Small),
            Some("large") => Ok(Self::Large),
            other => Err(format!("no such body: {other:?}").into()),
        }
    }
}

/// Takes commands until standard input ends.
pub fn main<C: Caller>() -> ExitCode {
    match run::<C>() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run<C: Caller>() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let target = Target::read(&arguments)?;
    // One thread: the other core is the server's, and allocations are counted by thread.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let client = {
        let _inside = runtime.enter();
        Client::<C>::new(&target)?
    };
    for line in std::io::stdin().lock().lines() {
        println!("{}", answer(&runtime, &client, &target, &line?)?);
    }
    Ok(())
}

fn answer<C: Caller>(
    runtime: &tokio::runtime::Runtime,
    client: &Client<C>,
    target: &Target,
    command: &str,
) -> Result<Value, Failure> {
    let mut words = command.split_whitespace();
    let name = words.next().unwrap_or_default();
    let body = Body::read(words.next())?;
    let numbers: Vec<u32> = words.map(str::parse).collect::<Result<_, _>>()?;
    match (name, &numbers[..]) {
        ("calls", [count]) => {
            runtime.block_on(client.calls(body, *count))?;
            Ok(json!({}))
        }
        ("allocations", [count]) => measure::allocations(runtime, client, body, *count),
        ("latency", [count]) => runtime.block_on(measure::latency(client, body, *count)),
        ("throughput", [in_flight, milliseconds]) => {
            runtime.block_on(measure::throughput(client, body, *in_flight, *milliseconds))
        }
        ("first", []) => runtime.block_on(first_call::cold::<C>(target, body)),
        ("warmed", []) => runtime.block_on(first_call::warmed::<C>(target, body)),
        ("memory", [in_flight]) => runtime.block_on(measure::memory(client, body, *in_flight)),
        _ => Err(format!("no such command: {command}").into()),
    }
}

/// A client with what it sends.
#[derive(Clone)]
struct Client<C> {
    caller: C,
    order: Arc<Order>,
}

impl<C: Caller> Client<C> {
    /// Makes a client without a connection.
    fn new(target: &Target) -> Result<Self, Failure> {
        Ok(Self {
            caller: C::new(target)?,
            order: Arc::new(Order::new(100)),
        })
    }

    async fn call(&self, body: Body) -> Result<(), Failure> {
        match body {
            Body::Small => {
                self.caller
                    .finalize(&self.order, order::SESSION_TOKEN)
                    .await
            }
            Body::Large => self.caller.authorize(&self.order).await,
        }
    }

    async fn calls(&self, body: Body, count: u32) -> Result<(), Failure> {
        for _ in 0..count {
            self.call(body).await?;
        }
        Ok(())
    }
}
