//! Limits as data, which `limit.rs` of klarna-gen holds the values of a request against.

use proc_macro2::TokenStream;

use crate::{
    contract::{Content, TextRule},
    pattern::Span,
};

/// The limits of a value between brackets; nothing where it has none.
pub(super) fn of(content: &Content) -> Option<String> {
    let limits = list(content);
    (!limits.is_empty()).then(|| format!("[{}]", limits.join(", ")))
}

/// The same, for a syntax tree.
pub(super) fn tokens(content: &Content) -> Option<TokenStream> {
    of(content)?.parse().ok()
}

fn list(content: &Content) -> Vec<String> {
    match content {
        Content::Text(rules) => rules.iter().map(text_rule).collect(),
        Content::Timestamp => vec!["DateTime".into()],
        Content::Integer {
            minimum, maximum, ..
        }
        | Content::Number { minimum, maximum } => {
            let least = minimum.map(|least| format!("Minimum({least})"));
            let most = maximum.map(|most| format!("Maximum({most})"));
            least.into_iter().chain(most).collect()
        }
        Content::List { least, most, entry } => {
            let least = least.map(|least| format!("MinItems({least})"));
            let most = most.map(|most| format!("MaxItems({most})"));
            let own = least.into_iter().chain(most);
            own.chain(entries(entry)).collect()
        }
        Content::Map(entry) => entries(entry),
        Content::Nullable(inner) => list(inner),
        // A component says itself which limits it has.
        Content::Component { .. }
        | Content::Boolean
        | Content::File
        | Content::Members
        | Content::Free => Vec::new(),
    }
}

fn entries(entry: &Content) -> Vec<String> {
    let mut limits = list(entry);
    if !limits.is_empty() {
        limits.insert(0, "Entries".into());
    }
    limits
}

fn text_rule(rule: &TextRule) -> String {
    match rule {
        TextRule::MinLength(least) => format!("MinLength({least})"),
        TextRule::MaxLength(most) => format!("MaxLength({most})"),
        TextRule::DateTime => "DateTime".into(),
        TextRule::Date => "Date".into(),
        TextRule::Uri => "Uri".into(),
        TextRule::Email => "Email".into(),
        TextRule::Duration => "Duration".into(),
        TextRule::Pattern(pattern, spans) => {
            let spans: Vec<_> = spans.iter().map(span).collect();
            format!("Pattern(&({pattern:?}, &[{}]))", spans.join(", "))
        }
    }
}

fn span(span: &Span) -> String {
    let Span { class, least, most } = span;
    format!("Span {{ class: &{class:?}, least: {least}, most: {most:?} }}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_text(rules: Vec<TextRule>) -> Option<String> {
        of(&Content::Text(rules))
    }

    fn list_of(entry: Content) -> Content {
        Content::List {
            least: Some(1),
            most: Some(2),
            entry: Box::new(entry),
        }
    }

    fn number() -> Content {
        Content::Number {
            minimum: Some(-1),
            maximum: None,
        }
    }

    #[test]
    fn limits_of_a_text_are_written_in_their_order() {
        let rules = vec![
            TextRule::MinLength(1),
            TextRule::MaxLength(2),
            TextRule::Email,
        ];
        assert_eq!(
            of_text(rules).unwrap(),
            "[MinLength(1), MaxLength(2), Email]"
        );
    }

    #[test]
    fn a_pattern_is_written_with_its_spans() {
        let pattern = "^[a-z]+\"$";
        let spans = crate::pattern::spans(pattern).unwrap();
        assert_eq!(
            of_text(vec![TextRule::Pattern(pattern.into(), spans)]).unwrap(),
            r#"[Pattern(&("^[a-z]+\"$", &[Span { class: &[('a', 'z')], least: 1, most: None }, Span { class: &[('"', '"')], least: 1, most: Some(1) }]))]"#
        );
    }

    #[test]
    fn limits_of_entries_stand_behind_those_of_their_list() {
        let content = Content::Map(Box::new(list_of(Content::Nullable(Box::new(number())))));
        assert_eq!(
            of(&content).unwrap(),
            "[Entries, MinItems(1), MaxItems(2), Entries, Minimum(-1)]"
        );
    }

    #[test]
    fn entries_without_limits_are_not_written() {
        assert_eq!(
            of(&list_of(Content::Boolean)).unwrap(),
            "[MinItems(1), MaxItems(2)]"
        );
    }

    #[test]
    fn what_has_no_limits_says_nothing() {
        assert_eq!(of(&Content::Free), None);
        assert_eq!(of_text(Vec::new()), None);
        assert_eq!(of(&Content::Map(Box::new(Content::Boolean))), None);
    }
}
