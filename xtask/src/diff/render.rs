//! A comparison as text, Markdown or JSON.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{ApiChange, Change, Class, Comparison, Spot};
use crate::diagnostic::some;

/// How a comparison is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
    /// For programs.
    Json,
}

/// Writes a comparison.
#[must_use]
pub fn render(comparison: &Comparison, format: Format) -> String {
    match format {
        Format::Text => text(comparison),
        Format::Markdown => markdown(comparison),
        Format::Json => format!("{:#}\n", value(comparison)),
    }
}

/// The step of the version number, in words.
#[must_use]
pub fn step(comparison: &Comparison) -> String {
    match comparison.class() {
        None => "none: nothing has changed".into(),
        Some(class) => format!(
            "{} ({} while the version is 0.x)",
            class.step(),
            class.step_before_1_0()
        ),
    }
}

fn text(comparison: &Comparison) -> String {
    let mut text = String::new();
    for class in Class::ALL {
        let changes = of(&comparison.changes, class);
        if changes.is_empty() {
            continue;
        }
        text.push_str(&format!("{class} ({})\n", changes.len()));
        for change in changes {
            text.push_str(&format!(
                "  {}: {} {}\n",
                change.subject.name(),
                change.name,
                change.message
            ));
            for spot in places(change) {
                text.push_str(&format!("      {spot}\n"));
            }
            if !change.operations.is_empty() && change.operations != [change.name.clone()] {
                text.push_str(&format!("      in {}\n", some(&change.operations)));
            }
        }
    }
    text.push_str("generated Rust API");
    match &comparison.rust {
        Err(reason) => text.push_str(&format!(": can't be compared\n  {reason}\n")),
        Ok(changes) if changes.is_empty() => text.push_str(": the same\n"),
        Ok(changes) => {
            text.push_str(&format!(" ({})\n", changes.len()));
            for change in outermost(changes) {
                text.push_str(&format!("  {}: {}\n", change.class, item(change)));
            }
        }
    }
    text.push_str(&format!("semver step: {}\n", step(comparison)));
    text
}

fn markdown(comparison: &Comparison) -> String {
    let mut text = String::from("# API changes\n\n");
    text.push_str(&format!("Semver step: **{}**.\n", step(comparison)));
    for class in Class::ALL {
        let changes = of(&comparison.changes, class);
        if changes.is_empty() {
            continue;
        }
        let mut title = class.to_string();
        title[..1].make_ascii_uppercase();
        text.push_str(&format!(
            "\n## {title}\n\n| what | where | change | operations |\n"
        ));
        text.push_str("| --- | --- | --- | --- |\n");
        for change in changes {
            let spots: Vec<String> = places(change)
                .iter()
                .map(|spot| format!("`{}`", cell(&spot.to_string())))
                .collect();
            text.push_str(&format!(
                "| {} `{}` | {} | {} | {} |\n",
                change.subject.name(),
                cell(&change.name),
                spots.join("<br>"),
                cell(&change.message),
                some(&change.operations)
            ));
        }
    }
    text.push_str("\n## Generated Rust API\n\n");
    match &comparison.rust {
        Err(reason) => text.push_str(&format!("Can't be compared: {}\n", cell(reason))),
        Ok(changes) if changes.is_empty() => text.push_str("The same.\n"),
        Ok(changes) => {
            for change in outermost(changes) {
                text.push_str(&format!("- {}: `{}`\n", change.class, item(change)));
            }
        }
    }
    text
}

fn value(comparison: &Comparison) -> Value {
    let spot = |spot: &Option<Spot>| {
        spot.as_ref().map(|spot| {
            json!({"file": spot.file, "line": spot.line, "pointer": spot.pointer.to_string()})
        })
    };
    let changes: Vec<Value> = comparison
        .changes
        .iter()
        .map(|change| {
            json!({
                "class": change.class.to_string(),
                "subject": change.subject.name(),
                "kind": change.kind.name(),
                "name": change.name,
                "message": change.message,
                "old": spot(&change.old),
                "new": spot(&change.new),
                "operations": change.operations,
            })
        })
        .collect();
    let rust = match &comparison.rust {
        Err(reason) => json!({"failure": reason}),
        Ok(changes) => {
            let changes = changes.iter().map(|change| {
                json!({
                    "class": change.class.to_string(),
                    "path": change.path,
                    "old": change.old,
                    "new": change.new,
                })
            });
            json!({"changes": changes.collect::<Vec<_>>()})
        }
    };
    let class = comparison.class();
    let mut value = json!({
        "class": class.map(|class| class.to_string()),
        "step": class.map(Class::step),
        "step_before_1_0": class.map(Class::step_before_1_0),
        "changes": changes,
        "rust": rust,
    });
    crate::schemas::sort(&mut value);
    value
}

fn of(changes: &[Change], class: Class) -> Vec<&Change> {
    changes
        .iter()
        .filter(|change| change.class == class)
        .collect()
}

/// Where to look: in the newer document, and in the older one for what is gone.
fn places(change: &Change) -> Vec<&Spot> {
    match (&change.old, &change.new) {
        (_, Some(new)) => vec![new],
        (Some(old), None) => vec![old],
        (None, None) => Vec::new(),
    }
}

/// Leaves out the members of types that are new or gone as a whole.
fn outermost(changes: &[ApiChange]) -> impl Iterator<Item = &ApiChange> {
    let whole = |change: &&ApiChange| change.old.is_none() || change.new.is_none();
    let known: BTreeSet<&str> = changes
        .iter()
        .filter(whole)
        .map(|change| change.path.as_str())
        .collect();
    changes.iter().filter(move |change| {
        let types = change
            .path
            .strip_prefix("types::")
            .or(change.path.strip_prefix("builder::"));
        let end = types.and_then(|inner| Some(change.path.len() - inner.len() + inner.find(':')?));
        let holder = end.map(|end| &change.path[..end]);
        !holder.is_some_and(|holder| known.contains(holder))
    })
}

fn item(change: &ApiChange) -> String {
    match (&change.old, &change.new) {
        (None, Some(new)) => format!("{} is new: {new}", change.path),
        (Some(old), None) => format!("{} is gone: {old}", change.path),
        (old, new) => format!(
            "{} is {}, was {}",
            change.path,
            new.as_deref().unwrap_or_default(),
            old.as_deref().unwrap_or_default()
        ),
    }
}

/// A text in a table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|").replace('\n', " ")
}
