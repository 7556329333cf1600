//! Sets of whole numbers that may be extended at any time.

use quote::{format_ident, quote};
use serde_json::Value;
use syn::{Item, parse_quote};

use super::types;
use crate::{contract::Schema, names};

/// The enum of a set, and what belongs to it.
pub(super) fn items(name: &str, schema: &Schema, values: &[Value]) -> Vec<Item> {
    let ident = format_ident!("{name}");
    let about = types::about(name, schema.description.as_deref());
    let mut taken = names::Taken::with(&["Unknown"]);
    let mut known: Vec<i64> = Vec::new();
    for value in values.iter().filter_map(Value::as_i64) {
        if !known.contains(&value) {
            known.push(value);
        }
    }
    let variants: Vec<_> = known
        .iter()
        .map(|value| {
            let name = if *value < 0 {
                format!("ValueMinus{}", value.unsigned_abs())
            } else {
                format!("Value{value}")
            };
            format_ident!("{}", taken.give_type(&name))
        })
        .collect();
    let texts = known.iter().map(|value| format!(" `{value}`."));
    vec![
        parse_quote! {
            #(#about)*
            ///
            /// A number that isn't documented yet is `Unknown`, and kept.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[non_exhaustive]
            pub enum #ident {
                #(#[doc = #texts] #variants,)*
                /// A number that isn't documented yet.
                Unknown(i64),
            }
        },
        parse_quote! {
            impl #ident {
                /// Returns the number.
                #[must_use]
                pub fn as_i64(&self) -> i64 {
                    match *self {
                        #(Self::#variants => #known,)*
                        Self::Unknown(number) => number,
                    }
                }
                /// Returns whether the number isn't documented yet.
                #[must_use]
                pub fn is_unknown(&self) -> bool {
                    matches!(self, Self::Unknown(_))
                }
            }
        },
        parse_quote! {
            impl ::std::convert::From<i64> for #ident {
                fn from(number: i64) -> Self {
                    match number {
                        #(#known => Self::#variants,)*
                        _ => Self::Unknown(number),
                    }
                }
            }
        },
        parse_quote! {
            impl ::std::fmt::Display for #ident {
                fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                    ::std::fmt::Display::fmt(&self.as_i64(), f)
                }
            }
        },
        parse_quote! {
            impl ::serde::Serialize for #ident {
                fn serialize<S: ::serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::std::result::Result<S::Ok, S::Error> {
                    serializer.serialize_i64(self.as_i64())
                }
            }
        },
        parse_quote!(crate::kind::from_integer!(#ident);),
        schema_of(&ident, &known),
    ]
}

fn schema_of(ident: &syn::Ident, known: &[i64]) -> Item {
    let title = ident.to_string();
    let json = quote!(schemars::json_schema!({
        "anyOf": [{ "type": "integer", "enum": KNOWN }, { "type": "integer" }]
    }));
    parse_quote! {
        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for #ident {
            fn schema_name() -> ::std::borrow::Cow<'static, str> {
                ::std::convert::Into::into(#title)
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                // As a list of its own: a macro takes no more than some dozen values.
                const KNOWN: &[i64] = &[#(#known),*];
                #json
            }
        }
    }
}
