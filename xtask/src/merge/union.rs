//! Unions: what is said beside them goes into each form, and forms that no value can tell apart
//! become one.

use serde_json::{Map, Value, json};

use super::{Merger, VARIANT};
use crate::{
    pointer::Pointer,
    schemas::{self, is_annotation},
};

/// What a form of a union looks like in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Text,
    Number,
    Boolean,
    List,
    Object,
    /// A union that can't be taken apart.
    Union,
    Anything,
}

impl Merger<'_> {
    /// Settles a schema that is a union.
    pub(super) fn union(&mut self, schema: &mut Value, at: &Pointer) {
        let Some(members) = schema.as_object_mut() else {
            return;
        };
        let mut own = std::mem::take(members);
        let (one, any) = (own.remove("oneOf"), own.remove("anyOf"));
        let is_any = one.is_none();
        let forms = match (one, any) {
            (Some(one), Some(any)) => {
                let both = self.intersect(
                    Map::from_iter([("oneOf".to_owned(), one)]),
                    Map::from_iter([("oneOf".to_owned(), any)]),
                    at,
                );
                both.into_iter().next().map(|(_, forms)| forms)
            }
            (one, any) => one.or(any),
        };
        let Some(Value::Array(forms)) = forms else {
            return;
        };
        let discriminator = own.remove("discriminator");
        let is_any = is_any && discriminator.is_none();
        if self.only_demands(&own, &forms, at) {
            // What stays may still be an object, or anything.
            *members = own;
            if discriminator.is_some() && members.get("type").is_none() {
                members.insert("type".into(), "object".into());
            }
            return;
        }
        let mut annotations = Map::new();
        let mut rules = Map::new();
        for (key, value) in own {
            if is_annotation(&key) {
                annotations.insert(key, value);
            } else {
                rules.insert(key, value);
            }
        }
        let is_bare_object =
            rules.get("type").is_some_and(|kind| kind == "object") && rules.len() == 1;
        if is_bare_object || rules.keys().all(|key| key == "x-closed") {
            rules.clear();
        }
        let mut found = Vec::new();
        for (index, form) in forms.into_iter().enumerate() {
            self.form(form, &rules, index, at, &mut found, &mut annotations);
        }
        self.join(found, discriminator, annotations, schema, at);
        let kept = schema.get("oneOf").and_then(Value::as_array).cloned();
        let kept = kept.unwrap_or_default();
        let objects = kept.iter().filter(|form| self.kind(form) == Kind::Object);
        if is_any && objects.count() > 1 {
            self.lost(
                at,
                "may be several of its forms at once: only the one that knows most of a value's members is kept",
            );
        }
    }

    /// Whether a union only says which members belong together; that isn't checked.
    fn only_demands(&mut self, own: &Map<String, Value>, forms: &[Value], at: &Pointer) -> bool {
        let known = own.get("properties").and_then(Value::as_object);
        let demands = |form: &Value| {
            form.as_object().is_some_and(|form| {
                form.iter().all(|(key, value)| match key.as_str() {
                    "properties" => value.as_object().is_some_and(|properties| {
                        properties.iter().all(|(name, property)| {
                            known.is_some_and(|known| known.contains_key(name))
                                || property.as_object().is_some_and(Map::is_empty)
                        })
                    }),
                    "type" => value == "object",
                    "allOf" | "anyOf" | "oneOf" => value.as_array().is_some_and(|parts| {
                        parts.iter().all(|part| {
                            part.as_object()
                                .is_some_and(|part| part.keys().all(|key| key == "required"))
                        })
                    }),
                    key => key == "required" || key == "x-closed" || is_annotation(key),
                })
            })
        };
        let says_required = |form: &Value| form.get("required").is_some();
        let only = forms.iter().all(demands)
            && (forms.iter().any(says_required) || known.is_some() || forms.iter().all(is_nothing));
        if only && forms.iter().any(says_required) {
            self.lost(at, "which of its members belong together isn't checked");
        }
        only
    }

    /// Adds one form, or the forms that it consists of.
    fn form(
        &mut self,
        mut form: Value,
        rules: &Map<String, Value>,
        index: usize,
        at: &Pointer,
        found: &mut Vec<Value>,
        annotations: &mut Map<String, Value>,
    ) {
        let name = schemas::component(&form).map(str::to_owned);
        let at_form = at.join("oneOf").join(index);
        if !rules.is_empty() {
            let described = name.clone().or_else(|| {
                let title = form.get("title").and_then(Value::as_str);
                title.or_else(|| form[VARIANT].as_str()).map(str::to_owned)
            });
            let mut combined = json!({"allOf": [rules, form]});
            if let Some(described) = described {
                combined[VARIANT] = described.into();
            }
            form = combined;
        }
        self.settle(&mut form, &at_form);
        if schemas::component(&form).is_some_and(|name| self.open.iter().any(|open| open == name)) {
            self.lost(&at_form, "is the union itself: that form adds nothing");
            return;
        }
        // A union among the forms has its forms here, unless it tells them apart by itself.
        let resolved = self.resolved(form.clone());
        if let Some(resolved) = resolved {
            if resolved.get("nullable") == Some(&Value::Bool(true)) {
                annotations.insert("nullable".into(), true.into());
                if let Some(form) = form.as_object_mut() {
                    form.remove("nullable");
                }
            }
            if let Some(Value::Array(inner)) = resolved.get("oneOf")
                && resolved.get("discriminator").is_none()
            {
                found.extend(inner.iter().cloned());
                return;
            }
        }
        if !found.contains(&form) {
            found.push(form);
        }
    }

    fn kind(&mut self, form: &Value) -> Kind {
        let Some(resolved) = self.resolved(form.clone()) else {
            return Kind::Anything;
        };
        if resolved.get("oneOf").is_some() || resolved.get("anyOf").is_some() {
            return Kind::Union;
        }
        match resolved.get("type").and_then(Value::as_str) {
            Some("string") => Kind::Text,
            Some("integer" | "number") => Kind::Number,
            Some("boolean") => Kind::Boolean,
            Some("array") => Kind::List,
            Some(_) => Kind::Object,
            None if resolved.get("allOf").is_some() => Kind::Object,
            None => Kind::Anything,
        }
    }

    /// Writes the union, with one form for texts, one for numbers and one for lists.
    fn join(
        &mut self,
        forms: Vec<Value>,
        discriminator: Option<Value>,
        annotations: Map<String, Value>,
        schema: &mut Value,
        at: &Pointer,
    ) {
        let mut kept: Vec<(Kind, Value)> = Vec::new();
        for form in forms {
            let kind = self.kind(&form);
            if kind == Kind::Anything {
                self.lost(at, "has a form that any value fits: any value is taken");
                *schema = annotations.into();
                return;
            }
            let is_simple = !matches!(kind, Kind::Object | Kind::Union);
            let same = kept
                .iter_mut()
                .find(|(other, _)| is_simple && *other == kind);
            match same {
                None => kept.push((kind, form)),
                Some((_, before)) => {
                    let before = std::mem::take(before);
                    let joined = self.joined(kind, before, form, at);
                    if let Some((_, place)) = kept.iter_mut().find(|(other, _)| *other == kind) {
                        *place = joined;
                    }
                }
            }
        }
        if kept.len() == 1
            && let Some((_, mut only)) = kept.pop()
        {
            if let Some(only) = only.as_object_mut() {
                only.remove(VARIANT);
                only.extend(annotations);
            }
            *schema = only;
            return;
        }
        let mut union = annotations;
        union.insert(
            "oneOf".into(),
            kept.into_iter().map(|(_, form)| form).collect(),
        );
        if let Some(discriminator) = discriminator {
            union.insert("discriminator".into(), discriminator);
        }
        *schema = union.into();
    }

    /// One form for two of which no value says which it is.
    fn joined(&mut self, kind: Kind, one: Value, other: Value, at: &Pointer) -> Value {
        let (one, other) = (
            self.resolved(one).unwrap_or_default(),
            self.resolved(other).unwrap_or_default(),
        );
        match kind {
            Kind::List => {
                let (one, other) = (one["items"].clone(), other["items"].clone());
                if one == other {
                    return json!({"type": "array", "items": one});
                }
                self.lost(
                    at,
                    "is one of several lists: each entry is of any of their types",
                );
                json!({"type": "array", "items": {"anyOf": [one, other]}})
            }
            Kind::Boolean => json!({"type": "boolean"}),
            _ => {
                let (mut joined, mut other) = match (one, other) {
                    (Value::Object(one), Value::Object(other)) => (one, other),
                    (one, _) => return one,
                };
                if joined.get("type") != other.get("type") {
                    joined.insert("type".into(), "number".into());
                    joined.remove("format");
                    other.remove("format");
                }
                let values = match (joined.remove("enum"), other.remove("enum")) {
                    (Some(Value::Array(mut values)), Some(Value::Array(more))) => {
                        let more: Vec<_> =
                            more.into_iter().filter(|v| !values.contains(v)).collect();
                        values.extend(more);
                        Some(values)
                    }
                    (Some(Value::Array(values)), _) | (_, Some(Value::Array(values))) => {
                        Some(values)
                    }
                    _ => None,
                };
                // Only what both say holds.
                let differs: Vec<String> = joined
                    .iter()
                    .filter(|(key, value)| !is_annotation(key) && other.get(*key) != Some(value))
                    .map(|(key, _)| key.clone())
                    .chain(
                        other
                            .keys()
                            .filter(|key| !is_annotation(key) && !joined.contains_key(*key))
                            .cloned(),
                    )
                    .filter(|key| key != "type")
                    .collect();
                if !differs.is_empty() {
                    self.lost(
                        at,
                        format!(
                            "has several forms of one type: {} isn't checked",
                            differs.join(", ")
                        ),
                    );
                }
                joined.retain(|key, _| !differs.contains(key));
                for (key, value) in other {
                    if key == "x-sensitive" {
                        joined.entry(key).or_insert(value);
                    }
                }
                joined.remove("description");
                joined.remove("title");
                joined.remove(VARIANT);
                if let Some(values) = values {
                    // Value sets are open: another text of this type is kept, too.
                    joined.insert("enum".into(), values.into());
                }
                joined.into()
            }
        }
    }
}

fn is_nothing(form: &Value) -> bool {
    form.as_object()
        .is_some_and(|form| form.keys().all(|key| is_annotation(key)))
}
