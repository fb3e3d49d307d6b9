//! Giving a relay what it lacks of a space's log: out of the own copy, in the old order, some at once.

use super::entry;
use crate::displaced::frame;
use crate::healing::{self, Giving, Standing, Step};
use crate::log;
use crate::replica::receive::STRIKES_MAX;
use crate::replica::{Action, Moment, Replica};
use crate::store::Record;
use protocol::{LogIndex, MessageId, SpaceId, ToRelay};

impl Replica {
    /// Asks the own copy for the next entries to give, or, with nothing left to give, asks the relay who we are to it.
    pub(super) fn fetch(&mut self, id: SpaceId, giving: Giving, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.step(Step::Fetching(giving));
        actions.push(Action::ReadLog { space: id, block: log::block_of(giving.next) });
    }

    pub(super) fn give(
        &mut self,
        id: SpaceId,
        giving: Giving,
        records: Vec<Record>,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let end = space.end().seq;
        let Some(healing) = &mut space.healing else { return };
        let wanted = log::items(records).filter(|(seq, _)| *seq >= giving.next && *seq <= end);
        let at_hand: Vec<(u64, Vec<u8>)> = wanted.map_while(|(seq, item)| Some((seq, entry(item)?))).collect();
        let Some((last, _)) = at_hand.last() else {
            // What was there when the chain was scanned is only a hash.
            return self.cannot_heal(id, moment);
        };
        let next = last + 1;
        let may_go: Vec<(u64, Vec<u8>)> = at_hand.into_iter().filter(|(_, entry)| healing.may_give(entry)).collect();
        let entries = frame(may_go.iter().map(|(_, entry)| entry.as_slice()));
        let Some((until, _)) = entries.len().checked_sub(1).and_then(|last| may_go.get(last)) else {
            return self.give_nothing(id, Giving { next, ..giving }, moment, actions);
        };
        healing.gives(entries.iter().map(|entry| entry.as_slice()));
        healing.step = Step::Given(giving, *until);
        let relay = space.relay.clone();
        self.ask(id, &relay, ToRelay::Restore { space: id, after: giving.after, entries }, moment, actions);
    }

    /// Nothing up to here is the relay's to have. Where nothing more comes, our log goes back to where the relay's ends.
    fn give_nothing(&mut self, id: SpaceId, giving: Giving, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let end = space.end();
        let Some(healing) = &mut space.healing else { return };
        if giving.next <= end.seq {
            self.fetch(id, giving, actions);
        } else if healing.signed_in && healing.weigh(&id, giving.after, end) == Standing::Behind {
            let agreed = giving.after.seq;
            healing.step = Step::Gathering { agreed, block: log::block_of(agreed + 1), tail: Vec::new() };
            self.gather(id, moment, actions);
        } else {
            self.heal(id, moment, actions);
        }
    }

    /// The relay will not have an envelope, or passes over all that it is given. When fresh lines say so too, it is left out.
    pub(super) fn will_not_have(
        &mut self,
        id: SpaceId,
        name: Option<MessageId>,
        giving: Giving,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(healing) = self.spaces.get_mut(&id).and_then(|space| space.healing.as_mut()) else { return };
        match healing.hears_refusal(name, STRIKES_MAX) {
            healing::Refusal::Senseless => self.heard_nonsense(id, moment),
            healing::Refusal::AskAgain => self.on_a_fresh_line(id, moment),
            healing::Refusal::ForGood => self.fetch(id, giving, actions),
        }
    }

    /// The relay has the log's first entry: now or already.
    pub(super) fn created(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let end = space.end().seq;
        let Some(healing) = &mut space.healing else { return };
        let Some(after) = healing.place(&id, 1) else { return };
        healing.created = true;
        if end > 1 {
            self.fetch(id, Giving { next: 2, after }, actions);
        } else {
            self.heal(id, moment, actions);
        }
    }

    /// The relay's log ends at `head` now, because it took what was given or because somebody else was faster. If it has
    /// gone on without us, and without us in it, we cannot read it yet: it is given everything from `next` on, and passes
    /// over what it has.
    pub(super) fn go_on_giving(
        &mut self,
        id: SpaceId,
        head: LogIndex,
        next: Option<u64>,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let end = space.end();
        let Some(healing) = &space.healing else { return };
        if healing.signed_in {
            return self.weigh(id, head, moment, actions);
        }
        let next = match (healing.weigh(&id, head, end), next) {
            (Standing::Same, _) => end.seq + 1,
            (Standing::Behind, _) => head.seq + 1,
            (Standing::Unclear(_), Some(next)) => next,
            (Standing::Unclear(_), None) => return self.not_ours(id, moment),
        };
        if next > end.seq {
            return self.heal(id, moment, actions);
        }
        self.fetch(id, Giving { next, after: head }, actions);
    }

    /// The relay has taken what was given.
    pub(in crate::replica) fn heals_restored(
        &mut self,
        id: SpaceId,
        head: LogIndex,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(healing) = &mut space.healing else { return };
        let Step::Given(giving, until) = healing.step else { return };
        if healing.signed_in && head.seq <= giving.after.seq {
            return self.will_not_have(id, None, giving, moment, actions);
        }
        healing.gave = true;
        self.heard_sense(id);
        self.go_on_giving(id, head, Some(until + 1), moment, actions);
    }

    /// An entry was taken: the log's first one, nothing else is appended while healing.
    pub(in crate::replica) fn heals_appended(
        &mut self,
        id: SpaceId,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let healing = self.spaces.get(&id).and_then(|space| space.healing.as_ref());
        if healing.is_some_and(|healing| matches!(healing.step, Step::Creating)) {
            self.heard_sense(id);
            self.created(id, moment, actions);
        }
    }
}
