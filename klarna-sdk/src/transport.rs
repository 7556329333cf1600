//! The one way a generated operation takes to Klarna and back.

mod attempts;
mod body;
mod failure;
mod prepare;

pub(crate) use self::{attempts::kind_of, failure::without_answer};

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use bytes::Bytes;
use reqwest::Url;
use serde_json::error::Category;

use crate::{
    Account, Answer, Attempt, CallInfo, Client, Error, ErrorKind, IdempotencyKey, RateLimit,
    answer::Exchange,
    authorization::Carried,
    call_options::CallOptions,
    generated::{
        ErrorResponse, GeneratedClient, GeneratedError, Operation, ResponseValue, Transport,
        TransportFuture, Violations,
    },
};

/// One call: adds what every request needs, repeats it where that is safe, and keeps what the
/// generated code forgets of an answer that it can't decode.
pub(crate) struct Call {
    client: Client,
    idempotency_key: Option<IdempotencyKey>,
    options: CallOptions,
    /// Whether a success without content is one.
    takes_empty: bool,
    carried: Carried,
    recorded: Mutex<Recorded>,
}

/// What happened so far.
#[derive(Default)]
struct Recorded {
    /// Whether an operation is on its way, or was; a call is for one.
    is_sent: bool,
    operation: Option<&'static Operation>,
    /// The key that was sent; differs from that of the call when the generated builder was given
    /// one.
    idempotency_key: Option<IdempotencyKey>,
    /// What was sent but for its body, once the call has ended.
    sent: Option<reqwest::Request>,
    /// Whether sending the request again can't act twice.
    is_repeatable: bool,
    started: Option<Instant>,
    attempts: Vec<Attempt>,
    elapsed: Duration,
    /// Why a request wasn't sent; another one may have been.
    refused: Option<Error>,
    ended: Option<Ended>,
    /// What was sent, for the interceptors.
    request_body: Option<Bytes>,
}

/// How an attempt ended: an answer, or a failure with what came of one.
#[derive(Default)]
struct Ended {
    failure: Option<ErrorKind>,
    source: Option<reqwest::Error>,
    status: Option<u16>,
    correlation_id: Option<Arc<str>>,
    rate_limit: Option<RateLimit>,
    retry_after: Option<Duration>,
    /// The answer without its body.
    response: Option<reqwest::Response>,
    body: Bytes,
}

impl Call {
    /// Starts a call under the key, which `options` may replace.
    ///
    /// # Errors
    ///
    /// When an option breaks a rule.
    pub(crate) fn new(
        account: &Account,
        idempotency_key: Option<IdempotencyKey>,
        options: CallOptions,
    ) -> Result<Self, Error> {
        options.check()?;
        Ok(Self {
            client: account.client.clone(),
            idempotency_key,
            options,
            takes_empty: false,
            carried: Carried::default(),
            recorded: Mutex::default(),
        })
    }

    /// Adds tokens: they are sent, and kept out of all messages.
    pub(crate) fn carrying(mut self, carried: Carried) -> Self {
        self.carried = carried;
        self
    }

    /// Takes a success without content for one whose members are all missing.
    ///
    /// Klarna asks clients to take any 2xx for a success, and doesn't say what is in some of them.
    pub(crate) fn taking_empty(mut self) -> Self {
        self.takes_empty = true;
        self
    }

    /// Returns the generated client that sends through this call.
    pub(crate) fn generated(self: &Arc<Self>) -> GeneratedClient {
        let shared = &self.client.shared;
        GeneratedClient::new_with_client(
            shared.base_url.as_str(),
            shared.connections.pooled.clone(),
            self.clone() as Arc<dyn Transport>,
        )
    }

    fn recorded(&self) -> MutexGuard<'_, Recorded> {
        // Each write is a single assignment: a panic elsewhere leaves nothing half done.
        self.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Turns what the generated code returned, and what it forgot, into an answer or an error.
    pub(crate) fn finish<T>(
        &self,
        result: Result<ResponseValue<T>, GeneratedError<ErrorResponse>>,
    ) -> Result<(T, Answer), Error> {
        self.finish_or(result, |_| None)
    }

    /// Turns it into an answer or an error, as [`finish`](Self::finish) does; a success that doesn't
    /// decode is given to `reread`, which returns what it left out as well.
    pub(crate) fn finish_or<T>(
        &self,
        result: Result<ResponseValue<T>, GeneratedError<ErrorResponse>>,
        reread: impl FnOnce(&[u8]) -> Option<(T, Vec<String>)>,
    ) -> Result<(T, Answer), Error> {
        let (operation, key, attempt, body) = {
            let mut recorded = self.recorded();
            let key = recorded.idempotency_key.clone();
            let body = recorded.request_body.take();
            (recorded.operation, key, recorded.attempts.len(), body)
        };
        // Takes the attempts along.
        let outcome = self.read(result, reread);
        let info = CallInfo {
            operation,
            idempotency_key: key.as_ref().or(self.idempotency_key.as_ref()),
            partner_correlation_id: self.options.partner_correlation_id.as_deref(),
            attempt: u32::try_from(attempt).unwrap_or(u32::MAX),
            request_body: body.as_deref(),
        };
        for interceptor in &self.client.shared.interceptors {
            interceptor.after_call(&info, outcome.as_ref().map(|(_, answer)| answer));
        }
        outcome
    }

    fn read<T>(
        &self,
        result: Result<ResponseValue<T>, GeneratedError<ErrorResponse>>,
        reread: impl FnOnce(&[u8]) -> Option<(T, Vec<String>)>,
    ) -> Result<(T, Answer), Error> {
        let (is_sent, refused, ended) = {
            let mut recorded = self.recorded();
            let (refused, ended) = (recorded.refused.take(), recorded.ended.take());
            (recorded.is_sent, refused, ended)
        };
        if !is_sent {
            return Err(self.unsent(refused));
        }
        let Some(ended) = ended else {
            return Err(self.given_up());
        };
        match result {
            Err(GeneratedError::InvalidRequest(_) | GeneratedError::CommunicationError(_)) => {
                Err(self.unsent_beside(refused, ended))
            }
            _ if ended.failure.is_some() => Err(self.failed(ended)),
            Ok(value) => {
                let exchange = self.exchange_of(&ended);
                Ok((value.into_inner(), Answer::new(exchange, ended.body)))
            }
            Err(GeneratedError::ErrorResponse(klarna)) => {
                Err(self.rejected(ended, Some(klarna.into_inner())))
            }
            Err(GeneratedError::InvalidResponsePayload(_, problem)) => {
                let is_success = ended.status.is_some_and(|code| (200..300).contains(&code));
                match is_success.then(|| reread(&ended.body)).flatten() {
                    Some((value, left_out)) => {
                        let exchange = self.exchange_of(&ended);
                        Ok((value, Answer::new(exchange, ended.body).without(left_out)))
                    }
                    None => Err(self.undecodable(ended, &problem)),
                }
            }
            Err(_) => Err(self.rejected(ended, None)),
        }
    }

    /// Takes what is known of the call; its attempts go with it.
    fn exchange_of(&self, ended: &Ended) -> Exchange {
        let mut recorded = self.recorded();
        Exchange {
            status: ended.status,
            correlation_id: ended.correlation_id.clone(),
            idempotency_key: recorded
                .idempotency_key
                .clone()
                .or_else(|| self.idempotency_key.clone()),
            partner_correlation_id: self.options.partner_correlation_id.clone(),
            rate_limit: ended.rate_limit,
            attempts: std::mem::take(&mut recorded.attempts),
            elapsed: recorded.elapsed,
        }
    }

    fn max_answer_bytes(&self) -> usize {
        let own = self.options.max_answer_bytes;
        own.unwrap_or(self.client.shared.max_answer_bytes)
    }
}

/// Sends an operation in its form for the account: with the account in the path, or without.
macro_rules! send {
    ($call:expr, $account:expr, $operation:ident / $own:ident $(, $setter:ident = $value:expr)* $(,)?) => {
        $crate::transport::send!(
            $call, $account, $operation / $own $(, $setter = $value)*;
            finish()
        )
    };
    ($call:expr, $account:expr, $operation:ident / $own:ident $(, $setter:ident = $value:expr)*;
        $finish:ident($($reread:expr)?)) => {{
        let client = $call.generated();
        let sent = match $account.id() {
            Some(id) => {
                let operation = client.$operation().partner_account_id(id.as_str());
                operation $(.$setter($value))* .send().await
            }
            None => client.$own() $(.$setter($value))* .send().await,
        };
        $call.$finish(sent $(, $reread)?)
    }};
}

pub(crate) use send;

impl fmt::Debug for Call {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("idempotency_key", &self.idempotency_key)
            .finish_non_exhaustive()
    }
}

impl Transport for Call {
    fn execute<'a>(
        &'a self,
        client: &'a reqwest::Client,
        operation: &'static str,
        request: reqwest::Request,
    ) -> TransportFuture<'a> {
        Box::pin(async move { Ok(self.execute(client, operation, request).await) })
    }

    fn base(&self) -> Option<&Url> {
        self.client.shared.base_url.url()
    }

    fn refused(&self, violations: &Violations) {
        self.recorded().refused = Some(Error::violations(violations.clone()));
    }
}

#[cfg(test)]
mod tests {
    use std::{io::Read as _, net::TcpListener, thread};

    use super::*;
    use crate::{ApiKey, Delivery};

    /// Takes connections, reads something and hangs up; the number of its requests.
    fn hanging_up() -> (String, thread::JoinHandle<usize>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let counting = thread::spawn(move || {
            let requests = listener.incoming().take_while(|stream| {
                let read = stream.as_ref().unwrap().read(&mut [0; 4096]);
                read.unwrap() > 0
            });
            requests.count()
        });
        (url, counting)
    }

    #[tokio::test]
    async fn an_operation_that_the_document_does_not_annotate_is_sent_once() {
        let (url, counting) = hanging_up();
        let api_key = ApiKey::new("klarna_test_api_key").unwrap();
        let client = Client::builder().api_key(api_key).base_url(&url).build();
        let account = client.unwrap().own_account();
        let call = Call::new(&account, None, CallOptions::default()).unwrap();
        let http = account.client.shared.connections.pooled.clone();
        let request = http.post(format!("{url}/v9/new")).build().unwrap();
        let answer = Transport::execute(&call, &http, "unheard_of", request).await;
        let result = GeneratedError::UnexpectedResponse(answer.unwrap());
        let error = call.finish::<()>(Err(result)).unwrap_err();
        std::net::TcpStream::connect(url.trim_start_matches("http://")).unwrap();
        assert_eq!(counting.join().unwrap(), 1);
        assert_eq!(error.delivery(), Delivery::Unknown);
        assert!(!error.is_retryable());
        assert!(error.to_string().contains("look at what became"), "{error}");
    }
}
