//! The public items of the generated code, and how they changed.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    Attribute, Field, Fields, FnArg, Generics, ImplItem, Item, ItemEnum, ItemImpl, ItemStruct,
    ReturnType, Signature, Type, Visibility,
};

use super::Class;

/// A change of one public item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiChange {
    /// What it means to users of the SDK.
    pub class: Class,
    /// The path of the item, such as `types::Address::country`.
    pub path: String,
    /// What it was, `None` when it is new.
    pub old: Option<String>,
    /// What it is, `None` when it is gone.
    pub new: Option<String>,
}

/// The public items of a generated module: their paths, and what they are.
///
/// # Errors
///
/// When the text isn't Rust.
pub(super) fn api(module: &str) -> Result<BTreeMap<String, String>, String> {
    let file = syn::parse_file(module).map_err(|error| error.to_string())?;
    let mut reader = Reader::default();
    reader.items("", &file.items);
    Ok(reader.found)
}

/// Compares the public items of two generated modules.
///
/// # Errors
///
/// When one of the texts isn't Rust.
pub fn compare(old: &str, new: &str) -> Result<Vec<ApiChange>, String> {
    let (mut old, mut new) = (api(old)?, api(new)?);
    let names = names(&new);
    // A name that stands for another type has all that this type has.
    let (before, after) = (old.clone(), new.clone());
    spread(&mut old, &after);
    spread(&mut new, &before);
    let mut changes = Vec::new();
    for (path, before) in &old {
        let after = new.get(path);
        let goes_on = match after {
            Some(after) => renamed(before, &names) == *after,
            None => new.contains_key(&renamed(path, &names)),
        };
        if !goes_on {
            changes.push(ApiChange {
                class: Class::Breaking,
                path: path.clone(),
                old: Some(before.clone()),
                new: after.cloned(),
            });
        }
    }
    // Structs and enums are `non_exhaustive`: something new in them breaks nobody.
    for (path, after) in new.iter().filter(|(path, _)| !old.contains_key(*path)) {
        changes.push(ApiChange {
            class: Class::Additive,
            path: path.clone(),
            old: None,
            new: Some(after.clone()),
        });
    }
    changes.sort_by(|a, b| (a.class, &a.path).cmp(&(b.class, &b.path)));
    Ok(changes)
}

/// The names that types have beside their own, each with the type's own.
fn names(api: &BTreeMap<String, String>) -> BTreeMap<String, String> {
    let name = |path: &String, what: &String| {
        let name = path.strip_prefix("types::")?;
        let stands_for = what.strip_prefix("type ")?;
        api.contains_key(&format!("types::{stands_for}"))
            .then(|| (name.to_owned(), stands_for.to_owned()))
    };
    api.iter()
        .filter_map(|(path, what)| name(path, what))
        .collect()
}

/// Gives each name that the other side has, too, what the type has that it stands for.
fn spread(api: &mut BTreeMap<String, String>, other: &BTreeMap<String, String>) {
    let mut spread = Vec::new();
    for (name, stands_for) in names(api) {
        let (name, stands_for) = (format!("types::{name}"), format!("types::{stands_for}"));
        if !other.contains_key(&name) {
            continue;
        }
        for (path, what) in api.range(stands_for.clone()..) {
            match path.strip_prefix(&stands_for) {
                Some(rest) if rest.is_empty() || rest.starts_with(':') => {
                    spread.push((format!("{name}{rest}"), what.clone()));
                }
                Some(_) => {}
                None => break,
            }
        }
    }
    api.extend(spread);
}

/// A path or a signature with other names of types.
pub(crate) fn renamed(text: &str, names: &BTreeMap<String, String>) -> String {
    words(text)
        .map(|word| names.get(word).map_or(word, String::as_str))
        .collect()
}

/// The words of a path or a signature, and what stands between them.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_part = |character: char| character.is_alphanumeric() || character == '_';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = if is_part(first) {
            rest.find(|character| !is_part(character))
                .unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (word, behind) = rest.split_at(end);
        rest = behind;
        Some(word)
    })
}

#[derive(Default)]
struct Reader {
    found: BTreeMap<String, String>,
}

impl Reader {
    fn push(&mut self, path: String, what: impl Into<String>) {
        self.found.insert(path, what.into());
    }

    fn items(&mut self, at: &str, items: &[Item]) {
        for item in items {
            match item {
                Item::Mod(module) if is_public(&module.vis) => {
                    let at = format!("{at}{}::", module.ident);
                    if let Some((_, items)) = &module.content {
                        self.items(&at, items);
                    }
                }
                Item::Struct(item) if is_public(&item.vis) => self.object(at, item),
                Item::Enum(item) if is_public(&item.vis) => self.union(at, item),
                Item::Macro(item) => self.value_set(at, &item.mac.tokens),
                Item::Const(item) if is_public(&item.vis) => {
                    let what = format!("const {}", shown(&item.ty));
                    self.push(format!("{at}{}", item.ident), what);
                }
                Item::Type(item) if is_public(&item.vis) => {
                    let what = format!("type {}", shown(&item.ty));
                    self.push(format!("{at}{}", item.ident), what);
                }
                Item::Fn(item) if is_public(&item.vis) => {
                    self.push(format!("{at}{}", item.sig.ident), signature(&item.sig));
                }
                Item::Impl(item) => self.implementation(at, item),
                _ => {}
            }
        }
    }

    fn object(&mut self, at: &str, item: &ItemStruct) {
        let path = format!("{at}{}", item.ident);
        self.push(path.clone(), format!("struct{}", generics(&item.generics)));
        self.derives(&path, &item.attrs);
        self.fields(&path, &item.fields, false);
    }

    fn fields(&mut self, path: &str, fields: &Fields, all: bool) {
        let named = |(index, field): (usize, &Field)| match &field.ident {
            Some(name) => name.to_string(),
            None => index.to_string(),
        };
        for (index, field) in fields.iter().enumerate() {
            if all || is_public(&field.vis) {
                let name = named((index, field));
                self.push(
                    format!("{path}::{name}"),
                    format!("field {}", shown(&field.ty)),
                );
            }
        }
    }

    fn union(&mut self, at: &str, item: &ItemEnum) {
        let path = format!("{at}{}", item.ident);
        self.push(path.clone(), format!("enum{}", generics(&item.generics)));
        self.derives(&path, &item.attrs);
        for variant in &item.variants {
            let path = format!("{path}::{}", variant.ident);
            self.push(path.clone(), "variant");
            self.fields(&path, &variant.fields, true);
        }
    }

    /// What a call of `open_enum!` becomes.
    fn value_set(&mut self, at: &str, tokens: &TokenStream) {
        let tokens: Vec<TokenTree> = tokens.clone().into_iter().collect();
        let mut name = None;
        for (index, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Ident(ident) if ident == "enum" => {
                    name = tokens.get(index + 1).map(ToString::to_string);
                }
                TokenTree::Group(group) if name.is_some() => {
                    let path = format!("{at}{}", name.as_deref().unwrap_or_default());
                    self.push(path.clone(), "open value set");
                    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
                    for window in inside.windows(3) {
                        if let [TokenTree::Ident(variant), TokenTree::Punct(is), value] = window
                            && is.as_char() == '='
                            && let TokenTree::Literal(value) = value
                        {
                            self.push(format!("{path}::{variant}"), format!("variant {value}"));
                        }
                    }
                    return;
                }
                _ => {}
            }
        }
    }

    /// A derived trait is as public as its type.
    fn derives(&mut self, path: &str, attributes: &[Attribute]) {
        for attribute in attributes {
            if !attribute.path().is_ident("derive") {
                continue;
            }
            let paths = attribute.parse_args_with(
                syn::punctuated::Punctuated::<syn::Path, syn::Token![,]>::parse_terminated,
            );
            for derived in paths.into_iter().flatten() {
                if let Some(last) = derived.segments.last() {
                    self.push(format!("{path}: {}", last.ident), "implementation");
                }
            }
        }
    }

    fn implementation(&mut self, at: &str, item: &ItemImpl) {
        let Type::Path(of) = &*item.self_ty else {
            return;
        };
        let Some(name) = of.path.segments.last().map(|last| last.ident.to_string()) else {
            return;
        };
        let path = format!("{at}{name}");
        if let Some((implemented, _)) = &item.trait_ {
            let Some(last) = implemented.segments.last() else {
                return;
            };
            self.push(format!("{path}: {}", shown(last)), "implementation");
            return;
        }
        for inner in &item.items {
            match inner {
                ImplItem::Fn(function)
                    if is_public(&function.vis) && !is_hidden(&function.attrs) =>
                {
                    let path = format!("{path}::{}", function.sig.ident);
                    // A setter has the name of its field.
                    let path = if self.found.contains_key(&path) {
                        format!("{path}()")
                    } else {
                        path
                    };
                    self.push(path, signature(&function.sig));
                }
                ImplItem::Const(constant) if is_public(&constant.vis) => {
                    let what = format!("const {}", shown(&constant.ty));
                    self.push(format!("{path}::{}", constant.ident), what);
                }
                _ => {}
            }
        }
    }
}

/// What the documentation doesn't show is for klarna-sdk alone.
fn is_hidden(attributes: &[syn::Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| quote!(#attribute).to_string() == "# [doc (hidden)]")
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// A signature without the names of its arguments, which callers don't see.
fn signature(signature: &Signature) -> String {
    let arguments: Vec<String> = signature
        .inputs
        .iter()
        .map(|input| match input {
            // Whether it is changed inside is nobody's business.
            FnArg::Receiver(receiver) => match shown(receiver).as_str() {
                "mut self" => "self".to_owned(),
                other => other.to_owned(),
            },
            FnArg::Typed(argument) => shown(&argument.ty),
        })
        .collect();
    let output = match &signature.output {
        ReturnType::Default => String::new(),
        ReturnType::Type(_, kind) => format!(" -> {}", shown(kind)),
    };
    let asynchronous = signature.asyncness.map(|_| "async ").unwrap_or_default();
    let generics = generics(&signature.generics);
    format!(
        "{asynchronous}fn{generics}({}){output}",
        arguments.join(", ")
    )
}

fn generics(generics: &Generics) -> String {
    let (parameters, bounds) = (&generics.params, &generics.where_clause);
    match (parameters.is_empty(), bounds) {
        (true, _) => String::new(),
        (false, None) => format!("<{}>", tidy(quote!(#parameters))),
        (false, Some(bounds)) => format!("<{}> {}", tidy(quote!(#parameters)), shown(bounds)),
    }
}

fn shown(tokens: &impl ToTokens) -> String {
    tidy(tokens.to_token_stream())
}

/// Tokens as a person would write them, with the paths of the prelude in short.
fn tidy(tokens: TokenStream) -> String {
    let mut text = tokens.to_string();
    for (from, to) in [
        (" :: ", "::"),
        (":: ", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        ("> >", ">>"),
        (" ,", ","),
        // What the formatter adds to long lines.
        (",>", ">"),
        ("& ", "&"),
        ("::std::option::Option", "Option"),
        ("::std::string::String", "String"),
        ("::std::vec::Vec", "Vec"),
        ("::std::collections::BTreeMap", "BTreeMap"),
    ] {
        text = text.replace(from, to);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(old: &str, new: &str) -> Vec<String> {
        let changes = compare(old, new).unwrap();
        let lines = changes
            .iter()
            .map(|change| format!("{} {}", change.class, change.path));
        lines.collect()
    }

    const APART: &str = "pub mod types {
        pub struct A { pub x: String }
        pub struct B { pub x: String }
        impl B { pub fn other(self, value: impl Into<B>) -> A { self.a } }
        pub struct Order { pub a: Option<A>, pub b: Option<B> }
        impl From<B> for Order {}
    }";

    #[test]
    fn what_becomes_one_type_under_both_names_breaks_nobody() {
        for (is, other) in [("A", "B"), ("B", "A")] {
            let new = format!(
                "pub mod types {{
                pub struct {is} {{ pub x: String }}
                impl {is} {{ pub fn other(self, value: impl Into<{is}>) -> {is} {{ self.a }} }}
                pub type {other} = {is};
                pub struct Order {{ pub a: Option<{is}>, pub b: Option<{is}> }}
                impl From<{is}> for Order {{}}
            }}"
            );
            let breaking: Vec<String> = changed(APART, &new)
                .into_iter()
                .filter(|line| line.starts_with("breaking"))
                .collect();
            assert_eq!(breaking, [""; 0]);
        }
    }

    #[test]
    fn what_was_one_type_and_is_two_breaks_what_takes_the_one_for_the_other() {
        let one = "pub mod types {
            pub struct A { pub x: String }
            pub type B = A;
            pub struct Order { pub b: Option<A> }
        }";
        let two = "pub mod types {
            pub struct A { pub x: String }
            pub struct B { pub x: String, pub y: String }
            pub struct Order { pub b: Option<B> }
        }";
        assert_eq!(
            changed(one, two),
            ["breaking types::Order::b", "additive types::B::y"]
        );
        assert_eq!(changed(two, one), ["breaking types::B::y"]);
    }
}
