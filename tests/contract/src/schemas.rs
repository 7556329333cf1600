//! The schemas of the document.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Value, json};

#[derive(Debug)]
pub(crate) struct Schemas {
    components: Value,
    named: BTreeMap<String, Validator>,
}

/// Returns the name of the component that is referred to.
pub(crate) fn component(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or_default()
}

impl Schemas {
    pub(crate) fn of(document: &Value) -> Self {
        let components = document["components"].clone();
        let names = components["schemas"].as_object().into_iter().flatten();
        let named = names
            .map(|(name, _)| {
                let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
                (name.clone(), validator(&schema, &components))
            })
            .collect();
        Self { components, named }
    }

    /// Returns what of a body contradicts a component.
    pub(crate) fn violations(&self, name: &str, body: &[u8]) -> Vec<String> {
        let Some(validator) = self.named.get(name) else {
            return vec![format!("{name} isn't a component")];
        };
        let Ok(value) = serde_json::from_slice(body) else {
            return vec!["isn't JSON".to_owned()];
        };
        told(validator, &value)
    }

    /// Returns what of a value contradicts a schema.
    pub(crate) fn violations_of(&self, schema: &Value, value: &Value) -> Vec<String> {
        // Most schemas of parameters stand alone, and the components are large.
        let refers = schema.to_string().contains("\"$ref\"");
        let components = if refers {
            &self.components
        } else {
            &Value::Null
        };
        told(&validator(schema, components), value)
    }
}

fn validator(schema: &Value, components: &Value) -> Validator {
    let mut schema = schema.clone();
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    schema["components"] = components.clone();
    let built = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema);
    built.expect("the document's schemas are JSON Schemas")
}

fn told(validator: &Validator, value: &Value) -> Vec<String> {
    let errors = validator.iter_errors(value);
    errors
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}
