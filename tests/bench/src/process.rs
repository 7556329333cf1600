//! Programs that are measured, spoken to by lines.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use klarna_bench_driver::Failure;
use serde_json::Value;

/// A running program that answers each line with one line.
#[derive(Debug)]
pub struct Process {
    child: Child,
    /// `None` once it was told to end.
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
}

impl Process {
    /// Starts a program.
    ///
    /// # Errors
    ///
    /// When it can't be started.
    pub fn start(command: &mut Command) -> Result<Self, Failure> {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("{command:?} can't be started: {error}"))?;
        let (Some(input), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err("a pipe is missing".into());
        };
        Ok(Self {
            child,
            input: Some(input),
            output: BufReader::new(output),
        })
    }

    /// Reads a line that the program prints by itself.
    ///
    /// # Errors
    ///
    /// When it ends instead.
    pub fn line(&mut self) -> Result<String, Failure> {
        let mut line = String::new();
        if self.output.read_line(&mut line)? == 0 {
            return Err("the program ended, see above".into());
        }
        Ok(line.trim_end().to_owned())
    }

    /// Sends a line and reads the answer.
    ///
    /// # Errors
    ///
    /// When the program ends, as it does when a call fails.
    pub fn ask(&mut self, line: &str) -> Result<String, Failure> {
        let input = self.input.as_mut().ok_or("the program was told to end")?;
        writeln!(input, "{line}")?;
        input.flush()?;
        self.line()
            .map_err(|error| format!("{line}: {error}").into())
    }

    /// Sends a line and reads the answer as JSON.
    ///
    /// # Errors
    ///
    /// When the program ends, or answers with something else.
    pub fn measure(&mut self, line: &str) -> Result<Value, Failure> {
        Ok(serde_json::from_str(&self.ask(line)?)?)
    }

    /// Lets the program end, and waits for it.
    ///
    /// # Errors
    ///
    /// When it fails.
    pub fn end(mut self) -> Result<(), Failure> {
        drop(self.input.take());
        let status = self.child.wait()?;
        if status.success() {
            Ok(())
        } else {
            Err(format!("a program ended with {status}").into())
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Nothing to be done where it has ended already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
