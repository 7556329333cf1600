//! The example `sandbox`, as a client in another language meets it.

use std::{
    env, fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    path::PathBuf,
    process::{Child, Command, Stdio},
};

use serde_json::Value;

/// A sandbox in a process of its own, which ends with the test.
struct Running {
    process: Child,
    /// What it printed when it began.
    told: String,
}

impl Running {
    fn start(options: &[&str]) -> Self {
        let test = env::current_exe().unwrap();
        let profile = test.ancestors().nth(2).unwrap();
        let name = format!("sandbox{}", env::consts::EXE_SUFFIX);
        let path = profile.join("examples").join(name);
        assert!(
            path.exists(),
            "examples are built by `cargo test` without `--test`"
        );
        let mut process = Command::new(path)
            .args(["--port", "0"])
            .args(options)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut told = String::new();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        while !told.contains("Ctrl-C ends it") {
            assert_ne!(output.read_line(&mut told).unwrap(), 0, "{told}");
        }
        Self { process, told }
    }

    /// Sends one of the calls that were printed for curl, with what is to be changed about it.
    fn curl(&self, number: usize, change: impl Fn(String) -> String) -> (String, String) {
        let call = self.told.split("\ncurl ").nth(number).unwrap();
        let mut call = change(call.to_owned());
        // What ends a call is an empty line; what is quoted may be in either quotes.
        call.truncate(call.find("\n\n").unwrap());
        let options: Vec<_> = call.split(['\'', '"']).map(str::trim).collect();
        let url = options.iter().find(|part| part.starts_with("http://"));
        let url = url.unwrap().strip_prefix("http://").unwrap();
        let (host, path) = url.split_at(url.find('/').unwrap());
        let quoted = call.split_once("--data '").map_or("", |(_, data)| data);
        let body = quoted.split('\'').next().unwrap();
        let headers: String = call
            .lines()
            .filter_map(|line| line.trim().strip_prefix("--header "))
            .map(|header| header.trim_end_matches('\\').trim())
            .map(|header| format!("{}\r\n", &header[1..header.len() - 1]))
            .collect();
        let mut socket = TcpStream::connect(host).unwrap();
        let length = body.len();
        write!(
            socket,
            "POST {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{headers}\
             Content-Length: {length}\r\n\r\n{body}"
        )
        .unwrap();
        let mut answer = String::new();
        socket.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.to_owned(), body.to_owned())
    }

    fn first_call(&self) -> Value {
        let (head, body) = self.curl(1, |call| call);
        assert!(head.starts_with("HTTP/1.1 200 "), "{head} {body}");
        serde_json::from_str(&body).unwrap()
    }

    /// Lets the customer approve; returns the session token.
    fn approve(&self, id: &str) -> String {
        let (head, _) = self.curl(2, |call| call.replace("PAYMENT_REQUEST_ID", id));
        assert!(head.starts_with("HTTP/1.1 303 "), "{head}");
        let back = "location: https://psp.example/return?token=";
        let location = head.lines().find_map(|line| line.strip_prefix(back));
        let token = location.unwrap();
        assert!(!token.is_empty());
        // A token has a colon and a plus sign at most.
        token.replace("%3A", ":").replace("%2B", "+")
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A folder of its own, gone at the end.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

#[test]
fn the_calls_that_are_printed_lead_to_an_approved_payment() {
    let sandbox = Running::start(&[]);
    let answer = sandbox.first_call();
    let result = &answer["payment_transaction_response"]["result"];
    assert_eq!(result, "STEP_UP_REQUIRED", "{answer}");
    let id = answer["payment_request"]["payment_request_id"].as_str();
    let token = sandbox.approve(id.unwrap());

    let (head, body) = sandbox.curl(1, |call| {
        let header = format!("--header 'Klarna-Network-Session-Token: {token}' \\\n  --data");
        call.replace("$(date +%s%N)", "another key")
            .replace("--data", &header)
    });
    assert!(head.starts_with("HTTP/1.1 200 "), "{head} {body}");
    let answer: Value = serde_json::from_str(&body).unwrap();
    let result = &answer["payment_transaction_response"]["result"];
    assert_eq!(result, "APPROVED", "{answer}");
}

#[test]
fn a_sandbox_with_a_state_file_goes_on_after_it_was_killed() {
    let name = format!("klarna-sandbox-example-{}", std::process::id());
    let folder = Folder(env::temp_dir().join(name));
    fs::create_dir(&folder.0).unwrap();
    let file = folder.0.join("state.json");
    let options = ["--state", file.to_str().unwrap()];
    let first = Running::start(&options);
    let answer = first.first_call();
    let id = answer["payment_request"]["payment_request_id"].as_str();
    drop(first);

    let second = Running::start(&options);
    // The same call under the same key is answered again, and the customer still decides.
    assert_eq!(second.first_call(), answer);
    second.approve(id.unwrap());
}
