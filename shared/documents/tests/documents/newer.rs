//! What a newer version wrote, or a hostile member, is kept, and does not hide what we know.

use crate::support::{actor, copy, person, session, write};
use automerge::transaction::Transactable;
use automerge::{ActorId, AutoCommit, LoadOptions, ObjId, ObjType, ROOT, ReadDoc, TextEncoding};
use documents::TextField::Ours;
use documents::practice::{Clause, PairState, Terms, Version, agreement};
use documents::{Document, Kind, Mark, MarkKind, Place, practice, session as sessions};

/// Edits a document as some other program would, and applies that here.
fn edited_elsewhere(document: &mut Document, edit: impl FnOnce(&mut AutoCommit)) {
    let mut elsewhere = loaded(document);
    elsewhere.set_actor(ActorId::from([77; 16]));
    edit(&mut elsewhere);
    elsewhere.commit();
    let change = elsewhere.get_last_local_change().unwrap().bytes().into_owned();
    let applied = document.apply(&[change]);
    assert_eq!((applied.applied, applied.refused), (1, vec![]));
}

fn loaded(document: &mut Document) -> AutoCommit {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    AutoCommit::load_with_options(&document.save(), options).unwrap()
}

fn object(elsewhere: &AutoCommit, parent: &ObjId, key: &str) -> ObjId {
    elsewhere.get(parent, key).unwrap().unwrap().1
}

#[test]
fn unknown_fields_survive_a_round_trip() {
    let mut document = session(1);
    edited_elsewhere(&mut document, |elsewhere| {
        elsewhere.put(ROOT, "weather", "sunny").unwrap();
        let list = elsewhere.put_object(ROOT, "guests", ObjType::List).unwrap();
        elsewhere.insert(&list, 0, "one").unwrap();
    });
    assert!(sessions::read(&document).unwrap().newer);
    write(&mut document, Ours, "still here");
    let mut again = copy(&mut document, 3);
    assert!(sessions::read(&again).unwrap().newer);
    let kept = loaded(&mut again);
    assert_eq!(kept.get(ROOT, "weather").unwrap().unwrap().0.as_str(), Some("sunny"));
    assert_eq!(kept.length(object(&kept, &ROOT, "guests")), 1);
}

#[test]
fn unknown_words_are_read_as_newer_and_written_back_as_they_were() {
    let mut document = session(1);
    let mark = Mark { id: "m".into(), kind: MarkKind::ToDo, at_ms: 0, by: person(1), text: String::new() };
    sessions::mark(&mut document, &mark).unwrap();
    edited_elsewhere(&mut document, |elsewhere| {
        elsewhere.put(ROOT, "place", "hologram").unwrap();
        let marks = object(elsewhere, &ROOT, "marks");
        elsewhere.put(object(elsewhere, &marks, "m"), "kind", "song").unwrap();
    });
    let read = sessions::read(&document).unwrap();
    assert!(read.newer);
    assert!(read.place.all() == [Place::Newer("hologram".into())]);
    assert_eq!(read.marks[0].kind, MarkKind::Newer("song".into()));
    assert_eq!(String::from(read.place.all()[0].clone()), "hologram");
}

#[test]
fn values_of_a_wrong_type_are_skipped_and_the_rest_is_read() {
    let mut document = session(1);
    write(&mut document, Ours, "kept");
    sessions::end(&mut document, 60_005).unwrap();
    sessions::take_away(&mut document, &person(1), "a line").unwrap();
    edited_elsewhere(&mut document, |elsewhere| {
        elsewhere.put(ROOT, "start_at_ms", "noon").unwrap();
        elsewhere.put_object(ROOT, "length_minutes", ObjType::Map).unwrap();
        elsewhere.put(ROOT, "place", 1.5).unwrap();
        let [took_away, marks, steps] = ["took_away", "marks", "next_steps"].map(|key| object(elsewhere, &ROOT, key));
        elsewhere.put(&took_away, "nobody", "x").unwrap();
        elsewhere.put(&marks, "m", 7).unwrap();
        let empty = elsewhere.put_object(&steps, "s", ObjType::Map).unwrap();
        elsewhere.put(&empty, "then", vec![0_u8, 1]).unwrap();
    });
    let read = sessions::read(&document).unwrap();
    assert!(read.newer);
    assert_eq!((read.ours.as_str(), read.ended_at_ms.all()), ("kept", [60_000].as_slice()));
    assert_eq!((read.start_at_ms.all().len(), read.length_minutes.all().len(), read.place.all().len()), (0, 0, 0));
    assert_eq!((read.marks.len(), read.next_steps.len(), read.took_away.len()), (0, 0, 1));
}

#[test]
fn overwritten_containers_do_not_hide_what_was_written() {
    let mut document = session(1);
    write(&mut document, Ours, "kept");
    edited_elsewhere(&mut document, |elsewhere| {
        elsewhere.put_object(ROOT, "ours", ObjType::Text).unwrap();
        elsewhere.put(ROOT, "kind", "home").unwrap();
        elsewhere.delete(ROOT, "marks").unwrap();
    });
    let read = sessions::read(&document).unwrap();
    assert_eq!((read.ours.as_str(), read.marks.len()), ("kept", 0));
    write(&mut document, Ours, " and more");
    assert_eq!(document.text(Ours).unwrap(), "kept and more");
}

#[test]
fn a_newer_text_element_does_not_stop_the_pen() {
    let mut document = session(1);
    edited_elsewhere(&mut document, |elsewhere| {
        let ours = object(elsewhere, &ROOT, "ours");
        elsewhere.splice_text(&ours, 0, 0, "ab").unwrap();
        elsewhere.split_block(&ours, 1).unwrap();
        elsewhere.insert(&ours, 3, "wide word").unwrap();
    });
    let units = document.text_units(Ours);
    document.splice(Ours, units, 0, "!").unwrap();
    assert!(document.text(Ours).unwrap().ends_with("wide word!"));
    let caret = document.caret(Ours, units).unwrap();
    assert_eq!(document.position(&caret), units);
    document.splice(Ours, 0, units, "").unwrap();
    assert_eq!(document.text(Ours).unwrap(), "!");
    assert_eq!(document.kind(), Document::new(&documents::Kind::Session, actor(4)).kind());
}

/// Whoever agrees to a wording and then writes another one under its name holds nobody to it.
#[test]
fn a_version_whose_words_were_changed_behind_its_name_is_none() {
    let both = [person(1), person(2)];
    let terms = Terms { lines: [(Clause::Stop, "Say so.".to_owned())].into(), ..Terms::default() };
    let version = Version { after: String::new(), terms };
    let mut document = Document::new(&Kind::Practice, actor(1));
    for person in &both {
        agreement::agree(&mut document, &version, person, 0).unwrap();
    }
    let in_force = |document: &Document| {
        let read = practice::read(document).unwrap();
        (read.agreement.history([&both[0], &both[1]]).len(), read.newer)
    };
    assert_eq!(in_force(&document), (1, false));
    edited_elsewhere(&mut document, |elsewhere| {
        let versions = object(elsewhere, &ROOT, "agreements");
        let entry = object(elsewhere, &versions, &version.id());
        elsewhere.put(&entry, "stop", "Never.").unwrap();
    });
    assert_eq!(in_force(&document), (0, true));
}

#[test]
fn what_no_version_of_ours_writes_into_a_practice_is_skipped_and_the_rest_is_read() {
    let mut document = Document::new(&Kind::Practice, actor(1));
    agreement::set_line(&mut document, Clause::Place, "At the café").unwrap();
    edited_elsewhere(&mut document, |elsewhere| {
        let [clauses, sealed, agreed, checks] =
            ["clauses", "sealed", "agreed", "checks"].map(|key| object(elsewhere, &ROOT, key));
        elsewhere.put(&clauses, "weather", "sunny").unwrap();
        elsewhere.put(&clauses, "weeks", "often").unwrap();
        for key in ["trial", "trial.nobody.opening", ".", "trial.due.due.due", "trial.due"] {
            elsewhere.put(&sealed, key, "words").unwrap();
        }
        let mine = format!("trial.{}.", person(1));
        elsewhere.put(&sealed, format!("{mine}commitment"), vec![1, 2, 3]).unwrap();
        elsewhere.put(&sealed, format!("{mine}opening"), vec![0; 63]).unwrap();
        elsewhere.put(&sealed, format!("{mine}wish"), vec![0; 32]).unwrap();
        elsewhere.put(&agreed, "nothing", 5).unwrap();
        elsewhere.put_object(&checks, "check-3", ObjType::Map).unwrap();
        elsewhere.put(ROOT, "course", "sideways").unwrap();
        elsewhere.put(ROOT, "ended_at_ms", "yesterday").unwrap();
    });
    let read = practice::read(&document).unwrap();
    assert!(read.newer);
    assert_eq!(read.agreement.draft.lines[&Clause::Place].current().map(String::as_str), Some("At the café"));
    assert_eq!(read.state(&person(1), Some(&person(2))), PairState::Trial);
}

#[test]
fn something_else_than_text_in_a_text_is_told_as_what_it_looks_like() {
    let mut document = session(1);
    write(&mut document, Ours, "begin and end");
    document.watch(Ours).unwrap();
    edited_elsewhere(&mut document, |elsewhere| {
        let ours = object(elsewhere, &ROOT, "ours");
        elsewhere.insert(&ours, 9, "many at once").unwrap();
        elsewhere.insert_object(&ours, 5, ObjType::Map).unwrap();
        elsewhere.splice_text(&ours, 1, 1, "E").unwrap();
    });
    let edit = document.take_edits(Ours).unwrap();
    assert_eq!(edit.on("begin and end"), Some(document.text(Ours).unwrap()));
}
