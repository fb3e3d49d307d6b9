//! Finds new poison: honest changes of a member, a few bytes changed, the checksum made valid again.

use super::corpus::Corpus;
use super::{panics, victim};
use crate::hostile::{Dice, body, chunk};
use crate::support::{actor, copy, person, write};
use documents::TextField::{Agenda, Ours};
use documents::{Document, Mark, MarkKind, NextStep, Person, Place, Plan, RefusalReason, session as sessions};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::panic;

/// Of one place in the code that panics, this many say no more than fewer would.
const PER_PLACE_MAX: usize = 40;
/// A long poison says no more than a short one.
const POISON_BYTES_MAX: usize = 600;

thread_local! {
    /// Where the last panic of this thread came from.
    static PLACE: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Hunts through as many frames as `HUNT_POISON` says, and keeps what was found.
pub(super) fn if_asked(mut corpus: Corpus) -> Corpus {
    let frames = std::env::var("HUNT_POISON").ok().and_then(|frames| frames.parse().ok()).unwrap_or(0);
    if frames > 0 {
        documents::hush_panics();
        // Outside of ours, so that it hears of every panic.
        panic::set_hook(Box::new(|info| {
            PLACE.set(info.location().map(ToString::to_string).unwrap_or_default());
        }));
        hunt(&mut corpus, frames);
        corpus.keep();
    }
    corpus
}

fn hunt(corpus: &mut Corpus, frames: u32) {
    if corpus.base.is_empty() {
        corpus.base = a_full_session();
    }
    let mut places = BTreeMap::<String, usize>::new();
    for poison in &corpus.poisons {
        *places.entry(place(corpus, poison)).or_default() += 1;
    }
    let originals = honest_changes(&mut victim(corpus));
    let mut dice = Dice(u64::from(frames));
    for _ in 0..frames {
        let mut bytes = body(&originals[dice.roll(originals.len())]);
        dice.mutate(&mut bytes);
        let bytes = chunk(&bytes);
        if bytes.len() > POISON_BYTES_MAX || corpus.poisons.contains(&bytes) || !is_poison(corpus, &bytes) {
            continue;
        }
        let found = places.entry(place(corpus, &bytes)).or_default();
        *found += 1;
        if *found <= PER_PLACE_MAX {
            corpus.poisons.insert(bytes);
        }
    }
    println!("{} kept; {places:#?}", corpus.poisons.len());
}

/// Do our walls catch a panic over it?
fn is_poison(corpus: &Corpus, bytes: &[u8]) -> bool {
    let refused = victim(corpus).apply(&[bytes.to_vec()]).refused;
    refused.first().is_some_and(|refused| refused.why == RefusalReason::Panicked)
}

/// Where Automerge panics over it; empty if it does not panic by itself.
fn place(corpus: &Corpus, bytes: &[u8]) -> String {
    if panics(&mut victim(corpus), bytes) { PLACE.take() } else { String::new() }
}

/// Something of everything that a session can hold, so that a damaged change finds something to point at.
fn a_full_session() -> Vec<Vec<u8>> {
    let mut document = Document::new(&documents::Kind::Session, actor(1));
    write(&mut document, Ours, "What everybody has 😀. ");
    write(&mut document, Agenda, "one, two");
    document.splice(Ours, 3, 4, "").unwrap();
    every_edit(&mut document, 1);
    document.take_changes()
}

fn every_edit(document: &mut Document, number: u8) {
    for edit in EDITS {
        edit(document, number);
    }
}

/// One honest change for each edit, each on top of the base.
fn honest_changes(base: &mut Document) -> Vec<Vec<u8>> {
    let mut changes: Vec<Vec<u8>> = EDITS.iter().flat_map(|edit| one_change(base, |member| edit(member, 8))).collect();
    changes.extend(one_change(base, |member| every_edit(member, 9)));
    changes
}

fn one_change(base: &mut Document, edit: impl FnOnce(&mut Document)) -> Vec<Vec<u8>> {
    let mut member = copy(base, 66);
    edit(&mut member);
    member.take_changes()
}

type Edit = fn(&mut Document, u8);

const EDITS: [Edit; 7] = [
    |document, _| write(document, Ours, "abc 😀"),
    |document, _| document.splice(Ours, 1, 2, "x").unwrap(),
    |document, number| sessions::end(document, i64::from(number)).unwrap(),
    |document, number| sessions::take_away(document, &person(number), "line").unwrap(),
    |document, number| sessions::add_next_step(document, &step(number)).unwrap(),
    |document, number| sessions::mark(document, &mark(number)).unwrap(),
    |document, number| {
        let plan = Plan { length_minutes: Some(u32::from(number)), place: Some(Place::Meal), ..Plan::default() };
        sessions::plan(document, &plan).unwrap();
    },
];

fn step(number: u8) -> NextStep {
    let (when, then) = ("now".into(), "do".into());
    NextStep { id: format!("s{number}"), when, then, owner: Some(who()), done: false }
}

fn mark(number: u8) -> Mark {
    Mark { id: format!("m{number}"), kind: MarkKind::Learned, at_ms: 0, by: who(), text: "why".into() }
}

fn who() -> Person {
    person(1)
}
