//! Value sets that Klarna may extend at any time.

use std::fmt;

/// A value that this version of the document doesn't know, kept as it arrived.
///
/// The text is read through the enum's `as_str()`: a caller that compares texts keeps working on
/// the day the value gets a variant of its own.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct UnknownValue(pub(crate) Box<str>);

impl fmt::Debug for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// Declares a value set: one variant for each documented value, and one that keeps any other.
macro_rules! open_enum {
    (
        $(#[doc = $about:literal])*
        pub enum $name:ident {
            $( $(#[doc = $note:literal])* $variant:ident = $text:literal, )*
        }
    ) => {
        $(#[doc = $about])*
        ///
        /// Klarna may add values at any time; one that isn't documented yet is `Unknown` and keeps
        /// its text.
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum $name {
            $(
                $(#[doc = $note])*
                #[doc = concat!("`", $text, "`.")]
                $variant,
            )*
            /// A value that isn't documented yet.
            Unknown(crate::UnknownValue),
        }

        impl $name {
            /// The documented values, as they are written in JSON.
            pub const KNOWN: &'static [&'static str] = &[$($text),*];

            /// Returns the value as it is written in JSON.
            #[must_use]
            pub fn as_str(&self) -> &str {
                match self {
                    $( Self::$variant => $text, )*
                    Self::Unknown(value) => &value.0,
                }
            }

            /// Returns whether the value isn't documented yet.
            #[must_use]
            pub fn is_unknown(&self) -> bool {
                matches!(self, Self::Unknown(_))
            }

            fn known(text: &str) -> Option<Self> {
                match text {
                    $( $text => Some(Self::$variant), )*
                    _ => None,
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::known(text).unwrap_or_else(|| Self::Unknown(crate::UnknownValue(text.into())))
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                Self::known(&text).unwrap_or_else(|| Self::Unknown(crate::UnknownValue(text.into())))
            }
        }

        impl std::str::FromStr for $name {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
                Ok(text.into())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        crate::kind::from_text!($name, Self::Unknown(crate::UnknownValue(Box::default())));
        crate::write::custom!($name, text, |value| value.as_str());

        #[cfg(feature = "schemars")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "anyOf": [
                        { "type": "string", "enum": Self::KNOWN },
                        { "type": "string" },
                    ]
                })
            }
        }
    };
}

pub(crate) use open_enum;

#[cfg(test)]
#[allow(unreachable_pub, reason = "the macro is written for public modules")]
mod tests {
    open_enum! {
        /// Sizes.
        pub enum Size {
            /// Small.
            Small = "SMALL",
            Large = "x:large",
        }
    }

    #[test]
    fn documented_values_are_listed() {
        assert_eq!(Size::KNOWN, ["SMALL", "x:large"]);
    }

    #[test]
    fn documented_values_have_a_variant() {
        let size: Size = serde_json::from_str("\"x:large\"").unwrap();
        assert_eq!(size, Size::Large);
        assert!(!size.is_unknown());
    }

    #[test]
    fn an_undocumented_value_is_kept_and_written_back() {
        let size: Size = serde_json::from_str("\"HUGE\"").unwrap();
        assert!(size.is_unknown());
        assert_eq!(size.as_str(), "HUGE");
        assert_eq!(serde_json::to_string(&size).unwrap(), "\"HUGE\"");
    }

    #[test]
    fn escaped_text_decodes() {
        let size: Size = serde_json::from_str(r#""SM\u0041LL""#).unwrap();
        assert_eq!(size, Size::Small);
    }
}
