//! Giving an entry the next place of its log.

use super::rates::{Cost, Counted};
use super::{Allowance, ConnectionId, Relay};
use crate::refuse::{self, About};
use crate::storage::{SpaceRecord, Storage};
use protocol::{Capability, ControlKind, Entry, FromRelay, PublicKey, Refusal, RefusalCode, Roster, SpaceId};

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
        let roster = follow(record, &entry, capability, self.now_ms)?;
        let stored = record.bytes;
        self.check_room(stored, bytes.len(), roster.is_some())?;
        let recovered = recovers(&entry, capability);
        recovered.map_or(Ok(()), |key| self.check_recovery(&space, &key))?;
        // Last: what is refused for another reason costs nothing, above all not the race for a control head.
        self.rates.spend(self.now_ms, &self.costs(&entry, capability))?;
        let at = self.put((space, msg_id), bytes, roster, recovered)?;
        Ok(FromRelay::Appended { space, msg_id, at })
    }

    pub(super) fn check_room(&self, stored: u64, size: usize, control: bool) -> Result<(), RefusalCode> {
        let reserve = if control { CONTROL_RESERVE_BYTES } else { 0 };
        let room = self.settings.space_bytes_max.saturating_add(reserve);
        if stored.saturating_add(size as u64) > room { Err(RefusalCode::SpaceFull) } else { Ok(()) }
    }

    /// Whether this recovery key may let somebody in again. A time in the future tells of a clock that was set back.
    pub(super) fn check_recovery(&self, space: &SpaceId, key: &PublicKey) -> Result<(), Refusal> {
        let Some(last_ms) = self.storage.recovered_ms(space, key)? else { return Ok(()) };
        let again_ms = last_ms.saturating_add(self.settings.limits.recovery_every_ms);
        if (last_ms..again_ms).contains(&self.now_ms) {
            Err(refuse::not_before(again_ms - self.now_ms))
        } else {
            Ok(())
        }
    }

    pub(super) fn cost_of_append(&self, space: SpaceId) -> Cost {
        (Counted::Appends(space), Allowance::appends(self.settings.appends_per_minute), 1)
    }

    /// A joiner key is shared by those who got the link and bounded by its uses, a recovery key by its day.
    fn costs(&self, entry: &Entry, capability: Capability) -> Vec<Cost> {
        let (space, author, limits) = (entry.space(), entry.author(), &self.settings.limits);
        let mut costs = vec![self.cost_of_append(space)];
        if capability == Capability::Member {
            costs.push((Counted::AppendsOf(space, author), limits.appends_per_key, 1));
            if matches!(entry, Entry::Control(_)) {
                costs.push((Counted::ControlEntriesOf(space, author), limits.control_entries_per_key, 1));
            }
        }
        costs
    }
}

/// The recovery key that comes in by this entry.
pub(super) fn recovers(entry: &Entry, capability: Capability) -> Option<PublicKey> {
    let joins = matches!(entry, Entry::Control(control) if control.kind == ControlKind::Join);
    (joins && capability == Capability::Recovery).then(|| entry.author())
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
