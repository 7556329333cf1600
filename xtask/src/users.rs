//! Who uses what: the operations that reach a component.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::{
    diagnostic::{Loss, some},
    references, schemas,
};

/// The operations and components of a document, and what they refer to.
#[derive(Debug)]
pub struct Users {
    /// The components that refer to a component, for each of them.
    components: BTreeMap<String, BTreeSet<String>>,
    /// The operations that refer to a component, for each of them.
    operations: BTreeMap<String, BTreeSet<String>>,
}

impl Users {
    /// Reads a document whose operations have a name and refer to nothing but schemas.
    pub fn of(document: &Value) -> Self {
        let mut users = Self {
            components: BTreeMap::new(),
            operations: BTreeMap::new(),
        };
        for (name, schema) in references::components(document) {
            users.components.entry(name.clone()).or_default();
            note(schema, name, &mut users.components);
        }
        let paths = document.get("paths").and_then(Value::as_object);
        for item in paths.into_iter().flat_map(serde_json::Map::values) {
            for operation in schemas::METHODS.iter().filter_map(|name| item.get(name)) {
                let name = operation["operationId"].as_str().unwrap_or_default();
                note(operation, name, &mut users.operations);
            }
        }
        users
    }

    /// Says with each loss on a component whom it costs: the operations that reach it.
    pub fn tell(&self, losses: &mut [Loss]) {
        let mut told: BTreeMap<String, String> = BTreeMap::new();
        for loss in losses {
            let mut steps = loss.pointer.steps();
            let is_schema = steps.next().is_some_and(|step| step == "components")
                && steps.next().is_some_and(|step| step == "schemas");
            let name = steps.next().filter(|_| is_schema);
            let Some(name) = name.filter(|name| self.components.contains_key(name)) else {
                continue;
            };
            let users = told
                .entry(name)
                .or_insert_with_key(|name| sentence(&self.reaching(name)));
            loss.message += users;
        }
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

fn sentence(operations: &[String]) -> String {
    match operations {
        [] => "; used by no call".into(),
        [only] => format!("; used by {only}"),
        all => format!("; used by {} operations: {}", all.len(), some(all)),
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
        let mut losses = [Loss {
            pointer: Pointer::from_reference(at).unwrap(),
            message: "is lost".into(),
        }];
        users.tell(&mut losses);
        losses[0].message.clone()
    }

    #[test]
    fn an_operation_that_reaches_it_through_another_component_is_named() {
        assert_eq!(
            told("#/components/schemas/Inner/properties/a"),
            "is lost; used by 2 operations: readA, readB"
        );
        assert_eq!(told("#/components/schemas/Outer"), "is lost; used by readA");
    }

    #[test]
    fn many_operations_are_counted() {
        assert_eq!(
            told("#/components/schemas/Ring/items"),
            "is lost; used by 4 operations: readC, readD, readE and 1 more"
        );
    }

    #[test]
    fn what_nobody_uses_is_told() {
        assert_eq!(
            told("#/components/schemas/Alone"),
            "is lost; used by no call"
        );
    }

    #[test]
    fn what_stands_in_an_operation_says_so_itself() {
        assert_eq!(told("#/paths/~1a/get/responses/200"), "is lost");
        assert_eq!(told("#/components/schemas/Unknown"), "is lost");
    }
}
