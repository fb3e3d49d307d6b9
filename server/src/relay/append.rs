//! Giving an entry the next place of its log.

use super::batch::Staged;
use super::{ConnectionId, Relay};
use crate::refuse::{self, About};
use crate::storage::{NewEntry, SpaceRecord, Storage};
use protocol::chain::entry_hash;
use protocol::{Capability, Entry, FromRelay, LogIndex, MessageId, Refusal, RefusalCode, Roster, SpaceId};

/// A full space must still be able to remove a lost phone: control entries may go this far beyond its limit.
const CONTROL_RESERVE_BYTES: u64 = 4 * 1024 * 1024;

impl<S: Storage> Relay<S> {
    pub(super) fn append(&mut self, from: ConnectionId, bytes: &[u8]) -> Result<FromRelay, Refusal> {
        let claimed = About::entry(bytes).space.ok_or(RefusalCode::Malformed)?;
        // A stranger's entry is not worth checking a signature, whether or not there is such a space.
        if self.connections.keys(from, &claimed).is_empty() {
            return Err(RefusalCode::NotYours.into());
        }
        let entry = Entry::from_bytes(bytes).map_err(|error| refuse::unreadable(&error))?;
        let (space, msg_id, author) = (entry.space(), entry.msg_id(), entry.author());
        if !self.connections.keys(from, &space).contains(&author) {
            return Err(RefusalCode::NotYours.into());
        }
        let record = self.spaces.get(&self.storage, &space)?.ok_or(RefusalCode::NotYours)?;
        let capability = record.roster.capability(&author).ok_or(RefusalCode::NotYours)?;
        if let Some(at) = self.storage.place_of(&space, &msg_id)? {
            return Ok(FromRelay::Appended { space, msg_id, at });
        }
        self.rates.spend(space, self.now_ms, self.settings.appends_per_minute)?;
        let roster = follow(record, &entry, capability, self.now_ms)?;
        let (head, stored) = (record.head, record.bytes);
        self.check_room(stored, bytes.len(), roster.is_some())?;
        self.put(head, stored, (space, msg_id), bytes, roster)
    }

    pub(super) fn check_room(&self, stored: u64, size: usize, control: bool) -> Result<(), RefusalCode> {
        let reserve = if control { CONTROL_RESERVE_BYTES } else { 0 };
        let room = self.settings.space_bytes_max.saturating_add(reserve);
        if stored.saturating_add(size as u64) > room { Err(RefusalCode::SpaceFull) } else { Ok(()) }
    }

    /// Stages an entry after `head` of a space of `stored` bytes; `roster` is the one after it, if it changes.
    pub(super) fn put(
        &mut self,
        head: LogIndex,
        stored: u64,
        (space, msg_id): (SpaceId, MessageId),
        bytes: &[u8],
        roster: Option<Roster>,
    ) -> Result<FromRelay, Refusal> {
        self.batch.touched.insert(space);
        if let Some(error) = &self.batch.failure {
            return Err(refuse::not_stored(error).into());
        }
        let at = head.after(&entry_hash(bytes));
        if let Err(error) = self.storage.append(&NewEntry { space, at, msg_id, bytes, roster: roster.as_ref() }) {
            let code = refuse::not_stored(&error);
            self.batch.failure = Some(error);
            return Err(code.into());
        }
        let size = bytes.len() as u64;
        match roster {
            Some(roster) => self.spaces.put(space, SpaceRecord { head: at, roster, bytes: stored + size }),
            None => self.spaces.advance(&space, at, size),
        }
        self.batch.entries.entry(space).or_default().push(Staged { at, bytes: bytes.to_vec() });
        Ok(FromRelay::Appended { space, msg_id, at })
    }
}

/// Whether the entry may follow, and the roster after it if it is a control entry.
fn follow(record: &SpaceRecord, entry: &Entry, capability: Capability, now_ms: u64) -> Result<Option<Roster>, Refusal> {
    match (entry, capability) {
        (Entry::Control(control), _) => {
            let roster = record.roster.after(control, Some(now_ms));
            roster.map(Some).map_err(|refused| refuse::not_following(refused, record.head))
        }
        (Entry::Envelope(_), Capability::Member) => Ok(None),
        (Entry::Envelope(_), Capability::Joiner { .. } | Capability::Recovery) => Err(RefusalCode::NotYours.into()),
    }
}
