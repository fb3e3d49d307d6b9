//! Entries that stood in the log before its relay changed it, until they stand in it again at a verified place.
//!
//! They are anybody's, signed as they were, and go back in their old order behind what the relay has now. The echo rule
//! holds for them as for the outbox: only their coming back in the log ends their wait.

use crate::healing::is_readable;
use crate::store::{Batch, Record, RecordKey, Table};
use crate::{Error, log};
use protocol::limits::{PAGE_BYTES_AIM, PAGE_ENTRIES_MAX};
use protocol::{MessageId, PublicKey, SpaceId};
use serde_bytes::ByteBuf;
use std::collections::BTreeMap;

/// What became of a displaced entry.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Return {
    /// None of that name was displaced.
    Unknown,
    /// It stands in the log again.
    CameBack,
    /// Somebody else's entry has its name now: it cannot come back.
    NameTaken(Vec<u8>),
}

/// See the module.
#[derive(Default)]
pub(crate) struct Displaced {
    entries: BTreeMap<u64, Vec<u8>>,
    names: BTreeMap<MessageId, u64>,
    next: u64,
}

impl Displaced {
    pub(crate) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Is a change of membership among them?
    pub(crate) fn holds_control(&self) -> bool {
        self.entries.values().any(|entry| log::is_control(entry))
    }

    /// Takes a tail of the log in, in front of what has not come back since the last time.
    pub(crate) fn take(&mut self, space: &SpaceId, tail: Vec<Vec<u8>>, batch: &mut Batch) {
        let before = std::mem::take(&mut self.entries);
        self.names.clear();
        for number in before.keys() {
            batch.delete(key(space, *number));
        }
        for entry in tail.into_iter().chain(before.into_values()) {
            self.push(space, entry, batch);
        }
    }

    fn push(&mut self, space: &SpaceId, entry: Vec<u8>, batch: &mut Batch) {
        let Some(name) = log::name(&entry) else { return };
        if self.names.contains_key(&name) {
            return;
        }
        let number = self.next;
        self.next += 1;
        batch.put(key(space, number), entry.clone());
        self.names.insert(name, number);
        self.entries.insert(number, entry);
    }

    /// An entry of this name and author stands in the log.
    pub(crate) fn returned(
        &mut self,
        space: &SpaceId,
        name: &MessageId,
        author: &PublicKey,
        batch: &mut Batch,
    ) -> Return {
        let Some(number) = self.names.remove(name) else { return Return::Unknown };
        batch.delete(key(space, number));
        match self.entries.remove(&number) {
            Some(entry) if log::author(&entry) != Some(*author) => Return::NameTaken(entry),
            Some(_) | None => Return::CameBack,
        }
    }

    pub(crate) fn holds(&self, name: &MessageId) -> bool {
        self.names.contains_key(name)
    }

    /// Forgets what was never an entry: a relay that altered it has put it into our log, where it was set aside when it was read.
    pub(crate) fn forget_unreadable(&mut self, space: &SpaceId, batch: &mut Batch) {
        let unreadable = |entry: &&Vec<u8>| !is_readable(entry);
        let names: Vec<MessageId> = self.entries.values().filter(unreadable).filter_map(|it| log::name(it)).collect();
        for name in names {
            self.give_up(space, &name, batch);
        }
    }

    /// Gives one up that the relay will never take.
    pub(crate) fn give_up(&mut self, space: &SpaceId, name: &MessageId, batch: &mut Batch) -> Option<Vec<u8>> {
        let number = self.names.remove(name)?;
        batch.delete(key(space, number));
        self.entries.remove(&number)
    }

    /// The next ones to give back.
    pub(crate) fn frame(&self) -> Vec<ByteBuf> {
        frame(self.entries.values().map(Vec::as_slice))
    }

    pub(crate) fn restore(&mut self, record: &Record) -> Result<(), Error> {
        let bad = || Error::BadRecord(Table::Displaced);
        let number = log::number(&record.key).ok_or_else(bad)?;
        let name = log::name(&record.value).ok_or_else(bad)?;
        self.names.insert(name, number);
        self.entries.insert(number, record.value.clone());
        self.next = self.next.max(number + 1);
        Ok(())
    }
}

/// As many of these entries as one message should hold; the first always fits.
pub(crate) fn frame<'a>(entries: impl Iterator<Item = &'a [u8]>) -> Vec<ByteBuf> {
    let mut size = 0;
    let fits = |entry: &&[u8]| {
        let first = size == 0;
        size += entry.len();
        first || size <= PAGE_BYTES_AIM
    };
    entries.take(PAGE_ENTRIES_MAX).take_while(fits).map(|entry| ByteBuf::from(entry.to_vec())).collect()
}

fn key(space: &SpaceId, number: u64) -> RecordKey {
    RecordKey::new(Table::Displaced, &[&space.0, &number.to_be_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPACE: SpaceId = SpaceId([7; 16]);

    fn entry(name: u8, author: u8) -> Vec<u8> {
        let mut bytes = vec![1, 1];
        bytes.extend([[7; 16], [name; 16]].concat());
        bytes.extend([0; 56]);
        bytes.extend([author; 32]);
        bytes
    }

    fn returns(displaced: &mut Displaced, name: u8, author: u8) -> Return {
        displaced.returned(&SPACE, &MessageId([name; 16]), &PublicKey([author; 32]), &mut Batch::default())
    }

    #[test]
    fn an_entry_waits_until_it_is_back_and_one_of_the_same_name_by_another_is_not_it() {
        let mut displaced = Displaced::default();
        displaced.take(&SPACE, vec![entry(1, 5), entry(2, 5)], &mut Batch::default());

        assert_eq!(returns(&mut displaced, 3, 5), Return::Unknown);
        assert_eq!(returns(&mut displaced, 1, 5), Return::CameBack);
        assert_eq!(returns(&mut displaced, 1, 5), Return::Unknown, "once");
        assert_eq!(returns(&mut displaced, 2, 6), Return::NameTaken(entry(2, 5)));
        assert!(displaced.is_empty());
    }

    #[test]
    fn a_second_tail_goes_before_what_is_left_of_the_first_and_all_of_it_is_stored() {
        let (mut displaced, mut batch) = (Displaced::default(), Batch::default());
        displaced.take(&SPACE, vec![entry(1, 5), entry(2, 5)], &mut batch);
        displaced.take(&SPACE, vec![entry(3, 5), entry(1, 5)], &mut batch);

        let order = [entry(3, 5), entry(1, 5), entry(2, 5)].map(ByteBuf::from);
        assert_eq!(displaced.frame(), order);
        let mut disk = BTreeMap::new();
        for (key, value) in batch.changes {
            drop(match value {
                Some(value) => disk.insert(key, value),
                None => disk.remove(&key),
            });
        }
        let mut again = Displaced::default();
        for (key, value) in disk {
            again.restore(&Record { key, value }).unwrap();
        }
        assert_eq!(again.frame(), order);
    }

    #[test]
    fn a_frame_stays_below_its_size_and_never_is_empty() {
        let (large, small) = (vec![0; PAGE_BYTES_AIM + 1], vec![0; PAGE_BYTES_AIM / 2]);
        assert_eq!(frame([large.as_slice(), &small].into_iter()).len(), 1);
        assert_eq!(frame([small.as_slice(), &small, &small].into_iter()).len(), 2);
        assert_eq!(frame([[1; 9].as_slice(); 2 * PAGE_ENTRIES_MAX].into_iter()).len(), PAGE_ENTRIES_MAX);
    }
}
