//! Components that are a list, a map or a simple value become wrappers of it.

use quote::format_ident;
use syn::{Item, parse_quote};

use super::{checks, limits, object, types};
use crate::contract::{Content, Contract, Schema, Sensitivity};

/// The wrapper, and what belongs to it.
pub(super) fn items(
    name: &str,
    schema: &Schema,
    content: &Content,
    contract: &Contract,
) -> Vec<Item> {
    let about = types::about(name, schema.description.as_deref());
    let ident = format_ident!("{name}");
    if schema.sensitivity == Some(Sensitivity::Secret) {
        return secret(&ident, &about);
    }
    let kind = types::type_in(name, content, contract);
    let is_personal = schema.sensitivity.is_some();
    let derives = types::derives(true, !is_personal, false);
    let mut items = vec![parse_quote! {
        #(#about)*
        #derives
        #[serde(transparent)]
        pub struct #ident(pub #kind);
    }];
    let limits = schema.in_requests.then(|| limits::tokens(content));
    let limits = limits.flatten();
    items.push(parse_quote!(crate::kind::wrapper!(#ident #limits);));
    if is_personal {
        items.push(object::silent_debug(&ident));
    }
    items.push(parse_quote! {
        impl ::std::ops::Deref for #ident {
            type Target = #kind;
            fn deref(&self) -> &#kind {
                &self.0
            }
        }
    });
    items.push(parse_quote! {
        impl ::std::convert::From<#ident> for #kind {
            fn from(value: #ident) -> Self {
                value.0
            }
        }
    });
    items.push(parse_quote! {
        impl ::std::convert::From<#kind> for #ident {
            fn from(value: #kind) -> Self {
                Self(value)
            }
        }
    });
    if types::is_displayed(content, contract) && !is_personal {
        items.push(parse_quote! {
            impl ::std::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    ::std::fmt::Display::fmt(&self.0, f)
                }
            }
        });
    }
    // Whatever has this as a part asks it, whether or not there is something to check.
    if schema.in_requests {
        items.push(checks::of_type(&ident));
    }
    items
}

fn secret(name: &syn::Ident, about: &[syn::Attribute]) -> Vec<Item> {
    vec![
        parse_quote! {
            #(#about)*
            #[derive(Clone, Debug, ::serde::Serialize)]
            #[serde(transparent)]
            #[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
            pub struct #name(pub crate::Secret);
        },
        parse_quote!(crate::kind::wrapper!(#name);),
        parse_quote! {
            impl ::std::convert::From<crate::Secret> for #name {
                fn from(value: crate::Secret) -> Self {
                    Self(value)
                }
            }
        },
    ]
}
