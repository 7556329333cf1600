//! How each kind of type is read and written: what generated code says of its types.

/// Has serde read a type as `read.rs` does.
macro_rules! deserialize {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                crate::read::read(deserializer)
            }
        }
    };
}

/// Has a type read in its own way.
macro_rules! custom {
    ($name:ident, $slot:ident, $blank:expr) => {
        impl crate::read::Read for $name {
            #[inline]
            fn blank() -> Option<Self> {
                Some($blank)
            }

            #[inline]
            fn slot(&mut self, take: crate::read::Take<'_>) {
                take(crate::read::Slot::$slot(self));
            }
        }
        crate::kind::deserialize!($name);
    };
}

/// Has a type read that is made from a text.
macro_rules! from_text {
    ($name:ident, $blank:expr) => {
        impl crate::read::Text for $name {
            #[inline]
            fn take(&mut self, text: &str) {
                *self = text.into();
            }
        }
        crate::kind::custom!($name, Text, $blank);
    };
}

/// Has a set of numbers read.
#[allow(unused_macros, reason = "not every document has sets of numbers")]
macro_rules! from_integer {
    ($name:ident) => {
        impl crate::read::IntegerSet for $name {
            #[inline]
            fn take(&mut self, number: i64) {
                *self = number.into();
            }
        }
        crate::kind::custom!($name, IntegerSet, Self::Unknown(0));
        crate::write::custom!($name, integer, |number| number.as_i64());
    };
}

/// Has a union read: as anything, which its function `of` then tells apart.
#[allow(unused_macros, reason = "not every document has unions")]
macro_rules! union {
    ($name:ident) => {
        impl crate::read::Anything for $name {
            #[inline]
            fn take(&mut self, value: serde_json::Value) -> serde_json::Result<()> {
                *self = Self::of(value);
                Ok(())
            }
        }
        crate::kind::custom!(
            $name,
            Anything,
            Self::Unknown(crate::UnknownForm(serde_json::Value::Null))
        );
    };
}

/// Has a wrapper read like what it holds.
#[allow(unused_macros, reason = "not every document has wrappers")]
macro_rules! wrapper {
    ($name:ident) => {
        crate::kind::wrapper! { @ $name member sink {} *member }
    };
    ($name:ident [$($limit:expr),*]) => {
        crate::kind::wrapper! {
            @ $name member sink
            { sink.limits(crate::limit::limits![$($limit),*]); }
            member.as_told()
        }
    };
    (@ $name:ident $member:ident $sink:ident { $($tell:tt)* } $told:expr) => {
        impl crate::read::Read for $name {
            #[inline]
            fn blank() -> Option<Self> {
                crate::read::Read::blank().map(Self)
            }

            #[inline]
            fn slot(&mut self, take: crate::read::Take<'_>) {
                crate::read::Read::slot(&mut self.0, take);
            }
        }

        impl crate::write::Write for $name {
            #[inline]
            fn write(
                &self,
                $member: &crate::shape::Member<'_>,
                $sink: &mut dyn crate::write::Sink,
            ) {
                $($tell)*
                crate::write::Write::write(&self.0, &$told, $sink);
            }
        }

        crate::kind::deserialize!($name);
    };
}

/// Has an object read, written and held against its limits member by member.
macro_rules! object {
    ($name:ident {
        $($field:ident $need:ident $wire:literal $([$($limit:expr),*])?,)*
        $(* $rest:ident $([$($others:expr),*])?,)?
    }) => {
        crate::kind::object! {
            @ $name
            (Some($name {
                $($field: crate::kind::object!(@blank $need),)*
                $($rest: Default::default(),)?
            }))
            {
                $($field $need $wire [$($($limit),*)?],)*
                $(* $rest [$($($others),*)?],)?
            }
        }
    };
    // Each value of it would hold another one.
    (endless $name:ident {
        $($field:ident $need:ident $wire:literal $([$($limit:expr),*])?,)*
        $(* $rest:ident $([$($others:expr),*])?,)?
    }) => {
        crate::kind::object! {
            @ $name (None)
            {
                $($field $need $wire [$($($limit),*)?],)*
                $(* $rest [$($($others),*)?],)?
            }
        }
    };
    (@ $name:ident ($blank:expr) {
        $($field:ident $need:ident $wire:literal [$($limit:expr),*],)*
        $(* $rest:ident [$($others:expr),*],)?
    }) => {
        const _: () = {
            const COUNT: usize = <[&str]>::len(&[$($wire),*]);
            static MEMBERS: [crate::shape::Known; COUNT] = crate::shape::members(stringify!($name), [$(
                crate::shape::Known::new(
                    $wire,
                    crate::kind::object!(@need $need),
                    crate::limit::limits![$($limit),*].len(),
                ),
            )*]);
            static SHAPE: crate::shape::Shape = crate::shape::Shape {
                names: concat!(stringify!($name), $($wire),*),
                name: stringify!($name).len() as u32,
                members: &MEMBERS,
                keeps_others: crate::kind::object!(@keeps $($rest)?),
                limits: crate::limit::limits![$($($limit,)*)* $($($others),*)?],
            };

            impl crate::read::Read for $name {
                #[inline]
                fn blank() -> Option<Self> {
                    $blank
                }

                #[inline]
                fn slot(&mut self, take: crate::read::Take<'_>) {
                    take(crate::read::Slot::Object(&SHAPE, &mut crate::read::Spot(self)));
                }
            }

            impl crate::write::Write for $name {
                #[inline]
                fn write(
                    &self,
                    member: &crate::shape::Member<'_>,
                    sink: &mut dyn crate::write::Sink,
                ) {
                    sink.object(member, Some(&SHAPE), &self);
                }
            }

            impl crate::write::Parts for $name {
                #[inline]
                fn parts(&self, sink: &mut dyn crate::write::Sink) {
                    /// The places, by the names of the fields.
                    #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "they are fields")]
                    enum At { $($field,)* }
                    let _ = &sink;
                    $({
                        let member = &const { crate::shape::Member::known(At::$field as usize) };
                        crate::kind::object!(@write self $field $need member sink);
                    })*
                    $(crate::write::Parts::parts(&self.$rest, sink);)?
                }
            }

            impl serde::Serialize for $name {
                fn serialize<S: serde::Serializer>(
                    &self,
                    serializer: S,
                ) -> Result<S::Ok, S::Error> {
                    crate::write::object(&SHAPE, &self, serializer)
                }
            }
        };

        impl crate::read::Object for crate::read::Spot<'_, $name> {
            #[inline]
            fn member(&mut self, place: usize, name: &str, take: crate::read::Take<'_>) {
                /// The places, by the names of the fields.
                #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "they are fields")]
                enum At { $($field,)* }
                let _ = (place, name, &take);
                $(
                    if place == At::$field as usize {
                        return crate::kind::object!(@slot self $field $need take);
                    }
                )*
                $(crate::read::Entries::entry(&mut self.0.$rest, name, take);)?
            }
        }

        crate::kind::deserialize!($name);
    };
    (@blank required) => { crate::read::Read::blank()? };
    (@blank $other:ident) => { Default::default() };
    (@keeps) => { false };
    (@keeps $rest:ident) => { true };
    (@need required) => { crate::shape::Need::Required };
    (@need settable) => { crate::shape::Need::Settable };
    (@need $other:ident) => { crate::shape::Need::Optional };
    (@write $self:ident $field:ident list $member:ident $sink:ident) => {
        if !$self.$field.is_empty() {
            crate::write::Write::write(&$self.$field, $member, $sink);
        }
    };
    (@write $self:ident $field:ident optional $member:ident $sink:ident) => {
        if let Some(value) = &$self.$field {
            crate::write::Write::write(value, $member, $sink);
        }
    };
    (@write $self:ident $field:ident settable $member:ident $sink:ident) => {
        crate::kind::object!(@write $self $field optional $member $sink)
    };
    (@write $self:ident $field:ident $other:ident $member:ident $sink:ident) => {
        crate::write::Write::write(&$self.$field, $member, $sink)
    };
    (@slot $self:ident $field:ident optional $take:ident) => {
        crate::read::some(&mut $self.0.$field, $take)
    };
    (@slot $self:ident $field:ident nullable $take:ident) => {
        crate::read::some(&mut $self.0.$field, $take)
    };
    // That it is there is something, also when it is `null`.
    (@slot $self:ident $field:ident settable $take:ident) => {
        crate::read::Read::slot($self.0.$field.insert(None), $take)
    };
    (@slot $self:ident $field:ident $other:ident $take:ident) => {
        crate::read::Read::slot(&mut $self.0.$field, $take)
    };
}

#[allow(unused_imports, reason = "not every document has all kinds of types")]
pub(crate) use {custom, deserialize, from_integer, from_text, object, union, wrapper};

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use crate::{read::read_value, source::ENDLESS};

    #[derive(Debug, Default, PartialEq)]
    struct Line {
        name: String,
        count: Option<i64>,
        price: Option<f64>,
        gift: Option<Box<Gift>>,
        tags: Vec<String>,
        note: Option<Option<bool>>,
        owner: Option<String>,
        others: BTreeMap<String, u64>,
    }

    object! {
        Line {
            name required "name",
            count optional "count",
            price optional "price",
            gift optional "gift",
            tags list "tags",
            note settable "note",
            owner nullable "owner",
            * others,
        }
    }

    #[derive(Debug, Default, PartialEq)]
    struct Gift {
        message: Option<String>,
        lines: Vec<Line>,
    }

    object! {
        Gift {
            message optional "message",
            lines required "lines",
        }
    }

    #[derive(Debug)]
    struct Endless {
        #[allow(dead_code, reason = "there is no value of it")]
        inside: Box<Endless>,
    }

    object! {
        endless Endless {
            inside required "inside",
        }
    }

    fn line(text: &str) -> Result<Line, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    fn refusal(text: &str) -> String {
        line(text).unwrap_err()
    }

    #[test]
    fn members_are_read_in_any_order_and_depth() {
        let read = line(
            r#"{"gift":{"lines":[{"name":"b","count":2}],"message":"m"},"tags":["t","u"],
                "price":1.5,"name":"a"}"#,
        );
        let inner = Line {
            name: "b".into(),
            count: Some(2),
            ..Line::default()
        };
        let gift = Gift {
            message: Some("m".into()),
            lines: vec![inner],
        };
        let outer = Line {
            name: "a".into(),
            price: Some(1.5),
            gift: Some(Box::new(gift)),
            tags: vec!["t".into(), "u".into()],
            ..Line::default()
        };
        assert_eq!(read.unwrap(), outer);
    }

    #[test]
    fn null_is_absent() {
        let read = line(r#"{"name":"a","count":null,"gift":null,"tags":null}"#);
        let bare = Line {
            name: "a".into(),
            ..Line::default()
        };
        assert_eq!(read.unwrap(), bare);
    }

    #[test]
    fn null_is_told_from_absent_where_it_is_something_else() {
        for (text, note) in [
            (r#"{"name":""}"#, None),
            (r#"{"name":"","note":null}"#, Some(None)),
            (r#"{"name":"","note":true}"#, Some(Some(true))),
        ] {
            assert_eq!(line(text).unwrap().note, note, "{text}");
        }
    }

    #[test]
    fn what_must_be_there_is_not_null() {
        let told = refusal(r#"{"name":null}"#);
        assert!(
            told.starts_with("invalid type: null, expected a string"),
            "{told}"
        );
        let told = refusal(r#"{"name":"","gift":{"lines":null}}"#);
        assert!(
            told.starts_with("invalid type: null, expected a sequence"),
            "{told}"
        );
    }

    #[test]
    fn what_must_be_there_is_missed() {
        let told = refusal(r#"{"count":1}"#);
        assert!(told.starts_with("missing field `name`"), "{told}");
    }

    #[test]
    fn a_member_is_not_there_twice() {
        let told = refusal(r#"{"name":"a","count":null,"count":1}"#);
        assert!(told.starts_with("duplicate field `count`"), "{told}");
    }

    #[test]
    fn new_members_are_passed_over() {
        let read: Gift = serde_json::from_str(r#"{"new":[{}],"lines":[]}"#).unwrap();
        assert_eq!(read, Gift::default());
    }

    #[test]
    fn new_members_are_kept_where_they_have_a_place() {
        let read = line(r#"{"one":1,"name":"a","two":2,"one":3}"#).unwrap();
        let kept = BTreeMap::from([("one".to_owned(), 3), ("two".to_owned(), 2)]);
        assert_eq!(read.others, kept);
    }

    #[test]
    fn a_list_is_no_object() {
        let told = refusal(r#"["a",1]"#);
        assert!(
            told.starts_with("invalid type: sequence, expected struct Line"),
            "{told}"
        );
    }

    #[test]
    fn a_value_that_was_looked_at_reads_alike() {
        let value = serde_json::json!({"name": "a", "tags": ["t"], "note": null, "new": 7});
        let read: Line = read_value(&value).unwrap();
        assert_eq!(read, line(&value.to_string()).unwrap());
        assert!(read_value::<Line>(&serde_json::json!({"name": 1})).is_none());
    }

    #[test]
    fn a_type_that_needs_itself_has_no_values() {
        for text in ["{}", r#"{"inside":{"inside":{}}}"#] {
            let told = serde_json::from_str::<Endless>(text)
                .unwrap_err()
                .to_string();
            assert!(told.starts_with(ENDLESS), "{told}");
        }
        let none: Vec<Endless> = serde_json::from_str("[]").unwrap();
        assert!(none.is_empty());
        assert!(serde_json::from_str::<Vec<Endless>>("[{}]").is_err());
        assert!(
            serde_json::from_str::<Option<Endless>>("null")
                .unwrap()
                .is_none()
        );
    }

    #[test]
    fn what_is_written_reads_alike() {
        for text in [
            r#"{"name":"a","owner":null}"#,
            r#"{"name":"a","note":null,"owner":"o"}"#,
            r#"{"name":"a","count":1,"price":0.5,"tags":["t"],"note":true,"owner":null,"z":9}"#,
            r#"{"name":"\"","gift":{"lines":[]},"owner":null}"#,
            r#"{"name":"","gift":{"message":"m","lines":[{"name":"b","owner":null}]},"owner":null}"#,
        ] {
            let written = serde_json::to_string(&line(text).unwrap()).unwrap();
            assert_eq!(written, text);
        }
    }

    #[test]
    fn what_can_not_be_written_is_told() {
        struct Full;
        impl std::io::Write for Full {
            fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("full"))
            }

            fn flush(&mut self) -> std::io::Result<()> {
                Ok(())
            }
        }
        let told = serde_json::to_writer(Full, &Line::default()).unwrap_err();
        assert_eq!(told.to_string(), "full");
    }
}
