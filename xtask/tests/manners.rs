//! How `cargo xtask` answers on the command line.

use std::{
    fs,
    process::{Command, Output},
};

fn xtask(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn a_command_that_is_not_understood_ends_with_2() {
    for arguments in [&["genrate"][..], &["generate", "--chek"], &["diff", "one"]] {
        let output = xtask(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(
            text(&output.stderr).contains("cargo xtask"),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_document_that_is_refused_ends_with_3_and_shows_the_line() {
    let folder = tempfile::tempdir().unwrap();
    let document = folder.path().join("document.yaml");
    let yaml = "openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    get:
      responses:
        '200': {$ref: '#/components/responses/None'}
";
    fs::write(&document, yaml).unwrap();
    let name = document.to_str().unwrap();
    let out = folder.path().join("out");
    let output = xtask(&[
        "generate",
        "--document",
        name,
        "--out",
        out.to_str().unwrap(),
    ]);
    let told = text(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.starts_with(&format!("error: {name}:")), "{told}");
    assert!(told.contains("\n>     "), "{told}");
    // It isn't a terminal that reads this.
    assert!(!told.contains('\u{1b}'), "{told}");
}

#[test]
fn a_file_that_is_missing_ends_with_1() {
    let output = xtask(&["diff", "no-such-file.yaml", "no-such-file.yaml"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("no-such-file.yaml"));
}

#[test]
fn what_was_done_is_not_told_when_quiet() {
    let told = xtask(&["generate", "--check"]);
    assert_eq!(told.status.code(), Some(0));
    assert!(text(&told.stdout).contains("is fresh"));
    let quiet = xtask(&["generate", "--check", "--quiet"]);
    assert_eq!(quiet.status.code(), Some(0));
    assert!(quiet.stdout.is_empty() && quiet.stderr.is_empty());
}

#[test]
fn a_result_is_told_also_when_quiet() {
    let output = xtask(&["lint", "--rules", "--quiet"]);
    assert_eq!(output.status.code(), Some(0));
    assert!(text(&output.stdout).contains("description-missing"));
}
