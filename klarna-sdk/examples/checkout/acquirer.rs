//! The acquirer's side of a payment, with klarna-sdk alone.
//!
//! Three rules keep it right, whatever arrives twice, late, or never:
//!
//! 1. What a call needs is stored before the call is made, so that it can be made again.
//! 2. The session token is only stored where it arrives. The [`worker`](crate::worker) spends it.
//! 3. What the browser says isn't believed. A token proves itself in the final call; everything
//!    else is read from Klarna.

use std::{sync::Arc, time::Duration};

use klarna_sdk::{
    Account, Authorization, Error, LineItem, PendingAuthorization, ReturnUrl, SessionToken, StepUp,
    types::PaymentRequestState,
};
use tokio::sync::Notify;

use crate::{
    Result,
    order::{Order, Source, Stage, money},
    store::Store,
    timeline::{Entry, EntryKind, Timeline, for_order},
};

/// How long the customer has at the purchase page.
const INTERACTION: Duration = Duration::from_secs(30 * 60);

pub(crate) struct Acquirer {
    pub(crate) account: Account,
    pub(crate) store: Arc<Store>,
    pub(crate) timeline: Arc<Timeline>,
    /// Wakes the worker.
    pub(crate) work: Notify,
    /// Where the customer's browser reaches this program.
    origin: String,
}

/// Where the customer goes after pressing the button.
pub(crate) enum Next {
    PurchasePage(String),
    /// The order says what became of it.
    Order,
}

impl Acquirer {
    pub(crate) fn new(
        account: Account,
        store: Arc<Store>,
        timeline: Arc<Timeline>,
        origin: &str,
    ) -> Self {
        Self {
            account,
            store,
            timeline,
            work: Notify::new(),
            origin: origin.to_owned(),
        }
    }

    /// Moves an order, and tells everyone who waits for that.
    pub(crate) fn change<T>(&self, id: &str, change: impl FnOnce(&mut Order) -> T) -> Result<T> {
        let changed = self.store.change(id, change)?;
        self.timeline.moved(id);
        Ok(changed)
    }

    /// Begins a payment, or goes on with it. The button may be pressed as often as one likes.
    pub(crate) async fn pay(&self, id: &str) -> Result<Next> {
        let order = self.change(id, |order| {
            match order.stage {
                Stage::Basket => order.stage = Stage::FirstCall,
                // Over for good: the next attempt is another payment, with another reference.
                Stage::Declined { .. } | Stage::Expired | Stage::Canceled => {
                    order.attempt += 1;
                    order.stage = Stage::FirstCall;
                }
                _ => {}
            }
            order.clone()
        })?;
        match &order.stage {
            Stage::FirstCall => for_order(id, "First call", self.first_call(&order)).await,
            Stage::Customer { pending } => Ok(Next::at(pending)),
            _ => Ok(Next::Order),
        }
    }

    /// Sent twice, by a double click or after a crash, it has the same reference, hence the same
    /// idempotency key, and gets the same answer.
    async fn first_call(&self, order: &Order) -> Result<Next> {
        // The placeholders are filled in by Klarna.
        let return_url = format!(
            "{}/return/{}?token={}",
            self.origin,
            order.id,
            ReturnUrl::SESSION_TOKEN
        );
        let mut call = self
            .account
            .authorize_payment(money(order.amount()))
            .payment_transaction_reference(order.reference())
            .purchase_reference(&order.id)
            .step_up(
                StepUp::handover(return_url)
                    .payment_request_reference(&order.id)
                    .expires_in(INTERACTION),
            );
        for line in &order.lines {
            let item: LineItem = line.item();
            call = call.line_item(item);
        }
        let (stage, next) = match call.send().await {
            Ok(Authorization::StepUpRequired(pending)) => {
                let next = Next::at(&pending);
                let pending = Box::new(pending);
                (Stage::Customer { pending }, next)
            }
            Ok(other) => (ended(other), Next::Order),
            // Nothing is known, or it will pass: the stage stays, and the call can be repeated.
            Err(error) if may_be_repeated(&error) => return Err(error.into()),
            Err(error) => (failed(&error), Next::Order),
        };
        self.change(&order.id, |now| {
            // The other one of two clicks may have come further.
            if matches!(now.stage, Stage::FirstCall) && now.attempt == order.attempt {
                now.stage = stage;
            }
        })?;
        Ok(next)
    }

    /// Takes a session token, from wherever it comes, and wakes who spends it.
    pub(crate) fn take_token(&self, id: &str, token: &SessionToken, source: Source) -> Result<()> {
        self.change(id, |order| order.approve(token, source))?;
        self.work.notify_one();
        Ok(())
    }

    /// Makes the final call. Made again, it has the same idempotency key and gets the same answer.
    pub(crate) async fn finalize(&self, order: &Order) -> Result<()> {
        let Stage::Approved {
            pending,
            session_token,
            source,
        } = &order.stage
        else {
            return Ok(());
        };
        let token = SessionToken::new(session_token.as_str())?;
        let call = self.account.finalize(pending, token).send();
        let stage = match for_order(&order.id, "Final call", call).await {
            Ok(outcome) => ended(outcome),
            Err(error) if may_be_repeated(&error) => return Err(error.into()),
            // Somebody made the token up. The right one may still come.
            Err(_) if *source == Source::ReturnUrl => Stage::Customer {
                pending: pending.clone(),
            },
            Err(error) => failed(&error),
        };
        self.change(&order.id, |order| {
            if matches!(&order.stage, Stage::Approved { session_token: now, .. } if now == session_token) {
                order.stage = stage;
            }
        })?;
        Ok(())
    }

    /// Asks Klarna where the customer is. It decides when no webhook comes and the browser brings
    /// no token.
    pub(crate) async fn look_up(&self, order: &Order) -> Result<()> {
        let Stage::Customer { pending } = &order.stage else {
            return Ok(());
        };
        let read = self
            .account
            .read_payment_request(pending.payment_request_id());
        let request = for_order(&order.id, "Where is the customer?", read.send()).await?;
        if let Some(token) = request.session_token()? {
            return self.take_token(&order.id, &token, Source::Read);
        }
        if let Some(state) = &request.state {
            self.change(&order.id, |order| {
                order.end(pending.payment_request_id(), state)
            })?;
        }
        Ok(())
    }

    /// Waits until an approved payment is final, for as long as a customer waits for a page.
    pub(crate) async fn settled(&self, id: &str) -> Result<()> {
        let mut news = self.timeline.watch();
        let settled = async {
            while let Some(order) = self.store.order(id)? {
                if !matches!(order.stage, Stage::Approved { .. }) {
                    break;
                }
                if news.recv().await.is_err() {
                    news = self.timeline.watch();
                }
            }
            Ok(())
        };
        let patience = Duration::from_secs(4);
        tokio::time::timeout(patience, settled)
            .await
            .unwrap_or(Ok(()))
    }

    pub(crate) fn note(&self, order: &str, kind: EntryKind, title: impl Into<String>) {
        self.timeline.add(order, Entry::new(kind, title));
    }
}

impl Next {
    fn at(pending: &PendingAuthorization) -> Self {
        let url = pending.payment_request_url();
        url.map_or(Self::Order, |url| Self::PurchasePage(url.to_owned()))
    }
}

impl Order {
    /// Stores the token that the customer's approval made valid.
    ///
    /// The first one is taken, and a second delivery changes nothing. One from the browser gives way
    /// to one from Klarna.
    pub(crate) fn approve(&mut self, token: &SessionToken, source: Source) {
        let pending = match &self.stage {
            Stage::Customer { pending } => pending.clone(),
            Stage::Approved {
                pending,
                source: Source::ReturnUrl,
                ..
            } if source != Source::ReturnUrl => pending.clone(),
            _ => return,
        };
        self.stage = Stage::Approved {
            pending,
            session_token: token.expose().to_owned(),
            source,
        };
    }

    /// Writes down that a payment request ended without an approval.
    pub(crate) fn end(&mut self, payment_request_id: &str, state: &PaymentRequestState) {
        // News of an earlier attempt, or of one that was decided meanwhile, are no news.
        let Stage::Customer { pending } = &self.stage else {
            return;
        };
        if pending.payment_request_id() != payment_request_id {
            return;
        }
        self.stage = match state {
            PaymentRequestState::Declined => Stage::Declined { reason: None },
            PaymentRequestState::Expired => Stage::Expired,
            PaymentRequestState::Canceled => Stage::Canceled,
            _ => return,
        };
    }
}

fn ended(outcome: Authorization) -> Stage {
    match outcome {
        Authorization::Approved(payment) => Stage::Paid {
            payment_transaction_id: payment.payment_transaction_id().to_owned(),
        },
        Authorization::Declined(decline) => Stage::Declined {
            reason: decline.reason().map(str::to_owned),
        },
        // A second step-up, or a result that is newer than this program.
        other => Stage::Failed {
            why: format!("the result isn't final: {other:?}"),
        },
    }
}

/// Errors print codes, ids and names of fields, and no secret.
fn failed(error: &Error) -> Stage {
    Stage::Failed {
        why: error.to_string(),
    }
}

/// Whether the same call may have another end later.
pub(crate) fn may_be_repeated(error: &Error) -> bool {
    error.is_retryable() || error.may_have_reached_klarna() && error.status().is_none()
}
