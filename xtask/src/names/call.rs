//! Names of operations and their parameters, which the generator leaves as they are.

use heck::{ToPascalCase, ToSnakeCase};

/// Methods that a builder has anyway, and names that the code of a call uses itself.
pub(crate) const OF_A_CALL: [&str; 11] = [
    "at",
    "body",
    "body_map",
    "client",
    "found",
    "header_map",
    "info",
    "new",
    "query",
    "root",
    "send",
];

/// Methods that the client has anyway.
pub(crate) const OF_THE_CLIENT: [&str; 12] = [
    "api_version",
    "baseurl",
    "client",
    "clone",
    "direct",
    "exec",
    "inner",
    "new",
    "new_with_client",
    "post",
    "pre",
    "refuse",
];

/// Types that the code of every call names.
pub(crate) const TYPES: [&str; 17] = [
    "ByteStream",
    "ClientHooks",
    "ClientInfo",
    "Default",
    "Err",
    "Error",
    "From",
    "None",
    "Ok",
    "OperationInfo",
    "Option",
    "RequestBuilderExt",
    "ResponseValue",
    "Result",
    "Self",
    "Some",
    "String",
];

/// The name of a method or a variable.
pub(crate) fn snake(text: &str) -> String {
    identifier(&separated(text).to_snake_case(), "x")
}

/// The name of a type or a variant.
pub(crate) fn pascal(text: &str) -> String {
    identifier(&separated(text).to_pascal_case(), "X")
}

/// Words, with blanks for whatever can't be part of a name.
fn separated(text: &str) -> String {
    let part = |c: char| match c {
        '+' => ' ',
        c if c.is_ascii_alphanumeric() || c == '_' => c,
        c if !c.is_ascii() && syn::parse_str::<syn::Ident>(&format!("a{c}")).is_ok() => c,
        _ => ' ',
    };
    text.replace('\'', "").chars().map(part).collect()
}

fn identifier(name: &str, nothing: &str) -> String {
    let name = match name.chars().next() {
        None => nothing.to_owned(),
        Some(first) if syn::parse_str::<syn::Ident>(&format!("{first}a")).is_ok() => {
            name.to_owned()
        }
        Some(_) => format!("_{name}"),
    };
    if syn::parse_str::<syn::Ident>(&name).is_ok() && name != "_" {
        name
    } else {
        format!("{name}_")
    }
}

/// The name itself where it is free, else with the first number that is.
pub(crate) fn unique(name: &str, is_free: &mut dyn FnMut(&str) -> bool) -> String {
    if is_free(name) {
        return name.to_owned();
    }
    let stem = name.trim_end_matches('_');
    let separator = if name.starts_with(|c: char| c.is_uppercase()) {
        ""
    } else {
        "_"
    };
    (2..)
        .map(|number: u64| format!("{stem}{separator}{number}"))
        .find(|name| is_free(name))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_becomes_a_name() {
        for (text, method, kind) in [
            ("readOrder", "read_order", "ReadOrder"),
            ("foo.bar/baz", "foo_bar_baz", "FooBarBaz"),
            ("3ds", "_3ds", "_3ds"),
            ("type", "type_", "Type"),
            ("self", "self_", "Self_"),
            ("", "x", "X"),
            ("$", "x", "X"),
            ("it's", "its", "Its"),
            ("größe", "größe", "Größe"),
            ("a²", "a", "A"),
        ] {
            assert_eq!(snake(text), method, "{text}");
            assert_eq!(pascal(text), kind, "{text}");
            assert_eq!(snake(method), method, "a name stays: {text}");
        }
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let taken = ["a", "a_2", "B"];
        let mut is_free = |name: &str| !taken.contains(&name);
        assert_eq!(unique("a", &mut is_free), "a_3");
        assert_eq!(unique("B", &mut is_free), "B2");
        assert_eq!(unique("c", &mut is_free), "c");
    }
}
