//! Types: one for each component, written from what the contract says.
//!
//! The generator has only seen that there is a type of this name: what it knows of unions,
//! `null`, defaults and names would neither keep what is new nor always compile.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Attribute, File, Item, LitStr, Type, parse_quote};

use super::{
    checks, doc_attributes,
    macros::Call,
    number_set, object,
    open_enum::{OpenEnum, Value},
    union, wrapper,
};
use crate::{
    contract::{Content, Contract, Shape},
    docs, names,
};

/// Writes the module `types`; returns the calls of macros that stand in it by their names.
pub(super) fn rewrite(tree: &mut File, contract: &Contract) -> Result<Vec<Call>, String> {
    let module = tree.items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_mut(),
        _ => None,
    });
    let Some((_, items)) = module else {
        return Err("gives code without a module of types".into());
    };
    items.clear();
    let mut calls = Vec::new();
    let mut ranks = false;
    for (name, schema) in &contract.schemas {
        match &schema.shape {
            Shape::Object { rest } => {
                let (object, call) = object::items(name, schema, rest.as_ref(), contract)?;
                items.extend(object);
                calls.push(call);
            }
            Shape::Texts(values) => {
                let call = value_set(name, schema.description.as_deref(), values).call();
                items.push(call.item());
                calls.push(call);
            }
            Shape::Numbers(values) => items.extend(number_set::items(name, schema, values)),
            Shape::Union(forms) => {
                items.extend(union::items(name, schema, forms, contract));
                ranks |= union::ranks(forms);
            }
            Shape::Wrapper(content) => {
                items.extend(wrapper::items(name, schema, content, contract));
            }
        }
        // A value set has no rules, but a body is always checked.
        if matches!(schema.shape, Shape::Texts(_) | Shape::Numbers(_))
            && contract.bodies.contains(name)
        {
            items.push(checks::unchecked(name));
        }
    }
    items.extend(contract.names.iter().map(|(name, stands_for)| {
        let about = format!(" [`{stands_for}`], which the document writes alike.");
        let (name, stands_for) = (format_ident!("{name}"), format_ident!("{stands_for}"));
        parse_quote! {
            #[doc = #about]
            pub type #name = #stands_for;
        }
    }));
    if ranks {
        tree.items.push(union::ranking()?);
    }
    Ok(calls)
}

/// The type of a value.
pub(crate) fn rust_type(content: &Content) -> Type {
    match content {
        Content::Text(_) => parse_quote!(::std::string::String),
        Content::Timestamp => parse_quote!(crate::Timestamp),
        Content::File => parse_quote!(crate::FilePart),
        Content::Integer { wide: true, .. } => parse_quote!(u64),
        Content::Integer { .. } => parse_quote!(i64),
        Content::Number { .. } => parse_quote!(f64),
        Content::Boolean => parse_quote!(bool),
        Content::List { entry, .. } => {
            let entry = rust_type(entry);
            parse_quote!(::std::vec::Vec<#entry>)
        }
        Content::Map(value) => {
            let value = rust_type(value);
            parse_quote!(::std::collections::BTreeMap<::std::string::String, #value>)
        }
        Content::Nullable(inner) => {
            let inner = rust_type(inner);
            parse_quote!(::std::option::Option<#inner>)
        }
        Content::Component { name, .. } => {
            let name = format_ident!("{name}");
            parse_quote!(#name)
        }
        Content::Members => {
            parse_quote!(::serde_json::Map<::std::string::String, ::serde_json::Value>)
        }
        Content::Free => parse_quote!(::serde_json::Value),
    }
}

/// The type of a value inside of `owner`, behind a pointer where `owner` would contain itself.
pub(super) fn type_in(owner: &str, content: &Content, contract: &Contract) -> Type {
    match content {
        Content::Component { name, .. } => {
            let kind = rust_type(content);
            if contract.boxed.contains(&(owner.to_owned(), name.clone())) {
                parse_quote!(::std::boxed::Box<#kind>)
            } else {
                kind
            }
        }
        Content::Nullable(inner) => {
            let inner = type_in(owner, inner, contract);
            parse_quote!(::std::option::Option<#inner>)
        }
        _ => rust_type(content),
    }
}

/// Whether a value can be written as a text, such as a parameter of a path.
pub(super) fn is_displayed(content: &Content, contract: &Contract) -> bool {
    match content {
        Content::Text(_) | Content::Integer { .. } | Content::Number { .. } | Content::Boolean => {
            true
        }
        Content::Component { name, .. } => {
            contract
                .schemas
                .get(name)
                .is_some_and(|schema| match &schema.shape {
                    Shape::Texts(_) | Shape::Numbers(_) => true,
                    // Neither refers to a component: there is no way round.
                    Shape::Wrapper(Content::Component { .. }) | Shape::Union(_) => false,
                    Shape::Wrapper(content) => {
                        schema.sensitivity.is_none() && is_displayed(content, contract)
                    }
                    Shape::Object { .. } => false,
                })
        }
        _ => false,
    }
}

fn value_set(name: &str, description: Option<&str>, values: &[String]) -> OpenEnum {
    let mut taken = names::Taken::with(&["Unknown"]);
    let mut known = std::collections::BTreeSet::new();
    let values = values.iter().filter(|value| known.insert(value.as_str()));
    OpenEnum {
        name: name.to_owned(),
        about: docs::rustdoc(description.unwrap_or_default())
            .lines()
            .map(str::to_owned)
            .collect(),
        values: values
            .map(|text| Value {
                variant: taken.give_type(&names::of_variant(text)),
                text: text.clone(),
            })
            .collect(),
    }
}

/// The documentation of a type.
pub(super) fn about(name: &str, description: Option<&str>) -> Vec<Attribute> {
    match description.map(docs::rustdoc) {
        Some(text) if !text.trim().is_empty() => doc_attributes(&text),
        _ => doc_attributes(&format!("`{name}`.")),
    }
}

/// What every type derives; `Serialize`, `Debug` and `Default` where they are wanted.
pub(super) fn derives(serialize: bool, debug: bool, default: bool) -> TokenStream {
    let serialize = serialize.then(|| quote!(::serde::Serialize,));
    let debug = debug.then(|| quote!(, Debug));
    let default = default.then(|| quote!(, Default));
    quote! {
        #[derive(#serialize Clone #debug #default)]
        #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
    }
}

/// The name of a field in JSON.
pub(super) fn wire_name(field: &syn::Field) -> String {
    rename(&field.attrs).unwrap_or_else(|| {
        let ident = field.ident.clone().unwrap_or_else(|| format_ident!("_0"));
        ident.to_string().trim_start_matches("r#").to_owned()
    })
}

fn rename(attributes: &[Attribute]) -> Option<String> {
    let mut found = None;
    let conditional = attributes
        .iter()
        .filter(|attribute| attribute.path().is_ident("cfg_attr"));
    for attribute in conditional {
        // Members without a value end the parsing early; a rename always comes first.
        let _ = attribute.parse_nested_meta(|meta| {
            if meta.path.is_ident("feature") {
                meta.value()?.parse::<LitStr>()?;
                return Ok(());
            }
            meta.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    found = Some(meta.value()?.parse::<LitStr>()?.value());
                }
                Ok(())
            })
        });
    }
    found
}
