//! Types: open value sets, wrapped secrets, silent `Debug`, and nothing that isn't used.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{
    Attribute, Fields, File, Item, ItemEnum, ItemImpl, ItemStruct, LitStr, Type, parse_quote,
};

use super::{
    checks, doc_attributes, doc_text,
    open_enum::{OpenEnum, Value},
    setters,
};
use crate::contract::{Content, Contract, Property, Schema, Sensitivity};

/// Rewrites the module `types`; returns the value sets that take the place of its enums.
pub(super) fn rewrite(tree: &mut File, contract: &Contract) -> Result<Vec<OpenEnum>, String> {
    let module = tree.items.iter_mut().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_mut(),
        _ => None,
    });
    let Some((_, items)) = module else {
        return Err("gives code without a module of types".into());
    };
    let schemas: BTreeMap<String, &Schema> = contract
        .schemas
        .iter()
        .map(|(name, schema)| (name.to_upper_camel_case(), schema))
        .collect();
    let sets: BTreeMap<String, OpenEnum> = items
        .iter()
        .filter_map(|item| match item {
            Item::Enum(item) => value_set(item),
            _ => None,
        })
        .map(|set| (set.name.clone(), set))
        .collect();
    let secret: BTreeSet<String> = schemas
        .iter()
        .filter(|(_, schema)| schema.sensitivity == Some(Sensitivity::Secret))
        .map(|(name, _)| name.clone())
        .collect();

    let mut rewritten = Vec::new();
    for item in std::mem::take(items) {
        match item {
            Item::Enum(item) => match sets.get(&item.ident.to_string()) {
                Some(set) => rewritten.push(set.item()),
                None => rewritten.extend(union(item, &schemas)),
            },
            Item::Struct(item) => rewritten.extend(object(item, &schemas)?),
            Item::Impl(item) if is_dropped(&item, &sets, &secret) => {}
            // The setters of our own take their place.
            Item::Mod(module) if module.ident == "builder" => {}
            other => rewritten.push(other),
        }
    }
    let used = rewritten
        .iter()
        .filter(|item| !matches!(item, Item::Mod(_)))
        .any(|item| quote!(#item).to_string().contains("ConversionError"));
    if !used {
        rewritten.retain(|item| !matches!(item, Item::Mod(module) if module.ident == "error"));
    }
    *items = rewritten;
    Ok(sets.into_values().collect())
}

fn is_dropped(
    item: &ItemImpl,
    sets: &BTreeMap<String, OpenEnum>,
    secret: &BTreeSet<String>,
) -> bool {
    let name_of = |kind: &Type| match kind {
        Type::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()),
        _ => None,
    };
    let Some(name) = name_of(&item.self_ty) else {
        return false;
    };
    let builds = item.trait_.is_none()
        && item.items.iter().all(
            |item| matches!(item, syn::ImplItem::Fn(function) if function.sig.ident == "builder"),
        );
    // `impl From<Token> for String` belongs to the token as well.
    let from_secret = item.trait_.as_ref().is_some_and(|(path, _)| {
        path.segments.last().is_some_and(|last| {
            let arguments = &last.arguments;
            secret
                .iter()
                .any(|name| quote!(#arguments).to_string() == format!("< {name} >"))
                && name == "String"
        })
    });
    builds || sets.contains_key(&name) || secret.contains(&name) || from_secret
}

/// The values of an enum of texts.
fn value_set(item: &ItemEnum) -> Option<OpenEnum> {
    let is_untagged = |attribute: &Attribute| {
        attribute.path().is_ident("serde") && quote!(#attribute).to_string().contains("untagged")
    };
    if item.attrs.iter().any(is_untagged) {
        return None;
    }
    let values: Option<Vec<Value>> = item
        .variants
        .iter()
        .map(|variant| {
            matches!(variant.fields, Fields::Unit).then(|| Value {
                variant: variant.ident.to_string(),
                text: serde_rename(&variant.attrs).unwrap_or_else(|| variant.ident.to_string()),
                about: doc_lines(&variant.attrs),
            })
        })
        .collect();
    Some(OpenEnum {
        name: item.ident.to_string(),
        about: doc_lines(&item.attrs),
        values: values?,
    })
}

fn union(mut item: ItemEnum, schemas: &BTreeMap<String, &Schema>) -> Vec<Item> {
    derive_schema(&mut item.attrs);
    item.attrs.push(parse_quote!(#[non_exhaustive]));
    let requested = schemas
        .get(&item.ident.to_string())
        .is_some_and(|schema| schema.in_requests);
    let check = requested.then(|| checks::union(&item));
    let is_untagged = item
        .attrs
        .iter()
        .any(|attribute| quote!(#attribute).to_string().contains("untagged"));
    let has_unknown = item
        .variants
        .iter()
        .any(|variant| variant.ident == "Unknown");
    if is_untagged && !has_unknown {
        // The last one: it is tried when none of the others fits.
        item.variants.push(parse_quote! {
            /// A form that isn't documented yet.
            Unknown(crate::UnknownForm)
        });
    }
    std::iter::once(Item::Enum(item)).chain(check).collect()
}

fn object(mut item: ItemStruct, schemas: &BTreeMap<String, &Schema>) -> Result<Vec<Item>, String> {
    let name = item.ident.to_string();
    derive_schema(&mut item.attrs);
    let schema = schemas.get(&name);
    let Fields::Named(fields) = &mut item.fields else {
        return Ok(match schema.and_then(|schema| schema.sensitivity) {
            Some(Sensitivity::Secret) => secret_wrapper(&item),
            Some(Sensitivity::Personal) => {
                remove_derive(&mut item.attrs, "Debug");
                let debug = silent_debug(&item);
                vec![Item::Struct(item), debug]
            }
            None => vec![Item::Struct(item)],
        });
    };
    let Some(schema) = schema else {
        return Err(format!("gives the type {name}, which is no component"));
    };
    for field in &mut fields.named {
        let wire = wire_name(field);
        let Some(property) = schema.properties.get(&wire) else {
            return Err(format!(
                "gives {name} the field {wire}, which isn't in the document"
            ));
        };
        retype(&mut field.ty, property)?;
        document(&mut field.attrs, property);
        let is_list = quote!(#field).to_string().contains("::is_empty\"");
        if is_list {
            field
                .attrs
                .push(parse_quote!(#[serde(deserialize_with = "crate::decode::null_as_default")]));
        }
    }
    item.attrs.push(parse_quote!(#[non_exhaustive]));
    let mut items = Vec::new();
    let hidden = hides(&item, schema);
    if hidden {
        remove_derive(&mut item.attrs, "Debug");
    }
    items.push(Item::Struct(item.clone()));
    if hidden {
        items.push(debug(&item, schema));
    }
    if schema.in_requests {
        items.push(setters::of(&item, schema));
        items.push(checks::object(&item, schema));
    }
    Ok(items)
}

/// Gives a field the type that the generator has no word for.
fn retype(kind: &mut Type, property: &Property) -> Result<(), String> {
    let target: Type = match (&property.value, property.sensitivity) {
        (Content::Text(_), Some(Sensitivity::Secret)) => parse_quote!(crate::Secret),
        (_, Some(Sensitivity::Secret)) => {
            return Err("marks something else than a text as a secret".into());
        }
        (Content::Timestamp, _) => parse_quote!(crate::Timestamp),
        _ => return Ok(()),
    };
    let text = quote!(#kind).to_string();
    *kind = if text.contains(":: option :: Option <") {
        parse_quote!(::std::option::Option<#target>)
    } else {
        target
    };
    Ok(())
}

/// Adds the description of a property that the generator drops beside a `$ref`.
fn document(attributes: &mut Vec<Attribute>, property: &Property) {
    if docs(attributes).is_empty()
        && let Some(description) = &property.description
    {
        attributes.splice(0..0, doc_attributes(&crate::docs::rustdoc(description)));
    }
    if property.deprecated {
        let after = attributes
            .iter()
            .rposition(|attribute| doc_text(attribute).is_some())
            .map_or(0, |at| at + 1);
        let note = [
            parse_quote!(#[doc = ""]),
            parse_quote!(#[doc = " Deprecated."]),
        ];
        attributes.splice(after..after, note);
    }
}

fn secret_wrapper(item: &ItemStruct) -> Vec<Item> {
    let name = &item.ident;
    let about = docs(&item.attrs);
    vec![
        parse_quote! {
            #(#about)*
            #[derive(Clone, Debug, ::serde::Deserialize, ::serde::Serialize)]
            #[serde(transparent)]
            #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
            pub struct #name(pub crate::Secret);
        },
        parse_quote! {
            impl ::std::convert::From<crate::Secret> for #name {
                fn from(value: crate::Secret) -> Self {
                    Self(value)
                }
            }
        },
    ]
}

/// Whether a value of this type says something about a person.
fn hides(item: &ItemStruct, schema: &Schema) -> bool {
    item.fields.iter().any(|field| {
        schema
            .properties
            .get(&wire_name(field))
            .is_some_and(|property| property.sensitivity == Some(Sensitivity::Personal))
    })
}

/// The `Debug` of a value that is personal as a whole.
fn silent_debug(item: &ItemStruct) -> Item {
    let name = &item.ident;
    parse_quote! {
        impl ::std::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.write_str("[redacted]")
            }
        }
    }
}

fn debug(item: &ItemStruct, schema: &Schema) -> Item {
    let name = &item.ident;
    let title = name.to_string();
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

fn derive_schema(attributes: &mut Vec<Attribute>) {
    let after = attributes
        .iter()
        .rposition(|attribute| attribute.path().is_ident("derive"))
        .map_or(attributes.len(), |at| at + 1);
    attributes.insert(
        after,
        parse_quote!(#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]),
    );
}

fn remove_derive(attributes: &mut [Attribute], name: &str) {
    for attribute in attributes {
        if !attribute.path().is_ident("derive") {
            continue;
        }
        let mut kept = TokenStream::new();
        let parsed = attribute.parse_args_with(
            syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
        );
        for path in parsed.into_iter().flatten() {
            if !path.is_ident(name) {
                kept.extend(quote!(#path,));
            }
        }
        *attribute = parse_quote!(#[derive(#kept)]);
    }
}

fn doc_lines(attributes: &[Attribute]) -> Vec<String> {
    let texts = attributes.iter().filter_map(doc_text);
    texts
        .flat_map(|text| text.lines().map(str::to_owned).collect::<Vec<_>>())
        .collect()
}

fn docs(attributes: &[Attribute]) -> Vec<Attribute> {
    attributes
        .iter()
        .filter(|attribute| doc_text(attribute).is_some())
        .cloned()
        .collect()
}

/// The name of a field in JSON.
pub(super) fn wire_name(field: &syn::Field) -> String {
    serde_rename(&field.attrs).unwrap_or_else(|| {
        let ident = field.ident.clone().unwrap_or_else(|| format_ident!("_0"));
        ident.to_string().trim_start_matches("r#").to_owned()
    })
}

fn serde_rename(attributes: &[Attribute]) -> Option<String> {
    let mut found = None;
    for attribute in attributes {
        if attribute.path().is_ident("serde") {
            // Members without a value end the parsing early; a rename always comes first.
            let _ = attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("rename") {
                    found = Some(meta.value()?.parse::<LitStr>()?.value());
                }
                Ok(())
            });
        }
    }
    found
}
