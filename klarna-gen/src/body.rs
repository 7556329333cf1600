//! The body of a call, given away or lent.

use std::{fmt, ops::Deref};

use crate::{Held, Shared};

/// The body that a builder of an operation holds. Small either way, so that builders are.
///
/// What is given away is dropped once it is written, and doesn't wait for the answer.
pub enum Body<'a, T> {
    /// One that the caller keeps.
    Lent(&'a T),
    /// One that nobody else needs.
    Given(Held<T>),
    /// One that others hold as well.
    Shared(Shared<T>),
}

impl<T: Clone + Send + Sync + 'static> Clone for Body<'_, T> {
    fn clone(&self) -> Self {
        match self {
            Self::Lent(body) => Self::Lent(body),
            Self::Given(body) => Self::Given(body.clone()),
            Self::Shared(body) => Self::Shared(body.clone()),
        }
    }
}

impl<T> fmt::Debug for Body<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // It may be personal.
        f.debug_struct("Body").finish_non_exhaustive()
    }
}

impl<T: Send + Sync + 'static> Body<'_, T> {
    pub(crate) fn given(body: T) -> Self {
        Self::Given(Held::new(body))
    }
}

impl<T> Deref for Body<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        match self {
            Self::Lent(body) => body,
            Self::Given(body) => body,
            Self::Shared(body) => body,
        }
    }
}
