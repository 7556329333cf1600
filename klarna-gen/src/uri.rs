//! Whether a text is a URI.

/// Whether a text is an absolute URI, as a browser would take it.
pub(crate) fn is_absolute(text: &str) -> bool {
    is_plain_web_address(text) || reqwest::Url::parse(text).is_ok()
}

/// Whether a text is an address of the web that can be seen to be sound without taking it apart:
/// most are, and a full parser takes a hundred times as long.
///
/// Only the host can make one unsound: parsers take anything behind it.
fn is_plain_web_address(text: &str) -> bool {
    let rest = text.strip_prefix("https://");
    let Some(rest) = rest.or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    let bytes = rest.as_bytes();
    let (mut end, mut label) = (0, 0);
    while let Some(byte) = bytes.get(end) {
        match PARTS[usize::from(*byte)] {
            Part::Word => {}
            Part::Dot => label = end + 1,
            // Where an internationalized name could begin, the parser is asked.
            Part::Hyphen if bytes.get(end + 1) == Some(&b'-') => return false,
            Part::Hyphen => {}
            Part::End => break,
            Part::Other => return false,
        }
        end += 1;
    }
    // A last label that begins with a letter can't make the host an IPv4 address.
    end <= 253 && label < end && bytes[label].is_ascii_lowercase()
}

/// What a byte is to a host.
#[derive(Clone, Copy)]
enum Part {
    Word,
    Hyphen,
    Dot,
    End,
    Other,
}

const PARTS: [Part; 256] = {
    let mut parts = [Part::Other; 256];
    let mut byte = 0;
    while byte < 256 {
        parts[byte] = match byte as u8 {
            b'a'..=b'z' | b'0'..=b'9' => Part::Word,
            b'-' => Part::Hyphen,
            b'.' => Part::Dot,
            b'/' | b'?' | b'#' => Part::End,
            _ => Part::Other,
        };
        byte += 1;
    }
    parts
};

#[cfg(test)]
mod tests {
    use super::*;

    /// Sound and unsound parts of addresses, put together in all ways.
    fn texts() -> Vec<String> {
        let schemes = ["https://", "http://", "https:", "HTTPS://", "ftp://", ""];
        let hosts = [
            "shop.example",
            "a",
            "",
            ".",
            "a.",
            "a..b",
            "-a-",
            "1.2.3.4",
            "1.2.3.256",
            "1.2.3.a4",
            "0x7f.1",
            "a.0x1",
            "xn--a",
            "a.xn--",
            "A.example",
            "å.example",
            "a_b",
            "a b",
            "a:80",
            "a:80000",
            "user@a",
            "[::1]",
            "[",
            "a%41",
            "a<b",
        ];
        let paths = [
            "",
            "/",
            "/p/%zz?q=[]#f",
            "?q",
            "#",
            "/a b",
            "/å",
            "/\u{7}",
            "\\",
        ];
        let mut texts = Vec::new();
        for scheme in schemes {
            for host in hosts {
                texts.extend(paths.map(|path| format!("{scheme}{host}{path}")));
            }
        }
        texts
    }

    #[test]
    fn the_short_way_takes_nothing_that_the_parser_refuses() {
        let plain: Vec<_> = texts()
            .into_iter()
            .filter(|text| is_plain_web_address(text))
            .collect();
        assert!(plain.len() > 10);
        for text in plain {
            assert!(reqwest::Url::parse(&text).is_ok(), "{text}");
        }
    }

    #[test]
    fn an_ordinary_address_goes_the_short_way() {
        assert!(is_plain_web_address(
            "https://shop.example/products/7?size=l#top"
        ));
    }

    #[test]
    fn other_schemes_are_uris_as_well() {
        assert!(is_absolute("shop-app://return?id=1"));
        assert!(!is_absolute("shop.example/return"));
    }
}
