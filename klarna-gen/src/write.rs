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

/// A value that can be written.
pub trait Write {
    /// Puts the value into an object under the name, or into a list, where names say nothing.
    fn write(&self, name: &str, sink: &mut dyn Sink);
}

/// What has parts: an object or a list.
pub trait Parts {
    /// Puts all parts into the sink.
    fn parts(&self, sink: &mut dyn Sink);
}

/// What values are put into; it keeps what goes wrong.
pub trait Sink {
    fn null(&mut self, name: &str);

    fn text(&mut self, name: &str, text: &str);

    fn integer(&mut self, name: &str, number: i64);

    fn wide(&mut self, name: &str, number: u64);

    fn number(&mut self, name: &str, number: f64);

    fn boolean(&mut self, name: &str, value: bool);

    fn value(&mut self, name: &str, value: &Value);

    fn list(&mut self, name: &str, entries: &dyn Parts);

    fn object(&mut self, name: &str, members: &dyn Parts);
}

/// Writes an object, as its type does for serde.
pub(crate) fn object<S: Serializer>(members: &dyn Parts, serializer: S) -> Result<S::Ok, S::Error> {
    Object(members).serialize(serializer)
}

struct Object<'a>(&'a dyn Parts);

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut sink = Into {
            place: InMap(serializer.serialize_map(None)?),
            problem: None,
        };
        self.0.parts(&mut sink);
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
    /// What went wrong first; nothing is put after it.
    problem: Option<P::Error>,
}

impl<P: Place> Into<P> {
    fn put<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        if self.problem.is_none() {
            self.problem = self.place.put(name, value).err();
        }
    }
}

impl<P: Place> Sink for Into<P> {
    fn null(&mut self, name: &str) {
        self.put(name, &());
    }

    fn text(&mut self, name: &str, text: &str) {
        self.put(name, text);
    }

    fn integer(&mut self, name: &str, number: i64) {
        self.put(name, &number);
    }

    fn wide(&mut self, name: &str, number: u64) {
        self.put(name, &number);
    }

    fn number(&mut self, name: &str, number: f64) {
        self.put(name, &number);
    }

    fn boolean(&mut self, name: &str, value: bool) {
        self.put(name, &value);
    }

    fn value(&mut self, name: &str, value: &Value) {
        self.put(name, value);
    }

    fn list(&mut self, name: &str, entries: &dyn Parts) {
        self.put(name, &List(entries));
    }

    fn object(&mut self, name: &str, members: &dyn Parts) {
        self.put(name, &Object(members));
    }
}

impl<T: Write + ?Sized> Write for &T {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        (**self).write(name, sink);
    }
}

impl<T: Write> Write for Option<T> {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        match self {
            Some(value) => value.write(name, sink),
            None => sink.null(name),
        }
    }
}

impl<T: Write> Write for Box<T> {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        (**self).write(name, sink);
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
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        sink.list(name, &self.as_slice());
    }
}

impl<T: Write> Parts for [T] {
    fn parts(&self, sink: &mut dyn Sink) {
        for entry in self {
            entry.write("", sink);
        }
    }
}

impl<T: Write> Write for BTreeMap<String, T> {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        sink.object(name, &self);
    }
}

impl<T: Write> Parts for BTreeMap<String, T> {
    fn parts(&self, sink: &mut dyn Sink) {
        for (name, value) in self {
            value.write(name, sink);
        }
    }
}

impl Write for Map<String, Value> {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        sink.object(name, self);
    }
}

impl Parts for Map<String, Value> {
    fn parts(&self, sink: &mut dyn Sink) {
        for (name, value) in self {
            sink.value(name, value);
        }
    }
}

impl Write for Value {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        sink.value(name, self);
    }
}

impl Write for String {
    fn write(&self, name: &str, sink: &mut dyn Sink) {
        sink.text(name, self);
    }
}

/// Writes simple values.
macro_rules! simple {
    ($($kind:ident = $method:ident,)*) => { $(
        impl Write for $kind {
            fn write(&self, name: &str, sink: &mut dyn Sink) {
                sink.$method(name, *self);
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
            fn write(&self, name: &str, sink: &mut dyn crate::write::Sink) {
                let $own = self;
                sink.$method(name, $value);
            }
        }
    };
}

pub(crate) use custom;
