//! Sending a request, as often as it may and should be.

use std::{
    pin::pin,
    sync::Arc,
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::HeaderName;
use tracing::{Instrument, Span};

use super::{Call, Ended, body};
use crate::{
    Attempt, CallInfo, Delivery, ErrorKind, Interceptor,
    generated::Operation,
    rate_limit::{RateLimit, retry_after},
    retry::{Cause, error_code},
    telemetry, tls,
};

const CORRELATION_ID: HeaderName = HeaderName::from_static("klarna-correlation-id");

/// An attempt that is being made.
#[derive(Clone, Copy)]
struct Round {
    /// Counts from 0.
    number: u32,
    /// When the call began.
    started: Instant,
    /// When it has to be over; never when `None`.
    deadline: Option<Instant>,
    /// What was waited before this attempt.
    delay: Duration,
    /// When this attempt began.
    begun: Instant,
}

// What is alive while an answer is awaited is kept for every call in flight: what an attempt needs
// before and after, and what only a failure needs, is in functions that don't wait.
impl Call {
    /// Sends a request; returns what the generated code is to read.
    #[allow(
        clippy::manual_async_fn,
        reason = "an async function would hold its arguments twice"
    )]
    pub(super) fn execute(
        &self,
        http: &reqwest::Client,
        operation: Option<&'static Operation>,
        mut request: reqwest::Request,
    ) -> impl Future<Output = reqwest::Result<reqwest::Response>> + Send {
        async move {
            if let Err(error) = self.prepare(operation, &mut request) {
                let answer = self.hand_on.unsent(&error);
                self.recorded().refused = Some(error);
                return Ok(answer);
            }
            let sent = request.body_mut().take().map(body::held);
            let span = telemetry::span(operation, &request);
            // In place: to move it costs more than to make it.
            pin!(self.attempts(http, &mut request, sent.as_ref(), &span))
                .instrument(span.clone())
                .await;
            let mut recorded = self.recorded();
            recorded.request_body = sent;
            recorded.is_over = true;
            Ok(match &mut recorded.ended {
                Some(ended) => ended.response(self.takes_empty, self.hand_on),
                None => body::stand_in(),
            })
        }
    }

    /// Sends the same bytes until there is an answer that counts, or no reason to go on.
    async fn attempts(
        &self,
        http: &reqwest::Client,
        request: &mut reqwest::Request,
        sent: Option<&Bytes>,
        span: &Span,
    ) {
        let shared = &self.client.shared;
        let mut client = http;
        let mut round = self.first_round();
        while let Some(limit) = self.limit(&round) {
            let answer = self.start(&mut round, client, limit, request, sent);
            let retry_in = {
                let ended = self.attempt(answer, request.url()).await;
                if ended.failure.is_some() {
                    client = &shared.connections.fresh;
                }
                self.after_attempt(&round, ended, sent, span)
            };
            let Some(wait) = retry_in else {
                return;
            };
            round.number += 1;
            round.delay = wait;
            shared.timing.sleep(wait).await;
        }
        // What the last attempt came to stays.
        self.recorded().ended.get_or_insert_with(|| Ended {
            failure: Some(ErrorKind::Timeout),
            ..Ended::default()
        });
    }

    fn first_round(&self) -> Round {
        let shared = &self.client.shared;
        let started = shared.timing.now();
        self.recorded().started = Some(started);
        Round {
            number: 0,
            started,
            // A limit beyond what the clock can express is none.
            deadline: started.checked_add(self.options.timeout.unwrap_or(shared.timeout)),
            delay: Duration::ZERO,
            begun: started,
        }
    }

    fn time_left(&self, round: &Round) -> Duration {
        round.deadline.map_or(Duration::MAX, |deadline| {
            deadline.saturating_duration_since(self.client.shared.timing.now())
        })
    }

    /// Returns how long the next attempt may take; `None` when there is no time left.
    fn limit(&self, round: &Round) -> Option<Duration> {
        let own = self.options.attempt_timeout;
        let limit = own.unwrap_or(self.client.shared.attempt_timeout);
        let limit = limit.min(self.time_left(round));
        (!limit.is_zero()).then_some(limit)
    }

    /// Sends a request once more.
    fn start(
        &self,
        round: &mut Round,
        client: &reqwest::Client,
        limit: Duration,
        request: &mut reqwest::Request,
        body: Option<&Bytes>,
    ) -> impl Future<Output = reqwest::Result<reqwest::Response>> + use<> {
        let shared = &self.client.shared;
        let mut attempt = self.another(request);
        *attempt.body_mut() = body.cloned().map(Into::into);
        if shared.connections.attempt_timeout != Some(limit) {
            *attempt.timeout_mut() = Some(limit);
        }
        self.tell(round, body, |interceptor, info| {
            interceptor.before_attempt(info)
        });
        round.begun = shared.timing.now();
        client.execute(attempt)
    }

    /// Makes a request like this one, but for its body. The first takes its headers, later ones
    /// get what was kept of them.
    fn another(&self, request: &mut reqwest::Request) -> reqwest::Request {
        // `try_clone` makes room for a timeout in every copy.
        let mut another = reqwest::Request::new(request.method().clone(), request.url().clone());
        let headers = std::mem::take(request.headers_mut());
        *another.headers_mut() = if headers.is_empty() {
            self.kept_headers()
        } else {
            headers
        };
        *another.version_mut() = request.version();
        another
    }

    /// Tells the interceptors about something, with what they may know of the call.
    fn tell(
        &self,
        round: &Round,
        sent: Option<&Bytes>,
        tell: impl Fn(&dyn Interceptor, &CallInfo<'_>),
    ) {
        let interceptors = &self.client.shared.interceptors;
        if interceptors.is_empty() {
            return;
        }
        let (operation, key) = {
            let recorded = self.recorded();
            (recorded.operation, recorded.idempotency_key.clone())
        };
        let info = CallInfo {
            operation,
            idempotency_key: key.as_ref(),
            partner_correlation_id: self.options.partner_correlation_id.as_deref(),
            attempt: round.number + 1,
            request_body: sent.map(|body| &body[..]),
        };
        for interceptor in interceptors {
            tell(&**interceptor, &info);
        }
    }

    /// Takes note of what an attempt came to; returns how long to wait before another one, `None`
    /// when there is to be none.
    fn after_attempt(
        &self,
        round: &Round,
        ended: Ended,
        sent: Option<&Bytes>,
        span: &Span,
    ) -> Option<Duration> {
        let shared = &self.client.shared;
        let code = match (ended.failure, ended.status) {
            (None, Some(status)) => error_code(status, &ended.body),
            _ => None,
        };
        let cause = Cause::of(ended.status, ended.failure, code.as_ref());
        if cause.is_none() && ended.status.is_some() {
            shared.budget.deposit(round.number > 0);
        }
        let retry_in = cause.and_then(|cause| self.retry_in(round, cause, &ended));
        let now = shared.timing.now();
        let record = Attempt {
            delay: round.delay,
            duration: now.saturating_duration_since(round.begun),
            status: ended.status,
            failure: ended.failure,
            error_code: code,
            correlation_id: ended.correlation_id.clone(),
            delivery: Delivery::of(ended.status, ended.failure),
        };
        telemetry::attempt(span, &record, round.number, retry_in);
        self.tell(round, sent, |interceptor, info| {
            interceptor.after_attempt(info, &record, retry_in);
        });
        let mut recorded = self.recorded();
        recorded.elapsed = now.saturating_duration_since(round.started);
        recorded.attempts.push(record);
        recorded.ended = Some(ended);
        retry_in
    }

    /// Decides how long to wait before another attempt; `None` when there is to be none.
    fn retry_in(&self, round: &Round, cause: Cause, ended: &Ended) -> Option<Duration> {
        let number = round.number;
        let shared = &self.client.shared;
        let retries = self.options.retries.unwrap_or(shared.retries);
        if number >= retries || !self.recorded().is_repeatable {
            return None;
        }
        let random = shared.timing.random();
        let delay = shared
            .backoff
            .delay(number, cause, ended.retry_after, random);
        if delay >= self.time_left(round) {
            return None;
        }
        if !shared.budget.withdraw() {
            telemetry::budget_is_spent();
            return None;
        }
        Some(delay)
    }

    /// Waits for the answer to a request, and for the rest of it.
    async fn attempt(
        &self,
        answer: impl Future<Output = reqwest::Result<reqwest::Response>>,
        url: &reqwest::Url,
    ) -> Ended {
        let mut response = match answer.await {
            Ok(response) => response,
            Err(error) => {
                return Ended {
                    failure: Some(kind_of(&error)),
                    source: Some(error),
                    ..Ended::default()
                };
            }
        };
        // An HTTP client of the caller's own may have followed a redirect.
        if response.status().is_redirection() || response.url() != url {
            return Ended {
                failure: Some(ErrorKind::Redirected),
                ..self.begun(&response)
            };
        }
        let (body, broken) = body::read(&mut response, self.max_answer_bytes()).await;
        let begun = self.begun(&response);
        match broken {
            None => Ended {
                body,
                response: Some(response),
                ..begun
            },
            Some((failure, source)) => Ended {
                failure: Some(failure),
                source,
                body,
                ..begun
            },
        }
    }

    /// Reads what an answer says before its body.
    fn begun(&self, response: &reqwest::Response) -> Ended {
        let status = response.status().as_u16();
        let headers = response.headers();
        Ended {
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
        }
    }
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

#[cfg(test)]
mod tests {
    use crate::{
        ApiKey, Client, Currency, Environment, Money, PendingAuthorization, SessionToken,
        authorization::authorize as authorizing, call_options::CallOptions, transport::Call,
    };

    fn client() -> Client {
        let key = ApiKey::new("klarna_test_api_example").unwrap();
        let client = Client::builder().api_key(key);
        client.environment(Environment::Test).build().unwrap()
    }

    /// Each call in flight holds as much: a program with ten thousand of them has ten thousand
    /// times what is added here.
    #[test]
    fn what_a_call_holds_while_it_waits_is_small() {
        let account = client().own_account();
        let call = Call::new(&account, None, CallOptions::default()).unwrap();
        let address = "https://host/".parse().unwrap();
        let request = reqwest::Request::new(http::Method::GET, address);
        let http = &account.client.shared.connections.pooled;
        let sent = size_of_val(&call.execute(http, None, request));
        assert!(sent <= 1_000, "{sent} bytes");
        assert!(size_of_val(&call) <= 800, "{} bytes", size_of_val(&call));
    }

    #[test]
    fn what_an_authorization_holds_while_it_waits_is_small() {
        let account = client().own_account();
        let authorize = || {
            account
                .authorize_payment(Money::new(100, Currency::EUR))
                .payment_transaction_reference("order-1")
        };
        let first = size_of_val(&*authorizing(authorize().begin()));
        assert!(first <= 400, "{first} bytes");
        let pending: PendingAuthorization = authorize().pending("request-1").unwrap();
        let token = SessionToken::new("token").unwrap();
        let second = size_of_val(&*authorizing(account.finalize(&pending, token).begin()));
        assert!(second <= 400, "{second} bytes");
    }
}
