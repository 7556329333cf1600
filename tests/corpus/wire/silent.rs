//! What is sent and read where a member may be absent or `null`.

use corpus_silent::{Client, types::Members};

use crate::server::Server;

async fn sent(members: Members) -> String {
    let server = Server::answering("200 OK", "application/json", "{\"note\":null}").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let answer = client.change_members().body(members).send().await.unwrap();
    assert_eq!(answer.note, Some(None));
    assert_eq!(answer.labels, None);
    server.request().body
}

#[tokio::test]
async fn null_is_sent_where_it_is_meant_and_nothing_where_it_is_not() {
    assert_eq!(sent(Members::new()).await, "{}");
    assert_eq!(sent(Members::new().note("ab").labels(["x".to_owned()])).await, "{\"labels\":[\"x\"],\"note\":\"ab\"}");
    assert_eq!(sent(Members::new().note_null().labels_null()).await, "{\"labels\":null,\"note\":null}");
}

#[tokio::test]
async fn a_limit_holds_for_what_may_be_null() {
    let client = Client::direct("http://127.0.0.1:1", reqwest::Client::new());
    let refused = client.change_members().body(Members::new().note("abcd")).send().await;
    assert!(refused.unwrap_err().to_string().contains("note"));
}
