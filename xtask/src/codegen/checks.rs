//! Holding requests against the document: one `Check` for each object that a request contains.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Fields, Item, ItemEnum, ItemStruct, parse_quote};

use super::{setters::inner, types::wire_name};
use crate::{
    contract::{Content, Parameter, Schema, Sensitivity, TextRule},
    pattern::Span,
};

/// The check of one object.
pub(super) fn object(item: &ItemStruct, schema: &Schema) -> Item {
    let name = &item.ident;
    let checks: Vec<TokenStream> = item
        .fields
        .iter()
        .filter_map(|field| {
            let wire = wire_name(field);
            let property = schema.properties.get(&wire)?;
            let ident = &field.ident;
            let secret = property.sensitivity == Some(Sensitivity::Secret);
            let is_option = inner(&field.ty, "Option").is_some();
            let value = if is_option {
                quote!(value)
            } else {
                quote!(&self.#ident)
            };
            let check = of(&property.value, &value, &quote!(at), secret)?;
            let check = quote!({ let at = at.field(#wire); #check });
            Some(if is_option {
                quote!(if let Some(value) = &self.#ident #check)
            } else {
                check
            })
        })
        .collect();
    let (at, found) = if checks.is_empty() {
        (format_ident!("_at"), format_ident!("_found"))
    } else {
        (format_ident!("at"), format_ident!("found"))
    };
    parse_quote! {
        impl crate::Check for #name {
            fn check(&self, #at: crate::Place<'_>, #found: &mut crate::Violations) {
                #(#checks)*
            }
        }
    }
}

/// The check of a union: that of the member it holds.
pub(super) fn union(item: &ItemEnum) -> Item {
    let name = &item.ident;
    let arms = item.variants.iter().filter_map(|variant| {
        let Fields::Unnamed(fields) = &variant.fields else {
            return None;
        };
        let kind = &fields.unnamed.first()?.ty;
        let text = quote!(#kind).to_string();
        let ident = &variant.ident;
        // Simple values have no check of their own.
        let simple = text.contains("::") || ["i64", "f64", "bool"].contains(&text.as_str());
        (!simple).then(|| quote!(Self::#ident(value) => crate::Check::check(value, at, found),))
    });
    parse_quote! {
        impl crate::Check for #name {
            #[allow(unused_variables, unreachable_patterns)]
            fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) {
                match self { #(#arms)* _ => {} }
            }
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
    let mut check = match &parameter.property.value {
        // The text of a moment, not the type that properties have.
        Content::Timestamp => {
            quote!(found.date_time(at, &crate::Timestamp::from((#value).as_str()));)
        }
        content => of(content, &value, &quote!(at), false).unwrap_or_default(),
    };
    // Anything else is written by Rust, and can't be more than one segment or line.
    let is_text = matches!(parameter.property.value, Content::Text(_));
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

/// The check of one value, `None` when there is nothing to check.
fn of(
    content: &Content,
    value: &TokenStream,
    at: &TokenStream,
    secret: bool,
) -> Option<TokenStream> {
    let check = match content {
        Content::Text(rules) => {
            let text = if secret {
                quote!((#value).expose())
            } else {
                value.clone()
            };
            rules
                .iter()
                .map(|rule| text_rule(rule, &text, at))
                .collect()
        }
        Content::Timestamp => quote!(found.date_time(#at, #value);),
        Content::Integer { minimum, maximum } => {
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
            let entries = of(entry, &quote!(entry), at, secret).map(|check| {
                quote! {
                    for (index, entry) in (#value).iter().enumerate() {
                        let at = #at.index(index);
                        #check
                    }
                }
            });
            quote!(#least #most #entries)
        }
        Content::Component(_) => quote!(crate::Check::check(#value, #at, found);),
        Content::Free => TokenStream::new(),
    };
    (!check.is_empty()).then_some(check)
}

fn text_rule(rule: &TextRule, text: &TokenStream, at: &TokenStream) -> TokenStream {
    match rule {
        TextRule::MinLength(least) => quote!(found.min_length(#at, #text, #least);),
        TextRule::MaxLength(most) => quote!(found.max_length(#at, #text, #most);),
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
