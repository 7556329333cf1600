//! Documents of others, one construct each: what must come out of `generate --document`, and that
//! it compiles.
//!
//! Beside each `tests/corpus/NAME.yaml` stands `NAME.expect.yaml`:
//!
//! - `has`, `lacks`: what is in the generated module and what isn't, written with single blanks;
//! - `losses`: for each loss that must be recorded, its place and a part of its text, as
//!   `#/place: text`; losses that aren't listed are fine;
//! - `refused`: the findings, when the document is refused as a whole, and left out otherwise: the
//!   rest is generated with `--skip-unsupported`, and `has` speaks of that.

mod expectation;
mod wire;

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use expectation::Expectation;
use xtask::{package::Package, workspace::Workspace};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The documents with what is expected of them, sorted by name.
fn corpus() -> Vec<(String, PathBuf, Expectation)> {
    let folder = root().join("tests/corpus");
    let mut found = Vec::new();
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let Some((name, "yaml" | "json")) = name.split_once('.') else {
            continue;
        };
        let expected = folder.join(format!("{name}.expect.yaml"));
        found.push((name.to_owned(), path.clone(), Expectation::read(&expected)));
    }
    found.sort_by(|a, b| a.0.cmp(&b.0));
    assert!(!found.is_empty());
    found
}

fn generate(document: &Path, skip_unsupported: bool) -> Result<Package, String> {
    Package::of(&Workspace::new(root()), document, skip_unsupported)
        .map_err(|failure| failure.to_string())
}

#[test]
fn each_document_gives_what_is_expected() {
    let mut off = Vec::new();
    for (name, document, expected) in corpus() {
        let found = expected.check(&document);
        off.extend(found.into_iter().map(|told| format!("{name}: {told}")));
    }
    assert!(off.is_empty(), "{}", off.join("\n"));
}

#[test]
fn what_is_generated_compiles_and_speaks_as_the_document_says() {
    // A workspace of its own with the versions that are known here, built into a folder that stays.
    let place = root().join("target/corpus");
    let members = place.join("members");
    if members.exists() {
        fs::remove_dir_all(&members).unwrap();
    }
    fs::create_dir_all(&members).unwrap();
    fs::copy(root().join("Cargo.lock"), place.join("Cargo.lock")).unwrap();
    for (name, document, _) in corpus() {
        let Ok(package) = generate(&document, true) else {
            continue;
        };
        let out = members.join(&name);
        package.write(&out).unwrap();
        // Members of one workspace, so that what they depend on is compiled once.
        let manifest = fs::read_to_string(out.join("Cargo.toml")).unwrap();
        let named = manifest.lines().map(|line| {
            if line.starts_with("name = ") {
                format!("name = \"{}\"", crate_name(&name))
            } else {
                line.to_owned()
            }
        });
        let manifest = named.collect::<Vec<_>>().join("\n");
        let manifest = manifest.replace("\n[workspace]\n", "\n");
        fs::write(out.join("Cargo.toml"), manifest).unwrap();
    }
    wire::member(&members.join("wire"));
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"members/*\"]\n\n\
                    [profile.dev]\ndebug = false\n";
    fs::write(place.join("Cargo.toml"), manifest).unwrap();
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .args(["test", "--quiet", "--workspace", "--all-features", "--lib"])
        .env("CARGO_TARGET_DIR", place.join("target"))
        .env_remove("RUSTFLAGS")
        .current_dir(&place);
    let done = command.output().unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    let shown = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{told}\n{shown}");
    assert!(!told.contains("warning"), "{told}");
}

/// The name of a document's crate in the workspace.
fn crate_name(document: &str) -> String {
    format!("corpus-{document}")
}
