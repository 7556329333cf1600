//! The body of a call, given away or lent.

use std::{fmt, ops::Deref};

/// The body that a builder of an operation holds. Small either way, so that builders are.
///
/// What is given away is dropped once it is written, and doesn't wait for the answer.
#[derive(Clone)]
pub enum Body<'a, T> {
    /// One that the caller keeps.
    Lent(&'a T),
    /// One that nobody else needs.
    Given(Box<T>),
}

impl<T> fmt::Debug for Body<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It may be personal.
        f.debug_struct("Body").finish_non_exhaustive()
    }
}

impl<T> Body<'_, T> {
    pub(crate) fn given(body: T) -> Self {
        Self::Given(Box::new(body))
    }
}

impl<T> Deref for Body<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Lent(body) => body,
            Self::Given(body) => body,
        }
    }
}
