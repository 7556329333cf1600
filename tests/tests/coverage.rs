//! Which operations of the document have a builder, as the list in `openapi/README.md` says.

use std::{fs, path::Path};

use klarna_contract::Contract;
use klarna_gen::{Idempotency, OPERATIONS};

const OWN: &str = "ForOwnAccount";

fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Everything that klarna-sdk is made of, apart from the sandbox.
fn sdk() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../klarna-sdk/src");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.extension().is_some_and(|kind| kind == "rs"))
        .filter(|path| !path.ends_with("sandbox.rs"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect()
}

/// The list as it has to be.
fn list() -> String {
    let sdk = sdk();
    let ids = Contract::shared().operation_ids();
    let mut list = String::from(
        "| operation | method and path | builder of klarna-sdk | repeated safely by |\n\
         | --- | --- | --- | --- |\n",
    );
    for operation in OPERATIONS {
        let (id, name) = (operation.id, operation.name);
        if id.ends_with(OWN) {
            continue;
        }
        let own = format!("{id}{OWN}");
        let own = if ids.contains(&own.as_str()) {
            " \\*"
        } else {
            ""
        };
        let is_sent = sdk.contains(&format!("{name} / {name}_for_own_account"));
        let is_public = sdk.contains(&format!("pub fn {name}("));
        assert_eq!(is_sent, is_public, "{id} has half a builder");
        let builder = match is_sent {
            true => format!("`Account::{name}`"),
            false => "none".to_owned(),
        };
        let repeated = match operation.idempotency {
            Some(Idempotency::Nature) => "nature",
            Some(Idempotency::Key) => "key",
            _ => "nothing",
        };
        let (method, path) = (operation.method, operation.path);
        list.push_str(&format!(
            "| `{id}`{own} | `{method} {path}` | {builder} | {repeated} |\n"
        ));
    }
    list
}

#[test]
fn the_list_of_operations_is_what_the_code_says() {
    let readme = read("openapi/README.md");
    let list = list();
    assert!(readme.contains(&list), "the list has to be:\n{list}");
}

#[test]
fn both_forms_of_an_operation_are_repeated_alike() {
    for operation in OPERATIONS {
        let own = format!("{}{OWN}", operation.id);
        if let Some(other) = OPERATIONS.iter().find(|other| other.id == own) {
            assert_eq!(operation.idempotency, other.idempotency, "{own}");
            let scoped = operation.path.replace("/accounts/{partner_account_id}", "");
            assert_eq!(scoped, other.path);
        }
    }
}
