//! Every way in which a relay can say no, and what follows from it.

use super::{APPROVAL_RETRY_MS, FAULT_RETRY_MS, FULL_RETRY_MS};
use crate::healing::Suspicion;
use crate::outbox::Content;
use crate::replica::receive::STRIKES_MAX;
use crate::replica::{Action, AfterStore, Moment, Replica, Trouble};
use crate::space::Stage;
use crate::store::Batch;
use protocol::{Refusal, RefusalCode, SpaceId, ToRelay};
use spaces::{Entrance, Intent};

impl Replica {
    /// A refusal that names no space concerns the line.
    pub(super) fn refused_line(
        &mut self,
        relay: &str,
        refusal: &Refusal,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let trouble = match refusal.code {
            RefusalCode::Malformed | RefusalCode::TooLarge => Some(Trouble::RefusedByRelay),
            RefusalCode::RelayFull => Some(Trouble::RelayFull),
            RefusalCode::NotYours
            | RefusalCode::InviteUsed
            | RefusalCode::InviteExpired
            | RefusalCode::StaleHead
            | RefusalCode::ChainMismatch
            | RefusalCode::BeyondHead
            | RefusalCode::SpaceFull
            | RefusalCode::RateLimited
            | RefusalCode::RegistrationNeeded
            | RefusalCode::Stopping
            | RefusalCode::Unavailable => None,
        };
        if refusal.code == RefusalCode::RateLimited {
            self.box_refused(relay, actions);
        }
        self.drop_line(relay, trouble, moment, actions);
    }

    pub(super) fn refused(
        &mut self,
        id: SpaceId,
        msg_id: Option<protocol::MessageId>,
        refusal: &Refusal,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        if self.spaces.get(&id).is_some_and(|space| space.stage == Stage::Healing) {
            return self.heals_refused(id, msg_id, refusal, moment, actions);
        }
        if self.refused_return(id, msg_id, refusal.code, moment, actions) {
            return;
        }
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let after = |ms: i64| Stage::Resting { until_ms: moment.now_ms + ms };
        match refusal.code {
            RefusalCode::NotYours => return self.not_yours(id, moment, actions),
            RefusalCode::StaleHead => return self.stale(id, msg_id, moment, actions),
            RefusalCode::InviteUsed => space.halt(Trouble::InviteUsed, after(FULL_RETRY_MS)),
            RefusalCode::InviteExpired => space.halt(Trouble::InviteExpired, after(FULL_RETRY_MS)),
            // Whoever founded it has the token, and comes later.
            RefusalCode::RegistrationNeeded if space.presented && space.registration.is_none() => {
                space.stage = after(APPROVAL_RETRY_MS);
            }
            RefusalCode::RegistrationNeeded => space.halt(Trouble::RegistrationNeeded, after(FULL_RETRY_MS)),
            RefusalCode::SpaceFull => space.halt(Trouble::SpaceFull, after(FULL_RETRY_MS)),
            RefusalCode::RelayFull => space.halt(Trouble::RelayFull, after(FULL_RETRY_MS)),
            RefusalCode::TooLarge | RefusalCode::Malformed => {
                space.halt(Trouble::RefusedByRelay, after(FULL_RETRY_MS));
                self.give_up(id, msg_id, actions);
                return;
            }
            RefusalCode::ChainMismatch | RefusalCode::BeyondHead => {
                return self.damaged(id, Suspicion::Differs, moment);
            }
            RefusalCode::RateLimited => {
                let wait_ms = refusal.retry_after_ms.and_then(|ms| i64::try_from(ms).ok()).unwrap_or(FAULT_RETRY_MS);
                let by_code = matches!(space.entrance(), Some((_, Intent::Join(Entrance::Recovery { .. }), _)));
                space.trouble = (by_code && wait_ms > FULL_RETRY_MS).then_some(Trouble::CodeUsedToday);
                space.stage = after(wait_ms.clamp(1, FULL_RETRY_MS));
            }
            RefusalCode::Stopping | RefusalCode::Unavailable => space.stage = after(FAULT_RETRY_MS),
        }
        space.outbox.forget_sent();
        space.reading = false;
    }

    /// An invite or admission that a relay will never take must not keep what was written from going out.
    fn give_up(&mut self, id: SpaceId, msg_id: Option<protocol::MessageId>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        space.outbox.forget_sent();
        space.reading = false;
        let Some(number) = msg_id.and_then(|msg_id| space.outbox.named(msg_id)) else { return };
        let hopeless = match space.outbox.get(number).map(|row| &row.content) {
            Some(Content::Membership { intent, .. }) => {
                !intent.is_entrance() && !matches!(intent, Intent::Remove { .. })
            }
            Some(Content::Changes { .. }) | None => false,
        };
        if hopeless {
            space.outbox.remove(number);
            let mut batch = Batch::default();
            batch.changes.push(space.outbox.record(id, number));
            self.store(batch, AfterStore::Send(id, Vec::new()), actions);
        }
    }

    /// "Not yours, or not there." What that means depends on how far this device has come.
    fn not_yours(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let joining = match space.entrance() {
            Some((_, intent @ Intent::Join(_), _)) => Some(space.keys.author(intent)),
            Some(_) | None => None,
        };
        let rest = Stage::Resting { until_ms: moment.now_ms + APPROVAL_RETRY_MS };
        match (space.stage, joining) {
            // Not a member yet: come in by the link.
            (Stage::SigningIn, Some(joiner)) => {
                space.stage = Stage::JoinerSigningIn;
                self.sign_in(id, &joiner, moment, actions);
            }
            (Stage::JoinerSigningIn, _) if space.unheard.is_some() && !space.presented => {
                self.tell_of_it(id, moment, actions);
            }
            // The invite has not reached the relay yet, or one's own other device has not let this one in yet.
            (Stage::JoinerSigningIn, _) => space.stage = rest,
            (Stage::SigningIn, None) if !space.is_member() => space.stage = rest,
            _ => {
                // What crossed the line may have been damaged on its way: it counts when fresh lines say the same.
                space.strikes += 1;
                let lost = space.stage == Stage::SigningIn && space.refill_at_ms <= moment.now_ms;
                if space.strikes >= STRIKES_MAX && lost {
                    self.suspect(id, Suspicion::Lost, moment);
                } else if space.strikes >= STRIKES_MAX {
                    space.halt(Trouble::NotYours, Stage::Resting { until_ms: moment.now_ms + FULL_RETRY_MS });
                } else {
                    self.on_a_fresh_line(id, moment);
                }
            }
        }
    }

    /// Nobody who was in the room has told the relay of the space yet.
    fn tell_of_it(&mut self, id: SpaceId, moment: &mut Moment<'_>, actions: &mut Vec<Action>) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        let Some(entry) = space.unheard.as_ref().map(|founding| founding.to_vec()) else { return };
        space.stage = Stage::Founding;
        space.presented = true;
        let (relay, registration) = (space.relay.clone(), space.registration.clone());
        self.ask(id, &relay, ToRelay::Create { registration, entry }, moment, actions);
    }

    /// Another control entry came first: build this one again on top of it.
    fn stale(
        &mut self,
        id: SpaceId,
        msg_id: Option<protocol::MessageId>,
        moment: &mut Moment<'_>,
        actions: &mut Vec<Action>,
    ) {
        let Some(space) = self.spaces.get_mut(&id) else { return };
        if space.stage == Stage::Joining {
            // Read on, and build it again on top of what came first.
            space.stage = Stage::Outside;
        }
        if let Some(number) = msg_id.and_then(|msg_id| space.outbox.named(msg_id))
            && let Some(row) = space.outbox.get_mut(number)
            && let Content::Membership { entry, .. } = &mut row.content
        {
            *entry = None;
            row.sent = false;
        }
        // The entry that won may be here already, on its way, or lost. Ask, so that nothing waits for ever.
        if !space.reading && !space.delivering && space.inbox.is_empty() {
            space.reading = true;
            let (relay, after) = (space.relay.clone(), space.index);
            self.ask(id, &relay, ToRelay::Read { space: id, after }, moment, actions);
        }
    }
}
