//! What two wrote apart is there afterwards.

use crate::support::{actor, copy, exchange, person, session, write};
use documents::TextField::{Mine, Ours};
use documents::{Document, Kind, Place, Plan, notes, pair, session as sessions};

#[test]
fn two_edits_to_one_sentence_both_survive() {
    let mut junior = session(1);
    write(&mut junior, Ours, "She showed me the reader.");
    let mut senior = copy(&mut junior, 2);
    junior.take_changes();

    junior.splice(Ours, 18, 0, "screen ").unwrap();
    senior.splice(Ours, 4, 6, "patiently showed").unwrap();
    exchange(&mut junior, &mut senior);

    assert_eq!(junior.text(Ours).unwrap(), "She patiently showed me the screen reader.");
    assert_eq!(senior.text(Ours).unwrap(), junior.text(Ours).unwrap());
}

#[test]
fn notes_begun_on_two_devices_are_one_text() {
    let mut phone = Document::new(&Kind::Notes, actor(1));
    let mut tablet = Document::new(&Kind::Notes, actor(2));
    notes::set_session(&mut phone, "5e").unwrap();
    notes::set_session(&mut tablet, "5e").unwrap();
    write(&mut phone, Mine, "From the phone. ");
    write(&mut tablet, Mine, "From the tablet. ");
    exchange(&mut phone, &mut tablet);

    let read = notes::read(&phone).unwrap();
    assert!(read.text.contains("From the phone. ") && read.text.contains("From the tablet. "), "{:?}", read.text);
    assert_eq!((read.session.as_str(), read.newer), ("5e", false));
    assert!(read == notes::read(&tablet).unwrap());
}

#[test]
fn two_answers_are_both_kept_until_somebody_settles_them() {
    let mut junior = session(1);
    let mut senior = copy(&mut junior, 2);
    junior.take_changes();
    let at = |place| Plan { place: Some(place), ..Plan::default() };
    sessions::plan(&mut junior, &at(Place::Walking)).unwrap();
    sessions::plan(&mut senior, &at(Place::WorkplaceOf(person(2)))).unwrap();
    exchange(&mut junior, &mut senior);

    let both = sessions::read(&junior).unwrap().place;
    assert!(!both.is_settled());
    assert_eq!(both.all().len(), 2);
    assert!(both == sessions::read(&senior).unwrap().place, "the same order on both");

    sessions::plan(&mut senior, &at(Place::Meal)).unwrap();
    exchange(&mut junior, &mut senior);
    let settled = sessions::read(&junior).unwrap().place;
    assert!(settled.is_settled() && settled.current() == Some(&Place::Meal));
}

#[test]
fn the_same_answer_from_both_is_one_answer() {
    let mut junior = Document::new(&Kind::Pair, actor(1));
    let mut senior = copy(&mut junior, 2);
    junior.take_changes();
    pair::set_cadence(&mut junior, "every other week").unwrap();
    pair::set_cadence(&mut senior, "every other week").unwrap();
    exchange(&mut junior, &mut senior);
    assert!(pair::read(&junior).unwrap().cadence.is_settled());
}

#[test]
fn pending_edits_survive_what_arrives() {
    let mut here = session(1);
    let mut there = copy(&mut here, 2);
    here.take_changes();
    write(&mut here, Ours, "mine, not yet taken. ");
    write(&mut there, Ours, "theirs. ");
    let applied = here.apply(&there.take_changes());

    assert_eq!((applied.applied, applied.merged, applied.waiting), (1, true, 0));
    assert!(here.has_pending());
    let mine = here.take_changes();
    assert_eq!(mine.len(), 1);
    assert!(!here.has_pending() && here.take_changes().is_empty());
    assert_eq!(there.apply(&mine).applied, 1);
    assert_eq!(there.text(Ours).unwrap(), here.text(Ours).unwrap());
}

#[test]
fn only_what_was_written_apart_counts_as_merged() {
    let mut here = session(1);
    let mut there = Document::empty(actor(2));
    assert!(there.is_empty() && there.kind().is_none());
    let first = there.apply(&here.take_changes());
    assert_eq!((first.applied, first.merged, there.kind()), (1, false, Some(Kind::Session)));

    write(&mut here, Ours, "a");
    let next = here.take_changes();
    assert!(!there.apply(&next).merged, "one after the other is no merge");
    assert_eq!(there.apply(&next).applied, 0, "a second time changes nothing");
    write(&mut there, Ours, "b");
    write(&mut here, Ours, "c");
    assert!(here.apply(&there.take_changes()).merged);
}

#[test]
fn what_came_too_early_waits_and_is_saved_with_the_document() {
    let mut here = session(1);
    let mut there = copy(&mut here, 2);
    here.take_changes();
    write(&mut here, Ours, "first ");
    let first = here.take_changes();
    write(&mut here, Ours, "second");
    let second = here.take_changes();

    assert_eq!(there.apply(&second).waiting, 1);
    assert_eq!(there.text(Ours).unwrap(), "");
    let mut again = copy(&mut there, 3);
    assert_eq!(again.apply(&first).applied, 2);
    assert_eq!(again.text(Ours).unwrap(), "first second");
    assert_eq!(again.heads(), here.heads());
}

#[test]
fn a_document_opens_from_its_base_and_the_changes_after_it() {
    let mut document = session(1);
    write(&mut document, Ours, "base, ");
    let base = document.save();
    let mut changes = Vec::new();
    document.take_changes();
    for word in ["then ", "more"] {
        write(&mut document, Ours, word);
        changes.extend(document.take_changes());
    }
    changes.insert(1, b"torn".to_vec());

    let (mut opened, refused) = Document::open(Some(&base), &changes, actor(2)).unwrap();
    assert_eq!(refused.len(), 1, "the torn one is named");
    assert_eq!(opened.text(Ours).unwrap(), "base, then more");
    assert_eq!(opened.heads(), document.heads());
    assert!(!opened.has_pending(), "what was stored is not sent again");
    assert!(Document::open(Some(b"no document"), &[], actor(2)).is_err());
}

#[test]
fn what_was_written_apart_is_absorbed_with_both_answers_and_goes_on_from_here() {
    let at = |place| Plan { place: Some(place), ..Plan::default() };
    let mut main = session(9);
    sessions::plan(&mut main, &at(Place::Walking)).unwrap();
    let mut apart = session(3);
    sessions::plan(&mut apart, &at(Place::Meal)).unwrap();
    main.absorb(apart).unwrap();

    let mut other = Document::empty(actor(4));
    assert_eq!(other.apply(&main.take_changes()).refused, []);
    for document in [&main, &other] {
        assert_eq!(sessions::read(document).unwrap().place.all(), [Place::Walking, Place::Meal]);
    }
    assert!(main.absorb(Document::new(&Kind::Notes, actor(5))).is_err(), "of another kind");
}

#[test]
fn the_number_of_a_plan_rises_with_each_change_of_it_and_is_the_same_for_both() {
    let mut junior = session(1);
    let start = |start_at_ms| Plan { start_at_ms: Some(start_at_ms), ..Plan::default() };
    sessions::plan(&mut junior, &start(60_000)).unwrap();
    let first = sessions::plan_number(&junior).unwrap();
    write(&mut junior, Ours, "words are no plan");
    assert_eq!(sessions::plan_number(&junior).unwrap(), first);

    let mut senior = copy(&mut junior, 2);
    junior.take_changes();
    sessions::plan(&mut senior, &start(120_000)).unwrap();
    exchange(&mut junior, &mut senior);

    assert!(sessions::plan_number(&junior).unwrap() > first);
    assert_eq!(sessions::plan_number(&junior), sessions::plan_number(&senior));
    assert_eq!(sessions::plan_number(&session(3)), Ok(0), "no plan yet");
}
