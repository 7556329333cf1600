//! Pairs of small documents that differ in one thing: how that is classed, and what it does to the
//! generated code.

use xtask::{
    diff::{self, Class, Comparison},
    document::Document,
};

const BASE: &str = include_str!("data/base.yaml");

/// Compares two texts.
fn compared(old: &str, new: &str) -> Comparison {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    };
    diff::files(&file("old.yaml", old), &file("new.yaml", new), None).unwrap()
}

/// The base with `from` in place of `to`, which is there once.
fn edited(from: &str, to: &str) -> String {
    assert_eq!(BASE.matches(from).count(), 1, "{from}");
    BASE.replace(from, to)
}

fn told(comparison: &Comparison) -> Vec<String> {
    comparison
        .changes
        .iter()
        .map(|change| {
            format!(
                "{} {}: {} {}",
                change.class,
                change.subject.name(),
                change.name,
                change.message
            )
        })
        .collect()
}
#[test]
fn probe() {
    for row in ROWS {
        let new = edited(row.0, row.1);
        for (way, c) in [("forth", compared(BASE, &new)), ("back", compared(&new, BASE))] {
            println!("{way}: {:?} -> {:?}", row.0, row.1);
            for t in told(&c) { println!("    {t}"); }
            match &c.rust { Err(e) => println!("    RUST {e}"), Ok(r) => { println!("    RUST {:?} {:?}", r.iter().map(|c|c.class).min(), r.iter().map(|c|c.path.as_str()).take(4).collect::<Vec<_>>()) } }
        }
    }
    let _ = (Class::Breaking, Document::parse("a","a: 1"));
}
const ROWS: &[(&str,&str)] = &[
    ("  /b:\n", "  /c:\n    get:\n      operationId: listThings\n      responses: {'204': {description: d}}\n  /b:\n"),
    ("operationId: payNow", "operationId: payLater"),
    ("  /a/{id}:", "  /v2/a/{id}:"),
    ("      deprecated: false # operation\n", "      deprecated: true\n"),
    ("Pays.", "Pays at once."),
    ("        - {name: Trace, in: header, schema: {type: string}}\n", ""),
    ("        - {name: Trace, in: header,", "        - {name: Trace, in: header, required: true,"),
    ("        - {name: Trace, in: header,", "        - {name: Extra, in: header, required: true, schema: {type: string}}\n        - {name: Trace, in: header,"),
    ("{name: limit, in: query, schema: {type: integer, maximum: 50}}", "{name: limit, in: query, schema: {type: integer, maximum: 20}}"),
    ("{name: limit, in: query, schema: {type: integer, maximum: 50}}", "{name: limit, in: query, schema: {type: string}}"),
    ("        note: {type: string, maxLength: 9}\n", "        note: {type: string, maxLength: 9}\n        extra: {type: string}\n"),
    ("        note: {type: string, maxLength: 9}\n", ""),
    ("required: [amount] # Order", "required: [amount, note]"),
    ("required: [amount] # Order", "required: [amount, lines]"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 5}"),
    ("note: {type: string, maxLength: 9}", "note: {type: integer}"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 9, pattern: '^[a-z]+$'}"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 9, default: none}"),
    ("note: {type: string, maxLength: 9}", "note: {type: [string, 'null'], maxLength: 9}"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 9, deprecated: true}"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 9, format: date-time}"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 9, format: email}"),
    ("note: {type: string, maxLength: 9}", "note: {type: string, maxLength: 9, description: A note.}"),
    ("amount: {type: integer, minimum: 0}", "amount: {type: integer, exclusiveMinimum: 0}"),
    ("receipt_text: {type: string, maxLength: 9}", "receipt_text: {type: string, maxLength: 5}"),
    ("        receipt_text: {type: string, maxLength: 9}\n", ""),
    ("        receipt_text: {type: string, maxLength: 9}\n", "        receipt_text: {type: string, maxLength: 9}\n        extra: {type: string}\n"),
    ("      type: object # Receipt\n", "      type: object\n      required: [receipt_text]\n"),
    ("      type: object # Receipt\n", "      type: object\n      required: [copies]\n"),
    ("enum: [DONE, LATER]", "enum: [DONE, LATER, NEVER]"),
    ("        shared: {$ref: '#/components/schemas/Shared'} # request\n", ""),
    ("      - {type: string, title: Text}", "      - {type: string, title: Text}\n      - {$ref: '#/components/schemas/Line'}"),
    ("maxItems: 3", "maxItems: 2"),
    ("          application/json: {schema: {$ref: '#/components/schemas/Order'}}\n", "          application/json: {schema: {$ref: '#/components/schemas/Order'}}\n          application/xml: {schema: {type: string}}\n"),
    ("        '404': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}\n", ""),
    ("          headers: {Trace: {schema: {type: string}}}\n", ""),
    ("security: [{key: []}]", "security: [{key: []}, {token: []}]"),
    ("security: [{key: []}]", "security: [{key: [], token: []}]"),
    ("{type: http, scheme: basic}", "{type: http, scheme: bearer}"),
    ("https://a.example", "https://b.example"),
    ("        happened_at: {type: string}\n", ""),
    ("  paid:\n", "  refunded:\n    post:\n      operationId: onRefunded\n      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}\n      responses: {'200': {description: d}}\n  paid:\n"),
    ("      requestBody:\n        required: true # order\n", "      requestBody:\n        required: false\n"),
    ("$ref: '#/components/schemas/Currency'", "type: string"),
];
