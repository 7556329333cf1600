//! Holding requests against the document: a `Check` for each type that a request contains, and one
//! of each parameter and inline body where it is sent.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Item, parse_quote};

use crate::{
    contract::{Content, Parameter, TextRule},
    pattern::Span,
};

/// The check of a type: the limits are data, and one function holds any value against them.
pub(super) fn of_type(name: &syn::Ident) -> Item {
    parse_quote! {
        impl crate::Check for #name {
            fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
                crate::limit::check(self, at, found);
            }
        }
    }
}

/// A check that finds nothing, for a body without rules.
pub(super) fn unchecked(name: &str) -> Item {
    let name = format_ident!("{name}");
    parse_quote! {
        impl crate::Check for #name {
            fn check(&self, _at: crate::Place<'_>, _found: &mut crate::Violations) {}
        }
    }
}

/// The check of a parameter of an operation.
pub(super) fn parameter(variable: &syn::Ident, parameter: &Parameter) -> TokenStream {
    let name = &parameter.name;
    let value = if parameter.required {
        quote!(&#variable)
    } else {
        quote!(value)
    };
    // Parameters are plain texts even where they are secrets.
    let content = plain(parameter.property.value.not_null());
    if let (Content::Text(rules), "header", false) =
        (&content, parameter.location.as_str(), parameter.required)
        && let Some((least, most)) = lengths(rules)
    {
        return quote! {
            found.header(root.field(#name), #variable.as_deref(), #least, #most);
        };
    }
    let mut check = of(&content, &value, &quote!(at)).unwrap_or_default();
    // Anything else is written by Rust, and can't be more than one segment or line.
    let is_text = matches!(content, Content::Text(_));
    match parameter.location.as_str() {
        "path" if is_text => check.extend(quote!(found.path_segment(at, #value);)),
        "header" if is_text => check.extend(quote!(found.header_value(at, #value);)),
        _ => {}
    }
    if check.is_empty() {
        return check;
    }
    let check = quote!({ let at = root.field(#name); #check });
    if parameter.required {
        check
    } else {
        quote!(if let Some(value) = &#variable #check)
    }
}

/// The limits of the length of a text, where it has no others.
fn lengths(rules: &[TextRule]) -> Option<(usize, TokenStream)> {
    let (mut least, mut most) = (0, quote!(usize::MAX));
    for rule in rules {
        match rule {
            TextRule::MinLength(limit) => least = *limit,
            TextRule::MaxLength(limit) => most = quote!(#limit),
            _ => return None,
        }
    }
    Some((least, most))
}

/// Content without types of ours but components, as parameters and inline bodies have it: a point in
/// time is a text there.
pub(super) fn plain(content: &Content) -> Content {
    match content {
        Content::Timestamp => Content::Text(vec![TextRule::DateTime]),
        Content::File => Content::Free,
        Content::Nullable(inner) => Content::Nullable(Box::new(plain(inner))),
        Content::Map(entry) => Content::Map(Box::new(plain(entry))),
        Content::List { least, most, entry } => Content::List {
            least: *least,
            most: *most,
            entry: Box::new(plain(entry)),
        },
        other => other.clone(),
    }
}

/// The check of one value, `None` when there is nothing to check.
pub(super) fn of(content: &Content, value: &TokenStream, at: &TokenStream) -> Option<TokenStream> {
    let check = match content {
        Content::Text(rules) => {
            let rules = rules.iter().map(|rule| text_rule(rule, value, at));
            rules.collect()
        }
        Content::Timestamp => quote!(found.date_time(#at, #value);),
        Content::Integer {
            minimum, maximum, ..
        } => {
            let least = minimum.map(|least| quote!(found.minimum(#at, *#value, #least);));
            let most = maximum.map(|most| quote!(found.maximum(#at, *#value, #most);));
            quote!(#least #most)
        }
        Content::Number { minimum, maximum } => {
            let least = minimum.map(|least| quote!(found.number_minimum(#at, *#value, #least);));
            let most = maximum.map(|most| quote!(found.number_maximum(#at, *#value, #most);));
            quote!(found.finite(#at, *#value); #least #most)
        }
        Content::List { least, most, entry } => {
            let least = least.map(|least| quote!(found.min_items(#at, #value, #least);));
            let most = most.map(|most| quote!(found.max_items(#at, #value, #most);));
            let entries = of(entry, &quote!(entry), at).map(|check| {
                quote! {
                    for (index, entry) in (#value).iter().enumerate() {
                        let at = #at.index(index);
                        #check
                    }
                }
            });
            quote!(#least #most #entries)
        }
        Content::Map(entry) => return members(entry, value, at),
        Content::Nullable(inner) => {
            let check = of(inner, &quote!(value), at)?;
            quote!(if let ::std::option::Option::Some(value) = #value { #check })
        }
        Content::Component { checked: true, .. } => {
            quote!(crate::Check::check(#value, #at, found);)
        }
        Content::Component { checked: false, .. }
        | Content::Boolean
        | Content::File
        | Content::Members
        | Content::Free => TokenStream::new(),
    };
    (!check.is_empty()).then_some(check)
}

/// The check of each value of a map.
fn members(entry: &Content, value: &TokenStream, at: &TokenStream) -> Option<TokenStream> {
    let check = of(entry, &quote!(entry), &quote!(at))?;
    Some(quote! {
        for (name, entry) in #value {
            let at = #at.field(name);
            #check
        }
    })
}

fn text_rule(rule: &TextRule, text: &TokenStream, at: &TokenStream) -> TokenStream {
    match rule {
        TextRule::MinLength(least) => quote!(found.min_length(#at, #text, #least);),
        TextRule::MaxLength(most) => quote!(found.max_length(#at, #text, #most);),
        TextRule::DateTime => {
            quote!(found.date_time(#at, &crate::Timestamp::from((#text).as_str()));)
        }
        TextRule::Date => quote!(found.date(#at, #text);),
        TextRule::Uri => quote!(found.uri(#at, #text);),
        TextRule::Email => quote!(found.email(#at, #text);),
        TextRule::Duration => quote!(found.duration(#at, #text);),
        TextRule::Pattern(pattern, spans) => {
            let spans = spans.iter().map(span);
            quote!(found.pattern(#at, #text, #pattern, &[#(#spans),*]);)
        }
    }
}

fn span(span: &Span) -> TokenStream {
    let class = span.class.iter().map(|(from, to)| quote!((#from, #to)));
    let least = span.least;
    let most = match span.most {
        Some(most) => quote!(Some(#most)),
        None => quote!(None),
    };
    quote!(crate::Span { class: &[#(#class),*], least: #least, most: #most })
}
