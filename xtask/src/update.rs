//! Takes in a new version of the document: everything, or nothing at all.
//!
//! The new state is made, built and tested in a copy of the workspace. The workspace itself is
//! touched at the very end, when nothing can fail any more but the disk.

pub mod changelog;
mod child;
mod staging;
mod summary;
pub mod uses;

use std::{
    fs,
    path::PathBuf,
    sync::atomic::{AtomicBool, Ordering},
};

pub use summary::Summary;

use crate::{
    diagnostic::Failure,
    diff::{self, Comparison, render},
    document::Document,
    workspace::{CHANGELOG, DOCUMENT, MODULE, PROVENANCE, Workspace},
    write,
};

/// How far an update goes.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder of the workspace.
    pub root: PathBuf,
    /// The new version of the document.
    pub document: PathBuf,
    /// Whether the workspace is built before anything is replaced.
    pub build: bool,
    /// Whether its tests are run as well.
    pub test: bool,
    /// The program that builds and tests.
    pub cargo: PathBuf,
    /// The folder that it builds in; the copy of the workspace is made there.
    pub target: PathBuf,
}

/// One file that an update replaces.
struct Replacement {
    name: &'static str,
    before: Option<Vec<u8>>,
    after: String,
}

/// Validates the new document, compares it with the present one, generates, builds and tests, adds
/// to the changelog, and then replaces all files.
///
/// What is worth knowing on the way goes to `tell`. When `interrupted` becomes true, the update
/// stops and ends what it started.
///
/// # Errors
///
/// When a step fails or is interrupted; every file is as it was then.
pub fn run(
    options: &Options,
    interrupted: &AtomicBool,
    tell: &mut dyn FnMut(&str),
) -> Result<Summary, Failure> {
    let workspace = Workspace::new(&options.root);
    let file = options.document.display().to_string();
    let stop = || {
        if interrupted.load(Ordering::SeqCst) {
            Err(Failure::file(&file, "interrupted: nothing has changed"))
        } else {
            Ok(())
        }
    };
    let old = Document::read(&workspace.path(DOCUMENT))?;
    let new = Document::read(&options.document)?;
    let changes = diff::compare(&old, &new)?;
    let output = workspace.generate(&options.document)?;
    stop()?;
    // What is committed is what users have, whatever the overlay says by now.
    let module = workspace.read(MODULE)?;
    let comparison = Comparison {
        changes,
        rust: diff::compare_modules(&module, &output.module),
    };
    tell(&render::render(&comparison, render::Format::Text));
    let counterparts = diff::counterparts(&module, &output.module).unwrap_or_default();
    let uses = uses::find(&options.root, &comparison, &counterparts)?;
    for found in &uses {
        tell(&format!("must change by hand: {found}\n"));
    }
    stop()?;
    let text = fs::read_to_string(&options.document)
        .map_err(|error| Failure::file(&file, format!("can't be read: {error}")))?;
    let changelog = workspace.path(CHANGELOG);
    let entry = changelog::with(&workspace.read(CHANGELOG)?, &comparison)
        .map_err(|message| Failure::file(changelog.display().to_string(), message))?;
    let replacements = [
        (DOCUMENT, text),
        (MODULE, output.module.clone()),
        (PROVENANCE, output.provenance.render()),
        (CHANGELOG, entry),
    ]
    .map(|(name, after)| Replacement {
        name,
        before: fs::read(workspace.path(name)).ok(),
        after,
    });
    if options.build {
        build(options, &replacements, interrupted, tell)?;
    }
    stop()?;
    replace(&workspace, &replacements)?;
    Ok(Summary::of(&workspace, options, comparison, uses))
}

/// Builds and tests the new state in a copy.
fn build(
    options: &Options,
    replacements: &[Replacement],
    interrupted: &AtomicBool,
    tell: &mut dyn FnMut(&str),
) -> Result<(), Failure> {
    let staging = staging::Staging::new(&options.root, &options.target)?;
    for replacement in replacements {
        write::write(&staging.path(replacement.name), &replacement.after)?;
    }
    let mut steps = vec![["build", "--workspace", "--locked"]];
    if options.test {
        steps.push(["test", "--workspace", "--locked"]);
    }
    for step in steps {
        tell(&format!("cargo {}\n", step.join(" ")));
        child::run(&options.cargo, &step, &staging, interrupted).map_err(|error| {
            let command = format!("cargo {}", step.join(" "));
            let message = format!("{error}: nothing has changed");
            Failure::file(command, message)
        })?;
    }
    Ok(())
}

/// Replaces all files, or none.
fn replace(workspace: &Workspace, replacements: &[Replacement]) -> Result<(), Failure> {
    for replacement in replacements {
        let path = workspace.path(replacement.name);
        if fs::read(&path).ok() != replacement.before {
            let message = "has changed in the meantime: start again";
            return Err(Failure::file(path.display().to_string(), message));
        }
    }
    for (index, replacement) in replacements.iter().enumerate() {
        let written = write::write(&workspace.path(replacement.name), &replacement.after);
        if let Err(failure) = written {
            let mut found = failure.0;
            for done in &replacements[..index] {
                found.extend(undo(workspace, done).err().into_iter().flat_map(|f| f.0));
            }
            return Err(Failure(found));
        }
    }
    Ok(())
}

fn undo(workspace: &Workspace, replacement: &Replacement) -> Result<(), Failure> {
    let path = workspace.path(replacement.name);
    let undone = match &replacement.before {
        Some(before) => fs::write(&path, before),
        None => fs::remove_file(&path),
    };
    undone.map_err(|error| {
        let message = format!("can't be put back: {error}");
        Failure::file(path.display().to_string(), message)
    })
}
