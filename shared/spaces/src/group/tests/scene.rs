//! A pair in the middle of its life, with somebody in it, or near it, who does not keep the rules.
//!
//! 0 is the founder, 1 the partner, 2 the founder's tablet, 3 reads from outside, 4 was the founder's and was taken out. A link
//! that was never used is open for the founder's devices.

use super::table::Table;
use super::*;
use crate::body::Body;
use crate::credential::Voucher;
use crate::group::invite::InviteKeys;
use crate::intent::{Entrance, Opening};
use crate::mls::GroupInfo;
use crate::mls::rogue::{Forged, Plan};
use protocol::control::Unsigned;
use protocol::{Capability, ControlKind, Grant, RosterDelta};

pub(super) const FOUNDER: usize = 0;
pub(super) const PARTNER: usize = 1;
pub(super) const TABLET: usize = 2;
pub(super) const OUTSIDER: usize = 3;
pub(super) const GONE: usize = 4;

pub(super) struct Scene {
    pub(super) table: Table,
    /// The link that the partner came by.
    pub(super) used: LinkSecret,
    /// A link for the founder's devices, open.
    pub(super) open: LinkSecret,
    /// The voucher by which the device that is gone came in.
    pub(super) old_voucher: Voucher,
}

/// An entry before it is sealed and signed.
pub(super) struct Draft {
    pub(super) kind: ControlKind,
    pub(super) author: SecretKey,
    pub(super) delta: RosterDelta,
    pub(super) body: Body,
}

impl Draft {
    pub(super) fn of(kind: ControlKind, author: &SecretKey, forged: &Forged) -> Self {
        let body = Body {
            commit: Some(ByteBuf::from(forged.commit.clone())),
            group_info: Some(ByteBuf::from(forged.info.clone())),
            ..Body::default()
        };
        Self { kind, author: author.clone(), delta: RosterDelta::default(), body }
    }

    pub(super) fn commit(author: &SecretKey, forged: &Forged) -> Self {
        Self::of(ControlKind::Commit, author, forged)
    }

    pub(super) fn add(mut self, key: PublicKey) -> Self {
        self.delta.add.push((key, Grant::Member));
        self
    }

    pub(super) fn remove(mut self, key: PublicKey) -> Self {
        self.delta.remove.push(key);
        self
    }
}

impl Scene {
    pub(super) fn new() -> Self {
        let mut table = Table::founded(SpaceKind::Pair);
        let open = table.link_device(FOUNDER);
        let used = table.invite(FOUNDER);
        assert_eq!(table.join_by_link(&used), PARTNER);
        let tablet = table.told_by(FOUNDER);
        let voucher = table.vouch(FOUNDER, tablet);
        assert_eq!(table.come_in(tablet, &voucher), Ok(Judgement::Merged));
        let _outsider = table.told_by(FOUNDER);
        let gone = table.told_by(FOUNDER);
        let entrance = table.vouch(FOUNDER, gone);
        assert_eq!(table.come_in(gone, &entrance), Ok(Judgement::Merged));
        let leaves = [table.key(gone)].into();
        assert_eq!(table.commit(FOUNDER, &Intent::Remove { leaves }), Judgement::Merged);
        assert_eq!(gone, GONE);
        let Entrance::Sibling { voucher, .. } = &entrance else { unreachable!() };
        Self { old_voucher: *voucher, table, used, open }
    }

    pub(super) fn space(&self) -> SpaceId {
        self.table.keys(FOUNDER).space()
    }

    pub(super) fn secret(&self, device: usize) -> SecretKey {
        self.table.keys(device).device_key.clone()
    }

    pub(super) fn me(&self, device: usize) -> Member {
        self.table.keys(device).me()
    }

    pub(super) fn policy(&self) -> Policy {
        self.table.keys(FOUNDER).policy().unwrap().clone()
    }

    pub(super) fn index(&self, device: usize) -> u32 {
        self.table.keys(FOUNDER).group.as_ref().unwrap().leaves[&self.table.key(device)].index
    }

    pub(super) fn credential(&self, device: usize) -> Vec<u8> {
        self.table.keys(FOUNDER).group.as_ref().unwrap().leaves[&self.table.key(device)].credential.to_bytes()
    }

    /// What signs in by the open link.
    pub(super) fn joiner(&self) -> SecretKey {
        InviteKeys::of(&self.open, &self.space()).relay
    }

    /// A copy of a member's state, which does as it likes.
    pub(super) fn copy(&self, device: usize) -> Box<Inside> {
        let copy = GroupKeys::from_bytes(&self.table.keys(device).to_bytes()).unwrap();
        let Side::Inside(inside) = copy.side else { unreachable!("a member is inside") };
        inside
    }

    /// A commit by a member who does as it likes.
    pub(super) fn forge(&mut self, device: usize, plan: &Plan) -> Forged {
        let (mut copy, key) = (self.copy(device), self.secret(device));
        copy.forge(&key, plan, &mut self.table.rng)
    }

    /// A commit by a member which changes the rules.
    pub(super) fn forge_policy(&mut self, device: usize, removed: &[usize], policy: &Policy) -> Draft {
        let removed_indices = removed.iter().map(|device| self.index(*device)).collect();
        let plan = Plan { removed: removed_indices, terms: Some(policy.to_terms()), ..Plan::default() };
        let forged = self.forge(device, &plan);
        let draft = Draft::commit(&self.secret(device), &forged);
        removed.iter().fold(draft, |draft, device| draft.remove(self.table.key(*device)))
    }

    /// A commit from outside under any key, with any credential.
    pub(super) fn forge_join(&mut self, key: &SecretKey, credential: &[u8], psk: bool) -> Forged {
        let outsider = GroupKeys::from_bytes(&self.table.keys(OUTSIDER).to_bytes()).unwrap();
        let Side::Outside(Some(outside)) = &outsider.side else { unreachable!("it reads from outside") };
        let (_, info) = outsider.state.group_info.clone().unwrap();
        let info = GroupInfo::from_bytes(&info).unwrap();
        Inside::forge_join((outside, info), key, credential, psk, &mut self.table.rng)
    }

    /// A join by the open link's key, of a new device under `key` as it says of itself.
    pub(super) fn join_as(&mut self, key: &SecretKey, member: Member, voucher: Voucher) -> Draft {
        let credential = Credential::new(member, voucher).to_bytes();
        self.join_with(key, &credential)
    }

    pub(super) fn join_with(&mut self, key: &SecretKey, credential: &[u8]) -> Draft {
        let forged = self.forge_join(key, credential, false);
        Draft::of(ControlKind::Join, &self.joiner(), &forged).add(key.public())
    }

    /// As the open link's holder would vouch for it.
    pub(super) fn invited(&self, key: &PublicKey, member: &Member) -> Voucher {
        let keys = InviteKeys::of(&self.open, &self.space());
        Voucher::Invite { id: keys.id, sig: Voucher::sign(&keys.voucher, &self.space(), key, member) }
    }

    pub(super) fn sealed(&mut self, draft: Draft) -> ControlEntry {
        let Draft { kind, author, delta, body } = draft;
        let prev = self.table.log.last().map_or(Hash::ZERO, ControlEntry::hash);
        let msg_id = MessageId(random(&mut self.table.rng));
        let unsigned = Unsigned { kind, space: self.space(), msg_id, prev, author: author.public(), delta };
        let sealed = body.seal(&self.table.keys(FOUNDER).meta_key.clone(), &unsigned, &mut self.table.rng);
        unsigned.sign(sealed, &author)
    }

    /// What all devices but the author's own and the removed one make of an entry, which must be one and the same.
    pub(super) fn judged(&mut self, name: &str, entry: ControlEntry) -> Judgement {
        let author = entry.author;
        self.table.append(entry);
        let others = (0..GONE).filter(|device| self.table.key(*device) != author);
        let said: Vec<(usize, Judgement)> = others.map(|device| (device, self.table.last_judgement(device))).collect();
        let (_, first) = said[0];
        assert!(said.iter().all(|(_, judgement)| *judgement == first), "{name}: {said:?}");
        first
    }

    /// Whatever was tried, the group works: it commits, lets somebody in who asks rightly, and seals.
    pub(super) fn goes_on(&mut self, name: &str) {
        // A vandal may have had somebody thrown out at the relay; whoever is left mends it, unasked.
        let roster = self.table.keys(OUTSIDER).roster().clone();
        let member = |device: &usize| roster.capability(&self.table.key(*device)) == Some(Capability::Member);
        let mender = [FOUNDER, PARTNER, TABLET].into_iter().find(member).unwrap();
        if self.table.keys(mender).has_ghosts() {
            assert_eq!(self.table.keys(mender).chore(), Some(Intent::Update), "{name}");
        }
        assert_eq!(self.table.commit(mender, &Intent::Update), Judgement::Merged, "{name}");
        let fresh = self.table.told_by(FOUNDER);
        let entrance = self.table.vouch(TABLET, fresh);
        assert_eq!(self.table.come_in(fresh, &entrance), Ok(Judgement::Merged), "{name}");
        let sealed = self.table.seal(fresh, b"all is well");
        for device in [FOUNDER, PARTNER, TABLET, fresh] {
            assert_eq!(self.table.standing(device), Standing::In, "{name}: {device}");
            assert_eq!(self.table.keys(device).safety_code(), self.table.keys(FOUNDER).safety_code(), "{name}");
            assert_eq!(self.table.open(device, &sealed), Ok(b"all is well".to_vec()), "{name}: {device}");
            assert!(!self.table.keys(device).has_ghosts(), "{name}: {device}");
        }
        assert_eq!(self.table.keys(OUTSIDER).epoch(), self.table.keys(FOUNDER).epoch(), "{name}");
    }

    pub(super) fn opening(&mut self, by: usize, person: PersonId) -> (crate::InviteId, crate::Invite) {
        let Opening { secret, uses, .. } = self.table.opening(by, person, 1, false);
        let keys = InviteKeys::of(&secret, &self.space());
        let by = self.table.key(by);
        let invite =
            crate::Invite { pk: keys.voucher.public(), relay: keys.relay.public(), uses, person, by, wrap: None };
        (keys.id, invite)
    }
}
