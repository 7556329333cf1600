//! What is remembered of an operation.

use std::{collections::BTreeMap, fmt};

use serde_json::Value;

use super::{Content, Contract, Property, Reader, Sensitivity, sensitivity};
use crate::{calls::WIRE, hoist::is_scalar, names::call as names, pointer::Pointer};

/// An operation.
#[derive(Debug, Default)]
pub struct Operation {
    /// The `operationId`.
    pub id: String,
    /// The HTTP method, in capitals.
    pub method: String,
    /// The path with its parameters in braces.
    pub path: String,
    /// The path with the names that the generator knows the parameters by.
    pub template: String,
    /// Where it stands in the document.
    pub at: Pointer,
    /// By what a call may be repeated without acting twice, when the document says it.
    pub idempotency: Option<Idempotency>,
    /// Its parameters, by the name of the generated setter.
    pub parameters: BTreeMap<String, Parameter>,
    /// Its body.
    pub body: Option<Body>,
    /// Its answers, in the order of their statuses: codes, ranges, any other.
    pub answers: Vec<Answer>,
}

/// By what a call may be repeated without acting twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Idempotency {
    /// By its nature.
    Nature,
    /// By the idempotency key that it carries.
    Key,
}

impl Idempotency {
    /// Reads the annotation of an operation. Other values were refused before.
    fn read(operation: &Value) -> Option<Self> {
        match operation["x-idempotency"].as_str() {
            Some("nature") => Some(Self::Nature),
            Some("key") => Some(Self::Key),
            _ => None,
        }
    }
}

/// A parameter of an operation.
#[derive(Debug)]
pub struct Parameter {
    /// The name as the document writes it.
    pub name: String,
    /// Where it stands: `path`, `query`, `header` or `cookie`.
    pub location: String,
    /// Whether a call needs it.
    pub required: bool,
    /// Its value.
    pub property: Property,
    /// How it is written, such as `form`.
    pub style: String,
    /// Whether each entry stands for itself.
    pub explode: bool,
    /// Whether it is written as JSON.
    pub json: bool,
    /// Whether reserved characters stay as they are.
    pub reserved: bool,
    /// What it consists of.
    pub parts: Parts,
    /// Its schema, where it has a type of its own and isn't a text, a number or a flag.
    pub own_type: Option<Value>,
}

/// What the value of a parameter consists of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// One text, number or flag.
    One,
    /// Several of them.
    List,
    /// Anything else.
    Other,
}

impl Parameter {
    /// Whether the generator writes it as the document says.
    pub fn is_plain(&self) -> bool {
        if self.json || self.reserved {
            return false;
        }
        match (self.location.as_str(), self.parts) {
            ("path" | "header", Parts::One) => self.style == "simple",
            ("query", Parts::One) => self.style == "form",
            ("query", Parts::List) => self.style == "form" && self.explode,
            _ => false,
        }
    }
}

/// How a body or an answer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// There is none.
    None,
    /// JSON.
    Json,
    /// A form of texts.
    Form,
    /// A form that may have files.
    Multipart,
    /// A text.
    Text,
    /// Bytes.
    Raw,
}

impl Kind {
    fn of(holder: &Value) -> Self {
        match holder[WIRE]["kind"].as_str() {
            Some("json") => Self::Json,
            Some("form") => Self::Form,
            Some("multipart") => Self::Multipart,
            Some("text") => Self::Text,
            Some("raw") => Self::Raw,
            _ if holder["content"].get(JSON).is_some() => Self::Json,
            _ => Self::None,
        }
    }
}

const JSON: &str = "application/json";

/// The body of a request.
#[derive(Debug)]
pub struct Body {
    /// How it is written.
    pub kind: Kind,
    /// Its media type.
    pub media: String,
    /// Whether a call needs it.
    pub required: bool,
    /// Its schema, where it has one.
    pub schema: Option<Value>,
    /// What it may be.
    pub value: Content,
    /// How the members of a form are written, by their names.
    pub encodings: BTreeMap<String, Encoding>,
}

/// How one member of a form is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Encoding {
    /// The style of a parameter, where the document has one.
    pub style: Option<String>,
    /// Whether each entry stands for itself.
    pub explode: Option<bool>,
    /// The media type of the part.
    pub media: Option<String>,
}

/// When an answer comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// With this status.
    Code(u16),
    /// With a status of this hundred.
    Range(u16),
    /// With any status that isn't documented.
    Default,
}

impl Status {
    fn read(text: &str) -> Option<Self> {
        match text.as_bytes() {
            b"default" => Some(Self::Default),
            [digit @ b'1'..=b'5', b'X', b'X'] => Some(Self::Range(u16::from(digit - b'0'))),
            _ => text.parse().ok().map(Self::Code),
        }
    }

    /// The first digit, where it is known.
    pub fn class(self) -> Option<u16> {
        match self {
            Self::Code(code) => Some(code / 100),
            Self::Range(class) => Some(class),
            Self::Default => None,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Code(code) => write!(f, "{code}"),
            Self::Range(class) => write!(f, "{class}XX"),
            Self::Default => f.write_str("default"),
        }
    }
}

/// One documented answer.
#[derive(Debug)]
pub struct Answer {
    /// When it comes.
    pub status: Status,
    /// How its body is written.
    pub kind: Kind,
    /// The media types that it may have.
    pub media: Vec<String>,
    /// The schema of its body, where it has one.
    pub schema: Option<Value>,
    /// What its body may be.
    pub value: Content,
    /// What the document says about it.
    pub about: String,
}

impl Answer {
    /// Whether two answers have one type.
    pub fn is_like(&self, other: &Self) -> bool {
        self.kind == other.kind && self.schema == other.schema
    }
}

impl<'a> Reader<'a> {
    /// Reads an operation in its normal form; returns it with the name of its method.
    pub(super) fn operation(
        &mut self,
        item: &'a Value,
        operation: &'a Value,
        at: &Pointer,
        (path, method): (&str, &str),
    ) -> Option<(String, Operation)> {
        let wire = &operation[WIRE];
        let id = wire["id"].as_str().or(operation["operationId"].as_str())?;
        let name = wire["name"]
            .as_str()
            .map_or_else(|| names::snake(id), str::to_owned);
        let mut answers = Vec::new();
        let responses = operation.get("responses").and_then(Value::as_object);
        for (status, response) in responses.into_iter().flatten() {
            let response = self.resolve(response);
            let at = at.join("responses").join(status);
            answers.extend(Status::read(status).map(|status| self.answer(status, response, &at)));
        }
        answers.sort_by_key(|answer| answer.status);
        let operation = Operation {
            id: id.to_owned(),
            method: method.to_uppercase(),
            path: path.to_owned(),
            template: wire["template"].as_str().unwrap_or(path).to_owned(),
            at: at.clone(),
            idempotency: Idempotency::read(operation),
            parameters: self.parameters(item, operation, at),
            body: self.body(operation, &at.join("requestBody")),
            answers,
        };
        Some((name, operation))
    }

    fn answer(&mut self, status: Status, response: &'a Value, at: &Pointer) -> Answer {
        let schema = response["content"][JSON].get("schema");
        let media = response[WIRE]["media"].as_array();
        Answer {
            status,
            kind: Kind::of(response),
            media: media
                .into_iter()
                .flatten()
                .filter_map(|media| media.as_str().map(str::to_owned))
                .collect(),
            schema: schema.cloned(),
            value: schema.map_or(Content::Free, |schema| {
                self.value(schema, &at.join("content").join(JSON).join("schema"))
            }),
            about: response["description"]
                .as_str()
                .unwrap_or_default()
                .to_owned(),
        }
    }

    fn body(&mut self, operation: &'a Value, at: &Pointer) -> Option<Body> {
        let body = self.resolve(operation.get("requestBody")?);
        let schema = body["content"][JSON].get("schema");
        let encodings = body[WIRE]["encoding"].as_object();
        Some(Body {
            kind: Kind::of(body),
            media: body[WIRE]["media"].as_str().unwrap_or(JSON).to_owned(),
            required: body.get(WIRE).is_none() || body["required"] == true,
            schema: schema.cloned(),
            value: schema.map_or(Content::Free, |schema| {
                self.value(schema, &at.join("content").join(JSON).join("schema"))
            }),
            encodings: encodings
                .into_iter()
                .flatten()
                .map(|(name, encoding)| {
                    let text = |key: &str| encoding[key].as_str().map(str::to_owned);
                    let encoding = Encoding {
                        style: text("style"),
                        explode: encoding["explode"].as_bool(),
                        media: text("contentType"),
                    };
                    (name.clone(), encoding)
                })
                .collect(),
        })
    }

    fn parts(&self, schema: &'a Value) -> Parts {
        match schema["type"].as_str() {
            Some("string" | "integer" | "number" | "boolean") => Parts::One,
            Some("array") => match self.parts(self.resolve(&schema["items"])) {
                Parts::One => Parts::List,
                _ => Parts::Other,
            },
            _ => Parts::Other,
        }
    }

    /// How a value is written for whose style OpenAPI has no rule.
    fn left_open(&self, parameter: &Parameter, target: &'a Value) -> Option<String> {
        if parameter.json || parameter.parts == Parts::One {
            return None;
        }
        let name = &parameter.name;
        if parameter.location == "cookie" && parameter.explode {
            return Some("is written as several cookies".into());
        }
        let is_deep = |part: &'a Value| self.parts(self.resolve(part)) != Parts::One;
        let has_deep = match target["type"].as_str() {
            Some("array") => target.get("items").is_some_and(is_deep),
            _ => {
                let members = target.get("properties").and_then(Value::as_object);
                members
                    .into_iter()
                    .flatten()
                    .any(|(_, member)| is_deep(member))
            }
        };
        has_deep.then(|| match parameter.style.as_str() {
            "deepObject" => format!(
                "lists and objects in it are written as {name}[member][0] and {name}[member][inner]"
            ),
            _ => "lists and objects in it are written as JSON".to_owned(),
        })
    }

    fn parameters(
        &mut self,
        item: &'a Value,
        operation: &'a Value,
        at: &Pointer,
    ) -> BTreeMap<String, Parameter> {
        let mut parameters = BTreeMap::new();
        for (holder, at) in [
            (item, at.parent().unwrap_or_default()),
            (operation, at.clone()),
        ] {
            let list = holder.get("parameters").and_then(Value::as_array);
            for (index, parameter) in list.into_iter().flatten().enumerate() {
                let at = at.join("parameters").join(index);
                let parameter = self.resolve(parameter);
                let Some(name) = parameter["name"].as_str() else {
                    continue;
                };
                let wire = &parameter[WIRE];
                let schema = parameter.get("schema").unwrap_or(&Value::Null);
                let mut property = self.property(schema, &at.join("schema"));
                property.sensitivity = sensitivity(parameter).or(property.sensitivity);
                let target = self.resolve(schema);
                let own_type = (!schema.is_null() && !is_scalar(target)).then(|| schema.clone());
                let location = wire["in"].as_str().or(parameter["in"].as_str());
                let location = location.unwrap_or_default().to_owned();
                let usual = match location.as_str() {
                    "query" | "cookie" => "form",
                    _ => "simple",
                };
                let style = wire["style"].as_str().unwrap_or(usual).to_owned();
                let described = Parameter {
                    name: wire["name"].as_str().unwrap_or(name).to_owned(),
                    location,
                    required: parameter["required"] == true,
                    property,
                    explode: wire["explode"].as_bool().unwrap_or(style == "form"),
                    style,
                    json: wire["json"] == true,
                    reserved: wire["reserved"] == true,
                    own_type,
                    parts: self.parts(target),
                };
                if let Some(how) = self.left_open(&described, target) {
                    self.lost(&at, format!("{how}: OpenAPI leaves open how"));
                }
                parameters.insert(names::snake(name), described);
            }
        }
        parameters
    }
}

impl Contract {
    /// Where the operation stands that the generator knows by this path and method.
    pub fn place_of(&self, template: &str, method: &str) -> Option<Pointer> {
        let mut operations = self.operations.values();
        let known = operations.find(|operation| {
            operation.template == template && operation.method.eq_ignore_ascii_case(method)
        });
        known.map(|operation| operation.at.clone())
    }

    /// Forgets the operations that stand at these places.
    pub fn without<'a>(&mut self, places: impl Iterator<Item = &'a Pointer>) {
        for place in places {
            self.operations
                .retain(|_, operation| operation.at != *place);
        }
    }
}

impl Operation {
    /// The names of its headers that carry a secret, in lower case.
    pub(super) fn secret_headers(&self) -> impl Iterator<Item = String> {
        self.parameters
            .values()
            .filter(|parameter| {
                parameter.location == "header"
                    && parameter.property.sensitivity == Some(Sensitivity::Secret)
            })
            .map(|parameter| parameter.name.to_lowercase())
    }
}
