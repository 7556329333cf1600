//! Where things are in the workspace, and what is generated there.

use std::{
    fs,
    path::{Path, PathBuf},
};

use crate::{diagnostic::Failure, explain::Explained, pipeline, provenance::Provenance, write};

/// The document, below the workspace.
pub const DOCUMENT: &str = "openapi/klarna-network.yaml";
/// The overlay, below the workspace.
pub const OVERLAY: &str = "openapi/overlay.yaml";
/// The generated module, below the workspace.
pub const MODULE: &str = "klarna-gen/src/generated.rs";
/// The record of what the module was generated from, below the workspace.
pub const PROVENANCE: &str = "klarna-gen/provenance.json";
/// The changelog, below the workspace.
pub const CHANGELOG: &str = "CHANGELOG.md";

/// A checkout of this repository.
#[derive(Clone, Debug)]
pub struct Workspace {
    root: PathBuf,
}

/// Everything that is written for one document and overlay.
#[derive(Debug)]
pub struct Output {
    /// The text of the generated module.
    pub module: String,
    /// What it was generated from.
    pub provenance: Provenance,
    /// What was changed to please the generator.
    pub losses: Vec<Explained>,
}

impl Workspace {
    /// Takes the folder with the workspace's `Cargo.toml`.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// Returns the folder of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the place of a file of the workspace.
    pub fn path(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// Reads a file of the workspace.
    ///
    /// # Errors
    ///
    /// When it can't be read.
    pub fn read(&self, name: &str) -> Result<String, Failure> {
        read(&self.path(name))
    }

    /// Generates from `document`, which may be another one than that of the workspace, and from the
    /// workspace's overlay. Nothing is written.
    ///
    /// # Errors
    ///
    /// When a stage of the pipeline refuses one of them.
    pub fn generate(&self, document: &Path) -> Result<Output, Failure> {
        let overlay = self.path(OVERLAY);
        let generated = pipeline::run(document, Some(&overlay))?;
        let provenance = Provenance::of([
            (DOCUMENT, read(document)?.as_str()),
            (OVERLAY, read(&overlay)?.as_str()),
            (MODULE, generated.module.as_str()),
        ]);
        Ok(Output {
            module: generated.module,
            provenance,
            losses: generated.losses,
        })
    }

    /// Writes what was generated; returns the files that weren't like that before.
    ///
    /// # Errors
    ///
    /// When a file can't be written.
    pub fn write(&self, output: &Output) -> Result<Vec<PathBuf>, Failure> {
        let files = [
            (MODULE, output.module.clone()),
            (PROVENANCE, output.provenance.render()),
        ];
        let mut written = Vec::new();
        for (name, text) in files {
            let path = self.path(name);
            if write::write(&path, &text)? {
                written.push(path);
            }
        }
        Ok(written)
    }

    /// Compares what is generated with what is committed.
    ///
    /// # Errors
    ///
    /// With each file and each input that is off.
    pub fn check(&self, output: &Output) -> Result<(), Failure> {
        let file = self.path(PROVENANCE);
        let recorded = self
            .read(PROVENANCE)
            .and_then(|text| Provenance::parse(&file, &text));
        // The hash of the module is that of the committed one: it says who edited it.
        let actual = Provenance::of([
            (DOCUMENT, self.read(DOCUMENT)?.as_str()),
            (OVERLAY, self.read(OVERLAY)?.as_str()),
            (MODULE, self.read(MODULE)?.as_str()),
        ]);
        let recorded = recorded.and_then(|recorded| recorded.check(&file, &actual));
        let module = write::check(&self.path(MODULE), &output.module);
        let found: Vec<_> = [recorded, module]
            .into_iter()
            .filter_map(Result::err)
            .flat_map(|failure| failure.0)
            .collect();
        if found.is_empty() {
            Ok(())
        } else {
            Err(Failure(found))
        }
    }
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| {
        Failure::file(
            path.display().to_string(),
            format!("can't be read: {error}"),
        )
    })
}
