//! Beginning, pairs, names.

use crate::ground::edit::Outcome;
use crate::ground::id;
use crate::ground::model::{Model, one_line};
use crate::ground::said::{Problem, Said};
use documents::{HomeSpace, Kind, Secret};
use protocol::SpaceId;
use spaces::{GroupKeys, Intent, SpaceKeys, SpaceKind};

pub(crate) const PAIR: &str = "pair";

impl Model {
    pub(crate) fn begin(&mut self, name: &str) -> Outcome {
        let name = &one_line(name.trim());
        if self.facts.private.is_some() || self.fetching.is_some() {
            return Err(Problem::AlreadyBegun);
        }
        self.is_blank()?;
        if name.is_empty() {
            return Err(Problem::NameNeeded);
        }
        let device = self.device();
        let keys = GroupKeys::found(SpaceKind::Private, device, &mut self.chance).map_err(|_| Problem::Damaged)?;
        let private = keys.space();
        let (relay, registration) = (self.facts.relay.clone(), self.facts.registration.clone());
        self.bring_in(keys, Some(Intent::Found { invite: None }), &relay, registration);
        self.facts.private = Some(private);
        let facts = self.facts_record();
        self.writer.push(facts);
        let home = self.make(id::home(&private), private, &Kind::Home);
        self.edit(home, |document| documents::home::set_name(document, name))?;
        self.make(id::keyring(&private), private, &Kind::Keyring);
        self.make(id::profile(&private), private, &Kind::Profile);
        self.reconcile();
        self.stale.everything();
        Ok(Some(Said::Begun))
    }

    /// A notebook that cannot be read is not an empty one: nothing begins on top of it.
    pub(crate) fn is_blank(&self) -> Result<(), Problem> {
        if self.damaged == 0 { Ok(()) } else { Err(Problem::Damaged) }
    }

    pub(crate) fn start_pair(&mut self) -> Outcome {
        self.begun()?;
        let device = self.device();
        let keys = GroupKeys::found(SpaceKind::Pair, device, &mut self.chance).map_err(|_| Problem::Damaged)?;
        let (relay, registration) = (self.facts.relay.clone(), self.facts.registration.clone());
        let (space, ()) = self.enter_pair(keys, &relay.clone(), |model, keys| {
            model.bring_in(keys, Some(Intent::Found { invite: None }), &relay, registration);
            Ok(())
        })?;
        self.begin_pair(space)?;
        Ok(Some(Said::PairMade { pair: space.to_string() }))
    }

    pub(crate) fn begin_pair(&mut self, space: SpaceId) -> Result<(), Problem> {
        let now_ms = self.now_ms;
        self.edit(id::pair(&space), |document| documents::pair::begin(document, now_ms))
    }

    /// What one's own page notes of a pair.
    pub(crate) fn home_entry(&self, keys: &GroupKeys, relay: &str) -> HomeSpace {
        HomeSpace {
            id: keys.space().to_string(),
            kind: PAIR.to_owned(),
            secret: Secret(keys.meta().to_vec()),
            relay: relay.to_owned(),
            person: id::person(keys.me().person),
            added_at_ms: self.now_ms,
        }
    }

    /// Brings a pair space in, notes it for one's other devices, and writes one's name into it.
    pub(crate) fn enter_pair<T>(
        &mut self,
        keys: GroupKeys,
        relay: &str,
        bring_in: impl FnOnce(&mut Self, GroupKeys) -> Result<T, Problem>,
    ) -> Result<(SpaceId, T), Problem> {
        let home = id::home(&self.begun()?);
        // A device that was just linked has not received its person's page yet.
        if !self.shelf.has(&home) {
            return Err(Problem::NotBegun);
        }
        let (space, me) = (keys.space(), id::person(keys.me().person));
        let name = self.name().unwrap_or_default().to_owned();
        let entry = self.home_entry(&keys, relay);
        let brought = bring_in(self, keys)?;
        self.edit(home, |document| documents::home::add_space(document, &entry))?;
        let pair = self.make(id::pair(&space), space, &Kind::Pair);
        self.make(id::practice(&space), space, &Kind::Practice);
        self.edit(pair, |document| documents::pair::set_name(document, &me, &name))?;
        self.reconcile();
        self.stale.everything();
        Ok((space, brought))
    }
}
