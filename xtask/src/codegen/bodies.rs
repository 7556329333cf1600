//! Bodies in JSON: written by our own code, which looks at their texts in larger steps.

use syn::{
    Expr, File, parse_quote,
    visit_mut::{self, VisitMut},
};

/// Replaces what the generator calls to write a body.
pub(super) fn rewrite(tree: &mut File) {
    Written.visit_file_mut(tree);
}

struct Written;

impl VisitMut for Written {
    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        if let Expr::MethodCall(call) = expression
            && call.method == "json"
            && call.args.len() == 1
        {
            let (request, body) = (&call.receiver, &call.args);
            *expression = parse_quote! {
                #request
                    .header(
                        ::reqwest::header::CONTENT_TYPE,
                        ::reqwest::header::HeaderValue::from_static("application/json"),
                    )
                    .body(crate::json::body(#body))
            };
        }
        visit_mut::visit_expr_mut(self, expression);
    }
}
