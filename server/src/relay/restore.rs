//! Taking back from a device what this relay has lost: a disk that died, a backup that was put back.
//!
//! Entries of any author come in the hands of one device; each proves itself by its author's signature and by following
//! the roster. No clock judges them, because they were appended once, under the clock of then. That holds only as far
//! as whoever brings them could not gain by lying about it: see [`Bearer`].

use super::append::recovers;
use super::rates::Counted;
use super::{ConnectionId, Relay};
use crate::refuse::{self, About};
use crate::storage::{SpaceRecord, Storage};
use protocol::limits::RESTORE_ENTRIES_MAX;
use protocol::{Capability, ControlEntry, ControlKind, Entry, FromRelay, LogIndex, MessageId, PublicKey};
use protocol::{Refusal, RefusalCode, Roster, SpaceId};
use serde_bytes::ByteBuf;
use std::collections::BTreeSet;

/// On whose word entries count as old.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Bearer {
    /// A member could let anybody in anyway.
    Member,
    /// Somebody who has a recovery key or knows the first entry. On their word alone an invite that has expired since this
    /// relay knows the space stays expired, and a recovery key lets one in a day: otherwise an old link could be used for
    /// ever by calling the join an old one (`an_expired_link_is_not_opened_again_by_calling_its_join_an_old_one`).
    Visitor,
}

/// What becomes of the space, judged before anything of it is written.
struct Draft<'a> {
    space: SpaceId,
    bearer: Bearer,
    record: SpaceRecord,
    names: BTreeSet<MessageId>,
    recovered: BTreeSet<PublicKey>,
    entries: Vec<Judged<'a>>,
    roster_changed: bool,
}

struct Judged<'a> {
    msg_id: MessageId,
    bytes: &'a [u8],
    recovered: Option<PublicKey>,
}

impl<S: Storage> Relay<S> {
    /// All of it or nothing: the first entry that cannot stand there refuses the frame, by its name.
    pub(super) fn restore(
        &mut self,
        from: ConnectionId,
        space: SpaceId,
        after: LogIndex,
        entries: &[ByteBuf],
    ) -> Result<FromRelay, (About, Refusal)> {
        let whole = |refusal| (About::space(space), refusal);
        let (bearer, record) = self.bearer(from, space).map_err(whole)?;
        self.may_restore(space, after, record.head, entries).map_err(whole)?;
        let mut draft = Draft::new(space, bearer, record);
        for bytes in entries {
            let named = |refusal| (About { space: Some(space), ..About::entry(bytes) }, refusal);
            self.judge(&mut draft, bytes).map_err(named)?;
        }
        let head = self.put_all(draft).map_err(whole)?;
        Ok(FromRelay::Restored { space, head })
    }

    /// The roster comes with the last entry: those in between are nobody's business, since all stand or fall together.
    fn put_all(&mut self, draft: Draft<'_>) -> Result<LogIndex, Refusal> {
        let Draft { space, record, entries, roster_changed, .. } = draft;
        let mut head = record.head;
        let mut roster = roster_changed.then_some(record.roster);
        let last = entries.len().saturating_sub(1);
        for (n, Judged { msg_id, bytes, recovered }) in entries.into_iter().enumerate() {
            let roster = if n == last { roster.take() } else { None };
            head = self.put((space, msg_id), bytes, roster, recovered)?;
        }
        Ok(head)
    }

    fn bearer(&mut self, from: ConnectionId, space: SpaceId) -> Result<(Bearer, SpaceRecord), Refusal> {
        let keys = self.connections.keys(from, &space);
        let presented = self.connections.has_presented(from, &space);
        if keys.is_empty() && !presented {
            return Err(RefusalCode::NotYours.into());
        }
        let record = self.spaces.get(&self.storage, &space)?.ok_or(RefusalCode::NotYours)?.clone();
        let has = |wanted| keys.iter().any(|key| record.roster.capability(key) == Some(wanted));
        match (has(Capability::Member), has(Capability::Recovery) || presented) {
            (true, _) => Ok((Bearer::Member, record)),
            (false, true) => Ok((Bearer::Visitor, record)),
            (false, false) => Err(RefusalCode::NotYours.into()),
        }
    }

    /// Costs are paid before the work, known entries included: the work is what costs.
    fn may_restore(
        &mut self,
        space: SpaceId,
        after: LogIndex,
        head: LogIndex,
        entries: &[ByteBuf],
    ) -> Result<(), Refusal> {
        if after != head {
            return Err(refuse::at_head(RefusalCode::StaleHead, head));
        }
        if entries.len() > RESTORE_ENTRIES_MAX {
            return Err(RefusalCode::TooLarge.into());
        }
        let bytes = entries.iter().map(|entry| entry.len()).sum::<usize>();
        let bytes = u32::try_from(bytes).unwrap_or(u32::MAX);
        let restored = (Counted::RestoredBytes(space), self.settings.limits.restore_bytes, bytes);
        self.rates.spend(self.now_ms, &[self.cost_of_append(space), restored])
    }

    fn judge<'a>(&self, draft: &mut Draft<'a>, bytes: &'a [u8]) -> Result<(), Refusal> {
        let entry = Entry::from_bytes(bytes).map_err(|error| refuse::unreadable(&error))?;
        let (space, msg_id) = (entry.space(), entry.msg_id());
        if space != draft.space {
            return Err(RefusalCode::Malformed.into());
        }
        if draft.names.contains(&msg_id) || self.storage.place_of(&space, &msg_id)?.is_some() {
            return Ok(());
        }
        let before = &draft.record.roster;
        let capability = before.capability(&entry.author()).ok_or(RefusalCode::NotYours)?;
        let recovered = recovers(&entry, capability).filter(|_| draft.bearer == Bearer::Visitor);
        let roster = match &entry {
            Entry::Control(control) => {
                let roster = before.after(control, None);
                let roster = roster.map_err(|refused| refuse::not_following(refused, draft.record.head))?;
                self.check_word(draft, control, capability)?;
                Some(roster)
            }
            Entry::Envelope(_) if capability == Capability::Member => None,
            Entry::Envelope(_) => return Err(RefusalCode::NotYours.into()),
        };
        self.check_room(draft.record.bytes, bytes.len(), roster.is_some())?;
        draft.take(Judged { msg_id, bytes, recovered }, roster);
        Ok(())
    }

    /// What a join by an old link or a recovery key needs beside its signature.
    fn check_word(&self, draft: &Draft<'_>, control: &ControlEntry, capability: Capability) -> Result<(), Refusal> {
        match (draft.bearer, control.kind, capability) {
            (Bearer::Visitor, ControlKind::Join, Capability::Joiner { expires_at_ms, .. }) => {
                // It was over when this relay came to know the space: whoever came in by it did so before the loss.
                let from_before = expires_at_ms < draft.record.since_ms;
                let holds = self.now_ms <= expires_at_ms || from_before;
                if holds { Ok(()) } else { Err(RefusalCode::InviteExpired.into()) }
            }
            (Bearer::Visitor, ControlKind::Join, Capability::Recovery) if draft.recovered.contains(&control.author) => {
                Err(refuse::not_before(self.settings.limits.recovery_every_ms))
            }
            (Bearer::Visitor, ControlKind::Join, Capability::Recovery) => {
                self.check_recovery(&draft.space, &control.author)
            }
            (Bearer::Visitor | Bearer::Member, ..) => Ok(()),
        }
    }
}

impl<'a> Draft<'a> {
    fn new(space: SpaceId, bearer: Bearer, record: SpaceRecord) -> Self {
        let (names, recovered) = (BTreeSet::new(), BTreeSet::new());
        Self { space, bearer, record, names, recovered, entries: Vec::new(), roster_changed: false }
    }

    fn take(&mut self, entry: Judged<'a>, roster: Option<Roster>) {
        self.names.insert(entry.msg_id);
        self.recovered.extend(entry.recovered);
        self.record.bytes += entry.bytes.len() as u64;
        if let Some(roster) = roster {
            self.record.roster = roster;
            self.roster_changed = true;
        }
        self.entries.push(entry);
    }
}
