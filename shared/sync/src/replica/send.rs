//! Emptying the outbox: mark on the disk, seal, send; some at once, in order.

use super::{Action, AfterStore, Moment, Replica};
use crate::APPENDS_IN_FLIGHT_MAX;
use crate::outbox::{Content, Row};
use crate::payload::Payload;
use crate::space::{Space, Stage};
use crate::store::Batch;
use protocol::{EnvelopeKind, MessageId, SpaceId, ToRelay};
use serde_bytes::ByteBuf;
use spaces::envelope::Stamp;
use spaces::rng::random;
use spaces::{Intent, Place};

/// A device gives itself fresh keys this often, in milliseconds: whoever copied its state and only listens goes blind.
const FRESH_KEYS_EVERY_MS: u64 = 30 * 24 * 60 * 60 * 1000;

/// What a row needs before it can go out.
enum Next {
    /// It is on its way, or being stored.
    Busy,
    /// It may still take in more.
    Wait,
    /// What it will be must be on the disk first.
    Store,
    /// It can go.
    Send,
    /// It has become pointless.
    Drop,
}

impl Space {
    fn next(&self, number: u64, row: &Row, now_ms: i64) -> Next {
        if row.sent || row.storing {
            return Next::Busy;
        }
        match &row.content {
            Content::Changes { offered, .. } => {
                let takes_more = self.outbox.newest() == Some(number) && now_ms < self.quiet_until_ms;
                match (offered, takes_more) {
                    (true, _) => Next::Send,
                    (false, true) => Next::Wait,
                    (false, false) => Next::Store,
                }
            }
            Content::Membership { .. } if !self.is_caught_up() => Next::Wait,
            Content::Membership { intent, .. } if !self.keys.is_needed(intent) => Next::Drop,
            Content::Membership { entry: Some(_), .. } => Next::Send,
            Content::Membership { entry: None, .. } => Next::Store,
        }
    }

    /// Only the short quiet keeps something from going out.
    pub(crate) fn wants_to_wait(&self) -> bool {
        self.outbox.in_flight() == 0
            && self.outbox.rows().any(|(_, row)| matches!(row.content, Content::Changes { offered: false, .. }))
    }
}

impl Replica {
    /// Sends whatever may go out in this space.
    pub(super) fn pump(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(relay_now_ms) = self.relay_now_ms(id, moment.now_ms) else { return };
        let Some(space) = self.spaces.get_mut(&id) else { return };
        if space.stage != Stage::Live || space.is_stopped() || !(space.is_member() || space.is_coming_back()) {
            return;
        }
        if !space.displaced.is_empty() {
            return self.give_back(id, moment, actions);
        }
        if space.is_member() {
            space.give_receipt(moment);
        }
        space.take_up_chores(moment);
        let numbers = space.turn();
        let (mut batch, mut storing, mut going) = (Batch::default(), Vec::new(), Vec::new());
        for number in numbers {
            let Some(row) = space.outbox.get(number) else { continue };
            match space.next(number, row, moment.now_ms) {
                Next::Busy => {}
                Next::Wait => break,
                Next::Send => going.push(number),
                Next::Store => match space.fix(number, relay_now_ms, moment, &mut batch) {
                    Ok(()) => {
                        space.put(&mut batch);
                        storing.push(number);
                    }
                    Err(spaces::Error::NotReady) => break,
                    // Nobody would have it, now or later.
                    Err(_) => {
                        space.outbox.remove(number);
                        batch.changes.push(space.outbox.record(id, number));
                    }
                },
                Next::Drop => {
                    space.outbox.remove(number);
                    batch.changes.push(space.outbox.record(id, number));
                }
            }
            // A change of membership goes alone: what follows may depend on it.
            if space.outbox.get(number).is_some_and(|row| matches!(row.content, Content::Membership { .. })) {
                break;
            }
        }
        self.leave_box(id, moment, actions);
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let frames: Vec<ToRelay> = going.into_iter().filter_map(|number| space.seal(number, moment)).collect();
        let relay = space.relay.clone();
        for frame in frames {
            self.ask(id, &relay, frame, moment, actions);
        }
        if !batch.is_empty() {
            self.store(batch, AfterStore::Send(id, storing), actions);
        }
    }
}

impl Space {
    /// Tells the others that what they wrote has come here: with the next changes, or, if there are none, by itself.
    /// A receipt asks for none.
    fn give_receipt(&mut self, moment: &mut Moment<'_>) {
        if !self.owes_receipt || !self.is_caught_up() {
            return;
        }
        self.owes_receipt = false;
        if self.outbox.rows().all(|(_, row)| matches!(row.content, Content::Membership { .. })) {
            // Stored as soon as it is fixed; one that is lost before is given after the next envelope.
            self.outbox.push_receipt(MessageId(random(moment.rng)), self.next_dev_seq);
            self.next_dev_seq += 1;
        }
    }

    /// Whose turn it is, in order. While a removal waits, nothing else goes out: it would be sealed for the one who goes. While
    /// this device comes back in, it has nothing to seal with.
    fn turn(&self) -> Vec<u64> {
        let is = |row: &Row, what: fn(&Intent) -> bool| matches!(&row.content, Content::Membership { intent, .. } if what(intent));
        let first = |what| self.outbox.rows().find(|(_, row)| is(row, what)).map(|(number, _)| number);
        if self.is_coming_back() {
            return first(|intent| *intent == Intent::Resync).into_iter().collect();
        }
        match first(|intent| matches!(intent, Intent::Remove { .. })) {
            Some(removal) => vec![removal],
            None => self.outbox.rows().map(|(number, _)| number).take(APPENDS_IN_FLIGHT_MAX).collect(),
        }
    }

    /// What a member does unasked, when there is nothing else of membership to do.
    fn take_up_chores(&mut self, moment: &mut Moment<'_>) {
        let busy = self.outbox.rows().any(|(_, row)| matches!(row.content, Content::Membership { .. }));
        if busy || !self.is_caught_up() {
            return;
        }
        let first = self.fresh_keys_ms.is_none();
        let worn = self.fresh_keys_ms.is_none_or(|at| moment.wall_ms.abs_diff(at) > FRESH_KEYS_EVERY_MS);
        let chore = if self.is_coming_back() {
            Some(Intent::Resync)
        } else if let Some(chore) = self.keys.chore() {
            Some(chore)
        } else if worn {
            // Counted from when it was asked for, so that a clock that jumps asks once.
            self.fresh_keys_ms = Some(moment.wall_ms);
            (!first).then_some(Intent::Update)
        } else {
            None
        };
        if let Some(intent) = chore {
            self.outbox.push_intent(intent, MessageId(random(moment.rng)));
        }
    }

    /// Fixes what a row will be, so that it means the same however often it is sent.
    fn fix(
        &mut self,
        number: u64,
        relay_now_ms: u64,
        moment: &mut Moment<'_>,
        batch: &mut Batch,
    ) -> Result<(), spaces::Error> {
        let id = self.id();
        let place = Place { prev: self.keys.roster().head(), relay_now_ms };
        let Some(row) = self.outbox.get(number) else { return Ok(()) };
        let built = match &row.content {
            Content::Changes { .. } => None,
            Content::Membership { intent, .. } => {
                let (intent, msg_id) = (intent.clone(), row.msg_id);
                Some(self.keys().begin(&intent, msg_id, place, moment.rng)?)
            }
        };
        let Some(row) = self.outbox.get_mut(number) else { return Ok(()) };
        row.storing = true;
        match (&mut row.content, built) {
            (Content::Changes { offered, .. }, _) => *offered = true,
            (Content::Membership { entry, .. }, built) => *entry = built.map(|built| ByteBuf::from(built.to_bytes())),
        }
        batch.changes.push(self.outbox.record(id, number));
        Ok(())
    }

    /// Seals a row under the newest epoch; never earlier than now.
    fn seal(&mut self, number: u64, moment: &mut Moment<'_>) -> Option<ToRelay> {
        let row = self.outbox.get(number)?;
        let entry = match &row.content {
            Content::Changes { dev_seq, payload, .. } => {
                let stamp = Stamp { msg_id: row.msg_id, dev_seq: *dev_seq };
                let payload = Payload { read: Some(self.index), ..payload.clone() };
                let text = payload.to_bytes();
                spaces::envelope::seal(&*self.keys, EnvelopeKind::Change, stamp, &text, moment.rng).ok()?.to_bytes()
            }
            Content::Membership { entry, .. } => entry.as_ref()?.to_vec(),
        };
        self.outbox.get_mut(number)?.sent = true;
        Some(ToRelay::Append { entry })
    }
}
