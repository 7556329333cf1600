//! The shop's orders, and the money that moves after a payment.

use std::sync::Arc;

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::{Answer, Failure, Web, aside, layout::Page, see, shop};
use crate::order::{Kind, MovementState, Order, Stage, money};

pub(super) async fn list(State(web): State<Arc<Web>>) -> Answer<Markup> {
    let orders = web.acquirer.store.orders()?;
    let main = html! {
        h1 { "Orders" }
        @if orders.is_empty() { p.notice { "There is none yet. " a href="/" { "Fill a basket" } } }
        ul.orders {
            @for order in &orders {
                li {
                    a href={ "/orders/" (order.id) } { (shop::number(order)) }
                    span { (money(order.amount())) }
                    span.badge { (badge(&order.stage)) }
                }
            }
        }
    };
    Ok(Page::new("Orders").main(main).render())
}

fn badge(stage: &Stage) -> Markup {
    let class = match stage {
        Stage::Paid { .. } => "ok",
        Stage::Declined { .. } | Stage::Expired | Stage::Canceled | Stage::Failed { .. } => "bad",
        _ => "open",
    };
    let told = match stage {
        Stage::FirstCall => "no answer yet",
        Stage::Customer { .. } => "waits for the customer",
        Stage::Approved { .. } => "about to be paid",
        other => other.name(),
    };
    html! { span class={ "status " (class) } { (told) } }
}

pub(super) async fn show(State(web): State<Arc<Web>>, Path(id): Path<String>) -> Answer<Markup> {
    page(&web, &web.order(&id)?, None)
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    /// Made with the form: sent twice, it is the same movement.
    reference: Uuid,
    #[serde(default)]
    amount: String,
}

/// Captures, refunds or voids. The answer to a success is a redirect, so that a reload doesn't
/// send the form again.
pub(super) async fn move_money(
    State(web): State<Arc<Web>>,
    Path((id, kind)): Path<(String, String)>,
    Form(wanted): Form<Wanted>,
) -> Answer<Response> {
    let kind = match kind.as_str() {
        "capture" => Kind::Capture,
        "refund" => Kind::Refund,
        "void" => Kind::Void,
        _ => return Err(Failure::NotFound),
    };
    web.order(&id)?;
    let reference = wanted.reference.simple().to_string();
    let moved = web
        .acquirer
        .move_money(&id, kind, &reference, &wanted.amount)
        .await?;
    match moved {
        Ok(()) => Ok(see(format!("/orders/{id}"))),
        Err(problem) => {
            let page = page(&web, &web.order(&id)?, Some((kind, &problem)))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
    }
}

fn page(web: &Web, order: &Order, problem: Option<(Kind, &str)>) -> Answer<Markup> {
    let main = html! {
        h1 { (shop::number(order)) " " (badge(&order.stage)) }
        @if let Some((_, problem)) = problem {
            p.notice.bad #problem role="alert" { (problem) }
        }
        (shop::lines(order, &html! { "What is bought" }))
        @if let Some(id) = order.payment_transaction_id() {
            dl.facts {
                dt { "Payment transaction" }
                dd { code #transaction { (id) } }
            }
            (movements(order))
            div.actions {
                @if order.capturable() > 0 {
                    (action(order, Kind::Capture, order.capturable(), problem))
                    (action(order, Kind::Void, order.capturable(), problem))
                }
                @if order.refundable() > 0 {
                    (action(order, Kind::Refund, order.refundable(), problem))
                }
            }
        } @else {
            p.notice { "Not paid. " a href={ "/checkout/" (order.id) } { "To the checkout" } }
        }
    };
    let page = Page::new("Order").main(main).aside(aside(web, &order.id)?);
    Ok(page.render())
}

fn movements(order: &Order) -> Markup {
    html! {
        @if !order.movements.is_empty() {
            table.lines #movements {
                caption { "Money that moved" }
                tbody {
                    @for movement in &order.movements {
                        tr {
                            th scope="row" { (movement.kind.word()) }
                            td {
                                @match &movement.state {
                                    MovementState::Done => span.status.ok { "done" },
                                    MovementState::Sent => span.status.open { "sent" },
                                    MovementState::Refused(_) => span.status.bad { "refused" },
                                }
                            }
                            td { (money(movement.amount)) }
                        }
                    }
                }
            }
        }
    }
}

fn action(order: &Order, kind: Kind, most: i64, problem: Option<(Kind, &str)>) -> Markup {
    let word = kind.word();
    let name = word.to_lowercase();
    let is_wrong = problem.is_some_and(|(own, _)| own == kind);
    html! {
        form.action method="post" action={ "/orders/" (order.id) "/" (name) } {
            input type="hidden" name="reference" value=(Uuid::new_v4().simple());
            h2 { (word) }
            @if kind == Kind::Void {
                p { "Release the " (money(most)) " that isn't captured." }
            } @else {
                label for={ (name) "-amount" } { "Amount in " (crate::order::CURRENCY) }
                input id={ (name) "-amount" } name="amount" inputmode="decimal" autocomplete="off"
                    required value=(money(most).to_decimal().unwrap_or_default())
                    aria-invalid=[is_wrong.then_some("true")]
                    aria-describedby=[is_wrong.then_some("problem")];
            }
            button type="submit" { (word) }
        }
    }
}
