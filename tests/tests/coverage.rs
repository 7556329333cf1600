//! Which operations of the document have a builder, as the list in `openapi/README.md` says, and
//! what of builders `cargo xtask contract` is shown.

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

/// The lines of the list as they have to be, each with whether there is a builder.
fn lines() -> Vec<(String, bool)> {
    let sdk = sdk();
    let ids = Contract::shared().operation_ids();
    let mut lines = Vec::new();
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
        let line = format!("| `{id}`{own} | `{method} {path}` | {builder} | {repeated} |");
        lines.push((line, is_sent));
    }
    lines
}

/// An operation that is new to the document and has no builder needn't be listed at once.
#[test]
fn the_list_of_operations_is_what_the_code_says() {
    let readme = read("openapi/README.md");
    let listed: Vec<&str> = readme
        .lines()
        .filter(|line| line.starts_with("| `") && line.contains("/v2/"))
        .collect();
    let lines = lines();
    for line in &listed {
        let is_right = lines.iter().any(|(right, _)| right == line);
        assert!(is_right, "isn't what the code says: {line}");
    }
    for (line, has_builder) in &lines {
        let is_listed = listed.contains(&line.as_str());
        assert!(is_listed || !has_builder, "isn't listed: {line}");
    }
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

/// What a builder takes that no server sees, or that stands for the request as a whole.
const UNSEEN: [&str; 6] = [
    "map_request",
    "with_attempt_timeout",
    "with_idempotency_key",
    "with_max_answer_bytes",
    "with_retries",
    "with_timeout",
];

#[test]
fn the_contract_is_shown_everything_that_builders_take() {
    let program = read("tests/examples/surface/builders.rs");
    let list = read("klarna-sdk/public-api.txt");
    // `pub fn klarna_sdk::Builder<R>::setter(self, ..) -> ..`
    let methods: Vec<(&str, &str)> = list
        .lines()
        .filter_map(|line| {
            let (_, item) = line.split_once("fn klarna_sdk::")?;
            let (path, rest) = item.split_once("(self")?;
            let (builder, method) = path.rsplit_once("::")?;
            let builder = builder.split('<').next()?;
            (rest.starts_with(',') || rest.starts_with(')')).then_some((builder, method))
        })
        .collect();
    let builders: Vec<&str> = methods
        .iter()
        .filter(|(_, method)| *method == "send")
        .map(|(builder, _)| *builder)
        .collect();
    assert!(
        builders.len() > 15,
        "the list was read wrongly: {builders:?}"
    );
    for (builder, method) in &methods {
        let is_set = builders.contains(builder) || ["StepUp", "LineItem"].contains(builder);
        if is_set && *builder != "OperationCall" && !UNSEEN.contains(method) {
            let call = format!(".{method}(");
            assert!(program.contains(&call), "{builder}{call} isn't called");
        }
    }
}
