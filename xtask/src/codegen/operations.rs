//! Operations: nothing extra leaves, nothing unchecked leaves, nothing secret is printed.

use std::collections::BTreeMap;

use proc_macro2::TokenTree;
use quote::{format_ident, quote};
use syn::{
    Expr, File, Ident, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Pat, Stmt, Type, TypePath,
    parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{answers, checks, request, spelling::spelled};
use crate::{
    contract::{Contract, Kind, Operation},
    names::call as names,
    schemas,
};

/// Rewrites the client and the builders of its operations.
pub(super) fn rewrite(tree: &mut File, contract: &Contract) {
    // The generator derives the builder's name from the method's.
    let operations: BTreeMap<String, Call<'_>> = contract
        .operations
        .iter()
        .map(|(name, operation)| {
            let request = request::of(operation, tree);
            let call = Call {
                name,
                operation,
                contract,
                request,
            };
            (names::pascal(name), call)
        })
        .collect();
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
                        Item::Struct(mut item) => {
                            if let Some(call) = operations.get(&item.ident.to_string()) {
                                call.retype(&mut item);
                            }
                            rewritten.extend(silent(item));
                        }
                        Item::Impl(mut item) => {
                            operation(&mut item, &operations);
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

/// What is known of an operation, and how its request is built where the generator can't.
struct Call<'a> {
    name: &'a str,
    operation: &'a Operation,
    contract: &'a Contract,
    request: Option<Vec<Stmt>>,
}

impl Call<'_> {
    /// Whether a call can do with a body and without one.
    fn may_have_a_body(&self) -> bool {
        let body = self.operation.body.as_ref();
        body.is_some_and(|body| body.kind != Kind::None && !body.required)
    }

    /// The type of a parameter that the generator took for a text.
    fn own_type(&self, setter: &Ident) -> Option<Type> {
        let parameter = self.operation.parameters.get(&setter.to_string())?;
        let kind = spelled(parameter.own_type.as_ref()?);
        Some(parse_quote!(#kind))
    }

    /// Gives the fields of the builder their types.
    fn retype(&self, item: &mut ItemStruct) {
        for field in &mut item.fields {
            let Some(ident) = &field.ident else {
                continue;
            };
            if ident == "body" && self.may_have_a_body() {
                if let Some(kind) = first_argument(&field.ty) {
                    field.ty = parse_quote!(Result<Option<#kind>, String>);
                }
            } else if let Some(kind) = self.own_type(ident) {
                Texts(kind).visit_type_mut(&mut field.ty);
            }
        }
    }
}

/// A type in place of `::std::string::String`; what is written as `String` is for messages.
struct Texts(Type);

impl VisitMut for Texts {
    fn visit_type_mut(&mut self, kind: &mut Type) {
        if quote!(#kind).to_string() == ":: std :: string :: String" {
            *kind = self.0.clone();
        } else {
            visit_mut::visit_type_mut(self, kind);
        }
    }

    fn visit_lit_str_mut(&mut self, text: &mut syn::LitStr) {
        let kind = &self.0;
        let named = quote!(#kind).to_string().replace(' ', "");
        let told = text.value().replace(":: std :: string :: String", &named);
        *text = syn::LitStr::new(&told, text.span());
    }
}

fn first_argument(kind: &Type) -> Option<Type> {
    let Type::Path(path) = kind else {
        return None;
    };
    match &path.path.segments.last()?.arguments {
        syn::PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            syn::GenericArgument::Type(kind) => Some(kind.clone()),
            _ => None,
        },
        _ => None,
    }
}

/// A body that may be left out, in its setter: `self.body = value` holds `Some`.
struct OptionalSetter;

impl VisitMut for OptionalSetter {
    fn visit_expr_assign_mut(&mut self, assignment: &mut syn::ExprAssign) {
        let value = &assignment.right;
        *assignment.right = parse_quote!(#value.map(Some));
    }
}

/// Takes the parameters of a call out of its `Debug`.
fn silent(mut item: ItemStruct) -> Vec<Item> {
    for attribute in &mut item.attrs {
        // Bytes that are sent once can't be cloned.
        if attribute.path().is_ident("derive") {
            *attribute = if quote!(#attribute).to_string().contains("Clone") {
                parse_quote!(#[derive(Clone)])
            } else {
                parse_quote!(#[derive()])
            };
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
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        if let Expr::Macro(address) = expression
            && address.mac.path.is_ident("format")
            && address.mac.tokens.to_string().contains("path_segment")
        {
            let tokens = &address.mac.tokens;
            *expression = parse_quote!(crate::transport::address(format_args!(#tokens)));
        }
    }

    fn visit_macro_mut(&mut self, call: &mut syn::Macro) {
        let tokens = std::mem::take(&mut call.tokens);
        let mut is_argument = false;
        call.tokens = tokens
            .into_iter()
            .flat_map(|token| match token {
                TokenTree::Ident(ident) if ident == "encode_path" => {
                    is_argument = true;
                    quote!(crate::transport::path_segment)
                }
                // Ours takes what can be written: the first token behind the `&`.
                TokenTree::Group(group) if std::mem::take(&mut is_argument) => {
                    let argument = group.stream().into_iter().find(
                        |token| !matches!(token, TokenTree::Punct(mark) if mark.as_char() == '&'),
                    );
                    quote!((&#argument))
                }
                other => other.into(),
            })
            .collect();
    }
}

/// Our way of beginning a request: a base URL that is known needn't be parsed.
struct Addresses;

/// Our way of adding the header of a parameter: the HTTP library's is compiled once more for each.
struct Headers;

impl VisitMut for Headers {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        let Expr::MethodCall(call) = &*expression else {
            return;
        };
        if call.method != "append" || call.args.len() != 2 {
            return;
        }
        let (headers, name) = (&call.receiver, &call.args[0]);
        if let Some(value) = converted(&call.args[1]) {
            *expression = parse_quote! {
                crate::start::header(&mut #headers, #name, &#value).map_err(Error::InvalidRequest)?
            };
        }
    }
}

/// The value in `value.to_string().try_into()?`, or in `value.try_into()?`.
fn converted(argument: &Expr) -> Option<&Expr> {
    let Expr::Try(conversion) = argument else {
        return None;
    };
    let text = receiver(&conversion.expr, "try_into")?;
    Some(receiver(text, "to_string").unwrap_or(text))
}

fn receiver<'a>(expression: &'a Expr, method: &str) -> Option<&'a Expr> {
    match expression {
        Expr::MethodCall(call) if call.method == method => Some(&call.receiver),
        _ => None,
    }
}

impl VisitMut for Addresses {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::MethodCall(call) = expression {
            let receiver = &call.receiver;
            if quote!(#receiver).to_string() == "client . client" {
                let arguments = &call.args;
                *expression = if call.method == "request" {
                    parse_quote!(client.begin(#arguments))
                } else {
                    let method = format_ident!("{}", call.method.to_string().to_uppercase());
                    parse_quote!(client.begin(::reqwest::Method::#method, #arguments))
                };
                return;
            }
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

/// Our way of reading an answer: its errors don't hold it, and it isn't copied.
struct Answers;

impl VisitMut for Answers {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Await(read) = expression
            && let Expr::Call(call) = &*read.base
        {
            let (function, arguments) = (&call.func, &call.args);
            if quote!(#function).to_string() == "ResponseValue :: from_response" {
                *expression = parse_quote!(crate::decode::read(#arguments).await);
                return;
            }
        }
        if let Expr::Call(call) = expression {
            let (function, arguments) = (&call.func, &call.args);
            if quote!(#function).to_string() == "ResponseValue :: stream" {
                *expression = parse_quote! {
                    ResponseValue::stream(crate::WholeBody::restored(#arguments))
                };
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

fn operation(item: &mut ItemImpl, operations: &BTreeMap<String, Call<'_>>) {
    let syn::Type::Path(path) = &*item.self_ty else {
        return;
    };
    let Some(name) = path.path.segments.last().map(|last| last.ident.to_string()) else {
        return;
    };
    let call = operations.get(&name);
    let optional = call.is_some_and(Call::may_have_a_body);
    item.items
        .retain(|item| !matches!(item, ImplItem::Fn(f) if f.sig.ident == "body_map"));
    for function in &mut item.items {
        match function {
            ImplItem::Fn(function) if function.sig.ident == "new" => {
                EmptyBody { optional }.visit_impl_item_fn_mut(function);
            }
            ImplItem::Fn(function) if function.sig.ident == "body" && optional => {
                OptionalSetter.visit_impl_item_fn_mut(function);
            }
            ImplItem::Fn(function) if function.sig.ident == "send" => send(function, call),
            ImplItem::Fn(function) => {
                if let Some(kind) = call.and_then(|call| call.own_type(&function.sig.ident)) {
                    Texts(kind).visit_impl_item_fn_mut(function);
                }
            }
            _ => {}
        }
    }
}

/// A call without a body says so, as for any other parameter.
struct EmptyBody {
    optional: bool,
}

impl VisitMut for EmptyBody {
    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        let is_body = matches!(&field.member, syn::Member::Named(name) if name == "body");
        let value = &field.expr;
        if is_body && self.optional {
            field.expr = parse_quote!(Ok(None));
        } else if quote!(#value).to_string().contains("Default :: default ()") {
            field.expr = parse_quote!(Err("body was not initialized".to_string()));
        }
    }
}

fn send(function: &mut ImplItemFn, call: Option<&Call<'_>>) {
    PathSegments.visit_block_mut(&mut function.block);
    Answers.visit_block_mut(&mut function.block);
    let statements = &mut function.block.stmts;
    // Klarna asks for no headers that its API doesn't document.
    statements.retain(|statement| {
        !matches!(statement, Stmt::Expr(Expr::MethodCall(call), _)
            if quote!(#call).to_string().contains("\"api-version\""))
    });
    let Some(call) = call else {
        return;
    };
    let operation = call.operation;
    if call.may_have_a_body()
        && let Some(at) = local(statements, "body")
    {
        statements[at] = parse_quote!(let body = body.map_err(Error::InvalidRequest)?;);
    }
    let (url, sent) = (
        request::variable("url", operation).to_string(),
        request::variable("request", operation).to_string(),
    );
    if let (Some(request), Some(from), Some(to)) = (
        &call.request,
        local(statements, &url),
        local(statements, &sent),
    ) {
        statements.splice(from..=to, request.iter().cloned());
    }
    for statement in statements.iter_mut() {
        Addresses.visit_stmt_mut(statement);
        Headers.visit_stmt_mut(statement);
    }
    answers::rewrite(
        &mut function.sig,
        statements,
        call.name,
        operation,
        call.contract,
    );
    if let (Some(check), Some(at)) = (check(call), local(statements, &url)) {
        statements.insert(at, check);
    }
}

/// The statement that gives a variable its last value before others use it.
pub(super) fn local(statements: &[Stmt], name: &str) -> Option<usize> {
    statements.iter().position(|statement| {
        matches!(statement, Stmt::Local(local)
            if matches!(&local.pat, Pat::Ident(pat) if pat.ident == name))
    })
}

/// Holds a call against the document before its address is built.
fn check(call: &Call<'_>) -> Option<Stmt> {
    let body = call.operation.body.as_ref();
    let is_typed = |kind| matches!(kind, Kind::Json | Kind::Form | Kind::Multipart);
    let body = body.filter(|body| is_typed(body.kind)).and_then(|body| {
        let value = if body.required {
            quote!(&body)
        } else {
            quote!(body)
        };
        let is_component = body.schema.as_ref().and_then(schemas::component).is_some();
        let check = if is_component {
            // A component says itself what it checks.
            quote!(crate::Check::check(#value, root, &mut found);)
        } else {
            let content = checks::plain(&body.value);
            let check = checks::of(&content, &value, &quote!(at))?;
            quote!({ let (at, found) = (root, &mut found); #check })
        };
        Some(if body.required {
            check
        } else {
            quote!(if let Some(body) = &body { #check })
        })
    });
    let parameters = call
        .operation
        .parameters
        .iter()
        .map(|(name, parameter)| checks::parameter(&format_ident!("{name}"), parameter));
    let parameters = quote!(#(#parameters)*);
    if parameters.is_empty() && body.is_none() {
        return None;
    }
    let parameters = (!parameters.is_empty()).then(|| {
        quote! {
            {
                let found = &mut found;
                #parameters
            }
        }
    });
    Some(parse_quote! {
        {
            let mut found = crate::Violations::default();
            let root = crate::Place::root();
            #parameters
            #body
            if let Err(found) = found.into_result() {
                return Err(client.refuse(&found));
            }
        }
    })
}
