//! The server of the other tests notices what they would miss.

use std::{
    io::{Read, Write},
    net::TcpStream,
};

use klarna_tests::{Answer, Stub};

/// Sends a request by hand; returns what came back.
fn exchange(stub: &Stub, request: &str) -> String {
    let address = stub.base_url().replace("http://", "");
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = String::new();
    // A reset counts as the end as well.
    let _ = stream.read_to_string(&mut answer);
    answer
}

const REQUEST: &str = "POST / HTTP/1.1\r\ncontent-length: 2\r\n\r\n{}";

#[test]
fn a_request_is_recorded_and_answered() {
    let stub = Stub::new([Answer::text("bytes")]);
    assert_eq!(exchange(&stub, REQUEST), "bytes");
    let received = stub.received();
    assert_eq!(received[0].bytes, REQUEST.as_bytes());
    assert_eq!(received[0].body, "{}");
    assert_eq!(stub.connections(), 1);
}

#[test]
fn its_own_probes_are_not_counted() {
    let stub = Stub::new([]);
    assert_eq!([stub.connections(), stub.connections()], [0, 0]);
}

#[test]
#[should_panic(expected = "answers that nobody asked for")]
fn an_answer_that_is_left_fails_the_test() {
    Stub::new([Answer::Close]);
}

#[test]
#[should_panic(expected = "nobody expected: POST / HTTP/1.1")]
fn a_request_too_many_fails_the_test() {
    let stub = Stub::new([]);
    exchange(&stub, REQUEST);
}

#[test]
#[should_panic(expected = "the server panicked")]
fn a_panic_of_the_server_fails_the_test() {
    let stub = Stub::answering(|_| panic!("on purpose"));
    exchange(&stub, REQUEST);
}

#[test]
#[should_panic(expected = "a request is longer than it says")]
fn a_request_with_a_wrong_length_fails_the_test() {
    let stub = Stub::new([]);
    exchange(&stub, &format!("{REQUEST}more"));
}
