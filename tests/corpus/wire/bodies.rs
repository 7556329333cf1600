//! Bodies as they reach a server.

use corpus_bodies::{
    Client, Error, FilePart,
    types::{Address, FilesRequest, Order},
};

use crate::server::{Request, Server};

async fn server() -> (Server, Client) {
    let server = Server::answering("204 No Content", "", "").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    (server, client)
}

fn kind(request: &Request) -> Option<String> {
    request.header("content-type")
}

#[tokio::test]
async fn a_vendors_json_keeps_its_media_type() {
    let (server, client) = server().await;
    client.vendor().body(Order::new("1")).send().await.unwrap();
    let request = server.request();
    assert_eq!(kind(&request).as_deref(), Some("application/vnd.order+json; version=2"));
    assert_eq!(request.body, "{\"id\":\"1\"}");
}

#[tokio::test]
async fn a_body_that_may_be_left_out_is_left_out() {
    let (server, client) = server().await;
    client.optional().send().await.unwrap();
    assert_eq!((kind(&server.request()), server.request().body.as_str()), (None, ""));

    let (server, client) = self::server().await;
    client.optional().body(Order::new("1")).send().await.unwrap();
    assert_eq!(server.request().body, "{\"id\":\"1\"}");
}

#[tokio::test]
async fn what_is_sent_is_checked_whether_or_not_it_is_required() {
    let (_server, client) = server().await;
    for sent in [
        client.optional().body(Order::new("too long")).send().await,
        client.form().body(Order::new("too long")).send().await,
    ] {
        let error = sent.unwrap_err();
        assert!(matches!(&error, Error::InvalidRequest(told) if told.contains("id")), "{error}");
    }
}

#[tokio::test]
async fn a_form_is_written_as_its_encoding_says() {
    let (server, client) = server().await;
    let address = Address::new().city("K & K");
    let order = Order::new("1")
        .tags(["a".to_owned(), "b".to_owned()])
        .codes([1, 2])
        .origin(address.clone())
        .address(address);
    client.form().body(order).send().await.unwrap();
    let request = server.request();
    assert_eq!(kind(&request).as_deref(), Some("application/x-www-form-urlencoded"));
    let mut parts: Vec<&str> = request.body.split('&').collect();
    parts.sort();
    assert_eq!(
        parts,
        [
            "address[city]=K%20%26%20K",
            "codes=1,2",
            "id=1",
            "origin=%7B%22city%22%3A%22K%20%26%20K%22%7D",
            "tags=a",
            "tags=b",
        ]
    );
}

#[tokio::test]
async fn bytes_and_texts_keep_their_media_type() {
    let (server, client) = server().await;
    client.raw().body("png").send().await.unwrap();
    assert_eq!(kind(&server.request()).as_deref(), Some("image/png"));

    let (server, client) = self::server().await;
    client.text().body("a;b").send().await.unwrap();
    let request = server.request();
    assert_eq!(kind(&request).as_deref(), Some("text/csv"));
    assert_eq!(request.body, "a;b");
}

#[tokio::test]
async fn files_are_parts_with_names_and_types() {
    let (server, client) = server().await;
    let file = FilePart::new("png").named("a.png").with_media("image/png");
    let form = FilesRequest::new(file)
        .pages([FilePart::new("one"), FilePart::new("two")])
        .note("# n")
        .address(Address::new().city("K"));
    client.files().body(form).send().await.unwrap();
    let request = server.request();
    let kind = kind(&request).unwrap();
    let boundary = kind.strip_prefix("multipart/form-data; boundary=").unwrap();
    let mut parts: Vec<String> = request
        .body
        .split(&format!("--{boundary}"))
        .map(|part| part.trim().to_lowercase().replace("\r\n", "|"))
        .filter(|part| part.starts_with("content-disposition"))
        .collect();
    parts.sort();
    let about = "content-disposition: form-data; name=";
    let bytes = "content-type: application/octet-stream";
    assert_eq!(
        parts,
        [
            format!("{about}\"address\"|content-type: application/json||{{\"city\":\"k\"}}"),
            format!("{about}\"file\"; filename=\"a.png\"|content-type: image/png||png"),
            format!("{about}\"note\"|content-type: text/markdown||# n"),
            format!("{about}\"pages\"; filename=\"file\"|{bytes}||one"),
            format!("{about}\"pages\"; filename=\"file\"|{bytes}||two"),
        ]
    );
}
