//! Makes the calls that are due. Nothing else makes a final call, so a restart is nothing special.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use crate::{
    acquirer::Acquirer,
    order::{MovementState, Order, Stage},
    timeline::EntryKind,
};

/// How eager the worker is.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// How long it waits before a final call: for people who want to stop the program just then.
    pub(crate) hold: Duration,
    /// How often it reads payment requests that nothing was heard of.
    pub(crate) check: Duration,
}

/// Between attempts at what didn't succeed.
const PAUSE: Duration = Duration::from_secs(2);

/// Takes one order after another, to be short; where there are many, each gets a task of its own.
pub(crate) async fn work(acquirer: Arc<Acquirer>, pace: Pace) {
    resume(&acquirer).await;
    let mut last_check = Instant::now();
    loop {
        let is_due = last_check.elapsed() >= pace.check;
        for order in acquirer.store.orders().unwrap_or_default() {
            match order.stage {
                Stage::Approved { .. } => finalize(&acquirer, &order, pace.hold).await,
                Stage::Customer { .. } if is_due => look_up(&acquirer, &order).await,
                _ => {}
            }
        }
        if is_due {
            last_check = Instant::now();
        }
        let pause = PAUSE.min(pace.check);
        let _ = tokio::time::timeout(pause, acquirer.work.notified()).await;
    }
}

/// Goes on with what an earlier run of the program left.
async fn resume(acquirer: &Acquirer) {
    for order in acquirer.store.orders().unwrap_or_default() {
        match order.stage {
            Stage::FirstCall => {
                // On failure the customer can press the button again.
                let _ = acquirer.pay(&order.id).await;
            }
            Stage::Customer { .. } => look_up(acquirer, &order).await,
            Stage::Approved { .. } => {
                let title = "Started again: an approved payment waits for its final call";
                acquirer.note(&order.id, EntryKind::Program, title);
            }
            _ => {}
        }
        for movement in &order.movements {
            if movement.state == MovementState::Sent {
                let _ = acquirer.carry_out(&order.id, &movement.reference).await;
            }
        }
    }
}

/// An order whose call fails stays as it is, and is taken up again.
async fn finalize(acquirer: &Acquirer, order: &Order, hold: Duration) {
    if !hold.is_zero() {
        let title = format!("The final call is held back for {} s", hold.as_secs());
        acquirer.note(&order.id, EntryKind::Program, title);
        tokio::time::sleep(hold).await;
    }
    if let Err(error) = acquirer.finalize(order).await {
        eprintln!("order {}: {error}", order.id);
    }
}

async fn look_up(acquirer: &Acquirer, order: &Order) {
    if let Err(error) = acquirer.look_up(order).await {
        eprintln!("order {}: {error}", order.id);
    }
}
