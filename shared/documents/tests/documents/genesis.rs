//! The first change of each kind is the same everywhere, for ever; and chance never gets in.

use crate::support::{actor, person, session, write};
use documents::TextField::{Agenda, Ours};
use documents::{Actor, Document, DocumentId, Kind, Mark, MarkKind, session as sessions};

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from_digit(digit.into(), 16).unwrap()).collect()
}

#[test]
fn the_genesis_of_each_kind_never_changes() {
    let goldens = [
        (Kind::Home, include_str!("../../golden/genesis-home.hex")),
        (Kind::Pair, include_str!("../../golden/genesis-pair.hex")),
        (Kind::Session, include_str!("../../golden/genesis-session.hex")),
        (Kind::Notes, include_str!("../../golden/genesis-notes.hex")),
        (Kind::Topic, include_str!("../../golden/genesis-topic.hex")),
        (Kind::Keyring, include_str!("../../golden/genesis-keyring.hex")),
        (Kind::Answer, include_str!("../../golden/genesis-answer.hex")),
        (Kind::Practice, include_str!("../../golden/genesis-practice.hex")),
        (Kind::Profile, include_str!("../../golden/genesis-profile.hex")),
    ];
    for (kind, golden) in goldens {
        let changes = Document::new(&kind, actor(9)).take_changes();
        let [genesis] = changes.as_slice() else { panic!("one change begins a {kind}") };
        assert_eq!(hex(genesis), golden.trim(), "genesis of a {kind}: see golden/");
        assert_eq!(Document::new(&kind, actor(9)).kind(), Some(kind));
    }
}

#[test]
fn a_kind_of_a_newer_version_keeps_its_name() {
    let mut newer = Document::new(&Kind::Newer("lesson".into()), actor(1));
    let mut here = Document::empty(actor(2));
    assert_eq!(here.apply(&newer.take_changes()).refused, []);
    assert_eq!(here.kind(), Some(Kind::Newer("lesson".into())));
    assert_eq!(Kind::from("topic".to_owned()), Kind::Topic);
}

#[test]
fn the_same_edits_give_the_same_bytes_twice() {
    let run = || {
        let (mut one, mut two) = (session(1), session(2));
        write(&mut one, Ours, "one 😀");
        write(&mut two, Agenda, &"two ".repeat(200));
        let mark = Mark { id: "a1".into(), kind: MarkKind::Learned, at_ms: 61_000, by: person(1), text: String::new() };
        sessions::mark(&mut one, &mark).unwrap();
        let (from_one, from_two) = (one.take_changes(), two.take_changes());
        one.apply(&from_two);
        two.apply(&from_one);
        write(&mut one, Ours, "!");
        (from_one, from_two, one.take_changes(), one.save(), two.save())
    };
    assert!(run() == run(), "a random actor or a clock got into a change");
}

#[test]
fn ids_travel_as_bytes_and_print_as_hex() {
    let id = DocumentId([0xab; 16]);
    let mut bytes = Vec::new();
    ciborium::into_writer(&id, &mut bytes).unwrap();
    assert_eq!(bytes.len(), 17, "a CBOR byte string");
    assert_eq!(ciborium::from_reader::<DocumentId, _>(bytes.as_slice()).unwrap(), id);
    assert_eq!(format!("{id} {:?}", Actor([1; 16])), format!("{} Actor({})", "ab".repeat(16), "01".repeat(16)));
}

const fn promises_threads<T: Send + Sync>() {}
const _: () = promises_threads::<Document>();
