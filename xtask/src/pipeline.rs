//! The way from the document to the files of `klarna-gen`.

use std::path::Path;

use crate::{
    codegen, contract,
    diagnostic::{Failure, Loss},
    document::Document,
    lower, overlay, shape, validate,
};

/// What a document becomes.
#[derive(Debug)]
pub struct Generated {
    /// The text of the generated module.
    pub module: String,
    /// What was changed to please the generator.
    pub losses: Vec<Loss>,
}

/// Turns a document and its overlay into the generated module.
///
/// # Errors
///
/// When a stage refuses the document; each finding names its place.
pub fn run(document: &Path, overlay: Option<&Path>) -> Result<Generated, Failure> {
    let mut document = Document::read(document)?;
    if let Some(overlay) = overlay {
        overlay::apply(&Document::read(overlay)?, &mut document)?;
    }
    validate::validate(&document)?;
    let mut losses = Vec::new();
    lower::lower(&mut document, &mut losses)?;
    let contract = contract::read(&document.value, &mut losses);
    shape::shape(&mut document.value, &mut losses);
    let code = codegen::generate(&document.file, &document.value, &contract)?;
    let module = format!("{HEADER}\n{code}");
    Ok(Generated { module, losses })
}

const HEADER: &str = "\
// Written by `cargo xtask generate` from openapi/klarna-network.yaml and openapi/overlay.yaml.
// Never edited by hand: a change belongs into one of them, or into the pipeline in xtask/.
";
