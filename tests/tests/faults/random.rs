//! Thousands of payments under random faults.

use std::{
    collections::HashMap,
    future::Future,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use klarna_sdk::{Authorization, Error, ErrorKind, IdempotencyKey, sandbox::FirstCall};
use klarna_tests::{Fault, Plan, Proxy, When, seed};
use tokio::{
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::shop::{Shop, assert_true, order, reference};

/// How many payments are under way at once.
const WORKERS: i64 = 32;

/// All faults; those that take the caller's whole patience are rarer.
fn menu() -> Vec<(u32, Fault)> {
    let (before, after) = (When::BeforeCommit, When::AfterCommit);
    let quick = [
        Fault::Reset(before),
        Fault::Reset(after),
        Fault::CutHead,
        Fault::CutBody,
        Fault::ShortLength,
        Fault::Drip(Duration::from_millis(1)),
        Fault::GarbleHead,
        Fault::GarbleBody,
        Fault::Gateway(502, before),
        Fault::Gateway(502, after),
        Fault::Gateway(503, before),
        Fault::Gateway(504, after),
        Fault::RateLimit(0),
        Fault::KlarnaTimeout(before),
        Fault::KlarnaTimeout(after),
        Fault::Empty,
        Fault::Duplicate,
        Fault::CloseIdle,
        Fault::ResetNext,
        Fault::Redirect,
    ];
    let slow = [
        Fault::Stall(before),
        Fault::Stall(after),
        Fault::ForwardLate,
        Fault::Drip(Duration::from_millis(50)),
    ];
    let quick = quick.into_iter().map(|fault| (6, fault));
    let slow = slow.into_iter().map(|fault| (3, fault));
    [(90, Fault::Pass)]
        .into_iter()
        .chain(quick)
        .chain(slow)
        .collect()
}

/// What the callers met, so that a run in which nothing went wrong isn't taken for a proof.
#[derive(Default)]
struct Tally {
    errors: Mutex<HashMap<ErrorKind, usize>>,
    given_up: AtomicUsize,
    dropped: AtomicUsize,
}

struct Run {
    shop: Shop,
    tally: Tally,
}

impl Run {
    async fn begin(first_call: FirstCall) -> Arc<Self> {
        Arc::new(Self {
            shop: Shop::open(first_call, Plan::random(seed(), menu())).await,
            tally: Tally::default(),
        })
    }

    /// Does the work for each number, many at once, while the port closes now and then.
    async fn all<F>(self: &Arc<Self>, numbers: i64, work: fn(Arc<Self>, i64) -> F) -> Vec<F::Output>
    where
        F: Future<Output: Send> + Send + 'static,
    {
        let mut workers = JoinSet::new();
        for worker in 0..WORKERS {
            let run = self.clone();
            workers.spawn(async move {
                let mut done = Vec::new();
                for number in (worker..numbers).step_by(WORKERS as usize) {
                    done.push(work(run.clone(), number).await);
                }
                done
            });
        }
        let mut done = Vec::new();
        let mut outages = std::pin::pin!(outages(&self.shop.proxy));
        loop {
            tokio::select! {
                worker = workers.join_next() => match worker {
                    Some(worker) => done.extend(worker.expect("the worker's assertions hold")),
                    None => break,
                },
                () = &mut outages => unreachable!("outages don't end"),
            }
        }
        self.shop.proxy.open();
        done
    }

    /// Sends the same call until its outcome is known, or the caller gives up; now and then the
    /// caller goes away in the middle of it.
    async fn persist<F>(
        &self,
        number: i64,
        key: &IdempotencyKey,
        call: impl Fn() -> F,
    ) -> Option<Authorization>
    where
        F: Future<Output = Result<Authorization, Error>>,
    {
        let proxy = &self.shop.proxy;
        let mut nothing_was_sent = true;
        for attempt in 0..=number % 3 {
            let leaves = (number + attempt) % 17 == 0;
            let patience = if leaves {
                Duration::from_millis(number as u64 % 7)
            } else {
                Duration::MAX
            };
            match timeout(patience, call()).await {
                Ok(Ok(outcome)) => return Some(outcome),
                Ok(Err(error)) => {
                    *self
                        .tally
                        .errors
                        .lock()
                        .unwrap()
                        .entry(error.kind())
                        .or_default() += 1;
                    assert_eq!(error.idempotency_key(), Some(key));
                    nothing_was_sent &= !error.may_have_reached_klarna();
                }
                Err(_) => {
                    self.tally.dropped.fetch_add(1, Ordering::Relaxed);
                    nothing_was_sent = false;
                }
            }
            sleep(Duration::from_millis(5)).await;
            if nothing_was_sent {
                assert_eq!(proxy.requests_with_key(key.as_str()), 0, "payment {number}");
            }
        }
        self.tally.given_up.fetch_add(1, Ordering::Relaxed);
        None
    }

    /// Waits for what is still on its way, and compares each outcome with the sandbox.
    async fn compare(&self, outcomes: Vec<(i64, Authorization)>, expected: usize) {
        self.shop.proxy.settled().await;
        let mut made: HashMap<String, Vec<_>> = HashMap::new();
        for payment in self.shop.sandbox.transactions() {
            let reference = payment.payment_transaction_reference.clone().unwrap();
            made.entry(reference).or_default().push(payment);
        }
        assert_eq!((outcomes.len(), made.len()), (expected, expected));
        for (number, outcome) in outcomes {
            assert_true(number, outcome, &made[&reference(number)]);
        }
    }

    /// Fails when a fault wasn't dealt, or no caller was ever left without an outcome.
    fn assert_eventful(&self) {
        let dealt = self.shop.proxy.dealt();
        let errors = self.tally.errors.lock().unwrap();
        let given_up = self.tally.given_up.load(Ordering::Relaxed);
        let dropped = self.tally.dropped.load(Ordering::Relaxed);
        println!("{errors:?}, {dropped} dropped, {given_up} given up, {dealt:?}");
        for (_, fault) in menu() {
            assert!(dealt.contains_key(&fault), "{fault:?} was never dealt");
        }
        assert!(!errors.is_empty() && given_up > 0 && dropped > 0);
    }
}

/// Closes the port for a moment, again and again.
async fn outages(proxy: &Proxy) {
    loop {
        sleep(Duration::from_secs(1)).await;
        proxy.close().await;
        sleep(Duration::from_millis(15)).await;
        proxy.open();
    }
}

/// A payment that is approved at once; who gives up asks again on a healthy connection.
async fn at_once(run: Arc<Run>, number: i64) -> (i64, Authorization) {
    let key = order(&run.shop.account, number).idempotency_key();
    let sent = run.persist(number, &key, || order(&run.shop.account, number).send());
    let outcome = match sent.await {
        Some(outcome) => outcome,
        None => order(&run.shop.healthy, number).send().await.unwrap(),
    };
    (number, outcome)
}

/// A payment whose customer approves between the two calls.
async fn stepped_up(run: Arc<Run>, number: i64) -> (i64, Authorization) {
    let shop = &run.shop;
    let (_, outcome) = at_once(run.clone(), number).await;
    let pending = outcome.step_up_required().expect("a step-up");
    let token = shop.sandbox.approve(pending.payment_request_id()).unwrap();
    let last = |account: &klarna_sdk::Account| account.finalize(&pending, token.clone());
    let key = last(&shop.account).idempotency_key().clone();
    let outcome = match run
        .persist(number, &key, || last(&shop.account).send())
        .await
    {
        Some(outcome) => outcome,
        None => last(&shop.healthy).send().await.unwrap(),
    };
    (number, outcome)
}

/// Two processes that send the same payment at the same time.
async fn raced(run: Arc<Run>, number: i64) -> [(i64, Authorization); 2] {
    // Neither knows what the other one sent: only the outcome is looked at.
    let send = async || {
        for _ in 0..2 {
            if let Ok(outcome) = order(&run.shop.account, number).send().await {
                return (number, outcome);
            }
        }
        (
            number,
            order(&run.shop.healthy, number).send().await.unwrap(),
        )
    };
    let (one, other) = tokio::join!(send(), send());
    [one, other]
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn immediate_approvals_under_random_faults_make_one_payment_each() {
    const PAYMENTS: i64 = 2_000;
    let run = Run::begin(FirstCall::Approve).await;
    let outcomes = run.all(PAYMENTS, at_once).await;
    run.compare(outcomes, PAYMENTS as usize).await;
    run.assert_eventful();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn step_ups_and_final_calls_under_random_faults_make_one_payment_each() {
    const PAYMENTS: i64 = 1_000;
    let run = Run::begin(FirstCall::StepUp).await;
    let outcomes = run.all(PAYMENTS, stepped_up).await;
    run.compare(outcomes, PAYMENTS as usize).await;
    assert_eq!(run.shop.sandbox.payment_requests().len(), PAYMENTS as usize);
    run.assert_eventful();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn callers_that_race_under_random_faults_hold_the_same_payment() {
    const PAYMENTS: i64 = 300;
    let run = Run::begin(FirstCall::Approve).await;
    let outcomes = run.all(PAYMENTS, raced).await;
    let (ones, others) = outcomes
        .into_iter()
        .map(|[one, other]| (one, other))
        .unzip();
    run.compare(ones, PAYMENTS as usize).await;
    run.compare(others, PAYMENTS as usize).await;
}
