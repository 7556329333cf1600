//! Reads JSON into values that are there already.
//!
//! A type only says which value belongs to which member. All that reads is compiled once for each
//! source, and not once more for each type.

use std::{collections::BTreeMap, mem};

use serde::{Deserializer, de::Error as _};
use serde_json::{Map, Value};

use crate::{
    json,
    shape::Shape,
    source::{self, fill},
};

/// A value that can be read from JSON.
pub trait Read: Sized {
    /// Returns a value that holds nothing yet; `None` for a type that would need itself, of which
    /// there are no values.
    fn blank() -> Option<Self>;

    /// Hands out where to put what is read.
    fn slot(&mut self, take: Take<'_>);
}

/// What is told where to put a value.
///
/// A slot is handed down rather than returned, so that it can point to a [`Spot`].
pub type Take<'a> = &'a mut dyn FnMut(Slot<'_>);

/// Where a value is, without what drops it: that would be compiled wherever a slot is made.
pub(crate) struct Spot<'a, T>(pub(crate) &'a mut T);

/// Where to put what is read, by what it is in JSON.
#[allow(dead_code, reason = "not every document has all kinds of types")]
pub enum Slot<'a> {
    Text(&'a mut dyn Text),
    Integer(&'a mut i64),
    /// A whole number that isn't negative, and may be large.
    Wide(&'a mut u64),
    Number(&'a mut f64),
    Boolean(&'a mut bool),
    IntegerSet(&'a mut dyn IntegerSet),
    Anything(&'a mut dyn Anything),
    /// A value, or `null`, which leaves no value there.
    Option(&'a mut dyn Room),
    List(&'a mut dyn Room),
    Map(&'a mut dyn Entries),
    Object(&'static Shape, &'a mut dyn Object),
}

/// An object with members that are known.
pub trait Object {
    /// Hands out the value of the member at this place of the shape; for one that may be absent, a
    /// blank one that is there now. Past the last place, the one that is kept under this name.
    fn member(&mut self, place: usize, name: &str, take: Take<'_>);
}

/// Where one more value can be put.
pub trait Room {
    /// Puts a blank value there and hands it out; does neither where there is none of its type.
    fn room(&mut self, take: Take<'_>);
}

/// Where values with names can be put.
pub trait Entries {
    /// Puts a blank value under the name, in place of an earlier one, and hands it out.
    fn entry(&mut self, name: &str, take: Take<'_>);
}

/// What is made from a text.
pub trait Text {
    /// Takes the text.
    fn take(&mut self, text: &str);
}

/// What is made from a whole number.
pub trait IntegerSet {
    /// Takes the number.
    fn take(&mut self, number: i64);
}

/// What is made from any value.
pub trait Anything {
    /// Takes the value.
    fn take(&mut self, value: Value) -> serde_json::Result<()>;
}

/// Reads a value, as every type does for serde.
pub(crate) fn read<'de, T: Read, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    let mut value = T::blank().ok_or_else(|| D::Error::custom(source::ENDLESS))?;
    fill(&mut |take| value.slot(take), deserializer)?;
    Ok(value)
}

/// Reads a text that holds one value and nothing else.
// Not generic: it is compiled once.
pub(crate) fn read_slice(place: &mut dyn FnMut(Take<'_>), json: &[u8]) -> serde_json::Result<()> {
    let mut deserializer = serde_json::Deserializer::from_slice(json);
    fill(place, &mut deserializer)?;
    deserializer.end()
}

/// Reads a value that was looked at before; `None` where it is another one.
#[allow(dead_code, reason = "not every document has unions")]
pub(crate) fn read_value<T: Read>(value: &Value) -> Option<T> {
    let mut read = T::blank()?;
    // As text, so that what reads from a `Value` isn't compiled as well.
    read_slice(&mut |take| read.slot(take), &json::body(value)).ok()?;
    Some(read)
}

impl<T: Read> Read for Option<T> {
    fn blank() -> Option<Self> {
        Some(None)
    }

    fn slot(&mut self, take: Take<'_>) {
        take(Slot::Option(&mut Spot(self)));
    }
}

impl<T: Read> Room for Spot<'_, Option<T>> {
    fn room(&mut self, take: Take<'_>) {
        some(self.0, take);
    }
}

/// Makes room in an option.
// Once for each type, and not once for each member.
#[inline(never)]
pub(crate) fn some<T: Read>(option: &mut Option<T>, take: Take<'_>) {
    if option.is_none() {
        // There is nothing to drop, which the compiler doesn't see.
        mem::forget(mem::replace(option, T::blank()));
    }
    if let Some(value) = option {
        value.slot(take);
    }
}

impl<T: Read> Read for Box<T> {
    fn blank() -> Option<Self> {
        T::blank().map(Self::new)
    }

    fn slot(&mut self, take: Take<'_>) {
        (**self).slot(take);
    }
}

impl<T: Read> Read for Vec<T> {
    fn blank() -> Option<Self> {
        Some(Self::new())
    }

    fn slot(&mut self, take: Take<'_>) {
        take(Slot::List(&mut Spot(self)));
    }
}

impl<T: Read> Room for Spot<'_, Vec<T>> {
    fn room(&mut self, take: Take<'_>) {
        self.0.reserve(1);
        // Where there is room, `push` has nothing to drop in the middle, which the compiler sees.
        if self.0.len() < self.0.capacity()
            && let Some(value) = T::blank()
        {
            self.0.push(value);
            if let Some(value) = self.0.last_mut() {
                value.slot(take);
            }
        }
    }
}

impl<T: Read> Read for BTreeMap<String, T> {
    fn blank() -> Option<Self> {
        Some(Self::new())
    }

    fn slot(&mut self, take: Take<'_>) {
        take(Slot::Map(self));
    }
}

impl<T: Read> Entries for BTreeMap<String, T> {
    fn entry(&mut self, name: &str, take: Take<'_>) {
        if let Some(value) = T::blank() {
            self.insert(name.to_owned(), value);
            if let Some(value) = self.get_mut(name) {
                value.slot(take);
            }
        }
    }
}

impl Read for Map<String, Value> {
    fn blank() -> Option<Self> {
        Some(Self::new())
    }

    fn slot(&mut self, take: Take<'_>) {
        take(Slot::Map(self));
    }
}

impl Entries for Map<String, Value> {
    fn entry(&mut self, name: &str, take: Take<'_>) {
        self.insert(name.to_owned(), Value::Null);
        if let Some(value) = self.get_mut(name) {
            value.slot(take);
        }
    }
}

impl Read for Value {
    fn blank() -> Option<Self> {
        Some(Self::Null)
    }

    fn slot(&mut self, take: Take<'_>) {
        take(Slot::Anything(self));
    }
}

impl Anything for Value {
    fn take(&mut self, value: Value) -> serde_json::Result<()> {
        *self = value;
        Ok(())
    }
}

/// Reads simple values.
macro_rules! simple {
    ($($kind:ident = $slot:ident,)*) => { $(
        impl Read for $kind {
            fn blank() -> Option<Self> {
                Some(Self::default())
            }

            fn slot(&mut self, take: Take<'_>) {
                take(Slot::$slot(self));
            }
        }
    )* };
}

simple! { i64 = Integer, u64 = Wide, f64 = Number, bool = Boolean, String = Text, }

impl Text for String {
    fn take(&mut self, text: &str) {
        *self = text.to_owned();
    }
}
