//! What the builders of calls on one resource have in common.

use serde::Serialize;
use serde_json::Value;

use crate::Error;

/// Declares the builder of a call that changes something, under a reference of the caller's own.
macro_rules! change {
    ($(#[$about:meta])* $name:ident($id:ty, $request:ty) = $operation:literal) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `send`"]
        pub struct $name<Reference> {
            account: crate::Account,
            target: crate::resource_id::Target<$id>,
            request: $request,
            reference: Reference,
            options: crate::call_options::CallOptions,
        }

        impl $name<crate::NoReference> {
            pub(crate) fn new(
                account: &crate::Account,
                id: impl Into<$id>,
                amount: Option<crate::Money>,
                request: $request,
            ) -> Self {
                Self {
                    account: account.clone(),
                    target: crate::resource_id::Target {
                        id: id.into(),
                        amount,
                    },
                    request,
                    reference: crate::NoReference,
                    options: crate::call_options::CallOptions::default(),
                }
            }
        }

        impl<R> $name<R> {
            fn referenced(self, reference: String) -> $name<crate::Reference> {
                $name {
                    account: self.account,
                    target: self.target,
                    request: self.request,
                    reference: crate::Reference(reference),
                    options: self.options,
                }
            }

            /// Returns the idempotency key that the call will carry.
            #[must_use]
            pub fn idempotency_key(&self) -> crate::IdempotencyKey
            where
                R: crate::HasReference,
            {
                self.options.idempotency_key.clone().unwrap_or_else(|| {
                    crate::IdempotencyKey::derive(&[
                        $operation,
                        self.account.key_part(),
                        self.target.as_str(),
                        self.reference.text(),
                    ])
                })
            }

            crate::call_options::idempotency_option!();

            crate::call_options::call_options!();
        }
    };
}

/// Adds the setter of a reference that Klarna has no field for: it only decides the idempotency
/// key.
macro_rules! change_reference {
    ($name:ident) => {
        impl<R> $name<R> {
            /// Sets your own name for this change, 1 to 255 characters. Required, and not sent.
            ///
            /// It decides the idempotency key: within 24 hours Klarna answers the same name with
            /// the first result, and so a further change of the same thing needs another name.
            pub fn change_reference(self, reference: impl Into<String>) -> $name<crate::Reference> {
                self.referenced(reference.into())
            }
        }
    };
}

/// Declares the builder of a call that needs nothing but an id: a read or a deletion.
macro_rules! by_id {
    (
        $(#[$about:meta])*
        $name:ident = $operation:ident / $own:ident($id:ident) -> $answer:ty
        $(, $taking:ident)?
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug)]
        #[must_use = "nothing is sent before `send`"]
        pub struct $name {
            account: crate::Account,
            id: String,
            options: crate::call_options::CallOptions,
        }

        impl $name {
            pub(crate) fn new(account: crate::Account, id: String) -> Self {
                Self {
                    account,
                    id,
                    options: crate::call_options::CallOptions::default(),
                }
            }

            crate::call_options::call_options!();

            /// Sends the request. Sending it again acts once.
            ///
            /// # Errors
            ///
            /// - the id is empty, or longer than 255 characters
            ///   ([`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput)); nothing was sent
            /// - Klarna can't be reached, doesn't answer in time, refuses the request, or answers
            ///   with something that can't be read
            pub async fn send(self) -> Result<crate::Reply<$answer>, crate::Error> {
                let call = crate::transport::Call::new(&self.account, None, self.options)?;
                let call = std::sync::Arc::new(call$(.$taking())?);
                crate::transport::send!(call, self.account, $operation / $own, $id = self.id)
                    .map(crate::Reply::new)
            }
        }
    };
}

/// Refuses a change that changes nothing: it would use its reference up.
pub(crate) fn refuse_empty(field: &str, request: &impl Serialize) -> Result<(), Error> {
    match serde_json::to_value(request) {
        Ok(Value::Object(members)) if members.is_empty() => {
            Err(Error::invalid_input(field, "must name what to change"))
        }
        _ => Ok(()),
    }
}

pub(crate) use {by_id, change, change_reference};
