//! What the sandbox keeps of one kind, found by name and by time without a look at all of it.

use std::{
    cmp::Reverse,
    collections::{BinaryHeap, HashMap},
    ops::{Deref, DerefMut},
    time::SystemTime,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Something that has names of its own, and that time may change.
pub(super) trait Entry {
    /// Returns what it is found by: texts that stay, and that nothing else has.
    fn names(&self) -> Vec<&str>;

    /// Returns when time will change it.
    fn next_change(&self) -> Option<SystemTime>;
}

/// Entries in the order of their creation.
pub(super) struct Register<T> {
    entries: Vec<T>,
    positions: HashMap<String, usize>,
    /// When entries change, the soonest first. A moment that isn't an entry's next one any more is
    /// passed over.
    moments: BinaryHeap<Reverse<(SystemTime, usize)>>,
}

impl<T: Entry> Register<T> {
    pub(super) fn push(&mut self, entry: T) {
        let position = self.entries.len();
        for name in entry.names() {
            self.positions.insert(name.to_owned(), position);
        }
        self.entries.push(entry);
        self.await_change(position);
    }

    /// Finds an entry by one of its names.
    pub(super) fn get(&self, name: &str) -> Option<&T> {
        self.entries.get(*self.positions.get(name)?)
    }

    /// Finds an entry by one of its names, to change it.
    pub(super) fn get_mut(&mut self, name: &str) -> Option<Held<'_, T>> {
        self.at(*self.positions.get(name)?)
    }

    /// Returns the entry at a position, to change it.
    pub(super) fn at(&mut self, position: usize) -> Option<Held<'_, T>> {
        let before = self.entries.get(position)?.next_change();
        Some(Held {
            register: self,
            position,
            before,
        })
    }

    /// Changes every entry that needs it.
    pub(super) fn change_all(&mut self, change: impl Fn(&mut T)) {
        for position in 0..self.entries.len() {
            if let Some(mut entry) = self.at(position) {
                change(&mut entry);
            }
        }
    }

    /// Returns the moment that comes next, and the position of what it changes.
    pub(super) fn next_moment(&mut self) -> Option<(SystemTime, usize)> {
        loop {
            let Reverse((at, position)) = *self.moments.peek()?;
            let entry = self.entries.get(position);
            if entry.and_then(T::next_change) == Some(at) {
                return Some((at, position));
            }
            self.moments.pop();
        }
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &T> {
        self.entries.iter()
    }

    fn await_change(&mut self, position: usize) {
        let change = self.entries.get(position).and_then(T::next_change);
        if let Some(at) = change {
            self.moments.push(Reverse((at, position)));
        }
    }
}

/// An entry that is being changed: afterwards its next moment is awaited.
pub(super) struct Held<'a, T: Entry> {
    register: &'a mut Register<T>,
    position: usize,
    before: Option<SystemTime>,
}

impl<T: Entry> Deref for Held<'_, T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.register.entries[self.position]
    }
}

impl<T: Entry> DerefMut for Held<'_, T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.register.entries[self.position]
    }
}

impl<T: Entry> Drop for Held<'_, T> {
    fn drop(&mut self) {
        if self.next_change() != self.before {
            self.register.await_change(self.position);
        }
    }
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self {
            entries: Vec::new(),
            positions: HashMap::new(),
            moments: BinaryHeap::new(),
        }
    }
}

impl<T: Entry> FromIterator<T> for Register<T> {
    fn from_iter<I: IntoIterator<Item = T>>(entries: I) -> Self {
        let mut register = Self::default();
        for entry in entries {
            register.push(entry);
        }
        register
    }
}

impl<T: Serialize> Serialize for Register<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.entries.serialize(serializer)
    }
}

impl<'de, T: Entry + Deserialize<'de>> Deserialize<'de> for Register<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = Vec::deserialize(deserializer)?;
        Ok(entries.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Egg {
        name: String,
        hatches: Option<u64>,
    }

    impl Entry for Egg {
        fn names(&self) -> Vec<&str> {
            vec![&self.name]
        }

        fn next_change(&self) -> Option<SystemTime> {
            self.hatches.map(moment)
        }
    }

    fn moment(seconds: u64) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
    }

    fn eggs(all: &[(&str, Option<u64>)]) -> Register<Egg> {
        let egg = |(name, hatches): &(&str, _)| Egg {
            name: (*name).to_owned(),
            hatches: *hatches,
        };
        all.iter().map(egg).collect()
    }

    #[test]
    fn an_entry_is_found_by_its_name() {
        let register = eggs(&[("a", None), ("b", Some(1))]);
        assert_eq!(register.get("b").unwrap().hatches, Some(1));
        assert!(register.get("c").is_none());
    }

    #[test]
    fn the_soonest_change_comes_first_and_the_older_entry_before_the_younger() {
        let mut register = eggs(&[("a", Some(3)), ("b", Some(2)), ("c", None), ("d", Some(2))]);
        let mut order = Vec::new();
        while let Some((at, position)) = register.next_moment() {
            order.push((at, position));
            register.at(position).unwrap().hatches = None;
        }
        assert_eq!(order, [(moment(2), 1), (moment(2), 3), (moment(3), 0)]);
    }

    #[test]
    fn a_change_that_was_moved_comes_when_it_is_due_now() {
        let mut register = eggs(&[("a", Some(5)), ("b", Some(6)), ("c", None)]);
        register.get_mut("a").unwrap().hatches = Some(9);
        register.get_mut("b").unwrap().hatches = Some(4);
        assert_eq!(register.next_moment(), Some((moment(4), 1)));
        register.get_mut("b").unwrap().hatches = None;
        assert_eq!(register.next_moment(), Some((moment(9), 0)));
        register.get_mut("c").unwrap().hatches = Some(7);
        assert_eq!(register.next_moment(), Some((moment(7), 2)));
    }

    #[test]
    fn what_is_written_down_and_read_again_is_found_and_awaited() {
        let written = serde_json::to_string(&eggs(&[("a", None), ("b", Some(2))])).unwrap();
        let mut register: Register<Egg> = serde_json::from_str(&written).unwrap();
        assert!(register.get("a").is_some());
        assert_eq!(register.next_moment(), Some((moment(2), 1)));
    }
}
