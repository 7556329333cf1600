//! What is wrong with an argument, in one place of a builder.
//!
//! The generator keeps each argument beside the text of what was wrong with it, which makes a
//! builder a third larger, and has every argument asked for it before anything is sent.

use std::collections::BTreeMap;

use quote::{format_ident, quote};
use syn::{
    Expr, FieldPat, File, Ident, ImplItem, ImplItemFn, Item, ItemImpl, ItemStruct, Member, Stmt,
    Type, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::arguments::{argument, taken};

/// Rewrites the builders.
pub(super) fn rewrite(tree: &mut File) {
    let modules = tree.items.iter_mut().filter_map(|item| match item {
        Item::Mod(module) if module.ident == "builder" => module.content.as_mut(),
        _ => None,
    });
    for (_, items) in modules {
        let mut builders: BTreeMap<String, Builder> =
            items.iter().filter_map(Builder::of).collect();
        for item in items {
            match item {
                Item::Struct(item) => {
                    if let Some(builder) = builders.get_mut(&item.ident.to_string()) {
                        builder.fields(item);
                    }
                }
                Item::Impl(item) if item.trait_.is_none() => {
                    if let Some(builder) = name(item).and_then(|name| builders.get(&name)) {
                        builder.methods(item);
                    }
                }
                _ => {}
            }
        }
    }
}

fn name(item: &ItemImpl) -> Option<String> {
    match &*item.self_ty {
        Type::Path(path) => Some(path.path.segments.last()?.ident.to_string()),
        _ => None,
    }
}

/// What is known of a builder.
struct Builder {
    /// The arguments, by name: whether each has to be given.
    arguments: BTreeMap<String, bool>,
    /// The field for what is wrong, which no argument is named after.
    problem: Ident,
    /// Whether the body goes into the request as it is.
    gives_body: bool,
}

impl Builder {
    /// Reads what `new` gives to the fields.
    fn of(item: &Item) -> Option<(String, Self)> {
        let Item::Impl(item) = item else {
            return None;
        };
        let new = item.items.iter().find_map(|item| match item {
            ImplItem::Fn(function) if function.sig.ident == "new" => Some(function),
            _ => None,
        })?;
        let Some(Stmt::Expr(Expr::Struct(made), _)) = new.block.stmts.last() else {
            return None;
        };
        let mut arguments = BTreeMap::new();
        for field in &made.fields {
            if let (Member::Named(name), Expr::Call(call)) = (&field.member, &field.expr) {
                let function = &call.func;
                match quote!(#function).to_string().as_str() {
                    "Ok" => arguments.insert(name.to_string(), false),
                    "Err" => arguments.insert(name.to_string(), true),
                    _ => None,
                };
            }
        }
        if arguments.is_empty() {
            return None;
        }
        let mut problem = "problem".to_owned();
        while arguments.contains_key(&problem) {
            problem.push('_');
        }
        let problem = format_ident!("{problem}");
        let builder = Self {
            arguments,
            problem,
            gives_body: false,
        };
        Some((name(item)?, builder))
    }

    fn fields(&mut self, item: &mut ItemStruct) {
        let syn::Fields::Named(fields) = &mut item.fields else {
            return;
        };
        for field in &mut fields.named {
            let name = field.ident.as_ref().map(ToString::to_string);
            let is_required = name.and_then(|name| self.arguments.get(&name));
            if let (Some(is_required), Some(kind)) = (is_required, argument(&field.ty, "Result")) {
                if field.ident.as_ref().is_some_and(|name| name == "body") {
                    self.gives_body = !quote!(#kind).to_string().contains("types ::");
                }
                field.ty = if *is_required {
                    parse_quote!(Option<#kind>)
                } else {
                    kind.clone()
                };
            }
        }
        let problem = &self.problem;
        fields.named.push(parse_quote!(#problem: Option<String>));
    }

    fn methods(&self, item: &mut ItemImpl) {
        for function in &mut item.items {
            if let ImplItem::Fn(function) = function {
                match function.sig.ident.to_string().as_str() {
                    "new" => self.made(function),
                    "send" => self.send(function),
                    _ => Setter(self).visit_block_mut(&mut function.block),
                }
            }
        }
    }

    fn made(&self, function: &mut ImplItemFn) {
        let Some(Stmt::Expr(Expr::Struct(made), _)) = function.block.stmts.last_mut() else {
            return;
        };
        for field in &mut made.fields {
            if let Expr::Call(call) = &field.expr
                && let Member::Named(name) = &field.member
                && let Some(is_required) = self.arguments.get(&name.to_string())
            {
                field.expr = match call.args.first() {
                    Some(value) if !is_required => value.clone(),
                    _ => parse_quote!(None),
                };
            }
        }
        let problem = &self.problem;
        made.fields.push(parse_quote!(#problem: None));
    }

    /// Asks for what is wrong once, and for what is missing.
    fn send(&self, function: &mut ImplItemFn) {
        let mut statements = Vec::new();
        let taken_as = (!self.gives_body).then(|| quote!(.as_ref()));
        for mut statement in std::mem::take(&mut function.block.stmts) {
            if let Stmt::Local(local) = &mut statement
                && let syn::Pat::Struct(parts) = &mut local.pat
                && parts.path.is_ident("Self")
            {
                let problem = &self.problem;
                parts.fields.push(FieldPat {
                    attrs: Vec::new(),
                    member: problem.clone().into(),
                    colon_token: None,
                    pat: parse_quote!(#problem),
                });
                // What is only looked at isn't taken out, and dropped, one by one.
                if !self.gives_body
                    && let Some(init) = &mut local.init
                {
                    init.expr = parse_quote!(&self);
                }
                statements.push(statement);
                if !self.gives_body {
                    statements.push(parse_quote!(let client = *client;));
                }
                statements.push(parse_quote! {
                    if let Some(problem) = #problem {
                        return Err(Error::InvalidRequest(problem.clone()));
                    }
                });
                continue;
            }
            let is_required = match taken(&mut statement) {
                Some((name, value)) => self.arguments.get(&name.to_string()).map(|is_required| {
                    let text = name.to_string();
                    *value = parse_quote! {
                        #name #taken_as.ok_or_else(|| crate::transport::missing(#text))?
                    };
                    *is_required
                }),
                None => None,
            };
            // What may be absent is taken as it is.
            if is_required != Some(false) {
                statements.push(statement);
            }
        }
        function.block.stmts = statements;
    }
}

/// A setter keeps the argument, or what is wrong with it.
struct Setter<'a>(&'a Builder);

impl VisitMut for Setter<'_> {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::Assign(set) = expression
            && let Expr::Field(field) = &*set.left
            && let Member::Named(name) = &field.member
            && let Some(is_required) = self.0.arguments.get(&name.to_string())
        {
            let (value, problem) = (&*set.right, &self.0.problem);
            let kept = |value: &Expr| -> Expr {
                if *is_required {
                    parse_quote!(Some(#value))
                } else {
                    value.clone()
                }
            };
            *expression = match value {
                Expr::Call(call) if is_ok(call) => {
                    let kept = kept(&call.args[0]);
                    parse_quote!(self.#name = #kept)
                }
                value => {
                    let kept = kept(&parse_quote!(value));
                    parse_quote! {
                        match #value {
                            Ok(value) => self.#name = #kept,
                            Err(problem) => self.#problem = Some(problem),
                        }
                    }
                }
            };
            return;
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}

fn is_ok(call: &syn::ExprCall) -> bool {
    let function = &call.func;
    quote!(#function).to_string() == "Ok" && call.args.len() == 1
}
