//! Descriptions of the document as rustdoc.

/// Escapes what rustdoc would take for a link or for HTML.
pub(crate) fn rustdoc(text: &str) -> String {
    // A comment can't hold a carriage return of its own.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut escaped = String::with_capacity(text.len());
    // Code spans stand at every second place between backticks.
    for (index, part) in text.trim().split('`').enumerate() {
        if index > 0 {
            escaped.push('`');
        }
        if index % 2 == 1 {
            escaped.push_str(part);
            continue;
        }
        for (word_index, word) in part.split(' ').enumerate() {
            if word_index > 0 {
                escaped.push(' ');
            }
            push_word(&mut escaped, word);
        }
    }
    escaped
}

fn push_word(escaped: &mut String, word: &str) {
    if word.starts_with("https://") || word.starts_with("http://") {
        let end = word.trim_end_matches(['.', ',', ';', ')']);
        escaped.push_str(&format!("<{end}>{}", &word[end.len()..]));
        return;
    }
    for character in word.chars() {
        if matches!(character, '[' | ']' | '<' | '>' | '*' | '_') {
            escaped.push('\\');
        }
        escaped.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_outside_of_code() {
        assert_eq!(rustdoc("a [b] `c[0]` <d>"), r"a \[b\] `c[0]` \<d\>");
    }

    #[test]
    fn addresses_become_links() {
        assert_eq!(
            rustdoc("See https://a.example/b_c. Then"),
            "See <https://a.example/b_c>. Then"
        );
    }
}
