//! A copy of this workspace, to be updated.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::atomic::AtomicBool,
};

use xtask::update::{self, Options, Summary};

/// A copy of this workspace.
pub(crate) struct Copy {
    root: tempfile::TempDir,
}

pub(crate) fn original() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent();
    root.unwrap().to_owned()
}

impl Copy {
    pub(crate) fn new() -> Self {
        let root = tempfile::tempdir().unwrap();
        for name in [
            ".cargo",
            "klarna-gen",
            "klarna-sdk",
            "openapi",
            "tests",
            "xtask",
        ] {
            copy(&original().join(name), &root.path().join(name));
        }
        for name in ["CHANGELOG.md", "Cargo.lock", "Cargo.toml", "README.md"] {
            copy(&original().join(name), &root.path().join(name));
        }
        Self { root }
    }

    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// All files with their content.
    pub(crate) fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let mut files = BTreeMap::new();
        let mut waiting = vec![self.root.path().to_owned()];
        while let Some(path) = waiting.pop() {
            if path.is_dir() {
                waiting.extend(
                    fs::read_dir(&path)
                        .unwrap()
                        .map(|entry| entry.unwrap().path()),
                );
            } else {
                let content = fs::read(&path).unwrap();
                files.insert(path, content);
            }
        }
        files
    }

    /// Takes in a document; `cargo` builds, where it is given.
    pub(crate) fn update(&self, document: &str, cargo: Option<&Path>) -> Result<Summary, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new.yaml");
        fs::write(&file, document).unwrap();
        let options = Options {
            root: self.root.path().to_owned(),
            document: file,
            build: cargo.is_some(),
            test: false,
            cargo: cargo.unwrap_or(Path::new("cargo")).to_owned(),
            target: folder.path().join("target"),
        };
        update::run(&options, &AtomicBool::new(false), &mut |_| ())
            .map_err(|failure| failure.to_string())
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_dir() {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap() {
            let entry = entry.unwrap();
            copy(&entry.path(), &to.join(entry.file_name()));
        }
    } else {
        fs::copy(from, to).unwrap();
    }
}
