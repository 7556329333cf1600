//! Holds what goes over the wire in tests against the OpenAPI document, with a validator that isn't
//! ours.
//!
//! It knows nothing of the generator or of the generated code: the document is read anew, and the
//! crate `jsonschema` decides.

mod bodies;
mod parameters;
mod schemas;

use std::{path::Path, sync::OnceLock};

use serde_json::Value;

use parameters::Parameters;
use schemas::Schemas;

/// One request, and the answer to it when there is one.
#[derive(Clone, Copy, Debug)]
pub struct Exchange<'a> {
    /// The method, such as `POST`.
    pub method: &'a str,
    /// Path and query, percent-encoded.
    pub target: &'a str,
    /// Names in any case, and values.
    pub headers: &'a [(String, String)],
    /// The body of the request.
    pub body: &'a [u8],
    /// Status and body of the answer.
    pub answer: Option<(u16, &'a [u8])>,
}

/// The document, ready to be held against what goes over the wire.
#[derive(Debug)]
pub struct Contract {
    document: Value,
    schemas: Schemas,
}

/// Headers that HTTP needs, or that carry credentials.
const HTTP: [&str; 8] = [
    "accept",
    "accept-encoding",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "user-agent",
];

impl Contract {
    /// Returns the contract of this workspace's document.
    ///
    /// # Panics
    ///
    /// When the document can't be read.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Contract> = OnceLock::new();
        SHARED.get_or_init(|| {
            let path = "../../openapi/klarna-network.yaml";
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
            let text = std::fs::read_to_string(path).expect("the document is there");
            Self::new(&text)
        })
    }

    /// Reads a document.
    ///
    /// # Panics
    ///
    /// When it isn't YAML.
    pub fn new(text: &str) -> Self {
        let mut document: Value = serde_saphyr::from_str(text).expect("the document is YAML");
        bodies::name(&mut document);
        let schemas = Schemas::of(&document);
        Self { document, schemas }
    }

    /// Returns the document.
    pub fn document(&self) -> &Value {
        &self.document
    }

    /// Returns what contradicts the document, in words.
    ///
    /// A request that was refused with a 4xx may contradict it; its answer may not.
    pub fn violations(&self, exchange: &Exchange<'_>) -> Vec<String> {
        let refused = exchange
            .answer
            .is_some_and(|(status, _)| (400..500).contains(&status));
        let path = exchange.target.split('?').next().unwrap_or_default();
        let Some((template, operation)) = self.operation(exchange.method, path) else {
            return match exchange.answer {
                Some((404 | 405 | 413, body)) => self.error(body),
                _ => vec![format!("{} {path} isn't an operation", exchange.method)],
            };
        };
        let mut found = Vec::new();
        if !refused {
            let parameters = Parameters::of(&self.document, operation);
            found.extend(parameters.violations(&self.schemas, template, exchange, &HTTP));
            found.extend(self.body(operation, exchange.body));
        }
        if let Some((status, body)) = exchange.answer {
            found.extend(self.answer(operation, status, body));
        }
        let at = format!("{} {template}", exchange.method);
        found.iter().map(|told| format!("{at}: {told}")).collect()
    }

    /// Fails the test when an exchange contradicts the document.
    ///
    /// # Panics
    ///
    /// With everything that contradicts it.
    pub fn assert(&self, exchange: &Exchange<'_>) {
        let found = self.violations(exchange);
        assert!(found.is_empty(), "against the document: {found:#?}");
    }

    /// Returns what of an event contradicts the document, in words.
    pub fn event_violations(&self, event_type: &str, body: &[u8]) -> Vec<String> {
        let event = match event_type.split('.').collect::<Vec<_>>()[..] {
            ["payment", "request", ..] => "payment_request_event",
            ["payment", "transaction", ..] => "payment_transaction_event",
            ["payment", "funding", ..] => "payment_funding_event",
            ["payment", "dispute", ..] => "payment_dispute_event",
            ["identity", ..] => "customer_token_event",
            ["settlement", ..] => "settlement_event",
            ["partner", ..] => "partner_event",
            _ => return vec![format!("{event_type} isn't documented")],
        };
        let operation = &self.document["webhooks"][event]["post"];
        let content = &operation["requestBody"]["content"]["application/json"];
        let name = content["schema"]["$ref"].as_str().unwrap_or_default();
        self.schemas.violations(schemas::component(name), body)
    }

    /// Returns what of an answer without an operation isn't as all errors are.
    fn error(&self, body: &[u8]) -> Vec<String> {
        let answers = self
            .operations()
            .map(|(_, _, operation)| resolve(&self.document, &operation["responses"]["404"]));
        let name = answers
            .filter_map(|answer| answer["content"]["application/json"]["schema"]["$ref"].as_str())
            .next();
        self.schemas
            .violations(schemas::component(name.unwrap_or_default()), body)
    }

    /// Returns the ids of all operations.
    pub fn operation_ids(&self) -> Vec<&str> {
        let operations = self.operations();
        operations
            .filter_map(|(_, _, operation)| operation["operationId"].as_str())
            .collect()
    }

    /// Returns the id of the operation that a request is for.
    pub fn operation_id(&self, method: &str, target: &str) -> Option<&str> {
        let path = target.split('?').next()?;
        self.operation(method, path)?.1["operationId"].as_str()
    }

    /// Returns the path, with parameters in braces, the method and the definition of each operation.
    pub fn operations(&self) -> impl Iterator<Item = (&str, &str, &Value)> {
        let paths = self.document["paths"].as_object().into_iter().flatten();
        paths.flat_map(|(template, item)| {
            let methods = item.as_object().into_iter().flatten();
            methods.map(move |(method, operation)| (template.as_str(), method.as_str(), operation))
        })
    }

    fn operation(&self, method: &str, path: &str) -> Option<(&str, &Value)> {
        let mut found: Vec<_> = self
            .operations()
            .filter(|(template, own, _)| own.eq_ignore_ascii_case(method) && fits(template, path))
            .map(|(template, _, operation)| (template, operation))
            .collect();
        // A literal segment is meant before a parameter is.
        found.sort_by_key(|(template, _)| template.matches('{').count());
        found.first().copied()
    }

    fn body(&self, operation: &Value, body: &[u8]) -> Vec<String> {
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        match schema["$ref"].as_str() {
            Some(name) => self
                .schemas
                .violations_of_request(schemas::component(name), body),
            None if body.is_empty() => Vec::new(),
            None => vec!["a body isn't documented".to_owned()],
        }
    }

    fn answer(&self, operation: &Value, status: u16, body: &[u8]) -> Vec<String> {
        let responses = &operation["responses"];
        let response = &responses[status.to_string()];
        if response.is_null() {
            return vec![format!("status {status} isn't documented")];
        }
        let response = resolve(&self.document, response);
        let schema = &response["content"]["application/json"]["schema"]["$ref"];
        match schema.as_str() {
            Some(name) => self.schemas.violations(schemas::component(name), body),
            None if body.is_empty() => Vec::new(),
            None => vec![format!("status {status} has no documented content")],
        }
    }
}

/// Follows a reference into the document.
fn resolve<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let target = value["$ref"]
        .as_str()
        .and_then(|reference| document.pointer(reference.strip_prefix('#')?));
    target.unwrap_or(value)
}

fn fits(template: &str, path: &str) -> bool {
    let (mut expected, mut given) = (template.split('/'), path.split('/'));
    loop {
        match (expected.next(), given.next()) {
            (None, None) => return true,
            (Some(expected), Some(given)) => {
                let is_parameter = expected.starts_with('{') && !given.is_empty();
                if !is_parameter && expected != given {
                    return false;
                }
            }
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DOCUMENT: &str = "
openapi: 3.1.0
paths:
  /a/{id}:
    post:
      operationId: change
      parameters:
        - { name: id, in: path, required: true, schema: { type: string, maxLength: 3 } }
        - { name: Token, in: header, required: true, schema: { type: string } }
        - { name: count, in: query, schema: { type: integer } }
      requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Body' } } } }
      responses:
        '200': { content: { application/json: { schema: { $ref: '#/components/schemas/Body' } } } }
        '204': { description: nothing }
        '400': { content: { application/json: { schema: { $ref: '#/components/schemas/Body' } } } }
components:
  schemas:
    Body: { type: object, required: [amount], properties: { amount: { type: integer } } }
";

    fn found(target: &str, token: &str, body: &str, answer: (u16, &str)) -> Vec<String> {
        let headers = [(token.to_owned(), "t".to_owned())];
        Contract::new(DOCUMENT).violations(&Exchange {
            method: "POST",
            target,
            headers: &headers,
            body: body.as_bytes(),
            answer: Some((answer.0, answer.1.as_bytes())),
        })
    }

    const SOUND: &str = r#"{"amount": 1}"#;

    #[test]
    fn a_documented_exchange_passes() {
        assert_eq!(found("/a/b?count=1", "TOKEN", SOUND, (200, SOUND)), [""; 0]);
        assert_eq!(found("/a/b", "token", SOUND, (204, "")), [""; 0]);
    }

    #[test]
    fn what_contradicts_the_document_is_told() {
        for (target, token, body, answer, told) in [
            ("/a/long", "token", SOUND, (200, SOUND), "id"),
            ("/a/b?count=x", "token", SOUND, (200, SOUND), "count"),
            (
                "/a/b?m=1",
                "token",
                SOUND,
                (200, SOUND),
                "m isn't documented",
            ),
            (
                "/a/b",
                "other",
                SOUND,
                (200, SOUND),
                "other isn't documented",
            ),
            ("/a/b", "accept", SOUND, (200, SOUND), "Token is missing"),
            ("/a/b", "token", "{}", (200, SOUND), "amount"),
            (
                "/a/b",
                "token",
                r#"{"amount": 1, "amont": 1}"#,
                (200, SOUND),
                "amont",
            ),
            ("/a/b", "token", SOUND, (200, "{}"), "amount"),
            ("/a/b", "token", SOUND, (200, "<html>"), "JSON"),
            ("/a/b", "token", SOUND, (201, SOUND), "201 isn't documented"),
            (
                "/a/b",
                "token",
                SOUND,
                (204, SOUND),
                "no documented content",
            ),
            ("/b", "token", SOUND, (200, SOUND), "isn't an operation"),
        ] {
            let found = found(target, token, body, answer);
            assert!(
                found.iter().any(|one| one.contains(told)),
                "{told}: {found:?}"
            );
        }
    }

    #[test]
    fn a_refused_request_may_contradict_the_document() {
        assert_eq!(found("/a/long", "token", "{}", (400, SOUND)), [""; 0]);
    }
}
