//! Stage `codegen`: document to Rust, through progenitor and our own passes over its syntax tree.

mod checks;
mod open_enum;
mod operations;
mod setters;
mod types;

use progenitor_impl::{GenerationSettings, Generator, HooksMode, InterfaceStyle};
use quote::quote;
use serde_json::Value;
use syn::{Attribute, Expr, ExprLit, File, Lit, Meta, visit_mut::VisitMut};

use crate::{contract::Contract, diagnostic::Failure};

/// Turns a shaped document into the text of the generated module.
///
/// # Errors
///
/// When the generator refuses the document.
pub fn generate(file: &str, document: &Value, contract: &Contract) -> Result<String, Failure> {
    let refuse = |message: String| Failure::file(file, message);
    let parsed: openapiv3::OpenAPI = serde_json::from_value(document.clone())
        .map_err(|error| refuse(format!("isn't OpenAPI 3.0 after lowering: {error}")))?;
    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Builder)
        .with_hooks(HooksMode::Expected)
        .with_map_type("::std::collections::BTreeMap")
        .with_inner_type(quote!(::std::sync::Arc<dyn crate::Transport>));
    let tokens = Generator::new(&settings)
        .generate_tokens(&parsed)
        .map_err(|error| refuse(format!("is refused by the generator: {error}")))?;
    let mut tree: File = syn::parse2(tokens)
        .map_err(|error| refuse(format!("gives code that isn't Rust: {error}")))?;
    let value_sets = types::rewrite(&mut tree, contract).map_err(refuse)?;
    operations::rewrite(&mut tree, contract);
    let secret_headers = contract.secret_headers.iter();
    tree.items.push(syn::parse_quote! {
        /// The headers whose values are secrets, in lower case.
        pub const SECRET_HEADERS: &[&str] = &[#(#secret_headers),*];
    });
    Docs.visit_file_mut(&mut tree);
    let mut text = prettyplease::unparse(&tree);
    for set in value_sets {
        text = text.replacen(&set.placeholder(), &set.render(), 1);
    }
    Ok(text)
}

/// The text of a documentation attribute.
fn doc_text(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if meta.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

/// One line a comment, each with a blank in front, as people write them.
fn doc_attributes(text: &str) -> Vec<Attribute> {
    // A blank comment line separates paragraphs.
    let text = if text.is_empty() { "\n" } else { text };
    text.lines()
        .map(|line| {
            let line = line.trim_end();
            let line = if line.is_empty() || line.starts_with(' ') {
                line.to_owned()
            } else {
                format!(" {line}")
            };
            syn::parse_quote!(#[doc = #line])
        })
        .collect()
}

/// Brings all documentation into one shape.
struct Docs;

impl VisitMut for Docs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        let rewritten = std::mem::take(attributes)
            .into_iter()
            .flat_map(|attribute| match doc_text(&attribute) {
                // The samples leave out what they call: they are texts, not tests.
                Some(text) => doc_attributes(&text.replace("```ignore", "```text")),
                None => vec![attribute],
            })
            .collect();
        *attributes = rewritten;
    }
}
