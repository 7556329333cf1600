//! From the document to the generated client.

use std::{
    fs,
    path::{Path, PathBuf},
};

use xtask::pipeline;

fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn read(path: &str) -> String {
    fs::read_to_string(workspace(path)).unwrap()
}

const DOCUMENT: &str = "openapi/klarna-network.yaml";
const OVERLAY: &str = "openapi/overlay.yaml";

/// Generates from texts in place of the committed files.
fn generated(document: &str, overlay: &str) -> Result<String, String> {
    let folder = tempfile::tempdir().unwrap();
    let (document_file, overlay_file) = (
        folder.path().join("document.yaml"),
        folder.path().join("overlay.yaml"),
    );
    fs::write(&document_file, document).unwrap();
    fs::write(&overlay_file, overlay).unwrap();
    pipeline::run(&document_file, Some(&overlay_file))
        .map(|generated| generated.module)
        .map_err(|failure| failure.to_string())
}

fn committed() -> String {
    read("klarna-gen/src/generated.rs").replace("\r\n", "\n")
}

#[test]
fn the_committed_client_is_the_generated_one() {
    let generated = generated(&read(DOCUMENT), &read(OVERLAY)).unwrap();
    assert!(generated == committed(), "run `cargo xtask generate`");
}

#[test]
fn generating_twice_gives_the_same_bytes() {
    let (document, overlay) = (read(DOCUMENT), read(OVERLAY));
    assert!(generated(&document, &overlay) == generated(&document, &overlay));
}

/// Puts `addition` behind the first place that the anchors lead to, one after the other.
fn with(document: &str, anchors: &[&str], addition: &str) -> String {
    let at = anchors.iter().fold(0, |at, anchor| {
        let found = document[at..]
            .find(anchor)
            .unwrap_or_else(|| panic!("no {anchor}"));
        at + found + anchor.len()
    });
    format!("{}{addition}{}", &document[..at], &document[at..])
}

#[test]
fn additions_to_the_document_only_add_to_the_client() {
    let before = read(DOCUMENT);
    let rows: [(&[&str], &str, &str); 4] = [
        (
            &["    PaymentFunding:\n", "      properties:\n"],
            "        reason:\n          type: string\n          description: Reason.\n",
            "pub reason: ::std::option::Option<::std::string::String>",
        ),
        (
            &["    AuthorizationResult:\n", "        - APPROVED\n"],
            "        - ADDED_BY_A_TEST\n",
            "AddedByATest = \"ADDED_BY_A_TEST\"",
        ),
        (
            &["    SupplementaryPurchaseData:\n", "      properties:\n"],
            "        channel:\n          type: string\n          description: Channel.\n",
            "pub fn channel(",
        ),
        (
            &["operationId: authorizePayment\n", "      parameters:\n"],
            "        - name: Klarna-New\n          in: header\n          schema: {type: string}\n",
            "pub fn klarna_new<V>(",
        ),
    ];
    for (anchors, addition, expected) in rows {
        let changed = generated(&with(&before, anchors, addition), &read(OVERLAY)).unwrap();
        assert!(changed.contains(expected), "{expected}");
        let mut rest = changed.lines();
        for line in committed().lines() {
            // The number of headers is a capacity in the generated code.
            if !line.contains("with_capacity") {
                assert!(rest.any(|other| other == line), "{expected}: lost {line}");
            }
        }
    }
}

#[test]
fn what_is_unsound_is_refused_with_file_and_place() {
    let (document, overlay) = (read(DOCUMENT), read(OVERLAY));
    let rows = [
        (
            document.replacen(
                "'#/components/schemas/LineItem'",
                "'#/components/schemas/Nothing'",
                1,
            ),
            overlay.clone(),
            "document.yaml:",
            "#/components/schemas/Nothing names nothing",
        ),
        (
            document.replacen("info:", "info: [", 1),
            overlay.clone(),
            "document.yaml:",
            "isn't YAML",
        ),
        (
            document.clone(),
            overlay.replacen("CustomerTokenString", "CustomerTokenText", 1),
            "overlay.yaml:",
            "CustomerTokenText",
        ),
        (
            // A secret that is renamed must not lose its mark.
            document.replace("customer_token_id", "customer_token_key"),
            overlay.clone(),
            "overlay.yaml:",
            "customer_token_id",
        ),
        (
            document.replacen("3.1.0", "2.0", 1),
            overlay,
            "document.yaml:1: #/openapi",
            "3.1.x",
        ),
    ];
    for (document, overlay, file, message) in rows {
        let told = generated(&document, &overlay).unwrap_err();
        assert!(told.contains(file), "{told}");
        assert!(told.contains(message), "{told}");
    }
}

/// The room rule that makes a document with other names cost one file.
#[test]
fn the_sdk_names_generated_code_in_one_file_only() {
    let mut files = vec![workspace("klarna-sdk/src")];
    let mut naming = Vec::new();
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(
                fs::read_dir(&path)
                    .unwrap()
                    .map(|entry| entry.unwrap().path()),
            );
        } else if fs::read_to_string(&path).unwrap().contains("klarna_gen") {
            naming.push(path.file_name().unwrap().to_owned());
        }
    }
    assert_eq!(naming, ["generated.rs"]);
}
