//! The programs that stand for the clients.

use std::{
    path::{Path, PathBuf},
    process::Command,
};

use klarna_bench_driver::Failure;
use serde_json::Value;

use crate::process::Process;

/// The name of the client that the others are held against.
pub const BASELINE: &str = "handwritten";

/// A client under test.
#[derive(Clone, Debug)]
pub struct Subject {
    /// The name in the tables.
    pub name: &'static str,
    /// Its program.
    pub program: PathBuf,
    /// What the program takes after the address and the transport.
    pub argument: Option<&'static str>,
}

/// How requests travel.
#[derive(Clone, Copy, Debug)]
pub enum Transport<'a> {
    /// HTTP/1.1, a connection for each call in flight.
    Http1,
    /// HTTP/2, one connection for all calls.
    Http2,
    /// TLS with a server of this certificate; both sides agree on HTTP/2, as they do with Klarna.
    Tls(&'a Path),
}

/// Returns the clients of this workspace, the baseline first.
///
/// # Errors
///
/// When the folder of this program isn't known.
pub fn own() -> Result<Vec<Subject>, Failure> {
    let program = sibling("bench-client")?;
    let subject = |name| Subject {
        name,
        program: program.clone(),
        argument: Some(name),
    };
    Ok(vec![
        subject(BASELINE),
        subject("klarna-sdk"),
        subject("generated"),
    ])
}

/// Returns a program that was built with this one.
///
/// # Errors
///
/// When the folder of this program isn't known.
pub fn sibling(name: &str) -> Result<PathBuf, Failure> {
    let own = std::env::current_exe()?;
    let folder = own.parent().unwrap_or(Path::new(""));
    Ok(folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)))
}

impl Subject {
    /// Returns the command that starts the program.
    #[must_use]
    pub fn arguments(&self, base_url: &str, transport: Transport<'_>) -> Vec<String> {
        let transport = match transport {
            Transport::Http1 => "http1".to_owned(),
            Transport::Http2 => "http2".to_owned(),
            Transport::Tls(certificate) => format!("tls:{}", certificate.display()),
        };
        let mut arguments = vec![base_url.to_owned(), transport];
        arguments.extend(self.argument.map(str::to_owned));
        arguments
    }

    /// Starts the program.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn start(&self, base_url: &str, transport: Transport<'_>) -> Result<Process, Failure> {
        Process::start(Command::new(&self.program).args(self.arguments(base_url, transport)))
    }
}

/// The server that all of them call.
#[derive(Debug)]
pub struct Server {
    process: Process,
    /// Its address.
    pub base_url: String,
}

impl Server {
    /// Starts the server.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn start() -> Result<Self, Failure> {
        Self::run(&mut Command::new(sibling("bench-server")?))
    }

    /// Starts the server with TLS, and lets it write its certificate to a file.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn start_tls(certificate: &Path) -> Result<Self, Failure> {
        Self::run(Command::new(sibling("bench-server")?).arg(certificate))
    }

    fn run(command: &mut Command) -> Result<Self, Failure> {
        let mut process = Process::start(command)?;
        let base_url = process.line()?;
        Ok(Self { process, base_url })
    }

    /// Returns how many handshakes of TLS there were, as `full` and `resumed`.
    ///
    /// # Errors
    ///
    /// When the server has ended.
    pub fn handshakes(&mut self) -> Result<Value, Failure> {
        self.process.measure("handshakes")
    }

    /// Keeps all answers until so many requests are there.
    ///
    /// # Errors
    ///
    /// When the server has ended.
    pub fn hold(&mut self, requests: u32) -> Result<(), Failure> {
        self.process.ask(&format!("hold {requests}"))?;
        Ok(())
    }
}
