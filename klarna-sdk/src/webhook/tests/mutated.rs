//! Requests that were changed at random.

use super::*;

/// xorshift64*, seeded: the same mutations in each run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % bound
    }

    fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len() + 1);
            match self.below(4) {
                0 => bytes.insert(at, self.below(256) as u8),
                1 => bytes.truncate(at.max(1)),
                2 if at < bytes.len() => drop(bytes.remove(at)),
                _ if at < bytes.len() => bytes[at] = b"\"{}[]:,0-ntf\\e \xff"[self.below(16)],
                _ => {}
            }
        }
    }
}

fn sound_body() -> Vec<u8> {
    let metadata = json!({"event_type": COMPLETED, "event_id": "1", "live": true});
    let event = json!({"metadata": metadata, "payload": completed()});
    event.to_string().into_bytes()
}

#[test]
fn no_signed_body_makes_it_panic_and_what_is_read_is_what_was_sent() {
    let (mut dice, mut read) = (Dice(20_261_123), 0);
    for _ in 0..20_000 {
        let mut body = sound_body();
        dice.mutate(&mut body);
        match received(&body) {
            Ok(event) => {
                read += 1;
                assert_eq!(event.body(), body);
                assert!(!event.event_id().is_empty());
                let _ = (
                    event.session_token(),
                    event.customer_token(),
                    event.occurred_at(),
                );
            }
            Err(error) => assert!(error.is_authentic(), "{error}"),
        }
    }
    assert!((1_000..19_000).contains(&read), "{read}");
}

#[test]
fn no_change_to_a_signed_request_gets_through() {
    let body = sound_body();
    let signature = key().sign(&body);
    let mut dice = Dice(8);
    for round in 0..10_000 {
        let mut parts = [
            KEY_ID.as_bytes().to_vec(),
            signature.clone().into_bytes(),
            body.clone(),
        ];
        let which = dice.below(3);
        let before = parts[which].clone();
        dice.mutate(&mut parts[which]);
        if parts[which].eq_ignore_ascii_case(&before) && (which == 1 || parts[which] == before) {
            continue;
        }
        let mut headers = HeaderMap::new();
        for (name, value) in [(SIGNING_KEY_ID, &parts[0]), (SIGNATURE, &parts[1])] {
            // Line ends and the like never get past the server's own parser.
            if let Ok(value) = http::HeaderValue::from_bytes(value) {
                headers.insert(name, value);
            }
        }
        let result = verifier().verify(&headers, &parts[2]);
        let error = result.expect_err("something was changed");
        assert!(!error.is_authentic(), "round {round}: {error}");
    }
}
