//! Types that would contain themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::{Content, Schema, Shape};

/// Returns each pair of a type and one in it that must stand behind a pointer, so that the first one
/// has an end.
pub(super) fn boxed(components: &BTreeMap<String, Schema>) -> BTreeSet<(String, String)> {
    let edges: BTreeMap<&str, BTreeSet<&str>> = components
        .iter()
        .map(|(name, schema)| (name.as_str(), inside(schema)))
        .collect();
    let mut search = Search {
        edges: &edges,
        index: BTreeMap::new(),
        low: BTreeMap::new(),
        stack: Vec::new(),
        on_stack: BTreeSet::new(),
        group: BTreeMap::new(),
    };
    for name in edges.keys() {
        search.visit(name);
    }
    let group = search.group;
    edges
        .iter()
        .flat_map(|(from, to)| to.iter().map(move |to| (*from, *to)))
        .filter(|(from, to)| group.get(from) == group.get(to))
        .map(|(from, to)| (from.to_owned(), to.to_owned()))
        .collect()
}

/// The components that a value of this one holds without a list or a map between.
fn inside(schema: &Schema) -> BTreeSet<&str> {
    fn add<'a>(content: &'a Content, found: &mut BTreeSet<&'a str>) {
        match content {
            Content::Component { name, .. } => {
                found.insert(name);
            }
            Content::Nullable(inner) => add(inner, found),
            _ => {}
        }
    }
    let mut found = BTreeSet::new();
    for property in schema.properties.values() {
        add(&property.value, &mut found);
    }
    match &schema.shape {
        Shape::Union(forms) => forms.iter().for_each(|form| add(&form.content, &mut found)),
        Shape::Wrapper(content) => add(content, &mut found),
        _ => {}
    }
    found
}

/// Returns the types of which each value would hold another one, without end.
pub(super) fn endless(components: &BTreeMap<String, Schema>) -> BTreeSet<String> {
    let mut endless: BTreeSet<String> = components.keys().cloned().collect();
    loop {
        let before = endless.len();
        let ends = |content: &Content| match content {
            Content::Component { name, .. } => !endless.contains(name),
            _ => true,
        };
        let has_values = |schema: &Schema| match &schema.shape {
            Shape::Object { .. } => schema
                .required
                .iter()
                .filter_map(|name| schema.properties.get(name))
                .all(|property| ends(&property.value)),
            Shape::Wrapper(content) => ends(content),
            // Anything is kept that is new.
            Shape::Union(_) | Shape::Texts(_) | Shape::Numbers(_) => true,
        };
        let found: Vec<String> = components
            .iter()
            .filter(|(name, schema)| endless.contains(*name) && has_values(schema))
            .map(|(name, _)| name.clone())
            .collect();
        for name in found {
            endless.remove(&name);
        }
        if endless.len() == before {
            return endless;
        }
    }
}

/// Tarjan's search for groups of types that contain each other, without recursion.
struct Search<'a> {
    edges: &'a BTreeMap<&'a str, BTreeSet<&'a str>>,
    index: BTreeMap<&'a str, usize>,
    low: BTreeMap<&'a str, usize>,
    stack: Vec<&'a str>,
    on_stack: BTreeSet<&'a str>,
    group: BTreeMap<&'a str, usize>,
}

impl<'a> Search<'a> {
    fn visit(&mut self, start: &'a str) {
        if self.index.contains_key(start) {
            return;
        }
        let mut open = vec![(start, self.enter(start))];
        while let Some((name, rest)) = open.last_mut() {
            let name = *name;
            match rest.next() {
                Some(next) if !self.index.contains_key(next) => {
                    let rest = self.enter(next);
                    open.push((next, rest));
                }
                Some(next) => {
                    if self.on_stack.contains(next) {
                        let low = self.low[name].min(self.index[next]);
                        self.low.insert(name, low);
                    }
                }
                None => {
                    open.pop();
                    self.leave(name);
                    if let Some((outer, _)) = open.last() {
                        let low = self.low[outer].min(self.low[name]);
                        self.low.insert(outer, low);
                    }
                }
            }
        }
    }

    fn enter(&mut self, name: &'a str) -> std::collections::btree_set::Iter<'a, &'a str> {
        let index = self.index.len();
        self.index.insert(name, index);
        self.low.insert(name, index);
        self.stack.push(name);
        self.on_stack.insert(name);
        static NONE: BTreeSet<&str> = BTreeSet::new();
        self.edges.get(name).unwrap_or(&NONE).iter()
    }

    fn leave(&mut self, name: &'a str) {
        if self.low[name] != self.index[name] {
            return;
        }
        let group = self.group.len();
        while let Some(member) = self.stack.pop() {
            self.on_stack.remove(member);
            self.group.insert(member, group);
            if member == name {
                break;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::contract;

    fn boxed(schemas: serde_json::Value) -> Vec<String> {
        let document = json!({"components": {"schemas": schemas}});
        let contract = contract::read(&document, &mut Vec::new());
        let pairs = contract.boxed.iter();
        pairs.map(|(from, to)| format!("{from} {to}")).collect()
    }

    fn object(to: &[&str]) -> serde_json::Value {
        let properties: serde_json::Map<_, _> = to
            .iter()
            .map(|to| {
                let target = json!({"$ref": format!("#/components/schemas/{to}")});
                (to.to_lowercase(), target)
            })
            .collect();
        json!({"type": "object", "properties": properties})
    }

    #[test]
    fn only_what_leads_back_is_boxed() {
        let found = boxed(json!({
            "A": object(&["B", "D"]), "B": object(&["C"]), "C": object(&["A"]), "D": object(&[]),
            "S": object(&["S", "A"]),
        }));
        assert_eq!(found, ["A B", "B C", "C A", "S S"]);
    }

    #[test]
    fn a_list_ends_the_way() {
        let list = json!({"type": "array", "items": {"$ref": "#/components/schemas/A"}});
        let found = boxed(json!({"A": {"type": "object", "properties": {"list": list}}}));
        assert!(found.is_empty(), "{found:?}");
    }

    #[test]
    fn a_union_and_a_wrapper_are_on_the_way() {
        let found = boxed(json!({
            "A": object(&["U"]),
            "U": {"oneOf": [{"$ref": "#/components/schemas/W"}, {"type": "string"}]},
            "W": {"$ref": "#/components/schemas/A", "nullable": true},
        }));
        assert_eq!(found, ["A U", "U W", "W A"]);
    }

    fn endless(schemas: serde_json::Value) -> Vec<String> {
        let document = json!({"components": {"schemas": schemas}});
        let contract = contract::read(&document, &mut Vec::new());
        contract.endless.into_iter().collect()
    }

    fn requiring(to: &[&str]) -> serde_json::Value {
        let mut schema = object(to);
        schema["required"] = to.iter().map(|to| to.to_lowercase()).collect();
        schema
    }

    #[test]
    fn what_requires_itself_has_no_end_nor_what_requires_that() {
        let found = endless(json!({
            "A": requiring(&["B"]), "B": requiring(&["W"]),
            "W": {"$ref": "#/components/schemas/A"}, "C": requiring(&["A"]),
        }));
        assert_eq!(found, ["A", "B", "C", "W"]);
    }

    #[test]
    fn what_may_be_left_out_ends_the_way() {
        let list = json!({"type": "array", "items": {"$ref": "#/components/schemas/L"}});
        let nothing = json!({"$ref": "#/components/schemas/N", "nullable": true});
        let found = endless(json!({
            "O": object(&["O"]),
            "L": {"type": "object", "required": ["l"], "properties": {"l": list}},
            "N": {"type": "object", "required": ["n"], "properties": {"n": nothing}},
            "U": {"oneOf": [requiring(&["U"]), {"type": "string"}]},
            "R": requiring(&["U", "S"]), "S": {"type": "string", "enum": ["s"]},
        }));
        assert!(found.is_empty(), "{found:?}");
    }
}
