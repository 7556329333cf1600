//! Reads what any deserializer of serde has into slots.

use std::{fmt, marker::PhantomData};

use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Unexpected, Visitor},
};
use serde_json::Value;

use crate::{
    read::{Entries, Object, Room, Slot, Take, Text},
    shape::{Known, Need, Shape},
};

/// What is said of a type that would need itself.
pub(crate) const ENDLESS: &str = "no value has this shape";

/// Reads a value to where `place` says.
pub(crate) fn fill<'de, D: Deserializer<'de>>(
    place: &mut dyn FnMut(Take<'_>),
    deserializer: D,
) -> Result<(), D::Error> {
    let mut deserializer = Some(deserializer);
    let mut read = None;
    place(&mut |slot| read = deserializer.take().map(|from| into(slot, from)));
    read.unwrap_or_else(|| Err(D::Error::custom(ENDLESS)))
}

/// Reads a value into its slot.
fn into<'de, D: Deserializer<'de>>(slot: Slot<'_>, deserializer: D) -> Result<(), D::Error> {
    match slot {
        Slot::Text(text) => deserializer.deserialize_string(TextVisitor(text)),
        Slot::Integer(number) => integer(deserializer, "i64").map(|read| *number = read),
        Slot::Wide(number) => integer(deserializer, "u64").map(|read| *number = read),
        Slot::Number(number) => f64::deserialize(deserializer).map(|read| *number = read),
        Slot::Boolean(value) => bool::deserialize(deserializer).map(|read| *value = read),
        Slot::IntegerSet(number) => integer(deserializer, "i64").map(|read| number.take(read)),
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

/// Where a value inside another one goes.
enum Target<'a> {
    Room(&'a mut dyn Room),
    Member(&'a mut dyn Object, usize, &'a str),
    Entry(&'a mut dyn Entries, &'a str),
}

impl<'de> DeserializeSeed<'de> for Target<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self {
            Self::Room(room) => fill(&mut |take| room.room(take), deserializer),
            Self::Member(object, place, name) => {
                fill(&mut |take| object.member(place, name, take), deserializer)
            }
            Self::Entry(entries, name) => fill(&mut |take| entries.entry(name, take), deserializer),
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

/// The largest whole number below which a number with a fraction can't have lost anything.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// To a schema `1.0` is a whole number, and there are programs that write it so.
fn whole(number: f64) -> Option<i64> {
    (number.fract() == 0.0 && number.abs() < EXACT).then_some(number as i64)
}

fn integer<'de, T, D>(deserializer: D, name: &'static str) -> Result<T, D::Error>
where
    T: TryFrom<i128>,
    D: Deserializer<'de>,
{
    deserializer.deserialize_i64(IntegerVisitor(name, PhantomData))
}

struct IntegerVisitor<T>(&'static str, PhantomData<T>);

impl<T: TryFrom<i128>> IntegerVisitor<T> {
    fn fitting<E: Error>(&self, number: i128, found: Unexpected<'_>) -> Result<T, E> {
        T::try_from(number).map_err(|_| E::invalid_value(found, &self.0))
    }
}

impl<T: TryFrom<i128>> Visitor<'_> for IntegerVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        self.fitting(number.into(), Unexpected::Signed(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        self.fitting(number.into(), Unexpected::Unsigned(number))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<T, E> {
        let found = Unexpected::Float(number);
        match whole(number) {
            Some(number) => self.fitting(number.into(), found),
            None => Err(E::invalid_type(found, &self.0)),
        }
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
        Target::Room(self.0).deserialize(deserializer)
    }
}

struct ListVisitor<'a>(&'a mut dyn Room);

impl<'de> Visitor<'de> for ListVisitor<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a sequence")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Target::Room(self.0))?.is_some() {}
        Ok(())
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
            map.next_value_seed(Target::Entry(&mut *self.0, &name))?;
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
        write!(f, "struct {}", self.shape.name())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { shape, object } = self;
        let mut seen = Seen::default();
        while let Some(key) = map.next_key_seed(Name(shape))? {
            match key {
                Key::Known(place) => {
                    if !seen.insert(place) {
                        return Err(Error::duplicate_field(shape.name_of(place)));
                    }
                    let known = shape.members.get(place);
                    if known.is_some_and(|known| known.need == Need::Optional) {
                        map.next_value_seed(NullOr(&mut *object, place))?;
                    } else {
                        map.next_value_seed(Target::Member(&mut *object, place, ""))?;
                    }
                }
                Key::Kept(name) => {
                    let others = shape.members.len();
                    map.next_value_seed(Target::Member(&mut *object, others, &name))?;
                }
                Key::Unknown => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let is_missing = |(place, known): &(usize, &Known)| {
            known.need == Need::Required && !seen.contains(*place)
        };
        match shape.members.iter().enumerate().find(is_missing) {
            Some((place, _)) => Err(Error::missing_field(shape.name_of(place))),
            None => Ok(()),
        }
    }
}

/// Reads into a member, and leaves it as it is for `null`.
struct NullOr<'a>(&'a mut dyn Object, usize);

impl Room for NullOr<'_> {
    fn room(&mut self, take: Take<'_>) {
        self.0.member(self.1, "", take);
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
    Known(usize),
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
        Ok(match self.0.place(name) {
            Some(place) => Key::Known(place),
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
    use crate::read::Read;

    fn read<T: Read>(text: &str) -> Result<T, String> {
        let mut number = T::blank().unwrap();
        let mut deserializer = serde_json::Deserializer::from_str(text);
        fill(&mut |take| number.slot(take), &mut deserializer)
            .map_err(|error| error.to_string())?;
        Ok(number)
    }

    fn integer(text: &str) -> Result<i64, String> {
        read(text)
    }

    fn wide(text: &str) -> Result<u64, String> {
        read(text)
    }

    #[test]
    fn a_whole_number_may_have_a_fraction_of_zero() {
        for (text, number) in [
            ("1.0", 1),
            ("-1.0", -1),
            ("-0.0", 0),
            ("2e3", 2_000),
            ("9007199254740991.0", 9_007_199_254_740_991),
        ] {
            assert_eq!(integer(text), Ok(number), "{text}");
        }
        assert_eq!(wide("1.0"), Ok(1));
    }

    #[test]
    fn a_whole_number_is_never_rounded() {
        for text in ["1.5", "9007199254740993.0", "1e300", "-1e300"] {
            let told = integer(text).unwrap_err();
            assert!(told.contains("expected i64"), "{text}: {told}");
            assert!(wide(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_whole_number_has_the_limits_of_its_type() {
        assert_eq!(integer("-9223372036854775808"), Ok(i64::MIN));
        assert_eq!(integer("9223372036854775807"), Ok(i64::MAX));
        assert!(integer("9223372036854775808").is_err());
        assert_eq!(wide("18446744073709551615"), Ok(u64::MAX));
        for text in ["-1", "-1.0"] {
            assert!(wide(text).is_err(), "{text}");
        }
    }

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
