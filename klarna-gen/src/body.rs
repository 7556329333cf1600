//! The body of a call, given away or lent.

use std::ops::Deref;

/// The body that a builder of an operation holds. Small either way, so that builders are.
#[derive(Clone)]
pub(crate) enum Body<'a, T> {
    Lent(&'a T),
    Given(Box<T>),
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
