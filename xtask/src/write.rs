//! Stage `write`: files that are either replaced whole or left as they were.

use std::{fs, io::Write, path::Path};

use similar::TextDiff;

use crate::diagnostic::Failure;

/// Replaces a file in one step; a file that already has this text isn't touched.
///
/// # Errors
///
/// When the file can't be written; it is as it was then.
pub fn write(path: &Path, text: &str) -> Result<bool, Failure> {
    if fs::read_to_string(path).is_ok_and(|current| current == text) {
        return Ok(false);
    }
    let place = path.parent().unwrap_or(Path::new("."));
    let replace = || -> std::io::Result<()> {
        let mut file = tempfile::NamedTempFile::new_in(place)?;
        file.write_all(text.as_bytes())?;
        file.as_file().sync_all()?;
        // A temporary file is private; what it replaces is part of a repository.
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            file.as_file()
                .set_permissions(fs::Permissions::from_mode(0o644))?;
        }
        file.persist(path)?;
        Ok(())
    };
    replace().map_err(|error| {
        Failure::file(
            path.display().to_string(),
            format!("can't be written: {error}"),
        )
    })?;
    Ok(true)
}

/// Compares a generated file with what it should be.
///
/// # Errors
///
/// When they differ, with the first differences.
pub fn check(path: &Path, text: &str) -> Result<(), Failure> {
    compare(path, text, "cargo xtask generate")
}

/// Compares a file with what `command` would write.
///
/// # Errors
///
/// When they differ, with the first differences and the command.
pub fn compare(path: &Path, text: &str, command: &str) -> Result<(), Failure> {
    let name = path.display().to_string();
    let current = fs::read_to_string(path)
        .map_err(|error| Failure::file(&name, format!("can't be read: {error}")))?;
    // A checkout may turn line ends.
    let current = current.replace("\r\n", "\n");
    if current == text {
        return Ok(());
    }
    let diff = TextDiff::from_lines(current.as_str(), text);
    let mut shown: Vec<String> = diff
        .unified_diff()
        .context_radius(1)
        .header("committed", "generated")
        .to_string()
        .lines()
        .map(str::to_owned)
        .collect();
    if shown.len() > 40 {
        shown.truncate(40);
        shown.push("...".to_owned());
    }
    let shown = shown.join("\n");
    Err(Failure::file(
        name,
        format!("is stale: run `{command}`\n{shown}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_once() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.rs");
        assert_eq!(write(&file, "one\n"), Ok(true));
        assert_eq!(write(&file, "one\n"), Ok(false));
        assert_eq!(fs::read_to_string(&file).unwrap(), "one\n");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_place_that_does_not_exist_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("missing").join("a.rs");
        let told = write(&file, "one").unwrap_err().to_string();
        assert!(told.contains("a.rs: can't be written"), "{told}");
    }

    #[test]
    fn a_stale_file_is_shown_with_the_difference() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.rs");
        fs::write(&file, "one\ntwo\n").unwrap();
        let told = check(&file, "one\n2\n").unwrap_err().to_string();
        assert!(told.contains("cargo xtask generate"), "{told}");
        assert!(told.contains("-two\n+2"), "{told}");
    }

    #[test]
    fn line_ends_are_no_difference() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.rs");
        fs::write(&file, "one\r\ntwo\r\n").unwrap();
        assert_eq!(check(&file, "one\ntwo\n"), Ok(()));
    }
}
