//! `cargo xtask generate --document`, as one types it.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

const DOCUMENT: &str = "
openapi: 3.0.0
info: {title: Orders, version: '1'}
paths:
  /a: {get: {operationId: readA, responses: {'204': {description: d, headers: {X-Left: {schema: {type: integer}}}}}}}
  b: {get: {operationId: readB, responses: {'204': {description: d}}}}
";

fn generate(folder: &Path, arguments: &[&str]) -> Output {
    fs::write(folder.join("api.yaml"), DOCUMENT).unwrap();
    Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(["generate", "--document", "api.yaml", "--out", "out"])
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn what_can_not_be_taken_stops_the_command_and_writes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let done = generate(folder.path(), &[]);
    assert!(!done.status.success());
    let told = text(&done.stderr);
    assert!(told.contains("api.yaml:6: #/paths/b/get: "), "{told}");
    assert!(!folder.path().join("out").exists());
}

#[test]
fn it_is_left_out_on_request_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let done = generate(folder.path(), &["--skip-unsupported", "--explain"]);
    assert!(done.status.success(), "{}", text(&done.stderr));
    let told = text(&done.stdout);
    assert!(
        told.contains("left out: api.yaml:6: #/paths/b/get: "),
        "{told}"
    );
    let module = fs::read_to_string(folder.path().join("out/src/generated.rs")).unwrap();
    assert!(module.contains("pub fn read_a("));
    assert!(!module.contains("read_b"));
    // Another run finds its own folder.
    assert!(
        generate(folder.path(), &["--skip-unsupported"])
            .status
            .success()
    );
}

#[test]
fn what_is_lost_names_its_operation() {
    let folder = tempfile::tempdir().unwrap();
    for explain in ["--explain", "--explain=all"] {
        let done = generate(folder.path(), &["--skip-unsupported", explain]);
        let told = text(&done.stdout);
        assert!(
            told.contains("#/paths/~1a/get/responses/204/headers: X-Left: ")
                && told.contains("; in readA"),
            "{told}"
        );
    }
}

#[test]
fn a_folder_with_something_else_is_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("out")).unwrap();
    fs::write(folder.path().join("out/thesis.txt"), "years").unwrap();
    let done = generate(folder.path(), &["--skip-unsupported"]);
    assert!(!done.status.success());
    let told = text(&done.stderr);
    assert!(told.contains("choose another folder"), "{told}");
    assert_eq!(fs::read_dir(folder.path().join("out")).unwrap().count(), 1);
}
