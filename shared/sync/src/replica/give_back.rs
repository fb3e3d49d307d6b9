//! Giving the relay back what stood in the log before it was rewound, behind what stands there now.

use super::receive::STRIKES_MAX;
use super::{Action, AfterStore, Moment, Replica};
use crate::healing::Suspicion;
use crate::quarantine::Reason;
use crate::space::{Space, Stage};
use crate::store::Batch;
use protocol::{LogIndex, LogItem, MessageId, RefusalCode, SpaceId, ToRelay};

impl Replica {
    /// Gives the next displaced entries back, once everything before them has been read. Nothing else goes out meanwhile:
    /// what was written later may build on them.
    pub(super) fn give_back(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        if space.returning || !space.is_caught_up() {
            return;
        }
        space.returning = true;
        let (entries, after, relay) = (space.displaced.frame(), space.index, space.relay.clone());
        self.ask(id, &relay, ToRelay::Restore { space: id, after, entries }, moment, actions);
    }

    /// The relay has taken some. They are back when they come in the log.
    pub(super) fn restored(&mut self, id: SpaceId, head: LogIndex, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        if space.stage == Stage::Healing {
            return self.heals_restored(id, head, moment, actions);
        }
        if !std::mem::take(&mut space.returning) || space.stage != Stage::Live {
            return;
        }
        space.refused_return = None;
        if head.seq <= space.index.seq && !space.displaced.is_empty() {
            // It says that it has them, and not where.
            return self.damaged(id, Suspicion::Garbled, moment);
        }
        space.head = space.head.filter(|known| known.seq > head.seq).or(Some(head));
        self.read_on(id, moment, actions);
    }

    /// Was it displaced entries that the relay has refused for good? Then what is to be done is done here.
    pub(super) fn refused_return(
        &mut self,
        id: SpaceId,
        msg_id: Option<MessageId>,
        code: RefusalCode,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) -> bool {
        let Some(space) = self.spaces.get_mut(&id) else { return false };
        let concerns = space.returning && msg_id.is_none_or(|name| space.displaced.holds(&name));
        if !concerns {
            return false;
        }
        space.returning = false;
        let for_good = match code {
            RefusalCode::NotYours
            | RefusalCode::InviteUsed
            | RefusalCode::InviteExpired
            | RefusalCode::TooLarge
            | RefusalCode::Malformed => true,
            RefusalCode::StaleHead
            | RefusalCode::ChainMismatch
            | RefusalCode::BeyondHead
            | RefusalCode::SpaceFull
            | RefusalCode::RelayFull
            | RefusalCode::RateLimited
            | RefusalCode::RegistrationNeeded
            | RefusalCode::Stopping
            | RefusalCode::Unavailable => false,
        };
        match msg_id.filter(|_| for_good) {
            Some(name) => self.give_up_return(id, name, moment, actions),
            None if for_good => self.damaged(id, Suspicion::Garbled, moment),
            None => {}
        }
        for_good
    }

    /// One entry keeps the others from going back. It may have been damaged on its way; when fresh lines refuse it alike it
    /// is put aside. What it brought is in the documents here.
    fn give_up_return(&mut self, id: SpaceId, name: MessageId, moment: &Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let before = space.refused_return.filter(|(last, _)| *last == name).map_or(0, |(_, times)| times);
        space.refused_return = Some((name, before + 1));
        if before + 1 >= STRIKES_MAX {
            let batch = space.give_up(name);
            self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        }
        self.on_a_fresh_line(id, moment);
    }
}

impl Space {
    fn give_up(&mut self, name: MessageId) -> Batch {
        let (id, mut batch) = (self.id(), Batch::default());
        if let Some(entry) = self.displaced.give_up(&id, &name, &mut batch) {
            self.set_aside(self.index.seq, Reason::Displaced, &LogItem::Entry(entry), &mut batch);
        }
        self.put(&mut batch);
        batch
    }
}
