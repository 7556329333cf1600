//! Reading an answer in which a member has another type than documented.

use serde_json::{Map, Value};

use crate::{Held, json::body as json};

/// How many members may be off. An answer that is off everywhere isn't worth the time.
const MOST: usize = 32;

/// Reads an answer by `read` without the members that are off, and returns their names from the outermost
/// one, joined by dots; `None` when one of them is decisive, or is around one that is.
///
/// A list with an element that is off is left out as a whole.
pub fn reread<T>(
    body: &[u8],
    decisive: &[&str],
    read: fn(&[u8]) -> serde_json::Result<T>,
) -> Option<(T, Vec<String>)> {
    // What is searched for isn't searched by code of its own for each type.
    let is_read = |text: &[u8]| read(text).is_ok();
    let (rest, left_out) = without_what_is_off(body, decisive, &is_read)?;
    Some((read(&rest).ok()?, left_out))
}

fn without_what_is_off(
    body: &[u8],
    decisive: &[&str],
    is_read: &dyn Fn(&[u8]) -> bool,
) -> Option<(Vec<u8>, Vec<String>)> {
    // By the code that reads and writes all other JSON.
    let mut answer = Held::<Map<String, Value>>::from_slice(body).ok()?;
    let mut search = Search {
        is_read,
        decisive,
        at: Vec::new(),
        left_out: Vec::new(),
    };
    search.prune(&mut answer)?;
    // Else it isn't a member that was off, but for example one that is there twice.
    if search.left_out.is_empty() {
        return None;
    }
    Some((json(&*answer), search.left_out))
}

/// Looks for members that can't be read when they are all that an answer has.
struct Search<'a> {
    is_read: &'a dyn Fn(&[u8]) -> bool,
    decisive: &'a [&'a str],
    /// The names from the outermost one to where the search is.
    at: Vec<String>,
    left_out: Vec<String>,
}

impl Search<'_> {
    /// Removes what is off; `None` when that is too much, or decisive.
    fn prune(&mut self, members: &mut Map<String, Value>) -> Option<()> {
        for (name, mut value) in std::mem::take(members) {
            self.at.push(name);
            let is_kept = self.is_kept(&mut value)?;
            let name = self.at.pop()?;
            if is_kept {
                members.insert(name, value);
            }
        }
        Some(())
    }

    /// Removes what is off inside of a value; returns whether the rest stays.
    fn is_kept(&mut self, value: &mut Value) -> Option<bool> {
        if self.is_read(value) {
            return Some(true);
        }
        // What isn't read even without members is no object.
        let nothing = Value::Object(Map::new());
        if value.is_object()
            && self.is_read(&nothing)
            && let Value::Object(inner) = value
        {
            self.prune(inner)?;
            if self.is_read(value) {
                return Some(true);
            }
        }
        self.leave_out()?;
        Some(false)
    }

    /// Whether an answer is read that has nothing but this value at this place.
    fn is_read(&self, value: &Value) -> bool {
        let mut text = Vec::new();
        for name in &self.at {
            text.push(b'{');
            text.append(&mut json(name));
            text.push(b':');
        }
        text.append(&mut json(value));
        text.resize(text.len() + self.at.len(), b'}');
        (self.is_read)(&text)
    }

    fn leave_out(&mut self) -> Option<()> {
        let path = self.at.join(".");
        let is_needed = |one: &&str| one.strip_prefix(&path).is_some_and(ends_a_name);
        if self.decisive.iter().any(is_needed) || self.left_out.len() == MOST {
            return None;
        }
        self.left_out.push(path);
        Some(())
    }
}

fn ends_a_name(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('.')
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Answer {
        amount: Option<i64>,
        inner: Option<Inner>,
        list: Option<Vec<i64>>,
    }

    #[derive(Debug, Deserialize)]
    struct Inner {
        name: Option<String>,
        note: Option<String>,
    }

    fn read(body: &str) -> Option<(Answer, Vec<String>)> {
        reread(body.as_bytes(), &["amount", "inner.name"], |body| {
            serde_json::from_slice(body)
        })
    }

    #[test]
    fn only_what_is_off_is_left_out() {
        let (answer, left_out) =
            read(r#"{"amount":7,"inner":{"name":"n","note":1},"list":[1,"2"]}"#).unwrap();
        assert_eq!(left_out, ["inner.note", "list"]);
        let inner = answer.inner.unwrap();
        assert_eq!((answer.amount, inner.name.as_deref()), (Some(7), Some("n")));
        assert!(inner.note.is_none() && answer.list.is_none());
    }

    #[test]
    fn an_object_in_place_of_something_else_is_left_out_as_one() {
        let (_, left_out) = read(r#"{"list":{"first":1}}"#).unwrap();
        assert_eq!(left_out, ["list"]);
    }

    #[test]
    fn members_that_do_not_go_together_are_left_out_with_what_is_around_them() {
        #[derive(Deserialize)]
        struct Answer {
            inner: Option<OneOf>,
        }
        #[derive(Deserialize)]
        struct OneOf {
            #[serde(alias = "former", rename = "present")]
            _either: Option<u8>,
        }
        let body = br#"{"inner": {"former": 1, "present": 1}}"#;
        let (answer, left_out) =
            reread::<Answer>(body, &[], |body| serde_json::from_slice(body)).unwrap();
        assert!(answer.inner.is_none());
        assert_eq!(left_out, ["inner"]);
    }

    #[test]
    fn nothing_is_read_without_what_is_decisive_or_around_it() {
        for body in [
            r#"{"amount":"7"}"#,
            r#"{"inner":{"name":1}}"#,
            r#"{"inner":3}"#,
        ] {
            assert!(read(body).is_none(), "{body}");
        }
    }

    #[test]
    fn a_member_that_is_there_twice_is_not_off() {
        assert!(read(r#"{"amount":1,"amount":1}"#).is_none());
    }

    #[test]
    fn what_is_no_object_has_no_members_to_leave_out() {
        for body in ["[]", "7", "{", ""] {
            assert!(read(body).is_none(), "{body}");
        }
    }

    #[test]
    fn an_answer_that_is_off_everywhere_is_not_read() {
        fn with(count: usize) -> Option<Vec<String>> {
            #[derive(Deserialize)]
            #[serde(transparent)]
            struct Numbers(std::collections::BTreeMap<String, i64>);
            let members: Map<_, _> = (0..count)
                .map(|index| (format!("m{index}"), Value::Bool(true)))
                .collect();
            let body = serde_json::to_vec(&members).unwrap();
            let (numbers, left_out) =
                reread::<Numbers>(&body, &[], |body| serde_json::from_slice(body))?;
            assert!(numbers.0.is_empty());
            Some(left_out)
        }
        assert_eq!(with(MOST).unwrap().len(), MOST);
        assert!(with(MOST + 1).is_none());
    }

    #[test]
    fn a_name_that_another_one_begins_with_is_not_decisive() {
        #[derive(Deserialize)]
        struct Answer {
            id: Option<u8>,
            id_of_all: Option<u8>,
        }
        let body = br#"{"id": "off", "id_of_all": 7}"#;
        let (answer, left_out) =
            reread::<Answer>(body, &["id_of_all"], |body| serde_json::from_slice(body)).unwrap();
        assert_eq!((answer.id, answer.id_of_all), (None, Some(7)));
        assert_eq!(left_out, ["id"]);
    }
}
