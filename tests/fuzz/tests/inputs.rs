//! Every target over its seeds, what once did harm, and what is made of both.

use std::{fs, path::Path};

use klarna_fuzz::{Mutator, TARGETS, seeds, target};

/// Returns what once did harm to a target, each in a file of its own.
fn regressions(target: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("regressions");
    let Ok(files) = fs::read_dir(folder.join(target)) else {
        return Vec::new();
    };
    files
        .map(|file| fs::read(file.unwrap().path()).unwrap())
        .collect()
}

/// Runs a target over sound inputs and over so many changed ones, the same in each run.
fn withstands(name: &str, changed: usize) {
    let run = target(name).run;
    let mut inputs = seeds(name);
    inputs.extend(regressions(name));
    inputs.iter().for_each(|input| run(input));
    let mut mutator = Mutator::new(20_261_125);
    for _ in 0..changed {
        run(&mutator.mutate(&inputs));
    }
}

#[test]
fn no_answer_does_harm_to_the_generated_types() {
    withstands("answer", 60_000);
}

#[test]
fn no_server_does_harm_to_a_call() {
    withstands("exchange", 1_500);
}

#[test]
fn no_webhook_does_harm() {
    withstands("webhook", 30_000);
}

#[test]
fn no_return_url_does_harm() {
    withstands("return_url", 60_000);
}

#[test]
fn no_document_does_harm_to_the_pipeline() {
    withstands("document", 300);
}

#[test]
fn no_overlay_does_harm_to_the_pipeline() {
    withstands("overlay", 1_000);
}

#[test]
fn what_once_did_harm_belongs_to_a_target() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("regressions");
    for target in fs::read_dir(folder).unwrap() {
        let name = target.unwrap().file_name().into_string().unwrap();
        let is_known = TARGETS.iter().any(|target| target.name == name);
        assert!(is_known || name == "README.md", "{name}");
    }
}
