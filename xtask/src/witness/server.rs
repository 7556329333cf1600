//! A tool that serves on a port of its own until it is stopped.

use std::{
    fs::File,
    io::{Error, ErrorKind},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::diagnostic::Failure;

/// How long a tool may take to begin, and to end.
const PATIENCE: Duration = Duration::from_secs(60);

const PAUSE: Duration = Duration::from_millis(50);

/// A running tool; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Server {
    child: Child,
    url: String,
    log: String,
}

impl Server {
    /// Starts a tool, and waits until it takes connections. It is told its port by `--port`.
    pub(super) fn start(mut command: Command, log: &Path) -> Result<Self, Failure> {
        let name = log.display().to_string();
        let at = |error: Error| Failure::file(name.clone(), error.to_string());
        let port = free_port().map_err(at)?;
        let out = File::create(log).map_err(at)?;
        command.stdin(Stdio::null());
        command.stderr(out.try_clone().map_err(at)?).stdout(out);
        command.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
        let mut server = Self {
            child: command.spawn().map_err(at)?,
            url: format!("http://127.0.0.1:{port}"),
            log: name.clone(),
        };
        server.wait_until(|server| {
            if let Some(status) = server.child.try_wait()? {
                return Err(Error::other(format!("ended ({status})")));
            }
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok())
        })?;
        Ok(server)
    }

    /// Where it listens.
    pub(super) fn url(&self) -> &str {
        &self.url
    }

    /// Asks the tool to end, and waits until it has written what it has to write.
    pub(super) fn stop(mut self) -> Result<(), Failure> {
        self.ask_to_end()
            .map_err(|error| Failure::file(self.log.clone(), error.to_string()))?;
        self.wait_until(|server| Ok(server.child.try_wait()?.is_some()))
    }

    #[cfg(unix)]
    fn ask_to_end(&self) -> Result<(), Error> {
        use rustix::process::{Pid, Signal, kill_process};

        let id = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        let id = id.ok_or_else(|| Error::other("the process has no id"))?;
        Ok(kill_process(id, Signal::TERM)?)
    }

    #[cfg(not(unix))]
    fn ask_to_end(&self) -> Result<(), Error> {
        Err(ErrorKind::Unsupported.into())
    }

    fn wait_until(
        &mut self,
        mut is_so: impl FnMut(&mut Self) -> Result<bool, Error>,
    ) -> Result<(), Failure> {
        let began = Instant::now();
        let waited = loop {
            match is_so(self) {
                Ok(true) => return Ok(()),
                Ok(false) if began.elapsed() < PATIENCE => thread::sleep(PAUSE),
                Ok(false) => break Error::from(ErrorKind::TimedOut),
                Err(error) => break error,
            }
        };
        Err(Failure::file(self.log.clone(), waited.to_string()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> Result<u16, Error> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
