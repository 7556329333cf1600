//! JSON Schemas of the generated types, as the types themselves tell them.

use std::{fs, io, path::Path};

use serde_json::{Map, Value};

use crate::{command::program, diagnostic::Failure, write};

/// Asks `klarna-gen` for the schemas of its types, by name.
///
/// # Errors
///
/// When `klarna-gen` doesn't compile or prints something else.
pub fn schemas(root: &Path) -> Result<Map<String, Value>, Failure> {
    let refuse = |message: String| Failure::file("klarna-gen/examples/schemas.rs", message);
    let output = program::example(root, "klarna-gen", "schemas")
        .args(["--features", "schemars"])
        .output()
        .map_err(|error| refuse(format!("can't be run: {error}")))?;
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        return Err(refuse(format!("fails: {}", told.trim())));
    }
    serde_json::from_slice(&output.stdout)
        .map_err(|error| refuse(format!("doesn't print JSON Schemas: {error}")))
}

/// Writes each schema to a file of its own, named after the type.
///
/// # Errors
///
/// When the folder can't be made or a file can't be written. Files that were there are as before,
/// unless the disk fails while the new ones are moved into their place.
pub fn write_to(folder: &Path, schemas: &Map<String, Value>) -> Result<(), Failure> {
    let name = folder.display().to_string();
    let refuse = |what: &str, error: io::Error| Failure::file(&name, format!("{what}: {error}"));
    fs::create_dir_all(folder).map_err(|error| refuse("can't be made", error))?;
    let aside = tempfile::tempdir_in(folder).map_err(|error| refuse("can't be written", error))?;
    for (name, schema) in schemas {
        let text = format!("{schema:#}\n");
        write::write(&aside.path().join(format!("{name}.json")), &text)?;
    }
    for name in schemas.keys() {
        let file = format!("{name}.json");
        fs::rename(aside.path().join(&file), folder.join(&file))
            .map_err(|error| refuse("can't be written", error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn each_schema_gets_a_file_of_its_own() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("new");
        let Value::Object(schemas) = json!({"A": {"type": "string"}, "B": {}}) else {
            unreachable!()
        };
        write_to(&place, &schemas).unwrap();
        let text = fs::read_to_string(place.join("A.json")).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), schemas["A"]);
        assert_eq!(fs::read_dir(&place).unwrap().count(), 2);
    }

    #[test]
    fn a_schema_that_cannot_be_written_leaves_the_others_as_they_were() {
        let folder = tempfile::tempdir().unwrap();
        let Value::Object(before) = json!({"A": {"type": "string"}}) else {
            unreachable!()
        };
        write_to(folder.path(), &before).unwrap();
        // The second name is none of a file.
        let Value::Object(after) = json!({"A": {"type": "integer"}, "no/file": {}}) else {
            unreachable!()
        };
        assert!(write_to(folder.path(), &after).is_err());
        let text = fs::read_to_string(folder.path().join("A.json")).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), before["A"]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::NamedTempFile::new().unwrap();
        let told = write_to(&folder.path().join("a"), &Map::new()).unwrap_err();
        assert!(told.to_string().contains("can't be made"), "{told}");
    }
}
