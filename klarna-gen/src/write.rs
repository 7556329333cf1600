//! Writes values, wherever any serializer of serde has them.
//!
//! A type only says which member has which value. All that writes is compiled once for each
//! serializer, and not once more for each type.

use std::collections::BTreeMap;

use serde::{
    Serialize, Serializer,
    ser::{SerializeMap, SerializeSeq},
};
use serde_json::{Map, Value};

use crate::{
    limit::Limit,
    shape::{Member, Shape},
};

/// A value that can be written.
pub trait Write {
    /// Puts the value into an object as this member, or into a list, where names say nothing.
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink);
}

/// What has parts: an object or a list.
pub trait Parts {
    /// Puts all parts into the sink.
    fn parts(&self, sink: &mut dyn Sink);
}

/// What values are put into; it keeps what goes wrong.
pub trait Sink {
    /// Says which limits the next value has, if its member leaves that to this.
    fn limits(&mut self, _: &'static [Limit]) {}

    /// Whether limits are all that is looked at.
    fn is_check(&self) -> bool {
        false
    }

    fn null(&mut self, member: &Member<'_>);

    fn text(&mut self, member: &Member<'_>, text: &str);

    fn integer(&mut self, member: &Member<'_>, number: i64);

    fn wide(&mut self, member: &Member<'_>, number: u64);

    fn number(&mut self, member: &Member<'_>, number: f64);

    fn boolean(&mut self, member: &Member<'_>, value: bool);

    fn value(&mut self, member: &Member<'_>, value: &Value);

    fn list(&mut self, member: &Member<'_>, count: usize, entries: &dyn Parts);

    /// Takes an object; a map has no shape.
    fn object(&mut self, member: &Member<'_>, shape: Option<&'static Shape>, members: &dyn Parts);
}

/// Writes an object, as its type does for serde.
pub(crate) fn object<S: Serializer>(
    shape: &'static Shape,
    members: &dyn Parts,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    Object(Some(shape), members).serialize(serializer)
}

struct Object<'a>(Option<&'static Shape>, &'a dyn Parts);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sink = Into {
            place: InMap(serializer.serialize_map(None)?),
            shape: self.0,
            problem: None,
        };
        self.1.parts(&mut sink);
        match sink.problem {
            Some(problem) => Err(problem),
            None => sink.place.0.end(),
        }
    }
}

struct List<'a>(&'a dyn Parts);

impl Serialize for List<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sink = Into {
            place: InList(serializer.serialize_seq(None)?),
            shape: None,
            problem: None,
        };
        self.0.parts(&mut sink);
        match sink.problem {
            Some(problem) => Err(problem),
            None => sink.place.0.end(),
        }
    }
}

/// Where serde takes one more value.
trait Place {
    type Error;

    fn put<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), Self::Error>;
}

struct InMap<M>(M);

impl<M: SerializeMap> Place for InMap<M> {
    type Error = M::Error;

    fn put<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> Result<(), M::Error> {
        self.0.serialize_entry(name, value)
    }
}

struct InList<L>(L);

impl<L: SerializeSeq> Place for InList<L> {
    type Error = L::Error;

    fn put<T: Serialize + ?Sized>(&mut self, _: &str, value: &T) -> Result<(), L::Error> {
        self.0.serialize_element(value)
    }
}

struct Into<P: Place> {
    place: P,
    /// What is known of the object that is written.
    shape: Option<&'static Shape>,
    /// What went wrong first; nothing is put after it.
    problem: Option<P::Error>,
}

impl<P: Place> Into<P> {
    fn put<T: Serialize + ?Sized>(&mut self, member: &Member<'_>, value: &T) {
        if self.problem.is_none() {
            self.problem = self.place.put(member.name(self.shape), value).err();
        }
    }
}

impl<P: Place> Sink for Into<P> {
    fn null(&mut self, member: &Member<'_>) {
        self.put(member, &());
    }

    fn text(&mut self, member: &Member<'_>, text: &str) {
        self.put(member, text);
    }

    fn integer(&mut self, member: &Member<'_>, number: i64) {
        self.put(member, &number);
    }

    fn wide(&mut self, member: &Member<'_>, number: u64) {
        self.put(member, &number);
    }

    fn number(&mut self, member: &Member<'_>, number: f64) {
        self.put(member, &number);
    }

    fn boolean(&mut self, member: &Member<'_>, value: bool) {
        self.put(member, &value);
    }

    fn value(&mut self, member: &Member<'_>, value: &Value) {
        self.put(member, value);
    }

    fn list(&mut self, member: &Member<'_>, _: usize, entries: &dyn Parts) {
        self.put(member, &List(entries));
    }

    fn object(&mut self, member: &Member<'_>, shape: Option<&'static Shape>, members: &dyn Parts) {
        self.put(member, &Object(shape, members));
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        (**self).write(member, sink);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        match self {
            Some(value) => value.write(member, sink),
            None => sink.null(member),
        }
    }
}

impl<T: Write> Write for Box<T> {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        (**self).write(member, sink);
    }
}

// What is handed to a sink is a reference: it has nothing that drops it, which would be compiled
// wherever values are written.
impl<T: Parts + ?Sized> Parts for &T {
    fn parts(&self, sink: &mut dyn Sink) {
        (**self).parts(sink);
    }
}

impl<T: Write> Write for Vec<T> {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        sink.list(member, self.len(), &self.as_slice());
    }
}

impl<T: Write> Parts for [T] {
    fn parts(&self, sink: &mut dyn Sink) {
        for entry in self {
            entry.write(&Member::entry(""), sink);
        }
    }
}

impl<T: Write> Write for BTreeMap<String, T> {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        sink.object(member, None, &self);
    }
}

impl<T: Write> Parts for BTreeMap<String, T> {
    fn parts(&self, sink: &mut dyn Sink) {
        for (name, value) in self {
            value.write(&Member::entry(name), sink);
        }
    }
}

impl Write for Map<String, Value> {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        sink.object(member, None, self);
    }
}

impl Parts for Map<String, Value> {
    fn parts(&self, sink: &mut dyn Sink) {
        for (name, value) in self {
            sink.value(&Member::entry(name), value);
        }
    }
}

impl Write for Value {
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        sink.value(member, self);
    }
}

impl Write for String {
    #[inline]
    fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
        sink.text(member, self);
    }
}

/// Writes simple values.
macro_rules! simple {
    ($($kind:ident = $method:ident,)*) => { $(
        impl Write for $kind {
            fn write(&self, member: &Member<'_>, sink: &mut dyn Sink) {
                sink.$method(member, *self);
            }
        }
    )* };
}

simple! { i64 = integer, u64 = wide, f64 = number, bool = boolean, }

/// Has a type written in its own way.
macro_rules! custom {
    ($name:ident, $method:ident, |$own:ident| $value:expr) => {
        impl crate::write::Write for $name {
            #[inline]
            fn write(&self, member: &crate::shape::Member<'_>, sink: &mut dyn crate::write::Sink) {
                let $own = self;
                sink.$method(member, $value);
            }
        }
    };
}

pub(crate) use custom;
