//! Parameters as they reach a server.

use corpus_parameters::{
    Client,
    types::{Filter, Page, Range, State},
};

use crate::server::Server;

fn texts(entries: &[&str]) -> Vec<String> {
    entries.iter().map(|entry| (*entry).to_owned()).collect()
}

fn filter() -> Filter {
    let range = Range::new().from(3).tags(texts(&["a", "b&c"]));
    Filter::new().state(State::Open).range(range)
}

#[tokio::test]
async fn every_style_is_written_as_openapi_says() {
    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let call = client
        .styles()
        .plain(texts(&["a", "b/c"]))
        .label(vec![1, 2])
        .matrix(texts(&["x", "y"]))
        .exploded(texts(&["1", "2"]))
        .joined(texts(&["1", "2,3"]))
        .piped(texts(&["1", "2"]))
        .spaced(texts(&["1", "2"]))
        .filter(filter())
        .page(Page::new().number(2))
        .state(State::from("new"))
        .as_json(filter())
        .reserved("a/b?c&d")
        .x_list(vec![1, 2])
        .session("s 1")
        .theme("dark");
    call.send().await.unwrap();
    let request = server.request();
    let (path, query) = request.line.split_once('?').unwrap();
    assert_eq!(path, "GET /styles/a,b%2Fc/.1.2/;matrix=x,y");
    let mut parts: Vec<&str> = query.split('&').collect();
    parts.sort();
    assert_eq!(
        parts,
        [
            "as_json=%7B%22range%22%3A%7B%22from%22%3A3%2C%22tags%22%3A%5B%22a%22%2C%22b%26c%22%5D%7D%2C%22state%22%3A%22open%22%7D",
            "exploded=1",
            "exploded=2",
            "filter[range][from]=3",
            "filter[range][tags][0]=a",
            "filter[range][tags][1]=b%26c",
            "filter[state]=open",
            "joined=1,2%2C3",
            "number=2",
            "piped=1%7C2",
            "reserved=a/b?c%26d",
            "spaced=1%202",
            "state=new",
        ]
    );
    assert_eq!(request.header("x-list").as_deref(), Some("1,2"));
    assert_eq!(request.header("cookie").as_deref(), Some("session=s%201; theme=dark"));
}

#[tokio::test]
async fn what_is_left_out_is_not_sent() {
    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let call = client.styles().plain(texts(&["a"])).label(vec![1]).matrix(texts(&["x"]));
    call.send().await.unwrap();
    let request = server.request();
    assert_eq!(request.line, "GET /styles/a/.1/;matrix=x");
    assert_eq!(request.header("cookie"), None);
}

#[tokio::test]
async fn names_that_collide_in_rust_stay_apart_on_the_wire() {
    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let call = client
        .names()
        .id("path")
        .id_query("query")
        .id_header("header")
        .foo_bar("1")
        .foo_bar_query("2")
        .body_query("3")
        .send_query("4")
        .type_("5")
        .url("6")
        .client_query("7")
        ._3d(true)
        .filter_name("8")
        .shared("9")
        .when("2026-01-05T10:41:09Z");
    call.send().await.unwrap();
    let request = server.request();
    let (path, query) = request.line.split_once('?').unwrap();
    assert_eq!(path, "GET /names/path");
    let mut parts: Vec<&str> = query.split('&').collect();
    parts.sort();
    assert_eq!(
        parts,
        [
            "3d=true", "body=3", "client=7", "filter%5Bname%5D=8", "fooBar=1", "foo_bar=2",
            "id=query", "send=4", "shared=9", "type=5", "url=6", "when=2026-01-05T10%3A41%3A09Z",
        ]
    );
    assert_eq!(request.header("id").as_deref(), Some("header"));
}
