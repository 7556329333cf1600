//! Stage `load`: text to document, remembering the line of every place.

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
    lines: BTreeMap<Pointer, usize>,
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

    /// Takes a YAML or JSON text. JSON is read as the YAML that it also is.
    ///
    /// # Errors
    ///
    /// When the text isn't one YAML document, or uses YAML that JSON has no counterpart for.
    pub fn parse(file: impl Into<String>, text: &str) -> Result<Self, Failure> {
        let file = file.into();
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
        };
        let value = reader.value(root, &Pointer::root())?;
        let lines = reader.lines;
        Ok(Self { file, value, lines })
    }

    /// Returns the line of a place.
    ///
    /// Parts that an overlay added have no line: then it is the line of what they were added to.
    pub fn line(&self, pointer: &Pointer) -> Option<usize> {
        let mut known = Some(pointer.clone());
        while let Some(place) = known {
            if let Some(line) = self.lines.get(&place) {
                return Some(*line);
            }
            known = place.parent();
        }
        None
    }

    /// Returns a finding at a place of this document.
    pub fn diagnostic(&self, pointer: &Pointer, message: impl Into<String>) -> Diagnostic {
        Diagnostic {
            file: self.file.clone(),
            line: self.line(pointer),
            pointer: Some(pointer.clone()),
            message: message.into(),
        }
    }
}

struct Reader<'a> {
    file: &'a str,
    lines: BTreeMap<Pointer, usize>,
}

impl Reader<'_> {
    fn value(&mut self, node: &MarkedYaml<'_>, at: &Pointer) -> Result<Value, Failure> {
        let line = node.span.start.line();
        self.lines.insert(at.clone(), line);
        let refuse = |message: &str| {
            Failure(vec![Diagnostic {
                file: self.file.to_owned(),
                line: Some(line),
                pointer: Some(at.clone()),
                message: message.to_owned(),
            }])
        };
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
                        // Status codes are often written without quotes.
                        YamlData::Value(Scalar::Integer(number)) => number.to_string(),
                        _ => return Err(refuse("has a member whose name isn't a text")),
                    };
                    let value = self.value(member, &at.join(&key))?;
                    object.insert(key, value);
                }
                Value::Object(object)
            }
            _ => return Err(refuse("uses YAML that JSON has no counterpart for")),
        })
    }
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
}
