//! How a document was, and who wrote or took away what since.

use automerge::transaction::Transactable;
use automerge::{AutoCommit, LoadOptions, ObjType, ROOT, ReadDoc, TextEncoding};
use documents::{Actor, Document, Error, Fate, Kind, Stretch, TextField};

const ADA: Actor = Actor([1; 16]);
const GRACE: Actor = Actor([2; 16]);

/// A session as both have it, with a text in it.
fn together(text: &str) -> [Document; 2] {
    let mut ada = Document::new(&Kind::Session, ADA);
    ada.splice(TextField::Ours, 0, 0, text).unwrap();
    let mut grace = Document::empty(GRACE);
    grace.apply(&ada.take_changes());
    [ada, grace]
}

fn exchange(one: &mut Document, other: &mut Document) {
    let (from_one, from_other) = (one.take_changes(), other.take_changes());
    one.apply(&from_other);
    other.apply(&from_one);
}

fn stretch(text: &str, fate: Fate) -> Stretch {
    Stretch { text: text.to_owned(), fate }
}

fn is(found: &[Stretch], expected: &[Stretch]) {
    let fates: Vec<_> = found.iter().map(|stretch| (stretch.text.as_str(), stretch.fate)).collect();
    let wanted: Vec<_> = expected.iter().map(|stretch| (stretch.text.as_str(), stretch.fate)).collect();
    assert_eq!(fates, wanted);
}

#[test]
fn a_text_is_read_as_it_was_and_the_document_stays_as_it_is() {
    let [mut ada, _] = together("One 😀.");
    let then = ada.heads();
    ada.splice(TextField::Ours, 0, 7, "Two.").unwrap();

    let was = ada.as_it_was(&then).unwrap();
    assert_eq!(was.text(TextField::Ours).unwrap(), "One 😀.");
    assert_eq!(documents::session::read(&was).unwrap().ours, "One 😀.");
    assert_eq!(ada.as_it_was(&[]).unwrap().text(TextField::Ours).unwrap(), "");
    assert_eq!(ada.text(TextField::Ours).unwrap(), "Two.");
    assert!(matches!(ada.as_it_was(&[[9; 32]]), Err(Error::NotFound { .. })), "a moment that is not in here");
}

#[test]
fn what_both_wrote_apart_is_told_by_whom() {
    let [mut ada, mut grace] = together("He read the page.");
    let before = ada.heads();
    ada.splice(TextField::Ours, 0, 2, "Grace").unwrap();
    grace.splice(TextField::Ours, 17, 0, " With his eyes shut 😀.").unwrap();
    grace.splice(TextField::Ours, 8, 4, "").unwrap();
    exchange(&mut ada, &mut grace);
    let after = ada.heads();

    let expected = [
        stretch("He", Fate::Removed(Some(ADA))),
        stretch("Grace", Fate::Added(ADA)),
        stretch(" read ", Fate::Kept),
        stretch("the ", Fate::Removed(Some(GRACE))),
        stretch("page.", Fate::Kept),
        stretch(" With his eyes shut 😀.", Fate::Added(GRACE)),
    ];
    for document in [&mut ada, &mut grace] {
        let told = document.stretches(TextField::Ours, &before, &after).unwrap();
        is(&told, &expected);
        let now: String =
            told.iter().filter(|it| !matches!(it.fate, Fate::Removed(_))).map(|it| it.text.as_str()).collect();
        assert_eq!(now, document.text(TextField::Ours).unwrap());
    }
}

#[test]
fn what_came_and_went_between_two_moments_is_not_told() {
    let [mut ada, mut grace] = together("Kept.");
    let before = ada.heads();
    ada.splice(TextField::Ours, 0, 0, "Gone again. ").unwrap();
    exchange(&mut ada, &mut grace);
    grace.splice(TextField::Ours, 0, 12, "").unwrap();
    exchange(&mut ada, &mut grace);
    let after = ada.heads();

    is(&ada.stretches(TextField::Ours, &before, &after).unwrap(), &[stretch("Kept.", Fate::Kept)]);
    let writers = ada.writers(TextField::Ours, &[before, after]).unwrap();
    assert_eq!(
        writers.iter().map(|them| them.iter().copied().collect()).collect::<Vec<Vec<_>>>(),
        [vec![ADA], vec![ADA, GRACE]]
    );
}

#[test]
fn what_is_written_after_the_later_moment_is_not_told_of_it() {
    let [mut ada, mut grace] = together("A");
    let before = ada.heads();
    ada.splice(TextField::Ours, 1, 0, "B").unwrap();
    let middle = ada.heads();
    exchange(&mut ada, &mut grace);
    grace.splice(TextField::Ours, 0, 2, "C").unwrap();
    exchange(&mut ada, &mut grace);

    let told = ada.stretches(TextField::Ours, &before, &middle).unwrap();
    is(&told, &[stretch("A", Fate::Kept), stretch("B", Fate::Added(ADA))]);
    let back = ada.stretches(TextField::Ours, &middle, &before).unwrap();
    is(&back, &[stretch("A", Fate::Kept), stretch("B", Fate::Removed(None))]);
}

#[test]
fn another_text_of_the_same_document_is_not_told_of() {
    let [mut ada, _] = together("Ours.");
    let before = ada.heads();
    ada.splice(TextField::Agenda, 0, 0, "Agenda.").unwrap();
    let after = ada.heads();

    is(&ada.stretches(TextField::Ours, &before, &after).unwrap(), &[stretch("Ours.", Fate::Kept)]);
    let writers = ada.writers(TextField::Ours, &[before.clone(), after.clone()]).unwrap();
    assert!(writers[0].contains(&ADA) && writers[1].is_empty());
    assert!(ada.writers(TextField::Agenda, &[before, after]).unwrap()[1].contains(&ADA));
    assert_eq!(ada.stretches(TextField::Mine, &[], &[]), Err(Error::NoSuchField(TextField::Mine)));
}

#[test]
fn an_actor_begins_once_and_two_sides_parted_where_they_last_agreed() {
    let [mut ada, mut grace] = together("A");
    let common = ada.heads();
    grace.splice(TextField::Ours, 1, 0, "B").unwrap();
    let first = grace.take_changes();
    grace.splice(TextField::Ours, 2, 0, "C").unwrap();
    let second = grace.take_changes();
    ada.splice(TextField::Ours, 0, 0, "D").unwrap();

    let late = ada.apply(&second);
    assert_eq!((late.began, late.waiting), (vec![], 1), "the second change is not its first");
    let applied = ada.apply(&first);
    assert_eq!((applied.began, applied.parted, applied.merged), (vec![(0, GRACE)], common, true));
    assert!(ada.apply(&first).began.is_empty(), "known already");
}

/// What a member could write with a program of their own: values in a text that are no characters.
fn oddities(document: &mut Document) -> Vec<Vec<u8>> {
    let options = LoadOptions::new().text_encoding(TextEncoding::Utf16CodeUnit);
    let mut bare = AutoCommit::load_with_options(&document.save(), options).unwrap();
    let before = bare.get_heads();
    let (_, text) = bare.get(ROOT, "ours").unwrap().unwrap();
    bare.delete(&text, 5).unwrap();
    bare.put(&text, 0, 7).unwrap();
    bare.insert(&text, 1, "many characters in one").unwrap();
    bare.insert_object(&text, 2, ObjType::Map).unwrap();
    bare.commit();
    bare.get_changes(&before).iter_mut().map(|change| change.bytes().into_owned()).collect()
}

#[test]
fn values_that_are_no_characters_break_no_past() {
    let [mut ada, _] = together("ABCDEF");
    let before = ada.heads();
    let changes = oddities(&mut ada);
    assert_eq!(ada.apply(&changes).applied, changes.len());
    let after = ada.heads();

    let told = ada.stretches(TextField::Ours, &before, &after).unwrap();
    assert!(told.iter().any(|stretch| stretch.text.contains("many characters in one")));
    assert_eq!(ada.as_it_was(&before).unwrap().text(TextField::Ours).unwrap(), "ABCDEF");
    assert_eq!(ada.writers(TextField::Ours, &[before, after]).unwrap()[1].len(), 1);
}
