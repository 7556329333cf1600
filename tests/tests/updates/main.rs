//! New versions of the document, simulated: how they are classed, what becomes of the generated
//! code, and that nothing changes when something fails.

mod cases;
mod copy;
mod coupling;
mod inlined;
mod renamed;

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
    time::SystemTime,
};

use cases::{CASES, request, schemas};
use copy::{Copy, original};

use serde_json::{Value, json};
use xtask::{
    diff::Class,
    document::Document,
    update::{self, Options, Summary},
    workspace::{CHANGELOG, DOCUMENT, MODULE, PROVENANCE, Workspace},
};

fn document() -> Value {
    Document::read(&original().join(DOCUMENT)).unwrap().value
}

fn told(summary: &Summary) -> String {
    let changes = summary.comparison.changes.iter();
    let lines =
        changes.map(|change| format!("{} {} {}\n", change.class, change.name, change.message));
    lines.collect()
}

/// A program that builds nothing, and says that it failed.
const FAILING: &str = "false";

#[test]
fn each_additive_update_is_classed_and_generated_and_leaves_nothing_behind_when_it_fails() {
    try_each(Class::Additive);
}

#[test]
fn each_breaking_update_is_classed_and_generated_and_leaves_nothing_behind_when_it_fails() {
    try_each(Class::Breaking);
}

fn try_each(class: Class) {
    for case in CASES.iter().filter(|case| case.class == class) {
        let mut document = document();
        (case.change)(&mut document);
        let document = format!("{document:#}");
        let copy = Copy::new();
        let before = copy.tree();

        let failure = copy
            .update(&document, Some(Path::new(FAILING)))
            .unwrap_err();
        assert!(
            failure.contains("nothing has changed"),
            "{}: {failure}",
            case.name
        );
        assert!(copy.tree() == before, "{}: the tree has changed", case.name);

        let summary = copy.update(&document, None).unwrap();
        let told = told(&summary);
        assert_eq!(
            summary.comparison.class(),
            Some(case.class),
            "{}: {told}",
            case.name
        );
        assert!(told.contains(case.told), "{}: {told}", case.name);
        let mut changed: Vec<String> = copy
            .tree()
            .iter()
            .filter(|(path, content)| before.get(*path) != Some(*content))
            .map(|(path, _)| {
                path.strip_prefix(copy.root())
                    .unwrap()
                    .display()
                    .to_string()
            })
            .collect();
        changed.retain(|name| name != MODULE);
        assert_eq!(changed, [CHANGELOG, PROVENANCE, DOCUMENT], "{}", case.name);
        let module = copy.read(MODULE);
        assert!(module.contains(case.generated), "{}", case.name);
        assert!(
            case.gone.is_none_or(|gone| !module.contains(gone)),
            "{}",
            case.name
        );
        let changelog = copy.read(CHANGELOG).replace('`', "");
        assert!(changelog.contains(case.told), "{}", case.name);
        let reached = summary
            .uses
            .iter()
            .any(|found| found.file.starts_with("klarna-sdk/"));
        assert_eq!(
            reached, case.reaches_the_sdk,
            "{}: {:?}",
            case.name, summary.uses
        );
    }
}

#[test]
fn a_new_media_type_of_an_answer_changes_only_what_is_asked_for() {
    let case = CASES
        .iter()
        .find(|case| case.name == "new media type of an answer")
        .unwrap();
    let mut document = document();
    (case.change)(&mut document);
    let copy = Copy::new();
    // Line breaks are the formatter's.
    let module = || copy.read(MODULE).split_whitespace().collect::<String>();
    let before = module();
    copy.update(&document.to_string(), None).unwrap();
    let asked_for = "from_static(\"application/json,application/problem+json\",)";
    let asked_for_before = "from_static(\"application/json\")";
    assert_eq!(module().replace(asked_for, asked_for_before), before);
}

#[test]
fn a_renamed_schema_costs_klarna_sdk_one_line_in_one_file() {
    let case = CASES
        .iter()
        .find(|case| case.name == "renamed schema")
        .unwrap();
    let mut document = document();
    (case.change)(&mut document);
    let summary = Copy::new().update(&document.to_string(), None).unwrap();
    let uses = summary
        .uses
        .iter()
        .filter(|found| found.file.starts_with("klarna-sdk/"));
    let uses: Vec<String> = uses.map(ToString::to_string).collect();
    let [line] = uses.as_slice() else {
        panic!("{uses:?}");
    };
    assert!(line.starts_with("klarna-sdk/src/generated.rs:"), "{line}");
    assert!(
        line.contains("`pub use klarna_gen::types::FundingOfPayment as PaymentFunding;`"),
        "{line}"
    );
}

#[test]
fn what_is_left_to_decide_is_asked() {
    let mut document = document();
    for case in CASES.iter().filter(|case| case.class == Class::Additive) {
        (case.change)(&mut document);
    }
    let summary = Copy::new().update(&document.to_string(), None).unwrap();
    let text = summary.to_string();
    for part in [
        "get a builder in klarna-sdk, are served by the sandbox and listed in openapi/README.md; the generated client has them all: readAdded\n",
        "offer what can be sent now: ",
        "which are kept as they are: AuthorizationResult: ADDED_BY_A_TEST\n",
        "marked in openapi/overlay.yaml: ",
        "semver step: minor (patch while the version is 0.x)",
        "neither built nor tested",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
}

#[test]
fn the_switch_from_3_0_to_3_1_is_a_cosmetic_update() {
    let written = |version: &str, note: Value, count: Value, kind: Value| {
        let mut document = document();
        document["openapi"] = version.into();
        let name = request(&document);
        let properties = &mut schemas(&mut document)[name]["properties"];
        properties["note"] = note;
        properties["count"] = count;
        properties["kind"] = kind;
        document.to_string()
    };
    let old = written(
        "3.0.3",
        json!({"type": "string", "nullable": true}),
        json!({"type": "integer", "format": "int64", "minimum": 5, "exclusiveMinimum": true}),
        json!({"type": "string", "enum": ["A"]}),
    );
    let new = written(
        "3.1.1",
        json!({"type": ["string", "null"]}),
        json!({"type": "integer", "format": "int64", "exclusiveMinimum": 5}),
        json!({"type": "string", "const": "A"}),
    );
    let copy = Copy::new();
    copy.update(&old, None).unwrap();
    let module = copy.read(MODULE);
    let before = copy.tree();
    copy.update(&new, Some(Path::new(FAILING))).unwrap_err();
    assert!(copy.tree() == before);
    let summary = copy.update(&new, None).unwrap();
    assert_eq!(
        summary.comparison.class(),
        Some(Class::Cosmetic),
        "{}",
        told(&summary)
    );
    assert_eq!(copy.read(MODULE), module);
}

#[test]
fn an_unsound_document_is_refused_with_its_place_and_changes_nothing() {
    let copy = Copy::new();
    let before = copy.tree();
    let sound = copy.read(DOCUMENT);
    let mut dangling = document();
    let name = request(&dangling);
    schemas(&mut dangling)[name]["properties"]["currency"] =
        json!({"$ref": "#/components/schemas/Nowhere"});
    for (document, message) in [
        (sound.replacen("info:", "info: [", 1), "new.yaml:"),
        (
            dangling.to_string(),
            "#/components/schemas/Nowhere names nothing",
        ),
        (String::new(), "new.yaml"),
        ("swagger: '2.0'\n".to_owned(), "new.yaml"),
        (sound.replacen("openapi: 3.", "openapi: 4.", 1), "#/openapi"),
        // The overlay marks secrets: a mark that finds nothing must not be lost.
        (
            sound.replace("klarna_network_session_token:", "session:"),
            "overlay.yaml",
        ),
    ] {
        let failure = copy.update(&document, None).unwrap_err();
        assert!(failure.contains(message), "{message}: {failure}");
        assert!(copy.tree() == before, "{message}: the tree has changed");
    }
}

#[test]
fn the_same_document_changes_nothing() {
    let copy = Copy::new();
    let before = copy.tree();
    let summary = copy.update(&copy.read(DOCUMENT), None).unwrap();
    assert_eq!(summary.comparison.class(), None);
    assert_eq!(summary.decisions(), Vec::<String>::new());
    assert!(copy.tree() == before);
}

#[test]
fn what_is_off_is_named_by_the_check() {
    for (name, told) in [
        (DOCUMENT, "openapi/klarna-network.yaml has changed"),
        ("openapi/overlay.yaml", "openapi/overlay.yaml has changed"),
        (MODULE, "klarna-gen/src/generated.rs has changed"),
    ] {
        let copy = Copy::new();
        let comment = if name == MODULE {
            "// Mine.\n"
        } else {
            "# Mine.\n"
        };
        fs::write(copy.path(name), format!("{}{comment}", copy.read(name))).unwrap();
        let workspace = Workspace::new(copy.root());
        let output = workspace.generate(&copy.path(DOCUMENT)).unwrap();
        let failure = workspace.check(&output).unwrap_err().to_string();
        assert!(failure.contains(told), "{name}: {failure}");
    }
}

/// The one update that is built for real, in the folder that this test was built in.
#[test]
fn an_additive_update_compiles_without_a_hand() {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    if original() == target.with_file_name("update") {
        // The copy of an update, which is building its own document.
        return;
    }
    let mut document = document();
    for case in CASES.iter().filter(|case| case.class == Class::Additive) {
        (case.change)(&mut document);
    }
    let copy = Copy::new();
    let file = copy.path("openapi/new.json");
    fs::write(&file, document.to_string()).unwrap();
    let options = Options {
        root: copy.root().to_owned(),
        document: file,
        build: true,
        test: false,
        cargo: env!("CARGO").into(),
        target: target.to_owned(),
    };
    let before = built(target);
    assert!(!before.is_empty());
    let summary = update::run(&options, &AtomicBool::new(false), &mut |_| ()).unwrap();
    assert!(summary.uses.is_empty(), "{:?}", summary.uses);
    assert!(copy.read(MODULE).contains("pub fn added_note("));
    // Cargo takes for fresh what it finds there.
    assert_eq!(built(target), before);
}

/// What cargo built of this workspace, and when.
fn built(target: &Path) -> BTreeMap<PathBuf, SystemTime> {
    let files = fs::read_dir(target.join("debug/deps")).unwrap();
    let own = files.map(|file| file.unwrap()).filter(|file| {
        let name = file.file_name();
        let name = name.to_string_lossy();
        ["libklarna_", "libxtask-"]
            .iter()
            .any(|own| name.starts_with(own))
    });
    own.map(|file| (file.path(), file.metadata().unwrap().modified().unwrap()))
        .collect()
}
