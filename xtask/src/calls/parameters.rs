//! Parameters: all of an operation's in one list, each under a name of its own.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{
    Place, Stage, WIRE,
    media::{self, Kind},
    names,
};
use crate::pointer::Pointer;

/// What OpenAPI leaves to content negotiation and credentials.
const IGNORED: [&str; 3] = ["accept", "authorization", "content-type"];

/// The parameters of an operation, and its path with the names that they have now.
pub(super) struct Parameters {
    pub(super) list: Value,
    pub(super) template: String,
}

/// Takes the parameters of an operation, and those of its path, in their normal form.
pub(super) fn normalize(
    stage: &mut Stage<'_>,
    operation: &mut Map<String, Value>,
    shared: &Value,
    place: &Place,
) -> Result<Parameters, String> {
    let own = operation.remove("parameters").unwrap_or_default();
    let item = place.at.parent().unwrap_or_default();
    // Those of the operation replace those of the path.
    let mut all: Vec<(Pointer, Value)> = Vec::new();
    for (list, holder) in [(shared, &item), (&own, &place.at)] {
        for (index, parameter) in list.as_array().into_iter().flatten().enumerate() {
            let key = |parameter: &Value| (parameter["name"].clone(), parameter["in"].clone());
            all.retain(|(_, known)| key(known) != key(parameter));
            all.push((holder.join("parameters").join(index), parameter.clone()));
        }
    }
    if place.path.contains('#') {
        stage.lost(&place.at, "what stands behind # in the path isn't sent");
    }
    let mut template = Template::of(&place.path)?;
    let mut declared: Vec<(Pointer, Value)> = Vec::new();
    for (at, parameter) in all {
        let name = parameter["name"].as_str();
        let name = name.ok_or_else(|| format!("has a parameter without a name: {at}"))?;
        match parameter["in"].as_str() {
            Some("header") if IGNORED.contains(&name.to_ascii_lowercase().as_str()) => {
                let told = format!(
                    "{name} isn't a parameter: OpenAPI leaves it to credentials and media types"
                );
                stage.lost(&at, told);
            }
            Some("header") if http_token(name) => declared.push((at, parameter)),
            Some("header") => return Err(format!("{name} can't be the name of a header: {at}")),
            Some("path") if !template.names().any(|known| known == name) => {
                stage.lost(&at, format!("{name} isn't in the path, so it isn't sent"));
            }
            Some("path" | "query" | "cookie") => declared.push((at, parameter)),
            other => {
                let other = other.unwrap_or("nowhere");
                return Err(format!(
                    "{name} stands in {other}, which OpenAPI 3 doesn't know: {at}"
                ));
            }
        }
    }
    let undeclared: BTreeSet<String> = template
        .names()
        .filter(|name| {
            !declared
                .iter()
                .any(|(_, known)| known["in"] == "path" && known["name"] == **name)
        })
        .cloned()
        .collect();
    for name in undeclared {
        stage.lost(
            &place.at,
            format!("{name} of the path isn't declared: it is a text"),
        );
        let parameter = json!({"name": name, "in": "path", "schema": {"type": "string"}});
        declared.push((place.at.clone(), parameter));
    }
    // Those of the path come first, so that they keep their names.
    declared.sort_by_key(|(_, parameter)| parameter["in"] != "path");
    let mut taken = BTreeSet::new();
    let mut list = Vec::new();
    for (at, parameter) in declared {
        let parameter = one(stage, parameter, &at, &mut taken, &mut template);
        list.push(parameter);
    }
    Ok(Parameters {
        list: Value::Array(list),
        template: template.render(),
    })
}

fn one(
    stage: &mut Stage<'_>,
    parameter: Value,
    at: &Pointer,
    taken: &mut BTreeSet<String>,
    template: &mut Template,
) -> Value {
    let text = |key: &str| parameter[key].as_str().unwrap_or_default().to_owned();
    let (name, location) = (text("name"), text("in"));
    let base = names::snake(&name);
    let mut is_free = |name: &str| !taken.contains(name) && !names::OF_A_CALL.contains(&name);
    let setter = if is_free(&base) {
        base.clone()
    } else {
        names::unique(&format!("{base}_{location}"), &mut is_free)
    };
    taken.insert(setter.clone());
    let named = if setter == base {
        name.clone()
    } else {
        stage.lost(at, format!("{name} is set by {setter}: {base} is taken"));
        if location == "path" {
            template.rename(&name, &setter);
        }
        setter
    };
    let (schema, json) = schema(stage, &parameter, at);
    let style = text("style");
    let style = match (style.as_str(), location.as_str()) {
        ("", "query" | "cookie") => "form",
        ("", _) => "simple",
        (known, "query")
            if ["form", "spaceDelimited", "pipeDelimited", "deepObject"].contains(&known) =>
        {
            known
        }
        (known, "path") if ["simple", "label", "matrix"].contains(&known) => known,
        ("form", "cookie") => "form",
        ("simple", "header") => "simple",
        (other, place) => {
            let usual = if matches!(place, "query" | "cookie") {
                "form"
            } else {
                "simple"
            };
            stage.lost(
                &at.join("style"),
                format!("{other} isn't a style of parameters in {place}: it is written as {usual}"),
            );
            usual
        }
    };
    let explode = parameter["explode"].as_bool().unwrap_or(style == "form");
    let mut normal = json!({
        "name": named,
        "in": if location == "cookie" { "header" } else { location.as_str() },
        "required": location == "path" || parameter["required"] == true,
        "schema": schema,
        WIRE: {
            "name": name, "in": location, "style": style, "explode": explode, "json": json,
            "reserved": parameter["allowReserved"] == true,
        },
    });
    for key in ["description", "deprecated", "x-sensitive"] {
        if let Some(value) = parameter.get(key) {
            normal[key] = value.clone();
        }
    }
    normal
}

/// What a parameter's value may be, and whether it is written as JSON.
fn schema(stage: &mut Stage<'_>, parameter: &Value, at: &Pointer) -> (Value, bool) {
    let content = parameter.get("content").and_then(Value::as_object);
    if let Some(content) = content
        && let Some((kind, media)) = media::ranked(content).into_iter().next()
    {
        let schema = content[&media].get("schema").cloned();
        if kind == Kind::Json {
            return (present(schema.unwrap_or_else(|| json!({}))), true);
        }
        let told = format!("is a text: the caller writes {media}");
        stage.lost(&at.join("content"), told);
        return (json!({"type": "string"}), false);
    }
    match parameter.get("schema") {
        Some(schema) if schema.is_object() => (present(schema.clone()), false),
        _ => {
            stage.lost(at, "has neither schema nor content: it is a text");
            (json!({"type": "string"}), false)
        }
    }
}

/// A parameter that is null is one that isn't there.
fn present(mut schema: Value) -> Value {
    if let Some(members) = schema.as_object_mut() {
        members.remove("nullable");
        // Servers fill in defaults themselves.
        members.remove("default");
        if let Some(Value::Array(kinds)) = members.get_mut("type") {
            kinds.retain(|kind| kind != "null");
        }
        if let Some(Value::Array(values)) = members.get_mut("enum") {
            values.retain(|value| !value.is_null());
        }
    }
    schema
}

fn http_token(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte))
}

/// A path with the names of its parameters.
struct Template(Vec<Part>);

enum Part {
    Text(String),
    Name(String),
}

impl Template {
    fn of(path: &str) -> Result<Self, String> {
        let mut parts = Vec::new();
        let mut rest = path;
        while let Some(from) = rest.find('{') {
            let Some(length) = rest[from..].find('}') else {
                return Err(format!("the path {path} has a brace that isn't closed"));
            };
            parts.push(Part::Text(rest[..from].to_owned()));
            let name = &rest[from + 1..from + length];
            if name.is_empty() || name.contains(['/', '{']) {
                return Err(format!(
                    "the path {path} has a parameter without a proper name"
                ));
            }
            parts.push(Part::Name(name.to_owned()));
            rest = &rest[from + length + 1..];
        }
        if rest.contains('}') {
            return Err(format!("the path {path} has a brace that isn't opened"));
        }
        parts.push(Part::Text(rest.to_owned()));
        Ok(Self(parts))
    }

    fn names(&self) -> impl Iterator<Item = &String> {
        self.0.iter().filter_map(|part| match part {
            Part::Name(name) => Some(name),
            Part::Text(_) => None,
        })
    }

    fn rename(&mut self, from: &str, to: &str) {
        for part in &mut self.0 {
            match part {
                Part::Name(name) if name == from => *name = to.to_owned(),
                _ => {}
            }
        }
    }

    fn render(&self) -> String {
        let parts = self.0.iter().map(|part| match part {
            Part::Text(text) => text.clone(),
            Part::Name(name) => format!("{{{name}}}"),
        });
        parts.collect()
    }
}
