//! Changes on which Automerge panics, kept: each was found by mutation, has a valid checksum, and stands on the same
//! document, as any authorised member could write it (RELIABILITY, F1).
//!
//! `.ci/run` runs this on the release profile too, where other assertions hold. New finds join the corpus with
//! `HUNT_POISON=200000 cargo test --release -p documents --test documents poison`, the number being how many frames are
//! tried; another number tries others.

mod corpus;
mod hunt;

use crate::support::{actor, copy, write};
use automerge::{AutoCommit, Change, LoadOptions, TextEncoding};
use corpus::Corpus;
use documents::TextField::Ours;
use documents::{Document, RefusalReason, session as sessions};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// How many inputs on which Automerge panics in this very build the invariant asks for.
const PANICS_MIN: usize = 100;

fn victim(corpus: &Corpus) -> Document {
    let mut victim = Document::empty(actor(3));
    assert_eq!(victim.apply(&corpus.base).applied, corpus.base.len());
    victim
}

/// Does Automerge panic over this change, without our walls around it?
fn panics(victim: &mut Document, change: &[u8]) -> bool {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    let mut bare = AutoCommit::load_with_options(&victim.save(), options).unwrap();
    let change = Change::from_bytes(change.to_vec()).unwrap();
    catch_unwind(AssertUnwindSafe(|| bare.apply_changes([change]).is_ok())).is_err()
}

#[test]
fn automerge_itself_panics_on_what_is_kept() {
    let corpus = hunt::if_asked(Corpus::kept());
    let mut victim = victim(&corpus);
    let panicking = corpus.poisons.iter().filter(|poison| panics(&mut victim, poison)).count();
    assert!(panicking >= PANICS_MIN, "{panicking} of {} kept inputs panic in this build", corpus.poisons.len());
}

#[test]
fn every_kept_poison_is_set_aside_and_later_good_changes_apply() {
    let corpus = Corpus::kept();
    let mut panicked = 0;
    for (number, poison) in corpus.poisons.iter().enumerate() {
        let mut victim = victim(&corpus);
        let [mut ann, mut bob] = [4, 5].map(|number| copy(&mut victim, number));
        write(&mut ann, Ours, " Ann.");
        write(&mut bob, Ours, " Bob.");
        let (before, after) = (ann.take_changes(), bob.take_changes());

        let outcome = victim.apply(&[before, vec![poison.clone()], after].concat());

        let [refused] = outcome.refused.as_slice() else { panic!("poison {number}: {outcome:?}") };
        assert_eq!(outcome.applied, 2, "poison {number} took a neighbour with it");
        panicked += usize::from(refused.why == RefusalReason::Panicked);
        lives_on(&mut victim, poison, number);
    }
    assert!(panicked >= PANICS_MIN, "{panicked} of {} kept inputs were caught as panics", corpus.poisons.len());
}

/// It is saved and opens again, refuses the poison again, and takes edits of its own and of others.
fn lives_on(victim: &mut Document, poison: &[u8], number: usize) {
    let mut again = copy(victim, 6);
    assert_eq!(again.apply(&[poison.to_vec()]).refused.len(), 1, "poison {number} gets in after a reopen");
    write(&mut again, Ours, " Here.");
    let mut friend = copy(&mut again, 7);
    sessions::end(&mut friend, 60_000).unwrap();
    assert_eq!(again.apply(&friend.take_changes()).applied, 1, "poison {number} keeps later changes out");
    let read = sessions::read(&again).unwrap();
    for word in ["Ann.", "Bob.", "Here."] {
        assert!(read.ours.contains(word), "poison {number} cost {word}");
    }
    assert_eq!(read.ended_at_ms.current(), Some(&60_000));
}

#[test]
fn all_kept_poison_at_once_blocks_nobody() {
    let corpus = Corpus::kept();
    let mut victim = victim(&corpus);
    let mut ann = copy(&mut victim, 4);
    write(&mut ann, Ours, " Ann.");
    let good = ann.take_changes();
    let poisons: Vec<Vec<u8>> = corpus.poisons.iter().cloned().collect();
    let (first, second) = poisons.split_at(poisons.len() / 2);

    let outcome = victim.apply(&[first, &good, second].concat());

    assert_eq!((outcome.applied, outcome.refused.len()), (1, poisons.len()));
    assert!(victim.text(Ours).unwrap().ends_with("Ann."));
}
