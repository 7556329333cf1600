//! Stage `calls`: every operation in one form, in which the stages after it find a schema wherever
//! there is one, and nothing that they would have to look up.
//!
//! Afterwards an operation has a name that no other has, holds all its parameters itself, and each
//! of its bodies and answers has one media type. What the generator has no word for, such as the
//! style of a parameter, is kept beside it in `x-wire`, which [`crate::contract`] reads.

mod answers;
mod bodies;
mod media;
mod parameters;
pub mod selection;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::{
    diagnostic::{Diagnostic, Loss},
    document::Document,
    names::call as names,
    pointer::Pointer,
    references,
    schemas::METHODS,
};

/// The extension that holds what the generator has no word for.
pub const WIRE: &str = "x-wire";

const OTHER_HOST: &str =
    "is another host: make a client for it, the generated method sends to its client's";

/// Brings every operation into one form. Returns the operations that can't be, with their places.
pub fn normalize(document: &mut Document, losses: &mut Vec<Loss>) -> Vec<Diagnostic> {
    let mut stage = Stage {
        losses,
        found: Vec::new(),
    };
    let paths = stage.inlined(document);
    stage.document(document);
    // Schemas that are referred to inside of paths have to stand there still.
    if let Some(root) = document.value.as_object_mut() {
        root.insert("paths".into(), Value::Object(paths));
    }
    references::collect_schemas(document);
    let mut names = Names::default();
    let mut paths = document.value["paths"].take();
    let sorted: Vec<String> = {
        let paths = paths.as_object();
        let mut sorted: Vec<String> = paths.into_iter().flat_map(Map::keys).cloned().collect();
        sorted.sort();
        sorted
    };
    for path in sorted {
        let Some(item) = paths.get_mut(&path).and_then(Value::as_object_mut) else {
            let at = Pointer::root().join("paths").join(&path);
            stage
                .found
                .push(document.diagnostic(&at, "is no path item"));
            continue;
        };
        let shared = item.remove("parameters").unwrap_or_default();
        if item.remove("servers").is_some() {
            let at = Pointer::root().join("paths").join(&path).join("servers");
            stage.lost(&at, OTHER_HOST);
        }
        for method in METHODS {
            let Some(operation) = item.get_mut(method) else {
                continue;
            };
            let place = Place {
                path: path.clone(),
                method: method.to_owned(),
                at: Pointer::root().join("paths").join(&path).join(method),
            };
            let done = stage.operation(document, operation, &shared, &place, &mut names);
            if let Err(message) = done {
                stage.found.push(document.diagnostic(&place.at, message));
                item.remove(method);
            }
        }
    }
    if let Some(root) = document.value.as_object_mut() {
        if let Some(paths) = paths.as_object_mut() {
            paths.retain(|_, item| item.is_object());
        }
        root.insert("paths".into(), paths);
        root.remove(crate::bundle::FILES);
        if let Some(Value::Object(components)) = root.get_mut("components") {
            components.retain(|section, _| section == "schemas" || section == "securitySchemes");
        }
    }
    stage.found
}

/// Where an operation stands.
struct Place {
    path: String,
    method: String,
    at: Pointer,
}

/// The names of operations that are taken.
#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    fn is_free(&self, name: &str) -> bool {
        let kind = names::pascal(name);
        !self.0.contains(&kind)
            && !names::OF_THE_CLIENT.contains(&name)
            && !names::TYPES.contains(&kind.as_str())
    }

    fn take(&mut self, base: &str) -> String {
        let name = names::unique(base, &mut |name| self.is_free(name));
        self.0.insert(names::pascal(&name));
        name
    }
}

struct Stage<'a> {
    losses: &'a mut Vec<Loss>,
    found: Vec<Diagnostic>,
}

impl Stage<'_> {
    fn lost(&mut self, at: &Pointer, message: impl Into<String>) {
        self.losses.push(Loss {
            pointer: at.clone(),
            message: message.into(),
        });
    }

    /// Puts everything that operations refer to in its place, except for schemas.
    fn inlined(&mut self, document: &mut Document) -> Map<String, Value> {
        let paths = document.value.get("paths").and_then(Value::as_object);
        let mut paths = paths.cloned().unwrap_or_default();
        paths.retain(|path, _| !path.starts_with("x-"));
        for item in paths.values_mut() {
            references::inline(document, item);
            let Some(item) = item.as_object_mut() else {
                continue;
            };
            list(item.get_mut("parameters"), document);
            for method in METHODS {
                let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) else {
                    continue;
                };
                list(operation.get_mut("parameters"), document);
                if let Some(body) = operation.get_mut("requestBody") {
                    references::inline(document, body);
                }
                let responses = operation
                    .get_mut("responses")
                    .and_then(Value::as_object_mut);
                for (_, response) in responses.into_iter().flatten() {
                    references::inline(document, response);
                }
            }
        }
        paths
    }

    /// What concerns the document as a whole.
    fn document(&mut self, document: &Document) {
        let components = &document.value["components"];
        for section in ["callbacks", "links"] {
            let count = components[section].as_object().map_or(0, Map::len);
            if count > 0 {
                let at = Pointer::root().join("components").join(section);
                self.lost(&at, format!("the client has no code for {section}"));
            }
        }
    }

    fn operation(
        &mut self,
        document: &Document,
        operation: &mut Value,
        shared: &Value,
        place: &Place,
        names: &mut Names,
    ) -> Result<(), String> {
        let Some(members) = operation.as_object_mut() else {
            return Err("is no operation".into());
        };
        if !place.path.starts_with('/') {
            return Err(format!(
                "the path {} doesn't begin with a slash",
                place.path
            ));
        }
        let parameters = parameters::normalize(self, members, shared, place)?;
        let body = bodies::normalize(self, document, members, &place.at)?;
        let answers = answers::normalize(self, members, &place.at);
        self.surroundings(document, members, &place.at);
        let (id, name) = self.name(members, place, names);
        let mut normal = Map::new();
        for key in ["summary", "description", "deprecated", "x-idempotency"] {
            if let Some(value) = members.remove(key) {
                normal.insert(key.into(), value);
            }
        }
        normal.insert("operationId".into(), id.clone().into());
        normal.insert("parameters".into(), parameters.list);
        if let Some(body) = body {
            normal.insert("requestBody".into(), body);
        }
        normal.insert("responses".into(), answers);
        let wire = json!({"name": name, "id": id, "template": parameters.template});
        normal.insert(WIRE.into(), wire);
        *members = normal;
        Ok(())
    }

    /// The operation's id, and the name of its method.
    fn name(
        &mut self,
        operation: &Map<String, Value>,
        place: &Place,
        names: &mut Names,
    ) -> (String, String) {
        let given = operation.get("operationId").and_then(Value::as_str);
        let given = given.filter(|id| !id.trim().is_empty());
        let (id, base) = match given {
            Some(id) => (id.to_owned(), names::snake(id)),
            None => {
                let base = names::snake(&from_path(place));
                (base.clone(), base)
            }
        };
        let name = if names.is_free(&base) {
            names.take(&base)
        } else {
            // The path tells more than a number.
            let method = format!("{base}_{}", place.method);
            names.take(if given.is_some() { &method } else { &base })
        };
        let message = match given {
            None => Some(format!("has no operationId: its method is {name}")),
            Some(id) if name != base => Some(format!(
                "another operation or the client has the name of {id}: its method is {name}"
            )),
            Some(_) => None,
        };
        if let Some(message) = message {
            self.lost(&place.at, message);
        }
        (id, name)
    }

    /// What stands around a call and isn't part of the generated client.
    fn surroundings(&mut self, document: &Document, operation: &Map<String, Value>, at: &Pointer) {
        if let Some(Value::Array(alternatives)) = operation.get("security") {
            let schemes = &document.value["components"]["securitySchemes"];
            let told: Vec<String> = alternatives
                .iter()
                .map(|alternative| requirement(alternative, schemes))
                .collect();
            let told = if told.is_empty() {
                "needs no credentials".to_owned()
            } else {
                format!(
                    "needs {}, which the transport has to add",
                    told.join(" or ")
                )
            };
            self.lost(&at.join("security"), told);
        }
        if operation.contains_key("servers") {
            self.lost(&at.join("servers"), OTHER_HOST);
        }
        if operation.contains_key("callbacks") {
            self.lost(
                &at.join("callbacks"),
                "the client has no code for callbacks",
            );
        }
    }
}

/// What a security requirement asks for, as a person would say it.
fn requirement(alternative: &Value, schemes: &Value) -> String {
    let names: Vec<String> = alternative
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, _)| {
            let scheme = &schemes[name];
            let text = |key: &str| scheme[key].as_str().unwrap_or_default().to_owned();
            match text("type").as_str() {
                "apiKey" => format!("{name} ({} {})", text("in"), text("name")),
                "http" => format!("{name} (HTTP {})", text("scheme")),
                "" => name.clone(),
                other => format!("{name} ({other})"),
            }
        })
        .collect();
    if names.is_empty() {
        "no credentials".to_owned()
    } else {
        names.join(" and ")
    }
}

/// A name for an operation that has none: `get /orders/{id}/lines` is `get orders by id lines`.
fn from_path(place: &Place) -> String {
    let mut words = vec![place.method.clone()];
    for segment in place.path.split('/').filter(|segment| !segment.is_empty()) {
        let is_parameter = segment.contains('{');
        if is_parameter {
            words.push("by".into());
        }
        words.push(segment.replace(['{', '}'], " "));
    }
    words.join(" ")
}

fn list(parameters: Option<&mut Value>, document: &mut Document) {
    for parameter in parameters
        .and_then(Value::as_array_mut)
        .into_iter()
        .flatten()
    {
        references::inline(document, parameter);
    }
}

#[cfg(test)]
mod tests;
