//! A crate that calls what was generated and looks at what reaches a server.

use std::{fs, path::Path};

/// Writes the crate: the programs of `tests/corpus/wire`, which name the crates that they call.
pub(crate) fn member(out: &Path) {
    let sources = super::root().join("tests/corpus/wire");
    fs::create_dir_all(out.join("src")).unwrap();
    let mut called = Vec::new();
    for entry in fs::read_dir(&sources).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        let text = fs::read_to_string(&path).unwrap();
        for word in text.split(|c: char| !c.is_alphanumeric() && c != '_') {
            if let Some(document) = word.strip_prefix("corpus_") {
                called.push(document.to_owned());
            }
        }
        fs::write(out.join("src").join(name), text).unwrap();
    }
    called.sort();
    called.dedup();
    let mut manifest = String::from(
        "[package]\nname = \"wire\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\n\
         reqwest = { version = \"0.13.4\", default-features = false }\n\
         tokio = { version = \"1.45\", features = [\"macros\", \"net\", \"io-util\", \"rt\"] }\n",
    );
    for document in called {
        let name = super::crate_name(&document);
        manifest.push_str(&format!(
            "corpus_{document} = {{ package = \"{name}\", path = \"../{document}\" }}\n"
        ));
    }
    fs::write(out.join("Cargo.toml"), manifest).unwrap();
}
