//! The maintainer's tool; `cargo xtask` alone prints its commands.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    sync::atomic::{AtomicBool, Ordering},
};

use clap::{Parser, Subcommand, ValueEnum};
use xtask::{
    diagnostic::Failure,
    diff::{self, render},
    export, lint, manual,
    package::Package,
    public_api, rustdoc, update,
    workspace::{DOCUMENT, Workspace},
    write,
};

/// Keeps the generated client in step with Klarna's OpenAPI document.
#[derive(Parser)]
#[command(name = "cargo xtask", arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Writes the generated code of klarna-gen from openapi/klarna-network.yaml and its overlay, or
    /// a crate of its own from another document.
    Generate {
        /// Writes nothing; fails with the difference when what is committed is stale.
        #[arg(long, conflicts_with = "document")]
        check: bool,
        /// Another OpenAPI 3.0 or 3.1 document, in YAML or JSON.
        #[arg(long, value_name = "FILE", requires = "out")]
        document: Option<PathBuf>,
        /// The folder of the crate that is made of it: a new one, or one of an earlier run.
        #[arg(long, value_name = "FOLDER", requires = "document")]
        out: Option<PathBuf>,
        /// Leaves out the operations that can't be taken, and lists them.
        #[arg(long, requires = "document")]
        skip_unsupported: bool,
        /// Prints what was changed to please the generator, and what that costs.
        #[arg(long)]
        explain: bool,
    },
    /// Holds the document and its overlay against our own rules.
    Lint {
        /// Prints the rules with their reasons instead.
        #[arg(long)]
        rules: bool,
    },
    /// Exports the JSON Schemas of all generated types.
    Schema {
        /// Writes one file for each type into this folder; without it all are printed as one object.
        #[arg(long)]
        out: Option<PathBuf>,
    },
    /// Lists what changed between two documents, and what that means to users of the SDK.
    Diff {
        /// The older document.
        old: PathBuf,
        /// The newer document.
        new: PathBuf,
        /// How the changes are written.
        #[arg(long, value_enum, default_value_t)]
        format: Format,
        /// An overlay for both documents, where the generated code is compared.
        #[arg(long, value_name = "FILE")]
        overlay: Option<PathBuf>,
    },
    /// Holds the documentation of klarna-sdk against its rule: everything is used in an example, and
    /// what can fail says when.
    Manual,
    /// Writes the lists of public items, public-api.txt of each published crate.
    PublicApi {
        /// Writes nothing; fails with the difference when a list is stale.
        #[arg(long)]
        check: bool,
    },
    /// Takes in a new version of the document: validates, compares, generates, builds, tests and
    /// adds to the changelog. When anything fails, nothing has changed.
    Update {
        /// The new version of the document.
        file: PathBuf,
        /// Builds, but runs no tests.
        #[arg(long)]
        no_test: bool,
        /// Neither builds nor runs tests.
        #[arg(long)]
        no_build: bool,
        /// The workspace to update, where it isn't that of this program.
        #[arg(long, value_name = "FOLDER")]
        root: Option<PathBuf>,
    },
}

#[derive(Clone, Copy, Default, ValueEnum)]
enum Format {
    #[default]
    Text,
    Markdown,
    Json,
}

fn main() -> ExitCode {
    if let Some(code) = rustdoc::stand_in() {
        return code;
    }
    let done = match Arguments::parse().command {
        Command::Generate {
            document: Some(document),
            out: Some(out),
            skip_unsupported,
            explain,
            ..
        } => package(&document, &out, skip_unsupported, explain),
        Command::Generate { check, explain, .. } => generate(check, explain),
        Command::Lint { rules } => lint(rules),
        Command::Schema { out } => schema(out.as_deref()),
        Command::Diff {
            old,
            new,
            format,
            overlay,
        } => diff(&old, &new, format, overlay.as_deref()),
        Command::Manual => manual(),
        Command::PublicApi { check } => public_api(check),
        Command::Update {
            file,
            no_test,
            no_build,
            root: folder,
        } => {
            let root = folder.unwrap_or_else(root);
            let target = std::env::var_os("CARGO_TARGET_DIR");
            update(update::Options {
                target: target.map_or_else(|| root.join("target"), PathBuf::from),
                root,
                document: file,
                build: !no_build,
                test: !no_test,
                cargo: std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from),
            })
        }
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{failure}");
            ExitCode::FAILURE
        }
    }
}

fn generate(check: bool, explain: bool) -> Result<(), Failure> {
    let workspace = Workspace::new(root());
    let output = workspace.generate(&workspace.path(DOCUMENT))?;
    if explain {
        for loss in &output.losses {
            println!("{loss}");
        }
    }
    if check {
        workspace.check(&output)?;
        println!("klarna-gen is fresh");
        return Ok(());
    }
    let written = workspace.write(&output)?;
    for path in &written {
        println!("{} is written", path.display());
    }
    if written.is_empty() {
        println!("klarna-gen was fresh");
    }
    Ok(())
}

fn package(
    document: &Path,
    out: &Path,
    skip_unsupported: bool,
    explain: bool,
) -> Result<(), Failure> {
    let package = Package::of(&Workspace::new(root()), document, skip_unsupported)?;
    package.write(out)?;
    if explain {
        for loss in &package.losses {
            println!("{loss}");
        }
    }
    for left_out in &package.left_out {
        println!("left out: {left_out}");
    }
    println!("{} is written", out.display());
    if !explain && !package.losses.is_empty() {
        println!(
            "{} losses: --explain lists what the client doesn't say as the document does",
            package.losses.len()
        );
    }
    Ok(())
}

fn lint(rules: bool) -> Result<(), Failure> {
    if rules {
        for rule in lint::RULES {
            println!("{}: {}", rule.name, rule.reason);
        }
        return Ok(());
    }
    let root = root();
    lint::run(
        &root.join("openapi/klarna-network.yaml"),
        &root.join("openapi/overlay.yaml"),
    )?;
    println!("{} rules, nothing found", lint::RULES.len());
    Ok(())
}

fn schema(out: Option<&Path>) -> Result<(), Failure> {
    let schemas = export::schemas(&root())?;
    match out {
        Some(folder) => {
            export::write_to(folder, &schemas)?;
            println!("{} schemas are in {}", schemas.len(), folder.display());
        }
        None => println!("{:#}", serde_json::Value::Object(schemas)),
    }
    Ok(())
}

fn diff(old: &Path, new: &Path, format: Format, overlay: Option<&Path>) -> Result<(), Failure> {
    let comparison = diff::files(old, new, overlay)?;
    let format = match format {
        Format::Text => render::Format::Text,
        Format::Markdown => render::Format::Markdown,
        Format::Json => render::Format::Json,
    };
    print!("{}", render::render(&comparison, format));
    Ok(())
}

fn manual() -> Result<(), Failure> {
    let coverage = manual::coverage(&root())?;
    if !coverage.gaps.is_empty() {
        return Err(Failure::file(
            "klarna-sdk",
            format!("isn't documented:\n{}", coverage.gaps.join("\n")),
        ));
    }
    println!("{coverage}");
    Ok(())
}

fn public_api(check: bool) -> Result<(), Failure> {
    let root = root();
    for (file, text) in public_api::lists(&root)? {
        let path = root.join(file);
        if check {
            write::compare(&path, &text, "cargo xtask public-api")?;
        } else if write::write(&path, &text)? {
            println!("{} is written", path.display());
        }
    }
    Ok(())
}

fn update(options: update::Options) -> Result<(), Failure> {
    static INTERRUPTED: AtomicBool = AtomicBool::new(false);
    // Where signals can't be caught, an interrupted update still leaves the workspace alone.
    if let Err(error) = ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::SeqCst)) {
        eprintln!("an interrupted build may go on for a while: {error}");
    }
    let summary = update::run(&options, &INTERRUPTED, &mut |text| print!("{text}"))?;
    print!("\n{summary}");
    Ok(())
}

/// The workspace that this tool was built in.
///
/// Relative where possible, so that messages name files as a maintainer would.
fn root() -> PathBuf {
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    match (root.canonicalize(), std::env::current_dir()) {
        (Ok(root), Ok(current)) if root == current => PathBuf::new(),
        (Ok(root), _) => root,
        (Err(_), _) => root,
    }
}
