//! Patterns of the document's strings, without a regular expression at run time.

/// A run of characters of one class, the unit that anchored patterns are made of.
#[derive(Clone, Copy, Debug)]
pub struct Span {
    /// The ranges of characters in the class, both ends included.
    pub class: &'static [(char, char)],
    /// How many of them there are at least.
    pub least: usize,
    /// How many of them there are at most; without a limit when `None`.
    pub most: Option<usize>,
}

/// Neighbouring spans never share a character (the generator sees to it), so taking as many as
/// possible is exact.
pub(crate) fn matches(text: &str, spans: &[Span]) -> bool {
    let mut rest = text.chars().peekable();
    for span in spans {
        let mut taken = 0;
        while span.most.is_none_or(|most| taken < most)
            && rest
                .next_if(|next| {
                    span.class
                        .iter()
                        .any(|(from, to)| (from..=to).contains(&next))
                })
                .is_some()
        {
            taken += 1;
        }
        if taken < span.least {
            return false;
        }
    }
    rest.peek().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    const UPPER: &[(char, char)] = &[('A', 'Z')];
    const DIGIT: &[(char, char)] = &[('0', '9')];

    #[test]
    fn a_pattern_needs_the_whole_text() {
        let spans = [Span {
            class: UPPER,
            least: 2,
            most: Some(2),
        }];
        assert!(matches("DE", &spans));
        for text in ["", "D", "DEU", "de", "D1"] {
            assert!(!matches(text, &spans), "{text}");
        }
    }

    #[test]
    fn spans_follow_each_other() {
        let spans = [
            Span {
                class: UPPER,
                least: 1,
                most: None,
            },
            Span {
                class: DIGIT,
                least: 0,
                most: Some(2),
            },
        ];
        assert!(matches("ABC", &spans));
        assert!(matches("A12", &spans));
        assert!(!matches("A123", &spans));
        assert!(!matches("12", &spans));
    }
}
