//! Run a client in production: limits, retries, certificates, keys, logs and metrics.
//!
//! # Everything a client can be told
//!
//! The defaults suit a checkout, see [`Client`](crate::Client). Each of them can be changed for a
//! client, and most for a single call, by the options that start with `with_`.
//!
//! ```
//! use std::time::Duration;
//! use klarna_sdk::{ApiKey, Client, Environment, RotatingApiKey};
//! use klarna_sdk::types::{IntegrationMetadata, Integrator};
//!
//! let key = RotatingApiKey::new(ApiKey::new("klarna_test_api_example")?);
//! let integrator = Integrator::new("EXAMPLE_PSP", "session-1").module_name("checkout");
//! let klarna = Client::builder()
//!     .api_key_provider(key.clone())
//!     .environment(Environment::Test)
//!     // Limits: for connecting, for one attempt, for a call with all of them.
//!     .connect_timeout(Duration::from_secs(3))
//!     .attempt_timeout(Duration::from_secs(20))
//!     .timeout(Duration::from_secs(45))
//!     .max_answer_bytes(256 * 1024)
//!     // Retries: how many for a call, how far apart, and how many for all calls together.
//!     .retries(3)
//!     .retry_delays(Duration::from_millis(250), Duration::from_secs(4))
//!     .retry_budget(50)
//!     // Who is calling.
//!     .integration_metadata(IntegrationMetadata::new(integrator))
//!     .user_agent_product("example-psp", "4.2.0")
//!     // Nothing between here and Klarna, whatever the environment variables say; or `.proxy(url)`.
//!     .no_proxy()
//!     .build()?;
//!
//! // Months later. Calls under way keep the key that they began with.
//! key.replace(ApiKey::new("klarna_test_api_new")?);
//! # let _ = klarna;
//! # Ok::<(), klarna_sdk::Error>(())
//! ```
//!
//! And for one call, such as a nightly one that has more time:
//!
//! ```
//! use std::time::Duration;
//! use klarna_sdk::{Account, Error};
//!
//! # async fn read(account: Account, id: String) -> Result<(), Error> {
//! let transaction = account
//!     .read_payment_transaction(id)
//!     .with_timeout(Duration::from_secs(300))
//!     .with_attempt_timeout(Duration::from_secs(60))
//!     .with_retries(5)
//!     .with_max_answer_bytes(4 * 1024 * 1024)
//!     .with_partner_correlation_id("nightly-17")
//!     .send()
//!     .await?;
//! println!("{:?}", transaction.answer().correlation_id());
//! # Ok(())
//! # }
//! ```
//!
//! # Certificates
//!
//! Klarna asks acquiring partners for mutual TLS. Other authorities than the platform's are for a proxy
//! of your own in front of Klarna.
//!
//! ```no_run
//! use klarna_sdk::{ApiKey, Client, ClientIdentity, Environment, RootCertificates};
//!
//! # fn build() -> Result<Client, Box<dyn std::error::Error>> {
//! let (chain, key) = (std::fs::read("klarna-client.pem")?, std::fs::read("klarna-client.key")?);
//! let klarna = Client::builder()
//!     .api_key(ApiKey::from_env("KLARNA_API_KEY")?)
//!     .environment(Environment::Live)
//!     .client_identity(ClientIdentity::from_pem(&chain, &key)?)
//!     .root_certificates(RootCertificates::from_pem(&std::fs::read("authorities.pem")?)?)
//!     .build()?;
//! # Ok(klarna)
//! # }
//! ```
//!
//! With [`http_client`](crate::ClientBuilder::http_client) an HTTP client of your own is used, and
//! transport security is your duty.
//!
//! # Logs and traces
//!
//! Each call is a `tracing` span named `klarna call`, with the names of OpenTelemetry for HTTP
//! clients, and each attempt an event in it. They hold ids, statuses and durations, and no key,
//! token, body or personal data. Any subscriber takes them; the example `opentelemetry` exports them.
//! No trace header goes to Klarna: give a call your trace id with `with_partner_correlation_id`.
//!
//! # Metrics and audit
//!
//! An [`Interceptor`](crate::Interceptor) sees every call, without bodies and secrets:
//!
//! ```
//! use std::sync::{Arc, Mutex};
//! use klarna_sdk::{Answer, CallInfo, Error, Interceptor};
//! # use klarna_sdk::{Client, sandbox::Sandbox};
//!
//! #[derive(Clone, Debug, Default)]
//! struct Audit(Arc<Mutex<Vec<String>>>);
//!
//! impl Interceptor for Audit {
//!     fn after_call(&self, call: &CallInfo<'_>, outcome: Result<&Answer, &Error>) {
//!         let operation = call.operation().map_or("?", |operation| operation.id);
//!         let (status, took) = match outcome {
//!             Ok(answer) => (Some(answer.status()), answer.elapsed()),
//!             Err(error) => (error.status(), error.elapsed()),
//!         };
//!         println!("{operation} {status:?} {took:?}, {} attempts", call.attempt());
//!         println!("your trace id: {:?}", call.partner_correlation_id());
//!         self.0.lock().unwrap().push(format!("{operation} {status:?}"));
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! let audit = Audit::default();
//! let klarna = Client::builder()
//!     .api_key(sandbox.api_key())
//!     .base_url(sandbox.base_url())
//!     .interceptor(audit.clone())
//!     .build()?;
//! let unknown = klarna.own_account().read_payment_transaction("unknown").send().await;
//! assert!(unknown.is_err_and(|error| error.status() == Some(404)));
//! assert_eq!(*audit.0.lock().unwrap(), ["readPaymentTransactionForOwnAccount Some(404)"]);
//! # Ok(())
//! # }
//! ```
//!
//! # The rate limit
//!
//! Klarna tells it with every answer: [`Answer::rate_limit`](crate::Answer::rate_limit) and
//! [`Error::rate_limit`](crate::Error::rate_limit). A call that is one too many is tried again when
//! the server says so.
