//! Holds what the SDK sends and reads against the document, with tools that aren't ours: one serves
//! it and refuses what it doesn't allow, another one writes down what goes over the wire and says
//! what of the document was never touched.

mod coverage;
mod server;

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use crate::{command::program, diagnostic::Failure};
use coverage::Totals;
use server::Server;

/// Where the tools are, and what they may leave untouched.
const TOOLS: &str = ".ci/contract";

/// The list of what may be untouched, below [`TOOLS`].
const UNTOUCHED: &str = "untouched.txt";

/// What was seen.
#[derive(Debug)]
pub struct Witnessed {
    /// What the program that calls says of it, in one line.
    calls: String,
    totals: Totals,
    /// Where everything is written down.
    folder: PathBuf,
}

impl fmt::Display for Witnessed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.calls)?;
        writeln!(f, "of the document, the traffic touches {}", self.totals)?;
        write!(f, "traffic and reports are in {}", self.folder.display())
    }
}

/// The tools, as they are installed.
#[derive(Debug)]
pub struct Witness {
    root: PathBuf,
    prism: PathBuf,
    redocly: PathBuf,
}

impl Witness {
    /// Finds the tools of a workspace.
    ///
    /// # Errors
    ///
    /// When they aren't installed.
    pub fn find(root: &Path) -> Result<Self, Failure> {
        // Tools run elsewhere than this program does.
        let whole = fs::canonicalize(root.join("."));
        let at = |error: io::Error| Failure::file(root.display().to_string(), error.to_string());
        let root = whole.map_err(at)?;
        let [prism, redocly] = ["prism", "redocly"].map(|name| {
            let path = root.join(TOOLS).join("node_modules/.bin").join(name);
            if path.exists() {
                return Ok(path);
            }
            let told = format!("isn't there; install it with: npm --prefix {TOOLS} ci");
            Err(Failure::file(path.display().to_string(), told))
        });
        Ok(Self {
            prism: prism?,
            redocly: redocly?,
            root,
        })
    }

    /// Sends everything that the SDK can send to a server that isn't ours, and writes down below
    /// `folder` what went over the wire.
    ///
    /// # Errors
    ///
    /// - a tool doesn't run
    /// - a call is refused, an answer is read wrongly, or the traffic contradicts the document
    /// - something of the document is untouched and not listed, or listed and touched
    pub fn run(&self, folder: &Path) -> Result<Witnessed, Failure> {
        let at = |error: io::Error| Failure::file(folder.display().to_string(), error.to_string());
        fs::create_dir_all(folder).map_err(at)?;
        let folder = &fs::canonicalize(folder).map_err(at)?;
        let document = self.root.join("openapi/klarna-network.yaml");
        let [traffic, report, coverage] =
            ["traffic.har", "drift.json", "coverage.json"].map(|name| folder.join(name));

        let mut command = Command::new(&self.prism);
        command.args(["mock", "--errors", "--verboseLevel", "warn"]);
        command.arg(&document);
        let mock = Server::start(command, &folder.join("prism.log"))?;
        let mut command = self.redocly("proxy");
        command
            .args(["--target", mock.url(), "--har"])
            .arg(&traffic);
        let proxy = Server::start(command, &folder.join("proxy.log"))?;
        let calls = surface(&self.root, proxy.url())?;
        proxy.stop()?;

        let mut command = self.redocly("drift");
        command.arg(&traffic).arg("--api").arg(&document);
        // What the calls ask of the mock isn't for Klarna.
        command.args(["--server", mock.url(), "--ignore-headers", "prefer"]);
        command.args(["--coverage", "--coverage-output"]);
        command.arg(&coverage);
        command.args(["--format", "json", "--output"]).arg(&report);
        let judged = command.output().map_err(at)?;
        if !judged.status.success() {
            let told = String::from_utf8_lossy(&judged.stderr);
            let told = format!("`redocly drift` failed ({}):\n{told}", judged.status);
            return Err(Failure::file(report.display().to_string(), told));
        }
        coverage::contradictions(&report)?;
        let untouched = self.root.join(TOOLS).join(UNTOUCHED);
        Ok(Witnessed {
            calls,
            totals: coverage::compare(&coverage, &untouched)?,
            folder: folder.clone(),
        })
    }

    fn redocly(&self, command: &str) -> Command {
        let mut redocly = Command::new(&self.redocly);
        redocly.arg(command).env("REDOCLY_TELEMETRY", "off");
        redocly
    }
}

/// Runs the program that sends everything, and returns its last line.
fn surface(root: &Path, base_url: &str) -> Result<String, Failure> {
    let refuse = |told: String| Failure::file("tests/examples/surface", told);
    let mut command = program::example(root, "klarna-tests", "surface");
    command.args(["--", base_url]).stdin(Stdio::null());
    let ended = command.stderr(Stdio::inherit()).output();
    let ended = ended.map_err(|error| refuse(format!("can't be run: {error}")))?;
    let told = String::from_utf8_lossy(&ended.stdout).trim_end().to_owned();
    if ended.status.success() {
        Ok(told)
    } else {
        Err(refuse(format!("failed ({}): {told}", ended.status)))
    }
}
