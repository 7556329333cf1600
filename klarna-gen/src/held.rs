//! Large values behind a pointer that doesn't say what is behind it.
//!
//! What copies and drops a value is compiled wherever its type is seen to be copied or dropped, which
//! for the body of a payment is 40 types each time. Here it is seen once.

use std::{
    fmt,
    marker::PhantomData,
    ops::{Deref, DerefMut},
    panic::AssertUnwindSafe,
    sync::Arc,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

use crate::{
    read::{Read, read_slice},
    source::ENDLESS,
};

/// A value that is held like this.
trait Holds<T>: Send + Sync {
    fn value(&self) -> &T;

    fn value_mut(&mut self) -> &mut T;

    fn take(self: Box<Self>) -> Box<T>;
}

impl<T: Send + Sync + 'static> Holds<T> for T {
    fn value(&self) -> &T {
        self
    }

    fn value_mut(&mut self) -> &mut T {
        self
    }

    fn take(self: Box<Self>) -> Box<T> {
        self
    }
}

/// A large value.
///
/// What unwinds past it may see it where it may see `T`.
///
/// # Examples
///
/// ```
/// use klarna_gen::{Held, types::Address};
///
/// let mut held = Held::new(Address::new());
/// held.city = Some("Stockholm".to_owned());
/// assert_eq!(held.take().city.as_deref(), Some("Stockholm"));
/// ```
pub struct Held<T>(AssertUnwindSafe<Box<dyn Holds<T>>>, PhantomData<T>);

impl<T: Send + Sync + 'static> Held<T> {
    /// Holds a value.
    // In one place, which is the only one that sees the type.
    #[inline(never)]
    pub fn new(value: T) -> Self {
        Self(AssertUnwindSafe(Box::new(value)), PhantomData)
    }

    /// Reads a value of the document from JSON to where it stays.
    ///
    /// # Errors
    ///
    /// When the text isn't JSON, or is something else than a `T`.
    pub fn from_slice(json: &[u8]) -> serde_json::Result<Self>
    where
        T: Read,
    {
        let value = T::blank().ok_or_else(|| serde_json::Error::custom(ENDLESS))?;
        let mut held = Self::new(value);
        read_slice(&mut |take| held.slot(take), json)?;
        Ok(held)
    }
}

impl<T> Held<T> {
    /// Returns the value.
    #[must_use]
    pub fn take(self) -> Box<T> {
        self.0.0.take()
    }
}

impl<T> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.0.as_ref().value()
    }
}

impl<T> DerefMut for Held<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.0.0.as_mut().value_mut()
    }
}

impl<T: Clone + Send + Sync + 'static> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self::new(T::clone(self))
    }
}

impl<T: fmt::Debug> fmt::Debug for Held<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

/// A large value that several hold.
pub struct Shared<T>(AssertUnwindSafe<Arc<dyn Holds<T>>>, PhantomData<T>);

impl<T> From<Held<T>> for Shared<T> {
    fn from(held: Held<T>) -> Self {
        Self(AssertUnwindSafe(Arc::from(held.0.0)), PhantomData)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        self.0.0.as_ref().value()
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(AssertUnwindSafe(self.0.0.clone()), PhantomData)
    }
}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T> Deserialize<'de> for Shared<T>
where
    T: Send + Sync + Deserialize<'de> + 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Held::deserialize(deserializer).map(Self::from)
    }
}

impl<'de, T> Deserialize<'de> for Held<T>
where
    T: Send + Sync + Deserialize<'de> + 'static,
{
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::new)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_held_prints_as_it_would_alone() {
        assert_eq!(format!("{:?}", Held::new(Some("a"))), r#"Some("a")"#);
    }

    #[test]
    fn a_value_is_read_as_it_would_be_alone() {
        let held = Held::<Vec<i64>>::from_slice(b" [1,2] ").unwrap();
        assert_eq!(*held, [1, 2]);
        for text in ["[1,2", "[1,2]]", "[1,\"2\"]", "{}", ""] {
            let alone = serde_json::from_str::<Vec<i64>>(text).unwrap_err();
            let held = Held::<Vec<i64>>::from_slice(text.as_bytes()).unwrap_err();
            assert_eq!(held.to_string(), alone.to_string(), "{text}");
        }
    }

    #[test]
    fn a_copy_is_a_value_of_its_own() {
        let first = Held::new(1);
        let mut second = first.clone();
        *second = 2;
        assert_eq!((*first, *second), (1, 2));
        assert_eq!(*second.take(), 2);
    }

    #[test]
    fn what_is_shared_is_stored_as_it_would_be_alone() {
        let shared: Shared<Vec<u8>> = serde_json::from_str("[1,2]").unwrap();
        assert_eq!(serde_json::to_string(&shared.clone()).unwrap(), "[1,2]");
    }
}
