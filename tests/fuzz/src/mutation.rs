//! Changes to inputs, the same ones for the same seed.

use std::ops::Range;

/// What JSON, HTTP and YAML are made of, and values at limits.
const WORDS: &[&str] = &[
    "null",
    "true",
    "[]",
    "{}",
    "\"\"",
    "[[",
    "{\"",
    "-1",
    "1e999",
    "9223372036854775808",
    "0.1",
    "\\u0000",
    "\\ud800",
    "\u{0}",
    "\u{feff}",
    "\r\n",
    "\n",
    "&",
    "=",
    "%",
    "?",
    "#",
    "- ",
    ": ",
    "$ref",
    "type",
    "oneOf",
    "content-length: 1\r\n",
    "transfer-encoding: chunked\r\n",
    "APPROVED",
    "STEP_UP_REQUIRED",
    "Ångström",
];

/// Changes inputs at random.
#[derive(Debug)]
pub struct Mutator(fastrand::Rng);

impl Mutator {
    /// Begins with a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(fastrand::Rng::with_seed(seed))
    }

    /// Returns a changed copy of one of the inputs.
    ///
    /// # Panics
    ///
    /// When there are none.
    pub fn mutate(&mut self, inputs: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = inputs[self.0.usize(..inputs.len())].clone();
        for _ in 0..self.0.usize(1..5) {
            let range = self.range(&bytes);
            match self.0.u8(..6) {
                0 => drop(bytes.splice(range, [self.0.u8(..)])),
                1 => drop(bytes.drain(range)),
                2 => bytes.truncate(range.start),
                3 => {
                    let copy = bytes[range.clone()].to_vec();
                    let at = self.0.usize(..=bytes.len());
                    drop(bytes.splice(at..at, copy));
                }
                4 => {
                    let other = &inputs[self.0.usize(..inputs.len())];
                    let piece = other[self.range(other)].to_vec();
                    drop(bytes.splice(range, piece));
                }
                _ => {
                    let word = WORDS[self.0.usize(..WORDS.len())];
                    drop(bytes.splice(range, word.bytes()));
                }
            }
        }
        bytes
    }

    /// A few bytes in a row, or none.
    fn range(&mut self, bytes: &[u8]) -> Range<usize> {
        let start = self.0.usize(..=bytes.len());
        let length = self.0.usize(..=(bytes.len() - start).min(40));
        start..start + length
    }
}
