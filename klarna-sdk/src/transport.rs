//! The one way a generated operation takes to Klarna and back.

mod attempts;
mod body;
mod failure;
mod operations;
mod prepare;

pub(crate) use self::{
    attempts::kind_of,
    failure::without_answer,
    operations::{AnyOperation, operation, operations},
};

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use bytes::Bytes;
use http::{HeaderName, HeaderValue};
use reqwest::Url;
use serde_json::error::Category;

use self::body::HandOn;
use crate::{
    Account, Answer, Attempt, CallInfo, Client, Error, ErrorKind, IdempotencyKey, RateLimit,
    answer::Exchange,
    authorization::Carried,
    call_options::CallOptions,
    generated::{
        AuthorizePaymentRequest, ErrorResponse, GeneratedClient, GeneratedError, Held, Operation,
        ResponseValue, Transport, TransportFuture, Violations,
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
    hand_on: HandOn,
    carried: Carried,
    recorded: Mutex<Recorded>,
}

/// What happened so far.
#[derive(Default)]
struct Recorded {
    /// Whether an operation is on its way, or was; a call is for one.
    is_sent: bool,
    operation: Option<&'static Operation>,
    /// What the operation may be.
    operations: &'static [&'static Operation],
    /// The key that was sent; differs from that of the call when the generated builder was given
    /// one.
    idempotency_key: Option<IdempotencyKey>,
    /// The headers of every attempt.
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Whether sending the request again can't act twice.
    is_repeatable: bool,
    started: Option<Instant>,
    attempts: Vec<Attempt>,
    elapsed: Duration,
    /// Why a request wasn't sent; another one may have been.
    refused: Option<Error>,
    /// What the last attempt came to.
    ended: Option<Ended>,
    /// Whether there will be no other attempt.
    is_over: bool,
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
        let carried = Carried::default();
        let hand_on = HandOn::TO_GENERATED_CODE;
        Ok(Self::made(
            account,
            idempotency_key,
            options,
            carried,
            hand_on,
        ))
    }

    /// Starts a call with tokens: they are sent, and kept out of all messages. Its answer is read
    /// by [`finish_or`](Self::finish_or).
    ///
    /// # Errors
    ///
    /// When an option breaks a rule.
    pub(crate) fn carrying(
        account: &Account,
        idempotency_key: Option<IdempotencyKey>,
        options: CallOptions,
        carried: Carried,
    ) -> Result<Arc<Self>, Error> {
        options.check()?;
        let hand_on = HandOn::NOTHING;
        let call = Self::made(account, idempotency_key, options, carried, hand_on);
        Ok(Arc::new(call))
    }

    fn made(
        account: &Account,
        idempotency_key: Option<IdempotencyKey>,
        options: CallOptions,
        carried: Carried,
        hand_on: HandOn,
    ) -> Self {
        Self {
            client: account.client.clone(),
            idempotency_key,
            options,
            takes_empty: false,
            hand_on,
            carried,
            recorded: Mutex::default(),
        }
    }

    /// Takes a success without content for one whose members are all missing.
    ///
    /// Klarna asks clients to take any 2xx for a success, and doesn't say what is in some of them.
    pub(crate) fn taking_empty(mut self) -> Self {
        self.takes_empty = true;
        self
    }

    /// Returns the generated client that sends one of the operations through this call.
    pub(crate) fn generated(
        self: &Arc<Self>,
        operations: &'static [&'static Operation],
    ) -> GeneratedClient {
        self.recorded().operations = operations;
        self.generated_through(self.clone())
    }

    /// Returns the generated client that sends through what hands on to this call.
    pub(crate) fn generated_through(&self, transport: Arc<dyn Transport>) -> GeneratedClient {
        let shared = &self.client.shared;
        GeneratedClient::new_with_client(
            shared.base_url.as_str(),
            shared.connections.pooled.clone(),
            transport,
        )
    }

    fn recorded(&self) -> MutexGuard<'_, Recorded> {
        // Each write is a single assignment: a panic elsewhere leaves nothing half done.
        self.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Turns what the generated code returned, and what it forgot, into an answer or an error.
    #[allow(clippy::result_large_err, reason = "the type is the generator's")]
    pub(crate) fn finish<T>(
        &self,
        result: Result<ResponseValue<T>, GeneratedError<ErrorResponse>>,
    ) -> Result<(T, Answer), Error> {
        self.finish_or(|_| result.map(ResponseValue::into_inner), |_| None)
    }

    /// Turns why the generated code refuses a request into an error.
    pub(crate) fn refused(&self, refusal: GeneratedError<ErrorResponse>) -> Error {
        let finished = self.finish::<()>(Err(refusal));
        finished.err().unwrap_or_else(|| self.unsent(None))
    }

    /// Has the body of the answer read, and turns what came of that into an answer or an error, as
    /// [`finish`](Self::finish) does; a success that doesn't decode is given to `reread`, which
    /// returns what it left out as well.
    pub(crate) fn finish_or<T>(
        &self,
        read: impl FnOnce(&[u8]) -> Result<T, GeneratedError<ErrorResponse>>,
        reread: impl FnOnce(&[u8]) -> Option<(T, Vec<String>)>,
    ) -> Result<(T, Answer), Error> {
        let (refused, ended) = match self.ended() {
            Ok(ended) => ended,
            Err(error) => {
                self.tell_end(Err(&error));
                return Err(error);
            }
        };
        match read(&ended.body) {
            Ok(value) if ended.failure.is_none() => {
                let answer = self.answer(ended, Vec::new());
                self.tell_end(Ok(&answer));
                Ok((value, answer))
            }
            other => {
                let problem = other.err();
                let read = match self.reread(problem.as_ref(), &ended, reread) {
                    Some((value, left_out)) => Ok((value, self.answer(ended, left_out))),
                    None => Err(self.unread(problem, refused, ended)),
                };
                self.tell_end(read.as_ref().map(|(_, answer)| answer));
                read
            }
        }
    }

    /// Takes how the call ended, and why another operation wasn't sent beside.
    ///
    /// # Errors
    ///
    /// When nothing was sent, or it was given up.
    fn ended(&self) -> Result<(Option<Error>, Ended), Error> {
        let (is_sent, refused, ended) = {
            let mut recorded = self.recorded();
            let ended = recorded.ended.take().filter(|_| recorded.is_over);
            (recorded.is_sent, recorded.refused.take(), ended)
        };
        match ended {
            _ if !is_sent => Err(self.unsent(refused)),
            None => Err(self.given_up()),
            Some(ended) => Ok((refused, ended)),
        }
    }

    fn answer(&self, ended: Ended, left_out: Vec<String>) -> Answer {
        let exchange = self.exchange_of(&ended);
        Answer::new(exchange, ended.status.map(|_| ended.body), left_out)
    }

    /// Reads a success that doesn't decode without what is off.
    fn reread<T>(
        &self,
        problem: Option<&GeneratedError<ErrorResponse>>,
        ended: &Ended,
        reread: impl FnOnce(&[u8]) -> Option<(T, Vec<String>)>,
    ) -> Option<(T, Vec<String>)> {
        let is_success = ended.status.is_some_and(|code| (200..300).contains(&code));
        match problem {
            Some(GeneratedError::InvalidResponsePayload(..))
                if is_success && ended.failure.is_none() =>
            {
                reread(&ended.body)
            }
            _ => None,
        }
    }

    /// An end without a value that can be read.
    fn unread(
        &self,
        problem: Option<GeneratedError<ErrorResponse>>,
        refused: Option<Error>,
        ended: Ended,
    ) -> Error {
        match problem {
            Some(GeneratedError::InvalidRequest(_) | GeneratedError::CommunicationError(_)) => {
                self.unsent_beside(refused, ended)
            }
            _ if ended.failure.is_some() => self.failed(ended),
            Some(GeneratedError::ErrorResponse(klarna)) => {
                self.rejected(ended, Some(Held::new(klarna.into_inner())))
            }
            Some(GeneratedError::InvalidResponsePayload(_, problem)) => {
                self.undecodable(ended, &problem)
            }
            _ => self.rejected(ended, None),
        }
    }

    /// Tells the interceptors what the call came to.
    fn tell_end(&self, outcome: Result<&Answer, &Error>) {
        let interceptors = &self.client.shared.interceptors;
        if interceptors.is_empty() {
            return;
        }
        let (operation, key, body) = {
            let recorded = self.recorded();
            let key = recorded.idempotency_key.clone();
            (recorded.operation, key, recorded.request_body.clone())
        };
        let attempts = outcome.map_or_else(Error::attempts, Answer::attempts).len();
        let info = CallInfo {
            operation,
            idempotency_key: key.as_ref().or(self.idempotency_key.as_ref()),
            partner_correlation_id: self.options.partner_correlation_id.as_deref(),
            attempt: u32::try_from(attempts).unwrap_or(u32::MAX),
            request_body: body.as_deref(),
        };
        for interceptor in interceptors {
            interceptor.after_call(&info, outcome);
        }
    }

    /// Reads the body that was sent.
    pub(crate) fn request_body(&self) -> Option<Held<AuthorizePaymentRequest>> {
        let sent = self.recorded().request_body.clone()?;
        Held::from_slice(&sent).ok()
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
        let client = $call.generated($crate::transport::operations!($operation / $own));
        // Each branch for itself, so that the value isn't moved from there once more.
        match $account.id() {
            Some(id) => {
                let operation = client.$operation().partner_account_id(id.as_str());
                let sent = operation $(.$setter($value))* .send();
                $call.$finish(sent.await $(, $reread)?)
            }
            None => {
                let sent = client.$own() $(.$setter($value))* .send();
                $call.$finish(sent.await $(, $reread)?)
            }
        }
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
        let operations = self.recorded().operations;
        let operation = operations.iter().find(|one| one.name == operation);
        Box::pin(self.execute(client, operation.copied(), request))
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
    use crate::{
        ApiKey, Currency, Delivery, Money, SessionToken,
        authorization::{Asked, Kept, outcome},
    };

    fn account(base_url: &str) -> Account {
        let api_key = ApiKey::new("klarna_test_api_key").unwrap();
        let client = Client::builder().api_key(api_key).base_url(base_url);
        client.build().unwrap().own_account()
    }

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

    #[test]
    fn a_call_prints_its_key_and_no_token() {
        let account = account("http://127.0.0.1:9");
        let carried = Carried {
            session_token: Some(SessionToken::new("MARK").unwrap()),
            customer_token: None,
        };
        let key = IdempotencyKey::new("key-1").unwrap();
        let call = Call::carrying(&account, Some(key), CallOptions::default(), carried);
        let told = format!("{:?}", call.unwrap());
        assert!(told.contains("key-1") && !told.contains("MARK"), "{told}");
    }

    #[tokio::test]
    async fn an_operation_that_the_document_does_not_annotate_is_sent_once() {
        let (url, counting) = hanging_up();
        let account = account(&url);
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

    /// A call that was sent, and has this answer.
    fn answered(account: &Account, body: &'static str) -> (Call, reqwest::Response) {
        let call = Call::new(account, None, CallOptions::default()).unwrap();
        *call.recorded() = Recorded {
            is_sent: true,
            is_over: true,
            ended: Some(Ended {
                status: Some(200),
                body: Bytes::from_static(body.as_bytes()),
                ..Ended::default()
            }),
            ..Recorded::default()
        };
        let response = http::Response::new("").into();
        (call, response)
    }

    #[test]
    fn a_step_up_whose_request_can_not_be_read_again_says_how_to_go_on() {
        let account = account("http://127.0.0.1:9");
        let body = r#"{"payment_request":{"payment_request_id":"r-1"},
            "payment_transaction_response":{"result":"STEP_UP_REQUIRED"}}"#;
        let asked = Asked {
            amount: Money::new(1, Currency::EUR),
            reference: None,
        };
        for sent in [None, Some("{}")] {
            let (call, response) = answered(&account, body);
            call.recorded().request_body = sent.map(Bytes::from);
            let error = outcome(&account, asked, Kept::Sent, &call, Ok(response)).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::IncompleteAnswer);
            let told = error.to_string();
            assert!(told.contains("AuthorizePayment::pending"), "{told}");
        }
    }
}
