//! Pairs of small documents that differ in one thing: how that is classed, and what it does to the
//! generated code.

use xtask::{
    diff::{self, Class, Comparison, render},
    document::Document,
};

mod rows;

const BASE: &str = include_str!("../data/base.yaml");

/// One difference: what it is in the one direction and in the other.
struct Row {
    from: &'static str,
    to: &'static str,
    forth: &'static [&'static str],
    back: &'static [&'static str],
    /// The gravest change of the generated code, forth.
    rust: Option<Class>,
}

/// Compares two texts, and what they are generated to.
fn compared(old: &str, new: &str) -> Comparison {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    diff::files(&file("old.yaml", old), &file("new.yaml", new), None).unwrap()
}

/// The changes of the API alone.
fn changes(old: &str, new: &str) -> Vec<String> {
    let read = |name: &str, text: &str| Document::parse(name, text).unwrap();
    let changes = diff::compare(&read("old.yaml", old), &read("new.yaml", new)).unwrap();
    let told = |change: &diff::Change| {
        let (class, subject) = (change.class, change.subject.name());
        format!("{class} {subject}: {} {}", change.name, change.message)
    };
    changes.iter().map(told).collect()
}

/// The base with `to` in place of `from`, which is there once.
fn edited(from: &str, to: &str) -> String {
    assert_eq!(BASE.matches(from).count(), 1, "{from}");
    BASE.replace(from, to)
}

#[test]
fn each_difference_is_classed_in_both_directions() {
    for row in rows::ROWS {
        let new = edited(row.from, row.to);
        assert_eq!(changes(BASE, &new), row.forth, "{} -> {}", row.from, row.to);
        assert_eq!(changes(&new, BASE), row.back, "{} -> {}", row.to, row.from);
    }
}

#[test]
fn the_generated_code_changes_as_the_class_says() {
    for row in rows::ROWS {
        let comparison = compared(BASE, &edited(row.from, row.to));
        let rust = comparison.rust.as_ref().unwrap();
        let gravest = rust.iter().map(|change| change.class).min();
        assert_eq!(gravest, row.rust, "{} -> {}: {rust:?}", row.from, row.to);
    }
}

#[test]
fn a_document_has_no_difference_to_itself() {
    let comparison = compared(BASE, BASE);
    assert_eq!(comparison.class(), None);
    assert_eq!(comparison.rust, Ok(Vec::new()));
}

#[test]
fn media_types_are_compared_without_case_and_blanks() {
    let json = "          application/json: {schema: {$ref: '#/components/schemas/Order'}}\n";
    let both = format!("{json}          application/xml: {{schema: {{type: string}}}}\n");
    let new = edited(json, &both);
    assert_eq!(
        changes(BASE, &new),
        ["additive media type: payNow request: application/xml is new"]
    );
    assert_eq!(
        changes(&new, BASE),
        ["breaking media type: payNow request: application/xml is gone"]
    );
    assert!(
        changes(
            BASE,
            &edited(json, &json.replace("application", "Application"))
        )
        .is_empty()
    );
}

#[test]
fn a_renamed_schema_is_one_change() {
    let new = BASE.replace("schemas/Line'", "schemas/Position'");
    let new = new.replace("    Line:\n", "    Position:\n");
    assert_eq!(
        changes(BASE, &new),
        ["breaking schema: Position was called Line"]
    );
}

#[test]
fn a_renamed_schema_is_found_where_nothing_refers_to_it() {
    let lone =
        |name: &str| format!("{BASE}    {name}: {{type: object, properties: {{z: {{}}}}}}\n");
    assert_eq!(
        changes(&lone("Early"), &lone("Late")),
        ["breaking schema: Late was called Early"]
    );
}

#[test]
fn a_renamed_schema_that_also_changed_is_both() {
    let new = BASE.replace("schemas/Receipt'", "schemas/Answer'");
    let new = new.replace("    Receipt:\n", "    Answer:\n");
    let new = new.replace("        copies:", "        prints:");
    assert_eq!(
        changes(BASE, &new),
        [
            "breaking schema: Answer was called Receipt",
            "breaking response property: Answer.copies is gone",
            "additive response property: Answer.prints is new",
        ]
    );
}

#[test]
fn another_type_in_the_place_of_one_that_is_gone_is_no_new_name() {
    let new = BASE.replace("schemas/Problem'", "schemas/Fault'");
    let new = new.replace("properties: {code:", "properties: {reason:");
    let new = new.replace("    Problem:", "    Fault:");
    let told = changes(BASE, &new).join("\n");
    assert!(
        told.contains("type changed from Problem to Fault"),
        "{told}"
    );
    assert!(told.contains("breaking schema: Problem is gone"), "{told}");
}

#[test]
fn a_schema_that_is_split_by_direction_is_named() {
    let new = BASE.replace(
        "shared: {$ref: '#/components/schemas/Shared'} # request",
        "shared: {$ref: '#/components/schemas/SharedRequest'}",
    );
    let copy = "    SharedRequest:\n      type: object\n      properties:\n        either: {$ref: '#/components/schemas/Either'}\n";
    let new = new.replace("    Either:\n", &format!("{copy}    Either:\n"));
    assert_eq!(
        changes(BASE, &new),
        [
            "breaking request property: Order.shared type changed from Shared to SharedRequest",
            "breaking schema: Shared is no longer part of a request: its constructor and setters go",
            "additive schema: SharedRequest is new",
        ]
    );
}

/// The base in the words of OpenAPI 3.0.
fn in_3_0(text: &str) -> String {
    text.replace("openapi: 3.1.0", "openapi: 3.0.3")
        .replace("type: [string, 'null']", "type: string, nullable: true")
        .replace("exclusiveMinimum: 0", "minimum: 0, exclusiveMinimum: true")
        .replace(
            "anyOf: [{$ref: '#/components/schemas/Line'}, {type: 'null'}]",
            "nullable: true, allOf: [{$ref: '#/components/schemas/Line'}]",
        )
        .replace("const: JSON", "type: string, enum: [JSON]")
        .replace("examples: [a]", "example: a")
}

#[test]
fn the_other_dialect_of_openapi_changes_nothing_but_the_version() {
    let new = edited(
        "        note: {type: string, maxLength: 9}\n",
        "        note: {type: [string, 'null'], maxLength: 9, examples: [a]}
        rate: {type: number, exclusiveMinimum: 0}
        nothing: {anyOf: [{$ref: '#/components/schemas/Line'}, {type: 'null'}]}
        kind: {const: JSON}\n",
    );
    let old = in_3_0(&new);
    for construct in [
        "nullable: true, allOf",
        "exclusiveMinimum: true",
        "enum: [JSON]",
    ] {
        assert!(old.contains(construct), "{construct}");
    }
    assert_eq!(
        changes(&old, &new),
        ["cosmetic document: openapi is 3.1.0, was 3.0.3"]
    );
}

#[test]
fn a_reference_that_names_nothing_is_refused_with_its_line() {
    let read = |text: &str| Document::parse("new.yaml", text).unwrap();
    let new = edited("schemas/Currency'", "schemas/Nothing'");
    let told = diff::compare(&read(BASE), &read(&new))
        .unwrap_err()
        .to_string();
    assert!(told.starts_with("new.yaml:"), "{told}");
    assert!(
        told.contains("/properties/currency/$ref: #/components/schemas/Nothing names nothing"),
        "{told}"
    );
}

#[test]
fn what_is_no_operation_is_refused_and_not_taken_for_one_that_is_gone() {
    let mut old = Document::parse("new.yaml", BASE).unwrap();
    let paths = old.value["paths"].as_object_mut().unwrap();
    paths.insert("/odd".into(), serde_json::json!({"get": 5}));
    paths.insert("/odder".into(), 5.into());
    let told = diff::compare(&old, &old).unwrap_err().to_string();
    for part in [
        "#/paths/~1odd/get: is no operation",
        "#/paths/~1odder: is no path item",
    ] {
        assert!(told.contains(part), "{told}");
    }
}

#[test]
fn a_document_of_something_else_is_refused() {
    let read = |text: &str| Document::parse("a.yaml", text).unwrap();
    for other in ["a: 1", "swagger: '2.0'", "[1]", "text"] {
        assert!(diff::compare(&read(BASE), &read(other)).is_err(), "{other}");
    }
}

#[test]
fn what_the_pipeline_refuses_has_changes_but_no_rust() {
    let new = edited("  /b:", "  b:");
    let comparison = compared(BASE, &new);
    assert!(!comparison.changes.is_empty());
    assert!(comparison.rust.unwrap_err().contains("a slash"));
}

#[test]
fn each_format_names_place_class_and_step() {
    let new = edited("enum: [DONE, LATER]", "enum: [DONE]");
    let comparison = compared(BASE, &new);
    let text = render::render(&comparison, render::Format::Text);
    let line = new
        .lines()
        .position(|line| line.contains("enum: [DONE]"))
        .unwrap()
        + 1;
    assert!(text.contains("enum value: State: LATER is gone"), "{text}");
    assert!(
        text.contains(&format!("new.yaml:{line}: #/components/schemas/State")),
        "{text}"
    );
    assert!(text.contains("in payNow, readThings"), "{text}");
    assert!(
        text.contains("breaking: types::State::Later is gone"),
        "{text}"
    );
    assert!(
        text.ends_with("semver step: major (minor while the version is 0.x)\n"),
        "{text}"
    );
    let markdown = render::render(&comparison, render::Format::Markdown);
    assert!(
        markdown.contains("| enum value `State: LATER` |"),
        "{markdown}"
    );
    let json: serde_json::Value =
        serde_json::from_str(&render::render(&comparison, render::Format::Json)).unwrap();
    assert_eq!(json["step"], "major");
    assert_eq!(json["step_before_1_0"], "minor");
    assert_eq!(json["changes"][0]["new"]["line"], line);
    assert_eq!(json["rust"]["changes"][0]["path"], "types::State::Later");
}

/// A document with many objects that contain each other.
fn large(count: usize) -> String {
    let mut text = String::from(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      operationId: a\n      responses: {'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/S0'}}}}}\ncomponents:\n  schemas:\n",
    );
    for index in 0..count {
        let next = (index + 1) % count;
        text.push_str(&format!("    S{index}: {{type: object, properties: {{a: {{$ref: '#/components/schemas/S{next}'}}, b: {{$ref: '#/components/schemas/S0'}}, c: {{type: string, description: d}}}}}}\n"));
    }
    text
}

#[test]
fn a_circle_of_many_schemas_is_compared_once() {
    let old = large(3_000);
    let new = old.replacen("c: {type: string, description: d}", "c: {type: integer}", 1);
    let told = changes(&old, &new);
    assert_eq!(told.len(), 2, "{told:?}");
}
