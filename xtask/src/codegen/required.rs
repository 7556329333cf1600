//! Requests of what has to be given alone, without a builder that has room for the rest.
//!
//! A call that gives nothing else needs no code for headers that it doesn't have.

use quote::quote;
use syn::{Fields, Ident, ImplItemFn, Stmt, Type, parse_quote};

use super::arguments::argument;

/// Makes the request of a builder with a body of the document from what it needs.
///
/// `None` where a builder has more than what is there or not.
pub(super) fn alone(request: &ImplItemFn, fields: &Fields, name: Ident) -> Option<ImplItemFn> {
    let mut inputs = Vec::new();
    let mut absent: Vec<Stmt> = Vec::new();
    let statements = request.block.stmts.to_vec();
    let parts = statements.iter().position(|statement| {
        let text = quote!(#statement).to_string();
        text.starts_with("let Self {") && text.ends_with("= & self ;")
    })?;
    // With it goes what asks for problems, and for the client.
    let mut statements: Vec<Stmt> = statements.into_iter().skip(parts + 3).collect();
    for field in fields {
        let (field, kind) = (field.ident.as_ref()?, &field.ty);
        // Arguments name the type of a text in full, the field for what is wrong doesn't.
        let is_problem = quote!(#kind).to_string() == "Option < String >";
        if field == "client" || is_problem {
            continue;
        }
        let held = argument(kind, "Option")?;
        if asks_for(request, field) {
            inputs.push((field, lent(held)));
        } else {
            absent.push(parse_quote!(let #field: &#kind = &None;));
        }
    }
    inputs.iter().find(|(field, _)| *field == "body")?;
    statements.retain(|statement| !inputs.iter().any(|(field, _)| is_asked(statement, field)));
    let inputs = inputs.iter().map(|(field, kind)| quote!(#field: #kind));
    let output = &request.sig.output;
    Some(parse_quote! {
        /// Makes the request of what has to be given alone, and what will send it.
        #[doc(hidden)]
        pub fn #name(client: &'a super::Client, #(#inputs),*) #output {
            #(#absent)*
            #(#statements)*
        }
    })
}

/// How an argument is lent.
fn lent(held: &Type) -> Type {
    let text = quote!(#held).to_string();
    if text == ":: std :: string :: String" {
        return parse_quote!(&str);
    }
    match body(held) {
        Some(body) => parse_quote!(&#body),
        None => parse_quote!(&#held),
    }
}

/// The type of a body that may be lent.
fn body(held: &Type) -> Option<&Type> {
    let Type::Path(path) = held else {
        return None;
    };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == "Body")?;
    match &last.arguments {
        syn::PathArguments::AngleBracketed(arguments) => {
            arguments.args.iter().find_map(|argument| match argument {
                syn::GenericArgument::Type(body) => Some(body),
                _ => None,
            })
        }
        _ => None,
    }
}

fn asks_for(request: &ImplItemFn, field: &Ident) -> bool {
    request
        .block
        .stmts
        .iter()
        .any(|statement| is_asked(statement, field))
}

/// Whether a statement asks for an argument that has to be given.
fn is_asked(statement: &Stmt, field: &Ident) -> bool {
    let text = quote!(#statement).to_string();
    text.starts_with(&format!("let {field} = {field} . as_ref () . ok_or_else ("))
}
