//! Operations: nothing extra leaves, nothing unchecked leaves, nothing secret is printed.

use heck::ToSnakeCase;
use proc_macro2::TokenTree;
use quote::{format_ident, quote};
use syn::{
    Expr, File, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Pat, Stmt, TypePath, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::checks;
use crate::contract::{Contract, Operation};

/// Rewrites the client and the builders of its operations.
pub(super) fn rewrite(tree: &mut File, contract: &Contract) {
    for item in &mut tree.items {
        match item {
            // Its default would follow redirects and panic without a TLS backend.
            Item::Impl(client) if client.trait_.is_none() => {
                client
                    .items
                    .retain(|item| !matches!(item, ImplItem::Fn(f) if f.sig.ident == "new"));
            }
            Item::Mod(module) if module.ident == "builder" => {
                let Some((_, items)) = module.content.as_mut() else {
                    continue;
                };
                let mut rewritten = Vec::new();
                for mut item in std::mem::take(items) {
                    PlainBodies.visit_item_mut(&mut item);
                    match item {
                        Item::Struct(item) => rewritten.extend(silent(item)),
                        Item::Impl(mut item) => {
                            operation(&mut item, contract);
                            rewritten.push(Item::Impl(item));
                        }
                        other => rewritten.push(other),
                    }
                }
                *items = rewritten;
            }
            _ => {}
        }
    }
}

/// Takes the parameters of a call out of its `Debug`.
fn silent(mut item: ItemStruct) -> Vec<Item> {
    for attribute in &mut item.attrs {
        if attribute.path().is_ident("derive") {
            *attribute = parse_quote!(#[derive(Clone)]);
        }
    }
    let (name, title) = (&item.ident, item.ident.to_string());
    let debug = parse_quote! {
        impl ::std::fmt::Debug for #name<'_> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(#title).finish_non_exhaustive()
            }
        }
    };
    vec![Item::Struct(item.clone()), debug]
}

/// The objects themselves in place of the builders that `types` no longer has.
struct PlainBodies;

/// Our encoding of path segments: the generator's leaves a backslash, which URL parsers take for a
/// slash.
struct PathSegments;

impl VisitMut for PathSegments {
    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        let tokens = std::mem::take(&mut call.tokens);
        call.tokens = tokens
            .into_iter()
            .flat_map(|token| match token {
                TokenTree::Ident(ident) if ident == "encode_path" => {
                    quote!(crate::transport::path_segment)
                }
                other => other.into(),
            })
            .collect();
    }
}

/// Errors that don't hold the answer they are about.
struct SilentErrors;

impl VisitMut for SilentErrors {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Await(read) = expression {
            let call = &read.base;
            if quote!(#call)
                .to_string()
                .starts_with("ResponseValue :: from_response")
            {
                *expression = parse_quote!(crate::decode::silent(#expression));
                return;
            }
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

impl VisitMut for PlainBodies {
    fn visit_type_path_mut(&mut self, path: &mut TypePath) {
        let segments = &path.path.segments;
        if segments.len() == 3 && segments[0].ident == "types" && segments[1].ident == "builder" {
            let name = &segments[2];
            *path = parse_quote!(types::#name);
        }
        visit_mut::visit_type_path_mut(self, path);
    }
}

fn operation(item: &mut ItemImpl, contract: &Contract) {
    let syn::Type::Path(path) = &*item.self_ty else {
        return;
    };
    let Some(name) = path.path.segments.last().map(|last| last.ident.to_string()) else {
        return;
    };
    let operation = contract.operations.get(&name.to_snake_case());
    item.items
        .retain(|item| !matches!(item, ImplItem::Fn(f) if f.sig.ident == "body_map"));
    for function in &mut item.items {
        match function {
            ImplItem::Fn(function) if function.sig.ident == "new" => {
                EmptyBody.visit_impl_item_fn_mut(function)
            }
            ImplItem::Fn(function) if function.sig.ident == "send" => send(function, operation),
            _ => {}
        }
    }
}

/// A call without a body says so, as for any other parameter.
struct EmptyBody;

impl VisitMut for EmptyBody {
    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        let value = &field.expr;
        if quote!(#value).to_string().contains("Default :: default ()") {
            field.expr = parse_quote!(Err("body was not initialized".to_string()));
        }
    }
}

fn send(function: &mut ImplItemFn, operation: Option<&Operation>) {
    PathSegments.visit_block_mut(&mut function.block);
    SilentErrors.visit_block_mut(&mut function.block);
    let statements = &mut function.block.stmts;
    // Klarna asks for no headers that its API doesn't document.
    statements.retain(|statement| {
        !matches!(statement, Stmt::Expr(Expr::MethodCall(call), _)
            if quote!(#call).to_string().contains("\"api-version\""))
    });
    let is_url = |statement: &Stmt| {
        matches!(statement, Stmt::Local(local)
            if matches!(&local.pat, Pat::Ident(pat) if pat.ident == "url"))
    };
    let Some(at) = statements.iter().position(is_url) else {
        return;
    };
    let has_body = statements[..at].iter().any(|statement| {
        matches!(statement, Stmt::Local(local)
            if matches!(&local.pat, Pat::Ident(pat) if pat.ident == "body"))
    });
    let body = has_body.then(|| quote!(crate::Check::check(&body, root, &mut found);));
    let parameters = operation
        .into_iter()
        .flat_map(|operation| &operation.parameters)
        .map(|(name, parameter)| checks::parameter(&format_ident!("{name}"), parameter));
    let parameters = quote!(#(#parameters)*);
    if parameters.is_empty() && body.is_none() {
        return;
    }
    let check: Stmt = parse_quote! {
        {
            let mut found = crate::Violations::default();
            let root = crate::Place::root();
            {
                let found = &mut found;
                #parameters
            }
            #body
            if let Err(found) = found.into_result() {
                return Err(client.refuse(&found));
            }
        }
    };
    statements.insert(at, check);
}
