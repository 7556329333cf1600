//! Holds the documentation of klarna-sdk against the rule that it is a manual.
//!
//! - Each type is used in an example: one of its own, one of a guide, or one of the crate's page.
//! - So is each method; an example of its type counts as well.
//! - What returns a `Result` says when it fails, under `# Errors`.

use std::{collections::HashMap, fmt, path::Path};

use rustdoc_types::{Crate, Id, Item, ItemEnum, Type};

use crate::{diagnostic::Failure, public_api, rustdoc};

/// What is read as a manual.
const PACKAGE: &str = "klarna-sdk";

/// The module whose modules are guides.
const GUIDES: &str = "guide";

/// How much of the crate is documented.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// How many types there are.
    pub types: usize,
    /// How many methods and functions there are.
    pub methods: usize,
    /// What is missing, in the order of the source.
    pub gaps: Vec<String>,
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (types, methods) = (self.types, self.methods);
        write!(
            f,
            "{types} types and {methods} methods are used in examples"
        )
    }
}

/// Reads the documentation of klarna-sdk.
///
/// # Errors
///
/// When the crate can't be described.
pub fn coverage(root: &Path) -> Result<Coverage, Failure> {
    let described = rustdoc::describe(root, &[PACKAGE])?;
    let mut coverage = Coverage::default();
    for description in &described {
        let api = public_api::items(description)?;
        let mut public: Vec<_> = api.items().map(public_api::PublicItem::id).collect();
        public.sort_unstable();
        public.dedup();
        Manual::new(&description.krate).read(&public, &mut coverage);
    }
    Ok(coverage)
}

struct Manual<'a> {
    krate: &'a Crate,
    /// The type or the trait of each method.
    owners: HashMap<Id, Id>,
    /// The code of the crate's page and of the guides.
    guides: String,
}

impl<'a> Manual<'a> {
    fn new(krate: &'a Crate) -> Self {
        let mut owners = HashMap::new();
        for (id, item) in &krate.index {
            let (owner, members) = match &item.inner {
                ItemEnum::Impl(implementation) if implementation.trait_.is_none() => {
                    match &implementation.for_ {
                        Type::ResolvedPath(path) => (path.id, &implementation.items),
                        _ => continue,
                    }
                }
                ItemEnum::Trait(r#trait) => (*id, &r#trait.items),
                _ => continue,
            };
            owners.extend(members.iter().map(|member| (*member, owner)));
        }
        let mut manual = Self {
            krate,
            owners,
            guides: String::new(),
        };
        manual.guides = manual.code_of_modules(krate.root, true);
        manual
    }

    /// Returns the code of a module's page and, of guides, of those below it.
    fn code_of_modules(&self, id: Id, is_root: bool) -> String {
        let Some(item) = self.krate.index.get(&id) else {
            return String::new();
        };
        let mut code = examples(item);
        if let ItemEnum::Module(module) = &item.inner {
            for id in &module.items {
                let name = self
                    .krate
                    .index
                    .get(id)
                    .and_then(|item| item.name.as_deref());
                if !is_root || name == Some(GUIDES) {
                    code += &self.code_of_modules(*id, false);
                }
            }
        }
        code
    }

    fn read(&self, public: &[Id], coverage: &mut Coverage) {
        for id in public {
            let Some(item) = self.krate.index.get(id) else {
                continue;
            };
            let Some(name) = item.name.as_deref() else {
                continue;
            };
            match &item.inner {
                ItemEnum::Struct(_) | ItemEnum::Enum(_) | ItemEnum::Trait(_)
                    if !self.is_marker(*id, item) =>
                {
                    coverage.types += 1;
                    let is_shown = !examples(item).is_empty()
                        || has_word(&self.guides, name)
                        || self.is_made_in_an_example(item);
                    if !is_shown {
                        coverage.gaps.push(format!("{name}: no example uses it"));
                    }
                }
                ItemEnum::Function(function) => {
                    let owner = self.owners.get(id).and_then(|id| self.krate.index.get(id));
                    let Some(owner) = owner else {
                        // Part of the implementation of a trait.
                        continue;
                    };
                    coverage.methods += 1;
                    let place = format!("{}::{name}", owner.name.as_deref().unwrap_or_default());
                    let code = [&examples(item), &examples(owner), &self.guides];
                    if !code.iter().any(|code| calls(code, name)) {
                        coverage.gaps.push(format!("{place}: no example calls it"));
                    }
                    let docs = item.docs.as_deref().unwrap_or_default();
                    let output = function.sig.output.as_ref();
                    if output.is_some_and(is_result) && !docs.contains("# Errors") {
                        coverage
                            .gaps
                            .push(format!("{place}: doesn't say when it fails"));
                    }
                }
                _ => {}
            }
        }
    }

    /// Whether nobody names the type, and a method whose example is elsewhere returns it: its
    /// documentation says 'made by [`Owner::method`]', or answered to, or told by.
    fn is_made_in_an_example(&self, item: &Item) -> bool {
        let docs = item.docs.as_deref().unwrap_or_default();
        let words: Vec<_> = docs.split_whitespace().collect();
        words.windows(3).any(|words| match words {
            ["made" | "told", "by", maker] | ["answered", "to", maker] => {
                let maker = maker.trim_start_matches("[`");
                let maker = maker.split(['`', '(']).next().unwrap_or_default();
                maker
                    .rsplit_once("::")
                    .is_some_and(|(_, method)| calls(&self.guides, method))
            }
            _ => false,
        })
    }

    /// Whether a type has nothing to use: it stands in the signature of others.
    fn is_marker(&self, id: Id, item: &Item) -> bool {
        let has_method = || self.owners.values().any(|owner| *owner == id);
        match &item.inner {
            ItemEnum::Struct(_) | ItemEnum::Trait(_) => !has_method(),
            ItemEnum::Enum(r#enum) => r#enum.variants.is_empty(),
            _ => false,
        }
    }
}

fn is_result(output: &Type) -> bool {
    matches!(output, Type::ResolvedPath(path) if path.path.ends_with("Result"))
}

/// Returns the Rust code in the documentation of an item, but for code that mustn't compile.
fn examples(item: &Item) -> String {
    let mut code = String::new();
    let mut fence = None;
    for line in item.docs.as_deref().unwrap_or_default().lines() {
        match (line.trim_start().strip_prefix("```"), fence) {
            (Some(language), None) => {
                let is_rust = language
                    .split(',')
                    .all(|word| matches!(word.trim(), "" | "rust" | "no_run" | "should_panic"));
                fence = Some(is_rust);
            }
            (Some(_), Some(_)) => fence = None,
            (None, Some(true)) => {
                code += line;
                code.push('\n');
            }
            (None, _) => {}
        }
    }
    code
}

/// Whether code calls, or implements, what has this name.
fn calls(code: &str, name: &str) -> bool {
    let forms = [".", "::", "fn "].map(|before| format!("{before}{name}"));
    forms.iter().any(|form| {
        code.match_indices(form.as_str()).any(|(at, _)| {
            let rest = &code[at + form.len()..];
            !rest.starts_with(|next: char| next.is_alphanumeric() || next == '_')
        })
    })
}

fn has_word(code: &str, word: &str) -> bool {
    code.split(|c: char| !c.is_alphanumeric() && c != '_')
        .any(|found| found == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_found_by_its_whole_name() {
        assert!(calls("account.finalize(&pending, token)", "finalize"));
        assert!(calls("let make = Money::new;", "new"));
        assert!(!calls("builder.timeout_of(1)", "timeout"));
        assert!(!calls("// finalize the payment", "finalize"));
    }

    #[test]
    fn a_word_is_found_whole() {
        assert!(has_word("let x: &Money = y;", "Money"));
        assert!(!has_word("MoneyBox", "Money"));
    }
}
