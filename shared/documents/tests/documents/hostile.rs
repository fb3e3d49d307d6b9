//! Any bytes at all: nothing panics out, the document opens, and good changes still come in.

use crate::support::{actor, copy, session, write};
use automerge::{Change, ExpandedChange};
use documents::TextField::Ours;
use documents::{Document, Kind, RefusalReason, RefusedChange, limits, session as sessions};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZeroU64;

const FRAMES: u32 = 3_000;

/// A small generator with a fixed seed: the same frames in every run.
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, below: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % below.max(1)
    }

    /// One to three bytes changed, seldom one added or cut.
    pub(crate) fn mutate(&mut self, bytes: &mut Vec<u8>) {
        for _ in 0..=self.roll(3) {
            let at = self.roll(bytes.len());
            match self.roll(20) {
                0 => bytes.insert(at, u8::try_from(self.roll(256)).unwrap()),
                1 => drop(bytes.remove(at)),
                2..=6 => bytes[at] = [0, 1, 0x7f, 0x80, 0xff][self.roll(5)],
                _ => bytes[at] ^= 1 << self.roll(8),
            }
        }
    }
}

fn leb(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push(0x80 | u8::try_from(number & 0x7f).unwrap());
        number >>= 7;
    }
    bytes.push(u8::try_from(number).unwrap());
    bytes
}

/// A change chunk with a valid checksum around any body.
pub(crate) fn chunk(body: &[u8]) -> Vec<u8> {
    let framed = [&[1], leb(body.len()).as_slice(), body].concat();
    let digest = Sha256::digest(&framed);
    [&[0x85, 0x6f, 0x4a, 0x83], &digest[..4], framed.as_slice()].concat()
}

fn deflated(kind: u8, body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).unwrap();
    let body = encoder.finish().unwrap();
    [&[0x85, 0x6f, 0x4a, 0x83, 0, 0, 0, 0, kind], leb(body.len()).as_slice(), &body].concat()
}

/// The body of a change, without its frame.
pub(crate) fn body(change: &[u8]) -> Vec<u8> {
    let change = Change::from_bytes(change.to_vec()).unwrap();
    let raw = change.raw_bytes();
    let length_bytes = raw[9..].iter().take_while(|byte| **byte & 0x80 != 0).count() + 1;
    raw[9 + length_bytes..].to_vec()
}

fn reasons(refused: &[RefusedChange]) -> Vec<RefusalReason> {
    refused.iter().map(|refused| refused.why).collect()
}

/// Changes of a member, of many shapes, after a base that everybody has.
fn changes_of(member: &mut Document) -> Vec<Vec<u8>> {
    let mut changes = Vec::new();
    for round in 0..8_u8 {
        write(member, Ours, &"words 😀 and more ".repeat(1 + usize::from(round) * 3));
        member.splice(Ours, usize::from(round), 3, "cut").unwrap();
        sessions::end(member, i64::from(round)).unwrap();
        sessions::take_away(member, &crate::support::person(round), "line").unwrap();
        let step = documents::NextStep {
            id: format!("s{round}"),
            when: "now".into(),
            then: "do".into(),
            owner: None,
            done: round % 2 == 0,
        };
        sessions::add_next_step(member, &step).unwrap();
        changes.extend(member.take_changes());
    }
    changes
}

#[test]
fn mutated_changes_never_break_a_document() {
    let mut victim = session(1);
    write(&mut victim, Ours, "What everybody has. ");
    let base = victim.save();
    let originals = changes_of(&mut copy(&mut victim, 2));

    let mut dice = Dice(20_260_101);
    let mut seen = BTreeMap::<String, usize>::new();
    for frame in 0..FRAMES {
        let original = &originals[dice.roll(originals.len())];
        let bytes = if frame % 2 == 0 {
            let mut bytes = original.clone();
            dice.mutate(&mut bytes);
            bytes
        } else {
            let mut bytes = body(original);
            dice.mutate(&mut bytes);
            chunk(&bytes)
        };
        // Every ten frames the victim starts again, so that what was taken does not shut out all that follows.
        if frame % 10 == 0 {
            victim = Document::open(Some(&base), &[], actor(3)).unwrap().0;
            assert_eq!(victim.apply(&originals[..dice.roll(originals.len())]).refused, []);
        }
        let outcome = victim.apply(&[bytes]);
        for why in reasons(&outcome.refused) {
            *seen.entry(format!("{why:?}")).or_default() += 1;
        }
        *seen.entry("taken".into()).or_default() += outcome.applied;
        *seen.entry("waiting".into()).or_default() += outcome.waiting;
        if frame % 10 == 9 {
            still_works(&mut victim);
        }
    }
    assert!(
        seen["NotAChange"] > 1_000 && seen["Invalid"] > 20 && seen["Panicked"] > 5 && seen["taken"] > 20,
        "{seen:?}"
    );
}

/// It reads, takes an edit, is saved and opened again, and takes a good change from another.
fn still_works(victim: &mut Document) {
    victim.splice(Ours, 0, 0, "I am here. ").unwrap();
    let mut friend = copy(victim, 5);
    friend.splice(Ours, 0, 0, "So am I. ").unwrap();
    let good = victim.apply(&friend.take_changes());
    assert_eq!((good.applied, good.refused), (1, vec![]));
    assert!(victim.text(Ours).unwrap().starts_with("So am I. I am here. "));
    assert!(sessions::read(victim).unwrap() == sessions::read(&friend).unwrap());
}

#[test]
fn a_bad_change_does_not_block_its_neighbours() {
    let mut here = session(1);
    let [mut ann, mut bob] = [2, 3].map(|number| copy(&mut here, number));
    write(&mut ann, Ours, "Ann. ");
    write(&mut bob, Ours, "Bob. ");
    let (from_ann, from_bob) = (ann.take_changes(), bob.take_changes());
    let (unsavable, panicking) = (that_replaces_nothing(&mut here), that_deletes_from_nobody(&mut here));
    let batch = [from_ann, vec![b"noise".to_vec(), unsavable, panicking], from_bob].concat();

    let outcome = here.apply(&batch);
    assert_eq!(outcome.applied, 2);
    // Which of the two is seen first, the panic or the difference, depends on the build's assertions.
    let poison = |why: &RefusalReason| matches!(why, RefusalReason::Panicked | RefusalReason::Invalid);
    let why = reasons(&outcome.refused);
    assert!(why[0] == RefusalReason::NotAChange && why.len() == 3 && why[1..].iter().all(poison), "{why:?}");
    let text = here.text(Ours).unwrap();
    assert!(text.contains("Ann. ") && text.contains("Bob. "));
}

/// Reads a change, changes something, and writes it again with a valid checksum.
fn tampered(change: &[u8], tamper: impl FnOnce(&mut ExpandedChange)) -> Vec<u8> {
    let mut expanded = Change::from_bytes(change.to_vec()).unwrap().decode();
    tamper(&mut expanded);
    Change::from(expanded).raw_bytes().to_vec()
}

/// Deletes what an actor wrote whom nobody knows: Automerge panics.
fn that_deletes_from_nobody(document: &mut Document) -> Vec<u8> {
    let mut elsewhere = copy(document, 68);
    write(&mut elsewhere, Ours, "abc");
    let mut deleting = copy(&mut elsewhere, 67);
    deleting.splice(Ours, 1, 1, "").unwrap();
    let deletion = Change::from_bytes(deleting.take_changes().remove(0)).unwrap().decode().operations[0].clone();

    let mut member = copy(document, 66);
    write(&mut member, Ours, "x");
    tampered(&member.take_changes()[0], |change| change.operations.push(deletion))
}

/// Replaces a value that nobody set: Automerge may take it, but cannot give it back as it came.
fn that_replaces_nothing(document: &mut Document) -> Vec<u8> {
    let mut elsewhere = copy(document, 69);
    sessions::end(&mut elsewhere, 60_000).unwrap();
    let set = elsewhere.take_changes();
    sessions::end(&mut elsewhere, 120_000).unwrap();
    let replaced = Change::from_bytes(elsewhere.take_changes().remove(0)).unwrap().decode().operations[0].clone();

    let set_again = tampered(&set[0], |change| change.operations.push(replaced));
    // The first operation becomes a letter, so that the second has nothing to replace.
    let mut member = copy(document, 69);
    write(&mut member, Ours, "x");
    let letter = Change::from_bytes(member.take_changes().remove(0)).unwrap().decode().operations[0].clone();
    tampered(&set_again, |change| change.operations[0] = letter)
}

#[test]
fn numbers_that_do_not_follow_are_refused() {
    let mut here = session(1);
    let mut member = copy(&mut here, 2);
    write(&mut member, Ours, "a");
    let first = member.take_changes().remove(0);
    write(&mut member, Ours, "b");
    let second = member.take_changes().remove(0);
    let jump = tampered(&first, |change| change.start_op = NonZeroU64::new(4_000_000_000).unwrap());
    let gap = tampered(&first, |change| change.seq = 7);
    let other_root = Document::new(&Kind::Home, actor(1)).take_changes();
    let genesis = Document::new(&Kind::Session, actor(1)).take_changes().remove(0);
    let forged = tampered(&genesis, |change| change.time = 1);

    let refused = here.apply(&[vec![jump, gap], other_root].concat()).refused;
    assert_eq!(reasons(&refused), [RefusalReason::Invalid; 3]);
    assert_eq!(reasons(&Document::empty(actor(1)).apply(&[forged]).refused), [RefusalReason::Invalid]);
    assert_eq!(here.apply(&[second, first]).applied, 2);
    assert_eq!(here.text(Ours).unwrap(), "ab");
}

#[test]
fn only_one_whole_change_counts_as_a_change() {
    let mut here = session(1);
    write(&mut here, Ours, &"long enough to be deflated ".repeat(20));
    let saved = here.save();
    let changes = here.take_changes();
    let [genesis, written] = changes.as_slice() else { panic!("two changes") };
    assert_eq!((genesis[8], written[8]), (1, 2), "one plain, one deflated");
    let mut flipped = genesis.clone();
    *flipped.last_mut().unwrap() ^= 1;
    let [two, trailing] = [[genesis, genesis.as_slice()].concat(), [written.as_slice(), &[0]].concat()];
    let mut there = Document::empty(actor(2));
    for bytes in [vec![], genesis[..20].to_vec(), flipped, two, trailing, saved, deflated(3, b"bundle")] {
        assert_eq!(reasons(&there.apply(&[bytes]).refused), [RefusalReason::NotAChange]);
    }
    assert_eq!(there.apply(&changes).applied, 2);
}

#[test]
fn bombs_are_refused_from_their_size_alone() {
    use RefusalReason::{Inflates, TooLarge, TooManyOperations};
    let mut here = session(1);
    let inflates = deflated(2, &vec![0; 512 * 1024 * 1024]);
    assert!(inflates.len() < limits::CHANGE_BYTES_MAX, "{} bytes", inflates.len());
    // Nothing to build on, an actor, numbers, and an action column of 2⁴⁴ rows; a group of as many members; a long key
    // a hundred thousand times over.
    let head = [vec![0, 16], vec![5; 16], vec![1, 1, 0, 0, 0]].concat();
    let many = [0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x04, 1];
    let rows = chunk(&[head.as_slice(), &[1, 0x42, 8], &many].concat());
    let members = chunk(&[head.as_slice(), &[1, 0x70, 8, 1, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x04]].concat());
    let key = [vec![0xa0, 0x8d, 0x06], leb(1_000), vec![b'k'; 1_000]].concat();
    let keys = chunk(&[head, vec![1, 0x15], leb(key.len()), key].concat());

    let outcome = here.apply(&[inflates, rows, members, keys, vec![0; limits::CHANGE_BYTES_MAX + 1]]);
    assert_eq!(reasons(&outcome.refused), [Inflates, TooManyOperations, TooManyOperations, Inflates, TooLarge]);
}

#[test]
fn a_bomb_in_a_saved_document_does_not_open() {
    let mut document = session(1);
    write(&mut document, Ours, &"x".repeat(5_000));
    let mut saved = document.save();
    assert!(Document::open(Some(&saved), &[], actor(2)).is_ok());
    let last = saved.len() - 20;
    saved.truncate(last);
    assert!(Document::open(Some(&saved), &[], actor(2)).is_err(), "cut short");
    assert!(Document::open(Some(&vec![0; limits::SAVED_BYTES_MAX + 1]), &[], actor(2)).is_err());
}
