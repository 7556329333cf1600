//! The page behind `payment_request_url`, where a person plays the customer.

use std::{borrow::Cow, fmt::Write as _, sync::Arc, time::SystemTime};

use axum::{
    Router,
    extract::{Path, State as Extract},
    http::{
        HeaderValue, StatusCode,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LOCATION, REFERRER_POLICY},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};
use serde_json::Value;
use url::form_urlencoded;

use super::{answer, payment_request::PaymentRequest, shared::Shared, state::State};
use crate::{Currency, Money, ReturnUrl, generated::types::PaymentRequestState};

const STYLE: &str = include_str!("purchase_page.css");
/// An older placeholder, which [`ReturnUrl`] leaves out on purpose.
const PAYMENT_TOKEN: &str = "{klarna.payment_request.payment_token}";

/// Nothing is loaded but the style. `form-action` is left to the forms: browsers hold it against
/// every redirect that follows, and those are the business of whoever is tested.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; \
                      frame-ancestors 'none'";

pub(super) fn routes() -> Router<Arc<Shared>> {
    Router::new()
        .route("/sandbox/purchase/{id}", get(show))
        .route("/sandbox/purchase/{id}/{decision}", post(decide))
        .route("/sandbox/purchase.css", get(style))
}

async fn style() -> impl IntoResponse {
    ([(CONTENT_TYPE, "text/css; charset=utf-8")], STYLE)
}

async fn show(Extract(shared): Extract<Arc<Shared>>, Path(id): Path<String>) -> Response {
    let page = shared.act(|state, now| {
        // A reload, or a look back, is no second entrance.
        let _ = state.enter(&id, now);
        find(state, &id).map(|request| page(request, now))
    });
    match page {
        Some(body) => html(StatusCode::OK, body),
        None => html(StatusCode::NOT_FOUND, unknown()),
    }
}

/// Does what the customer wants, and sends the browser back.
///
/// A decision that comes too late, such as a second click, changes nothing and leads back as well.
async fn decide(
    Extract(shared): Extract<Arc<Shared>>,
    Path((id, decision)): Path<(String, String)>,
) -> Response {
    let back = shared.act(|state, now| {
        match decision.as_str() {
            "approve" => drop(state.approve(&id, now)),
            "decline" => drop(state.decline(&id, now)),
            "expire" => drop(state.run_out(&id, now)),
            "leave" => {}
            _ => return None,
        }
        let request = find(state, &id)?;
        let own_page = || Some(request.url.clone());
        return_url(request, now).or_else(own_page)
    });
    let Some(back) = back else {
        return html(StatusCode::NOT_FOUND, unknown());
    };
    match HeaderValue::from_str(&back) {
        Ok(location) => (
            StatusCode::SEE_OTHER,
            [
                (LOCATION, location),
                (CACHE_CONTROL, HeaderValue::from_static("no-store")),
                (REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
            ],
        )
            .into_response(),
        Err(_) => html(StatusCode::NOT_FOUND, unknown()),
    }
}

fn find<'a>(state: &'a State, id: &str) -> Option<&'a PaymentRequest> {
    let found = state.payment_requests.get(id);
    found.filter(|request| request.id == id)
}

fn html(status: StatusCode, body: String) -> Response {
    let headers = [
        (CONTENT_TYPE, "text/html; charset=utf-8"),
        (CONTENT_SECURITY_POLICY, POLICY),
        (CACHE_CONTROL, "no-store"),
        (REFERRER_POLICY, "no-referrer"),
    ];
    (status, headers, body).into_response()
}

/// Returns where the customer goes back to, with the placeholders filled in.
///
/// There is a token only while the payment is approved; before, its placeholder becomes nothing.
fn return_url(request: &PaymentRequest, now: SystemTime) -> Option<String> {
    let state = request.state(now);
    let is_approved = state == PaymentRequestState::Completed && request.amount.is_some();
    let approved = |token: &str| {
        if is_approved {
            token.to_owned()
        } else {
            String::new()
        }
    };
    let mut url = request.return_url.clone()?;
    for (placeholder, value) in [
        (ReturnUrl::PAYMENT_REQUEST_ID, request.id.clone()),
        (ReturnUrl::PAYMENT_REQUEST_STATE, state.as_str().to_owned()),
        (
            ReturnUrl::PAYMENT_REQUEST_REFERENCE,
            request.reference.clone().unwrap_or_default(),
        ),
        (
            ReturnUrl::SESSION_TOKEN,
            approved(request.session_token.expose()),
        ),
        (PAYMENT_TOKEN, approved(&request.payment_token)),
    ] {
        let encoded: String = form_urlencoded::byte_serialize(value.as_bytes()).collect();
        url = url.replace(placeholder, &encoded);
    }
    Some(url)
}

fn page(request: &PaymentRequest, now: SystemTime) -> String {
    let state = request.state(now);
    let (sum, what) = match request.amount {
        Some(amount) => (money(amount, &request.currency), "The partner asks for"),
        None => ("Later charges".to_owned(), "The partner asks to allow"),
    };
    let mut body = format!(
        "<p class=\"what\">{what}</p>\n<p class=\"sum\">{}</p>\n",
        escape(&sum)
    );
    body.push_str(&lines(request));
    let encoded: String = form_urlencoded::byte_serialize(request.id.as_bytes()).collect();
    let button = |decision: &str, class: &str, label: &str| {
        format!(
            "<form method=\"post\" action=\"/sandbox/purchase/{encoded}/{decision}\">\
             <button class=\"{class}\">{label}</button></form>\n"
        )
    };
    match state {
        PaymentRequestState::Submitted | PaymentRequestState::InProgress => {
            body.push_str("<div class=\"decisions\">\n");
            body.push_str(&button("approve", "first", "Approve"));
            body.push_str(&button("decline", "", "Decline"));
            body.push_str(&button("leave", "quiet", "Leave without deciding"));
            body.push_str(&button("expire", "quiet", "Let the time run out"));
            body.push_str("</div>\n");
            let end = answer::timestamp(request.expires_at);
            let _ = writeln!(
                body,
                "<p class=\"small\">The customer has time until \
                 <time datetime=\"{end}\">{} UTC</time>.</p>",
                end.get(..16).unwrap_or_default().replace('T', " ")
            );
        }
        _ => {
            let _ = writeln!(
                body,
                "<p class=\"state\" role=\"status\">This payment request is {}. \
                 Nothing is left to decide.</p>",
                escape(&state.as_str().to_lowercase())
            );
            if request.return_url.is_some() {
                body.push_str(&button("leave", "first", "Go back to the partner"));
            }
        }
    }
    let _ = writeln!(
        body,
        "<p class=\"small\"><code>{}</code></p>",
        escape(&request.id)
    );
    document("Sandbox purchase page", &body)
}

fn lines(request: &PaymentRequest) -> String {
    let data = request.purchase_data.as_ref();
    let items = data.and_then(|data| data.get("line_items")?.as_array());
    let mut table = String::new();
    for item in items.into_iter().flatten() {
        let name = item.get("name").and_then(Value::as_str).unwrap_or_default();
        let quantity = item.get("quantity").and_then(Value::as_i64).unwrap_or(1);
        let total = item.get("total_amount").and_then(Value::as_i64);
        let total = total.map(|total| money(total, &request.currency));
        let _ = writeln!(
            table,
            "<tr><th scope=\"row\">{}</th><td>{quantity} ×</td><td>{}</td></tr>",
            escape(name),
            escape(&total.unwrap_or_default())
        );
    }
    if table.is_empty() {
        return table;
    }
    format!("<table>\n<caption>What is bought</caption>\n{table}</table>\n")
}

fn unknown() -> String {
    let body = "<p class=\"state\" role=\"status\">There is no such payment request. A sandbox \
                forgets everything when it ends, unless it keeps a file.</p>\n";
    document("No such payment request", body)
}

fn document(title: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<link rel=\"icon\" href=\"data:,\">\n\
         <link rel=\"stylesheet\" href=\"/sandbox/purchase.css\">\n</head>\n<body>\n\
         <header><p><strong>Sandbox</strong> No money moves here. This page is part of \
         klarna-sdk, and isn't made by Klarna.</p></header>\n\
         <main>\n<h1>{title}</h1>\n{body}</main>\n</body>\n</html>\n"
    )
}

fn money(minor_units: i64, currency: &str) -> String {
    match Currency::from_code(currency) {
        Ok(currency) => Money::new(minor_units, currency).to_string(),
        Err(_) => format!("{minor_units} {currency}"),
    }
}

fn escape(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return text.into();
    }
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    escaped.replace('"', "&quot;").replace('\'', "&#39;").into()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::sandbox::testing::Caller;

    /// A customer with a browser that follows no redirect.
    struct Browser {
        caller: Caller,
        body: Value,
        id: String,
        url: String,
    }

    const RETURN_URL: &str = "https://psp.example/return\
        ?id={klarna.payment_request.id}&state={klarna.payment_request.state}\
        &reference={klarna.payment_request.payment_request_reference}\
        &token={klarna.payment_request.klarna_network_session_token}";

    impl Browser {
        async fn at(return_url: Option<&str>) -> Self {
            let caller = Caller::start().await;
            let mut body = Caller::payment();
            let config = &mut body["step_up_config"];
            config["payment_request_reference"] = "a&b=c".into();
            config["customer_interaction_config"] = match return_url {
                Some(url) => json!({ "method": "HANDOVER", "return_url": url }),
                None => json!({ "method": "QR_CODE" }),
            };
            body["supplementary_purchase_data"] = json!({ "line_items": [
                { "name": "<b>Lamp</b>", "quantity": 2, "total_amount": 8_450 },
            ] });
            let id = caller.stepped_up(&body).await;
            let path = format!("/payment/requests/{id}");
            let (_, read) = caller.send("GET", &path, &Value::Null).await;
            let url = &read["state_context"]["customer_interaction"]["payment_request_url"];
            let url = url.as_str().unwrap().to_owned();
            Self {
                caller,
                body,
                id,
                url,
            }
        }

        async fn open(&self) -> (u16, String) {
            let answer = self.caller.http.get(&self.url).send().await.unwrap();
            let status = answer.status().as_u16();
            (status, answer.text().await.unwrap())
        }

        /// Presses a button; returns where it leads.
        async fn press(&self, decision: &str) -> Option<String> {
            let url = format!("{}/{decision}", self.url);
            let answer = self.caller.sandbox.shared.http.post(url).send().await;
            let headers = answer.unwrap().headers().clone();
            Some(headers.get(LOCATION)?.to_str().unwrap().to_owned())
        }

        fn state(&self) -> PaymentRequestState {
            self.caller.sandbox.payment_requests()[0].state.clone()
        }
    }

    fn query(url: &str) -> Vec<(String, String)> {
        url::Url::parse(url)
            .unwrap()
            .query_pairs()
            .into_owned()
            .collect()
    }

    #[tokio::test]
    async fn it_shows_what_is_bought_and_that_it_is_a_sandbox() {
        let browser = Browser::at(Some(RETURN_URL)).await;
        let (status, page) = browser.open().await;
        assert_eq!(status, 200);
        for expected in [
            "Sandbox purchase page",
            "84.50 EUR",
            "&lt;b&gt;Lamp&lt;/b&gt;",
        ] {
            assert!(page.contains(expected), "{expected} {page}");
        }
        assert_eq!(browser.state(), PaymentRequestState::InProgress);
    }

    #[tokio::test]
    async fn each_button_leads_back_with_its_state() {
        for (decision, state) in [
            ("approve", PaymentRequestState::Completed),
            ("decline", PaymentRequestState::Declined),
            ("leave", PaymentRequestState::InProgress),
            ("expire", PaymentRequestState::Expired),
        ] {
            let browser = Browser::at(Some(RETURN_URL)).await;
            browser.open().await;
            let back = browser.press(decision).await.unwrap();
            let filled = query(&back);
            assert_eq!(filled[0].1, browser.id);
            assert_eq!(filled[1].1, state.as_str());
            assert_eq!(filled[2].1, "a&b=c");
            assert_eq!(filled[3].1.is_empty(), decision != "approve", "{decision}");
            assert_eq!(browser.state(), state, "{decision}");
        }
    }

    #[tokio::test]
    async fn the_token_that_comes_back_finalizes() {
        let browser = Browser::at(Some(RETURN_URL)).await;
        let back = browser.press("approve").await.unwrap();
        let token = crate::SessionToken::new(query(&back).remove(3).1).unwrap();
        let mut body = browser.body.clone();
        body["step_up_config"].take();
        let (status, answer) = browser.caller.finalize(&token, &body).await;
        assert_eq!(status, 200, "{answer}");
    }

    #[tokio::test]
    async fn a_second_click_leads_back_and_changes_nothing() {
        let browser = Browser::at(Some(RETURN_URL)).await;
        let first = browser.press("approve").await;
        assert_eq!(browser.press("approve").await, first);
        assert_eq!(browser.press("decline").await, first);
        let (_, page) = browser.open().await;
        assert!(page.contains("is completed"), "{page}");
    }

    #[tokio::test]
    async fn without_a_return_url_the_page_itself_tells() {
        let browser = Browser::at(None).await;
        assert_eq!(
            browser.press("decline").await.as_deref(),
            Some(&*browser.url)
        );
        let (_, page) = browser.open().await;
        assert!(page.contains("is declined"), "{page}");
        assert!(!page.contains("<form"), "{page}");
    }

    #[tokio::test]
    async fn an_unknown_request_or_decision_is_not_found() {
        let browser = Browser::at(Some(RETURN_URL)).await;
        assert_eq!(browser.press("steal").await, None);
        let url = format!(
            "{}/sandbox/purchase/unknown",
            browser.caller.sandbox.base_url()
        );
        let answer = browser.caller.http.get(url).send().await.unwrap();
        assert_eq!(answer.status(), 404);
    }

    #[tokio::test]
    async fn the_page_is_no_call_and_holds_no_token() {
        let browser = Browser::at(Some(RETURN_URL)).await;
        let calls = browser.caller.sandbox.received().len();
        browser.open().await;
        let back = browser.press("approve").await.unwrap();
        let token = query(&back).remove(3).1;
        let (_, page) = browser.open().await;
        assert!(!page.contains(&token));
        assert_eq!(browser.caller.sandbox.received().len(), calls);
    }
}
