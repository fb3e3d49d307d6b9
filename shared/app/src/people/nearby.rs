//! Two people in one room, with no network: a link that carries the pair's beginning, and the join in return (capabilities
//! 113 and 114; ENCRYPTION, section 0, decision 3).
//!
//! Whoever says that they read it off the other one's own screen need not compare words: they know whose keys these are, as
//! long as no relay could have put others in.

use crate::ground::edit::Outcome;
use crate::ground::model::{Model, ShownLink};
use crate::ground::said::{Problem, Said};
use crate::ground::writer::After;
use crate::people::doors::INVITE_MS;
use crate::relay;
use protocol::{ControlEntry, SpaceId};
use spaces::{Answer, Entrance, GroupKeys, Intent, Link, LinkKind, LinkProblem, Opening, SpaceKeys, SpaceKind};
use sync::store::Batch;
use sync::{Entered, TakenIn};

impl Model {
    pub(crate) fn pair_nearby(&mut self) -> Outcome {
        self.begun()?;
        if self.facts.relay.is_empty() {
            return Err(Problem::NoRelay);
        }
        let device = self.device();
        let keys = GroupKeys::found(SpaceKind::Pair, device, &mut self.chance).map_err(|_| Problem::Damaged)?;
        let secret = keys.link_secret(&mut self.chance);
        let lifetime_ms = u64::from(INVITE_MS);
        let opening = Opening { secret: secret.clone(), uses: 1, lifetime_ms, person: keys.partner(), history: false };
        let found = Intent::Found { invite: Some(opening) };
        let (relay, registration) = (self.facts.relay.clone(), self.facts.registration.clone());
        let (space, ()) = self.enter_pair(keys, &relay.clone(), |model, keys| {
            let (replica, mut moment) = model.replica();
            let founded = replica.found_nearby(Box::new(keys), &relay, registration, &found, &mut moment);
            model.writer.push(founded.map_err(|_| Problem::Damaged)?);
            Ok(())
        })?;
        self.begin_pair(space)?;
        let expires_at_ms = self.now_ms.saturating_add(i64::from(INVITE_MS));
        self.facts.nearby.insert(space, ShownLink { secret, expires_at_ms });
        let facts = self.facts_record();
        self.writer.push(facts);
        self.show_nearby(&space.to_string())
    }

    /// What this device has to show in a pair that no relay is known to have: the link, or the join.
    pub(crate) fn show_nearby(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        if let Some(join) = self.replica.join_to_show(&space) {
            return Ok(Some(Said::AnswerReady { pair: space.to_string(), answer: Answer(join).to_text() }));
        }
        let shown = self.facts.nearby.get(&space).filter(|_| !self.has_partner(&space));
        let (Some(founding), Some(shown)) = (self.replica.unheard(&space), shown) else {
            return Err(Problem::NothingToShow);
        };
        let ShownLink { secret, expires_at_ms } = shown.clone();
        let relay = self.replica.relay(&space).unwrap_or_default().to_owned();
        let link = Link { kind: LinkKind::Nearby(founding.to_vec()), relay, space, secret }.to_text();
        Ok(Some(Said::NearbyReady { pair: space.to_string(), link, expires_at_ms }))
    }

    pub(crate) fn join_nearby(&mut self, link: &Link, founding: &[u8]) -> Outcome {
        self.begun()?;
        let relay = relay::act::origin(&link.relay)?;
        let founder = ControlEntry::from_bytes(founding).map_err(|_| Problem::NotALink)?;
        let device = self.device();
        let keys = GroupKeys::joining(link.space, SpaceKind::Pair, &link.secret, device, &mut self.chance);
        // Whatever a relay says later: this is the log that was shown.
        let join = Intent::Join(Entrance::Link { secret: link.secret.clone().pinned_to(&founder.hash()) });
        let registration = self.facts.registration.clone().filter(|_| self.facts.relay == relay);
        let (space, answer) = self.enter_pair(keys, &relay, |model, keys| {
            let (replica, mut moment) = model.replica();
            let entered = replica.enter_nearby(Box::new(keys), (&relay, registration), founding, join, &mut moment);
            let Entered { join, batch, ticket } = entered.map_err(|_| Problem::NotALink)?;
            model.writer.push(batch);
            model.writer.push_quietly(Batch::default(), Some(After::Ticket(ticket)));
            Ok(join)
        })?;
        if self.facts.relay.is_empty() {
            self.use_relay(&relay, None)?;
        }
        Ok(Some(Said::AnswerReady { pair: space.to_string(), answer: Answer(answer).to_text() }))
    }

    /// Lets in whoever shows this answer.
    pub(crate) fn take_in(&mut self, answer: &str) -> Outcome {
        self.begun()?;
        let Answer(join) = Answer::from_text(answer).map_err(|problem| match problem {
            LinkProblem::NotALink => Problem::NotAnAnswer,
            LinkProblem::Cut => Problem::LinkCut,
            LinkProblem::Newer => Problem::LinkNewer,
        })?;
        let entry = ControlEntry::from_bytes(&join).map_err(|_| Problem::NotAnAnswer)?;
        let space = Some(entry.space).filter(|space| self.pairs().contains(space)).ok_or(Problem::NoSuchPair)?;
        let pair = space.to_string();
        match self.replica.take_in(&space, &join).map_err(|_| Problem::AnswerDiffers)? {
            TakenIn::Already => Ok(Some(Said::TakenIn { pair })),
            TakenIn::ByRelay => Ok(Some(Said::TakenInByRelay { pair })),
            TakenIn::Now(batch) => {
                self.writer.push(batch);
                self.reconcile();
                self.stale.everything();
                Ok(Some(Said::TakenIn { pair }))
            }
        }
    }

    /// What was shown was read off the partner's own screen. Counts as comparing as long as no relay can have put in anybody
    /// else.
    pub(crate) fn saw_screen(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        if self.replica.unheard(&space).is_none() {
            return Err(Problem::NothingToShow);
        }
        self.verify(space)?;
        Ok(Some(Said::SafetyMatches { pair: space.to_string() }))
    }

    /// Links from a room that somebody has come in by need not be shown again; others are shut when their time is over, also
    /// at a relay that heard of them after it.
    pub(crate) fn tidy_nearby(&mut self) {
        let done = |(space, shown): (&SpaceId, &ShownLink)| {
            let over = self.replica.unheard(space).is_none() && shown.expires_at_ms < self.now_ms;
            (self.has_partner(space) || over).then(|| (*space, shown.secret.invite(space)))
        };
        let done: Vec<_> = self.facts.nearby.iter().filter_map(done).collect();
        if done.is_empty() {
            return;
        }
        for (space, invite) in done {
            self.facts.nearby.remove(&space);
            if !self.has_partner(&space) {
                // The space is there: the link is of it.
                let _ = self.want(space, Intent::Revoke { invite });
            }
        }
        let facts = self.facts_record();
        self.writer.push_quietly(facts, None);
    }
}
