//! The sandbox alone, for a client in any language.
//!
//! ```text
//! cargo run --example sandbox -- --port 8080
//! ```
//!
//! `--help` tells of triggers and faults; `cargo xtask sandbox` is the same program.

use std::{
    error::Error,
    fs,
    net::{Ipv4Addr, SocketAddr},
    num::NonZeroU32,
    path::{Path, PathBuf},
    process::ExitCode,
    time::Duration,
};

use clap::{Parser, ValueEnum};
use klarna_sdk::{
    ApiKey, PartnerAccountId, ReturnUrl,
    sandbox::{
        FirstCall, Sandbox, SandboxFault, SandboxFunding, SandboxRule, SandboxScript,
        SandboxWebhookFault,
    },
};

/// Runs a stand-in for Klarna on a loopback port until it is interrupted.
#[derive(Parser)]
#[command(name = "sandbox", after_help = TRIGGERS)]
struct Arguments {
    /// The port of 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The only API key that is accepted.
    #[arg(long, default_value = "klarna_test_api_sandbox")]
    api_key: String,
    /// The only account that is known.
    #[arg(long, default_value = "krn:partner:global:account:test:SANDBOX")]
    account: String,
    /// Approves ordinary first calls at once, without the customer.
    #[arg(long)]
    approve: bool,
    /// Doesn't vouch for the money of payments.
    #[arg(long)]
    non_guaranteed: bool,
    /// Lets each call wait, such as 250ms or 2s.
    #[arg(long, value_name = "TIME", value_parser = duration)]
    latency: Option<Duration>,
    /// Limits the calls of each category of operations in a second; what is above gets 429.
    #[arg(long, value_name = "COUNT")]
    rate_limit: Option<NonZeroU32>,
    /// Lets a fault happen to all calls or webhooks, or to a share of them, such as
    /// reset-after-commit=0.05. May be given more than once.
    #[arg(long, value_name = "FAULT[=SHARE]", value_parser = fault)]
    fault: Vec<(Fault, f64)>,
    /// Keeps everything in this file, and goes on from it when it is there.
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
    /// Reads rules from a JSON file; those of --fault come after them.
    #[arg(long, value_name = "FILE")]
    script: Option<PathBuf>,
    /// Begins the chances of faults; the same seed and calls give the same faults.
    #[arg(long)]
    seed: Option<u64>,
}

const TRIGGERS: &str = r#"Triggers:
  A first call is answered with STEP_UP_REQUIRED, or with APPROVED under --approve.
  A customer e-mail with +denied@ in it is declined, such as customer+us+denied@klarna.com.
  A first call that needs the customer and has no step_up_config is declined.
  The customer opens payment_request_url, or says what to do by POST to it with /approve, /decline,
  /expire or /leave behind it. The answer leads back to return_url, with its placeholders filled in.
  The final call is the first one again, without step_up_config and with the token in the header
  Klarna-Network-Session-Token. It is refused when amount, currency or purchase data differ.
  A subscribed webhook (POST /v2/notification/webhooks) goes to loopback addresses only.

Faults of calls: reset-before-commit, reset-after-commit, rate-limited, server-error (500 before the
  commit), server-error-after-commit, timeout (500 after the commit), garbage.
Faults of webhooks: webhook-dropped, webhook-late (30 seconds), webhook-duplicated.

A script says which calls misbehave how, for example the second and third authorization:
  {
    "seed": 7, "latency_ms": 25, "requests_per_second": 40,
    "calls": [
      { "on": "authorizePayment", "skip": 1, "times": 2, "fault": "reset_after_commit" },
      { "share": 0.05, "fault": { "server_error": { "status": 503, "after_commit": true } } }
    ],
    "webhooks": [{ "on": "payment.request.*", "fault": { "late": { "seconds": 30 } } }]
  }
  "on" is an operationId, or a type of events. Other faults of calls are "reset_before_commit",
  "garbage", { "slow": { "milliseconds": 300 } }, { "rate_limited": { "retry_after_seconds": 2 } }
  and { "timeout": { "after_commit": true } }; of webhooks "dropped" and "duplicated".

Examples:
  sandbox --port 8080
  sandbox --latency 200ms --fault reset-after-commit=0.05 --fault webhook-duplicated=0.1
  sandbox --rate-limit 10 --script faults.json
  sandbox --state sandbox.json

The sandbox is not made by Klarna. It follows Klarna's public documentation, and may differ."#;

/// What can be asked for without a script.
#[derive(Clone, Copy, ValueEnum)]
enum Fault {
    ResetBeforeCommit,
    ResetAfterCommit,
    RateLimited,
    ServerError,
    ServerErrorAfterCommit,
    Timeout,
    Garbage,
    WebhookDropped,
    WebhookLate,
    WebhookDuplicated,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run(Arguments::parse()).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn run(arguments: Arguments) -> Result<(), Box<dyn Error>> {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, arguments.port));
    let (first_call, funding) = (
        match arguments.approve {
            true => FirstCall::Approve,
            false => FirstCall::StepUp,
        },
        match arguments.non_guaranteed {
            true => SandboxFunding::NonGuaranteed,
            false => SandboxFunding::Guaranteed,
        },
    );
    let mut builder = Sandbox::builder()
        .address(address)
        .api_key(ApiKey::new(&arguments.api_key)?)
        .partner_account_id(PartnerAccountId::new(&arguments.account)?)
        .first_call(first_call)
        .funding(funding)
        // Nobody is here to ask for them.
        .keep_received(0)
        .script(script(&arguments)?);
    if let Some(file) = &arguments.state {
        builder = builder.state_file(file);
    }
    let failed = |error| format!("{address}: {error}");
    let sandbox = builder.start().await.map_err(failed)?;
    let introduced = async {
        introduce(&sandbox, &arguments.api_key);
        std::future::pending().await
    };
    tokio::select! {
        // Listened to before anybody can know that there is something to end.
        biased;
        ended = tokio::signal::ctrl_c() => Ok(ended?),
        () = introduced => Ok(()),
    }
}

fn script(arguments: &Arguments) -> Result<SandboxScript, Box<dyn Error>> {
    let mut script = match &arguments.script {
        Some(path) => read(path)?,
        None => SandboxScript::new(),
    };
    if let Some(seed) = arguments.seed {
        script = script.seed(seed);
    }
    if let Some(latency) = arguments.latency {
        script = script.latency(latency);
    }
    if let Some(limit) = arguments.rate_limit {
        script = script.requests_per_second(limit);
    }
    for (fault, share) in &arguments.fault {
        script = add(script, *fault, *share);
    }
    Ok(script)
}

fn read(path: &Path) -> Result<SandboxScript, String> {
    let refuse = |error: &dyn Error| format!("{}: {error}", path.display());
    let text = fs::read_to_string(path).map_err(|error| refuse(&error))?;
    text.parse().map_err(|error| refuse(&error))
}

fn add(script: SandboxScript, fault: Fault, share: f64) -> SandboxScript {
    let call = match fault {
        Fault::ResetBeforeCommit => SandboxFault::ResetBeforeCommit,
        Fault::ResetAfterCommit => SandboxFault::ResetAfterCommit,
        Fault::RateLimited => SandboxFault::RateLimited {
            retry_after_seconds: None,
        },
        Fault::ServerError | Fault::ServerErrorAfterCommit => SandboxFault::ServerError {
            status: 500,
            after_commit: matches!(fault, Fault::ServerErrorAfterCommit),
        },
        Fault::Timeout => SandboxFault::Timeout { after_commit: true },
        Fault::Garbage => SandboxFault::Garbage,
        Fault::WebhookDropped | Fault::WebhookLate | Fault::WebhookDuplicated => {
            let webhook = match fault {
                Fault::WebhookDropped => SandboxWebhookFault::Dropped,
                Fault::WebhookLate => SandboxWebhookFault::Late { seconds: 30 },
                _ => SandboxWebhookFault::Duplicated,
            };
            return script.webhook(SandboxRule::new(webhook).share(share));
        }
    };
    script.call(SandboxRule::new(call).share(share))
}

/// Prints what a client needs, a first call, and how the customer approves what it asks for.
fn introduce(sandbox: &Sandbox, api_key: &str) {
    let (base_url, account) = (sandbox.base_url(), sandbox.partner_account_id());
    let token = ReturnUrl::SESSION_TOKEN;
    println!(
        r#"A sandbox, not Klarna, listens on {base_url}
  API key: {api_key}
  account: {account}

The first call:

curl --request POST '{base_url}/v2/accounts/{account}/payment/authorize' \
  --header 'Authorization: Basic {api_key}' \
  --header 'Content-Type: application/json' \
  --header "Klarna-Idempotency-Key: $(date +%s%N)" \
  --data '{{
    "currency": "USD",
    "request_payment_transaction": {{
      "amount": 11800,
      "payment_transaction_reference": "order-1234"
    }},
    "supplementary_purchase_data": {{
      "line_items": [{{ "name": "Desk lamp", "quantity": 2, "unit_price": 5900, "total_amount": 11800 }}]
    }},
    "step_up_config": {{
      "customer_interaction_config": {{
        "method": "HANDOVER",
        "return_url": "https://psp.example/return?token={token}"
      }}
    }}
  }}'

The customer opens the payment_request_url of its answer in a browser, or approves like this,
with the payment_request_id of the answer. The session token is in the Location that comes back:

curl --include --request POST '{base_url}/sandbox/purchase/PAYMENT_REQUEST_ID/approve'

Ctrl-C ends it. --help tells of triggers and faults."#
    );
}

fn duration(text: &str) -> Result<Duration, String> {
    let (number, unit): (&str, fn(u64) -> Duration) = match text.strip_suffix("ms") {
        Some(number) => (number, Duration::from_millis),
        None => match text.strip_suffix('s') {
            Some(number) => (number, Duration::from_secs),
            None => return Err("write it as 250ms or 2s".to_owned()),
        },
    };
    number
        .parse()
        .map(unit)
        .map_err(|_| "write it as 250ms or 2s".to_owned())
}

fn fault(text: &str) -> Result<(Fault, f64), String> {
    let (name, share) = text.split_once('=').unwrap_or((text, "1"));
    let fault = Fault::from_str(name, false).map_err(|_| {
        let names = Fault::value_variants().iter();
        let names: Vec<_> = names
            .filter_map(|fault| Some(fault.to_possible_value()?.get_name().to_owned()))
            .collect();
        format!("it is one of {}", names.join(", "))
    })?;
    match share.parse() {
        Ok(share) if (0.0..=1.0).contains(&share) => Ok((fault, share)),
        _ => Err("a share is a number from 0 to 1, such as 0.05".to_owned()),
    }
}
