//! The connection before the first call.

use http::header::USER_AGENT;

use super::Client;
use crate::{
    Answer, Error,
    answer::Exchange,
    error,
    transport::{kind_of, without_answer},
};

impl Client {
    /// Opens a connection to Klarna ahead, so that the next call doesn't wait for one.
    ///
    /// Looking up the host, connecting and the handshake of TLS take three round trips or more, which
    /// the first customer would wait for otherwise.
    /// It sends `HEAD` to the base URL, once and without the API key; any answer of HTTP will do,
    /// whatever its status.
    ///
    /// Where the server has HTTP/2, all calls share the connection.
    /// Idle connections are closed after 30 seconds: warm up when a checkout begins, rather than
    /// when the program does.
    ///
    /// # Errors
    ///
    /// When no connection came about ([`ErrorKind::Connect`](crate::ErrorKind::Connect),
    /// [`ErrorKind::Tls`](crate::ErrorKind::Tls)), or no answer within the limit for an attempt
    /// ([`ErrorKind::Timeout`](crate::ErrorKind::Timeout)). No call was made in any case, and the
    /// next one opens a connection by itself: a failure needs no handling.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn begin_checkout(klarna: klarna_sdk::Client) {
    /// if let Err(error) = klarna.warm_up().await {
    ///     eprintln!("no connection ahead: {error}");
    /// }
    /// # }
    /// ```
    pub async fn warm_up(&self) -> Result<(), Error> {
        let shared = &self.shared;
        let limit = shared.attempt_timeout.min(shared.timeout);
        let request = shared.connections.pooled.head(shared.base_url.as_str());
        let request = request.header(USER_AGENT, shared.user_agent.clone());
        match request.timeout(limit).send().await {
            Ok(_) => Ok(()),
            Err(source) => {
                let kind = kind_of(&source);
                let message = format!("{}; no call was made", without_answer(kind));
                let call = error::Call {
                    answer: Answer::new(Exchange::default(), None, Vec::new()),
                    is_repeatable: true,
                    retry_after: None,
                };
                Err(Error::call(kind, message, call).with_source(source))
            }
        }
    }
}
