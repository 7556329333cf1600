//! Klarna's limits for a request, held before it is sent.

use http::{HeaderMap, header::HOST};

use crate::Error;

/// The longest header, name and value together: 6 KB.
const HEADER_BYTES: usize = 6 * 1024;
/// All headers together: 20 KB.
const ALL_HEADER_BYTES: usize = 20 * 1024;
/// The longest body: 1 MB, by the larger of its two readings.
const BODY_BYTES: usize = 1024 * 1024;
/// What the HTTP client adds itself: `accept: */*` and `content-length` with seven digits.
const ADDED_BYTES: usize = "accept*/*".len() + "content-length".len() + 7;

/// Refuses a request that Klarna would refuse for its size.
///
/// # Errors
///
/// Names the header, or the body, and the limit.
pub(crate) fn check(headers: &HeaderMap, host: &str, body: usize) -> Result<(), Error> {
    let mut all = HOST.as_str().len() + host.len() + ADDED_BYTES;
    for (name, value) in headers {
        let bytes = name.as_str().len() + value.len();
        if bytes > HEADER_BYTES {
            let rule = format!(
                "must be at most {HEADER_BYTES} bytes long, name and value together, and has \
                 {bytes}"
            );
            return Err(Error::invalid_input(format!("the header {name}"), rule));
        }
        all += bytes;
    }
    if all > ALL_HEADER_BYTES {
        let rule = format!("must be at most {ALL_HEADER_BYTES} bytes together, and have {all}");
        return Err(Error::invalid_input("the headers", rule));
    }
    if body > BODY_BYTES {
        let rule = format!("must be at most {BODY_BYTES} bytes long, and has {body}");
        return Err(Error::invalid_input("the body", rule));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use http::HeaderValue;

    use super::*;

    fn headers(count: usize, bytes: usize) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for index in 0..count {
            let name = format!("h{index}");
            let value = "v".repeat(bytes - name.len());
            let name = http::HeaderName::try_from(name).unwrap();
            headers.insert(name, HeaderValue::try_from(value).unwrap());
        }
        headers
    }

    fn refusal(headers: &HeaderMap, body: usize) -> String {
        check(headers, "host", body)
            .err()
            .map_or_else(String::new, |error| error.to_string())
    }

    #[test]
    fn a_header_has_at_most_six_kilobytes() {
        assert_eq!(refusal(&headers(1, 6_144), 0), "");
        let told = refusal(&headers(1, 6_145), 0);
        assert!(
            told.starts_with("the header h0 must be at most 6144 bytes"),
            "{told}"
        );
    }

    #[test]
    fn all_headers_have_at_most_twenty_kilobytes() {
        assert_eq!(refusal(&headers(3, 6_144), 0), "");
        let told = refusal(&headers(4, 6_144), 0);
        assert!(
            told.starts_with("the headers must be at most 20480 bytes"),
            "{told}"
        );
    }

    #[test]
    fn a_body_has_at_most_a_megabyte() {
        assert_eq!(refusal(&HeaderMap::new(), 1_048_576), "");
        let told = refusal(&HeaderMap::new(), 1_048_577);
        assert!(
            told.starts_with("the body must be at most 1048576 bytes"),
            "{told}"
        );
    }
}
