//! Methods that the HTTP client has no function for.

use corpus_methods::Client;

use crate::server::Server;

#[tokio::test]
async fn every_method_is_sent_as_it_is() {
    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    client.options_it().id("1").q("2").send().await.unwrap();
    assert_eq!(server.request().line, "OPTIONS /all/1?q=2");

    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    client.trace_it().id("1").send().await.unwrap();
    assert_eq!(server.request().line, "TRACE /all/1");
}
