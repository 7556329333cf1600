//! Operations in their normal form.

use super::*;

/// Normalizes a document; returns its paths, losses and findings.
fn normalized(paths: Value) -> (Value, Vec<String>, Vec<String>) {
    let text = json!({"openapi": "3.0.0", "paths": paths}).to_string();
    let mut document = Document::parse("api.json", &text).unwrap();
    let mut losses = Vec::new();
    let found = normalize(&mut document, &mut losses);
    let told = losses.iter().map(ToString::to_string).collect();
    let found = found.iter().map(ToString::to_string).collect();
    (document.value["paths"].take(), told, found)
}

#[test]
fn every_operation_gets_a_name_of_its_own() {
    let (paths, losses, _) = normalized(json!({
        "/a/{id}/lines": {"get": {}},
        "/b": {"get": {"operationId": "readIt"}, "put": {"operationId": "read_it"}},
        "/c": {"get": {"operationId": "post"}},
        "/d": {"get": {"operationId": "Error"}},
    }));
    let name = |path: &str, method: &str| paths[path][method][WIRE]["name"].clone();
    assert_eq!(name("/a/{id}/lines", "get"), "get_a_by_id_lines");
    assert_eq!(name("/b", "get"), "read_it");
    assert_eq!(name("/b", "put"), "read_it_put");
    assert_eq!(name("/c", "get"), "post_get");
    assert_eq!(name("/d", "get"), "error_get");
    assert_eq!(paths["/b"]["put"]["operationId"], "read_it");
    assert!(
        losses.contains(
            &"#/paths/~1a~1{id}~1lines/get: has no operationId: its method is get_a_by_id_lines"
                .to_owned()
        ),
        "{losses:?}"
    );
}

#[test]
fn credentials_hosts_and_callbacks_are_recorded() {
    let (_, losses, _) = normalized(json!({"/a": {"get": {
        "operationId": "a",
        "security": [{"key": []}, {}],
        "servers": [{"url": "https://other.example"}],
        "callbacks": {"done": {}},
        "responses": {"200": {"description": "d", "links": {"next": {}}}},
    }}}));
    for told in [
        "#/paths/~1a/get/security: needs key or no credentials",
        "#/paths/~1a/get/servers: is another host",
        "#/paths/~1a/get/callbacks: the client has no code",
        "#/paths/~1a/get/responses/200/links: the client has no code",
    ] {
        assert!(
            losses.iter().any(|loss| loss.starts_with(told)),
            "{told}: {losses:?}"
        );
    }
}

#[test]
fn what_has_no_form_is_refused_alone() {
    let (paths, _, found) = normalized(json!({
        "/a": {
            "get": {"operationId": "a", "parameters": [{"name": "x", "in": "formData"}]},
            "put": {"operationId": "b"},
        },
        "/b/{id": {"get": {"operationId": "c"}},
        "c": {"get": {"operationId": "d"}},
    }));
    assert_eq!(found.len(), 3, "{found:?}");
    assert!(
        found[0].starts_with("api.json:1: #/paths/~1a/get: x stands in formData"),
        "{found:?}"
    );
    assert!(paths["/a"].get("get").is_none());
    assert!(paths["/a"].get("put").is_some());
}

#[test]
fn a_parameter_of_the_operation_replaces_that_of_the_path() {
    let (paths, ..) = normalized(json!({"/a": {
        "parameters": [{"name": "x", "in": "query", "schema": {"type": "string"}}],
        "get": {"parameters": [{"name": "x", "in": "query", "schema": {"type": "integer"}}]},
    }}));
    let parameters = paths["/a"]["get"]["parameters"].as_array().unwrap();
    assert_eq!(parameters.len(), 1);
    assert_eq!(parameters[0]["schema"]["type"], "integer");
}
