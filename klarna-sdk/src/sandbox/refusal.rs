//! Klarna's error object.

use axum::http::StatusCode;
use serde_json::{Value, json};
use uuid::Uuid;

/// Why a call is answered with an error.
#[derive(Debug)]
pub(super) struct Refusal {
    pub(super) status: StatusCode,
    error_type: &'static str,
    error_code: &'static str,
    message: &'static str,
    problems: Vec<Problem>,
}

/// One parameter that breaks a rule.
#[derive(Debug)]
pub(super) struct Problem {
    parameter: String,
    reason: String,
}

impl Problem {
    /// Takes the parameter in dot notation, such as `line_items[0].quantity`.
    pub(super) fn new(parameter: impl Into<String>, reason: impl Into<String>) -> Self {
        Self {
            parameter: parameter.into(),
            reason: reason.into(),
        }
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::invalid(vec![problem])
    }
}

impl Refusal {
    fn new(
        status: StatusCode,
        error_type: &'static str,
        error_code: &'static str,
        message: &'static str,
    ) -> Self {
        Self {
            status,
            error_type,
            error_code,
            message,
            problems: Vec::new(),
        }
    }

    pub(super) fn invalid(problems: Vec<Problem>) -> Self {
        let message = "One or more parameters are not valid.";
        Self {
            problems,
            ..Self::new(
                StatusCode::BAD_REQUEST,
                "INPUT_ERROR",
                "VALIDATION_ERROR",
                message,
            )
        }
    }

    /// Goes on when nothing was found.
    pub(super) fn unless_none(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() {
            return Ok(());
        }
        Err(Self::invalid(problems))
    }

    pub(super) fn content_type(message: &'static str) -> Self {
        let status = StatusCode::BAD_REQUEST;
        Self::new(status, "INPUT_ERROR", "INVALID_CONTENT_TYPE", message)
    }

    pub(super) fn unauthorized() -> Self {
        let message = "The credentials were not accepted.";
        let status = StatusCode::UNAUTHORIZED;
        Self::new(status, "ACCESS_ERROR", "UNAUTHORIZED", message)
    }

    pub(super) fn forbidden(message: &'static str) -> Self {
        let status = StatusCode::FORBIDDEN;
        Self::new(status, "RESOURCE_ERROR", "OPERATION_FORBIDDEN", message)
    }

    /// A resource that isn't there.
    pub(super) fn not_found(message: &'static str) -> Self {
        let status = StatusCode::NOT_FOUND;
        Self::new(status, "RESOURCE_ERROR", "RESOURCE_NOT_FOUND", message)
    }

    /// A method that the path doesn't have. Klarna lists neither status nor code for it.
    pub(super) fn no_method() -> Self {
        Self {
            status: StatusCode::METHOD_NOT_ALLOWED,
            ..Self::no_route()
        }
    }

    /// A path that isn't there. Klarna lists no type for it.
    pub(super) fn no_route() -> Self {
        let message = "There is no such operation.";
        let status = StatusCode::NOT_FOUND;
        Self::new(status, "RESOURCE_ERROR", "NOT_FOUND", message)
    }

    pub(super) fn conflict(message: &'static str) -> Self {
        let status = StatusCode::CONFLICT;
        Self::new(status, "RESOURCE_ERROR", "RESOURCE_CONFLICT", message)
    }

    /// Klarna documents the status, and no code for it.
    pub(super) fn too_large() -> Self {
        let problem = Problem::new("body", "The body must not be larger than 1 MB.");
        Self {
            status: StatusCode::PAYLOAD_TOO_LARGE,
            ..problem.into()
        }
    }

    pub(super) fn rate_limited() -> Self {
        let message = "Too many requests.";
        let status = StatusCode::TOO_MANY_REQUESTS;
        Self::new(status, "ACCESS_ERROR", "RATE_LIMITED", message)
    }

    /// An error of the server, as a script asks for.
    pub(super) fn failed(status: u16) -> Self {
        // Scripts are held to statuses that exist.
        let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let code = match status {
            StatusCode::SERVICE_UNAVAILABLE => "TEMPORARY_UNAVAILABLE",
            _ => "INTERNAL_ERROR",
        };
        let message = "The script of the sandbox asks for this error.";
        Self::new(status, "TECHNICAL_ERROR", code, message)
    }

    pub(super) fn timed_out() -> Self {
        let message = "The request took too long.";
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Self::new(status, "TECHNICAL_ERROR", "TIMEOUT", message)
    }

    /// The sandbox itself is at fault.
    pub(super) fn internal() -> Self {
        let message = "The sandbox failed.";
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Self::new(status, "TECHNICAL_ERROR", "INTERNAL_ERROR", message)
    }

    /// Writes the error object; `validation_errors` is there for invalid parameters only.
    pub(super) fn json(&self, error_id: Uuid) -> Value {
        let mut error = json!({
            "error_id": error_id.to_string(),
            "error_type": self.error_type,
            "error_code": self.error_code,
            "error_message": self.message,
        });
        if !self.problems.is_empty() {
            let problems = self.problems.iter().map(|problem| {
                json!({
                    "parameter": limited(&problem.parameter, 256),
                    "reason": limited(&problem.reason, 512),
                    "doc_url": "https://docs.klarna.com/",
                })
            });
            error["validation_errors"] = problems.collect();
        }
        error
    }
}

/// Cuts a text to the length that Klarna's error object has for it.
fn limited(text: &str, characters: usize) -> String {
    text.chars().take(characters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_invalid_parameter_is_listed_with_its_reason() {
        let refusal = Refusal::from(Problem::new("amount", "Too much."));
        let error = refusal.json(Uuid::nil());
        assert_eq!(
            error,
            json!({
                "error_id": "00000000-0000-0000-0000-000000000000",
                "error_type": "INPUT_ERROR",
                "error_code": "VALIDATION_ERROR",
                "error_message": "One or more parameters are not valid.",
                "validation_errors": [{
                    "parameter": "amount",
                    "reason": "Too much.",
                    "doc_url": "https://docs.klarna.com/",
                }],
            })
        );
    }

    #[test]
    fn other_errors_have_no_list_of_parameters() {
        let error = Refusal::conflict("m").json(Uuid::nil());
        assert!(error.get("validation_errors").is_none());
    }

    #[test]
    fn texts_keep_to_the_limits_of_the_error_object() {
        let refusal = Refusal::from(Problem::new("å".repeat(300), "å".repeat(600)));
        let listed = &refusal.json(Uuid::nil())["validation_errors"][0];
        let characters = |name: &str| listed[name].as_str().unwrap().chars().count();
        assert_eq!((characters("parameter"), characters("reason")), (256, 512));
    }
}
