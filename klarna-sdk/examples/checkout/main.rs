//! A checkout that one can click through: a partner's shop, the acquirer behind it, and a sandbox
//! in the place of Klarna, all on this machine.
//!
//! ```text
//! cargo run --example checkout
//! cargo run --example checkout -- --help
//! ```
//!
//! Where to read what an acquirer does:
//!
//! - `acquirer.rs`: the first call, the ways that the session token comes in, the final call
//! - `worker.rs`: who makes the final call, also after a restart
//! - `webhooks.rs`: the endpoint that Klarna's events arrive at
//! - `fulfilment.rs`: capture, refund and void
//! - `order.rs` and `store.rs`: what has to be in the database, and when
//! - `timeline.rs`: how calls are watched, and `redaction.rs`: what of them is shown
//!
//! The pages are in `web`, and know nothing of Klarna.

mod acquirer;
mod fulfilment;
mod options;
mod order;
mod redaction;
mod store;
#[cfg(test)]
mod tests;
mod timeline;
mod web;
mod webhooks;
mod worker;

use std::{error::Error, fs, process::ExitCode, sync::Arc};

use axum::Router;
use klarna_sdk::{Client, sandbox::Sandbox};
use tokio::net::TcpListener;

use acquirer::Acquirer;
use options::Options;
use store::Store;
use timeline::{Timeline, Watch};
use webhooks::Webhooks;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

#[tokio::main]
async fn main() -> ExitCode {
    let options = match Options::read(std::env::args().skip(1)) {
        Ok(Some(options)) => options,
        Ok(None) => {
            print!("{}", options::HELP);
            return ExitCode::SUCCESS;
        }
        Err(problem) => {
            eprintln!("Error: {problem}\n\n{}", options::HELP);
            return ExitCode::from(2);
        }
    };
    match run(options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: Options) -> Result<()> {
    let checkout = Checkout::open(&options).await?;
    println!("Shop     {}/", checkout.origin);
    println!(
        "Sandbox  {} (ours, not Klarna's)",
        checkout.sandbox.base_url()
    );
    println!("Data     {}", options.data.display());
    println!("Stop it with ctrl-C, at any moment: the next start goes on from there.");
    tokio::spawn(worker::work(checkout.acquirer, options.pace));
    axum::serve(checkout.listener, checkout.app).await?;
    Ok(())
}

/// Everything, about to begin.
struct Checkout {
    sandbox: Sandbox,
    acquirer: Arc<Acquirer>,
    listener: TcpListener,
    /// Where the customer's browser reaches it.
    origin: String,
    app: Router,
}

impl Checkout {
    async fn open(options: &Options) -> Result<Self> {
        fs::create_dir_all(&options.data)?;
        let store = Arc::new(Store::open(&options.data.join("orders.redb"))?);
        let timeline = Arc::new(Timeline::new(store.clone()));

        // Klarna goes on while a shop is stopped. This one lives in the same process, and therefore
        // keeps what it knows in a file of its own.
        let sandbox = Sandbox::builder()
            .address(([127, 0, 0, 1], options.sandbox_port).into())
            .state_file(options.data.join("sandbox.json"))
            .start()
            .await
            .map_err(|error| format!("the sandbox can't start: {error}"))?;
        let klarna = Client::builder()
            .api_key(sandbox.api_key())
            .base_url(sandbox.base_url())
            .interceptor(Watch::new(timeline.clone()))
            .build()?;
        let account = klarna.account(sandbox.partner_account_id().as_str())?;

        let listener = TcpListener::bind(("127.0.0.1", options.port))
            .await
            .map_err(|error| format!("port {} can't be opened: {error}", options.port))?;
        let origin = format!("http://{}", listener.local_addr()?);
        let acquirer = Arc::new(Acquirer::new(account, store, timeline, &origin));
        let webhooks =
            Webhooks::subscribe(&klarna, acquirer.clone(), &origin, options.webhooks).await?;
        let app = web::router(acquirer.clone(), &origin, sandbox.base_url());
        Ok(Self {
            sandbox,
            acquirer,
            listener,
            origin,
            app: app.merge(webhooks.routes()),
        })
    }
}
