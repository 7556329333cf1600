//! What it costs to build a program with klarna-sdk, next to the hand-written one.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::{Duration, SystemTime},
};

use klarna_bench_driver::Failure;

use crate::{
    clients::BASELINE,
    generators::{cargo, run},
    progress::tell,
    runs::{Row, Target},
};

/// Both authorize, and authorize again with the token of the customer's approval where Klarna asks for
/// one. A program would get it from a webhook; these take it from their arguments.
const HANDWRITTEN: &str = r#"
mod handwritten;

use handwritten::{Authorize, Error, Klarna, Outcome, RequestPayment};

async fn pay(session_token: &str) -> Result<(), Error> {
    let klarna = Klarna::new("https://api-global.test.klarna.com", "account", "key")?;
    let payment = RequestPayment {
        amount: 11_800,
        payment_transaction_reference: "order-1".to_owned(),
    };
    let body = Authorize {
        currency: "EUR".to_owned(),
        request_payment_transaction: payment,
        supplementary_purchase_data: None,
    };
    let mut answer = klarna.authorize(&body, None).await?;
    if answer.payment_transaction_response.result == Outcome::StepUpRequired {
        answer = klarna.authorize(&body, Some(session_token)).await?;
    }
    println!("{answer:?}");
    Ok(())
}

fn main() {
    let _ = rustls::crypto::ring::default_provider().install_default();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let session_token = std::env::args().nth(1).unwrap_or_default();
    if let Ok(runtime) = runtime {
        println!("{:?}", runtime.block_on(pay(&session_token)));
    }
}
"#;

const SDK: &str = r#"
use klarna_sdk::{ApiKey, Authorization, Client, Currency, Environment, Error, Money, SessionToken};

async fn pay(session_token: &str) -> Result<(), Error> {
    let klarna = Client::builder()
        .api_key(ApiKey::new("klarna_test_api_example")?)
        .environment(Environment::Test)
        .build()?;
    let account = klarna.account("account")?;
    let payment = account
        .authorize_payment(Money::new(11_800, Currency::EUR))
        .payment_transaction_reference("order-1");
    let mut outcome = payment.send().await?;
    if let Authorization::StepUpRequired(pending) = &outcome {
        let token = SessionToken::new(session_token)?;
        outcome = account.finalize(pending, token).send().await?;
    }
    println!("{outcome:?}");
    Ok(())
}

fn main() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let session_token = std::env::args().nth(1).unwrap_or_default();
    if let Ok(runtime) = runtime {
        println!("{:?}", runtime.block_on(pay(&session_token)));
    }
}
"#;

const HANDWRITTEN_DEPENDENCIES: &str = r#"
reqwest = { version = "0.13", default-features = false, features = ["http2", "json", "rustls-no-provider"] }
rustls = { version = "0.23", default-features = false, features = ["ring", "std", "tls12"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
tokio = { version = "1", features = ["rt", "time", "net"] }
uuid = { version = "1", features = ["v5"] }
"#;

/// A program that is built from nothing.
struct Program {
    name: &'static str,
    folder: PathBuf,
}

/// What the build of a program cost.
struct Cost {
    debug_seconds: f64,
    release_seconds: f64,
    crates: f64,
    kilobytes: f64,
    check_milliseconds: f64,
}

/// Builds both programs from nothing, each into a folder of its own.
///
/// # Errors
///
/// When a build fails.
pub fn measure(root: &Path, target: &Path) -> Result<Vec<Row>, Failure> {
    let sdk = root.join("klarna-sdk").canonicalize()?;
    let dependencies = format!(
        "klarna-sdk = {{ path = {sdk:?} }}\ntokio = {{ version = \"1\", features = [\"rt\", \"time\", \"net\"] }}\n"
    );
    let programs = [
        Program::write(
            root,
            target,
            BASELINE,
            HANDWRITTEN,
            HANDWRITTEN_DEPENDENCIES,
        )?,
        Program::write(root, target, "klarna-sdk", SDK, &dependencies)?,
    ];
    let mut costs = Vec::new();
    for program in &programs {
        costs.push((program.name, program.cost()?));
    }
    let row = |name: &str, unit, goal, value: fn(&Cost) -> f64| {
        let values: Vec<_> = costs
            .iter()
            .map(|(name, cost)| (*name, value(cost)))
            .collect();
        Row::new(name, unit, goal, &values)
    };
    Ok(vec![
        row(
            "cold cargo build",
            "CPU seconds",
            Some(Target::AtMost(1.30)),
            |cost| cost.debug_seconds,
        ),
        row(
            "cold cargo build --release",
            "CPU seconds",
            Some(Target::AtMost(1.30)),
            |cost| cost.release_seconds,
        ),
        row("crates", "in all", Some(Target::AtMostMore(15.0)), |cost| {
            cost.crates
        }),
        row(
            "binary, release, stripped",
            "KB",
            Some(Target::AtMostMore(400.0)),
            |cost| cost.kilobytes,
        ),
        row("cargo check after touching user code", "ms", None, |cost| {
            cost.check_milliseconds
        }),
    ])
}

impl Program {
    fn write(
        root: &Path,
        target: &Path,
        name: &'static str,
        main: &str,
        dependencies: &str,
    ) -> Result<Self, Failure> {
        let folder = target.join("programs").join(name);
        fs::create_dir_all(folder.join("src"))?;
        fs::write(folder.join("src/main.rs"), main)?;
        fs::write(
            folder.join("src/handwritten.rs"),
            include_str!("handwritten.rs"),
        )?;
        // The same versions of everything on both sides.
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let manifest = format!(
            "[package]\nname = \"program-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\
             [workspace]\n[profile.release]\nstrip = true\n[dependencies]\n{dependencies}"
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        Ok(Self { name, folder })
    }

    fn cargo(&self, arguments: &[&str]) -> Result<(), Failure> {
        let mut command = Command::new(cargo());
        command
            .args(arguments)
            .arg("--quiet")
            .current_dir(&self.folder);
        run(command.env("CARGO_TARGET_DIR", self.folder.join("target")))
    }

    fn cost(&self) -> Result<Cost, Failure> {
        // What has to be downloaded is, before time counts.
        self.cargo(&["fetch"])?;
        let mut seconds = Vec::new();
        for profile in ["dev", "release"] {
            let _ = fs::remove_dir_all(self.folder.join("target"));
            tell(format_args!(
                "building from nothing, {profile}, {}",
                self.name
            ));
            let before = children()?;
            self.cargo(&["build", "--profile", profile])?;
            seconds.push(children()? - before);
        }
        let program = format!("program-{}{}", self.name, std::env::consts::EXE_SUFFIX);
        let size = fs::metadata(self.folder.join("target/release").join(program))?.len();
        self.cargo(&["check"])?;
        let mut checks = Vec::new();
        for _ in 0..3 {
            let main = fs::File::options()
                .append(true)
                .open(self.folder.join("src/main.rs"))?;
            main.set_modified(SystemTime::now() + Duration::from_secs(1))?;
            let began = std::time::Instant::now();
            self.cargo(&["check"])?;
            checks.push(began.elapsed().as_secs_f64() * 1_000.0);
        }
        Ok(Cost {
            debug_seconds: seconds[0],
            release_seconds: seconds[1],
            crates: self.crates()?,
            kilobytes: size as f64 / 1_000.0,
            check_milliseconds: checks.into_iter().fold(f64::INFINITY, f64::min),
        })
    }

    /// Counts what is compiled for the program, build scripts and macros included.
    fn crates(&self) -> Result<f64, Failure> {
        let mut command = Command::new(cargo());
        command.args([
            "tree",
            "--edges",
            "normal,build",
            "--prefix",
            "none",
            "--no-dedupe",
        ]);
        let output = command.current_dir(&self.folder).output()?;
        let text = String::from_utf8(output.stdout)?;
        let name = |line: &str| line.split(" (").next().map(str::to_owned);
        let crates: std::collections::BTreeSet<_> = text.lines().filter_map(name).collect();
        Ok(crates.len() as f64)
    }
}

/// Returns the CPU time of all programs that this one has started and that have ended, in seconds.
fn children() -> Result<f64, Failure> {
    let text = fs::read_to_string("/proc/self/stat")?;
    // The name in parentheses may hold blanks; the times of children are the 16th and 17th member.
    let rest = text
        .rsplit_once(')')
        .map(|(_, rest)| rest)
        .unwrap_or_default();
    let mut numbers = rest.split_whitespace().skip(13);
    let mut next = || -> Result<f64, Failure> { Ok(numbers.next().unwrap_or_default().parse()?) };
    // Linux counts in hundredths everywhere.
    Ok((next()? + next()?) / 100.0)
}
