//! What answers may do beyond the document.

use serde::{Deserialize, Deserializer, de::Error as _};

use crate::Error;

/// Takes the answer out of an error about it: what doesn't decode may hold a token, and the error
/// would print it.
#[allow(clippy::result_large_err, reason = "the type is the generator's")]
pub(crate) fn silent<T, E>(read: Result<T, Error<E>>) -> Result<T, Error<E>> {
    read.map_err(|error| match error {
        // Only these quote what they found; the place stays.
        Error::InvalidResponsePayload(_, problem) if problem.is_data() => {
            let (line, column) = (problem.line(), problem.column());
            let text = format!("another shape at line {line} column {column}");
            let problem = serde_json::Error::custom(text);
            Error::InvalidResponsePayload(Default::default(), problem)
        }
        Error::InvalidResponsePayload(_, problem) => {
            Error::InvalidResponsePayload(Default::default(), problem)
        }
        other => other,
    })
}

/// Takes an explicit `null` for an absent value: Klarna's documents don't tell the two apart.
pub(crate) fn null_as_default<'de, D, T>(deserializer: D) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de> + Default,
{
    Ok(Option::deserialize(deserializer)?.unwrap_or_default())
}

/// Tells an explicit `null` from a value that is absent.
#[allow(
    dead_code,
    reason = "not every document has members that may be either"
)]
pub(crate) fn null_as_value<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    T::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn null_is_told_from_a_value_that_is_absent() {
        #[derive(Deserialize)]
        struct Member {
            #[serde(default, deserialize_with = "null_as_value")]
            note: Option<Option<u8>>,
        }
        for (body, note) in [
            ("{}", None),
            ("{\"note\":null}", Some(None)),
            ("{\"note\":1}", Some(Some(1))),
        ] {
            let member: Member = serde_json::from_str(body).unwrap();
            assert_eq!(member.note, note, "{body}");
        }
    }

    fn read(body: &'static str) -> Error<()> {
        let problem = serde_json::from_str::<Vec<u8>>(body).unwrap_err();
        let error = Error::InvalidResponsePayload(body.into(), problem);
        silent::<(), ()>(Err(error)).unwrap_err()
    }

    #[test]
    fn an_error_about_an_answer_prints_nothing_of_it() {
        for body in ["[1, \"token-1\"]", "[1, token-1]", "[\"token-1"] {
            let error = read(body);
            let told = format!("{error} {error:?}");
            assert!(!told.contains("token-1"), "{told}");
        }
    }

    #[test]
    fn kind_and_place_of_the_problem_stay() {
        let Error::InvalidResponsePayload(_, problem) = read("[1,\n \"token-1\"]") else {
            panic!("another error");
        };
        assert!(problem.is_data());
        assert_eq!((problem.line(), problem.column()), (2, 10));
        let Error::InvalidResponsePayload(_, problem) = read("[1") else {
            panic!("another error");
        };
        assert!(problem.is_eof());
    }
}
