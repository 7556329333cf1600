use ::serde_json::Value;

/// One form of a union.
pub(super) struct Form {
    /// Which variant it is.
    pub(super) index: usize,
    /// What it is in JSON.
    pub(super) kind: &'static str,
    /// Members whose values tell it from other forms.
    pub(super) constants: &'static [(&'static str, &'static [&'static str])],
    /// Members that are always there.
    pub(super) required: &'static [&'static str],
    /// All its members.
    pub(super) members: &'static [&'static str],
}

/// Returns the variants that a value may be, the likeliest one first.
pub(super) fn rank(value: &Value, forms: &[Form]) -> ::std::vec::Vec<usize> {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let mut ranked: ::std::vec::Vec<(usize, usize, usize)> = forms
        .iter()
        .filter(|form| form.kind == kind)
        .filter_map(|form| {
            let (missing, known) = score(value, form)?;
            ::std::option::Option::Some((missing, usize::MAX - known, form.index))
        })
        .collect();
    // Of equals, the first one in the document.
    ranked.sort();
    ranked.into_iter().map(|(_, _, index)| index).collect()
}

/// How many required members are missing, and how many members are known; `None` when the value is
/// of another form.
fn score(value: &Value, form: &Form) -> ::std::option::Option<(usize, usize)> {
    let ::std::option::Option::Some(members) = value.as_object() else {
        return ::std::option::Option::Some((0, 0));
    };
    for (name, values) in form.constants {
        let is_other = match members.get(*name) {
            ::std::option::Option::None | ::std::option::Option::Some(Value::Null) => false,
            ::std::option::Option::Some(Value::String(text)) => !values.contains(&text.as_str()),
            ::std::option::Option::Some(other) => {
                !values.contains(&::std::string::ToString::to_string(other).as_str())
            }
        };
        if is_other {
            return ::std::option::Option::None;
        }
    }
    let known = form
        .members
        .iter()
        .filter(|name| members.contains_key(**name))
        .count();
    let constants = form
        .constants
        .iter()
        .filter(|(name, _)| members.contains_key(*name))
        .count();
    // Nothing of it is there: it only looks like this form because everything is optional.
    if known + constants == 0 && !members.is_empty() && !form.members.is_empty() {
        return ::std::option::Option::None;
    }
    let missing = form
        .required
        .iter()
        .filter(|name| !members.contains_key(**name))
        .count();
    ::std::option::Option::Some((missing, known + constants))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const fn form(
        index: usize,
        kind: &'static str,
        constants: &'static [(&'static str, &'static [&'static str])],
        required: &'static [&'static str],
        members: &'static [&'static str],
    ) -> Form {
        Form {
            index,
            kind,
            constants,
            required,
            members,
        }
    }

    const FORMS: &[Form] = &[
        form(
            0,
            "object",
            &[("kind", &["card"])],
            &["number"],
            &["kind", "number"],
        ),
        form(
            1,
            "object",
            &[("kind", &["bank", "1"])],
            &[],
            &["kind", "iban"],
        ),
        form(2, "object", &[], &["id"], &["id"]),
        form(3, "object", &[], &["id", "deleted"], &["id", "deleted"]),
        form(4, "string", &[], &[], &[]),
    ];

    #[test]
    fn a_constant_decides() {
        assert_eq!(rank(&json!({"kind": "card", "number": 1}), FORMS), [0]);
        assert_eq!(rank(&json!({"kind": "bank", "number": 1}), FORMS), [1]);
        assert_eq!(rank(&json!({"kind": 1, "number": 1}), FORMS), [1]);
    }

    #[test]
    fn a_value_that_is_new_is_none_of_them() {
        assert_eq!(rank(&json!({"kind": "coin", "number": 1}), FORMS), [0; 0]);
        assert_eq!(rank(&json!({"other": 1}), FORMS), [0; 0]);
        assert_eq!(rank(&json!(true), FORMS), [0; 0]);
    }

    #[test]
    fn the_form_that_explains_most_comes_first() {
        assert_eq!(rank(&json!({"id": 1}), FORMS), [2, 3]);
        assert_eq!(rank(&json!({"id": 1, "deleted": true}), FORMS), [3, 2]);
        assert_eq!(rank(&json!("text"), FORMS), [4]);
    }
}
