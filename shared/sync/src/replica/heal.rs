//! Healing a relay that lost, set back or changed a space's log (ENCRYPTION, section 9; RELIABILITY, I-8 and I-9).
//!
//! Begun when three fresh lines agreed that something is wrong, and begun anew on every line until it is done: everything
//! follows from the own copy of the log, so a crash or a broken line costs only time.
//!
//! - The relay has less, on our chain: it is **refilled** in the old order. If it does not even know us, it is told the
//!   log's first entry first.
//! - Both have something after the last place where they agree: the log index is **rewound** to there. What the relay has is
//!   read on as always; what of ours does not come is given back behind it (`give_back`).
//! - Both have *membership* after that place, and not the same: frozen ([`Trouble::RelayForked`]), see [`super::receive`].
//!
//! A relay that contradicts itself, or changes its log again and again, ends in [`Trouble::RelayLogChanged`].

mod giving;

use super::receive::STRIKES_MAX;
use super::talk::{FAULT_RETRY_MS, FULL_RETRY_MS};
use super::{Action, AfterStore, Moment, Replica, Trouble};
use crate::healing::{Giving, Healing, Hole, Probe, Standing, Step, Suspicion};
use crate::history::{Cure, Healed};
use crate::log;
use crate::space::{Space, Stage};
use crate::store::{Batch, Record};
use protocol::{LogIndex, LogItem, MessageId, Refusal, RefusalCode, SpaceId, ToRelay};
use spaces::Standing as Stands;

/// A relay whose log changes more often than this within an hour is not healed any more.
const HEALS_AN_HOUR_MAX: usize = 10;
const HOUR_MS: i64 = 60 * 60 * 1000;
/// So often may a relay say that its log is ours and send what is not, before it is believed no more.
const CONTRADICTIONS_MAX: u32 = 2;

impl Space {
    /// Heals are counted by the hour; true if this one is one too many.
    fn heals_too_often(&mut self, now_ms: i64) -> bool {
        self.heals_ms.retain(|at_ms| now_ms - at_ms < HOUR_MS);
        self.heals_ms.push(now_ms);
        self.heals_ms.len() > HEALS_AN_HOUR_MAX
    }

    /// Goes back to the last place where the relay's log and ours agree. What stood behind it is displaced.
    fn rewind(&mut self, agreed: LogIndex, tail: Vec<Vec<u8>>, wall_ms: i64) -> Batch {
        let (id, end) = (self.id(), self.end());
        let mut batch = Batch::default();
        for seq in agreed.seq + 1..=end.seq {
            batch.delete(log::key(&id, seq));
        }
        self.displaced.take(&id, tail, &mut batch);
        if agreed.seq < self.index.seq {
            self.index = agreed;
        }
        self.durable = self.index;
        self.history.ahead = None;
        self.control_seq = self.control_seq.min(agreed.seq);
        self.keys().rewound(agreed.seq);
        self.passed = self.passed.map(|place| if place.seq > agreed.seq { agreed } else { place });
        self.history.healed = Some(Healed { how: Cure::Rewound, at_ms: wall_ms });
        self.reread_until = self.reread_until.min(agreed.seq);
        // Whoever said that they had read further said so of places that are others now.
        self.readers.values_mut().for_each(|reader| reader.seq = reader.seq.min(agreed.seq));
        self.places.retain(|place| place.seq <= agreed.seq);
        self.put(&mut batch);
        batch
    }

    /// Reads the log from its first entry, as if it had never been read.
    fn begin_anew(&mut self) {
        self.keys().restart();
        self.index = LogIndex::start(&self.id());
        self.durable = self.index;
        (self.control_seq, self.reread_until, self.passed) = (0, 0, None);
        self.history.forget_controls();
        self.history.ahead = None;
        self.strikes = 0;
        self.places.clear();
    }

    /// In the middle of healing, on a line that is worth something?
    fn is_healing_well(&self) -> bool {
        let healing = self.healing.as_ref().filter(|_| self.stage == Stage::Healing);
        healing.is_some_and(|healing| healing.signed_in || healing.created)
    }

    fn step(&mut self, step: Step) {
        if let Some(healing) = &mut self.healing {
            healing.step = step;
        }
    }
}

impl Replica {
    /// Three fresh lines agree: the next one heals.
    pub(super) fn suspect(&mut self, id: SpaceId, why: Suspicion, moment: &Moment<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        match space.keys.standing() {
            Stands::In | Stands::Founding => space.healing = Some(Healing::new(why)),
            Stands::Outside | Stands::Joining if space.is_coming_back() => {
                space.healing = Some(Healing::new(why));
            }
            // It was shown the log's first entry, and this is another log: nothing of this one is believed.
            Stands::Outside | Stands::Joining if space.unheard.is_some() => {
                return space.halt(Trouble::AnotherLog, Stage::Resting { until_ms: moment.now_ms + FULL_RETRY_MS });
            }
            // Whoever is on their way in has nothing to give back and nothing to lose.
            Stands::Outside | Stands::Joining if !space.heals_too_often(moment.now_ms) => space.begin_anew(),
            Stands::Outside | Stands::Joining | Stands::Out => return self.alarm(id),
        }
        self.on_a_fresh_line(id, moment);
    }

    /// Goes on with this space on the next line, which is not far.
    pub(super) fn on_a_fresh_line(&mut self, id: SpaceId, moment: &Moment<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.part();
        space.stage = Stage::Resting { until_ms: moment.now_ms + FULL_RETRY_MS };
        if let Some(line) = self.lines.get_mut(&space.relay) {
            line.condemn(moment.now_ms);
        }
    }

    /// Lets fresh lines take the place of those that are not to be trusted, but never in the middle of a healing.
    pub(super) fn drop_condemned(&mut self, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let now_ms = moment.now_ms;
        let condemned = self.lines.iter().filter(|(_, line)| line.is_condemned(now_ms));
        let condemned: Vec<String> = condemned.map(|(relay, _)| relay.clone()).collect();
        for relay in condemned {
            let mut of_relay = self.spaces.values().filter(|space| space.relay == relay);
            let spared = of_relay.any(Space::is_healing_well);
            let Some(line) = self.lines.get_mut(&relay) else { continue };
            if spared {
                line.spare(now_ms);
            } else {
                line.answers();
                self.drop_line(&relay, None, moment, actions);
            }
        }
    }

    /// Takes the healing up on a fresh line: knows its own log first, then asks who it is to the relay.
    pub(super) fn heal(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.stage = Stage::Healing;
        let end = space.end();
        // What was handed on must be in the own copy first; `delivered` comes back here.
        let Some(healing) = space.healing.as_mut().filter(|_| !space.delivering) else { return };
        if let Some(block) = healing.unscanned(end) {
            healing.step = Step::Scanning(block);
            actions.push(Action::ReadLog { space: id, block });
            return;
        }
        healing.step = Step::SigningIn;
        let secret = space.keys.device_key().clone();
        self.sign_in(id, &secret, moment, actions);
    }

    /// The block that [`Action::ReadLog`] asked for.
    pub fn log_read(&mut self, id: SpaceId, block: u64, records: Vec<Record>, moment: &mut Moment<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let Some(space) = self.spaces.get_mut(&id).filter(|space| space.stage == Stage::Healing) else {
            return actions;
        };
        let end = space.end();
        let Some(healing) = &mut space.healing else { return actions };
        match &mut healing.step {
            Step::Scanning(asked) if *asked == block => {
                healing.step = Step::Idle;
                match healing.scan(&id, end, log::items(records)) {
                    Ok(()) => self.heal(id, moment, &mut actions),
                    Err(Hole) => self.cannot_heal(id, moment),
                }
            }
            Step::Fetching(giving) if log::block_of(giving.next) == block => {
                let giving = *giving;
                self.give(id, giving, records, moment, &mut actions);
            }
            Step::Gathering { agreed, block: asked, tail } if *asked == block => {
                let agreed = *agreed;
                let of_tail = log::items(records).filter(|(seq, _)| *seq > agreed && *seq <= end.seq);
                tail.extend(of_tail.filter_map(|(_, item)| entry(item)));
                *asked += 1;
                self.gather(id, moment, &mut actions);
            }
            // An answer to a line that has gone.
            Step::Scanning(_)
            | Step::Fetching(_)
            | Step::Gathering { .. }
            | Step::Idle
            | Step::SigningIn
            | Step::Creating
            | Step::Probing(_)
            | Step::Given(..) => {}
        }
        actions
    }

    /// The own disk did not give the block; it is asked again a little later.
    pub fn log_not_read(&mut self, id: SpaceId, moment: &mut Moment<'_>) {
        if let Some(space) = self.spaces.get_mut(&id).filter(|space| space.stage == Stage::Healing) {
            space.step(Step::Idle);
            space.stage = Stage::Resting { until_ms: moment.now_ms + FAULT_RETRY_MS };
        }
    }

    /// The own copy has a hole: somebody else's must do.
    fn cannot_heal(&mut self, id: SpaceId, moment: &mut Moment<'_>) {
        match self.spaces.get(&id).and_then(|space| space.healing.as_ref()).map(|healing| healing.why) {
            Some(Suspicion::Lost) => self.not_ours(id, moment),
            Some(Suspicion::Differs | Suspicion::Garbled) => self.alarm(id),
            Some(Suspicion::Unheard) => self.tell_later(id, moment),
            None => {}
        }
    }

    /// The relay knows us: how does its log stand to ours?
    pub(super) fn heals_signed_in(
        &mut self,
        id: SpaceId,
        head: LogIndex,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(healing) = space.healing.as_mut().filter(|it| matches!(it.step, Step::SigningIn)) else { return };
        healing.signed_in = true;
        if let Some(line) = self.lines.get_mut(&space.relay) {
            line.worked();
        }
        self.weigh(id, head, moment, actions);
    }

    fn weigh(&mut self, id: SpaceId, head: LogIndex, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.head = Some(head);
        let end = space.end();
        let Some(healing) = &space.healing else { return };
        match healing.weigh(&id, head, end) {
            Standing::Same => self.recover(id, moment, actions),
            Standing::Behind => self.fetch(id, Giving { next: head.seq + 1, after: head }, actions),
            Standing::Unclear(probe) => self.probe(id, probe, moment, actions),
        }
    }

    fn probe(&mut self, id: SpaceId, probe: Probe, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let end = space.end();
        let Some(healing) = &mut space.healing else { return };
        match probe.agreed() {
            // It only has more than we have read.
            Some(agreed) if agreed == end.seq => self.recover(id, moment, actions),
            Some(agreed) => {
                let block = log::block_of(agreed + 1);
                healing.step = Step::Gathering { agreed, block, tail: Vec::new() };
                if space.heals_too_often(moment.now_ms) {
                    return self.alarm(id);
                }
                self.gather(id, moment, actions);
            }
            None => {
                let Some(after) = healing.place(&id, probe.asked) else { return };
                healing.step = Step::Probing(probe);
                let relay = space.relay.clone();
                self.ask(id, &relay, ToRelay::Read { space: id, after }, moment, actions);
            }
        }
    }

    /// A page that answers the question for a place continues the chain from there.
    pub(super) fn heals_entries(
        &mut self,
        id: SpaceId,
        (after, items, end): (u64, &[LogItem], LogIndex),
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(healing) = self.spaces.get(&id).and_then(|space| space.healing.as_ref()) else { return };
        let Step::Probing(probe) = healing.step else { return };
        let Some(place) = healing.place(&id, probe.asked).filter(|place| place.seq == after) else { return };
        if items.iter().fold(place, |at, item| at.after(&item.hash())) == end {
            self.heard_sense(id);
            self.probe(id, probe.heard(true), moment, actions);
        } else {
            self.heard_nonsense(id, moment);
        }
    }

    /// Reads on in the own copy what stands behind the agreed place; goes back there once all of it is at hand.
    fn gather(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let end = space.end();
        let Some(healing) = &mut space.healing else { return };
        let Step::Gathering { agreed, block, tail } = &mut healing.step else { return };
        if *block <= log::block_of(end.seq) {
            actions.push(Action::ReadLog { space: id, block: *block });
            return;
        }
        let (agreed, tail) = (*agreed, std::mem::take(tail));
        let Some(agreed) = healing.place(&id, agreed) else { return };
        let batch = space.rewind(agreed, tail, moment.wall_ms);
        self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        self.go_live(id, moment, actions);
    }

    /// The relay says no.
    pub(super) fn heals_refused(
        &mut self,
        id: SpaceId,
        msg_id: Option<MessageId>,
        refusal: &Refusal,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(healing) = &space.healing else { return };
        let rest = |ms: i64| Stage::Resting { until_ms: moment.now_ms + ms };
        match (refusal.code, &healing.step) {
            (RefusalCode::NotYours, Step::SigningIn) => self.is_not_known(id, moment, actions),
            (RefusalCode::RegistrationNeeded, Step::Creating)
                if space.registration.is_some() || healing.why == Suspicion::Unheard =>
            {
                space.healing = None;
                space.halt(Trouble::RegistrationNeeded, rest(FULL_RETRY_MS));
            }
            // Whoever founded the space has the token; until then there is nothing here for us.
            (RefusalCode::RegistrationNeeded, Step::Creating) => self.not_ours(id, moment),
            // For good: another log has the space's id there, or the entry is not one that this relay takes.
            (RefusalCode::TooLarge | RefusalCode::Malformed, Step::Creating) if healing.why == Suspicion::Unheard => {
                space.healing = None;
                space.halt(Trouble::RefusedByRelay, rest(FULL_RETRY_MS));
            }
            (RefusalCode::NotYours, Step::Creating) if healing.why == Suspicion::Unheard && msg_id.is_some() => {
                space.healing = None;
                space.halt(Trouble::AnotherLog, rest(FULL_RETRY_MS));
            }
            // The answer to the sign-in once more; the one to the first entry names it.
            (RefusalCode::NotYours, Step::Creating) if msg_id.is_none() => {}
            (RefusalCode::ChainMismatch | RefusalCode::BeyondHead, Step::Probing(probe)) => {
                let probe = probe.heard(false);
                self.heard_sense(id);
                self.probe(id, probe, moment, actions);
            }
            (RefusalCode::NotYours | RefusalCode::TooLarge | RefusalCode::Malformed, Step::Given(giving, _))
                if msg_id.is_some() =>
            {
                let giving = *giving;
                self.will_not_have(id, msg_id, giving, moment, actions);
            }
            (RefusalCode::StaleHead, Step::Given(giving, _)) => {
                let Some(head) = refusal.head else { return self.heard_nonsense(id, moment) };
                // With as much as we have seen and not from us, it has lost nothing: we are not in it any more.
                let next = (healing.gave || head.seq < space.end().seq).then_some(giving.next);
                self.go_on_giving(id, head, next, moment, actions);
            }
            (RefusalCode::SpaceFull, _) => space.halt(Trouble::SpaceFull, rest(FULL_RETRY_MS)),
            (RefusalCode::RelayFull, _) => space.halt(Trouble::RelayFull, rest(FULL_RETRY_MS)),
            (RefusalCode::RateLimited, _) => {
                let wait_ms = refusal.retry_after_ms.and_then(|ms| i64::try_from(ms).ok()).unwrap_or(FAULT_RETRY_MS);
                space.stage = rest(wait_ms.clamp(1, FULL_RETRY_MS));
            }
            (RefusalCode::Stopping | RefusalCode::Unavailable, _) => space.stage = rest(FAULT_RETRY_MS),
            (
                RefusalCode::NotYours
                | RefusalCode::InviteUsed
                | RefusalCode::InviteExpired
                | RefusalCode::StaleHead
                | RefusalCode::ChainMismatch
                | RefusalCode::BeyondHead
                | RefusalCode::TooLarge
                | RefusalCode::RegistrationNeeded
                | RefusalCode::Malformed,
                _,
            ) => self.heard_nonsense(id, moment),
        }
    }

    /// The relay does not know this device. That was the suspicion, or it is a new one.
    fn is_not_known(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(healing) = &mut space.healing else { return };
        match (healing.why, healing.created, healing.first()) {
            (Suspicion::Lost | Suspicion::Unheard, false, Some(first)) => {
                let (registration, entry) = (space.registration.clone(), first.to_vec());
                healing.step = Step::Creating;
                let relay = space.relay.clone();
                self.ask(id, &relay, ToRelay::Create { registration, entry }, moment, actions);
            }
            (Suspicion::Lost | Suspicion::Unheard, _, _) => {
                // It has everything of ours, and our key is not in it: somebody has removed it, if fresh lines say so too.
                healing.unknown += 1;
                if healing.unknown < STRIKES_MAX {
                    return self.on_a_fresh_line(id, moment);
                }
                self.not_ours(id, moment);
            }
            (Suspicion::Differs | Suspicion::Garbled, _, _) => {
                space.healing = None;
                space.strikes = 1;
                self.on_a_fresh_line(id, moment);
            }
        }
    }

    /// Both logs are one again, as far as both go.
    fn recover(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(healing) = &space.healing else { return };
        if healing.why == Suspicion::Unheard {
            // Nothing was lost.
        } else if healing.gave || healing.created {
            if space.heals_too_often(moment.now_ms) {
                return self.alarm(id);
            }
            space.history.healed = Some(Healed { how: Cure::Refilled, at_ms: moment.wall_ms });
            let mut batch = Batch::default();
            space.put(&mut batch);
            self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        } else if healing.why == Suspicion::Garbled {
            // It says that its log is ours, and what it sends is not.
            space.contradictions += 1;
            if space.contradictions >= CONTRADICTIONS_MAX {
                return self.alarm(id);
            }
        }
        self.go_live(id, moment, actions);
    }

    fn go_live(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.healing = None;
        space.unheard = None;
        space.stage = Stage::Live;
        space.trouble = None;
        space.strikes = 0;
        space.refill_at_ms = 0;
        (space.box_put, space.box_lost) = (false, true);
        space.inbox.clear();
        (space.reading, space.stalled) = (false, false);
        self.read_on(id, moment, actions);
        self.pump(id, moment, actions);
    }

    /// What was made in the room is not on the disk yet, or the line is bad: told a little later.
    fn tell_later(&mut self, id: SpaceId, moment: &Moment<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.healing = None;
        space.stage = Stage::Resting { until_ms: moment.now_ms + FULL_RETRY_MS };
    }

    /// The relay does not know this device, and it could not be helped to.
    fn not_ours(&mut self, id: SpaceId, moment: &Moment<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.healing = None;
        space.refill_at_ms = moment.now_ms + HOUR_MS;
        space.halt(Trouble::NotYours, Stage::Resting { until_ms: moment.now_ms + FULL_RETRY_MS });
    }

    /// This relay's log cannot be trusted, and not be healed either.
    pub(super) fn alarm(&mut self, id: SpaceId) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.part();
        space.healing = None;
        space.trouble = Some(Trouble::RelayLogChanged);
    }

    /// Two memberships grew from one. Nothing is sent any more; everything is kept.
    pub(super) fn freeze(&mut self, id: SpaceId, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.part();
        space.healing = None;
        space.history.forked = true;
        space.trouble = Some(Trouble::RelayForked);
        let mut batch = Batch::default();
        space.put(&mut batch);
        self.store(batch, AfterStore::Send(id, Vec::new()), actions);
    }

    fn heard_sense(&mut self, id: SpaceId) {
        if let Some(healing) = self.spaces.get_mut(&id).and_then(|space| space.healing.as_mut()) {
            healing.wrong = 0;
        }
    }

    /// What came may have been damaged on its way; when fresh lines say the same it was not.
    fn heard_nonsense(&mut self, id: SpaceId, moment: &Moment<'_>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(healing) = &mut space.healing else { return };
        healing.wrong += 1;
        if healing.wrong < STRIKES_MAX {
            return self.on_a_fresh_line(id, moment);
        }
        match healing.why {
            Suspicion::Lost => self.not_ours(id, moment),
            Suspicion::Unheard => self.tell_later(id, moment),
            Suspicion::Differs | Suspicion::Garbled => self.alarm(id),
        }
    }
}

fn entry(item: LogItem) -> Option<Vec<u8>> {
    match item {
        LogItem::Entry(entry) => Some(entry),
        LogItem::Hash(_) => None,
    }
}
