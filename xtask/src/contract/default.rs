//! Defaults that aren't what their own schema says.

use serde_json::Value;

/// Returns the rule of a schema that a default breaks.
pub(super) fn broken_rule(default: &Value, schema: &Value) -> Option<&'static str> {
    let is_of_type = match schema.get("type").and_then(Value::as_str) {
        Some("string") => default.is_string(),
        Some("integer") => default.as_f64().is_some_and(|number| number.fract() == 0.0),
        Some("number") => default.is_number(),
        Some("boolean") => default.is_boolean(),
        Some("array") => default.is_array(),
        Some("object") => default.is_object(),
        _ => true,
    };
    if !is_of_type {
        return Some("type");
    }
    let values = schema.get("enum").and_then(Value::as_array);
    if values.is_some_and(|values| !values.contains(default)) {
        return Some("enum");
    }
    let length = default.as_str().map(|text| text.chars().count());
    let entries = default.as_array().map(Vec::len);
    #[allow(clippy::cast_precision_loss, reason = "no list or text is as long")]
    let size = |count: Option<usize>| count.map(|count| count as f64);
    for (rule, value, is_least) in [
        ("minimum", default.as_f64(), true),
        ("maximum", default.as_f64(), false),
        ("minLength", size(length), true),
        ("maxLength", size(length), false),
        ("minItems", size(entries), true),
        ("maxItems", size(entries), false),
    ] {
        if let (Some(value), Some(bound)) = (value, schema.get(rule).and_then(Value::as_f64))
            && (is_least && value < bound || !is_least && value > bound)
        {
            return Some(rule);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_default_is_held_against_type_values_and_limits() {
        for (default, schema, broken) in [
            (json!("a"), json!({"type": "integer"}), Some("type")),
            (json!(1.0), json!({"type": "integer"}), None),
            (json!(1.5), json!({"type": "integer"}), Some("type")),
            (
                json!("b"),
                json!({"type": "string", "enum": ["a"]}),
                Some("enum"),
            ),
            (json!("a"), json!({"type": "string", "enum": ["a"]}), None),
            (
                json!(0),
                json!({"type": "integer", "minimum": 1}),
                Some("minimum"),
            ),
            (
                json!("äöü"),
                json!({"type": "string", "maxLength": 3}),
                None,
            ),
            (
                json!("abcd"),
                json!({"type": "string", "maxLength": 3}),
                Some("maxLength"),
            ),
            (
                json!([]),
                json!({"type": "array", "minItems": 1}),
                Some("minItems"),
            ),
            (json!({}), json!({}), None),
        ] {
            assert_eq!(broken_rule(&default, &schema), broken, "{default} {schema}");
        }
    }
}
