//! Types as they are written outside of their module.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;

use crate::schemas;

/// The type of a value, as the modules beside `types` name it.
pub(super) fn spelled(schema: &Value) -> TokenStream {
    let kind = match schemas::component(schema) {
        Some(name) => {
            let name = format_ident!("{name}");
            quote!(types::#name)
        }
        None => match schema["type"].as_str() {
            Some("string") => quote!(::std::string::String),
            Some("boolean") => quote!(bool),
            Some("number") => quote!(f64),
            Some("integer") if schema["format"] == "uint64" => quote!(u64),
            Some("integer") => quote!(i64),
            Some("array") => {
                let entry = spelled(&schema["items"]);
                quote!(::std::vec::Vec<#entry>)
            }
            Some("object") if is_map(schema) => {
                let value = spelled(&schema["additionalProperties"]);
                quote!(::std::collections::BTreeMap<::std::string::String, #value>)
            }
            Some("object") => quote!(::serde_json::Map<::std::string::String, ::serde_json::Value>),
            _ => quote!(::serde_json::Value),
        },
    };
    if schema["nullable"] == true {
        quote!(::std::option::Option<#kind>)
    } else {
        kind
    }
}

/// Whether the members of an object are all of one type.
fn is_map(schema: &Value) -> bool {
    let rest = schema
        .get("additionalProperties")
        .and_then(Value::as_object);
    rest.is_some_and(|rest| rest.contains_key("type") || rest.contains_key("$ref"))
}
