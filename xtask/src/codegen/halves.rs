//! The two halves of a call: what becomes of its builder before anything is sent, and what becomes
//! of its answer.
//!
//! A future keeps all that it was made from. So the builder ends before there is one, and the
//! future of a call holds nothing but that of the transport.

use std::collections::BTreeMap;

use quote::quote;
use syn::{
    Expr, File, ImplItem, ImplItemFn, Item, ItemImpl, ReturnType, Stmt, Type, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::{operations::local, request::variable, required};
use crate::{
    contract::{Contract, Operation},
    diagnostic::{Diagnostic, Failure},
    names::call as names,
};

/// Divides the calls of all builders.
///
/// # Errors
///
/// With each operation whose call the generator has written otherwise than expected.
pub(super) fn rewrite(file: &str, tree: &mut File, contract: &Contract) -> Result<(), Failure> {
    let operations: BTreeMap<String, &Operation> = contract
        .operations
        .iter()
        .map(|(name, operation)| (names::pascal(name), operation))
        .collect();
    // The transport is asked directly.
    tree.items.retain(|item| {
        !matches!(item, Item::Const(item) if quote!(#item).to_string().contains("assert_client_hooks"))
    });
    let modules = tree.items.iter_mut().filter_map(|item| match item {
        Item::Mod(module) if module.ident == "builder" => module.content.as_mut(),
        _ => None,
    });
    let mut found = Vec::new();
    for (_, items) in modules {
        let builders: BTreeMap<String, syn::Fields> = items
            .iter()
            .filter_map(|item| match item {
                Item::Struct(item) => Some((item.ident.to_string(), item.fields.clone())),
                _ => None,
            })
            .collect();
        for item in items {
            if let Item::Impl(item) = item
                && let Some(builder) = name(&item.self_ty)
                && let Some(operation) = operations.get(&builder)
                && !divide(item, operation, builders.get(&builder))
            {
                found.push(unknown(file, operation));
            }
        }
    }
    if found.is_empty() {
        Ok(())
    } else {
        Err(Failure(found))
    }
}

fn unknown(file: &str, operation: &Operation) -> Diagnostic {
    let message = "is written by the generator in a way that this pipeline doesn't know";
    Diagnostic {
        file: file.to_owned(),
        line: None,
        pointer: Some(operation.at.clone()),
        message: format!("{} {message}", operation.id),
    }
}

fn name(kind: &Type) -> Option<String> {
    match kind {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// Returns whether nothing is left that would have to be divided.
fn divide(item: &mut ItemImpl, operation: &Operation, fields: Option<&syn::Fields>) -> bool {
    let send = item.items.iter_mut().find_map(|item| match item {
        ImplItem::Fn(function) if function.sig.ident == "send" => Some(function),
        _ => None,
    });
    let Some(send) = send else {
        return true;
    };
    let mut halves = split(send, operation);
    let is_split = halves.is_some();
    if let (Some(halves), Some(fields)) = (&mut halves, fields) {
        let alone = required::alone(&halves[0], fields, variable("request_alone", operation));
        halves.extend(alone);
    }
    item.items
        .extend(halves.into_iter().flatten().map(ImplItem::Fn));
    is_split
}

/// Makes functions of one: the first gives the future of the transport, the second reads its
/// answer, and `send` is both. A third reads an answer of the document that is whole already.
fn split(send: &mut ImplItemFn, operation: &Operation) -> Option<Vec<ImplItemFn>> {
    let ReturnType::Type(_, returned) = &send.sig.output else {
        return None;
    };
    let error = error(returned)?;
    let request = variable("request", operation);
    let response = variable("response", operation);
    let answered = variable("answered", operation);
    let statements = &send.block.stmts;
    let named = |name: &str| local(statements, &variable(name, operation).to_string());
    let (info, received) = (named("info")?, named("response")?);
    let id = operation_id(&statements[info])?;
    let (before, after) = (&statements[..info], &statements[received + 1..]);
    let first = parse_quote! {
        /// Makes the request, and what will send it.
        #[doc(hidden)]
        pub fn #request(self) -> Result<crate::TransportFuture<'a>, #error> {
            #(#before)*
            Ok(client.inner().execute(client.client(), #id, #request))
        }
    };
    let second: ImplItemFn = parse_quote! {
        /// Reads an answer.
        #[doc(hidden)]
        pub async fn #answered(#response: reqwest::Response) -> #returned {
            #(#after)*
        }
    };
    let block = parse_quote! {
        {
            // Errors are large, and there is rarely one.
            let sent = self.#request().map_err(::std::boxed::Box::new);
            async move {
                let sent = match sent {
                    Ok(sent) => sent,
                    Err(error) => return Err(*error),
                };
                Self::#answered(sent.await?).await
            }
        }
    };
    send.sig.asyncness = None;
    send.sig.output =
        parse_quote!(-> impl ::std::future::Future<Output = #returned> + ::std::marker::Send);
    send.block = block;
    send.attrs.extend([
        parse_quote!(#[doc = ""]),
        parse_quote!(#[doc = " The arguments are checked at once; nothing is sent before the future is awaited."]),
    ]);
    let third = held(&second, variable("answered_whole", operation));
    Some([first, second].into_iter().chain(third).collect())
}

/// Changes what reads an answer: what is whole is read without a future, and to where it stays.
fn held(answered: &ImplItemFn, name: syn::Ident) -> Option<ImplItemFn> {
    let mut whole = Whole::default();
    let mut held = answered.clone();
    whole.visit_impl_item_fn_mut(&mut held);
    if !whole.is_held || whole.waits {
        return None;
    }
    held.attrs = vec![
        parse_quote!(#[doc = " Reads an answer whose body was taken out of it."]),
        parse_quote!(#[doc(hidden)]),
        parse_quote!(#[allow(clippy::result_large_err, reason = "the type is the generator's")]),
    ];
    held.sig.asyncness = None;
    held.sig.inputs.push(parse_quote!(body: &[u8]));
    held.sig.ident = name;
    Some(held)
}

#[derive(Default)]
struct Whole {
    /// Whether a success is read.
    is_held: bool,
    /// Whether something else is waited for.
    waits: bool,
}

impl VisitMut for Whole {
    fn visit_type_path_mut(&mut self, kind: &mut syn::TypePath) {
        if let Some(last) = kind.path.segments.last_mut()
            && last.ident == "ResponseValue"
            && let syn::PathArguments::AngleBracketed(arguments) = &mut last.arguments
            && let Some(syn::GenericArgument::Type(value)) = arguments.args.first_mut()
        {
            *kind = parse_quote!(crate::Held<#value>);
            return;
        }
        visit_mut::visit_type_path_mut(self, kind);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        // What is passed on as it is, is the success.
        if read(expression).is_some() {
            self.is_held = true;
            *expression = parse_quote!(crate::decode::held(body));
        } else if let Expr::Try(inside) = expression
            && let Some(response) = read(&inside.expr)
        {
            *inside.expr = parse_quote!(crate::decode::now(#response, body));
        } else {
            self.waits |= matches!(expression, Expr::Await(_));
            visit_mut::visit_expr_mut(self, expression);
        }
    }
}

/// The answer that is read here, and nowhere else in the expression.
fn read(expression: &Expr) -> Option<Expr> {
    let Expr::Await(waiting) = expression else {
        return None;
    };
    let Expr::Call(call) = &*waiting.base else {
        return None;
    };
    let function = &call.func;
    (quote!(#function).to_string() == "crate :: decode :: read")
        .then(|| call.args.first().cloned())
        .flatten()
}

/// The second argument of `Result<.., ..>`.
fn error(returned: &Type) -> Option<&Type> {
    let Type::Path(path) = returned else {
        return None;
    };
    let syn::PathArguments::AngleBracketed(arguments) = &path.path.segments.last()?.arguments
    else {
        return None;
    };
    match arguments.args.iter().nth(1)? {
        syn::GenericArgument::Type(error) => Some(error),
        _ => None,
    }
}

/// The name that the generator has given to a call: `OperationInfo { operation_id: "name" }`.
fn operation_id(statement: &Stmt) -> Option<&Expr> {
    let Stmt::Local(local) = statement else {
        return None;
    };
    let Expr::Struct(info) = &*local.init.as_ref()?.expr else {
        return None;
    };
    let field = info.fields.iter().find(|field| {
        let member = &field.member;
        quote!(#member).to_string() == "operation_id"
    });
    field.map(|field| &field.expr)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{calls, contract, document::Document};

    const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths: {/a: {get: {operationId: ping, responses: {'204': {description: d}}}}}
";

    fn contract() -> Contract {
        let mut document = Document::parse("api.yaml", DOCUMENT).unwrap();
        assert_eq!(calls::normalize(&mut document, &mut Vec::new()), []);
        contract::read(&document.value, &mut Vec::new())
    }

    /// What is found where the generator writes a call so.
    fn divided(statements: &str) -> Result<(), Failure> {
        let text = format!(
            "mod builder {{ impl<'a> Ping<'a> {{
                pub async fn send(self) -> Result<ResponseValue<()>, Error<()>> {{ {statements} }}
            }} }}"
        );
        let mut tree = syn::parse_file(&text).unwrap();
        rewrite("api.yaml", &mut tree, &contract())
    }

    const INFO: &str = "let info = OperationInfo { operation_id: \"ping\" };";
    const RESPONSE: &str = "let response = client.exec(request, &info).await; read(response)";

    #[test]
    fn a_call_is_divided_where_it_is_sent() {
        assert!(divided(&format!("{INFO} {RESPONSE}")).is_ok());
    }

    #[test]
    fn a_call_that_is_sent_otherwise_is_told() {
        for statements in [
            RESPONSE.to_owned(),
            format!("{INFO} client.exec(request, &info).await"),
            format!("let info = \"ping\"; {RESPONSE}"),
        ] {
            let told = divided(&statements).unwrap_err().to_string();
            assert!(told.contains("ping is written by the generator"), "{told}");
            assert!(told.contains("#/paths/~1a/get"), "{told}");
        }
    }
}
