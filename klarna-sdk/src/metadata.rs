//! Who makes a call: the value of `Klarna-Integration-Metadata`, and what is added to the
//! User-Agent.

use std::{fmt, sync::Arc};

use http::HeaderValue;

use crate::{
    Error,
    generated::{Check, ascii, types::IntegrationMetadata},
};

/// What a program tells of itself. It brings the code that writes it, because few programs do.
#[derive(Clone, Debug)]
pub(crate) struct Metadata(Arc<dyn Told>);

trait Told: fmt::Debug + Send + Sync {
    fn header_value(&self) -> Result<HeaderValue, Error>;
}

impl Told for IntegrationMetadata {
    fn header_value(&self) -> Result<HeaderValue, Error> {
        header_value(self)
    }
}

impl Metadata {
    pub(crate) fn new(metadata: IntegrationMetadata) -> Self {
        Self(Arc::new(metadata))
    }

    /// Writes the metadata as one line of ASCII.
    ///
    /// # Errors
    ///
    /// When it breaks a rule of the document.
    pub(crate) fn header_value(&self) -> Result<HeaderValue, Error> {
        self.0.header_value()
    }
}

fn header_value(metadata: &IntegrationMetadata) -> Result<HeaderValue, Error> {
    metadata.checked().map_err(Error::violations)?;
    HeaderValue::try_from(ascii(metadata)).map_err(|_| {
        Error::invalid_input(
            "Klarna-Integration-Metadata",
            "can't be carried in a header",
        )
    })
}

/// Writes a product for the User-Agent: `name/version`.
///
/// # Errors
///
/// When one of them isn't a token of HTTP, or they are longer than 100 characters together.
pub(crate) fn product(name: &str, version: &str) -> Result<String, Error> {
    for (field, text) in [("name", name), ("version", version)] {
        let is_token = !text.is_empty()
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
        if !is_token {
            return Err(Error::invalid_input(
                format!("user_agent_product.{field}"),
                "must have letters, digits and any of !#$%&'*+-.^_`|~ only, at least one",
            ));
        }
    }
    if name.len() + version.len() > 100 {
        return Err(Error::invalid_input(
            "user_agent_product",
            "must have at most 100 characters, name and version together",
        ));
    }
    Ok(format!("{name}/{version}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::generated::types::{Integrator, Originator};

    #[test]
    fn metadata_is_one_line_of_ascii() {
        let metadata = IntegrationMetadata::new(
            Integrator::new("EXAMPLE_PSP", "line\nbreak").module_name("k\u{e5}ssa \u{1f4b3}\u{7f}"),
        )
        .originators([Originator::new("SHOP", "s-1")]);
        let value = header_value(&metadata).unwrap();
        let text = value.to_str().unwrap();
        assert_eq!(
            text,
            r#"{"integrator":{"module_name":"k\u00e5ssa \ud83d\udcb3\u007f","name":"EXAMPLE_PSP","session_reference":"line\nbreak"},"originators":[{"name":"SHOP","session_reference":"s-1"}]}"#
        );
        let read: serde_json::Value = serde_json::from_str(text).unwrap();
        assert_eq!(
            read["integrator"]["module_name"],
            "k\u{e5}ssa \u{1f4b3}\u{7f}"
        );
    }

    #[test]
    fn metadata_that_breaks_a_rule_is_refused_by_name() {
        for (metadata, field) in [
            (
                IntegrationMetadata::new(Integrator::new("", "s")),
                "integrator.name",
            ),
            (
                IntegrationMetadata::new(Integrator::new("A", "s".repeat(101))),
                "integrator.session_reference",
            ),
            (
                IntegrationMetadata::new(Integrator::new("A", "s"))
                    .originators(vec![Originator::new("B", "s"); 11]),
                "originators",
            ),
        ] {
            let error = header_value(&metadata).unwrap_err().to_string();
            assert!(error.contains(field), "{error}");
        }
    }

    #[test]
    fn a_product_is_a_name_and_a_version() {
        assert_eq!(
            product("example-psp", "1.2.3").unwrap(),
            "example-psp/1.2.3"
        );
        for (name, version) in [
            ("", "1"),
            ("a", ""),
            ("a b", "1"),
            ("a", "1\r\nx: y"),
            ("a/b", "1"),
        ] {
            assert!(product(name, version).is_err(), "{name:?} {version:?}");
        }
        assert!(product("a", &"1".repeat(100)).is_err());
    }
}
