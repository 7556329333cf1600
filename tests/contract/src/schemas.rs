//! The schemas of the document.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde_json::{Value, json};

#[derive(Debug)]
pub(crate) struct Schemas {
    components: Value,
    named: BTreeMap<String, Validator>,
    /// The same without members that aren't documented.
    closed: BTreeMap<String, Validator>,
}

/// Returns the name of the component that is referred to.
pub(crate) fn component(reference: &str) -> &str {
    reference.rsplit('/').next().unwrap_or_default()
}

impl Schemas {
    pub(crate) fn of(document: &Value) -> Self {
        let components = document["components"].clone();
        let named = all(&components);
        let mut without_others = components.clone();
        close(&mut without_others["schemas"]);
        Self {
            closed: all(&without_others),
            components,
            named,
        }
    }

    /// Returns what of a request contradicts a component, an undocumented member included.
    pub(crate) fn violations_of_request(&self, name: &str, body: &[u8]) -> Vec<String> {
        violations(&self.closed, name, body)
    }

    /// Returns what of a body contradicts a component.
    pub(crate) fn violations(&self, name: &str, body: &[u8]) -> Vec<String> {
        violations(&self.named, name, body)
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

fn all(components: &Value) -> BTreeMap<String, Validator> {
    let names = components["schemas"].as_object().into_iter().flatten();
    names
        .map(|(name, _)| {
            let schema = json!({ "$ref": format!("#/components/schemas/{name}") });
            (name.clone(), validator(&schema, components))
        })
        .collect()
}

/// Refuses members that aren't documented, everywhere: Klarna tolerates new ones in its answers, and
/// a client has no business to send any.
fn close(value: &mut Value) {
    match value {
        Value::Object(members) => {
            if members.get("properties").is_some_and(Value::is_object)
                && members.get("type") == Some(&json!("object"))
            {
                members.insert("additionalProperties".into(), false.into());
            }
            members.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        _ => {}
    }
}

fn violations(named: &BTreeMap<String, Validator>, name: &str, body: &[u8]) -> Vec<String> {
    let Some(validator) = named.get(name) else {
        return vec![format!("{name} isn't a component")];
    };
    let Ok(value) = serde_json::from_slice(body) else {
        return vec!["isn't JSON".to_owned()];
    };
    told(validator, &value)
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
