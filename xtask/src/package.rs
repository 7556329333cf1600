//! A crate of its own for any document: `cargo xtask generate --document FILE --out FOLDER`.

mod folder;

use std::{collections::BTreeMap, fs, path::Path};

use heck::ToKebabCase;
use serde_json::Value;

use crate::{
    codegen::request,
    diagnostic::{Diagnostic, Failure},
    explain::Explained,
    pipeline,
    provenance::Provenance,
    workspace::Workspace,
};

/// What `klarna-gen` consists of beside its own generated module and its tests.
const SUPPORT: &str = "klarna-gen/src";

const MANIFEST: &str = include_str!("package/Cargo.toml.template");

/// Handwritten files that only crates of their own need, with what they export: klarna-sdk has a
/// transport, and Klarna's API does without the others.
const EXTRA: [(&str, &str, &str); 4] = [
    ("answer", include_str!("../support/answer.rs"), ""),
    (
        "direct",
        include_str!("../support/direct.rs"),
        "pub use direct::Direct;",
    ),
    (
        "multipart",
        include_str!("../support/multipart.rs"),
        "pub use multipart::FilePart;",
    ),
    ("parameter", include_str!("../support/parameter.rs"), ""),
];

/// The files of a crate, with what was lost on the way.
#[derive(Debug)]
pub struct Package {
    /// The texts, by their path in the crate.
    pub files: BTreeMap<String, String>,
    /// What was changed to please the generator.
    pub losses: Vec<Explained>,
    /// What was left out because it can't be taken.
    pub left_out: Vec<Diagnostic>,
}

impl Package {
    /// Generates a crate from a document. Nothing is written.
    ///
    /// # Errors
    ///
    /// With each place of the document that can't be taken; with `skip_unsupported`, only when
    /// nothing can.
    pub fn of(
        workspace: &Workspace,
        document: &Path,
        skip_unsupported: bool,
    ) -> Result<Self, Failure> {
        let options = pipeline::Options { skip_unsupported };
        let generated = pipeline::package(document, options)?;
        let name = crate_name(&generated.title);
        let mut modules = request::modules(&generated.module);
        modules.insert("direct");
        if generated.module.contains("crate::FilePart") {
            modules.insert("multipart");
        }
        if modules.contains("multipart") {
            modules.insert("parameter");
        }
        let extra: Vec<_> = EXTRA
            .iter()
            .filter(|extra| modules.contains(extra.0))
            .collect();
        let has_responses = generated.module.contains("\npub mod responses {");
        let mut files = support(workspace, &name, |library| {
            self::library(library, &generated.title, &extra, has_responses)
        })?;
        for (module, text, _) in &extra {
            files.insert(format!("src/{module}.rs"), (*text).to_owned());
        }
        files.insert("src/generated.rs".into(), generated.module);
        let features = if modules.contains("multipart") {
            ", features = [\"multipart\"]"
        } else {
            ""
        };
        let manifest = manifest(&name, &generated.title, features);
        files.insert("Cargo.toml".into(), manifest);
        let provenance = Provenance::of(
            files
                .iter()
                .map(|(path, text)| (path.as_str(), text.as_str())),
        );
        files.insert(folder::PROVENANCE.into(), provenance.render());
        Ok(Self {
            files,
            losses: generated.losses,
            left_out: generated.left_out,
        })
    }

    /// Puts the crate into a folder, in one step.
    ///
    /// # Errors
    ///
    /// When the folder holds something else than an unedited crate of this command, or can't be
    /// written. It is as it was then.
    pub fn write(&self, out: &Path) -> Result<(), Failure> {
        folder::replace(out, &self.files)
    }
}

/// A name that Cargo takes.
fn crate_name(title: &str) -> String {
    let ascii: String = title
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' })
        .collect();
    let mut name = ascii.to_kebab_case();
    if !name.starts_with(|first: char| first.is_ascii_alphabetic()) {
        name.insert_str(0, "api-");
    }
    let mut end = name.len().min(50);
    end = name[..end].trim_end_matches('-').len();
    name.truncate(end);
    // Never a word of the language, nor a crate that this one depends on.
    name.push_str("-client");
    name.replace("--", "-")
}

fn manifest(name: &str, title: &str, reqwest_features: &str) -> String {
    let about = format!("Low-level client of {}", single_line(title));
    MANIFEST
        .replace("{{name}}", name)
        // The basic strings of TOML are written as in JSON.
        .replace("{{description}}", &Value::from(about).to_string())
        .replace("{{reqwest_features}}", reqwest_features)
}

fn single_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The handwritten files that generated code needs.
fn support(
    workspace: &Workspace,
    name: &str,
    library: impl Fn(&str) -> String,
) -> Result<BTreeMap<String, String>, Failure> {
    let folder = workspace.path(SUPPORT);
    let unreadable = |error: std::io::Error| {
        Failure::file(
            folder.display().to_string(),
            format!("can't be read: {error}"),
        )
    };
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(&folder).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.file_name();
        let file = file.to_string_lossy().into_owned();
        if !file.ends_with(".rs") || file == "generated.rs" {
            continue;
        }
        let text = workspace.read(&format!("{SUPPORT}/{file}"))?;
        let text = if file == "lib.rs" {
            library(&text)
        } else {
            without_examples(without_tests(&text))
        };
        files.insert(format!("src/{file}"), neutral(&text, name));
    }
    Ok(files)
}

/// The root of the crate: the modules of klarna-gen under another head.
fn library(text: &str, title: &str, extra: &[&(&str, &str, &str)], has_responses: bool) -> String {
    let code = text
        .lines()
        .skip_while(|line| line.starts_with("//!") || line.is_empty());
    let mut library = format!(
        "//! Low-level client of {}, generated from its OpenAPI document.\n\
         //!\n\
         //! Written by `cargo xtask generate --document`, and never edited by hand.\n\n\
         #![allow(dead_code, unused_imports, unused_macros, unused_mut, reason = \"not every document needs all of the handwritten files\")]\n\n",
        crate::docs::rustdoc(&single_line(title))
    );
    for line in code {
        library.push_str(line);
        library.push('\n');
    }
    library.push('\n');
    for (module, _, _) in extra {
        library.push_str(&format!("mod {module};\n"));
    }
    library.push('\n');
    for (_, _, exported) in extra.iter().filter(|extra| !extra.2.is_empty()) {
        library.push_str(&format!("{exported}\n"));
    }
    library.push_str("pub use generated::ByteStream;\n");
    if has_responses {
        library.push_str("pub use generated::responses;\n");
    }
    library
}

/// The tests of a support file speak of klarna-gen's own operations.
fn without_tests(text: &str) -> &str {
    text.find("\n#[cfg(test)]\nmod tests {")
        .map_or(text, |at| &text[..at])
}

/// So do their examples.
fn without_examples(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut fences = 2;
    for line in text.lines() {
        let about = line.trim_start();
        if about == "/// # Examples" {
            fences = 0;
        }
        if fences == 2 {
            kept.push_str(line);
            kept.push('\n');
        } else if about.starts_with("/// ```") {
            fences += 1;
        }
    }
    kept
}

/// Speaks of the document's API in place of Klarna's.
fn neutral(text: &str, name: &str) -> String {
    let name = name.replace('-', "_");
    let text = text.replace("klarna_gen", &name);
    let mut lines = Vec::new();
    for line in text.lines() {
        let at_start = ["/// Klarna", "//! Klarna", "// Klarna"]
            .iter()
            .any(|start| line.trim_start().starts_with(start));
        let line = if at_start {
            line.replacen("Klarna", "The API", 1)
        } else {
            line.to_owned()
        };
        lines.push(
            line.replace(". Klarna", ". The API")
                .replace("Klarna", "the API"),
        );
    }
    lines.push(String::new());
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_title_gives_a_name_that_cargo_takes() {
        for (title, name) in [
            ("Stripe API", "stripe-api-client"),
            ("3D Secure", "api-3d-secure-client"),
            ("支払い", "api-client"),
            ("", "api-client"),
            ("std", "std-client"),
        ] {
            assert_eq!(crate_name(title), name, "{title}");
        }
        assert!(crate_name(&"long ".repeat(99)).len() < 64);
    }

    #[test]
    fn a_title_can_not_break_the_manifest() {
        let text = manifest("a", "a \"quoted\"\nname = \\", "");
        let line = text.lines().find(|line| line.starts_with("description"));
        assert_eq!(
            line,
            Some(r#"description = "Low-level client of a \"quoted\" name = \\""#)
        );
    }

    #[test]
    fn tests_are_cut_off_and_klarna_is_not_named() {
        let text = "/// Klarna may add values. Klarna writes them.\nfn a() {}\n\n#[cfg(test)]\nmod tests {\n}\n";
        let told = neutral(without_tests(text), "x-client");
        assert_eq!(
            told,
            "/// The API may add values. The API writes them.\nfn a() {}\n"
        );
    }

    #[test]
    fn examples_are_cut_out() {
        let text = "/// A.\n///\n/// # Examples\n///\n/// ```\n/// a();\n/// ```\nfn a() {}\n";
        assert_eq!(without_examples(text), "/// A.\n///\nfn a() {}\n");
    }

    #[test]
    fn the_manifest_has_every_dependency_of_klarna_gen() {
        let workspace = Workspace::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let original = workspace.read("klarna-gen/Cargo.toml").unwrap();
        let section = original.split("[dependencies]").nth(1).unwrap();
        let section = section.split("\n[").next().unwrap();
        let names = section
            .lines()
            .filter(|line| !line.starts_with('#') && line.contains('='))
            .filter_map(|line| line.split(['.', ' ']).next());
        for name in names {
            assert!(
                MANIFEST.contains(&format!("\n{name} = ")),
                "the crates of `generate --document` lack {name}"
            );
        }
    }
}
