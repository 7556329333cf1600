//! Which handwritten files name what a breaking change takes away or alters.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::{Path, PathBuf},
};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::{TokenStream, TokenTree};

use super::staging;
use crate::{
    diagnostic::Failure,
    diff::{self, ApiChange, Class, Comparison, Kind, Subject},
    workspace::MODULE,
};

/// The file that imports generated names for klarna-sdk.
pub const IMPORTS: &str = "klarna-sdk/src/generated.rs";

/// A place that a breaking change reaches.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Use {
    /// The file, below the workspace.
    pub file: String,
    /// The line.
    pub line: usize,
    /// What to do there.
    pub advice: String,
}

impl fmt::Display for Use {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.advice)
    }
}

/// What a breaking change takes away or alters.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Lost {
    /// A type has another name.
    Renamed { old: String, new: String },
    /// A type is gone.
    Type(String),
    /// A member of a type is gone or another one.
    Member { of: String, name: String },
    /// A method of the client or of an operation is gone, or needs more.
    Call { name: String, why: String },
}

/// Finds the handwritten places that a comparison breaks.
///
/// Types and constructors are found by name; members only where a file names the type as well or
/// gets it from a call, so a place may turn out to be about another member of the same name.
/// `counterparts` are the types that have another name because they stand elsewhere in the document.
///
/// # Errors
///
/// When a file of the workspace can't be read.
pub fn find(
    root: &Path,
    comparison: &Comparison,
    counterparts: &BTreeMap<String, String>,
) -> Result<Vec<Use>, Failure> {
    let lost = lost(comparison, counterparts);
    if lost.is_empty() {
        return Ok(Vec::new());
    }
    let refuse = |path: &Path, error: std::io::Error| {
        Failure::file(
            path.display().to_string(),
            format!("can't be read: {error}"),
        )
    };
    let files = staging::files(root).map_err(|error| refuse(root, error))?;
    let mut sources: BTreeMap<String, Source> = BTreeMap::new();
    for file in files {
        let name = file.to_string_lossy().replace('\\', "/");
        let handwritten = ["klarna-gen/", "klarna-sdk/", "tests/"]
            .iter()
            .any(|folder| name.starts_with(folder));
        if handwritten && name.ends_with(".rs") && name != MODULE {
            let path: PathBuf = root.join(&file);
            let text = fs::read_to_string(&path).map_err(|error| refuse(&path, error))?;
            // A file that is being worked on may not be Rust for a moment.
            if let Ok(tokens) = text.parse() {
                sources.insert(name, Source::read(tokens));
            }
        }
    }
    let aliases = sources
        .get(IMPORTS)
        .map(Source::aliases)
        .unwrap_or_default();
    let mut found = BTreeSet::new();
    for lost in &lost {
        for (file, source) in &sources {
            found.extend(uses(lost, file, source, &aliases));
        }
    }
    Ok(found.into_iter().collect())
}

fn lost(comparison: &Comparison, counterparts: &BTreeMap<String, String>) -> BTreeSet<Lost> {
    let mut lost = BTreeSet::new();
    let mut renamed = counterparts.clone();
    for change in &comparison.changes {
        if (change.subject, change.kind) == (Subject::Schema, Kind::Renamed)
            && let Some(spot) = &change.old
            && let Some(old) = spot.pointer.as_str().rsplit('/').next()
        {
            let name = change.name.to_upper_camel_case();
            renamed.insert(old.to_upper_camel_case(), name);
        }
        if (change.class, change.subject) == (Class::Breaking, Subject::Parameter) {
            lost.extend(change.operations.iter().map(|operation| Lost::Call {
                name: operation.to_snake_case(),
                why: format!("{} {}", change.name, change.message),
            }));
        }
    }
    let breaking = |change: &&ApiChange| change.class == Class::Breaking;
    for change in comparison.rust.iter().flatten().filter(breaking) {
        let is_gone = change.new.is_none();
        // Of an implementation, such as `types::A: Default`, the compiler knows the users.
        if change.path.contains(": ") {
            continue;
        }
        // Another name of its type is told where the type is.
        let under_new_names = change.old.as_ref().map(|old| diff::renamed(old, &renamed));
        if under_new_names.is_some() && under_new_names == change.new {
            continue;
        }
        let steps: Vec<&str> = change.path.trim_end_matches("()").split("::").collect();
        match steps.as_slice() {
            ["types", name] if is_gone => lost.insert(match renamed.get(*name) {
                Some(new) => Lost::Renamed {
                    old: (*name).to_owned(),
                    new: new.clone(),
                },
                None => Lost::Type((*name).to_owned()),
            }),
            // Members of a type with another name are there under that name.
            ["types", of, ..] if renamed.contains_key(*of) => continue,
            ["types", of, name] => lost.insert(Lost::Member {
                of: (*of).to_owned(),
                name: (*name).to_owned(),
            }),
            ["Client", name] | ["builder", _, name] if is_gone => lost.insert(Lost::Call {
                name: (*name).to_owned(),
                why: "is gone".into(),
            }),
            _ => continue,
        };
    }
    let gone: BTreeSet<String> = lost
        .iter()
        .filter_map(|lost| match lost {
            Lost::Type(name) => Some(name.clone()),
            _ => None,
        })
        .collect();
    lost.retain(|lost| !matches!(lost, Lost::Member { of, .. } if gone.contains(of)));
    lost
}

fn uses(lost: &Lost, file: &str, source: &Source, aliases: &BTreeMap<String, String>) -> Vec<Use> {
    let told = |line: usize, advice: String| Use {
        file: file.to_owned(),
        line,
        advice,
    };
    match lost {
        // One line with the old name serves all others.
        Lost::Renamed { old, new } if file == IMPORTS => {
            let advice = format!(
                "{old} is {new} now: add `pub use klarna_gen::types::{new} as {old};` to `types`"
            );
            let line = source.line_of("types").unwrap_or(1);
            vec![told(line, advice)]
        }
        Lost::Renamed { old, new } => {
            let direct = source.types.get(old).filter(|_| source.is_direct);
            direct
                .map(|line| told(*line, format!("{old} is {new} now")))
                .into_iter()
                .collect()
        }
        Lost::Type(name) => {
            let line = source.types.get(name);
            line.map(|line| told(*line, format!("{name} is gone")))
                .into_iter()
                .collect()
        }
        Lost::Member { of, name } if name == "new" => {
            let names = [Some(of), aliases.get(of)];
            let call = names.into_iter().flatten().find_map(|of| {
                let lines = source.constructed.get(of);
                lines.copied()
            });
            call.map(|line| told(line, format!("{of}::new takes other arguments")))
                .into_iter()
                .collect()
        }
        Lost::Member { of, name } => {
            let line = source.members.get(name.trim_start_matches("r#"));
            line.map(|line| told(*line, format!("{name} of {of} is gone or has another type")))
                .into_iter()
                .collect()
        }
        Lost::Call { name, why } => {
            let line = source.calls.get(name);
            line.map(|line| told(*line, format!("calls {name}: {why}")))
                .into_iter()
                .collect()
        }
    }
}

/// The names in one file, each with the first line that it is in.
#[derive(Default)]
struct Source {
    words: Vec<(String, usize)>,
    /// Names in `types::Name` and in imports of generated code.
    types: BTreeMap<String, usize>,
    /// Names after a dot, after `::` or before a single colon.
    members: BTreeMap<String, usize>,
    /// Names after a dot and before arguments.
    calls: BTreeMap<String, usize>,
    /// Names in `Name::new`.
    constructed: BTreeMap<String, usize>,
    /// Whether the file names klarna-gen itself.
    is_direct: bool,
}

impl Source {
    fn read(tokens: TokenStream) -> Self {
        let mut source = Self::default();
        flatten(tokens, &mut source.words);
        let words = std::mem::take(&mut source.words);
        let text = |at: Option<usize>| at.and_then(|at| words.get(at)).map_or("", |word| &word.0);
        let mut import_ends = 0;
        for (at, (word, line)) in words.iter().enumerate() {
            let back = |count: usize| text(at.checked_sub(count));
            let ahead = |count: usize| text(Some(at + count));
            source.is_direct |= word == "klarna_gen";
            if word == "use" {
                let end = words[at..].iter().position(|(word, _)| word == ";");
                let end = end.map_or(words.len(), |count| at + count);
                let generated = ["generated", "klarna_gen", "types"];
                if words[at..end]
                    .iter()
                    .any(|(word, _)| generated.contains(&word.as_str()))
                {
                    import_ends = end;
                }
            }
            let is_name = word.starts_with(|first: char| first.is_alphabetic() || first == '_');
            if !is_name {
                continue;
            }
            let note = |map: &mut BTreeMap<String, usize>| {
                map.entry(word.clone()).or_insert(*line);
            };
            let after_path = back(1) == ":" && back(2) == ":";
            if at < import_ends || (after_path && back(3) == "types") {
                note(&mut source.types);
            }
            let before_value = ahead(1) == ":" && ahead(2) != ":" && back(1) != ":";
            if at >= import_ends && (back(1) == "." || after_path || before_value) {
                note(&mut source.members);
            }
            if back(1) == "." && ahead(1) == "(" {
                note(&mut source.calls);
            }
            if ahead(1) == ":" && ahead(2) == ":" && ahead(3) == "new" {
                note(&mut source.constructed);
            }
        }
        source.words = words;
        source
    }

    /// The imported names that have another name in this workspace.
    fn aliases(&self) -> BTreeMap<String, String> {
        let renamed = self.words.windows(3).filter(|three| three[1].0 == "as");
        renamed
            .map(|three| (three[0].0.clone(), three[2].0.clone()))
            .collect()
    }

    /// The line where a module of this name is declared.
    fn line_of(&self, module: &str) -> Option<usize> {
        let declared = self
            .words
            .windows(2)
            .find(|two| two[0].0 == "mod" && two[1].0 == module);
        declared.map(|two| two[1].1)
    }
}

fn flatten(tokens: TokenStream, words: &mut Vec<(String, usize)>) {
    for token in tokens {
        let line = token.span().start().line;
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Brace => ("{", "}"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    proc_macro2::Delimiter::None => ("", ""),
                };
                words.push((open.to_owned(), line));
                flatten(group.stream(), words);
                words.push((close.to_owned(), line));
            }
            other => words.push((other.to_string(), line)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        Source::read(text.parse().unwrap())
    }

    fn advice(lost: &Lost, file: &str, text: &str) -> Vec<String> {
        let imports = source("use klarna_gen::types::{LineItem as Item, Order};\nmod types {}");
        let found = uses(lost, file, &source(text), &imports.aliases());
        found.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_type_is_found_in_imports_and_paths_but_not_by_its_bare_name() {
        let lost = Lost::Type("Order".into());
        for text in [
            "fn a() {}\nuse crate::generated::{Other, Order};",
            "\nfn a(b: types::Order) {}",
        ] {
            assert_eq!(
                advice(&lost, "a.rs", text),
                ["a.rs:2: Order is gone"],
                "{text}"
            );
        }
        assert!(advice(&lost, "a.rs", "struct Order; use std::fmt;").is_empty());
    }

    #[test]
    fn a_renamed_type_costs_one_line_where_names_are_imported() {
        let lost = Lost::Renamed {
            old: "Order".into(),
            new: "Purchase".into(),
        };
        let told = advice(
            &lost,
            IMPORTS,
            "use klarna_gen::types::Order;\npub mod types {}",
        );
        assert_eq!(told.len(), 1);
        assert!(told[0].starts_with("klarna-sdk/src/generated.rs:2: Order is Purchase now"));
        assert!(advice(&lost, "a.rs", "use crate::generated::Order;").is_empty());
        assert_eq!(
            advice(&lost, "a.rs", "use klarna_gen::types::Order;").len(),
            1
        );
    }

    #[test]
    fn a_constructor_is_found_by_its_name_here() {
        let lost = Lost::Member {
            of: "LineItem".into(),
            name: "new".into(),
        };
        for text in ["Item::new(1)", "types::LineItem::new(1)"] {
            let told = advice(&lost, "a.rs", text);
            assert_eq!(told, ["a.rs:1: LineItem::new takes other arguments"]);
        }
        assert!(advice(&lost, "a.rs", "Other::new(1)").is_empty());
    }

    #[test]
    fn members_are_found_in_access_paths_and_literals() {
        let lost = Lost::Member {
            of: "Order".into(),
            name: "note".into(),
        };
        for text in ["a.note", "Order { note: 1 }", "json!(x.note)"] {
            assert_eq!(advice(&lost, "a.rs", text).len(), 1, "{text}");
        }
        assert!(advice(&lost, "a.rs", "let note = 1;").is_empty());
    }

    #[test]
    fn calls_are_found() {
        let lost = Lost::Call {
            name: "pay_now".into(),
            why: "is gone".into(),
        };
        assert_eq!(
            advice(&lost, "a.rs", "client.pay_now().send()"),
            ["a.rs:1: calls pay_now: is gone"]
        );
    }
}
