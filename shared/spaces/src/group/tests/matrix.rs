//! Every rule has an entry that breaks it (ENCRYPTION, section 14.1). Whoever reads it, in or outside, skips it, and the group
//! goes on.

use super::scene::{Draft, FOUNDER, GONE, OUTSIDER, PARTNER, Scene, TABLET};
use super::*;
use crate::VoidReason as Why;
use crate::body::Body;
use crate::credential::Voucher;
use crate::group::invite::InviteKeys;
use crate::mls::Terms;
use crate::mls::rogue::{Plan, Raw, with_len};
use crate::policy::{INVITES_MAX, RecoveryKeys};
use crate::testing::Counter;
use crate::{InviteId, WrapKey};
use protocol::{ControlKind, Grant, RosterDelta};

type Row = (&'static str, Why, fn(&mut Scene) -> Draft);

fn hold(rows: &[Row]) {
    for (name, reason, draft) in rows {
        let mut scene = Scene::new();
        let draft = draft(&mut scene);
        let entry = scene.sealed(draft);
        assert_eq!(scene.judged(name, entry), Judgement::Void(*reason), "{name}");
        scene.goes_on(name);
    }
}

fn stranger() -> SecretKey {
    SecretKey::from_bytes(&[0x51; 32])
}

fn device(person: PersonId) -> Member {
    Member { person, device: DeviceId([0x52; 16]) }
}

/// A founder's device, as the open link would let it in.
fn own(scene: &Scene) -> Member {
    device(scene.me(FOUNDER).person)
}

const NO_SIGNATURE: ByteArray<64> = ByteArray::new([0; 64]);

const VOUCHERS: [Row; 16] = [
    ("a ghost that says it is the founder", Why::Voucher, |scene| {
        let member = own(scene);
        scene.join_as(&stranger(), member, Voucher::Founder)
    }),
    ("a voucher that nobody signed", Why::Voucher, |scene| {
        let (member, id) = (own(scene), InviteKeys::of(&scene.open, &scene.space()).id);
        scene.join_as(&stranger(), member, Voucher::Invite { id, sig: NO_SIGNATURE })
    }),
    ("a voucher of an unknown invite", Why::Voucher, |scene| {
        let (member, space) = (own(scene), scene.space());
        let sig = Voucher::sign(&stranger(), &space, &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Invite { id: InviteId([9; 16]), sig })
    }),
    ("a one-use link a second time", Why::Voucher, |scene| {
        let (keys, space) = (InviteKeys::of(&scene.used, &scene.space()), scene.space());
        let member = device(scene.me(PARTNER).person);
        let sig = Voucher::sign(&keys.voucher, &space, &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Invite { id: keys.id, sig })
    }),
    ("a voucher for another key", Why::Voucher, |scene| {
        let member = own(scene);
        let voucher = scene.invited(&SecretKey::from_bytes(&[0x53; 32]).public(), &member);
        scene.join_as(&stranger(), member, voucher)
    }),
    ("a voucher for another device", Why::Voucher, |scene| {
        let member = own(scene);
        let voucher = scene.invited(&stranger().public(), &Member { device: DeviceId([1; 16]), ..member });
        scene.join_as(&stranger(), member, voucher)
    }),
    ("a voucher for another space", Why::Voucher, |scene| {
        let (keys, member) = (InviteKeys::of(&scene.open, &scene.space()), own(scene));
        let sig = Voucher::sign(&keys.voucher, &SpaceId([1; 16]), &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Invite { id: keys.id, sig })
    }),
    ("a link for somebody else", Why::Person, |scene| {
        let member = device(scene.me(PARTNER).person);
        let voucher = scene.invited(&stranger().public(), &member);
        scene.join_as(&stranger(), member, voucher)
    }),
    ("a sibling of the other person", Why::Voucher, |scene| {
        let (by, member) = (scene.secret(PARTNER), own(scene));
        let sig = Voucher::sign(&by, &scene.space(), &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Sibling { by: by.public(), sig })
    }),
    ("a sibling that is no member any more", Why::Voucher, |scene| {
        let (by, member) = (scene.secret(GONE), own(scene));
        let sig = Voucher::sign(&by, &scene.space(), &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Sibling { by: by.public(), sig })
    }),
    ("a sibling's voucher that it did not sign", Why::Voucher, |scene| {
        let (by, member) = (scene.secret(TABLET), own(scene));
        scene.join_as(&stranger(), member, Voucher::Sibling { by: by.public(), sig: NO_SIGNATURE })
    }),
    ("a removed device with its old key and its old voucher", Why::Revoked, |scene| {
        let (key, member, voucher) = (scene.secret(GONE), scene.me(GONE), scene.old_voucher);
        scene.join_as(&key, member, voucher)
    }),
    ("a removed device with its old key and a new voucher", Why::Revoked, |scene| {
        let (key, member) = (scene.secret(GONE), scene.me(GONE));
        let voucher = scene.invited(&key.public(), &member);
        scene.join_as(&key, member, voucher)
    }),
    ("a recovery code that was never set", Why::Voucher, |scene| {
        let (code, member) = (crate::RecoveryCode::new(&mut scene.table.rng), own(scene));
        let sig = Voucher::sign(&code.sign(), &scene.space(), &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Recovery { sig })
    }),
    ("a wrong recovery code", Why::Voucher, |scene| {
        let code = crate::RecoveryCode::new(&mut scene.table.rng);
        let keys = code.public().unwrap();
        let set = Intent::SetRecovery { sign: keys.sign, wrap: keys.wrap, relay: keys.relay, old_relay: None };
        assert_eq!(scene.table.commit(FOUNDER, &set), Judgement::Merged);
        let (wrong, member) = (crate::RecoveryCode::new(&mut scene.table.rng), own(scene));
        let sig = Voucher::sign(&wrong.sign(), &scene.space(), &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Recovery { sig })
    }),
    ("a third person in a pair", Why::Person, |scene| {
        let (member, space) = (device(PersonId([7; 16])), scene.space());
        let door = scene.table.opening(PARTNER, member.person, 1, false);
        assert_eq!(scene.table.commit(PARTNER, &Intent::Invite(door.clone())), Judgement::Merged);
        let keys = InviteKeys::of(&door.secret, &space);
        let sig = Voucher::sign(&keys.voucher, &space, &stranger().public(), &member);
        scene.join_as(&stranger(), member, Voucher::Invite { id: keys.id, sig })
    }),
];

const JOINS: [Row; 13] = [
    ("a credential in another spelling", Why::Voucher, |scene| {
        let member = own(scene);
        let credential = Credential::new(member, scene.invited(&stranger().public(), &member)).to_bytes();
        scene.join_with(&stranger(), &respelled(&credential))
    }),
    ("a credential of another version", Why::Voucher, |scene| {
        let member = own(scene);
        let mut credential = Credential::new(member, scene.invited(&stranger().public(), &member)).to_bytes();
        let at = credential.windows(3).position(|bytes| bytes == [0x61, b'v', 1]).unwrap();
        credential[at + 2] = 0;
        scene.join_with(&stranger(), &credential)
    }),
    ("a credential that is none", Why::Voucher, |scene| scene.join_with(&stranger(), b"me")),
    ("a device in place of itself with another credential", Why::Path, |scene| {
        let (key, me) = (scene.secret(PARTNER), scene.me(PARTNER));
        let credential = Credential::new(Member { person: scene.me(FOUNDER).person, ..me }, Voucher::Founder);
        let forged = scene.forge_join(&key, &credential.to_bytes(), false);
        Draft::commit(&key, &forged)
    }),
    ("a device put in its own place by somebody else", Why::Path, |scene| {
        let (key, credential) = (scene.secret(PARTNER), scene.credential(PARTNER));
        let forged = scene.forge_join(&key, &credential, false);
        Draft::commit(&scene.secret(TABLET), &forged)
    }),
    ("a member who comes in again through a door", Why::Path, |scene| {
        let (key, credential) = (scene.secret(PARTNER), scene.credential(PARTNER));
        let forged = scene.forge_join(&key, &credential, false);
        Draft::of(ControlKind::Join, &scene.joiner(), &forged).add(stranger().public())
    }),
    ("a new device that comes in as a member's commit", Why::Mismatch, |scene| {
        let member = own(scene);
        let voucher = scene.invited(&stranger().public(), &member);
        let credential = Credential::new(member, voucher).to_bytes();
        let forged = scene.forge_join(&stranger(), &credential, false);
        Draft::commit(&scene.secret(TABLET), &forged).add(stranger().public())
    }),
    ("a new device in place of somebody else", Why::Mismatch, |scene| {
        let (old, member) = (scene.secret(PARTNER), own(scene));
        let voucher = scene.invited(&stranger().public(), &member);
        let credential = Credential::new(member, voucher).to_bytes();
        // As if the partner resynced, but under another key.
        let mut forged = scene.forge_join(&old, &credential, false);
        let (at, context) = ((scene.space(), scene.index(PARTNER)), scene.copy(FOUNDER).context());
        let raw = Raw::read(&forged.commit, false).with_leaf(None, &stranger(), (&at.0, at.1));
        let commit = raw.signed(&context, &stranger());
        forged.info = scene.copy(FOUNDER).info_for(&commit, &forged.info, (at.1, &stranger(), false));
        forged.commit = commit;
        Draft::of(ControlKind::Join, &scene.joiner(), &forged).add(stranger().public())
    }),
    ("a join with a key that only some know", Why::Proposal, |scene| {
        let member = own(scene);
        let credential = Credential::new(member, scene.invited(&stranger().public(), &member)).to_bytes();
        let forged = scene.forge_join(&stranger(), &credential, true);
        Draft::of(ControlKind::Join, &scene.joiner(), &forged).add(stranger().public())
    }),
    ("a join that changes the rules", Why::Commit, |scene| {
        let (member, policy) = (own(scene), scene.policy());
        let credential = Credential::new(member, scene.invited(&stranger().public(), &member)).to_bytes();
        let mut forged = scene.forge_join(&stranger(), &credential, false);
        let context = scene.copy(FOUNDER).context();
        let mut raw = Raw::read(&forged.commit, false);
        raw.proposals.extend(rules(&policy.to_terms()));
        forged.commit = raw.signed(&context, &stranger());
        Draft::of(ControlKind::Join, &scene.joiner(), &forged).add(stranger().public())
    }),
    ("a join under another key than the relay is told", Why::Roster, |scene| {
        let member = own(scene);
        let voucher = scene.invited(&stranger().public(), &member);
        let mut draft = scene.join_as(&stranger(), member, voucher);
        draft.delta.add = vec![(PublicKey([5; 32]), Grant::Member)];
        draft
    }),
    ("a join after which nobody could come in", Why::GroupInfo, |scene| {
        let member = own(scene);
        let voucher = scene.invited(&stranger().public(), &member);
        let mut draft = scene.join_as(&stranger(), member, voucher);
        draft.body.group_info = None;
        draft
    }),
    ("a join with the GroupInfo of before", Why::GroupInfo, |scene| {
        let member = own(scene);
        let voucher = scene.invited(&stranger().public(), &member);
        let mut draft = scene.join_as(&stranger(), member, voucher);
        draft.body.group_info = scene.table.keys(OUTSIDER).state.group_info.clone().map(|(_, info)| info);
        draft
    }),
];

/// A `GroupContextExtensions` proposal, as it stands in a commit.
fn rules(terms: &Terms) -> Vec<u8> {
    let required = [0, 3, 2 + 1 + 1 + 1 + 1, 2, 0xf0, 0x42, 0, 2, 0, 1];
    let ours = [vec![0xf0, 0x42], with_len(&terms.0)].concat();
    [vec![1, 0, 7], with_len(&[required.to_vec(), ours].concat())].concat()
}

/// The same map with its first two fields the other way round: CBOR that says the same.
fn respelled(bytes: &[u8]) -> Vec<u8> {
    let [map, text, letter, version, rest @ ..] = bytes else { unreachable!() };
    assert_eq!((text, letter), (&0x61, &b'v'));
    // The integer in two bytes rather than in one.
    [&[*map, *text, *letter, 0x18, *version], rest].concat()
}

const REMOVALS: [Row; 7] = [
    ("a removal that leaves the rules alone", Why::Policy, |scene| {
        let plan = Plan { removed: vec![scene.index(TABLET)], ..Plan::default() };
        let forged = scene.forge(FOUNDER, &plan);
        Draft::commit(&scene.secret(FOUNDER), &forged).remove(scene.table.key(TABLET))
    }),
    ("a removal that does not spend the link", Why::Policy, |scene| {
        let mut policy = after(scene, PARTNER);
        policy.invites.extend(scene.policy().invites);
        scene.forge_policy(FOUNDER, &[PARTNER], &policy)
    }),
    ("a removal that does not bar the key", Why::Policy, |scene| {
        let mut policy = scene.policy();
        policy.invites = after(scene, PARTNER).invites;
        scene.forge_policy(FOUNDER, &[PARTNER], &policy)
    }),
    ("a removal that keeps a door of the removed device open", Why::Policy, |scene| {
        // The founder opened one; its tablet takes it out.
        let mut policy = after(scene, FOUNDER);
        let open = InviteKeys::of(&scene.open, &scene.space()).id;
        policy.invites.insert(open, scene.policy().invites[&open]);
        scene.forge_policy(TABLET, &[FOUNDER], &policy)
    }),
    ("a removal that opens a door", Why::Policy, |scene| {
        let mut policy = after(scene, PARTNER);
        policy.invites.extend([scene.opening(FOUNDER, PersonId([7; 16]))]);
        scene.forge_policy(FOUNDER, &[PARTNER], &policy)
    }),
    ("a removal that bars another key, too", Why::Policy, |scene| {
        let policy = scene.policy();
        let removal = |device: usize| {
            scene.table.keys(FOUNDER).group.as_ref().unwrap().removal(&[scene.table.key(device)].into())
        };
        let policy = policy.without(&removal(TABLET)).without(&removal(PARTNER));
        scene.forge_policy(FOUNDER, &[TABLET], &policy)
    }),
    ("a removal that the relay is not told of", Why::Roster, |scene| {
        let policy = after(scene, TABLET);
        let mut draft = scene.forge_policy(FOUNDER, &[TABLET], &policy);
        draft.delta.remove.clear();
        draft
    }),
];

/// The rules as they must be once this device has gone.
fn after(scene: &Scene, device: usize) -> crate::Policy {
    let gone = [scene.table.key(device)].into();
    scene.policy().without(&scene.table.keys(FOUNDER).group.as_ref().unwrap().removal(&gone))
}

fn keys_of(by: PublicKey) -> RecoveryKeys {
    RecoveryKeys { sign: stranger().public(), wrap: WrapKey([9; 32]), by }
}

const RULES: [Row; 15] = [
    ("somebody else's recovery keys", Why::Policy, |scene| {
        let (mut policy, by) = (scene.policy(), scene.table.key(PARTNER));
        policy.recovery.insert(scene.me(FOUNDER).person, keys_of(by));
        scene.forge_policy(PARTNER, &[], &policy)
    }),
    ("recovery keys in another device's name", Why::Policy, |scene| {
        let (mut policy, by) = (scene.policy(), scene.table.key(FOUNDER));
        policy.recovery.insert(scene.me(PARTNER).person, keys_of(by));
        scene.forge_policy(PARTNER, &[], &policy)
    }),
    ("somebody else's recovery keys taken away", Why::Policy, |scene| {
        let keys = crate::RecoveryCode::new(&mut scene.table.rng).public().unwrap();
        let set = Intent::SetRecovery { sign: keys.sign, wrap: keys.wrap, relay: keys.relay, old_relay: None };
        assert_eq!(scene.table.commit(FOUNDER, &set), Judgement::Merged);
        let mut policy = scene.policy();
        policy.recovery.clear();
        scene.forge_policy(PARTNER, &[], &policy)
    }),
    ("a door into another's devices", Why::Policy, |scene| {
        let person = scene.me(FOUNDER).person;
        with_door(scene, |scene| scene.opening(PARTNER, person))
    }),
    ("a door in another's name", Why::Policy, |scene| {
        let person = scene.me(PARTNER).person;
        with_door(scene, |scene| scene.opening(FOUNDER, person))
    }),
    ("a door that nobody may use", Why::Policy, |scene| {
        let person = scene.me(PARTNER).person;
        with_door(scene, |scene| {
            let (id, invite) = scene.opening(PARTNER, person);
            (id, crate::Invite { uses: 0, ..invite })
        })
    }),
    ("a door made wider", Why::Policy, |scene| {
        with_door(scene, |scene| {
            let id = InviteKeys::of(&scene.open, &scene.space()).id;
            (id, crate::Invite { uses: 9, ..scene.policy().invites[&id] })
        })
    }),
    ("more doors than there may be", Why::Policy, |scene| {
        let (person, mut policy) = (scene.me(PARTNER).person, scene.policy());
        for _ in 0..INVITES_MAX {
            policy.invites.extend([scene.opening(PARTNER, person)]);
        }
        scene.forge_policy(PARTNER, &[], &policy)
    }),
    ("a key barred that is in", Why::Policy, |scene| {
        let policy = scene.policy();
        let gone = [scene.table.key(TABLET)].into();
        let removed = scene.table.keys(FOUNDER).group.as_ref().unwrap().removal(&gone);
        scene.forge_policy(PARTNER, &[], &policy.without(&removed))
    }),
    ("barred keys let in again", Why::Policy, |scene| {
        let mut policy = crate::Policy::new(SpaceKind::Pair);
        policy.invites = scene.policy().invites;
        scene.forge_policy(FOUNDER, &[], &policy)
    }),
    ("another kind of space", Why::Policy, |scene| {
        let mut policy = scene.policy();
        policy.kind = SpaceKind::Private;
        scene.forge_policy(FOUNDER, &[], &policy)
    }),
    ("rules of another version", Why::Policy, |scene| {
        let mut terms = scene.policy().to_terms();
        let at = terms.0.windows(3).position(|bytes| bytes == [0x61, b'v', 1]).unwrap();
        terms.0[at + 2] = 2;
        with_terms(scene, terms)
    }),
    ("rules in another spelling", Why::Policy, |scene| {
        let terms = Terms(respelled(&scene.policy().to_terms().0));
        with_terms(scene, terms)
    }),
    ("rules that are none", Why::Policy, |scene| with_terms(scene, Terms(b"mine".to_vec()))),
    ("somebody outside who may propose", Why::Policy, |scene| {
        let forged = scene.forge(PARTNER, &Plan { senders: true, ..Plan::default() });
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
];

fn with_door(scene: &mut Scene, door: impl Fn(&mut Scene) -> (InviteId, crate::Invite)) -> Draft {
    let (mut policy, door) = (scene.policy(), door(scene));
    policy.invites.extend([door]);
    scene.forge_policy(PARTNER, &[], &policy)
}

fn with_terms(scene: &mut Scene, terms: Terms) -> Draft {
    let forged = scene.forge(PARTNER, &Plan { terms: Some(terms), ..Plan::default() });
    Draft::commit(&scene.secret(PARTNER), &forged)
}

/// A partner's commit with a proposal put into it by hand.
fn proposing(scene: &mut Scene, proposal: &[u8]) -> Draft {
    let mut forged = scene.forge(PARTNER, &Plan::default());
    let (key, context) = (scene.secret(PARTNER), scene.copy(PARTNER).context());
    let mut raw = Raw::read(&forged.commit, true);
    raw.proposals.extend(proposal);
    forged.commit = raw.signed(&context, &key);
    Draft::commit(&key, &forged)
}

const PROPOSALS: [Row; 9] = [
    ("an Add", Why::Proposal, |scene| {
        let forged = scene.forge(PARTNER, &Plan { add: true, ..Plan::default() });
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
    ("a PreSharedKey", Why::Proposal, |scene| {
        let forged = scene.forge(PARTNER, &Plan { psk: true, ..Plan::default() });
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
    ("an Update", Why::Commit, |scene| {
        let leaf = scene.copy(PARTNER).own_leaf();
        proposing(scene, &[vec![1, 0, 2], leaf].concat())
    }),
    ("a ReInit", Why::Proposal, |scene| {
        let space = scene.space();
        proposing(scene, &[vec![1, 0, 5], with_len(&space.0), vec![0, 1, 0, 3, 0]].concat())
    }),
    ("an ExternalInit of a member", Why::Commit, |scene| {
        proposing(scene, &[vec![1, 0, 6], with_len(&[1; 32])].concat())
    }),
    ("a SelfRemove", Why::Commit, |scene| proposing(scene, &[1, 0, 10])),
    ("a proposal of an unknown kind", Why::Commit, |scene| {
        proposing(scene, &[vec![1, 0xf0, 0x01], with_len(b"anything")].concat())
    }),
    ("a proposal that nobody sent", Why::Commit, |scene| proposing(scene, &[vec![2], with_len(&[1; 32])].concat())),
    ("the same leaf removed twice", Why::Commit, |scene| {
        let index = scene.index(TABLET).to_be_bytes();
        proposing(scene, &[&[1, 0, 3], index.as_slice(), &[1, 0, 3], &index].concat())
    }),
];

const COMMITS: [Row; 15] = [
    ("another credential in the path", Why::Path, |scene| {
        let me = Member { person: scene.me(FOUNDER).person, ..scene.me(PARTNER) };
        let credential = Some(Credential::new(me, Voucher::Founder).to_bytes());
        let forged = scene.forge(PARTNER, &Plan { credential, ..Plan::default() });
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
    ("another key in the path", Why::Path, |scene| {
        let plan = Plan { credential: Some(scene.credential(PARTNER)), new_key: Some([0x51; 32]), ..Plan::default() };
        let forged = scene.forge(PARTNER, &plan);
        let draft = Draft::commit(&scene.secret(PARTNER), &forged);
        draft.add(stranger().public()).remove(scene.table.key(PARTNER))
    }),
    ("a ghost in the relay's roster", Why::Roster, |scene| {
        let forged = scene.forge(PARTNER, &Plan::default());
        Draft::commit(&scene.secret(PARTNER), &forged).add(stranger().public())
    }),
    ("a member out of the relay's roster", Why::Roster, |scene| {
        let forged = scene.forge(PARTNER, &Plan::default());
        Draft::commit(&scene.secret(PARTNER), &forged).remove(scene.table.key(TABLET))
    }),
    ("another's commit in one's own entry", Why::Mismatch, |scene| {
        let forged = scene.forge(TABLET, &Plan::default());
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
    ("a commit by a ghost", Why::NotAMember, |scene| {
        let ghost = ghost(scene);
        let forged = scene.forge(PARTNER, &Plan::default());
        Draft::commit(&ghost, &forged)
    }),
    ("a note by a ghost", Why::NotAMember, |scene| {
        let author = ghost(scene);
        let body = Body { leave: true, ..Body::default() };
        Draft { kind: ControlKind::Note, author, delta: RosterDelta::default(), body }
    }),
    ("a commit that says nothing", Why::Mismatch, |scene| {
        let author = scene.secret(PARTNER);
        Draft { kind: ControlKind::Commit, author, delta: RosterDelta::default(), body: Body::default() }
    }),
    ("a note that commits", Why::Mismatch, |scene| {
        let forged = scene.forge(PARTNER, &Plan::default());
        Draft::of(ControlKind::Note, &scene.secret(PARTNER), &forged)
    }),
    ("the space's beginning once more", Why::Mismatch, |scene| {
        let first = Body::open(&scene.table.keys(FOUNDER).meta_key, &scene.table.log[0]).unwrap();
        let author = scene.secret(PARTNER);
        Draft { kind: ControlKind::Commit, author, delta: RosterDelta::default(), body: first }
    }),
    ("a commit of an epoch that is over", Why::Epoch, |scene| {
        let forged = scene.forge(PARTNER, &Plan::default());
        scene.table.commit(FOUNDER, &Intent::Update);
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
    ("a commit that is none", Why::Commit, |scene| {
        let author = scene.secret(PARTNER);
        let body = Body { commit: Some(ByteBuf::from(b"junk".to_vec())), ..Body::default() };
        Draft { kind: ControlKind::Commit, author, delta: RosterDelta::default(), body }
    }),
    ("a commit of another group", Why::Commit, |scene| {
        let mut elsewhere = Table::founded_by(SpaceKind::Pair, 99);
        while elsewhere.keys(0).epoch() < scene.table.keys(0).epoch() {
            elsewhere.commit(0, &Intent::Update);
        }
        let entry = elsewhere.build(0, &Intent::Update);
        let body = Body::open(&elsewhere.keys(0).meta_key, &entry).unwrap();
        let author = scene.secret(PARTNER);
        Draft { kind: ControlKind::Commit, author, delta: RosterDelta::default(), body }
    }),
    ("a commit signed by nobody", Why::Commit, |scene| {
        let mut forged = scene.forge(PARTNER, &Plan::default());
        forged.commit = Raw::read(&forged.commit, true).signed(b"another context", &scene.secret(PARTNER));
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
    ("a commit after which nobody could come in", Why::GroupInfo, |scene| {
        let mut forged = scene.forge(PARTNER, &Plan::default());
        // Its last byte belongs to the signature.
        *forged.info.last_mut().unwrap() ^= 1;
        Draft::commit(&scene.secret(PARTNER), &forged)
    }),
];

/// A key that the relay takes for a member and that nobody let in.
fn ghost(scene: &mut Scene) -> SecretKey {
    let ghost = SecretKey::from_bytes(&[0x54; 32]);
    let forged = scene.forge(PARTNER, &Plan::default());
    let entry = Draft::commit(&scene.secret(PARTNER), &forged).add(ghost.public());
    let entry = scene.sealed(entry);
    assert_eq!(scene.judged("a ghost in the relay's roster", entry), Judgement::Void(Why::Roster));
    ghost
}

#[test]
fn every_rule_of_the_check_has_an_entry_that_breaks_it() {
    hold(&REMOVALS);
    hold(&COMMITS);
}

#[test]
fn nobody_comes_in_without_a_voucher_that_holds() {
    hold(&VOUCHERS);
}

#[test]
fn a_join_is_one_device_and_nothing_else() {
    hold(&JOINS);
}

#[test]
fn nobody_makes_rules_for_somebody_else() {
    hold(&RULES);
}

#[test]
fn a_proposal_that_none_of_us_makes_is_void() {
    hold(&PROPOSALS);
}

#[test]
fn a_body_that_does_not_open_or_is_none_of_ours_is_void() {
    let mut scene = Scene::new();
    let forged = scene.forge(PARTNER, &Plan::default());
    let draft = Draft::commit(&scene.secret(PARTNER), &forged);
    let mut entry = scene.sealed(draft);
    entry.body[30] ^= 1;
    assert_eq!(scene.judged("altered", entry), Judgement::Void(Why::Body));
    scene.goes_on("altered");

    let forged = scene.forge(PARTNER, &Plan::default());
    let draft = Draft::commit(&scene.secret(PARTNER), &forged);
    let other = scene.sealed(draft);
    let empty = Draft {
        kind: ControlKind::Note,
        author: scene.secret(PARTNER),
        delta: RosterDelta::default(),
        body: Body::default(),
    };
    let mut entry = scene.sealed(empty);
    entry.body = other.body;
    assert_eq!(scene.judged("another entry's body", entry), Judgement::Void(Why::Body));
    scene.goes_on("another entry's body");
}

#[test]
fn a_note_that_changes_members_is_what_no_honest_relay_appends() {
    let mut scene = Scene::new();
    let note = |delta| Draft {
        kind: ControlKind::Note,
        author: SecretKey::from_bytes(&[0; 32]),
        delta,
        body: Body::default(),
    };
    let author = scene.secret(PARTNER);
    let tablet = scene.table.key(TABLET);
    for delta in [
        RosterDelta { add: vec![(stranger().public(), Grant::Member)], remove: vec![] },
        RosterDelta { add: vec![], remove: vec![tablet] },
    ] {
        let entry = scene.sealed(Draft { author: author.clone(), ..note(delta) });
        assert!(matches!(scene.judged("note", entry), Judgement::Disagrees(_)));
    }
    let first = scene.table.log[0].clone();
    assert!(matches!(scene.judged("the first entry a second time", first), Judgement::Disagrees(_)));
    scene.goes_on("notes");
}

#[test]
fn a_log_of_another_space_or_kind_begins_nothing() {
    let scene = Scene::new();
    let (first, meta) = (&scene.table.log[0], *scene.table.keys(FOUNDER).meta());
    let told = |space, kind| GroupKeys::told(space, kind, meta, PersonId([1; 16]), DeviceId([1; 16]), &mut Counter(3));
    assert_eq!(told(scene.space(), SpaceKind::Pair).apply(first, 1), Judgement::Merged);
    assert_eq!(told(scene.space(), SpaceKind::Private).apply(first, 1), Judgement::Void(Why::Mismatch));
    assert_eq!(told(SpaceId([1; 16]), SpaceKind::Pair).apply(first, 1), Judgement::Void(Why::Mismatch));
}
