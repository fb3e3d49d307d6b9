//! Reading the log: verify the chain, judge control entries, open envelopes, recognise echoes.

use super::{Action, Delivery, Moment, Received, Replica, Trouble};
use crate::outbox::Content;
use crate::payload::Payload;
use crate::quarantine::{self, Reason};
use crate::space::{Page, Reader, Space, Stage};
use crate::store::Batch;
use crate::{Error, QUARANTINE_ENTRIES_MAX};
use protocol::{ControlEntry, Entry, Envelope, EnvelopeKind, LogIndex, LogItem, PublicKey, SpaceId, ToRelay};
use spaces::{Intent, Judgement};

/// A frame that does not fit the chain may have been damaged on its way. As often as this in a row it was not.
pub(super) const STRIKES_MAX: u32 = 3;

impl Space {
    /// Keeps a frame of the log for the next reading, if it follows what is here.
    pub(super) fn take_page(&mut self, after: u64, items: Vec<LogItem>, end: LogIndex, head: LogIndex) {
        if self.stage != Stage::Live {
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
            self.inbox.push_back(Page { after, items, end });
        }
    }
}

impl Replica {
    /// Verifies and opens everything that waits in the inbox, or asks for what is missing.
    pub(super) fn read_on(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id).filter(|space| space.stage == Stage::Live) else { return };
        if space.delivering {
            return;
        }
        if !space.inbox.is_empty() {
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
        let (key, value) = space.record();
        batch.put(key, value);
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
                if matches!(item, LogItem::Hash(_)) {
                    return Err(Damaged);
                }
                index = index.after(&item.hash());
                verified.push((index.seq, item));
            }
            if index != page.end {
                return Err(Damaged);
            }
        }
        let mut reading = Reading { wall_ms, ..Reading::default() };
        for (seq, item) in verified {
            let seen = seq <= self.reread_until;
            reading.seq = seq;
            if let Err(reason) = self.follow(seen, &item, &mut reading)
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

    fn follow(&mut self, seen: bool, item: &LogItem, reading: &mut Reading) -> Result<(), Reason> {
        let LogItem::Entry(bytes) = item else { return Err(Reason::Malformed) };
        match Entry::from_bytes(bytes) {
            Ok(entry) if entry.space() != self.id() => Err(Reason::Malformed),
            Ok(Entry::Control(_)) if seen => Ok(()),
            Ok(Entry::Control(entry)) => self.follow_control(&entry, reading),
            Ok(Entry::Envelope(envelope)) => self.follow_envelope(&envelope, reading),
            Err(protocol::Error::UnknownVersion(_) | protocol::Error::UnknownKind(_)) => Err(Reason::Newer),
            Err(_) => Err(Reason::Malformed),
        }
    }

    fn follow_control(&mut self, entry: &ControlEntry, reading: &mut Reading) -> Result<(), Reason> {
        let judgement = self.keys.apply(entry);
        reading.members_changed = true;
        let echo = self.outbox.named(entry.msg_id).filter(|number| self.is_mine(*number, entry));
        if let Some(number) = echo {
            self.forget(number, reading);
        }
        match judgement {
            Judgement::Merged => Ok(()),
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
        let author = match self.outbox.get(number).map(|row| &row.content) {
            Some(Content::Membership { intent: Intent::Join { secret }, .. }) => self.keys.joiner_key(secret).public(),
            Some(Content::Membership { .. }) => self.keys.device_key().public(),
            Some(Content::Changes { .. }) | None => return false,
        };
        entry.author == author
    }

    fn follow_envelope(&mut self, envelope: &Envelope, reading: &mut Reading) -> Result<(), Reason> {
        let mine = envelope.header.author == self.keys.device_key().public();
        if mine {
            self.own_seq = self.own_seq.max(reading.seq);
        }
        if mine && let Some(number) = self.outbox.named(envelope.header.msg_id) {
            // The echo: what is in it is in our documents already.
            self.forget(number, reading);
            return Ok(());
        }
        match envelope.header.kind {
            EnvelopeKind::Change => {}
            EnvelopeKind::Snapshot | EnvelopeKind::Attachment => return Err(Reason::Newer),
        }
        let opened = spaces::envelope::open(&*self.keys, envelope).map_err(|_| Reason::DoesNotOpen)?;
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

#[derive(Default)]
struct Reading {
    received: Vec<Received>,
    batch: Batch,
    members_changed: bool,
    /// A control entry that a relay which keeps the rules would not have appended.
    disagrees: bool,
    seq: u64,
    wall_ms: i64,
}

impl Replica {
    /// Reads a space's log once more from its beginning, because a document here is not whole. Answers what to store.
    /// Reading twice changes nothing. Once a process: what one reading does not mend, a second will not either.
    pub fn reread(&mut self, id: &SpaceId) -> Option<Batch> {
        let space = self.spaces.get_mut(id).filter(|space| !space.reread)?;
        space.reread = true;
        space.reread_until = space.reread_until.max(space.index.seq);
        space.index = LogIndex::start(id);
        space.durable = space.index;
        space.inbox.clear();
        space.reading = false;
        let mut batch = Batch::default();
        let (key, value) = space.record();
        batch.put(key, value);
        Some(batch)
    }

    /// Counts changes that opened but that a document refused; the app found out.
    pub fn refused_by_document(&mut self, id: SpaceId, changes: u32) -> Result<Batch, Error> {
        let space = self.spaces.get_mut(&id).ok_or(Error::NoSuchSpace(id))?;
        space.quarantined = space.quarantined.saturating_add(changes);
        let mut batch = Batch::default();
        let (key, value) = space.record();
        batch.put(key, value);
        Ok(batch)
    }
}
