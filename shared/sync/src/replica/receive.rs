//! Reading the log: verify the chain, judge control entries, open envelopes, recognise echoes.

use super::{Action, Delivery, Moment, Received, Replica, Trouble};
use crate::outbox::Content;
use crate::payload::Payload;
use crate::quarantine::{self, Reason};
use crate::space::{Page, Reader, Space, Stage};
use crate::store::Batch;
use crate::{Error, QUARANTINE_ENTRIES_MAX};
use protocol::{
    ControlEntry, ControlKind, Entry, Envelope, EnvelopeKind, LogIndex, LogItem, PublicKey, SpaceId, ToRelay,
};
use spaces::Judgement;

/// A frame that does not fit the chain may have been damaged on its way. As often as this in a row it was not.
pub(super) const STRIKES_MAX: u32 = 3;

impl Space {
    /// Keeps a frame of the log for the next reading, if it follows what is here.
    pub(super) fn take_page(&mut self, after: u64, items: Vec<LogItem>, end: LogIndex, head: LogIndex) {
        if !self.is_reading() {
            // News that overtook the answer to the sign-in: too early to read, but it tells how far the log goes.
            self.head = self.head.filter(|known| known.seq > head.seq).or(Some(head));
            return;
        }
        let answers_read = self.reading && after == self.index.seq && items.is_empty();
        self.reading = false;
        if answers_read || self.head.is_none_or(|known| known.seq <= head.seq) {
            self.head = Some(head);
        }
        self.stalled |= answers_read && head.seq > self.index.seq;
        // Behind us: seen before. Beyond us: a gap, which `read_on` asks for.
        if after <= self.expected() && end.seq > self.expected() {
            let blind = self.stage != Stage::Live;
            self.inbox.push_back(Page { blind, after, items, end });
        }
    }
}

impl Replica {
    /// Verifies and opens everything that waits in the inbox, or asks for what is missing.
    pub(super) fn read_on(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id).filter(|space| space.is_reading()) else { return };
        if space.delivering {
            return;
        }
        if space.inbox.is_empty() {
            space.start_over_if_lost();
            if space.stage == Stage::Live {
                space.go_back_if_it_helps();
            }
        } else {
            return match space.read_inbox(moment.wall_ms) {
                Ok(delivery) => {
                    space.strikes = 0;
                    space.delivering = true;
                    actions.push(Action::Deliver(delivery));
                }
                Err(Damaged) => self.damaged(id, moment, actions),
            };
        }
        let Some(head) = space.head else { return };
        if space.stalled {
            return self.damaged(id, moment, actions);
        }
        if head.seq < space.index.seq || (head.seq == space.index.seq && head.chain != space.index.chain) {
            return self.damaged(id, moment, actions);
        }
        if head == space.index {
            space.strikes = 0;
            self.enter(id, moment, actions);
            return;
        }
        if head.seq > space.index.seq && !space.reading {
            space.reading = true;
            let (relay, after) = (space.relay.clone(), space.index);
            self.ask(id, &relay, ToRelay::Read { space: id, after }, moment, actions);
        }
    }

    /// The relay's log is not the one that was read before. What crossed the line may have been damaged on its way, so this
    /// counts only when fresh lines say the same.
    pub(super) fn damaged(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.strikes += 1;
        if space.strikes >= STRIKES_MAX {
            space.part();
            space.trouble = Some(Trouble::RelayLogChanged);
        } else {
            let relay = space.relay.clone();
            self.drop_line(&relay, None, moment, actions);
        }
    }

    /// What [`Action::Deliver`] asked for has been applied: what to store in the same transaction.
    pub fn applied(&mut self, id: &SpaceId) -> Option<Batch> {
        let space = self.spaces.get_mut(id)?;
        space.durable = space.index;
        let mut batch = Batch::default();
        space.put(&mut batch);
        Some(batch)
    }

    /// What [`Action::Deliver`] asked for is on the disk.
    pub fn delivered(&mut self, id: SpaceId, moment: &mut Moment<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        if let Some(space) = self.spaces.get_mut(&id) {
            space.delivering = false;
        }
        self.read_on(id, moment, &mut actions);
        self.pump(id, moment, &mut actions);
        actions
    }
}

/// A frame that does not fit the chain.
struct Damaged;

impl Space {
    /// Everything in the inbox, verified as a whole before any of it is followed.
    fn read_inbox(&mut self, wall_ms: i64) -> Result<Delivery, Damaged> {
        let mut verified = Vec::new();
        let mut index = self.index;
        for page in self.inbox.drain(..) {
            let known = usize::try_from(index.seq.saturating_sub(page.after)).unwrap_or(usize::MAX);
            for item in page.items.into_iter().skip(known) {
                // Nothing was ever taken out of a log that a member may read: an entry's hash alone hides the entry.
                if matches!(item, LogItem::Hash(_)) && !page.blind {
                    return Err(Damaged);
                }
                let before = index;
                index = index.after(&item.hash());
                verified.push((before, index.seq, item));
            }
            if index != page.end {
                return Err(Damaged);
            }
        }
        let mut reading = Reading {
            received: Vec::new(),
            batch: Batch::default(),
            members_changed: false,
            disagrees: false,
            before: self.index,
            seq: self.index.seq,
            wall_ms,
        };
        for (before, seq, item) in verified {
            let seen = seq <= self.reread_until;
            (reading.before, reading.seq) = (before, seq);
            if let Err(reason) = self.follow(&item, &mut reading)
                && !seen
            {
                self.set_aside(seq, reason, &item, &mut reading.batch);
            }
        }
        if reading.disagrees {
            return Err(Damaged);
        }
        self.index = index;
        let Reading { received, batch, members_changed, .. } = reading;
        Ok(Delivery { space: self.id(), received, batch, members_changed })
    }

    fn follow(&mut self, item: &LogItem, reading: &mut Reading) -> Result<(), Reason> {
        let LogItem::Entry(bytes) = item else {
            self.pass(None, reading);
            return Ok(());
        };
        match Entry::from_bytes(bytes) {
            Ok(entry) if entry.space() != self.id() => Err(Reason::Malformed),
            Ok(Entry::Control(_)) if reading.seq <= self.control_seq => Ok(()),
            Ok(Entry::Control(entry)) => self.follow_control(&entry, reading),
            Ok(Entry::Envelope(envelope)) => self.follow_envelope(&envelope, reading),
            Err(protocol::Error::UnknownVersion(_) | protocol::Error::UnknownKind(_)) => Err(Reason::Newer),
            Err(_) => Err(Reason::Malformed),
        }
    }

    /// Passes over an entry that may be readable later: its place is kept, and the epoch whose key is missing.
    fn pass(&mut self, epoch: Option<u64>, reading: &Reading) {
        self.passed.get_or_insert(reading.before);
        self.passed_unseen |= epoch.is_none();
        self.passed_epochs.extend(epoch);
    }

    fn follow_control(&mut self, entry: &ControlEntry, reading: &mut Reading) -> Result<(), Reason> {
        let judgement = self.keys().apply(entry, reading.seq);
        self.control_seq = reading.seq;
        reading.members_changed = true;
        let echo = self.outbox.named(entry.msg_id).filter(|number| self.is_mine(*number, entry));
        if let Some(number) = echo {
            self.forget(number, reading);
        }
        match judgement {
            Judgement::Merged => {
                if echo.is_some() && entry.kind != ControlKind::Note {
                    self.fresh_keys_ms = Some(reading.wall_ms);
                }
                Ok(())
            }
            Judgement::Lost => {
                self.lost = true;
                Err(Reason::Void)
            }
            Judgement::Cloned => {
                self.cloned = true;
                Err(Reason::Void)
            }
            Judgement::Disagrees(_) => {
                reading.disagrees = true;
                Err(Reason::Void)
            }
            Judgement::Void(_) => {
                if echo.is_some() && !self.is_member() {
                    // The door closed just before us: somebody else has come in by this link.
                    self.trouble = Some(Trouble::InviteUsed);
                }
                Err(Reason::Void)
            }
        }
    }

    /// An echo counts only under the key that this device would have used for it.
    fn is_mine(&self, number: u64, entry: &ControlEntry) -> bool {
        match self.outbox.get(number).map(|row| &row.content) {
            Some(Content::Membership { intent, .. }) => entry.author == self.keys.author(intent).public(),
            Some(Content::Changes { .. }) | None => false,
        }
    }

    fn follow_envelope(&mut self, envelope: &Envelope, reading: &mut Reading) -> Result<(), Reason> {
        let mine = envelope.header.author == self.keys.device_key().public();
        if mine {
            self.own_seq = self.own_seq.max(reading.seq);
        }
        if mine && let Some(number) = self.outbox.named(envelope.header.msg_id) {
            self.echoed_dev_seq = self.echoed_dev_seq.max(envelope.header.dev_seq);
            // The echo: what is in it is in our documents already.
            self.forget(number, reading);
            return Ok(());
        }
        if mine && envelope.header.dev_seq > self.echoed_dev_seq {
            // What goes out stays in the outbox until it comes back, so somebody else has this device's key.
            self.cloned = true;
        }
        match envelope.header.kind {
            EnvelopeKind::Change => {}
            EnvelopeKind::Snapshot | EnvelopeKind::Attachment => return Err(Reason::Newer),
        }
        let opened = match spaces::envelope::open(&*self.keys, envelope, reading.seq) {
            Ok(opened) => opened,
            // Written before this device came in: its key may still come.
            Err(spaces::Error::UnknownEpoch(epoch)) if epoch <= self.keys.epoch().0 => {
                self.pass(Some(epoch), reading);
                return Ok(());
            }
            Err(spaces::Error::TakenOut) => return Err(Reason::TakenOut),
            Err(_) => return Err(Reason::DoesNotOpen),
        };
        let payload = Payload::from_bytes(&opened.text).map_err(|_| Reason::NotChanges)?;
        if !mine {
            self.owes_receipt |= !payload.parts.is_empty();
            self.note_reader(envelope.header.author, &payload, reading);
        }
        reading.received.extend(payload.parts.into_iter().map(|part| Received {
            document: part.document,
            from: opened.from,
            changes: part.changes.into_iter().map(serde_bytes::ByteBuf::into_vec).collect(),
        }));
        Ok(())
    }

    /// Nobody has read further than to just before their own envelope, whatever they say.
    fn note_reader(&mut self, author: PublicKey, payload: &Payload, reading: &Reading) {
        let seq = payload.read.map_or(0, |read| read.seq).min(reading.seq - 1);
        let known = self.readers.get(&author).map_or(0, |reader| reader.seq);
        if seq > known {
            self.readers.insert(author, Reader { seq, at_ms: reading.wall_ms });
        }
    }

    fn forget(&mut self, number: u64, reading: &mut Reading) {
        self.outbox.remove(number);
        reading.batch.changes.push(self.outbox.record(self.id(), number));
    }

    fn set_aside(&mut self, seq: u64, reason: Reason, item: &LogItem, batch: &mut Batch) {
        self.newer |= reason == Reason::Newer;
        if self.quarantined < QUARANTINE_ENTRIES_MAX {
            let (key, value) = quarantine::record(self.id(), seq, reason, item);
            batch.put(key, value);
        }
        self.quarantined = self.quarantined.saturating_add(1);
    }
}

impl Space {
    /// This device's own state cannot follow the group: reads the whole log again from outside, to come in anew under its key.
    /// Once a process: what one such reading does not mend, a second will not either.
    fn start_over_if_lost(&mut self) {
        if !std::mem::take(&mut self.lost) || self.resynced {
            return;
        }
        self.start_over();
    }

    pub(super) fn start_over(&mut self) {
        self.resynced = true;
        self.keys().restart();
        self.control_seq = 0;
        self.go_back_to(LogIndex::start(&self.id()));
    }
}

struct Reading {
    received: Vec<Received>,
    batch: Batch,
    members_changed: bool,
    /// A control entry that a relay which keeps the rules would not have appended.
    disagrees: bool,
    /// The place before the entry that is being read.
    before: LogIndex,
    seq: u64,
    wall_ms: i64,
}

impl Replica {
    /// Reads a space's log once more from its beginning, because a document here is not whole. Answers what to store.
    /// Reading twice changes nothing. Once a process: what one reading does not mend, a second will not either.
    pub fn reread(&mut self, id: &SpaceId) -> Option<Batch> {
        let space = self.spaces.get_mut(id).filter(|space| !space.reread)?;
        space.reread = true;
        // A row that is damaged here may have gone out: its echo is nobody else's.
        space.echoed_dev_seq = space.next_dev_seq.saturating_sub(1);
        space.go_back_to(LogIndex::start(id));
        let mut batch = Batch::default();
        space.put(&mut batch);
        Some(batch)
    }

    /// Counts changes that opened but that a document refused; the app found out.
    pub fn refused_by_document(&mut self, id: SpaceId, changes: u32) -> Result<Batch, Error> {
        let space = self.spaces.get_mut(&id).ok_or(Error::NoSuchSpace(id))?;
        space.quarantined = space.quarantined.saturating_add(changes);
        let mut batch = Batch::default();
        space.put(&mut batch);
        Ok(batch)
    }
}
