//! Entries that were refused: kept aside with the reason, so that one bad entry never blocks its neighbours.

use crate::store::{RecordKey, Table};
use protocol::{LogItem, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::ByteBuf;

/// Why an entry of the log was not followed. The log index moves over it all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Reason {
    /// Not one of ours, or a signature that does not hold.
    Malformed,
    /// Written by a newer version: to be read after an update.
    Newer,
    /// It does not open, or its author is no member.
    DoesNotOpen,
    /// It opens, but holds no changes.
    NotChanges,
    /// A control entry that every honest device skips.
    Void,
    /// By a device that had been taken out before.
    TakenOut,
    /// It stood in the log before its relay changed it, and the relay takes it no more.
    Displaced,
}

/// A relay needs no key to send junk; it shall not fill a phone with it.
const KEPT_BYTES_MAX: usize = 16 * 1024;

#[derive(Serialize, Deserialize)]
struct Kept {
    reason: Reason,
    entry: ByteBuf,
}

pub(crate) fn record(space: SpaceId, seq: u64, reason: Reason, item: &LogItem) -> (RecordKey, Vec<u8>) {
    let entry = match item {
        // What a newer version can read is kept whole, of the rest enough to see what it was.
        LogItem::Entry(bytes) if reason != Reason::Newer => bytes.iter().take(KEPT_BYTES_MAX).copied().collect(),
        LogItem::Entry(bytes) => bytes.clone(),
        LogItem::Hash(hash) => hash.0.to_vec(),
    };
    let key = RecordKey::new(Table::Quarantine, &[&space.0, &seq.to_be_bytes()]);
    (key, cbor::to_bytes(&Kept { reason, entry: ByteBuf::from(entry) }))
}
