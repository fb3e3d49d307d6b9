//! Reading the log: verify the chain, judge control entries, open envelopes, recognise echoes.

use super::{Action, AfterStore, Delivery, Moment, Received, Replica, Trouble};
use crate::displaced::Return;
use crate::healing::Suspicion;
use crate::outbox::Content;
use crate::payload::Payload;
use crate::quarantine::{self, Reason};
use crate::space::{Page, Reader, Space, Stage};
use crate::store::Batch;
use crate::{Error, QUARANTINE_ENTRIES_MAX, log};
use protocol::{
    Capability, ControlEntry, ControlKind, Entry, Envelope, EnvelopeHeader, EnvelopeKind, LogIndex, LogItem, PublicKey,
    SpaceId, ToRelay,
};
use spaces::{Epoch, Judgement};

/// A frame that does not fit the chain may have been damaged on its way. As often as this in a row it was not.
pub(super) const STRIKES_MAX: u32 = 3;

/// Places of the log that are remembered, to tell what others have read of it from what they had read of one that is gone.
const PLACES_MAX: usize = 512;

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
            let known = space.cloned;
            return match space.read_inbox(moment.wall_ms) {
                Ok(delivery) => {
                    space.strikes = 0;
                    space.contradictions = 0;
                    space.delivering = true;
                    // That this state was copied must outlive this process, whatever becomes of what was read.
                    let mut batch = Batch::default();
                    if space.cloned && !known {
                        space.put(&mut batch);
                    }
                    actions.push(Action::Deliver(delivery));
                    if !batch.is_empty() {
                        self.store(batch, AfterStore::Send(id, Vec::new()), actions);
                    }
                }
                Err(Broken::Damaged) => self.damaged(id, Suspicion::Garbled, moment),
                Err(Broken::Forked) => self.freeze(id, actions),
            };
        }
        let Some(head) = space.head else { return };
        if space.stalled {
            return self.damaged(id, Suspicion::Garbled, moment);
        }
        let end = space.end();
        if head.seq < end.seq || (head.seq == end.seq && head.chain != end.chain) {
            return self.damaged(id, Suspicion::Differs, moment);
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
    pub(super) fn damaged(&mut self, id: SpaceId, why: Suspicion, moment: &Moment<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.strikes += 1;
        if space.strikes >= STRIKES_MAX {
            self.suspect(id, why, moment);
        } else {
            self.on_a_fresh_line(id, moment);
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
        if self.spaces.get(&id).is_some_and(|space| space.stage == Stage::Healing) {
            // It waited for this.
            self.heal(id, moment, &mut actions);
        }
        self.read_on(id, moment, &mut actions);
        self.pump(id, moment, &mut actions);
        actions
    }
}

/// Why a frame is not followed.
enum Broken {
    /// It does not fit the chain.
    Damaged,
    /// It holds, and shows that membership was forked.
    Forked,
}

impl Space {
    /// Everything in the inbox, verified as a whole before any of it is followed.
    fn read_inbox(&mut self, wall_ms: i64) -> Result<Delivery, Broken> {
        let mut verified = Vec::new();
        let mut index = self.index;
        for page in self.inbox.drain(..) {
            let known = usize::try_from(index.seq.saturating_sub(page.after)).unwrap_or(usize::MAX);
            for item in page.items.into_iter().skip(known) {
                // Nothing was ever taken out of a log that a member may read: an entry's hash alone hides the entry.
                if matches!(item, LogItem::Hash(_)) && !page.blind {
                    return Err(Broken::Damaged);
                }
                let before = index;
                index = index.after(&item.hash());
                verified.push((before, index, item));
                if self.history.ahead.is_some_and(|ahead| ahead.seq == index.seq && ahead != index) {
                    return Err(Broken::Damaged); // Read again, and not the same.
                }
            }
            if index != page.end {
                return Err(Broken::Damaged);
            }
        }
        if self.breaks_the_rules(&verified) && !self.displaced.holds_control() {
            return Err(Broken::Damaged);
        }
        let mut reading = Reading {
            received: Vec::new(),
            batch: Batch::default(),
            members_changed: false,
            disagrees: false,
            forked: false,
            again: false,
            before: self.index,
            seq: self.index.seq,
            wall_ms,
        };
        for (before, place, item) in verified {
            let seen = place.seq <= self.reread_until;
            (reading.before, reading.seq, reading.again) = (before, place.seq, false);
            self.note_place(place);
            log::keep(&self.id(), place.seq, &item, &mut reading.batch);
            let followed = self.follow(&item, &mut reading);
            if reading.forked {
                return Err(Broken::Forked);
            }
            if reading.disagrees {
                return Err(Broken::Damaged);
            }
            if let Some(reason) = followed.err().filter(|_| !(seen || reading.again)) {
                self.set_aside(place.seq, reason, &item, &mut reading.batch);
            }
        }
        self.index = index;
        self.history.ahead = self.history.ahead.filter(|ahead| ahead.seq > index.seq);
        let Reading { received, batch, members_changed, .. } = reading;
        Ok(Delivery { space: self.id(), received, batch, members_changed })
    }

    /// Does a control entry stand here that no relay appends which keeps the rules? Then nothing of it all is followed.
    fn breaks_the_rules(&self, verified: &[(LogIndex, LogIndex, LogItem)]) -> bool {
        let mut roster = self.keys.roster().clone();
        let new = verified.iter().filter(|(_, place, _)| place.seq > self.control_seq);
        new.filter_map(|(_, _, item)| control(item)).any(|entry| {
            if entry.space != self.id() {
                return false;
            }
            match roster.after(&entry, None) {
                Ok(after) => roster = after,
                Err(_) => return true,
            }
            false
        })
    }

    fn follow(&mut self, item: &LogItem, reading: &mut Reading) -> Result<(), Reason> {
        let LogItem::Entry(bytes) = item else {
            self.pass(None, reading);
            return Ok(());
        };
        let entry = Entry::from_bytes(bytes);
        if let Ok(entry) = &entry {
            self.note_return(entry, reading);
        }
        match entry {
            Ok(entry) if entry.space() != self.id() => Err(Reason::Malformed),
            Ok(Entry::Control(_)) if reading.seq <= self.control_seq => Ok(()),
            Ok(Entry::Control(entry)) if self.history.knows_control(&entry.hash()) => {
                self.stands_again(&entry, reading)
            }
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

    /// A control entry that was followed at another place, before the log was rewound. One that stands there still is not to
    /// stand here, too.
    fn stands_again(&mut self, entry: &ControlEntry, reading: &mut Reading) -> Result<(), Reason> {
        if !reading.again {
            reading.forked |= self.displaced.holds_control();
            reading.disagrees = true;
            return Err(Reason::Void);
        }
        self.keys().stands_again(entry, reading.seq);
        self.control_seq = reading.seq;
        if let Some(number) = self.outbox.named(entry.msg_id).filter(|number| self.is_mine(*number, entry)) {
            self.forget(number, reading);
        }
        Ok(())
    }

    fn follow_control(&mut self, entry: &ControlEntry, reading: &mut Reading) -> Result<(), Reason> {
        let count = self.keys.roster().count();
        let judgement = self.keys().apply(entry, reading.seq);
        // What breaks the relay's rules is not passed over when it comes once more.
        if !matches!(judgement, Judgement::Disagrees(_)) {
            self.control_seq = reading.seq;
        }
        reading.members_changed = true;
        if self.keys.roster().count() > count {
            self.history.follow_control(&entry.hash());
        }
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
                // What of ours it has not got back yet changes membership, and it has another such change in its place.
                reading.forked |= self.displaced.holds_control();
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
        if !mine && !reading.again && self.shows_fork(&envelope.header) {
            reading.forked = true;
            return Err(Reason::DoesNotOpen);
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

    /// An entry that a changed relay had lost stands in the log again; or it never will, since its name was taken.
    fn note_return(&mut self, entry: &Entry, reading: &mut Reading) {
        match self.displaced.returned(&self.id(), &entry.msg_id(), &entry.author(), &mut reading.batch) {
            Return::Unknown => {}
            Return::CameBack => reading.again = true,
            Return::NameTaken(lost) => {
                self.set_aside(reading.seq, Reason::Displaced, &LogItem::Entry(lost), &mut reading.batch);
            }
        }
    }

    /// Was its author shown another membership than this device? Either by their own word, or because a change of
    /// membership that the relay has not got back yet had removed them.
    fn shows_fork(&self, header: &EnvelopeHeader) -> bool {
        let roster = self.keys.roster();
        let is_member = roster.capability(&header.author) == Some(Capability::Member);
        let was_member = || self.keys.members(Epoch(header.epoch)).is_some_and(|of| of.contains_key(&header.author));
        if is_member {
            self.history.counts(roster.count()) && self.history.differs(header.ctl_seq, &header.ctl_hash)
        } else {
            self.displaced.holds_control() && was_member()
        }
    }

    fn note_place(&mut self, place: LogIndex) {
        self.places.push_back(place);
        if self.places.len() > PLACES_MAX {
            self.places.pop_front();
        }
    }

    /// A place that is known to be another one here: of a log that has been rewound since.
    fn is_gone(&self, place: LogIndex) -> bool {
        self.places.iter().any(|known| known.seq == place.seq && known.chain != place.chain)
    }

    /// Nobody has read further than to just before their own envelope, whatever they say.
    fn note_reader(&mut self, author: PublicKey, payload: &Payload, reading: &Reading) {
        if payload.read.is_some_and(|read| self.is_gone(read)) {
            return;
        }
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

    pub(super) fn set_aside(&mut self, seq: u64, reason: Reason, item: &LogItem, batch: &mut Batch) {
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
        self.history.forget_controls();
        self.go_back_to(LogIndex::start(&self.id()));
    }
}

fn control(item: &LogItem) -> Option<ControlEntry> {
    match item {
        LogItem::Entry(bytes) if log::is_control(bytes) => ControlEntry::from_bytes(bytes).ok(),
        LogItem::Entry(_) | LogItem::Hash(_) => None,
    }
}

struct Reading {
    received: Vec<Received>,
    batch: Batch,
    members_changed: bool,
    /// A control entry that a relay which keeps the rules would not have appended.
    disagrees: bool,
    /// Membership was forked.
    forked: bool,
    /// The present entry was read before the log was rewound.
    again: bool,
    /// The place before the entry that is being read.
    before: LogIndex,
    seq: u64,
    wall_ms: i64,
}

impl Replica {
    /// Reads a space's log once more from its beginning, because a document here is not whole. Answers what to store.
    /// Reading twice changes nothing. Once a process: what one reading does not mend, a second will not either.
    pub fn reread(&mut self, id: &SpaceId) -> Option<Batch> {
        // What no relay has yet holds no documents.
        let space = self.spaces.get_mut(id).filter(|space| !space.reread && space.unheard.is_none())?;
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
