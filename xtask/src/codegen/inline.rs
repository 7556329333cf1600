//! Code that is compiled where it is used, and so not at all when nobody uses it.

use syn::{
    File, ImplItemFn, parse_quote,
    visit_mut::{self, VisitMut},
};

/// Marks every function; what is generic needs no mark, and is not harmed by it.
pub(super) fn rewrite(tree: &mut File) {
    Mark.visit_file_mut(tree);
}

struct Mark;

impl VisitMut for Mark {
    fn visit_impl_item_fn_mut(&mut self, function: &mut ImplItemFn) {
        let is_marked = |attribute: &syn::Attribute| attribute.path().is_ident("inline");
        if !function.attrs.iter().any(is_marked) {
            function.attrs.push(parse_quote!(#[inline]));
        }
        visit_mut::visit_impl_item_fn_mut(self, function);
    }
}
