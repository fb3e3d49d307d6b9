//! Giving the relay back what stood in the log before it was rewound, behind what stands there now.

use super::receive::STRIKES_MAX;
use super::{Action, AfterStore, Moment, Replica};
use crate::healing::Suspicion;
use crate::log;
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
        let mut batch = Batch::default();
        space.displaced.forget_unreadable(&id, &mut batch);
        let nothing_left = space.displaced.is_empty();
        space.returning = !nothing_left;
        if !batch.changes.is_empty() {
            self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        }
        let Some(space) = self.spaces.get_mut(&id).filter(|_| !nothing_left) else { return };
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
        if head.seq <= space.index.seq && !space.displaced.is_empty() {
            // It says that it has them, and not where.
            return self.passed_over(id, moment, actions);
        }
        space.refused_return = None;
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
            Some(name) => self.give_up_return(id, name, &[name], moment, actions),
            None if for_good => self.damaged(id, Suspicion::Garbled, moment),
            None => {}
        }
        for_good
    }

    /// All of a frame was passed over, though none of it has come back in the log that was read to its end: there were entries in
    /// ours twice, which no relay has that keeps the rules. When fresh lines say the same they are put aside.
    fn passed_over(&mut self, id: SpaceId, moment: &Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get(&id) else { return };
        let names: Vec<MessageId> = space.displaced.frame().iter().filter_map(|entry| log::name(entry)).collect();
        let Some(first) = names.first().copied() else { return };
        if space.displaced.holds_control() {
            return self.damaged(id, Suspicion::Garbled, moment);
        }
        self.give_up_return(id, first, &names, moment, actions);
    }

    /// One entry keeps the others from going back. It may have been damaged on its way; when fresh lines refuse it alike it
    /// is put aside. What it brought is in the documents here.
    fn give_up_return(
        &mut self,
        id: SpaceId,
        name: MessageId,
        all: &[MessageId],
        moment: &Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let before = space.refused_return.filter(|(last, _)| *last == name).map_or(0, |(_, times)| times);
        space.refused_return = Some((name, before + 1));
        if before + 1 >= STRIKES_MAX {
            let batch = space.give_up(all);
            self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        }
        self.on_a_fresh_line(id, moment);
    }
}

impl Space {
    fn give_up(&mut self, names: &[MessageId]) -> Batch {
        let (id, mut batch) = (self.id(), Batch::default());
        for name in names {
            if let Some(entry) = self.displaced.give_up(&id, name, &mut batch) {
                self.set_aside(self.index.seq, Reason::Displaced, &LogItem::Entry(entry), &mut batch);
            }
        }
        self.put(&mut batch);
        batch
    }
}
