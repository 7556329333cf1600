//! Measures all clients and writes the report. Run by `cargo xtask bench`.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

use clap::Parser;
use klarna_bench::{
    build_cost, clients, first_call, generators,
    plan::Plan,
    progress::tell,
    report::{self, Section},
    runs,
};
use klarna_bench_driver::Failure;

/// Measures klarna-sdk against a hand-written client in the same run.
#[derive(Parser)]
struct Arguments {
    /// Shows with a few calls that everything works; writes nothing, and can't fail on time.
    #[arg(long)]
    smoke: bool,
    /// Leaves out the clients of other generators.
    #[arg(long)]
    no_generators: bool,
    /// Leaves out the cost of building.
    #[arg(long)]
    no_build: bool,
    /// The workspace.
    #[arg(long, default_value = ".")]
    root: PathBuf,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Failure> {
    let root = arguments.root.canonicalize()?;
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let folder = target.join("bench");
    fs::create_dir_all(&folder)?;
    let mut notes = Vec::new();
    let plan = if arguments.smoke {
        Plan::SMOKE
    } else {
        Plan::FULL
    };
    let mut subjects = clients::own()?;
    if !(arguments.smoke || arguments.no_generators) {
        subjects.extend(generators::build(&root, &folder, &mut notes));
    }
    let mut sections = Vec::new();
    let mut counted = Vec::new();
    let mut server = clients::Server::start()?;
    if Command::new("valgrind").arg("--version").output().is_ok() {
        counted = runs::instructions(&server, &subjects, &plan, &folder)?;
    } else {
        notes.push("instructions are left out, valgrind isn't here".to_owned());
    }
    counted.extend(runs::allocations(&server, &subjects, &plan)?);
    sections.push(Section {
        title: "Counts",
        about: "One call over a kept HTTP/1.1 connection, from what the shop knows to the typed outcome. \
                The small body is the final authorization, the large one has 100 line items. \
                What else the machine does has no part in these figures.",
        rows: counted,
    });
    sections.push(Section {
        title: "Times",
        about: "The clients take turns; the ratio is the median of those of the rounds. \
                Server and client share the machine, each with one thread.",
        rows: runs::times(&server, &subjects, &plan)?,
    });
    sections.push(Section {
        title: "First call",
        about: first_call::ABOUT,
        rows: first_call::measure(&subjects, &plan, &folder)?,
    });
    sections.push(Section {
        title: "Memory",
        about: "All calls wait at the same time, over one HTTP/2 connection.",
        rows: runs::memory(&mut server, &subjects, &plan)?,
    });
    if arguments.smoke {
        print!("{}", report::markdown(&sections, &notes));
        return Ok(());
    }
    if !arguments.no_build {
        sections.push(Section {
            title: "Build",
            about: "A program that only depends on klarna-sdk, default features, next to the one with the \
                    hand-written client, with the same versions of all crates and the same TLS. \
                    Both make a first call, and a final one where Klarna asks for it.",
            rows: build_cost::measure(&root, &folder)?,
        });
    }
    let text = report::markdown(&sections, &notes);
    write(
        &root.join("tests/bench/benchmarks.svg"),
        &report::plot(&sections),
    )?;
    write(&root.join("BENCHMARKS.md"), &text)?;
    print!("{text}");
    tell("done");
    Ok(())
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text)
        .map_err(|error| format!("{} can't be written: {error}", path.display()).into())
}
