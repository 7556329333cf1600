//! The way from the document to the files of `klarna-gen`.

use std::path::Path;

use serde_json::Value;

use crate::{
    bundle, calls,
    calls::selection,
    codegen, contract,
    diagnostic::{Diagnostic, Failure},
    document::Document,
    explain::Explained,
    hoist, lower, merge, overlay,
    pointer::Pointer,
    references, schemas, shape,
    users::Users,
    validate,
};

/// What a document becomes.
#[derive(Debug)]
pub struct Generated {
    /// The text of the generated module.
    pub module: String,
    /// The title of the API.
    pub title: String,
    /// What was changed to please the generator.
    pub losses: Vec<Explained>,
    /// What was left out because it can't be taken.
    pub left_out: Vec<Diagnostic>,
}

/// Turns a document and its overlay into the generated module.
///
/// # Errors
///
/// When a stage refuses the document; each finding names its place.
pub fn run(document: &Path, overlay: Option<&Path>) -> Result<Generated, Failure> {
    let mut document = Document::read(document)?;
    bundle::bundle(&mut document)?;
    if let Some(overlay) = overlay {
        overlay::apply(&Document::read(overlay)?, &mut document)?;
    }
    generate(document, Options::default(), Vec::new())
}

/// Returns a document with a component for each type that is generated from it: what the document
/// writes inline is one as well, under the name of the type, and named where an operation uses it.
///
/// # Errors
///
/// When a stage refuses the document; each finding names its place.
pub fn with_types(mut document: Document) -> Result<Value, Failure> {
    bundle::bundle(&mut document)?;
    validate::validate(&document)?;
    let mut written = document.value.clone();
    let found = calls::normalize(&mut document, &mut Vec::new());
    if !found.is_empty() {
        return Err(Failure(found));
    }
    let mut typed = document.value;
    lower::lower(&mut typed, &mut Vec::new());
    merge::merge(&mut typed, &mut Vec::new());
    hoist::hoist(&mut typed, &mut Vec::new());
    let mut named = Vec::new();
    schemas::walk(&mut written, &mut |schema, at| {
        let is_used = at.steps().next().is_some_and(|step| step == "paths");
        let reference = typed.pointer(at.as_str()).filter(|_| is_used);
        if let Some(name) = reference.and_then(schemas::component)
            && schema.get("$ref").is_none()
        {
            named.push((at.clone(), references::reference(name)));
        }
    });
    // Outer schemas come first: what was inside of them stands in their component now.
    for (at, reference) in named {
        if let Some(schema) = written.pointer_mut(at.as_str()) {
            *schema = reference;
        }
    }
    for (name, schema) in references::components(&typed) {
        let components = &mut written["components"]["schemas"];
        if components.get(name).is_none() {
            components[name] = schema.clone();
        }
    }
    Ok(written)
}

/// Runs all stages but the first two; `found` is what these found.
fn generate(
    mut document: Document,
    options: Options,
    mut found: Vec<Diagnostic>,
) -> Result<Generated, Failure> {
    let title = document.value["info"]["title"].as_str();
    let title = title.unwrap_or_default().to_owned();
    let mut left_out = Vec::new();
    if let Err(Failure(more)) = validate::validate(&document) {
        // A file that can't be read is told once.
        let known: Vec<_> = found.iter().map(|known| known.pointer.clone()).collect();
        found.extend(more.into_iter().filter(|new| !known.contains(&new.pointer)));
    }
    if !found.is_empty() {
        if !options.skip_unsupported {
            let mut all = selection::explained(&document, found.clone());
            // What else there is to find, so that one run tells everything.
            if selection::without(&mut document, &found).is_ok() {
                all.extend(calls::normalize(&mut document, &mut Vec::new()));
            }
            return Err(Failure(all));
        }
        left_out = selection::without(&mut document, &found).map_err(Failure)?;
    }
    let mut losses = Vec::new();
    let found = calls::normalize(&mut document, &mut losses);
    if !found.is_empty() && !options.skip_unsupported {
        return Err(Failure(found));
    }
    left_out.extend(found);
    let users = Users::of(&document.value);
    lower::lower(&mut document.value, &mut losses);
    merge::merge(&mut document.value, &mut losses);
    let mut explained = users.explain(losses);
    // From here on components have other names.
    let mut losses = Vec::new();
    hoist::hoist(&mut document.value, &mut losses);
    let mut contract = contract::read(&document.value, &mut losses);
    let mut shaped = document.value.clone();
    shape::shape(&mut shaped, &contract, &mut losses);
    explained.extend(Users::of(&document.value).explain(losses));
    let code = match codegen::generate(&document.file, &shaped, &contract) {
        Err(Failure(found)) => {
            let found: Vec<Diagnostic> = found
                .into_iter()
                .map(|finding| match &finding.pointer {
                    Some(at) => document.diagnostic(at, finding.message),
                    None => finding,
                })
                .collect();
            let is_whole = found.iter().any(|finding| finding.pointer.is_none());
            if is_whole || !options.skip_unsupported {
                return Err(Failure(found));
            }
            contract.without(found.iter().filter_map(|finding| finding.pointer.as_ref()));
            left_out.extend(found);
            shaped = document.value.clone();
            shape::shape(&mut shaped, &contract, &mut Vec::new());
            codegen::generate(&document.file, &shaped, &contract)?
        }
        code => code?,
    };
    let module = format!("{HEADER}\n{code}");
    Ok(Generated {
        module,
        title,
        losses: explained,
        left_out,
    })
}

/// How a crate of its own is generated.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Leaves out the operations that can't be taken.
    pub skip_unsupported: bool,
}

/// Turns any document into the generated module of a crate of its own.
///
/// # Errors
///
/// With each place that can't be taken.
pub fn package(document: &Path, options: Options) -> Result<Generated, Failure> {
    let mut document = Document::read(document)?;
    for at in [["components"].as_slice(), &["components", "schemas"]] {
        let at = at.iter().fold(Pointer::root(), |at, name| at.join(name));
        let there = document.value.pointer(&at.to_string()[1..]);
        if there.is_some_and(|there| !there.is_object()) {
            return Err(Failure(vec![document.diagnostic(&at, "isn't an object")]));
        }
    }
    let found = bundle::bundle(&mut document).map_or_else(|Failure(found)| found, |()| Vec::new());
    let mut generated = generate(document, options, found)?;
    generated.module = generated.module.replacen(HEADER, PACKAGE_HEADER, 1);
    Ok(generated)
}

const HEADER: &str = "\
// Written by `cargo xtask generate` from openapi/klarna-network.yaml and openapi/overlay.yaml.
// Never edited by hand: a change belongs into one of them, or into the pipeline in xtask/.
";

const PACKAGE_HEADER: &str = "\
// Written by `cargo xtask generate --document`, and never edited by hand.
";

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_inline_is_a_component_under_the_name_of_its_type() {
        let inner = json!({"type": "object", "properties": {"b": {"type": "string"}}});
        let schema = json!({"type": "object", "properties": {"a": inner, "known": {"$ref": "#/components/schemas/Known"}}});
        let content = json!({"application/json": {"schema": schema}});
        let value = json!({
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "paths": {"/a": {"get": {
                "operationId": "readA",
                "responses": {"200": {"description": "d", "content": content}},
            }}},
            "components": {"schemas": {"Known": {"type": ["object", "null"]}}},
        });
        let document = Document::parse("api.json", &value.to_string()).unwrap();
        let typed = with_types(document).unwrap();
        let place = "/paths/~1a/get/responses/200/content/application~1json/schema";
        assert_eq!(
            typed.pointer(place),
            Some(&references::reference("ReadAResponse"))
        );
        let schemas = references::components(&typed);
        let member = &schemas["ReadAResponse"]["properties"]["a"];
        let name = schemas::component(member).unwrap();
        assert!(schemas[name]["properties"].get("b").is_some());
        // What the document names itself is as the document says.
        assert_eq!(schemas["Known"], value["components"]["schemas"]["Known"]);
    }
}
