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

#[tokio::test]
async fn a_list_in_a_path_is_written_with_commas() {
    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    client.read_some().ids(["a".to_owned(), "b/c".to_owned()]).send().await.unwrap();
    assert_eq!(server.request().line, "GET /some/a,b%2Fc");
}
