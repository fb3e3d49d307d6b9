//! Two devices in one room, with no network: until a relay knows a space, its founder's device orders its log (ENCRYPTION,
//! section 0, decision 3).
//!
//! The founder makes the log's first entry, with an open door in it, and shows it. Whoever is let in reads it, builds their
//! join on top and shows that; it waits in their outbox as every join does. The founder appends it to the own copy of the
//! log. Whoever meets a network first tells the relay of the space, by its first entry; the founder brings the rest as if
//! the relay had lost it (`heal.rs`).

use super::{AfterStore, Moment, Replica, Ticket};
use crate::Error;
use crate::log;
use crate::outbox::Content;
use crate::space::Space;
use crate::store::Batch;
use protocol::{Capability, ControlEntry, ControlKind, LogItem, MessageId, SpaceId};
use serde_bytes::ByteBuf;
use spaces::rng::random;
use spaces::{Intent, Judgement, Place, SpaceKeys, Standing};

/// What became of a join that was shown here.
pub enum TakenIn {
    /// Whoever showed it is in.
    Now(Batch),
    /// They were in before.
    Already,
    /// A relay has the space, and orders its log: they come in by it, as soon as they have a network.
    ByRelay,
}

/// A space that was entered here: its join is to be shown, and may be sent, once the batch is stored. Then
/// [`Replica::stored`] wants the ticket.
pub struct Entered {
    /// The control entry.
    pub join: Vec<u8>,
    /// To be stored.
    pub batch: Batch,
    /// Of the batch.
    pub ticket: Ticket,
}

/// It is no join that this space has room for now: it is another one's, was made by another link, or somebody has come in
/// since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAJoin;

impl Space {
    /// Follows a control entry that this device itself puts behind the log's end. Nothing has changed if it does not hold.
    fn order(&mut self, entry: &ControlEntry, batch: &mut Batch) -> Result<(), NotAJoin> {
        if self.end() != self.index {
            return Err(NotAJoin); // It is reading its own log again.
        }
        let place = self.index.after(&entry.hash());
        let mut keys = spaces::keys::from_bytes(&self.keys.to_bytes()).map_err(|_| NotAJoin)?;
        if keys.apply(entry, place.seq) != Judgement::Merged {
            return Err(NotAJoin);
        }
        self.keys = keys;
        self.keys(); // They have moved.
        (self.index, self.durable, self.control_seq) = (place, place, place.seq);
        self.history.follow_control(&entry.hash());
        log::keep(&self.id(), place.seq, &LogItem::Entry(entry.to_bytes()), batch);
        Ok(())
    }

    /// Is a door about to be shut?
    fn revokes(&self) -> bool {
        let shuts = |content: &Content| matches!(content, Content::Membership { intent: Intent::Revoke { .. }, .. });
        self.outbox.rows().any(|(_, row)| shuts(&row.content))
    }

    /// The entry of a way in, if it was built on the newest control entry and what it leads to is here.
    pub(super) fn entry_that_fits(&self) -> Option<ControlEntry> {
        let (_, _, entry) = self.entrance()?;
        let entry = ControlEntry::from_bytes(entry?).ok()?;
        let fits = self.keys.standing() == Standing::Joining && entry.prev == self.keys.roster().head();
        fits.then_some(entry)
    }
}

/// By the device's own clock: there is no other one in the room.
fn place(keys: &dyn SpaceKeys, moment: &Moment<'_>) -> Place {
    Place { prev: keys.roster().head(), relay_now_ms: u64::try_from(moment.wall_ms).unwrap_or_default() }
}

impl Replica {
    /// Brings in a space that is founded here and now. Its first entry is [`Replica::unheard`], to be shown once the batch is
    /// stored.
    pub fn found_nearby(
        &mut self,
        mut keys: Box<dyn SpaceKeys>,
        relay: &str,
        registration: Option<String>,
        found: &Intent,
        moment: &mut Moment<'_>,
    ) -> Result<Batch, Error> {
        let place = place(&*keys, moment);
        let entry = keys.begin(found, MessageId(random(moment.rng)), place, moment.rng)?;
        let mut space = Space::new(keys, relay.to_owned(), registration);
        let batch = self.keep_nearby(&mut space, &entry)?;
        self.spaces.insert(space.id(), space);
        Ok(batch)
    }

    /// Brings in a space whose first entry was shown, and builds the way in on top of it.
    pub fn enter_nearby(
        &mut self,
        keys: Box<dyn SpaceKeys>,
        (relay, registration): (&str, Option<String>),
        founding: &[u8],
        join: Intent,
        moment: &mut Moment<'_>,
    ) -> Result<Entered, Error> {
        let founding = ControlEntry::from_bytes(founding).map_err(spaces::Error::from)?;
        let mut space = Space::new(keys, relay.to_owned(), registration);
        let mut batch = self.keep_nearby(&mut space, &founding)?;
        let (id, msg_id) = (space.id(), MessageId(random(moment.rng)));
        let place = place(&*space.keys, moment);
        let entry = space.keys().begin(&join, msg_id, place, moment.rng)?;
        let number = space.outbox.push_intent(join, msg_id);
        if let Some(row) = space.outbox.get_mut(number)
            && let Content::Membership { entry: kept, .. } = &mut row.content
        {
            *kept = Some(ByteBuf::from(entry.to_bytes()));
            row.storing = true;
        }
        batch.changes.push(space.outbox.record(id, number));
        space.put(&mut batch);
        self.spaces.insert(id, space);
        let ticket = self.ticket(AfterStore::Present(id, number));
        Ok(Entered { join: entry.to_bytes(), batch, ticket })
    }

    fn keep_nearby(&self, space: &mut Space, founding: &ControlEntry) -> Result<Batch, Error> {
        let (id, mut batch) = (space.id(), Batch::default());
        if self.spaces.contains_key(&id) || founding.space != id {
            return Err(Error::NotTheFirst(id));
        }
        space.order(founding, &mut batch).map_err(|NotAJoin| Error::NotTheFirst(id))?;
        space.unheard = Some(ByteBuf::from(founding.to_bytes()));
        space.put(&mut batch);
        Ok(batch)
    }

    /// Lets in whoever showed this join. Only somebody whom the link let in counts here: devices of one's own come by other
    /// ways, and so does whoever was shown no link.
    pub fn take_in(&mut self, id: &SpaceId, join: &[u8]) -> Result<TakenIn, NotAJoin> {
        let space = self.spaces.get_mut(id).filter(|space| space.is_member()).ok_or(NotAJoin)?;
        let entry = ControlEntry::from_bytes(join).map_err(|_| NotAJoin)?;
        let by_a_door = matches!(space.keys.roster().capability(&entry.author), Some(Capability::Joiner { .. }));
        if entry.space != *id || entry.kind != ControlKind::Join || !by_a_door || space.revokes() {
            return Err(NotAJoin);
        }
        if entry.delta.add.iter().any(|(key, _)| space.keys.present().contains_key(key)) {
            return Ok(TakenIn::Already);
        }
        if space.unheard.is_some() && space.healing.is_none() {
            let mut batch = Batch::default();
            space.order(&entry, &mut batch)?;
            space.put(&mut batch);
            return Ok(TakenIn::Now(batch));
        }
        let open = matches!(space.keys.roster().capability(&entry.author), Some(Capability::Joiner { uses: 1.., .. }));
        if open { Ok(TakenIn::ByRelay) } else { Err(NotAJoin) }
    }

    /// The first entry of a space that no relay is known to have.
    pub fn unheard(&self, space: &SpaceId) -> Option<&[u8]> {
        self.spaces.get(space)?.unheard.as_ref().map(|founding| founding.as_slice())
    }

    /// The join that this device has shown, or can show again, as long as it waits.
    pub fn join_to_show(&self, space: &SpaceId) -> Option<Vec<u8>> {
        let space = self.spaces.get(space).filter(|space| space.unheard.is_some())?;
        space.entry_that_fits().map(|entry| entry.to_bytes())
    }
}
