//! Reads what a request carries.

use axum::http::{HeaderMap, header::CONTENT_TYPE};
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::refusal::{Problem, Refusal};

/// Returns the first value of a header.
pub(super) fn header(headers: &HeaderMap, name: &str) -> Option<String> {
    let value = headers.get(name)?;
    Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
}

/// Returns the idempotency key, which Klarna's policy asks of every POST and PATCH.
pub(super) fn idempotency_key(headers: &HeaderMap) -> Result<String, Refusal> {
    const NAME: &str = "Klarna-Idempotency-Key";
    let key = header(headers, NAME).unwrap_or_default();
    if key.is_empty() {
        return Err(Problem::new(NAME, "The header must be sent.").into());
    }
    if key.chars().count() > 255 {
        let reason = "The value must have at most 255 characters.";
        return Err(Problem::new(NAME, reason).into());
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
    serde_json::from_slice(body)
        .map_err(|_| Refusal::content_type("The body must be well-formed JSON."))
}

/// Decodes a body that is JSON already.
pub(super) fn decode<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|error| {
        let told = error.to_string();
        Problem::new(field_named_by(&told).unwrap_or("body"), told.as_str()).into()
    })
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
    use serde_json::json;

    use super::*;
    use crate::{generated::AuthorizePaymentRequest, sandbox::testing::Caller};

    fn read(content_type: &'static str, body: &str) -> Option<Value> {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, content_type.parse().unwrap());
        json(&headers, body.as_bytes()).ok()
    }

    fn parameter(body: Value) -> Value {
        let decoded = decode::<AuthorizePaymentRequest>(body.to_string().as_bytes());
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
