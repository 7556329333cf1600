//! What the builders of operations hold: bodies that needn't be given away, and no text for what
//! isn't given yet.

use quote::quote;
use syn::{
    Expr, ExprCall, Field, File, GenericArgument, Ident, ImplItem, ImplItemFn, Item, ItemImpl,
    ItemStruct, Pat, PathArguments, Stmt, Type, parse_quote,
    visit_mut::{self, VisitMut},
};

/// Rewrites the builders.
pub(super) fn rewrite(tree: &mut File) {
    let modules = tree.items.iter_mut().filter_map(|item| match item {
        Item::Mod(module) if module.ident == "builder" => module.content.as_mut(),
        _ => None,
    });
    for (_, items) in modules {
        // The type of the body is needed by the methods, which come after the fields.
        let mut body = None;
        for item in items {
            match item {
                Item::Struct(item) => body = borrowed(item),
                Item::Impl(item) if item.trait_.is_none() => {
                    methods(item, body.as_ref());
                }
                _ => {}
            }
        }
    }
}

/// The body of a builder.
enum Body {
    /// One that has to be given, or lent.
    Lent(Type),
    /// One that may be missing; a copy of what is lent is kept.
    Copied(Type),
}

/// Lets a builder borrow its body; returns what it is where it is one of the document's.
fn borrowed(item: &mut ItemStruct) -> Option<Body> {
    let is_body = |field: &&mut Field| field.ident.as_ref().is_some_and(|name| name == "body");
    let field = item.fields.iter_mut().find(is_body)?;
    let held = argument(&field.ty, "Result")?;
    if let Some(body) = argument(held, "Option") {
        return is_of_document(body).then(|| Body::Copied(body.clone()));
    }
    if !is_of_document(held) {
        return None;
    }
    let body = held.clone();
    field.ty = parse_quote!(Result<crate::body::Body<'a, #body>, String>);
    Some(Body::Lent(body))
}

/// Returns the first argument of a generic type with this name.
pub(super) fn argument<'t>(of: &'t Type, name: &str) -> Option<&'t Type> {
    let Type::Path(path) = of else {
        return None;
    };
    let last = path
        .path
        .segments
        .last()
        .filter(|last| last.ident == name)?;
    match &last.arguments {
        PathArguments::AngleBracketed(arguments) => match arguments.args.first()? {
            GenericArgument::Type(argument) => Some(argument),
            _ => None,
        },
        _ => None,
    }
}

fn is_of_document(body: &Type) -> bool {
    let Type::Path(path) = body else {
        return false;
    };
    let first = path.path.segments.first();
    first.is_some_and(|first| first.ident == "types")
}

fn methods(item: &mut ItemImpl, held: Option<&Body>) {
    let body = match held {
        Some(Body::Lent(body)) => Some(body),
        _ => None,
    };
    let mut required = Required::default();
    let (mut has_body_ref, mut has_body_in) = (false, false);
    for function in &mut item.items {
        let ImplItem::Fn(function) = function else {
            continue;
        };
        let name = function.sig.ident.to_string();
        match name.as_str() {
            "new" => required.visit_impl_item_fn_mut(function),
            "body" if body.is_some() => Given.visit_impl_item_fn_mut(function),
            "body_ref" => has_body_ref = true,
            "body_in" => has_body_in = true,
            "send" => send(function, &required, body),
            _ => {}
        }
    }
    let Some(held) = held.filter(|_| !has_body_ref) else {
        return;
    };
    let (body, lent, given) = held.setters();
    item.items.push(lent);
    if !has_body_in {
        item.items.push(parse_quote! {
            /// Sets the body, lent or given, where it is already.
            pub fn body_in(mut self, value: crate::body::Body<'a, #body>) -> Self {
                self.body = #given;
                self
            }
        });
    }
}

impl Body {
    /// The type, the setter of one that is lent, and what sets one that is either.
    fn setters(&self) -> (&Type, ImplItem, Expr) {
        match self {
            Self::Lent(body) => {
                let lent = parse_quote! {
                    /// Sets the body without taking it.
                    pub fn body_ref(mut self, value: &'a #body) -> Self {
                        self.body = Ok(crate::body::Body::Lent(value));
                        self
                    }
                };
                (body, lent, parse_quote!(Ok(value)))
            }
            Self::Copied(body) => {
                let lent = parse_quote! {
                    /// Sets the body to a copy of this one.
                    pub fn body_ref(mut self, value: &'a #body) -> Self {
                        self.body = Ok(Some(value.clone()));
                        self
                    }
                };
                let given = parse_quote! {
                    Ok(Some(match value {
                        crate::body::Body::Lent(body) => body.clone(),
                        crate::body::Body::Given(body) => *body.take(),
                        crate::body::Body::Shared(body) => (*body).clone(),
                    }))
                };
                (body, lent, given)
            }
        }
    }
}

/// Collects what has to be given, and leaves out its text: `send` finds the words when it is
/// missing.
#[derive(Default)]
struct Required(Vec<Ident>);

impl VisitMut for Required {
    fn visit_field_value_mut(&mut self, field: &mut syn::FieldValue) {
        let (value, syn::Member::Named(name)) = (&field.expr, &field.member) else {
            return;
        };
        if quote!(#value).to_string().contains("was not initialized") {
            self.0.push(name.clone());
            field.expr = parse_quote!(Err(String::new()));
        }
    }
}

/// Keeps a body that was given away.
struct Given;

impl VisitMut for Given {
    fn visit_expr_method_call_mut(&mut self, call: &mut syn::ExprMethodCall) {
        let arguments = &call.args;
        if call.method == "map" && quote!(#arguments).to_string() == "From :: from" {
            call.args = parse_quote!(crate::body::Body::given);
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }
}

/// Most of the headers that could be given aren't: no room is made for them ahead.
struct EmptyHeaders;

impl VisitMut for EmptyHeaders {
    fn visit_expr_call_mut(&mut self, call: &mut ExprCall) {
        let function = &call.func;
        if quote!(#function)
            .to_string()
            .ends_with("HeaderMap :: with_capacity")
        {
            *call = parse_quote!(::reqwest::header::HeaderMap::new());
        }
        visit_mut::visit_expr_call_mut(self, call);
    }
}

fn send(function: &mut ImplItemFn, required: &Required, body: Option<&Type>) {
    EmptyHeaders.visit_block_mut(&mut function.block);
    let mut statements = Vec::new();
    for mut statement in std::mem::take(&mut function.block.stmts) {
        let Some((name, value)) = taken(&mut statement) else {
            statements.push(statement);
            continue;
        };
        let text = name.to_string();
        if required.0.contains(&name) {
            let problem = quote!(|problem| crate::transport::missing(#text, problem));
            *value = parse_quote!(#name.map_err(#problem)?);
        }
        statements.push(statement);
        if let (Some(body), "body") = (body, text.as_str()) {
            statements.push(parse_quote!(let body: &#body = &body;));
        }
    }
    function.block.stmts = statements;
}

/// Returns the name and the value of a statement that takes an argument out of its builder.
pub(super) fn taken(statement: &mut Stmt) -> Option<(Ident, &mut Expr)> {
    let Stmt::Local(local) = statement else {
        return None;
    };
    let Pat::Ident(pattern) = &local.pat else {
        return None;
    };
    let value = &mut local.init.as_mut()?.expr;
    let text = quote!(#value).to_string();
    let is_taken = text.starts_with(&format!("{} .", pattern.ident))
        && (text.ends_with(". map_err (Error :: InvalidRequest) ?")
            || text.contains("crate :: transport :: missing"));
    is_taken.then(|| (pattern.ident.clone(), &mut **value))
}
