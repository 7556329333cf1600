//! How commands talk: to a person at a terminal, and to programs.
//!
//! Results go to standard output, everything else to standard error. Colours and progress are for
//! terminals alone, and `NO_COLOR` turns the colours off.

use std::{
    fmt::{self, Display},
    fs,
    io::{self, Write},
    process::ExitCode,
    time::Duration,
};

use anstyle::{AnsiColor, Style};
use indicatif::ProgressBar;

use crate::diagnostic::{Diagnostic, Failure};

const BAD: Style = AnsiColor::Red.on_default().bold();
const PLACE: Style = AnsiColor::Cyan.on_default();

/// How many places of a document are shown with their lines; all are named.
const EXCERPTS: usize = 5;

/// How many characters of a line are shown.
const WIDTH: usize = 100;

/// How a command ends that doesn't succeed. The numbers are part of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Exit {
    /// A file can't be read or written, or something else is in the way.
    Failed = 1,
    /// The command line isn't understood.
    Usage = 2,
    /// The document, or its overlay, isn't taken.
    Refused = 3,
    /// Something that is committed isn't what it should be.
    Stale = 4,
    /// What was generated doesn't compile, or its tests fail.
    Build = 5,
    /// The command was interrupted.
    Interrupted = 130,
}

/// The meaning of the exit codes, for `--help`.
pub const EXIT_CODES: &str = "Exit codes:
  0    done
  1    a file can't be read or written, or something else is in the way
  2    the command line isn't understood
  3    the document, or its overlay, isn't taken
  4    something that is committed isn't what it should be
  5    what was generated doesn't compile, or its tests fail
  130  interrupted";

/// Why a command stopped, and how it tells the caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// The exit code.
    pub exit: Exit,
    /// What is wrong.
    pub failure: Failure,
}

impl Ended {
    /// Something that is committed isn't what it should be.
    pub fn stale(failure: Failure) -> Self {
        let exit = Exit::Stale;
        Self { exit, failure }
    }

    /// Something that is built isn't what it should be.
    pub fn build(failure: Failure) -> Self {
        let exit = Exit::Build;
        Self { exit, failure }
    }

    /// The caller doesn't want to hear more.
    pub fn interrupted(failure: Failure) -> Self {
        let exit = Exit::Interrupted;
        Self { exit, failure }
    }
}

impl From<Failure> for Ended {
    /// What has a place in a document is about that document.
    fn from(failure: Failure) -> Self {
        let is_placed = |found: &Diagnostic| found.line.is_some() || found.pointer.is_some();
        let exit = if failure.0.iter().any(is_placed) {
            Exit::Refused
        } else {
            Exit::Failed
        };
        Self { exit, failure }
    }
}

/// Where a command talks to.
#[derive(Clone, Copy, Debug)]
pub struct Console {
    is_quiet: bool,
}

impl Console {
    /// Talks; when it is quiet, about results and failures only.
    pub fn new(is_quiet: bool) -> Self {
        Self { is_quiet }
    }

    /// Prints a result, also when quiet.
    pub fn print(&self, text: impl Display) {
        let mut out = anstream::stdout();
        // Who reads may have read enough.
        let _ = write!(out, "{text}").and_then(|()| out.flush());
    }

    /// Prints a line that says what was done.
    pub fn say(&self, text: impl Display) {
        if !self.is_quiet {
            self.print(format_args!("{text}\n"));
        }
    }

    /// Shows a person that something takes its time; ends when it is dropped.
    pub fn progress(&self, what: &'static str) -> Progress {
        let bar = if self.is_quiet {
            ProgressBar::hidden()
        } else {
            // Draws on terminals only.
            ProgressBar::new_spinner().with_message(what)
        };
        bar.enable_steady_tick(Duration::from_millis(120));
        Progress(bar)
    }

    /// Tells why a command stopped, with lines of the document where they help.
    pub fn fail(&self, ended: &Ended) -> ExitCode {
        let mut err = anstream::stderr();
        let _ = report(&mut err, &ended.failure);
        ExitCode::from(ended.exit as u8)
    }
}

/// Something that takes its time.
#[derive(Debug)]
pub struct Progress(ProgressBar);

impl Progress {
    /// Makes room for lines of text that are printed meanwhile.
    pub fn suspend<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

fn report(out: &mut impl Write, failure: &Failure) -> io::Result<()> {
    let mut shown = 0;
    for found in &failure.0 {
        writeln!(out, "{BAD}error{BAD:#}: {found}")?;
        if let Some(line) = found.line
            && shown < EXCERPTS
            && let Ok(text) = fs::read_to_string(&found.file)
        {
            write!(out, "{}", Excerpt { text: &text, line })?;
            shown += 1;
        }
    }
    if failure.0.len() > 1 {
        writeln!(out, "{} errors", failure.0.len())?;
    }
    out.flush()
}

/// A line of a document between its neighbours.
struct Excerpt<'a> {
    text: &'a str,
    /// Counted from 1.
    line: usize,
}

impl Display for Excerpt<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first = self.line.saturating_sub(1).max(1);
        let lines = self.text.lines().enumerate().skip(first - 1);
        for (index, line) in lines.take(self.line + 2 - first) {
            let number = index + 1;
            let mark = if number == self.line { '>' } else { ' ' };
            let mut shown: String = line.chars().take(WIDTH).collect();
            if shown.len() < line.len() {
                shown.push_str(" ...");
            }
            writeln!(f, "{PLACE}{mark} {number:>5} |{PLACE:#} {shown}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(failure: &Failure) -> String {
        let mut out = anstream::StripStream::new(Vec::new());
        report(&mut out, failure).unwrap();
        String::from_utf8(out.into_inner()).unwrap()
    }

    fn at(file: &str, line: Option<usize>) -> Failure {
        let mut failure = Failure::file(file, "is wrong");
        failure.0[0].line = line;
        failure
    }

    #[test]
    fn a_place_is_shown_between_its_neighbours() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, "one\ntwo\nthree\nfour\n").unwrap();
        let name = file.path().to_str().unwrap();
        assert_eq!(
            plain(&at(name, Some(2))),
            format!("error: {name}:2: is wrong\n      1 | one\n>     2 | two\n      3 | three\n")
        );
        assert!(plain(&at(name, Some(1))).ends_with(">     1 | one\n      2 | two\n"));
        assert!(plain(&at(name, Some(4))).ends_with("      3 | three\n>     4 | four\n"));
    }

    #[test]
    fn a_document_of_one_line_is_cut() {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, "é".repeat(5_000)).unwrap();
        let told = plain(&at(file.path().to_str().unwrap(), Some(1)));
        assert!(told.len() < 500 && told.ends_with(" ...\n"), "{told}");
    }

    #[test]
    fn a_file_without_the_line_is_no_obstacle() {
        assert_eq!(
            plain(&at("missing", Some(7))),
            "error: missing:7: is wrong\n"
        );
        assert_eq!(plain(&at("missing", None)), "error: missing: is wrong\n");
    }

    #[test]
    fn what_has_a_place_in_a_document_is_about_the_document() {
        assert_eq!(Ended::from(at("a", Some(1))).exit, Exit::Refused);
        assert_eq!(Ended::from(at("a", None)).exit, Exit::Failed);
    }
}
