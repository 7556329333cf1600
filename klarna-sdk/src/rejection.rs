//! What a refusal says, and what to do about it.

use uuid::Uuid;

use crate::{
    generated::{ErrorCode, ErrorResponse},
    sensitive::has_inside,
};

/// How many parameters are told.
const MOST: usize = 8;

/// Says what Klarna refused, with the parts of its error that can be printed.
pub(crate) fn rejection(status: u16, klarna: Option<&ErrorResponse>, secrets: &[&str]) -> String {
    let advice = advice(status, klarna);
    let Some(klarna) = klarna else {
        return format!("the answer is {status} without Klarna's error object: {advice}");
    };
    let mut told = format!("Klarna refused the request with {status}");
    match &klarna.error_code {
        Some(code) if code.is_unknown() => told.push_str(" and an error_code of its own"),
        Some(code) => told.push_str(&format!(" {code}")),
        None => {}
    }
    let mut count = 0;
    let mut tell = |parameter: Option<&String>| {
        if let Some(parameter) = parameter.filter(|_| count < MOST) {
            told.push_str(if count == 0 { " on " } else { ", " });
            told.push_str(printable(parameter, secrets));
            count += 1;
        }
    };
    for error in &klarna.validation_errors {
        tell(error.parameter.as_ref());
    }
    for error in &klarna.errors {
        tell(error.parameter.as_ref());
    }
    if let Some(id) = klarna
        .error_id
        .as_deref()
        .and_then(|id| Uuid::try_parse(id).ok())
    {
        told.push_str(&format!(" (error_id {id})"));
    }
    format!("{told}: {advice}")
}

/// Returns the name of a field, unless it may be something else.
fn printable<'a>(text: &'a str, secrets: &[&str]) -> &'a str {
    // It has small letters, and no step as long as a secret.
    let is_name = !text.is_empty()
        && text
            .bytes()
            .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"_.[]".contains(&b))
        && text.split('.').all(|step| step.len() <= 40)
        && !has_inside(text, "klarna_test_")
        && !has_inside(text, "klarna_live_")
        && !secrets.iter().any(|secret| has_inside(text, secret));
    if is_name { text } else { "[not printable]" }
}

/// Says what to do next. Where the outcome is unknown, the transport adds what that means.
fn advice(status: u16, klarna: Option<&ErrorResponse>) -> &'static str {
    if let Some(code) = klarna.and_then(|klarna| klarna.error_code.as_ref()) {
        match code {
            ErrorCode::ServerConfigurationError => {
                return "Klarna's setup of the account doesn't allow it, ask Klarna with the error_id";
            }
            ErrorCode::ResourceConflict => {
                return "another call with this key, or on this resource, is under way or has \
                        changed it; wait a moment";
            }
            _ => {}
        }
    }
    match status {
        401 => "check the API key, and that it belongs to this environment",
        403 if klarna.is_none() => {
            "something in front of Klarna keeps this caller out, check the allowed addresses"
        }
        403 => "the API key lacks the privilege, ask Klarna for it",
        404 => "check the ids and the account",
        408 => "the server gave up waiting",
        409 => "it conflicts with another call or with the state of the resource",
        413 => "send less",
        429 => "too many calls, try again later",
        400..=499 => "correct the request, the same one is refused again",
        _ => "the fault is on the server's side",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn klarna(text: &str) -> ErrorResponse {
        serde_json::from_str(text).unwrap()
    }

    #[test]
    fn a_rejection_names_code_parameters_and_id() {
        let klarna = klarna(
            r#"{"error_id": "0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55",
                "error_code": "VALIDATION_ERROR", "error_message": "m",
                "validation_errors": [{"parameter": "line_items[0].quantity", "reason": "r"}]}"#,
        );
        assert_eq!(
            rejection(400, Some(&klarna), &[]),
            "Klarna refused the request with 400 VALIDATION_ERROR on line_items[0].quantity \
             (error_id 0b6c2c52-4f84-4f2a-9f66-2f7a9c1d3e55): correct the request, the same one is \
             refused again"
        );
    }

    #[test]
    fn a_rejection_says_what_to_do_next() {
        let coded = |code: &str| klarna(&format!(r#"{{"error_code": "{code}"}}"#));
        for (status, code, told) in [
            (401, Some("UNAUTHORIZED"), "check the API key"),
            (403, Some("OPERATION_FORBIDDEN"), "ask Klarna for it"),
            (403, None, "check the allowed addresses"),
            (404, Some("RESOURCE_NOT_FOUND"), "check the ids"),
            (409, Some("RESOURCE_CONFLICT"), "wait a moment"),
            (408, None, "gave up waiting"),
            (409, None, "conflicts with another call"),
            (413, None, "send less"),
            (429, Some("RATE_LIMITED"), "try again later"),
            (
                500,
                Some("SERVER_CONFIGURATION_ERROR"),
                "ask Klarna with the error_id",
            ),
            (503, None, "server's side"),
        ] {
            let message = rejection(status, code.map(coded).as_ref(), &[]);
            assert!(
                message.contains(told) && !message.contains('\n'),
                "{message}"
            );
        }
    }

    #[test]
    fn what_a_server_echoes_is_not_printed() {
        let klarna = klarna(
            r#"{"error_id": "a token-1", "error_code": "token-1",
                "validation_errors": [{"parameter": "x.token-1"}, {"parameter": "a\nb"}]}"#,
        );
        let told = rejection(400, Some(&klarna), &["token-1"]);
        assert!(!told.contains("token-1") && !told.contains('\n'), "{told}");
    }
}
