//! Stage `codegen`: document to Rust, through progenitor and our own passes over its syntax tree.

mod answers;
mod arguments;
mod bodies;
mod checks;
mod components;
#[cfg(test)]
mod forms;
mod generator;
mod halves;
mod inline;
mod limits;
mod macros;
mod number_set;
mod object;
mod open_enum;
mod operation_table;
mod operations;
mod problem;
pub mod request;
mod required;
mod setters;
mod spelling;
pub(crate) mod types;
mod union;
mod wrapper;

use serde_json::Value;
use syn::{Attribute, Expr, ExprLit, File, Lit, Meta, visit_mut::VisitMut};

use self::generator::Refusal;
use crate::{
    contract::Contract,
    diagnostic::{Diagnostic, Failure},
};

/// Turns a shaped document into the text of the generated module.
///
/// # Errors
///
/// When the generator refuses the document.
pub fn generate(file: &str, document: &Value, contract: &Contract) -> Result<String, Failure> {
    let refuse = |message: String| Failure::file(file, message);
    let tokens = generator::run(document).map_err(|refusal| match refusal {
        Refusal::Document(message) => refuse(message),
        Refusal::Operations(blamed) => Failure(
            blamed
                .into_iter()
                .map(|(template, method, message)| Diagnostic {
                    file: file.to_owned(),
                    line: None,
                    pointer: contract.place_of(&template, &method),
                    message,
                })
                .collect(),
        ),
    })?;
    let mut tree: File = syn::parse2(tokens)
        .map_err(|error| refuse(format!("gives code that isn't Rust: {error}")))?;
    let calls = types::rewrite(&mut tree, contract).map_err(refuse)?;
    operations::rewrite(&mut tree, contract);
    tree.items.extend(answers::module(contract));
    arguments::rewrite(&mut tree);
    problem::rewrite(&mut tree);
    bodies::rewrite(&mut tree);
    halves::rewrite(file, &mut tree, contract)?;
    inline::rewrite(&mut tree);
    let components = components::list(&tree, &calls);
    tree.items.push(components);
    let secret_headers = contract.secret_headers.iter();
    tree.items.push(syn::parse_quote! {
        /// The headers whose values are secrets, in lower case.
        pub const SECRET_HEADERS: &[&str] = &[#(#secret_headers),*];
    });
    tree.items.push(operation_table::item(contract));
    Docs.visit_file_mut(&mut tree);
    Ok(macros::render(&prettyplease::unparse(&tree), &calls))
}

/// The text of a documentation attribute.
fn doc_text(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else {
        return None;
    };
    match &meta.value {
        Expr::Lit(ExprLit {
            lit: Lit::Str(text),
            ..
        }) if meta.path.is_ident("doc") => Some(text.value()),
        _ => None,
    }
}

/// One line a comment, each with a blank in front, as people write them.
fn doc_attributes(text: &str) -> Vec<Attribute> {
    // A blank comment line separates paragraphs.
    let text = if text.is_empty() { "\n" } else { text };
    text.lines()
        .map(|line| {
            let line = line.trim_end();
            let line = if line.is_empty() || line.starts_with(' ') {
                line.to_owned()
            } else {
                format!(" {line}")
            };
            syn::parse_quote!(#[doc = #line])
        })
        .collect()
}

/// Brings all documentation into one shape.
struct Docs;

impl VisitMut for Docs {
    fn visit_attributes_mut(&mut self, attributes: &mut Vec<Attribute>) {
        // A comment can't hold a carriage return of its own, nor other control characters.
        let clean = |text: &str| {
            text.replace("\r\n", "\n")
                .replace(|c: char| c.is_control() && c != '\n' && c != '\t', " ")
        };
        let rewritten = std::mem::take(attributes)
            .into_iter()
            .flat_map(|attribute| match doc_text(&attribute) {
                // The samples leave out what they call: they are texts, not tests.
                Some(text) => doc_attributes(&clean(&text).replace("```ignore", "```text")),
                None => vec![attribute],
            })
            .collect();
        *attributes = rewritten;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{calls, contract, document::Document, hoist, lower, merge, shape, validate};

    const DOCUMENT: &str = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /a/{id}:
    post:
      operationId: payNow
      x-idempotency: key
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: Session-Token, in: header, x-sensitive: secret, schema: {type: string, maxLength: 9}}
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}
      responses:
        '200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}}
        '400': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}
components:
  schemas:
    Order:
      type: object
      required: [quantity, amount]
      properties:
        amount: {type: integer, minimum: 0}
        quantity: {type: integer}
        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
        email: {type: string, x-sensitive: personal}
    Line: {type: object, properties: {name: {type: string, minLength: 1}}}
    Receipt:
      type: object
      properties:
        state: {$ref: '#/components/schemas/State'}
        token: {type: string, x-sensitive: secret}
        at: {type: string, format: date-time}
        currency: {type: string, pattern: '^[A-Z]{3}$'}
    State: {type: string, enum: [DONE, 'x:later'], description: How it went.}
    Problem: {type: object, properties: {code: {type: string}}}
";

    /// The generated module without its blanks, so that line breaks don't matter.
    fn generated() -> String {
        generated_from(DOCUMENT)
    }

    fn generated_from(text: &str) -> String {
        let mut document = Document::parse("api.yaml", text).unwrap();
        validate::validate(&document).unwrap();
        document.value["x-answers"] = "by-class".into();
        let mut losses = Vec::new();
        let found = calls::normalize(&mut document, &mut losses);
        assert_eq!(found, []);
        lower::lower(&mut document.value, &mut losses);
        merge::merge(&mut document.value, &mut losses);
        hoist::hoist(&mut document.value, &mut losses);
        let contract = contract::read(&document.value, &mut Vec::new());
        shape::shape(&mut document.value, &contract, &mut Vec::new());
        let code = generate("api.yaml", &document.value, &contract).unwrap();
        code.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn assert_has(text: &str) {
        let code = generated();
        assert!(code.contains(text), "{text} isn't in {code}");
    }

    #[test]
    fn value_sets_are_open() {
        assert_has(
            "open_enum! { /// How it went. pub enum State { Done = \"DONE\", XLater = \"x:later\", } }",
        );
    }

    #[test]
    fn secrets_are_wrapped_and_moments_keep_their_text() {
        assert_has("pub token: ::std::option::Option<crate::Secret>");
        assert_has("pub at: ::std::option::Option<crate::Timestamp>");
    }

    #[test]
    fn headers_are_set_by_what_is_compiled_once() {
        assert_has("crate::start::header(&mut header_map, \"Session-Token\", &value)");
        assert!(!generated().contains("append("));
    }

    #[test]
    fn personal_data_is_left_out_of_debug() {
        assert_has(".field(\"email\", &format_args!(\"[redacted]\"))");
    }

    #[test]
    fn what_is_required_is_an_argument_in_the_order_of_the_document() {
        assert_has("pub fn new(quantity: i64, amount: i64) -> Self");
    }

    #[test]
    fn requests_are_checked_down_to_the_entries_of_lists() {
        assert_has("amount required \"amount\" [Minimum(0)],");
        assert_has("Line { name optional \"name\" [MinLength(1)], }");
        assert_has(
            "impl crate::Check for Line { #[inline] fn check(&self, at: crate::Place<'_>, found: &mut crate::Violations) { crate::limit::check(self, at, found); } }",
        );
    }

    #[test]
    fn answers_have_no_limits() {
        assert_has("pub currency: ::std::option::Option<::std::string::String>");
        assert!(!generated().contains("[A-Z]{3}"));
    }

    #[test]
    fn a_call_is_checked_before_its_address_is_built() {
        let code = generated();
        let (check, url) = (code.find("client.refuse("), code.find("let url ="));
        assert!(check.unwrap() < url.unwrap());
        assert_has("found.path_segment(at, &id);");
        assert_has("root.field(\"Session-Token\"), session_token.as_deref(), 0usize, 9usize,");
    }

    #[test]
    fn a_call_with_nothing_to_check_has_no_check() {
        let bare = "
openapi: 3.1.0
info: {title: T, version: '1'}
paths: {/a: {get: {operationId: ping, responses: {'204': {description: d}}}}}
";
        assert!(!generated_from(bare).contains("Violations"));
        assert_has("crate::Violations::default()");
    }

    #[test]
    fn an_answer_is_read_without_being_kept_in_errors() {
        let code = generated();
        assert!(code.contains("crate::decode::read(response).await"));
        assert!(!code.contains("from_response"));
    }

    #[test]
    fn an_answer_that_is_not_json_is_whole_as_well() {
        let file = DOCUMENT.replace(
            "'200': {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Receipt'}}}}",
            "'200': {description: d, content: {application/pdf: {}}}",
        );
        let code = generated_from(&file);
        assert!(code.contains("ResponseValue::stream(crate::WholeBody::restored(response))"));
        assert!(!code.contains("ResponseValue::stream(response)"));
    }

    #[test]
    fn a_body_needn_t_be_given_away() {
        let file = DOCUMENT.replace("requestBody:\n", "requestBody:\n        required: true\n");
        let code = generated_from(&file);
        for text in [
            "body: Option<crate::body::Body<'a, types::Order>>",
            "pub fn body_ref(mut self, value: &'a types::Order) -> Self",
            "let body: &types::Order = &body;",
        ] {
            assert!(code.contains(text), "{text} isn't in {code}");
        }
    }

    #[test]
    fn a_body_that_may_be_missing_has_the_setters_of_one_that_may_not() {
        for setter in [
            "pub fn body_ref(mut self, value: &'a types::Order) -> Self",
            "pub fn body_in(mut self, value: crate::body::Body<'a, types::Order>) -> Self",
        ] {
            assert_has(setter);
        }
    }

    #[test]
    fn what_is_missing_costs_nothing_before_it_is_told() {
        assert_has("id: None, session_token: None, body: None, problem: None,");
        assert_has("let id = id.as_ref().ok_or_else(|| crate::transport::missing(\"id\"))?;");
    }

    #[test]
    fn a_request_of_what_is_required_has_no_room_for_the_rest() {
        let file = DOCUMENT.replace("requestBody:\n", "requestBody:\n        required: true\n");
        let code = generated_from(&file);
        for text in [
            "pub fn request_alone( client: &'a super::Client, id: &str, body: &types::Order, )",
            "let session_token: &Option<::std::string::String> = &None;",
        ] {
            assert!(code.contains(text), "{text} isn't in {code}");
        }
        // What may be left out isn't given in another way.
        assert!(!generated_from(DOCUMENT).contains("fn request_alone"));
    }

    #[test]
    fn what_is_whole_is_read_to_where_it_stays() {
        assert_has("body: &[u8], ) -> Result<crate::Held<types::Receipt>, Error<types::Problem>>");
        assert_has("200..=299 => crate::decode::held(body),");
        assert_has("Err(Error::ErrorResponse(crate::decode::now(response, body)?))");
    }

    #[test]
    fn what_is_wrong_with_an_argument_has_one_place() {
        assert_has(
            "Ok(value) => self.id = Some(value), Err(problem) => self.problem = Some(problem),",
        );
        assert_has(
            "if let Some(problem) = problem { return Err(Error::InvalidRequest(problem.clone())); }",
        );
        let code = generated_from(
            &DOCUMENT
                .replace("name: id", "name: problem")
                .replace("{id}", "{problem}"),
        );
        assert!(
            code.contains("problem: Option<::std::string::String>"),
            "{code}"
        );
        assert!(code.contains("problem_: Option<String>"), "{code}");
    }

    #[test]
    fn no_header_is_sent_that_the_document_does_not_have() {
        assert!(!generated().contains("api-version"));
    }

    #[test]
    fn the_parameters_of_a_call_are_left_out_of_debug() {
        assert_has("f.debug_struct(\"PayNow\").finish_non_exhaustive()");
        assert!(!generated().contains("derive(Debug, Clone)"));
    }

    #[test]
    fn there_is_no_client_with_defaults_of_its_own() {
        assert!(!generated().contains("pub fn new( baseurl"));
        assert_has("pub fn new_with_client(");
    }

    #[test]
    fn headers_with_secrets_are_listed() {
        assert_has("pub const SECRET_HEADERS: &[&str] = &[\"session-token\"];");
    }

    #[test]
    fn every_component_is_named_to_a_macro() {
        assert_has(
            "Line checked, Order checked, Problem unchecked, Receipt unchecked, State unchecked, }",
        );
    }

    #[test]
    fn the_table_of_operations_says_by_what_a_call_may_be_repeated() {
        let entry = |idempotency: &str| {
            format!(
                "crate::Operation {{ name: \"pay_now\", id: \"payNow\", method: \"POST\", \
                 path: \"/a/{{id}}\", idempotency: {idempotency}, }}"
            )
        };
        assert_has(&entry("Some(crate::Idempotency::Key)"));
        let unsaid = DOCUMENT.replace("      x-idempotency: key\n", "");
        let code = generated_from(&unsaid);
        assert!(code.contains(&entry("None")), "{code}");
    }

    #[test]
    fn objects_say_which_value_belongs_to_which_member() {
        assert_has(
            "crate::kind::object! { Order { amount required \"amount\" [Minimum(0)], email optional \"email\", \
             lines list \"lines\", quantity required \"quantity\", } }",
        );
    }

    #[test]
    fn bodies_are_written_by_our_own_code() {
        assert_has(".body(crate::json::body(&body))");
        assert!(!generated().contains(".json("));
    }
}
