//! The public types of the SDK.

use std::collections::BTreeSet;

/// The list that a change of the public API has to update.
const LIST: &str = include_str!("../../../klarna-sdk/public-api.txt");

/// Types without fields, or with numbers and fixed words alone.
pub(crate) const PLAIN: &[&str] = &[
    "CustomerPresent",
    "FirstCall",
    "NoApiKey",
    "NoEnvironment",
    "NoReference",
    "ReturnUrl",
    "SandboxFunding",
];

/// Returns the names of all public structs and enums.
pub(crate) fn public() -> BTreeSet<String> {
    let names: BTreeSet<String> = LIST
        .lines()
        .filter_map(|line| {
            let (_, item) = line
                .split_once("pub struct klarna_sdk::")
                .or_else(|| line.split_once("pub enum klarna_sdk::"))?;
            let path = item.split(['(', '<', ' ']).next()?;
            path.rsplit("::").next().map(str::to_owned)
        })
        .collect();
    assert!(names.len() > 60, "the list was read wrongly: {names:?}");
    names
}
