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
        // A fragment is percent-encoded where a pointer isn't.
        let pointer = percent_encoding::percent_decode_str(pointer).decode_utf8();
        let pointer = pointer.ok()?.into_owned();
        (pointer.is_empty() || pointer.starts_with('/')).then_some(Self(pointer))
    }

    /// Returns the place that `place` is when its document stands here.
    pub fn within(&self, place: &Self) -> Self {
        Self(format!("{}{}", self.0, place.0))
    }

    /// Returns whether this is `outer` or a place below it.
    pub fn is_within(&self, outer: &Self) -> bool {
        self.0
            .strip_prefix(&outer.0)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }

    /// Returns the steps from the document to this place.
    pub fn steps(&self) -> impl Iterator<Item = String> {
        let steps = self.0.split('/').skip(1);
        steps.map(|step| step.replace("~1", "/").replace("~0", "~"))
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
    fn references_are_percent_encoded() {
        let place = Pointer::from_reference("#/paths/~1a~1%7Bid%7D").unwrap();
        assert_eq!(place, Pointer::root().join("paths").join("/a/{id}"));
        let steps: Vec<String> = place.steps().collect();
        assert_eq!(steps, ["paths", "/a/{id}"]);
    }

    #[test]
    fn a_place_is_within_those_around_it_only() {
        let place = Pointer::root().join("a").join("b");
        assert!(place.is_within(&Pointer::root()));
        assert!(place.is_within(&place));
        assert!(!Pointer::root().join("a").join("bc").is_within(&place));
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
