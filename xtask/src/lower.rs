//! Stage `lower`: either version of OpenAPI in one dialect, which is that of 3.0 where it has a word.

mod schema;
mod types;

use serde_json::Value;

use crate::{
    diagnostic::Loss,
    names,
    pointer::Pointer,
    references,
    schemas::{self, METHODS},
};

/// Rewrites a document to the dialect that the later stages read.
///
/// What no type can hold is recorded as a loss.
pub fn lower(document: &mut Value, losses: &mut Vec<Loss>) {
    let version = document["openapi"].as_str().unwrap_or_default();
    let is_3_1 = !version.starts_with("3.0");
    frame(document, losses);
    references::one_form(document, losses);
    let mut lowering = schema::Lowering { is_3_1, losses };
    schemas::walk(document, &mut |schema, at| lowering.schema(schema, at));
}

/// What stands around the schemas.
fn frame(document: &mut Value, losses: &mut Vec<Loss>) {
    let Some(root) = document.as_object_mut() else {
        return;
    };
    root.insert("openapi".into(), "3.0.3".into());
    root.remove("jsonSchemaDialect");
    let mut lost = |at: Pointer, message: &str| {
        losses.push(Loss {
            pointer: at,
            message: message.to_owned(),
        });
    };
    let webhooks = root.remove("webhooks");
    if webhooks.is_some() {
        let at = Pointer::root().join("webhooks");
        lost(
            at,
            "the generator has no code for webhooks: only their schemas become types",
        );
    }
    for section in ["servers", "security"] {
        if root.remove(section).is_some() {
            let at = Pointer::root().join(section);
            lost(
                at,
                "isn't part of the generated client: the SDK chooses hosts and credentials",
            );
        }
    }
    if let Some(info) = root.get_mut("info").and_then(Value::as_object_mut) {
        info.remove("summary");
        info.remove("license");
    }
    if let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) {
        for section in ["examples", "securitySchemes", "pathItems"] {
            components.remove(section);
        }
    }
    events(document, webhooks.unwrap_or_default());
}

/// What events bring becomes a component under the event's name, because no operation leads to it.
fn events(document: &mut Value, webhooks: Value) {
    let mut taken = names::Taken::default();
    for name in references::components(document).keys() {
        taken.give_type(name);
    }
    let Value::Object(webhooks) = webhooks else {
        return;
    };
    for (event, item) in webhooks {
        let operations = METHODS.iter().filter_map(|method| item.get(method));
        let contents = operations.filter_map(|operation| {
            let content = operation.get("requestBody")?.get("content")?;
            content.as_object()
        });
        for (_, media) in contents.flatten() {
            let schema = media.get("schema").filter(|schema| schema.is_object());
            let Some(schema) = schema.filter(|schema| schema.get("$ref").is_none()) else {
                continue;
            };
            let name = taken.give_type(&names::of_type(&event));
            document["components"]["schemas"][&name] = schema.clone();
            references::note_inline(document, name);
        }
    }
}

#[cfg(test)]
mod tests;
