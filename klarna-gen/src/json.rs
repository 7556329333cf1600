//! JSON in places that take less than a body does.

use serde::Serialize;

/// Writes a value as JSON in one line of ASCII, which a header takes.
pub(crate) fn ascii<T: Serialize + ?Sized>(value: &T) -> Result<String, String> {
    let json = serde_json::to_string(value).map_err(|error| format!("can't be JSON: {error}"))?;
    let mut written = String::with_capacity(json.len());
    for character in json.chars() {
        // Control characters are escaped already, but for this one.
        if character.is_ascii() && character != '\u{7f}' {
            written.push(character);
            continue;
        }
        for unit in character.encode_utf16(&mut [0; 2]) {
            written.push_str(&format!("\\u{unit:04x}"));
        }
    }
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_becomes_a_header_and_stays_what_it_is() {
        let text = "a \"b\"\n\u{7f}\u{e5}\u{1f600}";
        let written = ascii(text).unwrap();
        assert!(reqwest::header::HeaderValue::from_str(&written).is_ok());
        let read: String = serde_json::from_str(&written).unwrap();
        assert_eq!(read, text);
    }
}
