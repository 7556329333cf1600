//! Calls of macros in `klarna-gen` over several lines: the formatter leaves the inside of a macro in
//! one.

use std::collections::BTreeMap;

use syn::Item;

/// A call of a macro, for one type.
pub(super) struct Call {
    /// The path of the macro below `crate`.
    pub(super) of: &'static str,
    /// The type.
    pub(super) name: String,
    /// What stands between the braces, indented.
    pub(super) inside: String,
}

impl Call {
    /// What stands in the syntax tree in its place.
    pub(super) fn item(&self) -> Item {
        let path: syn::ExprPath = match syn::parse_str(&format!("crate::{}", self.of)) {
            Ok(path) => path,
            Err(_) => syn::parse_quote!(crate),
        };
        let (path, name) = (path.path, quote::format_ident!("{}", self.name));
        syn::parse_quote!(#path! { #name })
    }
}

/// Writes the calls where the syntax tree only has the names of their types.
pub(super) fn render(module: &str, calls: &[Call]) -> String {
    let calls: BTreeMap<(String, &str), &str> = calls
        .iter()
        .map(|call| {
            let begin = format!("    crate::{}! {{", call.of);
            ((begin, call.name.as_str()), call.inside.as_str())
        })
        .collect();
    let mut text = String::with_capacity(module.len());
    let mut lines = module.lines().peekable();
    while let Some(line) = lines.next() {
        text.push_str(line);
        text.push('\n');
        let name = lines.peek().map(|name| name.trim()).unwrap_or_default();
        if let Some(inside) = calls.get(&(line.to_owned(), name)) {
            lines.next();
            text.push_str(inside);
        }
    }
    text
}
