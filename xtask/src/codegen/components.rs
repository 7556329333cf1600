//! A macro that names every component, so that nobody keeps a list of them by hand.

use std::collections::BTreeSet;

use quote::format_ident;
use syn::{File, Item, Type, parse_quote};

use super::{macros::Call, open_enum};

/// Returns the macro, for the components that became types.
pub(super) fn list(tree: &File, calls: &[Call]) -> Item {
    let value_sets = calls.iter().filter(|call| call.of == open_enum::MACRO);
    let mut names: BTreeSet<String> = value_sets.map(|set| set.name.clone()).collect();
    let mut checked = BTreeSet::new();
    let types = tree.items.iter().filter_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    });
    for item in types.flat_map(|(_, items)| items) {
        match item {
            Item::Struct(item) => {
                names.insert(item.ident.to_string());
            }
            Item::Enum(item) => {
                names.insert(item.ident.to_string());
            }
            Item::Impl(item) => {
                let name = |path: &syn::Path| path.segments.last().map(|s| s.ident.to_string());
                let of = item.trait_.as_ref().and_then(|(path, ..)| name(path));
                if let (Some("Check"), Type::Path(path)) = (of.as_deref(), &*item.self_ty) {
                    checked.extend(name(&path.path));
                }
            }
            _ => {}
        }
    }
    let kinds = names.iter().map(|name| {
        let kind = checked.contains(name);
        format_ident!("{}", if kind { "checked" } else { "unchecked" })
    });
    let names = names.iter().map(|name| format_ident!("{name}"));
    parse_quote! {
        /// Calls a macro with every component, each with whether it is `checked` before sending.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! for_each_component {
            ($callback:ident) => { $callback! { #(#names #kinds,)* } };
        }
    }
}
