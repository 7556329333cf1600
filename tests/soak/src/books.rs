//! What the client holds against what the sandbox made.

use std::collections::HashMap;

use crate::{
    Result,
    authorizations::{Held, Outcome, amount, reference},
    sandbox::Made,
};

/// Fails on a payment that is lost, doubled, or another one than the client was told.
pub(crate) fn compare(held: &Held, made: &[Made]) -> Result<()> {
    let mut by_reference = HashMap::with_capacity(made.len());
    for payment in made {
        let reference = payment.reference.as_deref().ok_or("no reference")?;
        if let Some(other) = by_reference.insert(reference, payment) {
            let Made { id, .. } = payment;
            return Err(format!("{reference} was paid twice: {} and {id}", other.id).into());
        }
    }
    for (number, outcome) in held.outcomes() {
        let reference = reference(number);
        let payment = by_reference.remove(reference.as_str());
        match (outcome, payment) {
            (Outcome::Declined, None) => {}
            (Outcome::Approved(id), Some(payment))
                if *id == payment.id && payment.amount == amount(number) => {}
            (Outcome::Approved(id), Some(Made { id: other, .. })) => {
                return Err(format!("{reference} is {id} here, and {other} there").into());
            }
            (Outcome::Approved(id), None) => {
                return Err(format!("{reference}: {id} is lost").into());
            }
            (Outcome::Declined, Some(Made { id, .. })) => {
                return Err(format!("{reference} was declined, and {id} is paid").into());
            }
        }
    }
    match by_reference.keys().next() {
        Some(reference) => Err(format!("{reference} was paid, and nobody knows").into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(payments: &[(usize, &str, i64)]) -> Vec<Made> {
        let payment = |(number, id, amount): &(usize, &str, i64)| Made {
            id: (*id).to_owned(),
            reference: Some(reference(*number)),
            amount: *amount,
        };
        payments.iter().map(payment).collect()
    }

    fn told(payments: &[(usize, &str, i64)]) -> String {
        let approved = |id: &str| Outcome::Approved(id.to_owned());
        let held = Held::of(7, [approved("a"), Outcome::Declined, approved("c")]);
        match compare(&held, &made(payments)) {
            Ok(()) => String::new(),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn equal_books_are_in_order() {
        assert_eq!(told(&[(9, "c", amount(9)), (7, "a", amount(7))]), "");
    }

    #[test]
    fn what_differs_is_named() {
        let (a, c) = ((7, "a", amount(7)), (9, "c", amount(9)));
        for (payments, expected) in [
            (&[a][..], "soak-9: c is lost"),
            (&[a, c, a], "soak-7 was paid twice: a and a"),
            (&[a, c, (8, "b", 1)], "soak-8 was declined, and b is paid"),
            (&[a, c, (6, "x", 1)], "soak-6 was paid, and nobody knows"),
            (&[a, (9, "d", amount(9))], "soak-9 is c here, and d there"),
            (&[a, (9, "c", 1)], "soak-9 is c here, and c there"),
        ] {
            assert_eq!(told(payments), expected);
        }
    }
}
