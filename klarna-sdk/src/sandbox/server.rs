//! Takes requests from the socket to the operations.

use std::{future::poll_fn, pin::Pin, sync::Arc};

use axum::{
    Router,
    body::{Body, HttpBody, to_bytes},
    extract::{ConnectInfo, Request, State as Extract},
    http::{HeaderValue, header::HeaderMap, request::Parts},
    middleware::{Next, from_fn_with_state},
    response::Response,
};
use bytes::{Bytes, BytesMut};
use tokio::{net::TcpListener, sync::oneshot};

use super::{
    authorize,
    connection::{Breakable, Connection},
    course::{Course, Instead},
    customer_token, interoperability, payment_requests, presentation, purchase_page,
    refusal::Refusal,
    shared::Shared,
    signing_key, transactions, webhook,
};

/// Klarna says 1 MB.
const MAX_BODY_BYTES: usize = 1_000_000;
/// What is read of a body that is too large, so that a client gets to the answer.
const MAX_READ_BYTES: usize = 16 * MAX_BODY_BYTES;

/// Serves until the other end of `stopped` is gone.
pub(super) fn spawn(listener: TcpListener, shared: Arc<Shared>, stopped: oneshot::Receiver<()>) {
    let service = router(shared).into_make_service_with_connect_info::<Connection>();
    let server = axum::serve(Breakable(listener), service).with_graceful_shutdown(async {
        // An error is the ordinary way: nothing is ever sent.
        let _ = stopped.await;
    });
    tokio::spawn(server.into_future());
}

/// Every operation adds its routes here.
fn router(shared: Arc<Shared>) -> Router {
    Router::new()
        .merge(authorize::routes())
        .merge(payment_requests::routes())
        .merge(transactions::routes())
        .merge(presentation::routes())
        .merge(customer_token::routes())
        .merge(interoperability::routes())
        .merge(webhook::routes())
        .merge(signing_key::routes())
        .method_not_allowed_fallback(no_method)
        .fallback(no_route)
        .layer(from_fn_with_state(shared.clone(), pass))
        // Not a part of the API: what a browser asks for is neither kept nor marked.
        .merge(purchase_page::routes())
        .with_state(shared)
}

async fn no_route(Extract(shared): Extract<Arc<Shared>>) -> Response {
    shared.respond(Err(Refusal::no_route()))
}

async fn no_method(Extract(shared): Extract<Arc<Shared>>) -> Response {
    shared.respond(Err(Refusal::no_method()))
}

/// Keeps each request, does to it what the script says, and adds to each answer what all answers
/// have.
async fn pass(
    Extract(shared): Extract<Arc<Shared>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request,
    next: Next,
) -> Response {
    let (parts, body) = request.into_parts();
    let body = read(body).await;
    let kept = match &body {
        Reading::Whole(bytes) | Reading::TooLarge(bytes) | Reading::BrokenOff(bytes) => bytes,
    };
    let number = shared.received().push(&parts, kept);
    let course = Course::of(&shared, &parts);
    if !course.latency.is_zero() {
        tokio::time::sleep(course.latency).await;
    }
    let own_id = parts.headers.get("partner-correlation-id").cloned();
    let response = match course.instead() {
        Some(instead) => Err(instead),
        None => {
            let response = act(&shared, parts, body, next).await;
            course.afterwards().map_or(Ok(response), Err)
        }
    };
    let response = match response {
        Ok(response) => course.garble(response),
        Err(Instead::Refuse(refusal)) => shared.respond(Err(refusal)),
        Err(Instead::Reset) => {
            connection.reset();
            // Nobody gets to see it.
            return Response::default();
        }
    };
    let (mut parts, body) = response.into_parts();
    // Answers are texts that were written before: reading them can't fail.
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    let status = parts.status.as_u16();
    shared.received().answer(number, status, &body);
    let correlation_id = shared.identifiers.uuid().to_string();
    mark(&mut parts.headers, &correlation_id, own_id);
    course.mark(&mut parts.headers);
    Response::from_parts(parts, Body::from(body))
}

/// Takes a call to its operation, when it is one.
async fn act(shared: &Shared, parts: Parts, body: Reading, next: Next) -> Response {
    let bytes = match body {
        Reading::Whole(bytes) => bytes,
        Reading::TooLarge(_) => return shared.respond(Err(Refusal::too_large())),
        Reading::BrokenOff(_) => {
            return shared.respond(Err(Refusal::content_type("The body broke off.")));
        }
    };
    next.run(Request::from_parts(parts, Body::from(bytes)))
        .await
}

fn mark(headers: &mut HeaderMap, correlation_id: &str, own_id: Option<HeaderValue>) {
    if let Ok(value) = HeaderValue::from_str(correlation_id) {
        headers.insert("klarna-correlation-id", value);
    }
    if let Some(own_id) = own_id {
        headers.insert("partner-correlation-id", own_id);
    }
}

enum Reading {
    Whole(Bytes),
    /// The beginning of a body above the limit.
    TooLarge(Bytes),
    /// What came before the client went away.
    BrokenOff(Bytes),
}

async fn read(mut body: Body) -> Reading {
    let mut kept = BytesMut::new();
    let mut length = 0;
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let Ok(frame) = frame else {
            return Reading::BrokenOff(kept.freeze());
        };
        let Ok(data) = frame.into_data() else {
            continue;
        };
        length += data.len();
        let room = MAX_BODY_BYTES - kept.len();
        kept.extend_from_slice(&data[..room.min(data.len())]);
        if length > MAX_READ_BYTES {
            break;
        }
    }
    if length > MAX_BODY_BYTES {
        Reading::TooLarge(kept.freeze())
    } else {
        Reading::Whole(kept.freeze())
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::HashSet, io, time::Duration};

    use klarna_contract::Contract;
    use serde_json::Value;

    use super::*;
    use crate::sandbox::{Sandbox, testing::Caller};

    #[tokio::test]
    async fn a_dropped_sandbox_stops_listening() {
        let sandbox = Sandbox::start().await.unwrap();
        let address = sandbox
            .base_url()
            .strip_prefix("http://")
            .unwrap()
            .to_owned();
        assert!(tokio::net::TcpStream::connect(&address).await.is_ok());
        drop(sandbox);
        for _ in 0..100 {
            if tokio::net::TcpStream::connect(&address).await.is_err() {
                return;
            }
            tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(10)))
                .await
                .unwrap();
        }
        panic!("{address} still takes connections");
    }

    #[tokio::test]
    async fn a_dropped_sandbox_leaves_open_connections() {
        let caller = Caller::start().await;
        assert_eq!(caller.call(&Caller::payment()).await.0, 200);
        let request = caller.request(&Caller::payment()).build().unwrap();
        let http = caller.http.clone();
        drop(caller);
        for _ in 0..100 {
            let again = request.try_clone().unwrap();
            if http.execute(again).await.is_err() {
                return;
            }
        }
        panic!("the open connection is still served");
    }

    #[tokio::test]
    async fn only_loopback_addresses_are_taken() {
        for address in ["0.0.0.0:0", "192.0.2.1:0", "[::]:0"] {
            let builder = Sandbox::builder().address(address.parse().unwrap());
            let error = builder.start().await.unwrap_err();
            assert_eq!(error.kind(), io::ErrorKind::InvalidInput, "{address}");
        }
    }

    #[tokio::test]
    async fn a_port_that_is_taken_is_an_error() {
        let first = Sandbox::start().await.unwrap();
        let address = first.base_url().strip_prefix("http://").unwrap();
        let builder = Sandbox::builder().address(address.parse().unwrap());
        let error = builder.start().await.unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::AddrInUse);
    }

    #[test]
    fn a_start_without_a_runtime_is_an_error() {
        let mut start = std::pin::pin!(Sandbox::start());
        let mut context = std::task::Context::from_waker(std::task::Waker::noop());
        let polled = start.as_mut().poll(&mut context);
        assert!(matches!(polled, std::task::Poll::Ready(Err(_))));
    }

    /// So many operations of the document are served. One that is new to the document isn't, until
    /// somebody has written it: taking in a document doesn't wait for that.
    const SERVED: usize = 52;

    #[tokio::test]
    async fn operations_of_the_document_are_served() {
        let caller = Caller::start().await;
        let account = caller.sandbox.partner_account_id();
        let (mut served, mut unserved) = (0, Vec::new());
        for (template, method, _) in Contract::shared().operations() {
            let path = template.replace("{partner_account_id}", account.as_str());
            let path: Vec<_> = path
                .split('/')
                .map(|part| {
                    if part.starts_with('{') {
                        "unknown"
                    } else {
                        part
                    }
                })
                .collect();
            let url = format!("{}{}", caller.sandbox.base_url(), path.join("/"));
            let method = method.to_ascii_uppercase();
            let bare = caller.bare(&method, &url).send().await.unwrap();
            if bare.text().await.unwrap().contains("\"NOT_FOUND\"") {
                unserved.push(format!("{method} {template}"));
                continue;
            }
            served += 1;
            caller.send_to(&method, &url, &Value::Null).await;
        }
        assert!(served >= SERVED, "{served} are, but not {unserved:?}");
    }

    #[tokio::test]
    async fn other_paths_are_not_found() {
        let caller = Caller::start().await;
        let elsewhere = format!("{}/v2/elsewhere", caller.sandbox.base_url());
        for request in [
            caller.http.post(format!("{}/", caller.url())),
            caller.http.post(&elsewhere),
        ] {
            let (status, error) = caller.execute(request.build().unwrap()).await;
            assert_eq!((status, &error["error_code"]), (404, &"NOT_FOUND".into()));
        }
    }

    #[tokio::test]
    async fn another_method_is_told_which_ones_there_are() {
        let caller = Caller::start().await;
        let request = caller.bare("PUT", &caller.url_of("/payment/requests/r1"));
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 405);
        let allowed = response.headers()["Allow"].to_str().unwrap().to_owned();
        for method in ["GET", "PATCH", "DELETE"] {
            assert!(allowed.contains(method), "{allowed}");
        }
        let error: Value = serde_json::from_slice(&response.bytes().await.unwrap()).unwrap();
        assert_eq!(error["error_code"], "NOT_FOUND");
    }

    #[tokio::test]
    async fn every_bad_input_is_answered_with_klarnas_error_object() {
        let caller = Caller::start().await;
        let (scoped, own) = (
            caller.url_of(""),
            caller.sandbox.base_url().to_owned() + "/v2",
        );
        let deep = "[".repeat(10_000);
        let mut answers = Vec::new();
        for (method, url, body) in [
            ("POST", format!("{scoped}/payment/authorize"), ""),
            ("POST", format!("{scoped}/payment/authorize"), "{"),
            ("POST", format!("{scoped}/payment/authorize"), &deep),
            ("POST", format!("{scoped}/payment/authorize"), "[]"),
            (
                "POST",
                format!("{own}/payment/authorize"),
                r#"{"currency": 1}"#,
            ),
            (
                "POST",
                format!("{own}/payment/authorize"),
                r#"{"currency": "EUR", "currency": "EUR"}"#,
            ),
            ("PATCH", format!("{own}/payment/requests/%ff"), "{}"),
            ("GET", format!("{own}/payment/transactions/%00%ff"), ""),
            (
                "GET",
                format!("{own}/payment/presentation?amount=x&currency=%ff"),
                "",
            ),
            (
                "GET",
                format!("{own}/accounts/other/payment/requests/r"),
                "",
            ),
            ("PUT", format!("{own}/payment/authorize"), "{}"),
            ("OPTIONS", format!("{own}/payment/authorize"), ""),
            ("TRACE", format!("{own}/payment/authorize"), ""),
            ("MAGIC", format!("{own}/payment/authorize"), ""),
            ("POST", format!("{own}/payment/authorize/"), "{}"),
            ("GET", format!("{own}//payment"), ""),
        ] {
            let request = caller.write(method, &url, &Value::Null);
            let request = request
                .header("Content-Type", "application/json")
                .body(body.to_owned());
            answers.push((format!("{method} {url}"), request.send().await.unwrap()));
        }
        let stranger = caller.http.get(format!("{own}/payment/requests/r"));
        answers.push(("no key".to_owned(), stranger.send().await.unwrap()));
        for (at, response) in answers {
            let status = response.status().as_u16();
            assert!((400..500).contains(&status), "{at} {status}");
            assert_eq!(
                response.headers()["Content-Type"],
                "application/json",
                "{at}"
            );
            let body = response.bytes().await.unwrap();
            let found = Contract::shared().violations(&klarna_contract::Exchange {
                method: "GET",
                // No operation: its answer is held against the error object alone.
                target: "/",
                headers: &[],
                body: b"",
                answer: Some((404, &body)),
            });
            assert!(found.is_empty(), "{at}: {found:?}");
            let error: Value = serde_json::from_slice(&body).unwrap();
            for member in ["error_id", "error_type", "error_code", "error_message"] {
                assert!(error[member].is_string(), "{at}: {member} in {error}");
            }
        }
    }

    #[tokio::test]
    async fn a_body_above_one_megabyte_is_too_large() {
        let caller = Caller::start().await;
        for (bytes, expected) in [
            (MAX_BODY_BYTES, 400),
            (MAX_BODY_BYTES + 1, 413),
            (8 * MAX_BODY_BYTES, 413),
        ] {
            let request = caller.request(&Value::Null).body(" ".repeat(bytes));
            let (status, error) = caller.execute(request.build().unwrap()).await;
            assert_eq!(status, expected, "{bytes} {error}");
        }
    }

    #[tokio::test]
    async fn a_body_that_breaks_off_is_not_acted_on() {
        use std::io::{Read as _, Write as _};

        let caller = Caller::start().await;
        let body = Caller::payment().to_string();
        let request = format!(
            "POST {} HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Basic {}\r\n\
             Content-Type: application/json\r\nKlarna-Idempotency-Key: key-1\r\n\
             Content-Length: {}\r\n\r\n{body}",
            caller.url().replace(caller.sandbox.base_url(), ""),
            caller.sandbox.api_key().expose(),
            body.len() + 1,
        );
        let address = caller.sandbox.base_url().replace("http://", "");
        let client = tokio::task::spawn_blocking(move || {
            let mut socket = std::net::TcpStream::connect(address)?;
            socket.write_all(request.as_bytes())?;
            socket.shutdown(std::net::Shutdown::Write)?;
            socket.read_to_end(&mut Vec::new())
        });
        // Whether the client still gets to an answer is no concern of this test.
        let _ = client.await.unwrap();
        assert_eq!(caller.sandbox.received()[0].body, body.as_bytes());
        assert!(caller.sandbox.payment_requests().is_empty());
    }

    #[tokio::test]
    async fn every_answer_has_the_headers_of_klarnas() {
        let caller = Caller::start().await;
        let mut seen = HashSet::new();
        for url in [caller.url(), caller.sandbox.base_url().to_owned()] {
            let request = caller
                .http
                .post(url)
                .header("Partner-Correlation-Id", "own-1");
            let response = request.send().await.unwrap();
            let header = |name: &str| response.headers()[name].to_str().unwrap().to_owned();
            assert_eq!(header("Partner-Correlation-Id"), "own-1");
            assert_eq!(header("X-Ratelimit-Limit"), r#"40, 40;w=1;name="sandbox""#);
            assert_eq!(header("X-Ratelimit-Remaining"), "39");
            assert_eq!(header("X-Ratelimit-Reset"), "1");
            assert_eq!(header("Content-Type"), "application/json");
            seen.insert(header("klarna-correlation-id"));
        }
        assert_eq!(seen.len(), 2);
    }
}
