//! Opening a space with its first control entry.

use super::{ConnectionId, Relay};
use crate::refuse;
use crate::storage::Storage;
use protocol::chain::entry_hash;
use protocol::{ControlEntry, FromRelay, Hash, LogIndex, Refusal, RefusalCode, Roster};

impl<S: Storage> Relay<S> {
    /// The entry's own signature is the founder's proof. Doing it again is doing it once, and opens nothing, so it needs
    /// no token; without one nobody learns whether there is a space that was opened with another entry.
    pub(super) fn create(
        &mut self,
        from: ConnectionId,
        registration: Option<&str>,
        bytes: &[u8],
    ) -> Result<FromRelay, Refusal> {
        let entry = ControlEntry::from_bytes(bytes).map_err(|error| refuse::unreadable(&error))?;
        let at = LogIndex::start(&entry.space).after(&entry_hash(bytes));
        let admitted = self.settings.registration.admits(registration);
        match (self.storage.chain_at(&entry.space, 1)?, admitted) {
            (Some(chain), _) if chain == at.chain => self.connections.may_present(from, &entry.space)?,
            (Some(_) | None, false) => return Err(RefusalCode::RegistrationNeeded.into()),
            (Some(_), true) => return Err(RefusalCode::NotYours.into()),
            (None, true) => self.open(from, &entry, bytes)?,
        }
        if self.connections.present(from, entry.space) {
            self.batch.presented(from, entry.space);
        }
        Ok(FromRelay::Appended { space: entry.space, msg_id: entry.msg_id, at })
    }

    fn open(&mut self, from: ConnectionId, entry: &ControlEntry, bytes: &[u8]) -> Result<(), Refusal> {
        self.connections.may_present(from, &entry.space)?;
        if entry.prev != Hash::ZERO {
            return Err(RefusalCode::Malformed.into()); // It names a predecessor, so it is no first entry.
        }
        let roster = Roster::default().after(entry, Some(self.now_ms)).map_err(RefusalCode::from)?;
        self.check_room(0, bytes.len(), true)?;
        self.put((entry.space, entry.msg_id), bytes, Some(roster), None)?;
        Ok(())
    }
}
