//! The first way of sharing keys: the space's secret travels in the invite link, and there is one epoch.
//!
//! Real keys, real seals, real signatures, but whoever ever held a link can read what the space holds, and a removed
//! device cannot be shut out of what comes. That is what MLS behind the same [`SpaceKeys`] will change. Already true:
//! only holders of an open invite get in (relay and members both check), a voucher binds a joining key to the invite, a
//! pair has two people, a private space one, and nobody vouches for a device of somebody else.

use crate::body::Body;
use crate::keys::{
    ContentKey, DeviceId, Epoch, Intent, InviteId, Judgement, Member, Members, PersonId, Place, SpaceKeys, SpaceKind,
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
const FOUNDER: &[u8] = b"founder person";
const INVITED: &[u8] = b"invited person";
const INVITE_SALT: &[u8] = b"turnabout/1 invite";

/// An invite that was opened by a valid entry.
#[derive(Clone, Serialize, Deserialize)]
struct OpenInvite {
    voucher: PublicKey,
    uses: u16,
    person: PersonId,
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
        let (space, secret) = (SpaceId(random(rng)), random(rng));
        Self::fresh(space, kind, secret, person(&secret, FOUNDER), rng)
    }

    /// A space that a link leads to; [`Intent::Join`] gets in. Into a pair as its second person, into a private space as a
    /// further device of its one person.
    pub fn joining(space: SpaceId, kind: SpaceKind, secret: &LinkSecret, rng: &mut dyn InjectedRng) -> Self {
        let role = match kind {
            SpaceKind::Private => FOUNDER,
            SpaceKind::Pair => INVITED,
        };
        Self::fresh(space, kind, secret.space_secret, person(&secret.space_secret, role), rng)
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

    fn build(&self, intent: &Intent, relay_now_ms: u64) -> Result<(ControlKind, SecretKey, RosterDelta, Body), Error> {
        let (mine, me) = (self.device_key.public(), self.state.me);
        let add = |key, grant| RosterDelta { add: vec![(key, grant)], remove: vec![] };
        match intent {
            Intent::Found => {
                let body = Body::Found { kind: self.state.kind, founder: me };
                Ok((ControlKind::Commit, self.device_key.clone(), add(mine, Grant::Member), body))
            }
            Intent::Invite { secret, uses, lifetime_ms, person } => {
                let invite = self.invite_keys(secret);
                let (uses, person) = (*uses, *person);
                let expires_at_ms = relay_now_ms.saturating_add(*lifetime_ms);
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
        // A key that is in stays whose it is: nobody hands it to somebody else, or makes a joiner of it.
        if self.state.members.contains_key(&added.0) {
            return Err(VoidReason::Mismatch);
        }
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
                if person != author.person && self.people().contains(&person) {
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
        let people = self.people();
        let room = people.contains(&member.person) || people.len() < self.state.kind.people_max();
        let fits = member.person == open.person && room;
        if fits { Ok(Change::Joined(invite, key, member)) } else { Err(VoidReason::Person) }
    }

    fn people(&self) -> BTreeSet<PersonId> {
        self.state.members.values().map(|member| member.person).collect()
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

/// A pair's two people are named by its secret, so that either can write of the other before the other has come in.
fn person(secret: &[u8; 32], role: &[u8]) -> PersonId {
    let [id, _] = split(&derive(secret, SPACE_SALT, &[role]));
    PersonId(id)
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

    fn partner(&self) -> PersonId {
        let [founder, invited] = [FOUNDER, INVITED].map(|role| person(&self.state.secret, role));
        if self.state.me.person == founder { invited } else { founder }
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
        place: Place,
        rng: &mut dyn InjectedRng,
    ) -> Result<ControlEntry, Error> {
        let Place { prev, relay_now_ms } = place;
        let (kind, secret, delta, body) = self.build(intent, relay_now_ms)?;
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::envelope::{self, Stamp};
    use protocol::EnvelopeKind;

    struct Counter(u64);

    impl InjectedRng for Counter {
        fn fill(&mut self, bytes: &mut [u8]) {
            for byte in bytes {
                self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                [*byte, ..] = (self.0 >> 33).to_le_bytes();
            }
        }
    }

    fn place(keys: &InvitedKeys) -> Place {
        Place { prev: keys.roster().head(), relay_now_ms: 1_000 }
    }

    struct Pair {
        rng: Counter,
        log: Vec<ControlEntry>,
        founder: InvitedKeys,
    }

    impl Pair {
        fn new(kind: SpaceKind) -> Self {
            let mut rng = Counter(7);
            let founder = InvitedKeys::found(kind, &mut rng);
            let mut pair = Self { rng, log: vec![], founder };
            assert_eq!(pair.commit(&Intent::Found), Judgement::Merged);
            pair
        }

        fn commit(&mut self, intent: &Intent) -> Judgement {
            let msg_id = MessageId(random(&mut self.rng));
            let prev = place(&self.founder);
            let entry = self.founder.begin(intent, msg_id, prev, &mut self.rng).unwrap();
            self.append(entry)
        }

        fn append(&mut self, entry: ControlEntry) -> Judgement {
            let judgement = self.founder.apply(&entry);
            self.log.push(entry);
            judgement
        }

        fn invite(&mut self, uses: u16, person: PersonId) -> LinkSecret {
            let secret = self.founder.link_secret(&mut self.rng);
            let intent = Intent::Invite { secret: secret.clone(), uses, lifetime_ms: 1, person };
            assert_eq!(self.commit(&intent), Judgement::Merged);
            secret
        }

        fn join(&mut self, secret: &LinkSecret) -> (InvitedKeys, Judgement) {
            let mut joiner = InvitedKeys::joining(self.founder.space(), self.founder.kind(), secret, &mut self.rng);
            let prev = place(&self.founder);
            let intent = Intent::Join { secret: secret.clone() };
            let entry = joiner.begin(&intent, MessageId([9; 16]), prev, &mut self.rng).unwrap();
            let judgement = self.append(entry);
            for entry in &self.log {
                joiner.apply(entry);
            }
            (joiner, judgement)
        }
    }

    #[test]
    fn who_comes_in_by_a_link_reads_and_writes() {
        let mut pair = Pair::new(SpaceKind::Pair);
        let secret = pair.invite(1, pair.founder.partner());
        let (joiner, judgement) = pair.join(&secret);
        assert_eq!(judgement, Judgement::Merged);
        assert_eq!(joiner.present(), pair.founder.present());
        assert_eq!(joiner.me().person, pair.founder.partner());
        assert_eq!(joiner.partner(), pair.founder.me().person);

        let stamp = Stamp { msg_id: MessageId([1; 16]), dev_seq: 1 };
        let sealed = envelope::seal(&joiner, EnvelopeKind::Change, stamp, b"hello", &mut pair.rng).unwrap();
        let opened = envelope::open(&pair.founder, &sealed).unwrap();
        assert_eq!((opened.text.as_slice(), opened.from), (b"hello".as_slice(), joiner.me()));
    }

    #[test]
    fn a_pair_has_room_for_two_people_only() {
        let mut pair = Pair::new(SpaceKind::Pair);
        let secret = pair.invite(2, PersonId([5; 16]));
        assert_eq!(pair.join(&secret).1, Judgement::Void(VoidReason::Person), "another person than the invite names");
        let secret = pair.invite(1, pair.founder.partner());
        assert_eq!(pair.join(&secret).1, Judgement::Merged);
        let foreign = Intent::Invite {
            secret: pair.founder.link_secret(&mut pair.rng),
            uses: 1,
            lifetime_ms: 1,
            person: pair.founder.partner(),
        };
        assert_eq!(pair.commit(&foreign), Judgement::Void(VoidReason::Person), "a door into the partner's devices");
    }

    #[test]
    fn a_forged_voucher_is_void_though_the_relay_let_it_pass() {
        let mut pair = Pair::new(SpaceKind::Pair);
        let secret = pair.invite(1, pair.founder.partner());
        let mut thief = InvitedKeys::joining(pair.founder.space(), SpaceKind::Pair, &secret, &mut pair.rng);
        let mut entry_of = |keys: &mut InvitedKeys, prev| {
            keys.begin(&Intent::Join { secret: secret.clone() }, MessageId([9; 16]), prev, &mut pair.rng).unwrap()
        };
        let honest = entry_of(&mut thief, place(&pair.founder));
        // The same sealed body under another key: header and voucher no longer belong together.
        let other = SecretKey::from_bytes(&[3; 32]);
        let header = Unsigned {
            kind: ControlKind::Join,
            space: honest.space,
            msg_id: honest.msg_id,
            prev: honest.prev,
            author: honest.author,
            delta: RosterDelta { add: vec![(other.public(), Grant::Member)], remove: vec![] },
        };
        let forged = header.sign(honest.body, &thief.joiner_key(&secret));
        assert_eq!(pair.append(forged), Judgement::Void(VoidReason::Body));
        assert!(!pair.founder.present().contains_key(&other.public()));
    }

    #[test]
    fn a_second_device_is_the_same_person_and_may_admit_a_third() {
        let mut pair = Pair::new(SpaceKind::Private);
        let secret = pair.invite(1, pair.founder.me().person);
        let (mut tablet, judgement) = pair.join(&secret);
        assert_eq!(judgement, Judgement::Merged);
        assert_eq!(tablet.me().person, pair.founder.me().person);

        let third = SecretKey::from_bytes(&[8; 32]).public();
        let admit = Intent::Admit { key: third, device: DeviceId([8; 16]) };
        let prev = place(&tablet);
        let entry = tablet.begin(&admit, MessageId([4; 16]), prev, &mut pair.rng).unwrap();
        assert_eq!(pair.append(entry), Judgement::Merged);
        assert_eq!(pair.founder.present().get(&third).map(|member| member.person), Some(tablet.me().person));
    }

    #[test]
    fn a_members_key_is_neither_taken_over_nor_made_a_joiner() {
        let mut pair = Pair::new(SpaceKind::Pair);
        let secret = pair.invite(1, pair.founder.partner());
        let (mut partner, _) = pair.join(&secret);
        let (founder_key, before) = (pair.founder.device_key().public(), pair.founder.present().clone());

        let grab = Intent::Admit { key: founder_key, device: DeviceId([8; 16]) };
        let entry = partner.begin(&grab, MessageId([4; 16]), place(&partner), &mut pair.rng).unwrap();
        assert_eq!(pair.append(entry), Judgement::Void(VoidReason::Mismatch));
        assert_eq!(pair.founder.present(), &before);
    }

    #[test]
    fn flipped_bits_strangers_and_other_spaces_do_not_open() {
        let mut pair = Pair::new(SpaceKind::Private);
        let mut stranger = Pair::new(SpaceKind::Private);
        let stamp = Stamp { msg_id: MessageId([1; 16]), dev_seq: 1 };
        let sealed = envelope::seal(&pair.founder, EnvelopeKind::Change, stamp, b"mine", &mut pair.rng).unwrap();

        let mut flipped = sealed.clone();
        flipped.sealed[30] ^= 1;
        assert_eq!(envelope::open(&pair.founder, &flipped).err(), Some(Error::DoesNotOpen));
        let mut other = InvitedKeys::found(SpaceKind::Private, &mut stranger.rng);
        assert_eq!(envelope::open(&other, &sealed).err(), Some(Error::WrongSpace));
        other.state.space = pair.founder.space();
        assert_eq!(envelope::open(&other, &sealed).err(), Some(Error::NotAMember));
    }

    #[test]
    fn stored_keys_come_back_and_a_newer_version_is_refused() {
        let mut pair = Pair::new(SpaceKind::Pair);
        pair.invite(1, pair.founder.partner());
        let again = crate::keys::from_bytes(&pair.founder.to_bytes()).unwrap();
        assert_eq!((again.me(), again.roster()), (pair.founder.me(), pair.founder.roster()));

        pair.founder.state.version = 2;
        assert_eq!(crate::keys::from_bytes(&pair.founder.to_bytes()).err(), Some(Error::BadState));
    }
}
