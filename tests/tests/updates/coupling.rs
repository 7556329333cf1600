//! The one file of klarna-sdk that names what was generated.

use std::{collections::BTreeMap, fs, path::Path, process::Command};

use xtask::{update::Summary, workspace::MODULE};

use crate::copy::{Copy, original};

pub(crate) const IMPORTS: &str = "klarna-sdk/src/generated.rs";

/// Does in the file what the update says.
///
/// What else a person would do is little: variants have other names, and objects without any member
/// have no type of their own where they aren't components.
pub(crate) fn follow(copy: &Copy, summary: &Summary) {
    let mut names = BTreeMap::new();
    let mut lines = String::new();
    for found in summary.uses.iter().filter(|found| found.file == IMPORTS) {
        if let Some(gone) = found.advice.strip_suffix(" is gone") {
            lines.push_str(&format!(
                "    pub type {gone} = serde_json::Map<String, serde_json::Value>;\n"
            ));
        } else if let Some(line) = found.advice.split('`').nth(1) {
            lines.push_str(&format!("    {line}\n"));
            let (old, rest) = found.advice.split_once(" is ").unwrap();
            let new = rest.split(' ').next().unwrap();
            names.insert(old.to_owned(), new.to_owned());
        }
    }
    let old_module = fs::read_to_string(original().join(MODULE)).unwrap();
    let module = copy.read(MODULE);
    let mut text = copy.read(IMPORTS);
    for (old, new) in &names {
        for (was, is) in variants(&old_module, old)
            .iter()
            .zip(variants(&module, new))
        {
            text = text.replace(&format!("{old}::{was}("), &format!("{old}::{is}("));
        }
    }
    let anchor = "pub mod types {\n";
    assert_eq!(text.matches(anchor).count(), 1);
    fs::write(
        copy.path(IMPORTS),
        text.replace(anchor, &format!("{anchor}{lines}")),
    )
    .unwrap();
}

/// The variants of a union, which are named after its members.
fn variants(module: &str, name: &str) -> Vec<String> {
    let Some((_, body)) = module.split_once(&format!("pub enum {name} {{\n")) else {
        return Vec::new();
    };
    let body = body.split_once('}').unwrap().0;
    let variants = body
        .lines()
        .filter(|line| !line.contains("///"))
        .filter_map(|line| Some(line.trim().split_once('(')?.0));
    variants.map(str::to_owned).collect()
}

/// Runs cargo in the copy, and builds in a folder with this name: cargo takes what it has built of
/// one copy for any other's.
pub(crate) fn cargo(copy: &Copy, folder: &str, arguments: &[&str]) {
    let done = Command::new(env!("CARGO"))
        .args(arguments)
        .current_dir(copy.root())
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder),
        )
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&done.stderr);
    let shown = String::from_utf8_lossy(&done.stdout);
    assert!(done.status.success(), "{told}\n{shown}");
}
