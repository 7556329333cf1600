//! Header values that grant something.

use bytes::Bytes;
use http::HeaderValue;

use crate::generated::Secret;

/// Makes a secret a header value that isn't printed, and whose memory is overwritten once nobody
/// holds it. `None` when it can't be a header.
///
/// Its clones share the memory: sending it again makes no further copy of the secret here.
pub(crate) fn header_value(secret: Secret) -> Option<HeaderValue> {
    let mut value = HeaderValue::from_maybe_shared(Bytes::from_owner(Held(secret))).ok()?;
    value.set_sensitive(true);
    Some(value)
}

/// Returns the text of a header value that [`header_value`] made.
pub(crate) fn text(value: &HeaderValue) -> &str {
    // It was a text.
    std::str::from_utf8(value.as_bytes()).unwrap_or_default()
}

/// Whether a text has another one inside.
// `str::contains` brings a search that pays for long texts.
pub(crate) fn has_inside(text: &str, other: &str) -> bool {
    let texts = text.as_bytes().windows(other.len().max(1));
    other.is_empty() || texts.into_iter().any(|inside| inside == other.as_bytes())
}

struct Held(Secret);

impl AsRef<[u8]> for Held {
    fn as_ref(&self) -> &[u8] {
        self.0.expose().as_bytes()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_sent_and_not_printed() {
        let value = header_value(Secret::new("secret")).unwrap();
        assert_eq!(value, "secret");
        assert_eq!(text(&value), "secret");
        assert!(!format!("{value:?}").contains("secret"));
    }

    #[test]
    fn a_text_is_found_wherever_it_is() {
        for (text, other) in [
            ("abc", "a"),
            ("abc", "bc"),
            ("abc", "abc"),
            ("abc", ""),
            ("", ""),
        ] {
            assert!(has_inside(text, other), "{text} {other}");
        }
        for (text, other) in [("abc", "d"), ("abc", "ac"), ("abc", "abcd"), ("", "a")] {
            assert!(!has_inside(text, other), "{text} {other}");
        }
    }

    #[test]
    fn what_a_header_cannot_carry_is_refused() {
        assert_eq!(header_value(Secret::new("a\nb")), None);
    }
}
