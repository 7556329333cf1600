//! Constructors and setters: what is required is an argument, the rest is a method.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Field, GenericArgument, Item, ItemStruct, PathArguments, Type, parse_quote};

use super::{doc_attributes, doc_text, types::wire_name};
use crate::{contract::Schema, names};

/// Method names that a setter must not take.
const TAKEN: [&str; 6] = ["new", "check", "checked", "clone", "default", "into"];

/// The constructor and the setters of one object.
pub(super) fn of(item: &ItemStruct, schema: &Schema) -> Item {
    let name = &item.ident;
    let field = |wire: &String| item.fields.iter().find(|field| wire_name(field) == *wire);
    let required: Vec<&Field> = schema.required.iter().filter_map(field).collect();
    let arguments = required.iter().map(|field| {
        let ident = &field.ident;
        let (kind, _) = required_argument(field, &quote!(#ident));
        quote!(#ident: #kind)
    });
    let values = item.fields.iter().map(|field| {
        let ident = &field.ident;
        if required
            .iter()
            .any(|required| required.ident == field.ident)
        {
            let (_, value) = required_argument(field, &quote!(#ident));
            quote!(#ident: #value)
        } else {
            quote!(#ident: ::std::default::Default::default())
        }
    });
    let optional = item.fields.iter().filter(|field| {
        !required
            .iter()
            .any(|required| required.ident == field.ident)
    });
    let mut taken = names::Taken::with(&TAKEN);
    let setters: Vec<_> = optional.map(|field| setter(field, &mut taken)).collect();
    let about = if required.is_empty() {
        " Creates an empty value.".to_owned()
    } else {
        " Creates a value with what Klarna requires of it.".to_owned()
    };
    parse_quote! {
        impl #name {
            #[doc = #about]
            #[must_use]
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }
            #(#setters)*
        }
    }
}

fn setter(field: &Field, taken: &mut names::Taken) -> TokenStream {
    let Some(ident) = &field.ident else {
        return TokenStream::new();
    };
    let name = ident.to_string();
    let is_taken = TAKEN.contains(&name.as_str());
    let name = if is_taken { format!("{name}_") } else { name };
    let method = format_ident!("{}", taken.give(&name));
    let optional = inner(&field.ty, "Option");
    let nullable = optional.as_ref().and_then(|kind| inner(kind, "Option"));
    let plain = nullable.as_ref().or(optional.as_ref());
    let (kind, mut value) = argument(plain.unwrap_or(&field.ty), &quote!(value));
    if nullable.is_some() {
        value = quote!(::std::option::Option::Some(#value));
    }
    if optional.is_some() {
        value = quote!(::std::option::Option::Some(#value));
    }
    let wire = wire_name(field);
    let mut docs: Vec<Attribute> = doc_attributes(&format!("Sets `{wire}`."));
    let described: Vec<&Attribute> = field
        .attrs
        .iter()
        .filter(|attribute| doc_text(attribute).is_some())
        .collect();
    if !described.is_empty() {
        docs.push(parse_quote!(#[doc = ""]));
        docs.extend(described.into_iter().cloned());
    }
    let to_null = nullable.map(|_| {
        let about = format!(" Sets `{wire}` to `null`.");
        let method = format_ident!(
            "{}",
            taken.give(&format!("{}_null", name.trim_end_matches('_')))
        );
        quote! {
            #[doc = #about]
            #[must_use]
            pub fn #method(mut self) -> Self {
                self.#ident = ::std::option::Option::Some(::std::option::Option::None);
                self
            }
        }
    });
    quote! {
        #(#docs)*
        #[must_use]
        pub fn #method(mut self, value: #kind) -> Self {
            self.#ident = #value;
            self
        }
        #to_null
    }
}

/// Where `null` is a value, it is given like any other.
fn required_argument(field: &Field, given: &TokenStream) -> (TokenStream, TokenStream) {
    if inner(&field.ty, "Option").is_some() {
        let kind = &field.ty;
        return (quote!(#kind), given.clone());
    }
    argument(&field.ty, given)
}

/// What a value of this type is given by, and how it becomes one.
fn argument(kind: &Type, given: &TokenStream) -> (TokenStream, TokenStream) {
    if let Some(entry) = inner(kind, "Vec") {
        let (entry, value) = converted(&entry, &quote!(entry));
        let collected = if value.to_string() == "entry" {
            quote!(#given.into_iter().collect())
        } else {
            quote!(#given.into_iter().map(|entry| #value).collect())
        };
        return (quote!(impl IntoIterator<Item = #entry>), collected);
    }
    converted(kind, given)
}

fn converted(kind: &Type, given: &TokenStream) -> (TokenStream, TokenStream) {
    let text = quote!(#kind).to_string();
    let copied = ["i64", "u64", "f64", "bool"].contains(&text.as_str());
    if copied {
        (quote!(#kind), given.clone())
    } else {
        (quote!(impl Into<#kind>), quote!(#given.into()))
    }
}

/// The argument of `Option<..>` or `Vec<..>`.
pub(super) fn inner(kind: &Type, wrapper: &str) -> Option<Type> {
    let Type::Path(path) = kind else { return None };
    let last = path.path.segments.last()?;
    if last.ident != wrapper {
        return None;
    }
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(inner) => Some(inner.clone()),
            _ => None,
        },
        _ => None,
    }
}
