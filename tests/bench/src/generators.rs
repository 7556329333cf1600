//! Clients that other generators make of the same document, where those are at hand.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use klarna_bench_driver::Failure;

use crate::{clients::Subject, progress::tell};

/// A generator that isn't ours.
struct Generator {
    name: &'static str,
    tool: &'static str,
    /// How it is brought here.
    install: &'static str,
    program: &'static str,
    dependencies: &'static str,
}

const GENERATORS: [Generator; 2] = [
    Generator {
        name: "openapi-generator",
        tool: "openapi-generator-cli",
        install: "pip install openapi-generator-cli==7.26.0, with Java",
        program: include_str!("../generators/openapi-generator.rs"),
        dependencies: "klarna_openapi_generator = { path = \"client\", default-features = false }\n",
    },
    Generator {
        name: "openapi-to-rust",
        tool: "openapi-to-rust",
        install: "cargo install openapi-to-rust@0.23.0 --locked",
        program: include_str!("../generators/openapi-to-rust.rs"),
        dependencies: "chrono = { version = \"0.4\", features = [\"serde\"] }\n\
                       futures-util = \"0.3\"\n\
                       reqwest-middleware = { version = \"0.5\", features = [\"query\"] }\n\
                       reqwest-tracing = \"0.7\"\n\
                       serde = { version = \"1\", features = [\"derive\"] }\n\
                       serde_json = \"1\"\n\
                       thiserror = \"2\"\n\
                       url = { version = \"2\", features = [\"serde\"] }\n",
    },
];

const PRINTED: &str = "
impl std::fmt::Display for IntegrationMetadata {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&serde_json::to_string(self).map_err(|_| std::fmt::Error)?)
    }
}
";

/// Generates and builds what can be; the rest comes as notes.
pub fn build(root: &Path, target: &Path, notes: &mut Vec<String>) -> Vec<Subject> {
    let mut subjects = Vec::new();
    for generator in &GENERATORS {
        tell(format_args!("generating and building {}", generator.name));
        match generator.build(root, &target.join("generators").join(generator.name)) {
            Ok(Some(program)) => subjects.push(Subject {
                name: generator.name,
                program,
                argument: None,
            }),
            Ok(None) => notes.push(format!(
                "{} is left out, its tool isn't here: {}",
                generator.name, generator.install
            )),
            Err(error) => {
                tell(&error);
                let name = generator.name;
                notes.push(format!("{name} is left out, its client can't be built"));
            }
        }
    }
    subjects
}

impl Generator {
    fn build(&self, root: &Path, folder: &Path) -> Result<Option<PathBuf>, Failure> {
        if Command::new(self.tool).arg("--help").output().is_err() {
            return Ok(None);
        }
        // Left over from another version of the document.
        let _ = fs::remove_dir_all(folder.join("src"));
        fs::create_dir_all(folder.join("src"))?;
        let document = root.join("openapi/klarna-network.yaml").canonicalize()?;
        let mut command = Command::new(self.tool);
        command.current_dir(folder);
        if self.name == "openapi-generator" {
            let options = "library=reqwest,packageName=klarna_openapi_generator";
            command.args(["generate", "-g", "rust", "-o", "client", "-i"]);
            command
                .arg(document)
                .arg(format!("--additional-properties={options}"));
        } else {
            fs::copy(document, folder.join("klarna-network.yaml"))?;
            let configuration = "[generator]\nspec_path = \"klarna-network.yaml\"\n\
                                 output_dir = \"src/generated\"\nmodule_name = \"klarna\"\n\
                                 [features]\nenable_async_client = true\n";
            fs::write(folder.join("openapi-to-rust.toml"), configuration)?;
            command.arg("generate");
        }
        run(&mut command)?;
        let model = folder.join("client/src/models/integration_metadata.rs");
        if let Ok(mut text) = fs::read_to_string(&model) {
            // The client wants to print a header that is JSON, and can't: it wouldn't compile.
            text.push_str(PRINTED);
            fs::write(model, text)?;
        }
        fs::write(folder.join("src/main.rs"), self.program)?;
        fs::write(
            folder.join("src/http.rs"),
            include_str!("../generators/http.rs"),
        )?;
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))?;
        let driver = root.join("tests/bench/driver").canonicalize()?;
        let name = format!("bench-{}", self.name);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
             [dependencies]\n{}klarna-bench-driver = {{ path = {driver:?} }}\n\
             reqwest = {{ version = \"0.13\", default-features = false, \
             features = [\"http2\", \"query\", \"rustls-no-provider\", \"stream\"] }}\n\
             rustls = {{ version = \"0.23\", default-features = false, features = [\"ring\"] }}\n\
             uuid = {{ version = \"1\", features = [\"v5\"] }}\n",
            self.dependencies
        );
        fs::write(folder.join("Cargo.toml"), manifest)?;
        // Both are made of the same crates.
        let target = folder.with_file_name("target");
        let mut command = Command::new(cargo());
        command.args(["build", "--release", "--quiet"]);
        run(command.current_dir(folder).env("CARGO_TARGET_DIR", &target))?;
        Ok(Some(target.join("release").join(name)))
    }
}

/// Returns cargo as it started this program.
pub(crate) fn cargo() -> PathBuf {
    std::env::var_os("CARGO").map_or_else(|| "cargo".into(), PathBuf::from)
}

/// Runs a command to its end.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let output = command
        .output()
        .map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    let told = String::from_utf8_lossy(&output.stderr);
    let start = told.len().saturating_sub(2_000);
    Err(format!("{command:?} failed: {}", told.get(start..).unwrap_or(&told)).into())
}
