//! Unions become enums with a variant for each form, and one that keeps any other.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Item, ItemEnum, parse_quote};

use super::{checks, doc_attributes, limits, types};
use crate::{
    contract::{Contract, Form, Schema, Traits},
    docs,
};

/// The enum of a union, and what belongs to it.
pub(super) fn items(name: &str, schema: &Schema, forms: &[Form], contract: &Contract) -> Vec<Item> {
    let ident = format_ident!("{name}");
    let about = types::about(name, schema.description.as_deref());
    let kinds: Vec<_> = forms
        .iter()
        .map(|form| types::type_in(name, &form.content, contract))
        .collect();
    let idents: Vec<_> = forms
        .iter()
        .map(|form| format_ident!("{}", form.variant))
        .collect();
    let variants = forms
        .iter()
        .zip(&idents)
        .zip(&kinds)
        .map(|((form, ident), kind)| {
            let text = form.description.as_deref().map(docs::rustdoc);
            let about = text.map(|text| doc_attributes(&text)).unwrap_or_default();
            quote!(#(#about)* #ident(#kind))
        });
    let debug = schema.sensitivity.is_none();
    let derives = types::derives(true, debug, false);
    let item: ItemEnum = parse_quote! {
        #(#about)*
        #derives
        #[serde(untagged)]
        #[non_exhaustive]
        pub enum #ident {
            #(#variants,)*
            /// A form that isn't documented yet.
            Unknown(crate::UnknownForm),
        }
    };
    let mut items = vec![Item::Enum(item)];
    if !debug {
        items.push(super::object::silent_debug(&ident));
    }
    if schema.in_requests {
        items.push(checks::of_type(&ident));
    }
    items.push(of(&ident, forms, &idents, &kinds));
    items.push(parse_quote!(crate::kind::union!(#ident);));
    items.push(write(&ident, schema, forms, &idents));
    let mut seen = BTreeSet::new();
    for (ident_of, (form, kind)) in idents.iter().zip(forms.iter().zip(&kinds)) {
        let plain = types::rust_type(&form.content);
        if !seen.insert(quote!(#plain).to_string()) {
            continue;
        }
        let value = if plain == *kind {
            quote!(value)
        } else {
            quote!(::std::boxed::Box::new(value))
        };
        items.push(parse_quote! {
            impl ::std::convert::From<#plain> for #ident {
                fn from(value: #plain) -> Self {
                    Self::#ident_of(#value)
                }
            }
        });
    }
    if forms
        .iter()
        .all(|form| types::is_displayed(&form.content, contract))
    {
        items.push(display(&ident, &idents));
    }
    items
}

/// Whether more must be looked at than whether a value is a text, a number, a list or an object.
pub(super) fn ranks(forms: &[Form]) -> bool {
    let mut seen = BTreeSet::new();
    let kinds = forms.iter().flat_map(|form| &form.traits);
    !kinds
        .map(|traits| traits.kind)
        .all(|kind| seen.insert(kind))
}

/// The module that says which form a value has.
pub(super) fn ranking() -> Result<Item, String> {
    let text = include_str!("forms.rs");
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let file = syn::parse_file(text).map_err(|error| error.to_string())?;
    let items = file.items;
    Ok(parse_quote! {
        /// Tells the forms of unions apart.
        mod forms { #(#items)* }
    })
}

fn write(ident: &syn::Ident, schema: &Schema, forms: &[Form], variants: &[syn::Ident]) -> Item {
    let arms = forms.iter().zip(variants).map(|(form, variant)| {
        let limits = schema.in_requests.then(|| limits::tokens(&form.content));
        let limits = limits.flatten();
        match limits {
            Some(limits) => quote!(Self::#variant(value) => {
                sink.limits(crate::limit::limits! #limits);
                crate::write::Write::write(value, &member.as_told(), sink);
            }),
            None => {
                quote!(Self::#variant(value) => crate::write::Write::write(value, member, sink),)
            }
        }
    });
    parse_quote! {
        impl crate::write::Write for #ident {
            fn write(&self, member: &crate::shape::Member<'_>, sink: &mut dyn crate::write::Sink) {
                match self {
                    #(#arms)*
                    Self::Unknown(form) => sink.value(member, form.value()),
                }
            }
        }
    }
}

/// The function that tells forms apart: by what they have, or in turn where no two of them are
/// the same thing in JSON.
fn of(ident: &syn::Ident, forms: &[Form], variants: &[syn::Ident], kinds: &[syn::Type]) -> Item {
    let read = if ranks(forms) {
        by_rank(forms, variants, kinds)
    } else {
        quote! {
            #(if let ::std::option::Option::Some(read) = crate::read::read_value::<#kinds>(&value) {
                return Self::#variants(read);
            })*
        }
    };
    parse_quote! {
        impl #ident {
            /// Finds the form that a value has.
            fn of(value: ::serde_json::Value) -> Self {
                #read
                Self::Unknown(crate::UnknownForm(value))
            }
        }
    }
}

fn by_rank(forms: &[Form], variants: &[syn::Ident], kinds: &[syn::Type]) -> TokenStream {
    let tags = tags(forms);
    let described = forms.iter().enumerate().flat_map(|(index, form)| {
        form.traits
            .iter()
            .map(move |traits| (index, traits))
            .collect::<Vec<_>>()
    });
    let described = described.map(|(index, traits)| self::form(index, traits, &tags));
    let arms = variants.iter().zip(kinds).enumerate().map(
        |(index, (variant, kind))| {
            quote!(#index => crate::read::read_value::<#kind>(&value).map(Self::#variant))
        },
    );
    quote! {
        const FORMS: &[super::forms::Form] = &[#(#described),*];
        for form in super::forms::rank(&value, FORMS) {
            let read = match form {
                #(#arms,)*
                _ => continue,
            };
            if let ::std::option::Option::Some(read) = read {
                return read;
            }
        }
    }
}

fn form(index: usize, traits: &Traits, tags: &BTreeSet<String>) -> TokenStream {
    let (kind, required, members) = (traits.kind, &traits.required, &traits.members);
    let constants = traits
        .constants
        .iter()
        .filter(|(name, _)| tags.contains(*name));
    let constants = constants.map(|(name, values)| {
        let values = values.iter().map(text);
        quote!((#name, &[#(#values),*]))
    });
    quote! {
        super::forms::Form {
            index: #index,
            kind: #kind,
            constants: &[#(#constants),*],
            required: &[#(#required),*],
            members: &[#(#members),*],
        }
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The members whose values tell forms apart: no two forms have the same one.
fn tags(forms: &[Form]) -> BTreeSet<String> {
    let mut values: BTreeMap<&str, (usize, BTreeSet<String>, bool)> = BTreeMap::new();
    for traits in forms.iter().flat_map(|form| &form.traits) {
        for (name, own) in &traits.constants {
            let (count, seen, distinct) = values.entry(name).or_insert((0, BTreeSet::new(), true));
            *count += 1;
            for value in own {
                *distinct &= seen.insert(text(value));
            }
        }
    }
    let objects = forms
        .iter()
        .flat_map(|form| &form.traits)
        .filter(|traits| traits.kind == "object")
        .count();
    values
        .into_iter()
        .filter(|(_, (count, _, distinct))| *distinct && (*count > 1 || objects == 1))
        .map(|(name, _)| name.to_owned())
        .collect()
}

fn display(ident: &syn::Ident, variants: &[syn::Ident]) -> Item {
    parse_quote! {
        impl ::std::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                match self {
                    #(Self::#variants(value) => ::std::fmt::Display::fmt(value, f),)*
                    Self::Unknown(form) => match form.value() {
                        ::serde_json::Value::String(text) => f.write_str(text),
                        other => ::std::fmt::Display::fmt(other, f),
                    },
                }
            }
        }
    }
}
