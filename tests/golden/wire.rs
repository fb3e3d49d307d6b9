//! Known answers of the wire: bytes made once from fixed inputs, compared for ever and read back.
//!
//! A second implementation can check itself against `wire/*.hex` (hexadecimal, 32 bytes a line). The inputs are the
//! functions below: keys from 32 equal bytes, ids of equal bytes, times that are easy to recognise.

use super::{check, read};
use ed25519_dalek::{Signature, VerifyingKey};
use protocol::chain::entry_hash;
use protocol::control::Unsigned;
use protocol::key::{Label, check_sign_in, sign_in};
use protocol::{
    Capability, ControlEntry, ControlKind, Entry, Envelope, EnvelopeHeader, EnvelopeKind, FromRelay, Grant, Hash,
    Locator, LogIndex, LogItem, MessageId, Refusal, RefusalCode, Roster, RosterDelta, SecretKey, SpaceId, ToRelay,
};
use sha2::{Digest, Sha512};

const ORIGIN: &str = "wss://relay.example";
const NONCE: [u8; 32] = [0x0e; 32];
const SPACE: SpaceId = SpaceId([0x5a; 16]);
const LOCATOR: Locator = Locator([0x1c; 16]);
const NOW_MS: u64 = 1_800_000_000_000;

fn founder() -> SecretKey {
    SecretKey::from_bytes(&[0x01; 32])
}

fn joiner() -> SecretKey {
    SecretKey::from_bytes(&[0x02; 32])
}

fn partner() -> SecretKey {
    SecretKey::from_bytes(&[0x03; 32])
}

fn control(by: &SecretKey, kind: ControlKind, prev: Hash, number: u8, delta: RosterDelta) -> ControlEntry {
    let msg_id = MessageId([number; 16]);
    Unsigned { kind, space: SPACE, msg_id, prev, author: by.public(), delta }.sign(vec![number; 40], by)
}

/// The founder, an invite for one, and a recovery key.
fn founding() -> ControlEntry {
    let invite = Grant::Joiner { uses: 1, expires_at_ms: NOW_MS + 14 * 24 * 60 * 60 * 1000 };
    let recovery = SecretKey::from_bytes(&[0x04; 32]).public();
    let add = vec![(founder().public(), Grant::Member), (joiner().public(), invite), (recovery, Grant::Recovery)];
    control(&founder(), ControlKind::Commit, Hash::ZERO, 0x11, RosterDelta { add, remove: vec![] })
}

/// The partner comes in by the invite.
fn join() -> ControlEntry {
    let delta = RosterDelta { add: vec![(partner().public(), Grant::Member)], remove: vec![] };
    control(&joiner(), ControlKind::Join, founding().hash(), 0x12, delta)
}

/// The founder withdraws the spent invite.
fn note() -> ControlEntry {
    let delta = RosterDelta { add: vec![], remove: vec![joiner().public()] };
    control(&founder(), ControlKind::Note, join().hash(), 0x13, delta)
}

fn envelope(kind: EnvelopeKind) -> Envelope {
    let head = note().hash();
    let header = EnvelopeHeader {
        kind,
        space: SPACE,
        msg_id: MessageId([0x21; 16]),
        doc_tag: [0; 16],
        epoch: 2,
        ctl_seq: 3,
        ctl_hash: *head.0.first_chunk().expect("a hash has 16 bytes"),
        dev_seq: 1,
        author: partner().public(),
    };
    // A nonce, a sealed text of 32 bytes and its tag: what is inside is not the wire's affair.
    Envelope::sign(header, (0..24 + 32 + 16).collect(), &partner())
}

fn log() -> Vec<Vec<u8>> {
    let controls = [founding(), join(), note()].map(|entry| entry.to_bytes());
    controls.into_iter().chain([envelope(EnvelopeKind::Change).to_bytes()]).collect()
}

/// The place after each entry of [`log`], and before the first.
fn places() -> Vec<LogIndex> {
    let mut places = vec![LogIndex::start(&SPACE)];
    for entry in log() {
        places.push(places[places.len() - 1].after(&entry_hash(&entry)));
    }
    places
}

fn to_relay() -> Vec<ToRelay> {
    let signature = sign_in(&founder(), ORIGIN, &SPACE, &NONCE).to_vec();
    vec![
        ToRelay::SignIn { space: SPACE, key: founder().public(), signature },
        ToRelay::Create { registration: Some("a token".to_owned()), entry: founding().to_bytes() },
        ToRelay::Append { entry: envelope(EnvelopeKind::Change).to_bytes() },
        ToRelay::Read { space: SPACE, after: places()[1] },
        ToRelay::Restore {
            space: SPACE,
            after: places()[1],
            entries: vec![join().to_bytes().into(), note().to_bytes().into()],
        },
        ToRelay::PutBox { space: SPACE, locator: LOCATOR, sealed: vec![0x0b; 40] },
        ToRelay::GetBox { locator: LOCATOR },
        ToRelay::Heartbeat,
    ]
}

fn from_relay() -> Vec<FromRelay> {
    let (end, head) = (places()[3], places()[4]);
    let items = vec![LogItem::Hash(join().hash()), LogItem::Entry(note().to_bytes())];
    let refusal = Refusal { code: RefusalCode::StaleHead, head: Some(head), retry_after_ms: None };
    vec![
        FromRelay::Welcome { versions: (1, 1), nonce: NONCE, now_ms: NOW_MS },
        FromRelay::SignedIn { space: SPACE, key: founder().public(), head, control_head: note().hash() },
        FromRelay::Appended { space: SPACE, msg_id: MessageId([0x21; 16]), at: head },
        FromRelay::Entries { space: SPACE, after: 1, items, end, head },
        FromRelay::Restored { space: SPACE, head },
        FromRelay::BoxKept { space: SPACE, locator: LOCATOR },
        FromRelay::Box { locator: LOCATOR, sealed: vec![0x0b; 40] },
        FromRelay::Refused { space: Some(SPACE), msg_id: Some(MessageId([0x13; 16])), refusal },
        FromRelay::Heartbeat { now_ms: NOW_MS },
    ]
}

/// The file of each frame. A new frame does not compile until it has a name here, and then wants its bytes.
fn file_to_relay(frame: &ToRelay) -> &'static str {
    match frame {
        ToRelay::SignIn { .. } => "wire/to_relay_sign_in.hex",
        ToRelay::Create { .. } => "wire/to_relay_create.hex",
        ToRelay::Append { .. } => "wire/to_relay_append.hex",
        ToRelay::Read { .. } => "wire/to_relay_read.hex",
        ToRelay::Restore { .. } => "wire/to_relay_restore.hex",
        ToRelay::PutBox { .. } => "wire/to_relay_put_box.hex",
        ToRelay::GetBox { .. } => "wire/to_relay_get_box.hex",
        ToRelay::Heartbeat => "wire/to_relay_heartbeat.hex",
    }
}

fn file_from_relay(frame: &FromRelay) -> &'static str {
    match frame {
        FromRelay::Welcome { .. } => "wire/from_relay_welcome.hex",
        FromRelay::SignedIn { .. } => "wire/from_relay_signed_in.hex",
        FromRelay::Appended { .. } => "wire/from_relay_appended.hex",
        FromRelay::Entries { .. } => "wire/from_relay_entries.hex",
        FromRelay::Restored { .. } => "wire/from_relay_restored.hex",
        FromRelay::BoxKept { .. } => "wire/from_relay_box_kept.hex",
        FromRelay::Box { .. } => "wire/from_relay_box.hex",
        FromRelay::Refused { .. } => "wire/from_relay_refused.hex",
        FromRelay::Heartbeat { .. } => "wire/from_relay_heartbeat.hex",
    }
}

/// `label || SHA-512(parts)`, put together here by hand: the text that PROTOCOL.md says is signed.
fn signed_text(label: &[u8], parts: &[&[u8]]) -> Vec<u8> {
    [label, Sha512::digest(parts.concat()).as_slice()].concat()
}

fn known(path: &str, bytes: &[u8]) -> Vec<u8> {
    check(path, &to_hex(bytes));
    from_hex(&read(path))
}

#[test]
fn the_text_that_a_sign_in_signs_is_the_one_of_the_page() {
    let key = founder().public();
    let text = signed_text(b"turnabout/1 relay auth\0", &[ORIGIN.as_bytes(), &SPACE.0, &key.0, &NONCE]);
    let text = known("wire/sign_in_text.hex", &text);
    let signature = known("wire/sign_in_signature.hex", &sign_in(&founder(), ORIGIN, &SPACE, &NONCE));

    let by_hand = VerifyingKey::from_bytes(&known("wire/founder_public_key.hex", &key.0).try_into().unwrap()).unwrap();
    let signature: [u8; 64] = signature.try_into().unwrap();
    by_hand.verify_strict(&text, &Signature::from_bytes(&signature)).unwrap();
    assert_eq!(check_sign_in(&key, ORIGIN, &SPACE, &NONCE, &signature), Ok(()));
}

#[test]
fn control_entries_have_known_bytes_and_make_a_known_roster() {
    let mut roster = Roster::default();
    for (file, entry) in [("commit", founding()), ("join", join()), ("note", note())] {
        let bytes = known(&format!("wire/control_{file}.hex"), &entry.to_bytes());
        let read = ControlEntry::from_bytes(&bytes).unwrap();
        assert_eq!(read, entry);

        let text = signed_text(b"turnabout/1 control\0", &[&read.header_bytes(), &read.body]);
        let key = VerifyingKey::from_bytes(&read.author.0).unwrap();
        key.verify_strict(&text, &Signature::from_bytes(&read.signature)).unwrap();
        roster = roster.after(&read, Some(NOW_MS)).unwrap();
    }
    assert_eq!(roster.capability(&partner().public()), Some(Capability::Member));
    assert_eq!(roster.capability(&joiner().public()), None);
    assert_eq!((roster.count(), roster.head()), (3, note().hash()));
}

#[test]
fn envelopes_have_known_bytes() {
    for (file, kind) in [
        ("change", EnvelopeKind::Change),
        ("snapshot", EnvelopeKind::Snapshot),
        ("attachment", EnvelopeKind::Attachment),
    ] {
        let bytes = known(&format!("wire/envelope_{file}.hex"), &envelope(kind).to_bytes());
        assert_eq!(Entry::from_bytes(&bytes), Ok(Entry::Envelope(envelope(kind))));

        let (signed, signature) = bytes.split_at(bytes.len() - 64);
        let key = VerifyingKey::from_bytes(&partner().public().0).unwrap();
        let text = signed_text(b"turnabout/1 blob\0", &[signed]);
        key.verify_strict(&text, &Signature::from_slice(signature).unwrap()).unwrap();
    }
}

#[test]
fn a_log_has_a_known_chain() {
    let chain: Vec<u8> = places().iter().flat_map(|place| place.chain.0).collect();
    assert_eq!(known("wire/chain.hex", &chain), chain, "one line a place, from before the first entry on");
    assert_eq!(places().last().map(|place| place.seq), Some(4));
}

#[test]
fn every_frame_of_a_device_has_known_bytes() {
    let frames = to_relay();
    for frame in &frames {
        assert_eq!(ToRelay::from_bytes(&known(file_to_relay(frame), &frame.to_bytes())).as_ref(), Ok(frame));
    }
}

#[test]
fn every_frame_of_a_relay_has_known_bytes() {
    for frame in from_relay() {
        assert_eq!(FromRelay::from_bytes(&known(file_from_relay(&frame), &frame.to_bytes())), Ok(frame));
    }
}

#[test]
fn a_field_of_a_newer_writer_is_passed_over() {
    // {"heartbeat": {"mood": "fine", "now_ms": 7}}
    let newer = from_hex("a1696865617274626561 74a2 646d6f6f64 6466696e65 666e6f775f6d73 07");
    assert_eq!(FromRelay::from_bytes(&newer), Ok(FromRelay::Heartbeat { now_ms: 7 }));
}

#[test]
fn labels_keep_one_use_of_a_key_apart_from_another() {
    let labels = [Label::RelayAuth, Label::Control, Label::Blob, Label::Voucher].map(Label::bytes);
    let text: Vec<u8> = labels.concat();
    assert_eq!(String::from_utf8(known("wire/labels.hex", &text)).unwrap().matches("turnabout/1 ").count(), 4);
}

fn to_hex(bytes: &[u8]) -> String {
    let digits = |line: &[u8]| line.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    bytes.chunks(32).flat_map(|line| [digits(line), "\n".to_owned()]).collect()
}

fn from_hex(text: &str) -> Vec<u8> {
    let digits: Vec<u8> = text.bytes().filter(u8::is_ascii_hexdigit).collect();
    let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    digits.chunks(2).map(byte).collect()
}
