//! The sandbox in a process of its own, and both ends of the pipe to it.

use std::{
    env,
    io::{BufRead as _, BufReader, Lines, Write as _, stdin, stdout},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
    time::Duration,
};

use klarna_sdk::{
    ApiKey,
    sandbox::{FirstCall, Sandbox as Served, SandboxScript},
};
use serde::{Deserialize, Serialize};

use crate::{Result, memory};

/// How long the slowest call waits before it happens.
pub(crate) const SLOWEST: Duration = Duration::from_secs(5);
/// What goes wrong: one call in thirty, in every way there is.
const FAULTS: &str = r#"{
    "calls": [
        { "share": 0.005, "fault": "reset_before_commit" },
        { "share": 0.010, "fault": "reset_after_commit" },
        { "share": 0.005, "fault": { "server_error": { "status": 503 } } },
        { "share": 0.005, "fault": { "server_error": { "after_commit": true } } },
        { "share": 0.005, "fault": { "timeout": { "after_commit": true } } },
        { "share": 0.002, "fault": "garbage" },
        { "share": 0.001, "fault": { "rate_limited": {} } },
        { "share": 0.001, "fault": { "slow": { "milliseconds": 5000 } } }
    ]
}"#;
const API_KEY: &str = "klarna_test_api_soak";

/// A payment that the sandbox made.
#[derive(Serialize, Deserialize)]
pub(crate) struct Made {
    pub(crate) id: String,
    pub(crate) reference: Option<String>,
    pub(crate) amount: i64,
}

/// Runs the sandbox until nobody listens any more: tells its address and its account, and for each
/// line that comes in what was made since the line before, which it forgets.
pub(crate) fn serve(seed: u64) -> Result<()> {
    let runtime = tokio::runtime::Runtime::new()?;
    let script: SandboxScript = FAULTS.parse()?;
    let started = Served::builder()
        .first_call(FirstCall::Approve)
        .api_key(ApiKey::new(API_KEY)?)
        .keep_received(0)
        .script(script.seed(seed))
        .start();
    let sandbox = runtime.block_on(started)?;
    println!("{}", sandbox.base_url());
    println!("{}", sandbox.partner_account_id());
    for line in stdin().lines() {
        line?;
        let made = sandbox.transactions().into_iter().map(|payment| Made {
            id: payment.payment_transaction_id,
            reference: payment.payment_transaction_reference,
            amount: payment.amount,
        });
        let made: Vec<_> = made.collect();
        sandbox.clear();
        let mut out = stdout().lock();
        serde_json::to_writer(&mut out, &made)?;
        writeln!(out)?;
        out.flush()?;
    }
    Ok(())
}

/// The other process, which ends with this value.
pub(crate) struct Sandbox {
    process: Child,
    asks: ChildStdin,
    told: Lines<BufReader<ChildStdout>>,
    pub(crate) api_key: String,
    pub(crate) base_url: String,
    pub(crate) partner_account_id: String,
}

impl Sandbox {
    pub(crate) fn start(seed: u64) -> Result<Self> {
        let mut process = Command::new(env::current_exe()?)
            .args(["--serve", "--seed", &seed.to_string()])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let asks = process.stdin.take().ok_or("it can't be asked")?;
        let told = process.stdout.take().ok_or("it can't be heard")?;
        let mut sandbox = Self {
            process,
            asks,
            told: BufReader::new(told).lines(),
            api_key: API_KEY.to_owned(),
            base_url: String::new(),
            partner_account_id: String::new(),
        };
        sandbox.base_url = sandbox.line()?;
        sandbox.partner_account_id = sandbox.line()?;
        Ok(sandbox)
    }

    /// Returns the payments that were made since the last time, and the memory of the sandbox after
    /// it forgot them.
    pub(crate) fn close_books(&mut self) -> Result<(Vec<Made>, Option<u64>)> {
        writeln!(self.asks)?;
        let made = serde_json::from_str(&self.line()?)?;
        Ok((made, memory::resident(&self.process.id().to_string())))
    }

    fn line(&mut self) -> Result<String> {
        Ok(self.told.next().ok_or("the sandbox ended")??)
    }
}

impl Drop for Sandbox {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
