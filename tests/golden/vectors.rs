//! Known answers of what is inside the seal, for a second implementation that has PROTOCOL.md and nothing else.
//!
//! One story of a pair from fixed dice: every control entry with the keys that open it, envelopes with their text, and the
//! small formats beside them. What comes out of MLS itself (`K_e`, the authenticator) is given; all else can be worked out.

use super::{check, read};
use documents::DocumentId;
use protocol::{ControlEntry, Envelope, EnvelopeKind, Hash, LogIndex, MessageId, PublicKey, SecretKey, cbor};
use serde_json::{Value, json};
use spaces::envelope::{Stamp, open, seal};
use spaces::{
    Answer, DeviceId, Entrance, GroupKeys, InjectedRng, Intent, Judgement, Link, LinkKind, Opening, Place, RecoveryBox,
    RecoveryCode, SafetyCode, SpaceKeys, SpaceKind, Standing, Voucher,
};
use sync::payload::Payload;

const FILE: &str = "vectors/inside_the_seal.json";
const RELAY: &str = "wss://relay.example";
const NOW_MS: u64 = 1_800_000_000_000;
const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// 1, 2, 3, …: dice that fall as anybody can count.
struct Counting(u8);

impl InjectedRng for Counting {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_add(1);
            *byte = self.0;
        }
    }
}

/// The story's own dice. What they gave stands in the file.
struct Dice(u64);

impl InjectedRng for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            [*byte, ..] = (self.0 >> 33).to_le_bytes();
        }
    }
}

struct Story {
    dice: Dice,
    devices: Vec<GroupKeys>,
    log: Vec<ControlEntry>,
    entries: Vec<Value>,
    envelopes: Vec<Value>,
    /// By whom, one for each envelope.
    authors: Vec<usize>,
}

impl Story {
    fn begin() -> Self {
        let mut dice = Dice(42);
        let founder = GroupKeys::found(SpaceKind::Pair, DeviceId([0xd1; 16]), &mut dice).unwrap();
        let mut story =
            Self { dice, devices: vec![founder], log: vec![], entries: vec![], envelopes: vec![], authors: vec![] };
        story.commit(0, "the founder begins", &Intent::Found { invite: None });
        story
    }

    /// A device that has read the log.
    fn arrives(&mut self, mut keys: GroupKeys) -> usize {
        for (entry, seq) in self.log.iter().zip(1..) {
            assert_eq!(keys.apply(entry, seq), Judgement::Merged);
        }
        self.devices.push(keys);
        self.devices.len() - 1
    }

    /// A device reads the log anew, from outside, under its own key.
    fn starts_over(&mut self, device: usize) {
        let keys = &mut self.devices[device];
        keys.restart();
        for (entry, seq) in self.log.iter().zip(1..) {
            assert_eq!(keys.apply(entry, seq), Judgement::Merged);
        }
    }

    fn commit(&mut self, device: usize, what: &str, intent: &Intent) {
        let number = u8::try_from(self.log.len()).unwrap();
        let place = Place { prev: self.log.last().map_or(Hash::ZERO, ControlEntry::hash), relay_now_ms: NOW_MS };
        let entry = self.devices[device].begin(intent, MessageId([number; 16]), place, &mut self.dice).unwrap();
        for keys in self.devices.iter_mut().filter(|keys| keys.standing() != Standing::Out) {
            assert_eq!(keys.apply(&entry, u64::from(number) + 1), Judgement::Merged, "{what}");
        }
        self.log.push(entry.clone());
        let keys = &self.devices[0];
        let (epoch, key) = keys.handover().unwrap();
        self.entries.push(json!({
            "what": what,
            "entry": hex(&entry.to_bytes()),
            "entry_hash": hex(&entry.hash().0),
            "epoch_after": epoch.0,
            "content_key_after": hex(&*key),
            "policy_after": hex(&cbor::to_bytes(keys.policy().unwrap())),
            "members_after": members(keys),
            "authenticator_after": hex(keys.authenticator().unwrap()),
            "safety_code_after": hex(&keys.safety_code().unwrap().0),
        }));
    }

    fn write(&mut self, device: usize, text: &[u8]) {
        let number = u8::try_from(self.envelopes.len() + 1).unwrap();
        self.authors.push(device);
        let dev_seq = self.authors.iter().filter(|author| **author == device).count() as u64;
        let stamp = Stamp { msg_id: MessageId([0xe0 + number; 16]), dev_seq };
        let keys = &self.devices[device];
        let sealed = seal(keys, EnvelopeKind::Change, stamp, text, &mut self.dice).unwrap();
        assert!(open(&self.devices[0], &sealed, u64::MAX).is_ok());
        self.envelopes.push(json!({
            "envelope": hex(&sealed.to_bytes()),
            "epoch": sealed.header.epoch,
            "text": hex(text),
            "padded_bytes": sealed.sealed.len() - 40,
        }));
    }
}

fn members(keys: &GroupKeys) -> Vec<Value> {
    let members = keys.present().iter();
    let row = members.map(
        |(key, member)| json!({"leaf": hex(&key.0), "person": hex(&member.person.0), "device": hex(&member.device.0)}),
    );
    row.collect()
}

fn voucher(by: &PublicKey, leaf: &PublicKey, keys: &GroupKeys, voucher: &Voucher) -> Value {
    let (Voucher::Sibling { sig, .. } | Voucher::Invite { sig, .. } | Voucher::Recovery { sig }) = voucher else {
        panic!("the founder needs no signature")
    };
    json!({
        "by": hex(&by.0),
        "leaf": hex(&leaf.0),
        "person": hex(&keys.me().person.0),
        "device": hex(&keys.me().device.0),
        "signature": hex(&**sig),
    })
}

fn vectors() -> Value {
    let mut story = Story::begin();
    let (space, meta) = (story.devices[0].space(), *story.devices[0].meta());

    let code = RecoveryCode::new(&mut Counting(0));
    let public = code.public().unwrap();
    let set = Intent::SetRecovery { sign: public.sign, wrap: public.wrap, relay: public.relay, old_relay: None };
    story.commit(0, "the founder sets a recovery code", &set);
    story.write(0, b"before anybody else");

    let secret = story.devices[0].link_secret(&mut Counting(0x80));
    let head = hex(&story.log.last().unwrap().hash().0[..16]);
    let person = story.devices[0].partner();
    let opening = Opening { secret: secret.clone(), uses: 1, lifetime_ms: 14 * DAY_MS, person, history: true };
    story.commit(0, "a door for the partner, with history", &Intent::Invite(opening));
    let (id, invite) = story.devices[0].policy().unwrap().invites.iter().next().map(|(id, it)| (*id, *it)).unwrap();
    let link = Link { kind: LinkKind::Partner, relay: RELAY.to_owned(), space, secret: secret.clone() };
    let own_secret = story.devices[0].link_secret(&mut Counting(0xa0));
    let own_head = hex(&story.log.last().unwrap().hash().0[..16]);
    let own_link = Link { kind: LinkKind::Device, relay: RELAY.to_owned(), space, secret: own_secret };

    let partner = GroupKeys::joining(space, SpaceKind::Pair, &secret, DeviceId([0xd2; 16]), &mut story.dice);
    let partner = story.arrives(partner);
    story.commit(partner, "the partner comes in", &Intent::Join(Entrance::Link { secret }));
    story.write(partner, &[7; 300]);

    let me = story.devices[0].me().person;
    let tablet = GroupKeys::told(space, SpaceKind::Pair, meta, me, DeviceId([0xd3; 16]), &mut story.dice);
    let tablet = story.arrives(tablet);
    let (leaf, joiner) = (story.devices[tablet].device_key().public(), story.devices[tablet].joiner());
    story.commit(0, "the founder admits a tablet", &Intent::Admit { leaf, joiner, lifetime_ms: DAY_MS });
    let by_sibling = story.devices[0].vouch(&leaf, story.devices[tablet].me().device);
    let sibling = voucher(&story.devices[0].device_key().public(), &leaf, &story.devices[tablet], &by_sibling);
    let entrance = Entrance::Sibling { voucher: by_sibling, key: None };
    story.commit(tablet, "the tablet comes in, without a key of before", &Intent::Join(entrance));
    story.commit(0, "the founder links the epoch to the one before", &Intent::Help);
    story.commit(0, "the tablet is taken out", &Intent::Remove { leaves: [leaf].into() });
    story.commit(partner, "the partner renews its keys", &Intent::Update);
    story.write(0, b"");

    story.starts_over(partner);
    story.commit(partner, "the partner's secrets do not fit and it comes in anew", &Intent::Resync);
    let phone = GroupKeys::told(space, SpaceKind::Pair, meta, me, DeviceId([0xd4; 16]), &mut story.dice);
    let phone = story.arrives(phone);
    let (leaf, device) = (story.devices[phone].device_key().public(), story.devices[phone].me().device);
    let entrance = code.entrance(&space, &leaf, (me, device), &code.relay());
    story.commit(phone, "a new phone comes in by the recovery code", &Intent::Join(entrance));
    story.commit(partner, "the partner asks to be taken out", &Intent::Leave);

    let contents = RecoveryBox { space, person: me, meta, relay: RELAY.to_owned() };
    let sealed_box = code.seal_box(&contents, &mut story.dice);
    let safety = SafetyCode(std::array::from_fn(|at| u8::try_from(at * 7 + 3).unwrap()));
    json!({
        "space": {
            "id": hex(&space.0), "meta": hex(&meta),
            "founder_person": hex(&me.0), "invited_person": hex(&person.0),
        },
        "devices": story.devices.iter().map(|keys| hex(&keys.device_key().to_bytes())).collect::<Vec<_>>(),
        "log": story.entries,
        "envelopes": story.envelopes,
        "invite": {
            "seed": hex(&counted(0x80, 32)), "id": hex(&id.0), "relay": hex(&invite.relay.0),
            "voucher": hex(&invite.pk.0), "wrap": hex(&invite.wrap.unwrap().0),
        },
        "links": [
            {"text": link.to_text(), "kind": 1, "relay": RELAY, "head": head, "seed": hex(&counted(0x80, 32))},
            {"text": own_link.to_text(), "kind": 2, "relay": RELAY, "head": own_head, "seed": hex(&counted(0xa0, 32))},
        ],
        "nearby": nearby(&mut story.dice),
        "changes": [change(Some(LogIndex { seq: 4, chain: Hash([0xca; 32]) })), change(None), receipt()],
        "voucher": sibling,
        "recovery": {
            "seed": hex(&counted(0, 20)),
            "text": code.groups().iter().map(|group| group.to_string()).collect::<Vec<_>>().join("-"),
            "sign": hex(&public.sign.0), "wrap": hex(&public.wrap.0), "relay": hex(&public.relay.0),
            "locator": hex(&public.locator.0),
            "box": {"sealed": hex(&sealed_box), "space": hex(&space.0), "person": hex(&me.0),
                    "meta": hex(&meta), "relay": RELAY},
        },
        "safety": {"code": hex(&safety.0), "text": safety.to_text(), "words": safety.words()},
    })
}

/// Two people in one room: what they show each other.
fn nearby(dice: &mut Dice) -> Value {
    let mut founder = GroupKeys::found(SpaceKind::Pair, DeviceId([0xe1; 16]), dice).unwrap();
    let secret = founder.link_secret(&mut Counting(0xc0));
    let lifetime_ms = 14 * DAY_MS;
    let opening = Opening { secret: secret.clone(), uses: 1, lifetime_ms, person: founder.partner(), history: false };
    let mut place = Place { prev: Hash::ZERO, relay_now_ms: NOW_MS };
    let found = Intent::Found { invite: Some(opening) };
    let founding = founder.begin(&found, MessageId([0xe1; 16]), place, dice).unwrap();
    let (space, meta) = (founder.space(), *founder.meta());
    let mut partner = GroupKeys::joining(space, SpaceKind::Pair, &secret, DeviceId([0xe2; 16]), dice);
    for keys in [&mut founder, &mut partner] {
        assert_eq!(keys.apply(&founding, 1), Judgement::Merged);
    }
    place.prev = founding.hash();
    let link =
        Link { kind: LinkKind::Nearby(founding.to_bytes()), relay: RELAY.to_owned(), space, secret: secret.clone() };
    let join = partner.begin(&Intent::Join(Entrance::Link { secret }), MessageId([0xe2; 16]), place, dice).unwrap();
    assert_eq!(founder.apply(&join, 2), Judgement::Merged);
    json!({
        "space": hex(&space.0), "meta": hex(&meta), "relay": RELAY, "seed": hex(&counted(0xc0, 32)),
        "link": link.to_text(), "founding": hex(&founding.to_bytes()),
        "answer": Answer(join.to_bytes()).to_text(), "join": hex(&join.to_bytes()),
    })
}

/// The text of an envelope with changes of two documents. What is in a change is Automerge's affair.
fn change(read: Option<LogIndex>) -> Value {
    let mut payload = Payload { parts: vec![], read };
    payload.push(DocumentId([0xdc; 16]), vec![b"one".to_vec(), b"two".to_vec()]);
    payload.push(DocumentId([0xdd; 16]), vec![vec![0; 300]]);
    change_row(&payload)
}

/// The text of an envelope that says only how far its author has read.
fn receipt() -> Value {
    change_row(&Payload { parts: vec![], read: Some(LogIndex { seq: 300, chain: Hash([0xcb; 32]) }) })
}

fn change_row(payload: &Payload) -> Value {
    let parts = payload.parts.iter().map(|part| {
        let changes: Vec<String> = part.changes.iter().map(|change| hex(change)).collect();
        json!({"document": hex(&part.document.0), "changes": changes})
    });
    let read = payload.read.map(|place| json!({"seq": place.seq, "chain": hex(&place.chain.0)}));
    json!({"text": hex(&payload.to_bytes()), "parts": parts.collect::<Vec<_>>(), "read": read})
}

fn counted(after: u8, len: usize) -> Vec<u8> {
    let mut bytes = vec![0; len];
    Counting(after).fill(&mut bytes);
    bytes
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

fn unhex(text: &Value) -> Vec<u8> {
    let digits = text.as_str().unwrap().as_bytes();
    digits.chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn what_is_inside_the_seal_has_known_bytes() {
    check(FILE, &(serde_json::to_string_pretty(&vectors()).unwrap() + "\n"));
}

#[test]
fn the_known_bytes_are_read_back_by_whoever_has_the_code() {
    let known: Value = serde_json::from_str(&read(FILE)).unwrap();
    let code = RecoveryCode::from_text(known["recovery"]["text"].as_str().unwrap()).unwrap();
    assert_eq!(hex(&code.public().unwrap().locator.0), known["recovery"]["locator"]);
    let contents = code.open_box(&unhex(&known["recovery"]["box"]["sealed"])).unwrap();
    assert_eq!(hex(&contents.meta), known["space"]["meta"]);

    let mut dice = Dice(1);
    let mut keys =
        GroupKeys::told(contents.space, SpaceKind::Pair, contents.meta, contents.person, DeviceId([9; 16]), &mut dice);
    let mut prev = Hash::ZERO;
    for (row, seq) in known["log"].as_array().unwrap().iter().zip(1..) {
        let entry = ControlEntry::from_bytes(&unhex(&row["entry"])).unwrap();
        assert_eq!((keys.apply(&entry, seq), entry.prev), (Judgement::Merged, prev), "{}", row["what"]);
        assert_eq!(hex(&cbor::to_bytes(keys.policy().unwrap())), row["policy_after"]);
        assert_eq!(members(&keys), *row["members_after"].as_array().unwrap());
        prev = entry.hash();
    }
    let leaf = keys.device_key().public();
    let entrance = code.entrance(&contents.space, &leaf, (contents.person, keys.me().device), &code.relay());
    let place = Place { prev, relay_now_ms: NOW_MS };
    let join = keys.begin(&Intent::Join(entrance), MessageId([0xff; 16]), place, &mut dice).unwrap();
    assert_eq!(keys.apply(&join, 99), Judgement::Merged);
    for row in known["envelopes"].as_array().unwrap() {
        let envelope = Envelope::from_bytes(&unhex(&row["envelope"])).unwrap();
        assert_eq!(open(&keys, &envelope, 1).map(|opened| hex(&opened.text)).unwrap(), row["text"]);
    }
    assert!(!keys.waits_for_history());
    assert_eq!(SecretKey::from_bytes(&unhex(&known["devices"][0]).try_into().unwrap()).public().0.len(), 32);
}
