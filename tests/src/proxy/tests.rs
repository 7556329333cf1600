use std::{
    io,
    time::{Duration, Instant},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use super::*;
use crate::{Answer, Stub};

const REQUEST: &str =
    "POST /path HTTP/1.1\r\nklarna-idempotency-key: key-1\r\ncontent-length: 4\r\n\r\nbody";
const ANSWER: &str = "HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n0123456789";
const A_MOMENT: Duration = Duration::from_millis(100);

/// A server with so many answers, which fails the test when not all of them are asked for.
fn server(answers: usize) -> Stub {
    Stub::new(std::iter::repeat_n(Answer::text(ANSWER), answers))
}

async fn client(proxy: &Proxy) -> TcpStream {
    let address = proxy.base_url().replace("http://", "");
    TcpStream::connect(address).await.unwrap()
}

async fn sent(proxy: &Proxy) -> TcpStream {
    let mut client = client(proxy).await;
    client.write_all(REQUEST.as_bytes()).await.unwrap();
    client
}

/// Reads until the connection ends; tells whether that was a reset.
async fn rest(client: &mut TcpStream) -> (String, bool) {
    let mut bytes = Vec::new();
    let ended = timeout(Duration::from_secs(5), client.read_to_end(&mut bytes)).await;
    let was_reset = match ended.expect("an end") {
        Ok(_) => false,
        Err(error) => {
            assert_eq!(error.kind(), io::ErrorKind::ConnectionReset);
            true
        }
    };
    (String::from_utf8_lossy(&bytes).into_owned(), was_reset)
}

async fn answer(client: &mut TcpStream) -> String {
    let mut bytes = vec![0; ANSWER.len()];
    let read = timeout(Duration::from_secs(5), client.read_exact(&mut bytes)).await;
    read.expect("an answer").unwrap();
    String::from_utf8(bytes).unwrap()
}

/// What a client sees until the end of its connection, when so many requests are forwarded.
async fn seen(fault: Fault, forwarded: usize) -> (String, bool) {
    let server = server(forwarded);
    let proxy = Proxy::start(&server.base_url(), Plan::always(fault));
    let mut client = sent(&proxy).await;
    if !matches!(
        fault,
        Fault::Reset(_) | Fault::CutHead | Fault::CutBody | Fault::CloseIdle
    ) {
        client.shutdown().await.unwrap();
    }
    let seen = rest(&mut client).await;
    assert_eq!(proxy.forwarded(), forwarded, "{fault:?}");
    assert_eq!(proxy.dealt(), HashMap::from([(fault, 1)]));
    seen
}

#[tokio::test]
async fn two_requests_on_one_connection_pass() {
    let server = server(2);
    let proxy = Proxy::start(&server.base_url(), Plan::always(Fault::Pass));
    let mut client = client(&proxy).await;
    for _ in 0..2 {
        client.write_all(REQUEST.as_bytes()).await.unwrap();
        assert_eq!(answer(&mut client).await, ANSWER);
    }
    assert_eq!((proxy.connections(), proxy.requests()), (1, 2));
    assert_eq!(proxy.requests_with_key("key-1"), 2);
    let received = server.received();
    assert!(received.iter().all(|one| one.bytes == REQUEST.as_bytes()));
}

#[tokio::test]
async fn a_request_in_pieces_is_one_request() {
    let server = server(1);
    let proxy = Proxy::start(&server.base_url(), Plan::always(Fault::Pass));
    let mut client = client(&proxy).await;
    for piece in REQUEST.as_bytes().chunks(7) {
        client.write_all(piece).await.unwrap();
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    assert_eq!(answer(&mut client).await, ANSWER);
    assert_eq!(proxy.requests(), 1);
}

#[tokio::test]
async fn a_reset_shows_no_byte_of_an_answer() {
    for (when, forwarded) in [(When::BeforeCommit, 0), (When::AfterCommit, 1)] {
        let seen = seen(Fault::Reset(when), forwarded).await;
        assert_eq!(seen, (String::new(), true), "{when:?}");
    }
}

#[tokio::test]
async fn a_stalled_connection_stays_open_without_a_byte() {
    for (when, forwarded) in [(When::BeforeCommit, 0), (When::AfterCommit, 1)] {
        let server = server(forwarded);
        let proxy = Proxy::start(&server.base_url(), Plan::always(Fault::Stall(when)));
        let mut client = sent(&proxy).await;
        let read = timeout(A_MOMENT, client.read_u8()).await;
        assert!(read.is_err(), "{when:?}: {read:?}");
        drop(client);
        proxy.settled().await;
        assert_eq!(proxy.forwarded(), forwarded, "{when:?}");
    }
}

#[tokio::test]
async fn a_late_request_is_forwarded_when_its_client_is_gone() {
    let server = server(1);
    let proxy = Proxy::start(&server.base_url(), Plan::always(Fault::ForwardLate));
    let mut client = sent(&proxy).await;
    assert!(timeout(A_MOMENT, client.read_u8()).await.is_err());
    assert_eq!(proxy.forwarded(), 0);
    drop(client);
    proxy.settled().await;
    assert_eq!(server.received().len(), 1);
}

#[tokio::test]
async fn a_cut_answer_ends_in_the_middle_of_its_part() {
    let (head, body) = ANSWER.split_at(ANSWER.len() - 10);
    let expected = head[..head.len() / 2].to_owned();
    assert_eq!(seen(Fault::CutHead, 1).await, (expected, false));
    let expected = format!("{head}{}", &body[..5]);
    assert_eq!(seen(Fault::CutBody, 1).await, (expected, false));
}

#[tokio::test]
async fn a_short_length_is_half_of_the_body() {
    let expected = ANSWER.replace("content-length: 10", "content-length: 5");
    assert_eq!(seen(Fault::ShortLength, 1).await, (expected, false));
}

#[tokio::test]
async fn a_dripping_answer_is_whole_in_the_end() {
    let started = Instant::now();
    let seen = seen(Fault::Drip(Duration::from_millis(10)), 1).await;
    assert_eq!(seen, (ANSWER.to_owned(), false));
    assert!(started.elapsed() >= Duration::from_millis(100));
}

#[tokio::test]
async fn noise_replaces_the_status_line_or_a_byte_of_the_body() {
    let (head, _) = seen(Fault::GarbleHead, 1).await;
    assert!(
        !head.contains("200 OK") && head.ends_with("0123456789"),
        "{head}"
    );
    let (body, _) = seen(Fault::GarbleBody, 1).await;
    assert_eq!(body, ANSWER.replace('5', "\0"));
}

#[tokio::test]
async fn answers_of_its_own_have_their_status_and_markers() {
    let (before, after) = (When::BeforeCommit, When::AfterCommit);
    for (fault, forwarded, status, marker) in [
        (Fault::Gateway(502, before), 0, "502", "<html>"),
        (Fault::Gateway(504, after), 1, "504", "<html>"),
        (
            Fault::KlarnaTimeout(before),
            0,
            "500",
            r#""error_code": "TIMEOUT""#,
        ),
        (
            Fault::KlarnaTimeout(after),
            1,
            "500",
            r#""error_code": "TIMEOUT""#,
        ),
        (
            Fault::RateLimit(7),
            0,
            "429",
            "retry-after: 7\r\nx-ratelimit-reset: 7\r\n",
        ),
        (Fault::Redirect, 0, "302", "location: /elsewhere\r\n"),
        (Fault::Empty, 1, "200", "content-length: 0\r\n"),
    ] {
        let (text, _) = seen(fault, forwarded).await;
        let starts = text.starts_with(&format!("HTTP/1.1 {status} "));
        assert!(starts && text.contains(marker), "{fault:?}: {text}");
    }
}

#[tokio::test]
async fn a_duplicate_reaches_the_server_twice() {
    assert_eq!(seen(Fault::Duplicate, 2).await, (ANSWER.to_owned(), false));
}

#[tokio::test]
async fn an_idle_connection_is_closed_after_the_answer() {
    assert_eq!(seen(Fault::CloseIdle, 1).await, (ANSWER.to_owned(), false));
}

#[tokio::test]
async fn a_dead_connection_is_reset_by_the_next_request() {
    let server = server(1);
    let proxy = Proxy::start(&server.base_url(), Plan::always(Fault::ResetNext));
    let mut client = sent(&proxy).await;
    assert_eq!(answer(&mut client).await, ANSWER);
    assert!(timeout(A_MOMENT, client.read_u8()).await.is_err());
    client.write_all(REQUEST.as_bytes()).await.unwrap();
    assert_eq!(rest(&mut client).await, (String::new(), true));
    assert_eq!(proxy.requests(), 1);
}

#[tokio::test]
async fn a_server_that_is_gone_looks_like_a_connection_that_breaks() {
    let base_url = server(0).base_url();
    let proxy = Proxy::start(&base_url, Plan::always(Fault::Pass));
    let mut client = sent(&proxy).await;
    assert_eq!(rest(&mut client).await, (String::new(), true));
    assert_eq!(proxy.forwarded(), 0);
}

#[tokio::test]
async fn a_closed_proxy_refuses_and_an_open_one_has_the_same_port() {
    let server = server(1);
    let proxy = Proxy::start(&server.base_url(), Plan::always(Fault::Pass));
    let address = proxy.base_url().replace("http://", "");
    let mut open = client(&proxy).await;
    // Accepted for certain, so that its end is the proxy's doing.
    open.write_all(REQUEST.as_bytes()).await.unwrap();
    assert_eq!(answer(&mut open).await, ANSWER);
    proxy.close().await;
    assert_eq!(rest(&mut open).await.0, "");
    let refused = TcpStream::connect(&address).await.unwrap_err();
    assert_eq!(refused.kind(), io::ErrorKind::ConnectionRefused);
    proxy.open();
    assert!(TcpStream::connect(&address).await.is_ok());
}

fn request(body: &str) -> Request {
    let length = body.len();
    let text = format!("POST / HTTP/1.1\r\ncontent-length: {length}\r\n\r\n{body}");
    Request::parse(text.as_bytes()).unwrap().unwrap()
}

#[test]
fn a_script_is_followed_in_order_and_then_all_pass() {
    let mut plan = Plan::script([Fault::Empty, Fault::CutBody]);
    let dealt = [0, 1, 2].map(|earlier| plan.next(&request("body"), earlier));
    assert_eq!(dealt, [Fault::Empty, Fault::CutBody, Fault::Pass]);
}

/// The fates of a hundred requests with a menu of four.
fn drawn(seed: u64) -> Vec<Fault> {
    let menu = [
        (2, Fault::Pass),
        (1, Fault::Empty),
        (1, Fault::CutBody),
        (0, Fault::CutHead),
    ];
    let mut plan = Plan::random(seed, menu);
    let requests = (0..50).flat_map(|number| [(number, 0), (number, 1)]);
    requests
        .map(|(number, earlier)| plan.next(&request(&number.to_string()), earlier))
        .collect()
}

#[test]
fn a_seed_gives_the_same_faults_again() {
    assert_eq!(drawn(1), drawn(1));
    assert_ne!(drawn(1), drawn(2));
}

#[test]
fn faults_come_as_often_as_their_weights_say() {
    let drawn = drawn(3);
    let count = |fault| drawn.iter().filter(|drawn| **drawn == fault).count();
    assert!((30..70).contains(&count(Fault::Pass)));
    assert!((10..45).contains(&count(Fault::Empty)));
    assert!((10..45).contains(&count(Fault::CutBody)));
    assert_eq!(count(Fault::CutHead), 0);
}

#[test]
#[should_panic(expected = "an empty menu")]
fn a_menu_without_weight_is_a_mistake() {
    Plan::random(1, [(0, Fault::Pass)]);
}
