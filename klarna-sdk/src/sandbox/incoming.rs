//! Reads what a request carries.

use axum::http::{HeaderMap, header::CONTENT_TYPE};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::refusal::{Problem, Refusal};
use crate::generated::{Check, types::IntegrationMetadata};

/// Returns the first value of a header.
pub(super) fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Klarna says 6 KB for one header, and 20 KB for all.
const MAX_HEADER_BYTES: usize = 6 * 1024;
const MAX_HEADERS_BYTES: usize = 20 * 1024;

/// The headers that Klarna documents, and how many characters each may have.
const HEADERS: [(&str, usize); 8] = [
    ("Klarna-Customer-Region", usize::MAX),
    ("Klarna-Customer-Token", usize::MAX),
    ("Klarna-Idempotency-Key", 255),
    ("Klarna-Integration-Metadata", usize::MAX),
    ("Klarna-Interoperability-Token", 8_192),
    ("Klarna-Network-Session-Token", 8_192),
    ("Klarna-Payment-Token", usize::MAX),
    ("Partner-Correlation-Id", 255),
];

/// Refuses headers that break a limit.
pub(super) fn check(headers: &HeaderMap) -> Result<(), Refusal> {
    let mut problems = Vec::new();
    let mut total = 0;
    for (name, value) in headers {
        let bytes = name.as_str().len() + value.len();
        if bytes > MAX_HEADER_BYTES {
            let reason = "Name and value must not be larger than 6 KB.";
            problems.push(Problem::new(name.as_str(), reason));
        }
        total += bytes;
    }
    if total > MAX_HEADERS_BYTES {
        let reason = "All headers together must not be larger than 20 KB.";
        problems.push(Problem::new("headers", reason));
    }
    for (name, most) in HEADERS {
        let Some(value) = headers.get(name) else {
            continue;
        };
        let reason = match str::from_utf8(value.as_bytes()) {
            Err(_) => "The value must be UTF-8.".to_owned(),
            Ok("") => "The value must have at least 1 character.".to_owned(),
            Ok(text) if text.chars().count() > most => {
                format!("The value must have at most {most} characters.")
            }
            Ok(_) => continue,
        };
        problems.push(Problem::new(name, reason));
    }
    metadata(headers, &mut problems);
    Refusal::unless_none(problems)
}

/// Holds `Klarna-Integration-Metadata` against the document.
fn metadata(headers: &HeaderMap, problems: &mut Vec<Problem>) {
    const NAME: &str = "Klarna-Integration-Metadata";
    let Some(value) = headers.get(NAME) else {
        return;
    };
    let Ok(metadata) = serde_json::from_slice::<IntegrationMetadata>(value.as_bytes()) else {
        problems.push(Problem::new(NAME, "The value must be the documented JSON."));
        return;
    };
    if let Err(violations) = metadata.checked() {
        problems.extend(violations.iter().map(|violation| {
            let parameter = format!("{NAME}.{}", violation.parameter());
            Problem::new(parameter, format!("The value {}.", violation.rule()))
        }));
    }
}

/// Returns the idempotency key, which Klarna's policy asks of every POST and PATCH.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Result<String, Refusal> {
    const NAME: &str = "Klarna-Idempotency-Key";
    let key = header(headers, NAME).unwrap_or_default();
    if key.is_empty() {
        return Err(Problem::new(NAME, "The header must be sent.").into());
    }
    Ok(key)
}

/// Returns the body when it announces to be JSON and is.
pub(super) fn json(headers: &HeaderMap, body: &[u8]) -> Result<Value, Refusal> {
    let content_type = header(headers, CONTENT_TYPE.as_str()).unwrap_or_default();
    let media_type = content_type.split(';').next().unwrap_or_default().trim();
    if !media_type.eq_ignore_ascii_case("application/json") {
        let message = "The content type must be application/json.";
        return Err(Refusal::content_type(message));
    }
    let mut json = serde_json::from_slice(body)
        .map_err(|_| Refusal::content_type("The body must be well-formed JSON."))?;
    write_whole(&mut json);
    Ok(json)
}

/// Writes `342.0` as `342`: in JSON both are the same integer.
fn write_whole(json: &mut Value) {
    match json {
        Value::Number(number) => {
            let float = number.as_f64().filter(|_| number.is_f64());
            // Up to here every integer is a number of its own.
            let whole = float.filter(|float| float.fract() == 0.0 && float.abs() <= 2f64.powi(53));
            if let Some(whole) = whole {
                *number = (whole as i64).into();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(write_whole),
        Value::Object(members) => members.values_mut().for_each(write_whole),
        _ => {}
    }
}

/// Decodes a body, which is the JSON that was read of it.
pub(super) fn decode<T: DeserializeOwned>(body: &[u8], json: &Value) -> Result<T, Refusal> {
    let decoded = decode_leniently(body, json)?;
    Refusal::unless_none(nulls::<T>(json))?;
    Ok(decoded)
}

/// Decodes a body in which `null` may stand for a member that isn't there.
fn decode_leniently<T: DeserializeOwned>(body: &[u8], json: &Value) -> Result<T, Refusal> {
    // The bytes first: they tell members that are there twice, and places.
    serde_json::from_slice(body).or_else(|error| {
        let told = error.to_string();
        if told.contains("floating point")
            && let Ok(decoded) = T::deserialize(json)
        {
            return Ok(decoded);
        }
        Err(Problem::new(field_named_by(&told).unwrap_or("body"), told.as_str()).into())
    })
}

/// So many of them are looked at; each costs two decodings.
const MOST_NULLS: usize = 32;

/// Lists where `null` stands for a documented member: the document has no `null`.
///
/// Decoding takes it for a member that isn't there. Whether a place is documented shows when other
/// values stand there: of a type that fits, at most one of these two is.
fn nulls<T: DeserializeOwned>(json: &Value) -> Vec<Problem> {
    let mut places = Vec::new();
    find_nulls(json, &mut Vec::new(), &mut places);
    let is_documented = |place: &&Vec<Step<'_>>| {
        [Value::Bool(true), Value::from("text")]
            .into_iter()
            .any(|other| {
                let mut probe = json.clone();
                let at = place
                    .iter()
                    .try_fold(&mut probe, |value, step| match *step {
                        Step::Member(name) => value.get_mut(name),
                        Step::Item(index) => value.get_mut(index),
                    });
                if let Some(at) = at {
                    *at = other;
                }
                T::deserialize(probe).is_err()
            })
    };
    let places = places.iter().take(MOST_NULLS).filter(is_documented);
    let problem = |place: &Vec<_>| Problem::new(written(place), "The value must not be null.");
    places.map(problem).collect()
}

/// One step into JSON.
#[derive(Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Item(usize),
}

fn find_nulls<'a>(json: &'a Value, here: &mut Vec<Step<'a>>, found: &mut Vec<Vec<Step<'a>>>) {
    let mut descend = |step, value| {
        here.push(step);
        find_nulls(value, here, found);
        here.pop();
    };
    match json {
        Value::Null => found.push(here.clone()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                descend(Step::Item(index), item);
            }
        }
        Value::Object(members) => {
            for (name, member) in members {
                descend(Step::Member(name), member);
            }
        }
        _ => {}
    }
}

/// Writes a place in dot notation.
fn written(place: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in place {
        match step {
            Step::Member(name) if text.is_empty() => text.push_str(name),
            Step::Member(name) => text.extend([".", name]),
            Step::Item(index) => text.push_str(&format!("[{index}]")),
        }
    }
    text
}

/// serde names a member only when it is missing or there twice.
fn field_named_by(message: &str) -> Option<&str> {
    let rest = message
        .strip_prefix("missing field `")
        .or_else(|| message.strip_prefix("duplicate field `"))?;
    Some(rest.split_once('`')?.0)
}

#[cfg(test)]
mod tests {
    use axum::http::{HeaderName, HeaderValue};
    use serde_json::json;

    use super::*;
    use crate::{generated::AuthorizePaymentRequest, sandbox::testing::Caller};

    fn read(content_type: &'static str, body: &str) -> Option<Value> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
        json(&headers, body.as_bytes()).ok()
    }

    fn parameter(body: Value) -> Value {
        let text = body.to_string();
        let decoded = decode::<AuthorizePaymentRequest>(text.as_bytes(), &body);
        let mut error = decoded.unwrap_err().json(uuid::Uuid::nil());
        error["validation_errors"][0]["parameter"].take()
    }

    #[test]
    fn json_is_read_with_any_parameter_of_its_type() {
        for content_type in [
            "application/json",
            "application/json; charset=utf-8",
            "Application/JSON;charset=UTF-8",
        ] {
            assert_eq!(read(content_type, "{}"), Some(json!({})), "{content_type}");
        }
    }

    #[test]
    fn a_whole_number_may_be_written_with_a_fraction() {
        let read = |amount: &str| {
            let payment = format!(
                r#"{{"currency": "EUR", "request_payment_transaction": {{"amount": {amount}}}}}"#
            );
            let json = read("application/json", &payment).unwrap();
            let request = decode::<AuthorizePaymentRequest>(payment.as_bytes(), &json).ok()?;
            Some(request.request_payment_transaction?.amount)
        };
        assert_eq!(read("342.0"), Some(342));
        assert_eq!(read("3.42e2"), Some(342));
        assert_eq!(read("342.5"), None);
        assert_eq!(read("1e300"), None);
    }

    #[tokio::test]
    async fn a_header_that_is_no_text_is_refused() {
        let caller = Caller::start().await;
        let token = HeaderValue::from_bytes(b"\xff\xfe").unwrap();
        let request = caller.request(&Caller::payment());
        let request = request.header("Klarna-Network-Session-Token", token);
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 400);
    }

    #[test]
    fn other_types_and_broken_json_are_refused() {
        for (content_type, body) in [
            ("text/json", "{}"),
            ("application/jsonp", "{}"),
            ("", "{}"),
            ("application/json", ""),
            ("application/json", "{"),
            ("application/json", "{} {}"),
        ] {
            assert_eq!(read(content_type, body), None, "{content_type} {body}");
        }
    }

    #[test]
    fn a_missing_member_is_named() {
        assert_eq!(parameter(json!({})), "currency");
    }

    #[test]
    fn a_member_of_another_type_counts_as_the_body() {
        assert_eq!(parameter(json!({ "currency": 1 })), "body");
        assert_eq!(parameter(json!([])), "body");
    }

    #[test]
    fn null_in_place_of_a_documented_member_is_named() {
        let payment = |changed: Value| {
            let mut body = json!({ "currency": "EUR" });
            body.as_object_mut()
                .unwrap()
                .extend(changed.as_object().unwrap().clone());
            body
        };
        for (changed, place) in [
            (json!({ "step_up_config": null }), "step_up_config"),
            (
                json!({ "supplementary_purchase_data": { "line_items": [
                    { "name": "Shoe", "quantity": 1, "total_amount": 1 },
                    { "name": "Shoe", "quantity": 1, "total_amount": 1, "reference": null },
                ] } }),
                "supplementary_purchase_data.line_items[1].reference",
            ),
        ] {
            assert_eq!(parameter(payment(changed)), place);
        }
        // What isn't documented may be anything.
        let body = payment(json!({ "not_documented": { "a": [null] }, "b": null }));
        let text = body.to_string();
        assert!(decode::<AuthorizePaymentRequest>(text.as_bytes(), &body).is_ok());
    }

    #[tokio::test]
    async fn another_content_type_is_refused_as_such() {
        let caller = Caller::start().await;
        let mut request = caller.request(&Caller::payment()).build().unwrap();
        let text = "text/plain".parse().unwrap();
        request.headers_mut().insert(CONTENT_TYPE, text);
        let (status, error) = caller.execute(request).await;
        assert_eq!(status, 400);
        assert_eq!(error["error_code"], "INVALID_CONTENT_TYPE");
        assert_eq!(error["error_type"], "INPUT_ERROR");
    }

    #[tokio::test]
    async fn a_header_that_breaks_a_limit_is_named() {
        let caller = Caller::start().await;
        let large = "k".repeat(6_200);
        let long = "k".repeat(256);
        for (name, value) in [
            ("Partner-Correlation-Id", long.as_bytes()),
            ("Klarna-Customer-Token", &b""[..]),
            ("Klarna-Integration-Metadata", b"{"),
            ("Klarna-Integration-Metadata", b"{\"integrator\": 1}"),
            ("x-anything", large.as_bytes()),
        ] {
            let mut request = caller.request(&Caller::payment()).build().unwrap();
            let value = HeaderValue::from_bytes(value).unwrap();
            request.headers_mut().insert(name, value);
            let (status, error) = caller.execute(request).await;
            assert_eq!(status, 400, "{name}");
            let named = error["validation_errors"][0]["parameter"].as_str().unwrap();
            assert!(named.starts_with(name), "{name}: {named}");
        }
        let mut request = caller.request(&Caller::payment()).build().unwrap();
        for number in 0..4 {
            let name = format!("x-number-{number}").parse::<HeaderName>().unwrap();
            let value = "k".repeat(6_000).parse().unwrap();
            request.headers_mut().insert(name, value);
        }
        let (status, error) = caller.execute(request).await;
        assert_eq!(status, 400);
        assert_eq!(error["validation_errors"][0]["parameter"], "headers");
        assert!(caller.sandbox.payment_requests().is_empty());
    }

    #[tokio::test]
    async fn a_missing_idempotency_key_is_named() {
        let caller = Caller::start().await;
        for key in [None, Some(String::new()), Some("k".repeat(256))] {
            let mut request = caller.request(&Caller::payment()).build().unwrap();
            request.headers_mut().remove("Klarna-Idempotency-Key");
            if let Some(key) = &key {
                let value = key.parse().unwrap();
                request
                    .headers_mut()
                    .insert("Klarna-Idempotency-Key", value);
            }
            let (status, error) = caller.execute(request).await;
            assert_eq!(status, 400, "{key:?}");
            assert_eq!(error["error_code"], "VALIDATION_ERROR");
            assert_eq!(
                error["validation_errors"][0]["parameter"],
                "Klarna-Idempotency-Key"
            );
        }
    }
}
