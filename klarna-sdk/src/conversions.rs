//! What every checked text can be made from, besides its `new`.

/// Implements the standard conversions from texts, each of which checks as `new` does.
macro_rules! from_text {
    ($name:ident) => {
        impl std::str::FromStr for $name {
            type Err = crate::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::new(text)
            }
        }

        impl TryFrom<&str> for $name {
            type Error = crate::Error;

            fn try_from(text: &str) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }

        impl TryFrom<String> for $name {
            type Error = crate::Error;

            fn try_from(text: String) -> Result<Self, Self::Error> {
                Self::new(text)
            }
        }
    };
}

pub(crate) use from_text;

#[cfg(test)]
mod tests {
    use crate::{ApiKey, CustomerToken, Error, IdempotencyKey, PartnerAccountId, SessionToken};

    fn check<T>()
    where
        T: std::str::FromStr<Err = Error>
            + for<'a> TryFrom<&'a str, Error = Error>
            + TryFrom<String, Error = Error>,
    {
        assert!("good".parse::<T>().is_ok());
        assert!(T::try_from("good").is_ok());
        assert!(T::try_from("good".to_owned()).is_ok());
        assert!("a\nb".parse::<T>().is_err());
        assert!(T::try_from("a\nb").is_err());
        assert!(T::try_from("a\nb".to_owned()).is_err());
    }

    #[test]
    fn every_checked_text_has_the_same_conversions() {
        check::<ApiKey>();
        check::<CustomerToken>();
        check::<IdempotencyKey>();
        check::<PartnerAccountId>();
        check::<SessionToken>();
    }
}
