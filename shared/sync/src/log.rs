//! This device's own copy of each space's log: every entry as it was received, so that a relay that lost it can be given it
//! again (RELIABILITY, I-8).
//!
//! A record is written in the batch that moves the log index over its entry, and nobody reads it until a relay has to be
//! healed ([`crate::replica`], `heal.rs`). It is read in blocks of [`ENTRIES_PER_BLOCK`].

use crate::store::{Batch, Range, Record, RecordKey, Table};
use protocol::{LogItem, MessageId, PublicKey, SpaceId};

/// Entries of one block; what a key leaves open when its last byte is cut off.
pub const ENTRIES_PER_BLOCK: u64 = 256;

/// A record of this size is a hash: no entry is as short.
const HASH_BYTES: usize = 32;

/// The records of one block.
pub fn block(space: &SpaceId, block: u64) -> Range {
    let first = (block * ENTRIES_PER_BLOCK).to_be_bytes();
    let prefix = [&space.0[..], first.split_last().map_or(&[], |(_, high)| high)].concat();
    Range { table: Table::Log, prefix }
}

pub(crate) fn block_of(seq: u64) -> u64 {
    seq / ENTRIES_PER_BLOCK
}

pub(crate) fn keep(space: &SpaceId, seq: u64, item: &LogItem, batch: &mut Batch) {
    let value = match item {
        LogItem::Entry(bytes) => bytes.clone(),
        LogItem::Hash(hash) => hash.0.to_vec(),
    };
    batch.put(key(space, seq), value);
}

pub(crate) fn key(space: &SpaceId, seq: u64) -> RecordKey {
    RecordKey::new(Table::Log, &[&space.0, &seq.to_be_bytes()])
}

/// The items of a block that was read, with their places.
pub(crate) fn items(records: Vec<Record>) -> impl Iterator<Item = (u64, LogItem)> {
    records.into_iter().filter_map(|record| Some((number(&record.key)?, item(record.value))))
}

fn item(value: Vec<u8>) -> LogItem {
    match <[u8; HASH_BYTES]>::try_from(value) {
        Ok(hash) => LogItem::Hash(protocol::Hash(hash)),
        Err(entry) => LogItem::Entry(entry),
    }
}

/// What stands behind the space id in a key.
pub(crate) fn number(key: &RecordKey) -> Option<u64> {
    let (_, number) = key.key.split_first_chunk::<16>()?;
    Some(u64::from_be_bytes(number.try_into().ok()?))
}

/// The name that an entry's author gave it: `ver1 kind1 space16 msg_id16 …`. The entry was checked when it came.
pub(crate) fn name(entry: &[u8]) -> Option<MessageId> {
    entry.get(18..34)?.try_into().ok().map(MessageId)
}

/// Its author, by the layouts of PROTOCOL.md.
pub(crate) fn author(entry: &[u8]) -> Option<PublicKey> {
    let at = if is_control(entry) { 66 } else { 90 };
    entry.get(at..at + 32)?.try_into().ok().map(PublicKey)
}

/// A change of membership? Told by the second byte.
pub(crate) fn is_control(entry: &[u8]) -> bool {
    entry.get(1).is_some_and(|kind| *kind >= 16)
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::Hash;

    const SPACE: SpaceId = SpaceId([7; 16]);

    #[test]
    fn a_block_holds_its_entries_and_no_others() {
        let holds = |number: u64, seq: u64| key(&SPACE, seq).key.starts_with(&block(&SPACE, number).prefix);
        for seq in [1, 255, 256, 257, 511, 512, 65_535, 65_536] {
            assert!(holds(block_of(seq), seq), "{seq}");
            assert!(!holds(block_of(seq) + 1, seq), "{seq}");
        }
    }

    #[test]
    fn what_is_kept_comes_back() {
        let kept = [(3, LogItem::Entry(vec![1; 300])), (4, LogItem::Hash(Hash([9; 32])))];
        let mut batch = Batch::default();
        for (seq, item) in &kept {
            keep(&SPACE, *seq, item, &mut batch);
        }
        let record = |(key, value): (RecordKey, Option<Vec<u8>>)| Record { key, value: value.unwrap() };
        assert_eq!(items(batch.changes.into_iter().map(record).collect()).collect::<Vec<_>>(), kept);
    }
}
