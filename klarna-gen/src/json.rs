//! JSON as text.

use serde::Serialize;
use serde_json::Value;

use crate::{
    shape::{Member, Shape},
    write::{Parts, Sink, Write},
};

/// Room that a small body doesn't outgrow: a text that grows is copied.
const ROOM: usize = 1024;

/// Writes a value of the document as JSON.
pub(crate) fn body<T: Write + ?Sized>(body: &T) -> Vec<u8> {
    let mut text = Text {
        text: Vec::with_capacity(ROOM),
        place: Place::Whole,
        shape: None,
    };
    body.write(&Member::entry(""), &mut text);
    text.text
}

/// What is written so far.
struct Text {
    text: Vec<u8>,
    place: Place,
    /// What is known of the object that is being written.
    shape: Option<&'static Shape>,
}

/// Where the next value goes.
#[derive(Clone, Copy)]
enum Place {
    Whole,
    List { is_first: bool },
    Object { is_first: bool },
}

impl Text {
    /// Writes what stands before a value.
    fn begin(&mut self, member: &Member<'_>) {
        match &mut self.place {
            Place::Whole => {}
            Place::List { is_first } => {
                if !std::mem::take(is_first) {
                    self.text.push(b',');
                }
            }
            Place::Object { is_first } => {
                if !std::mem::take(is_first) {
                    self.text.push(b',');
                }
                self.quoted(member.name(self.shape));
                self.text.push(b':');
            }
        }
    }

    fn quoted(&mut self, text: &str) {
        if is_plain(text.as_bytes()) {
            self.text.reserve(text.len() + 2);
            self.text.push(b'"');
            self.text.extend_from_slice(text.as_bytes());
            self.text.push(b'"');
        } else {
            self.other(text);
        }
    }

    /// Writes a value as serde_json does.
    fn other<T: Serialize + ?Sized>(&mut self, value: &T) {
        // A list of bytes takes all that is written, and these values can be.
        let _ = serde_json::to_writer(&mut self.text, value);
    }

    fn inside(&mut self, place: Place, brackets: [u8; 2], parts: &dyn Parts) {
        self.text.push(brackets[0]);
        let around = std::mem::replace(&mut self.place, place);
        parts.parts(self);
        self.place = around;
        self.text.push(brackets[1]);
    }
}

impl Sink for Text {
    fn null(&mut self, member: &Member<'_>) {
        self.begin(member);
        self.text.extend_from_slice(b"null");
    }

    fn text(&mut self, member: &Member<'_>, text: &str) {
        self.begin(member);
        self.quoted(text);
    }

    fn integer(&mut self, member: &Member<'_>, number: i64) {
        self.begin(member);
        self.other(&number);
    }

    fn wide(&mut self, member: &Member<'_>, number: u64) {
        self.begin(member);
        self.other(&number);
    }

    fn number(&mut self, member: &Member<'_>, number: f64) {
        self.begin(member);
        self.other(&number);
    }

    fn boolean(&mut self, member: &Member<'_>, value: bool) {
        self.begin(member);
        self.other(&value);
    }

    fn value(&mut self, member: &Member<'_>, value: &Value) {
        match value {
            Value::Null => self.null(member),
            Value::Bool(value) => self.boolean(member, *value),
            Value::Number(number) => {
                self.begin(member);
                self.other(number);
            }
            Value::String(text) => self.text(member, text),
            Value::Array(entries) => self.list(member, entries.len(), &entries.as_slice()),
            Value::Object(members) => self.object(member, None, &members),
        }
    }

    fn list(&mut self, member: &Member<'_>, _: usize, entries: &dyn Parts) {
        self.begin(member);
        self.inside(Place::List { is_first: true }, *b"[]", entries);
    }

    fn object(&mut self, member: &Member<'_>, shape: Option<&'static Shape>, members: &dyn Parts) {
        self.begin(member);
        let around = std::mem::replace(&mut self.shape, shape);
        self.inside(Place::Object { is_first: true }, *b"{}", members);
        self.shape = around;
    }
}

/// Whether nothing in a text has to be escaped.
fn is_plain(text: &[u8]) -> bool {
    const WORD: usize = size_of::<u64>();
    let Some(last) = text.last_chunk::<WORD>() else {
        return text
            .iter()
            .all(|byte| !matches!(byte, 0..0x20 | b'"' | b'\\'));
    };
    let (words, _) = text.as_chunks::<WORD>();
    // Without a way out: texts are short. The last word may overlap the one before.
    let marks = words
        .iter()
        .fold(special(*last), |marks, word| marks | special(*word));
    marks == 0
}

/// Marks the bytes of a word that have to be escaped: looks at eight bytes at once.
fn special(word: [u8; 8]) -> u64 {
    const ONES: u64 = u64::MAX / 0xff;
    const HIGH: u64 = ONES << 7;
    let word = u64::from_le_bytes(word);
    let below = |word: u64, limit: u64| word.wrapping_sub(ONES * limit) & !word;
    let equal = |byte: u8| below(word ^ (ONES * u64::from(byte)), 1);
    (below(word, 0x20) | equal(b'"') | equal(b'\\')) & HIGH
}

/// Writes a value of the document as JSON in one line of ASCII, which a header takes.
pub fn ascii<T: Write + ?Sized>(value: &T) -> String {
    let json = body(value);
    let mut written = String::with_capacity(json.len());
    for character in String::from_utf8_lossy(&json).chars() {
        // Control characters are escaped already, but for this one.
        if character.is_ascii() && character != '\u{7f}' {
            written.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            written.push_str(&format!("\\u{unit:04x}"));
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_becomes_a_header_and_stays_what_it_is() {
        let text = "a \"b\"\n\u{7f}\u{e5}\u{1f600}";
        let written = ascii(&text.to_owned());
        assert!(reqwest::header::HeaderValue::from_str(&written).is_ok());
        let read: String = serde_json::from_str(&written).unwrap();
        assert_eq!(read, text);
    }

    fn written(value: &str) -> String {
        let value: Value = serde_json::from_str(value).unwrap();
        let mut text = Vec::new();
        if let Value::Object(members) = &value {
            text = body(members);
        } else if let Value::Array(entries) = &value {
            text = body(entries);
        }
        String::from_utf8(text).unwrap()
    }

    #[test]
    fn a_body_is_what_serde_json_writes() {
        for text in [
            "{}",
            "[]",
            r#"{"":null}"#,
            r#"{"a":1,"b":[true,{}],"c\n":"d"}"#,
            r#"["a",{"b":1.5},-7,18446744073709551615,null]"#,
        ] {
            assert_eq!(written(text), text);
        }
    }

    #[test]
    fn parts_are_written_in_their_places() {
        let lists = vec![
            vec!["a".to_owned()],
            vec![],
            vec!["b".to_owned(), "c".to_owned()],
        ];
        assert_eq!(body(&lists), br#"[["a"],[],["b","c"]]"#);
        let map = std::collections::BTreeMap::from([
            ("x".to_owned(), vec![Some(1_i64), None]),
            ("y".to_owned(), vec![]),
        ]);
        assert_eq!(body(&map), br#"{"x":[1,null],"y":[]}"#);
        assert_eq!(body(&true), b"true");
    }

    #[test]
    fn each_character_is_escaped_as_serde_json_does_wherever_it_stands() {
        for code in 0..0x180 {
            let character = char::from_u32(code).unwrap();
            for length in [1, 7, 8, 9, 15, 16, 17, 40] {
                for place in 0..length {
                    let text: String = (0..length)
                        .map(|at| if at == place { character } else { 'x' })
                        .collect();
                    let expected = serde_json::to_vec(&text).unwrap();
                    assert_eq!(body(&text), expected, "{code} at {place} of {length}");
                }
            }
        }
    }
}
