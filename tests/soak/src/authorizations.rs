//! Payments as a program makes them that repeats what it doesn't know the end of.

use std::{
    ops::Range,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use klarna_sdk::{
    Account, Authorization, Currency, Error, LineItem, Money, PendingAuthorization, StepUp,
    types::{Customer, CustomerTokenScope, RequestCustomerToken},
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    task::JoinSet,
};

use crate::Result;

/// How long an attempt is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(4);
/// How often a payment is taken up again before something must be wrong.
const MOST_REPETITIONS: usize = 100;

/// Returns the reference of a payment, which makes it one and the same however often it is tried.
pub(crate) fn reference(number: usize) -> String {
    format!("soak-{number}")
}

/// Returns the amount of a payment, in cents.
pub(crate) fn amount(number: usize) -> i64 {
    1_000 + i64::try_from(number % 9_000).unwrap_or_default()
}

/// How a payment ended.
pub(crate) enum Outcome {
    /// With the id of the payment transaction.
    Approved(String),
    Declined,
}

/// How the payments of a round ended, in their order, and what that took.
pub(crate) struct Held {
    from: usize,
    outcomes: Vec<Option<Outcome>>,
    effort: Effort,
}

impl Held {
    #[cfg(test)]
    pub(crate) fn of(from: usize, outcomes: impl IntoIterator<Item = Outcome>) -> Self {
        Self {
            from,
            outcomes: outcomes.into_iter().map(Some).collect(),
            effort: Effort::default(),
        }
    }

    pub(crate) fn outcomes(&self) -> impl Iterator<Item = (usize, &Outcome)> {
        let all = self.outcomes.iter().zip(self.from..);
        all.filter_map(|(outcome, number)| Some((number, outcome.as_ref()?)))
    }

    /// How many calls were answered with what they were made for.
    pub(crate) fn calls(&self) -> usize {
        self.effort.calls
    }

    /// How many attempts there were beyond those, by the SDK and by this program.
    pub(crate) fn repeated(&self) -> usize {
        self.effort.attempts.saturating_sub(self.effort.calls)
    }
}

#[derive(Clone, Copy, Default)]
struct Effort {
    calls: usize,
    attempts: usize,
}

/// The payments of a round.
pub(crate) struct Workload {
    account: Account,
    numbers: Range<usize>,
    next: AtomicUsize,
}

impl Workload {
    pub(crate) fn new(account: Account, numbers: Range<usize>) -> Arc<Self> {
        Arc::new(Self {
            account,
            next: AtomicUsize::new(numbers.start),
            numbers,
        })
    }

    /// Makes all payments, `in_flight` of them at any time.
    pub(crate) async fn run(self: Arc<Self>, in_flight: usize) -> Result<Held> {
        let mut workers = JoinSet::new();
        for _ in 0..in_flight {
            workers.spawn(self.clone().work());
        }
        let mut held = Held {
            from: self.numbers.start,
            outcomes: self.numbers.clone().map(|_| None).collect(),
            effort: Effort::default(),
        };
        while let Some(worked) = workers.join_next().await {
            let (outcomes, effort) = worked??;
            for (number, outcome) in outcomes {
                held.outcomes[number - held.from] = Some(outcome);
            }
            held.effort.calls += effort.calls;
            held.effort.attempts += effort.attempts;
        }
        match held.outcomes.iter().position(Option::is_none) {
            Some(missing) => Err(format!("payment {missing} has no end").into()),
            None => Ok(held),
        }
    }

    async fn work(self: Arc<Self>) -> Result<(Vec<(usize, Outcome)>, Effort)> {
        let mut outcomes = Vec::new();
        let mut effort = Effort::default();
        loop {
            let number = self.next.fetch_add(1, Ordering::Relaxed);
            if number >= self.numbers.end {
                return Ok((outcomes, effort));
            }
            let outcome = pay(&self.account, number, &mut effort).await;
            let outcome = outcome.map_err(|error| format!("{}: {error}", reference(number)))?;
            outcomes.push((number, outcome));
        }
    }
}

/// Makes one payment: most are approved at once, one in ten takes a step-up, one in twenty is
/// declined.
async fn pay(account: &Account, number: usize, effort: &mut Effort) -> Result<Outcome> {
    let cents = amount(number);
    let mut call = account
        .authorize_payment(Money::new(cents, Currency::EUR))
        .payment_transaction_reference(reference(number))
        .line_item(LineItem::new("Desk lamp", 1, cents))
        .step_up(StepUp::handover("https://psp.example/return"));
    match number % 20 {
        0 | 10 => {
            let scopes = [CustomerTokenScope::PaymentCustomerPresent];
            call = call.request_customer_token(RequestCustomerToken::new(scopes));
        }
        5 => call = call.customer(Customer::new().email("someone+denied@example.com")),
        _ => {}
    }
    let outcome = repeated(effort, || call.clone().send(), attempts);
    match outcome.await? {
        Authorization::StepUpRequired(pending) => step_up(account, &pending, effort).await,
        outcome => ended(outcome),
    }
}

async fn step_up(
    account: &Account,
    pending: &PendingAuthorization,
    effort: &mut Effort,
) -> Result<Outcome> {
    let page = pending.payment_request_url().ok_or("no purchase page")?;
    approve(page).await?;
    let id = pending.payment_request_id();
    let read = || account.read_payment_request(id).send();
    let request = repeated(effort, read, |request| request.answer().attempts().len());
    let token = request.await?.session_token()?;
    let token = token.ok_or("the customer approved, and there is no session token")?;
    let finalize = || account.finalize(pending, token.clone()).send();
    ended(repeated(effort, finalize, attempts).await?)
}

/// Makes a call until its end is known. All calls of a payment have the same idempotency key.
async fn repeated<T, F: Future<Output = std::result::Result<T, Error>>>(
    effort: &mut Effort,
    call: impl Fn() -> F,
    attempts: impl Fn(&T) -> usize,
) -> Result<T> {
    let mut last = None;
    for _ in 0..MOST_REPETITIONS {
        match call().await {
            Ok(answer) => {
                effort.calls += 1;
                effort.attempts += attempts(&answer);
                return Ok(answer);
            }
            Err(error) if error.is_retryable() || error.may_have_reached_klarna() => {
                effort.attempts += error.attempts().len();
                last = Some(error);
            }
            Err(error) => return Err(error.into()),
        }
    }
    let last = last.map(|error| error.to_string()).unwrap_or_default();
    Err(format!("repeated {MOST_REPETITIONS} times in vain: {last}").into())
}

fn attempts(outcome: &Authorization) -> usize {
    let answer = match outcome {
        Authorization::Approved(payment) => Some(payment.answer()),
        Authorization::Declined(decline) => Some(decline.answer()),
        Authorization::StepUpRequired(pending) => pending.answer(),
        _ => None,
    };
    answer.map_or(1, |answer| answer.attempts().len())
}

fn ended(outcome: Authorization) -> Result<Outcome> {
    match outcome {
        Authorization::Approved(payment) => {
            let id = payment.payment_transaction_id().to_owned();
            Ok(Outcome::Approved(id))
        }
        Authorization::Declined(_) => Ok(Outcome::Declined),
        other => Err(format!("the result isn't final: {other:?}").into()),
    }
}

/// Lets the customer approve at the purchase page, which isn't a part of the API.
async fn approve(page: &str) -> Result<()> {
    let place = page.strip_prefix("http://").ok_or("not on this machine")?;
    let (host, path) = place.split_once('/').ok_or("no path")?;
    let mut socket = TcpStream::connect(host).await?;
    let request = format!(
        "POST /{path}/approve HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
    );
    socket.write_all(request.as_bytes()).await?;
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await?;
    if answer.starts_with("HTTP/1.1 303 ") {
        return Ok(());
    }
    Err("the purchase page doesn't lead back".into())
}
