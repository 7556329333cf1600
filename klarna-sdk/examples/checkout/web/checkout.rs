//! Paying: the acquirer's checkout page, its element for shops, and the way back.

use std::sync::Arc;

use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Redirect, Response},
};
use klarna_sdk::SessionToken;
use maud::{Markup, html};
use serde::Deserialize;

use super::{
    Answer, Web, aside,
    layout::{Owner, Page},
    see, shop,
};
use crate::{
    acquirer::Next,
    order::{Order, Shape, Source, Stage, money},
    timeline::EntryKind,
};

/// The page with the button: the acquirer's own one, or the shop's with the acquirer's element.
pub(super) async fn show(State(web): State<Arc<Web>>, Path(id): Path<String>) -> Answer<Response> {
    let order = web.order(&id)?;
    let page = match order.shape {
        Shape::Redirect if order.is_paid() => return Ok(see(format!("/confirmation/{id}"))),
        Shape::Redirect => Page::new("Checkout").owner(Owner::Acquirer).main(html! {
            h1 { "Checkout" }
            (shop::lines(&order, &shop::number(&order)))
            (element(&order))
        }),
        Shape::Embedded => Page::new("Checkout").main(html! {
            h1 { "Checkout" }
            (shop::lines(&order, &shop::number(&order)))
            p.hint { "The box below is the acquirer's element. It opens the purchase page in a window of its own, and this page stays." }
            (element(&order))
        }),
    };
    Ok(page.aside(aside(&web, &id)?).render().into_response())
}

fn element(order: &Order) -> Markup {
    html! {
        section.card.element aria-labelledby="pay-title" {
            h2 #pay-title { "Payment" }
            div #live aria-live="polite" data-status={ "/status/" (order.id) } { (status_of(order)) }
        }
    }
}

/// The part of a page that changes when the payment moves.
pub(super) async fn status(State(web): State<Arc<Web>>, Path(id): Path<String>) -> Answer<Markup> {
    Ok(status_of(&web.order(&id)?))
}

/// Tells where the payment is, and offers what can be done.
pub(super) fn status_of(order: &Order) -> Markup {
    html! {
        div.stage data-stage=(order.stage.name()) {
            @match &order.stage {
                Stage::Basket => {
                    p { "You pay " strong { (money(order.amount())) } " at a sandbox, which stands in for Klarna and has a purchase page of its own." }
                    (pay(order, "Pay with Klarna (sandbox)"))
                }
                Stage::FirstCall => {
                    p.notice { "No answer came yet. Pressing again repeats the same payment, and starts no second one." }
                    (pay(order, "Pay with Klarna (sandbox)"))
                }
                Stage::Customer { .. } => {
                    p.notice { strong { "The purchase page waits for you." } " Nothing is paid until you approve at the purchase page." }
                    (pay(order, "Continue at the purchase page"))
                }
                Stage::Approved { .. } => {
                    p.notice { strong { "You approved. " } "The payment is being finalized; you needn't do anything." }
                }
                Stage::Paid { payment_transaction_id } => {
                    p.notice.good { strong { "Paid " (money(order.amount())) "." } }
                    dl.facts {
                        dt { "Payment transaction" }
                        dd { code #transaction { (payment_transaction_id) } }
                    }
                    @if order.shape == Shape::Embedded {
                        p.links { a href={ "/confirmation/" (order.id) } { "To the confirmation" } a href={ "/orders/" (order.id) } { "Manage this order" } }
                    }
                }
                Stage::Declined { reason } => {
                    p.notice.bad { strong { "The payment was declined." } " Nothing was paid."
                        @if let Some(reason) = reason { " The reason is " code { (reason) } }
                    }
                    (pay(order, "Try again"))
                }
                Stage::Expired => {
                    p.notice.bad { strong { "The time to approve ran out." } " Nothing was paid." }
                    (pay(order, "Try again"))
                }
                Stage::Canceled => {
                    p.notice.bad { strong { "The payment was canceled." } " Nothing was paid." }
                    (pay(order, "Try again"))
                }
                Stage::Failed { why } => {
                    p.notice.bad { strong { "This payment needs a look by a person." } " " (why) }
                }
            }
        }
    }
}

/// An ordinary form: it works without scripts, and the browser follows the redirect.
///
/// The element's form goes to a window of its own, which the script opens in a fitting size.
fn pay(order: &Order, label: &str) -> Markup {
    let target = (order.shape == Shape::Embedded).then_some("purchase");
    html! {
        form.pay method="post" action={ "/pay/" (order.id) } target=[target] data-window[target.is_some()] {
            button.primary type="submit" { (label) }
        }
    }
}

/// Sends the customer to the purchase page, or to where the payment is by now.
pub(super) async fn start(State(web): State<Arc<Web>>, Path(id): Path<String>) -> Answer<Response> {
    let shape = web.order(&id)?.shape;
    Ok(match web.acquirer.pay(&id).await? {
        Next::PurchasePage(url) => Redirect::to(&url).into_response(),
        Next::Order => see(after(shape, &id)),
    })
}

fn after(shape: Shape, id: &str) -> String {
    match shape {
        Shape::Redirect => format!("/confirmation/{id}"),
        Shape::Embedded => format!("/returned/{id}"),
    }
}

#[derive(Deserialize)]
pub(super) struct Back {
    /// Empty when the customer didn't approve.
    #[serde(default)]
    token: String,
}

/// Takes the customer back from the purchase page.
///
/// The answer is a redirect, so that the token is in no page, no history and no referrer.
pub(super) async fn come_back(
    State(web): State<Arc<Web>>,
    Path(id): Path<String>,
    Query(back): Query<Back>,
) -> Answer<Response> {
    let order = web.order(&id)?;
    let acquirer = &web.acquirer;
    if back.token.is_empty() {
        acquirer.note(&id, EntryKind::Browser, "Came back without a token");
        // A failure shows on the timeline, and the worker reads again.
        let _ = acquirer.look_up(&order).await;
    } else {
        let note = "Came back with a session token [redacted]";
        acquirer.note(&id, EntryKind::Browser, note);
        if let Ok(token) = SessionToken::new(back.token) {
            acquirer.take_token(&id, &token, Source::ReturnUrl)?;
        }
    }
    acquirer.settled(&id).await?;
    Ok(see(after(order.shape, &id)))
}

/// What is left in the window of the purchase page, unless a script closes it.
pub(super) async fn returned(
    State(web): State<Arc<Web>>,
    Path(id): Path<String>,
) -> Answer<Markup> {
    web.order(&id)?;
    let main = html! {
        h1 { "Back from the purchase page" }
        p { "The shop's window shows the result. You can close this one." }
        p { a href={ "/checkout/" (id) } { "See the result here" } }
    };
    let page = Page::new("Back").owner(Owner::Acquirer).closing();
    Ok(page.main(main).render())
}
