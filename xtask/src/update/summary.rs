//! What an update did, and what is left to people.

use std::{fmt, path::PathBuf};

use super::{Options, uses::Use};
use crate::{
    diff::{Change, Class, Comparison, Kind, Subject, render},
    workspace::{OVERLAY, Workspace},
};

/// The end of an update.
#[derive(Debug)]
pub struct Summary {
    /// What changed.
    pub comparison: Comparison,
    /// The handwritten places that breaking changes reached.
    pub uses: Vec<Use>,
    version: Option<String>,
    built: bool,
    tested: bool,
    document: PathBuf,
}

impl Summary {
    pub(super) fn of(
        workspace: &Workspace,
        options: &Options,
        comparison: Comparison,
        uses: Vec<Use>,
    ) -> Self {
        let manifest = workspace.read("Cargo.toml").unwrap_or_default();
        let version = manifest.lines().find_map(|line| {
            let value = line.strip_prefix("version = \"")?;
            value.strip_suffix('"').map(str::to_owned)
        });
        Self {
            comparison,
            uses,
            version,
            built: options.build,
            tested: options.build && options.test,
            document: options.document.clone(),
        }
    }

    /// What the maintainer must still decide.
    #[must_use]
    pub fn decisions(&self) -> Vec<String> {
        let changes = &self.comparison.changes;
        let named = |wanted: &dyn Fn(&Change) -> bool| -> Vec<String> {
            let names = changes.iter().filter(|change| wanted(change));
            names.map(|change| change.name.clone()).collect()
        };
        let is = |change: &Change, subjects: &[Subject], kind: Kind| {
            subjects.contains(&change.subject) && change.kind == kind
        };
        let sent = [
            Subject::RequestProperty,
            Subject::Property,
            Subject::Parameter,
        ];
        let values = [
            Subject::RequestProperty,
            Subject::ResponseProperty,
            Subject::Property,
            Subject::Parameter,
            Subject::Schema,
        ];
        let mut decisions = Vec::new();
        let mut ask = |names: Vec<String>, question: &str| {
            if !names.is_empty() {
                decisions.push(format!("{question}: {}", names.join(", ")));
            }
        };
        ask(
            named(&|change| is(change, &[Subject::Operation], Kind::Added)),
            "which new operations get a builder in klarna-sdk, are served by the sandbox and listed in openapi/README.md; the generated client has them all",
        );
        ask(
            named(&|change| is(change, &[Subject::Event], Kind::Added)),
            "whether the SDK reads the new events",
        );
        ask(
            named(&|change| is(change, &sent, Kind::Added)),
            "whether builders of klarna-sdk offer what can be sent now",
        );
        ask(
            named(&|change| is(change, &[Subject::Value], Kind::Added)),
            "whether the SDK acts on new values, which are kept as they are",
        );
        let question = format!("which new values are secret or personal, and marked in {OVERLAY}");
        ask(named(&|change| is(change, &values, Kind::Added)), &question);
        ask(
            named(&|change| change.subject == Subject::Auth),
            "whether the transport of klarna-sdk authorizes calls as it should",
        );
        ask(
            named(&|change| change.subject == Subject::Limit && change.class == Class::Breaking),
            "how to tell users that requests may be refused",
        );
        ask(
            named(&|change| is(change, &[Subject::Deprecation], Kind::Added)),
            "what replaces what is deprecated now",
        );
        if !self.uses.is_empty() {
            let mut files: Vec<String> = self.uses.iter().map(|found| found.file.clone()).collect();
            files.dedup();
            ask(files, "whether these files do what they should");
        }
        decisions
    }

    /// The version that the changes ask for.
    fn next(&self) -> Option<String> {
        let class = self.comparison.class()?;
        let version = self.version.as_ref()?;
        let mut parts = version.split('.').map(|part| part.parse::<u64>().ok());
        let (major, minor, patch) = (parts.next()??, parts.next()??, parts.next()??);
        let step = if major == 0 {
            class.step_before_1_0()
        } else {
            class.step()
        };
        Some(match step {
            "major" => format!("{}.0.0", major + 1),
            "minor" => format!("{major}.{}.0", minor + 1),
            _ => format!("{major}.{minor}.{}", patch + 1),
        })
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "taken in: {}", self.document.display())?;
        let count = |class: Class| {
            let changes = self.comparison.changes.iter();
            changes.filter(|change| change.class == class).count()
        };
        let counts = Class::ALL.map(|class| format!("{} {class}", count(class)));
        writeln!(f, "changes: {}", counts.join(", "))?;
        writeln!(f, "semver step: {}", render::step(&self.comparison))?;
        if let (Some(version), Some(next)) = (&self.version, self.next()) {
            writeln!(f, "version: {version}, the next one is {next} or above")?;
        }
        let state = match (self.built, self.tested) {
            (_, true) => "built and tested",
            (true, false) => "built, not tested",
            (false, false) => "neither built nor tested",
        };
        writeln!(f, "workspace: {state}")?;
        let decisions = self.decisions();
        if decisions.is_empty() {
            return writeln!(f, "to decide: nothing");
        }
        writeln!(f, "to decide:")?;
        for decision in decisions {
            writeln!(f, "  - {decision}")?;
        }
        Ok(())
    }
}
