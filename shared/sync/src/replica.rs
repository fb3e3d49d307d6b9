//! The replica: every space of this device and every line to a relay, and what to do next.
//!
//! `replica/talk.rs` is the conversation with a relay, `replica/receive.rs` reads the log, `replica/send.rs` empties the
//! outbox, `replica/heal.rs` and `replica/give_back.rs` give a relay back what it has lost, `replica/nearby.rs` begins a
//! space in a room without a network, `replica/boxes.rs` leaves and fetches recovery boxes. This file holds the state, the local side (edits, intents, status) and the clock.

mod boxes;
mod give_back;
mod heal;
pub(crate) mod nearby;
mod receive;
mod send;
mod talk;

use crate::Error;
use crate::history::Healed;
use crate::line::{Line, State};
use crate::outbox::Content;
use crate::space::{Space, Stage};
use crate::store::{Batch, Record, Table};
use documents::DocumentId;
use protocol::limits::BATCH_BYTES_AIM;
use protocol::{MessageId, PublicKey, SpaceId, ToRelay};
use spaces::rng::random;
use spaces::{Entrance, InjectedRng, Intent, Member, SpaceKeys, SpaceKind, Standing};
use std::collections::BTreeMap;

/// What comes with every event: the time and the one generator.
pub struct Moment<'a> {
    /// A clock that only goes forward, in milliseconds. Judges waiting times, never validity.
    pub now_ms: i64,
    /// Milliseconds since 1970, UTC, as this device has it. Only written down.
    pub wall_ms: i64,
    /// Chance.
    pub rng: &'a mut dyn InjectedRng,
}

/// Names a batch that something waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(u64);

/// What to do next.
pub enum Action {
    /// Open the line to this relay.
    Connect(String),
    /// Close it.
    Disconnect(String),
    /// Say this to this relay.
    Send(String, ToRelay),
    /// Store this batch, then call [`Replica::stored`] with the ticket.
    Store(Ticket, Batch),
    /// A recovery box has come; empty if the relay has none under that locator.
    Box {
        /// The relay.
        relay: String,
        /// As it lay there.
        sealed: Vec<u8>,
    },
    /// The relay takes no more tries at recovery codes for now; the box is not asked for any more.
    BoxRefused(String),
    /// Apply these changes, store the result together with the batch, then call [`Replica::delivered`].
    Deliver(Delivery),
    /// Read [`crate::log::block`] of the own copy of a space's log, then call [`Replica::log_read`] or, if the store could
    /// not, [`Replica::log_not_read`].
    ReadLog {
        /// The space.
        space: SpaceId,
        /// Which block.
        block: u64,
    },
}

/// Received changes of one space, and the batch that records how far its log has been read.
pub struct Delivery {
    /// The space.
    pub space: SpaceId,
    /// In log order.
    pub received: Vec<Received>,
    /// To be stored in the same transaction as what comes of `received`.
    pub batch: Batch,
    /// Membership changed: who is in may be shown anew.
    pub members_changed: bool,
}

/// Changes of one document out of one envelope.
pub struct Received {
    /// The document.
    pub document: DocumentId,
    /// Who sealed them.
    pub from: Member,
    /// Automerge changes, oldest first.
    pub changes: Vec<Vec<u8>>,
}

/// What keeps a space or a line from working. Everything written here is safe in each case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trouble {
    /// The relay's log is not the one that was read before. Nothing is sent to it.
    RelayLogChanged,
    /// Two memberships grew from one, because the relay showed two people two logs or was set back. Nothing is sent to it,
    /// not after the next launch either.
    RelayForked,
    /// The relay speaks another version.
    RelayVersion,
    /// Not a relay.
    NotARelay,
    /// Its certificate does not hold.
    RelayUntrusted,
    /// It does not answer.
    RelayUnreachable,
    /// The recovery code has let a device in less than a day ago, and it lets in one a day.
    CodeUsedToday,
    /// Its disk is full.
    RelayFull,
    /// The space has used up its room.
    SpaceFull,
    /// It wants a registration token.
    RegistrationNeeded,
    /// The invite was used.
    InviteUsed,
    /// The invite has expired.
    InviteExpired,
    /// The log at the relay is not the one that the link was made in.
    AnotherLog,
    /// Somebody else writes under this device's key. Nothing is sent from here.
    Cloned,
    /// The relay no longer knows this device in this space.
    NotYours,
    /// It refused an entry as too large or malformed.
    RefusedByRelay,
}

/// How a space stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SpaceStatus {
    /// Changes without an echo.
    pub unsent: u32,
    /// Some of them are on their way.
    pub sending: bool,
    /// Signed in and reading on.
    pub catching_up: bool,
    /// Nobody has let this device in yet.
    pub waiting_for_approval: bool,
    /// Read to the end, and nothing to send.
    pub settled: bool,
    /// This device was taken out, and says and hears nothing of the space any more.
    pub let_go: bool,
    /// Entries kept aside.
    pub quarantined: u32,
    /// Some of them were written by a newer version.
    pub newer: bool,
    /// What keeps it from working.
    pub trouble: Option<Trouble>,
    /// What keeps the line to its relay from working; tried again by itself.
    pub line_trouble: Option<Trouble>,
    /// Where what this device sent is now.
    pub reach: Reach,
    /// Other devices of one's own person that have not said that they have what is here.
    pub own_devices_behind: u32,
    /// Something was written before this device came in, and nobody has handed its key over yet.
    pub waits_for_history: bool,
    /// A removal waits for the relay. Nothing goes out under the old keys meanwhile.
    pub removing: bool,
    /// This device's state could not follow the group, and it is coming in anew.
    pub repairing: bool,
    /// When the relay's log was last healed by this device, and how. Nothing while that is still going on.
    pub healed: Option<Healed>,
}

/// How far what this device sent has come, as far as anybody has said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Nothing was sent yet.
    Nothing,
    /// At the relay: no device of the partner has said that it has it.
    Relay,
    /// A device of the partner has it; learned at this time, milliseconds since 1970.
    Partner {
        /// When.
        at_ms: i64,
    },
}

enum AfterStore {
    /// The rows are marked on the disk: seal and send them.
    Send(SpaceId, Vec<u64>),
    /// The founding or joining entry is on the disk: send it.
    Present(SpaceId, u64),
}

/// All spaces of a device.
#[derive(Default)]
pub struct Replica {
    spaces: BTreeMap<SpaceId, Space>,
    lines: BTreeMap<String, Line>,
    online: bool,
    next_ticket: u64,
    tickets: BTreeMap<Ticket, AfterStore>,
    fetch: Option<boxes::Fetch>,
}

impl Replica {
    /// Takes the stored spaces and outboxes back in. Broken records are skipped and counted.
    pub fn restore(records: &[Record]) -> (Self, u32) {
        let mut replica = Self::default();
        let mut broken = 0;
        let of = |table: Table| records.iter().filter(move |record| record.key.table == table);
        let keys_of = |space: &Record| of(Table::Keys).find(|keys| keys.key.key == space.key.key);
        for record in of(Table::Space) {
            match Space::from_record(record, keys_of(record)) {
                Ok(space) => drop(replica.spaces.insert(space.id(), space)),
                Err(_) => broken += 1,
            }
        }
        for record in of(Table::Outbox) {
            broken += u32::from(replica.restore_row(record).is_none());
        }
        for record in of(Table::Displaced) {
            broken += u32::from(replica.restore_displaced(record).is_none());
        }
        (replica, broken)
    }

    fn restore_row(&mut self, record: &Record) -> Option<()> {
        let (space, number) = record.key.key.split_first_chunk::<16>()?;
        let number = u64::from_be_bytes(number.try_into().ok()?);
        self.spaces.get_mut(&SpaceId(*space))?.outbox.restore(number, record).ok()
    }

    fn restore_displaced(&mut self, record: &Record) -> Option<()> {
        let (space, _) = record.key.key.split_first_chunk::<16>()?;
        self.spaces.get_mut(&SpaceId(*space))?.displaced.restore(record).ok()
    }

    /// Brings a space in, with what this device wants of its membership first.
    pub fn add_space(
        &mut self,
        keys: Box<dyn SpaceKeys>,
        relay: &str,
        registration: Option<String>,
        intent: Option<Intent>,
        moment: &mut Moment<'_>,
    ) -> Batch {
        let id = keys.space();
        let mut space = Space::new(keys, relay.to_owned(), registration);
        let mut batch = Batch::default();
        space.put(&mut batch);
        if let Some(intent) = intent {
            let number = space.outbox.push_intent(intent, MessageId(random(moment.rng)));
            batch.changes.push(space.outbox.record(id, number));
        }
        self.spaces.insert(id, space);
        batch
    }

    /// Puts changes of a document into the space's outbox. The batch belongs into the transaction that stores the changes.
    pub fn queue_changes(
        &mut self,
        space: SpaceId,
        document: DocumentId,
        changes: Vec<Vec<u8>>,
        moment: &mut Moment<'_>,
    ) -> Result<Batch, Error> {
        let it = self.spaces.get_mut(&space).ok_or(Error::NoSuchSpace(space))?;
        it.quiet_until_ms = moment.now_ms + crate::SEND_QUIET_MS;
        let mut batch = Batch::default();
        for changes in pieces(changes) {
            let (number, is_new) =
                it.outbox.push_changes(document, changes, MessageId(random(moment.rng)), it.next_dev_seq);
            batch.changes.push(it.outbox.record(space, number));
            it.next_dev_seq += u64::from(is_new);
        }
        it.put(&mut batch);
        Ok(batch)
    }

    /// Puts a change of membership into the space's outbox.
    pub fn queue_intent(&mut self, space: SpaceId, intent: Intent, moment: &mut Moment<'_>) -> Result<Batch, Error> {
        let it = self.spaces.get_mut(&space).ok_or(Error::NoSuchSpace(space))?;
        let number = it.outbox.push_intent(intent, MessageId(random(moment.rng)));
        let mut batch = Batch::default();
        batch.changes.push(it.outbox.record(space, number));
        Ok(batch)
    }

    /// Is this device waiting to admit that key already?
    pub fn admits(&self, space: SpaceId, key: &PublicKey) -> bool {
        self.spaces.get(&space).is_some_and(|space| {
            space.outbox.rows().any(|(_, row)| {
                matches!(&row.content, Content::Membership { intent: Intent::Admit { leaf, .. }, .. } if leaf == key)
            })
        })
    }

    /// Does a removal wait in this space?
    pub fn removes(&self, space: &SpaceId) -> bool {
        self.spaces.get(space).is_some_and(|space| space.outbox.rows().any(|(_, row)| row.removes()))
    }

    /// Do recovery keys wait to be set in this space?
    pub fn sets_recovery(&self, space: &SpaceId) -> bool {
        let sets =
            |content: &Content| matches!(content, Content::Membership { intent: Intent::SetRecovery { .. }, .. });
        self.spaces.get(space).is_some_and(|space| space.outbox.rows().any(|(_, row)| sets(&row.content)))
    }

    /// This device was taken out of the space: it says and hears nothing of it any more. What is here stays here.
    pub fn let_go(&mut self, space: &SpaceId) -> Option<Batch> {
        let space = self.spaces.get_mut(space).filter(|space| !space.let_go)?;
        space.let_go = true;
        space.part();
        let mut batch = Batch::default();
        space.put(&mut batch);
        Some(batch)
    }

    /// Comes in by another link, in place of one that has let this device in nowhere: it had ended, was shut, or was used by
    /// somebody else. Answers what to store; nothing if this device is in, or is on its way by this very link.
    pub fn join_by_another(&mut self, id: &SpaceId, intent: Intent, moment: &mut Moment<'_>) -> Option<Batch> {
        let outside = |space: &&mut Space| matches!(space.keys.standing(), Standing::Outside | Standing::Joining);
        let space = self.spaces.get_mut(id).filter(outside)?;
        let (before, _, _) = space
            .entrance()
            .filter(|(_, before, _)| matches!(before, Intent::Join(Entrance::Link { .. })) && **before != intent)?;
        let mut batch = Batch::default();
        space.outbox.remove(before);
        let number = space.outbox.push_intent(intent, MessageId(random(moment.rng)));
        batch.changes.extend([before, number].map(|number| space.outbox.record(*id, number)));
        space.trouble = None;
        space.part();
        Some(batch)
    }

    /// Has this device come into the space anew, as soon as it can: reads the log from outside, and joins under its own key.
    pub fn repair(&mut self, space: &SpaceId) -> Option<Batch> {
        // One that no relay has yet can be read nowhere but here.
        let space = self.spaces.get_mut(space).filter(|space| space.is_member() && space.unheard.is_none())?;
        space.start_over();
        let mut batch = Batch::default();
        space.put(&mut batch);
        Some(batch)
    }

    /// Names the relay of the spaces that nobody has heard of yet, and its token for those that are still to be brought there.
    pub fn use_relay(&mut self, relay: &str, registration: Option<&String>) -> Batch {
        let mut batch = Batch::default();
        for space in self.spaces.values_mut() {
            if space.may_move() {
                relay.clone_into(&mut space.relay);
            } else if space.unheard.is_none() || space.relay != relay {
                continue;
            }
            space.registration = registration.cloned();
            space.put(&mut batch);
        }
        batch
    }

    /// The keys of a space.
    pub fn keys(&self, space: &SpaceId) -> Option<&dyn SpaceKeys> {
        self.spaces.get(space).map(|space| &*space.keys)
    }

    /// The relay of a space.
    pub fn relay(&self, space: &SpaceId) -> Option<&str> {
        self.spaces.get(space).map(|space| space.relay.as_str())
    }

    /// Is this device on its way in by a link?
    pub fn is_joining(&self, space: &SpaceId) -> bool {
        let entrance = self.spaces.get(space).and_then(Space::entrance);
        matches!(entrance, Some((_, Intent::Join(_), _)))
    }

    /// All spaces.
    pub fn spaces(&self) -> impl Iterator<Item = SpaceId> + '_ {
        self.spaces.keys().copied()
    }

    /// The private space, if there is one.
    pub fn private(&self) -> Option<SpaceId> {
        self.spaces.values().find(|space| space.keys.kind() == SpaceKind::Private).map(Space::id)
    }

    /// Was this device let in, by an entry that it has read?
    pub fn is_member(&self, space: &SpaceId) -> bool {
        self.spaces.get(space).is_some_and(Space::is_member)
    }

    /// Keep in touch with the relays, or stay off the network.
    pub fn go_online(&mut self, online: bool, moment: &mut Moment<'_>) -> Vec<Action> {
        self.online = online;
        if online {
            for line in self.lines.values_mut() {
                line.worked();
                if let State::Resting { .. } = line.state {
                    line.state = State::Resting { until_ms: moment.now_ms };
                }
            }
            return self.tick(moment);
        }
        let open: Vec<String> = self.lines.keys().cloned().collect();
        self.lines.clear();
        self.spaces.values_mut().for_each(Space::part);
        open.into_iter().map(Action::Disconnect).collect()
    }

    /// Offer everything that waits now.
    pub fn flush(&mut self, moment: &mut Moment<'_>) -> Vec<Action> {
        for space in self.spaces.values_mut() {
            space.quiet_until_ms = space.quiet_until_ms.min(moment.now_ms);
        }
        self.tick(moment)
    }

    /// Whatever the time asks for.
    pub fn tick(&mut self, moment: &mut Moment<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        if self.online {
            self.open_lines(moment, &mut actions);
            self.watch_lines(moment, &mut actions);
            let ids: Vec<SpaceId> = self.spaces.keys().copied().collect();
            for id in ids {
                self.retry(id, moment, &mut actions);
                self.pump(id, moment, &mut actions);
            }
        }
        actions
    }

    /// When [`Replica::tick`] is due next, seen from `now_ms`.
    pub fn next_wake_ms(&self, now_ms: i64) -> Option<i64> {
        if !self.online {
            return None;
        }
        let lines = self.lines.values().filter_map(Line::next_ms);
        let spaces = self.spaces.values().filter_map(|space| match space.stage {
            Stage::Resting { until_ms } => Some(until_ms),
            Stage::Live if space.quiet_until_ms > now_ms && space.wants_to_wait() => Some(space.quiet_until_ms),
            Stage::Away
            | Stage::Founding
            | Stage::JoinerSigningIn
            | Stage::Outside
            | Stage::Joining
            | Stage::SigningIn
            | Stage::Healing
            | Stage::Live => space.answer_due_ms,
        });
        lines.chain(spaces).min()
    }

    /// A batch of [`Action::Store`] is on the disk.
    pub fn stored(&mut self, ticket: Ticket, moment: &mut Moment<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        match self.tickets.remove(&ticket) {
            Some(AfterStore::Send(space, rows)) => {
                self.rows_stored(space, &rows);
                self.pump(space, moment, &mut actions);
            }
            Some(AfterStore::Present(space, row)) => {
                self.rows_stored(space, &[row]);
                self.present(space, moment, &mut actions);
            }
            None => {}
        }
        actions
    }

    fn rows_stored(&mut self, space: SpaceId, rows: &[u64]) {
        let Some(space) = self.spaces.get_mut(&space) else { return };
        for number in rows {
            if let Some(row) = space.outbox.get_mut(*number) {
                row.storing = false;
            }
        }
    }

    fn store(&mut self, batch: Batch, after: AfterStore, actions: &mut Vec<Action>) {
        let ticket = self.ticket(after);
        actions.push(Action::Store(ticket, batch));
    }

    fn ticket(&mut self, after: AfterStore) -> Ticket {
        let ticket = Ticket(self.next_ticket);
        self.next_ticket += 1;
        self.tickets.insert(ticket, after);
        ticket
    }

    /// How a space stands.
    pub fn status(&self, space: &SpaceId) -> Option<SpaceStatus> {
        let space = self.spaces.get(space)?;
        let line = self.lines.get(&space.relay).and_then(|line| line.trouble);
        let live = space.stage == Stage::Live;
        let caught_up = space.is_caught_up();
        let healing = space.healing.is_some() || !space.displaced.is_empty();
        Some(SpaceStatus {
            unsent: space.outbox.changes(),
            sending: live && space.outbox.in_flight() > 0,
            catching_up: live && !caught_up || healing,
            waiting_for_approval: matches!(space.keys.standing(), Standing::Outside | Standing::Joining)
                && space.trouble.is_none()
                && !space.is_coming_back(),
            settled: space.let_go || live && caught_up && space.outbox.is_empty() && !healing,
            healed: space.history.healed.filter(|_| !healing),
            let_go: space.let_go,
            quarantined: space.quarantined,
            newer: space.newer,
            trouble: if space.cloned { Some(Trouble::Cloned) } else { space.trouble },
            line_trouble: line,
            reach: space.reach(),
            own_devices_behind: space.own_devices_behind(),
            waits_for_history: space.waits_for_history(),
            removing: space.outbox.rows().any(|(_, row)| row.removes()),
            repairing: space.is_coming_back(),
        })
    }

    fn is_up(&self, relay: &str) -> bool {
        self.lines.get(relay).is_some_and(|line| matches!(line.state, State::Up { .. }))
    }

    /// How the lines stand: `(open, wanted)`.
    pub fn lines(&self) -> (usize, usize) {
        let open = self.lines.values().filter(|line| matches!(line.state, State::Up { .. })).count();
        (open, self.lines.len())
    }

    /// Some line is being opened for the first time, or again.
    pub fn is_opening(&self) -> bool {
        self.lines.values().any(|line| matches!(line.state, State::Opening { .. }))
    }
}

/// Changes in pieces that each fit into one envelope.
fn pieces(changes: Vec<Vec<u8>>) -> Vec<Vec<Vec<u8>>> {
    let (mut pieces, mut size) = (vec![Vec::new()], 0);
    for change in changes {
        if size > 0 && size + change.len() > BATCH_BYTES_AIM {
            pieces.push(Vec::new());
            size = 0;
        }
        size += change.len();
        if let Some(piece) = pieces.last_mut() {
            piece.push(change);
        }
    }
    pieces
}
