//! Objects become structs: wrapped secrets, silent `Debug`, and a setter for each field.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, Item, ItemStruct, Type, parse_quote};

use super::{
    checks, doc_attributes, limits,
    macros::Call,
    setters,
    types::{self, type_in, wire_name},
};
use crate::{
    contract::{Content, Contract, Property, Schema, Sensitivity},
    docs, names,
};

/// Defaults longer than this are no help in a text.
const LONGEST_DEFAULT: usize = 60;

/// The struct of an object, and what belongs to it, with the call of the macro that reads it.
pub(super) fn items(
    name: &str,
    schema: &Schema,
    rest: Option<&Content>,
    contract: &Contract,
) -> Result<(Vec<Item>, Call), String> {
    let mut taken = names::Taken::default();
    let mut fields = Vec::new();
    // Who is called in Rust as in JSON goes first.
    let mut idents = std::collections::BTreeMap::new();
    for same in [true, false] {
        for wire in schema.properties.keys() {
            let ident = names::of_field(wire);
            if (ident == *wire) == same {
                idents.insert(wire, taken.give(&ident));
            }
        }
    }
    for (wire, property) in &schema.properties {
        fields.push(field(
            name,
            wire,
            &idents[wire],
            property,
            schema,
            contract,
        )?);
    }
    if let Some(rest) = rest {
        let ident = format_ident!("{}", taken.give("extra"));
        let value = types::rust_type(rest);
        fields.push(quote! {
            /// All other members.
            #[cfg_attr(feature = "schemars", schemars(flatten))]
            pub #ident: ::std::collections::BTreeMap<::std::string::String, #value>
        });
    }
    let hidden = schema
        .properties
        .values()
        .any(|property| property.sensitivity == Some(Sensitivity::Personal));
    let hidden = hidden || schema.sensitivity.is_some();
    let about = types::about(name, schema.description.as_deref());
    let derives = types::derives(false, !hidden, schema.required.is_empty());
    let ident = format_ident!("{name}");
    let item: ItemStruct = parse_quote! {
        #(#about)*
        #derives
        #[non_exhaustive]
        pub struct #ident { #(#fields),* }
    };
    let call = reading(&item, schema, rest, contract.endless.contains(name));
    let mut items = vec![Item::Struct(item.clone()), call.item()];
    if hidden {
        items.push(debug(&item, schema));
    }
    if schema.in_requests {
        items.push(setters::of(&item, schema));
        items.push(checks::of_type(&ident));
    }
    Ok((items, call))
}

/// The call of the macro that reads, writes and checks it: where each member belongs, whether it must
/// be there, and which limits it has.
fn reading(item: &ItemStruct, schema: &Schema, rest: Option<&Content>, is_endless: bool) -> Call {
    let name = item.ident.to_string();
    let mut inside = format!(
        "        {}{name} {{\n",
        if is_endless { "endless " } else { "" }
    );
    let limits = |value: &Content| {
        let limits = schema.in_requests.then(|| limits::of(value)).flatten();
        limits.map_or_else(String::new, |limits| format!(" {limits}"))
    };
    for (place, field) in item.fields.iter().enumerate() {
        let ident = field.ident.as_ref().map(ToString::to_string);
        let ident = ident.unwrap_or_default();
        let wire = wire_name(field);
        // The field of all other members is the last one.
        let line = match schema.properties.get(&wire) {
            Some(property) if rest.is_none() || place + 1 < item.fields.len() => {
                let need = need(property, schema, &wire);
                let limits = limits(&property.value);
                format!("{ident} {need} {wire:?}{limits},")
            }
            _ => format!("* {ident}{},", rest.map(&limits).unwrap_or_default()),
        };
        inside.push_str(&format!("            {line}\n"));
    }
    inside.push_str("        }\n");
    Call {
        of: "kind::object",
        name,
        inside,
    }
}

/// What the macro calls a member that must be there, one that must be there or be `null`, one for
/// which that isn't the same as absent, a list that may be absent, and any other.
fn need(property: &Property, schema: &Schema, wire: &str) -> &'static str {
    let is_required = schema.required.iter().any(|name| name == wire);
    let is_nullable = matches!(property.value, Content::Nullable(_));
    match property.value.not_null() {
        _ if is_required && is_nullable => "nullable",
        _ if is_required => "required",
        _ if is_nullable && schema.in_requests => "settable",
        Content::List { .. } if !is_nullable => "list",
        _ => "optional",
    }
}

fn field(
    owner: &str,
    wire: &str,
    ident: &str,
    property: &Property,
    schema: &Schema,
    contract: &Contract,
) -> Result<TokenStream, String> {
    let required = schema.required.iter().any(|name| name == wire);
    let nullable = matches!(property.value, Content::Nullable(_));
    let content = property.value.not_null();
    let kind: Type = match (content, property.sensitivity) {
        (Content::Text(_), Some(Sensitivity::Secret)) => parse_quote!(crate::Secret),
        (_, Some(Sensitivity::Secret)) => {
            return Err("marks something else than a text as a secret".into());
        }
        _ => type_in(owner, content, contract),
    };
    let is_list = matches!(content, Content::List { .. });
    let kind = match (required, nullable, is_list) {
        // Who sends it must be able to say that it is nothing, too.
        (false, true, _) if schema.in_requests => {
            parse_quote!(::std::option::Option<::std::option::Option<#kind>>)
        }
        (true, false, _) | (false, false, true) => kind,
        _ => parse_quote!(::std::option::Option<#kind>),
    };
    // What is read and written is in the call of the macro.
    let rename = (ident != wire).then(|| quote!(rename = #wire));
    let skip = match (required, nullable, is_list) {
        (false, true, _) if schema.in_requests => Some("::std::option::Option::is_none"),
        (false, false, true) => Some("::std::vec::Vec::is_empty"),
        _ => None,
    };
    let default = skip.map(|skip| quote!(default, skip_serializing_if = #skip));
    let described: Vec<_> = rename.into_iter().chain(default).collect();
    let schema = (!described.is_empty())
        .then(|| quote!(#[cfg_attr(feature = "schemars", schemars(#(#described),*))]));
    let about = about(property);
    let ident = format_ident!("{ident}");
    Ok(quote! {
        #(#about)*
        #schema
        pub #ident: #kind
    })
}

fn about(property: &Property) -> Vec<Attribute> {
    let text = docs::rustdoc(property.description.as_deref().unwrap_or_default());
    let mut about = if text.trim().is_empty() {
        Vec::new()
    } else {
        doc_attributes(&text)
    };
    let mut note = |text: &str| {
        if !about.is_empty() {
            about.push(parse_quote!(#[doc = ""]));
        }
        about.push(parse_quote!(#[doc = #text]));
    };
    let default = property.default.as_ref().map(ToString::to_string);
    if let Some(default) = default
        && default.len() < LONGEST_DEFAULT
        && !default.contains(['`', '\\'])
    {
        note(&format!(" Taken as `{default}` where it is absent."));
    }
    if property.deprecated {
        note(" Deprecated.");
    }
    about
}

fn debug(item: &ItemStruct, schema: &Schema) -> Item {
    let name = &item.ident;
    let title = name.to_string();
    if schema.sensitivity.is_some() {
        return silent_debug(name);
    }
    let fields = item.fields.iter().map(|field| {
        let ident = &field.ident;
        let wire = wire_name(field);
        let personal = schema
            .properties
            .get(&wire)
            .is_some_and(|property| property.sensitivity == Some(Sensitivity::Personal));
        if personal {
            quote!(.field(#wire, &format_args!("[redacted]")))
        } else {
            quote!(.field(#wire, &self.#ident))
        }
    });
    parse_quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#title) #(#fields)* .finish()
            }
        }
    }
}

/// The `Debug` of a value that is personal as a whole.
pub(super) fn silent_debug(name: &syn::Ident) -> Item {
    parse_quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str("[redacted]")
            }
        }
    }
}
