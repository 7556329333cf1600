//! The line of every place in a JSON text.

use crate::pointer::Pointer;

/// Scans a text that is known to be JSON.
pub(super) fn of(text: &str) -> Vec<(Pointer, usize)> {
    let mut scanner = Scanner {
        bytes: text.as_bytes(),
        at: 0,
        line: 1,
        lines: Vec::new(),
    };
    scanner.value(Pointer::root());
    scanner.lines
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
    line: usize,
    lines: Vec<(Pointer, usize)>,
}

impl Scanner<'_> {
    fn value(&mut self, place: Pointer) {
        self.blanks();
        match self.bytes.get(self.at) {
            Some(b'{') => {
                self.lines.push((place.clone(), self.line));
                self.members(&place);
            }
            Some(b'[') => {
                self.lines.push((place.clone(), self.line));
                self.items(&place);
            }
            Some(b'"') => {
                self.lines.push((place, self.line));
                self.text();
            }
            _ => {
                self.lines.push((place, self.line));
                while self
                    .bytes
                    .get(self.at)
                    .is_some_and(|byte| !b",]} \t\r\n".contains(byte))
                {
                    self.at += 1;
                }
            }
        }
    }

    fn members(&mut self, place: &Pointer) {
        self.at += 1;
        loop {
            self.blanks();
            match self.bytes.get(self.at) {
                Some(b'"') => {
                    let name = self.text();
                    self.blanks();
                    // The colon.
                    self.at += 1;
                    self.value(place.join(name));
                }
                Some(b',') => self.at += 1,
                _ => break,
            }
        }
        self.at += 1;
    }

    fn items(&mut self, place: &Pointer) {
        self.at += 1;
        let mut index = 0;
        loop {
            self.blanks();
            match self.bytes.get(self.at) {
                Some(b',') => self.at += 1,
                Some(b']') | None => break,
                Some(_) => {
                    self.value(place.join(index));
                    index += 1;
                }
            }
        }
        self.at += 1;
    }

    /// A text at its first quote.
    fn text(&mut self) -> String {
        let from = self.at;
        self.at += 1;
        while let Some(byte) = self.bytes.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'"' => break,
                _ => {}
            }
        }
        let quoted = self.bytes.get(from..self.at).unwrap_or_default();
        serde_json::from_slice(quoted).unwrap_or_default()
    }

    fn blanks(&mut self) {
        while let Some(byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => self.line += 1,
                b' ' | b'\t' | b'\r' => {}
                _ => break,
            }
            self.at += 1;
        }
    }
}
