//! Values with every member that a document describes.

use serde_json::{Map, Value, json};

/// A value that has every member of its schema, and the places in it.
#[derive(Clone, Debug)]
pub struct Full {
    /// The value.
    pub value: Value,
    /// Every place, outer ones before inner ones.
    pub spots: Vec<Spot>,
}

/// A place in a value.
#[derive(Clone, Debug)]
pub struct Spot {
    /// The place as a JSON pointer.
    pub pointer: String,
    /// The schema of the place, with what it refers to merged in.
    pub schema: Value,
    /// Whether the object around it can do without it.
    pub is_optional: bool,
}

impl Spot {
    /// Returns the keyword of the schema, when it has it.
    pub fn keyword(&self, name: &str) -> Option<&Value> {
        self.schema.get(name)
    }

    /// Returns the member that the place is, or is an element of.
    pub fn member(&self) -> &str {
        let mut steps = self.pointer.rsplit('/');
        steps
            .find(|step| step.parse::<usize>().is_err())
            .unwrap_or_default()
    }
}

impl Full {
    /// Builds a value of a named schema of an OpenAPI document; of alternatives, the one at
    /// `choice`.
    ///
    /// # Panics
    ///
    /// When the document has no such schema, or one that can't be filled.
    pub fn of(document: &Value, schema: &str, choice: usize) -> Self {
        let mut builder = Builder {
            document,
            choice,
            spots: Vec::new(),
        };
        let reference = json!({ "$ref": format!("#/components/schemas/{schema}") });
        let value = builder.value(&reference, "", false);
        Self {
            value,
            spots: builder.spots,
        }
    }

    /// Returns the value with something else at one of its places.
    ///
    /// # Panics
    ///
    /// When there is no such place.
    pub fn with(&self, spot: &Spot, value: Value) -> Value {
        let mut changed = self.value.clone();
        let place = changed.pointer_mut(&spot.pointer);
        *place.unwrap_or_else(|| panic!("{}", spot.pointer)) = value;
        changed
    }

    /// Returns the value without one of its members.
    ///
    /// # Panics
    ///
    /// When there is no such member.
    pub fn without(&self, spot: &Spot) -> Value {
        let mut changed = self.value.clone();
        let (parent, member) = spot.pointer.rsplit_once('/').expect("a member");
        let object = changed.pointer_mut(parent).and_then(Value::as_object_mut);
        let removed = object.and_then(|object| object.remove(member));
        removed.unwrap_or_else(|| panic!("{}", spot.pointer));
        changed
    }
}

struct Builder<'a> {
    document: &'a Value,
    choice: usize,
    spots: Vec<Spot>,
}

impl Builder<'_> {
    /// Merges what a schema refers to below what it says itself.
    fn resolve(&self, schema: &Value) -> Value {
        let Some(reference) = schema["$ref"].as_str() else {
            return schema.clone();
        };
        let target = self.document.pointer(reference.trim_start_matches('#'));
        let mut merged = self.resolve(target.unwrap_or_else(|| panic!("{reference}")));
        for (keyword, value) in schema.as_object().expect("an object") {
            if keyword != "$ref" {
                merged[keyword] = value.clone();
            }
        }
        merged
    }

    fn value(&mut self, schema: &Value, pointer: &str, is_optional: bool) -> Value {
        let schema = self.resolve(schema);
        self.spots.push(Spot {
            pointer: pointer.to_owned(),
            schema: schema.clone(),
            is_optional,
        });
        if let Some(alternatives) = schema["oneOf"].as_array() {
            let chosen = &alternatives[self.choice.min(alternatives.len() - 1)];
            return self.value(chosen, pointer, is_optional);
        }
        if let Some(values) = schema["enum"].as_array() {
            return values[0].clone();
        }
        match schema["type"].as_str() {
            Some("object") => self.object(&schema, pointer),
            Some("array") => {
                let item = self.value(&schema["items"], &format!("{pointer}/0"), false);
                json!([item])
            }
            Some("string") => text(&schema).into(),
            Some("integer") => schema["minimum"].as_i64().unwrap_or(1).max(1).into(),
            Some("number") => json!(1.5),
            Some("boolean") => true.into(),
            other => panic!("{pointer}: nothing is known of {other:?}"),
        }
    }

    fn object(&mut self, schema: &Value, pointer: &str) -> Value {
        let Some(properties) = schema["properties"].as_object() else {
            return json!({ "kept": { "as": ["it", null, 1.5] } });
        };
        let required = schema["required"].as_array();
        let mut object = Map::new();
        for (name, property) in properties {
            let is_optional =
                !required.is_some_and(|required| required.contains(&name.as_str().into()));
            let value = self.value(property, &format!("{pointer}/{name}"), is_optional);
            object.insert(name.clone(), value);
        }
        Value::Object(object)
    }
}

fn text(schema: &Value) -> &'static str {
    match (schema["pattern"].as_str(), schema["format"].as_str()) {
        (Some("^[A-Za-z]{3}$"), _) => "EUR",
        (Some("^[A-Z]{2}$"), _) => "DE",
        (Some(pattern), _) => panic!("no text is known for {pattern}"),
        (_, Some("date-time")) => "2025-10-30T19:26:02.772Z",
        (_, Some("date")) => "2025-10-30",
        (_, Some("duration")) => "PT30M",
        (_, Some("email")) => "jane@mail.example",
        (_, Some("uri")) => "https://shop.example/item",
        (_, Some(format)) => panic!("no text is known for {format}"),
        _ => "text",
    }
}
