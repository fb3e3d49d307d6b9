//! Head and roster of the spaces in use, kept in memory so that an append asks the disk for one thing only: its name.
//!
//! What is here may be ahead of the disk by the staged entries. A rollback therefore forgets every space it touched.

use crate::storage::{SpaceRecord, Storage, StorageError};
use protocol::{LogIndex, Roster, SpaceId};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

#[derive(Debug, Default)]
pub(super) struct Spaces {
    known: BTreeMap<SpaceId, SpaceRecord>,
}

impl Spaces {
    /// The space as it stands, staged entries included.
    pub(super) fn get(
        &mut self,
        storage: &impl Storage,
        space: &SpaceId,
    ) -> Result<Option<&SpaceRecord>, StorageError> {
        match self.known.entry(*space) {
            Entry::Occupied(known) => Ok(Some(known.into_mut())),
            Entry::Vacant(empty) => Ok(storage.space(space)?.map(|record| &*empty.insert(record))),
        }
    }

    pub(super) fn cached(&self, space: &SpaceId) -> Option<&SpaceRecord> {
        self.known.get(space)
    }

    pub(super) fn put(&mut self, space: SpaceId, record: SpaceRecord) {
        self.known.insert(space, record);
    }

    /// Moves the head of a known space past an entry, and its roster if the entry changes it.
    pub(super) fn advance(&mut self, space: &SpaceId, head: LogIndex, size: u64, roster: Option<Roster>) {
        let Some(record) = self.known.get_mut(space) else { return };
        record.head = head;
        record.bytes += size;
        if let Some(roster) = roster {
            record.roster = roster;
        }
    }

    pub(super) fn forget(&mut self, space: &SpaceId) {
        self.known.remove(space);
    }

    pub(super) fn keep(&mut self, wanted: impl Fn(&SpaceId) -> bool) {
        self.known.retain(|space, _| wanted(space));
    }
}
