//! Folders that are either replaced whole or left as they were.

use std::{
    collections::BTreeMap,
    fs, io,
    path::{Path, PathBuf},
};

use crate::{diagnostic::Failure, provenance::Provenance};

/// The file that tells our folders from others.
pub(super) const PROVENANCE: &str = "provenance.json";

/// Replaces a folder that doesn't exist, is empty, or was written by this function.
///
/// What stands beside our files at its top, such as `target` and `Cargo.lock`, stays.
pub(super) fn replace(out: &Path, files: &BTreeMap<String, String>) -> Result<(), Failure> {
    let refuse = |message: String| Failure::file(out.display().to_string(), message);
    let kept = strangers(out)?;
    let swap = || -> io::Result<()> {
        let name = out.file_name().ok_or(io::ErrorKind::InvalidInput)?;
        let parent = match out.parent() {
            Some(parent) if parent != Path::new("") => parent,
            _ => Path::new("."),
        };
        fs::create_dir_all(parent)?;
        let stage = tempfile::Builder::new()
            .prefix(&format!(".{}.", name.to_string_lossy()))
            .tempdir_in(parent)?;
        let (new, old) = (stage.path().join("new"), stage.path().join("old"));
        for (path, text) in files {
            let path = new.join(path);
            fs::create_dir_all(path.parent().unwrap_or(&new))?;
            fs::write(path, text)?;
        }
        if !out.exists() {
            return fs::rename(&new, out);
        }
        fs::rename(out, &old)?;
        let done = kept
            .iter()
            .try_for_each(|entry| fs::rename(old.join(entry), new.join(entry)))
            .and_then(|()| fs::rename(&new, out));
        if done.is_err() {
            for entry in &kept {
                let moved = new.join(entry);
                if moved.exists() {
                    fs::rename(moved, old.join(entry))?;
                }
            }
            fs::rename(&old, out)?;
        }
        done
    };
    swap().map_err(|error| refuse(format!("can't be written: {error}")))
}

/// What stands at the top of a folder beside our files.
fn strangers(out: &Path) -> Result<Vec<PathBuf>, Failure> {
    let refuse = |message: String| Failure::file(out.display().to_string(), message);
    let unreadable = |error: io::Error| refuse(format!("can't be read: {error}"));
    if !out.exists() {
        return Ok(Vec::new());
    }
    let mut entries = Vec::new();
    for entry in fs::read_dir(out).map_err(unreadable)? {
        entries.push(PathBuf::from(entry.map_err(unreadable)?.file_name()));
    }
    if entries.is_empty() {
        return Ok(entries);
    }
    let record = out.join(PROVENANCE);
    let ours = fs::read_to_string(&record)
        .ok()
        .and_then(|text| Provenance::parse(&record, &text).ok())
        .ok_or_else(|| {
            refuse(
                "holds something else than a crate of this command: choose another folder".into(),
            )
        })?;
    for (path, hash) in &ours.files {
        let text = fs::read_to_string(out.join(path)).unwrap_or_default();
        if crate::provenance::hash(&text) != *hash {
            return Err(refuse(format!(
                "{path} was edited by hand: it would be lost"
            )));
        }
    }
    for entry in fs::read_dir(out.join("src")).map_err(unreadable)? {
        let name = entry.map_err(unreadable)?.file_name();
        let path = format!("src/{}", name.to_string_lossy());
        if !ours.files.contains_key(&path) {
            return Err(refuse(format!(
                "{path} isn't of this command: it would be lost"
            )));
        }
    }
    let top = |path: &Path| {
        let name = path.to_string_lossy();
        name == PROVENANCE || name == "src" || ours.files.contains_key(name.as_ref())
    };
    entries.retain(|entry| !top(entry));
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> BTreeMap<String, String> {
        let mut files = BTreeMap::from([
            ("Cargo.toml".to_owned(), "[package]\n".to_owned()),
            ("src/lib.rs".to_owned(), text.to_owned()),
        ]);
        let all: Vec<_> = files.clone().into_iter().collect();
        let record = Provenance::of(all.iter().map(|(a, b)| (a.as_str(), b.as_str())));
        files.insert(PROVENANCE.into(), record.render());
        files
    }

    fn read(path: &Path) -> String {
        fs::read_to_string(path).unwrap()
    }

    #[test]
    fn a_folder_of_ours_is_replaced_and_its_target_stays() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("deep/out");
        replace(&out, &files("one")).unwrap();
        fs::create_dir(out.join("target")).unwrap();
        fs::write(out.join("target/a"), "built").unwrap();
        replace(&out, &files("two")).unwrap();
        assert_eq!(read(&out.join("src/lib.rs")), "two");
        assert_eq!(read(&out.join("target/a")), "built");
        assert_eq!(fs::read_dir(out.parent().unwrap()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_of_somebody_else_is_left_alone() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        fs::create_dir(&out).unwrap();
        fs::write(out.join("thesis.txt"), "years").unwrap();
        let told = replace(&out, &files("one")).unwrap_err().to_string();
        assert!(told.contains("choose another folder"), "{told}");
        assert_eq!(read(&out.join("thesis.txt")), "years");
        assert_eq!(fs::read_dir(&out).unwrap().count(), 1);
    }

    #[test]
    fn what_was_written_by_hand_is_not_lost() {
        let place = tempfile::tempdir().unwrap();
        let out = place.path().join("out");
        replace(&out, &files("one")).unwrap();
        fs::write(out.join("src/lib.rs"), "mine").unwrap();
        let told = replace(&out, &files("two")).unwrap_err().to_string();
        assert!(told.contains("src/lib.rs was edited by hand"), "{told}");
        assert_eq!(read(&out.join("src/lib.rs")), "mine");

        fs::write(out.join("src/lib.rs"), "one").unwrap();
        fs::write(out.join("src/more.rs"), "mine").unwrap();
        let told = replace(&out, &files("two")).unwrap_err().to_string();
        assert!(told.contains("src/more.rs isn't of this command"), "{told}");
        assert_eq!(read(&out.join("src/more.rs")), "mine");
    }

    #[test]
    fn an_empty_folder_is_taken() {
        let place = tempfile::tempdir().unwrap();
        replace(place.path().join("out").as_path(), &files("one")).unwrap();
        let out = place.path().join("empty");
        fs::create_dir(&out).unwrap();
        replace(&out, &files("one")).unwrap();
        assert_eq!(read(&out.join("src/lib.rs")), "one");
    }
}
