use super::*;

const SOUND: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a:
    post:
      operationId: payNow
      description: Pays.
      x-idempotency: key
      parameters: [{$ref: '#/components/parameters/SessionToken'}]
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}, example: {amount: 1}}}
      responses:
        '200':
          description: Paid.
          content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}, example: {email: a@b.example}}}
components:
  parameters:
    SessionToken: {name: Session-Token, in: header, description: Token., x-sensitive: secret, schema: {type: string}}
  schemas:
    Order:
      type: object
      description: What to pay.
      required: [amount]
      properties:
        amount: {type: integer, format: int64, description: How much.}
        receipt: {$ref: '#/components/schemas/Receipt'}
    Receipt:
      type: object
      description: What was paid.
      properties:
        email: {type: string, description: Whom., x-sensitive: personal}
        gift_token: {type: string, description: Token., x-sensitive: secret}
";

/// A change of the sound document, and the rule that it breaks.
const FAULTS: &[(&str, &str, &str)] = &[
    (
        "openapi-schema",
        "info: {title: T, version: '1'}",
        "info: {title: T}",
    ),
    (
        "json-schema",
        "secret, schema: {type: string}",
        "secret, schema: {type: string, minLength: some}",
    ),
    ("example-missing", ", example: {email: a@b.example}", ""),
    (
        "example-invalid",
        "example: {amount: 1}",
        "example: {amount: one}",
    ),
    (
        "value-set-unnamed",
        "email: {type: string, description: Whom.,",
        "email: {type: string, enum: [a@b.example], description: Whom.,",
    ),
    (
        "type-missing",
        "email: {type: string, description: Whom.,",
        "email: {description: Whom.,",
    ),
    (
        "object-unnamed",
        "receipt: {$ref: '#/components/schemas/Receipt'}",
        "receipt: {type: object, description: d}",
    ),
    ("description-missing", ", description: How much.", ""),
    ("operation-id", "payNow", "pay_now"),
    ("idempotency-missing", "x-idempotency: key", "x-other: key"),
    (
        "secret-unmarked",
        "Token., x-sensitive: secret}",
        "Token., x-sensitive: personal}",
    ),
    (
        "secret-unmarked",
        "description: Token., x-sensitive: secret, schema",
        "description: Token., schema",
    ),
    ("personal-unmarked", "Whom., x-sensitive: personal", "Whom."),
    (
        "component-unused",
        "    Receipt:\n",
        "    Spare: {type: string, description: d}\n    Receipt:\n",
    ),
    (
        "integer-format",
        "{type: integer, format: int64",
        "{type: integer, format: int32",
    ),
    (
        "integer-format",
        "{type: integer, format: int64",
        "{type: number",
    ),
    (
        "answer-required",
        "properties:\n        email",
        "required: [email]\n      properties:\n        email",
    ),
    (
        "object-closed",
        "properties:\n        email",
        "additionalProperties: false\n      properties:\n        email",
    ),
];

fn found(text: &str) -> Vec<String> {
    match lint(&Document::parse("api.yaml", text).unwrap()) {
        Ok(()) => Vec::new(),
        Err(failure) => failure.0.iter().map(Diagnostic::to_string).collect(),
    }
}

#[test]
fn a_sound_document_breaks_no_rule() {
    assert_eq!(found(SOUND), Vec::<String>::new());
}

#[test]
fn each_planted_fault_breaks_its_rule_and_no_other() {
    for (rule, from, to) in FAULTS {
        assert!(SOUND.contains(from), "{from}");
        let found = found(&SOUND.replacen(from, to, 1));
        assert!(!found.is_empty(), "{rule} misses {to:?}");
        let told = format!(" [{rule}]");
        assert!(
            found.iter().all(|found| found.ends_with(&told)),
            "{rule}: {found:?}"
        );
    }
}

#[test]
fn there_is_a_planted_fault_for_each_rule() {
    for rule in RULES {
        assert!(
            FAULTS.iter().any(|(name, ..)| *name == rule.name),
            "{}",
            rule.name
        );
        assert!(!rule.reason.is_empty());
    }
}

#[test]
fn a_finding_names_file_line_pointer_and_rule() {
    let text = SOUND.replacen(", description: How much.", "", 1);
    assert_eq!(
        found(&text),
        [
            "api.yaml:26: #/components/schemas/Order/properties/amount: has no description [description-missing]"
        ]
    );
}

#[test]
fn an_operation_id_is_used_once() {
    let text = SOUND.replacen(
        "components:\n",
        "webhooks:\n  paid: {post: {operationId: payNow, description: d, responses: {'200': {description: d}}}}\ncomponents:\n",
        1,
    );
    let found = found(&text);
    assert!(
        found[0].contains("operationId payNow is taken"),
        "{found:?}"
    );
}
