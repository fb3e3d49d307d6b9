//! Handing out a page of a log to somebody whose own place in it is ours.

use super::sign_in::Access;
use super::{ConnectionId, Relay};
use crate::refuse;
use crate::storage::{Page, SpaceRecord, Storage, StorageError};
use protocol::chain::entry_hash;
use protocol::{ControlKind, EntryKind, FromRelay, LogIndex, LogItem, Refusal, RefusalCode, SpaceId};

impl<S: Storage> Relay<S> {
    pub(super) fn read(&mut self, from: ConnectionId, space: SpaceId, after: LogIndex) -> Result<FromRelay, Refusal> {
        if self.connections.keys(from, &space).is_empty() {
            return Err(RefusalCode::NotYours.into());
        }
        let SpaceRecord { head, roster, .. } =
            self.spaces.get(&self.storage, &space)?.ok_or(RefusalCode::NotYours)?.clone();
        let access = self.access(from, &space, &roster)?;
        self.check_place(&space, after, head)?;
        let entries = self.storage.entries(&space, after.seq, Page::default())?;
        let end = self.place_at(&space, after.seq + entries.len() as u64, head)?;
        let items = entries.into_iter().map(|bytes| item(bytes, access)).collect();
        Ok(FromRelay::Entries { space, after: after.seq, items, end, head })
    }

    /// **Invariant:** a device whose past differs from ours gets nothing that it could take for the sequel
    /// (`a_place_of_another_past_is_refused`).
    fn check_place(&self, space: &SpaceId, place: LogIndex, head: LogIndex) -> Result<(), Refusal> {
        if place.seq > head.seq {
            return Err(refuse::at_head(RefusalCode::BeyondHead, head));
        }
        let ours = self.place_at(space, place.seq, head)?;
        if ours == place { Ok(()) } else { Err(refuse::at_head(RefusalCode::ChainMismatch, head)) }
    }

    /// A place that the log reaches.
    fn place_at(&self, space: &SpaceId, seq: u64, head: LogIndex) -> Result<LogIndex, Refusal> {
        if seq == head.seq {
            return Ok(head);
        }
        if seq == 0 {
            return Ok(LogIndex::start(space));
        }
        let chain = self.storage.chain_at(space, seq)?.ok_or(StorageError::Damaged(*space))?;
        Ok(LogIndex { seq, chain })
    }
}

/// An entry in the form that this access allows.
pub(super) fn item(bytes: Vec<u8>, access: Access) -> LogItem {
    match access {
        Access::Whole => LogItem::Entry(bytes),
        Access::ControlOnly if is_control(&bytes) => LogItem::Entry(bytes),
        Access::ControlOnly => LogItem::Hash(entry_hash(&bytes)),
    }
}

/// Told by the second byte; the entry itself was checked when it came.
fn is_control(entry: &[u8]) -> bool {
    let kinds = [ControlKind::Commit, ControlKind::Join, ControlKind::Note];
    kinds.iter().any(|kind| entry.get(1) == Some(&EntryKind::Control(*kind).byte()))
}
