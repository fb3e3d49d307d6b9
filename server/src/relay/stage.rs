//! Writing into the transaction that the next commit makes durable.

use super::Relay;
use super::batch::Staged;
use crate::refuse;
use crate::storage::{NewEntry, SpaceRecord, Storage, StorageError};
use protocol::chain::entry_hash;
use protocol::{LogIndex, MessageId, PublicKey, Refusal, Roster, SpaceId};

impl<S: Storage> Relay<S> {
    /// Stages a judged entry at the end of its space; `roster` is the one after it, if it changes. A first entry, which
    /// always changes it, opens the space.
    pub(super) fn put(
        &mut self,
        (space, msg_id): (SpaceId, MessageId),
        bytes: &[u8],
        roster: Option<Roster>,
        recovered: Option<PublicKey>,
    ) -> Result<LogIndex, Refusal> {
        let head = self.spaces.cached(&space).map_or(LogIndex::start(&space), |record| record.head);
        let (at, now_ms) = (head.after(&entry_hash(bytes)), self.now_ms);
        self.write(space, |storage| {
            storage.append(&NewEntry { space, at, msg_id, bytes, roster: roster.as_ref(), now_ms, recovered })
        })?;
        let size = bytes.len() as u64;
        match (roster, self.spaces.cached(&space).is_some()) {
            (Some(roster), false) => {
                self.spaces.put(space, SpaceRecord { head: at, roster, bytes: size, since_ms: now_ms });
            }
            (roster, _) => self.spaces.advance(&space, at, size, roster),
        }
        self.batch.entries.entry(space).or_default().push(Staged { at, bytes: bytes.to_vec() });
        Ok(at)
    }

    /// A write that fails fails the whole batch, and with it every answer about a space that the batch wrote to.
    pub(super) fn write(
        &mut self,
        space: SpaceId,
        write: impl FnOnce(&mut S) -> Result<(), StorageError>,
    ) -> Result<(), Refusal> {
        self.batch.touched.insert(space);
        if let Some(error) = &self.batch.failure {
            return Err(refuse::not_stored(error).into());
        }
        write(&mut self.storage).map_err(|error| {
            let code = refuse::not_stored(&error);
            self.batch.failure = Some(error);
            code.into()
        })
    }
}
