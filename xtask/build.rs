//! Fixes which pipeline this build is: the hash of its sources, and the versions that it generates
//! with.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha256};

/// Sources that have no say in what is generated: the commands around the pipeline.
const COMMANDS: [&str; 12] = [
    "command",
    "console",
    "diff",
    "lib.rs",
    "lint",
    "main.rs",
    "manual",
    "provenance.rs",
    "public_api",
    "rustdoc",
    "schema",
    "update",
];

/// Crates that decide what the generated code looks like.
const GENERATORS: [&str; 6] = [
    "openapiv3",
    "prettyplease",
    "progenitor-impl",
    "roas-overlay",
    "typify",
    "typify-impl",
];

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let lock = root.join("../Cargo.lock");
    println!("cargo::rerun-if-changed=src");
    println!("cargo::rerun-if-changed={}", lock.display());
    match (sources(&root.join("src")), versions(&lock)) {
        (Ok(sources), Ok(versions)) => {
            println!("cargo::rustc-env=PIPELINE_SOURCES={sources}");
            println!("cargo::rustc-env=PIPELINE_GENERATORS={versions}");
        }
        (Err(error), _) | (_, Err(error)) => {
            println!("cargo::error=the pipeline's version can't be told: {error}");
        }
    }
}

/// The hash over the names and texts of all sources of the pipeline.
fn sources(folder: &Path) -> std::io::Result<String> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(current) = folders.pop() {
        for entry in fs::read_dir(current)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    let mut named: Vec<(String, PathBuf)> = files
        .into_iter()
        .filter_map(|path| {
            let parts = path.strip_prefix(folder).ok()?.components();
            let parts: Vec<_> = parts
                .map(|part| part.as_os_str().to_string_lossy())
                .collect();
            Some((parts.join("/"), path.clone()))
        })
        .filter(|(name, _)| {
            let first = name.split('/').next().unwrap_or_default();
            let stem = first.trim_end_matches(".rs");
            !COMMANDS.contains(&first) && !COMMANDS.contains(&stem)
        })
        .collect();
    named.sort();
    let mut hash = Sha256::new();
    for (name, path) in named {
        // A checkout may turn line ends.
        let text = fs::read_to_string(path)?.replace("\r\n", "\n");
        hash.update(format!("{name}\n{}\n", text.len()));
        hash.update(text);
    }
    let hash = hash.finalize();
    Ok(hash.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The versions of the generators, as `name version` separated by commas.
fn versions(lock: &Path) -> std::io::Result<String> {
    let text = fs::read_to_string(lock)?;
    let quoted = |line: &str, key: &str| {
        let value = line.strip_prefix(key)?.strip_prefix(" = \"")?;
        value.strip_suffix('"').map(str::to_owned)
    };
    let mut lines = text.lines();
    let mut found = Vec::new();
    while let Some(line) = lines.next() {
        if let Some(name) = quoted(line, "name")
            && GENERATORS.contains(&name.as_str())
            && let Some(version) = lines.next().and_then(|line| quoted(line, "version"))
        {
            found.push(format!("{name} {version}"));
        }
    }
    found.sort();
    Ok(found.join(","))
}
