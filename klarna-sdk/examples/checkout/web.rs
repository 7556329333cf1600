//! The pages: what the customer, the shop and the curious see.

mod checkout;
mod layout;
mod live;
mod orders;
mod shop;

use std::{error::Error, sync::Arc};

use axum::{
    Router,
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HOST, ORIGIN, REFERRER_POLICY,
            X_CONTENT_TYPE_OPTIONS,
        },
    },
    middleware::{Next, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::{get, post},
};
use maud::{Markup, html};

use crate::{Result, acquirer::Acquirer, order::Order};
use layout::Page;

/// What the pages know.
pub(crate) struct Web {
    acquirer: Arc<Acquirer>,
    /// Such as `http://127.0.0.1:4280`.
    origin: String,
    policy: HeaderValue,
}

pub(crate) fn router(acquirer: Arc<Acquirer>, origin: &str, sandbox: &str) -> Router {
    // A browser holds `form-action` against the redirect to the purchase page as well.
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; form-action 'self' {sandbox}; base-uri 'none'; frame-ancestors 'none'"
    );
    let web = Arc::new(Web {
        acquirer,
        origin: origin.to_owned(),
        // Both are addresses of this machine.
        policy: HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("sandbox")),
    });
    Router::new()
        .route("/", get(shop::basket))
        .route("/orders", get(orders::list).post(shop::order))
        .route("/orders/{id}", get(orders::show))
        .route("/orders/{id}/{kind}", post(orders::move_money))
        .route("/checkout/{id}", get(checkout::show))
        .route("/pay/{id}", post(checkout::start))
        .route("/return/{id}", get(checkout::come_back))
        .route("/returned/{id}", get(checkout::returned))
        .route("/confirmation/{id}", get(shop::confirmation))
        .route("/status/{id}", get(checkout::status))
        .route("/live/{id}", get(live::stream))
        .route("/assets/style.css", get(style))
        .route("/assets/app.js", get(script))
        .fallback(async || Failure::NotFound)
        .layer(from_fn_with_state(web.clone(), guard))
        .with_state(web)
}

async fn style() -> impl IntoResponse {
    let kind = [(CONTENT_TYPE, "text/css; charset=utf-8")];
    (kind, include_str!("assets/style.css"))
}

async fn script() -> impl IntoResponse {
    let kind = [(CONTENT_TYPE, "text/javascript; charset=utf-8")];
    (kind, include_str!("assets/app.js"))
}

/// Lets nobody else's page act in the customer's name, and adds what every page carries.
async fn guard(State(web): State<Arc<Web>>, request: Request, next: Next) -> Response {
    let own_host = web.origin.strip_prefix("http://").unwrap_or_default();
    let is_own = |headers: &HeaderMap| {
        let says = |name, value: &str| headers.get(name).is_some_and(|own| own == value);
        // A form of another page is sent with the origin of that page, and a name that was made
        // to point to this machine comes as the host.
        says(HOST, own_host) && (!headers.contains_key(ORIGIN) || says(ORIGIN, &web.origin))
    };
    if request.method() != Method::GET && !is_own(request.headers()) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, web.policy.clone());
    for (name, value) in [
        // Pages tell how far a payment is: the back button has to ask again.
        (CACHE_CONTROL, "no-store"),
        // The return URL may hold a session token.
        (REFERRER_POLICY, "same-origin"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    response
}

impl Web {
    fn order(&self, id: &str) -> std::result::Result<Order, Failure> {
        self.acquirer.store.order(id)?.ok_or(Failure::NotFound)
    }
}

/// Why there is no page.
enum Failure {
    NotFound,
    Broken(Box<dyn Error + Send + Sync>),
}

impl<E: Into<Box<dyn Error + Send + Sync>>> From<E> for Failure {
    fn from(error: E) -> Self {
        Self::Broken(error.into())
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let (status, title, text) = match self {
            Self::NotFound => (
                StatusCode::NOT_FOUND,
                "Not here",
                "There is no such page, or no such order.".to_owned(),
            ),
            Self::Broken(error) => (
                StatusCode::BAD_GATEWAY,
                "That didn't work",
                // Errors of the SDK say what to do next, and hold no secret.
                format!("{error}. Nothing was paid twice: you can go back and press again."),
            ),
        };
        let page = Page::new(title).main(html! {
            h1 { (title) }
            p.notice.bad role="alert" { (text) }
            p { a href="/" { "Back to the shop" } }
        });
        (status, page.render()).into_response()
    }
}

type Answer<T> = std::result::Result<T, Failure>;

fn see(path: String) -> Response {
    Redirect::to(&path).into_response()
}

/// Returns the timeline of an order as a part of a page.
fn aside(web: &Web, order: &str) -> Result<Markup> {
    Ok(live::timeline(
        order,
        &web.acquirer.timeline.after(order, 0)?,
    ))
}
