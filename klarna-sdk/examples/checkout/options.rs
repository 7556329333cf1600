//! What can be said on the command line.

use std::{path::PathBuf, str::FromStr, time::Duration};

use crate::{Result, webhooks::Deliveries, worker::Pace};

pub(crate) const HELP: &str = "\
A checkout to click through, with a sandbox in the place of Klarna.

Usage: cargo run --example checkout -- [OPTIONS]

  --port N            port of the shop; 0 takes a free one (default 4280)
  --sandbox-port N    port of the sandbox; 0 takes a free one (default 4281)
  --data DIR          where orders and the sandbox's state are kept (default target/checkout)
  --webhooks HOW      now; late: each event is refused once, and comes again after 10 seconds;
                      never: only the return URL and reading are left (default now)
  --hold SECONDS      wait before each final call, to have time to stop the program (default 0)
  --check SECONDS     read payment requests that nothing was heard of (default 20)
  --help              print this

Examples:

  cargo run --example checkout -- --webhooks never
  cargo run --example checkout -- --hold 30     # approve, stop with ctrl-C, start again
";

/// The command line, read.
pub(crate) struct Options {
    pub(crate) port: u16,
    pub(crate) sandbox_port: u16,
    pub(crate) data: PathBuf,
    pub(crate) webhooks: Deliveries,
    pub(crate) pace: Pace,
}

impl Options {
    /// Reads the arguments; `None` when help is wanted.
    pub(crate) fn read(mut arguments: impl Iterator<Item = String>) -> Result<Option<Self>> {
        let mut options = Self {
            port: 4280,
            sandbox_port: 4281,
            data: PathBuf::from("target/checkout"),
            webhooks: Deliveries::Now,
            pace: Pace {
                hold: Duration::ZERO,
                check: Duration::from_secs(20),
            },
        };
        while let Some(name) = arguments.next() {
            if name == "--help" || name == "-h" {
                return Ok(None);
            }
            let mut value = || arguments.next().ok_or(format!("{name} needs a value"));
            match name.as_str() {
                "--port" => options.port = number(&name, &value()?)?,
                "--sandbox-port" => options.sandbox_port = number(&name, &value()?)?,
                "--data" => options.data = value()?.into(),
                "--hold" => options.pace.hold = seconds(&name, &value()?)?,
                "--check" => options.pace.check = seconds(&name, &value()?)?,
                "--webhooks" => {
                    options.webhooks = match value()?.as_str() {
                        "now" => Deliveries::Now,
                        "late" => Deliveries::Late,
                        "never" => Deliveries::Never,
                        other => return Err(format!("--webhooks can't be {other}").into()),
                    }
                }
                _ => return Err(format!("{name} isn't known").into()),
            }
        }
        Ok(Some(options))
    }
}

fn number<T: FromStr>(name: &str, text: &str) -> Result<T> {
    let read = text.parse();
    read.map_err(|_| format!("{name} can't be {text}").into())
}

fn seconds(name: &str, text: &str) -> Result<Duration> {
    number::<u32>(name, text).map(|seconds| Duration::from_secs(seconds.into()))
}
