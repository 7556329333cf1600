//! Sending a request, as often as it may and should be.

use std::{sync::Arc, time::Duration};

use bytes::Bytes;
use http::HeaderName;
use tracing::{Instrument, Span};

use super::{Call, Ended, body};
use crate::{
    Attempt, CallInfo, Delivery, ErrorKind, IdempotencyKey,
    generated::Operation,
    rate_limit::{RateLimit, retry_after},
    retry::{Cause, error_code},
    telemetry, tls,
};

const CORRELATION_ID: HeaderName = HeaderName::from_static("klarna-correlation-id");

impl Call {
    /// Sends a request; returns what the generated code is to read.
    pub(super) async fn execute(
        &self,
        http: &reqwest::Client,
        name: &'static str,
        mut request: reqwest::Request,
    ) -> reqwest::Response {
        let operation = Operation::named(name);
        if let Err(error) = self.prepare(operation, &mut request) {
            let answer = body::unsent(&error);
            self.recorded().refused = Some(error);
            return answer;
        }
        let sent = request.body_mut().take().map(body::held);
        let span = telemetry::span(operation, &request);
        let mut ended = self
            .attempts(http, operation, &request, sent.as_ref(), &span)
            .instrument(span.clone())
            .await;
        let response = ended.response(self.takes_empty);
        let mut recorded = self.recorded();
        recorded.ended = Some(ended);
        recorded.request_body = sent;
        recorded.sent = Some(request);
        response
    }

    /// Sends the same bytes until there is an answer that counts, or no reason to go on.
    async fn attempts(
        &self,
        http: &reqwest::Client,
        operation: Option<&'static Operation>,
        request: &reqwest::Request,
        sent: Option<&Bytes>,
        span: &Span,
    ) -> Ended {
        let shared = &self.client.shared;
        let timing = &*shared.timing;
        let started = timing.now();
        let key: Option<IdempotencyKey> = {
            let mut recorded = self.recorded();
            recorded.started = Some(started);
            recorded.idempotency_key.clone()
        };
        let info = |attempt| CallInfo {
            operation,
            idempotency_key: key.as_ref(),
            partner_correlation_id: self.options.partner_correlation_id.as_deref(),
            attempt,
            request_body: sent.map(|body| &body[..]),
        };
        let attempt_timeout = self
            .options
            .attempt_timeout
            .unwrap_or(shared.attempt_timeout);
        // A limit beyond what the clock can express is none.
        let deadline = started.checked_add(self.options.timeout.unwrap_or(shared.timeout));
        let time_left = || {
            deadline.map_or(Duration::MAX, |deadline| {
                deadline.saturating_duration_since(timing.now())
            })
        };
        let mut delay = Duration::ZERO;
        let mut client = http;
        let mut last = Ended {
            failure: Some(ErrorKind::Timeout),
            ..Ended::default()
        };
        for number in 0_u32.. {
            let limit = attempt_timeout.min(time_left());
            if limit.is_zero() {
                break;
            }
            let mut attempt = copy(request, sent);
            if shared.connections.attempt_timeout != Some(limit) {
                *attempt.timeout_mut() = Some(limit);
            }
            for interceptor in &shared.interceptors {
                interceptor.before_attempt(&info(number + 1));
            }
            let begun = timing.now();
            last = self.attempt(client, attempt, request.url()).await;
            let code = match (last.failure, last.status) {
                (None, Some(status)) => error_code(status, &last.body),
                _ => None,
            };
            let cause = Cause::of(last.status, last.failure, code.as_ref());
            if cause.is_none() && last.status.is_some() {
                shared.budget.deposit(number > 0);
            }
            let retry_in = cause.and_then(|cause| self.retry_in(number, cause, &last, time_left()));
            let record = Attempt {
                delay,
                duration: timing.now().saturating_duration_since(begun),
                status: last.status,
                failure: last.failure,
                error_code: code,
                correlation_id: last.correlation_id.clone(),
                delivery: Delivery::of(last.status, last.failure),
            };
            {
                let mut recorded = self.recorded();
                recorded.elapsed = timing.now().saturating_duration_since(started);
                recorded.attempts.push(record.clone());
            }
            telemetry::attempt(span, &record, number, retry_in);
            for interceptor in &shared.interceptors {
                interceptor.after_attempt(&info(number + 1), &record, retry_in);
            }
            let Some(wait) = retry_in else {
                break;
            };
            if last.failure.is_some() {
                client = &shared.connections.fresh;
            }
            delay = wait;
            timing.sleep(wait).await;
        }
        last
    }

    /// Decides how long to wait before another attempt; `None` when there is to be none.
    fn retry_in(
        &self,
        number: u32,
        cause: Cause,
        ended: &Ended,
        time_left: Duration,
    ) -> Option<Duration> {
        let shared = &self.client.shared;
        let retries = self.options.retries.unwrap_or(shared.retries);
        if number >= retries || !self.recorded().is_repeatable {
            return None;
        }
        let random = shared.timing.random();
        let delay = shared
            .backoff
            .delay(number, cause, ended.retry_after, random);
        if delay >= time_left {
            return None;
        }
        if !shared.budget.withdraw() {
            telemetry::budget_is_spent();
            return None;
        }
        Some(delay)
    }

    /// Sends a request once.
    async fn attempt(
        &self,
        client: &reqwest::Client,
        request: reqwest::Request,
        url: &reqwest::Url,
    ) -> Ended {
        let response = match client.execute(request).await {
            Ok(response) => response,
            Err(error) => {
                return Ended {
                    failure: Some(kind_of(&error)),
                    source: Some(error),
                    ..Ended::default()
                };
            }
        };
        let status = response.status().as_u16();
        let headers = response.headers();
        let mut ended = Ended {
            status: Some(status),
            correlation_id: headers
                .get(CORRELATION_ID)
                .and_then(|value| value.to_str().ok())
                .map(Arc::from),
            rate_limit: RateLimit::read(headers),
            retry_after: (status >= 400)
                .then(|| retry_after(status, headers, self.client.shared.timing.system_time()))
                .flatten(),
            ..Ended::default()
        };
        // An HTTP client of the caller's own may have followed a redirect.
        if (300..400).contains(&status) || response.url() != url {
            ended.failure = Some(ErrorKind::Redirected);
            return ended;
        }
        ended.read(response, self.max_answer_bytes()).await;
        ended
    }
}

/// Makes a request to send, and leaves the original for the next attempt.
fn copy(request: &reqwest::Request, body: Option<&Bytes>) -> reqwest::Request {
    // `try_clone` makes room for a timeout in every copy.
    let mut copy = reqwest::Request::new(request.method().clone(), request.url().clone());
    *copy.headers_mut() = request.headers().clone();
    *copy.version_mut() = request.version();
    *copy.body_mut() = body.cloned().map(Into::into);
    copy
}

/// Says what kind of failure kept an answer from beginning.
pub(crate) fn kind_of(error: &reqwest::Error) -> ErrorKind {
    if tls::is_handshake_failure(error) {
        ErrorKind::Tls
    } else if error.is_connect() {
        ErrorKind::Connect
    } else if error.is_timeout() {
        ErrorKind::Timeout
    } else if error.is_redirect() {
        ErrorKind::Redirected
    } else {
        ErrorKind::Interrupted
    }
}
