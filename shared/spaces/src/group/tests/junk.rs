//! A member who seals junk: mutated commits, `GroupInfo`s and bodies, sealed under `K_meta` and signed as they should be.

use super::scene::{Draft, FOUNDER, OUTSIDER, PARTNER, Scene, TABLET};
use super::*;
use crate::body::Body;
use crate::mls::rogue::{Forged, Plan, Raw};
use crate::rng::random;
use crate::testing::Counter;
use protocol::control::Unsigned;
use protocol::{ControlKind, RosterDelta};

const CASES: usize = 10_000;

fn below(rng: &mut Counter, limit: usize) -> usize {
    usize::try_from(u32::from_be_bytes(random(rng))).unwrap() % limit.max(1)
}

/// One to three things that go wrong with some bytes.
fn mutate(bytes: &mut Vec<u8>, rng: &mut Counter) {
    for _ in 0..=below(rng, 3) {
        let at = below(rng, bytes.len());
        match below(rng, 7) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at.min(bytes.len()), random::<1>(rng)[0]),
            // A length, as it may be: four bytes that promise up to a gigabyte.
            2 => bytes.splice(at..at, [0xbf, 0xff, 0xff, 0xff]).for_each(drop),
            3 => {
                let copied: Vec<u8> = bytes.iter().skip(at).take(below(rng, 200)).copied().collect();
                bytes.splice(at..at, copied).for_each(drop);
            }
            4 if !bytes.is_empty() => drop(bytes.drain(at..(at + below(rng, 40)).min(bytes.len()))),
            _ if !bytes.is_empty() => bytes[at] ^= 1 << below(rng, 8),
            _ => bytes.push(0),
        }
    }
}

/// The body as CBOR, sealed and signed whatever it is.
fn entry(scene: &mut Scene, text: &[u8]) -> ControlEntry {
    let (author, kind) = (scene.secret(PARTNER), ControlKind::Commit);
    let prev = scene.table.keys(FOUNDER).roster().head();
    let msg_id = MessageId(random(&mut scene.table.rng));
    let delta = RosterDelta::default();
    let unsigned = Unsigned { kind, space: scene.space(), msg_id, prev, author: author.public(), delta };
    let aad = [b"turnabout/1 control body".as_slice(), &unsigned.header_bytes()].concat();
    let sealed = crate::seal::seal(&scene.table.keys(FOUNDER).meta_key.clone(), &aad, text, &mut scene.table.rng);
    unsigned.sign(sealed, &author)
}

/// What the partner would commit, and what that is signed over.
struct Honest {
    forged: Forged,
    context: Vec<u8>,
    key: SecretKey,
    /// Those who judge, as they were before.
    judges: [Vec<u8>; 3],
}

const JUDGES: [usize; 3] = [FOUNDER, TABLET, OUTSIDER];

impl Honest {
    fn of(scene: &mut Scene) -> Self {
        Self {
            forged: scene.forge(PARTNER, &Plan::default()),
            context: scene.copy(PARTNER).context(),
            key: scene.secret(PARTNER),
            judges: JUDGES.map(|device| scene.table.keys(device).to_bytes()),
        }
    }
}

/// A body of the partner's with something wrong in it.
fn mutated(honest: &Honest, rng: &mut Counter) -> Vec<u8> {
    let mut forged = honest.forged.clone();
    let key = &honest.key;
    let mut body = match below(rng, 5) {
        0 => {
            mutate(&mut forged.commit, rng);
            Draft::commit(key, &forged).body
        }
        // Signed anew, so that openmls looks past the signature.
        1 | 2 => {
            let mut raw = Raw::read(&forged.commit, true);
            match below(rng, 3) {
                0 => mutate(&mut raw.nodes, rng),
                1 => mutate(&mut raw.proposals, rng),
                _ => raw.proposals.extend(random::<9>(rng)),
            }
            forged.commit = raw.signed(&honest.context, key);
            Draft::commit(key, &forged).body
        }
        3 => {
            mutate(&mut forged.info, rng);
            Draft::commit(key, &forged).body
        }
        _ => Draft::commit(key, &forged).body,
    };
    if below(rng, 4) == 0 {
        body.link = Some(ByteBuf::from(random::<72>(rng).to_vec()));
        body.linked = Some(u64::from_be_bytes(random(rng)));
        body.epoch = Some(u64::from_be_bytes(random(rng)));
    }
    let mut text = protocol::cbor::to_bytes(&body);
    if below(rng, 3) == 0 {
        mutate(&mut text, rng);
    }
    text
}

#[test]
fn mutated_bodies_of_a_member_never_panic_and_never_split_the_group() {
    let (mut rng, mut scene) = (Counter(77), Scene::new());
    let honest = Honest::of(&mut scene);
    let (mut void, mut followed) = (0, 0);
    for case in 0..CASES {
        let text = mutated(&honest, &mut rng);
        let entry = entry(&mut scene, &text);
        let said = JUDGES.map(|device| scene.table.apply(device, &entry));
        assert_eq!(said[0], said[1], "case {case}");
        match said[2] {
            Judgement::Void(_) => {
                assert_eq!(said[0], said[2], "case {case}");
                void += 1;
            }
            // Nothing was wrong with it after all, or only what members see.
            Judgement::Merged => {
                assert!(matches!(said[0], Judgement::Merged | Judgement::Lost), "case {case}: {:?}", said[0]);
                followed += 1;
                for (device, bytes) in JUDGES.into_iter().zip(&honest.judges) {
                    scene.table.set(device, bytes);
                }
            }
            other @ (Judgement::Disagrees(_) | Judgement::Lost | Judgement::Cloned) => panic!("case {case}: {other:?}"),
        }
    }
    assert!(void > CASES / 2 && followed > 10, "{void} void, {followed} followed: nothing was tried");
    println!("{CASES} bodies: {void} void, {followed} followed, {} panics contained", crate::mls::panics());
}

#[test]
fn a_first_entry_that_is_junk_never_panics() {
    let (mut rng, scene) = (Counter(78), Scene::new());
    let (first, meta) = (scene.table.log[0].clone(), *scene.table.keys(FOUNDER).meta());
    let founder = scene.secret(FOUNDER);
    let mut begun = 0;
    for _ in 0..2_000 {
        let mut body = Body::open(&Zeroizing::new(meta), &first).unwrap();
        let honest = body.group_info.clone();
        mutate(body.group_info.as_mut().unwrap(), &mut rng);
        if body.group_info == honest {
            continue;
        }
        let unsigned = Unsigned {
            kind: first.kind,
            space: first.space,
            msg_id: first.msg_id,
            prev: first.prev,
            author: first.author,
            delta: first.delta.clone(),
        };
        let sealed = body.seal(&Zeroizing::new(meta), &unsigned, &mut rng);
        let entry = unsigned.sign(sealed, &founder);
        let mut keys =
            GroupKeys::told(first.space, SpaceKind::Pair, meta, PersonId([1; 16]), DeviceId([1; 16]), &mut Counter(1));
        begun += usize::from(keys.apply(&entry, 1) == Judgement::Merged);
    }
    assert_eq!(begun, 0, "an altered beginning passes");
}

#[test]
fn a_message_over_the_limit_is_void_before_it_is_parsed() {
    let mut scene = Scene::new();
    let forged = Forged { commit: vec![0; 100_000], info: vec![0; 100_000] };
    let draft = Draft::commit(&scene.secret(PARTNER), &forged);
    let entry = scene.sealed(draft);
    assert_eq!(scene.judged("large", entry), Judgement::Void(crate::VoidReason::Commit));
    // As many proposals as go into a message that may be looked at.
    let mut forged = scene.forge(PARTNER, &Plan::default());
    let (key, context) = (scene.secret(PARTNER), scene.copy(PARTNER).context());
    let mut raw = Raw::read(&forged.commit, true);
    raw.proposals = [1, 0, 10].repeat(20_000);
    forged.commit = raw.signed(&context, &key);
    let draft = Draft::commit(&key, &forged);
    let entry = scene.sealed(draft);
    assert!(matches!(scene.judged("crowded", entry), Judgement::Void(_)));
    scene.goes_on("limits");
}
