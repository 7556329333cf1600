//! Reads what any deserializer of serde has into slots.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;

use crate::read::{Entries, Member, Need, Object, Room, Shape, Slot, Text};

/// What is said of a type that would need itself.
pub(crate) const ENDLESS: &str = "no value has this shape";

/// Reads a value into its slot.
pub(crate) fn fill<'de, D: Deserializer<'de>>(
    slot: Slot<'_>,
    deserializer: D,
) -> Result<(), D::Error> {
    match slot {
        Slot::Text(text) => deserializer.deserialize_string(TextVisitor(text)),
        Slot::Integer(number) => i64::deserialize(deserializer).map(|read| *number = read),
        Slot::Wide(number) => u64::deserialize(deserializer).map(|read| *number = read),
        Slot::Number(number) => f64::deserialize(deserializer).map(|read| *number = read),
        Slot::Boolean(value) => bool::deserialize(deserializer).map(|read| *value = read),
        Slot::IntegerSet(number) => i64::deserialize(deserializer).map(|read| number.take(read)),
        Slot::Anything(value) => {
            let read = Value::deserialize(deserializer)?;
            value.take(read).map_err(D::Error::custom)
        }
        Slot::Option(room) => deserializer.deserialize_option(OptionVisitor(room)),
        Slot::List(room) => deserializer.deserialize_seq(ListVisitor(room)),
        Slot::Map(entries) => deserializer.deserialize_map(MapVisitor(entries)),
        Slot::Object(shape, object) => {
            deserializer.deserialize_map(ObjectVisitor { shape, object })
        }
    }
}

/// Reads a value into a slot that is there, if there is one.
struct Target<'a>(Option<Slot<'a>>);

impl<'de> DeserializeSeed<'de> for Target<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.0 {
            Some(slot) => fill(slot, deserializer),
            None => Err(D::Error::custom(ENDLESS)),
        }
    }
}

struct TextVisitor<'a>(&'a mut dyn Text);

impl Visitor<'_> for TextVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.take(text);
        Ok(())
    }
}

struct OptionVisitor<'a>(&'a mut dyn Room);

impl<'de> Visitor<'de> for OptionVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("option")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_none<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        Target(self.0.room()).deserialize(deserializer)
    }
}

struct ListVisitor<'a>(&'a mut dyn Room);

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Next(&mut *self.0))?.is_some() {}
        Ok(())
    }
}

/// Makes room when there is an entry.
struct Next<'a>(&'a mut dyn Room);

impl<'de> DeserializeSeed<'de> for Next<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        Target(self.0.room()).deserialize(deserializer)
    }
}

struct MapVisitor<'a>(&'a mut dyn Entries);

impl<'de> Visitor<'de> for MapVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            map.next_value_seed(Target(self.0.entry(&name)))?;
        }
        Ok(())
    }
}

struct ObjectVisitor<'a> {
    shape: &'static Shape,
    object: &'a mut dyn Object,
}

impl<'de> Visitor<'de> for ObjectVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "struct {}", self.shape.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { shape, object } = self;
        let mut seen = Seen::default();
        while let Some(key) = map.next_key_seed(Name(shape))? {
            match key {
                Key::Known(place, member) => {
                    if !seen.insert(place) {
                        return Err(Error::duplicate_field(member.name));
                    }
                    if member.need == Need::Optional {
                        map.next_value_seed(NullOr(&mut *object, place))?;
                    } else {
                        map.next_value_seed(Target(object.member(place, "")))?;
                    }
                }
                Key::Kept(name) => {
                    map.next_value_seed(Target(object.member(shape.members.len(), &name)))?;
                }
                Key::Unknown => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let is_missing = |(place, member): &(usize, &Member)| {
            member.need == Need::Required && !seen.contains(*place)
        };
        match shape.members.iter().enumerate().find(is_missing) {
            Some((_, member)) => Err(Error::missing_field(member.name)),
            None => Ok(()),
        }
    }
}

/// Reads into a member, and leaves it as it is for `null`.
struct NullOr<'a>(&'a mut dyn Object, usize);

impl Room for NullOr<'_> {
    fn room(&mut self) -> Option<Slot<'_>> {
        self.0.member(self.1, "")
    }
}

impl<'de> DeserializeSeed<'de> for NullOr<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_option(OptionVisitor(&mut self))
    }
}

/// The name of a member, as the shape has it.
enum Key {
    Known(usize, &'static Member),
    Kept(String),
    Unknown,
}

struct Name(&'static Shape);

impl<'de> DeserializeSeed<'de> for Name {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Name {
    type Value = Key;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("field identifier")
    }

    fn visit_str<E>(self, name: &str) -> Result<Key, E> {
        let mut members = self.0.members.iter().enumerate();
        Ok(match members.find(|(_, member)| member.name == name) {
            Some((place, member)) => Key::Known(place, member),
            None if self.0.keeps_others => Key::Kept(name.to_owned()),
            None => Key::Unknown,
        })
    }
}

/// Which members were there.
#[derive(Default)]
struct Seen {
    first: u64,
    /// Of objects with more members than have room above.
    others: Vec<usize>,
}

impl Seen {
    /// Notes a member; returns whether it wasn't there before.
    fn insert(&mut self, place: usize) -> bool {
        if self.contains(place) {
            return false;
        }
        match bit(place) {
            Some(bit) => self.first |= bit,
            None => self.others.push(place),
        }
        true
    }

    fn contains(&self, place: usize) -> bool {
        match bit(place) {
            Some(bit) => self.first & bit != 0,
            None => self.others.contains(&place),
        }
    }
}

fn bit(place: usize) -> Option<u64> {
    1_u64.checked_shl(u32::try_from(place).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_of_members_is_noted() {
        let mut seen = Seen::default();
        for place in [0, 63, 64, 1_000] {
            assert!(!seen.contains(place), "{place}");
            assert!(seen.insert(place), "{place}");
            assert!(!seen.insert(place), "{place}");
        }
        assert!(!seen.contains(1) && !seen.contains(65));
    }
}
