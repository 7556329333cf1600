//! The generator itself, which refuses or panics over what it doesn't expect.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use proc_macro2::TokenStream;
use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;
use serde_json::{Value, json};

/// Why the generator gave nothing.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Because of these operations, by path and method.
    Operations(Vec<(String, String, String)>),
    /// Because of something else.
    Document(String),
}

/// Runs the generator.
pub(super) fn run(document: &Value) -> Result<TokenStream, Refusal> {
    let message = match tokens(document) {
        Ok(tokens) => return Ok(tokens),
        Err(message) => message,
    };
    let mut operations = Vec::new();
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for method in item.as_object().into_iter().flat_map(|item| item.keys()) {
            operations.push((path.clone(), method.clone()));
        }
    }
    let mut blamed = Vec::new();
    if tokens(&with(document, &[])).is_ok() {
        blame(document, &operations, &mut blamed);
    }
    Err(if blamed.is_empty() {
        Refusal::Document(message)
    } else {
        Refusal::Operations(blamed)
    })
}

/// Finds the operations that the generator refuses each by itself, in halves.
fn blame(
    document: &Value,
    operations: &[(String, String)],
    blamed: &mut Vec<(String, String, String)>,
) {
    let Err(message) = tokens(&with(document, operations)) else {
        return;
    };
    if let [(path, method)] = operations {
        blamed.push((path.clone(), method.clone(), message));
        return;
    }
    let (first, second) = operations.split_at(operations.len() / 2);
    blame(document, first, blamed);
    blame(document, second, blamed);
}

/// The document with these operations only.
fn with(document: &Value, operations: &[(String, String)]) -> Value {
    let mut copy = document.clone();
    copy["paths"] = json!({});
    for (path, method) in operations {
        copy["paths"][path][method] = document["paths"][path][method].clone();
    }
    copy
}

fn tokens(document: &Value) -> Result<TokenStream, String> {
    let parsed: openapiv3::OpenAPI = serde_json::from_value(document.clone())
        .map_err(|error| format!("isn't OpenAPI 3.0 after lowering: {error}"))?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_hooks(HooksMode::Expected)
        .with_map_type("::std::collections::BTreeMap")
        .with_inner_type(quote!(::std::sync::Arc<dyn crate::Transport>));
    let done = quietly(|| Generator::new(&settings).generate_tokens(&parsed));
    match done {
        Ok(Ok(tokens)) => Ok(tokens),
        Ok(Err(error)) => Err(format!("is refused by the generator: {error}")),
        Err(message) => Err(format!("is refused by the generator: {message}")),
    }
}

thread_local! {
    static IS_QUIET: Cell<bool> = const { Cell::new(false) };
}

/// Turns a panic into a message, and prints nothing about it.
fn quietly<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let other = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !IS_QUIET.get() {
                other(info);
            }
        }));
    });
    IS_QUIET.set(true);
    let done = panic::catch_unwind(AssertUnwindSafe(run));
    IS_QUIET.set(false);
    done.map_err(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        text.unwrap_or("it panicked").to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_operation_that_stops_the_generator_is_named() {
        let sound = json!({"operationId": "a", "responses": {"204": {"description": ""}}});
        // Two types of errors, which it panics over.
        let body = |kind: &str| json!({"description": "", "content": {"application/json": {"schema": {"type": kind}}}});
        let odd = json!({"operationId": "b", "responses": {"400": body("string"), "404": body("integer")}});
        let mut document = json!({
            "openapi": "3.0.3", "info": {"title": "", "version": ""},
            "paths": {"/a": {"get": sound}, "/b": {"get": sound, "put": odd}},
        });
        document["paths"]["/b"]["get"]["operationId"] = "c".into();
        let Err(Refusal::Operations(blamed)) = run(&document) else {
            panic!("isn't refused for an operation");
        };
        assert_eq!(blamed.len(), 1);
        assert_eq!((blamed[0].0.as_str(), blamed[0].1.as_str()), ("/b", "put"));
        assert!(blamed[0].2.contains("assertion failed"), "{}", blamed[0].2);
    }
}
