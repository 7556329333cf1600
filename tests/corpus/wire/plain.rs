//! What the generator does by itself.

use corpus_plain::{Client, Error};

use crate::server::Server;

#[tokio::test]
async fn parameters_stand_where_the_document_says() {
    let server = Server::answering("200 OK", "application/json", "{\"amount\":7}").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let call = client.read_order().order_id("a/b").limit(3).request_id("r-1");
    let order = call.fields(["x".into(), "y&z".into()]).send().await.unwrap();
    assert_eq!(order.amount, 7);
    let request = server.request();
    assert_eq!(request.line, "GET /orders/a%2Fb?fields=x&fields=y%26z&limit=3");
    assert_eq!(request.header("request-id").as_deref(), Some("r-1"));
    assert_eq!(request.header("accept").as_deref(), Some("application/json"));
}

#[tokio::test]
async fn a_documented_error_is_typed() {
    let server = Server::answering("404 Not Found", "application/json", "{\"code\":\"NO\"}").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let error = client.read_order().order_id("1").send().await.unwrap_err();
    let Error::ErrorResponse(problem) = error else {
        panic!("{error}");
    };
    assert_eq!(problem.code.as_deref(), Some("NO"));
}
