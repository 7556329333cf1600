//! The database: what has to survive when the program is stopped, at whatever moment.
//!
//! A commit takes milliseconds, which is fine here; a busy server moves it off the threads that
//! serve requests.

use std::path::Path;

use redb::{
    Database, Durability, ReadableDatabase as _, ReadableTable as _, TableDefinition,
    WriteTransaction,
};
use serde::{Serialize, de::DeserializeOwned};

use crate::{Result, order::Order};

const ORDERS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("orders");
/// The events that were processed, by their id.
const EVENTS: TableDefinition<'_, &str, ()> = TableDefinition::new("events");
const TIMELINE: TableDefinition<'_, (&str, u64), &[u8]> = TableDefinition::new("timeline");
const SETTINGS: TableDefinition<'_, &str, &[u8]> = TableDefinition::new("settings");

pub(crate) struct Store(Database);

impl Store {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let database = Database::create(path)
            .map_err(|error| format!("{} can't be opened: {error}", path.display()))?;
        // Readers expect the tables to be there.
        let transaction = database.begin_write()?;
        transaction.open_table(ORDERS)?;
        transaction.open_table(EVENTS)?;
        transaction.open_table(TIMELINE)?;
        transaction.open_table(SETTINGS)?;
        transaction.commit()?;
        Ok(Self(database))
    }

    pub(crate) fn order(&self, id: &str) -> Result<Option<Order>> {
        let table = self.0.begin_read()?.open_table(ORDERS)?;
        let row = table.get(id)?;
        row.map(|row| read(row.value())).transpose()
    }

    /// Returns all orders, the latest first.
    pub(crate) fn orders(&self) -> Result<Vec<Order>> {
        let table = self.0.begin_read()?.open_table(ORDERS)?;
        let mut orders: Vec<Order> = table
            .iter()?
            .map(|row| read(row?.1.value()))
            .collect::<Result<_>>()?;
        orders.sort_by_key(|order| std::cmp::Reverse(order.created_at));
        Ok(orders)
    }

    /// Stores an order, unless there is one with its id.
    pub(crate) fn insert(&self, order: &Order) -> Result<()> {
        let transaction = self.0.begin_write()?;
        {
            let mut table = transaction.open_table(ORDERS)?;
            if table.get(order.id.as_str())?.is_none() {
                table.insert(order.id.as_str(), &*serde_json::to_vec(order)?)?;
            }
        }
        Ok(transaction.commit()?)
    }

    /// Reads an order, changes it and stores it; nobody else gets in between.
    pub(crate) fn change<T>(&self, id: &str, change: impl FnOnce(&mut Order) -> T) -> Result<T> {
        let transaction = self.0.begin_write()?;
        let changed = changed(&transaction, id, change)?;
        transaction.commit()?;
        Ok(changed)
    }

    /// Changes an order for an event, together with the note that the event was processed; `None`
    /// when it was before.
    pub(crate) fn change_once<T>(
        &self,
        event_id: &str,
        id: &str,
        change: impl FnOnce(&mut Order) -> T,
    ) -> Result<Option<T>> {
        let transaction = self.0.begin_write()?;
        let is_new = transaction
            .open_table(EVENTS)?
            .insert(event_id, ())?
            .is_none();
        if !is_new {
            return Ok(None);
        }
        let changed = changed(&transaction, id, change)?;
        transaction.commit()?;
        Ok(Some(changed))
    }

    /// Adds an entry to the timeline of an order; returns its number.
    pub(crate) fn append(&self, order: &str, entry: &impl Serialize) -> Result<u64> {
        let mut transaction = self.0.begin_write()?;
        // It is shown, and nothing depends on it: the next commit that matters brings it along.
        transaction.set_durability(Durability::None)?;
        let number = {
            let mut table = transaction.open_table(TIMELINE)?;
            let last = table.range((order, 0)..=(order, u64::MAX))?.next_back();
            let number = last.transpose()?.map_or(1, |(key, _)| key.value().1 + 1);
            table.insert((order, number), &*serde_json::to_vec(entry)?)?;
            number
        };
        transaction.commit()?;
        Ok(number)
    }

    /// Returns the entries of a timeline after a number.
    pub(crate) fn entries<T: DeserializeOwned>(
        &self,
        order: &str,
        after: u64,
    ) -> Result<Vec<(u64, T)>> {
        let table = self.0.begin_read()?.open_table(TIMELINE)?;
        let rows = table.range((order, after.saturating_add(1))..=(order, u64::MAX))?;
        rows.map(|row| {
            let (key, value) = row?;
            Ok((key.value().1, read(value.value())?))
        })
        .collect()
    }

    pub(crate) fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>> {
        let table = self.0.begin_read()?.open_table(SETTINGS)?;
        let row = table.get(name)?;
        row.map(|row| read(row.value())).transpose()
    }

    pub(crate) fn set(&self, name: &str, value: &impl Serialize) -> Result<()> {
        let transaction = self.0.begin_write()?;
        transaction
            .open_table(SETTINGS)?
            .insert(name, &*serde_json::to_vec(value)?)?;
        Ok(transaction.commit()?)
    }
}

fn changed<T>(
    transaction: &WriteTransaction,
    id: &str,
    change: impl FnOnce(&mut Order) -> T,
) -> Result<T> {
    let mut table = transaction.open_table(ORDERS)?;
    let row = table.get(id)?.ok_or("there is no such order")?;
    let mut order: Order = read(row.value())?;
    drop(row);
    let changed = change(&mut order);
    table.insert(id, &*serde_json::to_vec(&order)?)?;
    Ok(changed)
}

fn read<T: DeserializeOwned>(row: &[u8]) -> Result<T> {
    // The decoder's own message may quote what is stored, such as a token.
    serde_json::from_slice(row).map_err(|_| "a row of another version of this program".into())
}
