//! Who uses what: the operations that reach a component.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use serde_json::Value;

use crate::{diagnostic::Loss, explain::Explained, references, schemas};

/// The operations and components of a document, and what they refer to.
#[derive(Debug)]
pub struct Users {
    /// The components that refer to a component, for each of them.
    components: BTreeMap<String, BTreeSet<String>>,
    /// The operations that refer to a component, for each of them.
    operations: BTreeMap<String, BTreeSet<String>>,
    /// The operations of a path by their methods, for each of them.
    paths: BTreeMap<String, BTreeMap<String, String>>,
}

impl Users {
    /// Reads a document whose operations have a name and refer to nothing but schemas.
    pub fn of(document: &Value) -> Self {
        let mut users = Self {
            components: BTreeMap::new(),
            operations: BTreeMap::new(),
            paths: BTreeMap::new(),
        };
        for (name, schema) in references::components(document) {
            users.components.entry(name.clone()).or_default();
            note(schema, name, &mut users.components);
        }
        let paths = document.get("paths").and_then(Value::as_object);
        for (path, item) in paths.into_iter().flatten() {
            let own = users.paths.entry(path.clone()).or_default();
            for method in schemas::METHODS {
                let Some(operation) = item.get(method) else {
                    continue;
                };
                let name = operation["operationId"].as_str().unwrap_or_default();
                own.insert((*method).to_owned(), name.to_owned());
                note(operation, name, &mut users.operations);
            }
        }
        users
    }

    /// Says of each loss whom it costs.
    pub fn explain(&self, losses: Vec<Loss>) -> Vec<Explained> {
        let mut known: BTreeMap<String, Rc<[String]>> = BTreeMap::new();
        let explain = |loss: Loss| {
            let place: Vec<_> = loss.pointer.steps().take(3).collect();
            let operations = match place.iter().map(String::as_str).collect::<Vec<_>>()[..] {
                ["components", "schemas", name] if self.components.contains_key(name) => {
                    let reaching = known
                        .entry(name.to_owned())
                        .or_insert_with_key(|name| self.reaching(name).into());
                    Some(reaching.clone())
                }
                ["paths", path, ref step @ ..] => self.at(path, step.first().copied()),
                _ => None,
            };
            Explained { loss, operations }
        };
        losses.into_iter().map(explain).collect()
    }

    /// The operation of a path with that method; all of them where the step is something else.
    fn at(&self, path: &str, step: Option<&str>) -> Option<Rc<[String]>> {
        let operations = self.paths.get(path)?;
        let own = step.and_then(|step| operations.get(step));
        Some(match own {
            Some(only) => [only.clone()].into(),
            None => operations.values().cloned().collect(),
        })
    }

    /// The operations that reach a component, directly or through others.
    fn reaching(&self, name: &str) -> Vec<String> {
        let mut operations = BTreeSet::new();
        let mut seen = BTreeSet::from([name]);
        let mut waiting = vec![name];
        while let Some(name) = waiting.pop() {
            operations.extend(self.operations.get(name).into_iter().flatten());
            let referring = self.components.get(name).into_iter().flatten();
            waiting.extend(
                referring
                    .map(String::as_str)
                    .filter(|name| seen.insert(name)),
            );
        }
        operations.into_iter().cloned().collect()
    }
}

/// Notes `user` with every component that is named in `value`.
fn note(value: &Value, user: &str, users: &mut BTreeMap<String, BTreeSet<String>>) {
    if let Some(name) = schemas::component(value) {
        let users = users.entry(references::unescaped(name)).or_default();
        users.insert(user.to_owned());
    }
    match value {
        Value::Object(members) => members.values().for_each(|value| note(value, user, users)),
        Value::Array(items) => items.iter().for_each(|value| note(value, user, users)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::pointer::Pointer;

    /// What is said of a loss there.
    fn told(at: &str) -> String {
        let component = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
        let operation =
            |id: &str, name: &str| json!({"get": {"operationId": id, "x": component(name)}});
        let users = Users::of(&json!({
            "paths": {
                "/a": operation("readA", "Outer"),
                "/b": operation("readB", "Inner"),
                "/c": operation("readC", "Ring"),
                "/d": operation("readD", "Ring"),
                "/e": operation("readE", "Ring"),
                "/f": operation("readF", "Ring"),
            },
            "components": {"schemas": {
                "Outer": {"properties": {"inner": component("Inner")}},
                "Inner": {"type": "object"},
                "Ring": {"items": component("Ring")},
                "Alone": {"type": "string"},
            }},
        }));
        let loss = Loss {
            pointer: Pointer::from_reference(at).unwrap(),
            message: "is lost".into(),
        };
        let told = users.explain(vec![loss])[0].to_string();
        told.split_once(": ").unwrap().1.to_owned()
    }

    #[test]
    fn an_operation_that_reaches_it_through_another_component_is_named() {
        assert_eq!(
            told("#/components/schemas/Inner/properties/a"),
            "is lost; in 2 operations: readA, readB"
        );
        assert_eq!(told("#/components/schemas/Outer"), "is lost; in readA");
    }

    #[test]
    fn many_operations_are_counted() {
        assert_eq!(
            told("#/components/schemas/Ring/items"),
            "is lost; in 4 operations: readC, readD, readE and 1 more"
        );
    }

    #[test]
    fn what_nobody_uses_is_told() {
        assert_eq!(
            told("#/components/schemas/Alone"),
            "is lost; in no operation"
        );
    }

    #[test]
    fn what_stands_in_an_operation_names_it() {
        assert_eq!(told("#/paths/~1a/get/responses/200"), "is lost; in readA");
        assert_eq!(told("#/paths/~1a/parameters/0"), "is lost; in readA");
    }

    #[test]
    fn what_is_nowhere_in_the_document_names_no_operation() {
        assert_eq!(told("#/components/schemas/Unknown"), "is lost");
        assert_eq!(told("#/paths/~1z/get"), "is lost");
        assert_eq!(told("#/servers"), "is lost");
    }
}
