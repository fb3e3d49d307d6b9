//! Beginning, pairs, names.

use super::Outcome;
use crate::id;
use crate::model::{Model, one_line};
use crate::view::{Problem, Said};
use documents::{DocumentId, HomeSpace, Kind, Secret};
use protocol::SpaceId;
use spaces::rng::random;
use spaces::{DeviceId, GroupKeys, Intent, SpaceKeys, SpaceKind};
use sync::Moment;

pub(crate) const PAIR: &str = "pair";
/// A relay's origin is a scheme, a host and a port.
const RELAY_CHARS_MAX: usize = 300;

impl Model {
    pub(super) fn begin(&mut self, name: &str) -> Outcome {
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
    pub(super) fn is_blank(&self) -> Result<(), Problem> {
        if self.damaged == 0 { Ok(()) } else { Err(Problem::Damaged) }
    }

    /// This device's id, made when it is first needed.
    pub(crate) fn device(&mut self) -> DeviceId {
        let device = self.facts.device.unwrap_or_else(|| DeviceId(random(&mut self.chance)));
        self.facts.device = Some(device);
        device
    }

    pub(crate) fn make(&mut self, id: DocumentId, space: SpaceId, kind: &Kind) -> DocumentId {
        let actor = self.actor(&space);
        self.shelf.make(id, space, kind, actor);
        id
    }

    pub(crate) fn bring_in(
        &mut self,
        keys: GroupKeys,
        intent: Option<Intent>,
        relay: &str,
        registration: Option<String>,
    ) {
        let (replica, mut moment) = self.replica();
        let batch = replica.add_space(Box::new(keys), relay, registration, intent, &mut moment);
        self.writer.push(batch);
    }

    /// Wants something of a space's membership. It waits in the outbox until the log has it.
    pub(crate) fn want(&mut self, space: SpaceId, intent: Intent) -> Result<(), Problem> {
        let mut moment = Moment { now_ms: self.steady_ms, wall_ms: self.now_ms, rng: &mut self.chance };
        let batch = self.replica.queue_intent(space, intent, &mut moment).map_err(|_| Problem::NoSuchPair)?;
        self.writer.push(batch);
        Ok(())
    }

    pub(super) fn use_relay(&mut self, relay: &str, registration: Option<String>) -> Outcome {
        let relay = origin(relay)?;
        let batch = self.replica.use_relay(&relay, registration.as_ref());
        self.writer.push(batch);
        (self.facts.relay, self.facts.registration) = (relay, registration);
        let facts = self.facts_record();
        self.writer.push(facts);
        Ok(None)
    }

    pub(super) fn go_online(&mut self, online: bool) -> Outcome {
        self.online = online;
        self.offline_since_ms = None;
        self.save();
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.go_online(online, &mut moment)
        };
        self.perform(actions);
        Ok(None)
    }

    pub(super) fn flush(&mut self) -> Outcome {
        self.save();
        self.all_findable();
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.flush(&mut moment)
        };
        self.perform(actions);
        self.writer.is_awaited();
        Ok(None)
    }

    pub(super) fn start_pair(&mut self) -> Outcome {
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

    pub(super) fn begin_pair(&mut self, space: SpaceId) -> Result<(), Problem> {
        let now_ms = self.now_ms;
        self.edit(id::pair(&space), |document| documents::pair::begin(document, now_ms))
    }

    /// What one's own page notes of a pair.
    pub(super) fn home_entry(&self, keys: &GroupKeys, relay: &str) -> HomeSpace {
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
    pub(super) fn enter_pair<T>(
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

    pub(super) fn set_cadence(&mut self, pair: &str, cadence: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        self.edit(id::pair(&space), |document| documents::pair::set_cadence(document, cadence.trim()))?;
        Ok(None)
    }
}

/// A relay's address as devices write it.
pub(super) fn origin(relay: &str) -> Result<String, Problem> {
    let relay = relay.trim().trim_end_matches('/').to_lowercase();
    let host = relay.strip_prefix("ws://").or_else(|| relay.strip_prefix("wss://")).unwrap_or_default();
    let wrong = host.is_empty() || host.contains(['/', '#', '?', '@', ' ']) || relay.len() > RELAY_CHARS_MAX;
    if wrong { Err(Problem::BadRelay) } else { Ok(relay) }
}
