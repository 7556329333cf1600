//! Finish a payment that the customer had to approve: the second call.
//!
//! Between the two calls are a redirect, minutes, and perhaps a restart. What has to outlive them is
//! the [`PendingAuthorization`](crate::PendingAuthorization): everything that the second call must
//! repeat, so that it can't drift from what the customer approved. It is plain data, without key or
//! token, for a row of your database.
//!
//! ```
//! use klarna_sdk::{Authorization, Currency, Money, PendingAuthorization, SessionToken, StepUp};
//! # use klarna_sdk::{Client, sandbox::Sandbox};
//!
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.account(sandbox.partner_account_id().as_str())?;
//! let outcome = account
//!     .authorize_payment(Money::new(11_800, Currency::USD))
//!     .payment_transaction_reference("order-1234")
//!     .step_up(StepUp::handover("https://psp.example/return"))
//!     .send()
//!     .await?;
//! let pending = outcome.step_up_required().ok_or("no step-up")?;
//! let row = serde_json::to_string(&pending)?;
//! // Redirect the customer to `pending.payment_request_url()`.
//! # let text = sandbox.approve(pending.payment_request_id())?.expose().to_owned();
//!
//! // Minutes later, in any process. `text` is the token that arrived.
//! let pending: PendingAuthorization = serde_json::from_str(&row)?;
//! let token = SessionToken::new(text)?;
//! match account.finalize(&pending, token).send().await? {
//!     Authorization::Approved(payment) => {
//!         // Store the id: captures and refunds need it.
//!         assert_eq!(payment.payment_transaction_reference(), Some("order-1234"));
//!         assert_eq!(payment.amount(), Some(pending.amount()));
//!         assert!(payment.expires_at() > Some(std::time::SystemTime::now()));
//!     }
//!     Authorization::Declined(decline) => println!("declined: {:?}", decline.reason()),
//!     other => println!("ask Klarna about {other:?}"),
//! }
//! # assert_eq!(sandbox.transactions().len(), 1);
//! # Ok(())
//! # }
//! ```
//!
//! # Where the session token comes from
//!
//! 1. **The webhook** `payment.request.state-change.completed`. Rely on this one: it arrives when the
//!    customer closes the browser, too. See [`webhooks`](super::webhooks).
//! 2. **Reading the payment request**, for a webhook that is late or lost:
//!    [`Account::read_payment_request`](crate::Account::read_payment_request) tells the state and,
//!    once it is `COMPLETED`, the token.
//! 3. **The return URL**, when you put
//!    [`ReturnUrl::SESSION_TOKEN`](crate::ReturnUrl::SESSION_TOKEN) into it:
//!    [`ReturnUrlTemplate`](crate::ReturnUrlTemplate) reads it again. Whoever sees that URL sees the
//!    token, and anybody can open it with a text of their own.
//!
//! ```
//! use klarna_sdk::{Account, Authorization, Error, PendingAuthorization};
//!
//! /// Finalizes a payment whose webhook didn't arrive; `None` while the customer hasn't approved.
//! async fn catch_up(
//!     account: &Account,
//!     pending: &PendingAuthorization,
//! ) -> Result<Option<Authorization>, Error> {
//!     let asked = account.read_payment_request(pending.payment_request_id()).send().await?;
//!     match asked.session_token()? {
//!         Some(token) => account.finalize(pending, token).send().await.map(Some),
//!         None => Ok(None),
//!     }
//! }
//! # use klarna_sdk::{Client, Currency, Money, StepUp, sandbox::Sandbox};
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let sandbox = Sandbox::start().await?;
//! # let klarna = Client::builder().api_key(sandbox.api_key()).base_url(sandbox.base_url()).build()?;
//! # let account = klarna.own_account();
//! # let outcome = account.authorize_payment(Money::new(1, Currency::USD))
//! #     .payment_transaction_reference("order-1").step_up(StepUp::qr_code()).send().await?;
//! # let pending = outcome.step_up_required().unwrap();
//! # assert!(catch_up(&account, &pending).await?.is_none());
//! # sandbox.approve(pending.payment_request_id())?;
//! # assert!(catch_up(&account, &pending).await?.unwrap().approved().is_some());
//! # Ok(())
//! # }
//! ```
//!
//! # How long there is time
//!
//! The customer has 3 hours, or what [`StepUp::expires_in`](crate::StepUp::expires_in) says;
//! [`PendingAuthorization::expires_at`](crate::PendingAuthorization::expires_at) tells until when.
//! The token is good for 60 minutes after the approval. A final call that is late is refused, and
//! the payment starts anew, under a new reference.
//!
//! # When the outcome is unknown
//!
//! Send the final call again, as often as needed, with the same token: Klarna takes the session
//! token for a key and never makes a second payment of it. See
//! [`retries_and_idempotency`](super::retries_and_idempotency).
//!
//! # When the row is lost
//!
//! [`AuthorizePayment::pending`](crate::AuthorizePayment::pending) makes the pending authorization
//! anew from your own records, without a call. Give the builder the content of the first call.
