//! Stage `load`: text to document, remembering the line of every place.

mod json_lines;

use std::{collections::BTreeMap, fs, path::Path};

use saphyr::{LoadableYamlNode, MarkedYaml, Scalar, YamlData};
use serde_json::{Map, Value};

use crate::{
    diagnostic::{Diagnostic, Failure},
    pointer::Pointer,
};

/// A document with the lines that its parts were read from.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file, as the maintainer named it.
    pub file: String,
    /// The content.
    pub value: Value,
    /// The file, where it is another one, and the line of each place.
    lines: BTreeMap<Pointer, (Option<usize>, usize)>,
    files: Vec<String>,
}

impl Document {
    /// Reads a YAML or JSON file.
    ///
    /// # Errors
    ///
    /// When the file can't be read or isn't one YAML document.
    pub fn read(path: &Path) -> Result<Self, Failure> {
        let file = path.display().to_string();
        let text = fs::read_to_string(path)
            .map_err(|error| Failure::file(&file, format!("can't be read: {error}")))?;
        Self::parse(file, &text)
    }

    /// Takes a YAML or JSON text.
    ///
    /// # Errors
    ///
    /// When the text isn't one YAML document, or uses YAML that JSON has no counterpart for.
    pub fn parse(file: impl Into<String>, text: &str) -> Result<Self, Failure> {
        let file = file.into();
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // JSON isn't wholly YAML: surrogate pairs and tabs are its own.
        if text.trim_start().starts_with('{')
            && let Ok(value) = serde_json::from_str(text)
        {
            let lines = json_lines::of(text);
            let lines = lines.into_iter().map(|(at, line)| (at, (None, line)));
            return Ok(Self {
                file,
                value,
                lines: lines.collect(),
                files: Vec::new(),
            });
        }
        let documents = MarkedYaml::load_from_str(text).map_err(|error| {
            Failure(vec![Diagnostic {
                file: file.clone(),
                line: Some(error.marker().line()),
                pointer: None,
                message: format!("isn't YAML or JSON: {}", error.info()),
            }])
        })?;
        let [root] = documents.as_slice() else {
            let message = format!("holds {} YAML documents instead of one", documents.len());
            return Err(Failure::file(file, message));
        };
        let mut reader = Reader {
            file: &file,
            lines: BTreeMap::new(),
            depth: 0,
        };
        let value = reader.value(root, &Pointer::root())?;
        let lines = reader.lines;
        Ok(Self {
            file,
            value,
            lines,
            files: Vec::new(),
        })
    }

    /// Returns the line of a place.
    ///
    /// Parts that an overlay added have no line: then it is the line of what they were added to.
    pub fn line(&self, pointer: &Pointer) -> Option<usize> {
        self.origin(pointer).map(|(_, line)| line)
    }

    fn origin(&self, pointer: &Pointer) -> Option<(Option<usize>, usize)> {
        let mut known = Some(pointer.clone());
        while let Some(place) = known {
            if let Some(origin) = self.lines.get(&place) {
                return Some(*origin);
            }
            known = place.parent();
        }
        None
    }

    /// Returns a finding at a place of this document.
    pub fn diagnostic(&self, pointer: &Pointer, message: impl Into<String>) -> Diagnostic {
        let origin = self.origin(pointer);
        let other = origin.and_then(|(file, _)| self.files.get(file?));
        Diagnostic {
            file: other.unwrap_or(&self.file).clone(),
            line: origin.map(|(_, line)| line),
            pointer: Some(pointer.clone()),
            message: message.into(),
        }
    }

    /// Takes the content of another file in at a place that is free.
    pub fn embed(&mut self, at: &Pointer, other: Self) -> Value {
        let file = self.files.len();
        self.files.push(other.file);
        for (place, (_, line)) in other.lines {
            self.lines.insert(at.within(&place), (Some(file), line));
        }
        other.value
    }

    /// Notes that what stands at `to` was read from `from`.
    pub fn moved(&mut self, from: &Pointer, to: &Pointer) {
        if let Some(origin) = self.origin(from) {
            self.lines.insert(to.clone(), origin);
        }
    }
}

/// Deeper documents are refused: the stages after this one follow them step by step.
const DEPTH: usize = 128;

struct Reader<'a> {
    file: &'a str,
    lines: BTreeMap<Pointer, (Option<usize>, usize)>,
    depth: usize,
}

impl Reader<'_> {
    fn value(&mut self, node: &MarkedYaml<'_>, at: &Pointer) -> Result<Value, Failure> {
        self.depth += 1;
        let value = self.node(node, at);
        self.depth -= 1;
        value
    }

    fn node(&mut self, node: &MarkedYaml<'_>, at: &Pointer) -> Result<Value, Failure> {
        let line = node.span.start.line();
        self.lines.insert(at.clone(), (None, line));
        let refuse = |message: &str| {
            Failure(vec![Diagnostic {
                file: self.file.to_owned(),
                line: Some(line),
                pointer: Some(at.clone()),
                message: message.to_owned(),
            }])
        };
        if self.depth > DEPTH {
            return Err(refuse("is nested too deeply"));
        }
        Ok(match &node.data {
            YamlData::Value(scalar) => match scalar {
                Scalar::Null => Value::Null,
                Scalar::Boolean(flag) => Value::Bool(*flag),
                Scalar::Integer(number) => (*number).into(),
                Scalar::FloatingPoint(number) => serde_json::Number::from_f64(number.0)
                    .map(Value::Number)
                    .ok_or_else(|| refuse("is a number that JSON can't hold"))?,
                Scalar::String(text) => Value::String(text.to_string()),
            },
            YamlData::Sequence(items) => {
                let mut list = Vec::with_capacity(items.len());
                for (index, item) in items.iter().enumerate() {
                    list.push(self.value(item, &at.join(index))?);
                }
                Value::Array(list)
            }
            YamlData::Mapping(members) => {
                let mut object = Map::new();
                for (key, member) in members {
                    let key = match &key.data {
                        YamlData::Value(Scalar::String(text)) => text.to_string(),
                        // Status codes are often written without quotes, and so are values.
                        YamlData::Value(Scalar::Integer(number)) => number.to_string(),
                        YamlData::Value(Scalar::FloatingPoint(number)) => number.0.to_string(),
                        YamlData::Value(Scalar::Boolean(flag)) => flag.to_string(),
                        YamlData::Value(Scalar::Null) => "null".to_owned(),
                        _ => return Err(refuse("has a member whose name isn't a text")),
                    };
                    let value = self.value(member, &at.join(&key))?;
                    object.insert(key, value);
                }
                merged(object)
            }
            YamlData::Tagged(_, inner) => self.value(inner, at)?,
            _ => return Err(refuse("uses YAML that JSON has no counterpart for")),
        })
    }
}

/// Brings in the members of a merge key, as YAML 1.1 has it and most tools take it.
fn merged(mut object: Map<String, Value>) -> Value {
    let shared = match object.get("<<") {
        Some(Value::Object(_)) => object.remove("<<").into_iter().collect(),
        Some(Value::Array(list)) if list.iter().all(Value::is_object) => {
            match object.remove("<<") {
                Some(Value::Array(list)) => list,
                _ => Vec::new(),
            }
        }
        _ => Vec::new(),
    };
    for shared in shared {
        if let Value::Object(shared) = shared {
            for (key, value) in shared {
                object.entry(key).or_insert(value);
            }
        }
    }
    Value::Object(object)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn yaml_and_json_give_the_same_document() {
        let yaml =
            Document::parse("a", "responses:\n  200: {ok: true}\nlist: [1, 2.5, null]").unwrap();
        let json = Document::parse(
            "b",
            r#"{"responses": {"200": {"ok": true}}, "list": [1, 2.5, null]}"#,
        )
        .unwrap();
        assert_eq!(yaml.value, json.value);
        assert_eq!(yaml.value["responses"]["200"]["ok"], json!(true));
    }

    #[test]
    fn a_finding_names_the_line() {
        let document = Document::parse("a.yaml", "one:\n  two: 2\n").unwrap();
        let place = Pointer::root().join("one").join("two");
        assert_eq!(
            document.diagnostic(&place, "is odd").to_string(),
            "a.yaml:2: #/one/two: is odd"
        );
    }

    #[test]
    fn a_place_without_a_line_takes_the_line_around_it() {
        let document = Document::parse("a.yaml", "zero: 0\none:\n  two: 2\n").unwrap();
        let place = Pointer::root().join("one").join("added").join("deep");
        assert_eq!(document.diagnostic(&place, "").line, Some(3));
    }

    #[test]
    fn broken_yaml_names_the_line() {
        let failure = Document::parse("a.yaml", "one: 1\ntwo: [1, 2\n").unwrap_err();
        assert!(failure.to_string().starts_with("a.yaml:"), "{failure}");
        assert!(failure.0[0].line.is_some());
    }

    #[test]
    fn two_documents_in_one_file_are_refused() {
        assert!(Document::parse("a.yaml", "a: 1\n---\nb: 2\n").is_err());
    }

    #[test]
    fn what_only_json_can_write_is_read_with_its_lines() {
        let text = "{\n\t\"a\": \"\\ud83d\\ude00 \\/\",\n\t\"b\": {\"c\": [1,\n2]}\n}";
        let document = Document::parse("a.json", text).unwrap();
        assert_eq!(document.value["a"], "\u{1f600} /");
        let place = Pointer::root().join("b").join("c");
        assert_eq!(document.line(&place.join(1)), Some(4));
        assert_eq!(document.line(&place.join(0)), Some(3));
    }

    #[test]
    fn merge_keys_and_aliases_are_taken() {
        let text = "a: &a {x: 1, y: 2}\nb: {<<: *a, y: 3}\nc: *a\n";
        let document = Document::parse("a.yaml", text).unwrap();
        assert_eq!(document.value["b"], json!({"x": 1, "y": 3}));
        assert_eq!(document.value["c"], json!({"x": 1, "y": 2}));
    }

    #[test]
    fn a_finding_in_an_embedded_file_names_that_file() {
        let mut document = Document::parse("a.yaml", "a: 1\n").unwrap();
        let at = Pointer::root().join("x-files").join("1");
        let other = Document::parse("b.yaml", "z: 0\nb:\n  c: 1\n").unwrap();
        let value = document.embed(&at, other);
        assert_eq!(value["b"]["c"], 1);
        let told = document
            .diagnostic(&at.join("b").join("c"), "is odd")
            .to_string();
        assert_eq!(told, "b.yaml:3: #/x-files/1/b/c: is odd");
    }
}
