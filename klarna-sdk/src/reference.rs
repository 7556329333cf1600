//! The reference that tells a repetition from a new call, as a state of the builders.

/// The reference of a call isn't given yet.
#[derive(Clone, Copy, Debug)]
pub struct NoReference;

/// The reference of a call.
#[derive(Clone, Debug)]
pub struct Reference(pub(crate) String);

/// A reference that was given.
#[diagnostic::on_unimplemented(
    message = "the call has no reference yet",
    label = "call the setter whose name ends in `_reference` first"
)]
pub trait HasReference: private::Sealed {}

impl HasReference for Reference {}

pub(crate) mod private {
    pub trait Sealed {
        fn text(&self) -> &str;

        fn into_text(self) -> String;

        /// Returns whether an answer is about another reference, as far as it tells one.
        fn is_other(&self, told: Option<&str>) -> bool {
            told.is_some_and(|told| told != self.text())
        }
    }

    impl Sealed for super::Reference {
        fn text(&self) -> &str {
            &self.0
        }

        fn into_text(self) -> String {
            self.0
        }
    }
}
