//! The first way of sharing keys: the space's secret travels in the invite link, and there is one epoch.
//!
//! Real keys, real seals, real signatures, but whoever ever held a link can read what the space holds, and a removed
//! device cannot be shut out of what comes. That is what MLS behind the same [`SpaceKeys`] will change. Already true:
//! only holders of an open invite get in (relay and members both check), a voucher binds a joining key to the invite, a
//! pair has two people, a private space one, and nobody vouches for a device of somebody else.

use crate::body::Body;
use crate::keys::{
    ContentKey, DeviceId, Epoch, Intent, InviteId, Judgement, Member, Members, PersonId, SpaceKeys, SpaceKind,
    VoidReason,
};
use crate::rng::random;
use crate::seal::{Key, derive};
use crate::{Error, InjectedRng, LinkSecret};
use protocol::control::Unsigned;
use protocol::key::Label;
use protocol::{
    ControlEntry, ControlKind, Grant, Hash, MessageId, PublicKey, Roster, RosterDelta, SecretKey, SpaceId, cbor,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

const ONLY_EPOCH: Epoch = Epoch(0);
const SPACE_SALT: &[u8] = b"turnabout/1 invited space";
const INVITE_SALT: &[u8] = b"turnabout/1 invite";

/// An invite that was opened by a valid entry.
#[derive(Clone, Serialize, Deserialize)]
struct OpenInvite {
    voucher: PublicKey,
    uses: u16,
    person: Option<PersonId>,
}

/// What is stored.
#[derive(Clone, Serialize, Deserialize)]
struct State {
    version: u8,
    space: SpaceId,
    kind: SpaceKind,
    #[serde(with = "serde_bytes")]
    secret: [u8; 32],
    #[serde(with = "serde_bytes")]
    device_key: [u8; 32],
    me: Member,
    roster: Roster,
    members: Members,
    invites: BTreeMap<InviteId, OpenInvite>,
}

/// A space's keys from a secret that was in the link.
pub struct InvitedKeys {
    state: State,
    device_key: SecretKey,
    content_key: ContentKey,
    meta_key: Key,
}

impl InvitedKeys {
    /// A space of one's own; [`Intent::Found`] makes it known.
    pub fn found(kind: SpaceKind, rng: &mut dyn InjectedRng) -> Self {
        let person = PersonId(random(rng));
        Self::fresh(SpaceId(random(rng)), kind, random(rng), person, rng)
    }

    /// A space that a link leads to, as a new person; [`Intent::Join`] gets in.
    pub fn joining(space: SpaceId, kind: SpaceKind, secret: &LinkSecret, rng: &mut dyn InjectedRng) -> Self {
        let person = PersonId(random(rng));
        Self::fresh(space, kind, secret.space_secret, person, rng)
    }

    /// A space that one's own other device has told of, as the same person. That device's [`Intent::Admit`] lets this one in.
    pub fn told(
        space: SpaceId,
        kind: SpaceKind,
        secret: [u8; 32],
        person: PersonId,
        rng: &mut dyn InjectedRng,
    ) -> Self {
        Self::fresh(space, kind, secret, person, rng)
    }

    fn fresh(space: SpaceId, kind: SpaceKind, secret: [u8; 32], person: PersonId, rng: &mut dyn InjectedRng) -> Self {
        Self::from_state(State {
            version: 1,
            space,
            kind,
            secret,
            device_key: random(rng),
            me: Member { person, device: DeviceId(random(rng)) },
            roster: Roster::default(),
            members: Members::new(),
            invites: BTreeMap::new(),
        })
    }

    /// What [`SpaceKeys::to_bytes`] gave.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, Error> {
        let state: State = cbor::from_bytes(bytes).map_err(|_| Error::BadState)?;
        if state.version == 1 { Ok(Self::from_state(state)) } else { Err(Error::BadState) }
    }

    fn from_state(state: State) -> Self {
        let content = derive(&state.secret, SPACE_SALT, &[b"content key 0", &state.space.0]);
        Self {
            device_key: SecretKey::from_bytes(&state.device_key),
            content_key: ContentKey::of_epoch(&content),
            meta_key: derive(&state.secret, SPACE_SALT, &[b"meta key", &state.space.0]),
            state,
        }
    }

    /// What one's own other devices need, for the private space only.
    pub fn secret(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.state.secret)
    }

    fn build(&self, intent: &Intent) -> Result<(ControlKind, SecretKey, RosterDelta, Body), Error> {
        let (mine, me) = (self.device_key.public(), self.state.me);
        let add = |key, grant| RosterDelta { add: vec![(key, grant)], remove: vec![] };
        match intent {
            Intent::Found => {
                let body = Body::Found { kind: self.state.kind, founder: me };
                Ok((ControlKind::Commit, self.device_key.clone(), add(mine, Grant::Member), body))
            }
            Intent::Invite { secret, uses, expires_at_ms, person } => {
                let invite = self.invite_keys(secret);
                let (uses, expires_at_ms, person) = (*uses, *expires_at_ms, *person);
                let delta = add(invite.joiner.public(), Grant::Joiner { uses, expires_at_ms });
                let body = Body::Invite { id: invite.id, voucher: invite.voucher.public(), uses, person };
                Ok((ControlKind::Commit, self.device_key.clone(), delta, body))
            }
            Intent::Join { secret } => {
                let invite = self.invite_keys(secret);
                let voucher =
                    invite.voucher.sign(Label::Voucher, &voucher_text(&self.state.space, &mine, &me)).to_vec();
                let body = Body::Join { invite: invite.id, member: me, voucher };
                Ok((ControlKind::Join, invite.joiner, add(mine, Grant::Member), body))
            }
            Intent::Admit { key, device } => {
                if !self.state.members.contains_key(&mine) {
                    return Err(Error::NotPossible);
                }
                let delta = add(*key, Grant::Member);
                Ok((ControlKind::Commit, self.device_key.clone(), delta, Body::Admit { device: *device }))
            }
        }
    }

    fn invite_keys(&self, secret: &LinkSecret) -> InviteKeys {
        let space = &self.state.space.0;
        let key = |name: &[u8]| SecretKey::from_bytes(&derive(&secret.seed, INVITE_SALT, &[name, space]));
        let [id, _] = split(&derive(&secret.seed, INVITE_SALT, &[b"id", space]));
        InviteKeys { id: InviteId(id), joiner: key(b"relay"), voucher: key(b"voucher") }
    }

    /// The check of one entry against the log before it. A pure function: no clock, no setting.
    fn check(&self, entry: &ControlEntry, body: Body) -> Result<Change, VoidReason> {
        let added = match entry.delta.add.as_slice() {
            [(key, grant)] if entry.delta.remove.is_empty() => (*key, *grant),
            _ => return Err(VoidReason::Mismatch),
        };
        let author = self.state.members.get(&entry.author).copied();
        match (entry.kind, body, added) {
            (ControlKind::Commit, Body::Found { kind, founder }, (key, Grant::Member)) => {
                let first = entry.prev == Hash::ZERO && kind == self.state.kind && key == entry.author;
                if first { Ok(Change::Member(key, founder)) } else { Err(VoidReason::Mismatch) }
            }
            (
                ControlKind::Commit,
                Body::Invite { id, voucher, uses, person },
                (_, Grant::Joiner { uses: granted, .. }),
            ) => {
                let author = author.ok_or(VoidReason::NotAMember)?;
                if uses != granted {
                    return Err(VoidReason::Mismatch);
                }
                // Nobody opens a door into somebody else's devices.
                if person.is_some_and(|person| person != author.person) {
                    return Err(VoidReason::Person);
                }
                Ok(Change::Invite(id, OpenInvite { voucher, uses, person }))
            }
            (ControlKind::Join, Body::Join { invite, member, voucher }, (key, Grant::Member)) => {
                self.check_join(invite, member, &voucher, key)
            }
            (ControlKind::Commit, Body::Admit { device }, (key, Grant::Member)) => {
                let author = author.ok_or(VoidReason::NotAMember)?;
                Ok(Change::Member(key, Member { person: author.person, device }))
            }
            (ControlKind::Commit | ControlKind::Join | ControlKind::Note, _, _) => Err(VoidReason::Mismatch),
        }
    }

    fn check_join(
        &self,
        invite: InviteId,
        member: Member,
        voucher: &[u8],
        key: PublicKey,
    ) -> Result<Change, VoidReason> {
        let open = self.state.invites.get(&invite).filter(|open| open.uses > 0).ok_or(VoidReason::Voucher)?;
        let signature = voucher.try_into().map_err(|_| VoidReason::Voucher)?;
        let text = voucher_text(&self.state.space, &key, &member);
        open.voucher.verify(Label::Voucher, &text, &signature).map_err(|_| VoidReason::Voucher)?;
        let people: BTreeSet<PersonId> = self.state.members.values().map(|member| member.person).collect();
        let fits = match open.person {
            Some(person) => member.person == person && people.contains(&person),
            None => !people.contains(&member.person) && people.len() < self.state.kind.people_max(),
        };
        if fits { Ok(Change::Joined(invite, key, member)) } else { Err(VoidReason::Person) }
    }

    fn follow(&mut self, change: Change) {
        match change {
            Change::Member(key, member) => drop(self.state.members.insert(key, member)),
            Change::Invite(id, invite) => drop(self.state.invites.insert(id, invite)),
            Change::Joined(invite, key, member) => {
                self.state.members.insert(key, member);
                if let Some(open) = self.state.invites.get_mut(&invite) {
                    open.uses = open.uses.saturating_sub(1);
                }
            }
        }
    }
}

struct InviteKeys {
    id: InviteId,
    joiner: SecretKey,
    voucher: SecretKey,
}

/// What a valid entry changes.
enum Change {
    Member(PublicKey, Member),
    Invite(InviteId, OpenInvite),
    Joined(InviteId, PublicKey, Member),
}

fn voucher_text<'a>(space: &'a SpaceId, key: &'a PublicKey, member: &'a Member) -> [&'a [u8]; 4] {
    [&space.0, &key.0, &member.person.0, &member.device.0]
}

fn split(key: &Key) -> [[u8; 16]; 2] {
    let mut halves = [[0; 16]; 2];
    halves.as_flattened_mut().copy_from_slice(&**key);
    halves
}

impl SpaceKeys for InvitedKeys {
    fn space(&self) -> SpaceId {
        self.state.space
    }

    fn kind(&self) -> SpaceKind {
        self.state.kind
    }

    fn device_key(&self) -> &SecretKey {
        &self.device_key
    }

    fn me(&self) -> Member {
        self.state.me
    }

    fn epoch(&self) -> Epoch {
        ONLY_EPOCH
    }

    fn content_key(&self, epoch: Epoch) -> Option<&ContentKey> {
        (epoch == ONLY_EPOCH).then_some(&self.content_key)
    }

    fn members(&self, epoch: Epoch) -> Option<&Members> {
        (epoch == ONLY_EPOCH).then_some(&self.state.members)
    }

    fn roster(&self) -> &Roster {
        &self.state.roster
    }

    fn link_secret(&self, rng: &mut dyn InjectedRng) -> LinkSecret {
        LinkSecret { space_secret: self.state.secret, seed: random(rng) }
    }

    fn joiner_key(&self, secret: &LinkSecret) -> SecretKey {
        self.invite_keys(secret).joiner
    }

    fn begin(
        &mut self,
        intent: &Intent,
        msg_id: MessageId,
        prev: Hash,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        let (kind, secret, delta, body) = self.build(intent)?;
        let header = Unsigned { kind, space: self.state.space, msg_id, prev, author: secret.public(), delta };
        let sealed = body.seal(&self.meta_key, &header, rng);
        Ok(header.sign(sealed, &secret))
    }

    fn apply(&mut self, entry: &ControlEntry) -> Judgement {
        match self.state.roster.after(entry, None) {
            // The relay's roster moves also where the entry is void for us.
            Ok(roster) => self.state.roster = roster,
            Err(refused) => return Judgement::Disagrees(refused),
        }
        let change =
            Body::open(&self.meta_key, entry).map_err(|_| VoidReason::Body).and_then(|body| self.check(entry, body));
        match change {
            Ok(change) => {
                self.follow(change);
                Judgement::Merged
            }
            Err(reason) => Judgement::Void(reason),
        }
    }

    fn to_bytes(&self) -> Vec<u8> {
        cbor::to_bytes(&self.state)
    }
}

impl Drop for State {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.secret);
        zeroize::Zeroize::zeroize(&mut self.device_key);
    }
}
