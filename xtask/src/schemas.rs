//! Walks every schema of a document, and nothing that only looks like one.

use serde_json::{Map, Value};

use crate::pointer::Pointer;

/// The methods that a path can have.
pub const METHODS: [&str; 8] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];

/// Calls `visit` with every schema of an OpenAPI document, outer schemas first.
///
/// Examples, defaults and extensions are data, not schemas: they are never visited.
pub fn walk(document: &mut Value, visit: &mut dyn FnMut(&mut Value, &Pointer)) {
    let mut walker = Walker { visit };
    let root = Pointer::root();
    for section in ["paths", "webhooks"] {
        walker.each(document, &root, section, Walker::path_item);
    }
    if let Some(components) = document.get_mut("components") {
        let at = root.join("components");
        walker.each(components, &at, "schemas", Walker::schema);
        walker.each(components, &at, "parameters", Walker::content_or_schema);
        walker.each(components, &at, "headers", Walker::content_or_schema);
        walker.each(components, &at, "requestBodies", Walker::content_or_schema);
        walker.each(components, &at, "responses", Walker::response);
    }
}

/// Calls `visit` with every operation of a document.
pub fn operations(document: &mut Value, visit: &mut dyn FnMut(&mut Value, &Pointer)) {
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    for (path, item) in paths.into_iter().flatten() {
        let at = Pointer::root().join("paths").join(path);
        for method in METHODS {
            if let Some(operation) = item.get_mut(method) {
                visit(operation, &at.join(method));
            }
        }
    }
}

struct Walker<'a> {
    visit: &'a mut dyn FnMut(&mut Value, &Pointer),
}

type Step<'a> = fn(&mut Walker<'a>, &mut Value, &Pointer);

impl<'a> Walker<'a> {
    fn one(&mut self, holder: &mut Value, at: &Pointer, key: &str, step: Step<'a>) {
        if let Some(value) = holder.get_mut(key) {
            step(self, value, &at.join(key));
        }
    }

    fn each(&mut self, holder: &mut Value, at: &Pointer, key: &str, step: Step<'a>) {
        let at = at.join(key);
        match holder.get_mut(key) {
            Some(Value::Object(members)) => {
                for (name, value) in members {
                    if !name.starts_with("x-") || ["properties", "schemas"].contains(&key) {
                        step(self, value, &at.join(name));
                    }
                }
            }
            Some(Value::Array(items)) => {
                for (index, value) in items.iter_mut().enumerate() {
                    step(self, value, &at.join(index));
                }
            }
            _ => {}
        }
    }

    fn path_item(&mut self, item: &mut Value, at: &Pointer) {
        self.each(item, at, "parameters", Self::content_or_schema);
        for method in METHODS {
            self.one(item, at, method, Self::operation);
        }
    }

    fn operation(&mut self, operation: &mut Value, at: &Pointer) {
        self.each(operation, at, "parameters", Self::content_or_schema);
        self.one(operation, at, "requestBody", Self::content_or_schema);
        self.each(operation, at, "responses", Self::response);
    }

    fn response(&mut self, response: &mut Value, at: &Pointer) {
        self.content_or_schema(response, at);
        self.each(response, at, "headers", Self::content_or_schema);
    }

    fn content_or_schema(&mut self, holder: &mut Value, at: &Pointer) {
        self.one(holder, at, "schema", Self::schema);
        self.each(holder, at, "content", |walker, media, at| {
            walker.one(media, at, "schema", Self::schema);
        });
    }

    fn schema(&mut self, schema: &mut Value, at: &Pointer) {
        (self.visit)(schema, at);
        for key in [
            "items",
            "additionalProperties",
            "not",
            "contains",
            "propertyNames",
        ] {
            if schema.get(key).is_some_and(Value::is_object) {
                self.one(schema, at, key, Self::schema);
            }
        }
        for key in [
            "properties",
            "patternProperties",
            "$defs",
            "allOf",
            "anyOf",
            "oneOf",
            "prefixItems",
        ] {
            self.each(schema, at, key, Self::schema);
        }
    }
}

/// Returns the name of the component schema that a reference names.
pub fn component(schema: &Value) -> Option<&str> {
    schema
        .get("$ref")?
        .as_str()?
        .strip_prefix("#/components/schemas/")
}

/// Whether a member of a schema says nothing about its values.
pub(crate) fn is_annotation(key: &str) -> bool {
    let known = [
        "default",
        "deprecated",
        "description",
        "nullable",
        "readOnly",
        "title",
        "writeOnly",
    ];
    known.contains(&key) || (key.starts_with("x-") && key != "x-closed")
}

/// Sorts the members of every object.
///
/// Whether `serde_json` keeps the order of members depends on what else is built in the same
/// command; what is generated must not.
pub fn sort(value: &mut Value) {
    match value {
        Value::Object(members) => {
            let mut sorted: Vec<_> = std::mem::take(members).into_iter().collect();
            sorted.sort_by(|a, b| a.0.cmp(&b.0));
            sorted.iter_mut().for_each(|(_, member)| sort(member));
            *members = Map::from_iter(sorted);
        }
        Value::Array(items) => items.iter_mut().for_each(sort),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn schemas_are_visited_and_examples_are_not() {
        let mut document = json!({
            "paths": {"/a": {
                "parameters": [{"name": "p", "schema": {"type": "string"}}],
                "post": {
                    "requestBody": {"content": {"application/json": {
                        "schema": {"type": "object"},
                        "example": {"schema": {"properties": {"trap": {}}}},
                    }}},
                    "responses": {"200": {"headers": {"H": {"schema": {"type": "integer"}}}}},
                },
            }},
            "components": {"schemas": {"S": {
                "properties": {"schema": {"items": {}}},
                "default": {"properties": {"trap": {}}},
                "oneOf": [{"$ref": "#/components/schemas/S"}],
            }}},
        });
        let mut seen = Vec::new();
        walk(&mut document, &mut |_, at| seen.push(at.to_string()));
        assert_eq!(
            seen,
            [
                "#/paths/~1a/parameters/0/schema",
                "#/paths/~1a/post/requestBody/content/application~1json/schema",
                "#/paths/~1a/post/responses/200/headers/H/schema",
                "#/components/schemas/S",
                "#/components/schemas/S/properties/schema",
                "#/components/schemas/S/properties/schema/items",
                "#/components/schemas/S/oneOf/0",
            ]
        );
    }

    #[test]
    fn sorting_reaches_every_object() {
        let mut value = json!({"b": [{"d": 1, "c": 2}], "a": 0});
        sort(&mut value);
        assert_eq!(value.to_string(), r#"{"a":0,"b":[{"c":2,"d":1}]}"#);
    }
}
