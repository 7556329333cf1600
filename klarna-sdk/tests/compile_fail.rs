//! What mustn't compile, and what the compiler says about it.
//!
//! Each file in `compile_fail/` is a mistake; its lines that begin with `//=` are what a person must
//! be told. Only those are compared, because the rest is the compiler's own and changes with it.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A crate that is compiled as it was for the examples, so that nothing is built for this test alone.
struct Library {
    file: PathBuf,
    dependencies: PathBuf,
}

impl Library {
    fn build() -> Self {
        let output = Command::new(env!("CARGO"))
            .args(["build", "--locked", "--quiet", "--package", "klarna-sdk"])
            .args(["--example", "final_authorization"])
            .args(["--message-format", "json"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let messages = String::from_utf8(output.stdout).unwrap();
        let file = messages
            .lines()
            .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
            .filter(|message| message["target"]["name"] == "klarna_sdk")
            .filter_map(|message| message["filenames"].as_array().cloned())
            .flatten()
            .filter_map(|file| file.as_str().map(PathBuf::from))
            .find(|file| file.extension().is_some_and(|end| end == "rlib"))
            .expect("cargo tells where the library is");
        // Beside the copy that cargo names are those of everything it depends on.
        let dependencies = match file.parent().unwrap() {
            deps if deps.ends_with("deps") => deps.to_owned(),
            folder => folder.join("deps"),
        };
        Self { file, dependencies }
    }

    /// Compiles a file; returns what the compiler says against it.
    fn refuse(&self, file: &Path) -> Option<String> {
        let target = tempfile();
        let library = format!("klarna_sdk={}", self.file.display());
        let dependencies = format!("dependency={}", self.dependencies.display());
        let output = Command::new(env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()))
            .args(["--edition", "2024", "--crate-type", "lib"])
            .args(["--emit", "metadata", "--out-dir"])
            .arg(&target)
            .args(["--extern", &library, "-L", &dependencies])
            .arg(file)
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        (!output.status.success()).then_some(told)
    }
}

/// A folder below cargo's own for tests.
fn tempfile() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_fail");
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compile_fail");
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    files
}

#[test]
fn mistakes_are_refused_in_words_that_say_what_to_do() {
    let library = Library::build();
    let mut wrong = Vec::new();
    for file in files() {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap();
        let wanted: Vec<_> = text
            .lines()
            .filter_map(|line| line.strip_prefix("//= "))
            .collect();
        assert!(!wanted.is_empty(), "{name} says what nobody is told");
        match library.refuse(&file) {
            None => wrong.push(format!("{name} compiles")),
            Some(told) => {
                let missing = wanted.iter().filter(|words| !told.contains(**words));
                wrong.extend(missing.map(|words| format!("{name}: no '{words}' in\n{told}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_right_compiles_the_same_way() {
    let library = Library::build();
    let file = tempfile().join("right.rs");
    let text = "pub fn of(account: klarna_sdk::Account, amount: klarna_sdk::Money) \
                -> klarna_sdk::IdempotencyKey { account.authorize_payment(amount)\
                .payment_transaction_reference(\"order-1\").idempotency_key() }";
    fs::write(&file, text).unwrap();
    assert_eq!(library.refuse(&file), None);
}
