//! Requests that the generator has no word for: styles of parameters, cookies, forms, media types,
//! bodies that may be left out.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Fields, File, Ident, Item, ItemStruct, Stmt, parse_quote};

use super::types::wire_name;
use crate::{
    contract::{Body, Common, Kind, Operation, Parameter, common},
    names::call as names,
    schemas,
};

/// Whether the HTTP client has a function for a method: the generator takes that for granted.
fn has_function(method: &str) -> bool {
    ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD"].contains(&method)
}

/// The statements that build a request, in place of the generator's; `None` where those are right.
pub(super) fn of(operation: &Operation, tree: &File) -> Option<Vec<Stmt>> {
    let accepted = operation.accepted();
    let is_plain = has_function(&operation.method)
        && operation.parameters.values().all(Parameter::is_plain)
        && operation.body.as_ref().is_none_or(is_plain)
        && names_are_wire_names(operation)
        && accepted == asked_by_generator(operation);
    if is_plain {
        return None;
    }
    let (url, request) = (variable("url", operation), variable("request", operation));
    let client = quote!(client);
    let mut statements = address(operation, &url);
    let of = |location: &str| {
        let found = operation.parameters.iter();
        found
            .filter(|(_, parameter)| parameter.location == location)
            .map(|(name, parameter)| (format_ident!("{name}"), parameter))
            .collect::<Vec<_>>()
    };
    let query = of("query");
    let plain: Vec<TokenStream> = if query.iter().all(|(_, parameter)| parameter.is_plain()) {
        let plain = query.iter().map(|(ident, parameter)| {
            let name = &parameter.name;
            quote!(.query(&progenitor_client::QueryParam::new(#name, &#ident)))
        });
        plain.collect()
    } else {
        Vec::new()
    };
    if !query.is_empty() && plain.is_empty() {
        statements.push(parse_quote!(let mut query = crate::parameter::Query::default();));
        for (ident, parameter) in query {
            let name = &parameter.name;
            let value = value(&ident, parameter);
            let style = style(parameter);
            let (explode, reserved) = (parameter.explode, parameter.reserved);
            statements.push(parse_quote! {
                query
                    .add(#name, #value, #style, #explode, #reserved)
                    .map_err(Error::InvalidRequest)?;
            });
        }
        statements.push(parse_quote!(let #url = query.onto(#url);));
    }
    let (headers, cookies) = (of("header"), of("cookie"));
    let has_headers = !headers.is_empty() || !cookies.is_empty();
    if has_headers {
        let capacity = headers.len() + 1;
        statements.push(parse_quote! {
            let mut header_map = ::reqwest::header::HeaderMap::with_capacity(#capacity);
        });
    }
    statements.extend(
        headers
            .iter()
            .map(|(ident, parameter)| header(ident, parameter)),
    );
    if !cookies.is_empty() {
        let added = cookies.iter().map(|(ident, parameter)| {
            let name = &parameter.name;
            let value = value(ident, parameter);
            let explode = parameter.explode;
            quote!(cookies.add(#name, #value, #explode).map_err(Error::InvalidRequest)?;)
        });
        statements.push(parse_quote! {
            {
                let mut cookies = crate::parameter::Cookies::default();
                #(#added)*
                cookies.onto(&mut header_map).map_err(Error::InvalidRequest)?;
            }
        });
    }
    let method = format_ident!("{}", operation.method.to_lowercase());
    let accept = (!accepted.is_empty()).then(|| {
        let accepted = accepted.join(", ");
        quote! {
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static(#accepted),
            )
        }
    });
    let headers = has_headers.then(|| quote!(.headers(header_map)));
    let begin = if has_function(&operation.method) {
        quote!(.#method(#url))
    } else {
        let method = format_ident!("{}", operation.method);
        quote!(.request(::reqwest::Method::#method, #url))
    };
    statements.push(parse_quote! {
        let #request = #client.client #begin #accept #(#plain)* #headers;
    });
    if let Some(body) = operation
        .body
        .as_ref()
        .filter(|body| body.kind != Kind::None)
    {
        let written = written(body, &request, tree);
        statements.push(if body.required {
            parse_quote!(let #request = #written;)
        } else {
            parse_quote! {
                let #request = match body {
                    Some(body) => #written,
                    None => #request,
                };
            }
        });
    }
    statements.push(parse_quote! {
        #[allow(unused_mut)]
        let mut #request = #request.build()?;
    });
    Some(statements)
}

fn is_plain(body: &Body) -> bool {
    match body.kind {
        Kind::None => true,
        Kind::Json => body.media == "application/json" && body.required,
        Kind::Raw => body.media == "application/octet-stream" && body.required,
        Kind::Text => body.media == "text/plain" && body.required,
        Kind::Form | Kind::Multipart => false,
    }
}

/// Whether the generator knows each parameter by the name that it has on the wire.
fn names_are_wire_names(operation: &Operation) -> bool {
    operation.template == operation.path
        && operation
            .parameters
            .iter()
            .all(|(setter, parameter)| names::snake(&parameter.name) == *setter)
}

/// What the generator asks for by itself.
fn asked_by_generator(operation: &Operation) -> Vec<String> {
    let is_json = |common: Common<'_>| match common {
        Common::One(answer) => matches!(answer.kind, Kind::Json | Kind::Text),
        _ => false,
    };
    let results = common(&operation.results());
    let nothing = match results {
        Common::Nothing => false,
        Common::Mixed => true,
        Common::One(answer) => answer.kind == Kind::None,
    };
    if is_json(results) || (nothing && is_json(common(&operation.errors()))) {
        vec!["application/json".to_owned()]
    } else {
        Vec::new()
    }
}

/// A variable of the generator's: it takes another name when a parameter has this one.
pub(super) fn variable(name: &str, operation: &Operation) -> Ident {
    let mut name = name.to_owned();
    while operation.parameters.contains_key(&name) {
        name.insert(0, '_');
    }
    format_ident!("{name}")
}

/// The address with the parameters of the path in it.
fn address(operation: &Operation, url: &Ident) -> Vec<Stmt> {
    let mut format = String::from("{}");
    let mut values = Vec::new();
    let mut rest = operation.template.as_str();
    while let Some((text, tail)) = rest.split_once('{') {
        let Some((name, tail)) = tail.split_once('}') else {
            break;
        };
        format.push_str(text);
        format.push_str("{}");
        let setter = names::snake(name);
        if let Some(parameter) = operation.parameters.get(&setter) {
            let ident = format_ident!("{setter}");
            values.push(if parameter.is_plain() {
                quote!(crate::transport::path_segment(&#ident))
            } else {
                let (wire, style, explode) = (&parameter.name, style(parameter), parameter.explode);
                let value = value(&ident, parameter);
                quote! {
                    crate::parameter::path(#wire, #value, #style, #explode)
                        .map_err(Error::InvalidRequest)?
                }
            });
        }
        rest = tail;
    }
    format.push_str(rest);
    vec![parse_quote! {
        let #url = crate::transport::address(format_args!(#format, client.baseurl, #(#values,)*));
    }]
}

/// Adds a header: as the generator does where that is right.
fn header(ident: &Ident, parameter: &Parameter) -> Stmt {
    let name = &parameter.name;
    let written = if parameter.json {
        Some(quote!(crate::json::ascii(&value)))
    } else {
        parameter.is_plain().then(|| quote!(value.to_string()))
    };
    let Some(written) = written else {
        let name = name.to_ascii_lowercase();
        let explode = parameter.explode;
        return parse_quote! {
            crate::parameter::header(&mut header_map, #name, &#ident, #explode)
                .map_err(Error::InvalidRequest)?;
        };
    };
    let append = quote!(header_map.append(#name, #written.try_into()?););
    if parameter.required {
        parse_quote!({ let value = #ident; #append })
    } else {
        parse_quote!(if let Some(value) = #ident { #append })
    }
}

fn value(ident: &Ident, parameter: &Parameter) -> TokenStream {
    if parameter.json {
        quote!(&crate::parameter::json(&#ident).map_err(Error::InvalidRequest)?)
    } else {
        quote!(&#ident)
    }
}

fn style(parameter: &Parameter) -> TokenStream {
    style_named(&parameter.style)
}

fn style_named(style: &str) -> TokenStream {
    let variant = match style {
        "form" => "Form",
        "spaceDelimited" => "SpaceDelimited",
        "pipeDelimited" => "PipeDelimited",
        "deepObject" => "DeepObject",
        "label" => "Label",
        "matrix" => "Matrix",
        _ => "Simple",
    };
    let variant = format_ident!("{variant}");
    quote!(crate::parameter::Style::#variant)
}

/// The request with its body.
fn written(body: &Body, request: &Ident, tree: &File) -> TokenStream {
    let media = &body.media;
    let typed = |content: TokenStream| {
        quote! {
            #request
                .header(
                    ::reqwest::header::CONTENT_TYPE,
                    ::reqwest::header::HeaderValue::from_static(#media),
                )
                .body(#content)
        }
    };
    match body.kind {
        // Another name for JSON stays.
        Kind::Json => typed(quote!(crate::json::body(&body))),
        Kind::Form => {
            let encodings = body.encodings.iter().filter_map(|(name, encoding)| {
                let style = encoding.style.as_deref();
                let explode = encoding.explode;
                if style.is_none() && explode.is_none() {
                    return None;
                }
                let style = style.unwrap_or("form");
                let explode = explode.unwrap_or(style == "form");
                let style = style_named(style);
                Some(quote!((#name, #style, #explode)))
            });
            typed(quote! {
                crate::parameter::form(&body, &[#(#encodings),*]).map_err(Error::InvalidRequest)?
            })
        }
        Kind::Multipart => {
            let parts = parts(body, tree);
            quote! {
                {
                    let mut form = crate::multipart::Form::default();
                    #(#parts)*
                    #request.changed(|request| request.multipart(form.finish()))
                }
            }
        }
        Kind::None | Kind::Text | Kind::Raw => typed(quote!(body)),
    }
}

/// The parts of a form, one for each field of its type.
fn parts(body: &Body, tree: &File) -> Vec<TokenStream> {
    let media = |wire: &str| match body.encodings.get(wire).and_then(|e| e.media.as_ref()) {
        // A list of types leaves the choice to the caller.
        Some(media) if !media.contains([',', '*']) => quote!(Some(#media)),
        _ => quote!(None),
    };
    let whole = vec![quote!(form.members(&body).map_err(Error::InvalidRequest)?;)];
    let name = body
        .schema
        .as_ref()
        .and_then(schemas::component)
        .map(names::pascal);
    let Some(item) = name.and_then(|name| structure(tree, &name)) else {
        return whole;
    };
    let Fields::Named(fields) = &item.fields else {
        return whole;
    };
    let parts = fields.named.iter().map(|field| {
        let ident = &field.ident;
        let wire = wire_name(field);
        let text = quote!(#field).to_string();
        if text.contains("flatten") {
            quote!(form.members(&body.#ident).map_err(Error::InvalidRequest)?;)
        } else if text.contains("FilePart") {
            quote!(form.files(#wire, &body.#ident).map_err(Error::InvalidRequest)?;)
        } else {
            let media = media(&wire);
            quote!(form.value(#wire, &body.#ident, #media).map_err(Error::InvalidRequest)?;)
        }
    });
    parts.collect()
}

fn structure<'a>(tree: &'a File, name: &str) -> Option<&'a ItemStruct> {
    let types = tree.items.iter().find_map(|item| match item {
        Item::Mod(module) if module.ident == "types" => module.content.as_ref(),
        _ => None,
    })?;
    types.1.iter().find_map(|item| match item {
        Item::Struct(item) if item.ident == name => Some(item),
        _ => None,
    })
}

/// The handwritten modules that the code names.
pub fn modules(code: &str) -> BTreeSet<&'static str> {
    let known = ["parameter", "multipart", "answer"];
    // Inside of macros the formatter leaves blanks between tokens.
    let code: String = code.split_whitespace().collect();
    let named = known
        .into_iter()
        .filter(|module| code.contains(&format!("crate::{module}::")));
    named.collect()
}
