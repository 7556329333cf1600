//! The table of all operations, with what a caller may decide by.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Item;

use crate::contract::{Contract, Idempotency};

/// Writes the table, sorted by the names of the methods.
pub(super) fn item(contract: &Contract) -> Item {
    let entries = contract.operations.iter().map(|(name, operation)| {
        let (id, method, path) = (&operation.id, &operation.method, &operation.path);
        let idempotency: TokenStream = match operation.idempotency {
            Some(Idempotency::Nature) => quote!(Some(crate::Idempotency::Nature)),
            Some(Idempotency::Key) => quote!(Some(crate::Idempotency::Key)),
            None => quote!(None),
        };
        quote! {
            crate::Operation {
                name: #name,
                id: #id,
                method: #method,
                path: #path,
                idempotency: #idempotency,
            }
        }
    });
    syn::parse_quote! {
        /// All operations, sorted by name.
        pub const OPERATIONS: &[crate::Operation] = &[#(#entries),*];
    }
}
