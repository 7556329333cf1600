//! Answers that the generator has no word for: several types, told apart by the status.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Expr, Ident, Item, ReturnType, Signature, Stmt, parse_quote};

use super::{doc_attributes, request::variable, spelling::spelled};
use crate::{
    contract::{Answer, Common, Contract, Kind, Operation, Status, common},
    docs,
    names::call as names,
};

/// Reads the answers of a call as the document says; leaves what the generator reads alike.
pub(super) fn rewrite(
    signature: &mut Signature,
    statements: &mut [Stmt],
    name: &str,
    operation: &Operation,
    contract: &Contract,
) {
    if contract.by_class && !has_own_type(operation) {
        return;
    }
    let kind = names::pascal(name);
    let (results, errors) = (operation.results(), operation.errors());
    if let Common::Mixed = common(&results) {
        let own = format_ident!("{kind}Response");
        replace(signature, 0, &quote!(super::responses::#own));
    }
    if let Common::Mixed = common(&errors) {
        let own = format_ident!("{kind}Error");
        replace(signature, 1, &quote!(super::responses::#own));
    }
    let response = variable("response", operation);
    let Some(Stmt::Expr(Expr::Match(read), _)) = statements.last_mut() else {
        return;
    };
    let arms = arms(&kind, operation, &response);
    *read = parse_quote! {
        match #response.status().as_u16() { #(#arms)* }
    };
}

/// Whether the answers of a call don't have one type each.
fn has_own_type(operation: &Operation) -> bool {
    let odd = |answers: &[&Answer]| match common(answers) {
        Common::Mixed => true,
        Common::One(answer) => answer.kind == Kind::Text,
        Common::Nothing => false,
    };
    odd(&operation.results()) || odd(&operation.errors())
}

/// Puts a type into the first or second place of `Result<ResponseValue<A>, Error<B>>`.
fn replace(signature: &mut Signature, place: usize, kind: &TokenStream) {
    let ReturnType::Type(_, returned) = &mut signature.output else {
        return;
    };
    let syn::Type::Path(path) = &mut **returned else {
        return;
    };
    let Some(syn::PathArguments::AngleBracketed(arguments)) = path
        .path
        .segments
        .last_mut()
        .map(|last| &mut last.arguments)
    else {
        return;
    };
    if let Some(argument) = arguments.args.iter_mut().nth(place) {
        *argument = if place == 0 {
            parse_quote!(ResponseValue<#kind>)
        } else {
            parse_quote!(Error<#kind>)
        };
    }
}

fn arms(kind: &str, operation: &Operation, response: &Ident) -> Vec<TokenStream> {
    let (results, errors) = (operation.results(), operation.errors());
    let is_mixed = |answers: &[&Answer]| matches!(common(answers), Common::Mixed);
    let (mixed_results, mixed_errors) = (is_mixed(&results), is_mixed(&errors));
    let result_names = variants(&results);
    let error_names = variants(&errors);
    let mut arms: Vec<(Status, bool, TokenStream)> = Vec::new();
    for (answer, variant) in results.iter().zip(&result_names) {
        let own = mixed_results.then(|| {
            let own = format_ident!("{kind}Response");
            quote!(super::responses::#own::#variant)
        });
        let read = read(answer, response, own.as_ref());
        // Where any status has one answer, it is a result when it says so.
        let pattern = match answer.status {
            Status::Default => quote!(200u16..=299u16),
            status => pattern(status),
        };
        let status = match answer.status {
            Status::Default => Status::Range(2),
            status => status,
        };
        arms.push((status, true, quote!(#pattern => Ok(#read),)));
    }
    if results.is_empty() {
        arms.push((
            Status::Range(2),
            true,
            quote!(200u16..=299u16 => Ok(ResponseValue::stream(crate::WholeBody::restored(#response))),),
        ));
    }
    for (answer, variant) in errors.iter().zip(&error_names) {
        let own = mixed_errors.then(|| {
            let own = format_ident!("{kind}Error");
            quote!(super::responses::#own::#variant)
        });
        let read = read(answer, response, own.as_ref());
        let pattern = pattern(answer.status);
        arms.push((
            answer.status,
            false,
            quote!(#pattern => Err(Error::ErrorResponse(#read)),),
        ));
    }
    let has_default = errors.iter().any(|answer| answer.status == Status::Default);
    let covers_success = arms.iter().any(|(status, ..)| *status == Status::Range(2));
    if has_default && !covers_success {
        // Not the error that any other status stands for.
        arms.push((
            Status::Range(2),
            true,
            quote!(200u16..=299u16 => Err(Error::UnexpectedResponse(#response)),),
        ));
    }
    if !has_default {
        arms.push((
            Status::Default,
            false,
            quote!(_ => Err(Error::UnexpectedResponse(#response)),),
        ));
    }
    arms.sort_by_key(|(status, is_result, _)| (*status, !is_result));
    arms.into_iter().map(|(_, _, arm)| arm).collect()
}

fn pattern(status: Status) -> TokenStream {
    match status {
        Status::Code(code) => quote!(#code),
        Status::Range(class) => {
            let (from, to) = (class * 100, class * 100 + 99);
            quote!(#from..=#to)
        }
        Status::Default => quote!(_),
    }
}

/// Reads the body of an answer, as the variant of an enum where it has one.
fn read(answer: &Answer, response: &Ident, own: Option<&TokenStream>) -> TokenStream {
    match (answer.kind, own) {
        (Kind::Json, None) => {
            quote!(crate::decode::read(#response).await?)
        }
        (Kind::Json, Some(own)) => quote! {
            crate::answer::mapped(
                crate::decode::read(#response).await?,
                #own,
            )
        },
        (Kind::Text, None) => quote!(crate::answer::text(#response).await?),
        (Kind::Text, Some(own)) => {
            quote!(crate::answer::mapped(crate::answer::text(#response).await?, #own))
        }
        (Kind::None, None) => quote!(ResponseValue::empty(#response)),
        (Kind::None, Some(own)) => {
            quote!(crate::answer::mapped(ResponseValue::empty(#response), |()| #own))
        }
        (_, None) => quote!(ResponseValue::stream(crate::WholeBody::restored(#response))),
        (_, Some(own)) => {
            quote!(crate::answer::mapped(crate::answer::bytes(#response).await?, #own))
        }
    }
}

/// The enums of all answers that differ by status.
pub(super) fn module(contract: &Contract) -> Option<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (name, operation) in &contract.operations {
        let kind = names::pascal(name);
        for (answers, end, what) in [
            (operation.results(), "Response", "answers"),
            (operation.errors(), "Error", "answers in place of a result"),
        ] {
            if let Common::Mixed = common(&answers) {
                let about = format!(
                    "What [`{name}`](super::Client::{name}) {what}: the status decides which."
                );
                items.push(enumeration(&format!("{kind}{end}"), &about, &answers));
            }
        }
    }
    (!items.is_empty()).then(|| {
        parse_quote! {
            /// Answers of one operation that differ by status.
            pub mod responses {
                use super::types;
                #(#items)*
            }
        }
    })
}

fn enumeration(name: &str, about: &str, answers: &[&Answer]) -> Item {
    let name = format_ident!("{name}");
    let about = doc_attributes(about);
    let variants = answers
        .iter()
        .zip(variants(answers))
        .map(|(answer, variant)| {
            let mut told = format!("`{}`", answer.status);
            let text = docs::rustdoc(&answer.about);
            if !text.is_empty() {
                told.push_str(&format!(": {text}"));
            }
            let told = doc_attributes(&told);
            let body = match (answer.kind, &answer.schema) {
                (Kind::None, _) => TokenStream::new(),
                (Kind::Json, Some(schema)) => {
                    let kind = spelled(schema);
                    quote!((#kind))
                }
                (Kind::Text, _) => quote!((::std::string::String)),
                _ => quote!((::std::vec::Vec<u8>)),
            };
            quote!(#(#told)* #variant #body)
        });
    parse_quote! {
        #(#about)*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name { #(#variants),* }
    }
}

/// The names of the variants: what HTTP calls the statuses.
fn variants(answers: &[&Answer]) -> Vec<Ident> {
    let mut taken = BTreeSet::new();
    let name = |answer: &&Answer| {
        let base = match answer.status {
            Status::Code(code) => reason(code),
            Status::Range(1) => "Informational".to_owned(),
            Status::Range(2) => "Success".to_owned(),
            Status::Range(3) => "Redirection".to_owned(),
            Status::Range(4) => "ClientError".to_owned(),
            Status::Range(_) => "ServerError".to_owned(),
            Status::Default => "Other".to_owned(),
        };
        let name = names::unique(&base, &mut |name| !taken.contains(name));
        taken.insert(name.clone());
        format_ident!("{name}")
    };
    answers.iter().map(name).collect()
}

fn reason(code: u16) -> String {
    let reason = http::StatusCode::from_u16(code)
        .ok()
        .and_then(|status| status.canonical_reason());
    match reason {
        Some(reason) => names::pascal(reason),
        None => format!("Status{code}"),
    }
}
