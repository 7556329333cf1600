//! An order, and how far its payment is.

use klarna_sdk::{Currency, LineItem, Money, PendingAuthorization};
use serde::{Deserialize, Serialize};

pub(crate) const CURRENCY: Currency = Currency::USD;

/// What is sold to whom doesn't matter here; what is paid does.
///
/// There is no `Debug`: a stage may hold a session token.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Order {
    pub(crate) id: String,
    pub(crate) shape: Shape,
    pub(crate) lines: Vec<Line>,
    /// Counts up after a decline: a new attempt needs a new reference.
    pub(crate) attempt: u32,
    pub(crate) stage: Stage,
    pub(crate) movements: Vec<Movement>,
    /// In milliseconds since 1970.
    pub(crate) created_at: u64,
}

/// Where the customer pays.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Shape {
    /// On a checkout page of the acquirer, which redirects to the purchase page and back.
    Redirect,
    /// In an element on the shop's page, which opens the purchase page in a window of its own.
    Embedded,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Line {
    pub(crate) name: String,
    pub(crate) quantity: u32,
    pub(crate) unit_price: i64,
}

/// How far the payment is. What a later step needs is stored with the stage before it.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) enum Stage {
    /// Nothing was sent.
    Basket,
    /// The first call is sent, or was: it can be repeated under the same reference.
    FirstCall,
    /// The customer is asked.
    Customer {
        pending: Box<PendingAuthorization>,
    },
    /// The customer approved: the final call is sent, or was, and can be repeated.
    Approved {
        pending: Box<PendingAuthorization>,
        /// Spent within an hour, and gone from the database with the stage.
        session_token: String,
        source: Source,
    },
    Paid {
        payment_transaction_id: String,
    },
    Declined {
        reason: Option<String>,
    },
    Expired,
    Canceled,
    /// A person has to look into it.
    Failed {
        why: String,
    },
}

/// Who told the session token.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Source {
    /// Klarna, signed.
    Webhook,
    /// Klarna, asked by us.
    Read,
    /// The customer's browser, which can say anything.
    ReturnUrl,
}

/// Money that moves after the payment.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Movement {
    /// Comes with the form, so that a form that is sent twice means the same movement.
    pub(crate) reference: String,
    pub(crate) kind: Kind,
    pub(crate) amount: i64,
    pub(crate) state: MovementState,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    Capture,
    Refund,
    Void,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum MovementState {
    /// It is sent, or was, and can be repeated.
    Sent,
    Done,
    Refused(String),
}

impl Order {
    pub(crate) fn new(id: String, shape: Shape, lines: Vec<Line>, created_at: u64) -> Self {
        Self {
            id,
            shape,
            lines,
            attempt: 1,
            stage: Stage::Basket,
            movements: Vec::new(),
            created_at,
        }
    }

    pub(crate) fn amount(&self) -> i64 {
        self.lines.iter().map(Line::total).sum()
    }

    /// What Klarna knows this attempt by. The idempotency key of the first call comes from it.
    pub(crate) fn reference(&self) -> String {
        format!("{}-{}", self.id, self.attempt)
    }

    /// Finds the order that a reference belongs to.
    pub(crate) fn id_in(reference: &str) -> &str {
        reference.split_once('-').map_or(reference, |(id, _)| id)
    }

    pub(crate) fn is_paid(&self) -> bool {
        matches!(self.stage, Stage::Paid { .. })
    }

    pub(crate) fn payment_transaction_id(&self) -> Option<&str> {
        match &self.stage {
            Stage::Paid {
                payment_transaction_id,
            } => Some(payment_transaction_id),
            _ => None,
        }
    }

    /// The amounts of what was done; of what was only sent as well, because it may have been done.
    fn moved(&self, kind: Kind) -> i64 {
        let own = self.movements.iter().filter(|own| own.kind == kind);
        own.filter(|own| !matches!(own.state, MovementState::Refused(_)))
            .map(|own| own.amount)
            .sum()
    }

    pub(crate) fn capturable(&self) -> i64 {
        self.amount() - self.moved(Kind::Capture) - self.moved(Kind::Void)
    }

    pub(crate) fn refundable(&self) -> i64 {
        self.moved(Kind::Capture) - self.moved(Kind::Refund)
    }
}

impl Kind {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Capture => "Capture",
            Self::Refund => "Refund",
            Self::Void => "Void",
        }
    }
}

impl Line {
    pub(crate) fn total(&self) -> i64 {
        self.unit_price * i64::from(self.quantity)
    }

    pub(crate) fn item(&self) -> LineItem {
        LineItem::new(&self.name, self.quantity, self.unit_price)
    }
}

impl Stage {
    /// A name for pages and scripts.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::Basket => "basket",
            Self::FirstCall => "first-call",
            Self::Customer { .. } => "customer",
            Self::Approved { .. } => "approved",
            Self::Paid { .. } => "paid",
            Self::Declined { .. } => "declined",
            Self::Expired => "expired",
            Self::Canceled => "canceled",
            Self::Failed { .. } => "failed",
        }
    }
}

pub(crate) fn money(minor_units: i64) -> Money {
    Money::new(minor_units, CURRENCY)
}
