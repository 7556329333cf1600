//! The first call, with and without a connection that was opened ahead.

use std::path::Path;

use klarna_bench_driver::Failure;
use serde_json::Value;

use crate::{
    clients::{BASELINE, Server, Subject, Transport},
    plan::Plan,
    progress::tell,
    runs::{Row, numbers, turns},
};

/// What a reader of the figures has to know.
pub const ABOUT: &str = "The final authorization over TLS 1.3 and HTTP/2, by fresh clients that are told to trust a \
     self-signed certificate (P-256). They take turns, and the figures are medians. \
     None shares a connection or a session of TLS with another: the server counts one whole handshake for each. \
     The hand-written client opens no connection ahead, so the ratio of the call after `warm_up` is to its first call. \
     On one machine a handshake is computing alone; over a network it takes two round trips as well.";

/// What takes turns: two clients that make their first call, and one that is warmed up before.
const SEATS: [(&str, &str); 3] = [
    (BASELINE, "first small"),
    (SDK, "first small"),
    (SDK, "warmed small"),
];
const SDK: &str = "klarna-sdk";

/// Times first calls over TLS, each by a fresh client.
///
/// # Errors
///
/// When a call fails, or the handshakes aren't one for each client, and all of them whole.
pub fn measure(subjects: &[Subject], plan: &Plan, folder: &Path) -> Result<Vec<Row>, Failure> {
    tell("first call");
    let certificate = folder.join("certificate.pem");
    let mut server = Server::start_tls(&certificate)?;
    let mut clients = Vec::new();
    for (name, _) in SEATS {
        let subject = subjects.iter().find(|subject| subject.name == name);
        let subject = subject.ok_or_else(|| format!("{name} isn't there"))?;
        let client = subject.start(&server.base_url, Transport::Tls(&certificate))?;
        clients.push((name, client));
    }
    let answers = turns(&mut clients, plan.first_calls, |seat| SEATS[seat].1)?;
    for (_, client) in clients {
        client.end()?;
    }
    let fresh = SEATS.len() as u64 * u64::from(plan.first_calls);
    check(&server.handshakes()?, fresh)?;

    let (cold, warmed) = answers.split_at(2);
    let first = numbers(cold, "first")?;
    let warmed_first = numbers(warmed, "first")?;
    let row = |name: &str, rounds: &[_]| Row::of_rounds(name, "µs", None, rounds);
    Ok(vec![
        row("first call", &first),
        Row::against(
            &first[0].1,
            "first call after `warm_up`",
            "µs",
            None,
            &warmed_first,
        ),
        row("second call", &numbers(cold, "second")?),
        row("`warm_up`", &numbers(warmed, "warm_up")?),
        row(
            "what `warm_up` takes off the first call",
            &[(SDK, differences(&first[1].1, &warmed_first[0].1))],
        ),
    ])
}

/// A session that is resumed, or a second connection, would make a first call something else.
fn check(handshakes: &Value, clients: u64) -> Result<(), Failure> {
    if handshakes["full"] == clients && handshakes["resumed"] == 0 {
        return Ok(());
    }
    Err(format!("{clients} clients shook hands otherwise: {handshakes}").into())
}

fn differences(of: &[f64], less: &[f64]) -> Vec<f64> {
    of.iter().zip(less).map(|(of, less)| of - less).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_client_shakes_hands_once() {
        assert!(check(&json!({ "full": 6, "resumed": 0 }), 6).is_ok());
        for full in [5, 7] {
            assert!(check(&json!({ "full": full, "resumed": 0 }), 6).is_err());
        }
    }

    #[test]
    fn no_session_is_resumed() {
        assert!(check(&json!({ "full": 6, "resumed": 1 }), 6).is_err());
    }
}
