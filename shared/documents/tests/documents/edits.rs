//! What comes to a text is told as splices, and two edits made apart end alike in either order.

use crate::support::{actor, copy, exchange, session, write};
use documents::TextField::{Agenda, Mine, Ours};
use documents::{Document, Edit, Error, Splice, Writer, difference, limits};
use proptest::collection::vec;
use proptest::prelude::*;

type Told = Edit<Writer>;

/// A splice somewhere; where exactly, the text decides.
#[derive(Debug, Clone)]
struct Somewhere {
    at: usize,
    removed: usize,
    inserted: String,
}

fn somewhere() -> impl Strategy<Value = Somewhere> {
    (any::<usize>(), 0..5_usize, "[ab😀é🇨🇭\u{301} ]{0,5}").prop_map(|(at, removed, inserted)| Somewhere {
        at,
        removed,
        inserted,
    })
}

impl Somewhere {
    /// Where it is in this text; no half of a character.
    fn in_text(&self, text: &str) -> Splice<Writer> {
        let mut places = vec![0];
        places.extend(text.chars().scan(0, |at, character| {
            *at += character.len_utf16();
            Some(*at)
        }));
        let start = self.at % places.len();
        let end = (start + self.removed).min(places.len() - 1);
        let (at, removed) = (places[start], places[end] - places[start]);
        Splice { at, removed, inserted: self.inserted.clone(), by: Writer::Here }
    }
}

/// Edits one after the other, as one, and the text that comes of them.
fn after(text: &str, splices: &[Somewhere]) -> (Told, String) {
    splices.iter().fold((Told::default(), text.to_owned()), |(edit, text), splice| {
        let next = Told::one(splice.in_text(&text));
        let text = next.on(&text).unwrap();
        (edit.then(next), text)
    })
}

/// Makes it in a document's *ours*.
fn splice(document: &mut Document, somewhere: &Somewhere) {
    let splice = somewhere.in_text(&document.text(Ours).unwrap());
    document.splice(Ours, splice.at, splice.removed, &splice.inserted).unwrap();
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn edits_that_follow_each_other_are_one(text in "[a-d😀]{0,12}", splices in vec(somewhere(), 0..8)) {
        let (edit, expected) = after(&text, &splices);
        prop_assert_eq!(edit.on(&text).unwrap(), expected.clone());
        prop_assert!(edit.reach() <= units(&text), "it reaches no further than the text");

        let one_by_one = edit.splices(&Writer::Here).into_iter().try_fold(text.clone(), |text, splice| {
            prop_assert!(splice.removed > 0 || !splice.inserted.is_empty());
            Ok(Told::one(splice).on(&text).unwrap())
        })?;
        prop_assert_eq!(&one_by_one, &expected, "splice by splice it is the same");

        let (mut come, mut gone) = (0, 0);
        for splice in edit.splices(&Writer::Here) {
            come += units(&splice.inserted);
            gone += splice.removed;
        }
        prop_assert_eq!(edit.weight(), (come, gone));
    }

    #[test]
    fn edits_of_one_text_end_alike_in_either_order(
        text in "[a-d😀]{0,12}",
        mine in vec(somewhere(), 0..6),
        theirs in vec(somewhere(), 0..6),
    ) {
        let ((mine, my_text), (theirs, their_text)) = (after(&text, &mine), after(&text, &theirs));
        let (mine_after, theirs_after) = mine.beside(theirs);
        let end = theirs_after.on(&my_text);
        prop_assert!(end.is_some(), "no character is cut");
        prop_assert_eq!(end, mine_after.on(&their_text));
    }

    /// A device that watches its text, one field on it that lags behind, and another device.
    #[test]
    fn a_field_that_lags_behind_comes_to_the_text_as_it_is(
        text in "[a-d😀]{0,12}",
        steps in vec((0..5_u8, somewhere()), 1..40),
    ) {
        let mut here = session(1);
        write(&mut here, Ours, &text);
        let mut elsewhere = copy(&mut here, 2);
        here.take_changes();
        elsewhere.take_changes();
        here.watch(Ours).unwrap();
        let (mut shown, mut ahead) = (text, Told::default());
        for (step, somewhere) in steps {
            match step {
                // The field types into what it shows.
                0 | 1 => {
                    let splice = somewhere.in_text(&shown);
                    let inserted = splice.inserted.clone();
                    let mine = Told::one(splice);
                    shown = mine.on(&shown).unwrap();
                    let (now, later) = mine.beside(std::mem::take(&mut ahead));
                    here.make(Ours, &now, &Writer::Here).unwrap();
                    ahead = later;
                    prop_assert!(here.take_edits(Ours).is_some_and(|made| made == now), "and is told of nothing else");
                    prop_assert!(here.text(Ours).unwrap().contains(&inserted), "what was typed at once stays whole");
                }
                2 => splice(&mut elsewhere, &somewhere),
                3 => {
                    exchange(&mut here, &mut elsewhere);
                    ahead = ahead.then(here.take_edits(Ours).unwrap());
                }
                // The field takes in what has come.
                _ => shown = std::mem::take(&mut ahead).on(&shown).unwrap(),
            }
            prop_assert_eq!(ahead.on(&shown).unwrap(), here.text(Ours).unwrap());
        }
        exchange(&mut here, &mut elsewhere);
        prop_assert_eq!(here.text(Ours).unwrap(), elsewhere.text(Ours).unwrap());
    }

    #[test]
    fn the_smallest_splice_leads_from_any_text_to_any_other(before in "[ab😀😎]{0,8}", after in "[ab😀😎]{0,8}") {
        prop_assert_eq!(Told::between(&before, &after, Writer::Here).on(&before), Some(after));
    }
}

#[test]
fn the_smallest_splice_keeps_what_both_texts_share() {
    assert_eq!(difference("abXYef", "abcdef"), (2, 2, "cd"));
    assert_eq!(difference("", "a😀"), (0, 0, "a😀"));
    assert_eq!(difference("😀b", "😎b"), (0, 2, "😎"));
    assert_eq!(difference("aaa", "aa"), (2, 1, ""));
    assert_eq!(difference("same", "same"), (4, 0, ""));
}

#[test]
fn what_comes_at_ones_own_place_comes_behind_it_and_never_goes_with_what_one_takes_out() {
    let one = |at, removed, inserted: &str| {
        Told::one(Splice { at, removed, inserted: inserted.to_owned(), by: Writer::Here })
    };
    let (mine, theirs) = one(3, 0, "mine").beside(one(3, 0, "theirs"));
    assert_eq!(mine.on("abctheirs").as_deref(), Some("abcminetheirs"));
    assert_eq!(theirs.on("abcmine").as_deref(), Some("abcminetheirs"));

    let (mine, _) = one(1, 4, "").beside(one(3, 0, "(theirs)"));
    assert_eq!(mine.on("abc(theirs)def").as_deref(), Some("a(theirs)f"));

    let (mine, theirs) = one(1, 3, "X").beside(one(2, 3, "Y"));
    assert_eq!(mine.on("abYf").as_deref(), Some("aXYf"));
    assert_eq!(theirs.on("aXef").as_deref(), Some("aXYf"));
}

#[test]
fn two_far_places_are_told_as_two_splices_and_by_whom() {
    let mut here = session(1);
    write(&mut here, Ours, &"some words. ".repeat(20));
    let (mut two, mut three) = (copy(&mut here, 2), copy(&mut here, 3));
    for document in [&mut here, &mut two, &mut three] {
        document.take_changes();
    }
    assert_eq!(here.watch(Ours), Ok(false));
    assert_eq!(here.watch(Ours), Ok(true));
    two.splice(Ours, 0, 4, "Those").unwrap();
    three.splice(Ours, 240, 0, "😀").unwrap();
    let changes = [two.take_changes(), three.take_changes()].concat();
    assert_eq!(
        changes.iter().map(|change| Document::writer_of(change)).collect::<Vec<_>>(),
        [2, 3].map(|it| Some(actor(it)))
    );
    assert_eq!(here.apply(&changes).refused, []);

    let told = here.take_edits(Ours).unwrap().splices(&Writer::Here);
    let told: Vec<_> = told.iter().map(|it| (it.at, it.removed, it.inserted.as_str(), it.by)).collect();
    let by = |number| Writer::Elsewhere(Some(actor(number)));
    assert_eq!(told, [(0, 4, "Those", by(2)), (241, 0, "😀", by(3))]);
    assert!(here.take_edits(Ours).unwrap().is_empty(), "and once only");
    assert_eq!(Document::writer_of(b"no change"), None);
}

#[test]
fn only_a_watched_text_is_told_of() {
    let mut document = session(1);
    write(&mut document, Ours, "before");
    assert_eq!(document.watch(Mine), Err(Error::NoSuchField(Mine)));
    assert!(document.take_edits(Ours).is_none());
    document.watch(Ours).unwrap();
    write(&mut document, Agenda, "beside");
    assert!(document.take_edits(Ours).unwrap().is_empty());
    write(&mut document, Ours, " and after");
    let edit = document.take_edits(Ours).unwrap();
    assert_eq!(edit.on("before").as_deref(), Some("before and after"));
    document.unwatch(Ours);
    assert!(document.take_edits(Ours).is_none());
}

#[test]
fn an_edit_of_several_places_is_made_whole_or_refused() {
    let mut document = session(1);
    write(&mut document, Ours, "a😀b and c");
    let heads = document.heads();
    let splice = |at, removed, inserted: &str| {
        Told::one(Splice { at, removed, inserted: inserted.to_owned(), by: Writer::Here })
    };
    let refused = |document: &mut Document, edit: Told| document.make(Ours, &edit, &Writer::Here).unwrap_err();

    let half = splice(9, 1, "C").then(splice(0, 2, ""));
    assert_eq!(refused(&mut document, half), Error::SplitsCharacter { at: 2 });
    let outside = splice(0, 1, "A").then(splice(10, 1, ""));
    assert_eq!(refused(&mut document, outside), Error::Outside { at: 10, removed: 1, units: 10 });
    let long = splice(0, 1, "A").then(splice(10, 0, &"x".repeat(limits::TEXT_UNITS_MAX)));
    assert!(matches!(refused(&mut document, long), Error::TooLong { .. }));
    assert_eq!(document.heads(), heads, "nothing of it was made");

    let both = splice(9, 1, "C").then(splice(0, 3, ""));
    document.make(Ours, &both, &Writer::Here).unwrap();
    assert_eq!(document.text(Ours).unwrap(), "b and C");
}

#[test]
fn a_long_edit_in_pieces_is_told_as_it_came_about() {
    let mut document = session(1);
    write(&mut document, Ours, "begin end");
    document.watch(Ours).unwrap();
    let long = "😀".repeat(limits::TEXT_PER_CHANGE_UNITS);
    document.splice(Ours, 6, 0, &long).unwrap();
    document.splice(Ours, 4, units(&long) + 4, "nd").unwrap();
    let edit = document.take_edits(Ours).unwrap();
    assert_eq!(edit.on("begin end"), Some(document.text(Ours).unwrap()));
    assert_eq!(document.text(Ours).unwrap(), "begindd");
}
