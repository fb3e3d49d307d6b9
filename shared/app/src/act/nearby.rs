//! Two people in one room, with no network: a link that carries the pair's beginning, and the join in return (capabilities
//! 113 and 114; ENCRYPTION, section 0, decision 3).
//!
//! Each has seen the other's screen, and so knows whose keys these are: both are verified without comparing words.

use super::Outcome;
use super::doors::INVITE_MS;
use crate::model::Model;
use crate::view::{Problem, Said};
use documents::keyring;
use protocol::{ControlEntry, PublicKey, SpaceId};
use spaces::{Answer, Entrance, GroupKeys, Intent, Link, LinkKind, LinkProblem, Opening, SpaceKeys, SpaceKind};
use sync::TakenIn;

impl Model {
    pub(super) fn pair_nearby(&mut self) -> Outcome {
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
        self.facts.nearby.insert(space, secret);
        let facts = self.facts_record();
        self.writer.push(facts);
        self.show_nearby(&space.to_string())
    }

    /// What this device has to show in a pair that no relay is known to have: the link, or the join.
    pub(super) fn show_nearby(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        if let Some(join) = self.replica.join_to_show(&space) {
            return Ok(Some(Said::AnswerReady { pair: space.to_string(), answer: Answer(join).to_text() }));
        }
        let secret = self.facts.nearby.get(&space).filter(|_| !self.has_partner(&space));
        let (Some(founding), Some(secret)) = (self.replica.unheard(&space), secret) else {
            return Err(Problem::NothingToShow);
        };
        let relay = self.replica.relay(&space).unwrap_or_default().to_owned();
        let link = Link { kind: LinkKind::Nearby(founding.to_vec()), relay, space, secret: secret.clone() }.to_text();
        let expires_at_ms = self.now_ms.saturating_add(i64::from(INVITE_MS));
        Ok(Some(Said::NearbyReady { pair: space.to_string(), link, expires_at_ms }))
    }

    pub(super) fn join_nearby(&mut self, link: &Link, founding: &[u8]) -> Outcome {
        self.begun()?;
        let device = self.device();
        let keys = GroupKeys::joining(link.space, SpaceKind::Pair, &link.secret, device, &mut self.chance);
        let join = Intent::Join(Entrance::Link { secret: link.secret.clone() });
        let (space, answer) = self.enter_pair(keys, &link.relay, |model, keys| {
            let (replica, mut moment) = model.replica();
            let entered = replica.enter_nearby(Box::new(keys), &link.relay, founding, join, &mut moment);
            let (answer, batch) = entered.map_err(|_| Problem::NotALink)?;
            model.writer.push(batch);
            Ok(answer)
        })?;
        if self.facts.relay.is_empty() {
            self.use_relay(&link.relay, None)?;
        }
        let founder = ControlEntry::from_bytes(founding).map_err(|_| Problem::NotALink)?.author;
        self.verify_leaves(space, vec![founder])?;
        Ok(Some(Said::AnswerReady { pair: space.to_string(), answer: Answer(answer).to_text() }))
    }

    /// Lets in whoever shows this answer.
    pub(super) fn take_in(&mut self, answer: &str) -> Outcome {
        self.begun()?;
        let Answer(join) = Answer::from_text(answer).map_err(|problem| match problem {
            LinkProblem::NotALink => Problem::NotAnAnswer,
            LinkProblem::Cut => Problem::LinkCut,
            LinkProblem::Newer => Problem::LinkNewer,
        })?;
        let entry = ControlEntry::from_bytes(&join).map_err(|_| Problem::NotAnAnswer)?;
        let space = Some(entry.space).filter(|space| self.pairs().contains(space)).ok_or(Problem::NoSuchPair)?;
        let said = match self.replica.take_in(&space, &join).map_err(|_| Problem::AnswerDiffers)? {
            TakenIn::Already => Said::TakenIn { pair: space.to_string() },
            TakenIn::Now(batch) => {
                self.writer.push(batch);
                Said::TakenIn { pair: space.to_string() }
            }
            TakenIn::ByRelay(batch) => {
                self.writer.push(batch);
                Said::TakenInByRelay { pair: space.to_string() }
            }
        };
        self.facts.nearby.remove(&space);
        let facts = self.facts_record();
        self.writer.push(facts);
        // A join is one device and nothing else, and this one holds.
        self.verify_leaves(space, entry.delta.add.iter().map(|(key, _)| *key).collect())?;
        self.reconcile();
        self.stale.everything();
        Ok(Some(said))
    }

    /// Notes that these keys belong to the partner.
    pub(super) fn verify_leaves(&mut self, space: SpaceId, leaves: Vec<PublicKey>) -> Result<(), Problem> {
        let private = self.begun()?;
        let (at_ms, text) = (self.now_ms, space.to_string());
        self.edit(crate::id::keyring(&private), |document| {
            leaves.into_iter().try_for_each(|leaf| {
                keyring::verify(document, &keyring::Verified { leaf: leaf.0, space: text.clone(), at_ms })
            })
        })?;
        self.stale.everything();
        Ok(())
    }
}
