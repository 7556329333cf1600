//! What the forms of a union are called.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{merge::VARIANT, names, schemas};

/// What tells the forms of a union apart in words.
pub(super) fn of(forms: &[Value]) -> Vec<String> {
    let told = |of: &dyn Fn(&Value) -> Option<String>| {
        let mut seen = BTreeSet::new();
        let labels: Vec<Option<String>> = forms.iter().map(of).collect();
        let distinct = labels
            .iter()
            .flatten()
            .all(|label| seen.insert(names::of_type(label)));
        (distinct && labels.iter().all(Option::is_some))
            .then(|| labels.into_iter().flatten().collect())
    };
    let text = |key: &'static str| {
        move |form: &Value| {
            let text = form.get(key).and_then(Value::as_str)?;
            // A title of many words is a description.
            (text.split_whitespace().count() < 5).then(|| text.to_owned())
        }
    };
    let constant = |form: &Value| {
        let properties = form.get("properties")?.as_object()?;
        properties.values().find_map(|property| {
            match property.get("enum")?.as_array()?.as_slice() {
                [Value::String(only)] => Some(only.clone()),
                _ => None,
            }
        })
    };
    let mixed = |form: &Value| {
        text(VARIANT)(form)
            .or_else(|| schemas::component(form).map(str::to_owned))
            .or_else(|| text("title")(form))
            .or_else(|| constant(form))
            .or_else(|| kind(form))
    };
    told(&mixed).unwrap_or_else(|| {
        (1..=forms.len())
            .map(|index| format!("form {index}"))
            .collect()
    })
}

/// What a form is called after that has no name.
fn kind(form: &Value) -> Option<String> {
    let kind = match form.get("type")?.as_str()? {
        "string" => "text",
        "integer" | "number" => "number",
        "boolean" => "flag",
        "array" => "list",
        other => other,
    };
    Some(kind.to_owned())
}
