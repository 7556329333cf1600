//! Every operation of the document, under the transport of this crate.

use std::sync::Arc;

use crate::{
    Account, Client, Error, Reply,
    call_options::{CallOptions, call_options, idempotency_option},
    generated::{ErrorResponse, GeneratedClient, GeneratedError, ResponseValue},
    transport::{AnyOperation, Call},
};

/// A call of any operation of Klarna's document, through the generated client; made by
/// [`Client::operation`].
///
/// For what has no builder in this crate. Credentials, limits, timeouts and errors are those of
/// every other call. No idempotency key is derived: every POST and PATCH needs one, given with
/// [`with_idempotency_key`](Self::with_idempotency_key). Store it before you send: the same key
/// finds out what became of the call when its answer is lost.
///
/// # Examples
///
/// ```no_run
/// use klarna_sdk::{Client, IdempotencyKey, types::CreateWebhookRequest};
///
/// # async fn subscribe(klarna: Client, signing_key_id: String) -> Result<(), klarna_sdk::Error> {
/// let request = CreateWebhookRequest::new(
///     "https://psp.example/hooks/klarna",
///     ["payment.request.*".to_owned()],
///     "v2",
/// );
/// let webhook = klarna
///     .operation()
///     .with_idempotency_key(IdempotencyKey::new("webhook-payment-requests")?)
///     .send(async |generated| generated.create_webhook().body(request).send().await)
///     .await?;
/// println!("{:?}", webhook.webhook_id);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use = "nothing is sent before `send`"]
pub struct OperationCall {
    account: Account,
    options: CallOptions,
}

impl OperationCall {
    idempotency_option!();

    call_options!();

    /// Sends one operation of the generated client.
    ///
    /// The operations are the methods of the client that the closure gets; their ids and paths are
    /// those of Klarna's document. Send one operation for each call: what follows one that was sent
    /// is refused, and its error has the delivery and the answer of the first.
    ///
    /// # Errors
    ///
    /// - something breaks a rule, or a POST or PATCH has no idempotency key
    ///   ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput)); it wasn't sent
    /// - the closure drops the operation before it has ended
    ///   ([`ErrorKind::Interrupted`](crate::ErrorKind::Interrupted)); Klarna may have acted
    /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers with
    ///   something that can't be read: see [`Error::may_have_reached_klarna`]
    pub async fn send<T>(
        self,
        operation: impl AsyncFnOnce(
            &GeneratedClient,
        ) -> Result<ResponseValue<T>, GeneratedError<ErrorResponse>>,
    ) -> Result<Reply<T>, Error> {
        let key = self.options.idempotency_key.clone();
        let call = Arc::new(Call::new(&self.account, key, self.options)?);
        let transport = Arc::new(AnyOperation::of(call.clone()));
        let result = operation(&call.generated_through(transport)).await;
        call.finish(result).map(Reply::new)
    }
}

impl Client {
    /// Starts a call of any operation of Klarna's document, through the generated client.
    pub fn operation(&self) -> OperationCall {
        OperationCall {
            account: self.own_account(),
            options: CallOptions::default(),
        }
    }
}
