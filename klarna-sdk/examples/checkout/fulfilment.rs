//! Capture, refund and void: money that moves after the payment.

use klarna_sdk::{Error, Money};

use crate::{
    Result,
    acquirer::{Acquirer, may_be_repeated},
    order::{CURRENCY, Kind, Movement, MovementState, Order, money},
    timeline::for_order,
};

impl Acquirer {
    /// Moves money once for each reference, however often it is asked to.
    ///
    /// The inner error is for the person who filled in the form.
    pub(crate) async fn move_money(
        &self,
        id: &str,
        kind: Kind,
        reference: &str,
        amount: &str,
    ) -> Result<std::result::Result<(), String>> {
        let checked = self.change(id, |order| order.plan(kind, reference, amount))?;
        if let Err(problem) = checked {
            return Ok(Err(problem));
        }
        self.carry_out(id, reference).await
    }

    /// Makes the call of a stored movement, unless that was answered.
    pub(crate) async fn carry_out(
        &self,
        id: &str,
        reference: &str,
    ) -> Result<std::result::Result<(), String>> {
        let order = self.store.order(id)?.ok_or("there is no such order")?;
        let movement = order
            .movements
            .iter()
            .find(|own| own.reference == reference);
        let movement = movement.ok_or("there is no such movement")?;
        match &movement.state {
            MovementState::Done => return Ok(Ok(())),
            MovementState::Refused(why) => return Ok(Err(why.clone())),
            MovementState::Sent => {}
        }
        let state = match for_order(id, movement.kind.word(), self.send(&order, movement)).await? {
            Ok(()) => MovementState::Done,
            // It stays as sent: the next start repeats it under the same key.
            Err(error) if may_be_repeated(&error) => {
                return Ok(Err(format!("No answer yet, it will be repeated: {error}")));
            }
            Err(error) => MovementState::Refused(error.to_string()),
        };
        self.change(id, |order| {
            let mut movements = order.movements.iter_mut();
            if let Some(own) = movements.find(|own| own.reference == reference) {
                own.state = state.clone();
            }
        })?;
        Ok(match state {
            MovementState::Refused(why) => Err(why),
            _ => Ok(()),
        })
    }

    /// The reference is what the SDK makes the idempotency key from.
    async fn send(
        &self,
        order: &Order,
        movement: &Movement,
    ) -> Result<std::result::Result<(), Error>> {
        let payment = order.payment_transaction_id().ok_or("nothing is paid")?;
        let payment = klarna_sdk::PaymentTransactionId::from(payment);
        let reference = movement.reference.as_str();
        let amount = money(movement.amount);
        Ok(match movement.kind {
            Kind::Capture => {
                let call = self.account.capture_payment_transaction(payment, amount);
                let call = call.payment_capture_reference(reference);
                call.send().await.map(|_| ())
            }
            Kind::Refund => {
                let call = self.account.refund_payment_transaction(payment, amount);
                call.refund_reference(reference).send().await.map(|_| ())
            }
            Kind::Void => {
                let call = self.account.void_payment_transaction(payment);
                call.change_reference(reference).send().await.map(|_| ())
            }
        })
    }
}

impl Order {
    /// Stores a movement that is to be made, after looking whether it can be.
    fn plan(
        &mut self,
        kind: Kind,
        reference: &str,
        amount: &str,
    ) -> std::result::Result<(), String> {
        // The form was sent twice.
        if self.movements.iter().any(|own| own.reference == reference) {
            return Ok(());
        }
        if !self.is_paid() {
            return Err("The order isn't paid.".to_owned());
        }
        let most = match kind {
            Kind::Capture | Kind::Void => self.capturable(),
            Kind::Refund => self.refundable(),
        };
        let amount = match kind {
            // What is left is released as a whole.
            Kind::Void => most,
            _ => {
                let read = Money::from_decimal(amount.trim(), CURRENCY);
                let problem = "Write the amount as in 118.00.";
                read.map_err(|_| problem.to_owned())?.minor_units()
            }
        };
        if !(1..=most).contains(&amount) {
            let most = money(most);
            return Err(format!("The amount must be above zero and at most {most}."));
        }
        self.movements.push(Movement {
            reference: reference.to_owned(),
            kind,
            amount,
            state: MovementState::Sent,
        });
        Ok(())
    }
}
