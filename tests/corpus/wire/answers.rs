//! Answers told apart by their status.

use corpus_answers::{
    Client, Error,
    responses::{CreateOrderError, CreateOrderResponse},
    types::Order,
};

use crate::server::Server;

/// Creates an order at a server with this answer.
async fn create(
    status: &'static str,
    kind: &'static str,
    body: &'static str,
) -> Result<CreateOrderResponse, Error<CreateOrderError>> {
    let server = Server::answering(status, kind, body).await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let answer = client.create_order().body(Order::new()).send().await;
    answer.map(|answer| answer.into_inner())
}

async fn refused(status: &'static str, kind: &'static str, body: &'static str) -> CreateOrderError {
    match create(status, kind, body).await {
        Err(Error::ErrorResponse(error)) => error.into_inner(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn each_status_has_its_own_type() {
    let created = create("202 Accepted", "application/vnd.ticket+json", "{\"number\":3}").await;
    assert!(matches!(created, Ok(CreateOrderResponse::Accepted(ticket)) if ticket.number == 3));
    let created = create("204 No Content", "", "").await;
    assert!(matches!(created, Ok(CreateOrderResponse::NoContent)));

    let error = refused("401 Unauthorized", "text/html", "<p>who?</p>").await;
    assert!(matches!(error, CreateOrderError::Unauthorized));
    let error = refused("409 Conflict", "application/json", "{\"id\":\"o\"}").await;
    assert!(matches!(error, CreateOrderError::Conflict(order) if order.id.as_deref() == Some("o")));
    let error = refused("503 Service Unavailable", "text/plain", "later").await;
    assert!(matches!(error, CreateOrderError::ServerError(text) if text == "later"));
    let error = refused("418 Teapot", "application/json", "{\"code\":\"T\"}").await;
    assert!(matches!(error, CreateOrderError::Other(problem) if problem.code.as_deref() == Some("T")));
}

#[tokio::test]
async fn a_success_that_is_not_documented_is_not_taken_for_an_error() {
    let created = create("201 Created", "application/json", "{}").await;
    assert!(matches!(created, Err(Error::UnexpectedResponse(_))), "{created:?}");
}

#[tokio::test]
async fn an_answer_for_any_status_is_a_result_where_there_is_no_other() {
    for (status, is_result) in [("200 OK", true), ("404 Not Found", false)] {
        let server = Server::answering(status, "application/json", "{\"code\":\"C\"}").await;
        let client = Client::direct(&server.address, reqwest::Client::new());
        let answer = client.delete_order().id("1").send().await;
        assert_eq!(answer.is_ok(), is_result);
        let problem = match answer {
            Ok(problem) => problem.into_inner(),
            Err(Error::ErrorResponse(problem)) => problem.into_inner(),
            Err(other) => panic!("{other}"),
        };
        assert_eq!(problem.code.as_deref(), Some("C"));
    }
}

#[tokio::test]
async fn a_text_is_read_as_one() {
    let server = Server::answering("200 OK", "text/plain", "no \"quotes\"").await;
    let client = Client::direct(&server.address, reqwest::Client::new());
    let motto = client.read_motto().send().await.unwrap();
    assert_eq!(motto.into_inner(), "no \"quotes\"");
    assert_eq!(server.request().header("accept").as_deref(), Some("text/plain"));
}
