//! A store in memory, with a disk that can be lost: for the simulator and for tests of the core.
//!
//! [`MemoryStorage::crash`] forgets what was not committed, as a power cut would. A clone is a backup: putting it back
//! later is a relay that was rolled back.

use super::page::Filling;
use super::{NewEntry, Page, RecoveryBox, SpaceRecord, Storage, StorageError};
use protocol::{Chain, Locator, LogIndex, MessageId, PublicKey, SpaceId};
use std::collections::BTreeMap;

/// See the module.
#[derive(Debug, Clone, Default)]
pub struct MemoryStorage {
    spaces: BTreeMap<SpaceId, Space>,
    boxes: BTreeMap<Locator, RecoveryBox>,
    /// What to put back on a rollback, oldest first.
    undo: Vec<Undo>,
}

#[derive(Debug, Clone)]
struct Space {
    record: SpaceRecord,
    log: Vec<Stored>,
    places: BTreeMap<MessageId, u64>,
    recovered_ms: BTreeMap<PublicKey, u64>,
}

#[derive(Debug, Clone)]
struct Stored {
    chain: Chain,
    bytes: Vec<u8>,
}

#[derive(Debug, Clone)]
enum Undo {
    Entry {
        space: SpaceId,
        message: MessageId,
        before: Option<SpaceRecord>,
        recovered: Option<(PublicKey, Option<u64>)>,
    },
    Box {
        space: SpaceId,
        before: Option<(Locator, RecoveryBox)>,
    },
}

impl MemoryStorage {
    /// An empty disk.
    pub fn new() -> Self {
        Self::default()
    }

    /// The machine stops: what was not committed is gone.
    pub fn crash(&mut self) {
        self.rollback();
    }

    fn revert(&mut self, undo: Undo) {
        match undo {
            Undo::Entry { space, before: None, .. } => drop(self.spaces.remove(&space)),
            Undo::Entry { space, message, before: Some(before), recovered } => {
                if let Some(space) = self.spaces.get_mut(&space) {
                    space.log.pop();
                    space.places.remove(&message);
                    space.record = before;
                    if let Some((key, before_ms)) = recovered {
                        space.note_recovery(key, before_ms);
                    }
                }
            }
            Undo::Box { space, before } => {
                self.boxes.retain(|_, kept| kept.space != space);
                self.boxes.extend(before);
            }
        }
    }
}

impl Storage for MemoryStorage {
    fn space(&self, space: &SpaceId) -> Result<Option<SpaceRecord>, StorageError> {
        Ok(self.spaces.get(space).map(|space| space.record.clone()))
    }

    fn place_of(&self, space: &SpaceId, message: &MessageId) -> Result<Option<LogIndex>, StorageError> {
        let Some(stored) = self.spaces.get(space) else { return Ok(None) };
        let Some(&seq) = stored.places.get(message) else { return Ok(None) };
        Ok(self.chain_at(space, seq)?.map(|chain| LogIndex { seq, chain }))
    }

    fn chain_at(&self, space: &SpaceId, seq: u64) -> Result<Option<Chain>, StorageError> {
        let Some(at) = seq.checked_sub(1).and_then(|at| usize::try_from(at).ok()) else { return Ok(None) };
        Ok(self.spaces.get(space).and_then(|space| space.log.get(at)).map(|stored| stored.chain))
    }

    fn entries(&self, space: &SpaceId, after: u64, page: Page) -> Result<Vec<Vec<u8>>, StorageError> {
        let Some(space) = self.spaces.get(space) else { return Ok(Vec::new()) };
        let skipped = usize::try_from(after).unwrap_or(usize::MAX);
        let mut filling = Filling::new(page);
        let entries = space.log.iter().skip(skipped).map(|stored| &stored.bytes);
        Ok(entries.take_while(|bytes| filling.fits(bytes.len())).cloned().collect())
    }

    fn recovered_ms(&self, space: &SpaceId, key: &PublicKey) -> Result<Option<u64>, StorageError> {
        Ok(self.spaces.get(space).and_then(|space| space.recovered_ms.get(key)).copied())
    }

    fn recovery_box(&self, locator: &Locator) -> Result<Option<RecoveryBox>, StorageError> {
        Ok(self.boxes.get(locator).cloned())
    }

    fn append(&mut self, entry: &NewEntry<'_>) -> Result<(), StorageError> {
        let not_next = || StorageError::NotNext { space: entry.space, seq: entry.at.seq };
        let before = self.spaces.get(&entry.space).map(|space| space.record.clone());
        let head = before.as_ref().map_or(0, |record| record.head.seq);
        if self.place_of(&entry.space, &entry.msg_id)?.is_some() || entry.at.seq != head + 1 {
            return Err(not_next());
        }
        let roster = entry.roster.or(before.as_ref().map(|record| &record.roster)).ok_or_else(not_next)?.clone();
        let bytes = before.as_ref().map_or(0, |record| record.bytes) + entry.bytes.len() as u64;
        let since_ms = before.as_ref().map_or(entry.now_ms, |record| record.since_ms);
        let record = SpaceRecord { head: entry.at, roster, bytes, since_ms };
        let space = self.spaces.entry(entry.space).or_insert_with(|| Space::new(record.clone()));
        space.record = record;
        space.log.push(Stored { chain: entry.at.chain, bytes: entry.bytes.to_vec() });
        space.places.insert(entry.msg_id, entry.at.seq);
        let recovered = entry.recovered.map(|key| (key, space.recovered_ms.insert(key, entry.now_ms)));
        self.undo.push(Undo::Entry { space: entry.space, message: entry.msg_id, before, recovered });
        Ok(())
    }

    fn put_box(&mut self, space: &SpaceId, content: Option<(&Locator, &[u8])>) -> Result<(), StorageError> {
        let others =
            content.is_some_and(|(locator, _)| self.boxes.get(locator).is_some_and(|kept| kept.space != *space));
        if others || (content.is_some() && !self.spaces.contains_key(space)) {
            return Err(StorageError::NoPlaceForBox(*space));
        }
        let before = self.boxes.iter().find(|(_, kept)| kept.space == *space).map(|(locator, _)| *locator);
        let before = before.and_then(|locator| self.boxes.remove_entry(&locator));
        self.undo.push(Undo::Box { space: *space, before });
        if let Some((locator, sealed)) = content {
            self.boxes.insert(*locator, RecoveryBox { space: *space, sealed: sealed.to_vec() });
        }
        Ok(())
    }

    fn commit(&mut self) -> Result<(), StorageError> {
        self.undo.clear();
        Ok(())
    }

    fn rollback(&mut self) {
        while let Some(undo) = self.undo.pop() {
            self.revert(undo);
        }
    }
}

impl Space {
    fn new(record: SpaceRecord) -> Self {
        Self { record, log: Vec::new(), places: BTreeMap::new(), recovered_ms: BTreeMap::new() }
    }

    fn note_recovery(&mut self, key: PublicKey, at_ms: Option<u64>) {
        match at_ms {
            Some(at_ms) => self.recovered_ms.insert(key, at_ms),
            None => self.recovered_ms.remove(&key),
        };
    }
}
