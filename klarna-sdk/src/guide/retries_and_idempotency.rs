//! Repeat without charging twice, and know what happened.
//!
//! # One key for each logical call
//!
//! Every call that changes something carries an idempotency key, and for 24 hours Klarna answers the
//! same key with the first result. The key is a UUID of version 5 over the account, what the call is
//! about, and your reference: the same in every process and after every crash. So the rule is short:
//! **the same reference means the same call again, a new reference means a new one.**
//!
//! ```
//! use klarna_sdk::{Currency, Money};
//! # use klarna_sdk::{Client, sandbox::{FirstCall, Sandbox}};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::builder().first_call(FirstCall::Approve).start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.account(sandbox.partner_account_id().as_str())?;
//! let call = account
//!     .authorize_payment(Money::new(11_800, Currency::USD))
//!     .payment_transaction_reference("order-1234");
//! println!("{}", call.idempotency_key().as_str());
//!
//! let one = call.clone().send().await?.approved().ok_or("not approved")?;
//! // The program crashed here, and does all of it again.
//! let other = call.send().await?.approved().ok_or("not approved")?;
//! assert_eq!(one.payment_transaction_id(), other.payment_transaction_id());
//! # assert_eq!(sandbox.transactions().len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! With keys of your own, store them before the first attempt and give them to
//! `with_idempotency_key`.
//!
//! # When a call is tried again
//!
//! A call is tried again when two things hold.
//!
//! - **It may pass.** The connection failed, no answer came in time, or the answer was 408, 429,
//!   500, 502, 503, 504, or a 409 `RESOURCE_CONFLICT`.
//! - **It can't act twice.** Klarna's document, with this project's annotations, says by what an
//!   operation may be repeated: reads and deletions by their nature, changes by the idempotency key
//!   that they carry. A change without a key isn't sent, and an operation without an annotation
//!   isn't repeated. See [`Operation::idempotency`](crate::Operation).
//!
//! All attempts of a call carry the same bytes, the same idempotency key and the same API key. There
//! are two retries by default, after a random wait of up to 0.5 seconds and up to 1 second; with
//! more of them the wait doubles up to 8 seconds. They stay within the limit of the whole call
//! ([`ClientBuilder::timeout`](crate::ClientBuilder::timeout)), and within a budget that all calls
//! of a client share ([`ClientBuilder::retry_budget`](crate::ClientBuilder::retry_budget)).
//!
//! # Faults, what the SDK does, and what the caller sees
//!
//! | fault | what the SDK does | what the caller sees when it stays |
//! | --- | --- | --- |
//! | a value breaks a rule, a header or the body is too large, a change has no key | sends nothing | `InvalidInput`, [`NotSent`](crate::Delivery::NotSent) |
//! | no connection | tries again | `Connect`, `NotSent` |
//! | a certificate isn't trusted, or Klarna refuses ours | nothing | `Tls`, `NotSent` |
//! | the connection breaks before an answer, as a stale one from the pool does | tries again over a new connection | `Interrupted`, [`Unknown`](crate::Delivery::Unknown) |
//! | the answer breaks off | tries again over a new connection | `TruncatedAnswer`, `Unknown` |
//! | no answer in time | tries again over a new connection | `Timeout`, `Unknown` |
//! | 429 | waits as long as `Retry-After` and `X-Ratelimit-Reset` ask, at most 8 seconds, and tries again | `Rejected`, [`Refused`](crate::Delivery::Refused), `is_rate_limited()` |
//! | 408, 502, 503, 504, 500 | the same | `Rejected`, `Unknown` |
//! | 500 `SERVER_CONFIGURATION_ERROR` | nothing: it doesn't pass | `Rejected`, `Unknown` |
//! | 409 `RESOURCE_CONFLICT`: a call with the same key, or on the same resource, is under way | waits at least a quarter of a second and repeats the same call | `Rejected`, `Unknown` |
//! | any other 4xx | nothing | `Rejected`, `Refused` |
//! | a redirect | never follows | `Redirected`, `Unknown` |
//! | a success that is empty, isn't JSON, or has another shape | nothing: the same key gives the same answer | `EmptyAnswer`, `NotJson`, `UndecodableAnswer`, `IncompleteAnswer`; `Unknown` |
//! | an answer longer than the limit | stops reading | `AnswerTooLarge`, `Unknown` |
//! | the caller drops an operation inside of [`OperationCall::send`](crate::OperationCall::send) | stops | `Interrupted`, `Unknown` |
//! | the caller drops the future | stops; nothing is tried again | nothing; the client stays usable, and the outcome is unknown |
//!
//! An operation without an annotation goes the way of the last column at once. The kinds are those of [`ErrorKind`](crate::ErrorKind).
//!
//! `Unknown` also stands for a call whose last attempt was refused, or not even sent, after an
//! earlier one that got no answer: Klarna may have acted on that one.
//!
//! # When the outcome is unknown
//!
//! Repeat the call with the same reference and the same content, in this process or another one,
//! within 24 hours. Klarna answers the same idempotency key with the first result. A final
//! authorization can be repeated at any time, because Klarna takes the session token for a key.
//!
//! ```
//! use klarna_sdk::{Account, Currency, Delivery, Error, ErrorKind, Money};
//!
//! async fn pay(account: &Account) -> Result<String, Error> {
//!     let call = account
//!         .authorize_payment(Money::new(11_800, Currency::USD))
//!         .payment_transaction_reference("order-1234");
//!     let error = match call.clone().send().await {
//!         Ok(outcome) => return Ok(format!("{outcome:?}")),
//!         Err(error) => error,
//!     };
//!     let advice = match error.delivery() {
//!         // Fix it, or try another way to pay: nothing happened.
//!         Delivery::NotSent | Delivery::Refused if !error.is_retryable() => "give up".to_owned(),
//!         // The same call, later: it carries the same key.
//!         _ if error.is_retryable() => format!("again in {:?}", error.retry_after()),
//!         // Read what Klarna has before anything else.
//!         _ => "ask Klarna".to_owned(),
//!     };
//!     // What Klarna's support asks for.
//!     eprintln!("{error}: {:?} {:?}", error.correlation_id(), error.error_id());
//!     for attempt in error.attempts() {
//!         eprintln!("{:?} {:?} {:?}", attempt.status(), attempt.failure(), attempt.duration());
//!     }
//!     Ok(advice)
//! }
//!
//! # use klarna_sdk::{ApiKey, Client};
//! # use std::time::Duration;
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Error> {
//! // Nobody listens at this address.
//! let klarna = Client::builder()
//!     .api_key(ApiKey::new("klarna_test_api_example")?)
//!     .base_url("http://127.0.0.1:9")
//!     .retries(1)
//!     .retry_delays(Duration::from_millis(1), Duration::from_millis(1))
//!     .build()?;
//! assert_eq!(pay(&klarna.own_account()).await?, "again in None");
//! # Ok(())
//! # }
//! ```
//!
//! [`Error::is_retryable`](crate::Error::is_retryable) says whether that can help;
//! [`Error::attempts`](crate::Error::attempts) tells what was tried.
