//! The keys of one space on one device: an MLS group, the archive of content keys, and the roster that the relay keeps, too.
//!
//! Whoever is not in reads the control log from outside and checks every entry of it, so that nobody has to be believed about
//! who is in. Whoever comes in builds a commit on top of that; it counts once it comes back in the log. Building is in
//! [`build`], judging in [`follow`].

mod build;
mod follow;
mod invite;

use crate::archive::Archive;
use crate::check::Group;
use crate::credential::Credential;
use crate::keys::{
    ContentKey, DeviceId, Epoch, Judgement, Member, Members, PersonId, Place, SpaceKeys, SpaceKind, Standing,
};
use crate::mls::{Inside, Outside, Storage};
use crate::policy::Policy;
use crate::rng::random;
use crate::seal::{Key, derive};
use crate::{Error, InjectedRng, Intent, LinkSecret, SafetyCode, Voucher};
use protocol::{ControlEntry, Hash, MessageId, PublicKey, Roster, SecretKey, SpaceId, cbor};
use serde::{Deserialize, Serialize};
use serde_bytes::{ByteArray, ByteBuf};
use std::collections::BTreeSet;
use zeroize::{Zeroize, Zeroizing};

const VERSION: u8 = 2;
const FOUNDER: &[u8] = b"founder";
const INVITED: &[u8] = b"invited";

/// What makes a device itself in a space.
#[derive(Clone, Serialize, Deserialize)]
struct Identity {
    version: u8,
    space: SpaceId,
    kind: SpaceKind,
    #[serde(with = "serde_bytes")]
    meta: [u8; 32],
    #[serde(with = "serde_bytes")]
    device_key: [u8; 32],
    #[serde(with = "serde_bytes")]
    joiner_key: [u8; 32],
    me: Member,
}

/// What is stored beside the group's own rows.
#[derive(Clone, Serialize, Deserialize)]
struct State {
    own: Identity,
    roster: Roster,
    archive: Archive,
    /// The founding entry that was built here, until it is in the log.
    founding: Option<Hash>,
    /// The commit that was built here, until it or another entry is in the log.
    pending: Option<Hash>,
    /// Commits that were built here before that one on the same head. They may have been sent, and then one of them may come
    /// back; this device can no longer follow it, but it is no copy's.
    built: BTreeSet<Hash>,
    /// The newest epoch's `GroupInfo`, as long as this device reads from outside.
    group_info: Option<(u64, ByteBuf)>,
    /// The beginnings of all control entries' hashes, as long as this device reads from outside.
    seen: BTreeSet<ByteArray<16>>,
    /// Epochs that came without a link to the one before.
    unlinked: BTreeSet<u64>,
    /// Who has asked to be taken out.
    leaving: BTreeSet<PublicKey>,
    out: bool,
    /// The log went on without this device; it has to start anew.
    lost: bool,
}

impl Drop for Identity {
    fn drop(&mut self) {
        self.meta.zeroize();
        self.device_key.zeroize();
        self.joiner_key.zeroize();
    }
}

enum Side {
    /// Before the first entry nobody is in.
    Outside(Option<Box<Outside>>),
    Inside(Box<Inside>),
}

/// The own way in: built, and not in the log yet.
struct Joining {
    entry: Hash,
    inside: Box<Inside>,
}

#[derive(Serialize, Deserialize)]
enum StoredSide {
    Outside(Option<Storage>),
    Inside(Storage),
}

#[derive(Serialize, Deserialize)]
struct StoredJoining {
    entry: Hash,
    rows: Storage,
}

#[derive(Serialize, Deserialize)]
struct Stored<S> {
    state: S,
    side: StoredSide,
    joining: Option<StoredJoining>,
}

/// See the module.
pub struct GroupKeys {
    state: State,
    device_key: SecretKey,
    meta_key: Key,
    side: Side,
    joining: Option<Joining>,
    /// The group as the rules see it, now.
    group: Option<Group>,
}

impl GroupKeys {
    /// A space of one's own; [`Intent::Found`] makes it known.
    pub fn found(kind: SpaceKind, device: DeviceId, rng: &mut dyn InjectedRng) -> Result<Self, Error> {
        let (space, meta) = (SpaceId(random(rng)), random(rng));
        let mut keys = Self::fresh(space, kind, meta, person(&meta, &space, FOUNDER), device, rng);
        let credential = Credential::new(keys.state.own.me, Voucher::Founder).to_bytes();
        let terms = Policy::new(kind).to_terms();
        let inside = Inside::found(&space, &keys.device_key, &credential, &terms, rng)?;
        keys.side = Side::Inside(Box::new(inside));
        keys.read_group();
        Ok(keys)
    }

    /// A space that a link leads to. Into a pair as its second person, into a private space as a further device of its one
    /// person.
    pub fn joining(
        space: SpaceId,
        kind: SpaceKind,
        secret: &LinkSecret,
        device: DeviceId,
        rng: &mut dyn InjectedRng,
    ) -> Self {
        let role = match kind {
            SpaceKind::Private => FOUNDER,
            SpaceKind::Pair => INVITED,
        };
        Self::fresh(space, kind, secret.meta, person(&secret.meta, &space, role), device, rng)
    }

    /// A space that one's own other device, or one's recovery box, tells of.
    pub fn told(
        space: SpaceId,
        kind: SpaceKind,
        meta: [u8; 32],
        person: PersonId,
        device: DeviceId,
        rng: &mut dyn InjectedRng,
    ) -> Self {
        Self::fresh(space, kind, meta, person, device, rng)
    }

    fn fresh(
        space: SpaceId,
        kind: SpaceKind,
        meta: [u8; 32],
        person: PersonId,
        device: DeviceId,
        rng: &mut dyn InjectedRng,
    ) -> Self {
        Self::outside(Identity {
            version: VERSION,
            space,
            kind,
            meta,
            device_key: random(rng),
            joiner_key: random(rng),
            me: Member { person, device },
        })
    }

    /// What [`SpaceKeys::identity`] gave.
    pub fn from_identity(bytes: &[u8]) -> Result<Self, Error> {
        let own: Identity = cbor::from_bytes(bytes).map_err(|_| Error::BadState)?;
        if own.version == VERSION { Ok(Self::outside(own)) } else { Err(Error::BadState) }
    }

    fn outside(own: Identity) -> Self {
        let state = State {
            own,
            roster: Roster::default(),
            archive: Archive::default(),
            founding: None,
            pending: None,
            built: BTreeSet::new(),
            group_info: None,
            seen: BTreeSet::new(),
            unlinked: BTreeSet::new(),
            leaving: BTreeSet::new(),
            out: false,
            lost: false,
        };
        Self::of(state, Side::Outside(None), None)
    }

    fn of(state: State, side: Side, joining: Option<Joining>) -> Self {
        let device_key = SecretKey::from_bytes(&state.own.device_key);
        let meta_key = Zeroizing::new(state.own.meta);
        let mut keys = Self { state, device_key, meta_key, side, joining, group: None };
        keys.read_group();
        keys
    }

    /// What [`SpaceKeys::to_bytes`] gave.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let Stored { mut state, side, joining }: Stored<State> =
            cbor::from_bytes(bytes).map_err(|_| Error::BadState)?;
        if state.own.version != VERSION {
            return Err(Error::BadState);
        }
        state.archive.wake();
        let space = state.own.space;
        let side = match side {
            StoredSide::Outside(None) => Side::Outside(None),
            StoredSide::Outside(Some(rows)) => Side::Outside(Some(Box::new(Outside::load(&rows, &space)?))),
            StoredSide::Inside(rows) => Side::Inside(Box::new(Inside::load(&rows, &space)?)),
        };
        let joining = joining.map(|StoredJoining { entry, rows }| {
            Ok::<_, Error>(Joining { entry, inside: Box::new(Inside::load(&rows, &space)?) })
        });
        Ok(Self::of(state, side, joining.transpose()?))
    }

    /// The group as the rules see it; nothing if it is not ours to read.
    fn read_group(&mut self) {
        let (leaves, terms) = match &self.side {
            Side::Outside(None) => (Vec::new(), None),
            Side::Outside(Some(outside)) => (outside.leaves(), outside.terms()),
            Side::Inside(inside) => (inside.leaves(), inside.terms()),
        };
        let policy = terms.as_ref().and_then(Policy::from_terms);
        self.group = policy.and_then(|policy| Group::read(leaves, policy));
    }

    fn here(&self) -> u64 {
        match &self.side {
            Side::Outside(outside) => outside.as_ref().map_or(0, |outside| outside.epoch()),
            Side::Inside(inside) => inside.epoch(),
        }
    }

    fn leaves(&self) -> BTreeSet<PublicKey> {
        self.group.iter().flat_map(|group| group.leaves.keys()).copied().collect()
    }

    /// Is this device of the person who was let into the pair?
    fn is_invited(&self) -> bool {
        let own = &self.state.own;
        own.kind == SpaceKind::Pair && own.me.person == person(&own.meta, &own.space, INVITED)
    }

    fn is_founded(&self) -> bool {
        self.state.roster.count() > 0
    }

    /// Puts down who is in now, and by whom.
    fn note_members(&mut self) {
        let Some(group) = &self.group else { return };
        for (key, leaf) in &group.leaves {
            let by = match leaf.credential.voucher {
                Voucher::Invite { id, .. } => group.policy.invites.get(&id).map(|invite| invite.by),
                Voucher::Sibling { by, .. } => Some(by),
                Voucher::Founder | Voucher::Recovery { .. } => None,
            };
            if let Some(by) = by {
                self.state.archive.note_let_in(*key, by);
            }
        }
        let members = group.leaves.iter().map(|(key, leaf)| (*key, leaf.credential.member())).collect();
        self.state.archive.note_members(self.here(), members);
    }
}

/// People are named by the space's own secret, so that either can write of the other before the other has come in.
fn person(meta: &[u8; 32], space: &SpaceId, role: &[u8]) -> PersonId {
    let mut id = [0; 16];
    let derived = derive(meta, b"turnabout/1 person", &[role, &space.0]);
    id.iter_mut().zip(derived.iter()).for_each(|(to, from)| *to = *from);
    PersonId(id)
}

impl From<crate::mls::Refused> for Error {
    fn from(_: crate::mls::Refused) -> Self {
        Self::NotPossible
    }
}

impl SpaceKeys for GroupKeys {
    fn space(&self) -> SpaceId {
        self.state.own.space
    }

    fn kind(&self) -> SpaceKind {
        self.state.own.kind
    }

    fn device_key(&self) -> &SecretKey {
        &self.device_key
    }

    fn me(&self) -> Member {
        self.state.own.me
    }

    fn partner(&self) -> PersonId {
        let [founder, invited] =
            [FOUNDER, INVITED].map(|role| person(&self.state.own.meta, &self.state.own.space, role));
        if self.state.own.me.person == founder { invited } else { founder }
    }

    fn standing(&self) -> Standing {
        match (&self.side, &self.joining) {
            _ if self.state.out || self.is_revoked() => Standing::Out,
            (Side::Inside(_), _) if self.is_founded() => Standing::In,
            (Side::Inside(_), _) => Standing::Founding,
            (Side::Outside(_), Some(_)) => Standing::Joining,
            (Side::Outside(_), None) => Standing::Outside,
        }
    }

    fn epoch(&self) -> Epoch {
        Epoch(self.here())
    }

    fn content_keys(&self, epoch: Epoch) -> &[ContentKey] {
        self.state.archive.content_keys(epoch)
    }

    fn members(&self, epoch: Epoch) -> Option<&Members> {
        self.state.archive.members(epoch)
    }

    fn gone_at(&self, key: &PublicKey) -> Option<u64> {
        self.state.archive.gone_at(key)
    }

    fn let_in_by(&self, key: &PublicKey) -> Option<PublicKey> {
        self.state.archive.let_in_by(key)
    }

    fn voucher(&self, key: &PublicKey) -> Option<Voucher> {
        Some(self.group.as_ref()?.leaves.get(key)?.credential.voucher)
    }

    fn policy(&self) -> Option<&Policy> {
        self.group.as_ref().map(|group| &group.policy)
    }

    fn roster(&self) -> &Roster {
        &self.state.roster
    }

    fn meta(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.state.own.meta)
    }

    fn joiner(&self) -> PublicKey {
        SecretKey::from_bytes(&self.state.own.joiner_key).public()
    }

    fn handover(&self) -> Option<(Epoch, Zeroizing<[u8; 32]>)> {
        let here = self.here();
        self.state.archive.key(here).map(|key| (Epoch(here), key))
    }

    fn vouch(&self, leaf: &PublicKey, device: DeviceId) -> Voucher {
        let member = Member { person: self.state.own.me.person, device };
        let sig = Voucher::sign(&self.device_key, &self.state.own.space, leaf, &member);
        Voucher::Sibling { by: self.device_key.public(), sig }
    }

    fn link_secret(&self, rng: &mut dyn InjectedRng) -> LinkSecret {
        let mut head = [0; 16];
        head.iter_mut().zip(self.state.roster.head().0).for_each(|(to, from)| *to = from);
        LinkSecret { meta: self.state.own.meta, seed: random(rng), head }
    }

    fn author(&self, intent: &Intent) -> SecretKey {
        self.author_of(intent)
    }

    fn begin(
        &mut self,
        intent: &Intent,
        msg_id: MessageId,
        place: Place,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        self.build(intent, msg_id, place, rng)
    }

    fn apply(&mut self, entry: &ControlEntry, seq: u64) -> Judgement {
        self.follow(entry, seq)
    }

    fn rewound(&mut self, seq: u64) {
        self.state.archive.unseat(seq);
    }

    fn stands_again(&mut self, entry: &ControlEntry, seq: u64) {
        self.state.archive.reseat(&entry.delta.remove, seq);
    }

    fn is_needed(&self, intent: &Intent) -> bool {
        self.needs(intent)
    }

    fn chore(&self) -> Option<Intent> {
        if self.standing() != Standing::In {
            return None;
        }
        let leaving: BTreeSet<PublicKey> = self
            .leaves()
            .intersection(&self.state.leaving)
            .filter(|key| **key != self.device_key.public())
            .copied()
            .collect();
        let chores = [
            (Intent::Remove { leaves: leaving.clone() }, !leaving.is_empty()),
            (Intent::Update, self.has_ghosts()),
            (Intent::Help, self.needs(&Intent::Help)),
        ];
        chores.into_iter().find(|(_, is_due)| *is_due).map(|(chore, _)| chore)
    }

    fn waits_for_history(&self) -> bool {
        self.standing() == Standing::In && self.state.archive.has_gap(self.here())
    }

    fn safety_code(&self) -> Option<SafetyCode> {
        let (Side::Inside(inside), Some(group), false) = (&self.side, &self.group, self.state.out) else { return None };
        Some(SafetyCode::new(&self.state.own.space, inside.epoch(), inside.authenticator(), group.leaves.keys()))
    }

    fn restart(&mut self) {
        self.side = Side::Outside(None);
        self.joining = None;
        self.group = None;
        let state = &mut self.state;
        (state.founding, state.pending, state.group_info) = (None, None, None);
        state.built.clear();
        state.seen.clear();
        state.lost = false;
        state.roster = Roster::default();
        state.unlinked.clear();
        state.leaving.clear();
    }

    fn identity(&self) -> Vec<u8> {
        cbor::to_bytes(&self.state.own)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let side = match &self.side {
            Side::Outside(outside) => StoredSide::Outside(outside.as_ref().map(|outside| outside.rows())),
            Side::Inside(inside) => StoredSide::Inside(inside.rows()),
        };
        let joining = self.joining.as_ref().map(|it| StoredJoining { entry: it.entry, rows: it.inside.rows() });
        cbor::to_bytes(&Stored { state: &self.state, side, joining })
    }
}

impl GroupKeys {
    /// What MLS says of this epoch to those who are in (RFC 9420, section 8.7). The safety code is made of it; it opens nothing.
    pub fn authenticator(&self) -> Option<&[u8]> {
        let Side::Inside(inside) = &self.side else { return None };
        Some(inside.authenticator())
    }

    /// Was this device taken out while it read from outside?
    fn is_revoked(&self) -> bool {
        self.policy().is_some_and(|policy| policy.has_revoked(&self.device_key.public()))
    }

    /// The relay lets somebody in, or keeps somebody out, whom the tree does not.
    fn has_ghosts(&self) -> bool {
        !self.state.roster.members().eq(self.leaves())
    }
}

#[cfg(test)]
impl GroupKeys {
    fn is_timeless(&self) -> bool {
        match &self.side {
            Side::Outside(outside) => outside.as_ref().is_some_and(|outside| outside.is_timeless()),
            Side::Inside(inside) => inside.is_timeless(),
        }
    }
}

#[cfg(test)]
mod tests;
