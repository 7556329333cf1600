//! The shop of a partner: the basket, and the confirmation.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use axum::{
    Form,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use maud::{Markup, html};
use serde::Deserialize;
use uuid::Uuid;

use super::{Answer, Web, aside, layout::Page, see};
use crate::{
    order::{Line, Order, Shape, Stage, money},
    timeline::SETUP,
};

struct Product {
    name: &'static str,
    told: &'static str,
    unit_price: i64,
    /// An outline on a field of 48 by 48.
    outline: &'static str,
}

const PRODUCTS: [Product; 3] = [
    Product {
        name: "Desk lamp",
        told: "Brushed steel, warm light",
        unit_price: 5_900,
        outline: "M14 42h16M22 42V26L33 13M33 13l-8-5M27 5l14 9-6 5-12-8z",
    },
    Product {
        name: "Wool throw",
        told: "Undyed, 130 by 180 cm",
        unit_price: 8_900,
        outline: "M8 10h32v24H8zM8 18h32M8 26h32M12 34v6M20 34v6M28 34v6M36 34v6",
    },
    Product {
        name: "Walnut shelf",
        told: "Oiled, with two brackets",
        unit_price: 12_400,
        outline: "M5 20h38v5H5zM11 25v10l8-10M37 25v10l-8-10M14 20V9h6v11M22 20V12h5v8",
    },
];

const MOST: u32 = 9;

pub(super) async fn basket(State(web): State<Arc<Web>>) -> Answer<Markup> {
    let main = basket_form(None);
    Ok(Page::new("Basket")
        .main(main)
        .aside(aside(&web, SETUP)?)
        .render())
}

fn basket_form(problem: Option<&str>) -> Markup {
    html! {
        h1 { "Your basket" }
        @if let Some(problem) = problem { p.notice.bad role="alert" { (problem) } }
        form.card method="post" action="/orders" {
            // Sent twice, it is the same order.
            input type="hidden" name="id" value=(Uuid::new_v4().simple());
            ul.products {
                @for (index, product) in PRODUCTS.iter().enumerate() {
                    li {
                        svg.picture viewBox="0 0 48 48" width="64" height="64" aria-hidden="true" {
                            path d=(product.outline) {}
                        }
                        div.what {
                            strong { (product.name) }
                            span { (product.told) }
                        }
                        span.price { (money(product.unit_price)) }
                        label {
                            span.hidden { "Quantity of " (product.name) }
                            select name={ "quantity_" (index) } {
                                @for quantity in 0..=MOST {
                                    option value=(quantity) selected[quantity == u32::from(index == 0) * 2] { (quantity) }
                                }
                            }
                        }
                    }
                }
            }
            fieldset {
                legend { "Where do you want to pay?" }
                label.choice {
                    input type="radio" name="shape" value="redirect" checked;
                    span { strong { "On the checkout page" } span { "A page of the acquirer, which sends you to the purchase page and back" } }
                }
                label.choice {
                    input type="radio" name="shape" value="embedded";
                    span { strong { "Here in the shop" } span { "An element on this shop's page, which opens the purchase page in a window" } }
                }
            }
            button.primary type="submit" { "Go to checkout" }
        }
    }
}

#[derive(Deserialize)]
pub(super) struct Wanted {
    id: Uuid,
    shape: Shape,
    quantity_0: u32,
    quantity_1: u32,
    quantity_2: u32,
}

/// Makes an order of the basket, once.
pub(super) async fn order(
    State(web): State<Arc<Web>>,
    Form(wanted): Form<Wanted>,
) -> Answer<Response> {
    let quantities = [wanted.quantity_0, wanted.quantity_1, wanted.quantity_2];
    let lines = PRODUCTS
        .iter()
        .zip(quantities)
        .filter(|(_, quantity)| *quantity > 0);
    let lines: Vec<_> = lines
        .map(|(product, quantity)| Line {
            name: product.name.to_owned(),
            quantity: quantity.min(MOST),
            unit_price: product.unit_price,
        })
        .collect();
    if lines.is_empty() {
        let main = basket_form(Some("The basket is empty. Choose at least one thing."));
        let page = Page::new("Basket").main(main).aside(aside(&web, SETUP)?);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page.render()).into_response());
    }
    let id = wanted.id.simple().to_string();
    let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
    let order = Order::new(id, wanted.shape, lines, u64::try_from(now)?);
    web.acquirer.store.insert(&order)?;
    Ok(see(format!("/checkout/{}", order.id)))
}

pub(super) async fn confirmation(
    State(web): State<Arc<Web>>,
    Path(id): Path<String>,
) -> Answer<Response> {
    let order = web.order(&id)?;
    if !matches!(order.stage, Stage::Paid { .. } | Stage::Approved { .. }) {
        return Ok(see(format!("/checkout/{id}")));
    }
    let main = html! {
        h1 { "Thank you" }
        div #live aria-live="polite" data-status={ "/status/" (id) } { (super::checkout::status_of(&order)) }
        (lines(&order, &number(&order)))
        p.links { a href={ "/orders/" (id) } { "Manage this order" } a href="/" { "Fill another basket" } }
    };
    let page = Page::new("Confirmation")
        .main(main)
        .aside(aside(&web, &id)?);
    Ok(page.render().into_response())
}

/// Names an order, for people.
pub(super) fn number(order: &Order) -> Markup {
    html! { "Order " code { (order.id.get(..8).unwrap_or(&order.id)) } }
}

/// Writes what is bought.
pub(super) fn lines(order: &Order, caption: &Markup) -> Markup {
    html! {
        table.lines {
            caption { (caption) }
            tbody {
                @for line in &order.lines {
                    tr {
                        th scope="row" { (line.name) }
                        td { (line.quantity) " ×" }
                        td { (money(line.total())) }
                    }
                }
            }
            tfoot {
                tr { th scope="row" colspan="2" { "Total" } td { (money(order.amount())) } }
            }
        }
    }
}
