//! Authorizes many payments at once and for long, under faults, and compares what the client holds
//! with what the sandbox made, which runs in a process of its own.
//!
//! Payments come in rounds. After each one the books are compared, both sides forget them, and the
//! memory of both processes is taken: what isn't given back adds up from round to round.

mod authorizations;
mod books;
mod memory;
mod report;
mod sandbox;

use std::{
    error::Error,
    process::ExitCode,
    time::{Duration, Instant},
};

use clap::Parser;
use klarna_sdk::{ApiKey, Client};

use authorizations::Workload;
use report::{Report, Round};
use sandbox::Sandbox;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// Authorizes payments at the sandbox, and looks for lost ones, doubled ones, and lost memory.
#[derive(Parser)]
#[command(
    name = "cargo xtask soak",
    after_help = "Examples:
  cargo xtask soak
  cargo xtask soak --short
  cargo xtask soak --authorizations 1000000 --rounds 20 --seed 7"
)]
struct Arguments {
    /// Does a fiftieth, unoptimized, and judges neither time nor growth.
    #[arg(long)]
    short: bool,
    /// How many payments are authorized; 4,000 with --short.
    #[arg(long, value_name = "COUNT", default_value_t = 200_000)]
    authorizations: usize,
    /// How many of them are on their way at any time.
    #[arg(long, value_name = "COUNT", default_value_t = 256)]
    in_flight: usize,
    /// After how many of the equal parts memory is compared; 2 with --short.
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    rounds: usize,
    /// Begins the chances of faults.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Fails when it takes longer.
    #[arg(long, value_name = "MINUTES", default_value_t = 30)]
    limit: u64,
    /// Runs the sandbox instead, for another process of this program.
    #[arg(long, hide = true)]
    serve: bool,
}

impl Arguments {
    fn read() -> Self {
        let mut arguments = Self::parse();
        if arguments.short {
            arguments.authorizations = 4_000;
            arguments.rounds = 2;
        }
        arguments.rounds = arguments.rounds.max(1);
        arguments.in_flight = arguments.in_flight.max(1);
        arguments
    }
}

fn main() -> ExitCode {
    let arguments = Arguments::read();
    let done = if arguments.serve {
        sandbox::serve(arguments.seed)
    } else {
        let runtime = tokio::runtime::Runtime::new();
        runtime
            .map_err(Into::into)
            .and_then(|runtime| runtime.block_on(soak(&arguments)))
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn soak(arguments: &Arguments) -> Result<()> {
    let limit = Duration::from_secs(arguments.limit.saturating_mul(60));
    let report = tokio::time::timeout(limit, rounds(arguments))
        .await
        .map_err(|_| format!("it takes longer than {} minutes", arguments.limit))??;
    report.conclude(arguments.short)
}

async fn rounds(arguments: &Arguments) -> Result<Report> {
    let mut sandbox = Sandbox::start(arguments.seed)?;
    let klarna = Client::builder()
        .api_key(ApiKey::new(sandbox.api_key.as_str())?)
        .base_url(&sandbox.base_url)
        // Below what a slow answer takes, so that calls are given up, and made again.
        .attempt_timeout(authorizations::PATIENCE)
        .build()?;
    let account = klarna.account(&sandbox.partner_account_id)?;
    let mut report = Report::begin(arguments.in_flight);
    for round in 0..arguments.rounds {
        let (from, to) = (
            arguments.authorizations * round / arguments.rounds,
            arguments.authorizations * (round + 1) / arguments.rounds,
        );
        let began = Instant::now();
        let workload = Workload::new(account.clone(), from..to);
        let held = workload.run(arguments.in_flight).await?;
        let took = began.elapsed();
        // Whoever was given up waits no longer than this, and then belongs to no later round.
        tokio::time::sleep(sandbox::SLOWEST).await;
        let (made, sandbox_memory) = sandbox.close_books()?;
        books::compare(&held, &made)?;
        report.add(Round {
            authorizations: to - from,
            calls: held.calls(),
            repeated: held.repeated(),
            approved: made.len(),
            took,
            client_memory: memory::resident("self"),
            sandbox_memory,
        });
    }
    Ok(report)
}
