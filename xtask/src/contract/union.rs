//! Reads the forms of unions, and what tells them apart.

use heck::{ToKebabCase, ToUpperCamelCase};
use serde_json::Value;

use super::{Form, Reader, Traits};
use crate::{hoist, merge::VARIANT, names, pointer::Pointer, schemas};

impl<'a> Reader<'a> {
    pub(super) fn forms(
        &mut self,
        schema: &'a Value,
        forms: &'a [Value],
        at: &Pointer,
    ) -> Vec<Form> {
        let discriminator = schema.get("discriminator");
        let tag = discriminator.and_then(|tag| tag["propertyName"].as_str());
        let mapping = discriminator.and_then(|tag| tag.get("mapping")?.as_object());
        let called = discriminator.and_then(|tag| tag.get(hoist::CALLED)?.as_object());
        if let Some(tag) = tag {
            self.without_tag(tag, forms, at);
        }
        let mut found: Vec<Form> = Vec::new();
        let union = at.as_str().rsplit('/').next().unwrap_or_default();
        let labels = labels(union, forms);
        let mut taken = names::Taken::with(&["Unknown"]);
        for (index, (form, label)) in forms.iter().zip(labels).enumerate() {
            let mut traits = self.traits(form, &mut Vec::new());
            if let Some(tag) = tag {
                // A form that was put together is still called what it was made from.
                let name = form[VARIANT].as_str().or_else(|| schemas::component(form));
                let values: Vec<Value> = mapping
                    .into_iter()
                    .flatten()
                    .filter(|(_, target)| name.is_some() && target.as_str() == name)
                    .map(|(value, _)| Value::from(value.clone()))
                    .collect();
                for traits in &mut traits {
                    if !traits.members.iter().any(|member| member == tag) {
                        let at = at.join("discriminator");
                        self.lost(&at, format!("{tag} is no member of {label}: it isn't sent"));
                    }
                    if !values.is_empty() {
                        traits.constants.insert(tag.to_owned(), values.clone());
                    } else if !traits.constants.contains_key(tag)
                        && let Some((called, _)) = called
                            .into_iter()
                            .flatten()
                            .find(|(_, target)| name.is_some() && target.as_str() == name)
                    {
                        let called = Value::from(called.clone());
                        traits.constants.insert(tag.to_owned(), vec![called]);
                    }
                }
            }
            found.push(Form {
                variant: taken.give_type(&names::of_variant(&label)),
                description: form
                    .get("description")
                    .and_then(Value::as_str)
                    .map(str::to_owned),
                content: self.value(form, &at.join("oneOf").join(index)),
                traits,
            });
        }
        found
    }

    /// Records that a value may come without what tells its form.
    fn without_tag(&mut self, tag: &str, forms: &[Value], at: &Pointer) {
        let demands = |form: &Value| {
            let required = self.resolve(form).get("required").and_then(Value::as_array);
            required.is_some_and(|required| required.iter().any(|name| name == tag))
        };
        if !forms.iter().all(demands) {
            let message = format!(
                "a value without {tag} is taken for the form that knows most of its members"
            );
            self.lost(&at.join("discriminator"), message);
        }
    }

    /// What tells a schema from others.
    fn traits(&self, schema: &'a Value, open: &mut Vec<&'a str>) -> Vec<Traits> {
        let target = self.resolve(schema);
        if let Some(name) = schemas::component(schema) {
            if open.contains(&name) {
                return Vec::new();
            }
            open.push(name);
        }
        let found = if let Some(forms) = target.get("oneOf").and_then(Value::as_array) {
            let all = forms.iter().flat_map(|form| self.traits(form, open));
            all.collect()
        } else {
            vec![self.traits_of_one(target)]
        };
        if schemas::component(schema).is_some() {
            open.pop();
        }
        found
    }

    fn traits_of_one(&self, schema: &'a Value) -> Traits {
        let kind = match schema.get("type").and_then(Value::as_str) {
            Some("string") => "string",
            Some("integer" | "number") => "number",
            Some("boolean") => "boolean",
            Some("array") => "array",
            _ => "object",
        };
        let properties = schema.get("properties").and_then(Value::as_object);
        let constants = properties
            .into_iter()
            .flatten()
            .filter_map(|(name, property)| {
                let values = self.resolve(property).get("enum")?.as_array()?;
                Some((name.clone(), values.clone()))
            });
        let required = schema.get("required").and_then(Value::as_array);
        Traits {
            kind,
            constants: constants.collect(),
            required: required
                .into_iter()
                .flatten()
                .filter_map(|name| name.as_str().map(str::to_owned))
                .collect(),
            members: properties
                .into_iter()
                .flatten()
                .map(|(name, _)| name.clone())
                .collect(),
        }
    }
}

/// The names of the variants: those of the components, without what all of them begin with.
///
/// A form that was written inside of the union is called after it, and isn't here.
fn labels(union: &str, forms: &[Value]) -> Vec<String> {
    let names: Vec<String> = forms
        .iter()
        .map(|form| {
            let name = form[VARIANT].as_str().or_else(|| schemas::component(form));
            let own = name.map(|name| match name.strip_prefix(union) {
                Some(rest) if rest.starts_with(char::is_uppercase) => rest,
                _ => name,
            });
            own.map_or_else(|| simple_label(form), str::to_owned)
        })
        .collect();
    let words: Vec<Vec<String>> = names
        .iter()
        .map(|name| name.to_kebab_case().split('-').map(str::to_owned).collect())
        .collect();
    let shared = words
        .iter()
        .map(Vec::as_slice)
        .reduce(|one, other| {
            let same = one.iter().zip(other).take_while(|(a, b)| a == b).count();
            &one[..same]
        })
        .map_or(0, <[String]>::len);
    if names.len() < 2 || words.iter().any(|words| words.len() <= shared) {
        return names;
    }
    words
        .iter()
        .map(|words| words[shared..].join("-").to_upper_camel_case())
        .collect()
}

fn simple_label(form: &Value) -> String {
    match form.get("type").and_then(Value::as_str) {
        Some("string") => "Text",
        Some("integer" | "number") => "Number",
        Some("boolean") => "Flag",
        Some("array") => "List",
        Some("object") if !hoist::is_scalar(form) => "Members",
        _ => "Form",
    }
    .to_owned()
}
