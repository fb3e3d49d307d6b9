//! Opening a space with its first control entry.

use super::{ConnectionId, Relay};
use crate::refuse;
use crate::storage::Storage;
use protocol::chain::entry_hash;
use protocol::{ControlEntry, FromRelay, Hash, LogIndex, Refusal, RefusalCode, Roster};

impl<S: Storage> Relay<S> {
    /// The entry's own signature is the founder's proof. Doing it again is doing it once.
    pub(super) fn create(
        &mut self,
        from: ConnectionId,
        registration: Option<&str>,
        bytes: &[u8],
    ) -> Result<FromRelay, Refusal> {
        if !self.settings.registration.admits(registration) {
            return Err(RefusalCode::RegistrationNeeded.into());
        }
        let entry = ControlEntry::from_bytes(bytes).map_err(|error| refuse::unreadable(&error))?;
        if self.spaces.get(&self.storage, &entry.space)?.is_some() {
            return self.created_before(&entry, bytes);
        }
        self.connections.count_opened(from)?;
        if entry.prev != Hash::ZERO {
            return Err(RefusalCode::Malformed.into()); // It names a predecessor, so it is no first entry.
        }
        let roster = Roster::default().after(&entry, Some(self.now_ms)).map_err(RefusalCode::from)?;
        self.check_room(0, bytes.len(), true)?;
        let start = LogIndex::start(&entry.space);
        self.put(start, 0, (entry.space, entry.msg_id), bytes, Some(roster))
    }

    fn created_before(&self, entry: &ControlEntry, bytes: &[u8]) -> Result<FromRelay, Refusal> {
        let at = LogIndex::start(&entry.space).after(&entry_hash(bytes));
        if self.storage.chain_at(&entry.space, 1)? != Some(at.chain) {
            return Err(RefusalCode::NotYours.into());
        }
        Ok(FromRelay::Appended { space: entry.space, msg_id: entry.msg_id, at })
    }
}
