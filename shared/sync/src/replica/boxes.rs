//! The recovery box at the relay: left there by a member of the private space, fetched by whoever has the code.

use super::{Action, AfterStore, Moment, Replica, Trouble};
use crate::Error;
use crate::space::{Space, Stage};
use crate::store::Batch;
use protocol::{Locator, SpaceId, ToRelay};
use serde_bytes::ByteBuf;

/// A box that is asked for at a relay where this device may have no space.
pub(super) struct Fetch {
    pub(super) relay: String,
    pub(super) locator: Locator,
    pub(super) asked: bool,
}

impl Replica {
    /// Leaves a box at the space's relay, in place of the one before, as soon as it can be reached.
    pub fn keep_box(&mut self, space: SpaceId, locator: Locator, sealed: Vec<u8>) -> Result<Batch, Error> {
        let it = self.spaces.get_mut(&space).ok_or(Error::NoSuchSpace(space))?;
        it.recovery_box = Some((locator, ByteBuf::from(sealed)));
        it.box_sent = false;
        it.history.box_kept = false;
        let mut batch = Batch::default();
        it.put(&mut batch);
        Ok(batch)
    }

    /// Takes a box over that another device of this person has left: it is given to a relay that has lost it. Nothing if it is
    /// held already.
    pub fn hold_box(&mut self, space: &SpaceId, locator: Locator, sealed: &[u8]) -> Option<Batch> {
        let it = self.spaces.get_mut(space)?;
        if it.recovery_box.as_ref().is_some_and(|(held, bytes)| *held == locator && bytes.as_slice() == sealed) {
            return None;
        }
        it.recovery_box = Some((locator, ByteBuf::from(sealed)));
        it.history.box_kept = true;
        let mut batch = Batch::default();
        it.put(&mut batch);
        Some(batch)
    }

    /// Is a box still to be left?
    pub fn keeps_box(&self, space: &SpaceId) -> bool {
        self.spaces.get(space).is_some_and(|space| space.recovery_box.is_some() && !space.history.box_kept)
    }

    /// Fetches a box from a relay: [`Action::Box`] brings it.
    pub fn fetch_box(&mut self, relay: &str, locator: Locator, moment: &mut Moment<'_>) -> Vec<Action> {
        self.fetch = Some(Fetch { relay: relay.to_owned(), locator, asked: false });
        let mut actions = self.tick(moment);
        self.ask_for_box(relay, moment, &mut actions);
        actions
    }

    /// What keeps the line from standing over which a box is asked for.
    pub fn fetch_trouble(&self) -> Option<Trouble> {
        self.lines.get(&self.fetch.as_ref()?.relay)?.trouble
    }

    /// The relay counts tries, and this one was too many.
    pub(super) fn box_refused(&mut self, relay: &str, actions: &mut Vec<Action>) {
        if self.fetch.as_ref().is_some_and(|fetch| fetch.relay == relay && fetch.asked) {
            self.fetch = None;
            actions.push(Action::BoxRefused(relay.to_owned()));
        }
    }

    /// Gives a fetch up.
    pub fn forget_fetch(&mut self) {
        self.fetch = None;
    }

    /// Asks for the box as soon as the line to its relay stands.
    pub(super) fn ask_for_box(&mut self, relay: &str, moment: &Moment<'_>, actions: &mut Vec<Action>) {
        let up = self.is_up(relay);
        let Some(fetch) = self.fetch.as_mut().filter(|fetch| fetch.relay == relay && !fetch.asked && up) else {
            return;
        };
        fetch.asked = true;
        let frame = ToRelay::GetBox { locator: fetch.locator };
        self.say(relay, frame, moment, actions);
    }

    pub(super) fn box_came(&mut self, relay: &str, locator: Locator, sealed: Vec<u8>, actions: &mut Vec<Action>) {
        if self.fetch.as_ref().is_some_and(|fetch| fetch.relay == relay && fetch.locator == locator) {
            self.fetch = None;
            actions.push(Action::Box { relay: relay.to_owned(), sealed });
        }
    }

    pub(super) fn leave_box(&mut self, id: SpaceId, moment: &Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id).filter(|space| space.stage == Stage::Live && space.is_member())
        else {
            return;
        };
        // A relay that has lost its disk has lost the box. So whoever set the code leaves it once a process, and whoever healed
        // the relay after that.
        let again = !space.box_put && (space.box_lost || space.set_the_code());
        let due = !space.box_sent && (!space.history.box_kept || again);
        let Some((locator, sealed)) = space.recovery_box.as_ref().filter(|_| due) else { return };
        let frame = ToRelay::PutBox { space: id, locator: *locator, sealed: sealed.to_vec() };
        space.box_sent = true;
        let relay = space.relay.clone();
        self.ask(id, &relay, frame, moment, actions);
    }

    pub(super) fn box_kept(&mut self, id: SpaceId, locator: Locator, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.box_sent = false;
        if space.recovery_box.as_ref().is_some_and(|(kept, _)| *kept == locator) {
            (space.box_put, space.box_lost) = (true, false);
            if std::mem::replace(&mut space.history.box_kept, true) {
                return;
            }
            let mut batch = Batch::default();
            space.put(&mut batch);
            self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        }
    }
}

impl Space {
    /// Is the recovery code that counts the one that this device has set?
    fn set_the_code(&self) -> bool {
        let keys = self.keys.policy().and_then(|policy| policy.recovery.get(&self.keys.me().person));
        keys.is_some_and(|keys| keys.by == self.keys.device_key().public())
    }
}
