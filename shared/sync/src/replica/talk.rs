//! The conversation with a relay: welcome, sign in, found or join; every way in which it can say no is in [`refused`].

mod refused;

use super::{Action, AfterStore, Moment, Replica, Trouble};
use crate::healing::{Healing, Suspicion};
use crate::line::{Line, State};
use crate::outbox::Content;
use crate::space::{Space, Stage};
use crate::store::Batch;
use protocol::{FromRelay, PROTOCOL_VERSION, SecretKey, SpaceId, ToRelay, key};
use serde_bytes::ByteBuf;
use spaces::{Intent, Place};

/// A space that nobody has let this device into is asked about again after this, in milliseconds.
const APPROVAL_RETRY_MS: i64 = 5_000;
/// A relay or space without room is asked again after this, in milliseconds.
pub(super) const FULL_RETRY_MS: i64 = 60_000;
/// A relay with a fault of its own is asked again after this, in milliseconds.
pub(super) const FAULT_RETRY_MS: i64 = 5_000;

impl Space {
    /// The row that founds or joins this space, if it still waits for its echo.
    pub(crate) fn entrance(&self) -> Option<(u64, &Intent, Option<&ByteBuf>)> {
        self.outbox.rows().find_map(|(number, row)| match &row.content {
            Content::Membership { intent, entry } if intent.is_entrance() => Some((number, intent, entry.as_ref())),
            Content::Membership { .. } | Content::Changes { .. } => None,
        })
    }

    /// Born in a room, and this device is not on its way in: its own copy of the log goes to the relay before anything else.
    fn is_to_be_brought(&self, now_ms: i64) -> bool {
        let joining = matches!(self.entrance(), Some((_, Intent::Join(_), _)));
        self.unheard.is_some() && !joining && self.refill_at_ms <= now_ms
    }

    pub(crate) fn is_founding(&self) -> bool {
        matches!(self.entrance(), Some((_, Intent::Found { .. }, _)))
    }
}

impl Replica {
    /// The line stands; the relay speaks first.
    pub fn connected(&mut self, relay: &str, moment: &mut Moment<'_>) {
        if let Some(line) = self.lines.get_mut(relay) {
            line.opening(moment.now_ms);
        }
    }

    /// The line is gone, or never came about.
    pub fn lost(&mut self, relay: &str, trouble: Option<Trouble>, moment: &mut Moment<'_>) {
        self.spaces.values_mut().filter(|space| space.relay == relay).for_each(Space::part);
        if let Some(fetch) = self.fetch.as_mut().filter(|fetch| fetch.relay == relay) {
            fetch.asked = false;
        }
        if let Some(line) = self.lines.get_mut(relay) {
            line.rest(trouble, moment);
        }
    }

    /// Messages have come, in order.
    pub fn received(&mut self, relay: &str, messages: &[Vec<u8>], moment: &mut Moment<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        for message in messages {
            let Some(line) = self.lines.get_mut(relay) else { break };
            line.heard();
            match (line.state, FromRelay::from_bytes(message)) {
                (State::Off | State::Resting { .. }, _) => break,
                (State::Opening { .. }, Ok(FromRelay::Welcome { versions, nonce, now_ms })) => {
                    self.welcomed(relay, versions, (nonce, now_ms), moment, &mut actions);
                }
                (State::Opening { .. }, _) => self.drop_line(relay, Some(Trouble::NotARelay), moment, &mut actions),
                (State::Up { .. }, Ok(frame)) => self.heard(relay, frame, moment, &mut actions),
                // Damaged on its way. A fresh line begins where the log index stands.
                (State::Up { .. }, Err(_)) => self.drop_line(relay, None, moment, &mut actions),
            }
        }
        // Everything that had come is in the inboxes now: apply it once.
        let ids: Vec<SpaceId> = self.spaces.keys().copied().collect();
        for id in ids {
            self.read_on(id, moment, &mut actions);
            self.pump(id, moment, &mut actions);
        }
        actions
    }

    fn welcomed(
        &mut self,
        relay: &str,
        (oldest, newest): (u8, u8),
        (nonce, relay_now_ms): ([u8; 32], u64),
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        if !(oldest..=newest).contains(&PROTOCOL_VERSION) {
            return self.drop_line(relay, Some(Trouble::RelayVersion), moment, actions);
        }
        if let Some(line) = self.lines.get_mut(relay) {
            line.up(nonce, relay_now_ms, moment.now_ms);
        }
        let ids: Vec<SpaceId> = self.of_relay(relay);
        for id in ids {
            self.begin(id, moment, actions);
        }
        self.ask_for_box(relay, moment, actions);
    }

    fn heard(&mut self, relay: &str, frame: FromRelay, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        match frame.space().map(|space| self.relay(&space).map(|its| its == relay)) {
            // News of a space that is not here: damaged on its way, and something is missing now.
            Some(None) => return self.drop_line(relay, None, moment, actions),
            // A relay has a say about the spaces that are kept at it, and about no others.
            Some(Some(false)) => return,
            Some(Some(true)) | None => {}
        }
        match frame {
            FromRelay::Welcome { .. } => self.drop_line(relay, Some(Trouble::NotARelay), moment, actions),
            FromRelay::BoxKept { space, locator } => {
                self.box_kept(space, locator, actions);
                self.was_answered(space, moment);
            }
            FromRelay::Box { locator, sealed } => self.box_came(relay, locator, sealed, actions),
            FromRelay::Restored { space, head } => {
                self.restored(space, head, moment, actions);
                self.was_answered(space, moment);
            }
            FromRelay::Heartbeat { .. } => {}
            FromRelay::SignedIn { space, key, head, .. } => {
                self.signed_in(space, key, head, moment, actions);
                self.was_answered(space, moment);
            }
            FromRelay::Appended { space, msg_id, .. } => {
                self.appended(space, msg_id, moment, actions);
                self.was_answered(space, moment);
            }
            FromRelay::Entries { space, after, items, end, head } => {
                self.heals_entries(space, (after, &items, end), moment, actions);
                if let Some(it) = self.spaces.get_mut(&space).filter(|it| it.stage != Stage::Away) {
                    it.take_page(after, items, end, head);
                    it.answered(moment.now_ms);
                }
            }
            FromRelay::Refused { space, msg_id, refusal } => {
                let Some(space) = space else {
                    return self.refused_line(relay, &refusal, moment, actions);
                };
                self.refused(space, msg_id, &refusal, moment, actions);
                self.was_answered(space, moment);
            }
        }
    }

    /// The clock of a space's relay, as it said it when the line came up.
    pub(super) fn relay_now_ms(&self, id: SpaceId, now_ms: i64) -> Option<u64> {
        let line = self.lines.get(&self.spaces.get(&id)?.relay)?;
        Some(u64::try_from(now_ms.saturating_add(line.clock_offset_ms)).unwrap_or_default())
    }

    fn of_relay(&self, relay: &str) -> Vec<SpaceId> {
        self.spaces.iter().filter(|(_, space)| space.relay == relay).map(|(id, _)| *id).collect()
    }

    pub(super) fn open_lines(&mut self, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let wanted: Vec<String> =
            self.spaces.values().filter(|space| !space.relay.is_empty()).map(|space| space.relay.clone()).collect();
        let fetched = self.fetch.as_ref().map(|fetch| fetch.relay.clone());
        for relay in wanted.into_iter().chain(fetched) {
            let line = self.lines.entry(relay.clone()).or_insert_with(Line::new);
            let due = match line.state {
                State::Off => true,
                State::Resting { until_ms } => until_ms <= moment.now_ms,
                State::Opening { .. } | State::Up { .. } => false,
            };
            if due {
                line.opening(moment.now_ms);
                actions.push(Action::Connect(relay));
            }
        }
    }

    /// Drops dead lines, and shows the others that we are alive.
    pub(super) fn watch_lines(&mut self, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let now_ms = moment.now_ms;
        self.spaces.values_mut().for_each(Space::is_owed_no_more);
        let overdue = |space: &Space| space.answer_due_ms.is_some_and(|due| due <= now_ms);
        let late: Vec<String> =
            self.spaces.values().filter(|space| overdue(space)).map(|space| space.relay.clone()).collect();
        let dead = self.lines.iter().filter(|(relay, line)| line.is_dead(now_ms) || late.contains(relay));
        let dead: Vec<String> = dead.map(|(relay, _)| relay.clone()).collect();
        for relay in dead {
            self.drop_line(&relay, Some(Trouble::RelayUnreachable), moment, actions);
        }
        self.drop_condemned(moment, actions);
        for (relay, line) in &mut self.lines {
            if line.heartbeat_is_due(now_ms) {
                line.said(now_ms);
                actions.push(Action::Send(relay.clone(), ToRelay::Heartbeat));
            }
        }
    }

    pub(super) fn drop_line(
        &mut self,
        relay: &str,
        trouble: Option<Trouble>,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        actions.push(Action::Disconnect(relay.to_owned()));
        self.lost(relay, trouble, moment);
    }

    pub(super) fn say(&mut self, relay: &str, frame: ToRelay, moment: &Moment<'_>, actions: &mut Vec<Action>) {
        if let Some(line) = self.lines.get_mut(relay) {
            line.said(moment.now_ms);
            actions.push(Action::Send(relay.to_owned(), frame));
        }
    }

    fn was_answered(&mut self, id: SpaceId, moment: &Moment<'_>) {
        if let Some(space) = self.spaces.get_mut(&id) {
            space.answered(moment.now_ms);
        }
    }

    /// Says something about a space that the relay has to answer.
    pub(super) fn ask(
        &mut self,
        id: SpaceId,
        relay: &str,
        frame: ToRelay,
        moment: &Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        self.say(relay, frame, moment, actions);
        self.was_answered(id, moment);
    }

    /// Takes up the talk about a space: found it, or sign in.
    fn begin(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id).filter(|space| !space.is_stopped()) else { return };
        space.trouble = None;
        space.reading = false;
        space.outbox.forget_sent();
        if space.healing.is_none() && space.is_to_be_brought(moment.now_ms) {
            space.healing = Some(Healing::new(Suspicion::Unheard));
        }
        if space.healing.is_some() {
            self.heal(id, moment, actions);
        } else if space.is_founding() {
            space.stage = Stage::Founding;
            self.prepare_entrance(id, moment, actions);
        } else {
            space.stage = Stage::SigningIn;
            let secret = space.keys.device_key().clone();
            self.sign_in(id, &secret, moment, actions);
        }
    }

    pub(super) fn sign_in(&mut self, id: SpaceId, secret: &SecretKey, moment: &Moment<'_>, actions: &mut Vec<Action>) {
        let Some(relay) = self.spaces.get(&id).map(|space| space.relay.clone()) else { return };
        let Some(State::Up { nonce }) = self.lines.get(&relay).map(|line| line.state) else { return };
        let signature = key::sign_in(secret, &relay, &id, &nonce).to_vec();
        self.ask(id, &relay, ToRelay::SignIn { space: id, key: secret.public(), signature }, moment, actions);
    }

    fn signed_in(
        &mut self,
        id: SpaceId,
        key: protocol::PublicKey,
        head: protocol::LogIndex,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        match space.stage {
            Stage::SigningIn if key == space.keys.device_key().public() => {
                space.stage = Stage::Live;
                space.unheard = None;
                space.refill_at_ms = 0;
                space.head = space.head.filter(|known| known.seq > head.seq).or(Some(head));
                space.trouble = None;
                if let Some(line) = self.lines.get_mut(&space.relay) {
                    line.worked();
                }
                self.read_on(id, moment, actions);
                self.pump(id, moment, actions);
            }
            Stage::JoinerSigningIn => {
                // Who is in is read first, and checked: nobody's word is taken for it.
                space.stage = Stage::Outside;
                space.head = Some(head);
                self.read_on(id, moment, actions);
            }
            Stage::Healing => self.heals_signed_in(id, head, moment, actions),
            Stage::SigningIn
            | Stage::Away
            | Stage::Founding
            | Stage::Outside
            | Stage::Joining
            | Stage::Live
            | Stage::Resting { .. } => {}
        }
    }

    /// The log is read to its end: whoever reads it from outside comes in now.
    pub(super) fn enter(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        if let Some(space) = self.spaces.get_mut(&id).filter(|space| space.stage == Stage::Outside) {
            space.stage = Stage::Joining;
            self.prepare_entrance(id, moment, actions);
        }
    }

    /// Builds the founding or joining entry if need be, stores it, and sends it once it is stored.
    fn prepare_entrance(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(relay_now_ms) = self.relay_now_ms(id, moment.now_ms) else { return };
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some((number, intent, entry)) = space.entrance() else { return };
        if space.outbox.get(number).is_some_and(|row| row.storing) {
            return; // Presented as soon as it is stored.
        }
        let (founded_before, intent) = (entry.is_some() && space.is_founding(), intent.clone());
        if founded_before || space.entry_that_fits().is_some() {
            // The same bytes again: a relay that has them says so, a relay that has not appends them. Somebody may have
            // followed them already.
            return self.present(id, moment, actions);
        }
        let Some(msg_id) = space.outbox.get(number).map(|row| row.msg_id) else { return };
        let place = Place { prev: space.keys.roster().head(), relay_now_ms };
        let entry = match space.keys().begin(&intent, msg_id, place, moment.rng) {
            Ok(entry) => entry,
            Err(error) => return space.shut_out(&error, moment.now_ms),
        };
        if let Some(Content::Membership { entry: kept, .. }) = space.outbox.get_mut(number).map(|row| &mut row.content)
        {
            *kept = Some(ByteBuf::from(entry.to_bytes()));
        }
        let mut batch = Batch::default();
        batch.changes.push(space.outbox.record(id, number));
        space.put(&mut batch);
        self.store(batch, AfterStore::Present(id, number), actions);
    }

    /// Sends the stored founding or joining entry.
    pub(super) fn present(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some((_, intent, Some(entry))) = space.entrance() else { return };
        let entry = entry.to_vec();
        let frame = match (space.stage, intent) {
            (Stage::Founding, Intent::Found { .. }) => {
                ToRelay::Create { registration: space.registration.clone(), entry }
            }
            (Stage::Joining, Intent::Join(_)) => ToRelay::Append { entry },
            // The line has gone in between; the next one begins anew.
            _ => return,
        };
        let relay = space.relay.clone();
        self.ask(id, &relay, frame, moment, actions);
    }

    /// The relay has an entry: a hint to go on, not yet a reason to forget anything.
    fn appended(
        &mut self,
        id: SpaceId,
        msg_id: protocol::MessageId,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        match space.stage {
            Stage::Founding | Stage::Joining => {
                space.stage = Stage::SigningIn;
                let secret = space.keys.device_key().clone();
                self.sign_in(id, &secret, moment, actions);
            }
            Stage::Live => {
                #[cfg(feature = "seeded-bugs")]
                if crate::seeded_bugs::is(crate::seeded_bugs::SeededBug::ForgetsOnAck)
                    && let Some(number) = space.outbox.named(msg_id)
                    && let Some(Content::Changes { dev_seq, .. }) = space.outbox.get(number).map(|row| &row.content)
                {
                    // Whoever takes an acknowledgement for an echo takes it for one everywhere.
                    space.echoed_dev_seq = space.echoed_dev_seq.max(*dev_seq);
                    space.outbox.remove(number);
                    let mut batch = Batch::default();
                    batch.changes.push(space.outbox.record(id, number));
                    self.store(batch, AfterStore::Send(id, Vec::new()), actions);
                }
                let _ = msg_id;
            }
            Stage::Healing => self.heals_appended(id, moment, actions),
            Stage::Away | Stage::JoinerSigningIn | Stage::Outside | Stage::SigningIn | Stage::Resting { .. } => {}
        }
    }

    /// A space that rested takes up the talk again.
    pub(super) fn retry(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get(&id) else { return };
        let up = self.lines.get(&space.relay).is_some_and(|line| matches!(line.state, State::Up { .. }));
        let due = match space.stage {
            Stage::Resting { until_ms } => until_ms <= moment.now_ms,
            // Brought in while the line was up already.
            Stage::Away => true,
            Stage::Founding
            | Stage::JoinerSigningIn
            | Stage::Outside
            | Stage::Joining
            | Stage::SigningIn
            | Stage::Healing
            | Stage::Live => false,
        };
        if !(up && due) {
            return;
        }
        let rested = matches!(space.stage, Stage::Resting { .. });
        let relay = space.relay.clone();
        let proven = self.spaces.values().any(|other| other.relay == relay && other.stage == Stage::Live);
        if rested && !proven {
            // Nobody has signed in under this line's nonce: it may have been damaged on its way.
            return self.drop_line(&relay, None, moment, actions);
        }
        self.begin(id, moment, actions);
    }
}

impl Space {
    /// What was read from outside does not let this device in, or not yet.
    fn shut_out(&mut self, error: &spaces::Error, now_ms: i64) {
        let rest = Stage::Resting { until_ms: now_ms + FULL_RETRY_MS };
        match error {
            // Somebody who is in has to put something right first; what they say is read as it comes.
            spaces::Error::NotReady => self.stage = Stage::Outside,
            spaces::Error::AnotherLog => self.halt(Trouble::AnotherLog, rest),
            spaces::Error::NotAllowed(_)
            | spaces::Error::NotPossible
            | spaces::Error::Wire(_)
            | spaces::Error::DoesNotOpen
            | spaces::Error::WrongSpace
            | spaces::Error::UnknownEpoch(_)
            | spaces::Error::NotAMember
            | spaces::Error::TakenOut
            | spaces::Error::BadPadding
            | spaces::Error::TooLarge { .. }
            | spaces::Error::BadState
            | _ => self.halt(Trouble::InviteUsed, rest),
        }
    }

    pub(super) fn halt(&mut self, trouble: Trouble, stage: Stage) {
        self.trouble = Some(trouble);
        self.stage = stage;
    }
}
