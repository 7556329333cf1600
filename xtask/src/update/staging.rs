//! A copy of the workspace, where a new state is tried.

use std::{
    collections::BTreeSet,
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use ignore::WalkBuilder;

use crate::diagnostic::Failure;

/// The copy. Its place is always the same, so that what was built there is of use the next time.
pub(super) struct Staging {
    root: PathBuf,
    target: PathBuf,
    /// Held as long as the copy is in use.
    _lock: File,
}

impl Staging {
    pub(super) fn new(workspace: &Path, target: &Path) -> Result<Self, Failure> {
        let root = target.join("update");
        let refuse = |error: io::Error| {
            let message = format!("the workspace can't be copied here: {error}");
            Failure::file(root.display().to_string(), message)
        };
        let prepare = || -> io::Result<(PathBuf, File)> {
            fs::create_dir_all(&root)?;
            let target = target.canonicalize()?;
            let lock = File::create(target.join("update.lock"))?;
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    return Err(io::Error::other("another update is running"));
                }
                Err(TryLockError::Error(error)) => return Err(error),
            }
            copy(workspace, &root)?;
            Ok((target, lock))
        };
        let (target, lock) = prepare().map_err(refuse)?;
        Ok(Self {
            root,
            target,
            _lock: lock,
        })
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the copy is built.
    ///
    /// A folder of its own: below one that both share, cargo takes what it has built of the copy
    /// for the workspace's, because the paths of both are the same from their roots on.
    pub(super) fn build(&self) -> PathBuf {
        self.target.join("update-build")
    }

    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }
}

/// The files of a workspace that aren't ignored, relative to it.
pub(super) fn files(root: &Path) -> io::Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    let root = if root.as_os_str().is_empty() {
        Path::new(".")
    } else {
        root
    };
    let walk = WalkBuilder::new(root)
        .hidden(false)
        .require_git(false)
        .parents(false)
        .filter_entry(|entry| {
            ![".git", "target"]
                .iter()
                .any(|name| entry.file_name() == *name)
        })
        .build();
    for entry in walk {
        let entry = entry.map_err(io::Error::other)?;
        if entry.file_type().is_some_and(|kind| !kind.is_dir())
            && let Ok(name) = entry.path().strip_prefix(root)
        {
            found.insert(name.to_owned());
        }
    }
    Ok(found)
}

/// Makes `to` the same as `from`. What is the same already keeps its time, and isn't built again.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let wanted = files(from)?;
    for name in files(to)?.difference(&wanted) {
        fs::remove_file(to.join(name))?;
    }
    for name in wanted {
        let (source, copy) = (from.join(&name), to.join(&name));
        let content = fs::read(&source)?;
        if fs::read(&copy).is_ok_and(|known| known == content) {
            continue;
        }
        if let Some(folder) = copy.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&source, &copy)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_has_all_files_that_are_not_ignored_and_no_others() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        for (name, text) in [
            (".gitignore", "/out\n"),
            (".cargo/config.toml", "a"),
            ("src/a.rs", "a"),
            ("out/b", "b"),
            ("target/c", "c"),
            (".git/d", "d"),
        ] {
            fs::create_dir_all(from.join(name).parent().unwrap()).unwrap();
            fs::write(from.join(name), text).unwrap();
        }
        fs::create_dir_all(&to).unwrap();
        fs::write(to.join("stale.rs"), "s").unwrap();
        copy(&from, &to).unwrap();
        let copied: Vec<PathBuf> = files(&to).unwrap().into_iter().collect();
        let expected = [".cargo/config.toml", ".gitignore", "src/a.rs"];
        assert_eq!(copied, expected.map(PathBuf::from));
    }
}
