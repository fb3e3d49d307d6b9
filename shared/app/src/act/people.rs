//! Beginning, pairs, links and devices.

use super::Outcome;
use crate::id;
use crate::model::Model;
use crate::view::{Problem, Said};
use documents::{DocumentId, HomeSpace, Kind, Secret};
use protocol::SpaceId;
use spaces::{Intent, InvitedKeys, Link, LinkKind, LinkProblem, SpaceKeys, SpaceKind};
use sync::Moment;

/// An invite lets one partner in, for this long (ENCRYPTION, section 7).
const INVITE_MS: u32 = 14 * 24 * 60 * 60 * 1000;
const PAIR: &str = "pair";
/// A relay's origin is a scheme, a host and a port.
const RELAY_CHARS_MAX: usize = 300;

impl Model {
    pub(super) fn begin(&mut self, name: &str) -> Outcome {
        let name = name.trim();
        if self.facts.private.is_some() {
            return Err(Problem::AlreadyBegun);
        }
        self.is_blank()?;
        if name.is_empty() {
            return Err(Problem::NameNeeded);
        }
        let keys = InvitedKeys::found(SpaceKind::Private, &mut self.chance);
        let private = keys.space();
        let (relay, registration) = (self.facts.relay.clone(), self.facts.registration.clone());
        self.bring_in(keys, Some(Intent::Found), &relay, registration);
        self.facts.private = Some(private);
        let facts = self.facts_record();
        self.writer.push(facts);
        let home = self.make(id::home(&private), private, &Kind::Home);
        self.edit(home, |document| documents::home::set_name(document, name))?;
        self.stale.everything();
        Ok(Some(Said::Begun))
    }

    /// A notebook that cannot be read is not an empty one: nothing begins on top of it.
    fn is_blank(&self) -> Result<(), Problem> {
        if self.damaged == 0 { Ok(()) } else { Err(Problem::Damaged) }
    }

    fn make(&mut self, id: DocumentId, space: SpaceId, kind: &Kind) -> DocumentId {
        let actor = self.actor();
        self.shelf.make(id, space, kind, actor);
        id
    }

    fn bring_in(&mut self, keys: InvitedKeys, intent: Option<Intent>, relay: &str, registration: Option<String>) {
        let (replica, mut moment) = self.replica();
        let batch = replica.add_space(Box::new(keys), relay, registration, intent, &mut moment);
        self.writer.push(batch);
    }

    pub(super) fn use_relay(&mut self, relay: &str, registration: Option<String>) -> Outcome {
        let relay = relay.trim().trim_end_matches('/').to_lowercase();
        let host = relay.strip_prefix("ws://").or_else(|| relay.strip_prefix("wss://")).unwrap_or_default();
        if host.is_empty() || host.contains(['/', '#', '?', '@', ' ']) || relay.len() > RELAY_CHARS_MAX {
            return Err(Problem::BadRelay);
        }
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
        let actions = {
            let (replica, mut moment) = self.replica();
            replica.flush(&mut moment)
        };
        self.perform(actions);
        Ok(None)
    }

    pub(super) fn start_pair(&mut self) -> Outcome {
        self.begun()?;
        let keys = InvitedKeys::found(SpaceKind::Pair, &mut self.chance);
        let relay = self.facts.relay.clone();
        let space = self.enter_pair(keys, Intent::Found, &relay, self.facts.registration.clone())?;
        let now_ms = self.now_ms;
        self.edit(id::pair(&space), |document| documents::pair::begin(document, now_ms))?;
        Ok(Some(Said::PairMade { pair: space.to_string() }))
    }

    /// Brings a pair space in, notes it for one's other devices, and writes one's name into it.
    fn enter_pair(
        &mut self,
        keys: InvitedKeys,
        intent: Intent,
        relay: &str,
        registration: Option<String>,
    ) -> Result<SpaceId, Problem> {
        let home = id::home(&self.begun()?);
        // A device that was just linked has not received its person's page yet.
        if !self.shelf.has(&home) {
            return Err(Problem::NotBegun);
        }
        let (space, me) = (keys.space(), id::person(keys.me().person));
        let name = self.name().unwrap_or_default().to_owned();
        let entry = HomeSpace {
            id: space.to_string(),
            kind: PAIR.to_owned(),
            secret: Secret(keys.secret().to_vec()),
            relay: relay.to_owned(),
            person: me.clone(),
            added_at_ms: self.now_ms,
        };
        self.edit(home, |document| documents::home::add_space(document, &entry))?;
        self.bring_in(keys, Some(intent), relay, registration);
        let pair = self.make(id::pair(&space), space, &Kind::Pair);
        self.edit(pair, |document| documents::pair::set_name(document, &me, &name))?;
        self.stale.everything();
        Ok(space)
    }

    pub(super) fn invite(&mut self, pair: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        if self.has_partner(&space) {
            return Err(Problem::PairFull);
        }
        let partner = self.replica.keys(&space).map(SpaceKeys::partner).ok_or(Problem::NoSuchPair)?;
        self.make_link(space, LinkKind::Partner, partner)
    }

    pub(super) fn link_device(&mut self) -> Outcome {
        let private = self.begun()?;
        let me = self.replica.keys(&private).map(|keys| keys.me().person).ok_or(Problem::NotBegun)?;
        self.make_link(private, LinkKind::Device, me)
    }

    fn make_link(&mut self, space: SpaceId, kind: LinkKind, person: spaces::PersonId) -> Outcome {
        let relay = self.replica.relay(&space).unwrap_or_default().to_owned();
        if relay.is_empty() {
            return Err(Problem::NoRelay);
        }
        let expires_at_ms = self.now_ms.saturating_add(i64::from(INVITE_MS));
        let keys = self.replica.keys(&space).ok_or(Problem::NoSuchPair)?;
        let secret = keys.link_secret(&mut self.chance);
        let intent = Intent::Invite { secret: secret.clone(), uses: 1, lifetime_ms: u64::from(INVITE_MS), person };
        let mut moment = Moment { now_ms: self.steady_ms, wall_ms: self.now_ms, rng: &mut self.chance };
        let batch = self.replica.queue_intent(space, intent, &mut moment).map_err(|_| Problem::NoSuchPair)?;
        self.writer.push(batch);
        let pair = (kind == LinkKind::Partner).then(|| space.to_string());
        let link = Link { kind, relay, space, secret }.to_text();
        Ok(Some(Said::LinkReady { pair, link, expires_at_ms }))
    }

    pub(super) fn join(&mut self, link: &str) -> Outcome {
        let link = Link::from_text(link).map_err(|problem| match problem {
            LinkProblem::NotALink => Problem::NotALink,
            LinkProblem::Cut => Problem::LinkCut,
            LinkProblem::Newer => Problem::LinkNewer,
        })?;
        if self.replica.keys(&link.space).is_some() {
            return Err(Problem::AlreadyIn);
        }
        match link.kind {
            LinkKind::Partner => self.join_pair(link),
            LinkKind::Device => self.join_own(link),
        }
    }

    fn join_pair(&mut self, link: Link) -> Outcome {
        self.begun()?;
        let keys = InvitedKeys::joining(link.space, SpaceKind::Pair, &link.secret, &mut self.chance);
        // Spaces that this device will make later go to the partner's relay, unless another was named.
        if self.facts.relay.is_empty() {
            self.use_relay(&link.relay, None)?;
        }
        let space = self.enter_pair(keys, Intent::Join { secret: link.secret }, &link.relay, None)?;
        Ok(Some(Said::Joining { pair: Some(space.to_string()) }))
    }

    fn join_own(&mut self, link: Link) -> Outcome {
        if self.facts.private.is_some() {
            return Err(Problem::DeviceNotFresh);
        }
        self.is_blank()?;
        let keys = InvitedKeys::joining(link.space, SpaceKind::Private, &link.secret, &mut self.chance);
        self.facts.private = Some(link.space);
        self.facts.relay.clone_from(&link.relay);
        self.bring_in(keys, Some(Intent::Join { secret: link.secret }), &link.relay, None);
        let facts = self.facts_record();
        self.writer.push(facts);
        self.stale.everything();
        Ok(Some(Said::Joining { pair: None }))
    }

    pub(super) fn set_cadence(&mut self, pair: &str, cadence: &str) -> Outcome {
        let space = self.pair_space(pair)?;
        self.edit(id::pair(&space), |document| documents::pair::set_cadence(document, cadence.trim()))?;
        Ok(None)
    }

    /// Brings what one's devices tell each other on the private home page into being: spaces that this device has not
    /// heard of, and keys of other devices that want to be let in. Safe to do any number of times.
    pub(crate) fn reconcile(&mut self) {
        let Some(private) = self.facts.private else { return };
        let home_id = id::home(&private);
        let Some(Ok(home)) = self.shelf.get(&home_id).map(|shelved| documents::home::read(&shelved.document)) else {
            return;
        };
        for space in &home.spaces {
            self.enter_told(home_id, space);
        }
        for ask in &home.asks {
            self.admit(ask);
        }
        if self.shelf.has_dirty() && self.save_at_ms.is_none() {
            self.save();
        }
    }

    fn enter_told(&mut self, home: DocumentId, told: &HomeSpace) {
        let (Some(space), Some(person)) = (id::space(&told.id), id::person_id(&told.person)) else { return };
        let Ok(secret) = <[u8; 32]>::try_from(told.secret.0.as_slice()) else { return };
        if told.kind != PAIR || self.replica.keys(&space).is_some() {
            return;
        }
        let keys = InvitedKeys::told(space, SpaceKind::Pair, secret, person, &mut self.chance);
        let ask = documents::Ask {
            space: told.id.clone(),
            device: keys.me().device.to_string(),
            key: keys.device_key().public().0,
        };
        if self.edit(home, |document| documents::home::ask(document, &ask)).is_ok() {
            self.bring_in(keys, None, &told.relay, None);
            self.stale.everything();
        }
    }

    fn admit(&mut self, ask: &documents::Ask) {
        let (Some(space), Some(device)) = (id::space(&ask.space), id::document(&ask.device)) else { return };
        let key = protocol::PublicKey(ask.key);
        let is_in = self.replica.keys(&space).is_none_or(|keys| keys.present().contains_key(&key));
        if is_in || !self.replica.is_member(&space) || self.replica.admits(space, &key) {
            return;
        }
        let intent = Intent::Admit { key, device: spaces::DeviceId(device.0) };
        let mut moment = Moment { now_ms: self.steady_ms, wall_ms: self.now_ms, rng: &mut self.chance };
        if let Ok(batch) = self.replica.queue_intent(space, intent, &mut moment) {
            self.writer.push(batch);
        }
    }
}
