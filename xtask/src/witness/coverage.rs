//! What `redocly drift` says of traffic, and what may be untouched by it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt, fs,
    path::Path,
};

use serde_json::Value;

use crate::diagnostic::Failure;

/// How much there is of each part of a document, and how much of it is touched.
#[derive(Debug)]
pub(super) struct Totals(Vec<(&'static str, u64, u64)>);

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, (name, covered, total)) in self.0.iter().enumerate() {
            let comma = if index == 0 { "" } else { ", " };
            write!(f, "{comma}{covered} of {total} {name}")?;
        }
        Ok(())
    }
}

/// Fails with everything in a report that contradicts the document.
pub(super) fn contradictions(report: &Path) -> Result<(), Failure> {
    let name = report.display().to_string();
    let report = read(report)?;
    let problems = report["problems"].as_array();
    let Some(problems) = problems.filter(|_| report["run"]["totalExchanges"] != 0) else {
        return Err(Failure::file(name, "it says nothing of any traffic"));
    };
    let told = problems.iter().map(|problem| {
        let told = serde_json::to_string(problem).unwrap_or_default();
        Failure::file(name.clone(), told).0
    });
    let told: Vec<_> = told.flatten().collect();
    match told.is_empty() {
        true => Ok(()),
        false => Err(Failure(told)),
    }
}

/// Fails with everything that is untouched and not listed with a reason, or listed and touched.
pub(super) fn compare(coverage: &Path, list: &Path) -> Result<Totals, Failure> {
    let file = list.display().to_string();
    let listed =
        fs::read_to_string(list).map_err(|error| Failure::file(file.clone(), error.to_string()))?;
    let coverage = read(coverage)?;
    let listed = reasons(&listed).map_err(|told| Failure::file(file.clone(), told))?;
    let untouched = untouched(&coverage);
    let listed: BTreeSet<&str> = listed.keys().map(String::as_str).collect();
    let touched = listed
        .iter()
        .filter(|one| !untouched.contains(**one))
        .map(|one| format!("{one}: is listed and touched: take it off the list"));
    let unlisted = untouched
        .iter()
        .filter(|one| !listed.contains(one.as_str()))
        .map(|one| format!("{one}: is untouched: send or ask for it, or list it with a reason"));
    let told = touched.chain(unlisted);
    let told: Vec<_> = told
        .flat_map(|told| Failure::file(file.clone(), told).0)
        .collect();
    if !told.is_empty() {
        return Err(Failure(told));
    }
    let totals = ["operations", "parameters", "properties", "responses"];
    let totals = totals.map(|name| {
        let of = |what: &str| coverage["totals"][name][what].as_u64().unwrap_or_default();
        (name, of("covered"), of("total"))
    });
    Ok(Totals(totals.to_vec()))
}

fn read(file: &Path) -> Result<Value, Failure> {
    let text = fs::read_to_string(file).map_err(|error| error.to_string());
    let value = text.and_then(|text| serde_json::from_str(&text).map_err(|e| e.to_string()));
    value.map_err(|told| Failure::file(file.display().to_string(), told))
}

/// Reads the list: a line for each, the reason behind a semicolon.
fn reasons(list: &str) -> Result<BTreeMap<String, String>, String> {
    let lines = list.lines().map(str::trim);
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| match line.split_once(';') {
            Some((what, why)) if !why.trim().is_empty() => {
                Ok((what.trim().to_owned(), why.trim().to_owned()))
            }
            _ => Err(format!("a reason is missing: {line}")),
        })
        .collect()
}

/// Names what is untouched. Of an operation that isn't called, nothing else is named.
fn untouched(coverage: &Value) -> BTreeSet<String> {
    let operations = coverage["operations"].as_array().into_iter().flatten();
    let named = operations.flat_map(|operation| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let id = text(&operation["operationId"]);
        let missing = operation["missing"].as_array().into_iter().flatten();
        let mut missing: Vec<&Value> = missing.collect();
        if missing.iter().any(|one| one["kind"] == "operation") {
            missing.retain(|one| one["kind"] == "operation");
        }
        missing.into_iter().map(move |one| {
            let parts = ["kind", "in", "target", "status", "name", "path"];
            let parts = parts.map(|part| text(&one[part]));
            let parts: Vec<_> = parts.iter().filter(|part| !part.is_empty()).collect();
            parts
                .iter()
                .fold(id.clone(), |told, part| told + " " + part)
        })
    });
    named.collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn coverage() -> Value {
        json!({
            "totals": {
                "operations": { "covered": 1, "total": 2 },
                "parameters": { "covered": 0, "total": 1 },
                "properties": { "covered": 3, "total": 4 },
                "responses": { "covered": 5, "total": 6 },
            },
            "operations": [
                { "operationId": "read", "missing": [
                    { "kind": "parameter", "name": "Token", "in": "header" },
                    { "kind": "property", "target": "response", "status": "200", "path": "a[].b" },
                    { "kind": "response", "status": "429" },
                ] },
                { "operationId": "change", "missing": [
                    { "kind": "operation" },
                    { "kind": "response", "status": "200" },
                ] },
                { "operationId": "list", "missing": [] },
            ],
        })
    }

    const ALL: &str = "
# What is untouched.
read parameter header Token; why
read property response 200 a[].b; why
read response 429; why
change operation; why
";

    fn compared(coverage: &Value, list: &str) -> Result<String, String> {
        let folder = tempfile::tempdir().unwrap();
        let [report, listed] = ["coverage.json", "list"].map(|name| folder.path().join(name));
        fs::write(&report, coverage.to_string()).unwrap();
        fs::write(&listed, list).unwrap();
        let totals = compare(&report, &listed).map_err(|failure| failure.to_string())?;
        Ok(totals.to_string())
    }

    #[test]
    fn what_is_untouched_may_be_listed_with_a_reason() {
        let totals = "1 of 2 operations, 0 of 1 parameters, 3 of 4 properties, 5 of 6 responses";
        assert_eq!(compared(&coverage(), ALL).as_deref(), Ok(totals));
    }

    #[test]
    fn each_that_is_untouched_and_unlisted_is_told() {
        for line in ALL.lines().filter(|line| line.contains(';')) {
            let told = compared(&coverage(), &ALL.replace(line, "")).unwrap_err();
            let name = line.split(';').next().unwrap();
            assert!(told.contains(&format!("{name}: is untouched")), "{told}");
            assert_eq!(told.lines().count(), 1, "{told}");
        }
    }

    #[test]
    fn what_is_listed_has_to_be_untouched_and_to_have_a_reason() {
        let told = compared(&coverage(), &format!("{ALL}\nlist operation; why")).unwrap_err();
        assert!(
            told.contains("list operation: is listed and touched"),
            "{told}"
        );
        for line in ["list operation", "list operation; "] {
            let told = compared(&coverage(), &format!("{ALL}\n{line}")).unwrap_err();
            assert!(told.contains("a reason is missing"), "{told}");
        }
    }

    fn judged(report: &Value) -> Result<(), String> {
        let file = tempfile::NamedTempFile::new().unwrap();
        fs::write(&file, report.to_string()).unwrap();
        contradictions(file.path()).map_err(|failure| failure.to_string())
    }

    #[test]
    fn a_report_without_problems_is_sound() {
        let report = json!({ "run": { "totalExchanges": 7 }, "problems": [] });
        assert_eq!(judged(&report), Ok(()));
    }

    #[test]
    fn problems_are_told_and_so_is_a_report_about_nothing() {
        let report = json!({ "run": { "totalExchanges": 7 }, "problems": ["a", "b"] });
        assert_eq!(judged(&report).unwrap_err().lines().count(), 2);
        let report = json!({ "run": { "totalExchanges": 0 }, "problems": [] });
        assert!(
            judged(&report)
                .unwrap_err()
                .contains("nothing of any traffic")
        );
        assert!(
            judged(&json!({}))
                .unwrap_err()
                .contains("nothing of any traffic")
        );
    }
}
