//! Spans and events, under OpenTelemetry's names for HTTP clients.
//!
//! No secret, no personal data, no URL: the path of a call is told by its template, because some
//! paths hold a token.

use std::time::Duration;

use tracing::{Span, field::Empty};
use uuid::Uuid;

use crate::{Attempt, generated::Operation};

/// Opens the span of a call. It ends when the answer is there.
pub(crate) fn span(operation: Option<&Operation>, request: &reqwest::Request) -> Span {
    let (method, url) = (request.method().as_str(), request.url());
    let path = operation.map(|operation| operation.path);
    let name = operation.map(|operation| operation.id);
    tracing::info_span!(
        target: "klarna_sdk",
        "klarna call",
        "otel.name" = path.map(|path| format!("{method} {path}")),
        "otel.kind" = "client",
        "otel.status_code" = Empty,
        "klarna.operation" = name,
        "http.request.method" = method,
        "http.request.resend_count" = Empty,
        "http.response.status_code" = Empty,
        "server.address" = url.host_str(),
        "server.port" = url.port_or_known_default(),
        "url.scheme" = url.scheme(),
        "url.template" = path,
        "error.type" = Empty,
    )
}

/// Tells of the end of an attempt; `number` counts from 0.
pub(crate) fn attempt(span: &Span, attempt: &Attempt, number: u32, retry_in: Option<Duration>) {
    let status = attempt.status;
    let error = error_type(attempt);
    // The last attempt decides what the span says.
    if let Some(status) = status {
        span.record("http.response.status_code", status);
    }
    if number > 0 {
        span.record("http.request.resend_count", number);
    }
    if let (Some(error), None) = (&error, retry_in) {
        span.record("error.type", error.as_str());
        span.record("otel.status_code", "ERROR");
    }
    // Anything but a UUID could be an echo of what was sent.
    let id = attempt.correlation_id.as_deref();
    let id = id.and_then(|id| Uuid::try_parse(id).ok());
    tracing::debug!(
        target: "klarna_sdk",
        {
        http.request.resend_count = number,
        http.response.status_code = status,
        "error.type" = error,
        klarna.correlation_id = id.map(tracing::field::display),
        duration_ms = milliseconds(attempt.duration),
        },
        "attempt ended"
    );
    if status == Some(429) {
        tracing::warn!(
            target: "klarna_sdk",
            {
            http.request.resend_count = number,
            retry_in_ms = retry_in.map(milliseconds),
            },
            "rate limited by Klarna"
        );
    }
    if let Some(delay) = retry_in {
        tracing::info!(
            target: "klarna_sdk",
            {
            http.request.resend_count = number + 1,
            http.response.status_code = status,
            "error.type" = error_type(attempt),
            retry_in_ms = milliseconds(delay),
            },
            "retrying"
        );
    }
}

/// Tells that the client has no retries left for a call that could have had one.
pub(crate) fn budget_is_spent() {
    tracing::warn!(target: "klarna_sdk", "no retry: the budget of the client is spent");
}

/// The status for an answer, the kind of failure for none; nothing for a success.
fn error_type(attempt: &Attempt) -> Option<String> {
    match (attempt.failure, attempt.status) {
        (Some(failure), _) => Some(format!("{failure:?}")),
        (None, Some(status)) if status >= 400 => Some(status.to_string()),
        _ => None,
    }
}

fn milliseconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis()).unwrap_or(u64::MAX)
}
