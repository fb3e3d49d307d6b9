//! Texts are counted in UTF-16 units, and carets stay where they are.

use crate::support::{copy, exchange, session, write};
use documents::TextField::{Agenda, Mine, Ours};
use documents::{Document, Error, limits};

fn with_text(text: &str) -> Document {
    let mut document = session(1);
    document.splice(Ours, 0, 0, text).unwrap();
    document
}

#[test]
fn places_are_utf16_units() {
    // An emoji of two units, a flag of two times two, an e with a combining accent, a family joined by zero-width joiners.
    for (text, units) in [("a😀b", 4), ("🇨🇭!", 5), ("e\u{301}t", 3), ("👩\u{200d}👩\u{200d}👧", 8), ("ä€", 2)]
    {
        let mut document = with_text(text);
        assert_eq!(document.text_units(Ours), units, "units of {text}");
        document.splice(Ours, units, 0, "|").unwrap();
        assert_eq!(document.text(Ours).unwrap(), format!("{text}|"));
    }
}

#[test]
fn edits_around_wide_characters_hit_the_right_place() {
    let mut document = with_text("a😀🇨🇭e\u{301}z");
    document.splice(Ours, 3, 0, "-").unwrap();
    assert_eq!(document.text(Ours).unwrap(), "a😀-🇨🇭e\u{301}z");
    document.splice(Ours, 4, 4, "CH").unwrap();
    assert_eq!(document.text(Ours).unwrap(), "a😀-CHe\u{301}z");
    document.splice(Ours, 7, 1, "").unwrap();
    assert_eq!(document.text(Ours).unwrap(), "a😀-CHez", "an accent alone may go");
    document.splice(Ours, 1, 2, "😎").unwrap();
    assert_eq!(document.text(Ours).unwrap(), "a😎-CHez");
}

#[test]
fn half_a_character_is_never_cut() {
    let mut document = with_text("a😀b");
    let before = document.heads();
    for (at, removed, inside) in [(2, 0, 2), (2, 1, 2), (1, 1, 2), (0, 2, 2)] {
        assert_eq!(document.splice(Ours, at, removed, "x"), Err(Error::SplitsCharacter { at: inside }));
    }
    assert_eq!(document.splice(Ours, 4, 1, "x"), Err(Error::Outside { at: 4, removed: 1, units: 4 }));
    assert_eq!(document.splice(Ours, 1, usize::MAX, ""), Err(Error::Outside { at: 1, removed: usize::MAX, units: 4 }));
    assert_eq!(document.caret(Ours, 2), Err(Error::SplitsCharacter { at: 2 }));
    assert_eq!((document.text(Ours).unwrap(), document.heads()), ("a😀b".into(), before), "nothing was half-written");
}

#[test]
fn a_session_has_an_agenda_and_ours_but_no_mine() {
    let document = session(1);
    assert_eq!((document.text(Agenda), document.text(Ours)), (Ok(String::new()), Ok(String::new())));
    assert_eq!(document.text(Mine), Err(Error::NoSuchField(Mine)));
    assert_eq!(document.text_units(Mine), 0);
}

#[test]
fn a_text_has_an_end() {
    let mut document = with_text(&"x".repeat(limits::TEXT_UNITS_MAX - 1));
    let too_long = Error::TooLong { units: limits::TEXT_UNITS_MAX + 1, max: limits::TEXT_UNITS_MAX };
    assert_eq!(document.splice(Ours, 0, 0, "😀"), Err(too_long));
    document.splice(Ours, 0, 0, "y").unwrap();
    assert_eq!(document.text_units(Ours), limits::TEXT_UNITS_MAX);
}

#[test]
fn a_long_text_travels_in_several_changes() {
    let mut here = session(1);
    let mut there = copy(&mut here, 2);
    here.take_changes();
    let long = "😀ab".repeat(60_000);
    here.splice(Ours, 0, 0, &long).unwrap();
    let pasted = here.take_changes();
    assert!(pasted.len() >= 4, "{} changes", pasted.len());
    assert!(pasted.iter().all(|change| change.len() < limits::CHANGE_BYTES_MAX / 2));
    assert_eq!(there.apply(&pasted).applied, pasted.len());
    assert!(there.text(Ours).unwrap() == long);

    here.splice(Ours, 4, 239_992, "mid").unwrap();
    let cut = here.take_changes();
    assert!(cut.len() >= 4, "{} changes", cut.len());
    assert_eq!(there.apply(&cut).refused, []);
    assert_eq!(there.text(Ours).unwrap(), "😀abmid😀ab");
}

#[test]
fn a_caret_survives_a_remote_edit_before_it() {
    let mut here = with_text("We talked.");
    let mut there = copy(&mut here, 2);
    here.take_changes();
    let caret = here.caret(Ours, 9).unwrap();
    there.splice(Ours, 0, 0, "🙂 Yesterday: ").unwrap();
    exchange(&mut here, &mut there);
    assert_eq!(here.text(Ours).unwrap(), "🙂 Yesterday: We talked.");
    assert_eq!(here.position(&caret), 9 + 14);
}

#[test]
fn a_caret_stays_put_when_others_append_or_delete_around_it() {
    let mut here = with_text("one 😀");
    let mut there = copy(&mut here, 2);
    here.take_changes();
    let [start, end] = [0, 6].map(|at| here.caret(Ours, at).unwrap());
    write(&mut there, Ours, " two");
    exchange(&mut here, &mut there);
    assert_eq!((here.position(&start), here.position(&end)), (0, 6), "an append does not push the caret along");

    there.splice(Ours, 2, 4, "").unwrap();
    exchange(&mut here, &mut there);
    assert_eq!(here.text(Ours).unwrap(), "on two");
    assert_eq!(here.position(&end), 2, "what it held on to is gone; it is where that was");
}
