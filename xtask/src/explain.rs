//! What the generated client doesn't say as the document does, in words for the maintainer.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    rc::Rc,
};

use crate::diagnostic::{Loss, some};

/// How many places are told one by one that have the same to say.
const PLACES: usize = 3;

/// A loss, and whom it costs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explained {
    /// What is lost.
    pub loss: Loss,
    /// The operations that it concerns; `None` where it concerns the document.
    pub operations: Option<Rc<[String]>>,
}

impl fmt::Display for Explained {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.loss)?;
        match &self.operations {
            Some(operations) => f.write_str(&concerned(operations)),
            None => Ok(()),
        }
    }
}

/// Tells losses, a line for each: what many places have in common is told once.
pub fn folded(losses: &[Explained]) -> Vec<String> {
    let mut alike: BTreeMap<&str, Vec<&Explained>> = BTreeMap::new();
    for explained in losses {
        let same = alike.entry(&explained.loss.message).or_default();
        same.push(explained);
    }
    let mut lines = Vec::new();
    for explained in losses {
        let same = &alike[explained.loss.message.as_str()];
        if same.len() <= PLACES {
            lines.push(explained.to_string());
        } else if std::ptr::eq(same[0], explained) {
            lines.push(together(same));
        }
    }
    lines
}

fn together(same: &[&Explained]) -> String {
    let operations: BTreeSet<&String> = same
        .iter()
        .filter_map(|explained| explained.operations.as_deref())
        .flatten()
        .collect();
    let operations: Vec<String> = operations.into_iter().cloned().collect();
    let first = &same[0].loss;
    format!(
        "{} and {} places like it: {}{}",
        first.pointer,
        same.len() - 1,
        first.message,
        concerned(&operations)
    )
}

fn concerned(operations: &[String]) -> String {
    match operations {
        [] => "; in no operation".into(),
        [only] => format!("; in {only}"),
        all => format!("; in {} operations: {}", all.len(), some(all)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::Pointer;

    fn lost(place: &str, message: &str, operations: &[&str]) -> Explained {
        Explained {
            loss: Loss {
                pointer: Pointer::root().join(place),
                message: message.into(),
            },
            operations: Some(operations.iter().map(ToString::to_string).collect()),
        }
    }

    #[test]
    fn what_four_places_have_in_common_is_told_once() {
        let losses = [
            lost("a", "is lost", &["one"]),
            lost("b", "is another", &["one"]),
            lost("c", "is lost", &["two"]),
            lost("d", "is lost", &["one", "two"]),
            lost("e", "is lost", &[]),
        ];
        assert_eq!(
            folded(&losses),
            [
                "#/a and 3 places like it: is lost; in 2 operations: one, two",
                "#/b: is another; in one",
            ]
        );
    }

    #[test]
    fn what_three_places_have_in_common_is_told_at_each() {
        let losses = ["a", "b", "c"].map(|place| lost(place, "is lost", &[]));
        assert_eq!(folded(&losses).len(), 3);
    }

    #[test]
    fn what_concerns_the_document_names_no_operation() {
        let mut lost = lost("a", "is lost", &[]);
        assert_eq!(lost.to_string(), "#/a: is lost; in no operation");
        lost.operations = None;
        assert_eq!(lost.to_string(), "#/a: is lost");
    }
}
