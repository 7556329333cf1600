//! What is remembered of schemas: which type each component becomes, and what its values may be.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::pattern::Span;

/// A component schema.
#[derive(Debug)]
pub struct Schema {
    /// The text about it.
    pub description: Option<String>,
    /// The names of the required properties, in the document's order.
    pub required: Vec<String>,
    /// The properties, by name.
    pub properties: BTreeMap<String, Property>,
    /// Which type it becomes.
    pub shape: Shape,
    /// Whether a request body can contain it.
    pub in_requests: bool,
    /// Whether an answer can contain it.
    pub in_answers: bool,
    /// How the SDK treats a value of this component itself.
    pub sensitivity: Option<Sensitivity>,
}

/// Which type a component becomes.
#[derive(Debug)]
pub enum Shape {
    /// A struct with a field for each property, and one for all other members where the document
    /// says what these are.
    Object {
        /// What any other member may be.
        rest: Option<Content>,
    },
    /// A set of texts, open for others.
    Texts(Vec<String>),
    /// A set of whole numbers, open for others.
    Numbers(Vec<Value>),
    /// One of several forms.
    Union(Vec<Form>),
    /// A wrapper around a value.
    Wrapper(Content),
}

/// One form of a union.
#[derive(Debug)]
pub struct Form {
    /// The name of its variant.
    pub variant: String,
    /// The text about it.
    pub description: Option<String>,
    /// What it holds.
    pub content: Content,
    /// How it is told from the other forms; several where it is a union itself.
    pub traits: Vec<Traits>,
}

/// What tells a form from others.
#[derive(Clone, Debug, Default)]
pub struct Traits {
    /// What it is in JSON: `string`, `number`, `boolean`, `array` or `object`.
    pub kind: &'static str,
    /// Members that have one of few values in this form.
    pub constants: BTreeMap<String, Vec<Value>>,
    /// Members that are always there.
    pub required: Vec<String>,
    /// All members.
    pub members: Vec<String>,
}

/// A property or a parameter.
#[derive(Debug)]
pub struct Property {
    /// The text beside it.
    pub description: Option<String>,
    /// Whether Klarna is about to drop it.
    pub deprecated: bool,
    /// Whether only answers have it.
    pub read_only: bool,
    /// Whether only requests have it.
    pub write_only: bool,
    /// What the server takes where it is absent.
    pub default: Option<Value>,
    /// How the SDK treats its value.
    pub sensitivity: Option<Sensitivity>,
    /// What its value may be.
    pub value: Content,
}

/// How the SDK treats a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sensitivity {
    /// It grants something: it is wrapped, and never printed.
    Secret,
    /// It says something about a person: it isn't printed.
    Personal,
}

/// What a value may be.
#[derive(Clone, Debug)]
pub enum Content {
    /// A text.
    Text(Vec<TextRule>),
    /// A moment in time.
    Timestamp,
    /// A file in a body of several parts.
    File,
    /// A whole number.
    Integer {
        /// Whether it may be larger than 63 bits.
        wide: bool,
        /// The smallest value.
        minimum: Option<i64>,
        /// The largest value.
        maximum: Option<i64>,
    },
    /// Any other number.
    Number {
        /// The smallest value.
        minimum: Option<i64>,
        /// The largest value.
        maximum: Option<i64>,
    },
    /// True or false.
    Boolean,
    /// A list.
    List {
        /// The smallest number of entries.
        least: Option<usize>,
        /// The largest number of entries.
        most: Option<usize>,
        /// What an entry may be.
        entry: Box<Content>,
    },
    /// An object whose members have any name and this value.
    Map(Box<Content>),
    /// A value or `null`.
    Nullable(Box<Content>),
    /// A component.
    Component {
        /// Its name.
        name: String,
        /// Whether it has rules of its own.
        checked: bool,
    },
    /// An object without any rules.
    Members,
    /// Anything.
    Free,
}

impl Content {
    /// Returns the content, or what it is where it isn't `null`.
    pub fn not_null(&self) -> &Self {
        match self {
            Self::Nullable(inner) => inner,
            other => other,
        }
    }
}

/// A rule for a text.
#[derive(Clone, Debug)]
pub enum TextRule {
    /// The smallest number of characters.
    MinLength(usize),
    /// The largest number of characters.
    MaxLength(usize),
    /// A pattern, and the runs that it stands for.
    Pattern(String, Vec<Span>),
    /// A calendar date.
    Date,
    /// A point in time, where it has no type of ours.
    DateTime,
    /// An absolute URI.
    Uri,
    /// An e-mail address.
    Email,
    /// A duration.
    Duration,
}
