//! Takes simple patterns apart, so that the SDK needs no regular expressions at run time.

use regex_syntax::hir::{Class, Hir, HirKind, Look};

/// A run of characters of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The ranges of characters in the class, both ends included.
    pub class: Vec<(char, char)>,
    /// How many of them there are at least.
    pub least: usize,
    /// How many of them there are at most; without a limit when `None`.
    pub most: Option<usize>,
}

/// Takes an anchored pattern apart into runs of characters.
///
/// Returns `None` for any pattern whose runs can't be told apart one after the other.
pub fn spans(pattern: &str) -> Option<Vec<Span>> {
    let parsed = regex_syntax::parse(pattern).ok()?;
    let HirKind::Concat(parts) = parsed.kind() else {
        return None;
    };
    let (first, last) = (parts.first()?, parts.last()?);
    if !matches!(first.kind(), HirKind::Look(Look::Start))
        || !matches!(last.kind(), HirKind::Look(Look::End))
    {
        return None;
    }
    let mut found: Vec<Span> = Vec::new();
    for part in &parts[1..parts.len() - 1] {
        found.extend(runs(part)?);
    }
    let exact = |span: &Span| span.most == Some(span.least);
    let clear = found
        .windows(2)
        .all(|pair| exact(&pair[0]) || !overlap(&pair[0].class, &pair[1].class));
    // A run that may be empty hides its neighbour from the comparison above.
    let optional = found.iter().rev().skip(1).any(|span| span.least == 0);
    (clear && !optional).then_some(found)
}

fn runs(part: &Hir) -> Option<Vec<Span>> {
    match part.kind() {
        HirKind::Literal(literal) => {
            let text = std::str::from_utf8(&literal.0).ok()?;
            let single = |character| Span {
                class: vec![(character, character)],
                least: 1,
                most: Some(1),
            };
            Some(text.chars().map(single).collect())
        }
        HirKind::Repetition(repetition) => {
            let [single] = <[Span; 1]>::try_from(runs(&repetition.sub)?).ok()?;
            if (single.least, single.most) != (1, Some(1)) {
                return None;
            }
            Some(vec![Span {
                class: single.class,
                least: repetition.min as usize,
                most: repetition.max.map(|most| most as usize),
            }])
        }
        HirKind::Class(class) => {
            let class = match class {
                Class::Unicode(class) => class.iter().map(|r| (r.start(), r.end())).collect(),
                Class::Bytes(class) => class
                    .iter()
                    .map(|r| (char::from(r.start()), char::from(r.end())))
                    .collect(),
            };
            Some(vec![Span {
                class,
                least: 1,
                most: Some(1),
            }])
        }
        HirKind::Capture(capture) => runs(&capture.sub),
        _ => None,
    }
}

fn overlap(one: &[(char, char)], other: &[(char, char)]) -> bool {
    one.iter()
        .any(|a| other.iter().any(|b| a.0 <= b.1 && b.0 <= a.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_repeated_class_is_one_span() {
        let upper = Span {
            class: vec![('A', 'Z')],
            least: 2,
            most: Some(2),
        };
        assert_eq!(spans("^[A-Z]{2}$"), Some(vec![upper]));
    }

    #[test]
    fn literals_and_classes_follow_each_other() {
        let found = spans("^v[0-9]+$").unwrap();
        assert_eq!(found[0].class, [('v', 'v')]);
        assert_eq!((found[1].least, found[1].most), (1, None));
    }

    #[test]
    fn what_needs_backtracking_is_left_alone() {
        for pattern in [
            "[A-Z]",
            "^a|b$",
            "^[a-z]*[a-z]$",
            "^(ab)+$",
            "^a?b?a$",
            "^(?!x)$",
            "(",
        ] {
            assert_eq!(spans(pattern), None, "{pattern}");
        }
    }
}
