//! JSON pointers (RFC 6901).

use std::fmt;

/// A place in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(String);

impl Pointer {
    /// Returns the document itself.
    pub fn root() -> Self {
        Self::default()
    }

    /// Returns the place `step` below this one.
    pub fn join(&self, step: impl fmt::Display) -> Self {
        let step = step.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{step}", self.0))
    }

    /// Returns the place that a local `$ref` names, `None` when it names another file.
    pub fn from_reference(reference: &str) -> Option<Self> {
        let pointer = reference.strip_prefix('#')?;
        (pointer.is_empty() || pointer.starts_with('/')).then(|| Self(pointer.to_owned()))
    }

    /// Returns the place this one stands in, `None` for the document itself.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|at| Self(self.0[..at].to_owned()))
    }

    /// Returns the pointer as `serde_json::Value::pointer` takes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_escaped() {
        let place = Pointer::root().join("paths").join("/v2/a~b").join(0);
        assert_eq!(place.to_string(), "#/paths/~1v2~1a~0b/0");
    }

    #[test]
    fn only_local_references_name_a_place() {
        assert!(Pointer::from_reference("#/components/schemas/A").is_some());
        assert_eq!(Pointer::from_reference("other.yaml#/A"), None);
    }

    #[test]
    fn the_parent_of_the_document_is_nothing() {
        assert_eq!(Pointer::root().parent(), None);
        let place = Pointer::root().join("a").join("b");
        assert_eq!(place.parent(), Some(Pointer::root().join("a")));
    }
}
