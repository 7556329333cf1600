//! Part of `load`: the files that a document refers to are taken into it.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Failure},
    document::Document,
    pointer::Pointer,
};

/// Where the other files stand in a bundled document.
pub const FILES: &str = "x-files";

/// Takes the files beside a document in, and turns references to them into local ones.
///
/// # Errors
///
/// With each reference to a file that can't be read, or that is on another host: nothing is
/// fetched.
pub fn bundle(document: &mut Document) -> Result<(), Failure> {
    let root = PathBuf::from(&document.file);
    let mut bundle = Bundle {
        known: BTreeMap::from([(canonical(&root), Pointer::root())]),
        found: Vec::new(),
        pending: Vec::new(),
    };
    let mut value = document.value.take();
    bundle.localize(&mut value, &Pointer::root(), &root, document);
    while let Some((path, at, other)) = bundle.pending.pop() {
        let mut content = document.embed(&at, other);
        bundle.localize(&mut content, &at, &path, document);
        let files = value.as_object_mut().map(|root| {
            root.entry(FILES)
                .or_insert_with(|| Value::Object(Default::default()))
        });
        if let Some(Value::Object(files)) = files {
            files.insert(at.steps().last().unwrap_or_default(), content);
        }
    }
    document.value = value;
    if bundle.found.is_empty() {
        Ok(())
    } else {
        Err(Failure(bundle.found))
    }
}

struct Bundle {
    /// Where the content of each file stands.
    known: BTreeMap<PathBuf, Pointer>,
    /// The files that are still to be taken in.
    pending: Vec<(PathBuf, Pointer, Document)>,
    found: Vec<Diagnostic>,
}

impl Bundle {
    /// Rewrites the references of one file, whose content stands at `base`.
    fn localize(&mut self, value: &mut Value, base: &Pointer, file: &Path, document: &Document) {
        let base = base.clone();
        each_reference(value, &base.clone(), &mut |reference, at| {
            let (name, fragment) = reference.split_once('#').unwrap_or((reference, ""));
            if name.is_empty() {
                if base != Pointer::root() {
                    *reference = format!("#{}{fragment}", encoded(&base));
                }
                return;
            }
            match self.target(name, file) {
                Ok(target) => *reference = format!("#{}{fragment}", encoded(&target)),
                Err(message) => self.found.push(document.diagnostic(at, message)),
            }
        });
    }

    fn target(&mut self, name: &str, file: &Path) -> Result<Pointer, String> {
        if name.contains("://") || name.starts_with("//") {
            return Err(format!("{name} is on another host, and nothing is fetched"));
        }
        let name = percent_encoding::percent_decode_str(name).decode_utf8_lossy();
        let path = file.parent().unwrap_or(Path::new("")).join(&*name);
        let key = canonical(&path);
        if let Some(known) = self.known.get(&key) {
            return Ok(known.clone());
        }
        let other = Document::read(&path).map_err(|failure| match failure.0.first() {
            Some(first) => format!("{first}"),
            None => format!("{} can't be read", path.display()),
        })?;
        let at = Pointer::root().join(FILES).join(self.known.len());
        self.known.insert(key, at.clone());
        self.pending.push((path, at.clone(), other));
        Ok(at)
    }
}

fn canonical(path: &Path) -> PathBuf {
    path.canonicalize().unwrap_or_else(|_| path.to_owned())
}

/// The place as a fragment has it.
fn encoded(at: &Pointer) -> String {
    at.as_str().replace('%', "%25")
}

/// Calls `visit` with every reference, and its place.
///
/// Examples, defaults and the like are data: a `$ref` in there is nobody's reference.
pub fn each_reference(
    value: &mut Value,
    at: &Pointer,
    visit: &mut dyn FnMut(&mut String, &Pointer),
) {
    match value {
        Value::Object(members) => {
            let has_names = NAMED.iter().any(|section| {
                at.as_str()
                    .strip_suffix(section)
                    .is_some_and(|rest| rest.ends_with('/'))
            });
            for (name, member) in members {
                let at = at.join(name);
                match member {
                    Value::String(reference) if name == "$ref" => visit(reference, &at),
                    _ if has_names || !is_data(name) => each_reference(member, &at, visit),
                    _ => {}
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter_mut().enumerate() {
                each_reference(item, &at.join(index), visit);
            }
        }
        _ => {}
    }
}

/// Members whose own members have names that the document chose, such as `default`.
const NAMED: [&str; 10] = [
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "responses",
    "schemas",
    "parameters",
    "headers",
    "requestBodies",
    "callbacks",
];

/// Whether a member holds values of the API in place of descriptions of them.
fn is_data(name: &str) -> bool {
    matches!(
        name,
        "example" | "examples" | "value" | "default" | "const" | "enum"
    ) || name.starts_with("x-") && name != FILES
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn bundled(files: &[(&str, &str)]) -> Result<Document, String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let mut document = Document::read(&folder.path().join(files[0].0)).unwrap();
        let place = folder.path().display().to_string();
        bundle(&mut document)
            .map(|()| document)
            .map_err(|failure| failure.to_string().replace(&place, ""))
    }

    /// What a reference in the bundled document names.
    fn target<'a>(document: &'a Document, at: &str) -> &'a Value {
        let reference = document.value.pointer(at).unwrap().as_str().unwrap();
        let place = Pointer::from_reference(reference).unwrap();
        document.value.pointer(place.as_str()).unwrap()
    }

    #[test]
    fn files_refer_to_each_other_and_back() {
        let document = bundled(&[
            ("a.yaml", "s: {$ref: 'deep/b.yaml#/x'}\nt: {type: string}\n"),
            (
                "deep/b.yaml",
                "x: {y: {$ref: '#/z'}, w: {$ref: '../a.yaml#/t'}}\nz: {$ref: c.json}\n",
            ),
            ("deep/c.json", "{\"deep\": true}"),
        ])
        .unwrap();
        let x = target(&document, "/s/$ref");
        assert!(x.get("y").is_some());
        assert_eq!(document.value["x-files"]["1"]["x"]["w"]["$ref"], "#/t");
        assert_eq!(target(&document, "/x-files/1/z/$ref")["deep"], true);
    }

    #[test]
    fn a_file_that_is_not_there_is_named_with_the_place_of_its_reference() {
        let told = bundled(&[("a.yaml", "a: 1\ns:\n  $ref: b.yaml#/x\n")]).unwrap_err();
        assert!(told.contains("/a.yaml:3: #/s/$ref: "), "{told}");
        assert!(told.contains("b.yaml: can't be read"), "{told}");
    }

    #[test]
    fn nothing_is_fetched() {
        let told = bundled(&[("a.yaml", "s: {$ref: 'https://x.example/a.yaml'}\n")]).unwrap_err();
        assert!(told.contains("nothing is fetched"), "{told}");
    }

    #[test]
    fn a_reference_in_an_example_is_data() {
        let text = "example: {$ref: gone.yaml}\ns: {properties: {$ref: {type: string}}}\n";
        assert!(bundled(&[("a.yaml", text)]).is_ok());
        let text = "responses: {default: {$ref: gone.yaml}}\n";
        assert!(bundled(&[("a.yaml", text)]).is_err());
    }
}
