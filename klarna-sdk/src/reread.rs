//! Reading an answer in which a member has another type than documented.

use serde::de::DeserializeOwned;
use serde_json::Value;
use serde_path_to_error::Segment;

/// How many members may be off. An answer that is off everywhere isn't worth the time.
const MOST: usize = 32;

/// Reads an answer without the members that are off, and returns their names from the outermost
/// one, joined by dots; `None` when one of them is decisive, or is around one that is.
///
/// A list with an element that is off is left out as a whole.
pub(crate) fn reread<T: DeserializeOwned>(
    body: &[u8],
    decisive: &[&str],
) -> Option<(T, Vec<String>)> {
    let mut value: Value = serde_json::from_slice(body).ok()?;
    let mut left_out = Vec::new();
    while left_out.len() < MOST {
        let error = match serde_path_to_error::deserialize(&value) {
            // Then it isn't a member that was off, but for example one that is there twice.
            Ok(_) if left_out.is_empty() => return None,
            Ok(read) => return Some((read, left_out)),
            Err(error) => error,
        };
        let names: Vec<&str> = error.path().iter().map_while(name).collect();
        let path = names.join(".");
        let needs = |one: &&str| one.strip_prefix(&path).is_some_and(ends_a_name);
        let (last, around) = names.split_last()?;
        if decisive.iter().any(needs) {
            return None;
        }
        let parent = around
            .iter()
            .try_fold(&mut value, |at, name| at.get_mut(*name));
        parent?.as_object_mut()?.remove(*last)?;
        left_out.push(path);
    }
    None
}

fn name(segment: &Segment) -> Option<&str> {
    match segment {
        Segment::Map { key } => Some(key),
        _ => None,
    }
}

fn ends_a_name(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with('.')
}
