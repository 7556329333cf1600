//! The schemas of bodies, which all get a name.

use serde_json::{Value, json};

/// Makes a component of each schema of a body that isn't one.
pub(crate) fn name(document: &mut Value) {
    let mut bodies = Vec::new();
    for place in ["/components/responses", "/paths", "/webhooks"] {
        if let Some(section) = document.pointer_mut(place) {
            collect(section, &mut bodies);
        }
    }
    for (index, body) in bodies.into_iter().enumerate() {
        document["components"]["schemas"][component(index)] = body;
    }
}

fn component(index: usize) -> String {
    format!("Body{index}")
}

fn collect(value: &mut Value, bodies: &mut Vec<Value>) {
    match value {
        Value::Object(members) => {
            for (name, member) in members {
                if name == "content" {
                    content(member, bodies);
                } else if name != "examples" {
                    collect(member, bodies);
                }
            }
        }
        Value::Array(entries) => {
            for entry in entries {
                collect(entry, bodies);
            }
        }
        _ => {}
    }
}

fn content(content: &mut Value, bodies: &mut Vec<Value>) {
    let media = content.as_object_mut().into_iter().flatten();
    for schema in media.filter_map(|(_, media)| media.get_mut("schema")) {
        if schema.get("$ref").is_none() {
            let name = component(bodies.len());
            let named = json!({ "$ref": format!("#/components/schemas/{name}") });
            bodies.push(std::mem::replace(schema, named));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_without_a_name_gets_one_and_others_keep_theirs() {
        let body = |schema: Value| json!({"content": {"application/json": {"schema": schema}}});
        let named = json!({"$ref": "#/components/schemas/Order"});
        let mut document = json!({
            "paths": {"/a": {"post": {
                "requestBody": body(named.clone()),
                "responses": {"200": body(json!({"type": "object"}))},
            }}},
            "components": {"schemas": {"Order": {}}},
        });
        name(&mut document);
        let operation = &document["paths"]["/a"]["post"];
        let schema = |holder: &Value| holder["content"]["application/json"]["schema"].clone();
        assert_eq!(schema(&operation["requestBody"]), named);
        assert_eq!(
            schema(&operation["responses"]["200"]),
            json!({"$ref": "#/components/schemas/Body0"})
        );
        assert_eq!(
            document["components"]["schemas"]["Body0"],
            json!({"type": "object"})
        );
    }
}
