//! Prints the JSON Schemas of all types as one object, by name.

use std::io::Write;

use klarna_gen::types;
use serde_json::{Map, Value};

macro_rules! schemas {
    ($($name:ident $kind:ident,)*) => {
        [$((stringify!($name), schemars::schema_for!(types::$name).to_value())),*]
    };
}

fn main() -> std::io::Result<()> {
    let schemas: Map<String, Value> = klarna_gen::for_each_component!(schemas)
        .into_iter()
        .map(|(name, schema)| (name.to_owned(), schema))
        .collect();
    let mut output = std::io::stdout().lock();
    serde_json::to_writer_pretty(&mut output, &schemas)?;
    writeln!(output)
}
