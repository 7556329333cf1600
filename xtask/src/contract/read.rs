//! Reads schemas.

use heck::ToKebabCase;
use serde_json::Value;

use super::{
    Content, Property, Reader, Schema, Sensitivity, Shape, TextRule, default, sensitivity,
};
use crate::{pattern, pointer::Pointer, schemas};

/// Names of values that are sums of money more often than not.
const MONEY: [&str; 10] = [
    "amount", "balance", "cost", "fee", "price", "subtotal", "sum", "tax", "total", "value",
];

impl<'a> Reader<'a> {
    pub(super) fn schema(&mut self, schema: &'a Value, at: &Pointer) -> Schema {
        let required = schema.get("required").and_then(Value::as_array);
        let properties = schema.get("properties").and_then(Value::as_object);
        let in_properties = at.join("properties");
        let mut required: Vec<String> = required
            .into_iter()
            .flatten()
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect();
        let mut properties: std::collections::BTreeMap<_, _> = properties
            .into_iter()
            .flatten()
            .map(|(name, property)| {
                let at = in_properties.join(name);
                (name.clone(), self.property(property, &at))
            })
            .collect();
        let unknown: Vec<&String> = required
            .iter()
            .filter(|name| !properties.contains_key(*name))
            .collect();
        if !unknown.is_empty() {
            let unknown: Vec<&str> = unknown.into_iter().map(String::as_str).collect();
            let message = format!("{} isn't described: it has no field", unknown.join(", "));
            self.lost(&at.join("required"), message);
            required.retain(|name| properties.contains_key(name));
        }
        let mut seen = std::collections::BTreeSet::new();
        required.retain(|name| seen.insert(name.clone()));
        for (name, property) in &mut properties {
            // An optional list that is empty isn't sent.
            if let Content::List { least, .. } = &mut property.value
                && !required.contains(name)
            {
                *least = None;
            }
        }
        Schema {
            description: schema
                .get("description")
                .and_then(Value::as_str)
                .map(str::to_owned),
            required,
            properties,
            shape: self.shape(schema, at),
            in_requests: false,
            in_answers: false,
            sensitivity: sensitivity(schema),
        }
    }

    fn shape(&mut self, schema: &'a Value, at: &Pointer) -> Shape {
        if let Some(forms) = schema.get("oneOf").and_then(Value::as_array) {
            return Shape::Union(self.forms(schema, forms, at));
        }
        let values = schema.get("enum").and_then(Value::as_array);
        match (schema.get("type").and_then(Value::as_str), values) {
            (Some("string"), Some(values)) => {
                let texts = values.iter().filter_map(Value::as_str);
                return Shape::Texts(texts.map(str::to_owned).collect());
            }
            (Some("integer"), Some(values)) => {
                let whole = values.iter().filter(|value| value.is_i64());
                return Shape::Numbers(whole.cloned().collect());
            }
            _ => {}
        }
        let properties = schema.get("properties").and_then(Value::as_object);
        let is_object = properties
            .is_some_and(|properties| !properties.is_empty() || schema.get("x-closed").is_some());
        if !is_object {
            return Shape::Wrapper(self.bare(schema, at));
        }
        let rest = schema
            .get("additionalProperties")
            .map(|rest| self.value(rest, &at.join("additionalProperties")));
        Shape::Object { rest }
    }

    pub(super) fn property(&mut self, property: &'a Value, at: &Pointer) -> Property {
        let target = self.resolve(property);
        let of_either = |key: &str| property.get(key).or_else(|| target.get(key));
        let is = |key: &str| of_either(key) == Some(&Value::Bool(true));
        Property {
            description: of_either("description")
                .and_then(Value::as_str)
                .map(str::to_owned),
            deprecated: is("deprecated"),
            read_only: is("readOnly"),
            write_only: is("writeOnly"),
            default: self.default(property, at),
            sensitivity: sensitivity(property).or_else(|| sensitivity(target)),
            value: self.value(property, at),
        }
    }

    pub(super) fn value(&mut self, schema: &'a Value, at: &Pointer) -> Content {
        let is_null = |schema: &Value| schema.get("nullable") == Some(&Value::Bool(true));
        let nullable = is_null(schema)
            || schemas::component(schema).is_some() && is_null(self.resolve(schema));
        let content = self.bare(schema, at);
        // `null` is one of anything.
        if nullable && !matches!(content, Content::Free) {
            Content::Nullable(Box::new(content))
        } else {
            content
        }
    }

    /// What a value may be where it isn't `null`.
    fn bare(&mut self, schema: &'a Value, at: &Pointer) -> Content {
        if let Some(name) = schemas::component(schema) {
            let target = self.resolve(schema);
            // Value sets are open and free-form objects have no rules.
            let has_rules = [
                "properties",
                "oneOf",
                "items",
                "additionalProperties",
                "$ref",
            ]
            .iter()
            .any(|key| target.get(key).is_some());
            return Content::Component {
                name: name.to_owned(),
                checked: has_rules,
            };
        }
        let count = |key: &str| {
            schema
                .get(key)
                .and_then(Value::as_u64)
                .and_then(|count| usize::try_from(count).ok())
        };
        match schema.get("type").and_then(Value::as_str) {
            Some("string") if schema["x-part"] == "file" => Content::File,
            Some("string") if schema["format"] == "date-time" => Content::Timestamp,
            Some("string") => Content::Text(self.text(schema, at)),
            Some("integer") => {
                self.width(schema, at);
                if is_wide(schema) {
                    for key in ["minimum", "maximum"] {
                        if schema
                            .get(key)
                            .is_some_and(|bound| bound.as_u64() != Some(0))
                        {
                            self.lost(&at.join(key), "isn't checked before sending".into());
                        }
                    }
                    return Content::Integer {
                        wide: true,
                        minimum: None,
                        maximum: None,
                    };
                }
                Content::Integer {
                    wide: false,
                    minimum: self.bound(schema, "minimum", "exclusiveMinimum", 1, at),
                    maximum: self.bound(schema, "maximum", "exclusiveMaximum", -1, at),
                }
            }
            Some("number") => {
                self.money(at);
                self.untyped(schema, "number", at);
                Content::Number {
                    minimum: self.bound(schema, "minimum", "exclusiveMinimum", 0, at),
                    maximum: self.bound(schema, "maximum", "exclusiveMaximum", 0, at),
                }
            }
            Some("boolean") => {
                self.untyped(schema, "flag", at);
                Content::Boolean
            }
            Some("array") => {
                if schema.get("uniqueItems") == Some(&Value::Bool(true)) {
                    let at = at.join("uniqueItems");
                    self.lost(&at, "isn't checked before sending".into());
                }
                Content::List {
                    least: count("minItems"),
                    most: count("maxItems"),
                    entry: Box::new(match schema.get("items") {
                        Some(items) => self.value(items, &at.join("items")),
                        None => Content::Free,
                    }),
                }
            }
            Some("object") => match schema.get("additionalProperties") {
                Some(values) => match self.value(values, &at.join("additionalProperties")) {
                    Content::Free => Content::Members,
                    value => Content::Map(Box::new(value)),
                },
                None => Content::Members,
            },
            _ => Content::Free,
        }
    }

    /// Records a whole number of which nothing says that it has 64 bits.
    fn width(&mut self, schema: &Value, at: &Pointer) {
        let is_bounded = ["minimum", "maximum"]
            .iter()
            .all(|bound| schema.get(bound).is_some_and(Value::is_number));
        if schema.get("format").is_none() && !is_bounded && schema.get("enum").is_none() {
            let message = format!(
                "has neither a format nor bounds, and is an i64: a number above {} or below {} can't be sent, and an answer with one isn't read",
                i64::MAX,
                i64::MIN
            );
            self.lost(at, message);
        }
    }

    /// Records a set of values that has no type.
    fn untyped(&mut self, schema: &Value, kind: &str, at: &Pointer) {
        if let Some(values) = schema.get("enum") {
            let message = format!("any {kind} is taken, not only {values}");
            self.lost(&at.join("enum"), message);
        }
    }

    /// The value that the server takes where there is none, if it is one at all.
    fn default(&mut self, property: &Value, at: &Pointer) -> Option<Value> {
        let default = property.get("default").filter(|value| !value.is_null())?;
        if let Some(rule) = default::broken_rule(default, self.resolve(property)) {
            let message = format!("{default} breaks the {rule} of its own schema: it isn't told");
            self.lost(&at.join("default"), message);
            return None;
        }
        Some(default.clone())
    }

    /// Records a sum of money that is no whole number.
    fn money(&mut self, at: &Pointer) {
        let name = at.as_str().rsplit('/').next().unwrap_or_default();
        let is_money = name
            .to_kebab_case()
            .split('-')
            .any(|word| MONEY.contains(&word));
        if is_money {
            self.lost(
                at,
                "is a binary fraction: sums of money may be off by the smallest unit".into(),
            );
        }
    }

    fn text(&mut self, schema: &Value, at: &Pointer) -> Vec<TextRule> {
        let mut rules = Vec::new();
        let count = |key: &str| {
            schema
                .get(key)
                .and_then(Value::as_u64)
                .and_then(|count| usize::try_from(count).ok())
        };
        rules.extend(count("minLength").map(TextRule::MinLength));
        rules.extend(count("maxLength").map(TextRule::MaxLength));
        if let Some(text) = schema.get("pattern").and_then(Value::as_str) {
            match pattern::spans(text) {
                Some(spans) => rules.push(TextRule::Pattern(text.to_owned(), spans)),
                None => self.lost(
                    &at.join("pattern"),
                    format!("{text} isn't checked before sending: it is more than a row of character classes"),
                ),
            }
        }
        match schema.get("format").and_then(Value::as_str) {
            Some("date") => rules.push(TextRule::Date),
            Some("uri") => rules.push(TextRule::Uri),
            Some("email") => rules.push(TextRule::Email),
            Some("duration") => rules.push(TextRule::Duration),
            Some(format) => self.lost(
                &at.join("format"),
                format!("{format} isn't checked before sending"),
            ),
            None => {}
        }
        rules
    }

    /// Reads a bound; `step` is what an exclusive one adds.
    fn bound(
        &mut self,
        schema: &Value,
        key: &str,
        exclusive: &str,
        step: i64,
        at: &Pointer,
    ) -> Option<i64> {
        let bound = schema.get(key)?;
        let is_exclusive = schema.get(exclusive) == Some(&Value::Bool(true));
        // Some write whole numbers with a fraction of zero.
        let whole = bound.as_i64().or_else(|| {
            let bound = bound.as_f64()?;
            let fits = bound.fract() == 0.0 && bound.abs() < 9_007_199_254_740_992.0;
            #[allow(
                clippy::cast_possible_truncation,
                reason = "it is a whole number of 53 bits"
            )]
            fits.then_some(bound as i64)
        });
        let exact = match whole {
            Some(bound) if !is_exclusive => Some(bound),
            Some(bound) if step != 0 => bound.checked_add(step),
            _ => None,
        };
        if exact.is_none() {
            self.lost(
                &at.join(key),
                format!("{bound} isn't checked before sending"),
            );
        }
        exact
    }
}

/// Whether a whole number may be larger than 63 bits.
pub(crate) fn is_wide(schema: &Value) -> bool {
    let above = |bound: &Value| {
        #[allow(clippy::cast_precision_loss, reason = "only its size counts")]
        bound.as_f64().is_some_and(|bound| bound > i64::MAX as f64)
    };
    let never_negative = schema
        .get("minimum")
        .and_then(Value::as_f64)
        .is_some_and(|least| least >= 0.0);
    matches!(schema["format"].as_str(), Some("uint64" | "unsigned-int64"))
        || never_negative && schema.get("maximum").is_some_and(above)
}

impl Sensitivity {
    /// Reads the overlay's mark.
    pub(super) fn read(mark: &str) -> Option<Self> {
        match mark {
            "secret" => Some(Self::Secret),
            "personal" => Some(Self::Personal),
            _ => None,
        }
    }
}
