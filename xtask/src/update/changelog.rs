//! The changelog: changes of the API under `Unreleased`, in the sections of Keep a Changelog.

use std::collections::BTreeMap;

use crate::diff::{Change, Class, Comparison, Kind, Subject};

/// The title that new entries stand under.
const UNRELEASED: &str = "## [Unreleased]";

/// The sections, in the order in which they stand.
const SECTIONS: [&str; 4] = ["### Added", "### Changed", "### Deprecated", "### Removed"];

/// Returns the changelog with the changes added under `Unreleased`.
///
/// # Errors
///
/// When there is no such title.
pub fn with(changelog: &str, comparison: &Comparison) -> Result<String, String> {
    let entries = entries(&comparison.changes);
    if entries.is_empty() {
        return Ok(changelog.to_owned());
    }
    let mut lines: Vec<String> = changelog.lines().map(str::to_owned).collect();
    let title = lines
        .iter()
        .position(|line| line.trim() == UNRELEASED)
        .ok_or_else(|| format!("has no line {UNRELEASED}"))?;
    for (section, entries) in entries {
        let end = lines
            .iter()
            .skip(title + 1)
            .position(|line| line.starts_with("## "))
            .map_or(lines.len(), |at| title + 1 + at);
        let known = (title..end).find(|at| lines[*at].trim() == SECTIONS[section]);
        match known {
            Some(at) => {
                // Behind the last entry, before the blank line.
                let next = (at + 1..end)
                    .find(|at| lines[*at].starts_with("###"))
                    .unwrap_or(end);
                let last = (at..next).rfind(|at| !lines[*at].trim().is_empty());
                let place = last.unwrap_or(at) + 1;
                let gap = (place == at + 1).then(String::new);
                lines.splice(place..place, gap.into_iter().chain(entries));
            }
            None => {
                let later = &SECTIONS[section + 1..];
                let place = (title + 1..end)
                    .find(|at| later.contains(&lines[*at].trim()))
                    .unwrap_or(end);
                let mut block = vec![SECTIONS[section].to_owned(), String::new()];
                block.extend(entries);
                block.push(String::new());
                let before = lines
                    .get(place - 1)
                    .is_some_and(|line| !line.trim().is_empty());
                lines.splice(
                    place..place,
                    before.then(String::new).into_iter().chain(block),
                );
            }
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.push(String::new());
    Ok(lines.join("\n"))
}

/// The entries of each section.
fn entries(changes: &[Change]) -> BTreeMap<usize, Vec<String>> {
    let mut entries: BTreeMap<usize, Vec<String>> = BTreeMap::new();
    let mut cosmetic = 0;
    for change in changes {
        if change.class == Class::Cosmetic {
            cosmetic += 1;
            continue;
        }
        let section = match (change.subject, change.kind) {
            (Subject::Deprecation, _) => 2,
            (_, Kind::Added) => 0,
            (_, Kind::Removed) => 3,
            (_, Kind::Changed | Kind::Renamed) => 1,
        };
        let class = if change.class == Class::Breaking {
            "**Breaking:** "
        } else {
            ""
        };
        let (subject, name) = (change.subject.name(), &change.name);
        let entry = format!("- {class}{subject} `{name}` {}.", change.message);
        let section = entries.entry(section).or_default();
        if !section.contains(&entry) {
            section.push(entry);
        }
    }
    if cosmetic > 0 {
        let places = if cosmetic == 1 { "place" } else { "places" };
        let entry =
            format!("- The document differs in {cosmetic} {places} that programs don't notice.");
        entries.entry(1).or_default().push(entry);
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(class: Class, subject: Subject, kind: Kind, name: &str) -> Change {
        Change {
            class,
            subject,
            kind,
            name: name.into(),
            message: "is so".into(),
            old: None,
            new: None,
            operations: Vec::new(),
        }
    }

    fn added(changelog: &str) -> String {
        let changes = vec![
            change(Class::Breaking, Subject::Value, Kind::Removed, "A"),
            change(Class::Additive, Subject::Operation, Kind::Added, "b"),
            change(Class::Cosmetic, Subject::Text, Kind::Changed, "c"),
        ];
        let rust = Ok(Vec::new());
        with(changelog, &Comparison { changes, rust }).unwrap()
    }

    const ENTRIES: &str = "## [Unreleased]

### Added

- operation `b` is so.

### Changed

- The document differs in 1 place that programs don't notice.

### Removed

- **Breaking:** enum value `A` is so.
";

    #[test]
    fn sections_are_made_in_their_order() {
        assert_eq!(added("## [Unreleased]\n"), ENTRIES);
        let released = "\n## [1.0.0]\n\n### Added\n\n- Old.\n";
        let told = added(&format!("## [Unreleased]\n{released}"));
        assert_eq!(told, format!("{ENTRIES}{released}"));
    }

    #[test]
    fn sections_that_are_there_are_continued() {
        let told = added("# C\n\n## [Unreleased]\n\n### Added\n\n- Old.\n\n## [0.1.0]\n");
        assert!(
            told.starts_with("# C\n\n## [Unreleased]\n\n### Added\n\n- Old.\n- operation `b` is so.\n\n### Changed\n"),
            "{told}"
        );
        assert!(told.ends_with("is so.\n\n## [0.1.0]\n"), "{told}");
    }

    #[test]
    fn a_changelog_without_the_title_is_refused() {
        let changes = vec![change(Class::Additive, Subject::Value, Kind::Added, "A")];
        let rust = Ok(Vec::new());
        assert!(with("# Changelog\n", &Comparison { changes, rust }).is_err());
    }
}
