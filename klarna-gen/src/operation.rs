//! What the document says of an operation as a whole.

/// An operation of the document.
///
/// [`OPERATIONS`](crate::OPERATIONS) lists all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Operation {
    /// The name of its method on [`Client`](crate::Client), such as `authorize_payment`.
    pub name: &'static str,
    /// The `operationId` of the document, such as `authorizePayment`.
    pub id: &'static str,
    /// The HTTP method, in capitals.
    pub method: &'static str,
    /// The path with the names of its parameters in braces.
    pub path: &'static str,
    /// By what a call may be repeated; `None` when nothing says that it may.
    pub idempotency: Option<Idempotency>,
}

/// By what a call may be repeated without acting twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Idempotency {
    /// By its nature, as a read or a deletion.
    Nature,
    /// By the idempotency key that it carries; a call without one must not be repeated.
    Key,
}

impl Operation {
    /// Finds an operation by the name of its method.
    ///
    /// # Examples
    ///
    /// ```
    /// use klarna_gen::{Idempotency, Operation};
    ///
    /// let operation = Operation::named("authorize_payment").unwrap();
    /// assert_eq!(operation.id, "authorizePayment");
    /// assert_eq!(operation.idempotency, Some(Idempotency::Key));
    /// assert_eq!(Operation::named("authorizePayment"), None);
    /// ```
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        let operations = crate::OPERATIONS;
        let at = operations.binary_search_by(|operation| operation.name.cmp(name));
        at.ok().map(|at| &operations[at])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_is_found_by_its_name() {
        assert!(!crate::OPERATIONS.is_empty());
        for operation in crate::OPERATIONS {
            assert_eq!(Operation::named(operation.name), Some(operation));
        }
    }

    #[test]
    fn what_changes_something_is_repeated_by_its_key_only() {
        for operation in crate::OPERATIONS {
            let expected = match operation.method {
                "GET" | "DELETE" => Idempotency::Nature,
                _ => Idempotency::Key,
            };
            assert_eq!(operation.idempotency, Some(expected), "{}", operation.id);
        }
    }
}
